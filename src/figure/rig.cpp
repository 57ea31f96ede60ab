#include "figure/rig.hpp"

#include "figure/curve.hpp"

#include <algorithm>
#include <limits>

namespace limber::figure {
namespace {

using body::Model;
using body::SidePose;

constexpr double kPress = .006; // how far flesh sinks into the mat
constexpr int kContactSamples = 4;

SolvedSpine spine_at(const Model& m, Vec root, double turn, const body::SpineFlexion& flex) {
    const struct {
        double length, bend;
    } segments[] = {{m.lengths.sacrum, m.spine.sacrum},
                    {m.lengths.lumbar, m.spine.lumbar + flex.l5},
                    {m.lengths.low_thorax, m.spine.low_thorax + flex.t12},
                    {m.lengths.up_thorax, m.spine.up_thorax + flex.t6},
                    {m.lengths.neck, m.spine.neck + flex.neck}};
    SolvedSpine out;
    double g = 90 + turn;
    out.joints[0] = root;
    for (std::size_t i = 0; i < 5; ++i) {
        g -= segments[i].bend;
        out.degrees[i] = g;
        out.joints[i + 1] = out.joints[i] + direction(g) * segments[i].length;
    }
    out.head = g - (m.spine.head + flex.head);
    return out;
}

SolvedLeg leg_at(const Model& m, const body::Leg& leg, Vec hip) {
    SolvedLeg out{.hip = hip, .knee = {}, .ankle = {}, .foot = leg.foot, .toe = leg.toe};
    if (leg.ankle) {
        const TwoBones r = reach(hip, *leg.ankle, m.lengths.thigh, m.lengths.shank, leg.bend);
        out.knee = r.joint;
        out.ankle = r.end;
    } else {
        out.knee = hip + direction(leg.thigh) * m.lengths.thigh;
        out.ankle = out.knee + direction(leg.shank) * m.lengths.shank;
    }
    return out;
}

double lowest(double so_far, const Edge& edge) {
    for (const Vec& p : smooth_open(edge.span(), kContactSamples))
        so_far = std::min(so_far, p.y);
    return so_far;
}

// The lowest point of trunk, pelvis and near buttock.
double lowest_of_trunk(const Model& m, const SidePose& pose, const SolvedSpine& s) {
    Edge front, back;
    skin_torso(m, Spine(s.joints), pose.breath, 0, front, back);
    double low = lowest(lowest(std::numeric_limits<double>::infinity(), back), front);

    const SolvedLeg leg = leg_at(m, pose.leg_near, s.joints[0]);
    const std::array<Vec, 4> chain = leg_chain(m, pose.turn, leg);
    const auto& st = m.leg;
    const auto end =
        std::find_if(st.begin(), st.end(), [](const Station& q) { return q.s >= 1.5; });
    const Skin pelvis = skin_chain({chain.data(), 3}, {st.begin(), end}, 1);
    return lowest(lowest(low, pelvis.back), pelvis.front);
}

SolvedSpine placed_spine(const Model& m, const SidePose& pose) {
    Vec root = pose.root;
    if (pose.anchor) {
        const body::Anchor& a = *pose.anchor;
        const body::Leg& leg = a.leg == body::Side::Far ? pose.leg_far : pose.leg_near;
        const SolvedLeg at_origin = leg_at(m, leg, {});
        const bool knee = a.joint == body::Anchor::Joint::Knee;
        root = a.at - (knee ? at_origin.knee : at_origin.ankle);
    }
    SolvedSpine s = spine_at(m, root, pose.turn, pose.spine);
    if (!pose.ground)
        return s;
    // A planted foot turns the thigh while the hip sinks: three steps settle it.
    for (int i = 0; i < 3; ++i) {
        root.y += *pose.ground - kPress - lowest_of_trunk(m, pose, s);
        s = spine_at(m, root, pose.turn, pose.spine);
    }
    return s;
}

struct Touch {
    std::optional<Vec> wrist;
    std::optional<double> hand;
};

Touch touch_leg(const body::OnLeg& on, const SolvedPose& p) {
    const SolvedLeg& leg = p.leg(on.leg);
    const bool thigh = on.bone == body::LegBone::Thigh;
    const Vec a = thigh ? leg.hip : leg.knee, b = thigh ? leg.knee : leg.ankle;
    Touch t;
    t.wrist = mix(a, b, on.along) + left_of(unit(b - a)) * on.offset;
    if (on.turn)
        t.hand = angle_of(b - a) + *on.turn;
    return t;
}

Touch touch(const Model& m, const body::Rest& rest, const SolvedPose& p) {
    if (const auto* leg = std::get_if<body::OnLeg>(&rest))
        return touch_leg(*leg, p);
    if (const auto* torso = std::get_if<body::OnTorso>(&rest)) {
        const Spine::Pair q =
            Spine(p.spine.joints).skin_one(torso->station, width_at(m.torso, torso->station), -1);
        return {mix(q.front, q.back, torso->across) + unit(q.back - q.front) * torso->offset, {}};
    }
    if (const auto* head = std::get_if<body::OnHead>(&rest))
        return {p.spine.joints[5] + rotated(head->at, p.spine.head - 90), {}};
    return {};
}

// Elbow and wrist for a shoulder that is known.
TwoBones arm_at(const Model& m, const body::Arm& arm, const std::optional<Vec>& wrist, Vec from) {
    const double upper = m.lengths.upper_arm * arm.shorten, fore = m.lengths.forearm * arm.shorten;
    if (wrist)
        return reach(from, *wrist, upper, fore, arm.bend);
    const Vec elbow = from + direction(arm.upper) * upper;
    return {elbow, elbow + direction(arm.forearm) * fore};
}

// The shoulder blade glides with the elevation of the arm: forward, and up towards overhead.
Vec glide(const Model& m, Vec arm_direction, Vec up, Vec forward) {
    const double e = std::atan2(dot(arm_direction, forward), -dot(arm_direction, up));
    const double raised =
        std::max(-60 * kRadians, e < -120 * kRadians ? e + 2 * std::numbers::pi : e);
    return forward * (m.shoulder.glide_forward * std::sin(std::min(raised, 2.0))) +
           up * (m.shoulder.glide_up * (1 - std::cos(raised)) / 2);
}

SolvedArm arm_of(const Model& m, const body::Arm& arm, const SolvedPose& p) {
    const Touch t = touch(m, arm.on, p);
    const std::optional<Vec> target = t.wrist ? t.wrist : arm.wrist;
    const Vec up = direction(p.spine.degrees[3]), forward = left_of(up) * -1;
    const Vec base = p.spine.joints[3] + up * m.shoulder.up + forward * m.shoulder.forward;
    Vec shoulder = base;
    for (int i = 0; i < 3; ++i) {
        const Vec elbow = arm_at(m, arm, target, shoulder).joint;
        shoulder = base + glide(m, unit(elbow - shoulder), up, forward);
    }
    const TwoBones bones = arm_at(m, arm, target, shoulder);
    const std::optional<double> hand = t.hand ? t.hand : arm.hand_angle;
    return {.shoulder = shoulder,
            .elbow = bones.joint,
            .wrist = bones.end,
            .hand = hand ? *hand : angle_of(bones.end - bones.joint),
            .shape = arm.hand,
            .flip = arm.flip};
}

} // namespace

TwoBones reach(Vec from, Vec target, double first, double second, double bend) {
    const double shortest = std::abs(first - second) + .002, longest = (first + second) * .9995;
    const double d = std::min(longest, std::max(shortest, length(target - from)));
    const Vec u = unit(target - from);
    const double cosine = (first * first + d * d - second * second) / (2 * first * d);
    const double a = std::acos(std::clamp(cosine, -1.0, 1.0)) / kRadians;
    return {from + rotated(u, bend * a) * first, from + u * d};
}

void skin_torso(const Model& m, const Spine& spine, const body::Breath& breath, double extra,
                Edge& front, Edge& back) {
    Stations st;
    for (Station q : m.torso) {
        const double belly = (q.s - 1.55) / .55, chest = (q.s - 3) / .5;
        q.front +=
            breath.belly * std::exp(-belly * belly) + breath.chest * std::exp(-chest * chest);
        q.front += extra;
        q.back += extra;
        st.push_back(q);
    }
    spine.skin(st.span(), -1, front, back);
}

std::array<Vec, 4> leg_chain(const Model& m, double pelvis_turn, const SolvedLeg& leg) {
    return {leg.hip + rotated(m.pelvis_top, pelvis_turn), leg.hip, leg.knee, leg.ankle};
}

SolvedPose solve(const Model& m, const SidePose& pose) {
    SolvedPose p;
    p.spine = placed_spine(m, pose);
    p.leg_near = leg_at(m, pose.leg_near, p.root());
    p.leg_far = leg_at(m, pose.leg_far, p.root());
    p.arm_near = arm_of(m, pose.arm_near, p);
    p.arm_far = arm_of(m, pose.arm_far, p);
    return p;
}

} // namespace limber::figure
