// Where a body rests it rests in every frame, it goes through nothing, and it bends as a person
// can.
#include "figure/blend.hpp"
#include "figure/contact.hpp"
#include "figure/curve.hpp"
#include "planted.hpp"
#include "recorder.hpp"
#include "shipped.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

namespace limber::figure {
namespace {

using body::SidePose;
using test::shipped;

constexpr int kSamples = 60;

std::string where(const body::Animation& a, double t) {
    return a.id + " at " + std::to_string(t);
}

// The moments of an animation that are seen from the side.
template <class Visit>
void each_moment(const body::Animation& a, double from, double to, Visit visit) {
    const body::Model& m = shipped().model;
    for (int i = 0; i <= kSamples; ++i) {
        const double t = from + (to - from) * i / kSamples;
        const body::Pose pose = sample(m, a, t);
        if (const auto* side = std::get_if<SidePose>(&pose))
            visit(t, *side, solve(m, *side));
    }
}

template <class Visit>
void each_part(Visit visit) {
    for (std::size_t i = 0; i < kBodyParts; ++i)
        visit(static_cast<BodyPart>(i));
}

TEST_CASE("Joints bend as a person's do, at every moment") {
    for (const body::Animation& a : shipped().animations)
        each_moment(a, 0, 1, [&](double t, const SidePose& pose, const SolvedPose& solved) {
            for (const JointAngle& joint : joint_angles(pose, solved)) {
                INFO(where(a, t) << ": " << joint.name << " " << joint.degrees);
                CHECK(joint.human());
            }
        });
}

// What is put down elsewhere is lifted on the way: see slide_test.
TEST_CASE("What touches at a key and at the next in the same place touches all the way") {
    const body::Model& m = shipped().model;
    int contacts = 0;
    for (const body::Animation& a : shipped().animations) {
        if (a.view == body::View::Top)
            continue;
        for (std::size_t k = 0; k + 1 < a.keys.size(); ++k) {
            const auto *from = std::get_if<SidePose>(&a.keys[k].pose),
                       *to = std::get_if<SidePose>(&a.keys[k + 1].pose);
            if (from == nullptr || to == nullptr || from->flip != to->flip)
                continue;
            const SolvedPose first = solve(m, *from), last = solve(m, *to);
            for (const Support& support : supports_of(a, *from))
                each_part([&](BodyPart part) {
                    const auto rests = [&](const SolvedPose& solved, const SidePose& pose) {
                        const auto gap = gap_to(m, solved, pose, part, support);
                        return gap && gap->distance < kTouches;
                    };
                    if (!rests(first, *from) || !rests(last, *to) ||
                        test::moved(test::skin_points(m, first, part),
                                    test::skin_points(m, last, part)) > test::kSteps)
                        return;
                    ++contacts;
                    each_moment(a, a.keys[k].t, a.keys[k + 1].t,
                                [&](double t, const SidePose& pose, const SolvedPose& solved) {
                                    INFO(where(a, t)
                                         << ": " << name_of(part) << " on " << support.plane.at);
                                    CHECK(rests(solved, pose));
                                });
                });
        }
    }
    CHECK(contacts > 500);
}

TEST_CASE("Nothing goes deeper into what carries it than flesh gives way") {
    const body::Model& m = shipped().model;
    for (const body::Animation& a : shipped().animations)
        if (a.view != body::View::Top)
            each_moment(a, 0, 1, [&](double t, const SidePose& pose, const SolvedPose& solved) {
                for (const Support& support : supports_of(a, pose))
                    each_part([&](BodyPart part) {
                        const auto gap = gap_to(m, solved, pose, part, support);
                        INFO(where(a, t) << ": " << name_of(part) << " into " << support.plane.at);
                        CHECK((!gap || gap->distance > -kGives));
                    });
            });
}

// ---- Outlines that cross themselves -------------------------------------------------------------

// How thick a loop of an outline is: a circle's diameter, twice the width of a sliver.
double thickness(const std::vector<Vec>& ring, std::size_t first, std::size_t last) {
    double area = 0;
    double round = 0;
    for (std::size_t i = first; i <= last; ++i) {
        const Vec a = ring[i % ring.size()];
        const Vec b = ring[(i == last ? first : i + 1) % ring.size()];
        area += cross(a, b) / 2;
        round += length(b - a);
    }
    return round > 0 ? 4 * std::abs(area) / round : 0;
}

// Of each two loops that a crossing makes, the smaller one is a part that lies over another. A
// ribbon has two edges of `half` points; where it is cut, under the next part of the body, a raised
// thigh may lie over it.
double crossing_depth(const std::vector<Vec>& ring, std::size_t half) {
    const std::size_t n = ring.size();
    const auto at = [&](std::size_t i) { return ring[i % n]; };
    double deepest = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 2; j < n; ++j) {
            if ((i == 0 && j == n - 1) ||
                (half < n && (i == half - 1 || j == half - 1 || j == n - 1)) ||
                !crossing(at(i), at(i + 1), at(j), at(j + 1)))
                continue;
            deepest = std::max(deepest,
                               std::min(thickness(ring, i + 1, j), thickness(ring, j + 1, i + n)));
        }
    return deepest;
}

TEST_CASE("No outline crosses itself deeper than half a hundredth of the body") {
    test::Recorder recorder;
    double deepest = 0;
    std::string deepest_at;
    for (const body::Animation& a : shipped().animations)
        for (int i = 0; i <= kSamples; ++i) {
            const double t = static_cast<double>(i) / kSamples;
            recorder.clear();
            draw(recorder, shipped().model, a, {.t = t}, {.glow = false, .arrows = false},
                 test::kThousand);
            for (const auto& shape : recorder.shapes) {
                if (!recorder.is_fill(shape))
                    continue;
                std::vector<Vec> ring;
                const auto point = [&](std::size_t k) {
                    const Point& p = recorder.points[shape.first + k];
                    return Vec{static_cast<double>(p.x) / 1000, static_cast<double>(p.y) / 1000};
                };
                const std::size_t half = shape.kind == test::Recorder::Shape::Kind::Strip
                                             ? shape.count / 2
                                             : shape.count;
                for (std::size_t k = 0; k < half; ++k)
                    ring.push_back(point(k));
                for (std::size_t k = shape.count; k-- > half;)
                    ring.push_back(point(k));
                const double depth = crossing_depth(ring, half);
                if (depth > deepest) {
                    deepest = depth;
                    deepest_at = where(a, t);
                }
                if (depth > .005)
                    UNSCOPED_INFO(where(a, t) << " " << depth);
            }
        }
    INFO("deepest " << deepest << " in " << deepest_at);
    CHECK(deepest < .005);
}

} // namespace
} // namespace limber::figure
