// What has to hold at every moment of every animation, not only at its keys.
#include "figure/blend.hpp"
#include "figure/rig.hpp"
#include "recorder.hpp"
#include "shipped.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <random>

namespace limber::figure {
namespace {

using body::SidePose;
using test::shipped;

constexpr int kSamplesOfAMovement = 60;

// Calls `visit` with the solved joints at even times of each animation seen from the side.
template <class Visit>
void each_side_moment(Visit visit) {
    const body::Library& lib = shipped();
    for (const body::Animation& a : lib.animations)
        for (int i = 0; i <= kSamplesOfAMovement; ++i) {
            const double t = static_cast<double>(i) / kSamplesOfAMovement;
            const body::Pose pose = sample(lib.model, a, t);
            if (const auto* side = std::get_if<SidePose>(&pose))
                visit(a, t, *side, solve(lib.model, *side));
        }
}

double furthest_joint(const SolvedPose& a, const SolvedPose& b) {
    double worst = 0;
    const auto add = [&](Vec p, Vec q) { worst = std::max(worst, length(p - q)); };
    for (std::size_t i = 0; i < 6; ++i)
        add(a.spine.joints[i], b.spine.joints[i]);
    for (const auto& [p, q] :
         {std::pair(a.leg_near, b.leg_near), std::pair(a.leg_far, b.leg_far)}) {
        add(p.knee, q.knee);
        add(p.ankle, q.ankle);
    }
    for (const auto& [p, q] :
         {std::pair(a.arm_near, b.arm_near), std::pair(a.arm_far, b.arm_far)}) {
        add(p.shoulder, q.shoulder);
        add(p.elbow, q.elbow);
        add(p.wrist, q.wrist);
    }
    return worst;
}

TEST_CASE("Bones keep their length at every moment of every movement") {
    const body::Lengths& l = shipped().model.lengths;
    double worst = 0;
    std::string where;
    const auto check = [&](const std::string& at, Vec from, Vec to, double wanted) {
        const double off = std::abs(length(to - from) - wanted);
        if (off > worst) {
            worst = off;
            where = at;
        }
    };
    each_side_moment(
        [&](const body::Animation& a, double t, const SidePose& pose, const SolvedPose& p) {
            const std::string at = a.id + " at " + std::to_string(t);
            for (const SolvedLeg& leg : {p.leg_near, p.leg_far}) {
                check(at + " thigh", leg.hip, leg.knee, l.thigh);
                check(at + " shank", leg.knee, leg.ankle, l.shank);
            }
            for (const auto& [arm, k] : {std::pair(p.arm_near, pose.arm_near.shorten),
                                         std::pair(p.arm_far, pose.arm_far.shorten)}) {
                check(at + " upper arm", arm.shoulder, arm.elbow, l.upper_arm * k);
                check(at + " forearm", arm.elbow, arm.wrist, l.forearm * k);
            }
            const double spine[] = {l.sacrum, l.lumbar, l.low_thorax, l.up_thorax, l.neck};
            for (std::size_t i = 0; i < 5; ++i)
                check(at + " spine", p.spine.joints[i], p.spine.joints[i + 1], spine[i]);
        });
    INFO("worst: " << worst << " " << where);
    CHECK(worst < 1e-9);
}

// The lowest point of skin, hair and clothes at a moment, in body heights; no props, no arrows.
double lowest_of_body(const body::Animation& a, double t, test::Recorder& recorder) {
    recorder.clear();
    draw(recorder, shipped().model, a, {.t = t}, {.glow = false, .arrows = false}, test::kThousand);
    double low = 9;
    for (const auto& shape : recorder.shapes)
        if (recorder.is_fill(shape))
            for (std::size_t i = shape.first; i < shape.first + shape.count; ++i)
                low = std::min(low, static_cast<double>(-recorder.points[i].y) / 1000);
    return low;
}

TEST_CASE("Nothing sinks into the floor and the body always touches it") {
    test::Recorder recorder;
    double deepest = 9;
    double highest = -9;
    std::string deepest_at;
    std::string highest_at;
    for (const body::Animation& shipped_animation : shipped().animations) {
        if (shipped_animation.view == body::View::Top)
            continue;
        constexpr double kStep = .105; // the whole person may stand on it
        body::Animation a = shipped_animation;
        const bool tub = a.id == "bath"; // the bottom of a tub is higher
        a.props.clear();
        for (int i = 0; i <= kSamplesOfAMovement; ++i) {
            const double t = static_cast<double>(i) / kSamplesOfAMovement;
            const double low = lowest_of_body(a, t, recorder) - (tub ? .03 : 0);
            const std::string at = a.id + " at " + std::to_string(t);
            if (low < deepest) {
                deepest = low;
                deepest_at = at;
            }
            const double above = a.id == "step_up" ? std::max(0.0, low - kStep) : low;
            if (above > highest) {
                highest = above;
                highest_at = at;
            }
        }
    }
    INFO("deepest " << deepest << " in " << deepest_at);
    INFO("highest " << highest << " in " << highest_at);
    CHECK(deepest > -1e-6);
    CHECK(highest < .006);
}

TEST_CASE("A foot that stays in all keys stays in between") {
    int planted = 0;
    each_side_moment([&](const body::Animation& a, double t, const SidePose&, const SolvedPose& p) {
        for (const bool near : {true, false}) {
            std::optional<Vec> place;
            const bool stays = std::all_of(a.keys.begin(), a.keys.end(), [&](const auto& key) {
                const auto* pose = std::get_if<SidePose>(&key.pose);
                if (pose == nullptr)
                    return false; // the body turns before the viewer
                const auto& ankle = (near ? pose->leg_near : pose->leg_far).ankle;
                if (ankle && !place)
                    place = ankle;
                return ankle.has_value() && ankle == place;
            });
            if (!stays)
                continue;
            ++planted;
            INFO(a.id << " at " << t);
            CHECK(length((near ? p.leg_near : p.leg_far).ankle - *place) < 1e-3);
        }
    });
    CHECK(planted > 1000);
}

TEST_CASE("A hand that rests on the body moves with it") {
    const body::Library& lib = shipped();
    const body::Animation& a = test::animation("knee_to_chest");
    for (double t = .2; t <= .84; t += .02) {
        const SolvedPose p = solve(lib.model, std::get<SidePose>(sample(lib.model, a, t)));
        const Vec thigh = unit(p.leg_near.knee - p.leg_near.hip);
        const Vec hand = p.arm_near.wrist - p.leg_near.hip;
        INFO("t " << t);
        CHECK(std::abs(dot(hand, thigh) - .74 * lib.model.lengths.thigh) < 1e-6);
        CHECK(std::abs(cross(thigh, hand) + .034) < 1e-6);
    }
}

TEST_CASE("The pose at a key's time is the key") {
    for (const body::Animation& a : shipped().animations)
        for (const body::Keyframe& key : a.keys) {
            INFO(a.id << " at " << key.t);
            CHECK(sample(shipped().model, a, key.t) == key.pose);
        }
}

TEST_CASE("Nothing jumps on the way into a key and out of it") {
    constexpr double kStep = 1e-5;
    const body::Model& m = shipped().model;
    for (const body::Animation& a : shipped().animations)
        for (const body::Keyframe& key : a.keys) {
            if (!std::holds_alternative<SidePose>(key.pose))
                continue;
            const auto at = [&](double t) {
                return solve(m, std::get<SidePose>(sample(m, a, std::clamp(t, 0.0, 1.0))));
            };
            INFO(a.id << " at " << key.t);
            CHECK(furthest_joint(at(key.t - kStep), at(key.t)) < 1e-3);
            CHECK(furthest_joint(at(key.t), at(key.t + kStep)) < 1e-3);
        }
}

TEST_CASE("Swapping sides twice is where we began") {
    for (const body::Animation& a : shipped().animations)
        for (const body::Keyframe& key : a.keys)
            if (const auto* pose = std::get_if<SidePose>(&key.pose)) {
                const SidePose swapped = swapped_sides(*pose);
                CHECK(swapped_sides(swapped) == *pose);
                CHECK(swapped.leg_near == pose->leg_far);
                CHECK(swapped.arm_far.hand == pose->arm_near.hand);
            }
}

TEST_CASE("The other side of a swapping movement moves the other leg") {
    const body::Animation& a = test::animation("knee_to_chest");
    const body::Model& m = shipped().model;
    const auto pose = std::get<SidePose>(sample(m, a, .5));
    const SolvedPose one = solve(m, pose);
    const SolvedPose other = solve(m, swapped_sides(pose));
    CHECK(one.leg_near.knee.y > .2);
    CHECK(other.leg_far.knee.y > .2);
    CHECK(other.leg_near.ankle.y < .05);
    // Both hands hold the leg that is raised.
    CHECK(length(other.arm_near.wrist - other.leg_far.knee) < .12);
}

TEST_CASE("The other side of a mirroring movement is the mirror image") {
    test::Recorder one;
    test::Recorder other;
    for (const char* id : {"bird_dog", "side_plank", "carry_one_side"}) {
        const body::Animation& a = test::animation(id);
        for (const double t : {0.0, .2, .5}) {
            one.clear();
            other.clear();
            draw(one, shipped().model, a, {.t = t}, {}, test::kThousand);
            draw(other, shipped().model, a, {.t = t, .other_side = true}, {}, test::kThousand);
            REQUIRE(one.points.size() == other.points.size());
            INFO(id << " at " << t);
            const bool mirrored =
                std::equal(one.points.begin(), one.points.end(), other.points.begin(),
                           [](Point p, Point q) { return p.x == -q.x && p.y == q.y; });
            CHECK(mirrored);
        }
    }
}

TEST_CASE("Every point is finite and near the person, at any time and on both sides") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> time(-.5, 1.5);
    test::Recorder recorder;
    for (const body::Animation& shipped_animation : shipped().animations) {
        body::Animation a = shipped_animation;
        std::erase_if(a.props, [](const body::Prop& p) { // walls leave the picture
            return p.kind == body::PropKind::Wall || p.kind == body::PropKind::WallRight;
        });
        for (int i = 0; i < 40; ++i) {
            const double t = time(random);
            recorder.clear();
            draw(recorder, shipped().model, a, {.t = t, .other_side = i % 2 == 1, .breath = t}, {},
                 test::kThousand);
            const bool sound =
                std::all_of(recorder.points.begin(), recorder.points.end(), [](Point p) {
                    return std::isfinite(p.x) && std::isfinite(p.y) && std::abs(p.x) < 1500 &&
                           std::abs(p.y) < 1500;
                });
            INFO(a.id << " at " << t);
            CHECK(sound);
        }
    }
}

} // namespace
} // namespace limber::figure
