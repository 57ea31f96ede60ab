// Shapes that all widgets are made of. Rectangles are snapped to physical pixels, hairlines are one
// physical pixel, arcs have round caps.
#pragma once

#include "ui/context.hpp"

#include <span>

namespace limber::ui::paint {

void fill(const Ui& ui, const Rect& at, Color color, float radius = 0);
enum class Corners : std::uint8_t { All, Top, Bottom, Left, Right };
void fill_corners(const Ui& ui, const Rect& at, Color color, float radius, Corners corners);
// A line of `width` inside the edge of `at`.
void outline(const Ui& ui, const Rect& at, Color color, float radius, float width);
// Dividers, `at` is where the line begins; one physical pixel (two points in high contrast).
void divider(const Ui& ui, float x, float y, float width, Color color);
void divider(const Ui& ui, float x, float y, float width); // in the theme's `line`
// Stacked rectangles behind a card (e1) or a floating thing (e2). Nothing in high contrast.
void shadow_e1(const Ui& ui, const Rect& at, float radius);
void shadow_e2(const Ui& ui, const Rect& at, float radius);
void disc(const Ui& ui, Vec2 centre, float radius, Color color);
void circle(const Ui& ui, Vec2 centre, float radius, Color color, float width);
// Part of a circle from 12 o'clock, clockwise; `from` and `to` in turns (0–1).
void arc(const Ui& ui, Vec2 centre, float radius, float width, float from, float to, Color color);
void line(const Ui& ui, Vec2 a, Vec2 b, Color color, float width);
void polyline(const Ui& ui, std::span<const Vec2> points, Color color, float width);
// The diamond that marks a spasm, `size` from corner to corner.
void diamond(const Ui& ui, Vec2 centre, float size, Color fill, Color edge, float width);
void icon(const Ui& ui, std::string_view icon, Vec2 centre, float px, Color color);

} // namespace limber::ui::paint
