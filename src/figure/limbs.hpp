// The outlines of hands and feet as control points, and the skin of arms and legs: what is drawn,
// and what is asked where it touches.
#pragma once

#include "figure/rig.hpp"

namespace limber::figure {

using Outline = StackList<Vec, body::kMaxOutline>;

Outline foot_controls(const body::Model& model, const SolvedLeg& leg);
Outline hand_controls(const body::Model& model, const SolvedArm& arm);

// Stations of a leg: 0 pelvis top … 1 hip … 2 knee … 3 ankle; of an arm: 0 shoulder … 1 elbow … 2
// wrist. `from` and `to` cut it there.
Skin leg_skin(const body::Model& model, double pelvis_turn, const SolvedLeg& leg, double from,
              double to);
Skin arm_skin(const body::Model& model, const SolvedArm& arm, double from, double to);

// A point of a foot that bends with the toes.
Vec turned_toes(const body::Model& model, Vec p, double toe);

} // namespace limber::figure
