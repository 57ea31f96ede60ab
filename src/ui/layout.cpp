#include "ui/layout.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

// DESIGN.md, chapters 2 (Dock, Rail) and 3.
constexpr float kRail = 108, kWideRail = 228, kLowRail = 84;
constexpr float kPhoneMax = 560, kRailMax = 720, kWideMax = 1440;
constexpr float kLow = 480, kLowNeedsWidth = 480, kSmall = 340;
constexpr float kTabs = 58, kHelpBar = 52, kDockTop = 10, kDockGap = 4;
constexpr float kHelpLine = 20, kHelpPadding = 4; // 17 px words: 2 lines at 200 % are 84

LayoutClass class_of(float width) {
    if (width < 700)
        return LayoutClass::Phone;
    if (width < 900)
        return LayoutClass::Rail;
    if (width < 1200)
        return LayoutClass::TwoColumn;
    return LayoutClass::Wide;
}

float widest_column(LayoutClass cls, float margin) {
    switch (cls) {
    case LayoutClass::Phone:
        return kPhoneMax;
    case LayoutClass::Rail:
        return kRailMax;
    case LayoutClass::TwoColumn:
    case LayoutClass::Wide:
        break;
    }
    return kWideMax - kWideRail - 2 * margin;
}

Rect centred_column(const Rect& area, float margin, float max_width) {
    const float w = std::min(area.w - 2 * margin, max_width);
    return {area.x + (area.w - w) * 0.5F, area.y, w, area.h};
}

} // namespace

float help_bar_height(float text_scale, int lines) {
    const float words = kHelpLine * text_scale * static_cast<float>(lines);
    return std::max(kHelpBar, words + kHelpPadding);
}

float dock_height(float text_scale, int help_lines) {
    return kDockTop + help_bar_height(text_scale, help_lines) + kDockGap + kTabs;
}

Layout make_layout(Vec2 size, Insets safe, float text_scale, bool left_handed, int help_lines) {
    Layout out;
    out.size = size;
    out.safe = safe;
    out.text_scale = text_scale;
    out.left_handed = left_handed;
    out.cls = class_of(size.x);
    out.low = size.y < kLow && size.x >= kLowNeedsWidth;
    out.small = size.x <= kSmall;
    out.big_text = text_scale >= 1.5F;
    out.dock = out.cls == LayoutClass::Phone && !out.low;
    out.two_columns = out.cls == LayoutClass::TwoColumn || out.cls == LayoutClass::Wide;
    out.key_hints = out.cls == LayoutClass::Wide;
    out.margin = out.cls == LayoutClass::Phone || out.low ? 16.0F : 32.0F;
    out.page = Rect{0, 0, size.x, size.y}.inset(safe);

    out.content = out.page;
    if (out.dock) {
        // The dock's fill reaches to the very edge, its controls stay above the safe area.
        const float height = dock_height(text_scale, help_lines);
        out.content.cut_bottom(height);
        out.nav = {0, out.content.bottom(), size.x, size.y - out.content.bottom()};
    } else {
        const float width = out.low ? kLowRail : out.cls == LayoutClass::Wide ? kWideRail : kRail;
        if (left_handed) {
            out.content.cut_right(width);
            out.nav = {out.content.right(), 0, size.x - out.content.right(), size.y};
        } else {
            out.content.cut_left(width);
            out.nav = {0, 0, out.content.x, size.y};
        }
    }
    out.column = centred_column(out.content, out.margin, widest_column(out.cls, out.margin));
    return out;
}

Rect Layout::main_column(const Rect& area) const {
    const float side = (area.w - column_gap) / 2.5F;
    return {left_handed ? area.x + side + column_gap : area.x, area.y, area.w - side - column_gap,
            area.h};
}

Rect Layout::side_column(const Rect& area) const {
    const float side = (area.w - column_gap) / 2.5F;
    return {left_handed ? area.x : area.right() - side, area.y, side, area.h};
}

Rect Layout::focus_column() const {
    return centred_column(page, margin, cls == LayoutClass::Phone && !low ? kPhoneMax : kWideMax);
}

} // namespace limber::ui
