#include "core/progress.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using std::chrono::days;
using std::chrono::local_days;
using std::chrono::weekday;

TEST_CASE("ranges end today and begin where their name says") {
    const Date today = local_days(std::chrono::year(2026) / 11 / 22); // a Sunday
    const Date first = local_days(std::chrono::year(2020) / 2 / 29);
    CHECK(range_start(ProgressRange::TwoWeeks, today, first) == today - days(13));
    CHECK(range_start(ProgressRange::Year, today, first) == today - days(364));
    CHECK(range_start(ProgressRange::All, today, first) == first);
    const Date three_months = range_start(ProgressRange::ThreeMonths, today, first);
    CHECK(weekday(three_months) == std::chrono::Monday);
    CHECK((today - three_months).count() / 7 + 1 == 13);
}

TEST_CASE("a log that begins tomorrow (a clock set back) does not make a range run backwards") {
    const Date today = local_days(std::chrono::year(2026) / 3 / 1);
    CHECK(range_start(ProgressRange::All, today, today + days(3)) == today);
}

TEST_CASE("days are counted from the day it locked up, for six weeks") {
    const Date began = local_days(std::chrono::year(2026) / 11 / 17);
    CHECK(episode_day(began, began) == 0);
    CHECK(episode_day(began, began + days(5)) == 5);
    CHECK(episode_day(began, began + days(42)) == 42);
    CHECK_FALSE(episode_day(began, began + days(43)));
    CHECK_FALSE(episode_day(began, began - days(1)));
}

TEST_CASE("a day looks like more the more sets it had") {
    const int sets[] = {-1, 0, 1, 2, 3, 5, 6, 9, 10, 400};
    const int levels[] = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4};
    for (std::size_t i = 0; i < std::size(sets); ++i)
        CHECK(moved_level(sets[i]) == levels[i]);
}

TEST_CASE("a range earlier and one later again is the same, and they meet") {
    const Date first = local_days(std::chrono::year(2020) / 2 / 29);
    const Date sunday = local_days(std::chrono::year(2026) / 11 / 22);
    for (int ago = 0; ago < 7; ++ago) // three months end with a Sunday or with today
        for (const auto range :
             {ProgressRange::TwoWeeks, ProgressRange::ThreeMonths, ProgressRange::Year}) {
            const Date today = sunday - days(ago);
            CAPTURE(ago, static_cast<int>(range));
            const auto before = range_before(range, today, first);
            REQUIRE(before);
            CHECK(*before + days(1) == range_start(range, today, first));
            CHECK(range_after(range, *before, today) == today);
            const auto further = range_before(range, *before, first);
            REQUIRE(further);
            CHECK(*further + days(1) == range_start(range, *before, first));
            CHECK(range_after(range, *further, today) == before);
        }
}

TEST_CASE("there is no range before the first entry, none after today, and one of all") {
    const Date today = local_days(std::chrono::year(2026) / 11 / 22);
    CHECK_FALSE(range_before(ProgressRange::TwoWeeks, today, today));
    CHECK_FALSE(range_before(ProgressRange::TwoWeeks, today, today - days(13)));
    CHECK(range_before(ProgressRange::TwoWeeks, today, today - days(14)) == today - days(14));
    CHECK_FALSE(range_before(ProgressRange::All, today, today - days(900)));
    CHECK_FALSE(range_after(ProgressRange::TwoWeeks, today, today));
    CHECK_FALSE(range_after(ProgressRange::All, today - days(3), today));
    CHECK(range_after(ProgressRange::Year, today - days(3), today) == today);
}
