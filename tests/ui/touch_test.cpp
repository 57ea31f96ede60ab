#include "ui/touch.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <random>
#include <vector>

using namespace limber::ui;
using limber::Millis;
using Kind = Gesture::Kind;
using Catch::Matchers::WithinAbs;

namespace {

std::vector<Kind> kinds(const Touch& touch) {
    std::vector<Kind> out;
    for (const Gesture& gesture : touch.gestures())
        out.push_back(gesture.kind);
    return out;
}

struct Step {
    char what; // d down, m move, u up, t only time passes, c cancel
    float x, y;
    int at; // milliseconds
};

struct Row {
    const char* what;
    std::vector<Step> steps;
    std::vector<Kind> expected;
};

Touch played(const std::vector<Step>& steps) {
    Touch touch;
    for (const Step& step : steps) {
        const Vec2 at{step.x, step.y};
        const Millis time{step.at};
        switch (step.what) {
        case 'd':
            touch.down(7, at, time);
            break;
        case 's':
            touch.down(7, at, time, true);
            break;
        case 'm':
            touch.move(7, at, time);
            break;
        case 'u':
            touch.up(7, at, time);
            break;
        case 'c':
            touch.cancel(time);
            break;
        default:
            touch.tick(time);
        }
    }
    return touch;
}

} // namespace

TEST_CASE("what a finger does") {
    const std::vector<Row> rows{
        {"a tap", {{'d', 5, 5, 0}, {'u', 5, 5, 80}}, {Kind::Press, Kind::Tap}},
        {"a tap that shakes within 10 points",
         {{'d', 5, 5, 0}, {'m', 12, 9, 30}, {'u', 12, 9, 80}},
         {Kind::Press, Kind::Tap}},
        {"a tap of 499 ms",
         {{'d', 5, 5, 0}, {'t', 0, 0, 499}, {'u', 5, 5, 499}},
         {Kind::Press, Kind::Tap}},
        {"a long press at 500 ms",
         {{'d', 5, 5, 0}, {'t', 0, 0, 500}, {'u', 5, 5, 900}},
         {Kind::Press, Kind::LongPress, Kind::Release}},
        {"a long press nobody ticked, seen on lifting",
         {{'d', 5, 5, 0}, {'u', 5, 5, 700}},
         {Kind::Press, Kind::LongPress, Kind::Release}},
        {"a drag",
         {{'d', 5, 5, 0}, {'m', 5, 25, 16}, {'m', 5, 45, 32}, {'u', 5, 45, 48}},
         {Kind::Press, Kind::DragBegin, Kind::Drag, Kind::Drag, Kind::DragEnd}},
        {"a drag after a long press is none",
         {{'d', 5, 5, 0}, {'t', 0, 0, 500}, {'m', 5, 60, 600}, {'u', 5, 60, 700}},
         {Kind::Press, Kind::LongPress, Kind::Release}},
        {"a drag is never a tap, even back where it began",
         {{'d', 5, 5, 0}, {'m', 5, 30, 16}, {'m', 5, 5, 32}, {'u', 5, 5, 48}},
         {Kind::Press, Kind::DragBegin, Kind::Drag, Kind::Drag, Kind::DragEnd}},
        {"no long press while dragging",
         {{'d', 5, 5, 0}, {'m', 5, 30, 16}, {'t', 0, 0, 900}, {'u', 5, 30, 950}},
         {Kind::Press, Kind::DragBegin, Kind::Drag, Kind::DragEnd}},
        {"the system takes the finger",
         {{'d', 5, 5, 0}, {'c', 0, 0, 20}, {'u', 5, 5, 40}},
         {Kind::Press, Kind::Cancel}},
        {"a press that stops a momentum means nothing else",
         {{'s', 5, 5, 0}, {'t', 0, 0, 600}, {'u', 5, 5, 700}},
         {Kind::Press, Kind::Release}},
        {"but it can drag on",
         {{'s', 5, 5, 0}, {'m', 5, 40, 20}, {'u', 5, 40, 40}},
         {Kind::Press, Kind::DragBegin, Kind::Drag, Kind::DragEnd}},
        {"lifting without a press", {{'u', 5, 5, 0}, {'m', 9, 9, 5}}, {}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(kinds(played(row.steps)) == row.expected);
    }
}

TEST_CASE("a drag keeps to the axis it began with") {
    const Touch touch =
        played({{'d', 0, 0, 0}, {'m', 20, 5, 16}, {'m', 30, 90, 32}, {'u', 30, 90, 200}});
    float across = 0;
    for (const Gesture& gesture : touch.gestures()) {
        if (gesture.kind != Kind::Drag)
            continue;
        CHECK(gesture.axis == Axis::X);
        CHECK(gesture.delta.y == 0);
        across += gesture.delta.x;
    }
    CHECK(across == 30);
}

TEST_CASE("a second finger that only rests changes nothing") {
    Touch touch;
    touch.down(1, {5, 5}, Millis{0});
    touch.down(2, {300, 300}, Millis{10});
    touch.move(2, {308, 308}, Millis{20});
    touch.up(2, {308, 308}, Millis{30});
    touch.up(1, {5, 5}, Millis{40});
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press, Kind::Tap});
}

TEST_CASE("a third finger changes nothing") {
    Touch touch;
    touch.down(1, {100, 100}, Millis{0});
    touch.down(2, {200, 100}, Millis{10});
    touch.down(3, {300, 300}, Millis{20});
    touch.move(3, {600, 600}, Millis{30});
    touch.up(3, {600, 600}, Millis{40});
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press});
}

TEST_CASE("two fingers that part show it nearer, step by step") {
    Touch touch;
    touch.down(1, {180, 400}, Millis{0});
    touch.down(2, {220, 400}, Millis{10}); // 40 apart
    touch.move(1, {171, 400}, Millis{20});
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press});
    touch.move(2, {229, 400}, Millis{20}); // 58: not yet a pinch
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press});
    touch.move(2, {231, 400}, Millis{30}); // 60: one step
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press, Kind::Cancel, Kind::Spread});
    CHECK(touch.gestures().back().at.x == 201);
    touch.clear();
    touch.move(2, {306, 400}, Millis{40}); // 135: two more
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Spread, Kind::Spread});
    touch.clear();
    touch.move(2, {250, 400}, Millis{50}); // 79: back by one
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Pinch});
}

TEST_CASE("two fingers that meet show more, and however near they come it ends") {
    Touch touch;
    touch.down(1, {100, 400}, Millis{0});
    touch.down(2, {400, 400}, Millis{10});
    for (int i = 1; i <= 30; ++i)
        touch.move(2, {400 - static_cast<float>(i) * 10, 400}, Millis{10 + i * 10});
    // 300 to 40, the least that counts: four times 1.5.
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press, Kind::Cancel, Kind::Pinch, Kind::Pinch,
                                            Kind::Pinch, Kind::Pinch});
}

TEST_CASE("after a pinch the last finger neither taps nor drags") {
    Touch touch;
    touch.down(1, {100, 400}, Millis{0});
    touch.down(2, {200, 400}, Millis{10});
    touch.move(2, {260, 400}, Millis{20});
    touch.clear();
    touch.up(1, {100, 400}, Millis{30});
    CHECK(touch.active());
    touch.move(2, {260, 700}, Millis{40});
    touch.tick(Millis{2000});
    CHECK_FALSE(touch.next_tick());
    touch.up(2, {260, 700}, Millis{2010});
    CHECK(touch.gestures().empty());
    CHECK_FALSE(touch.active());
    touch.down(1, {5, 5}, Millis{2100});
    touch.up(1, {5, 5}, Millis{2150});
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press, Kind::Tap});
}

TEST_CASE("a finger put down again goes on with the pinch") {
    Touch touch;
    touch.down(1, {100, 400}, Millis{0});
    touch.down(2, {200, 400}, Millis{10});
    touch.move(2, {260, 400}, Millis{20});
    touch.up(2, {260, 400}, Millis{30});
    touch.clear();
    touch.down(3, {200, 400}, Millis{40});
    touch.move(3, {250, 400}, Millis{50}); // 100 to 150
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Spread});
}

TEST_CASE("two fingers side by side drag as one") {
    Touch touch;
    touch.down(1, {100, 400}, Millis{0});
    touch.down(2, {180, 400}, Millis{5});
    for (int i = 1; i <= 4; ++i) {
        touch.move(1, {100, 400 + static_cast<float>(i) * 12}, Millis{i * 16});
        touch.move(2, {180, 400 + static_cast<float>(i) * 12}, Millis{i * 16});
    }
    touch.up(2, {180, 448}, Millis{70});
    touch.up(1, {100, 448}, Millis{75});
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press, Kind::DragBegin, Kind::Drag, Kind::Drag,
                                            Kind::Drag, Kind::DragEnd});
}

TEST_CASE("fingers that rest before they pinch are no long press") {
    Touch touch;
    touch.down(1, {100, 400}, Millis{0});
    touch.down(2, {200, 400}, Millis{10});
    CHECK_FALSE(touch.next_tick());
    touch.tick(Millis{900});
    touch.move(2, {250, 400}, Millis{910});
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press, Kind::Cancel, Kind::Spread});
}

TEST_CASE("fingers that the system takes leave nothing behind") {
    Touch touch;
    touch.down(1, {100, 400}, Millis{0});
    touch.down(2, {200, 400}, Millis{10});
    touch.move(2, {250, 400}, Millis{20});
    touch.clear();
    touch.cancel(Millis{30});
    touch.up(1, {100, 400}, Millis{40});
    touch.up(2, {250, 400}, Millis{40});
    CHECK(touch.gestures().empty()); // its press was cancelled when the pinch began
    CHECK_FALSE(touch.active());
}

TEST_CASE("a wheel zooms by whole steps") {
    Touch touch;
    touch.zoom({50, 60}, 0.4F, Millis{0});
    touch.zoom({50, 60}, 0.4F, Millis{10});
    CHECK(touch.gestures().empty());
    touch.zoom({50, 60}, 0.4F, Millis{20});
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Spread});
    CHECK(touch.gestures().back().at == Vec2{50, 60});
    touch.clear();
    touch.zoom({50, 60}, -2.3F, Millis{30});
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Pinch, Kind::Pinch});
    touch.clear();
    touch.down(1, {5, 5}, Millis{40});
    touch.zoom({50, 60}, 5, Millis{50}); // not while a finger is down
    CHECK(kinds(touch) == std::vector<Kind>{Kind::Press});
}

TEST_CASE("the fling comes from the last five points") {
    Touch touch;
    touch.down(1, {0, 0}, Millis{0});
    // Slow at first, then 20 points every 10 ms: 2000 a second.
    for (int i = 1; i <= 10; ++i)
        touch.move(1, {0, static_cast<float>(i)}, Millis{i * 20});
    for (int i = 1; i <= 6; ++i)
        touch.move(1, {0, 10.0F + static_cast<float>(i) * 20}, Millis{200 + i * 10});
    touch.up(1, {0, 130}, Millis{262});
    const Gesture end = touch.gestures().back();
    REQUIRE(end.kind == Kind::DragEnd);
    CHECK_THAT(end.velocity.y, WithinAbs(2000, 1));
    CHECK(end.velocity.x == 0);
}

TEST_CASE("a finger that rests before it lifts does not fling") {
    const Touch touch =
        played({{'d', 0, 0, 0}, {'m', 0, 50, 20}, {'m', 0, 100, 40}, {'u', 0, 100, 200}});
    CHECK(touch.gestures().back().velocity == Vec2{});
}

TEST_CASE("only time makes a long press, and says when") {
    Touch touch;
    CHECK_FALSE(touch.next_tick());
    touch.down(1, {0, 0}, Millis{1000});
    REQUIRE(touch.next_tick());
    CHECK(*touch.next_tick() == Millis{1500});
    touch.tick(Millis{1499});
    CHECK(touch.gestures().size() == 1);
    touch.tick(*touch.next_tick());
    CHECK(touch.gestures().back().kind == Kind::LongPress);
    CHECK_FALSE(touch.next_tick());
}

TEST_CASE("momentum dies at 15 points a second and never turns round") {
    Momentum momentum;
    momentum.fling(1200);
    float moved = 0;
    float last = momentum.speed();
    int steps = 0;
    while (momentum.moving() && steps < 10000) {
        const float step = momentum.step(1.0F / 60.0F);
        CHECK(step >= 0);
        CHECK(momentum.speed() <= last);
        last = momentum.speed();
        moved += step;
        ++steps;
    }
    // The geometric sum: (1200 - 15) / 120 / 0.015, within its last step.
    CHECK_THAT(moved, WithinAbs(658.3, 5));
    CHECK_THAT(steps / 60.0, WithinAbs(2.42, 0.05)); // ln(15/1200) / ln(0.985) / 120 seconds
    CHECK(momentum.step(1) == 0);
}

TEST_CASE("momentum does not depend on the frame rate") {
    for (const float frame : {1.0F / 30, 1.0F / 60, 1.0F / 120, 1.0F / 144}) {
        Momentum momentum;
        momentum.fling(-900);
        float moved = 0;
        for (int i = 0; i < 5000 && momentum.moving(); ++i)
            moved += momentum.step(frame);
        CHECK_THAT(moved, WithinAbs(-490.0, 8));
    }
}

TEST_CASE("whatever fingers do, gestures stay in order") {
    std::mt19937 random(20260302);
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 400; ++round) {
        Touch touch;
        Millis time{0};
        Vec2 at{100, 100};
        bool down = false;
        bool dragging = false;
        bool ended = true;
        for (int step = 0; step < 60; ++step) {
            time += Millis{pick(120)};
            at = {static_cast<float>(pick(300)), static_cast<float>(pick(300))};
            if (pick(3) == 0)
                at = {100, 100};
            const std::int64_t finger = pick(3);
            switch (pick(5)) {
            case 0:
                touch.down(finger, at, time, pick(4) == 0);
                break;
            case 1:
                touch.move(finger, at, time);
                break;
            case 2:
                touch.up(finger, at, time);
                break;
            case 3:
                touch.tick(time);
                break;
            default:
                if (pick(6) == 0)
                    touch.cancel(time);
            }
            Millis before{0};
            for (const Gesture& gesture : touch.gestures()) {
                CHECK(gesture.time >= before);
                before = gesture.time;
                switch (gesture.kind) {
                case Kind::Press:
                    CHECK(ended);
                    ended = false;
                    down = true;
                    break;
                case Kind::DragBegin:
                    CHECK(down);
                    CHECK_FALSE(dragging);
                    CHECK(gesture.axis != Axis::None);
                    dragging = true;
                    break;
                case Kind::Drag:
                    CHECK(dragging);
                    break;
                case Kind::LongPress:
                    CHECK(down);
                    CHECK_FALSE(dragging);
                    CHECK_FALSE(gesture.quiet);
                    break;
                case Kind::Spread:
                case Kind::Pinch:
                    CHECK_FALSE(down);
                    CHECK_FALSE(gesture.quiet);
                    break;
                case Kind::DragEnd:
                    CHECK(dragging);
                    [[fallthrough]];
                case Kind::Tap:
                case Kind::Release:
                case Kind::Cancel:
                    CHECK(down);
                    if (gesture.kind == Kind::Tap)
                        CHECK_FALSE(dragging);
                    if (gesture.kind == Kind::Release)
                        CHECK_FALSE(dragging);
                    down = dragging = false;
                    ended = true;
                    CHECK(std::abs(gesture.velocity.x) <= TouchLimits::max_speed);
                    break;
                }
            }
            touch.clear();
            if (down)
                CHECK(touch.active()); // and also while a finger of a pinch is left
            CHECK(touch.dragging() == dragging);
        }
        touch.cancel(time);
        CHECK_FALSE(touch.active());
    }
}
