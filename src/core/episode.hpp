// What can be told of one spasm from its rows: nothing of it is stored.
#pragma once

#include "core/relief.hpp"
#include "core/time.hpp"

#include <optional>
#include <set>
#include <span>
#include <vector>

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

struct TriggerCount {
    Trigger trigger = Trigger::Unknown;
    int count = 0;
    bool operator==(const TriggerCount&) const = default;
};
// How often each was ticked over some spasms: the most often first, those alike in the order of
// kTriggers, "don't know" last, since it names nothing. Without those that were never ticked.
std::vector<TriggerCount> count_triggers(std::span<const std::set<Trigger>> ticked);

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
