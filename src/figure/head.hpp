// Heads: profile and full face.
#pragma once

#include "figure/pen.hpp"

namespace limber::figure {

// `base` is the base of the skull, `turn` how far the head's own up direction leans left of up.
void draw_head_from_side(Pen& pen, const body::Model& model, const Colors& c, Hair hair, Vec base,
                         double turn, bool eyes_closed);
void draw_head_from_front(Pen& pen, const Colors& c, Hair hair, Vec centre, double turn,
                          bool eyes_closed);

} // namespace limber::figure
