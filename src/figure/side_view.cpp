#include "figure/side_view.hpp"

#include "figure/head.hpp"
#include "figure/limbs.hpp"
#include "figure/props.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

using body::Side;
namespace part = body::part;

Part leg_of(Side s) {
    return s == Side::Near ? Part::LegNear : Part::LegFar;
}
Part arm_of(Side s) {
    return s == Side::Near ? Part::ArmNear : Part::ArmFar;
}
std::uint16_t leg_part(Side s) {
    return s == Side::Near ? part::kLegNear : part::kLegFar;
}
std::uint16_t foot_part(Side s) {
    return s == Side::Near ? part::kFootNear : part::kFootFar;
}
std::uint16_t arm_part(Side s) {
    return s == Side::Near ? part::kArmNear : part::kArmFar;
}

// ---- Legs ---------------------------------------------------------------------------------------

Points foot_outline(const Pen& pen, const body::Model& m, const SolvedLeg& leg, std::uint16_t p) {
    return pen.closed(foot_controls(m, leg).span(), p);
}

void draw_shoe(Pen& pen, const SideScene& s, const SolvedLeg& leg, Side side) {
    const Colors& c = s.colors;
    const auto place = [&](Vec q) {
        if (q.x > s.model.toe_joint.x)
            q = turned_toes(s.model, q, leg.toe);
        return leg.ankle + rotated(q, leg.foot);
    };
    constexpr Control kShoe[] = {{{.026, .012}, true}, {{.040, .002}},       {{.060, -.006}},
                                 {{.084, -.012}},      {{.106, -.0185}},     {{.118, -.028}},
                                 {{.1175, -.0365}},    {{.080, -.0395}},     {{.030, -.0390}},
                                 {{-.030, -.0390}},    {{-.0435, -.034}},    {{-.0425, -.015}},
                                 {{-.034, .004}},      {{-.029, .016}, true}};
    Controls outline;
    for (const Control& q : kShoe)
        outline.push_back({place(q.at), q.corner});
    const bool near = side == Side::Near;
    pen.shape(pen.closed(outline.span(), foot_part(side)).span(), near ? c.shoe : c.sole,
              c.shoe_line);
    const Vec sole[] = {place({-.040, -.035}), place({.030, -.0355}), place({.112, -.0352})};
    pen.line(sole, c.sole, kOutline * 1.1);
    if (!near)
        return;
    for (const double x : {.044, .058, .072}) { // laces
        const double y = (x - .044);
        const Vec lace[] = {place({x, .001 - y * .36}), place({x - .012, -.012 - y * .3})};
        pen.line(lace, c.shoe_line, kOutline * .5);
    }
}

// The line behind a bent knee, where thigh and calf touch.
void draw_knee_crease(Pen& pen, const SideScene& s, const Skin& skin, Vec knee, Side side) {
    const Bend& b = skin.bend[2];
    if (b.angle <= 1.35)
        return;
    double end = .021;
    for (const Vec& q : b.inner_front ? skin.front : skin.back) {
        const Vec v = q - knee;
        if (std::abs(dot(v, b.along)) < .0085)
            end = std::max(end, std::abs(dot(v, b.across)));
    }
    const double sign = b.inner_front ? 1 : -1;
    const Vec crease[] = {pen.on_floors(knee + b.across * (sign * .006), leg_part(side)),
                          pen.on_floors(knee + b.across * (sign * end), leg_part(side))};
    pen.line(crease, s.colors.skin_line, kOutline * .6);
}

void draw_groin_crease(Pen& pen, const SideScene& s, const Bend& b, Vec hip) {
    if (b.angle <= .7 || !b.inner_front)
        return;
    const double k = std::min(1.0, (b.angle - .7) / .8);
    const Vec crease[] = {hip + b.across * .047, hip + b.across * (.047 - .035 * k)};
    pen.line(crease, s.colors.shorts_line, kOutline * .55, .8);
}

void draw_leg(Pen& pen, const SideScene& s, Side side) {
    constexpr double kHem = 1.56;
    constexpr double kFolds = .9; // radians of hip flexion from which the cloth folds over itself
    const Colors& c = s.colors;
    const bool near = side == Side::Near;
    const SolvedLeg& leg = s.solved.leg(side);
    const std::uint16_t p = leg_part(side);
    const std::array<Vec, 4> chain = leg_chain(s.model, s.pose.turn, leg);

    const Skin skin = leg_skin(s.model, s.pose.turn, leg, 1.3, 3);
    const Ribbon shin = pen.ribbon(skin.front, skin.back, p);
    const body::Rgb tone = near ? c.skin : c.skin_far;
    pen.about(leg_of(side), Piece::Skin);
    pen.outline(shin, c.skin_line);
    if (!s.pose.shoes) {
        const Points foot = foot_outline(pen, s.model, leg, foot_part(side));
        pen.about(leg_of(side), Piece::End);
        pen.outline(foot.span(), c.skin_line);
        pen.about(leg_of(side), Piece::Skin);
        pen.fill(shin, tone);
        pen.about(leg_of(side), Piece::End);
        pen.fill_concave(foot.span(), tone);
    } else {
        pen.fill(shin, tone);
        pen.about(leg_of(side), Piece::Detail);
        draw_shoe(pen, s, leg, side);
    }
    pen.about(leg_of(side), Piece::Detail);
    if (near)
        shade(pen, skin.front, skin.back, c.skin_far, .55, .30, p);
    draw_knee_crease(pen, s, skin, leg.knee, side);

    const Skin cloth = skin_chain(chain, cut_stations(s.model.leg, 0, kHem, .002, .009).span(), 1);
    Ribbon shorts = pen.ribbon(cloth.front, cloth.back, p);
    const bool folded = cloth.bend[1].angle > kFolds;
    if (folded)
        uncross(cloth.bend[1].inner_front ? shorts.front : shorts.back);
    pen.about(leg_of(side), Piece::Cloth);
    pen.outline(shorts, c.shorts_line);
    pen.fill(shorts, near ? c.shorts : c.shorts_far);
    pen.about(leg_of(side), Piece::Detail);
    if (!near)
        return;
    shade(pen, cloth.front, cloth.back, c.shorts_far, .8, .30, p, folded);
    draw_groin_crease(pen, s, cloth.bend[1], leg.hip);
}

// ---- Arms ---------------------------------------------------------------------------------------

Points hand_outline(const Pen& pen, const body::Model& m, const SolvedArm& arm, std::uint16_t p) {
    return pen.closed(hand_controls(m, arm).span(), p);
}

Ribbon sleeve_of(const Pen& pen, const body::Model& m, const SolvedArm& arm, std::uint16_t p) {
    const Vec joints[] = {arm.shoulder, arm.elbow, arm.wrist};
    const Skin cloth = skin_chain(joints, cut_stations(m.arm, 0, .56, .003, .0085).span(), 1);
    const Vec cap = arm.shoulder - cloth.first_direction * .033;
    return pen.ribbon(cloth.front, cloth.back, p, &cap);
}

void draw_hand(Pen& pen, const SideScene& s, const SolvedArm& arm, Side tone) {
    const Points hand = hand_outline(pen, s.model, arm, part::kArmNear);
    pen.shape(hand.span(), tone == Side::Far ? s.colors.skin_far : s.colors.skin,
              s.colors.skin_line);
}

void draw_arm(Pen& pen, const SideScene& s, Side side) {
    const Colors& c = s.colors;
    const bool near = side == Side::Near;
    const SolvedArm& arm = near ? s.solved.arm_near : s.solved.arm_far;
    const std::uint16_t p = arm_part(side);
    const Skin skin = arm_skin(s.model, arm, .3, 2);
    const Ribbon bare = pen.ribbon(skin.front, skin.back, p);
    const body::Rgb tone = near ? c.skin : c.skin_far;
    const bool hand_here = !(near && s.pose.hand_under);
    pen.about(arm_of(side), Piece::Skin);
    pen.outline(bare, c.skin_line);
    if (hand_here) {
        const Points hand = hand_outline(pen, s.model, arm, p);
        pen.about(arm_of(side), Piece::End);
        pen.outline(hand.span(), c.skin_line);
        pen.about(arm_of(side), Piece::Skin);
        pen.fill(bare, tone);
        pen.about(arm_of(side), Piece::End);
        pen.fill_concave(hand.span(), tone);
    } else {
        pen.fill(bare, tone);
    }
    const Ribbon sleeve = sleeve_of(pen, s.model, arm, p);
    pen.about(arm_of(side), Piece::Cloth);
    if (!near) {
        pen.outline(sleeve, c.shirt_line);
        pen.fill(sleeve, c.shirt_far);
        return;
    }
    pen.about(arm_of(side), Piece::Detail);
    shade(pen, skin.front, skin.back, c.skin_far, .55, .28, p);
    pen.about(arm_of(side), Piece::Cloth);
    pen.fill(sleeve, c.shirt);
    pen.outline_from(sleeve, .30, c.shirt_line,
                     kOutline * .55); // the shoulder melts into the shirt
}

// ---- Trunk --------------------------------------------------------------------------------------

void draw_neck(Pen& pen, const SideScene& s) {
    Edge front, back;
    s.spine.skin(s.model.neck, -1, front, back);
    const Ribbon neck = pen.ribbon(front, back, part::kNeck);
    pen.about(Part::Trunk, Piece::Skin);
    pen.outline(neck, s.colors.skin_line);
    pen.fill(neck, s.colors.skin);
}

void draw_shirt(Pen& pen, const SideScene& s) {
    const Colors& c = s.colors;
    // The line under the near sleeve belongs below the shirt.
    pen.about(Part::ArmNear, Piece::Cloth);
    pen.outline(sleeve_of(pen, s.model, s.solved.arm_near, part::kArmNear), c.shirt_line);
    Edge front, back;
    skin_torso(s.model, s.spine, s.pose.breath, .002, front, back);
    const Ribbon torso = pen.ribbon(front, back, part::kTorso);
    pen.about(Part::Trunk, Piece::Cloth);
    pen.outline(torso, c.shirt_line);
    pen.fill(torso, c.shirt);
    pen.about(Part::Trunk, Piece::Detail);
    shade(pen, front, back, c.shirt_far, .75, .24, part::kTorso);
}

void draw_head(Pen& pen, const SideScene& s) {
    draw_head_from_side(pen, s.model, s.colors, s.look.hair, s.solved.spine.joints[5],
                        s.solved.spine.head - 90, s.pose.eyes_closed);
}

void draw_glow(Pen& pen, const SideScene& s) {
    pen.about(Part::Thing, Piece::Detail);
    for (const body::Region region : s.animation.glow) {
        const body::GlowPlace& g = s.model.glow[static_cast<std::size_t>(region)];
        Spine::Pair edge;
        if (g.chain == body::GlowPlace::Chain::Torso) {
            edge = s.spine.skin_one(g.station, width_at(s.model.torso, g.station), -1);
        } else {
            const Widths w = width_at(s.model.leg, g.station);
            const Station one[] = {{g.station, w.front, w.back}};
            const Skin skin =
                skin_chain(leg_chain(s.model, s.pose.turn, s.solved.leg(s.pose.glow_leg)), one, 1);
            edge = {skin.front[0], skin.back[0]};
        }
        glow_blob(pen, mix(edge.front, edge.back, g.across), unit(left_of(edge.front - edge.back)),
                  g.half_length, g.half_width, s.colors, s.glow);
    }
}

} // namespace

void draw_side_view(Pen& pen, const SideScene& s) {
    pen.set_floors(&s.pose.floors);
    draw_arm(pen, s, Side::Far);
    draw_leg(pen, s, Side::Far);
    pen.about(Part::Thing, Piece::Detail);
    draw_props(pen, s, PropLayer::BetweenLegs);
    if (s.pose.hand_under)
        draw_hand(pen, s, s.solved.arm_near, *s.pose.hand_under);
    draw_neck(pen, s);
    draw_shirt(pen, s);
    if (!s.pose.head_last)
        draw_head(pen, s);
    draw_leg(pen, s, Side::Near);
    if (s.look.glow && s.glow > 0)
        draw_glow(pen, s);
    pen.about(Part::Thing, Piece::Detail);
    draw_props(pen, s, PropLayer::BehindNearArm);
    draw_arm(pen, s, Side::Near);
    if (s.pose.head_last)
        draw_head(pen, s);
    pen.about(Part::Thing, Piece::Detail);
    draw_props(pen, s, PropLayer::InFront);
}

} // namespace limber::figure
