// Time as values. Nothing on this floor asks a clock: the moment comes in from the app, a test or a
// script, so the same inputs always give the same day.
#pragma once

#include <chrono>
#include <compare>
#include <functional>

namespace limber {

using Millis = std::chrono::milliseconds;

// A point in UTC, to the millisecond.
using Utc = std::chrono::sys_time<Millis>;

// A day as the person saw it on the calendar. Distinct from Utc on purpose: a date has no zone.
using Date = std::chrono::local_days;

// A UTC point together with the offset that clocks on the wall had at it. Kept with every row, so
// that an entry made in Kathmandu still reads as the morning it was.
struct Moment {
    Utc utc{};
    std::chrono::minutes offset{0}; // minutes to add to UTC; -720 … +840

    auto operator<=>(const Moment&) const = default;
};

// What the app hands down with every action: the moment on the wall, and a clock that only moves
// forward and counts time asleep (CLOCK_BOOTTIME). Deadlines use the first, durations the second.
struct Now {
    Moment wall;
    Millis steady{0};
};

// The local date a moment belongs to. The person's day starts at `day_start_hour` (0–23): with 4,
// half past three in the night is still the evening before.
Date local_date(Moment moment, int day_start_hour = 0);

// Minutes after local midnight, 0–1439, as a wall clock shows them.
int minute_of_day(Moment moment);

// How far into a day that starts at `day_start_hour` the clock's `minute` (0–1439) lies, and back:
// with 4, 4:00 is its first minute and 3:59 its last.
int minute_into_day(int minute, int day_start_hour);
int clock_minute(int into_day, int day_start_hour);

// When clocks showed that minute (0–1439) on that day: local_date() and minute_of_day() of it give
// both back. `offset_at` tells what clocks add to UTC at a moment: in summer another one than now.
// A time that clocks jumped over is kept as it was said, one that they showed twice is either.
Moment moment_of(Date date, int minute, int day_start_hour,
                 const std::function<std::chrono::minutes(Utc)>& offset_at);

// Monday of the week that `date` lies in (ISO 8601).
Date week_start(Date date);

} // namespace limber
