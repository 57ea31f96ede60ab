// A window in which the person chooses a file: zenity's or kdialog's, whichever is installed. It
// runs beside ours; what was chosen comes back as if it had been dropped on our window.
#pragma once

#include "app/platform.h"

#include <sys/types.h>

#include <string>
#include <thread>

namespace limber::app {

class Chooser {
  public:
    Chooser();
    ~Chooser();
    Chooser(const Chooser&) = delete;
    Chooser& operator=(const Chooser&) = delete;

    bool here() const { return !program_.empty(); }
    // False when it could not be opened. One that is open already stays the only one.
    bool ask(FileKind kind);

  private:
    std::string program_; // its path; empty: there is none
    bool kde_ = false;
    pid_t asking_ = 0;
    std::thread listener_; // waits for its answer
};

} // namespace limber::app
