// An exercise as the physiotherapist sees it: levels from easy to hard, each with a dose. Words are
// not here: they are looked up by key in the person's language (content/words.hpp).
#pragma once

#include "core/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

// Which chip of the library it stands under, and which hue it has. Own: added by the person.
enum class Group { Stretch, Core, Daily, Walk, Own };

// The recovery phases of FACTS.md, in order. Suggestions use the phase; nobody is locked out by it.
enum class Phase { Calm, Move, Strengthen, Prevent };

// How a set is counted. Paced: figure and voice lead at the tempo. Tap: the person counts each one.
// Done: untimed, one tap ends the set.
enum class Counting { Paced, Tap, Done };

// What one count is. Rep: a movement that may have a hold at its top ("3 of 6, 3 s left"). Hold: a
// position kept by the clock, counted in good seconds ("hold 3 of 6 · 10 s").
enum class CountOf { Rep, Hold };

// The side of the body that moves. For bird-dog `Left` is the left arm (and so the right leg).
enum class Side { None, Left, Right };

// Seconds that one repetition takes besides its hold, when paced.
struct Tempo {
    Millis work{2000};  // into the position
    Millis back{2000};  // and out of it
    Millis pause{1000}; // before the next one begins
    auto operator<=>(const Tempo&) const = default;
};

// How much to do. `reps` counts repetitions or holds per set (per side when `each_side`).
struct Dose {
    int sets = 1;   // 1–10
    int reps = 5;   // 1–50
    Millis hold{0}; // 0 = none; else 1–60 s (Big 3 and planks never beyond 10 s, FACTS.md)
    int hold_breaths =
        0; // > 0: the hold is said as breaths; `hold` is then what they take together
    bool each_side = false;
    Millis hold_rest{0}; // between two holds of one set (10 s for CountOf::Hold, FACTS.md)
    Millis rest{30000};  // between sets, sides and exercises (30–60 s, FACTS.md)
    Tempo tempo{};
    auto operator<=>(const Dose&) const = default;
};

// Bounds that the dose stepper, loaders and imports keep to. A dose outside is refused, not bent.
struct DoseLimits {
    static constexpr int max_sets = 10;
    static constexpr int max_reps = 50;
    static constexpr Millis max_hold{60000};
    static constexpr Millis max_rest{300000};
};

// nullopt when the dose is within limits, else the field that is not: "sets", "reps", "hold",
// "hold_breaths", "hold_rest", "rest" or "tempo" (each part 0–30 s; a rep without hold needs a work
// of 1 s or more).
std::optional<std::string_view> dose_fault(const Dose& dose);

// The pause between two reps (their tempo's) or holds of one set.
Millis pause_between(const Dose& dose, CountOf count_of);

// About how long a paced set of this dose takes, rests between its reps included, rest after not.
Millis set_duration(const Dose& dose, CountOf count_of);

// The dose with its hold told as `breaths` breaths of the same length as now. Needs hold_breaths >
// 0.
Dose with_breaths(Dose dose, int breaths);

// One rung of the ladder. Members ending in _word, and the lists of words, are keys into the words
// of the person's language; content/ has checked that each is there. An empty key: nothing to say.
struct Level {
    std::string key;       // stable, unique within the exercise: "arm", "leg", "both"
    std::string animation; // id in assets/figure; of an own exercise its picture (core/own.hpp)
    std::string name_word; // "Bird-dog, leg slide"
    std::string
        easier_word; // one short line: how to make this level easier, by a lower level or not
    std::string harder_word; // and harder
    std::string left_word;   // sides are named by what moves: "Left arm, right leg"; empty when the
    std::string right_word;  //   dose has no sides
    Side pictured = Side::Left; // the side that the animation moves as drawn; the other is mirrored
    Phase earliest = Phase::Calm; // before it, Start is still possible but says why it waits
    CountOf count_of = CountOf::Rep;
    Counting counting = Counting::Paced;
    Millis max_hold{DoseLimits::max_hold};
    Dose start;         // the start of FACTS.md, never more
    int build_reps = 0; // what the plan builds up to: reps or holds of a set, then sets; 0: it
    int build_sets = 0; // stays as it starts (FACTS.md, Exercises, Start -> build)
    std::vector<std::string> steps; // words, in order: how to do it
    std::vector<std::string> cues;  // words short enough to be said during a repetition

    // What moves on that side; empty for Side::None.
    const std::string& side_word(Side side) const;
    // Whether the figure has to show its other side for that one.
    bool mirrored(Side side) const { return side != Side::None && side != pictured; }
};

struct Exercise {
    std::string key; // stable over all versions: "bird-dog"
    int version = 1; // of its content; kept with every set that was done
    Group group = Group::Stretch;
    std::string name_word;             // "Bird-dog"
    std::string purpose_word;          // the tag under its picture: "Keep the back still"
    std::string place_word;            // the tag on its card: "Lower back"
    std::vector<Level> levels;         // easiest first, at least one
    int start_level = 0;               // index of the level that is offered first
    std::vector<std::string> mistakes; // words
    std::vector<std::string> stop_if;
    std::vector<std::string> cautions;

    // The level with that key, or nullptr.
    const Level* level(std::string_view level_key) const;
    // Index of the level with that key, or -1.
    int level_index(std::string_view level_key) const;
};

} // namespace limber
