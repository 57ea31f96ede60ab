// A painter that keeps every point, without allocating once its list has grown.
#pragma once

#include "figure/figure.hpp"

#include <vector>

namespace limber::figure::test {

class Recorder final : public Painter {
  public:
    struct Shape {
        enum class Kind { Strip, Convex, Concave, Stroke, Circle };
        Kind kind = Kind::Strip;
        std::size_t first = 0, count = 0; // of points
        Color color;
    };
    std::vector<Point> points;
    std::vector<Shape> shapes;

    void clear() {
        points.clear();
        shapes.clear();
    }
    bool is_fill(const Shape& s) const {
        return s.kind != Shape::Kind::Stroke && s.kind != Shape::Kind::Circle;
    }

    void fill_strip(std::span<const Point> left, std::span<const Point> right, Color c) override {
        add(Shape::Kind::Strip, left, c);
        points.insert(points.end(), right.begin(), right.end());
        shapes.back().count += right.size();
    }
    void fill_convex(std::span<const Point> p, Color c) override { add(Shape::Kind::Convex, p, c); }
    void fill_concave(std::span<const Point> p, Color c) override {
        add(Shape::Kind::Concave, p, c);
    }
    void stroke(std::span<const Point> p, float /*width*/, bool /*closed*/, Color c) override {
        add(Shape::Kind::Stroke, p, c);
    }
    void circle(Point centre, float /*radius*/, Color c) override {
        add(Shape::Kind::Circle, {&centre, 1}, c);
    }

  private:
    void add(Shape::Kind kind, std::span<const Point> p, Color c) {
        shapes.push_back({kind, points.size(), p.size(), c});
        points.insert(points.end(), p.begin(), p.end());
    }
};

// Body units in the recorder: x as it is, y DOWN, thousandths of a body height.
inline constexpr Transform kThousand{.origin = {0, 0}, .scale = 1000};

} // namespace limber::figure::test
