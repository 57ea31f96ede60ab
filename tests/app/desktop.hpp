// A desktop for tests: variables of the environment, and servers that listen for nobody else.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace limber::app::test {

// Within ten seconds.
template <typename Holds>
bool soon(Holds holds) {
    for (int i = 0; i < 500; ++i, std::this_thread::sleep_for(std::chrono::milliseconds{20}))
        if (holds())
            return true;
    return false;
}

// Holds a variable of the environment, and gives it back.
class Variable {
  public:
    Variable(const char* name, const std::string& value) : name_(name) {
        if (const char* before = std::getenv(name))
            before_ = before;
        setenv(name, value.c_str(), 1);
    }
    ~Variable() {
        if (before_)
            setenv(name_, before_->c_str(), 1);
        else
            unsetenv(name_);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

  private:
    const char* name_;
    std::optional<std::string> before_;
};

// A program that writes to its standard output, in a line, where it listens.
class Server {
  public:
    explicit Server(std::vector<std::string> command) {
        std::array<int, 2> ends{};
        REQUIRE(pipe(ends.data()) == 0);
        std::vector<char*> words;
        words.reserve(command.size() + 1);
        for (std::string& word : command)
            words.push_back(word.data());
        words.push_back(nullptr);
        pid_ = fork();
        if (pid_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            execvp(words[0], words.data());
            _exit(127);
        }
        close(ends[1]);
        for (char c = 0; read(ends[0], &c, 1) == 1 && c != '\n';)
            address_ += c;
        close(ends[0]);
        REQUIRE_FALSE(address_.empty());
    }
    ~Server() { stop(); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    void stop() {
        if (pid_ <= 0)
            return;
        kill(pid_, SIGTERM);
        waitpid(std::exchange(pid_, 0), nullptr, 0);
    }
    const std::string& address() const { return address_; }

  private:
    pid_t pid_ = 0;
    std::string address_;
};

// A session bus.
struct Daemon : Server {
    Daemon()
        : Server({"dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address=1"}) {}
};

} // namespace limber::app::test
