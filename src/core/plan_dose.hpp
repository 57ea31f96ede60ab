// One step harder, one step easier, one step back up: what the plan may change between two sessions
// of an exercise, which is one variable at a time (FACTS.md, Exercises, Global rules).
#pragma once

#include "core/exercise.hpp"

#include <compare>
#include <optional>
#include <string>

namespace limber::plan {

// An exercise at a level with a dose.
struct Item {
    std::string exercise;
    std::string level;
    Dose dose;
    bool operator==(const Item&) const = default;
};

// What a step changes.
enum class Variable { Reps, Sets, Level };
struct Step {
    Item item;
    Variable variable = Variable::Reps;
    bool operator==(const Step&) const = default;
};

// Harder in the order that progress goes: level, then sets, then reps. Levels of other exercises do
// not compare; an unknown level is the easiest.
std::strong_ordering compare(const Exercise& exercise, const Item& a, const Item& b);

// The first time: the level that content offers first, or the easiest of all when `easiest` is
// asked for or the other is for a later phase.
Item first_item(const Exercise& exercise, Phase phase, bool easiest);

// FACTS.md, "progress one variable: reps, then sets, then level; never holds beyond 10 s", so holds
// are added and never lengthened. One rep more, two from eight on. nullopt at the top, or when the
// next level is for a later phase.
std::optional<Step> progressed(const Exercise& exercise, const Item& item, Phase phase);

// FACTS.md, Walking: 2–5 min more a week, but at most 20 %, and a minute where that is less than
// one [J], up to what content builds to. nullopt at the top.
std::optional<Step> walked_on(const Exercise& exercise, const Item& item);

// FACTS.md, "one level down": the level before it, at its first dose; at the easiest level one set
// less, then back to the first reps, then half of them [J]. nullopt when nothing is left to take.
std::optional<Step> eased(const Exercise& exercise, const Item& item);

// FACTS.md, "restored after two settled sessions": one step from `item` towards what was done
// before. nullopt when it is reached.
std::optional<Step> restored(const Exercise& exercise, const Item& item, const Item& before);

} // namespace limber::plan
