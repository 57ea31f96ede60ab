#include "figure/front_view.hpp"
#include "figure/rig.hpp"

namespace limber::figure {

Vec FrontTrunk::at(double along, double across) const {
    return root + up * along + right * across;
}

Vec FrontTrunk::shoulder(double across) const {
    return spine[2] + up_top * .055 + right_top * across;
}

FrontTrunk solve_trunk(const body::FrontPose& pose) {
    constexpr double kSegments[] = {.12, .11, .10};
    FrontTrunk t;
    t.root = pose.root;
    t.up = direction(pose.turn);
    t.right = rotated(t.up, -90);
    t.spine[0] = pose.root;
    double turn = pose.turn;
    for (std::size_t i = 0; i < 3; ++i) {
        turn += pose.bend / 3;
        t.spine[i + 1] = t.spine[i] + direction(turn) * kSegments[i];
    }
    t.up_top = direction(turn);
    t.right_top = rotated(t.up_top, -90);
    t.head = t.spine[3] + direction(turn + pose.neck) * .064;
    t.head_turn = turn + pose.neck + pose.head;
    return t;
}

FrontLimb solve_leg(const body::Model& m, const FrontTrunk& trunk, const body::FrontLeg& leg,
                    double sign) {
    FrontLimb out;
    const double thigh = m.lengths.thigh, shank = m.lengths.shank;
    if (!leg.roll) {
        out.joints[0] = trunk.at(-.005, sign * .046);
        out.joints[1] = out.joints[0] + direction(leg.thigh) * (thigh * leg.thigh_scale);
        out.joints[2] = out.joints[1] + direction(leg.shank) * (shank * leg.shank_scale);
        out.end = leg.foot;
        return out;
    }
    // The bent leg in its own plane, projected: what points out of the bed is foreshortened.
    const double sine = std::sin(leg.roll->angle * kRadians);
    const auto projected = [&](double degrees, double length) {
        const Vec d = direction(degrees) * length;
        return trunk.up * -d.x - trunk.right * (d.y * sine);
    };
    out.roll = sine;
    out.joints[0] = trunk.at(-.005, sign * .050 * std::cos(leg.roll->angle * kRadians));
    out.joints[1] = out.joints[0] + projected(leg.roll->hip, thigh);
    out.joints[2] = out.joints[1] + projected(leg.roll->hip - leg.roll->knee, shank);
    return out;
}

FrontLimb solve_arm(const body::Model& m, const FrontTrunk& trunk, const body::FrontArm& arm,
                    double sign) {
    FrontLimb out;
    const Vec shoulder = trunk.shoulder(sign * .096);
    const double upper = m.lengths.upper_arm * arm.shorten;
    out.joints[0] = shoulder;
    std::optional<Vec> target = arm.wrist;
    if (!target && arm.wrist_local)
        target = trunk.at(arm.wrist_local->x, arm.wrist_local->y);
    if (target) {
        const TwoBones r =
            reach(shoulder, *target, upper, m.lengths.forearm * arm.shorten, arm.bend);
        out.joints[1] = r.joint;
        out.joints[2] = r.end;
    } else {
        const double forearm = m.lengths.forearm * arm.forearm_shorten.value_or(arm.shorten);
        out.joints[1] = shoulder + direction(arm.upper) * upper;
        out.joints[2] = out.joints[1] + direction(arm.forearm) * forearm;
    }
    out.end = arm.hand_angle ? *arm.hand_angle : angle_of(out.joints[2] - out.joints[1]);
    return out;
}

} // namespace limber::figure
