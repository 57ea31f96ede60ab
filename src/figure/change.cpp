#include "figure/change.hpp"

#include "figure/blend.hpp"
#include "figure/contact.hpp"
#include "figure/drawing.hpp"
#include "figure/front_view.hpp"
#include "figure/props.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

using body::Animation;
using body::Model;
using body::SidePose;

// What is drawn with the body: it cannot fade apart from it.
bool on_the_body(const body::Prop& prop) {
    using body::PropKind;
    switch (prop.kind) {
    case PropKind::KneePillow:
    case PropKind::Bag:
    case PropKind::Strap:
    case PropKind::HeatPack:
    case PropKind::Glass:
    case PropKind::Rail:
    case PropKind::Bath:
    case PropKind::CarSeat:
    case PropKind::Bolster:
        return true;
    default:
        return false;
    }
}

bool mirrored(const Shown& shown) {
    const Animation& a = *shown.animation;
    return a.flip != (shown.moment.other_side && a.other_side == body::OtherSide::Mirror);
}

// Where the body is; without the curves on which the movement would have gone there.
body::Pose pose_of(const Model& model, const Shown& shown) {
    body::Pose pose = sample(model, *shown.animation, shown.moment.t);
    if (auto* side = std::get_if<SidePose>(&pose)) {
        if (shown.moment.other_side && shown.animation->other_side == body::OtherSide::Swap)
            *side = swapped_sides(*side);
        side->leg_near.via.reset();
        side->leg_far.via.reset();
        side->arm_near.via.reset();
        side->arm_far.via.reset();
    }
    return pose;
}

bool goes_through(const Model& model, const SidePose& pose, const SolvedPose& solved,
                  const Supports& supports) {
    for (const Support& support : supports)
        for (std::size_t i = 0; i < kBodyParts; ++i) {
            const auto gap = gap_to(model, solved, pose, static_cast<BodyPart>(i), support);
            if (gap && gap->distance < -kGives)
                return true;
        }
    return false;
}

bool way_is_free(const Model& model, const Shown& from, const Shown& to, const SidePose& a,
                 const SidePose& b) {
    constexpr int kMoments = 6;
    for (int i = 0; i <= kMoments; ++i) {
        const body::Pose pose = blend(model, a, b, static_cast<double>(i) / kMoments);
        const auto& side = std::get<SidePose>(pose);
        const SolvedPose solved = solve(model, side);
        if (goes_through(model, side, solved, supports_of(*from.animation, side)) ||
            goes_through(model, side, solved, supports_of(*to.animation, side)))
            return false;
    }
    return true;
}

// The last things of a picture, or the first of the next.
void draw_things(Painter& painter, const Model& model, const Shown& shown, const Look& look,
                 double strength) {
    if (strength <= 0)
        return;
    const Colors colors(model, look, shown.animation->glow_kind);
    Pen pen(painter, shown.transform, mirrored(shown),
            look.alpha * static_cast<float>(std::min(1.0, strength)));
    draw_props_behind(pen, *shown.animation, colors);
}

Transform mixed(const Transform& a, const Transform& b, double t) {
    const auto between = [&](float p, float q) { return p + (q - p) * static_cast<float>(t); };
    return {{between(a.origin.x, b.origin.x), between(a.origin.y, b.origin.y)},
            between(a.scale, b.scale)};
}

void draw_blend(Painter& painter, const Model& model, const Shown& from, const Shown& to, double t,
                const Look& look) {
    draw_things(painter, model, from, look, 2 - 2 * t);
    draw_things(painter, model, to, look, 2 * t);
    const Shown& nearer = t < .5 ? from : to;
    Moment moment{.t = nearer.moment.t, .breath = nearer.moment.breath};
    moment.glow = nearer.moment.glow * std::abs(1 - 2 * t);
    const Transform transform = mixed(from.transform, to.transform, t);
    Pen pen(painter, transform, mirrored(to), look.alpha);
    const Colors colors(model, look, nearer.animation->glow_kind);
    draw_body(pen, model, *nearer.animation,
              blend(model, pose_of(model, from), pose_of(model, to), t), moment, look, colors);
}

} // namespace

Change change_between(const Model& model, const Shown& from, const Shown& to) {
    const auto held = [](const Shown& shown) {
        const auto& props = shown.animation->props;
        return std::any_of(props.begin(), props.end(), on_the_body);
    };
    if (mirrored(from) != mirrored(to) || held(from) || held(to) ||
        turning_at(*from.animation, from.moment.t) || turning_at(*to.animation, to.moment.t))
        return Change::Fade;
    const body::Pose before = pose_of(model, from), after = pose_of(model, to);
    const auto *a = std::get_if<SidePose>(&before), *b = std::get_if<SidePose>(&after);
    if (a == nullptr || b == nullptr || a->flip != b->flip || a->shoes != b->shoes ||
        from.animation->view != to.animation->view ||
        std::abs(wrapped(a->turn - b->turn)) > kTurnsOver)
        return Change::Fade;
    return way_is_free(model, from, to, *a, *b) ? Change::Blend : Change::Fade;
}

void draw_change(Painter& painter, const Model& model, Change change, const Shown& from,
                 const Shown& to, double mix, const Look& look) {
    const double t = std::clamp(mix, 0.0, 1.0), eased = t * t * (3 - 2 * t);
    if (change == Change::Blend)
        return draw_blend(painter, model, from, to, eased, look);
    // One of the two is always whole, so that the background never shows through the body.
    const auto layer = [&](const Shown& shown, double alpha) {
        if (alpha <= 0)
            return;
        Look faded = look;
        faded.alpha = look.alpha * static_cast<float>(std::min(1.0, alpha));
        draw(painter, model, *shown.animation, shown.moment, faded, shown.transform);
    };
    layer(from, 2 - 2 * eased);
    layer(to, 2 * eased);
}

} // namespace limber::figure
