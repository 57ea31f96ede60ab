#include "ui/screens/day_words.hpp"

#include "ui/screens/say.hpp"

#include <chrono>

namespace limber::ui {

namespace {

struct Parts {
    int year;
    unsigned month;
    unsigned day;
};

Parts parts(Date date) {
    const std::chrono::year_month_day ymd{date};
    return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
            static_cast<unsigned>(ymd.day())};
}

} // namespace

std::string say_month(const content::Words& words, Date date) {
    return std::string(words("shell.month." + std::to_string(parts(date).month)));
}

std::string say_day_and_month(const content::Words& words, Date date) {
    return words.format("shell.date.short",
                        {{"d", parts(date).day}, {"month", say_month(words, date)}});
}

std::string say_short_date(const content::Words& words, Date date, Date today) {
    const Parts p = parts(date);
    if (p.year == parts(today).year)
        return say_day_and_month(words, date);
    const std::string month = say_month(words, date);
    return words.format("shell.date.short_year", {{"d", p.day}, {"month", month}, {"y", p.year}});
}

std::string say_full_date(const content::Words& words, Date date, Date today) {
    const Parts p = parts(date);
    const std::string month = say_month(words, date);
    const std::string weekday = say_weekday(words, date);
    if (p.year == parts(today).year)
        return words.format("shell.date.day",
                            {{"weekday", weekday}, {"d", p.day}, {"month", month}});
    return words.format("shell.date.day_year",
                        {{"weekday", weekday}, {"d", p.day}, {"month", month}, {"y", p.year}});
}

std::string say_when(const content::Words& words, Date date, Date today) {
    const auto ago = (today - date).count();
    if (ago == 0)
        return std::string(words("shell.when.today"));
    if (ago == 1)
        return std::string(words("shell.when.yesterday"));
    if (ago > 1 && ago < 7)
        return say_weekday(words, date);
    return say_short_date(words, date, today);
}

std::string say_minutes(const content::Words& words, Millis time) {
    const auto minutes = std::chrono::round<std::chrono::minutes>(time).count();
    if (minutes < 1)
        return std::string(words("unit.under_minute"));
    return words.format("unit.minutes", {{"n", minutes}});
}

std::string say_sets(const content::Words& words, int sets) {
    return words.format("unit.sets", {{"n", sets}});
}

} // namespace limber::ui
