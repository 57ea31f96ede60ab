#include "figure/blend.hpp"

#include "figure/front_view.hpp"
#include "figure/rig.hpp"

#include <algorithm>
#include <utility>

namespace limber::figure {
namespace {

using body::FrontPose;
using body::Model;
using body::SidePose;

body::SpineFlexion blend_spine(const body::SpineFlexion& a, const body::SpineFlexion& b, double t) {
    return {mix(a.l5, b.l5, t), mix(a.t12, b.t12, t), mix(a.t6, b.t6, t), mix(a.neck, b.neck, t),
            mix(a.head, b.head, t)};
}

// From a to b on a curve that is at `via` half way.
Vec on_curve(Vec a, Vec via, Vec b, double t) {
    const Vec pull = via * 2 - mix(a, b, .5);
    return mix(mix(a, pull, t), mix(pull, b, t), t);
}

// To which side a joint between two bones bends, as reach() asks for it.
double bend_of(Vec from, Vec joint, Vec end) {
    return cross(end - from, joint - from) < 0 ? -1 : 1;
}

body::Leg blend_leg(const body::Leg& a, const SolvedLeg& sa, const body::Leg& b,
                    const SolvedLeg& sb, double t) {
    body::Leg out = a;
    out.foot = mix_angle(a.foot, b.foot, t);
    out.toe = mix(a.toe, b.toe, t);
    if (b.via && a != b) {
        out.ankle = on_curve(sa.ankle, *b.via, sb.ankle, t);
        out.bend = bend_of(sb.hip, sb.knee, sb.ankle);
        return out;
    }
    if (a.ankle && b.ankle) {
        out.ankle = mix(*a.ankle, *b.ankle, t);
        return out;
    }
    out.ankle.reset();
    out.thigh = mix_angle(angle_of(sa.knee - sa.hip), angle_of(sb.knee - sb.hip), t);
    out.shank = mix_angle(angle_of(sa.ankle - sa.knee), angle_of(sb.ankle - sb.knee), t);
    return out;
}

bool rests_on_body(const body::Arm& arm) {
    return !std::holds_alternative<std::monostate>(arm.on);
}

body::Arm blend_arm(const body::Arm& a, const SolvedArm& sa, const body::Arm& b,
                    const SolvedArm& sb, double t) {
    body::Arm out = a;
    out.hand = t < .5 ? a.hand : b.hand;
    out.flip = t < .5 ? a.flip : b.flip;
    out.shorten = mix(a.shorten, b.shorten, t);
    out.hand_angle = mix_angle(sa.hand, sb.hand, t);
    if (b.via && a != b) {
        out.on = std::monostate{};
        out.wrist = on_curve(sa.wrist, *b.via, sb.wrist, t);
        out.bend = bend_of(sb.shoulder, sb.elbow, sb.wrist);
        return out;
    }
    if (rests_on_body(a) && a.on == b.on)
        return out; // the hand stays attached
    if (a.wrist && b.wrist && !rests_on_body(a) && !rests_on_body(b) && a.bend == b.bend) {
        out.wrist = mix(*a.wrist, *b.wrist, t);
        return out;
    }
    out.on = std::monostate{};
    out.wrist.reset();
    out.upper = mix_angle(angle_of(sa.elbow - sa.shoulder), angle_of(sb.elbow - sb.shoulder), t);
    out.forearm = mix_angle(angle_of(sa.wrist - sa.elbow), angle_of(sb.wrist - sb.elbow), t);
    return out;
}

SidePose blend_side(const Model& m, const SidePose& a, const SidePose& b, double t) {
    const SolvedPose sa = solve(m, a), sb = solve(m, b);
    SidePose out = a;
    out.turn = mix(a.turn, b.turn, t);
    out.spine = blend_spine(a.spine, b.spine, t);
    out.breath = {mix(a.breath.belly, b.breath.belly, t), mix(a.breath.chest, b.breath.chest, t)};
    if (a.anchor != b.anchor)
        out.anchor.reset();
    out.ground.reset();
    if (a.ground && b.ground)
        out.ground = mix(*a.ground, *b.ground, t);
    if (!out.anchor)
        out.root = mix(sa.root(), sb.root(), t);
    out.leg_near = blend_leg(a.leg_near, sa.leg_near, b.leg_near, sb.leg_near, t);
    out.leg_far = blend_leg(a.leg_far, sa.leg_far, b.leg_far, sb.leg_far, t);
    out.arm_near = blend_arm(a.arm_near, sa.arm_near, b.arm_near, sb.arm_near, t);
    out.arm_far = blend_arm(a.arm_far, sa.arm_far, b.arm_far, sb.arm_far, t);
    return out;
}

template <class T>
std::optional<T> mix_both(const std::optional<T>& a, const std::optional<T>& b, double t) {
    return a && b ? std::optional<T>(mix(*a, *b, t)) : a ? a : b;
}

body::FrontLeg blend_leg(const body::FrontLeg& a, const body::FrontLeg& b, double t) {
    body::FrontLeg out = t < .5 ? a : b;
    out.thigh = mix(a.thigh, b.thigh, t);
    out.shank = mix(a.shank, b.shank, t);
    out.foot = mix(a.foot, b.foot, t);
    out.thigh_scale = mix(a.thigh_scale, b.thigh_scale, t);
    out.shank_scale = mix(a.shank_scale, b.shank_scale, t);
    if (a.roll && b.roll)
        out.roll = {mix(a.roll->angle, b.roll->angle, t), mix(a.roll->hip, b.roll->hip, t),
                    mix(a.roll->knee, b.roll->knee, t)};
    return out;
}

// How much shorter the forearm is drawn; a hand that has a place takes both bones alike.
double forearm_scale(const body::FrontArm& arm) {
    const bool placed = arm.wrist || arm.wrist_local;
    return placed ? arm.shorten : arm.forearm_shorten.value_or(arm.shorten);
}

body::FrontArm blend_arm(const body::FrontArm& a, const FrontLimb& sa, const body::FrontArm& b,
                         const FrontLimb& sb, double t) {
    body::FrontArm out = t < .5 ? a : b;
    out.hand_angle = mix_both(a.hand_angle, b.hand_angle, t);
    out.shorten = mix(a.shorten, b.shorten, t);
    out.forearm_shorten = mix(forearm_scale(a), forearm_scale(b), t);
    if (a.wrist && b.wrist && a.bend == b.bend) {
        out.wrist = mix(*a.wrist, *b.wrist, t);
    } else if (a.wrist_local && b.wrist_local && a.bend == b.bend) {
        out.wrist_local = mix(*a.wrist_local, *b.wrist_local, t);
    } else {
        out.wrist.reset();
        out.wrist_local.reset();
        const auto turn = [](const FrontLimb& arm, std::size_t bone) {
            return angle_of(arm.joints[bone + 1] - arm.joints[bone]);
        };
        out.upper = mix_angle(turn(sa, 0), turn(sb, 0), t);
        out.forearm = mix_angle(turn(sa, 1), turn(sb, 1), t);
    }
    return out;
}

FrontPose blend_front(const Model& m, const FrontPose& a, const FrontPose& b, double t) {
    const FrontTrunk ta = solve_trunk(a), tb = solve_trunk(b);
    FrontPose out = t < .5 ? a : b;
    out.root = mix(a.root, b.root, t);
    out.turn = mix(a.turn, b.turn, t);
    out.bend = mix(a.bend, b.bend, t);
    out.neck = mix(a.neck, b.neck, t);
    out.head = mix(a.head, b.head, t);
    out.hi_leg = blend_leg(a.hi_leg, b.hi_leg, t);
    out.lo_leg = blend_leg(a.lo_leg, b.lo_leg, t);
    out.hi_arm = blend_arm(a.hi_arm, solve_arm(m, ta, a.hi_arm, -1), b.hi_arm,
                           solve_arm(m, tb, b.hi_arm, -1), t);
    out.lo_arm = blend_arm(a.lo_arm, solve_arm(m, ta, a.lo_arm, 1), b.lo_arm,
                           solve_arm(m, tb, b.lo_arm, 1), t);
    return out;
}

body::Side other(body::Side s) {
    return s == body::Side::Near ? body::Side::Far : body::Side::Near;
}

std::uint16_t swapped_parts(std::uint16_t parts) {
    constexpr std::uint16_t near =
        body::part::kArmNear | body::part::kLegNear | body::part::kFootNear;
    constexpr std::uint16_t far = body::part::kArmFar | body::part::kLegFar | body::part::kFootFar;
    static_assert(near << 1 == far);
    return static_cast<std::uint16_t>((parts & ~(near | far)) | ((parts & near) << 1) |
                                      ((parts & far) >> 1));
}

} // namespace

bool turns_between(const body::Pose& a, const body::Pose& b) {
    const auto *sa = std::get_if<SidePose>(&a), *sb = std::get_if<SidePose>(&b);
    if (sa && sb)
        return sa->flip != sb->flip;
    return sa || sb;
}

namespace {

// The keys around t, and how far between them, eased.
struct Between {
    const body::Keyframe& from;
    const body::Keyframe& to;
    double mix;
};

Between between(const body::Animation& animation, double t) {
    const auto& keys = animation.keys;
    for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
        const body::Keyframe &a = keys[i], &b = keys[i + 1];
        if (t > b.t)
            continue;
        const double u = b.t > a.t ? std::clamp((t - a.t) / (b.t - a.t), 0.0, 1.0) : 1;
        return {a, b, b.ease == body::Ease::Linear ? u : u * u * (3 - 2 * u)};
    }
    return {keys.back(), keys.back(), 1};
}

} // namespace

std::optional<Turning> turning_at(const body::Animation& animation, double t) {
    const Between at = between(animation, t);
    if (at.mix <= 0 || at.mix >= 1 || !turns_between(at.from.pose, at.to.pose))
        return std::nullopt;
    return Turning{at.from.pose, at.to.pose, at.mix};
}

body::Pose blend(const Model& m, const body::Pose& a, const body::Pose& b, double t) {
    if (t <= 0)
        return a;
    if (t >= 1)
        return b;
    if (turns_between(a, b))
        return t < .5 ? a : b;
    if (const auto* side = std::get_if<SidePose>(&a))
        return blend_side(m, *side, std::get<SidePose>(b), t);
    return blend_front(m, std::get<FrontPose>(a), std::get<FrontPose>(b), t);
}

body::Pose sample(const Model& m, const body::Animation& animation, double t) {
    const Between at = between(animation, t);
    return blend(m, at.from.pose, at.to.pose, at.mix);
}

SidePose swapped_sides(const SidePose& pose) {
    SidePose out = pose;
    std::swap(out.leg_near, out.leg_far);
    std::swap(out.arm_near, out.arm_far);
    if (out.anchor)
        out.anchor->leg = other(out.anchor->leg);
    for (body::Arm* arm : {&out.arm_near, &out.arm_far})
        if (auto* on = std::get_if<body::OnLeg>(&arm->on))
            on->leg = other(on->leg);
    for (body::Floor& f : out.floors)
        f.parts = swapped_parts(f.parts);
    out.glow_leg = other(out.glow_leg);
    return out;
}

} // namespace limber::figure
