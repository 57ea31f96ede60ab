#include "core/care_status.hpp"

#include "core/keys.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace limber::care {

using std::chrono::days;

namespace {

constexpr std::array<std::string_view, kSigns> kKeys{"three-episodes", "two-episodes", "most-days",
                                                     "severe",         "no-change",    "tingling"};
constexpr days kYear{365};
constexpr days kHalfYear{183};
constexpr days kTwoWeeks{14};
constexpr days kCourse{42}; // within which a change is looked for
constexpr int kPain = 3;
constexpr int kSevere = 7;
constexpr int kPoints = 2;    // the least change that people notice [V: Ostelo 2008]
constexpr double kPart = 0.3; // or 30 %
constexpr int kMost = 8;      // of 14: more than half

std::optional<Evidence> episodes_within(std::span<const plan::Onset> episodes, Date today,
                                        days within, std::size_t least, Sign sign) {
    Evidence evidence{sign, 0, 0, {}};
    for (const plan::Onset& onset : episodes)
        if (onset.date <= today && today - onset.date < within)
            evidence.dates.push_back(onset.date);
    if (evidence.dates.size() < least)
        return std::nullopt;
    evidence.n = static_cast<int>(evidence.dates.size());
    return evidence;
}

// The worst score of each day from…to, by day.
std::map<Date, int> worst_by_day(std::span<const plan::Reading> readings, Date from, Date to) {
    std::map<Date, int> worst;
    for (const plan::Reading& reading : readings)
        if (reading.date >= from && reading.date <= to) {
            int& day = worst[reading.date];
            day = std::max(day, reading.score);
        }
    return worst;
}

int days_with_pain(std::span<const plan::Reading> readings, Date today) {
    const auto worst = worst_by_day(readings, today - (kTwoWeeks - days{1}), today);
    return static_cast<int>(
        std::ranges::count_if(worst, [](const auto& day) { return day.second >= kPain; }));
}

std::optional<double> mean(const std::map<Date, int>& days) {
    if (days.size() < 2)
        return std::nullopt;
    double sum = 0;
    for (const auto& [date, score] : days)
        sum += score;
    return sum / static_cast<double>(days.size());
}

} // namespace

std::string_view sign_key(Sign sign) {
    return kKeys.at(static_cast<std::size_t>(sign));
}

std::optional<Sign> sign_from(std::string_view key) {
    return find_word<Sign>(kKeys, key);
}

std::optional<Evidence> three_episodes(std::span<const plan::Onset> episodes, Date today) {
    return episodes_within(episodes, today, kHalfYear, 3, Sign::ThreeEpisodes);
}

std::optional<Evidence> two_episodes(std::span<const plan::Onset> episodes, Date today) {
    return episodes_within(episodes, today, kYear, 2, Sign::TwoEpisodes);
}

std::optional<Evidence> most_days(std::span<const plan::Reading> readings, Date today) {
    const int found = days_with_pain(readings, today);
    if (found < kMost)
        return std::nullopt;
    return Evidence{Sign::MostDays, found, static_cast<int>(kTwoWeeks.count()), {}};
}

// The worst of the last three days with a score within a week, all 7 or more, the last no two
// points below the first of them.
std::optional<Evidence> severe(std::span<const plan::Reading> readings, Date today) {
    const auto worst = worst_by_day(readings, today - days{6}, today);
    if (worst.size() < 3)
        return std::nullopt;
    const auto last = std::prev(worst.end());
    const auto first = std::prev(worst.end(), 3);
    const bool all =
        std::all_of(first, worst.end(), [](const auto& day) { return day.second >= kSevere; });
    if (!all || first->second - last->second >= kPoints)
        return std::nullopt;
    return Evidence{Sign::Severe, last->second, 3, {}};
}

// The means of the first three days and of the last three, each from at least two days; where pain
// is below 3 by now there is nothing to tell.
std::optional<Evidence> no_change(std::span<const plan::Onset> episodes,
                                  std::span<const plan::Reading> readings, Date today) {
    std::optional<Date> onset;
    for (const plan::Onset& one : episodes)
        if (one.date <= today)
            onset = one.date;
    if (!onset || today - *onset < kTwoWeeks || today - *onset > kCourse)
        return std::nullopt;
    const auto first = mean(worst_by_day(readings, *onset, *onset + days{2}));
    const auto now = mean(worst_by_day(readings, today - days{2}, today));
    if (!first || !now || *now < kPain)
        return std::nullopt;
    const double less = *first - *now;
    if (less >= kPoints || less >= kPart * *first)
        return std::nullopt;
    return Evidence{
        Sign::NoChange, static_cast<int>(*now + 0.5), static_cast<int>(*first + 0.5), {}};
}

std::optional<Evidence> tingling(std::span<const plan::Reading> readings, Date today) {
    std::set<Date> told;
    for (const plan::Reading& reading : readings)
        if (reading.tingling && reading.date <= today && today - reading.date < kTwoWeeks)
            told.insert(reading.date);
    if (told.empty())
        return std::nullopt;
    return Evidence{
        Sign::Tingling, static_cast<int>(told.size()), static_cast<int>(kTwoWeeks.count()), {}};
}

Status status(const plan::History& history, std::span<const Dismissed> dismissed, Date today) {
    Status status;
    status.days_with_pain = days_with_pain(history.readings, today);
    const auto hidden = [&](Sign sign) {
        return std::ranges::any_of(dismissed, [&](const Dismissed& one) {
            return one.sign == sign && one.date <= today && today - one.date < kDismissed;
        });
    };
    const auto tell = [&](const std::optional<Evidence>& evidence, Advice level) {
        if (!evidence || hidden(evidence->sign))
            return;
        status.evidence.push_back(*evidence);
        status.level = std::max(status.level, level);
    };
    const auto three = three_episodes(history.episodes, today);
    tell(three, Advice::Time);
    if (!three)
        tell(two_episodes(history.episodes, today), Advice::Talk);
    tell(most_days(history.readings, today), Advice::Time);
    tell(severe(history.readings, today), Advice::Time);
    tell(no_change(history.episodes, history.readings, today), Advice::Time);
    tell(tingling(history.readings, today), Advice::Time);
    return status;
}

} // namespace limber::care
