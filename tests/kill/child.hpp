// Starts the program under test and talks to it over a pipe.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace limber::tests {

struct Ended {
    int status = 0;     // exit code, or 128 + the signal that ended it
    std::string output; // standard output
    std::string errors; // standard error
};

// Runs it to its end. `environment` is added: "NAME=value".
Ended run(const std::vector<std::string>& command,
          const std::vector<std::string>& environment = {});

// Runs it and sends SIGKILL after `life`, unless it ended before. `killed` says which it was.
Ended run_and_kill(const std::vector<std::string>& command, std::chrono::milliseconds life,
                   bool& killed);

} // namespace limber::tests
