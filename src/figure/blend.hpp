// Poses between key poses, and the other side of a movement.
#pragma once

#include "core/body.hpp"

namespace limber::figure {

// The pose of the animation at t (0 … 1, clamped): the key itself at a key's time. Where two keys
// drive a limb in different ways both are read as angles and blended by the shorter turn. Front
// and side poses do not blend: the picture cuts half way.
body::Pose sample(const body::Model& model, const body::Animation& animation, double t);

body::Pose blend(const body::Model& model, const body::Pose& a, const body::Pose& b, double t);

// Near and far limbs swapped, contacts included.
body::SidePose swapped_sides(const body::SidePose& pose);

} // namespace limber::figure
