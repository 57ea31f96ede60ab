// Getting up from the floor: one movement, step by step, in which nothing jumps.
#include "figure/blend.hpp"
#include "figure/front_view.hpp"
#include "figure/rig.hpp"
#include "figure/steps.hpp"
#include "recorder.hpp"
#include "shipped.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace limber::figure {
namespace {

using test::animation;
using test::shipped;

TEST_CASE("Getting up from the floor has its steps in order, each with its name") {
    const body::Animation& up = animation("floor_getup");
    constexpr std::array<std::string_view, 7> kNames{"back",  "roll", "prop", "fours",
                                                     "chair", "foot", "push"};
    REQUIRE(steps(up) == kNames.size() + 1);
    double before = -1;
    for (std::size_t i = 0; i < steps(up); ++i) {
        const Step step = step_at(up, i);
        INFO(step.name);
        CHECK(step.name == (i < kNames.size() ? kNames[i] : "stand"));
        CHECK(step_named(up, step.name) == i);
        CHECK(step.t > before);
        before = step.t;
    }
    CHECK(step_at(up, 0).t == 0);
    CHECK_FALSE(step_named(up, "fly").has_value());
    CHECK(steps(animation("bridge")) == 0);
}

TEST_CASE("A step is reached at the pace of the movement, and there nothing moves") {
    const body::Animation& up = animation("floor_getup");
    const std::size_t roll = *step_named(up, "roll");
    const std::size_t prop = *step_named(up, "prop");
    const double from = step_at(up, roll).t;
    const double to = step_at(up, prop).t;
    const double whole = (to - from) * up.seconds;
    CHECK(to_step(up, roll, prop, 0).moment.t == from);
    CHECK(std::abs(to_step(up, roll, prop, whole / 2).moment.t - (from + to) / 2) < 1e-9);
    CHECK(std::abs(to_step(up, roll, prop, 1).seconds_left - (whole - 1)) < 1e-9);
    CHECK(std::abs(to_step(up, roll, prop, 1, .5).seconds_left - (2 * whole - 1)) < 1e-9);
    for (const double seconds : {whole, whole + 1, 1e9}) {
        CHECK(to_step(up, roll, prop, seconds).moment.t == to);
        CHECK(to_step(up, roll, prop, seconds).seconds_left == 0);
    }
    // Back: the same way, the other way round.
    CHECK(to_step(up, prop, roll, 0).moment.t == to);
    CHECK(to_step(up, prop, roll, whole).moment.t == from);
    // Where it stands already.
    CHECK(to_step(up, prop, prop, 0).moment.t == to);
    CHECK(to_step(up, prop, prop, 0).seconds_left == 0);
}

TEST_CASE("With reduced motion a step fades into the next and stands") {
    const body::Animation& up = animation("floor_getup");
    const KeyPose before = to_step_pose(up, 1, 2, 0);
    CHECK(before.t == step_at(up, 1).t);
    CHECK(before.mix == 0);
    CHECK(before.seconds_still == 0);
    CHECK(std::abs(to_step_pose(up, 1, 2, .2).mix - .5) < 1e-9);
    const KeyPose after = to_step_pose(up, 1, 2, 5);
    CHECK(after.t == step_at(up, 2).t);
    CHECK(after.seconds_still > 1000);
    CHECK(to_step_pose(up, 2, 2, 0).seconds_still > 1000);
}

// ---- Turning before the viewer ------------------------------------------------------------------

struct Joints {
    Vec hip, neck, near_knee, far_knee, near_wrist, far_wrist;
};

Joints joints_of(const body::Pose& pose, bool lo_is_near) {
    const body::Model& m = shipped().model;
    if (const auto* side = std::get_if<body::SidePose>(&pose)) {
        const SolvedPose s = solve(m, *side);
        const auto shown = [&](Vec p) { return Vec{side->flip ? -p.x : p.x, p.y}; };
        return {shown(s.root()),       shown(s.spine.joints[4]), shown(s.leg_near.knee),
                shown(s.leg_far.knee), shown(s.arm_near.wrist),  shown(s.arm_far.wrist)};
    }
    const auto& front = std::get<body::FrontPose>(pose);
    const FrontTrunk t = solve_trunk(front);
    const Vec lo_knee = solve_leg(m, t, front.lo_leg, 1).joints[1];
    const Vec hi_knee = solve_leg(m, t, front.hi_leg, -1).joints[1];
    const Vec lo_wrist = solve_arm(m, t, front.lo_arm, 1).joints[2];
    const Vec hi_wrist = solve_arm(m, t, front.hi_arm, -1).joints[2];
    return {t.root,
            t.spine[3],
            lo_is_near ? lo_knee : hi_knee,
            lo_is_near ? hi_knee : lo_knee,
            lo_is_near ? lo_wrist : hi_wrist,
            lo_is_near ? hi_wrist : lo_wrist};
}

TEST_CASE("Where the body turns before the viewer, each joint is near where it was") {
    constexpr double kNear = .12; // of the height: a limb points to the viewer and then away
    int turns = 0;
    for (const body::Animation& a : shipped().animations)
        for (std::size_t i = 0; i + 1 < a.keys.size(); ++i) {
            const body::Pose &from = a.keys[i].pose, &to = a.keys[i + 1].pose;
            if (!turns_between(from, to))
                continue;
            ++turns;
            const auto face_up = [](const body::Pose& pose) {
                const auto* side = std::get_if<body::SidePose>(&pose);
                return side != nullptr && side->turn > 0;
            };
            const bool near = face_up(from) || face_up(to);
            const Joints p = joints_of(from, near), q = joints_of(to, near);
            INFO(a.id << " at " << a.keys[i].t);
            CHECK(length(p.hip - q.hip) < kNear);
            CHECK(length(p.neck - q.neck) < kNear);
            CHECK(length(p.near_knee - q.near_knee) < kNear);
            CHECK(length(p.far_knee - q.far_knee) < kNear);
            CHECK(length(p.near_wrist - q.near_wrist) < kNear);
            CHECK(length(p.far_wrist - q.far_wrist) < kNear);
        }
    CHECK(turns == 2);
}

// Around all of the body that is whole: left, top, right, bottom, in body heights.
using Edges = std::array<double, 4>;
Edges edges_at(const body::Animation& a, double t, test::Recorder& recorder) {
    recorder.clear();
    draw(recorder, shipped().model, a, {.t = t}, {.glow = false, .arrows = false}, test::kThousand);
    Edges out{9, 9, -9, -9};
    for (const auto& shape : recorder.shapes)
        if (recorder.is_fill(shape) && shape.color.alpha == 1)
            for (std::size_t i = shape.first; i < shape.first + shape.count; ++i) {
                const Point& p = recorder.points[i];
                out[0] = std::min(out[0], static_cast<double>(p.x) / 1000);
                out[1] = std::min(out[1], static_cast<double>(p.y) / 1000);
                out[2] = std::max(out[2], static_cast<double>(p.x) / 1000);
                out[3] = std::max(out[3], static_cast<double>(p.y) / 1000);
            }
    return out;
}

TEST_CASE("Getting up is one movement in which nothing jumps") {
    body::Animation up = animation("floor_getup");
    up.props.clear();
    test::Recorder recorder;
    constexpr int kMoments = 1800; // 60 a second
    Edges before = edges_at(up, 0, recorder);
    double furthest = 0;
    double furthest_at = 0;
    for (int i = 1; i <= kMoments; ++i) {
        const double t = static_cast<double>(i) / kMoments;
        const Edges now = edges_at(up, t, recorder);
        for (std::size_t k = 0; k < now.size(); ++k)
            if (std::abs(now[k] - before[k]) > furthest) {
                furthest = std::abs(now[k] - before[k]);
                furthest_at = t;
            }
        before = now;
    }
    INFO("furthest " << furthest << " at " << furthest_at);
    // What fades in where the body turns counts from when it is whole.
    CHECK(furthest < .04);
}

TEST_CASE("A turning body draws without a gap from the first picture to the last") {
    const body::Animation& up = animation("floor_getup");
    for (std::size_t i = 0; i + 1 < up.keys.size(); ++i) {
        if (!turns_between(up.keys[i].pose, up.keys[i + 1].pose))
            continue;
        const double from = up.keys[i].t;
        const double to = up.keys[i + 1].t;
        test::Recorder a;
        test::Recorder b;
        draw(a, shipped().model, up, {.t = from}, {}, test::kThousand);
        draw(b, shipped().model, up, {.t = from + (to - from) * 1e-4}, {}, test::kThousand);
        REQUIRE(a.shapes.size() == b.shapes.size());
        double off = 0;
        for (std::size_t k = 0; k < a.shapes.size(); ++k) {
            CHECK(a.shapes[k].color.rgb == b.shapes[k].color.rgb);
            // A ring may begin elsewhere: its box says where it is.
            const auto box = [](const test::Recorder& r, const test::Recorder::Shape& s) {
                std::array<double, 4> out{1e9, 1e9, -1e9, -1e9};
                for (std::size_t j = s.first; j < s.first + s.count; ++j) {
                    out[0] = std::min<double>(out[0], r.points[j].x);
                    out[1] = std::min<double>(out[1], r.points[j].y);
                    out[2] = std::max<double>(out[2], r.points[j].x);
                    out[3] = std::max<double>(out[3], r.points[j].y);
                }
                return out;
            };
            const auto one = box(a, a.shapes[k]), two = box(b, b.shapes[k]);
            for (std::size_t j = 0; j < 4; ++j)
                off = std::max(off, std::abs(one[j] - two[j]));
        }
        CHECK(off < 1); // thousandths of the height
    }
}

} // namespace
} // namespace limber::figure
