// Who calls the turns of the loop. A desktop lends a program its thread until it ends; a browser
// wants it back after each turn. Implemented in platform/<system>/drive.cpp.
#pragma once

#include "core/time.hpp"

#include <memory>
#include <optional>

namespace limber::app {

// Something that lives in turns, and blocks in none of them.
class Turns {
  public:
    virtual ~Turns() = default;
    // Does what is to be done now, and tells how long nothing else will be unless something happens
    // to the window: 0 for a next turn at once. nullopt: that was the last turn.
    virtual std::optional<Millis> turn() = 0;
    // After the last turn; gives the exit code.
    virtual int finish() = 0;
};

// Lets it have its turns until the last, and gives its exit code. Where a system cannot wait for
// that, comes back at once with 0 and lets the turns go on by themselves.
int drive(std::unique_ptr<Turns> what);

} // namespace limber::app
