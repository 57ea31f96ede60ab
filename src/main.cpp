// Reads the arguments and runs the app.
#include "app/run.hpp"

#include <string>
#include <vector>

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return limber::app::run(arguments);
}
