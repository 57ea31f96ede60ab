#include "figure/limbs.hpp"

namespace limber::figure {

Vec turned_toes(const body::Model& m, Vec p, double toe) {
    return m.toe_joint + rotated(p - m.toe_joint, toe);
}

Outline foot_controls(const body::Model& m, const SolvedLeg& leg) {
    using Follows = body::FootPoint::Follows;
    const double shank = angle_of(leg.ankle - leg.knee) + 90;
    Outline c;
    for (const body::FootPoint& q : m.foot) {
        Vec at = q.at;
        double turn = leg.foot;
        if (q.follows == Follows::Toes)
            at = turned_toes(m, at, leg.toe);
        if (q.follows == Follows::Shank)
            turn = shank;
        if (q.follows == Follows::HalfShank)
            turn += wrapped(shank - leg.foot) * .5;
        c.push_back(leg.ankle + rotated(at, turn));
    }
    return c;
}

Outline hand_controls(const body::Model& m, const SolvedArm& arm) {
    Outline c;
    for (const Vec& q : m.hands[static_cast<std::size_t>(arm.shape)])
        c.push_back(arm.wrist + rotated({q.x, q.y * arm.flip}, arm.hand));
    return c;
}

Skin leg_skin(const body::Model& m, double pelvis_turn, const SolvedLeg& leg, double from,
              double to) {
    return skin_chain(leg_chain(m, pelvis_turn, leg), cut_stations(m.leg, from, to).span(), 1);
}

Skin arm_skin(const body::Model& m, const SolvedArm& arm, double from, double to) {
    const Vec joints[] = {arm.shoulder, arm.elbow, arm.wrist};
    return skin_chain(joints, cut_stations(m.arm, from, to).span(), 1);
}

} // namespace limber::figure
