// espeak-ng as a program of its own, one sentence at a time.
#pragma once

#include <sys/types.h>

#include <string>

namespace limber::app {

class Espeak {
  public:
    // `program`: its path; empty: there is none.
    explicit Espeak(std::string program) : program_(std::move(program)) {}
    ~Espeak() { hush(); }
    Espeak(const Espeak&) = delete;
    Espeak& operator=(const Espeak&) = delete;

    // Instead of what is being said. False: it cannot be started.
    bool say(const std::string& words, const std::string& language);
    void hush();

  private:
    std::string program_;
    pid_t speaking_ = 0;
};

} // namespace limber::app
