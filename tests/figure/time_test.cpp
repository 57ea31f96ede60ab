// Phases of an exercise, the demonstration and key poses, against the animations' own clocks.
#include "figure/figure.hpp"
#include "shipped.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>

namespace limber::figure {
namespace {

using test::animation;
using test::shipped;

constexpr Phase kOrder[] = {Phase::Work, Phase::Hold, Phase::Return, Phase::Rest};

TEST_CASE("Phases follow each other without a gap and never backwards") {
    for (const body::Animation& a : shipped().animations)
        for (int turn = 0; turn < turns(a); ++turn) {
            INFO(a.id << " turn " << turn);
            double before = time_of(a, Phase::Work, 0, turn);
            CHECK(time_of(a, Phase::Start, .7, turn) == before);
            for (const Phase phase : kOrder) {
                if (time_of(a, phase, 1, turn) == time_of(a, phase, 0, turn) && turn > 0)
                    continue;
                CHECK(time_of(a, phase, 0, turn) == before);
                for (int i = 0; i <= 20; ++i) {
                    const double t = time_of(a, phase, i / 20.0, turn);
                    CHECK(t >= before);
                    CHECK(t <= 1);
                    before = t;
                }
            }
        }
}

TEST_CASE("The top is reached exactly when the hold starts") {
    for (const char* id : {"knee_to_chest", "pelvic_tilt", "heel_slide", "childs_pose", "bridge",
                           "bridge_march", "bird_dog", "cat_cow", "curl_up", "breathing"}) {
        const body::Animation& a = animation(id);
        INFO(id);
        CHECK(time_of(a, Phase::Work, 1) == time_of(a, Phase::Hold, 0));
        CHECK(time_of(a, Phase::Hold, 1) == time_of(a, Phase::Return, 0));
        CHECK(time_of(a, Phase::Hold, 1) > time_of(a, Phase::Hold, 0));
    }
    CHECK(time_of(animation("knee_to_chest"), Phase::Work, 1) == .34);
    CHECK(time_of(animation("knee_to_chest"), Phase::Hold, .5) == Catch::Approx(.53));
    CHECK(time_of(animation("knee_to_chest"), Phase::Return, 1) == 1);
    CHECK(time_of(animation("bird_dog"), Phase::Rest, 0) == .95);
    CHECK(time_of(animation("bird_dog"), Phase::Rest, 1) == 1);
}

TEST_CASE("A movement that is only held has its hold, and the rest waits") {
    const body::Animation& plank = animation("counter_plank");
    CHECK(turns(plank) == 1);
    CHECK(time_of(plank, Phase::Work, 1) == 0);
    CHECK(time_of(plank, Phase::Hold, 0) == 0);
    CHECK(time_of(plank, Phase::Hold, 1) == 1);
    CHECK(time_of(plank, Phase::Return, .5) == 1);
}

TEST_CASE("A movement with two ways has two turns, and they come round") {
    for (const char* id : {"cat_cow", "lower_trunk_rotation", "seated_cat_cow"}) {
        const body::Animation& a = animation(id);
        CHECK(turns(a) == 2);
        CHECK(time_of(a, Phase::Start, 0, 1) == .5);
        CHECK(time_of(a, Phase::Return, 1, 0) == .5);
        CHECK(time_of(a, Phase::Return, 1, 1) == 1);
        CHECK(time_of(a, Phase::Work, .5, 2) == time_of(a, Phase::Work, .5, 0));
        CHECK(time_of(a, Phase::Work, .5, -1) == time_of(a, Phase::Work, .5, 1));
    }
}

TEST_CASE("Walking goes on, and nothing that has a top does") {
    for (const body::Animation& a : shipped().animations) {
        INFO(a.id);
        const bool walks =
            a.id == "walking" || a.id == "walking_supported" || a.id == "carry_one_side";
        CHECK(goes_on(a) == walks);
    }
}

TEST_CASE("Progress out of range, or none at all, stays inside the phase") {
    const body::Animation& a = animation("bridge");
    CHECK(time_of(a, Phase::Work, -3) == time_of(a, Phase::Work, 0));
    CHECK(time_of(a, Phase::Work, 40) == time_of(a, Phase::Work, 1));
    CHECK(time_of(a, Phase::Work, std::numeric_limits<double>::quiet_NaN()) == 0);
}

TEST_CASE("The demonstration loops at its speed and shows both sides") {
    const body::Animation& a = animation("knee_to_chest");
    CHECK(demo_at(a, 0).t == 0);
    CHECK(demo_at(a, a.seconds / 2).t == Catch::Approx(.5));
    CHECK(demo_at(a, a.seconds, .5).t == Catch::Approx(.5));
    CHECK_FALSE(demo_at(a, a.seconds * .9).other_side);
    CHECK(demo_at(a, a.seconds * 1.1).other_side);
    CHECK_FALSE(demo_at(a, a.seconds * 2.1).other_side);
    CHECK(demo_at(a, a.seconds * 2.1).t == Catch::Approx(.1));
    // A picture that mirrors would leap from side to side.
    CHECK_FALSE(demo_at(animation("bird_dog"), 11).other_side);
    // One way only: it stays at its end.
    CHECK(demo_at(animation("lowering"), 1000).t == 1);
    CHECK(demo_at(animation("getup_1_back"), 1000).t == 0);
    CHECK(demo_at(a, -1).t == 0);
    CHECK(demo_at(a, 5, 0).t == 0);
}

TEST_CASE("The poster is the key that the animation names") {
    CHECK(poster(animation("knee_to_chest")).t == .34);
    CHECK(poster(animation("bird_dog")).t == .3);
    CHECK(poster(animation("plank")).t == .3);
}

TEST_CASE("Key poses stand two seconds, fade, and never change faster than once a second") {
    for (const body::Animation& a : shipped().animations) {
        INFO(a.id);
        double last_change = -10;
        double shown = key_pose(a, 0).t;
        for (double s = 0; s < 30; s += .05) {
            const KeyPose key = key_pose(a, s);
            REQUIRE(key.mix >= 0);
            REQUIRE(key.mix <= 1);
            if (key.t != shown) {
                REQUIRE(s - last_change > 1);
                last_change = s;
                shown = key.t;
            }
            if (key.seconds_still > .05) {
                const KeyPose later = key_pose(a, s + key.seconds_still - .01);
                REQUIRE(later.t == key.t);
                REQUIRE(later.mix == 0);
            }
        }
    }
}

TEST_CASE("Key poses are those that look different") {
    const body::Animation& a = animation("knee_to_chest"); // the hold is one picture
    CHECK(key_pose(a, .5).t == 0);
    CHECK(key_pose(a, 2.5).t == .2);
    CHECK(key_pose(a, 4.5).t == .34);
    CHECK(key_pose(a, 6.5).t == .84);
    CHECK(key_pose(a, 8.5).t == 0);
    CHECK(key_pose(a, 1.9).mix > 0);
    CHECK(key_pose(a, 1.9).next_t == .2);
    // Breathing is no new picture, so a held plank stands still for good.
    CHECK(key_pose(animation("counter_plank"), 3).seconds_still == 3600);
    CHECK(key_pose(animation("getup_6_stand"), 500).t == .85); // standing, the last new picture
}

} // namespace
} // namespace limber::figure
