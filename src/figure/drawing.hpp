// The body in one pose, on a pen: what the pictures and the changes between them are made of.
#pragma once

#include "figure/pen.hpp"

namespace limber::figure {

// `moment` gives breath, glow and the other side; the pose is what it is. `lo_is_near`: see
// FrontScene.
void draw_body(Pen& pen, const body::Model& model, const body::Animation& animation,
               const body::Pose& pose, const Moment& moment, const Look& look, const Colors& colors,
               bool lo_is_near = false);

} // namespace limber::figure
