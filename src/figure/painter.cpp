#include "figure/pen.hpp"

namespace limber::figure {

void Painter::stroke_strip(std::span<const Point> left, std::span<const Point> right, float width,
                           Color color) {
    StackList<Point, 2 * kMaxPoints> ring;
    for (const Point& p : left)
        ring.push_back(p);
    for (std::size_t i = right.size(); i-- > 0;)
        ring.push_back(right[i]);
    stroke(ring.span(), width, true, color);
}

} // namespace limber::figure
