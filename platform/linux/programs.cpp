#include "programs.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <sstream>

namespace limber::app {

std::string find_program(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::string file = folder;
        file.append("/").append(name);
        if (!folder.empty() && access(file.c_str(), X_OK) == 0)
            return file;
    }
    return {};
}

pid_t start_program(std::vector<std::string> command, int answer) {
    std::vector<char*> given;
    given.reserve(command.size() + 1);
    for (std::string& argument : command)
        given.push_back(argument.data());
    given.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    if (answer >= 0)
        posix_spawn_file_actions_adddup2(&files, answer, STDOUT_FILENO);
    else
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    // Signals that a thread of ours holds back are not held back there.
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_t how;
    posix_spawnattr_init(&how);
    posix_spawnattr_setsigmask(&how, &none);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK);
    pid_t program = 0;
    if (posix_spawn(&program, given.front(), &files, &how, given.data(), environ) != 0)
        program = 0;
    posix_spawnattr_destroy(&how);
    posix_spawn_file_actions_destroy(&files);
    return program;
}

} // namespace limber::app
