// What the figure becomes in a draw list: where its triangles lie, how soft their edges are, and
// how long a figure takes.
#include "content/figure_data.hpp"
#include "test_paths.hpp"
#include "ui/figure_painter.hpp"
#include "ui/harness.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>

namespace limber::ui {
namespace {

using Catch::Approx;
using figure::Point;

// What one call added to the draw list.
struct Drawn {
    std::vector<ImDrawVert> vertices;
    double area = 0;     // of all triangles
    double weighted = 0; // the same, each by the mean alpha of its corners: what is seen
    float left = 1e9F, right = -1e9F, top = 1e9F, bottom = -1e9F;
};

double alpha_of(const ImDrawVert& v) {
    return (v.col >> IM_COL32_A_SHIFT) / 255.0;
}

template <class Draw>
Drawn drawn(float pixels_per_point, Draw draw) {
    test::Look look;
    look.pixels_per_point = pixels_per_point;
    test::Harness harness(look);
    Drawn out;
    harness.show([&](const Ui& ui) {
        ImDrawList& list = *ui.canvas();
        const int first_vertex = list.VtxBuffer.Size;
        const int first_index = list.IdxBuffer.Size;
        ImGuiPainter painter(list);
        draw(painter);
        out = {};
        for (int i = first_vertex; i < list.VtxBuffer.Size; ++i) {
            const ImDrawVert& v = list.VtxBuffer[i];
            out.vertices.push_back(v);
            out.left = std::min(out.left, v.pos.x);
            out.right = std::max(out.right, v.pos.x);
            out.top = std::min(out.top, v.pos.y);
            out.bottom = std::max(out.bottom, v.pos.y);
        }
        for (int i = first_index; i + 2 < list.IdxBuffer.Size; i += 3) {
            const ImDrawVert& a = list.VtxBuffer[list.IdxBuffer[i]];
            const ImDrawVert& b = list.VtxBuffer[list.IdxBuffer[i + 1]];
            const ImDrawVert& c = list.VtxBuffer[list.IdxBuffer[i + 2]];
            const double twice = (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) -
                                 (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x);
            out.area += std::abs(twice) / 2;
            out.weighted += std::abs(twice) / 2 * (alpha_of(a) + alpha_of(b) + alpha_of(c)) / 3;
        }
    });
    harness.frame();
    return out;
}

// A strip 100 wide and 40 high, in three pieces.
constexpr Point kUpper[] = {{50, 50}, {80, 50}, {120, 50}, {150, 50}};
constexpr Point kLower[] = {{50, 90}, {80, 90}, {120, 90}, {150, 90}};

TEST_CASE("A strip covers what lies between its edges, softly by one device pixel") {
    for (const float scale : {1.0F, 2.0F})
        for (const bool swapped : {false, true}) {
            const Drawn d = drawn(scale, [&](ImGuiPainter& p) {
                if (swapped)
                    p.fill_strip(kLower, kUpper, {0x102030, 1});
                else
                    p.fill_strip(kUpper, kLower, {0x102030, 1});
            });
            const float half = 0.5F / scale;
            INFO("scale " << scale << (swapped ? ", swapped" : ""));
            CHECK(d.left == Approx(50 - half));
            CHECK(d.right == Approx(150 + half));
            CHECK(d.top == Approx(50 - half));
            CHECK(d.bottom == Approx(90 + half));
            CHECK(d.weighted == Approx(4000).epsilon(0.002)); // the eye sees its true size
            // Whatever the direction, the clear vertices are outside.
            for (const ImDrawVert& v : d.vertices) {
                const bool inside = v.pos.x > 50 && v.pos.x < 150 && v.pos.y > 50 && v.pos.y < 90;
                CHECK(inside == (alpha_of(v) == 1));
                CHECK((v.col & 0xFFFFFF) == 0x302010); // ImGui keeps red lowest
            }
        }
}

TEST_CASE("Polygons are soft outwards, in whichever direction they run") {
    constexpr Point kArrow[] = {{50, 50}, {150, 50}, {100, 70}, {150, 90}, {50, 90}};
    constexpr Point kDiamond[] = {{100, 50}, {150, 70}, {100, 90}, {50, 70}};
    for (const bool reversed : {false, true}) {
        std::vector<Point> arrow(std::begin(kArrow), std::end(kArrow));
        std::vector<Point> diamond(std::begin(kDiamond), std::end(kDiamond));
        if (reversed) {
            std::reverse(arrow.begin(), arrow.end());
            std::reverse(diamond.begin(), diamond.end());
        }
        const Drawn a = drawn(1, [&](ImGuiPainter& p) { p.fill_concave(arrow, {0xFFFFFF, 1}); });
        CHECK(a.weighted == Approx(3000).epsilon(0.01));
        CHECK(a.left == Approx(49.5));
        const Drawn d = drawn(1, [&](ImGuiPainter& p) { p.fill_convex(diamond, {0xFFFFFF, 1}); });
        CHECK(d.weighted == Approx(2000).epsilon(0.01));
        CHECK(d.left < 50);
    }
}

TEST_CASE("A line is as wide as it says, and fainter below a pixel") {
    constexpr Point kLine[] = {{50, 50}, {100, 50}, {150, 50}};
    for (const float scale : {1.0F, 2.0F})
        for (const float width : {0.25F, 0.5F, 1.0F, 2.2F, 7.0F}) {
            const Drawn d =
                drawn(scale, [&](ImGuiPainter& p) { p.stroke(kLine, width, false, {0, 1}); });
            INFO(width << " at " << scale);
            CHECK(d.weighted == Approx(100 * width).epsilon(0.01));
            CHECK(d.bottom - d.top == Approx(std::max(width + 1 / scale, 2 / scale)));
        }
}

TEST_CASE("A closed line comes back to its beginning and turns corners at its width") {
    constexpr Point kSquare[] = {{50, 50}, {150, 50}, {150, 150}, {50, 150}};
    const Drawn d = drawn(1, [&](ImGuiPainter& p) { p.stroke(kSquare, 4, true, {0, 1}); });
    CHECK(d.weighted == Approx(4 * 100 * 4).epsilon(0.01));
    CHECK(d.left == Approx(50 - 2.5));
    CHECK(d.bottom == Approx(150 + 2.5));
}

TEST_CASE("What cannot be seen is not drawn, and nothing odd breaks it") {
    constexpr Point kSame[] = {{50, 50}, {50, 50}, {50, 50}};
    const Drawn none = drawn(1, [&](ImGuiPainter& p) {
        p.fill_strip(kUpper, kLower, {0, 0});
        p.fill_strip({}, {}, {0, 1});
        p.fill_convex(std::span(kUpper).first(2), {0, 1});
        p.stroke(kUpper, 0, false, {0, 1});
        p.stroke(std::span(kUpper).first(1), 2, false, {0, 1});
        p.circle({50, 50}, 9, {0, 0});
    });
    CHECK(none.vertices.empty());
    const Drawn same = drawn(1, [&](ImGuiPainter& p) {
        p.fill_strip(kSame, kSame, {0, 1});
        p.stroke(kSame, 3, true, {0, 1});
        p.stroke(kSame, 3, false, {0, 1});
    });
    for (const ImDrawVert& v : same.vertices) {
        CHECK(std::isfinite(v.pos.x));
        CHECK(std::isfinite(v.pos.y));
    }
}

// ---- Whole figures ------------------------------------------------------------------------------

const body::Library& shipped() {
    static const auto library =
        content::load_figure(std::filesystem::path(test_paths::assets) / "figure");
    REQUIRE(library.ok());
    return *library;
}

struct Timed {
    double median_ms = 0;
    int vertices = 0;
    bool grew = false; // the draw list needed more memory after the third frame
};

// One moving figure, as large as a tablet shows it.
Timed time_figure(const std::string& id, int frames) {
    test::Harness harness;
    const body::Animation* a = shipped().find(id);
    REQUIRE(a != nullptr);
    figure::Scratch scratch;
    std::vector<double> ms;
    Timed out;
    int capacity = 0;
    harness.show([&](const Ui& ui) {
        const auto before = std::chrono::steady_clock::now();
        const double t = static_cast<double>(ms.size()) / 30;
        const figure::Box& box = figure::frame_box(shipped().model, *a, scratch);
        const figure::Transform at = figure::fit_on_floor(box, {0, 0, 560, 620}, 500);
        ImGuiPainter painter(*ui.canvas());
        figure::draw(painter, shipped().model, *a, figure::demo_at(*a, t), {}, at);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - before;
        ms.push_back(took.count());
        out.vertices = ui.canvas()->VtxBuffer.Size;
        if (ms.size() == 60)
            capacity = ui.canvas()->VtxBuffer.Capacity;
        if (ms.size() > 60 && ui.canvas()->VtxBuffer.Capacity != capacity)
            out.grew = true;
    });
    for (int i = 0; i < frames; ++i)
        harness.frame();
    std::nth_element(ms.begin(), ms.begin() + frames / 2, ms.end());
    out.median_ms = ms[static_cast<std::size_t>(frames / 2)];
    return out;
}

TEST_CASE("A figure keeps its draw list small and does not let it grow") {
    for (const char* id : {"bird_dog", "childs_pose", "sit_to_stand"}) {
        const Timed t = time_figure(id, 120);
        INFO(id);
        CHECK(t.vertices > 3000);
        CHECK(t.vertices < 14000);
        CHECK_FALSE(t.grew);
    }
}

// Not run by itself: test_ui "[bench]" -s. The budget is 0.3 ms as shipped (release).
TEST_CASE("How long one moving figure takes", "[.][bench]") {
    for (const char* id : {"bird_dog", "knee_to_chest", "childs_pose", "sit_to_stand", "plank"}) {
        const Timed t = time_figure(id, 401);
        WARN(id << ": median " << t.median_ms << " ms, " << t.vertices << " vertices");
        CHECK(t.median_ms < 0.3);
    }
}

} // namespace
} // namespace limber::ui
