#include "ui/widgets/segment.hpp"

#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <string>

namespace limber::ui {

namespace {

constexpr TextStyle kText{Weight::Bold, 15, 20};
constexpr float kInset = 4, kInner = 48, kPadding = 8, kIcon = 18, kGap = 6;

float icon_room(const SegmentOption& option) {
    return option.icon.empty() ? 0 : kIcon + kGap;
}

// Side by side when every label, shrunk at most to 80 %, fits its share of the width.
bool side_by_side(const Ui& ui, const Segment& segment, float width) {
    const auto n = static_cast<float>(segment.options.size());
    const float each = (width - 2 * kInset) / n;
    if (each < metric::target)
        return false;
    return std::all_of(segment.options.begin(), segment.options.end(), [&](const auto& option) {
        return !fit_label(ui.type, kText, option.label, each - 2 * kPadding - icon_room(option), 1)
                    .cut;
    });
}

float row_height(const Ui& ui) {
    return std::max(kInner, ui.type.sized(kText).line + 16);
}

} // namespace

float segment_height(const Ui& ui, const Segment& segment, float width) {
    const float rows =
        side_by_side(ui, segment, width) ? 1.0F : static_cast<float>(segment.options.size());
    return rows * row_height(ui) + 2 * kInset;
}

std::optional<int> segment(const Ui& ui, const Rect& at, const Segment& segment) {
    std::optional<int> tapped;
    const Theme& theme = ui.theme;
    const bool stacked = !side_by_side(ui, segment, at.w);
    const int count = static_cast<int>(segment.options.size());
    const Rect inside = at.inset(kInset);
    const auto cell = [&](int index) {
        if (!stacked)
            return inside.column(index, count, 0);
        const float h = inside.h / static_cast<float>(count);
        return Rect{inside.x, inside.y + static_cast<float>(index) * h, inside.w, h};
    };
    ui.semantics.open_group(Role::Group, segment.key, segment.name, at);
    paint::fill(ui, at, theme.sunken, radius::button);
    if (theme.high_contrast())
        paint::outline(ui, at, theme.line, radius::button, metric::outline);
    if (segment.selected >= 0 && segment.selected < count) {
        const float where =
            glide(ui, item_id(segment.key), static_cast<float>(segment.selected), duration::chip);
        const Rect first = cell(0);
        const Rect raised =
            stacked ? first.moved(0, first.h * where) : first.moved(first.w * where, 0);
        paint::shadow_e1(ui, raised, radius::cell);
        paint::fill(ui, raised, theme.raised, radius::cell);
        if (theme.high_contrast())
            paint::outline(ui, raised, theme.line, radius::cell, metric::outline);
    }
    std::string key;
    for (int i = 0; i < count; ++i) {
        const SegmentOption& option = segment.options[static_cast<std::size_t>(i)];
        const bool on = i == segment.selected;
        const Rect box = cell(i);
        key.assign(segment.key).append("/").append(option.id);
        const Press tap = press(ui, key, box, {.disabled = segment.disabled});
        if (!on)
            press_veil(ui, tap, box, radius::cell);
        const Color ink = on && !segment.disabled ? theme.ink : theme.ink2;
        const Rect words = box.inset(kPadding, 0);
        const float icon = icon_room(option);
        const Label label = fit_label(ui.type, kText, option.label, words.w - icon, 1);
        float x = box.x + (box.w - label.width - icon) * 0.5F;
        if (!option.icon.empty()) {
            paint::icon(ui, option.icon, {x + kIcon * 0.5F, box.centre().y}, kIcon,
                        on ? theme.primary : ink);
            x += icon;
        }
        draw_label(ui, label, {x, box.y, label.width + 0.5F, box.h}, Align::Left, ink,
                   option.label);
        if (tap.focused)
            focus_ring(ui, box.inset(metric::focus_gap), radius::cell);
        if (tap.pressed && !on)
            tapped = i;

        Node& node = ui.semantics.add(Role::Radio, key, option.label, box);
        node.id = tap.id;
        node.state.selected = node.state.checked = on;
        node.state.focused = tap.focused;
        node.state.disabled = segment.disabled;
        node.pos_in_set = i + 1;
        node.set_size = count;
        describe(node, label, words, ink, on ? theme.raised : theme.sunken);
    }
    ui.semantics.close_group();
    return tapped;
}

} // namespace limber::ui
