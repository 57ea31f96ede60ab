// Props that hang on the body: their place comes from the solved pose.
#include "figure/props.hpp"
#include "figure/side_view.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

using body::Prop;
using body::PropKind;

void draw_knee_pillow(Pen& pen, const SideScene& s) {
    const SolvedLeg &near = s.solved.leg_near, &far = s.solved.leg_far;
    const Vec knee = mix(far.knee, near.knee, .5), ankle = mix(far.ankle, near.ankle, .5);
    const Vec d = unit(ankle - knee), n = left_of(d);
    constexpr Vec kOutlinePoints[] = {{-.075, -.02}, {-.06, .055}, {.03, .062},  {.15, .055},
                                      {.185, .0},    {.16, -.05},  {.03, -.058}, {-.05, -.05}};
    StackList<Vec, 8> placed;
    for (const Vec& q : kOutlinePoints)
        placed.push_back(knee + d * q.x + n * q.y);
    pen.shape(smooth_closed(placed.span()).span(), s.colors.soft, s.colors.soft_line);
}

void draw_rail(Pen& pen, const Prop& p, const Colors& c) {
    for (const double x : {p.x0 + .03, p.x1 - .03}) {
        pen.bar({x, .006}, {x, p.y - .012}, .012, c.metal, c.floor_line);
        pen.bar({x - .03, .004}, {x + .03, .004}, .008, c.metal, c.floor_line);
    }
    pen.bar({p.x0, p.y - .010}, {p.x1, p.y - .010}, .015, c.prop, c.prop_line);
}

void draw_bag(Pen& pen, const SideScene& s) {
    const Colors& c = s.colors;
    const Vec hold = s.solved.arm_near.wrist + direction(s.solved.arm_near.hand) * .040;
    constexpr Vec kHandle[] = {
        {-.035, -.075}, {-.022, -.02}, {0, -.004}, {.022, -.02}, {.035, -.075}};
    constexpr Control kBag[] = {{{-.062, -.068}, true}, {{.062, -.068}, true}, {{.070, -.12}},
                                {{.066, -.182}},        {{.05, -.196}},        {{-.05, -.196}},
                                {{-.066, -.182}},       {{-.070, -.12}}};
    StackList<Vec, 8> handle;
    for (const Vec& q : kHandle)
        handle.push_back(hold + q);
    pen.line(smooth_open(handle.span()).span(), c.bag_line, .008);
    Controls bag;
    for (const Control& q : kBag)
        bag.push_back({hold + q.at, q.corner});
    pen.shape(smooth_closed(bag.span()).span(), c.bag, c.bag_line);
    const Vec seam[] = {hold + Vec{-.058, -.095}, hold + Vec{.058, -.095}};
    pen.line(seam, c.bag_line, kOutline * .6);
}

// Round the middle of the foot, both ends in the near hand.
void draw_strap(Pen& pen, const SideScene& s) {
    constexpr double kWidth = .011;
    const SolvedLeg& leg = s.solved.leg(s.pose.glow_leg);
    const auto on_foot = [&](Vec q) { return leg.ankle + rotated(q, leg.foot); };
    const Vec hand = s.solved.arm_near.wrist + direction(s.solved.arm_near.hand) * .030;
    const body::Rgb color = s.colors.strap;
    pen.bar(on_foot({.038, -.040}), hand, kWidth, color);
    pen.bar(on_foot({.030, -.0395}), on_foot({.050, -.0395}), .013, color);
    pen.bar(on_foot({.036, -.040}), on_foot({.044, -.014}), .013, color);
    pen.bar(on_foot({.044, -.014}), on_foot({.043, 0}), .013, color);
    pen.bar(hand, hand + Vec{-.005, -.10}, kWidth, color);
}

// A layer along the back from station a to b, between two distances from the skin.
struct BackLayer {
    StackList<Vec, 7> inner, outer;
};
BackLayer back_layer(const SideScene& s, double a, double b, double from, double to) {
    BackLayer out;
    for (int i = 0; i <= 6; ++i) {
        const double station = a + (b - a) * i / 6;
        Widths w = width_at(s.model.torso, station);
        w.back += .003;
        const Spine::Pair q = s.spine.skin_one(station, w, -1);
        const Vec outwards = unit(q.back - q.front);
        out.inner.push_back(q.back + outwards * from);
        out.outer.push_back(q.back + outwards * to);
    }
    return out;
}

void draw_back_layer(Pen& pen, const BackLayer& layer, body::Rgb color, body::Rgb line) {
    StackList<Vec, 14> ring;
    for (const Vec& p : layer.inner)
        ring.push_back(p);
    for (std::size_t i = layer.outer.size(); i-- > 0;)
        ring.push_back(layer.outer[i]);
    pen.shape(smooth_closed(ring.span(), 5).span(), color, line);
}

void draw_heat_pack(Pen& pen, const Prop& p, const SideScene& s) {
    const Colors& c = s.colors;
    draw_back_layer(pen, back_layer(s, .62, 2.08, 0, .011), c.towel, c.towel_line);
    const BackLayer pack = back_layer(s, .82, 1.88, .010, .034);
    draw_back_layer(pen, pack, c.heat, c.heat_line);
    if (!p.steam)
        return;
    for (const std::size_t i : {1U, 3U, 5U}) {
        const Vec b = pack.inner[i] + Vec{0, .06};
        const Vec steam[] = {b, b + Vec{.008, .014}, b + Vec{-.006, .030}, b + Vec{.003, .046}};
        pen.line(smooth_open(steam).span(), c.heat, .006, .65);
    }
}

// The glass tilts as the hand lifts it.
void draw_glass(Pen& pen, const SideScene& s) {
    const SolvedArm& arm = s.solved.arm_near;
    const Vec hold = arm.wrist + direction(arm.hand) * .035;
    const double tilt = std::clamp((arm.hand - 30) / 88, 0.0, 1.0) * 34;
    const auto place = [&](Vec q) { return hold + rotated(q, tilt); };
    const Vec water[] = {place({-.020, -.035}), place({.020, -.035}), place({.026, .050}),
                         place({-.026, .050})};
    pen.fill_convex(water, s.colors.water, .8);
    const Vec rim[] = {water[3], water[0], water[1], water[2]};
    pen.line(rim, s.colors.floor_line, kOutline * .9);
}

void draw_bath_water(Pen& pen, const Colors& c) {
    constexpr Control kWater[] = {{{-.335, .295}, true}, {{-.30, .13}},      {{-.235, .035}},
                                  {{-.16, .018}},        {{.40, .018}},      {{.475, .045}},
                                  {{.505, .16}},         {{.528, .29}, true}};
    pen.fill_concave(smooth_closed(kWater).span(), c.water, .24);
    constexpr Vec kSurface[] = {{-.335, .295}, {-.2, .299}, {-.05, .294}, {.1, .299},
                                {.25, .294},   {.4, .298},  {.528, .293}};
    pen.line(smooth_open(kSurface).span(), c.card, kOutline * 1.1, .9);
    for (const double x : {.16, .27, .38}) {
        const Vec steam[] = {{x, .36}, {x + .012, .385}, {x - .008, .41}, {x + .004, .44}};
        pen.line(smooth_open(steam).span(), c.water, .007, .9);
    }
}

void draw_behind_near_arm(Pen& pen, const Prop& p, const SideScene& s) {
    if (p.kind == PropKind::Rail)
        draw_rail(pen, p, s.colors);
    if (p.kind == PropKind::Bag)
        draw_bag(pen, s);
    if (p.kind == PropKind::Strap)
        draw_strap(pen, s);
    if (p.kind == PropKind::HeatPack)
        draw_heat_pack(pen, p, s);
}

} // namespace

void draw_props(Pen& pen, const SideScene& s, PropLayer layer) {
    for (const Prop& p : s.animation.props)
        switch (layer) {
        case PropLayer::BetweenLegs:
            if (p.kind == PropKind::KneePillow)
                draw_knee_pillow(pen, s);
            break;
        case PropLayer::BehindNearArm:
            draw_behind_near_arm(pen, p, s);
            break;
        case PropLayer::InFront:
            if (p.kind == PropKind::Glass)
                draw_glass(pen, s);
            if (p.kind == PropKind::Bath)
                draw_bath_water(pen, s.colors);
            break;
        }
}

} // namespace limber::figure
