// The safety check: the emergency items of FACTS.md, ticked one by one, and what follows from them.
// A tick, or "not sure", stops exercise suggestions until "seen by a clinician" or "ticked by
// mistake". Few alarms, calm words; never "you are safe".
#pragma once

#include "core/time.hpp"

#include <array>
#include <optional>
#include <set>

namespace limber {

enum class Sign {
    BothLegs,
    FootDrop,
    Saddle,
    Bladder,
    Sexual,
    Chest,
    Collapse,
    Sudden,
    Accident,
    NotSure, // about one of these: counts as a tick
};
inline constexpr std::array kSigns{Sign::BothLegs, Sign::FootDrop, Sign::Saddle, Sign::Bladder,
                                   Sign::Sexual,   Sign::Chest,    Sign::Sudden, Sign::Collapse,
                                   Sign::Accident, Sign::NotSure};

enum class Cleared { ByClinician, ByMistake };

// One time that somebody went through the items.
struct SafetyCheck {
    std::set<Sign> ticked;
    bool none = false;              // "None of these today"
    std::optional<Cleared> cleared; // of one with a tick
    bool alarm() const { return !ticked.empty() && !cleared; }
    bool answered() const { return none || !ticked.empty(); }
    bool operator==(const SafetyCheck&) const = default;
};

// The items are asked again with every new episode, and weekly while one lasts (FACTS.md, Safety
// check). `answered`: when they were last; `began`: when the episode that lasts did.
bool check_due(std::optional<Utc> answered, std::optional<Utc> began, Utc now);

} // namespace limber
