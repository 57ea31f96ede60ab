// From one movement to another: the body goes a way that a body could go, or one picture fades into
// the other.
#include "figure/change.hpp"
#include "recorder.hpp"
#include "shipped.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace limber::figure {
namespace {

using test::animation;
using test::kThousand;
using test::Recorder;
using test::shipped;

Shown at(std::string_view id, double t, bool other_side = false) {
    return {&animation(id), {.t = t, .other_side = other_side}, kThousand};
}

Change between(const Shown& from, const Shown& to) {
    return change_between(shipped().model, from, to);
}

TEST_CASE("Poses that are near each other blend, others fade") {
    CHECK(between(at("bird_dog_arm", 0), at("bird_dog_leg", .3)) == Change::Blend);
    CHECK(between(at("bridge", .5), at("bridge_march", 0)) == Change::Blend);
    CHECK(between(at("plank_knees", .3), at("plank", .3)) == Change::Fade); // knees in the mat
    CHECK(between(at("bridge", 0), at("knee_to_chest", 0)) == Change::Blend);
    CHECK(between(at("dead_bug", .3), at("dead_bug", .3, true)) == Change::Blend); // the other side
    CHECK(between(at("bridge", 0), at("plank", 0)) == Change::Fade);               // turns over
    CHECK(between(at("bridge", 0), at("standing_extension", 0)) == Change::Fade);
    CHECK(between(at("plank", .3), at("side_plank", .3)) == Change::Fade);      // another view
    CHECK(between(at("bridge", 0), at("side_lying", 0)) == Change::Fade);       // from above
    CHECK(between(at("bird_dog", 0), at("bird_dog", 0, true)) == Change::Fade); // mirrored
    CHECK(between(at("bridge", 0), at("hamstring_strap", 0)) == Change::Fade);  // a strap
    CHECK(between(at("floor_getup", .117), at("bridge", 0)) == Change::Fade);   // turning now
}

// All fills of the body, thousandths of its height; things in the picture left out.
double lowest(const Recorder& r) {
    double low = 9000;
    for (const auto& shape : r.shapes)
        if (r.is_fill(shape))
            for (std::size_t i = shape.first; i < shape.first + shape.count; ++i)
                low = std::min(low, static_cast<double>(-r.points[i].y));
    return low;
}

TEST_CASE("No blend between any two movements goes through the floor") {
    const body::Model& m = shipped().model;
    std::vector<body::Animation> all = shipped().animations;
    for (body::Animation& a : all)
        a.props.clear(); // they are below the floor by their thickness; the way was measured above
    Recorder r;
    int blends = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < all.size(); ++j) {
            const Shown from{&shipped().animations[i], poster(all[i]), kThousand};
            const Shown to{&shipped().animations[j], poster(all[j]), kThousand};
            if (i == j || between(from, to) != Change::Blend)
                continue;
            ++blends;
            for (const double mix : {.3, .5, .7}) {
                r.clear();
                draw_change(r, m, Change::Blend, {&all[i], from.moment, kThousand},
                            {&all[j], to.moment, kThousand}, mix, {.glow = false, .arrows = false});
                INFO(all[i].id << " to " << all[j].id << " at " << mix);
                CHECK(lowest(r) > -25); // flesh that is not yet flattened on what will carry it
            }
        }
    CHECK(blends > 100);
}

TEST_CASE("A change begins with the old picture and ends with the new one") {
    const body::Model& m = shipped().model;
    const Look look{.glow = false, .arrows = false};
    const auto points = [&](auto drawn) {
        Recorder r;
        drawn(r);
        std::vector<Point> out;
        for (const auto& shape : r.shapes)
            if (shape.color.alpha == 1)
                out.insert(out.end(), r.points.begin() + static_cast<std::ptrdiff_t>(shape.first),
                           r.points.begin() +
                               static_cast<std::ptrdiff_t>(shape.first + shape.count));
        return out;
    };
    const auto same = [](const std::vector<Point>& a, const std::vector<Point>& b) {
        return a.size() == b.size() &&
               std::equal(a.begin(), a.end(), b.begin(), [](const Point& p, const Point& q) {
                   return std::abs(p.x - q.x) < .01F && std::abs(p.y - q.y) < .01F;
               });
    };
    for (const auto& [from, to] : {std::pair(at("bird_dog_arm", 0), at("bird_dog_leg", .3)),
                                   std::pair(at("bridge", .5), at("standing_extension", .5))}) {
        const Change change = between(from, to);
        INFO(from.animation->id);
        CHECK(same(points([&](Recorder& r) { draw_change(r, m, change, from, to, 0, look); }),
                   points([&](Recorder& r) {
                       draw(r, m, *from.animation, from.moment, look, kThousand);
                   })));
        CHECK(same(
            points([&](Recorder& r) { draw_change(r, m, change, from, to, 1, look); }),
            points([&](Recorder& r) { draw(r, m, *to.animation, to.moment, look, kThousand); })));
    }
}

TEST_CASE("While one picture fades into the other one of the two is whole") {
    for (const double mix : {0.0, .25, .5, .75, 1.0}) {
        Recorder r;
        draw_change(r, shipped().model, Change::Fade, at("bridge", .5), at("plank", .5), mix,
                    {.glow = false});
        float strongest = 0;
        for (const auto& shape : r.shapes)
            strongest = std::max(strongest, shape.color.alpha);
        CHECK(strongest == 1);
    }
}

} // namespace
} // namespace limber::figure
