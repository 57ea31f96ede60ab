#include "espeak.hpp"

#include "programs.hpp"

#include <sys/wait.h>

#include <csignal>

namespace limber::app {
namespace {

// Words a minute.
constexpr const char* kPace = "150";

} // namespace

bool Espeak::say(const std::string& words, const std::string& language) {
    hush();
    if (program_.empty())
        return false;
    speaking_ = start_program({program_, "-s", kPace, "-v", language, "--", words});
    return speaking_ != 0;
}

// It is killed rather than asked: there is nothing that it could lose.
void Espeak::hush() {
    if (speaking_ == 0)
        return;
    kill(speaking_, SIGKILL);
    waitpid(speaking_, nullptr, 0);
    speaking_ = 0;
}

} // namespace limber::app
