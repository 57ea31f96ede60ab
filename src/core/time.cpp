#include "core/time.hpp"

#include <cassert>

namespace limber {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int kDayMinutes = 24 * 60;

// The wall clock's reading as if it were a point in UTC.
Utc on_the_wall(Moment moment) {
    return moment.utc + moment.offset;
}

} // namespace

Date local_date(Moment moment, int day_start_hour) {
    assert(day_start_hour >= 0 && day_start_hour < 24);
    const auto day = floor<days>(on_the_wall(moment) - hours{day_start_hour});
    return Date{day.time_since_epoch()};
}

int minute_of_day(Moment moment) {
    const Utc wall = on_the_wall(moment);
    return static_cast<int>(floor<minutes>(wall - floor<days>(wall)).count());
}

int minute_into_day(int minute, int day_start_hour) {
    return (minute - day_start_hour * 60 + kDayMinutes) % kDayMinutes;
}

int clock_minute(int into_day, int day_start_hour) {
    return (into_day + day_start_hour * 60) % kDayMinutes;
}

Moment moment_of(Date date, int minute, int day_start_hour,
                 const std::function<minutes(Utc)>& offset_at) {
    assert(minute >= 0 && minute < kDayMinutes);
    // A day that starts at four has its night at its end.
    const days night{minute < day_start_hour * 60 ? 1 : 0};
    const Utc wall{date.time_since_epoch() + night + minutes{minute}};
    // The wall's reading is no moment yet: the first offset is that of some hours beside it, and
    // only the second look is near enough to be on the right side of a change.
    const minutes offset = offset_at(wall - offset_at(wall));
    return {wall - offset, offset};
}

Date week_start(Date date) {
    const std::chrono::weekday day{date};
    return date - (day - std::chrono::Monday);
}

} // namespace limber
