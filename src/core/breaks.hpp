// Breaks from sitting: a clock that knows when somebody sits at the device. Time comes in; what
// happened comes out, and the app tells it aloud or by a notification.
//
// FACTS.md, Breathing, sitting, voice: 30–45 minutes between breaks is convention.
#pragma once

#include "core/exercise.hpp"
#include "core/time.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace limber::breaks {

struct Options {
    Millis interval{30 * 60'000}; // of sitting, 30–45 min
    Millis warning{60'000};       // before it is over
    Millis postpone{5 * 60'000};  // what "later" gives
    Millis away{5 * 60'000};      // so long untouched or asleep: that was a break
    bool operator==(const Options&) const = default;
};
// The interval of the settings, 30–45 min in steps of 5; what is out of range becomes the nearest.
Millis interval_of(int minutes);

enum class Step {
    Off,
    Sitting, // counting
    Warned,  // the last minute
    Due,     // time to stand up; waits for the person
    Paused,  // by the person, until they go on
};

struct State {
    Options options;
    Step step = Step::Off;
    Millis sat{0};   // since the last break
    Millis limit{0}; // when it is time: the interval, or later when it was postponed
    bool operator==(const State&) const = default;
};

// ---- what the person does
struct Begin {};    // sits down
struct Finish {};   // no breaks any more
struct Up {};       // "I'm up": counts as one, and the clock starts anew
struct Postpone {}; // from the warning on
struct Pause {};
struct GoOn {};
struct Every {
    Options options;
}; // other times from now on
using Action = std::variant<Begin, Finish, Up, Postpone, Pause, GoOn, Every>;

// ---- what passes
struct Passed {
    Millis time{0};             // since the last time, asleep or not
    std::optional<Millis> idle; // how long nobody touched the computer; none: not known
    bool slept = false;         // the computer was asleep for most of it
};

// ---- what happened
enum class Event {
    Warn,    // a minute to go
    Due,     // time to stand up
    Stood,   // "I'm up": a break that counts
    WasAway, // idle or asleep long enough: the clock starts anew, nothing is counted
    Changed, // another step, nothing to tell
};
using Events = std::vector<Event>;

// An action that makes no sense now changes nothing.
Events apply(State& state, const Action& action);
// What to do in a break. Standing up and a few steps are right in every phase.
enum class Idea { Walk, TipPelvis, BendBack, SitToStand, Hinge };
struct For {
    std::optional<Phase> phase; // nullopt: the back never locked up
    bool bending_worse = false; // as the preferences have them
    bool arching_worse = false;
};
// One after the other, so that not every break is the same; `taken` is how many breaks there were
// today, 0 or more. Walk comes first and between the others. Of the others only what the phase has
// (FACTS.md, Phases: bending back from Move on, folding and sit-to-stand in Prevent), and nothing
// in the direction that makes it worse (FACTS.md, Preference/direction screen).
Idea idea_for(const For& whom, int taken);

// Lets time pass, 0 or more. At most one Warn and one Due come out of one interval, however time is
// split; a warning that was slept through is left out.
Events advance(State& state, const Passed& passed);
// Time until something changes by itself.
std::optional<Millis> next_change(const State& state);
// Whole minutes until it is time, rounded up; what a screen shows.
int minutes_left(const State& state);
// 0 just sat down … 1 time to stand up.
float part(const State& state);

} // namespace limber::breaks
