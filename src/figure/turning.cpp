#include "figure/turning.hpp"

#include <algorithm>

namespace limber::figure {

// ---- Keeping a picture --------------------------------------------------------------------------

void KeptPicture::keep(Kind kind, std::span<const Point> points, float width, Color color,
                       std::span<const Point> second) {
    if (shapes_.size() == kMostShapes ||
        points_.size() + 2 * points.size() > decltype(points_)::room())
        return;
    Shape shape{.kind = kind,
                .part = part_,
                .piece = piece_,
                .first = points_.size(),
                .points = points.size(),
                .width = width,
                .color = color};
    for (const Shape& other : shapes_)
        if (other.kind == kind && other.part == part_ && other.piece == piece_)
            ++shape.number;
    shapes_.push_back(shape);
    for (const Point& p : points)
        points_.push_back(p);
    for (const Point& p : second)
        points_.push_back(p);
}

void KeptPicture::fill_strip(std::span<const Point> left, std::span<const Point> right, Color c) {
    keep(Kind::Strip, left, 0, c, right);
}
void KeptPicture::fill_convex(std::span<const Point> points, Color c) {
    keep(Kind::Shape, points, 0, c);
}
void KeptPicture::fill_concave(std::span<const Point> points, Color c) {
    keep(Kind::Shape, points, 0, c);
}
void KeptPicture::stroke(std::span<const Point> points, float width, bool closed, Color c) {
    keep(closed ? Kind::Ring : Kind::Line, points, width, c);
}
void KeptPicture::circle(Point centre, float radius, Color c) {
    keep(Kind::Circle, {&centre, 1}, radius, c);
}
void KeptPicture::about(std::uint8_t part, std::uint8_t piece) {
    part_ = part;
    piece_ = piece;
}
void KeptPicture::stroke_strip(std::span<const Point> left, std::span<const Point> right,
                               float width, Color c) {
    keep(Kind::StripLine, left, width, c, right);
}

std::span<const Point> KeptPicture::edge(const Shape& shape, bool second) const {
    return points_.span().subspan(shape.first + (second ? shape.points : 0), shape.points);
}

const KeptPicture::Shape* KeptPicture::like(const Shape& shape) const {
    for (const Shape& own : shapes_)
        if (own.kind == shape.kind && own.part == shape.part && own.piece == shape.piece &&
            own.number == shape.number && own.part != 0)
            return &own;
    return nullptr;
}

// ---- Between two --------------------------------------------------------------------------------

namespace {

using Shape = KeptPicture::Shape;
using Kind = KeptPicture::Kind;
using Line = StackList<Point, kMaxPoints>;

Point mix(Point a, Point b, float t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}
float apart(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

Color mix(Color a, Color b, float t) {
    Color out{0, a.alpha + (b.alpha - a.alpha) * t};
    for (const unsigned shift : {0U, 8U, 16U}) {
        const auto from = static_cast<float>((a.rgb >> shift) & 255U);
        const auto to = static_cast<float>((b.rgb >> shift) & 255U);
        out.rgb |= static_cast<std::uint32_t>(std::lround(from + (to - from) * t)) << shift;
    }
    return out;
}

// The point at that fraction of a line's points; of a ring's, which goes on at its beginning.
Point along(std::span<const Point> line, double fraction, bool ring) {
    const std::size_t n = line.size(), steps = ring ? n : n - 1;
    const double at = fraction * static_cast<double>(steps);
    const auto i = std::min(steps > 0 ? steps - 1 : 0, static_cast<std::size_t>(at));
    return mix(line[i], line[(i + 1) % n], static_cast<float>(at - static_cast<double>(i)));
}

// How `to` runs beside `from`: turned round, and for rings from where it begins.
struct Pairing {
    bool reversed = false;
    double shift = 0;
    double of(double fraction, bool ring) const {
        const double f = reversed ? 1 - fraction : fraction;
        return ring ? std::fmod(f + shift + 1, 1.0) : f;
    }
};

Pairing pairing(std::span<const Point> from, std::span<const Point> to, bool ring) {
    constexpr int kLooks = 24;
    Pairing best;
    float least = -1;
    for (const bool reversed : {false, true})
        for (int s = 0; s < (ring ? kLooks : 1); ++s) {
            const Pairing tried{reversed, static_cast<double>(s) / kLooks};
            float sum = 0;
            for (int i = 0; i < kLooks; ++i) {
                const double f = static_cast<double>(i) / (ring ? kLooks : kLooks - 1);
                sum += apart(along(from, f, ring), along(to, tried.of(f, ring), ring));
            }
            if (least < 0 || sum < least) {
                least = sum;
                best = tried;
            }
        }
    return best;
}

Line blended(std::span<const Point> from, std::span<const Point> to, const Pairing& pair, bool ring,
             float t) {
    Line out;
    const std::size_t n = std::max(from.size(), to.size());
    const auto steps = static_cast<double>(ring ? n : std::max<std::size_t>(1, n - 1));
    for (std::size_t i = 0; i < n; ++i) {
        const double f = static_cast<double>(i) / steps;
        out.push_back(mix(along(from, f, ring), along(to, pair.of(f, ring), ring), t));
    }
    return out;
}

class Blend {
  public:
    Blend(Painter& painter, const KeptPicture& from, const KeptPicture& to, float t)
        : painter_(painter),
          from_(from),
          to_(to),
          t_(t) {}

    void shape(const Shape& a, const Shape& b) {
        const Color color = mix(a.color, b.color, t_);
        const float width = a.width + (b.width - a.width) * t_;
        switch (a.kind) {
        case Kind::Strip:
        case Kind::StripLine:
            return strip(a, b, width, color);
        case Kind::Circle:
            return painter_.circle(mix(from_.edge(a)[0], to_.edge(b)[0], t_), width, color);
        case Kind::Line: {
            const auto line = from_.edge(a), other = to_.edge(b);
            const Line mixed = blended(line, other, pairing(line, other, false), false, t_);
            return painter_.stroke(mixed.span(), width, false, color);
        }
        case Kind::Shape:
        case Kind::Ring: {
            const auto ring = from_.edge(a), other = to_.edge(b);
            const Line mixed = blended(ring, other, pairing(ring, other, true), true, t_);
            if (a.kind == Kind::Shape)
                return painter_.fill_concave(mixed.span(), color);
            return painter_.stroke(mixed.span(), width, true, color);
        }
        }
    }

  private:
    // The edges of a limb run the same way in both; which of them is which is what lies nearer.
    void strip(const Shape& a, const Shape& b, float width, Color color) {
        const auto left = from_.edge(a), right = from_.edge(a, true);
        auto left_b = to_.edge(b), right_b = to_.edge(b, true);
        const auto off = [](std::span<const Point> p, std::span<const Point> q) {
            return apart(along(p, .5, false), along(q, .5, false));
        };
        if (off(left, right_b) + off(right, left_b) < off(left, left_b) + off(right, right_b))
            std::swap(left_b, right_b);
        const Line one = blended(left, left_b, {}, false, t_);
        const Line two = blended(right, right_b, {}, false, t_);
        if (a.kind == Kind::Strip)
            painter_.fill_strip(one.span(), two.span(), color);
        else
            painter_.stroke_strip(one.span(), two.span(), width, color);
    }

    Painter& painter_;
    const KeptPicture& from_;
    const KeptPicture& to_;
    float t_;
};

void draw_faded(Painter& painter, const KeptPicture& picture, const Shape& shape, float strength) {
    Color color = shape.color;
    color.alpha *= std::clamp(strength, 0.0F, 1.0F);
    if (color.alpha <= 0)
        return;
    const auto points = picture.edge(shape);
    switch (shape.kind) {
    case Kind::Strip:
        return painter.fill_strip(points, picture.edge(shape, true), color);
    case Kind::StripLine:
        return painter.stroke_strip(points, picture.edge(shape, true), shape.width, color);
    case Kind::Shape:
        return painter.fill_concave(points, color);
    case Kind::Line:
    case Kind::Ring:
        return painter.stroke(points, shape.width, shape.kind == Kind::Ring, color);
    case Kind::Circle:
        return painter.circle(points[0], shape.width, color);
    }
}

} // namespace

void draw_between(Painter& painter, const KeptPicture& from, const KeptPicture& to, double mix) {
    const auto t = static_cast<float>(mix);
    Blend blend(painter, from, to, t);
    // What lies in front changes half way, as the limbs pass each other.
    if (t < .5F) {
        for (const Shape& a : from.shapes())
            if (const Shape* b = to.like(a))
                blend.shape(a, *b);
            else
                draw_faded(painter, from, a, 1 - 2.5F * t);
    } else {
        for (const Shape& b : to.shapes())
            if (const Shape* a = from.like(b))
                blend.shape(*a, b);
            else
                draw_faded(painter, to, b, 2.5F * t - 1.5F);
    }
}

} // namespace limber::figure
