// Other programs on this computer.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace limber::app {

// The path of the program of that name, by PATH; empty: there is none.
std::string find_program(const std::string& name);

// Starts a program: its path, and what it is given. What it complains about is nothing for a
// terminal; what it answers goes into `answer`, a file that is open, or nowhere. 0: it cannot be
// started; else the caller waits for it (waitpid).
pid_t start_program(std::vector<std::string> command, int answer = -1);

} // namespace limber::app
