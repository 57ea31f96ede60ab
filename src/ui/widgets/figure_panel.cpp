#include "ui/widgets/figure_panel.hpp"

#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

namespace limber::ui {

namespace {

constexpr float kBand = 0.15F, kTallBand = 0.34F;
constexpr float kTall = 0.8F;  // height over width from which a panel is tall
constexpr float kHalo = 0.40F; // radius over width

bool tall(const Rect& at, const FigurePanel& panel) {
    return !panel.small && at.h > at.w * kTall;
}

} // namespace

FigurePlace figure_place(const Rect& at, const FigurePanel& panel) {
    const float band = at.h * (tall(at, panel) ? kTallBand : kBand);
    // Feet stand a third into the band, as on a floor seen a little from above.
    return {at, panel.floor ? at.bottom() - band * (tall(at, panel) ? 0.72F : 0.55F) : at.bottom()};
}

bool figure_panel(const Ui& ui, const Rect& at, const FigurePanel& panel,
                  const std::function<void(const FigurePlace&)>& draw) {
    const Theme& theme = ui.theme;
    const Rect box = ui.type.snap(at);
    const float corner = panel.small ? std::min(panel.radius, radius::cell) : panel.radius;
    paint::fill(ui, box, theme.fig, corner);
    const bool high = tall(box, panel);
    const float band = box.h * (high ? kTallBand : kBand);
    if (high && panel.floor) {
        const float r = std::min(box.w, box.h) * kHalo;
        ui.canvas()->PushClipRect({box.x, box.y}, {box.right(), box.bottom() - band}, true);
        paint::disc(ui, {box.centre().x, box.bottom() - band - r * 0.35F}, r, theme.halo);
        ui.canvas()->PopClipRect();
    }
    if (panel.floor) {
        // Of the whole panel what lies in the band: that may be lower than the corners are round.
        const Rect floor = ui.type.snap({box.x, box.bottom() - band, box.w, band});
        ui.canvas()->PushClipRect({floor.x, floor.y}, {floor.right(), floor.bottom()}, true);
        paint::fill(ui, box, theme.floor, corner);
        ui.canvas()->PopClipRect();
    }
    if (draw) {
        ui.canvas()->PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
        draw(figure_place(box, panel));
        ui.canvas()->PopClipRect();
    }
    if (theme.high_contrast())
        paint::outline(ui, box, theme.line, corner, metric::outline);
    ui.semantics.add(Role::Image, panel.key, panel.name, box);
    if (panel.tap_name.empty())
        return false;
    std::string key(panel.key);
    const Press tap =
        press_node(ui, Role::Button, key.append("/tap"), panel.tap_name, box, {.yields = true});
    press_veil(ui, tap, box, corner);
    if (tap.focused)
        focus_ring(ui, box, corner);
    return tap.pressed;
}

} // namespace limber::ui
