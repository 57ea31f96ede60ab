// A figure that is drawn again from its trace is the figure drawn anew, wherever it stands.
#include "content/figure_data.hpp"
#include "test_paths.hpp"
#include "ui/figure_trace.hpp"
#include "ui/harness.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <vector>

namespace limber::ui {
namespace {

using Catch::Approx;

struct Triangles {
    std::vector<ImDrawVert> vertices;
    std::vector<unsigned> indices; // from the first vertex
};

const body::Library& figures() {
    static const body::Library library = [] {
        auto loaded = content::load_figure(std::filesystem::path(test_paths::assets) / "figure");
        REQUIRE(loaded.ok());
        return std::move(loaded).value();
    }();
    return library;
}

struct Asked {
    const char* animation = "bird_dog";
    figure::Look look{};
    figure::Point origin{120, 160};
    float scale = 60;
};

Triangles drawn(test::Harness& harness, const Asked& asked, TraceMemory& memory) {
    const body::Animation* animation = figures().find(asked.animation);
    REQUIRE(animation != nullptr);
    Triangles out;
    harness.show([&](const Ui& ui) {
        ImDrawList& list = *ui.canvas();
        const int vertex = list.VtxBuffer.Size;
        const int index = list.IdxBuffer.Size;
        const unsigned first = list._VtxCurrentIdx;
        draw_still(list,
                   {figures().model,
                    *animation,
                    figure::poster(*animation),
                    asked.look,
                    {asked.origin, asked.scale}},
                   memory);
        out.vertices.assign(list.VtxBuffer.begin() + vertex, list.VtxBuffer.end());
        out.indices.clear();
        for (int i = index; i < list.IdxBuffer.Size; ++i)
            out.indices.push_back(list.IdxBuffer[i] - first);
    });
    harness.frame();
    return out;
}

void check_same(const Triangles& again, const Triangles& anew) {
    REQUIRE(anew.vertices.size() > 300);
    REQUIRE(again.vertices.size() == anew.vertices.size());
    CHECK(again.indices.size() == anew.indices.size());
    for (std::size_t i = 0; i < anew.vertices.size(); ++i) {
        REQUIRE(again.vertices[i].pos.x == Approx(anew.vertices[i].pos.x).margin(0.01));
        REQUIRE(again.vertices[i].pos.y == Approx(anew.vertices[i].pos.y).margin(0.01));
        REQUIRE(again.vertices[i].uv.x == anew.vertices[i].uv.x);
        REQUIRE(again.vertices[i].uv.y == anew.vertices[i].uv.y);
        REQUIRE(again.vertices[i].col == anew.vertices[i].col);
    }
}

} // namespace

TEST_CASE("A still drawn from its trace is the still drawn anew, at another place, too") {
    test::Harness harness;
    TraceMemory memory;
    Asked asked;
    drawn(harness, asked, memory);
    const auto* kept = memory.trace.get();
    REQUIRE(kept != nullptr);
    asked.origin = {210.25F, 333.5F};
    const Triangles again = drawn(harness, asked, memory);
    CHECK(memory.trace.get() == kept); // it was used
    TraceMemory none;
    check_same(again, drawn(harness, asked, none));
    // (How an outline is cut into triangles may hang on a rounding, which hangs on the place.)
    const Triangles anew = drawn(harness, Asked{}, none);
    CHECK(drawn(harness, Asked{}, none).indices == anew.indices);
}

TEST_CASE("A trace of something else is not drawn") {
    test::Harness harness;
    const Asked first;
    Asked others[5];
    others[0].animation = "bridge";
    others[1].look.theme = body::Theme::Dark;
    others[2].look.skin = body::Skin::Deep;
    others[3].scale = 90;
    others[4].look.glow = false;
    for (const Asked& other : others) {
        TraceMemory memory, none;
        drawn(harness, first, memory);
        check_same(drawn(harness, other, memory), drawn(harness, other, none));
    }
}

} // namespace limber::ui
