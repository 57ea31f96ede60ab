// What is drawn: the same each time, in the frame that was measured, and without the heap.
#include "recorder.hpp"
#include "shipped.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {
// Counts what the program takes from the heap while it is switched on.
bool counting = false;
std::size_t taken = 0;
} // namespace

// Only these two: the other forms of new end in them, and free() answers malloc().
void* operator new(std::size_t size) {
    if (counting)
        ++taken;
    if (void* p = std::malloc(size == 0 ? 1 : size))
        return p;
    throw std::bad_alloc();
}
void operator delete(void* p) noexcept {
    std::free(p);
}
void operator delete(void* p, std::size_t /*size*/) noexcept {
    std::free(p);
}

namespace limber::figure {
namespace {

using test::animation;
using test::kThousand;
using test::Recorder;
using test::shipped;

bool same_points(const Recorder& a, const Recorder& b) {
    return std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(),
                      [](Point p, Point q) { return p.x == q.x && p.y == q.y; });
}

TEST_CASE("Nothing is taken from the heap to draw a frame") {
    Recorder recorder;
    recorder.points.reserve(1 << 20);
    recorder.shapes.reserve(1 << 14);
    Scratch scratch;
    const body::Model& m = shipped().model;
    for (const body::Animation& a : shipped().animations)
        frame_box(m, a, scratch);
    taken = 0;
    counting = true;
    for (const body::Animation& a : shipped().animations)
        for (int i = 0; i < 12; ++i) {
            recorder.clear();
            const Transform at = fit(frame_box(m, a, scratch), {0, 0, 400, 300});
            Moment moment = demo_at(a, a.seconds * i / 5.0);
            moment.t = std::max(moment.t, time_of(a, Phase::Hold, i / 12.0));
            draw(recorder, m, a, moment, {}, at);
            draw_key_pose(recorder, m, a, key_pose(a, i * .7), i % 2 == 0, {}, at);
        }
    counting = false;
    CHECK(taken == 0);
}

TEST_CASE("Drawing is a function of its arguments") {
    Recorder one;
    Recorder two;
    for (const body::Animation& a : shipped().animations) {
        one.clear();
        two.clear();
        draw(one, shipped().model, a, {.t = .37}, {}, kThousand);
        draw(two, shipped().model, a, {.t = .81}, {}, kThousand);
        two.clear();
        draw(two, shipped().model, a, {.t = .37}, {}, kThousand);
        INFO(a.id);
        CHECK(same_points(one, two));
    }
}

TEST_CASE("The frame holds the whole figure at every key and stands on its floor") {
    Scratch scratch;
    Recorder recorder;
    const Rect area{10, 20, 300, 200};
    for (const body::Animation& a : shipped().animations) {
        const Box& box = frame_box(shipped().model, a, scratch);
        INFO(a.id);
        CHECK(box.x1 > box.x0);
        CHECK(box.y1 > box.y0);
        body::Animation body_alone = a;
        body_alone.props.clear();
        for (const float stand : {0.0F, .5F, 1.0F}) {
            const Transform at = fit(box, area, stand);
            for (const body::Keyframe& key : a.keys) {
                recorder.clear();
                draw(recorder, shipped().model, body_alone, {.t = key.t}, {}, at);
                for (const Point p : recorder.points) {
                    // Curves have fewer points in the small measure, so a hair's breadth more.
                    REQUIRE(p.x > area.x + .06F * area.w);
                    REQUIRE(p.x < area.x + .94F * area.w);
                    REQUIRE(p.y > area.y + .06F * area.h);
                    REQUIRE(p.y < area.y + .94F * area.h);
                }
            }
        }
        if (box.from_above)
            continue;
        const Transform at = fit_on_floor(box, area, 190);
        CHECK(at.origin.y - static_cast<float>(box.floor) * at.scale == Catch::Approx(190));
        CHECK(at.origin.y - static_cast<float>(box.y1) * at.scale >= area.y + .069F * area.h);
    }
}

TEST_CASE("Without its arrows a picture is framed closer") {
    Scratch scratch;
    const body::Animation& a = animation("knee_to_chest");
    const Box with = frame_box(shipped().model, a, scratch);
    const Box without = frame_box(shipped().model, a, scratch, false);
    CHECK(without.y1 < with.y1);
    CHECK(without.y0 == with.y0);
    CHECK(without.x0 == with.x0);
    CHECK(frame_box(shipped().model, a, scratch).y1 == with.y1);
}

std::size_t shapes_of(const Recorder& r, std::uint32_t rgb) {
    return static_cast<std::size_t>(std::count_if(
        r.shapes.begin(), r.shapes.end(), [&](const auto& s) { return s.color.rgb == rgb; }));
}

TEST_CASE("Glow says work or sore, can be left out, and has a ring in high contrast") {
    const body::Model& m = shipped().model;
    const auto palette = [&](body::Theme t) { return m.palettes[static_cast<std::size_t>(t)]; };
    Recorder r;
    for (const body::Theme theme :
         {body::Theme::Light, body::Theme::Dark, body::Theme::HighContrast}) {
        r.clear();
        draw(r, m, animation("bridge"), {.t = .5}, {.theme = theme}, kThousand);
        CHECK(shapes_of(r, palette(theme).glow_work) > 0);
        CHECK(shapes_of(r, palette(theme).glow_sore) == 0);
        r.clear();
        draw(r, m, animation("rest_90_90"), {.t = 0}, {.theme = theme}, kThousand);
        CHECK(shapes_of(r, palette(theme).glow_sore) > 0);
        r.clear();
        draw(r, m, animation("bridge"), {.t = .5}, {.theme = theme, .glow = false}, kThousand);
        CHECK(shapes_of(r, palette(theme).glow_work) == 0);
    }
    Recorder plain;
    draw(plain, m, animation("bridge"), {.t = .5, .glow = 0},
         {.theme = body::Theme::HighContrast, .arrows = false}, kThousand);
    r.clear();
    draw(r, m, animation("bridge"), {.t = .5},
         {.theme = body::Theme::HighContrast, .arrows = false}, kThousand);
    const std::uint32_t edge = palette(body::Theme::HighContrast).glow_edge;
    CHECK(shapes_of(r, edge) == shapes_of(plain, edge) + 2); // glutes and hamstrings
}

TEST_CASE("Arrows show on the way up and go at the top") {
    const body::Model& m = shipped().model;
    const std::uint32_t arrow = m.palettes[0].arrow;
    Recorder r;
    draw(r, m, animation("bridge"), {.t = .2}, {}, kThousand);
    CHECK(shapes_of(r, arrow) > 0);
    r.clear();
    draw(r, m, animation("bridge"), {.t = .8}, {}, kThousand);
    CHECK(shapes_of(r, arrow) == 0);
}

TEST_CASE("A breath lifts belly and chest and moves nothing else") {
    const body::Model& m = shipped().model;
    const body::Animation& plank = animation("counter_plank");
    Recorder empty;
    Recorder full;
    const Look bare{.glow = false};
    draw(empty, m, plank, {.t = 0}, bare, kThousand);
    draw(full, m, plank, {.t = 0, .breath = 1}, bare, kThousand);
    REQUIRE(empty.points.size() == full.points.size());
    std::size_t moved = 0;
    for (const auto& s : empty.shapes)
        for (std::size_t i = s.first; i < s.first + s.count; ++i)
            if (empty.points[i].y != full.points[i].y) {
                ++moved;
                const std::uint32_t c = s.color.rgb;
                CHECK((c == m.palettes[0].shirt || c == m.palettes[0].shirt_line ||
                       c == m.palettes[0].shirt_far));
            }
    CHECK(moved > 0);
}

TEST_CASE("While key poses cross-fade one of the two is whole") {
    const body::Animation& a = animation("bridge");
    for (const double mix : {0.0, .25, .5, .75, 1.0}) {
        Recorder r;
        draw_key_pose(r, shipped().model, a, {.t = 0, .next_t = .35, .mix = mix}, false,
                      {.glow = false}, kThousand);
        float strongest = 0;
        for (const auto& s : r.shapes)
            strongest = std::max(strongest, s.color.alpha);
        CHECK(strongest == 1);
    }
}

TEST_CASE("Five skin tones go from light to deep") {
    const auto light = [](body::Rgb c) { return (c >> 16) + ((c >> 8) & 255) + (c & 255); };
    body::Rgb before = 0xFFFFFF;
    for (std::size_t i = 0; i < body::kSkins; ++i) {
        const body::Rgb tone = skin_color(shipped().model, static_cast<body::Skin>(i));
        CHECK(light(tone) + 40 < light(before));
        before = tone;
    }
}

} // namespace
} // namespace limber::figure
