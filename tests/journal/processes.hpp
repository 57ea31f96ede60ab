// Other processes for tests: one that is killed, one without the rights of root.
#pragma once

#include "helpers.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <functional>
#include <string>

namespace limber::journal::test {

inline void say(int out, const std::string& text) {
    std::size_t sent = 0;
    while (sent < text.size()) {
        const ssize_t done = write(out, text.data() + sent, text.size() - sent);
        if (done <= 0)
            _exit(3);
        sent += static_cast<std::size_t>(done);
    }
}

[[noreturn]] inline void wait_for_ever() {
    while (true)
        pause();
}

// A forked process that runs `body` with a pipe to us, and is killed at the latest with this.
class Child {
  public:
    explicit Child(const std::function<void(int out)>& body) {
        std::array<int, 2> ends{};
        REQUIRE(pipe(ends.data()) == 0);
        pid_ = fork();
        REQUIRE(pid_ >= 0);
        if (pid_ == 0) {
            close(ends[0]);
            // What it throws must not reach the test: it would go on twice.
            try {
                body(ends[1]);
            } catch (...) {
                _exit(4);
            }
            _exit(0);
        }
        close(ends[1]);
        in_ = ends[0];
    }
    ~Child() {
        kill();
        close(in_);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void kill() {
        if (pid_ <= 0)
            return;
        ::kill(pid_, SIGKILL);
        int status = 0;
        waitpid(pid_, &status, 0);
        pid_ = -1;
    }
    // Its exit code once it ends by itself.
    int join() {
        int status = 0;
        waitpid(pid_, &status, 0);
        pid_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    }
    std::string read_line() {
        std::string line;
        char c = 0;
        while (read(in_, &c, 1) == 1 && c != '\n')
            line += c;
        return line;
    }
    // All it said and we have not read; ends when it has ended.
    std::string read_rest() {
        std::string text;
        std::array<char, 4096> part{};
        for (ssize_t got = 0; (got = read(in_, part.data(), part.size())) > 0;)
            text.append(part.data(), static_cast<std::size_t>(got));
        return text;
    }

  private:
    pid_t pid_ = -1;
    int in_ = -1;
};

// Runs `write` on a journal in another process that dies before it can close it.
inline void killed_after(const fs::path& folder, const std::function<void(Journal&)>& write) {
    Child child([&](int out) {
        Journal journal = open(folder);
        write(journal);
        say(out, "written\n");
        wait_for_ever();
    });
    REQUIRE(child.read_line() == "written");
    child.kill();
}

// In a process of as_nobody: ends it with a word when this is not so.
inline void expect(bool condition, const char* what) {
    if (condition)
        return;
    std::fprintf(stderr, "expected: %s\n", what);
    _exit(1);
}

// Runs `body` without the rights of root, which would write anywhere.
inline void as_nobody(const fs::path& folder, const std::function<void()>& body) {
    constexpr uid_t kNobody = 65534;
    if (geteuid() == 0) {
        const auto give = [](const fs::path& path, uid_t to) {
            REQUIRE(chown(path.c_str(), to, to) == 0);
        };
        give(folder, kNobody);
        for (const auto& entry : fs::directory_iterator(folder))
            give(entry.path(), kNobody);
    }
    Child child([&](int) {
        if (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0))
            _exit(2);
        body();
    });
    CHECK(child.join() == 0);
}

} // namespace limber::journal::test
