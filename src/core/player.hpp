// The session player: a state machine driven by actions and by time passed in. It knows nothing of
// screens, disks or clocks. `apply` and `advance` change the state and say what happened, as
// values; the app writes those to the journal before anything else sees them.
#pragma once

#include "core/exercise.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace limber {

// One set to do: a row of the list that a session is expanded into.
struct SetPlan {
    std::string exercise; // key
    int content_version = 1;
    std::string level; // key
    std::string animation;
    CountOf count_of = CountOf::Rep;
    Counting counting = Counting::Paced;
    Side side = Side::None;
    int set_number = 1; // 1-based, within the exercise
    int set_count = 1;
    Dose dose; // as planned when the session started

    bool operator==(const SetPlan&) const = default;
};

// What the person asked for: one exercise at a level with a dose.
struct PlayItem {
    std::string exercise;
    std::string level;
    Dose dose;
    bool operator==(const PlayItem&) const = default;
};

// The sets of one exercise in playing order: set 1 left, set 1 right, set 2 left … A session is
// these, one exercise after the other.
std::vector<SetPlan> expand(const Exercise& exercise, const Level& level, const Dose& dose,
                            Counting counting);

// How a level is counted for someone who prefers `preferred`: as preferred where its reps can be
// paced or tapped, else (holds, untimed exercises) as the level says.
Counting counting_for(const Level& level, Counting preferred);

// Times that are the person's to choose (Settings).
struct PlayerOptions {
    Millis get_ready{5000};        // before the first set
    Millis get_ready_resume{3000}; // after a pause or a resume
    Millis change_over{10000};     // least pause between the two sides of a set
    bool operator==(const PlayerOptions&) const = default;
};

enum class Step {
    GetReady, // counting down to `then`
    Work,     // moving into the position (paced). A rep without a hold counts at its end
    Hold,     // in the position; counts seconds held. A rep with a hold counts at its end
    Back,     // moving out of it (paced, reps only)
    Between,  // pause between two reps or holds
    Await,    // waiting for the person: to count (tap), to start a hold (tap), to say done (done)
    Rest,     // between sets, sides or exercises
    Finished, // nothing more to do: the summary
};

// Why a session ended before its plan did. None: it ran to its end.
enum class StopReason { None, Left, Easing, RunsDownLeg, DizzyOrChest, LockedUp };

// How a set felt, asked in the rest after it.
enum class Feel { TooEasy, AboutRight, TooHard };

// One rep or hold, as done: a row of the journal. Every second held of a CountOf::Hold counts, so
// one that is not counted and has a second or more is the one that is running.
struct RepDone {
    int n = 1;           // from 1, unique within its set and rising. Not the count: a rep that was
                         // broken off or taken back leaves its number behind
    Millis held{0};      // time held by the clock; 0 where no clock ran (no hold, tap, done)
    bool counted = true; // false: running, or broken off before its count (its seconds stay)
    bool operator==(const RepDone&) const = default;
};

struct SetDone {
    std::vector<RepDone> reps;
    bool started = false; // its first work, hold or await began
    bool skipped = false; // the person went on before the target
    bool closed = false;  // nothing more will be counted in it
    std::optional<Feel> feel;
    StopReason hurt = StopReason::None; // what was said after "Sharp pain – stop" in it
    bool operator==(const SetDone&) const = default;
};

struct PlayerState {
    std::vector<SetPlan> plan; // never empty
    std::vector<SetDone> done; // one for each of plan
    PlayerOptions options;
    int current = 0; // index into plan; in a rest the set just done. All before are closed
    Step step = Step::GetReady;
    Millis in_step{0};      // time already spent in this step, without pauses
    Millis step_length{0};  // 0 = open ended (Await, Finished)
    Step then = Step::Work; // what a get-ready leads to, and how much of that was already done
    Millis then_in_step{0};
    int base = 0; // counted in this set before this round of it (see Previous)
    bool paused = false;
    bool stop_asked = false; // "Sharp pain – stop" was pressed: frozen until a reason is given
    StopReason stopped = StopReason::None;
    Millis active{0};          // time in GetReady, Work, Hold, Back, Between, Await and Rest
    Millis since_tap{3600000}; // since the last tap that counted; taps within 400 ms count once
    bool operator==(const PlayerState&) const = default;
};

// --- what the person does ---------------------------------------------------------------------
// While stop_asked only GiveReason, CarryOn and Leave do something; when Finished only RateSet.

// Counts one (await), ends the running hold, or counts a paced rep without a hold early. Less than
// 400 ms after the last tap that did something it does nothing. A hold that it ends counts with the
// time held from 1 s on; below that it is broken off and done again.
struct Tap {};

// A pause keeps what remains of the step. Going on after a pause within a rep is preceded by the
// short get-ready; the hold then carries on where it was.
struct TogglePause {};

struct GoNow {}; // in get ready: begin at once (also when paused there)

// Takes back the last counted rep or hold of this set, or, when it has none, of the nearest set
// before it that has: also across sides and sets. In the same set a rep under way goes on; a closed
// set is reopened, with a short get-ready.
struct UndoRep {};

// Ends this set and goes on to the next one; in a rest it ends the rest, with a short get-ready. A
// set in which nothing was done needs no rest.
struct SkipSet {};

// Within a set: this rep again, after a short get-ready. At the beginning of a set or in a rest:
// the set before (in a rest the one just done) is reopened. What was counted stays: a full set is
// done for one more round on top, which SkipSet ends at any time.
struct Previous {};

// Longer or shorter rest, up to DoseLimits::max_rest. When nothing remains it ends like SkipSet.
struct AdjustRest {
    Millis by{15000};
};

// For every set that is not closed. A paced rep under way is broken off; a hold runs on (tap).
struct SetCounting {
    Counting counting = Counting::Paced;
};
// How the set just done felt: in its rest, or after the last one.
struct RateSet {
    Feel feel = Feel::AboutRight;
};
struct SharpPain {}; // freezes at once; asks only afterwards
struct GiveReason {
    // Easing skips what remains of this exercise and goes on (ends if it was the last): nobody is
    // led through the move that hurt again. All others end the session.
    StopReason reason = StopReason::Easing;
};
struct CarryOn {}; // "I pressed it by mistake": unfreeze, 3 s get ready
struct Leave {};   // close the player: ends as Left; sets stay open, what was done stays
using PlayerAction = std::variant<Tap, TogglePause, GoNow, UndoRep, SkipSet, Previous, AdjustRest,
                                  SetCounting, RateSet, SharpPain, GiveReason, CarryOn, Leave>;

// --- what happened ----------------------------------------------------------------------------
struct SetStarted {
    int set = 0;
}; // index into plan; once for each set
struct HoldStarted {
    int set = 0;
    int n = 1;
};
struct HoldBeat {
    int set = 0;
    int n = 1;
    Millis held{0};
}; // each full second of a hold
struct RepCounted {
    int set = 0;
    int n = 1;
    Millis held{0};
};
struct RepBroken {
    int set = 0;
    int n = 1;
    Millis held{0};
}; // a rep's hold left uncounted
struct RepUndone {
    int set = 0;
    int n = 1;
};
struct SetClosed {
    int set = 0;
    bool skipped = false;
};
struct SetReopened {
    int set = 0;
}; // by undo or previous; its feel is forgotten
struct SetRated {
    int set = 0;
    Feel feel = Feel::AboutRight;
};
struct SetHurt {
    int set = 0;
    StopReason reason = StopReason::None;
};
struct CountingChanged {
    Counting counting = Counting::Paced;
}; // of every set not closed
struct StepChanged {
    Step from = Step::GetReady;
    Step to = Step::GetReady;
};
struct SessionEnded {
    StopReason reason = StopReason::None;
};
using PlayerEvent =
    std::variant<SetStarted, HoldStarted, HoldBeat, RepCounted, RepBroken, RepUndone, SetClosed,
                 SetReopened, SetRated, SetHurt, CountingChanged, StepChanged, SessionEnded>;
using PlayerEvents = std::vector<PlayerEvent>;

// What an event does to the rows. PlayerState::done is always what its events, recorded in order,
// make of empty sets; a journal that follows them row by row can resume at any of them.
void record(std::vector<SetDone>& done, const PlayerEvent& event);

// A player at its first get-ready. `plan` must not be empty and every dose within limits
// (asserted).
PlayerState start(std::vector<SetPlan> plan, const PlayerOptions& options = {});

// A player as the journal left it: `done` are the rows on disk. Starts with the short get-ready, at
// the first set that is not closed. A running hold of CountOf::Hold counts with the seconds it has;
// a running hold of a rep stays uncounted and the rep is done again; a full set is closed. When
// nothing is left to do the session ends. Returns what that changed. `active` starts at 0.
PlayerEvents resume(PlayerState& state, std::vector<SetPlan> plan, std::vector<SetDone> done,
                    const PlayerOptions& options = {});

// One action. An action that makes no sense now changes nothing and returns no events.
PlayerEvents apply(PlayerState& state, const PlayerAction& action);

// Lets time pass, 0 or more; as many steps as fit. Equal to any split of `dt` into smaller parts.
PlayerEvents advance(PlayerState& state, Millis dt);

// Time until something changes by itself (a step ends or a hold's next full second). nullopt when
// nothing will: paused, stop asked, awaiting a tap, finished.
std::optional<Millis> next_change(const PlayerState& state);

// --- what a screen or a voice wants to know ----------------------------------------------------
const SetPlan& current_set(const PlayerState& state);
int counted(const SetDone& set);            // reps or holds counted
Millis good_time(const SetDone& set);       // seconds held, broken ones included
Millis remaining(const PlayerState& state); // of this step; 0 when open ended
Millis hold_time(const PlayerState& state); // of the hold running or interrupted now, else 0
int rep_now(const PlayerState& state);      // 1-based rep or hold being done, ≤ target
bool can_undo(const PlayerState& state);
bool can_go_back(const PlayerState& state);
// The set that comes after the current one, or nullptr: the rest shows its picture and dose.
const SetPlan* next_set(const PlayerState& state);
// The rest after a set before that next one: the dose's, between two sides at least the
// change-over.
Millis rest_between(const SetPlan& done, const SetPlan& next, const PlayerOptions& options);
// About how long a plan takes when paced: get-ready, sets, and rests between them.
Millis planned_time(const std::vector<SetPlan>& plan, const PlayerOptions& options = {});

} // namespace limber
