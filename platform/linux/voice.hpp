// The voice: espeak-ng, where it is installed, as a program of its own. One sentence at a time.
#pragma once

#include <sys/types.h>

#include <string>

namespace limber::app {

class Voice {
  public:
    Voice();
    ~Voice() { hush(); }
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    bool here() const { return !program_.empty(); }
    // Instead of what is being said. `language` is BCP 47.
    void say(const std::string& words, const std::string& language);
    void hush();

  private:
    std::string program_; // its path; empty: there is none
    pid_t speaking_ = 0;
};

} // namespace limber::app
