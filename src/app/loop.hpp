// The loop of a window that a person sits at, turn by turn: takes what happened, draws what
// changed, tells how long to sleep. Nothing is kept back for its end: everything is on disk by
// then.
#pragma once

#include "app/clock.hpp"
#include "app/stage.hpp"
#include "app/stats.hpp"

#include <optional>

namespace limber::app {

class Loop {
  public:
    Loop(Stage& stage, App& app, const Clock& clock, std::optional<Millis> quit_after,
         Stats& stats);

    // nullopt when the person closed the window or asked to quit, the system asks the program to
    // end, or `quit_after` is over. Else how long to sleep, unless SDL has an event before.
    std::optional<Millis> turn();

  private:
    bool take_events(); // false: one of them ends the loop
    void draw(Millis now);
    void catch_up();
    std::optional<Millis> sleep(Millis now) const;

    Stage& stage_;
    App& app_;
    const Clock& clock_;
    std::optional<Millis> quit_after_;
    Stats& stats_;
    Millis began_;
    Millis last_frame_;
};

} // namespace limber::app
