// Small plane geometry for the figure: vectors, directions in degrees, lists on the stack.
#pragma once

#include "core/body.hpp"

#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>

namespace limber::figure {

using body::Vec;

inline constexpr double kRadians = std::numbers::pi / 180; // of one degree

inline Vec operator+(Vec a, Vec b) {
    return {a.x + b.x, a.y + b.y};
}
inline Vec operator-(Vec a, Vec b) {
    return {a.x - b.x, a.y - b.y};
}
inline Vec operator*(Vec a, double k) {
    return {a.x * k, a.y * k};
}
inline double dot(Vec a, Vec b) {
    return a.x * b.x + a.y * b.y;
}
inline double cross(Vec a, Vec b) {
    return a.x * b.y - a.y * b.x;
}
inline double length(Vec a) {
    return std::sqrt(dot(a, a));
}
inline Vec unit(Vec a) {
    const double l = length(a);
    return a * (1 / (l > 0 ? l : 1e-9));
}
inline Vec left_of(Vec d) {
    return {-d.y, d.x};
}
inline Vec direction(double degrees) {
    return {std::cos(degrees * kRadians), std::sin(degrees * kRadians)};
}
inline Vec rotated(Vec p, double degrees) {
    const Vec d = direction(degrees);
    return {p.x * d.x - p.y * d.y, p.x * d.y + p.y * d.x};
}
inline double mix(double a, double b, double t) {
    return a + (b - a) * t;
}
inline Vec mix(Vec a, Vec b, double t) {
    return {mix(a.x, b.x, t), mix(a.y, b.y, t)};
}
inline double angle_of(Vec v) {
    return std::atan2(v.y, v.x) / kRadians;
}
// The same direction in -180 … 180.
inline double wrapped(double degrees) {
    const double w = std::fmod(degrees + 540, 360);
    return (w < 0 ? w + 360 : w) - 180;
}
// From a to b by the shorter turn.
inline double mix_angle(double a, double b, double t) {
    return a + wrapped(b - a) * t;
}

// A list with room for N items and none on the heap.
template <class T, std::size_t N>
class StackList {
  public:
    void push_back(const T& value) {
        assert(size_ < N);
        items_[size_++] = value;
    }
    void clear() { size_ = 0; }
    std::size_t size() const { return size_; }
    static constexpr std::size_t room() { return N; }
    bool empty() const { return size_ == 0; }
    T* begin() { return items_.data(); }
    T* end() { return items_.data() + size_; }
    const T* begin() const { return items_.data(); }
    const T* end() const { return items_.data() + size_; }
    T& operator[](std::size_t i) { return items_[i]; }
    const T& operator[](std::size_t i) const { return items_[i]; }
    const T& back() const { return items_[size_ - 1]; }
    std::span<const T> span() const { return {items_.data(), size_}; }

  private:
    std::size_t size_ = 0;
    std::array<T, N> items_{};
};

// A point of a control outline; the curve has a corner there.
struct Control {
    Vec at;
    bool corner = false;
};

inline constexpr int kSamples = 6; // of a curve between two control points
inline constexpr std::size_t kMaxControls = 2 * body::kMaxStations + 8;
inline constexpr std::size_t kMaxPoints = kMaxControls * kSamples + 1;

using Controls = StackList<Control, kMaxControls>;
using Points = StackList<Vec, kMaxPoints>;

} // namespace limber::figure
