#include "content/people.hpp"

#include <algorithm>
#include <cmath>

namespace limber::testing {

using std::chrono::days;

namespace {

constexpr std::array<std::string_view, kKinds.size()> kNames{
    "fast-healer", "slow",       "relapsing",        "boom-and-bust", "steady-4",
    "rests-at-6",  "never-logs", "logs-at-midnight", "travels",       "skips-weeks"};

const Date kFirst{std::chrono::local_days{std::chrono::year{2026} / 1 / 5}};

struct Back {
    double heals, floor;
    int spasms;   // days between them, about
    double noise; // of a day
};

Back back_of(Kind kind) {
    switch (kind) {
    case Kind::FastHealer:
        return {0.35, 0, 400, 0.8};
    case Kind::Slow:
        return {0.03, 1, 400, 0.8};
    case Kind::Relapsing:
        return {0.12, 0.5, 45, 0.8};
    case Kind::BoomAndBust:
        return {0.12, 1, 150, 0.8};
    case Kind::Steady4:
        return {0.5, 4, 400, 0.2};
    case Kind::RestsAt6:
        return {0.4, 6, 400, 0.2};
    case Kind::NeverLogs:
    case Kind::LogsAtMidnight:
    case Kind::Travels:
    case Kind::SkipsWeeks:
        break;
    }
    return {0.12, 0.5, 200, 0.8};
}

} // namespace

std::string_view kind_name(Kind kind) {
    return kNames.at(static_cast<std::size_t>(kind));
}

Person::Person(Kind kind, std::uint64_t seed, std::span<const Exercise> exercises,
               const plan::Menu& menu)
    : kind_(kind),
      random_(seed),
      exercises_(exercises),
      menu_(menu) {
    const Back back = back_of(kind);
    heals_ = back.heals * (0.7 + 0.006 * below(100));
    floor_ = back.floor;
    noise_ = back.noise;
    next_spasm_ = below(6);
}

int Person::felt() const {
    return std::clamp(static_cast<int>(std::lround(pain_)), 0, 10);
}

Moment Person::moment(int minute) const {
    const Date date = kFirst + days{day_};
    const Utc wall = Utc{date.time_since_epoch()} + std::chrono::minutes{minute};
    return {wall - offset_, offset_};
}

// As the journal would read it: in order, and what lies too far back is not there.
void Person::remember() {
    const Date today = kFirst + days{day_};
    const Date near = today - plan::kLookBack;
    const Date start = history_.episodes.empty() ? history_.first_day.value_or(today)
                                                 : history_.episodes.back().date;
    const auto gone = [&](const auto& row) {
        return row.date < near && (row.date < start || row.date > start + plan::kCourse);
    };
    std::erase_if(history_.readings, gone);
    std::erase_if(history_.practices, gone);
    for (plan::Practice& practice : history_.practices)
        if (practice.date < near)
            practice.done.clear();
    history_ = plan::in_order(std::move(history_));
}

void Person::heal() {
    pain_ += (floor_ - pain_) * heals_ + (below(100) - 50) / 50.0 * noise_;
    pain_ = std::clamp(pain_, 0.0, 10.0);
}

void Person::lock_up(int minute) {
    const Moment at = moment(minute);
    history_.episodes.push_back({local_date(at), at.utc});
    pain_ = 6 + below(4);
    const int spasms = back_of(kind_).spasms;
    next_spasm_ = day_ + spasms / 2 + below(spasms);
    history_.first_day = std::min(history_.first_day.value_or(local_date(at)), local_date(at));
}

std::optional<int> Person::log(int minute) {
    if (kind_ == Kind::NeverLogs)
        return std::nullopt;
    const Moment at = moment(minute);
    const Date date = local_date(at);
    history_.readings.push_back({date, at.utc, minute_of_day(at), felt()});
    history_.first_day = std::min(history_.first_day.value_or(date), date);
    history_ = plan::in_order(std::move(history_));
    return felt();
}

bool Person::skips() const {
    return kind_ == Kind::SkipsWeeks && day_ / 9 % 2 == 1;
}

LivedDay Person::live() {
    LivedDay day;
    day.date = kFirst + days{day_};
    if (kind_ == Kind::Travels && chance(10)) {
        constexpr std::array<int, 6> kOffsets{0, 60, -300, 345, 780, -600};
        offset_ = std::chrono::minutes{kOffsets.at(static_cast<std::size_t>(below(6)))};
    }
    heal();
    day.locked_up = day_ >= next_spasm_;
    if (day.locked_up)
        lock_up(5 * 60 + below(60));
    day.pain = pain_;
    remember();
    day.warned = plan::warned(history_);
    if (day_ % 15 == 0)
        day.before = history_;
    day.shown = plan::plan_day(exercises_, menu_, history_, {}, day.date);
    day.done_by = day.shown;
    const bool midnight = kind_ == Kind::LogsAtMidnight;
    if (midnight && chance(60))
        log(below(5)); // just after it
    else if (!skips() && chance(85))
        day.morning = log(6 * 60 + 30 + below(180));
    if (day.morning) {
        plan::DayPlan fresh = plan::plan_day(exercises_, menu_, history_, {}, day.date);
        if (plan::gives_way(day.shown, fresh))
            day.done_by = std::move(fresh);
    }
    if (!skips())
        practise(day.done_by, day);
    if (midnight && chance(60))
        log(24 * 60 - 1 - below(5));
    else if (!skips() && chance(50))
        log(20 * 60 + below(120));
    // A week after a warning sign somebody has looked at it.
    if (plan::warned(history_) && chance(15))
        history_.cleared = moment(23 * 60 + 50).utc;
    ++day_;
    return day;
}

void Person::practise(const plan::DayPlan& plan, LivedDay& day) {
    int minute = 10 * 60;
    for (const plan::Task& task : plan.tasks)
        if (chance(kind_ == Kind::Slow ? 60 : 80))
            one(task, minute += 40, day);
}

void Person::one(const plan::Task& task, int minute, LivedDay& day) {
    const Moment at = moment(minute);
    plan::Practice practice;
    practice.date = local_date(at);
    practice.at = at.utc;
    const bool says = kind_ != Kind::NeverLogs && chance(80);
    const int before = felt();
    plan::Done done{task.item.exercise, task.item.level, task.item.dose, !chance(10), false};
    const bool bust = kind_ == Kind::BoomAndBust && pain_ < 2 && chance(25);
    if (bust) {
        done.dose.sets = std::min(done.dose.sets + 2, DoseLimits::max_sets);
        pain_ = std::min(10.0, pain_ + 2 + below(3));
    } else if (chance(6)) {
        pain_ = std::min(10.0, pain_ + 1 + below(2));
    }
    done.hurt = chance(bust ? 30 : 1);
    if (says) {
        practice.before = before;
        practice.after = felt();
    }
    practice.sign = chance(1) && chance(10);
    practice.done.push_back(done);
    day.done.push_back(done);
    day.hurt =
        day.hurt || done.hurt || (practice.before && *practice.after - *practice.before >= 2);
    history_.practices.push_back(std::move(practice));
    const plan::Practice& kept = history_.practices.back();
    history_.first_day = std::min(history_.first_day.value_or(kept.date), kept.date);
}

} // namespace limber::testing
