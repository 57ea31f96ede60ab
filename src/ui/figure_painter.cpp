#include "ui/figure_painter.hpp"

#include <algorithm>
#include <cmath>

namespace limber::ui {
namespace {

ImU32 to_imgui(figure::Color c) {
    const auto part = [&](unsigned shift) { return (c.rgb >> shift) & 255U; };
    const float alpha = std::clamp(c.alpha, 0.0F, 1.0F);
    return IM_COL32(part(16), part(8), part(0), static_cast<unsigned>(alpha * 255 + 0.5F));
}

ImU32 with_alpha(ImU32 color, float factor) {
    const ImU32 alpha = color >> IM_COL32_A_SHIFT;
    const auto scaled = static_cast<ImU32>(static_cast<float>(alpha) * factor + 0.5F);
    return (color & ~IM_COL32_A_MASK) | (scaled << IM_COL32_A_SHIFT);
}

ImU32 transparent(ImU32 color) {
    return color & ~IM_COL32_A_MASK;
}
bool invisible(ImU32 color) {
    return (color & IM_COL32_A_MASK) == 0;
}

// Writes vertices and indices straight into the draw list.
class Writer {
  public:
    Writer(ImDrawList& list, std::size_t indices, std::size_t vertices)
        : list_(list),
          white_(ImGui::GetFontTexUvWhitePixel()),
          first_(reserve(list, indices, vertices)) {}
    void vertex(float x, float y, ImU32 color) { list_.PrimWriteVtx({x, y}, white_, color); }
    // Corners are counted from the first vertex of this writer.
    void triangle(std::size_t a, std::size_t b, std::size_t c) {
        index(a);
        index(b);
        index(c);
    }
    void quad(std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        triangle(a, b, c);
        triangle(a, c, d);
    }

  private:
    // Returns the first vertex; known only now, since a full list counts anew from here.
    static unsigned reserve(ImDrawList& list, std::size_t indices, std::size_t vertices) {
        list.PrimReserve(static_cast<int>(indices), static_cast<int>(vertices));
        return list._VtxCurrentIdx;
    }
    void index(std::size_t i) { list_.PrimWriteIdx(static_cast<ImDrawIdx>(first_ + i)); }
    ImDrawList& list_;
    ImVec2 white_;
    unsigned first_;
};

constexpr float kSharpest = 4; // longest normal squared: spikes at sharp corners stay short

} // namespace

// The arrays are written before they are read, for as many points as a shape has.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
ImGuiPainter::ImGuiPainter(ImDrawList& list) : list_(list), pixel_(list._FringeScale) {}

void ImGuiPainter::load_ring(std::span<const figure::Point> points) {
    size_ = std::min(points.size(), kMostPoints);
    for (std::size_t i = 0; i < size_; ++i)
        ring_[i] = {points[i].x, points[i].y};
}

void ImGuiPainter::find_normals(bool closed) {
    const auto edge_normal = [&](std::size_t from, ImVec2 otherwise) {
        const ImVec2 a = ring_[from];
        const ImVec2 b = ring_[(from + 1) % size_];
        const float dx = b.x - a.x;
        const float dy = b.y - a.y;
        const float squared = dx * dx + dy * dy;
        if (squared < 1e-12F)
            return otherwise; // the same point twice: go on as before
        const float inverse = 1 / std::sqrt(squared);
        return ImVec2(dy * inverse, -dx * inverse);
    };
    ImVec2 before = closed ? edge_normal(size_ - 1, {0, 0}) : edge_normal(0, {0, 0});
    for (std::size_t i = 0; i < size_; ++i) {
        const bool last = !closed && i + 1 == size_;
        const ImVec2 after = last ? before : edge_normal(i, before);
        const ImVec2 middle((before.x + after.x) * 0.5F, (before.y + after.y) * 0.5F);
        const float squared = middle.x * middle.x + middle.y * middle.y;
        const float stretch = squared > 1e-6F ? std::min(1 / squared, kSharpest) : 1;
        normals_[i] = {middle.x * stretch, middle.y * stretch};
        before = after;
    }
}

float ImGuiPainter::signed_area() const {
    float area = 0;
    for (std::size_t i = 0, j = size_ - 1; i < size_; j = i++)
        area += ring_[j].x * ring_[i].y - ring_[i].x * ring_[j].y;
    return area;
}

// Vertex 2i lies half a pixel inside point i, vertex 2i + 1 half a pixel outside and clear.
void ImGuiPainter::emit_fringed_ring(ImU32 color) {
    find_normals(true);
    const float out = (signed_area() >= 0 ? 0.5F : -0.5F) * pixel_;
    Writer w(list_, (size_ - 2) * 3 + size_ * 6, size_ * 2);
    for (std::size_t i = 0; i < size_; ++i) {
        const ImVec2 p = ring_[i];
        const ImVec2 n(normals_[i].x * out, normals_[i].y * out);
        w.vertex(p.x - n.x, p.y - n.y, color);
        w.vertex(p.x + n.x, p.y + n.y, transparent(color));
    }
    // Between the two edges: the ring runs down the left one and up the right one.
    const std::size_t half = size_ / 2;
    for (std::size_t i = 0; i + 1 < half; ++i)
        w.quad(2 * i, 2 * (i + 1), 2 * (size_ - 2 - i), 2 * (size_ - 1 - i));
    for (std::size_t i = 0; i < size_; ++i) {
        const std::size_t next = (i + 1) % size_;
        w.quad(2 * i, 2 * next, 2 * next + 1, 2 * i + 1);
    }
}

void ImGuiPainter::fill_strip(std::span<const figure::Point> left,
                              std::span<const figure::Point> right, figure::Color color) {
    const ImU32 c = to_imgui(color);
    const std::size_t n = std::min({left.size(), right.size(), kMostPoints / 2});
    if (n < 2 || invisible(c))
        return;
    size_ = 2 * n;
    for (std::size_t i = 0; i < n; ++i) {
        ring_[i] = {left[i].x, left[i].y};
        ring_[size_ - 1 - i] = {right[i].x, right[i].y};
    }
    emit_fringed_ring(c);
}

void ImGuiPainter::fill_convex(std::span<const figure::Point> points, figure::Color color) {
    const ImU32 c = to_imgui(color);
    if (points.size() < 3 || invisible(c))
        return;
    load_ring(points);
    // Dear ImGui fades the inside of a shape that runs the other way.
    if (signed_area() < 0)
        std::reverse(ring_.data(), ring_.data() + size_);
    list_.AddConvexPolyFilled(ring_.data(), static_cast<int>(size_), c);
}

void ImGuiPainter::fill_concave(std::span<const figure::Point> points, figure::Color color) {
    const ImU32 c = to_imgui(color);
    if (points.size() < 3 || invisible(c))
        return;
    load_ring(points);
    if (signed_area() < 0)
        std::reverse(ring_.data(), ring_.data() + size_);
    list_.AddConcavePolyFilled(ring_.data(), static_cast<int>(size_), c);
}

// Thinner than a pixel: one pixel wide and as much fainter.
void ImGuiPainter::emit_hairline(bool closed, ImU32 color) {
    const std::size_t segments = closed ? size_ : size_ - 1;
    Writer w(list_, segments * 12, size_ * 3);
    for (std::size_t i = 0; i < size_; ++i) {
        const ImVec2 p = ring_[i];
        const ImVec2 n(normals_[i].x * pixel_, normals_[i].y * pixel_);
        w.vertex(p.x + n.x, p.y + n.y, transparent(color));
        w.vertex(p.x, p.y, color);
        w.vertex(p.x - n.x, p.y - n.y, transparent(color));
    }
    for (std::size_t i = 0; i < segments; ++i) {
        const std::size_t a = 3 * i;
        const std::size_t b = 3 * ((i + 1) % size_);
        w.quad(a, b, b + 1, a + 1);
        w.quad(a + 1, b + 1, b + 2, a + 2);
    }
}

void ImGuiPainter::emit_band(float width, bool closed, ImU32 color) {
    const std::size_t segments = closed ? size_ : size_ - 1;
    const float full = (width - pixel_) * 0.5F;
    const float clear = (width + pixel_) * 0.5F;
    Writer w(list_, segments * 18, size_ * 4);
    for (std::size_t i = 0; i < size_; ++i) {
        const ImVec2 p = ring_[i];
        const ImVec2 n = normals_[i];
        w.vertex(p.x + n.x * clear, p.y + n.y * clear, transparent(color));
        w.vertex(p.x + n.x * full, p.y + n.y * full, color);
        w.vertex(p.x - n.x * full, p.y - n.y * full, color);
        w.vertex(p.x - n.x * clear, p.y - n.y * clear, transparent(color));
    }
    for (std::size_t i = 0; i < segments; ++i) {
        const std::size_t a = 4 * i;
        const std::size_t b = 4 * ((i + 1) % size_);
        for (std::size_t k = 0; k < 3; ++k)
            w.quad(a + k, b + k, b + k + 1, a + k + 1);
    }
}

void ImGuiPainter::stroke(std::span<const figure::Point> points, float width, bool closed,
                          figure::Color color) {
    const ImU32 c = to_imgui(color);
    if (points.size() < 2 || invisible(c) || !(width > 0))
        return;
    load_ring(points);
    find_normals(closed);
    if (width > pixel_)
        emit_band(width, closed, c);
    else
        emit_hairline(closed, with_alpha(c, width / pixel_));
}

void ImGuiPainter::circle(figure::Point centre, float radius, figure::Color color) {
    const ImU32 c = to_imgui(color);
    if (!invisible(c))
        list_.AddCircleFilled({centre.x, centre.y}, radius, c);
}

} // namespace limber::ui
