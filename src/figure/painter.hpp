// What the figure needs from whatever it is drawn on. Points are in the painter's own pixels, y
// DOWN: the transform given to draw() has been applied.
#pragma once

#include <cstdint>
#include <span>

namespace limber::figure {

struct Point {
    float x = 0;
    float y = 0;
};

struct Color {
    std::uint32_t rgb = 0; // 0xRRGGBB
    float alpha = 1;
};

class Painter {
  public:
    virtual ~Painter() = default;

    // The area between two edges of the same number of points, pairwise. Edges may meet at an end.
    virtual void fill_strip(std::span<const Point> left, std::span<const Point> right,
                            Color color) = 0;
    // A simple polygon in either direction.
    virtual void fill_convex(std::span<const Point> points, Color color) = 0;
    virtual void fill_concave(std::span<const Point> points, Color color) = 0;
    virtual void stroke(std::span<const Point> points, float width, bool closed, Color color) = 0;
    virtual void circle(Point centre, float radius, Color color) = 0;

    // Which part of the body the shapes that follow are, and which piece of it: for painters that
    // compare two pictures. Others need not know.
    virtual void about(std::uint8_t /*part*/, std::uint8_t /*piece*/) {}
    // The closed line round a strip: one edge there, the other back.
    virtual void stroke_strip(std::span<const Point> left, std::span<const Point> right,
                              float width, Color color);
};

} // namespace limber::figure
