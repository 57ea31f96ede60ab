// A body that turns before the viewer: between a picture from one side and a picture from another,
// the outlines of each part of the body go over from the one into the other.
#pragma once

#include "figure/geometry.hpp"
#include "figure/painter.hpp"

namespace limber::figure {

// Keeps a picture, on the stack. What does not fit is not kept.
class KeptPicture final : public Painter {
  public:
    enum class Kind : std::uint8_t { Strip, Shape, StripLine, Line, Ring, Circle };
    struct Shape {
        Kind kind = Kind::Shape;
        std::uint8_t part = 0, piece = 0;
        std::uint8_t number = 0;           // among those of the same kind, part and piece
        std::size_t first = 0, points = 0; // of a strip: of each edge
        float width = 0;                   // of a line; the radius of a circle
        Color color;
    };

    void fill_strip(std::span<const Point> left, std::span<const Point> right,
                    Color color) override;
    void fill_convex(std::span<const Point> points, Color color) override;
    void fill_concave(std::span<const Point> points, Color color) override;
    void stroke(std::span<const Point> points, float width, bool closed, Color color) override;
    void circle(Point centre, float radius, Color color) override;
    void about(std::uint8_t part, std::uint8_t piece) override;
    void stroke_strip(std::span<const Point> left, std::span<const Point> right, float width,
                      Color color) override;

    std::span<const Shape> shapes() const { return shapes_.span(); }
    std::span<const Point> edge(const Shape& shape, bool second = false) const;
    // The same part and piece in another picture; nullptr when it is not there.
    const Shape* like(const Shape& shape) const;

  private:
    void keep(Kind kind, std::span<const Point> points, float width, Color color,
              std::span<const Point> second = {});

    static constexpr std::size_t kMostShapes = 128;
    std::uint8_t part_ = 0, piece_ = 0;
    StackList<Shape, kMostShapes> shapes_;
    StackList<Point, 8192> points_;
};

// `mix` from 0 (as `from`) to 1 (as `to`). What only one of the two has fades.
void draw_between(Painter& painter, const KeptPicture& from, const KeptPicture& to, double mix);

} // namespace limber::figure
