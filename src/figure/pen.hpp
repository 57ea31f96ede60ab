// Draws shapes given in body units on a Painter in pixels, flattened on floors and walls.
#pragma once

#include "figure/curve.hpp"
#include "figure/figure.hpp"
#include "figure/skin.hpp"

namespace limber::figure {

inline constexpr double kOutline = .0062; // full width of outlines; the fill covers the inner half

struct Colors : body::Palette {
    using Rgb = body::Rgb;
    Colors(const body::Model& model, const Look& look, body::GlowKind kind);
    Rgb skin, skin_far, skin_line, blush;
    Rgb hair, hair_rim, hair_line;
    Rgb glow;
    bool soft_glow; // the sore place: a little fainter
    bool glow_ring; // high contrast
};

// A smooth shape between a front and a back edge with the same number of points.
struct Ribbon {
    Points front, back;
};

// What a shape belongs to, so that the same part can be found in two pictures of a body that turns.
// Limbs are named as in the side view.
enum class Part : std::uint8_t { Thing, Trunk, Head, LegNear, LegFar, ArmNear, ArmFar };
enum class Piece : std::uint8_t { Skin, End, Cloth, Hair, Ear, Detail }; // End: a hand, a foot

class Pen {
  public:
    Pen(Painter& painter, const Transform& transform, bool mirrored, float alpha);

    // The shapes that follow.
    void about(Part part, Piece piece) {
        painter_.about(static_cast<std::uint8_t>(part), static_cast<std::uint8_t>(piece));
    }
    // From here on mirrored the other way (x to -x).
    void mirror() { mirror_ = -mirror_; }

    // Contact planes for the shapes that follow.
    void set_floors(const body::Floors* floors) { floors_ = floors; }
    Vec on_floors(Vec p, std::uint16_t part) const;

    // Shapes from control points, clamped to the floors before and after smoothing.
    Ribbon ribbon(const Edge& front, const Edge& back, std::uint16_t part,
                  const Vec* start_cap = nullptr) const;
    Points closed(std::span<const Control> controls, std::uint16_t part) const;
    Points closed(std::span<const Vec> controls, std::uint16_t part) const;

    void fill(const Ribbon& r, body::Rgb color, double alpha = 1);
    void outline(const Ribbon& r, body::Rgb color, double width = kOutline);
    // Only from that fraction of its length on, round the far end; a cap does not count as length.
    void outline_from(const Ribbon& capped, double from, body::Rgb color, double width);
    void fill_strip(std::span<const Vec> a, std::span<const Vec> b, body::Rgb color,
                    double alpha = 1);
    void fill_convex(std::span<const Vec> points, body::Rgb color, double alpha = 1);
    void fill_concave(std::span<const Vec> points, body::Rgb color, double alpha = 1);
    void outline(std::span<const Vec> points, body::Rgb color, double width = kOutline,
                 double alpha = 1);
    void line(std::span<const Vec> points, body::Rgb color, double width, double alpha = 1);
    // A straight bar with round ends.
    void bar(Vec a, Vec b, double width, body::Rgb color);
    void bar(Vec a, Vec b, double width, body::Rgb color, body::Rgb line_color);
    // A closed line of a width in pixels.
    void ring(std::span<const Vec> points, body::Rgb color, float pixels, double alpha);
    void circle(Vec centre, double radius, body::Rgb color, double alpha = 1);

    // Outline first, then fill.
    void shape(std::span<const Vec> points, body::Rgb color, body::Rgb line_color,
               double width = kOutline);
    void shape_convex(std::span<const Vec> points, body::Rgb color, body::Rgb line_color,
                      double width = kOutline);

  private:
    using Pixels = StackList<Point, kMaxPoints>;
    Point pixel(Vec p) const;
    void to_pixels(std::span<const Vec> points, Pixels& out) const;
    Color color(body::Rgb rgb, double alpha) const;
    float width(double w) const { return static_cast<float>(w) * transform_.scale; }

    Painter& painter_;
    Transform transform_;
    float mirror_;
    float alpha_;
    int samples_, fine_samples_; // points of a curve between two control points
    const body::Floors* floors_ = nullptr;
    Pixels a_, b_;
};

// Flat shade along the edge of a part that faces the floor, tapered to nothing at both ends. With
// `folded`, the edges may cross themselves: at a hip that is bent far.
void shade(Pen& pen, const Edge& front, const Edge& back, body::Rgb color, double alpha,
           double amount, std::uint16_t part, bool folded = false);

// A soft ellipse along the body, and in high contrast a ring.
void glow_blob(Pen& pen, Vec centre, Vec axis, double half_length, double half_width,
               const Colors& c, double strength);

} // namespace limber::figure
