// The small values that the command line and scripts write the same way.
#include "app/options.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace limber::app {
namespace {

// Takes exactly `digits` digits.
std::optional<int> take_digits(std::string_view& text, std::size_t digits) {
    if (text.size() < digits)
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<int> take_whole(std::string_view& text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<Date> take_date(std::string_view& text) {
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-'))
        return std::nullopt;
    const auto day = take_digits(text, 2);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok())
        return std::nullopt;
    return Date{date};
}

// +01:00, -09:30 or Z
std::optional<std::chrono::minutes> take_offset(std::string_view& text) {
    if (take(text, 'Z'))
        return std::chrono::minutes{0};
    const bool west = take(text, '-');
    if (!west && !take(text, '+'))
        return std::nullopt;
    const auto hours = take_digits(text, 2);
    if (!hours || !take(text, ':'))
        return std::nullopt;
    const auto minutes = take_digits(text, 2);
    if (!minutes || *minutes > 59)
        return std::nullopt;
    const int all = *hours * 60 + *minutes;
    if (all > (west ? 720 : 840))
        return std::nullopt;
    return std::chrono::minutes{west ? -all : all};
}

} // namespace

std::optional<double> take_decimal(std::string_view& text) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    double digits = 0;
    double unit = 1; // one division at the end rounds once, as strtod does
    bool any = false;
    for (bool fraction = false; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        digits = digits * 10 + (c - '0');
        unit *= fraction ? 10 : 1;
        any = true;
    }
    const double value = digits / unit;
    if (!any || !std::isfinite(value))
        return std::nullopt;
    const bool negative = text.front() == '-';
    text.remove_prefix(at);
    return negative ? -value : value;
}

std::optional<WindowSize> parse_size(std::string_view text) {
    WindowSize size;
    const auto width = take_whole(text);
    if (!width || !take(text, 'x'))
        return std::nullopt;
    const auto height = take_whole(text);
    if (!height)
        return std::nullopt;
    size.width = *width;
    size.height = *height;
    if (take(text, '@')) {
        const auto scale = take_decimal(text);
        if (!scale || *scale < 0.5 || *scale > 4)
            return std::nullopt;
        size.scale = static_cast<float>(*scale);
    }
    const auto fits = [](int side) { return side >= 320 && side <= 8192; };
    if (!text.empty() || !fits(size.width) || !fits(size.height))
        return std::nullopt;
    return size;
}

std::optional<Millis> parse_duration(std::string_view text) {
    const auto number = take_decimal(text);
    if (!number || *number < 0)
        return std::nullopt;
    double factor = 0;
    if (text == "ms")
        factor = 1;
    if (text == "s")
        factor = 1000;
    if (text == "m")
        factor = 60'000;
    if (text == "h")
        factor = 3'600'000;
    const double millis = *number * factor;
    if (factor == 0 || millis > 1e12)
        return std::nullopt;
    return Millis{std::llround(millis)};
}

std::optional<Date> parse_date(std::string_view text) {
    const auto date = take_date(text);
    return text.empty() ? date : std::nullopt;
}

std::optional<Moment> parse_moment(std::string_view text) {
    const auto date = take_date(text);
    if (!date || !take(text, 'T'))
        return std::nullopt;
    const auto hour = take_digits(text, 2);
    if (!hour || *hour > 23 || !take(text, ':'))
        return std::nullopt;
    const auto minute = take_digits(text, 2);
    if (!minute || *minute > 59 || !take(text, ':'))
        return std::nullopt;
    const auto second = take_digits(text, 2);
    if (!second || *second > 59)
        return std::nullopt;
    const auto offset = take_offset(text);
    if (!offset || !text.empty())
        return std::nullopt;
    const std::chrono::sys_seconds local{date->time_since_epoch() + std::chrono::hours{*hour} +
                                         std::chrono::minutes{*minute} +
                                         std::chrono::seconds{*second}};
    return Moment{Utc{local - *offset}, *offset};
}

std::optional<ThemeChoice> parse_theme(std::string_view text) {
    if (text == "system")
        return ThemeChoice::System;
    if (text == "light")
        return ThemeChoice::Light;
    if (text == "dark")
        return ThemeChoice::Dark;
    if (text == "high-contrast")
        return ThemeChoice::HighContrast;
    return std::nullopt;
}

std::optional<int> parse_text_percent(std::string_view text) {
    const auto scale = take_decimal(text);
    if (!scale || !text.empty())
        return std::nullopt;
    const auto percent = static_cast<int>(std::lround(*scale * 100));
    for (const int allowed : {100, 125, 150, 175, 200})
        if (percent == allowed)
            return percent;
    return std::nullopt;
}

std::optional<Action> parse_screen(std::string_view text) {
    struct Place {
        std::string_view name;
        Screen screen;
    };
    static constexpr std::array<Place, 10> places{{{"check", Screen::Check},
                                                   {"episodes", Screen::Episodes},
                                                   {"today", Screen::Today},
                                                   {"relief", Screen::Relief},
                                                   {"exercises", Screen::Exercises},
                                                   {"progress", Screen::Progress},
                                                   {"history", Screen::History},
                                                   {"care", Screen::Care},
                                                   {"settings", Screen::Settings},
                                                   {"data", Screen::Data}}};
    for (const Place& place : places)
        if (place.name == text)
            return act::Go{place.screen};
    constexpr std::string_view exercise = "exercise/";
    if (text.substr(0, exercise.size()) == exercise && text.size() > exercise.size())
        return act::OpenExercise{std::string(text.substr(exercise.size()))};
    constexpr std::string_view routine = "routine/";
    if (text.starts_with(routine) && text.size() > routine.size())
        return act::OpenReadyRoutine{std::string(text.substr(routine.size()))};
    constexpr std::string_view pose = "poses";
    if (text == pose)
        return act::OpenPose{};
    if (text.starts_with(pose) && text[pose.size()] == '/')
        return act::OpenPose{std::string(text.substr(pose.size() + 1))};
    constexpr std::string_view day = "day/";
    if (text.substr(0, day.size()) == day)
        if (const auto date = parse_date(text.substr(day.size())))
            return act::OpenDay{*date};
    return std::nullopt;
}

} // namespace limber::app
