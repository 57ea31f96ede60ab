#include "ui/widgets/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace limber::ui::paint {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

ImVec2 vec(Vec2 p) {
    return {p.x, p.y};
}
ImVec2 low(const Rect& r) {
    return {r.x, r.y};
}
ImVec2 high(const Rect& r) {
    return {r.right(), r.bottom()};
}
float fitting(const Rect& r, float radius) {
    return std::max(0.0F, std::min(radius, std::min(r.w, r.h) * 0.5F));
}

struct Layer {
    float down, spread, alpha;
};

struct Radii {
    float top_left, top_right, bottom_right, bottom_left;
};

// Dear ImGui's own PathRect keeps corners a point short of round: a pill would have flat ends.
void path_rect(ImDrawList* to, const Rect& r, const Radii& corners) {
    const auto corner = [&](float x, float y, float radius, float quarter) {
        if (radius < 0.25F) {
            to->PathLineTo({x, y});
            return;
        }
        to->PathArcTo({x, y}, radius, quarter * kPi * 0.5F, (quarter + 1) * kPi * 0.5F);
    };
    const auto [tl, tr, br, bl] = corners;
    corner(r.x + tl, r.y + tl, tl, 2);
    corner(r.right() - tr, r.y + tr, tr, 3);
    corner(r.right() - br, r.bottom() - br, br, 0);
    corner(r.x + bl, r.bottom() - bl, bl, 1);
    // Where two arcs meet without a straight piece between them, their ends are one point: twice
    // the same point gives an outline a spike.
    const auto same = [](const ImVec2& a, const ImVec2& b) {
        return std::abs(a.x - b.x) + std::abs(a.y - b.y) < 0.01F;
    };
    ImVector<ImVec2>& path = to->_Path;
    path.resize(static_cast<int>(std::unique(path.begin(), path.end(), same) - path.begin()));
    if (path.Size > 1 && same(path.front(), path.back()))
        path.pop_back();
}

void path_rect(ImDrawList* to, const Rect& r, float radius) {
    path_rect(to, r, {radius, radius, radius, radius});
}

void shadow(const Ui& ui, const Rect& at, float radius, std::span<const Layer> layers) {
    if (ui.theme.high_contrast())
        return;
    const Color base = ui.theme.dark() ? rgb(0x000000) : ui.theme.ink;
    const float strength = ui.theme.dark() ? 3.0F : 1.0F;
    for (const Layer& layer : layers) {
        fill(ui, at.inset(-layer.spread).moved(0, layer.down), faded(base, layer.alpha * strength),
             radius + layer.spread);
    }
}

} // namespace

void fill(const Ui& ui, const Rect& at, Color color, float radius) {
    const Rect r = ui.type.snap(at);
    if (r.empty())
        return;
    const float round = fitting(r, radius);
    if (round <= 0) {
        ui.canvas()->AddRectFilled(low(r), high(r), color);
        return;
    }
    path_rect(ui.canvas(), r, round);
    ui.canvas()->PathFillConvex(color);
}

void fill_corners(const Ui& ui, const Rect& at, Color color, float radius, Corners corners) {
    const Rect r = ui.type.snap(at);
    if (r.empty())
        return;
    const float round = std::max(0.0F, std::min(radius, std::max(r.w, r.h) * 0.5F));
    Radii radii{round, round, round, round};
    if (corners == Corners::Top || corners == Corners::Left)
        radii.bottom_right = 0;
    if (corners == Corners::Top || corners == Corners::Right)
        radii.bottom_left = 0;
    if (corners == Corners::Bottom || corners == Corners::Left)
        radii.top_right = 0;
    if (corners == Corners::Bottom || corners == Corners::Right)
        radii.top_left = 0;
    path_rect(ui.canvas(), r, radii);
    ui.canvas()->PathFillConvex(color);
}

void outline(const Ui& ui, const Rect& at, Color color, float radius, float width) {
    const Rect whole = ui.type.snap(at);
    const Rect r = whole.inset(width * 0.5F);
    if (r.empty())
        return;
    path_rect(ui.canvas(), r, std::max(0.0F, fitting(whole, radius) - width * 0.5F));
    ui.canvas()->PathStroke(color, ImDrawFlags_Closed, width);
}

void divider(const Ui& ui, float x, float y, float width, Color color) {
    const float thick = ui.theme.high_contrast() ? 2.0F : ui.type.hairline();
    const float top = ui.type.snap(y);
    ui.canvas()->AddRectFilled({ui.type.snap(x), top}, {ui.type.snap(x + width), top + thick},
                               color);
}

void divider(const Ui& ui, float x, float y, float width) {
    divider(ui, x, y, width, ui.theme.line);
}

void shadow_e1(const Ui& ui, const Rect& at, float radius) {
    static constexpr std::array layers{Layer{2, 1, 0.03F}, Layer{1, 0, 0.05F}};
    shadow(ui, at, radius, layers);
}

void shadow_e2(const Ui& ui, const Rect& at, float radius) {
    static constexpr std::array layers{Layer{10, 6, 0.03F}, Layer{6, 3, 0.05F}, Layer{2, 1, 0.08F}};
    shadow(ui, at, radius, layers);
}

void disc(const Ui& ui, Vec2 centre, float radius, Color color) {
    ui.canvas()->AddCircleFilled(vec(centre), radius, color);
}

void circle(const Ui& ui, Vec2 centre, float radius, Color color, float width) {
    ui.canvas()->AddCircle(vec(centre), radius, color, 0, width);
}

void arc(const Ui& ui, Vec2 centre, float radius, float width, float from, float to, Color color) {
    if (to <= from)
        return;
    if (to - from >= 1.0F) {
        circle(ui, centre, radius, color, width);
        return;
    }
    const float a0 = from * 2 * kPi - kPi * 0.5F;
    const float a1 = to * 2 * kPi - kPi * 0.5F;
    // Segments no longer than a point: smooth at any size and scale.
    const int segments = std::max(8, static_cast<int>(radius * (a1 - a0)));
    ImDrawList* const canvas = ui.canvas();
    canvas->PathArcTo(vec(centre), radius, a0, a1, std::min(segments, 512));
    canvas->PathStroke(color, 0, width);
    for (const float a : {a0, a1}) {
        disc(ui, {centre.x + std::cos(a) * radius, centre.y + std::sin(a) * radius}, width * 0.5F,
             color);
    }
}

void line(const Ui& ui, Vec2 a, Vec2 b, Color color, float width) {
    ui.canvas()->PathLineTo(vec(a));
    ui.canvas()->PathLineTo(vec(b));
    ui.canvas()->PathStroke(color, 0, width);
}

void polyline(const Ui& ui, std::span<const Vec2> points, Color color, float width) {
    for (const Vec2& point : points)
        ui.canvas()->PathLineTo(vec(point));
    ui.canvas()->PathStroke(color, 0, width);
}

void diamond(const Ui& ui, Vec2 centre, float size, Color fill_color, Color edge, float width) {
    const float half = size * 0.5F;
    const std::array<ImVec2, 4> corners{
        ImVec2{centre.x, centre.y - half}, ImVec2{centre.x + half, centre.y},
        ImVec2{centre.x, centre.y + half}, ImVec2{centre.x - half, centre.y}};
    ImDrawList* const to = ui.canvas();
    to->AddConvexPolyFilled(corners.data(), 4, fill_color);
    to->AddPolyline(corners.data(), 4, edge, ImDrawFlags_Closed, width);
}

void icon(const Ui& ui, std::string_view icon, Vec2 centre, float px, Color color) {
    ui.type.draw_icon(ui.canvas(), icon, centre, px, color);
}

} // namespace limber::ui::paint
