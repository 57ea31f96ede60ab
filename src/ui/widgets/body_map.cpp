#include "ui/widgets/body_map.hpp"

#include "content/words.hpp"
#include "ui/figure_painter.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/text.hpp"

#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <span>
#include <string>

namespace limber::ui {

namespace {

// ---- the body, in points: x from its middle, y down from the top of the head
// ----------------------

constexpr float kHalf = 72; // to each side of the middle: three parts of 48 beside each other
constexpr float kHeight = 470;

struct Edge {
    float y, x;
};

constexpr std::array kTrunk{Edge{54, 10.5F}, Edge{61, 11},  Edge{66, 20},  Edge{71, 34},
                            Edge{78, 46},    Edge{88, 51},  Edge{104, 48}, Edge{132, 43},
                            Edge{160, 39},   Edge{182, 43}, Edge{206, 50}, Edge{228, 53},
                            Edge{250, 52},   Edge{266, 50}};
constexpr std::array kLegOutside{Edge{254, 51}, Edge{276, 50}, Edge{300, 47}, Edge{326, 42},
                                 Edge{342, 39}, Edge{360, 40}, Edge{378, 41}, Edge{398, 37},
                                 Edge{418, 31}, Edge{430, 30}, Edge{442, 33}, Edge{454, 38},
                                 Edge{464, 38}};
constexpr std::array kLegInside{Edge{254, -1}, Edge{268, 0},  Edge{284, 2},  Edge{304, 4.5F},
                                Edge{326, 8},  Edge{342, 11}, Edge{360, 10}, Edge{378, 9},
                                Edge{398, 11}, Edge{418, 14}, Edge{430, 15}, Edge{442, 14},
                                Edge{456, 13}, Edge{464, 14}};
constexpr std::array kArmMiddle{Edge{70, 40},  Edge{84, 48},     Edge{104, 54},
                                Edge{130, 58}, Edge{160, 60.5F}, Edge{190, 62},
                                Edge{216, 63}, Edge{238, 62},    Edge{252, 60}};
constexpr std::array kArmWidth{Edge{70, 9},     Edge{84, 10}, Edge{104, 9.5F},
                               Edge{130, 8.5F}, Edge{160, 8}, Edge{190, 6.5F},
                               Edge{216, 6},    Edge{238, 7}, Edge{252, 4}};

// A smooth curve through the points of an edge.
float along(std::span<const Edge> edge, float y) {
    std::size_t i = 1;
    while (i + 1 < edge.size() && edge[i].y < y)
        ++i;
    const auto slope = [&](std::size_t k) {
        const Edge& before = edge[k == 0 ? 0 : k - 1];
        const Edge& after = edge[std::min(k + 1, edge.size() - 1)];
        return (after.x - before.x) / (after.y - before.y);
    };
    const Edge& a = edge[i - 1];
    const Edge& b = edge[i];
    const float h = b.y - a.y;
    const float t = std::clamp((y - a.y) / h, 0.0F, 1.0F);
    const float t2 = t * t;
    const float t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * a.x + (t3 - 2 * t2 + t) * h * slope(i - 1) +
           (3 * t2 - 2 * t3) * b.x + (t3 - t2) * h * slope(i);
}

// ---- its parts
// -------------------------------------------------------------------------------------

// How a part lies in its row: across the whole body, in one of three columns, or on one side, which
// in the legs lies between their edges.
enum class Lie : std::uint8_t { Whole, Column, Side, Leg };

struct Part {
    Spot spot{};
    bool front = false;
    int row = 0;
    Lie lie = Lie::Whole;
    float sign = 0; // -1 left of the picture, 0 its middle, 1 right
};

// What can be touched of a row, and what is drawn of it.
struct Row {
    float from, to;
    float top, bottom;
};
constexpr std::array kRows{Row{66, 117, 74, 115},      Row{117, 166, 119, 164},
                           Row{166, 216, 168, 214},    Row{216, 268, 218, 262},
                           Row{268, 342, 272, 334},    Row{342, 420, 350, 414},
                           Row{420, kHeight, 431, 463}};

constexpr std::array<Part, kSpots> kParts{{
    {Spot::UpperBack, false, 0, Lie::Whole, 0},     {Spot::MiddleBack, false, 1, Lie::Whole, 0},
    {Spot::LowBackLeft, false, 2, Lie::Column, -1}, {Spot::LowBack, false, 2, Lie::Column, 0},
    {Spot::LowBackRight, false, 2, Lie::Column, 1}, {Spot::ButtockLeft, false, 3, Lie::Side, -1},
    {Spot::ButtockRight, false, 3, Lie::Side, 1},   {Spot::BackThighLeft, false, 4, Lie::Leg, -1},
    {Spot::BackThighRight, false, 4, Lie::Leg, 1},  {Spot::CalfLeft, false, 5, Lie::Leg, -1},
    {Spot::CalfRight, false, 5, Lie::Leg, 1},       {Spot::FootLeft, false, 6, Lie::Leg, -1},
    {Spot::FootRight, false, 6, Lie::Leg, 1},       {Spot::GroinLeft, true, 3, Lie::Side, 1},
    {Spot::GroinRight, true, 3, Lie::Side, -1},     {Spot::ThighLeft, true, 4, Lie::Leg, 1},
    {Spot::ThighRight, true, 4, Lie::Leg, -1},      {Spot::ShinLeft, true, 5, Lie::Leg, 1},
    {Spot::ShinRight, true, 5, Lie::Leg, -1},
}};

const Row& row_of(const Part& part) {
    return kRows.at(static_cast<std::size_t>(part.row));
}

struct Span {
    float left, right;
};

// From where to where it is drawn at a height; left of the middle mirrored.
Span drawn_at(const Part& part, float y) {
    constexpr float kInset = 3.5F, kColumn = 12.5F, kBetween = 1;
    const float trunk = along(kTrunk, y) - kInset;
    Span right{-trunk, trunk};
    if (part.lie == Lie::Column)
        right = part.sign == 0 ? Span{-kColumn + kBetween, kColumn - kBetween}
                               : Span{kColumn + kBetween, trunk};
    if (part.lie == Lie::Side)
        right = {kBetween + 0.5F, trunk};
    if (part.lie == Lie::Leg)
        right = {along(kLegInside, y) + kInset * 0.6F, along(kLegOutside, y) - kInset};
    return part.sign < 0 ? Span{-right.right, -right.left} : right;
}

// What can be touched of it, where so much is there on each side of the body's middle.
Rect reach_of(const Part& part, Vec2 origin, float half) {
    const float third = half / 3;
    const Row& row = row_of(part);
    Span across{-half, half};
    if (part.lie == Lie::Column)
        across = {part.sign * 2 * third - third, part.sign * 2 * third + third};
    else if (part.sign != 0)
        across = {part.sign < 0 ? -half : 0.0F, part.sign < 0 ? 0.0F : half};
    return {origin.x + across.left, origin.y + row.from, across.right - across.left,
            row.to - row.from};
}

// ---- drawing
// ---------------------------------------------------------------------------------------

constexpr std::size_t kPoints = 33;
using Side = std::array<figure::Point, kPoints>;

figure::Color painted(Color color) {
    return {to_rgb(color), 1};
}

// Between two edges from `top` to `bottom`, closer together towards its ends.
using Edges = std::function<Span(float y)>;
void strip(Side& left, Side& right, Vec2 origin, float top, float bottom, const Edges& edges) {
    for (std::size_t i = 0; i < kPoints; ++i) {
        const float turn = std::numbers::pi_v<float> * static_cast<float>(i) / (kPoints - 1);
        const float y = top + (bottom - top) * (0.5F - 0.5F * std::cos(turn));
        const Span at = edges(y);
        left.at(i) = {origin.x + at.left, origin.y + y};
        right.at(i) = {origin.x + at.right, origin.y + y};
    }
}

// How much narrower a shape is at `d` from its end, so that its corners are round.
float round_off(float d, float radius) {
    if (d >= radius)
        return 0;
    const float rest = radius - std::max(0.0F, d);
    return radius - std::sqrt(radius * radius - rest * rest);
}

void body(const Ui& ui, figure::Painter& to, Vec2 origin) {
    Side left;
    Side right;
    const figure::Color skin = painted(ui.theme.track);
    const auto fill = [&](float top, float bottom, const Edges& edges) {
        strip(left, right, origin, top, bottom, edges);
        to.fill_strip(left, right, skin);
    };
    for (const float sign : {-1.0F, 1.0F}) {
        fill(kArmMiddle.front().y, kArmMiddle.back().y + 3, [&](float y) {
            const float end = kArmMiddle.back().y + 3;
            const float middle = sign * along(kArmMiddle, y);
            const float off = round_off(end - y, 4) + round_off(y - kArmMiddle.front().y, 9);
            const float width = std::max(0.2F, along(kArmWidth, y) - off);
            return Span{middle - width, middle + width};
        });
        fill(kLegOutside.front().y, kLegOutside.back().y + 3, [&](float y) {
            const float off = round_off(kLegOutside.back().y + 3 - y, 7);
            const float in = along(kLegInside, y) + off;
            const float out = std::max(in + 0.2F, along(kLegOutside, y) - off);
            return sign < 0 ? Span{-out, -in} : Span{in, out};
        });
    }
    fill(kTrunk.front().y, kTrunk.back().y, [&](float y) {
        const float half = along(kTrunk, y);
        return Span{-half, half};
    });
    constexpr float kHead = 27, kFace = 21;
    fill(2, 2 + 2 * kHead, [&](float y) {
        const float t = (y - 2 - kHead) / kHead;
        const float half = kFace * std::sqrt(std::max(0.0F, 1 - t * t));
        return Span{-half, half};
    });
    fill(44, 60, [](float) { return Span{-10.5F, 10.5F}; });
}

// One of the two bodies: where its head begins, and how much room is on each side of its middle.
struct Place {
    Vec2 origin;
    float half = 0;
    bool front = false;
};

bool draw_part(const Ui& ui, figure::Painter& to, const Place& place, const Part& part,
               const BodyMap& map) {
    const Vec2 origin = place.origin;
    const std::string id(spot_key(part.spot));
    const std::string key = std::string(map.key).append("/").append(id);
    const Rect reach = reach_of(part, origin, place.half);
    const Press tap = press(ui, key, reach);
    const bool on = map.on->contains(part.spot);
    const Row& row = row_of(part);
    Side left;
    Side right;
    const float radius = part.lie == Lie::Column ? 6.0F : 9.0F;
    // No rounder than its narrow end is wide: a calf does not end in a point.
    const auto end = [&](float y) {
        const Span whole = drawn_at(part, y);
        return std::min(radius, (whole.right - whole.left) * 0.42F);
    };
    const float above = end(row.top);
    const float below = end(row.bottom);
    strip(left, right, origin, row.top, row.bottom, [&](float y) {
        const float off = std::max(round_off(y - row.top, above), round_off(row.bottom - y, below));
        const Span whole = drawn_at(part, y);
        return Span{whole.left + off, whole.right - off};
    });
    const Theme& theme = ui.theme;
    Color fill = on ? theme.sore : theme.surface;
    if (tap.held || tap.hovered)
        fill = mixed(fill, theme.ink, tap.held ? 0.12F : 0.05F);
    to.fill_strip(left, right, painted(fill));
    if (!on)
        to.stroke_strip(left, right, theme.high_contrast() ? 2.0F : 1.25F,
                        painted(theme.line_strong));
    const float y = (row.top + row.bottom) * 0.5F;
    const Span middle = drawn_at(part, y);
    if (on)
        paint::icon(ui, icon::check, {origin.x + (middle.left + middle.right) * 0.5F, origin.y + y},
                    18, theme.dark() ? theme.bg : rgb(0xFFFFFF));
    if (tap.focused)
        focus_ring(ui,
                   {origin.x + middle.left, origin.y + row.top, middle.right - middle.left,
                    row.bottom - row.top},
                   radius);
    Node& node = ui.semantics.add(Role::Checkbox, key, ui.words("pain.spot." + id), reach);
    node.id = tap.id;
    node.state.checked = node.state.selected = on;
    node.state.focused = tap.focused;
    return tap.pressed;
}

std::string_view title_of(const Ui& ui, bool front) {
    return ui.words(front ? "pain.map.front" : "pain.map.behind");
}

// Three parts lie beside each other in the back and two in the front: where room is short, it is
// the back that keeps it.
float width_behind(float width) {
    return std::max(width * 0.5F, std::min(width, 2 * kHalf));
}

// What a body is, and which side is which.
void captions(const Ui& ui, const Rect& at, const Place& place, const BodyMap& map) {
    const Vec2 origin = place.origin;
    const bool front = place.front;
    const std::string key = std::string(map.key).append(front ? "/front" : "/behind");
    const auto small = [&](std::string_view part, std::string_view words, const Rect& where) {
        const std::string part_key = key + std::string(part);
        text(ui, where,
             {.key = part_key,
              .text = words,
              .style = style::caption,
              .color = ui.theme.ink2,
              .ground = ui.theme.bg,
              .align = Align::Centre});
    };
    const float below = origin.y + kHeight + space::xs;
    small("/title", title_of(ui, front), {at.x, below, at.w, at.bottom() - below});
    const float line = ui.type.sized(style::caption).line;
    const auto side = [&](std::string_view part, std::string_view words, float x) {
        const float width = std::max(line, ui.type.width(style::caption, words) + 2);
        small(part, words, {origin.x + x - width * 0.5F, origin.y + 22, width, line});
    };
    side("/left", ui.words("pain.map.left"), front ? 52.0F : -52.0F);
    side("/right", ui.words("pain.map.right"), front ? -52.0F : 52.0F);
}

} // namespace

float body_map_height(const Ui& ui, float width) {
    const float behind = width_behind(width);
    return kHeight + space::xs +
           std::max(ui.type.height(style::caption, title_of(ui, false), behind),
                    ui.type.height(style::caption, title_of(ui, true), width - behind));
}

std::optional<Spot> body_map(const Ui& ui, const Rect& at, const BodyMap& map) {
    ui.semantics.open_group(Role::Group, map.key, map.name, at);
    ImGuiPainter to(*ui.canvas());
    std::optional<Spot> tapped;
    Rect rest = at;
    const Rect behind = rest.cut_left(width_behind(at.w));
    for (const bool front : {false, true}) {
        const Rect area = front ? rest : behind;
        const Place place{{area.centre().x, at.y}, std::min(kHalf, area.w * 0.5F), front};
        body(ui, to, place.origin);
        captions(ui, area, place, map);
        for (const Part& part : kParts)
            if (part.front == front && draw_part(ui, to, place, part, map))
                tapped = part.spot;
    }
    ui.semantics.close_group();
    return tapped;
}

} // namespace limber::ui
