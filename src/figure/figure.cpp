#include "figure/figure.hpp"

#include "figure/blend.hpp"
#include "figure/drawing.hpp"
#include "figure/front_view.hpp"
#include "figure/props.hpp"
#include "figure/side_view.hpp"
#include "figure/turning.hpp"

#include <algorithm>
#include <limits>

namespace limber::figure {
namespace {

using body::Animation;
using body::Model;

constexpr double kMargin = .07; // of the area, on each side

// Drawn instead of a picture, to find how much room it needs.
class Measure final : public Painter {
  public:
    Box box{.x0 = kInfinity, .y0 = kInfinity, .x1 = -kInfinity, .y1 = -kInfinity};

    void fill_strip(std::span<const Point> left, std::span<const Point> right, Color) override {
        add(left);
        add(right);
    }
    void fill_convex(std::span<const Point> points, Color) override { add(points); }
    void fill_concave(std::span<const Point> points, Color) override { add(points); }
    void stroke(std::span<const Point> points, float, bool, Color) override { add(points); }
    void circle(Point c, float r, Color) override {
        const Point corners[] = {{c.x - r, c.y - r}, {c.x + r, c.y + r}};
        add(corners);
    }

  private:
    static constexpr double kInfinity = std::numeric_limits<double>::infinity();
    void add(std::span<const Point> points) {
        for (const Point& p : points) {
            box.x0 = std::min<double>(box.x0, p.x);
            box.x1 = std::max<double>(box.x1, p.x);
            box.y0 = std::min<double>(box.y0, -p.y); // painters look down
            box.y1 = std::max<double>(box.y1, -p.y);
        }
    }
};

// What a full breath adds to a pose.
constexpr body::Breath kFullBreath{.belly = .006, .chest = .003};

} // namespace

void draw_body(Pen& pen, const Model& model, const Animation& animation, const body::Pose& pose,
               const Moment& moment, const Look& look, const Colors& colors, bool lo_is_near) {
    if (const auto* front = std::get_if<body::FrontPose>(&pose)) {
        draw_front_view(pen, {model, animation, *front, look, colors, moment.glow, lo_is_near});
        return;
    }
    body::SidePose side = std::get<body::SidePose>(pose);
    if (side.flip)
        pen.mirror();
    if (moment.other_side && animation.other_side == body::OtherSide::Swap)
        side = swapped_sides(side);
    const double breath = std::clamp(moment.breath, 0.0, 1.0);
    side.breath.belly += kFullBreath.belly * breath;
    side.breath.chest += kFullBreath.chest * breath;
    const SolvedPose solved = solve(model, side);
    draw_side_view(pen, {model, animation, side, look, colors, moment.glow, solved,
                         Spine(solved.spine.joints)});
    if (side.flip)
        pen.mirror();
}

namespace {

// Face up, it rolls over on its near side to face the viewer; face down, it comes from there.
bool lies_on_near_side(const body::Pose& pose) {
    const auto* side = std::get_if<body::SidePose>(&pose);
    return side != nullptr && side->turn > 0;
}

void draw_turning(Painter& painter, const Model& model, const Animation& animation,
                  const Turning& turning, const Moment& moment, const Look& look,
                  const Transform& transform, bool mirrored) {
    const Colors colors(model, look, animation.glow_kind);
    const bool near = lies_on_near_side(turning.from) || lies_on_near_side(turning.to);
    KeptPicture from, to;
    Pen from_pen(from, transform, mirrored, look.alpha),
        to_pen(to, transform, mirrored, look.alpha);
    draw_body(from_pen, model, animation, turning.from, moment, look, colors, near);
    draw_body(to_pen, model, animation, turning.to, moment, look, colors, near);
    draw_between(painter, from, to, turning.mix);
}

bool arrow_shows(const body::Arrow& arrow, double t) {
    return t >= arrow.t0 && t <= arrow.t1;
}

} // namespace

void draw(Painter& painter, const Model& model, const Animation& animation, const Moment& moment,
          const Look& look, const Transform& transform) {
    const Colors colors(model, look, animation.glow_kind);
    const bool other = moment.other_side && animation.other_side == body::OtherSide::Mirror;
    Pen pen(painter, transform, animation.flip != other, look.alpha);
    draw_props_behind(pen, animation, colors);
    if (const auto turning = turning_at(animation, moment.t))
        draw_turning(painter, model, animation, *turning, moment, look, transform,
                     animation.flip != other);
    else
        draw_body(pen, model, animation, sample(model, animation, moment.t), moment, look, colors);
    pen.set_floors(nullptr);
    if (look.arrows)
        for (const body::Arrow& arrow : animation.arrows)
            if (arrow_shows(arrow, moment.t))
                draw_arrow(pen, arrow, colors);
}

void draw_key_pose(Painter& painter, const Model& model, const Animation& animation,
                   const KeyPose& key, bool other_side, const Look& look,
                   const Transform& transform) {
    const auto layer = [&](double t, double alpha) {
        if (alpha <= 0)
            return;
        Look faded = look;
        faded.alpha = look.alpha * static_cast<float>(std::min(1.0, alpha));
        draw(painter, model, animation, {.t = t, .other_side = other_side}, faded, transform);
    };
    // First the next pose comes over the old one, then the old one goes: one of the two is always
    // whole, so that the background never shows through the body.
    layer(key.t, 2 - 2 * key.mix);
    layer(key.next_t, 2 * key.mix);
}

const Box& frame_box(const Model& model, const Animation& animation, Scratch& scratch,
                     bool arrows) {
    auto& boxes = arrows ? scratch.boxes : scratch.boxes_without_arrows;
    const auto found = boxes.find(&animation);
    if (found != boxes.end())
        return found->second;
    Measure measure;
    const Look look;
    const Colors colors(model, look, animation.glow_kind);
    Pen pen(measure, {}, animation.flip, 1);
    draw_measured_props(pen, animation, colors);
    for (const body::Keyframe& key : animation.keys)
        draw_body(pen, model, animation, key.pose, {.t = key.t}, look, colors);
    pen.set_floors(nullptr);
    if (arrows)
        for (const body::Arrow& arrow : animation.arrows)
            draw_arrow(pen, arrow, colors);
    measure.box.floor = floor_line(animation);
    measure.box.from_above = animation.view == body::View::Top;
    return boxes.emplace(&animation, measure.box).first->second;
}

Transform fit(const Box& box, const Rect& area, float stand) {
    const double w = box.x1 - box.x0, h = box.y1 - box.y0;
    const double scale = std::min(area.w * (1 - 2 * kMargin) / w, area.h * (1 - 2 * kMargin) / h);
    const double top = area.y + area.h * kMargin;
    const double slack = area.h * (1 - 2 * kMargin) - h * scale;
    const double middle = area.x + area.w / 2.0;
    return {{static_cast<float>(middle - (box.x0 + box.x1) / 2 * scale),
             static_cast<float>(top + slack * stand + box.y1 * scale)},
            static_cast<float>(scale)};
}

Transform fit_on_floor(const Box& box, const Rect& area, float floor_y) {
    const double w = box.x1 - box.x0, above = box.y1 - box.floor;
    const double room = floor_y - area.y - area.h * kMargin;
    const double scale = std::min(area.w * (1 - 2 * kMargin) / w, room / above);
    const double middle = area.x + area.w / 2.0;
    return {{static_cast<float>(middle - (box.x0 + box.x1) / 2 * scale),
             static_cast<float>(floor_y + box.floor * scale)},
            static_cast<float>(scale)};
}

body::Rgb skin_color(const Model& model, body::Skin skin) {
    return model.skins[static_cast<std::size_t>(skin)].skin;
}

} // namespace limber::figure
