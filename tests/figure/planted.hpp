// What stays where it is between two keys: points of skin that carry weight at both.
#pragma once

#include "figure/contact.hpp"
#include "figure/limbs.hpp"

#include <algorithm>
#include <optional>

namespace limber::figure::test {

inline constexpr double kCarries = .012; // nearer to its support than this, a point rests on it
inline constexpr double kStays = .005;   // half a hundredth of the height
inline constexpr double kSteps = .03;    // what moves further was moved on purpose

// Points of a part that can be told apart from each other while it turns: heel, ball and toes;
// wrist and knuckles; elbow and wrist; knee and ankle. Trunk and head rest as a whole: none.
using SkinPoints = StackList<Vec, 4>;

inline SkinPoints skin_points(const body::Model& m, const SolvedPose& s, BodyPart part) {
    SkinPoints out;
    const auto hand = [&](const SolvedArm& arm) {
        out.push_back(arm.wrist);
        out.push_back(arm.wrist + direction(arm.hand) * .06);
    };
    const auto forearm = [&](const SolvedArm& arm) {
        out.push_back(arm.elbow);
        out.push_back(arm.wrist);
    };
    const auto foot = [&](const SolvedLeg& leg) {
        const Outline skin = foot_controls(m, leg);
        const auto behind = [](Vec a, Vec b) { return a.x < b.x; };
        std::size_t heel = 0, toes = 0;
        for (std::size_t i = 0; i < m.foot.size(); ++i) {
            if (m.foot[i].follows == body::FootPoint::Follows::Foot &&
                behind(m.foot[i].at, m.foot[heel].at))
                heel = i;
            if (behind(m.foot[toes].at, m.foot[i].at))
                toes = i;
        }
        out.push_back(skin[heel]);
        out.push_back(leg.ankle + rotated(m.toe_joint, leg.foot));
        out.push_back(skin[toes]);
    };
    switch (part) {
    case BodyPart::HandNear:
        hand(s.arm_near);
        break;
    case BodyPart::HandFar:
        hand(s.arm_far);
        break;
    case BodyPart::ForearmNear:
        forearm(s.arm_near);
        break;
    case BodyPart::ForearmFar:
        forearm(s.arm_far);
        break;
    case BodyPart::ShinNear:
        out.push_back(s.leg_near.knee);
        out.push_back(s.leg_near.ankle);
        break;
    case BodyPart::ShinFar:
        out.push_back(s.leg_far.knee);
        out.push_back(s.leg_far.ankle);
        break;
    case BodyPart::FootNear:
        foot(s.leg_near);
        break;
    case BodyPart::FootFar:
        foot(s.leg_far);
        break;
    default:
        break;
    }
    return out;
}

// How far the skin of a part went between two poses in both of which it rests on something: the
// least of its points, since it may turn about one of them.
inline double moved(const SkinPoints& a, const SkinPoints& b) {
    double least = 9;
    for (std::size_t i = 0; i < a.size(); ++i)
        least = std::min(least, length(b[i] - a[i]));
    return a.empty() ? 0 : least;
}

} // namespace limber::figure::test
