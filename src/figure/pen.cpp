#include "figure/pen.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

constexpr float kRingPixels = 2;    // DESIGN: high contrast adds the edge as a 2 px ring
constexpr double kFloorDepth = .05; // points deeper than this are somewhere else on purpose

void clamp_to_floor(Vec& p, const body::Floor& f) {
    using Kind = body::Floor::Kind;
    switch (f.kind) {
    case Kind::Level:
        if (p.x >= f.x0 && p.x <= f.x1 && p.y < f.at && p.y > f.at - kFloorDepth)
            p.y = f.at;
        break;
    case Kind::WallOnLeft:
        if (p.x < f.at && p.x > f.at - kFloorDepth)
            p.x = f.at;
        break;
    case Kind::WallOnRight:
        if (p.x > f.at && p.x < f.at + kFloorDepth)
            p.x = f.at;
        break;
    }
}

// Control points of limbs lie some .04 apart, those of heads and hands some .02: pieces of three or
// four pixels are smooth enough.
int samples_for(float scale, double spacing) {
    return std::clamp(static_cast<int>(std::ceil(scale * spacing / 3.5)), 2, kSamples);
}

double mean_y(const Edge& edge) {
    double sum = 0;
    for (const Vec& p : edge)
        sum += p.y;
    return sum / static_cast<double>(edge.size());
}

} // namespace

Colors::Colors(const body::Model& model, const Look& look, body::GlowKind kind)
    : body::Palette(model.palettes[static_cast<std::size_t>(look.theme)]),
      soft_glow(kind == body::GlowKind::Sore),
      glow_ring(look.theme == body::Theme::HighContrast) {
    const body::SkinTone& s = model.skins[static_cast<std::size_t>(look.skin)];
    const bool dark = look.theme == body::Theme::Dark;
    skin = s.skin;
    skin_far = s.far;
    skin_line = look.theme == body::Theme::HighContrast ? shirt_line : s.line;
    blush = s.blush;
    hair = dark ? s.hair_on_dark : s.hair;
    hair_rim = dark ? s.hair_line_on_dark : s.hair_line;
    hair_line = s.hair_line;
    glow = soft_glow ? glow_sore : glow_work;
}

Pen::Pen(Painter& painter, const Transform& transform, bool mirrored, float alpha)
    : painter_(painter),
      transform_(transform),
      mirror_(mirrored ? -1.0F : 1.0F),
      alpha_(alpha),
      samples_(samples_for(transform.scale, .04)),
      fine_samples_(samples_for(transform.scale, .02)) {}

Vec Pen::on_floors(Vec p, std::uint16_t part) const {
    if (floors_)
        for (const body::Floor& f : *floors_)
            if (f.parts & part)
                clamp_to_floor(p, f);
    return p;
}

Ribbon Pen::ribbon(const Edge& front, const Edge& back, std::uint16_t part,
                   const Vec* start_cap) const {
    Ribbon out;
    Controls c;
    const std::size_t n = front.size();
    if (start_cap) { // one curve: up the back, round the cap, down the front
        for (std::size_t i = n; i-- > 0;)
            c.push_back({on_floors(back[i], part)});
        c.push_back({on_floors(*start_cap, part)});
        for (const Vec& p : front)
            c.push_back({on_floors(p, part)});
        const Points all = smooth_open(c.span(), samples_);
        const std::size_t middle = n * static_cast<std::size_t>(samples_);
        for (std::size_t i = 0; i <= middle; ++i) {
            out.front.push_back(on_floors(all[middle + i], part));
            out.back.push_back(on_floors(all[middle - i], part));
        }
        return out;
    }
    for (const Vec& p : front)
        c.push_back({on_floors(p, part)});
    out.front = smooth_open(c.span(), samples_);
    Controls k;
    for (const Vec& p : back)
        k.push_back({on_floors(p, part)});
    out.back = smooth_open(k.span(), samples_);
    for (Vec& p : out.front)
        p = on_floors(p, part);
    for (Vec& p : out.back)
        p = on_floors(p, part);
    return out;
}

Points Pen::closed(std::span<const Control> controls, std::uint16_t part) const {
    Controls c;
    for (const Control& p : controls)
        c.push_back({on_floors(p.at, part), p.corner});
    Points out = smooth_closed(c.span(), fine_samples_);
    for (Vec& p : out)
        p = on_floors(p, part);
    return out;
}

Points Pen::closed(std::span<const Vec> controls, std::uint16_t part) const {
    Controls c;
    for (const Vec& p : controls)
        c.push_back({p, false});
    return closed(c.span(), part);
}

Point Pen::pixel(Vec p) const {
    return {transform_.origin.x + mirror_ * static_cast<float>(p.x) * transform_.scale,
            transform_.origin.y - static_cast<float>(p.y) * transform_.scale};
}

void Pen::to_pixels(std::span<const Vec> points, Pixels& out) const {
    out.clear();
    for (const Vec& p : points)
        out.push_back(pixel(p));
}

Color Pen::color(body::Rgb rgb, double alpha) const {
    return {rgb, static_cast<float>(alpha) * alpha_};
}

void Pen::fill(const Ribbon& r, body::Rgb c, double alpha) {
    fill_strip(r.front.span(), r.back.span(), c, alpha);
}

void Pen::outline(const Ribbon& r, body::Rgb c, double w) {
    to_pixels(r.front.span(), a_);
    to_pixels(r.back.span(), b_);
    painter_.stroke_strip(a_.span(), b_.span(), width(w), color(c, 1));
}

void Pen::outline_from(const Ribbon& capped, double from, body::Rgb c, double w) {
    const std::size_t n = capped.front.size(), cap = static_cast<std::size_t>(samples_);
    const auto first = cap + static_cast<std::size_t>(static_cast<double>(n - cap) * from);
    a_.clear();
    for (std::size_t i = first; i < n; ++i)
        a_.push_back(pixel(capped.front[i]));
    for (std::size_t i = n; i-- > first;)
        a_.push_back(pixel(capped.back[i]));
    painter_.stroke(a_.span(), width(w), false, color(c, 1));
}

void Pen::fill_strip(std::span<const Vec> a, std::span<const Vec> b, body::Rgb c, double alpha) {
    assert(a.size() == b.size());
    to_pixels(a, a_);
    to_pixels(b, b_);
    painter_.fill_strip(a_.span(), b_.span(), color(c, alpha));
}

void Pen::fill_convex(std::span<const Vec> points, body::Rgb c, double alpha) {
    to_pixels(points, a_);
    painter_.fill_convex(a_.span(), color(c, alpha));
}

void Pen::fill_concave(std::span<const Vec> points, body::Rgb c, double alpha) {
    to_pixels(points, a_);
    painter_.fill_concave(a_.span(), color(c, alpha));
}

void Pen::outline(std::span<const Vec> points, body::Rgb c, double w, double alpha) {
    to_pixels(points, a_);
    painter_.stroke(a_.span(), width(w), true, color(c, alpha));
}

void Pen::line(std::span<const Vec> points, body::Rgb c, double w, double alpha) {
    to_pixels(points, a_);
    painter_.stroke(a_.span(), width(w), false, color(c, alpha));
}

void Pen::bar(Vec a, Vec b, double w, body::Rgb c) {
    constexpr int kSteps = 6; // of each half circle
    const double along = angle_of(b - a);
    StackList<Vec, 2 * kSteps + 2> round;
    for (int i = 0; i <= kSteps; ++i)
        round.push_back(b + direction(along - 90 + 180.0 * i / kSteps) * (w / 2));
    for (int i = 0; i <= kSteps; ++i)
        round.push_back(a + direction(along + 90 + 180.0 * i / kSteps) * (w / 2));
    fill_convex(round.span(), c);
}

void Pen::bar(Vec a, Vec b, double w, body::Rgb c, body::Rgb line_color) {
    bar(a, b, w + kOutline * .9, line_color);
    bar(a, b, w, c);
}

void Pen::ring(std::span<const Vec> points, body::Rgb c, float pixels, double alpha) {
    to_pixels(points, a_);
    painter_.stroke(a_.span(), pixels, true, color(c, alpha));
}

void Pen::circle(Vec centre, double radius, body::Rgb c, double alpha) {
    painter_.circle(pixel(centre), width(radius), color(c, alpha));
}

void Pen::shape(std::span<const Vec> points, body::Rgb c, body::Rgb line_color, double w) {
    outline(points, line_color, w);
    fill_concave(points, c);
}

void Pen::shape_convex(std::span<const Vec> points, body::Rgb c, body::Rgb line_color, double w) {
    outline(points, line_color, w);
    fill_convex(points, c);
}

void shade(Pen& pen, const Edge& front, const Edge& back, body::Rgb color, double alpha,
           double amount, std::uint16_t part, bool folded) {
    // 1 when the front faces the floor: the shade moves to that edge.
    const double down = std::clamp((mean_y(back) - mean_y(front)) / .05, 0.0, 1.0);
    const auto last = static_cast<double>(front.size() - 1);
    const auto strip = [&](const Edge& at, const Edge& towards, double reach) {
        if (reach < .03)
            return;
        Edge inner;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const double taper =
                std::min(1.0, std::sin(std::numbers::pi * static_cast<double>(i) / last) * 1.6);
            inner.push_back(mix(at[i], towards[i], reach * taper));
        }
        Ribbon band = pen.ribbon(at, inner, part);
        if (folded) {
            uncross(band.front);
            uncross(band.back);
        }
        pen.fill(band, color, alpha);
    };
    strip(back, front, amount * (1 - down));
    strip(front, back, amount * down);
}

void glow_blob(Pen& pen, Vec centre, Vec axis, double half_length, double half_width,
               const Colors& c, double strength) {
    constexpr int kRings = 9, kCorners = 30;
    constexpr double kOuter = 1.2, kInner = .4; // scales of the first and last ring
    const double full = c.glow_ring ? .92 : c.soft_glow ? .70 : .73;
    const double peak = full * std::clamp(strength, 0.0, 1.0);
    const auto ellipse = [&](double scale) {
        StackList<Vec, kCorners> e;
        for (int i = 0; i < kCorners; ++i) {
            const Vec d = direction(i * 360.0 / kCorners);
            e.push_back(centre + axis * (d.x * half_length * scale) +
                        left_of(axis) * (d.y * half_width * scale));
        }
        return e;
    };
    double covered = 0; // by the rings so far, in the middle
    for (int i = 0; i < kRings; ++i) {
        const double u = (i + 1.0) / kRings, wanted = peak * u * u * (3 - 2 * u);
        const double scale = mix(kOuter, kInner, static_cast<double>(i) / (kRings - 1));
        pen.fill_convex(ellipse(scale).span(), c.glow, 1 - (1 - wanted) / (1 - covered));
        covered = wanted;
    }
    if (c.glow_ring)
        pen.ring(ellipse(1).span(), c.glow_edge, kRingPixels, strength);
}

} // namespace limber::figure
