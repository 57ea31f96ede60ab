// Rectangles in points: 1 point is one CSS pixel, x to the right, y DOWN.
#pragma once

#include <algorithm>

namespace limber::ui {

struct Vec2 {
    float x = 0;
    float y = 0;
    bool operator==(const Vec2&) const = default;
};

struct Insets {
    float left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const Insets&) const = default;
};

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    bool operator==(const Rect&) const = default;

    constexpr float right() const { return x + w; }
    constexpr float bottom() const { return y + h; }
    constexpr Vec2 centre() const { return {x + w * 0.5F, y + h * 0.5F}; }
    constexpr bool empty() const { return w <= 0 || h <= 0; }
    constexpr bool contains(Vec2 p) const {
        return p.x >= x && p.y >= y && p.x < right() && p.y < bottom();
    }
    constexpr Rect inset(float all) const { return inset(all, all); }
    constexpr Rect inset(float across, float down) const {
        return {x + across, y + down, w - 2 * across, h - 2 * down};
    }
    constexpr Rect inset(Insets by) const {
        return {x + by.left, y + by.top, w - by.left - by.right, h - by.top - by.bottom};
    }
    constexpr Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    // A rectangle of that size in the middle of this one.
    constexpr Rect centred(float width, float height) const {
        return {x + (w - width) * 0.5F, y + (h - height) * 0.5F, width, height};
    }

    // Cut a piece off one side: this becomes the rest (less the gap), the piece is returned.
    constexpr Rect cut_top(float height, float gap = 0) {
        const Rect piece{x, y, w, height};
        y += height + gap;
        h -= height + gap;
        return piece;
    }
    constexpr Rect cut_bottom(float height, float gap = 0) {
        const Rect piece{x, bottom() - height, w, height};
        h -= height + gap;
        return piece;
    }
    constexpr Rect cut_left(float width, float gap = 0) {
        const Rect piece{x, y, width, h};
        x += width + gap;
        w -= width + gap;
        return piece;
    }
    constexpr Rect cut_right(float width, float gap = 0) {
        const Rect piece{right() - width, y, width, h};
        w -= width + gap;
        return piece;
    }
    // Column `index` of `count` equal ones with `gap` between them.
    constexpr Rect column(int index, int count, float gap) const {
        const float each = (w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
        return {x + static_cast<float>(index) * (each + gap), y, each, h};
    }
};

constexpr Rect intersection(const Rect& a, const Rect& b) {
    const float x0 = std::max(a.x, b.x);
    const float y0 = std::max(a.y, b.y);
    const float x1 = std::min(a.right(), b.right());
    const float y1 = std::min(a.bottom(), b.bottom());
    return {x0, y0, std::max(0.0F, x1 - x0), std::max(0.0F, y1 - y0)};
}

// A column that is filled from the top: each piece is as wide as the column.
class Flow {
  public:
    Flow(Rect area, float gap) : area_(area), gap_(gap), y_(area.y) {}

    // The next piece, `height` points high.
    Rect next(float height) {
        if (started_)
            y_ += gap_;
        started_ = true;
        const Rect piece{area_.x, y_, area_.w, height};
        y_ += height;
        return piece;
    }
    // More (or, negative, less) room before the next piece.
    void space(float extra) { y_ += extra; }

    float width() const { return area_.w; }
    float x() const { return area_.x; }
    float y() const { return y_; }                // bottom of the last piece
    float height() const { return y_ - area_.y; } // used so far

  private:
    Rect area_;
    float gap_;
    float y_;
    bool started_ = false;
};

} // namespace limber::ui
