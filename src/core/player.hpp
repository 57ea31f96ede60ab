// The session player: a state machine driven by actions and by time passed in. It knows nothing of
// screens, disks or clocks. `apply` and `advance` change the state and say what happened, as values;
// the app writes those to the journal before anything else sees them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/exercise.hpp"

namespace limber {

// One set to do: a row of the list that a session is expanded into.
struct SetPlan {
  std::string exercise;      // key
  int content_version = 1;
  std::string level;         // key
  std::string animation;
  CountOf count_of = CountOf::Rep;
  Counting counting = Counting::Paced;
  Side side = Side::None;
  int set_number = 1;        // 1-based, within the exercise
  int set_count = 1;
  Dose dose;                 // as planned when the session started

  bool operator==(const SetPlan&) const = default;
};

// What the person asked for: one exercise at a level with a dose.
struct PlayItem {
  std::string exercise;
  std::string level;
  Dose dose;
};

// The sets of a session in playing order: set 1 left, set 1 right, set 2 left … then the next item.
std::vector<SetPlan> expand(const Exercise& exercise, const Level& level, const Dose& dose,
                            Counting counting);

// Times that are the person's to choose (Settings).
struct PlayerOptions {
  Millis get_ready{5000};         // before the first set
  Millis get_ready_resume{3000};  // after a pause or a resume
  Millis change_over{10000};      // least pause between the two sides of a set
};

enum class Step {
  GetReady,  // counting down to `then`
  Work,      // moving into the position (paced)
  Hold,      // in the position; counts seconds held
  Back,      // moving out of it (paced)
  Between,   // pause between two reps or holds
  Await,     // tap or done counting: waiting for the person
  Rest,      // between sets, sides or exercises
  Finished,  // nothing more to do: the summary
};

// Why a session ended before its plan did. None: it ran to its end.
enum class StopReason { None, Left, Easing, RunsDownLeg, DizzyOrChest, LockedUp };

// How a set felt, asked in the rest after it.
enum class Feel { TooEasy, AboutRight, TooHard };

// One counted rep or hold, as done.
struct RepDone {
  int n = 1;              // 1-based within its set
  Millis held{0};         // seconds really held; 0 for a rep without hold
  bool counted = true;    // false: broken off before its count (seconds held are still kept)
  bool operator==(const RepDone&) const = default;
};

struct SetDone {
  std::vector<RepDone> reps;
  bool skipped = false;   // the person went on before the target
  bool closed = false;    // nothing more will be counted in it
  std::optional<Feel> feel;
  bool operator==(const SetDone&) const = default;
};

struct PlayerState {
  std::vector<SetPlan> plan;   // never empty
  std::vector<SetDone> done;   // one for each of plan
  PlayerOptions options;
  int current = 0;             // index into plan
  Step step = Step::GetReady;
  Millis in_step{0};           // time already spent in this step, without pauses
  Millis step_length{0};       // 0 = open ended (Await, Finished)
  bool paused = false;
  bool stop_asked = false;     // "Sharp pain – stop" was pressed: frozen until a reason is given
  StopReason stopped = StopReason::None;
  Millis active{0};            // time in GetReady, Work, Hold, Back, Between, Await and Rest
  Millis since_tap{3600000};   // since the last tap that counted; taps within 400 ms count once
  bool operator==(const PlayerState&) const = default;
};

// --- what the person does ---------------------------------------------------------------------
struct Tap {};          // count one (tap, done), or end the running hold
struct TogglePause {};
struct GoNow {};        // in get ready: begin at once (also when paused there)
struct UndoRep {};      // takes back the last counted rep or hold, also across sides and sets
struct SkipSet {};      // go on to the next set; in a rest: end the rest
struct Previous {};     // back to the start of this set's rest-free beginning, or to the set before
struct AdjustRest {
  Millis by{15000};     // ±; a rest never goes under 0
};
struct SetCounting {
  Counting counting = Counting::Paced;
};
struct RateSet {
  Feel feel = Feel::AboutRight;
};
struct SharpPain {};    // freezes at once; asks only afterwards
struct GiveReason {
  StopReason reason = StopReason::Easing;  // Easing skips this set and goes on; others end
};
struct CarryOn {};      // "I pressed it by mistake": unfreeze, 3 s get ready
struct Leave {};        // close the player: the session ends as Left, what was done stays
using PlayerAction = std::variant<Tap, TogglePause, GoNow, UndoRep, SkipSet, Previous, AdjustRest,
                                  SetCounting, RateSet, SharpPain, GiveReason, CarryOn, Leave>;

// --- what happened ----------------------------------------------------------------------------
struct SetStarted { int set = 0; };                  // index into plan
struct HoldStarted { int set = 0; int n = 1; };
struct HoldBeat { int set = 0; int n = 1; Millis held{0}; };       // each full second of a hold
struct RepCounted { int set = 0; int n = 1; Millis held{0}; };
struct RepBroken { int set = 0; int n = 1; Millis held{0}; };      // a rep's hold left uncounted
struct RepUndone { int set = 0; int n = 1; };
struct SetClosed { int set = 0; bool skipped = false; };
struct SetReopened { int set = 0; };                 // by undo or previous
struct SetRated { int set = 0; Feel feel = Feel::AboutRight; };
struct CountingChanged { Counting counting = Counting::Paced; };
struct StepChanged { Step from = Step::GetReady; Step to = Step::GetReady; };
struct SessionEnded { StopReason reason = StopReason::None; };
using PlayerEvent = std::variant<SetStarted, HoldStarted, HoldBeat, RepCounted, RepBroken, RepUndone,
                                 SetClosed, SetReopened, SetRated, CountingChanged, StepChanged,
                                 SessionEnded>;
using PlayerEvents = std::vector<PlayerEvent>;

// A player at its first get-ready. `plan` must not be empty and every dose within limits (asserted).
PlayerState start(std::vector<SetPlan> plan, const PlayerOptions& options = {});

// A player as the journal left it: `done` are the rows on disk. Starts with the short get-ready, at
// the first set that is not closed. An open hold of CountOf::Hold counts with the seconds it has; an
// open hold of a rep stays uncounted and the rep is done again. Returns what that changed.
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
int counted(const SetDone& set);                 // reps or holds counted
Millis good_time(const SetDone& set);            // seconds held, broken ones included
Millis remaining(const PlayerState& state);      // of this step; 0 when open ended
int rep_now(const PlayerState& state);           // 1-based rep or hold being done, ≤ target
bool can_undo(const PlayerState& state);
bool can_go_back(const PlayerState& state);
// The set after the current one, or nullptr: the rest shows its picture and dose.
const SetPlan* next_set(const PlayerState& state);

}  // namespace limber
