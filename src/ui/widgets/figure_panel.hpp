// The place the figure stands in: fill, floor band, halo when tall, r24.
#pragma once

#include "ui/context.hpp"

#include <functional>

namespace limber::ui {

struct FigurePanel {
    std::string_view key{};
    std::string_view name{}; // what the picture shows
    float radius = 24;
    bool floor = true;           // false: seen from above
    bool small = false;          // a still in a list: r14, no halo
    std::string_view tap_name{}; // not empty: the whole panel is a button ("<key>/tap")
};

struct FigurePlace {
    Rect panel;
    float floor_y = 0; // the line to stand on, points
};

// Where the figure would stand: the floor band is 15 % high, 34 % when the panel is tall.
FigurePlace figure_place(const Rect& at, const FigurePanel& panel);

// Draws the panel and, clipped to it, whatever `draw` draws (src/ui/figure_painter.hpp). True when
// tapped.
bool figure_panel(const Ui& ui, const Rect& at, const FigurePanel& panel,
                  const std::function<void(const FigurePlace&)>& draw);

} // namespace limber::ui
