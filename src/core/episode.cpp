#include "core/episode.hpp"

#include <algorithm>

namespace limber {

std::vector<TriggerCount> count_triggers(std::span<const std::set<Trigger>> ticked) {
    std::vector<TriggerCount> counts;
    counts.reserve(kTriggers.size());
    for (const Trigger trigger : kTriggers) {
        const auto count = std::ranges::count_if(
            ticked, [trigger](const auto& of_one) { return of_one.contains(trigger); });
        if (count > 0)
            counts.push_back({trigger, static_cast<int>(count)});
    }
    std::ranges::stable_sort(counts, [](const TriggerCount& a, const TriggerCount& b) {
        const bool a_known = a.trigger != Trigger::Unknown;
        const bool b_known = b.trigger != Trigger::Unknown;
        return a_known != b_known ? a_known : a.count > b.count;
    });
    return counts;
}

EpisodeStory episode_story(Utc began, std::optional<Utc> ended, std::span<const Utc> walks,
                           std::span<const PainAt> pains) {
    constexpr std::chrono::hours kFirstDay{24};
    constexpr int kNoticed = 2;
    const auto inside = [&](Utc at) { return at >= began && (!ended || at <= *ended); };
    EpisodeStory story;
    const auto sooner = [&](std::optional<Millis>& found, Utc at) {
        const Millis after = at - began;
        found = found ? std::min(*found, after) : after;
    };
    for (const Utc walk : walks)
        if (inside(walk))
            sooner(story.walked, walk);
    int worst = -1;
    for (const PainAt& pain : pains)
        if (inside(pain.at) && pain.at - began < kFirstDay)
            worst = std::max(worst, pain.score);
    for (const PainAt& pain : pains)
        if (inside(pain.at) && worst >= 0 && pain.score <= worst - kNoticed)
            sooner(story.easier, pain.at);
    return story;
}

} // namespace limber
