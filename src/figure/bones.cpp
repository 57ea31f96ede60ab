#include "figure/bones.hpp"

#include "figure/blend.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

using body::SidePose;

// The pose as it is drawn, limbs swapped for the other side; nullopt for a frontal one.
std::optional<SidePose> side_pose(const body::Model& m, const body::Animation& animation,
                                  const Moment& moment) {
    const body::Pose pose = sample(m, animation, moment.t);
    const auto* side = std::get_if<SidePose>(&pose);
    if (side == nullptr)
        return std::nullopt;
    const bool swap = moment.other_side && animation.other_side == body::OtherSide::Swap;
    return swap ? swapped_sides(*side) : *side;
}

Touches touches_of(const body::Model& m, const body::Animation& animation, const SidePose& pose,
                   const SolvedPose& solved) {
    Touches out;
    if (animation.view == body::View::Top)
        return out;
    for (const Support& support : supports_of(animation, pose))
        for (std::size_t i = 0; i < kBodyParts && out.size() < 40; ++i) {
            const auto part = static_cast<BodyPart>(i);
            const auto gap = gap_to(m, solved, pose, part, support);
            if (gap && gap->distance < kTouches)
                out.push_back({part, support.plane, *gap});
        }
    return out;
}

} // namespace

void draw_bones(Painter& painter, const body::Model& m, const body::Animation& animation,
                const Moment& moment, const BoneLook& look, const Transform& transform) {
    const auto pose = side_pose(m, animation, moment);
    if (!pose)
        return;
    const bool other = moment.other_side && animation.other_side == body::OtherSide::Mirror;
    const float mirror = (animation.flip != other) != pose->flip ? -1.0F : 1.0F;
    const auto pixel = [&](Vec p) {
        return Point{transform.origin.x + mirror * static_cast<float>(p.x) * transform.scale,
                     transform.origin.y - static_cast<float>(p.y) * transform.scale};
    };
    const SolvedPose s = solve(m, *pose);
    const auto chain = [&](std::initializer_list<Vec> joints) {
        StackList<Point, 8> points;
        for (const Vec& p : joints)
            points.push_back(pixel(p));
        painter.stroke(points.span(), look.width, false, look.bone);
        for (const Point& p : points)
            painter.circle(p, look.width * 1.6F, look.joint);
    };
    const auto arm = [&](const SolvedArm& a) { chain({a.shoulder, a.elbow, a.wrist}); };
    const auto leg = [&](const SolvedLeg& l) {
        chain({l.hip, l.knee, l.ankle, l.ankle + direction(l.foot) * m.toe_joint.x});
    };
    arm(s.arm_far);
    leg(s.leg_far);
    const auto& j = s.spine.joints;
    chain({j[0], j[1], j[2], j[3], j[4], j[5]});
    leg(s.leg_near);
    arm(s.arm_near);
    for (const Touch& touch : touches_of(m, animation, *pose, s))
        painter.circle(pixel(touch.gap.at), look.width * 2.2F,
                       touch.bearable() ? look.touch : look.wrong);
}

Touches touches_at(const body::Model& m, const body::Animation& animation, double t) {
    const auto pose = side_pose(m, animation, {.t = t});
    return pose ? touches_of(m, animation, *pose, solve(m, *pose)) : Touches{};
}

JointAngles angles_at(const body::Model& m, const body::Animation& animation, double t) {
    const auto pose = side_pose(m, animation, {.t = t});
    return pose ? joint_angles(*pose, solve(m, *pose)) : JointAngles{};
}

} // namespace limber::figure
