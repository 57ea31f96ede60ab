// Skinning: from a chain of joints and the widths along it to the two edges of a limb.
#pragma once

#include "figure/geometry.hpp"

namespace limber::figure {

using body::Station;
using Stations = StackList<Station, body::kMaxStations + 2>;
using Edge = StackList<Vec, body::kMaxStations + 3>;

struct Widths {
    double front = 0, back = 0;
};
Widths width_at(std::span<const Station> stations, double s);

// The stations between a and b, with interpolated ones at both ends, and extra width growing from
// `extra_a` to `extra_b`.
Stations cut_stations(std::span<const Station> stations, double a, double b, double extra_a = 0,
                      double extra_b = 0);

// How a joint bends: `across` halves the angle of both bones' normals, `along` of their directions.
struct Bend {
    Vec across, along;
    bool inner_front = false; // the inside of the bend is on the front edge
    double angle = 0;         // radians
};

inline constexpr std::size_t kMaxBones = 3;

struct Skin {
    Edge front, back;                 // one point for each station
    std::array<Bend, kMaxBones> bend; // [j] at joint j, 1 … bones - 1
    Vec first_direction;              // of the first bone
};

// `joints` has 2 to 4 points. side = +1: the front edge is to the left of the bones' direction.
Skin skin_chain(std::span<const Vec> joints, std::span<const Station> stations, double side);

// A smooth curve through up to six joints, read at joint index + fraction.
class Spine {
  public:
    explicit Spine(std::span<const Vec> joints);
    Vec at(double s) const;
    // Both edges of a body around the curve. side = -1: the front edge is to its right.
    void skin(std::span<const Station> stations, double side, Edge& front, Edge& back) const;
    struct Pair {
        Vec front, back;
    };
    Pair skin_one(double s, Widths widths, double side) const;

  private:
    static constexpr int kSteps = 8;
    double last_ = 0;
    StackList<Vec, 5 * kSteps + 1> curve_;
};

} // namespace limber::figure
