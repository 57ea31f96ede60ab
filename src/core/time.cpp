#include "core/time.hpp"

#include <cassert>

namespace limber {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;

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

Date week_start(Date date) {
    const std::chrono::weekday day{date};
    return date - (day - std::chrono::Monday);
}

} // namespace limber
