// A hand, a foot or a knee that is put down stays where it is until it is lifted.
#include "figure/blend.hpp"
#include "figure/figure.hpp"
#include "planted.hpp"
#include "shipped.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace limber::figure {
namespace {

using body::SidePose;
using test::shipped;

constexpr int kSamples = 60;

// Movements in which a part slides along what carries it because that is the movement.
struct Slides {
    std::string_view animation;
    std::string_view part;
};
constexpr std::array<Slides, 1> kSlides{{{"heel_slide", "near foot"}}};

bool slides(const body::Animation& a, BodyPart part) {
    return std::any_of(kSlides.begin(), kSlides.end(), [&](const Slides& s) {
        return a.id == s.animation && name_of(part) == s.part;
    });
}

struct Span {
    const body::Animation& animation;
    double from, to;
    const SidePose& first;
    const SidePose& last;
};

template <class Visit>
void each_span(Visit visit) {
    for (const body::Animation& a : shipped().animations) {
        if (a.view == body::View::Top)
            continue;
        for (std::size_t k = 0; k + 1 < a.keys.size(); ++k) {
            const auto* from = std::get_if<SidePose>(&a.keys[k].pose);
            const auto* to = std::get_if<SidePose>(&a.keys[k + 1].pose);
            if (from != nullptr && to != nullptr && from->flip == to->flip)
                visit(Span{a, a.keys[k].t, a.keys[k + 1].t, *from, *to});
        }
    }
}

bool rests(const SidePose& pose, const SolvedPose& solved, BodyPart part, const Support& support) {
    const auto gap = gap_to(shipped().model, solved, pose, part, support);
    return gap && gap->distance < kTouches;
}

// Who walks in the picture stays in its middle: the floor goes by, as fast as the middle of a step.
Vec floor_goes(const body::Animation& a, BodyPart part, double time) {
    if (!goes_on(a) || (part != BodyPart::FootNear && part != BodyPart::FootFar))
        return {};
    const auto ankle = [&](double t) {
        return solve(shipped().model, std::get<SidePose>(sample(shipped().model, a, t)))
            .leg_near.ankle.x;
    };
    return {(ankle(.25) - ankle(.125)) / .125 * time, 0};
}

// The skin of a part, on the floor of the moment where the span begins.
test::SkinPoints skin_on_floor(const Span& span, const SolvedPose& solved, BodyPart part,
                               double t) {
    auto skin = test::skin_points(shipped().model, solved, part);
    for (Vec& p : skin)
        p = p - floor_goes(span.animation, part, t - span.from);
    return skin;
}

// What a part does between two keys at which it rests on a support.
struct Course {
    double furthest = 0; // that it came away from where it was and where it went
    bool lifted = false;
};

Course course(const Span& span, BodyPart part, const Support& support) {
    const body::Model& m = shipped().model;
    const auto begin = skin_on_floor(span, solve(m, span.first), part, span.from);
    const auto end = skin_on_floor(span, solve(m, span.last), part, span.to);
    Course out;
    for (int i = 0; i <= kSamples; ++i) {
        const double t = span.from + (span.to - span.from) * i / kSamples;
        const auto pose = std::get<SidePose>(sample(m, span.animation, t));
        const SolvedPose solved = solve(m, pose);
        const auto now = skin_on_floor(span, solved, part, t);
        double least = 9;
        for (std::size_t p = 0; p < now.size(); ++p)
            least = std::min(least, std::max(length(now[p] - begin[p]), length(now[p] - end[p])));
        out.furthest = std::max(out.furthest, least);
        out.lifted = out.lifted || !rests(pose, solved, part, support);
    }
    return out;
}

TEST_CASE("What is planted does not slide, and what is moved is lifted") {
    const body::Model& m = shipped().model;
    int planted = 0;
    int moved = 0;
    each_span([&](const Span& span) {
        const SolvedPose first = solve(m, span.first), last = solve(m, span.last);
        for (const Support& support : supports_of(span.animation, span.first))
            for (std::size_t i = 0; i < kBodyParts; ++i) {
                const auto part = static_cast<BodyPart>(i);
                const auto begin = test::skin_points(m, first, part);
                if (begin.empty() || !rests(span.first, first, part, support) ||
                    !rests(span.last, last, part, support) || slides(span.animation, part))
                    continue;
                const double far = test::moved(begin, skin_on_floor(span, last, part, span.to));
                const Course went = course(span, part, support);
                INFO(span.animation.id << " from " << span.from << ": " << name_of(part) << " on "
                                       << support.plane.at << " moved " << far << ", "
                                       << went.furthest << " away");
                if (far > test::kSteps) {
                    ++moved;
                    CHECK(went.lifted);
                } else {
                    ++planted;
                    CHECK(went.furthest < test::kStays);
                }
            }
    });
    CHECK(planted > 400);
    CHECK(moved > 4);
}

} // namespace
} // namespace limber::figure
