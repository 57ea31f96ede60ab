#include "app/schedule.hpp"

#include <catch2/catch_test_macros.hpp>

using limber::Millis;
using limber::app::Schedule;

namespace {

// Draws until nothing is due; how many frames that took.
int draw_all(Schedule& schedule, Millis now) {
    int frames = 0;
    while (schedule.due(now) && frames < 100) {
        schedule.drawing(false);
        ++frames;
    }
    return frames;
}

} // namespace

TEST_CASE("a fresh window settles and then sleeps for ever") {
    Schedule schedule;
    CHECK(draw_all(schedule, Millis{0}) == Schedule::settle_frames);
    CHECK_FALSE(schedule.sleep(Millis{0}));
    CHECK_FALSE(schedule.due(Millis{1'000'000}));
}

TEST_CASE("input is followed by as many frames as ImGui needs") {
    Schedule schedule;
    draw_all(schedule, Millis{0});
    schedule.changed();
    CHECK(schedule.sleep(Millis{0}) == Millis{0});
    CHECK(draw_all(schedule, Millis{0}) == Schedule::settle_frames);
}

TEST_CASE("queued input gets its own frames") {
    Schedule schedule;
    draw_all(schedule, Millis{0});
    schedule.changed();
    schedule.drawing(true);
    schedule.drawing(true);
    CHECK(draw_all(schedule, Millis{0}) == Schedule::settle_frames);
}

TEST_CASE("a ticking second is one frame") {
    Schedule schedule;
    draw_all(schedule, Millis{0});
    schedule.wake_at(Millis{5000});
    schedule.wake_at(Millis{1000});
    schedule.wake_at(Millis{3000});
    CHECK(schedule.sleep(Millis{400}) == Millis{600});
    CHECK_FALSE(schedule.due(Millis{999}));
    CHECK(draw_all(schedule, Millis{1000}) == 1);
    CHECK_FALSE(schedule.sleep(Millis{1000}));
}

TEST_CASE("a time that has passed is due at once and never a negative sleep") {
    Schedule schedule;
    draw_all(schedule, Millis{0});
    schedule.wake_at(Millis{100});
    CHECK(schedule.sleep(Millis{500}) == Millis{0});
    CHECK(draw_all(schedule, Millis{500}) == 1);
}

TEST_CASE("a hidden window draws nothing and catches up when it is shown") {
    Schedule schedule;
    schedule.hide(true);
    schedule.changed();
    schedule.wake_at(Millis{10});
    CHECK_FALSE(schedule.due(Millis{1000}));
    CHECK_FALSE(schedule.sleep(Millis{1000}));
    schedule.hide(false);
    CHECK(schedule.due(Millis{1000}));
}
