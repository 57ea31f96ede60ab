#include "figure/props.hpp"

#include <algorithm>
#include <initializer_list>

namespace limber::figure {
namespace {

using body::Prop;
using body::PropKind;

constexpr double kFarAway = 3; // walls end this far out of the picture
constexpr double kProp = kOutline * .9;

using RoundBox = StackList<Vec, 24>;

struct Sides {
    double x0, y0, x1, y1;
};

RoundBox round_box(const Sides& at, double radius) {
    const auto [x0, y0, x1, y1] = at;
    const double r = std::min({radius, (x1 - x0) / 2, (y1 - y0) / 2});
    const struct {
        double x, y, from;
    } corners[] = {
        {x1 - r, y1 - r, 0}, {x0 + r, y1 - r, 90}, {x0 + r, y0 + r, 180}, {x1 - r, y0 + r, 270}};
    RoundBox out;
    for (const auto& c : corners)
        for (int i = 0; i <= 5; ++i)
            out.push_back(Vec{c.x, c.y} + direction(c.from + i * 18) * r);
    return out;
}

void box(Pen& pen, const Sides& at, double radius, body::Rgb color, body::Rgb line,
         double width = kProp) {
    pen.shape_convex(round_box(at, radius).span(), color, line, width);
}

void line(Pen& pen, Vec a, Vec b, double width, body::Rgb color) {
    const Vec two[] = {a, b};
    pen.line(two, color, width);
}

void soft_shape(Pen& pen, std::span<const Control> controls, const Colors& c) {
    pen.shape(smooth_closed(controls).span(), c.soft, c.soft_line);
}

void draw_wall(Pen& pen, double x, double outwards, double floor, const Colors& c) {
    const double far = x + kFarAway * outwards;
    const Vec area[] = {{x, floor}, {x, kFarAway}, {far, kFarAway}, {far, floor}};
    pen.fill_convex(area, c.wall);
    line(pen, {x, floor}, {x, kFarAway}, kOutline, c.floor_line);
}

void draw_chair(Pen& pen, const Prop& p, double floor, const Colors& c) {
    const double back = p.back_on_right ? p.x1 : p.x0, front = p.back_on_right ? p.x0 : p.x1;
    const double s = p.back_on_right ? 1 : -1;
    pen.bar({back - .012 * s, floor + .006}, {back - .012 * s, p.y - .01}, .016, c.prop_dark,
            c.prop_line);
    pen.bar({front + .02 * s, floor + .006}, {front + .02 * s, p.y - .01}, .016, c.prop_dark,
            c.prop_line);
    pen.bar({back - .004 * s, p.y}, {back + .022 * s, p.y + .29}, .016, c.prop_dark, c.prop_line);
    const double closed_from = p.full_back ? .030 : .15;
    const double lean = p.full_back ? -.003 : .006;
    pen.bar({back + lean * s, p.y + closed_from}, {back + .022 * s, p.y + .29}, .030, c.prop,
            c.prop_line);
    box(pen, {p.x0, p.y - .026, p.x1, p.y}, .012, c.prop, c.prop_line);
}

void draw_table_top(Pen& pen, const Prop& p, double leg_inset, double far_inset, double floor,
                    const Colors& c) {
    for (const double x : {p.x1 - far_inset, p.x0 + leg_inset})
        pen.bar({x, floor + .006}, {x, p.y}, .018, c.prop_dark, c.prop_line);
    box(pen, {p.x0, p.y - .022, p.x1, p.y}, .006, c.prop, c.prop_line);
}

void draw_desk(Pen& pen, const Prop& p, double floor, const Colors& c) {
    draw_table_top(pen, p, .10, .05, floor, c);
    const Vec laptop[] = {
        {p.x0 + .16, p.y}, {p.x0 + .30, p.y}, {p.x0 + .30, p.y + .012}, {p.x0 + .16, p.y + .012}};
    pen.shape_convex(laptop, c.metal, c.floor_line, kOutline * .7);
    pen.bar({p.x0 + .30, p.y + .008}, {p.x0 + .355, p.y + .145}, .010, c.metal);
}

void draw_table(Pen& pen, const Prop& p, double floor, const Colors& c) {
    draw_table_top(pen, p, .06, .04, floor, c);
    if (!p.pillow)
        return;
    const auto [a, b, h] = *p.pillow;
    const Control pillow[] = {{{a, p.y}, true},     {{a - .004, p.y + h * .5}},
                              {{a + .03, p.y + h}}, {{(a + b) / 2, p.y + h * 1.06}},
                              {{b - .03, p.y + h}}, {{b + .004, p.y + h * .5}},
                              {{b, p.y}, true}};
    soft_shape(pen, pillow, c);
}

void draw_counter(Pen& pen, const Prop& p, double floor, const Colors& c) {
    box(pen, {p.x0 + .02, floor, p.x1 - .01, p.y - .02}, .004, c.wall, c.floor_line);
    constexpr double kDoor = .29;
    for (double x = p.x0 + kDoor; x < p.x1 - kDoor / 2; x += 2 * kDoor) {
        line(pen, {x, floor + .05}, {x, p.y - .05}, kOutline * .7, c.floor_line);
        for (const double handle : {x - .04, x + .04})
            line(pen, {handle, p.y - .10}, {handle, p.y - .16}, kOutline * 1.2, c.floor_line);
        if (x + kDoor < p.x1 - kDoor / 2) // the edge between this pair of doors and the next
            line(pen, {x + kDoor, floor + .02}, {x + kDoor, p.y - .03}, kOutline * .7,
                 c.floor_line);
    }
    box(pen, {p.x0, p.y - .028, p.x1, p.y}, .006, c.prop, c.prop_line);
}

void draw_bolster(Pen& pen, const Prop& p, const Colors& c) {
    const double x = p.x, w = p.w, h = p.h;
    const Control outline[] = {
        {{x - w * .5, 0}, true},  {{x - w * .42, h * .35}}, {{x - w * .16, h * .93}}, {{x, h}},
        {{x + w * .16, h * .93}}, {{x + w * .42, h * .35}}, {{x + w * .5, 0}, true}};
    soft_shape(pen, outline, c);
}

void draw_pillow_from_above(Pen& pen, const Prop& p, const Colors& c) {
    const double x = p.x, y = p.y, w = p.w, h = p.h;
    const Control outline[] = {
        {{x - w / 2, y - h / 2}}, {{x, y - h * .46}}, {{x + w / 2, y - h / 2}}, {{x + w * .46, y}},
        {{x + w / 2, y + h / 2}}, {{x, y + h * .46}}, {{x - w / 2, y + h / 2}}, {{x - w * .46, y}}};
    soft_shape(pen, outline, c);
}

void draw_bed_from_above(Pen& pen, const Prop& p, const Colors& c) {
    box(pen, {p.x0, p.y0, p.x1, p.y1}, .04, c.wall, c.floor_line, kOutline * 1.2);
    pen.outline(round_box({p.x0 + .018, p.y0 + .018, p.x1 - .018, p.y1 - .018}, .03).span(),
                c.floor_line, kOutline * .5, .7);
}

// A seat whose back follows the line of the person's back.
void draw_car_seat(Pen& pen, const Prop& p, const Colors& c) {
    const body::Outline& k = p.back;
    const std::size_t n = k.size();
    const auto along = [&](std::size_t i) {
        return unit(k[std::min(n - 1, i + 1)] - k[i > 0 ? i - 1 : 0]);
    };
    const auto beside = [&](std::size_t i, double d) { return k[i] + left_of(along(i)) * d; };
    const Vec up = along(n - 1), whole = k[n - 1] - k[0];
    const Vec top_front = beside(n - 1, .010) + up * .045;
    const Vec top_back = beside(n - 1, .045) + up * .045;

    const auto head_rest = [&](Vec q) { return p.head + rotated(q, p.head_angle - 90); };
    const Vec middle = head_rest({-.062, 0});
    pen.bar(top_front + left_of(up) * .015, middle + left_of(up) * .03, .013, c.metal);

    constexpr Vec kCushion[] = {{-.115, .205}, {-.12, .12}, {-.06, .085}, {.10, .10},
                                {.215, .13},   {.262, .18}, {.255, .222}, {.22, .243},
                                {.10, .238},   {-.02, .222}};
    pen.shape(smooth_closed(kCushion).span(), c.prop_dark, c.prop_line);

    Controls back;
    back.push_back({k[0] + Vec{-.005, -.07}});
    for (std::size_t i = 0; i < n; ++i)
        back.push_back({beside(i, -.006)});
    back.push_back({top_front});
    back.push_back({top_back});
    for (std::size_t i = n; i-- > 0;) {
        const auto u = static_cast<double>(i);
        back.push_back({mix(k[0], k[n - 1], u / static_cast<double>(n - 1)) +
                        left_of(unit(whole)) * (.088 - .030 * u / static_cast<double>(n))});
    }
    back.push_back({k[0] + Vec{-.075, -.058}});
    pen.shape(smooth_closed(back.span()).span(), c.prop, c.prop_line);

    constexpr Vec kRest[] = {{0, -.05},    {.012, .0},    {.004, .055},  {-.022, .062},
                             {-.045, .03}, {-.044, -.03}, {-.022, -.056}};
    StackList<Vec, 8> rest;
    for (const Vec& q : kRest)
        rest.push_back(middle + rotated({q.x - .004, q.y}, p.head_angle - 90));
    pen.shape(smooth_closed(rest.span()).span(), c.prop, c.prop_line);
    pen.fill_convex(round_box({-.10, 0, .22, .115}, .012).span(), c.metal);
}

void draw_step(Pen& pen, const Prop& p, double floor, const Colors& c) {
    box(pen, {p.x0, floor, p.x1, p.y}, .008, c.prop, c.prop_line);
    line(pen, {p.x0 + .01, p.y - .022}, {p.x1 - .01, p.y - .022}, kOutline * .7, c.prop_line);
}

void draw_bath_tub(Pen& pen, const Colors& c) {
    constexpr Vec kTub[] = {{-.40, .46}, {-.36, .20}, {-.27, .03}, {-.18, 0},
                            {.42, 0},    {.50, .03},  {.545, .25}, {.57, .40},
                            {.60, .40},  {.60, .43},  {-.43, .48}};
    pen.shape(smooth_closed(kTub).span(), c.card, c.floor_line, kOutline * 1.2);
}

void draw_behind(Pen& pen, const Prop& p, double floor, const Colors& c) {
    switch (p.kind) {
    case PropKind::Mat:
        return box(pen, {p.x0, -kMatHeight, p.x1, 0}, .008, c.mat, c.mat_line);
    case PropKind::MatFromAbove:
        return box(pen, {p.x0, p.y0, p.x1, p.y1}, .03, c.mat, c.mat_line, kOutline * 1.2);
    case PropKind::Wall:
        return draw_wall(pen, p.x, -1, floor, c);
    case PropKind::WallRight:
        return draw_wall(pen, p.x, 1, floor, c);
    case PropKind::Chair:
        return draw_chair(pen, p, floor, c);
    case PropKind::Desk:
        return draw_desk(pen, p, floor, c);
    case PropKind::Table:
        return draw_table(pen, p, floor, c);
    case PropKind::Counter:
        return draw_counter(pen, p, floor, c);
    case PropKind::Step:
        return draw_step(pen, p, floor, c);
    case PropKind::Bolster:
        return draw_bolster(pen, p, c);
    case PropKind::BedFromAbove:
        return draw_bed_from_above(pen, p, c);
    case PropKind::PillowFromAbove:
        return draw_pillow_from_above(pen, p, c);
    case PropKind::CarSeat:
        return draw_car_seat(pen, p, c);
    case PropKind::Bath:
        return draw_bath_tub(pen, c);
    case PropKind::Rail:
    case PropKind::KneePillow:
    case PropKind::Bag:
    case PropKind::Strap:
    case PropKind::HeatPack:
    case PropKind::Glass:
        return; // these hang on the body: see draw_props
    }
}

} // namespace

double floor_line(const body::Animation& animation) {
    const bool mat = std::any_of(animation.props.begin(), animation.props.end(),
                                 [](const Prop& p) { return p.kind == PropKind::Mat; });
    return mat ? -kMatHeight : 0;
}

void draw_props_behind(Pen& pen, const body::Animation& animation, const Colors& c) {
    for (const Prop& p : animation.props)
        draw_behind(pen, p, floor_line(animation), c);
}

void draw_measured_props(Pen& pen, const body::Animation& animation, const Colors& c) {
    for (const Prop& p : animation.props)
        if (p.kind != PropKind::Wall && p.kind != PropKind::WallRight)
            draw_behind(pen, p, floor_line(animation), c);
}

void draw_arrow(Pen& pen, const body::Arrow& arrow, const Colors& c) {
    constexpr double kWidth = .012, kHeadLength = .026, kHeadHalf = .020;
    StackList<Vec, body::kMaxOutline> controls;
    for (const Vec& p : arrow.points)
        controls.push_back(p);
    const Points line = smooth_open(controls.span(), 8);
    pen.line(line.span(), c.arrow, kWidth);
    const auto head = [&](Vec end, Vec before) {
        const Vec d = unit(end - before), n = left_of(d);
        const Vec tip[] = {end + d * kHeadLength, end + n * kHeadHalf, end - n * kHeadHalf};
        pen.fill_convex(tip, c.arrow);
    };
    const std::size_t n = line.size();
    head(line[n - 1], line[n - 4]);
    if (arrow.both_ends)
        head(line[0], line[3]);
    else
        pen.circle(line[0], kWidth / 2, c.arrow);
}

} // namespace limber::figure
