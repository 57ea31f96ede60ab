#include "core/time.hpp"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace limber;
using namespace std::chrono_literals;

namespace {

Utc utc(int y, unsigned m, unsigned d, int hour = 0, int minute = 0, int second = 0) {
    const std::chrono::sys_days day =
        std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d};
    return Utc{day} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second};
}

Date date(int y, unsigned m, unsigned d) {
    return Date{std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}};
}

} // namespace

TEST_CASE("a moment belongs to the day that the wall showed") {
    struct Row {
        Moment moment;
        int day_start;
        Date day;
    };
    const std::vector<Row> table = {
        {{utc(2026, 3, 2, 7, 30), 0min}, 0, date(2026, 3, 2)},
        {{utc(2026, 3, 2, 23, 59, 59), 0min}, 0, date(2026, 3, 2)},
        // Kathmandu is 5:45 ahead, Honolulu ten hours behind, Kiritimati 14 ahead.
        {{utc(2026, 3, 2, 18, 15), 345min}, 0, date(2026, 3, 3)},
        {{utc(2026, 3, 2, 18, 14), 345min}, 0, date(2026, 3, 2)},
        {{utc(2026, 3, 2, 9, 59), -600min}, 0, date(2026, 3, 1)},
        {{utc(2026, 12, 31, 10), 840min}, 0, date(2027, 1, 1)},
        {{utc(2027, 1, 1, 11), -720min}, 0, date(2026, 12, 31)},
        // Half past three in the night is still the evening before.
        {{utc(2026, 3, 2, 3, 30), 0min}, 4, date(2026, 3, 1)},
        {{utc(2026, 3, 2, 4, 0), 0min}, 4, date(2026, 3, 2)},
        {{utc(2026, 3, 2, 3, 59, 59), 0min}, 4, date(2026, 3, 1)},
        {{utc(2026, 3, 2, 22, 15), 345min}, 4, date(2026, 3, 3)},
        {{utc(2026, 3, 1, 2), 0min}, 4, date(2026, 2, 28)},
        // Leap days, and the years that have none.
        {{utc(2024, 2, 29, 12), 0min}, 0, date(2024, 2, 29)},
        {{utc(2024, 3, 1, 3), 0min}, 4, date(2024, 2, 29)},
        {{utc(2100, 3, 1, 3), 0min}, 4, date(2100, 2, 28)},
        // Before 1970, where a careless division rounds the wrong way.
        {{utc(1969, 12, 31, 23), 0min}, 0, date(1969, 12, 31)},
        {{utc(1970, 1, 1, 0), -1min}, 0, date(1969, 12, 31)},
    };
    for (std::size_t i = 0; i < table.size(); ++i) {
        CAPTURE(i);
        CHECK(local_date(table[i].moment, table[i].day_start) == table[i].day);
    }
}

TEST_CASE("the minute of the day is the wall's, whatever hour the day starts") {
    CHECK(minute_of_day({utc(2026, 3, 2), 0min}) == 0);
    CHECK(minute_of_day({utc(2026, 3, 2, 23, 59, 59), 0min}) == 1439);
    CHECK(minute_of_day({utc(2026, 3, 2, 18, 15), 345min}) == 0);
    CHECK(minute_of_day({utc(2026, 3, 2, 0, 0), -1min}) == 1439);
    CHECK(minute_of_day({utc(1969, 12, 31, 12, 30), 0min}) == 750);
}

TEST_CASE("a day that starts at four has its night at its end") {
    CHECK(minute_into_day(4 * 60, 4) == 0);
    CHECK(minute_into_day(3 * 60 + 59, 4) == 1439);
    CHECK(minute_into_day(0, 4) == 20 * 60);
    CHECK(minute_into_day(754, 0) == 754);
    for (const int hour : {0, 1, 4, 6})
        for (int minute = 0; minute < 1440; ++minute)
            REQUIRE(clock_minute(minute_into_day(minute, hour), hour) == minute);
}

TEST_CASE("what clocks showed that day is a moment, in summer and in winter") {
    struct Change {
        const char* where;
        std::chrono::minutes before, after;
        Utc at;
    };
    const std::vector<Change> changes = {
        {"nowhere", 0min, 0min, utc(2026, 3, 29, 1)},
        {"London, spring", 0min, 60min, utc(2026, 3, 29, 1)},
        {"London, autumn", 60min, 0min, utc(2026, 10, 25, 1)},
        {"New York, spring", -300min, -240min, utc(2026, 3, 8, 7)},
        {"New York, autumn", -240min, -300min, utc(2026, 11, 1, 6)},
        {"Sydney, autumn", 660min, 600min, utc(2026, 4, 4, 16)},
        {"Sydney, spring", 600min, 660min, utc(2026, 10, 3, 16)},
        {"Kathmandu", 345min, 345min, utc(2026, 3, 29, 1)},
    };
    for (const Change& change : changes) {
        CAPTURE(change.where);
        const auto offset_at = [&](Utc at) {
            return at < change.at ? change.before : change.after;
        };
        // Each minute of the days around it, seen forwards: the wall's reading leads back.
        for (const int start : {0, 4})
            for (Utc at = change.at - 30h; at < change.at + 30h; at += 7min) {
                const Moment then{at, offset_at(at)};
                const Date day = local_date(then, start);
                const Moment back = moment_of(day, minute_of_day(then), start, offset_at);
                REQUIRE(local_date(back, start) == day);
                REQUIRE(minute_of_day(back) == minute_of_day(then));
                REQUIRE(back.offset == offset_at(back.utc));
                // In the hour that clocks show twice it may be the other one.
                const auto apart = std::chrono::abs(back.utc - then.utc);
                REQUIRE((apart < 1min || apart == std::chrono::abs(change.after - change.before)));
            }
    }
    // Clocks that jumped over it never showed it; it is kept as it was said.
    const auto london = [](Utc at) { return at < utc(2026, 3, 29, 1) ? 0min : 60min; };
    const Moment never = moment_of(date(2026, 3, 29), 90, 0, london);
    CHECK(minute_of_day(never) == 90);
    CHECK(local_date(never) == date(2026, 3, 29));
}

TEST_CASE("weeks start on Monday") {
    struct Row {
        Date day;
        Date monday;
    };
    const std::vector<Row> table = {
        {date(2026, 3, 2), date(2026, 3, 2)},   // a Monday
        {date(2026, 3, 1), date(2026, 2, 23)},  // the Sunday before it
        {date(2026, 3, 8), date(2026, 3, 2)},   //
        {date(2026, 1, 1), date(2025, 12, 29)}, // a week over the turn of the year
        {date(2024, 3, 1), date(2024, 2, 26)},  // over a leap day
        {date(1970, 1, 1), date(1969, 12, 29)}, //
    };
    for (const Row& row : table)
        CHECK(week_start(row.day) == row.monday);
    // Every day of four years: a Monday, at most six days back, the same for its whole week.
    for (Date day = date(2024, 1, 1); day < date(2028, 1, 1); day += std::chrono::days{1}) {
        const Date start = week_start(day);
        REQUIRE(std::chrono::weekday{start} == std::chrono::Monday);
        REQUIRE(day - start >= std::chrono::days{0});
        REQUIRE(day - start <= std::chrono::days{6});
    }
}
