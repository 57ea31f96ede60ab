#include "shipped.hpp"
#include "ui/screens/say.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

TEST_CASE("A dose is said as it is done", "[say]") {
    struct Row {
        Dose dose;
        const char* said;
        const char* set;
    };
    const auto dose = [](int sets, int reps, int hold_s, int breaths, bool sides) {
        Dose d;
        d.sets = sets;
        d.reps = reps;
        d.hold = Millis{1000} * hold_s;
        d.hold_breaths = breaths;
        d.each_side = sides;
        return d;
    };
    const Row rows[] = {
        {dose(1, 5, 5, 0, false), "5 s × 5", "5 s, 5 times"},
        {dose(1, 6, 5, 0, true), "5 s × 6 each side", "5 s, 6 times"},
        {dose(3, 6, 5, 0, true), "3 sets, 5 s × 6 each side", "5 s, 6 times"},
        {dose(1, 8, 10, 1, false), "1 slow breath × 8", "1 slow breath, 8 times"},
        {dose(1, 5, 12, 3, false), "3 breaths × 5", "3 breaths, 5 times"},
        {dose(1, 5, 60, 0, false), "1 min × 5", "1 min, 5 times"},
        {dose(1, 1, 20, 0, true), "20 s each side", "20 s, 1 time"},
        {dose(1, 10, 0, 0, false), "10 times", "10 times"},
        {dose(1, 1, 0, 0, false), "1 time", "1 time"},
    };
    for (const Row& row : rows) {
        CHECK(say_dose(shipped().words, row.dose) == row.said);
        CHECK(say_set(shipped().words, row.dose) == row.set);
    }
}

TEST_CASE("Seconds to go are rounded up, clocks count them", "[say]") {
    struct Row {
        int ms;
        int left;
        const char* clock;
    };
    const Row rows[] = {{0, 0, "0:00"},        {1, 1, "0:01"},      {1000, 1, "0:01"},
                        {1001, 2, "0:02"},     {19000, 19, "0:19"}, {60000, 60, "1:00"},
                        {725000, 725, "12:05"}};
    for (const Row& row : rows) {
        CAPTURE(row.ms);
        CHECK(seconds_left(Millis{row.ms}) == row.left);
        CHECK(clock_time(Millis{row.ms}) == row.clock);
    }
}

TEST_CASE("Days are named from where one stands", "[say]") {
    using namespace std::chrono;
    const Date today = local_days{year{2026} / 3 / 22};
    const content::Words& words = shipped().words;
    CHECK(say_day(words, today, today) == "Today");
    CHECK(say_day(words, today - days{1}, today) == "Yesterday");
    CHECK(say_day(words, local_days{year{2026} / 3 / 15}, today) == "Sunday 15 Mar");
    CHECK(say_day(words, local_days{year{2025} / 12 / 24}, today) == "Wednesday 24 Dec 2025");
    CHECK(say_time(morning()) == "9:41");
}

TEST_CASE("How long it takes is about right and never nothing", "[say]") {
    const content::Words& words = shipped().words;
    CHECK(say_about(words, Millis{20000}) == "Under a minute");
    CHECK(say_about(words, Millis{60000}) == "About 1 min");
    CHECK(say_about(words, Millis{200000}) == "About 3 min");
}
