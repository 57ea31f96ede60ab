// The body seen from the side, layer by layer, with the props that lie between the layers.
#pragma once

#include "figure/pen.hpp"
#include "figure/rig.hpp"

namespace limber::figure {

// Everything the layers of one side view share.
struct SideScene {
    const body::Model& model;
    const body::Animation& animation;
    const body::SidePose& pose;
    const Look& look;
    const Colors& colors;
    double glow = 1; // strength
    SolvedPose solved;
    Spine spine; // through the solved joints
};

void draw_side_view(Pen& pen, const SideScene& scene);

} // namespace limber::figure
