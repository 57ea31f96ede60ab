#include "ui/figure_trace.hpp"

#include "ui/figure_painter.hpp"

#include <imgui.h>

#include <cstddef>
#include <utility>
#include <vector>

namespace limber::ui {

namespace {

// What the triangles depend on, but for their place.
struct Shape {
    const body::Animation* animation = nullptr;
    figure::Moment moment;
    figure::Look look;
    float scale = 0;
    float pixel = 0; // that edges fade over
    bool operator==(const Shape&) const = default;
};

Shape shape_of(const ImDrawList& list, const StillFigure& figure) {
    return {&figure.animation, figure.moment, figure.look, figure.transform.scale,
            list._FringeScale};
}

} // namespace

class FigureTrace {
  public:
    // Takes what `list` was given since it had so many vertices and indices.
    FigureTrace(const Shape& shape, const ImDrawList& list, int vertices, int indices,
                unsigned first, figure::Point origin)
        : shape_(shape),
          vertices_(list.VtxBuffer.begin() + vertices, list.VtxBuffer.end()),
          indices_(list.IdxBuffer.begin() + indices, list.IdxBuffer.end()) {
        for (ImDrawVert& vertex : vertices_)
            vertex.pos = {vertex.pos.x - origin.x, vertex.pos.y - origin.y};
        for (ImDrawIdx& index : indices_)
            index = static_cast<ImDrawIdx>(index - first);
    }

    bool is(const Shape& shape) const { return shape_ == shape; }

    void draw(ImDrawList& list, figure::Point origin) const {
        list.PrimReserve(static_cast<int>(indices_.size()), static_cast<int>(vertices_.size()));
        // The place of the colour white in the font's picture moves when that picture grows.
        const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
        const unsigned first = list._VtxCurrentIdx;
        for (const ImDrawVert& vertex : vertices_)
            list.PrimWriteVtx({vertex.pos.x + origin.x, vertex.pos.y + origin.y}, white,
                              vertex.col);
        for (const ImDrawIdx index : indices_)
            list.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
    }

  private:
    Shape shape_;
    std::vector<ImDrawVert> vertices_; // around the origin
    std::vector<ImDrawIdx> indices_;
};

void draw_still(ImDrawList& list, const StillFigure& figure, TraceMemory& memory) {
    const Shape shape = shape_of(list, figure);
    const figure::Point origin = figure.transform.origin;
    if (memory.trace && memory.trace->is(shape))
        return memory.trace->draw(list, origin);
    const int vertices = list.VtxBuffer.Size;
    const int indices = list.IdxBuffer.Size;
    const unsigned first = list._VtxCurrentIdx;
    ImGuiPainter painter(list);
    figure::draw(painter, figure.model, figure.animation, figure.moment, figure.look,
                 figure.transform);
    // A list that was full in between counted anew: that is rare, and drawn anew next time.
    const auto drawn = static_cast<unsigned>(list.VtxBuffer.Size - vertices);
    if (list._VtxCurrentIdx == first + drawn)
        memory.trace = std::make_shared<FigureTrace>(shape, list, vertices, indices, first, origin);
}

} // namespace limber::ui
