#include "figure/curve.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

// The knot distance of the centripetal form; the guard keeps coincident points apart.
double knot(Vec a, Vec b) {
    return std::max(std::sqrt(length(b - a)), 1e-3);
}

// Tangent of the curve at b, scaled to the span of knot length `scale`.
Vec tangent(Vec a, Vec b, Vec c, double ab, double bc, double scale) {
    return ((b - a) * (1 / ab) - (c - a) * (1 / (ab + bc)) + (c - b) * (1 / bc)) * scale;
}

struct Span {
    const Control* before; // nullptr: the curve begins at `from` or has a corner there
    const Control* from;
    const Control* to;
    const Control* after;
};

void append_span(Points& out, const Span& s, int samples) {
    const Vec p1 = s.from->at, p2 = s.to->at, chord = p2 - p1;
    const double d12 = knot(p1, p2);
    Vec m1 = chord, m2 = chord;
    if (s.before)
        m1 = tangent(s.before->at, p1, p2, knot(s.before->at, p1), d12, d12);
    if (s.after)
        m2 = tangent(p1, p2, s.after->at, d12, knot(p2, s.after->at), d12);
    if (!s.before && s.after)
        m1 = chord * 1.5 - m2 * .5;
    if (s.before && !s.after)
        m2 = chord * 1.5 - m1 * .5;
    for (int j = 0; j < samples; ++j) {
        const double t = static_cast<double>(j) / samples;
        const double t2 = t * t;
        const double t3 = t2 * t;
        out.push_back(p1 * (2 * t3 - 3 * t2 + 1) + m1 * (t3 - 2 * t2 + t) + p2 * (3 * t2 - 2 * t3) +
                      m2 * (t3 - t2));
    }
}

Points smooth(std::span<const Control> c, bool closed, int samples) {
    Points out;
    const std::size_t n = c.size();
    if (n < 2) {
        for (const Control& p : c)
            out.push_back(p.at);
        return out;
    }
    const std::size_t spans = closed ? n : n - 1;
    for (std::size_t i = 0; i < spans; ++i) {
        Span s{&c[(i + n - 1) % n], &c[i], &c[(i + 1) % n], &c[(i + 2) % n]};
        if (s.from->corner || (!closed && i == 0))
            s.before = nullptr;
        if (s.to->corner || (!closed && i == n - 2))
            s.after = nullptr;
        append_span(out, s, samples);
    }
    if (!closed)
        out.push_back(c.back().at);
    return out;
}

Controls without_corners(std::span<const Vec> points) {
    Controls c;
    for (const Vec& p : points)
        c.push_back({p, false});
    return c;
}

} // namespace

Points smooth_open(std::span<const Control> controls, int samples) {
    return smooth(controls, false, samples);
}
Points smooth_closed(std::span<const Control> controls, int samples) {
    return smooth(controls, true, samples);
}
Points smooth_open(std::span<const Vec> controls, int samples) {
    return smooth(without_corners(controls).span(), false, samples);
}
Points smooth_closed(std::span<const Vec> controls, int samples) {
    return smooth(without_corners(controls).span(), true, samples);
}

std::optional<Vec> crossing(Vec a, Vec b, Vec c, Vec d) {
    const double full = cross(b - a, d - c);
    if (std::abs(full) < 1e-12)
        return std::nullopt;
    const double s = cross(c - a, d - c) / full, t = cross(c - a, b - a) / full;
    constexpr double kEnd = 1e-9;
    if (s <= kEnd || s >= 1 - kEnd || t <= kEnd || t >= 1 - kEnd)
        return std::nullopt;
    return mix(a, b, s);
}

void uncross(Points& line) {
    for (std::size_t i = 0; i + 3 < line.size(); ++i)
        for (std::size_t j = line.size() - 2; j > i + 1; --j)
            if (const auto at = crossing(line[i], line[i + 1], line[j], line[j + 1])) {
                for (std::size_t k = i + 1; k <= j; ++k)
                    line[k] = *at;
                i = j;
                break;
            }
}

} // namespace limber::figure
