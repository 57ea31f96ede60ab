// The guide for a spasm as a pure state machine: actions and the time go in, what happened comes
// out. What stands on its pages is data (Guide, read by content/guide.cpp); what is kept of it is
// GuideState, which the journal writes whole with every action.
//
// It holds that: Next or Enough leads out of every state; no step is locked but the stretches,
// which ask for the safety check first; Back changes where the person is and no answer; a heat
// timer that runs goes on by the wall clock whatever else happens; who is only looking leaves no
// event that is kept.
#pragma once

#include "core/exercise.hpp"
#include "core/medicine.hpp"
#include "core/relief.hpp"
#include "core/time.hpp"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace limber {

// ---- the content --------------------------------------------------------------------------------

// One instruction, one screen. Words are keys.
struct GuidePage {
    std::string key;
    std::string animation; // of the figure; empty: no picture
    std::string title_word;
    std::string text_word;    // empty: none
    std::string picture_word; // what the picture shows; empty without one
    std::vector<std::string> facts;
    bool moves = false; // the figure shows the movement; else it rests
    Millis pause{0};    // hands free: how long after it was said the guide goes on; 0: it waits
};

// A step as it is for one position or place. `ways`: the usual one first, each the pages in their
// order; "I can't do this" takes the next.
struct GuideBranch {
    std::string key;
    std::string name_word;
    std::string hint_word; // said before anything else; may be empty
    std::vector<Place> places;
    std::vector<std::vector<GuidePage>> ways;
};

struct GuideStep {
    ReliefStep step = ReliefStep::Stop;
    std::string name_word;
    std::vector<GuideBranch> branches; // at least one
};

// One of the stretches of I8, in the order in which they are tried.
struct GuideStretch {
    std::string exercise;
    std::string level;
    Dose dose{}; // gentle: never more than the start of FACTS.md
};

struct Guide {
    std::vector<GuideStep> steps; // every ReliefStep once
    std::vector<GuideStretch> stretches;
    std::vector<Ingredient> ingredients;
    std::vector<std::string> helper; // word keys of the helper card's lines
    BreathPace pace;
    int breaths = 12;                           // of one round of the pacer
    std::vector<Millis> heat;                   // lengths that can be chosen, shortest first
    Millis heat_usual{15 * 60'000};             // one of them
    Millis skin_check{5 * 60'000};              // after the start: look at the skin
    int heat_a_day = 3;                         // at most
    Millis walk{2 * 60'000};                    // the first walk aims at that
    Millis walk_step{60'000};                   // and is made longer or shorter by that
    Millis forgotten{12 * 3'600'000};           // without an action: ask before carrying on
    const GuideStep& at(ReliefStep step) const; // it is there
};

// ---- the state ----------------------------------------------------------------------------------

struct GuideSpot {
    ReliefStep step = ReliefStep::Stop;
    int page = 0;
    auto operator<=>(const GuideSpot&) const = default;
};

struct HeatTimer {
    Utc started{};
    Millis length{0};
    bool skin_told = false; // the look at the skin was asked for
    bool end_told = false;
    bool operator==(const HeatTimer&) const = default;
};

struct WalkTimer {
    std::optional<Utc> since; // it runs since then
    Millis before{0};         // walked until it was last started
    Millis goal{0};
    bool operator==(const WalkTimer&) const = default;
};

enum class StretchState {
    Ready, // the next one may begin
    Asked, // one was done: how did it feel?
    Over,  // all done, or one did not feel fine
};

struct GuideState {
    bool looking = false;       // nothing of it is kept
    std::optional<Place> place; // chosen: an episode has begun
    GuideSpot at;
    std::vector<GuideSpot> trail;     // where Back leads, newest last
    std::map<ReliefStep, int> branch; // chosen by the person; else the place decides
    std::map<ReliefStep, int> way;
    std::set<ReliefStep> visited;
    std::set<ReliefStep> parked; // "I can't reach this"
    std::set<ReliefStep> helped;
    std::set<ReliefStep> done;
    bool hands_free = false;
    bool far = false; // words to be read from a metre away
    std::optional<BreathPace> pace;
    std::optional<HeatTimer> heat;
    std::optional<WalkTimer> walk;
    int stretches = 0; // that felt fine, in their order
    StretchState stretch = StretchState::Ready;
    std::optional<int> pain; // 0–10, at the end
    Utc acted{};             // the last action
    bool operator==(const GuideState&) const = default;
};
inline constexpr std::size_t kLongestTrail = 40;

// What the guide has to know and does not keep.
struct GuideFacts {
    Utc now{};
    bool check_due = true; // the safety check was not answered lately (core/safety.hpp)
    bool alarm = false;    // something was ticked and is not cleared
};

// ---- actions and events -------------------------------------------------------------------------

namespace guide {

struct Choose {
    Place place{};
}; // it locked up there: an episode begins, and Next
struct Look {};
struct Next {};
struct Auto {}; // hands free: as Next, and in the menu the next step that was not seen
struct Back {};
struct GoTo {
    ReliefStep step{};
};
struct CannotDo {};    // another way, else the next step
struct CannotReach {}; // parks the step and goes on
struct Unpark {
    ReliefStep step{};
}; // not that one
struct Helped {
    ReliefStep step{};
}; // says so, or takes it back
struct Enough {}; // rest, or the end
struct Branch {
    int index = 0;
};
struct CarryOn {};    // after a long pause
struct StartAgain {}; // the guide closes and begins at its first step
struct HandsFree {
    bool on = false;
};
struct Far {
    bool on = false;
};
struct Pace {
    BreathPace pace;
};
struct StartHeat {
    Millis length{0};
};
struct StopHeat {};
struct Walk {
    bool on = false;
}; // starts, or sits a bit
struct WalkGoal {
    Millis change{0};
};
struct LieDown {}; // the walk ends here, nothing is logged
struct Drank {};
struct Bathed {};
struct BeginStretch {};
struct StretchEnded {
    bool sharp = false;
};
enum class Feeling { Fine, NotSure, Worse };
struct Felt {
    Feeling feeling{};
};
struct Took {}; // a dose was logged
struct Pain {
    int score = 0;
};
struct Close {};

using Action = std::variant<Choose, Look, Next, Auto, Back, GoTo, CannotDo, CannotReach, Unpark,
                            Helped, Enough, Branch, CarryOn, StartAgain, HandsFree, Far, Pace,
                            StartHeat, StopHeat, Walk, WalkGoal, LieDown, Drank, Bathed,
                            BeginStretch, StretchEnded, Felt, Took, Pain, Close>;

struct Began {
    Place place{};
}; // an episode, unless one has begun: then its place is corrected
struct HelpedNow {}; // what helped has changed: GuideState::helped
enum class Thing { Heat, Water, Bath, Up, Walk, Stretch };
struct Happened {
    Thing thing{};
    Millis length{0}; // of heat: chosen; of a walk: walked
    std::string what; // of a stretch: the exercise
};
struct PainNow {
    int score = 0;
};
struct CheckFirst {}; // the safety check has to be answered
struct PlayStretch {
    int index = 0;
}; // of Guide::stretches
struct SkinCheck {}; // look at the skin now
struct HeatOver {};
struct Moved {}; // another page is shown
// The guide is left. Finished: it begins anew next time; else it opens again where it was.
struct Closed {
    bool finished = false;
    bool restart = false; // and begins again at once
};

using Event = std::variant<Began, HelpedNow, Happened, PainNow, CheckFirst, PlayStretch, SkinCheck,
                           HeatOver, Moved, Closed>;
using Events = std::vector<Event>;

} // namespace guide

// A guide that nobody has acted in.
GuideState begin_guide(Utc now);
// What the action does to the state, and what happened. An action that makes no sense there does
// nothing but count as one.
guide::Events apply(GuideState& state, const Guide& guide, const guide::Action& action,
                    const GuideFacts& facts);
// What is due by the clock: looks at the skin, the end of the heat.
guide::Events tick(GuideState& state, const Guide& guide, Utc now);
// When tick() has something to say next.
std::optional<Utc> next_tick(const GuideState& state, const Guide& guide);

// ---- what a screen or a voice asks of it --------------------------------------------------------

// "Carry on, or start again?" comes first.
bool must_ask(const GuideState& state, const Guide& guide, Utc now);
int branch_index(const GuideState& state, const GuideStep& step);
const GuideBranch& branch_of(const GuideState& state, const Guide& guide);
const std::vector<GuidePage>& pages_of(const GuideState& state, const Guide& guide);
const GuidePage& page_of(const GuideState& state, const Guide& guide);
// Whether "I can't do this" has another way to offer.
bool has_other_way(const GuideState& state, const Guide& guide);
// Part two as it is offered: the parked first (of both parts), then the rest in its order.
std::vector<ReliefStep> parked_steps(const GuideState& state);
// 0 when none runs or it is over.
Millis heat_left(const GuideState& state, Utc now);
Millis walked(const GuideState& state, Utc now);
BreathPace pace_of(const GuideState& state, const Guide& guide);
// Where Auto would lead; nullopt: it waits for the person.
std::optional<Millis> auto_pause(const GuideState& state, const Guide& guide);

// How long it takes to say these words at 150 a minute (FACTS.md, Breathing, sitting, voice).
Millis speaking_time(std::string_view words);

} // namespace limber
