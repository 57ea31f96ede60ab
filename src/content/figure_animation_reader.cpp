#include "content/figure_reader.hpp"

#include <algorithm>

namespace limber::content {
namespace {

using body::Prop;
using body::PropKind;

// What a prop needs to be told, besides its kind.
constexpr unsigned kSpan = 1, kDepth = 2, kX = 4, kY = 8, kSize = 16;
struct PropRule {
    PropKind kind;
    unsigned needs;
};
constexpr Word<PropRule> kProps[] = {{"mat", {PropKind::Mat, kSpan}},
                                     {"matTop", {PropKind::MatFromAbove, kSpan | kDepth}},
                                     {"wall", {PropKind::Wall, kX}},
                                     {"wallR", {PropKind::WallRight, kX}},
                                     {"chair", {PropKind::Chair, kSpan | kY}},
                                     {"desk", {PropKind::Desk, kSpan | kY}},
                                     {"counter", {PropKind::Counter, kSpan | kY}},
                                     {"table", {PropKind::Table, kSpan | kY}},
                                     {"step", {PropKind::Step, kSpan | kY}},
                                     {"rail", {PropKind::Rail, kSpan | kY}},
                                     {"bolster", {PropKind::Bolster, kX | kSize}},
                                     {"bedTop", {PropKind::BedFromAbove, kSpan | kDepth}},
                                     {"pillowTop", {PropKind::PillowFromAbove, kX | kY | kSize}},
                                     {"kneePillow", {PropKind::KneePillow, 0}},
                                     {"carseat", {PropKind::CarSeat, 0}},
                                     {"bath", {PropKind::Bath, 0}},
                                     {"bag", {PropKind::Bag, 0}},
                                     {"strap", {PropKind::Strap, 0}},
                                     {"heatpack", {PropKind::HeatPack, 0}},
                                     {"glass", {PropKind::Glass, 0}}};

Prop read_prop(const JsonNode& node) {
    constexpr std::size_t kMostBackPoints = 12;
    constexpr Word<bool> kBacks[] = {{"left", false}, {"right", true}};
    const PropRule rule = read_word(node.at("type"), kProps);
    Prop p;
    p.kind = rule.kind;
    node.only({"type", "x0", "x1", "y0", "y1", "x", "y", "w", "h", "back", "fullBack", "pillow",
               "steam", "line", "head", "headAngle"});
    if (rule.needs & kSpan)
        p.x0 = node.number("x0"), p.x1 = node.number("x1");
    if (rule.needs & kDepth)
        p.y0 = node.number("y0"), p.y1 = node.number("y1");
    if (p.x1 < p.x0 || p.y1 < p.y0)
        node.refuse("ends before it begins");
    if (rule.needs & kX)
        p.x = node.number("x");
    if (rule.needs & kY)
        p.y = node.number("y");
    if (rule.needs & kSize)
        p.w = node.number("w"), p.h = node.number("h");
    if (p.kind == PropKind::Chair)
        p.back_on_right = read_word(node.at("back"), kBacks);
    p.full_back = node.flag("fullBack", false);
    if (p.kind == PropKind::HeatPack)
        p.steam = node.flag("steam", true);
    if (p.kind == PropKind::Table && node.has("pillow")) {
        const JsonNode q = node.at("pillow");
        q.count(3, 3);
        p.pillow = {q.at(0).number(), q.at(1).number(), q.at(2).number()};
    }
    if (p.kind == PropKind::CarSeat) {
        node.at("line").count(2, kMostBackPoints);
        p.back = read_outline(node.at("line"), 2);
        p.head = read_vec(node.at("head"));
        p.head_angle = node.number("headAngle");
    }
    return p;
}

body::Arrow read_arrow(const JsonNode& node) {
    constexpr std::size_t kMostPoints = 12;
    node.only({"p", "both", "from", "to"});
    node.at("p").count(2, kMostPoints);
    return {.points = read_outline(node.at("p"), 2),
            .both_ends = node.flag("both", false),
            .t0 = node.number("from", 0),
            .t1 = node.number("to", 1)};
}

body::Keyframe read_key(const JsonNode& node, const std::vector<body::Keyframe>& before) {
    constexpr Word<body::Phase> kPhases[] = {{"start", body::Phase::Start},
                                             {"work", body::Phase::Work},
                                             {"hold", body::Phase::Hold},
                                             {"return", body::Phase::Return}};
    constexpr Word<body::Ease> kEases[] = {{"inOut", body::Ease::InOut},
                                           {"linear", body::Ease::Linear}};
    node.only({"t", "phase", "ease", "pose", "step"});
    body::Keyframe key;
    key.t = node.number("t");
    if (before.empty() ? key.t != 0 : key.t <= before.back().t)
        node.at("t").refuse("times have to ascend from 0 to 1");
    key.phase = read_word(node.at("phase"), kPhases);
    if (node.has("ease"))
        key.ease = read_word(node.at("ease"), kEases);
    if (node.has("step")) {
        key.step = node.at("step").text();
        const bool taken = std::any_of(before.begin(), before.end(),
                                       [&](const auto& other) { return other.step == key.step; });
        if (key.step.empty() || taken)
            node.at("step").refuse("needs a name that no earlier key has");
    }
    const JsonNode pose = node.at("pose");
    if (!pose.is_number()) {
        key.pose = read_pose(pose);
        return key;
    }
    const double index = pose.number();
    if (!pose.is_whole() || index >= static_cast<double>(before.size()))
        pose.refuse("names no earlier key");
    key.pose = before[static_cast<std::size_t>(index)].pose;
    return key;
}

void read_keys(const JsonNode& node, body::Animation& a) {
    constexpr std::size_t kMostKeys = 64;
    node.at("keys").count(2, kMostKeys);
    node.at("keys").each([&](const JsonNode& item) { a.keys.push_back(read_key(item, a.keys)); });
    if (a.keys.back().t != 1)
        node.at("keys").refuse("times have to ascend from 0 to 1");
    const double poster = node.number("poster");
    if (!node.at("poster").is_whole() || poster >= static_cast<double>(a.keys.size()))
        node.at("poster").refuse("names no key");
    a.poster = static_cast<std::size_t>(poster);
}

// A figure seen from the front has no near and far limbs to swap.
bool has_front_pose(const body::Animation& a) {
    return std::any_of(a.keys.begin(), a.keys.end(), [](const body::Keyframe& key) {
        return std::holds_alternative<body::FrontPose>(key.pose);
    });
}

} // namespace

body::Animation read_animation(const std::string& id, const JsonNode& node) {
    constexpr Word<body::View> kViews[] = {
        {"side", body::View::Side}, {"front", body::View::Front}, {"top", body::View::Top}};
    constexpr Word<body::OtherSide> kOtherSides[] = {{"swap", body::OtherSide::Swap},
                                                     {"mirror", body::OtherSide::Mirror}};
    constexpr Word<body::GlowKind> kGlowKinds[] = {{"work", body::GlowKind::Work},
                                                   {"sore", body::GlowKind::Sore}};
    node.only({"view", "loop", "still", "flip", "otherSide", "glow", "glowKind", "props", "arrows",
               "poster", "seconds", "keys"});
    body::Animation a;
    a.id = id;
    a.view = read_word(node.at("view"), kViews);
    a.loop = node.at("loop").flag();
    a.still = node.flag("still", false);
    a.flip = node.flag("flip", false);
    if (node.has("otherSide"))
        a.other_side = read_word(node.at("otherSide"), kOtherSides);
    if (node.has("glow")) {
        node.at("glow").each(
            [&](const JsonNode& item) { a.glow.push_back(read_word(item, kRegionWords)); });
        a.glow_kind = read_word(node.at("glowKind"), kGlowKinds);
    }
    if (node.has("props"))
        node.at("props").each([&](const JsonNode& item) { a.props.push_back(read_prop(item)); });
    if (node.has("arrows"))
        node.at("arrows").each([&](const JsonNode& item) { a.arrows.push_back(read_arrow(item)); });
    a.seconds = node.number("seconds");
    if (a.seconds <= 0)
        node.at("seconds").refuse("needs to be above 0");
    read_keys(node, a);
    if (has_front_pose(a) && a.other_side == body::OtherSide::Swap)
        node.at("otherSide").refuse("a figure seen from the front can only mirror");
    return a;
}

} // namespace limber::content
