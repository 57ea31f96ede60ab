// A figure that stands still, kept as the triangles that it came to: drawing it again is a copy,
// which takes a tenth of the time. A library full of pictures is drawn in each frame that it
// scrolls.
#pragma once

#include "figure/figure.hpp"

#include <cstdint>
#include <memory>

struct ImDrawList;

namespace limber::ui {

class FigureTrace;

struct TraceMemory {
    std::shared_ptr<const FigureTrace> trace; // null: none yet
    std::uint64_t frame = 0;                  // when it was last drawn
};

struct StillFigure {
    const body::Model& model;
    const body::Animation& animation;
    figure::Moment moment;
    figure::Look look;
    figure::Transform transform;
};

// Draws it into `list`: anew, or as `memory` has it, wherever it stands now. What the animation
// holds must not change while `memory` lives.
void draw_still(ImDrawList& list, const StillFigure& figure, TraceMemory& memory);

} // namespace limber::ui
