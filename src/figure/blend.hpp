// Poses between key poses, and the other side of a movement.
#pragma once

#include "core/body.hpp"

namespace limber::figure {

// The pose of the animation at t (0 … 1, clamped): the key itself at a key's time. Where two keys
// drive a limb in different ways both are read as angles and blended by the shorter turn. A limb
// with a `via` goes there on a curve instead. Poses seen from different sides do not blend: half
// way the one becomes the other (see turning_at).
body::Pose sample(const body::Model& model, const body::Animation& animation, double t);

// Seen from different sides, or in pictures of which one is mirrored.
bool turns_between(const body::Pose& a, const body::Pose& b);

// The two keys between which the body turns before the viewer at t, and how far, eased; nullopt
// where it does not turn.
struct Turning {
    const body::Pose& from;
    const body::Pose& to;
    double mix = 0; // 0 … 1
};
std::optional<Turning> turning_at(const body::Animation& animation, double t);

body::Pose blend(const body::Model& model, const body::Pose& a, const body::Pose& b, double t);

// Near and far limbs swapped, contacts included.
body::SidePose swapped_sides(const body::SidePose& pose);

} // namespace limber::figure
