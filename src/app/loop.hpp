// The loop of a window that a person sits at: sleeps until something happens, draws what changed.
#pragma once

#include "app/clock.hpp"
#include "app/stage.hpp"
#include "app/stats.hpp"

#include <optional>

namespace limber::app {

// Returns when the person closes the window, asks to quit, the system asks the program to end, or
// `quit_after` is over. Everything is on disk by then: nothing is kept back for the end.
void run_loop(Stage& stage, App& app, const Clock& clock, std::optional<Millis> quit_after,
              Stats& stats);

} // namespace limber::app
