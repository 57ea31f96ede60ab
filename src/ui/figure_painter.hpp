// Draws the figure with Dear ImGui. Edges are antialiased over one device pixel, whatever a pixel
// is in points: the draw list's own fringe scale says so. Nothing allocates once the draw list has
// grown to its size.
#pragma once

#include "figure/painter.hpp"

#include <imgui.h>

#include <array>
#include <cstddef>

namespace limber::ui {

class ImGuiPainter final : public figure::Painter {
  public:
    explicit ImGuiPainter(ImDrawList& list);

    void fill_strip(std::span<const figure::Point> left, std::span<const figure::Point> right,
                    figure::Color color) override;
    void fill_convex(std::span<const figure::Point> points, figure::Color color) override;
    void fill_concave(std::span<const figure::Point> points, figure::Color color) override;
    void stroke(std::span<const figure::Point> points, float width, bool closed,
                figure::Color color) override;
    void circle(figure::Point centre, float radius, figure::Color color) override;

  private:
    // Both edges of the longest strip, and more than any outline.
    static constexpr std::size_t kMostPoints = 640;

    void load_ring(std::span<const figure::Point> points);
    // Normals of the points in ring_, pointing to the left of the way along them, long enough that
    // an edge moved by them keeps its distance.
    void find_normals(bool closed);
    // Twice the area: positive when the ring runs clockwise on a screen whose y points down.
    float signed_area() const;
    void emit_fringed_ring(ImU32 color);
    void emit_hairline(bool closed, ImU32 color);
    void emit_band(float width, bool closed, ImU32 color);

    ImDrawList& list_;
    float pixel_; // size of a device pixel, in points
    std::size_t size_ = 0;
    std::array<ImVec2, kMostPoints> ring_;
    std::array<ImVec2, kMostPoints> normals_;
};

} // namespace limber::ui
