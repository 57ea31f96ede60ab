#include "espeak.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
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
    std::array<std::string, 7> arguments{program_, "-s", kPace, "-v", language, "--", words};
    std::array<char*, arguments.size() + 1> given{};
    for (std::size_t i = 0; i < arguments.size(); ++i)
        given.at(i) = arguments.at(i).data();
    posix_spawn_file_actions_t quiet; // what it complains about is nothing for a terminal
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const bool speaks =
        posix_spawn(&speaking_, program_.c_str(), &quiet, nullptr, given.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&quiet);
    if (!speaks)
        speaking_ = 0;
    return speaks;
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
