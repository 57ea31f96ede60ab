// The skeleton of a movement over its picture, for those who pose it.
#pragma once

#include "figure/contact.hpp"
#include "figure/figure.hpp"

namespace limber::figure {

struct BoneLook {
    Color bone, joint; // joints that bend further than a person's in `wrong`
    Color touch;       // where a part touches what carries it
    Color wrong;
    float width = 2; // of a bone, pixels
};

// Over what draw() drew with the same moment and transform. Nothing for a frontal pose.
void draw_bones(Painter& painter, const body::Model& model, const body::Animation& animation,
                const Moment& moment, const BoneLook& look, const Transform& transform);

struct Touch {
    BodyPart part{};
    body::Floor on;
    Gap gap;
    bool bearable() const { return gap.distance > -kGives; }
};
using Touches = StackList<Touch, 40>;
// What touches at that moment, as the movement is posed (the near side is the one that works).
Touches touches_at(const body::Model& model, const body::Animation& animation, double t);
// Empty for a frontal pose.
JointAngles angles_at(const body::Model& model, const body::Animation& animation, double t);

} // namespace limber::figure
