// From a pose to joints: forward and inverse kinematics, and contact with the ground.
#pragma once

#include "figure/skin.hpp"

namespace limber::figure {

struct SolvedSpine {
    std::array<Vec, 6> joints;     // hip, L5/S1, T12/L1, T6, C7, base of the skull
    std::array<double, 5> degrees; // of the five segments
    double head = 0;               // direction of "up" in the head, degrees
};

struct SolvedLeg {
    Vec hip, knee, ankle;
    double foot = 0; // degrees, heel to toe
    double toe = 0;
};

struct SolvedArm {
    Vec shoulder, elbow, wrist;
    double hand = 0; // degrees
    body::Hand shape = body::Hand::Relax;
    double flip = 1;
};

struct SolvedPose {
    SolvedSpine spine;
    SolvedLeg leg_near, leg_far;
    SolvedArm arm_near, arm_far;

    Vec root() const { return spine.joints[0]; }
    const SolvedLeg& leg(body::Side side) const {
        return side == body::Side::Near ? leg_near : leg_far;
    }
};

SolvedPose solve(const body::Model& model, const body::SidePose& pose);

// Two bones from `from` towards `target`: the joint between them and their end. A target out of
// reach is approached as far as the bones go.
struct TwoBones {
    Vec joint, end;
};
TwoBones reach(Vec from, Vec target, double first, double second, double bend);

// The trunk around the spine, `extra` wider, with the breath in it.
void skin_torso(const body::Model& model, const Spine& spine, const body::Breath& breath,
                double extra, Edge& front, Edge& back);

// pelvis top, hip, knee, ankle: buttock, groin and thigh are one outline.
std::array<Vec, 4> leg_chain(const body::Model& model, double pelvis_turn, const SolvedLeg& leg);

} // namespace limber::figure
