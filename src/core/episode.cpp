#include "core/episode.hpp"

#include <algorithm>

namespace limber {

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
