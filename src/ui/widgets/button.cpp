#include "ui/widgets/button.hpp"

#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <cmath>

namespace limber::ui {

namespace {

struct Shape {
    float height, radius, padding, icon, gap;
    TextStyle text;
};

Shape shape(ButtonSize size) {
    constexpr TextStyle pill{Weight::Bold, 15, 20};
    switch (size) {
    case ButtonSize::XX:
        return {76, radius::huge, 24, 28, 12, style::button_xx};
    case ButtonSize::XXL:
        return {88, radius::huge, 24, 30, 12, style::button_xx};
    case ButtonSize::X:
        return {64, radius::large, 20, 24, 10, style::button_x};
    case ButtonSize::M:
        return {52, radius::button, 16, 20, 9, style::button_m};
    case ButtonSize::S:
        break;
    }
    return {48, 24, 14, 18, 6, pill};
}

struct Paint {
    Color fill, ink, edge;
    float edge_width;
    bool shadow;
};

Paint paint_of(const Theme& theme, ButtonKind kind, bool disabled) {
    if (disabled)
        return {theme.sunken, theme.ink2, theme.line_strong, 0, false};
    switch (kind) {
    case ButtonKind::Primary:
        return {theme.primary, theme.on_primary, 0, 0, false};
    case ButtonKind::Tonal:
        return {theme.primary_tint, theme.on_primary_tint, theme.primary, 0, false};
    case ButtonKind::Neutral:
        return {theme.sunken, theme.ink, theme.line_strong, 0, false};
    case ButtonKind::Outline:
        return {0, theme.ink, theme.line_strong, metric::outline, false};
    case ButtonKind::Stop:
        return {theme.danger_tint, theme.on_danger_tint, theme.danger, metric::outline, false};
    case ButtonKind::Danger:
        return {theme.sunken, theme.danger, theme.danger, 0, false};
    case ButtonKind::Sos:
        return {theme.sos, theme.on_sos, theme.ink, 0, false};
    case ButtonKind::Plain:
        return {0, theme.ink2, 0, 0, false};
    case ButtonKind::Surface:
        break;
    }
    return {theme.raised, theme.ink, theme.line_strong, 0, true};
}

void draw_body(const Ui& ui, const Rect& at, float radius, const Paint& paint) {
    if (paint.shadow)
        paint::shadow_e1(ui, at, radius);
    if (paint.fill != 0)
        paint::fill(ui, at, paint.fill, radius);
    // In high contrast a light fill alone does not show where a control ends.
    const bool hc_edge = ui.theme.high_contrast() && paint.edge != 0;
    const float width = hc_edge ? metric::outline : paint.edge_width;
    if (width > 0)
        paint::outline(ui, at, paint.edge, radius, width);
}

Color ground_of(const Ui& ui, const Paint& paint) {
    return paint.fill != 0 ? paint.fill : ui.theme.bg;
}

bool shows_hint(const Ui& ui, const Button& button) {
    return ui.key_hints && !button.hint.empty();
}

// What is beside the words: icon and key.
float extras(const Ui& ui, const Button& button, const Shape& shape) {
    float w = 0;
    if (!button.icon.empty() && !button.icon_above) {
        w += shape.icon * std::min(ui.type.text_scale(), 1.5F) + shape.gap;
    }
    if (shows_hint(ui, button))
        w += key_hint_width(ui, button.hint) + shape.gap;
    return w;
}

float icon_size(const Ui& ui, const Shape& shape) {
    return shape.icon * std::min(ui.type.text_scale(), 1.5F);
}

// Icon, words and key as one group in the middle.
void draw_inside(const Ui& ui, const Rect& at, const Button& button, const Shape& shape,
                 const Label& label, Color ink) {
    const float icon = icon_size(ui, shape);
    if (button.icon_above && !button.icon.empty()) {
        const float gap = 4;
        const float total = icon + gap + label.height;
        const float top = at.y + (at.h - total) * 0.5F;
        paint::icon(ui, button.icon, {at.centre().x, top + icon * 0.5F}, icon, ink);
        draw_label(ui, label, {at.x + 4, top + icon + gap, at.w - 8, label.height}, Align::Centre,
                   ink, button.label);
        return;
    }
    const float total = extras(ui, button, shape) + label.width;
    float x = at.x + (at.w - total) * 0.5F;
    const auto put_icon = [&] {
        paint::icon(ui, button.icon, {x + icon * 0.5F, at.centre().y}, icon, ink);
        x += icon;
    };
    if (!button.icon.empty() && !button.icon_after) {
        put_icon();
        x += shape.gap;
    }
    const bool beside = !button.icon.empty();
    draw_label(ui, label, {x, at.y, label.width + 0.5F, at.h},
               beside && label.lines > 1 ? Align::Left : Align::Centre, ink, button.label);
    x += label.width;
    if (!button.icon.empty() && button.icon_after) {
        x += shape.gap;
        put_icon();
    }
    if (shows_hint(ui, button)) {
        x += shape.gap;
        key_hint(ui, {x, at.y, key_hint_width(ui, button.hint), at.h}, button.hint, ink);
    }
}

Label label_of(const Ui& ui, const Button& button, const Shape& shape, float width) {
    const float padding = button.icon_above ? 4 : std::min(shape.padding, width * 0.1F);
    const float room = std::max(1.0F, width - 2 * padding - extras(ui, button, shape));
    const Label two = fit_label(ui.type, shape.text, button.label, room);
    if (!two.cut)
        return two;
    const Label three = fit_label(ui.type, shape.text, button.label, room, 3);
    return three.cut ? two : three;
}

} // namespace

bool button(const Ui& ui, const Rect& at, const Button& button) {
    const Shape form = shape(button.size);
    const float radius = std::min(form.radius, at.h * 0.5F);
    const Press tap = press(ui, button.key, at, {.disabled = button.disabled});
    const Paint colours = paint_of(ui.theme, button.kind, button.disabled);
    draw_body(ui, at, radius, colours);
    press_veil(ui, tap, at, radius);
    const Label label = label_of(ui, button, form, at.w);
    draw_inside(ui, at, button, form, label, colours.ink);
    if (tap.focused)
        focus_ring(ui, at, radius);

    Node& node = ui.semantics.add(button.role, button.key,
                                  button.name.empty() ? button.label : button.name, at);
    node.id = tap.id;
    node.state.focused = tap.focused;
    node.state.disabled = button.disabled;
    node.state.large_target = button.large_target;
    if (button.disabled)
        node.value = button.reason;
    const float padding = 8;
    describe(node, label, at.inset(padding, 0), colours.ink, ground_of(ui, colours));
    return tap.pressed;
}

float button_height(const Ui& ui, const Button& button, float width) {
    const Shape form = shape(button.size);
    const Label label = label_of(ui, button, form, width);
    const float above = button.icon_above ? icon_size(ui, form) + 4 : 0;
    const float around = button.size == ButtonSize::S ? 12 : 20;
    return std::max(form.height, label.height + above + around);
}

float button_width(const Ui& ui, const Button& button) {
    const Shape form = shape(button.size);
    return std::ceil(2 * form.padding + extras(ui, button, form) +
                     ui.type.width(form.text, button.label));
}

bool icon_button(const Ui& ui, const Rect& at, const IconButton& button) {
    const float below = button.label_below.empty() ? 0 : ui.type.sized(style::caption).line + 4;
    const Rect body{at.x, at.y, at.w, at.h - below};
    const float radius = std::min(button.radius, std::min(body.w, body.h) * 0.5F);
    const Press tap = press(ui, button.key, at, {.disabled = button.disabled});
    Paint colours = paint_of(ui.theme, button.kind, button.disabled);
    if (button.plain)
        colours = {0, button.disabled ? ui.theme.ink2 : ui.theme.ink, 0, 0, false};
    // The face is a square (or what fits) in the middle of a wider target.
    const float side = button.label_below.empty() ? body.w : std::min(body.w, body.h);
    const Rect face = body.centred(side, body.h);
    draw_body(ui, face, radius, colours);
    press_veil(ui, tap, face, radius);
    paint::icon(ui, button.icon, face.centre(), button.icon_px, colours.ink);
    if (!button.label_below.empty()) {
        const Label words = fit_label(ui.type, style::caption, button.label_below, at.w, 1);
        draw_label(ui, words, {at.x, body.bottom() + 4, at.w, below - 4}, Align::Centre,
                   ui.theme.ink, button.label_below);
    }
    if (tap.focused)
        focus_ring(ui, face, radius);

    Node& node =
        ui.semantics.add(button.toggle ? Role::Switch : Role::Button, button.key, button.name, at);
    node.id = tap.id;
    node.value = button.value;
    node.state.focused = tap.focused;
    node.state.disabled = button.disabled;
    node.state.checked = button.selected;
    node.state.large_target = button.large_target;
    return tap.pressed;
}

namespace {

constexpr float kHintSide = 22;
constexpr float kHintPadding = 6;

} // namespace

float key_hint_width(const Ui& ui, std::string_view key) {
    return std::max(kHintSide, std::ceil(ui.type.width(style::tiny, key)) + 2 * kHintPadding);
}

float key_hint(const Ui& ui, const Rect& at, std::string_view key, Color ink) {
    const float w = key_hint_width(ui, key);
    const Rect box = at.centred(w, std::max(kHintSide, ui.type.sized(style::tiny).line + 4));
    paint::outline(ui, box, faded(ink, 0.7F), 6, 1.5F);
    ui.type.draw_in(ui.canvas(), ui.type.sized(style::tiny), box, Align::Centre, ink, key);
    return w;
}

} // namespace limber::ui
