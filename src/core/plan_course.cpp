// Which phase a day is in (FACTS.md, Phases).
#include "core/plan_rules.hpp"

#include <algorithm>

namespace limber::plan {

using std::chrono::days;

namespace {

// One day's scores: at rest, and the morning's.
struct DayScores {
    Date date{};
    int worst = 0;
    std::optional<int> morning;
};

// Check-ins and what was said before sessions, by day, oldest first.
std::vector<DayScores> scores_by_day(const History& history) {
    std::vector<DayScores> all;
    const auto day = [&](Date date) -> DayScores& {
        if (all.empty() || all.back().date != date)
            all.push_back({date, 0, {}});
        return all.back();
    };
    auto practice = history.practices.begin();
    const auto practices_until = [&](Date date) {
        for (; practice != history.practices.end() && practice->date <= date; ++practice)
            if (practice->before)
                day(practice->date).worst = std::max(day(practice->date).worst, *practice->before);
    };
    for (const Reading& reading : history.readings) {
        practices_until(reading.date - days{1});
        DayScores& scores = day(reading.date);
        scores.worst = std::max(scores.worst, reading.score);
        if (!scores.morning && reading.minute < kNoon)
            scores.morning = reading.score;
    }
    practices_until(Date::max());
    return all;
}

// The index behind the last day before `date`.
std::size_t days_before(const std::vector<DayScores>& scores, Date date) {
    const auto end = std::ranges::lower_bound(scores, date, {}, &DayScores::date);
    return static_cast<std::size_t>(end - scores.begin());
}

bool settled(const std::vector<DayScores>& scores, std::size_t end, Date date, Date from) {
    if (end < 2)
        return false;
    const DayScores& later = scores[end - 1];
    const DayScores& earlier = scores[end - 2];
    if (earlier.date < std::max(date - days{7}, from) || later.worst > kGoOn ||
        earlier.worst > kGoOn)
        return false;
    return !later.morning || !earlier.morning || *later.morning <= *earlier.morning + kNoise;
}

bool steady_mornings(const std::vector<DayScores>& scores, std::size_t end) {
    std::optional<int> later;
    for (std::size_t i = end; i-- > 0;) {
        const std::optional<int> morning = scores[i].morning;
        if (!morning)
            continue;
        if (later)
            return *later - *morning < kRise;
        later = morning;
    }
    return true;
}

// The way on from one phase to the next, day by day.
struct Way {
    const std::vector<DayScores>& scores;
    Date day0;

    Date when_settled(Date from, Date until) const {
        for (Date date = from; date <= until; date += days{1})
            if (settled(scores, days_before(scores, date), date, day0))
                return date;
        return Date::max();
    }
    // Into Move: by response, or by time where it does not get worse.
    std::pair<Date, bool> move() const {
        for (Date date = day0 + kMoveFrom; date < day0 + kCalmAtMost; date += days{1}) {
            const std::size_t end = days_before(scores, date);
            if (settled(scores, end, date, day0))
                return {date, false};
            if (steady_mornings(scores, end))
                return {date, true};
        }
        return {day0 + kCalmAtMost, true};
    }
};

} // namespace

bool settled_two_days(const History& history, Date date) {
    const auto scores = scores_by_day(history);
    return settled(scores, days_before(scores, date), date, Date::min());
}

bool steady(const History& history, Date date) {
    const auto scores = scores_by_day(history);
    return steady_mornings(scores, days_before(scores, date));
}

Course course(const History& history, Date date) {
    Course course;
    for (const Onset& onset : history.episodes)
        if (onset.date <= date)
            course.onset = onset;
    const Date first = std::min(history.first_day.value_or(date), date);
    course.day0 = course.onset ? course.onset->date : first - kMoveFrom;
    auto scores = scores_by_day(history);
    std::erase_if(scores, [&](const DayScores& s) { return s.date < course.day0; });
    const Way way{scores, course.day0};
    if (course.onset) {
        const auto [from, eased] = way.move();
        if (date < from) {
            course.phase = Phase::Calm;
            return course;
        }
        course.eased = eased;
    }
    course.phase = Phase::Move;
    const Date strengthen = way.when_settled(course.day0 + kStrengthenFrom, date);
    if (strengthen > date)
        return course;
    course.phase = Phase::Strengthen;
    course.eased = false;
    if (way.when_settled(std::max(course.day0 + kPreventFrom, strengthen), date) <= date)
        course.phase = Phase::Prevent;
    return course;
}

} // namespace limber::plan
