#include "kill/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>

namespace limber::tests {

namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    int read = -1;
    int write = -1;
    Pipe() {
        std::array<int, 2> ends{-1, -1};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            std::abort();
        read = ends[0];
        write = ends[1];
    }
    ~Pipe() {
        ::close(read);
        if (write >= 0)
            ::close(write);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close_write() {
        ::close(write);
        write = -1;
    }
};

pid_t start(const std::vector<std::string>& command, const std::vector<std::string>& environment,
            const Pipe& out, const Pipe& err) {
    std::vector<std::string> words = command;
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    std::vector<std::string> added = environment;
    // The graphics driver is unloaded before the leak check, so its leaks have no name by which
    // they could be suppressed. Ours are found by the unit tests.
    added.emplace_back("ASAN_OPTIONS=detect_leaks=0");
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    ::dup2(out.write, 1);
    ::dup2(err.write, 2);
    for (std::string& one : added)
        ::putenv(one.data()); // NOLINT(concurrency-mt-unsafe): the child has one thread
    ::execv(pointers.front(), pointers.data());
    ::_exit(127);
}

// Reads until both pipes are closed; sends SIGKILL when the time is up.
bool collect(pid_t child, const Pipe& out, const Pipe& err, Ended& ended,
             std::optional<Clock::time_point> end) {
    bool killed = false;
    std::array<pollfd, 2> ends{{{out.read, POLLIN, 0}, {err.read, POLLIN, 0}}};
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        int wait = -1;
        if (end && !killed) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(*end - Clock::now());
            wait = static_cast<int>(std::max<std::int64_t>(left.count(), 0));
        }
        const int ready = ::poll(ends.data(), ends.size(), wait);
        if (ready == 0 && end && !killed && Clock::now() >= *end) {
            ::kill(child, SIGKILL);
            killed = true;
        }
        for (std::size_t i = 0; ready > 0 && i < ends.size(); ++i) {
            if (ends.at(i).fd < 0 || ends.at(i).revents == 0)
                continue;
            std::array<char, 4096> buffer{};
            const ssize_t got = ::read(ends.at(i).fd, buffer.data(), buffer.size());
            if (got > 0)
                (i == 0 ? ended.output : ended.errors)
                    .append(buffer.data(), static_cast<std::size_t>(got));
            else if (got == 0 || errno != EINTR)
                ends.at(i).fd = -1;
        }
    }
    return killed;
}

Ended go(const std::vector<std::string>& command, const std::vector<std::string>& environment,
         std::optional<std::chrono::milliseconds> life, bool* killed) {
    Ended ended;
    Pipe out;
    Pipe err;
    const pid_t child = start(command, environment, out, err);
    out.close_write();
    err.close_write();
    std::optional<Clock::time_point> end;
    if (life)
        end = Clock::now() + *life;
    const bool by_us = collect(child, out, err, ended, end);
    int status = 0;
    ::waitpid(child, &status, 0);
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (killed != nullptr)
        *killed = by_us;
    return ended;
}

} // namespace

Ended run(const std::vector<std::string>& command, const std::vector<std::string>& environment) {
    return go(command, environment, std::nullopt, nullptr);
}

Ended run_and_kill(const std::vector<std::string>& command, std::chrono::milliseconds life,
                   bool& killed) {
    return go(command, {}, life, &killed);
}

} // namespace limber::tests
