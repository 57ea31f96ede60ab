// Which of the layouts of DESIGN.md chapter 3 a window gets. Pure: size in, rectangles out.
#pragma once

#include "ui/geometry.hpp"

#include <cstdint>

namespace limber::ui {

enum class LayoutClass : std::uint8_t {
    Phone,     // width < 700: dock, one column, 16 margins, at most 560
    Rail,      // 700–899: rail 108, one column, at most 720
    TwoColumn, // 900–1199: rail 108, two columns 1.5 : 1
    Wide,      // ≥ 1200: rail 228, two columns and key hints, at most 1440
};

struct Layout {
    LayoutClass cls = LayoutClass::Phone;
    Vec2 size;            // of the window
    Insets safe;          // bars and notches of the device
    float text_scale = 1; // 1–2
    bool left_handed = false;
    bool low = false;      // height < 480: rail of icons, player in two columns
    bool small = false;    // at most 340 wide, or text so large that it is as if: pain cells 4 × 60
    bool big_text = false; // text_scale ≥ 1.5: only the active tab keeps its label
    bool dock = false;     // the places are at the bottom (phone) rather than in a rail
    bool two_columns = false;
    bool key_hints = false;
    float margin = 16; // page margin
    float column_gap = 20;
    Rect page;    // the window less safe areas
    Rect nav;     // dock or rail
    Rect content; // right (or left) of the rail or above the dock, margins not yet taken
    Rect column;  // `content` less margins, at most as wide as the class allows, centred

    // The two columns, 1.5 : 1, of `column` (or of another rectangle).
    Rect main_column() const { return main_column(column); }
    Rect side_column() const { return side_column(column); }
    Rect main_column(const Rect& area) const;
    Rect side_column(const Rect& area) const;
    // For focus screens (Relief, player, summary, detail): no tabs, margins taken.
    Rect focus_column() const;
};

// `help_lines`: how many lines the help bar needs in the dock (1 or 2).
Layout make_layout(Vec2 size, Insets safe, float text_scale, bool left_handed, int help_lines = 1);

// Height of the help bar, and of the dock without the safe area.
float help_bar_height(float text_scale, int lines);
float dock_height(float text_scale, int help_lines);

} // namespace limber::ui
