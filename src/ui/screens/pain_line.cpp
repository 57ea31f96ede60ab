#include "ui/screens/pain_line.hpp"

#include "core/pain.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace limber::ui {

namespace {

constexpr float kAxis = 26; // room for the numbers on the left
constexpr float kDiamond = 16;
constexpr float kTopRoom = 22;      // for diamonds over the top line
constexpr float kEnd = 8;           // so that the last dot is whole
constexpr std::size_t kDotted = 20; // up to so many points have a dot each

struct Plot {
    Rect area;
    float days = 1;
    Vec2 at(const PainPoint& p) const {
        return {x(p.day), area.bottom() - area.h * static_cast<float>(p.score) / kPainMax};
    }
    float x(float day) const { return area.x + area.w * std::clamp(day / days, 0.0F, 1.0F); }
};

void grid(const Ui& ui, const Plot& plot, float left, std::string_view key) {
    const float line = ui.type.sized(style::caption).line;
    const bool few = plot.area.h / 5 < line + 2;
    for (int n = 0; n <= kPainMax; n += few ? 5 : 2) {
        const float y = plot.area.bottom() - plot.area.h * static_cast<float>(n) / kPainMax;
        paint::divider(ui, plot.area.x, y, plot.area.w);
        const std::string number = std::to_string(n);
        const std::string number_key = std::string(key) + "/axis/" + number;
        text_line(ui, {left, y - line * 0.5F, plot.area.x - left - 10, line},
                  {.key = number_key,
                   .text = number,
                   .style = style::caption,
                   .color = ui.theme.ink2,
                   .align = Align::Right,
                   .decorative = true});
    }
}

void day_labels(const Ui& ui, const Plot& plot, const PainLine& line, std::string_view key) {
    const float y = plot.area.bottom() + space::s;
    const float h = ui.type.sized(style::caption).line;
    struct Label {
        std::string_view part, words;
        Align align;
    };
    const std::array labels = {Label{"/from", line.from_label, Align::Left},
                               Label{"/middle", line.middle_label, Align::Centre},
                               Label{"/to", line.to_label, Align::Right}};
    const float room = ui.type.width(style::caption, line.from_label) +
                       ui.type.width(style::caption, line.middle_label) +
                       ui.type.width(style::caption, line.to_label) + 2 * space::l;
    for (const Label& label : labels) {
        const bool middle = label.align == Align::Centre;
        if (label.words.empty() || (middle && room > plot.area.w))
            continue;
        const std::string label_key = std::string(key).append(label.part);
        text_line(ui, {plot.area.x, y, plot.area.w, h},
                  {.key = label_key,
                   .text = label.words,
                   .style = style::caption,
                   .color = ui.theme.ink2,
                   .align = label.align,
                   .decorative = true});
    }
}

// The area under the line, as one strip between it and the ground.
void shade(const Ui& ui, const Plot& plot, std::span<const Vec2> points) {
    ImDrawList* canvas = ui.canvas();
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Vec2 a = points[i - 1];
        const Vec2 b = points[i];
        if (b.x - a.x < 0.05F)
            continue;
        canvas->AddQuadFilled({a.x, a.y}, {b.x, b.y}, {b.x, plot.area.bottom()},
                              {a.x, plot.area.bottom()}, ui.theme.pain_tint);
    }
}

void stems(const Ui& ui, const Plot& plot, const PainLine& line, bool behind) {
    for (const float day : line.locked_up) {
        const float x = plot.x(day);
        const float top = plot.area.y - 10;
        if (behind) {
            paint::line(ui, {x, top}, {x, plot.area.bottom()}, faded(ui.theme.sos_deep, 0.35F), 2);
            continue;
        }
        paint::line(ui, {x, top}, {x, plot.area.y + plot.area.h * 0.2F}, ui.theme.sos_deep, 2);
        paint::diamond(ui, {x, top}, kDiamond, ui.theme.sos, ui.theme.sos_deep, 2);
    }
}

void dot(const Ui& ui, Vec2 at, float radius, bool filled) {
    paint::disc(ui, at, radius + 2, ui.theme.surface);
    paint::disc(ui, at, radius, ui.theme.pain_line);
    if (!filled)
        paint::disc(ui, at, radius - 2.5F, ui.theme.surface);
}

void only_point(const Ui& ui, const Plot& plot, Vec2 at, const PainLineStyle& style) {
    dot(ui, at, 7, true);
    if (style.marked_words.empty())
        return;
    const float w = ui.type.width(style::caption_strong, style.marked_words) + 2 * space::l;
    const float h = 32;
    const bool right = at.x + space::l + w < plot.area.right();
    const Rect bubble{right ? at.x + space::l : at.x - space::l - w,
                      std::clamp(at.y - h * 0.5F, plot.area.y, plot.area.bottom() - h), w, h};
    paint::fill(ui, bubble, ui.theme.inverse, 10);
    const std::string key = std::string(style.key) + "/bubble";
    text_line(ui, bubble,
              {.key = key,
               .text = style.marked_words,
               .style = style::caption_strong,
               .color = ui.theme.on_inverse,
               .ground = ui.theme.inverse,
               .align = Align::Centre,
               .decorative = true});
}

} // namespace

std::vector<PainPoint> reduce_points(std::span<const PainPoint> points, float days, int columns) {
    std::vector<PainPoint> kept;
    if (columns <= 0 || days <= 0)
        return kept;
    const auto column_of = [&](const PainPoint& p) {
        return std::min(columns - 1, static_cast<int>(p.day / days * static_cast<float>(columns)));
    };
    std::size_t i = 0;
    while (i < points.size()) {
        std::size_t end = i;
        std::size_t least = i;
        std::size_t most = i;
        const int column = column_of(points[i]);
        for (; end < points.size() && column_of(points[end]) == column; ++end) {
            if (points[end].score < points[least].score)
                least = end;
            if (points[end].score > points[most].score)
                most = end;
        }
        std::array<std::size_t, 4> picks = {i, least, most, end - 1};
        std::ranges::sort(picks);
        for (std::size_t k = 0; k < picks.size(); ++k)
            if (k == 0 || picks.at(k) != picks.at(k - 1))
                kept.push_back(points[picks.at(k)]);
        i = end;
    }
    return kept;
}

void pain_line(const Ui& ui, const Rect& at, const PainLine& line, const PainLineStyle& style) {
    const float label_h = ui.type.sized(style::caption).line + space::s;
    const float axis = kAxis * std::max(1.0F, ui.type.text_scale() * 0.9F);
    const Plot plot{{at.x + axis, at.y + kTopRoom, at.w - axis - kEnd, at.h - kTopRoom - label_h},
                    std::max(1.0F, static_cast<float>((line.to - line.from).count() + 1))};
    ui.semantics.add(Role::Chart, style.key, line.said, at);
    grid(ui, plot, at.x, style.key);
    day_labels(ui, plot, line, style.key);
    const auto kept = reduce_points(line.points, plot.days, static_cast<int>(plot.area.w));
    std::vector<Vec2> drawn;
    drawn.reserve(kept.size());
    for (const PainPoint& p : kept)
        drawn.push_back(plot.at(p));
    shade(ui, plot, drawn);
    stems(ui, plot, line, true);
    if (style.marked >= 0) {
        const float x = plot.x(style.marked + 0.5F);
        paint::line(ui, {x, plot.area.y}, {x, plot.area.bottom()}, faded(ui.theme.ink, 0.35F),
                    1.5F);
    }
    if (drawn.size() == 1 && line.points.size() == 1) {
        stems(ui, plot, line, false);
        return only_point(ui, plot, drawn.front(), style);
    }
    paint::polyline(ui, drawn, ui.theme.pain_line, 3.5F);
    stems(ui, plot, line, false);
    if (line.points.size() <= kDotted)
        for (const Vec2 p : drawn)
            dot(ui, p, 5, false);
    if (!drawn.empty())
        dot(ui, drawn.back(), 6, true);
}

} // namespace limber::ui
