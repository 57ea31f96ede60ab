// The rules of FACTS.md, one function each, so that each can be read, tested at its borders and
// changed alone. [V], [K] and [J] are FACTS.md's: published, practice, our choice. The plan
// (plan.hpp) only puts them together, and says with every task which one acted.
#pragma once

#include "core/plan_history.hpp"

#include <optional>
#include <span>
#include <vector>

namespace limber::plan {

// Raise it when a rule changes: every planned session and every kept day says which it was made by.
inline constexpr int kRulesVersion = 1;

// ---- numbers (FACTS.md, Phases and Pain light) --------------------------------------------------

inline constexpr int kGoOn = 3;          // pain up to here: go on
inline constexpr int kAcceptable = 5;    // up to here: acceptable if settled within 24 h
inline constexpr int kRise = 2;          // a rise that people notice, and that calls for less
inline constexpr int kNoise = 1;         // of a score, allowed
inline constexpr int kFullSessions = 2;  // before one thing gets harder, or is restored
inline constexpr int kMostExercises = 3; // a day: fewer than 4 keeps people doing them [V]
inline constexpr std::chrono::days kMoveFrom{3}; // 72 h, as days the person saw
inline constexpr std::chrono::days kStrengthenFrom{14};
inline constexpr std::chrono::days kPreventFrom{42};
inline constexpr std::chrono::days kCalmAtMost{7}; // without a warning sign [J]
inline constexpr std::chrono::days kAway{7};       // missed: one level down
inline constexpr std::chrono::days kAfterPain{2};  // nothing harder for so long [J]
inline constexpr std::chrono::days kMemory{60};    // how far back mornings and doses count
inline constexpr std::size_t kMornings = 14;       // of the baseline
inline constexpr std::size_t kFewestMornings = 4;
inline constexpr int kNoon = 12 * 60;

// ---- pain ---------------------------------------------------------------------------------------

// FACTS.md, Pain light: 0–3 go on, 4–5 acceptable if settled within 24 h, 6–10 change something.
enum class Light { GoOn, Acceptable, Change };
Light pain_light(int score);

// The first check-in of each day before noon, with what the days before said about it.
struct Morning {
    Date date{};
    int score = 0;
    std::optional<double> baseline; // none: too little is known
    bool raised = false;            // the score is baseline + 2 or more
    bool flare = false;             // raised, and not for a week already
    bool operator==(const Morning&) const = default;
};

// The mornings of kLookBack up to and including `until`, oldest first. FACTS.md, Pain light: the
// baseline is the median of the last 14 mornings outside a flare within 60 days, from at least 4
// readings, else the median of the last sessions' before-scores. [J]: only what came after the
// first 72 h of the newest episode counts, since the back has a new usual then; and a flare that
// has lasted a week is the new usual, too.
std::vector<Morning> mornings(const History& history, Date until);

// What was usual before `date`, as mornings() has it.
std::optional<double> baseline(const History& history, Date date);

// FACTS.md, one level down on "a morning ≥ baseline + 2".
bool morning_flare(int morning, std::optional<double> baseline);

// FACTS.md, "mornings within baseline + 1". True where there is nothing to compare with.
bool morning_as_usual(std::optional<int> morning, std::optional<double> baseline);

// FACTS.md, one level down on "a rise ≥ 2 above resting".
bool sharp_rise(std::optional<int> resting, std::optional<int> after);

// ---- a session ----------------------------------------------------------------------------------

// What a session says about the exercise done in it.
//   Good  progress counts it: full, with pain ≤ 3 or no more than resting + 1, and a morning after
//         it that is as usual
//   Held  neither: not full, pain at 4–5, a score that is not known
//   Bad   one level down: sharp pain, a rise ≥ 2, or 6–10 where resting is not known
enum class Verdict { Good, Held, Bad };
struct After {
    std::optional<int> resting; // the check-in before
    std::optional<int> pain;    // after it
    std::optional<int> morning; // the next one, if it is known yet
    std::optional<double> baseline;
};
Verdict verdict(const Done& done, const After& after);

// The score after a session: what was said in its summary, else the next check-in within 24 h.
std::optional<int> pain_after(const History& history, const Practice& practice);

// The score at rest before it: what was said when it began, else the last check-in of that day.
std::optional<int> resting_before(const History& history, const Practice& practice);

// ---- days ---------------------------------------------------------------------------------------

// Sharp pain, a rise ≥ 2 or a morning ≥ baseline + 2 on that day.
struct Trigger {
    enum class Kind { Sharp, Rise, Morning };
    Date date{};
    Kind kind = Kind::Sharp;
    int score = 0; // the morning, or after the session; 0 where sharp pain was said without one
    double usual = 0;
    auto operator<=>(const Trigger&) const = default;
};
// Of the last 60 days up to `until`, oldest first.
std::vector<Trigger> triggers(const History& history, const std::vector<Morning>& mornings,
                              Date until);

// FACTS.md, "two such days: mobility only". [J]: two of the last three days, `date` included.
bool mobility_only(std::span<const Trigger> triggers, Date date);

// Nothing gets harder within two days of sharp pain or a rise ≥ 2. [J], issue 6.
bool may_go_harder(std::span<const Trigger> triggers, Date date);

// FACTS.md, "seven days missed: one level down": days since the last session before `date`, from 7
// on; none where there was none.
std::optional<int> days_away(const History& history, Date date);

// A warning sign stands: exercise suggestions stop and Care opens (FACTS.md, "stop and check";
// PRODUCT.md, 3: leg weakness or new numbness).
bool warned(const History& history);

// ---- phases -------------------------------------------------------------------------------------

// How today's phase was entered. `eased`: into Move by time, not by response, so the easiest dose.
struct Course {
    Phase phase = Phase::Move;
    bool eased = false;
    Date day0{};                // the newest episode, else three days before the first entry
    std::optional<Onset> onset; // the newest episode; none: it never locked up
    bool operator==(const Course&) const = default;
};

// FACTS.md, "two days at pain ≤ 3 resting and mornings no worse": the last two days with a score
// within the week before `date`, neither above 3, the later morning no more than 1 above the
// earlier.
bool settled_two_days(const History& history, Date date);

// FACTS.md, "after 72 h in Calm without warning signs: the easiest Move dose even at a steady 4–5".
// Steady at any number counts, since someone who rests at 6 is judged by the rise: the last morning
// is less than 2 above the one before it.
bool steady(const History& history, Date date);

// The phase of `date`: the dates of FACTS.md are the earliest, the way on is by response. Never
// back within an episode; a new one begins at Calm. Who never had one begins in Move.
Course course(const History& history, Date date);

// How often the plan asks for a check-in: twice a day in Calm and Move, once in Strengthen, 0 (once
// a week) in Prevent (PRODUCT.md, 3).
int check_ins_a_day(Phase phase);

} // namespace limber::plan
