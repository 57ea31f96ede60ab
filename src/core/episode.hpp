// What can be told of one spasm from its rows: nothing of it is stored.
#pragma once

#include "core/relief.hpp"
#include "core/time.hpp"

#include <optional>
#include <span>

namespace limber {

// What set it off, asked only when it is over.
enum class Trigger {
    SuddenMove,
    Lifting,
    Posture,
    LongSitting,
    Sport,
    Work,
    Cold,
    Stress,
    Unknown,
};
inline constexpr std::array kTriggers{Trigger::SuddenMove,  Trigger::Lifting, Trigger::Posture,
                                      Trigger::LongSitting, Trigger::Sport,   Trigger::Work,
                                      Trigger::Cold,        Trigger::Stress,  Trigger::Unknown};

struct PainAt {
    Utc at{};
    int score = 0; // 0–10
};

struct EpisodeStory {
    std::optional<Millis> walked; // from onset to the first walk
    std::optional<Millis> easier; // to the first check-in at least 2 points under the worst of the
                                  // first day (FACTS.md, Measures: 2 points are what people notice)
    bool operator==(const EpisodeStory&) const = default;
};

// `walks` and `pains` in any order; what lies before the onset, or after `ended`, does not count.
EpisodeStory episode_story(Utc began, std::optional<Utc> ended, std::span<const Utc> walks,
                           std::span<const PainAt> pains);

} // namespace limber
