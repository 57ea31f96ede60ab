// The spasms of a window, built: how long it was to the first walk, the days between, and what set
// them off.
#include "content/words.hpp"
#include "core/episode.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/progress_parts.hpp"
#include "ui/screens/relief_words.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace limber::ui {

namespace {

using Episodes = std::span<const journal::Episode>;

constexpr std::size_t kShown = 6; // older ones are in the list of all spasms

std::optional<Millis> first_walk(const journal::Journal& journal, const journal::Episode& episode) {
    std::vector<Utc> walks;
    for (const journal::ReliefEvent& event : journal.relief_events(episode.id))
        if (event.thing == guide::Thing::Walk)
            walks.push_back(event.at.moment.utc);
    return episode_story(episode.began.moment.utc, episode.ended, walks, {}).walked;
}

void write_walks(ProgressSpasms& state, const journal::Journal& journal,
                 const content::Words& words, Episodes episodes, Date today) {
    std::vector<Millis> times;
    times.reserve(episodes.size());
    state.walks.reserve(episodes.size());
    for (const journal::Episode& episode : episodes) {
        const auto walked = first_walk(journal, episode);
        if (!walked)
            continue;
        ProgressWalk walk;
        walk.date = say_short_date(words, episode.began.date, today);
        walk.time = say_span(words, *walked);
        walk.said = words.format("progress.walk.row", {{"date", walk.date}, {"time", walk.time}});
        times.push_back(*walked);
        state.walks.push_back(std::move(walk));
    }
    if (times.empty())
        return;
    const auto longest = std::max(Millis{1}, *std::ranges::max_element(times));
    for (std::size_t i = 0; i < times.size(); ++i)
        state.walks[i].share =
            static_cast<float>(times[i].count()) / static_cast<float>(longest.count());
}

void write_gaps(ProgressSpasms& state, const content::Words& words, Episodes episodes,
                const ProgressWindow& window) {
    state.end_label = window.now() ? std::string(words("progress.week.now"))
                                   : say_short_date(words, window.to, window.today);
    state.gaps.reserve(episodes.size());
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        const Date began = episodes[i].began.date;
        const bool last = i + 1 == episodes.size();
        const Date next = last ? window.to : episodes[i + 1].began.date;
        ProgressGap gap;
        gap.episode = episodes[i].id.str();
        gap.date = say_short_date(words, began, window.today);
        gap.days = static_cast<int>((next - began).count());
        const std::string to = say_short_date(words, next, window.today);
        gap.said =
            last && window.now()
                ? words.format("progress.between.since", {{"date", gap.date}, {"n", gap.days}})
                : words.format("progress.between.row",
                               {{"date", gap.date}, {"n", gap.days}, {"next", to}});
        state.gaps.push_back(std::move(gap));
    }
}

std::string_view in_range(ProgressRange range) {
    switch (range) {
    case ProgressRange::TwoWeeks:
        return "progress.in.two_weeks";
    case ProgressRange::ThreeMonths:
        return "progress.in.three_months";
    case ProgressRange::Year:
        return "progress.in.year";
    case ProgressRange::All:
        break;
    }
    return "progress.in.all";
}

void write_triggers(ProgressSpasms& state, const content::Words& words, Episodes episodes,
                    ProgressRange range, const ProgressWindow& window) {
    std::vector<std::set<Trigger>> ticked;
    ticked.reserve(episodes.size());
    for (const journal::Episode& episode : episodes)
        ticked.push_back(episode.triggers);
    int notes = 0;
    for (const TriggerCount& one : count_triggers(ticked)) {
        ProgressTrigger trigger;
        trigger.trigger = one.trigger;
        trigger.name = words("episode.trigger." + std::string(trigger_id(one.trigger)));
        trigger.count = one.count;
        trigger.said =
            words.format("progress.set_off.row", {{"name", trigger.name}, {"n", one.count}});
        notes += one.count;
        state.triggers.push_back(std::move(trigger));
    }
    const std::string when = window.now()
                                 ? std::string(words(in_range(range)))
                                 : words.format("progress.in.window", {{"span", window.said}});
    state.notes = words.format("progress.set_off.notes", {{"n", notes}, {"when", when}});
}

} // namespace

ProgressSpasms build_spasms(const journal::Journal& journal, const content::Words& words,
                            ProgressRange range, const ProgressWindow& window) {
    ProgressSpasms state;
    const auto all = journal.episodes_between(window.from, window.to);
    // Any at all: the way to their list stands there even when this window has none.
    const auto tomorrow =
        std::chrono::sys_days(window.today.time_since_epoch()) + std::chrono::days{2};
    state.any = !all.empty() || journal.episode_before(tomorrow).has_value();
    const std::size_t shown = std::min(all.size(), kShown);
    const Episodes newest = Episodes(all).last(shown);
    write_walks(state, journal, words, newest, window.today);
    write_gaps(state, words, newest, window);
    write_triggers(state, words, all, range, window);
    return state;
}

} // namespace limber::ui
