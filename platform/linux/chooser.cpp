#include "chooser.hpp"

#include "programs.hpp"

#include <SDL.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <vector>

namespace limber::app {
namespace {

// What those programs call the kinds: patterns side by side.
const char* patterns(FileKind kind) {
    switch (kind) {
    case FileKind::Picture:
        return "*.png *.jpg *.jpeg *.PNG *.JPG *.JPEG";
    case FileKind::Diary:
        return "*.json *.db";
    }
    return "*";
}

// Reads the one line that the program prints and hands it on; nothing printed: nothing was chosen.
void listen(int from) {
    std::string answer;
    std::array<char, 4096> part{};
    for (ssize_t got = 0; (got = read(from, part.data(), part.size())) > 0;)
        answer.append(part.data(), static_cast<std::size_t>(got));
    close(from);
    while (!answer.empty() && answer.back() == '\n')
        answer.pop_back();
    if (answer.empty())
        return;
    SDL_Event event{};
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup(answer.c_str());
    if (SDL_PushEvent(&event) != 1)
        SDL_free(event.drop.file);
}

} // namespace

Chooser::Chooser() : program_(find_program("zenity")) {
    if (program_.empty()) {
        program_ = find_program("kdialog");
        kde_ = true;
    }
}

Chooser::~Chooser() {
    if (asking_ != 0)
        kill(asking_, SIGTERM);
    if (listener_.joinable())
        listener_.join();
    if (asking_ != 0)
        waitpid(asking_, nullptr, 0);
}

bool Chooser::ask(FileKind kind) {
    if (program_.empty())
        return false;
    if (asking_ != 0) {
        if (waitpid(asking_, nullptr, WNOHANG) == 0)
            return true;
        asking_ = 0;
        listener_.join();
    }
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0)
        return false;
    asking_ = start_program(
        kde_ ? std::vector<std::string>{program_, "--getopenfilename", ".", patterns(kind)}
             : std::vector<std::string>{program_, "--file-selection",
                                        std::string("--file-filter=").append(patterns(kind))},
        pipe_ends[1]);
    close(pipe_ends[1]);
    if (asking_ == 0) {
        close(pipe_ends[0]);
        return false;
    }
    listener_ = std::thread(listen, pipe_ends[0]);
    return true;
}

} // namespace limber::app
