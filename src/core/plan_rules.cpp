#include "core/plan_rules.hpp"

#include <algorithm>
#include <ranges>

namespace limber::plan {

using std::chrono::days;

History in_order(History history) {
    // Nearly always it is so already.
    const auto sort = [](auto& rows) {
        if (!std::ranges::is_sorted(rows))
            std::ranges::sort(rows);
    };
    sort(history.episodes);
    sort(history.readings);
    sort(history.practices);
    return history;
}

namespace {

double median(std::vector<int> scores) {
    std::ranges::sort(scores);
    const std::size_t half = scores.size() / 2;
    if (scores.size() % 2 == 1)
        return scores[half];
    return (scores[half - 1] + scores[half]) / 2.0;
}

std::optional<Date> newest_onset(const History& history, Date date) {
    std::optional<Date> newest;
    for (const Onset& onset : history.episodes)
        if (onset.date <= date)
            newest = onset.date;
    return newest;
}

// The days whose mornings the usual of `date` is made of. An evening's spasm may begin a new usual.
Date usual_from(const History& history, Date date) {
    Date from = date - kMemory;
    if (const auto onset = newest_onset(history, date))
        from = std::max(from, *onset + kMoveFrom);
    return from;
}

std::optional<double> sessions_usual(const History& history, Date from, Date date) {
    std::vector<int> scores;
    for (const Practice& practice : std::views::reverse(history.practices))
        if (practice.date < date && practice.date >= from && practice.before &&
            scores.size() < kMornings)
            scores.push_back(*practice.before);
    if (scores.empty())
        return std::nullopt;
    return median(std::move(scores));
}

std::optional<double> usual_of(const History& history, const std::vector<Morning>& before,
                               Date date) {
    const Date from = usual_from(history, date);
    std::vector<int> scores;
    for (std::size_t i = before.size(); i-- > 0 && scores.size() < kMornings;)
        if (before[i].date < date && before[i].date >= from && !before[i].flare)
            scores.push_back(before[i].score);
    if (scores.size() >= kFewestMornings)
        return median(std::move(scores));
    return sessions_usual(history, from, date);
}

// Whether the mornings have been raised for a week without a break: that is no flare any more.
bool raised_for_a_week(const std::vector<Morning>& before, Date date) {
    Date since = date;
    for (std::size_t i = before.size(); i-- > 0 && before[i].raised;)
        since = before[i].date;
    return date - since >= days{7};
}

const Reading* first_of_morning(const History& history, std::size_t& next, Date date) {
    const Reading* first = nullptr;
    for (; next < history.readings.size() && history.readings[next].date == date; ++next)
        if (first == nullptr && history.readings[next].minute < kNoon)
            first = &history.readings[next];
    return first;
}

// The readings that a session of that day can have to do with; a jump over time zones may put them
// under the day before or after.
std::span<const Reading> around(const History& history, Date date) {
    const auto from =
        std::ranges::lower_bound(history.readings, date - days{1}, {}, &Reading::date);
    const auto to = std::ranges::upper_bound(history.readings, date + days{2}, {}, &Reading::date);
    return {from, to};
}

} // namespace

Light pain_light(int score) {
    if (score <= kGoOn)
        return Light::GoOn;
    return score <= kAcceptable ? Light::Acceptable : Light::Change;
}

bool morning_flare(int morning, std::optional<double> baseline) {
    return baseline && morning >= *baseline + kRise;
}

bool morning_as_usual(std::optional<int> morning, std::optional<double> baseline) {
    return !morning || !baseline || *morning <= *baseline + kNoise;
}

bool sharp_rise(std::optional<int> resting, std::optional<int> after) {
    return resting && after && *after - *resting >= kRise;
}

std::vector<Morning> mornings(const History& history, Date until) {
    std::vector<Morning> all;
    const auto from =
        std::ranges::lower_bound(history.readings, until - kLookBack, {}, &Reading::date);
    auto next = static_cast<std::size_t>(from - history.readings.begin());
    while (next < history.readings.size()) {
        const Date date = history.readings[next].date;
        if (date > until)
            break;
        const Reading* first = first_of_morning(history, next, date);
        if (first == nullptr)
            continue;
        Morning morning{date, first->score, usual_of(history, all, date)};
        morning.raised = morning_flare(morning.score, morning.baseline);
        morning.flare = morning.raised && !raised_for_a_week(all, date);
        all.push_back(morning);
    }
    return all;
}

std::optional<double> baseline(const History& history, Date date) {
    return usual_of(history, mornings(history, date - days{1}), date);
}

Verdict verdict(const Done& done, const After& after) {
    if (done.hurt || sharp_rise(after.resting, after.pain))
        return Verdict::Bad;
    if (!after.pain)
        return Verdict::Held;
    if (!after.resting && pain_light(*after.pain) == Light::Change)
        return Verdict::Bad;
    const bool quiet = pain_light(*after.pain) == Light::GoOn ||
                       (after.resting && *after.pain <= *after.resting + kNoise);
    const bool good = done.full && quiet && morning_as_usual(after.morning, after.baseline);
    return good ? Verdict::Good : Verdict::Held;
}

std::optional<int> pain_after(const History& history, const Practice& practice) {
    if (practice.after)
        return practice.after;
    for (const Reading& reading : around(history, practice.date))
        if (reading.at > practice.at && reading.at <= practice.at + std::chrono::hours{24})
            return reading.score;
    return std::nullopt;
}

std::optional<int> resting_before(const History& history, const Practice& practice) {
    if (practice.before)
        return practice.before;
    std::optional<int> last;
    for (const Reading& reading : around(history, practice.date))
        if (reading.date == practice.date && reading.at <= practice.at)
            last = reading.score;
    return last;
}

std::vector<Trigger> triggers(const History& history, const std::vector<Morning>& mornings,
                              Date until) {
    std::vector<Trigger> found;
    for (const Morning& morning : mornings)
        if (morning.flare && morning.date <= until && morning.date >= until - kMemory)
            found.push_back({morning.date, Trigger::Kind::Morning, morning.score,
                             morning.baseline.value_or(0)});
    for (const Practice& practice : history.practices) {
        if (practice.date > until || practice.date < until - kMemory)
            continue;
        const auto pain = pain_after(history, practice);
        const int after = pain.value_or(0);
        const auto resting = resting_before(history, practice);
        if (std::ranges::any_of(practice.done, &Done::hurt))
            found.push_back({practice.date, Trigger::Kind::Sharp, after, 0});
        else if (resting && sharp_rise(resting, pain))
            found.push_back(
                {practice.date, Trigger::Kind::Rise, after, static_cast<double>(*resting)});
    }
    std::ranges::sort(found);
    return found;
}

bool mobility_only(std::span<const Trigger> triggers, Date date) {
    int found = 0;
    Date last{};
    for (const Trigger& trigger : triggers) {
        if (trigger.date > date || trigger.date < date - days{2})
            continue;
        if (found == 0 || trigger.date != last)
            ++found;
        last = trigger.date;
    }
    return found >= 2;
}

bool may_go_harder(std::span<const Trigger> triggers, Date date) {
    return std::ranges::none_of(triggers, [&](const Trigger& trigger) {
        return trigger.date <= date && date - trigger.date <= kAfterPain;
    });
}

std::optional<int> days_away(const History& history, Date date) {
    std::optional<Date> last;
    for (const Practice& practice : history.practices)
        if (practice.date < date && !practice.done.empty())
            last = last ? std::max(*last, practice.date) : practice.date;
    if (!last || date - *last <= kAway)
        return std::nullopt;
    return static_cast<int>((date - *last).count()) - 1;
}

bool warned(const History& history) {
    const auto stands = [&](Utc at) { return !history.cleared || at > *history.cleared; };
    if (history.ticked || (history.numb && stands(*history.numb)))
        return true;
    return std::ranges::any_of(history.practices, [&](const Practice& practice) {
        return practice.sign && stands(practice.at);
    });
}

int check_ins_a_day(Phase phase) {
    switch (phase) {
    case Phase::Calm:
    case Phase::Move:
        return 2;
    case Phase::Strengthen:
        return 1;
    case Phase::Prevent:
        break;
    }
    return 0;
}

} // namespace limber::plan
