// Mats, walls, furniture and the things in the hands.
#pragma once

#include "figure/pen.hpp"

namespace limber::figure {

struct SideScene;

inline constexpr double kMatHeight = .016; // a mat lies from here below the floor up to it

// The line that the mat, or without one the person, stands on.
double floor_line(const body::Animation& animation);

// Behind the whole figure.
void draw_props_behind(Pen& pen, const body::Animation& animation, const Colors& c);
// The same without walls, which reach out of the picture: for measuring.
void draw_measured_props(Pen& pen, const body::Animation& animation, const Colors& c);

enum class PropLayer : std::uint8_t { BetweenLegs, BehindNearArm, InFront };
void draw_props(Pen& pen, const SideScene& scene, PropLayer layer);

void draw_arrow(Pen& pen, const body::Arrow& arrow, const Colors& c);

} // namespace limber::figure
