#include "figure/skin.hpp"

#include "figure/curve.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

constexpr double kSoftness = .010;  // of the crease clamp
constexpr double kCreaseFrom = .15; // radians of bend where it sets in
constexpr double kCreaseWidth = .5; // radians over which it blends in

// A soft minimum of x and 0.
double soft_min(double x) {
    return -(std::sqrt(x * x + kSoftness * kSoftness) - x) / 2;
}

Bend bend_of(Vec d0, Vec n0, Vec d1, Vec n1, double side) {
    Vec across = n0 + n1;
    if (length(across) < .05)
        across = d0 - d1;
    Bend b;
    b.across = unit(across);
    b.along = unit(d0 + d1);
    b.inner_front = cross(d0, d1) * side > 0;
    b.angle = std::acos(std::clamp(dot(d0, d1), -1.0, 1.0));
    return b;
}

// Keeps the inside of a bend from crossing itself: points before the joint stay before the line
// that halves the angle, points after it stay after.
Vec clamp_to_crease(Vec p, Vec joint, const Bend& bend, bool front, bool before) {
    if (bend.inner_front != front || bend.angle < kCreaseFrom)
        return p;
    const double distance = dot(p - joint, bend.along);
    const double weight = std::min(1.0, (bend.angle - kCreaseFrom) / kCreaseWidth);
    const double wanted = before ? soft_min(distance) : -soft_min(-distance);
    return p + bend.along * ((wanted - distance) * weight);
}

} // namespace

Widths width_at(std::span<const Station> st, double s) {
    if (s <= st.front().s)
        return {st.front().front, st.front().back};
    for (std::size_t i = 0; i + 1 < st.size(); ++i) {
        const Station &a = st[i], &b = st[i + 1];
        if (s > b.s)
            continue;
        const double span = b.s - a.s, t = span > 0 ? (s - a.s) / span : 0;
        const double q = t * t * (3 - 2 * t) * .5 + t * .5;
        return {mix(a.front, b.front, q), mix(a.back, b.back, q)};
    }
    return {st.back().front, st.back().back};
}

Stations cut_stations(std::span<const Station> st, double a, double b, double extra_a,
                      double extra_b) {
    Stations out;
    const auto end_at = [&](double s) {
        const Widths w = width_at(st, s);
        out.push_back({s, w.front, w.back});
    };
    end_at(a);
    for (const Station& q : st)
        if (q.s > a + .02 && q.s < b - .02)
            out.push_back(q);
    end_at(b);
    for (Station& q : out) {
        const double extra = mix(extra_a, extra_b, (q.s - a) / (b - a));
        q.front += extra;
        q.back += extra;
    }
    return out;
}

Skin skin_chain(std::span<const Vec> joints, std::span<const Station> stations, double side) {
    const std::size_t bones = joints.size() - 1;
    assert(bones >= 1 && bones <= kMaxBones);
    std::array<Vec, kMaxBones> d, n;
    for (std::size_t i = 0; i < bones; ++i) {
        d[i] = unit(joints[i + 1] - joints[i]);
        n[i] = left_of(d[i]) * side;
    }
    Skin out;
    out.first_direction = d[0];
    for (std::size_t j = 1; j < bones; ++j)
        out.bend[j] = bend_of(d[j - 1], n[j - 1], d[j], n[j], side);

    const auto last = static_cast<double>(bones);
    for (const Station& q : stations) {
        const double whole = std::round(q.s);
        if (std::abs(q.s - whole) < 1e-6 && q.s > 1e-6 && q.s < last - 1e-6) {
            const auto j = static_cast<std::size_t>(whole);
            const Bend& b = out.bend[j];
            const double half = std::sin(b.angle / 2);
            const double grow = 1 + q.grow * half, shrink = 1 - q.shrink * half;
            out.front.push_back(joints[j] + b.across * (q.front * (b.inner_front ? shrink : grow)));
            out.back.push_back(joints[j] - b.across * (q.back * (b.inner_front ? grow : shrink)));
            continue;
        }
        const double floor_s = std::clamp(std::floor(q.s + 1e-9), 0.0, last - 1);
        const auto i = static_cast<std::size_t>(floor_s);
        const double u = q.s - floor_s;
        const Vec c = joints[i] + (joints[i + 1] - joints[i]) * u;
        Vec f = c + n[i] * q.front, k = c - n[i] * q.back;
        const bool before = u > .5;
        const std::size_t j = before ? i + 1 : i;
        if (j >= 1 && j < bones) {
            f = clamp_to_crease(f, joints[j], out.bend[j], true, before);
            k = clamp_to_crease(k, joints[j], out.bend[j], false, before);
        }
        out.front.push_back(f);
        out.back.push_back(k);
    }
    return out;
}

Spine::Spine(std::span<const Vec> joints) : last_(static_cast<double>(joints.size() - 1)) {
    assert(joints.size() >= 2 && joints.size() <= 6);
    for (const Vec& p : smooth_open(joints, kSteps))
        curve_.push_back(p);
}

Vec Spine::at(double s) const {
    const double x = std::clamp(s * kSteps, 0.0, last_ * kSteps);
    const auto i = std::min(curve_.size() - 2, static_cast<std::size_t>(x));
    return mix(curve_[i], curve_[i + 1], x - static_cast<double>(i));
}

Spine::Pair Spine::skin_one(double s, Widths w, double side) const {
    Vec c = at(s);
    const Vec t = unit(at(std::min(last_, s + .3)) - at(std::max(0.0, s - .3)));
    const Vec n = left_of(t) * side;
    if (s < 0)
        c = c + t * (s * .1);
    return {c + n * w.front, c - n * w.back};
}

void Spine::skin(std::span<const Station> stations, double side, Edge& front, Edge& back) const {
    for (const Station& q : stations) {
        const Pair p = skin_one(q.s, {q.front, q.back}, side);
        front.push_back(p.front);
        back.push_back(p.back);
    }
}

} // namespace limber::figure
