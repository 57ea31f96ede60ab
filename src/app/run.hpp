// From the command line to the exit code.
#pragma once

#include <span>
#include <string>

namespace limber::app {

// 0 well, 1 a failed expect or check (or no way to draw), 2 a bad argument or a file that cannot be
// used. What went wrong is one line on standard error.
int run(std::span<const std::string> arguments);

} // namespace limber::app
