// Time as values. Nothing on this floor asks a clock: the moment comes in from the app, a test or a
// script, so the same inputs always give the same day.
#pragma once

#include <chrono>
#include <compare>

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

// Monday of the week that `date` lies in (ISO 8601).
Date week_start(Date date);

} // namespace limber
