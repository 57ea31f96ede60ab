#include "ui/screens/say.hpp"

#include <chrono>
#include <cmath>
#include <cstdlib>

namespace limber::ui {

namespace {

std::string say_hold(const content::Words& words, const Dose& dose) {
    if (dose.hold_breaths > 0)
        return words.format("dose.breaths", {{"n", dose.hold_breaths}});
    const auto seconds = dose.hold.count() / 1000;
    if (seconds % 60 == 0)
        return words.format("dose.minutes", {{"n", seconds / 60}});
    return words.format("dose.seconds", {{"n", seconds}});
}

std::string two_digits(int n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

} // namespace

std::string say_reps(const content::Words& words, int reps) {
    return words.format("dose.reps", {{"n", reps}});
}

std::string say_dose(const content::Words& words, const Dose& dose) {
    std::string text = say_reps(words, dose.reps);
    if (dose.hold > Millis{0} && dose.reps == 1)
        text = say_hold(words, dose);
    else if (dose.hold > Millis{0})
        text = words.format("dose.held", {{"hold", say_hold(words, dose)}, {"n", dose.reps}});
    if (dose.each_side)
        text = words.format("dose.each_side", {{"dose", text}});
    if (dose.sets > 1) {
        const std::string sets = words.format("dose.sets_said", {{"n", dose.sets}});
        text = words.format("dose.sets", {{"sets", sets}, {"dose", text}});
    }
    return text;
}

std::string say_set(const content::Words& words, const Dose& dose) {
    std::string reps = say_reps(words, dose.reps);
    if (dose.hold == Millis{0})
        return reps;
    return words.format("dose.held_said", {{"hold", say_hold(words, dose)}, {"reps", reps}});
}

int seconds_left(Millis left) {
    return left <= Millis{0} ? 0 : static_cast<int>((left.count() + 999) / 1000);
}

std::string clock_time(Millis time) {
    const int seconds = seconds_left(time);
    return std::to_string(seconds / 60) + ":" + two_digits(seconds % 60);
}

std::string say_about(const content::Words& words, Millis time) {
    const auto minutes = std::chrono::round<std::chrono::minutes>(time).count();
    if (minutes < 1)
        return std::string(words("detail.under_minute"));
    return words.format("detail.about_minutes", {{"n", minutes}});
}

std::string say_weekday(const content::Words& words, Date date) {
    const unsigned day = std::chrono::weekday(date).iso_encoding();
    return std::string(words("shell.weekday." + std::to_string(day)));
}

std::string say_day(const content::Words& words, Date date, Date today) {
    if (date == today)
        return std::string(words("shell.date.today"));
    if (date == today - std::chrono::days{1})
        return std::string(words("shell.date.yesterday"));
    const std::chrono::year_month_day ymd{date};
    const std::chrono::year_month_day now{today};
    const std::string weekday = say_weekday(words, date);
    const std::string_view month =
        words("shell.month." + std::to_string(static_cast<unsigned>(ymd.month())));
    const auto day = static_cast<unsigned>(ymd.day());
    if (ymd.year() == now.year())
        return words.format("shell.date.day", {{"weekday", weekday}, {"d", day}, {"month", month}});
    return words.format(
        "shell.date.day_year",
        {{"weekday", weekday}, {"d", day}, {"month", month}, {"y", static_cast<int>(ymd.year())}});
}

std::string say_time(Moment moment) {
    const int minute = minute_of_day(moment);
    return std::to_string(minute / 60) + ":" + two_digits(minute % 60);
}

std::string_view phase_word(Phase phase) {
    switch (phase) {
    case Phase::Calm:
        return "phase.calm";
    case Phase::Move:
        return "phase.move";
    case Phase::Strengthen:
        return "phase.strengthen";
    case Phase::Prevent:
        return "phase.prevent";
    }
    return "phase.calm";
}

std::string_view group_word(Group group) {
    switch (group) {
    case Group::Stretch:
        return "library.group.stretch";
    case Group::Core:
        return "library.group.core";
    case Group::Daily:
        return "library.group.daily";
    case Group::Walk:
        return "library.group.walk";
    case Group::Own:
        return "library.group.own";
    }
    return "library.group.stretch";
}

std::string one_decimal(double value) {
    const auto tenths = static_cast<long>(std::lround(value * 10));
    return std::to_string(tenths / 10) + '.' + std::to_string(std::labs(tenths % 10));
}

std::string say_detail(const content::Words& words, const PainDetail& detail) {
    std::string said;
    const auto add = [&](std::string_view family, std::string_view key) {
        said.append(said.empty() ? "" : " · ").append(words(std::string(family).append(key)));
    };
    for (const Spot spot : detail.spots)
        add("pain.spot.", spot_key(spot));
    for (const LegFeeling felt : detail.felt)
        add("pain.felt.", felt_key(felt));
    return said;
}

std::string Apart::below(std::string_view title, std::string below) {
    const int count = ++seen_[std::string(title) + '\n' + below];
    if (count > 1)
        below += " (" + std::to_string(count) + ")";
    return below;
}

} // namespace limber::ui
