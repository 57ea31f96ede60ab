// Other programs on this computer.
#pragma once

#include <string>

namespace limber::app {

// The path of the program of that name, by PATH; empty: there is none.
std::string find_program(const std::string& name);

} // namespace limber::app
