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
    ui.canvas()->AddRectFilled(low(r), high(r), color, fitting(r, radius));
}

void fill_corners(const Ui& ui, const Rect& at, Color color, float radius, Corners corners) {
    ImDrawFlags flags = ImDrawFlags_RoundCornersAll;
    switch (corners) {
    case Corners::All:
        break;
    case Corners::Top:
        flags = ImDrawFlags_RoundCornersTop;
        break;
    case Corners::Bottom:
        flags = ImDrawFlags_RoundCornersBottom;
        break;
    case Corners::Left:
        flags = ImDrawFlags_RoundCornersLeft;
        break;
    case Corners::Right:
        flags = ImDrawFlags_RoundCornersRight;
        break;
    }
    const Rect r = ui.type.snap(at);
    if (r.empty())
        return;
    ui.canvas()->AddRectFilled(low(r), high(r), color, fitting(r, radius), flags);
}

void outline(const Ui& ui, const Rect& at, Color color, float radius, float width) {
    const Rect r = ui.type.snap(at).inset(width * 0.5F);
    if (r.empty())
        return;
    // AddRect would move corners by half a pixel: the path is exact.
    ImDrawList* const to = ui.canvas();
    to->PathRect(low(r), high(r),
                 std::max(0.0F, fitting(r.inset(-width * 0.5F), radius) - width * 0.5F));
    to->PathStroke(color, ImDrawFlags_Closed, width);
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
