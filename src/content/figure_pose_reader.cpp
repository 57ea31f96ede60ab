#include "content/figure_reader.hpp"

namespace limber::content {
namespace {

using body::Side;
namespace part = body::part;

constexpr Word<Side> kSides[] = {{"N", Side::Near}, {"F", Side::Far}};

// ---- From the side ------------------------------------------------------------------------------

body::Leg read_leg(const JsonNode& node) {
    node.only({"ik", "bend", "th", "sh", "ft", "toe", "via"});
    body::Leg leg;
    if (node.has("via"))
        leg.via = read_vec(node.at("via"));
    leg.toe = node.number("toe", 0);
    if (node.has("ik")) {
        leg.ankle = read_vec(node.at("ik"));
        leg.bend = node.number("bend", 1);
        leg.foot = node.number("ft", 0);
        return leg;
    }
    leg.thigh = node.number("th");
    leg.shank = node.number("sh");
    leg.foot = node.number("ft", leg.shank + 90);
    return leg;
}

body::Rest read_rest(const JsonNode& node) {
    constexpr Word<body::LegBone> kBones[] = {{"thigh", body::LegBone::Thigh},
                                              {"shank", body::LegBone::Shank}};
    node.only({"leg", "seg", "u", "off", "rel", "torso", "frac", "head"});
    if (node.has("leg"))
        return body::OnLeg{.leg = read_word(node.at("leg"), kSides),
                           .bone = read_word(node.at("seg"), kBones),
                           .along = node.number("u"),
                           .offset = node.number("off", 0),
                           .turn = node.maybe_number("rel")};
    if (node.has("torso"))
        return body::OnTorso{.station = node.number("torso"),
                             .across = node.number("frac"),
                             .offset = node.number("off", 0)};
    return body::OnHead{read_vec(node.at("head"))};
}

body::Arm read_arm(const JsonNode& node) {
    node.only({"on", "ik", "bend", "ua", "fa", "ha", "hand", "flip", "k", "via"});
    body::Arm arm;
    if (node.has("via"))
        arm.via = read_vec(node.at("via"));
    arm.bend = node.number("bend", -1);
    arm.hand_angle = node.maybe_number("ha");
    if (node.has("hand"))
        arm.hand = read_word(node.at("hand"), kHandWords);
    arm.flip = node.number("flip", 1);
    arm.shorten = node.number("k", 1);
    if (node.has("on")) {
        arm.on = read_rest(node.at("on"));
    } else if (node.has("ik")) {
        arm.wrist = read_vec(node.at("ik"));
    } else {
        arm.upper = node.number("ua");
        arm.forearm = node.number("fa");
    }
    return arm;
}

body::Anchor read_anchor(const JsonNode& node) {
    using Joint = body::Anchor::Joint;
    constexpr Word<Joint> kJoints[] = {{"knee", Joint::Knee}, {"ankle", Joint::Ankle}};
    node.only({"leg", "pt", "at"});
    body::Anchor a;
    if (node.has("leg"))
        a.leg = read_word(node.at("leg"), kSides);
    a.joint = read_word(node.at("pt"), kJoints);
    a.at = read_vec(node.at("at"));
    return a;
}

body::Floor read_floor(const JsonNode& node) {
    constexpr Word<std::uint16_t> kParts[] = {
        {"armN", part::kArmNear}, {"armF", part::kArmFar},    {"legN", part::kLegNear},
        {"legF", part::kLegFar},  {"footN", part::kFootNear}, {"footF", part::kFootFar},
        {"neck", part::kNeck},    {"torso", part::kTorso},    {"head", part::kHead}};
    node.only({"x", "y", "x0", "x1", "side", "parts"});
    body::Floor f;
    if (node.has("y")) {
        f.at = node.number("y");
        f.x0 = node.number("x0", f.x0);
        f.x1 = node.number("x1", f.x1);
    } else {
        f.at = node.number("x");
        f.kind = node.number("side") > 0 ? body::Floor::Kind::WallOnLeft
                                         : body::Floor::Kind::WallOnRight;
    }
    if (node.has("parts")) {
        f.parts = 0;
        node.at("parts").each([&](const JsonNode& item) {
            f.parts = static_cast<std::uint16_t>(f.parts | read_word(item, kParts));
        });
    }
    return f;
}

// Without a list there is the floor itself.
body::Floors read_floors(const JsonNode& pose) {
    body::Floors out;
    if (!pose.has("floors")) {
        out.push_back({});
        return out;
    }
    pose.at("floors").count(0, body::kMaxFloors);
    pose.at("floors").each([&](const JsonNode& item) { out.push_back(read_floor(item)); });
    return out;
}

bool read_eyes_closed(const JsonNode& pose) {
    constexpr Word<bool> kEyes[] = {{"open", false}, {"closed", true}};
    return pose.has("eye") && read_word(pose.at("eye"), kEyes);
}

body::SidePose read_side_pose(const JsonNode& node) {
    constexpr Word<Side> kTones[] = {{"near", Side::Near}, {"far", Side::Far}};
    node.only({"x", "y", "rot", "spine", "breath", "anchor", "ground", "legN", "legF", "armN",
               "armF", "floors", "eye", "headLast", "shoes", "handUnder", "flip"});
    body::SidePose p;
    p.root = {node.number("x", 0), node.number("y", 0)};
    p.turn = node.number("rot", 0);
    if (node.has("spine")) {
        const JsonNode s = node.at("spine");
        s.only({"l5", "t12", "t6", "neck", "head"});
        p.spine = {.l5 = s.number("l5", 0),
                   .t12 = s.number("t12", 0),
                   .t6 = s.number("t6", 0),
                   .neck = s.number("neck", 0),
                   .head = s.number("head", 0)};
    }
    if (node.has("breath")) {
        const JsonNode b = node.at("breath");
        b.only({"belly", "chest"});
        p.breath = {.belly = b.number("belly", 0), .chest = b.number("chest", 0)};
    }
    p.leg_near = read_leg(node.at("legN"));
    p.leg_far = read_leg(node.at("legF"));
    p.arm_near = read_arm(node.at("armN"));
    p.arm_far = read_arm(node.at("armF"));
    if (node.has("anchor")) {
        p.anchor = read_anchor(node.at("anchor"));
        // The body hangs on this leg, so the leg cannot hang on the body.
        if ((p.anchor->leg == Side::Near ? p.leg_near : p.leg_far).ankle)
            node.at("anchor").refuse("needs a leg given by its angles");
    }
    p.ground = node.maybe_number("ground");
    p.floors = read_floors(node);
    p.eyes_closed = read_eyes_closed(node);
    p.head_last = node.flag("headLast", false);
    p.shoes = node.flag("shoes", false);
    p.flip = node.flag("flip", false);
    if (node.has("handUnder"))
        p.hand_under = read_word(node.at("handUnder"), kTones);
    return p;
}

// ---- From the front -----------------------------------------------------------------------------

body::FrontLeg read_front_leg(const JsonNode& node) {
    node.only({"th", "sh", "ft", "tk", "sk", "roll", "hip", "knee", "noToes"});
    body::FrontLeg leg;
    if (node.has("roll")) {
        leg.roll = {node.number("roll"), node.number("hip"), node.number("knee")};
        return leg;
    }
    leg.thigh = node.number("th");
    leg.shank = node.number("sh");
    leg.foot = node.number("ft", leg.shank);
    leg.thigh_scale = node.number("tk", 1);
    leg.shank_scale = node.number("sk", 1);
    leg.hide_toes = node.flag("noToes", false);
    return leg;
}

body::FrontArm read_front_arm(const JsonNode& node) {
    node.only(
        {"ik", "ikLocal", "bend", "ua", "fa", "fk", "ha", "hand", "flip", "side", "k", "front"});
    body::FrontArm arm;
    if (node.has("ik"))
        arm.wrist = read_vec(node.at("ik"));
    if (node.has("ikLocal"))
        arm.wrist_local = read_vec(node.at("ikLocal"));
    if (!arm.wrist && !arm.wrist_local) {
        arm.upper = node.number("ua");
        arm.forearm = node.number("fa");
    }
    arm.bend = node.number("bend", 1);
    arm.hand_angle = node.maybe_number("ha");
    if (node.has("hand"))
        arm.hand = read_word(node.at("hand"), kHandWords);
    arm.flip = node.number("flip", 1);
    arm.side = node.number("side", 1);
    arm.shorten = node.number("k", 1);
    arm.forearm_shorten = node.maybe_number("fk");
    arm.in_front = node.flag("front", false);
    return arm;
}

body::FrontPose read_front_pose(const JsonNode& node) {
    node.only({"x", "y", "g", "bend", "neck", "head", "hiLeg", "loLeg", "hiArm", "loArm", "floors",
               "pillow", "eye"});
    body::FrontPose p;
    p.root = {node.number("x", 0), node.number("y", 0)};
    p.turn = node.number("g");
    p.bend = node.number("bend", 0);
    p.neck = node.number("neck", 0);
    p.head = node.number("head", 0);
    p.hi_leg = read_front_leg(node.at("hiLeg"));
    p.lo_leg = read_front_leg(node.at("loLeg"));
    p.hi_arm = read_front_arm(node.at("hiArm"));
    p.lo_arm = read_front_arm(node.at("loArm"));
    p.floors = read_floors(node);
    p.pillow = node.flag("pillow", false);
    p.eyes_closed = read_eyes_closed(node);
    return p;
}

} // namespace

body::Pose read_pose(const JsonNode& node) {
    if (node.has("g"))
        return read_front_pose(node);
    return read_side_pose(node);
}

} // namespace limber::content
