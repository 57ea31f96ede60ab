#include "figure/contact.hpp"

#include "figure/curve.hpp"
#include "figure/limbs.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

using body::Floor;
using body::PropKind;

constexpr double kThin = .024; // a seat or a table top

using Cloud = StackList<Vec, 2 * kMaxPoints>;

void add(Cloud& cloud, const Points& points) {
    for (const Vec& p : points)
        cloud.push_back(p);
}
void add(Cloud& cloud, const Edge& edge) {
    add(cloud, smooth_open(edge.span()));
}
void add(Cloud& cloud, const Skin& skin) {
    add(cloud, skin.front);
    add(cloud, skin.back);
}

// The outline of a part before it gives way to what it lies on.
Cloud outline_of(const body::Model& m, const SolvedPose& s, const body::SidePose& pose,
                 BodyPart part) {
    Cloud out;
    const auto leg = [&](const SolvedLeg& l, double from, double to) {
        add(out, leg_skin(m, pose.turn, l, from, to));
    };
    Edge front, back;
    switch (part) {
    case BodyPart::HandNear:
        add(out, smooth_closed(hand_controls(m, s.arm_near).span()));
        break;
    case BodyPart::HandFar:
        add(out, smooth_closed(hand_controls(m, s.arm_far).span()));
        break;
    case BodyPart::ForearmNear:
        add(out, arm_skin(m, s.arm_near, .9, 2));
        break;
    case BodyPart::ForearmFar:
        add(out, arm_skin(m, s.arm_far, .9, 2));
        break;
    case BodyPart::ShinNear:
        leg(s.leg_near, 1.9, 3);
        break;
    case BodyPart::ShinFar:
        leg(s.leg_far, 1.9, 3);
        break;
    case BodyPart::FootNear:
        add(out, smooth_closed(foot_controls(m, s.leg_near).span()));
        break;
    case BodyPart::FootFar:
        add(out, smooth_closed(foot_controls(m, s.leg_far).span()));
        break;
    case BodyPart::Seat:
        leg(s.leg_near, 0, 1.8);
        leg(s.leg_far, 0, 1.8);
        break;
    case BodyPart::Back:
        skin_torso(m, Spine(s.spine.joints), pose.breath, 0, front, back);
        add(out, back);
        break;
    case BodyPart::Belly:
        skin_torso(m, Spine(s.spine.joints), pose.breath, 0, front, back);
        add(out, front);
        break;
    case BodyPart::Head: {
        Outline head;
        for (const Vec& p : m.head)
            head.push_back(s.spine.joints[5] + rotated(p, s.spine.head - 90));
        add(out, smooth_closed(head.span()));
        break;
    }
    }
    return out;
}

Floor level(double at, double x0, double x1) {
    return {.kind = Floor::Kind::Level, .at = at, .x0 = x0, .x1 = x1};
}

} // namespace

std::string_view name_of(BodyPart part) {
    constexpr std::array<std::string_view, kBodyParts> kNames{
        "near hand", "far hand", "near forearm", "far forearm", "near shin", "far shin",
        "near foot", "far foot", "seat",         "back",        "belly",     "head"};
    return kNames[static_cast<std::size_t>(part)];
}

namespace {

body::Prop mirrored(body::Prop p) {
    std::swap(p.x0, p.x1);
    p.x0 = -p.x0;
    p.x1 = -p.x1;
    p.x = -p.x;
    if (p.kind == PropKind::Wall)
        p.kind = PropKind::WallRight;
    else if (p.kind == PropKind::WallRight)
        p.kind = PropKind::Wall;
    return p;
}

} // namespace

Supports supports_of(const body::Animation& animation, const body::SidePose& pose) {
    Supports out;
    out.push_back({level(0, -9, 9)});
    for (const body::Prop& prop : animation.props) {
        const body::Prop p = pose.flip ? mirrored(prop) : prop;
        if (out.size() + body::kMaxFloors == kMostSupports)
            break; // more furniture than anybody leans on
        const double hip = pose.anchor || pose.ground ? p.x0 : pose.root.x;
        if (p.kind == PropKind::Counter || p.kind == PropKind::Step)
            out.push_back({.plane = level(p.y, p.x0, p.x1),
                           .behind = p.kind == PropKind::Counter && hip > p.x0 && hip < p.x1});
        else if (p.kind == PropKind::Chair || p.kind == PropKind::Desk || p.kind == PropKind::Table)
            out.push_back({level(p.y, p.x0, p.x1), kThin});
        else if (p.kind == PropKind::Wall)
            out.push_back({{.kind = Floor::Kind::WallOnLeft, .at = p.x}});
        else if (p.kind == PropKind::WallRight)
            out.push_back({{.kind = Floor::Kind::WallOnRight, .at = p.x}});
    }
    const auto known = [&](const Floor& f) {
        return std::any_of(out.begin(), out.end(), [&](const Support& s) {
            return s.plane.kind == f.kind && std::abs(s.plane.at - f.at) < .002;
        });
    };
    for (const Floor& f : pose.floors)
        if (!known(f))
            out.push_back({f});
    return out;
}

namespace {

// From the nearest face of it: above or before it positive, within it negative. nullopt: beside it
// or behind, where it is nothing to the point.
std::optional<double> distance_to(const Support& support, Vec p) {
    const Floor& f = support.plane;
    if (f.kind == Floor::Kind::WallOnLeft)
        return p.x - f.at;
    if (f.kind == Floor::Kind::WallOnRight)
        return f.at - p.x;
    const double above = p.y - f.at;
    if (p.x < f.x0 || p.x > f.x1 || above < -support.deep)
        return std::nullopt;
    return std::max({above, f.x0 - p.x, p.x - f.x1, -support.deep - above});
}

} // namespace

std::optional<Gap> gap_to(const body::Model& m, const SolvedPose& solved,
                          const body::SidePose& pose, BodyPart part, const Support& support) {
    std::optional<Gap> best;
    if (support.behind && part != BodyPart::HandFar)
        return best;
    for (const Vec& p : outline_of(m, solved, pose, part))
        if (const auto distance = distance_to(support, p))
            if (!best || *distance < best->distance)
                best = Gap{p, *distance};
    return best;
}

JointAngles joint_angles(const body::SidePose& pose, const SolvedPose& s) {
    JointAngles out;
    const auto leg = [&](const SolvedLeg& l, std::array<std::string_view, 4> names) {
        const double thigh = angle_of(l.knee - l.hip), shank = angle_of(l.ankle - l.knee);
        out.push_back({names[0], wrapped(thigh - (-90 + pose.turn)), -30, 145});
        out.push_back({names[1], wrapped(thigh - shank), -5, 165});
        // With the instep on the mat the arch of the foot gives some 20 of it.
        out.push_back({names[2], wrapped(l.foot - shank - 90), -75, 40});
        out.push_back({names[3], l.toe, -30, 90});
    };
    leg(s.leg_near, {"near hip", "near knee", "near ankle", "near toes"});
    leg(s.leg_far, {"far hip", "far knee", "far ankle", "far toes"});
    const double up = s.spine.degrees[3];
    const auto arm = [&](const SolvedArm& a, std::string_view shoulder, std::string_view elbow) {
        const double upper = angle_of(a.elbow - a.shoulder);
        const double fore = angle_of(a.wrist - a.elbow);
        // 0 hangs along the trunk, 90 points forward, 180 up past the head.
        double raised = wrapped(upper - (up + 180));
        if (raised < -90)
            raised += 360;
        out.push_back({shoulder, raised, -70, 195});
        // The upper arm turns in its socket: which way an elbow bends in the picture says nothing.
        out.push_back({elbow, std::abs(wrapped(fore - upper)), 0, 160});
    };
    arm(s.arm_near, "near shoulder", "near elbow");
    arm(s.arm_far, "far shoulder", "far elbow");
    out.push_back({"low back", pose.spine.l5 + pose.spine.t12, -45, 65});
    out.push_back({"upper back", pose.spine.t6, -30, 40});
    out.push_back({"neck", pose.spine.neck + pose.spine.head, -70, 60});
    return out;
}

} // namespace limber::figure
