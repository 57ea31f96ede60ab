#include "figure/front_view.hpp"

#include "figure/head.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

namespace part = body::part;
constexpr std::uint16_t kLeg = part::kLegNear, kFoot = part::kFootNear, kArm = part::kArmNear;

body::Rgb mix_rgb(body::Rgb a, body::Rgb b, double t) {
    body::Rgb out = 0;
    for (const int shift : {16, 8, 0}) {
        const double x = (a >> shift) & 255U, y = (b >> shift) & 255U;
        out |= static_cast<body::Rgb>(std::lround(mix(x, y, t))) << shift;
    }
    return out;
}

Part leg_of(const FrontScene& s, bool lo) {
    return lo == s.lo_is_near ? Part::LegNear : Part::LegFar;
}
Part arm_of(const FrontScene& s, bool lo) {
    return lo == s.lo_is_near ? Part::ArmNear : Part::ArmFar;
}

struct Tones {
    body::Rgb skin, shorts;
};

// ---- Legs ---------------------------------------------------------------------------------------

// A rolled leg shows its side: the widths of the side view.
Stations leg_stations(const body::Model& m, bool rolled) {
    Stations out;
    if (!rolled) {
        for (const Station& q : m.front.leg)
            out.push_back(q);
        return out;
    }
    for (Station q : m.leg) {
        if (q.s < 1)
            continue;
        q.s -= 1;
        q.back = std::min(q.back, .056);
        if (out.empty())
            q = {0, .05, .056};
        out.push_back(q);
    }
    return out;
}

Points foot_outline(const Pen& pen, const FrontScene& s, const FrontTrunk& trunk,
                    const FrontLimb& leg) {
    StackList<Vec, body::kMaxOutline> c;
    const Vec ankle = leg.joints[2];
    if (leg.roll) {
        const double flip = *leg.roll < 0 ? 1 : -1, width = std::max(.62, std::abs(*leg.roll));
        for (const body::FootPoint& q : s.model.foot)
            c.push_back(ankle - trunk.up * q.at.x + trunk.right * (flip * q.at.y * width));
    } else {
        for (const Vec& q : s.model.front.foot)
            c.push_back(ankle + rotated(q, leg.end + 90));
    }
    return pen.closed(c.span(), kFoot);
}

void draw_toes(Pen& pen, const FrontLimb& leg, bool on_floor, body::Rgb color) {
    for (const double x : {-.010, 0.0, .010}) {
        Vec toe[] = {leg.joints[2] + rotated({x, -.030}, leg.end + 90),
                     leg.joints[2] + rotated({x, -.040}, leg.end + 90)};
        if (on_floor)
            for (Vec& p : toe)
                p.y = std::max(p.y, .001);
        pen.line(toe, color, kOutline * .5);
    }
}

// Seen from above in the middle of a knee roll: the shank slopes away in shade, the end of the
// thigh and the kneecap come towards the viewer.
void draw_raised_knee(Pen& pen, const FrontLimb& leg, double roll, const Colors& c,
                      body::Rgb tone) {
    const double w = std::clamp((.80 - std::abs(roll)) / .35, 0.0, 1.0);
    if (w <= 0)
        return;
    const Vec knee = leg.joints[1], shank = leg.joints[2] - knee, thigh = leg.joints[0] - knee;
    const Vec down = unit(shank), back = unit(thigh);
    constexpr Vec kShade[] = {{.020, .033}, {.08, .036},   {.13, .030},  {.19, .021},
                              {.222, .020}, {.222, -.020}, {.19, -.021}, {.13, -.030},
                              {.08, -.036}, {.020, -.033}};
    StackList<Vec, 10> shaded;
    for (const Vec& q : kShade)
        shaded.push_back(knee + down * (q.x * length(shank) / .222) + left_of(down) * (q.y * .86));
    pen.fill_concave(smooth_closed(shaded.span(), 4).span(), c.skin_far, .8 * w);

    StackList<Vec, 24> cap;
    for (int i = 0; i < 24; ++i)
        cap.push_back(knee - down * .004 + direction(i * 15) * .0395);
    pen.outline(cap.span(), c.skin_line, kOutline * .8, w);
    pen.fill_convex(cap.span(), tone, w);
    constexpr Vec kThigh[] = {{0, .038},    {.06, .043},  {.11, .046},
                              {.11, -.046}, {.06, -.043}, {0, -.038}};
    StackList<Vec, 6> end;
    for (const Vec& q : kThigh)
        end.push_back(knee + back * (q.x * length(thigh) / .115) + left_of(back) * q.y);
    pen.fill_convex(end.span(), tone, w);

    StackList<Vec, 11> arc;
    for (int i = -5; i <= 5; ++i)
        arc.push_back(knee - down * .006 + direction(angle_of(down) + i * 62.0 / 5) * .021);
    pen.line(arc.span(), c.skin_line, kOutline * .55, .8 * w);
}

void draw_knee_crease(Pen& pen, const Bend& b, Vec knee, body::Rgb color) {
    if (b.angle <= 1.2)
        return;
    const double sign = b.inner_front ? 1 : -1;
    const Vec crease[] = {knee + b.across * (sign * .006), knee + b.across * (sign * .024)};
    pen.line(crease, color, kOutline * .6);
}

// Skin and foot are drawn; the shorts come back, to be drawn with those of the other leg.
Ribbon draw_leg(Pen& pen, const FrontScene& s, const FrontTrunk& trunk, const FrontLimb& leg,
                const body::FrontLeg& pose, double sign, body::Rgb tone) {
    const Colors& c = s.colors;
    const bool rolled = leg.roll.has_value();
    const Stations stations = leg_stations(s.model, rolled);
    const double side = rolled ? (*leg.roll < 0 ? 1 : -1) : -sign;
    const Skin skin = skin_chain(leg.joints, cut_stations(stations.span(), .3, 2).span(), side);
    const Ribbon bare = pen.ribbon(skin.front, skin.back, kLeg);
    const Points foot = foot_outline(pen, s, trunk, leg);
    const Part part = leg_of(s, sign > 0);
    pen.about(part, Piece::Skin);
    pen.outline(bare, c.skin_line);
    pen.about(part, Piece::End);
    pen.outline(foot.span(), c.skin_line);
    pen.about(part, Piece::Skin);
    pen.fill(bare, tone);
    pen.about(part, Piece::End);
    pen.fill_concave(foot.span(), tone);
    pen.about(part, Piece::Detail);
    if (leg.roll) {
        draw_raised_knee(pen, leg, *leg.roll, c, tone);
        draw_knee_crease(pen, skin.bend[1], leg.joints[1], c.skin_line);
    } else if (!pose.hide_toes) {
        draw_toes(pen, leg, !s.pose.floors.empty(), c.skin_line);
    }
    const Skin cloth =
        skin_chain(leg.joints, cut_stations(stations.span(), 0, .55, .002, .008).span(), side);
    const Vec cap = leg.joints[0] - cloth.first_direction * .045;
    return pen.ribbon(cloth.front, cloth.back, kLeg, &cap);
}

void draw_pillow(Pen& pen, const FrontTrunk& trunk, const FrontLimb& hi, const FrontLimb& lo,
                 const Colors& c) {
    const Vec knee = mix(hi.joints[1], lo.joints[1], .5),
              ankle = mix(hi.joints[2], lo.joints[2], .5);
    const Vec middle = mix(knee, ankle, .35);
    const double w =
        std::max(.050, std::abs(dot(hi.joints[1] - lo.joints[1], trunk.right)) * .5 + .012);
    const Vec outline[] = {{-.075, -w * .8}, {0, -w}, {.075, -w * .8}, {.082, 0},
                           {.075, w * .8},   {0, w},  {-.075, w * .8}, {-.082, 0}};
    StackList<Vec, 8> placed;
    for (const Vec& q : outline)
        placed.push_back(middle - trunk.up * q.x + trunk.right * q.y);
    pen.shape(smooth_closed(placed.span()).span(), c.soft, c.soft_line);
}

// ---- Arms ---------------------------------------------------------------------------------------

Ribbon sleeve_of(const Pen& pen, const FrontScene& s, const FrontLimb& arm, double side,
                 std::uint16_t p) {
    const Skin cloth =
        skin_chain(arm.joints, cut_stations(s.model.arm, 0, .56, .002, .008).span(), side);
    const Vec cap = arm.joints[0] - cloth.first_direction * .026;
    return pen.ribbon(cloth.front, cloth.back, p, &cap);
}

void draw_bare_arm(Pen& pen, const FrontScene& s, const FrontLimb& arm, const body::FrontArm& pose,
                   bool lo) {
    const Colors& c = s.colors;
    const Skin skin = skin_chain(arm.joints, cut_stations(s.model.arm, .3, 2).span(), pose.side);
    const Ribbon bare = pen.ribbon(skin.front, skin.back, kArm);
    StackList<Vec, body::kMaxOutline> controls;
    for (const Vec& q : s.model.hands[static_cast<std::size_t>(pose.hand)])
        controls.push_back(arm.joints[2] + rotated({q.x, q.y * pose.flip}, arm.end));
    const Points hand = pen.closed(controls.span(), kArm);
    pen.about(arm_of(s, lo), Piece::Skin);
    pen.outline(bare, c.skin_line);
    pen.about(arm_of(s, lo), Piece::End);
    pen.outline(hand.span(), c.skin_line);
    pen.about(arm_of(s, lo), Piece::Skin);
    pen.fill(bare, c.skin);
    pen.about(arm_of(s, lo), Piece::End);
    pen.fill_concave(hand.span(), c.skin);
    pen.about(arm_of(s, lo), Piece::Cloth);
}

void draw_arm_in_front(Pen& pen, const FrontScene& s, const FrontLimb& arm,
                       const body::FrontArm& pose, bool lo) {
    draw_bare_arm(pen, s, arm, pose, lo);
    const Ribbon sleeve = sleeve_of(pen, s, arm, pose.side, kArm);
    pen.fill(sleeve, s.colors.shirt);
    // The shoulder melts into the shirt.
    pen.outline_from(sleeve, .32, s.colors.shirt_line, kOutline * .55);
}

// ---- Trunk --------------------------------------------------------------------------------------

void draw_neck(Pen& pen, const FrontTrunk& t, const Colors& c) {
    constexpr Station kNeck[] = {{0, .030, .030}, {.5, .026, .026}, {1, .027, .027}};
    const Vec joints[] = {mix(t.spine[3], t.spine[2], .35), t.head};
    const Skin skin = skin_chain(joints, kNeck, 1);
    const Ribbon neck = pen.ribbon(skin.front, skin.back, part::kNeck);
    pen.about(Part::Trunk, Piece::Skin);
    pen.outline(neck, c.skin_line);
    pen.fill(neck, c.skin);
}

void draw_shirt(Pen& pen, const FrontScene& s, const FrontTrunk& t) {
    Edge left, right;
    const Spine spine(t.spine);
    for (const auto& q : s.model.front.torso) {
        const Spine::Pair p = spine.skin_one(q.s, {q.half, q.half}, 1);
        left.push_back(p.front);
        right.push_back(p.back);
    }
    const Ribbon torso = pen.ribbon(left, right, part::kTorso);
    pen.about(Part::Trunk, Piece::Cloth);
    pen.outline(torso, s.colors.shirt_line);
    pen.fill(torso, s.colors.shirt);
    pen.about(Part::Trunk, Piece::Detail);

    constexpr Control kCollar[] = {{{-.030, .010}, true},
                                   {{-.018, -.012}},
                                   {{0, -.020}},
                                   {{.018, -.012}},
                                   {{.030, .010}, true}};
    Controls collar;
    for (const Control& q : kCollar)
        collar.push_back({t.spine[3] + t.up_top * q.at.y + t.right_top * q.at.x, q.corner});
    pen.shape(smooth_closed(collar.span()).span(), s.colors.skin, s.colors.shirt_line,
              kOutline * .8);
}

Ribbon pelvis_of(const Pen& pen, const FrontScene& s, const FrontTrunk& t) {
    const Vec joints[] = {t.at(-.05, 0), t.at(0, 0), t.at(.075, 0)};
    Edge left, right;
    Spine(joints).skin(s.model.front.pelvis, 1, left, right);
    return pen.ribbon(left, right, kLeg);
}

void draw_glow(Pen& pen, const FrontScene& s, const FrontTrunk& t) {
    for (const body::Region region : s.animation.glow)
        if (const auto& g = s.model.front.glow[static_cast<std::size_t>(region)])
            glow_blob(pen, t.at(g->up, g->across), t.up, g->half_length, g->half_width, s.colors,
                      s.glow);
}

// The lower leg goes from near to far tones as it rolls away, so nothing pops in the middle.
Tones far_tones(const body::FrontLeg& lo, const Colors& c) {
    double far = 1;
    if (lo.roll)
        far = std::min(1.0, std::abs(std::sin(lo.roll->angle * kRadians)) * 1.2);
    return {mix_rgb(c.skin, c.skin_far, far), mix_rgb(c.shorts, c.shorts_far, far)};
}

} // namespace

void draw_front_view(Pen& pen, const FrontScene& s) {
    const Colors& c = s.colors;
    const body::FrontPose& pose = s.pose;
    pen.set_floors(&pose.floors);
    const FrontTrunk t = solve_trunk(pose);
    const FrontLimb lo_leg = solve_leg(s.model, t, pose.lo_leg, 1);
    const FrontLimb hi_leg = solve_leg(s.model, t, pose.hi_leg, -1);
    const FrontLimb arms[] = {solve_arm(s.model, t, pose.lo_arm, 1),
                              solve_arm(s.model, t, pose.hi_arm, -1)};
    const body::FrontArm* arm_poses[] = {&pose.lo_arm, &pose.hi_arm};
    const bool lo_on_top = pose.lo_leg.roll ? pose.lo_leg.roll->angle < 0 : pose.lo_leg_on_top;
    const Tones far = far_tones(pose.lo_leg, c);
    const auto leg = [&](bool lo, body::Rgb tone) {
        return lo ? draw_leg(pen, s, t, lo_leg, pose.lo_leg, 1, tone)
                  : draw_leg(pen, s, t, hi_leg, pose.hi_leg, -1, tone);
    };

    const Ribbon under = leg(!lo_on_top, far.skin);
    pen.about(leg_of(s, !lo_on_top), Piece::Cloth);
    pen.outline(under, c.shorts_line);
    pen.fill(under, far.shorts);
    for (int i = 0; i < 2; ++i) {
        const Ribbon sleeve = sleeve_of(pen, s, arms[i], arm_poses[i]->side, kArm);
        if (!arm_poses[i]->in_front) {
            draw_bare_arm(pen, s, arms[i], *arm_poses[i], i == 0);
            pen.outline(sleeve, c.shirt_line);
        }
    }
    draw_neck(pen, t, c);
    for (int i = 0; i < 2; ++i)
        if (arm_poses[i]->in_front) {
            pen.about(arm_of(s, i == 0), Piece::Cloth);
            pen.outline(sleeve_of(pen, s, arms[i], arm_poses[i]->side, 0), c.shirt_line);
        }
    draw_shirt(pen, s, t);
    for (int i = 0; i < 2; ++i)
        if (!arm_poses[i]->in_front) {
            pen.about(arm_of(s, i == 0), Piece::Cloth);
            pen.fill(sleeve_of(pen, s, arms[i], arm_poses[i]->side, kArm), c.shirt);
        }
    pen.about(Part::Thing, Piece::Detail);
    if (pose.pillow)
        draw_pillow(pen, t, hi_leg, lo_leg, c);

    const Ribbon over = leg(lo_on_top, c.skin);
    const Ribbon pelvis = pelvis_of(pen, s, t);
    pen.about(Part::Trunk, Piece::End);
    pen.outline(pelvis, c.shorts_line);
    pen.about(leg_of(s, lo_on_top), Piece::Cloth);
    pen.outline(over, c.shorts_line);
    pen.about(Part::Trunk, Piece::End);
    pen.fill(pelvis, c.shorts);
    pen.about(leg_of(s, lo_on_top), Piece::Cloth);
    pen.fill(over, c.shorts);
    pen.about(Part::Thing, Piece::Detail);
    if (s.look.glow && s.glow > 0)
        draw_glow(pen, s, t);
    draw_head_from_front(pen, c, s.look.hair, t.head, t.head_turn - 90, pose.eyes_closed);
    for (int i = 0; i < 2; ++i)
        if (arm_poses[i]->in_front)
            draw_arm_in_front(pen, s, arms[i], *arm_poses[i], i == 0);
}

} // namespace limber::figure
