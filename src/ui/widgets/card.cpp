#include "ui/widgets/card.hpp"

#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"

#include <imgui.h>

#include <algorithm>

namespace limber::ui {

namespace {

void draw_card(const Ui& ui, const Rect& at, const CardStyle& style) {
    if (style.shadow)
        paint::shadow_e1(ui, at, style.radius);
    paint::fill(ui, at, style.fill != 0 ? style.fill : ui.theme.surface, style.radius);
    if (ui.theme.high_contrast()) {
        paint::outline(ui, at, ui.theme.line, style.radius, metric::outline);
    }
}

float padding_y(const CardStyle& style) {
    return style.padding_y < 0 ? style.padding : style.padding_y;
}

} // namespace

Rect card(const Ui& ui, const Rect& at, const CardStyle& style) {
    draw_card(ui, at, style);
    if (!style.key.empty())
        ui.semantics.add(Role::Group, style.key, style.name, at);
    return at.inset(style.padding, padding_y(style));
}

struct CardScope::Impl {
    const Ui& ui;
    CardStyle style;
    float x, y, width;
    // One splitter each: Dear ImGui's draw lists can be split again inside a split.
    ImDrawListSplitter splitter;
    ImDrawList* canvas;
    bool ended = false;
};

CardScope::CardScope(const Ui& ui, float x, float y, float width, const CardStyle& style)
    : flow({x + style.padding, y + padding_y(style), width - 2 * style.padding, 0}, style.gap),
      impl_(new Impl{ui, style, x, y, width, {}, ui.canvas()}) {
    if (!style.key.empty()) {
        ui.semantics.open_group(Role::Group, style.key, style.name, {x, y, width, 0});
    }
    impl_->splitter.Split(impl_->canvas, 2);
    impl_->splitter.SetCurrentChannel(impl_->canvas, 1);
}

CardScope::~CardScope() {
    if (!impl_->ended)
        end();
}

Rect CardScope::end(float min_height) {
    impl_->ended = true;
    const CardStyle& style = impl_->style;
    const float height = std::max(min_height, flow.height() + 2 * padding_y(style));
    const Rect whole{impl_->x, impl_->y, impl_->width, height};
    impl_->splitter.SetCurrentChannel(impl_->canvas, 0);
    draw_card(impl_->ui, whole, style);
    impl_->splitter.Merge(impl_->canvas);
    if (!style.key.empty()) {
        impl_->ui.semantics.resize_group(whole);
        impl_->ui.semantics.close_group();
    }
    return whole;
}

CardPress tappable_card(const Ui& ui, const Rect& at, std::string_view key, std::string_view name,
                        const CardStyle& style) {
    draw_card(ui, at, style);
    const Press tap = press_node(ui, Role::Button, key, name, at, {.yields = true});
    press_veil(ui, tap, at, style.radius);
    if (tap.focused)
        focus_ring(ui, at, style.radius);
    return {tap.pressed, at.inset(style.padding, padding_y(style))};
}

} // namespace limber::ui
