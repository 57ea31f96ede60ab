// The body seen from the front, or lying on its back and seen from above.
#pragma once

#include "figure/pen.hpp"

namespace limber::figure {

struct FrontScene {
    const body::Model& model;
    const body::Animation& animation;
    const body::FrontPose& pose;
    const Look& look;
    const Colors& colors;
    double glow = 1; // strength
    // Which side limbs the lower ones are when the body turns; it lies on its near side after it
    // rolled over from its back.
    bool lo_is_near = false;
};

void draw_front_view(Pen& pen, const FrontScene& scene);

// Joints of a front pose, for drawing and for tests.
struct FrontTrunk {
    Vec up, right;            // at the pelvis
    std::array<Vec, 4> spine; // pelvis to the base of the neck
    Vec up_top, right_top;    // at the shoulders
    Vec head;
    double head_turn = 0;
    Vec root;

    Vec at(double along, double across) const;
    Vec shoulder(double across) const;
};
FrontTrunk solve_trunk(const body::FrontPose& pose);

struct FrontLimb {
    std::array<Vec, 3> joints;  // hip, knee, ankle or shoulder, elbow, wrist
    double end = 0;             // direction of foot or hand
    std::optional<double> roll; // of a leg: the sine of its roll
};
FrontLimb solve_leg(const body::Model& model, const FrontTrunk& trunk, const body::FrontLeg& leg,
                    double sign);
FrontLimb solve_arm(const body::Model& model, const FrontTrunk& trunk, const body::FrontArm& arm,
                    double sign);

} // namespace limber::figure
