// Stills: what is seen from above lies whole in the middle of its panel.
#include "shown.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/still.hpp"

#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

#include <algorithm>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

TEST_CASE("a still of somebody seen from above is whole, with no floor") {
    int seen = 0;
    for (const body::Animation& animation : shipped_figures().animations)
        for (const bool small : {false, true}) {
            CAPTURE(animation.id, small);
            Harness harness;
            harness.speak(shipped().words, shipped_figures());
            harness.show([&](const Ui& ui) {
                if (has_floor(ui, animation))
                    return;
                ++seen;
                const Rect panel{40, 40, 240, 160};
                const ImDrawList& list = *ui.canvas();
                const int before = list.VtxBuffer.Size;
                figure_still(ui, panel,
                             {.key = "still",
                              .name = "Somebody",
                              .animation = animation.id,
                              .small = small});
                REQUIRE(list.VtxBuffer.Size > before + 100);
                ImVec2 least = list.VtxBuffer[before].pos;
                ImVec2 most = least;
                for (int i = before; i < list.VtxBuffer.Size; ++i) {
                    const ImVec2 at = list.VtxBuffer[i].pos;
                    least = {std::min(least.x, at.x), std::min(least.y, at.y)};
                    most = {std::max(most.x, at.x), std::max(most.y, at.y)};
                }
                CHECK(least.x > panel.x - 2);
                CHECK(least.y > panel.y - 2);
                CHECK(most.x < panel.right() + 2);
                CHECK(most.y < panel.bottom() + 2);
            });
            harness.frame();
        }
    CHECK(seen >= 10);
}

TEST_CASE("the floor of a still is level, however small the picture") {
    for (const Rect panel : {Rect{40, 40, 84, 64}, Rect{40, 40, 300, 131}, Rect{40, 40, 64, 48},
                             Rect{40, 40, 70, 56}}) {
        CAPTURE(panel.w, panel.h);
        Harness harness;
        harness.speak(shipped().words, shipped_figures());
        int floor = 0;
        float top = panel.bottom();
        harness.show([&](const Ui& ui) {
            const ImDrawList& list = *ui.canvas();
            figure_still(ui, panel,
                         {.key = "still", .name = "Plank", .animation = "plank", .small = true});
            for (const ImDrawCmd& part : list.CmdBuffer)
                for (unsigned i = part.IdxOffset; i < part.IdxOffset + part.ElemCount; ++i) {
                    const ImDrawVert& at = list.VtxBuffer[static_cast<int>(
                        list.IdxBuffer[static_cast<int>(i)] + part.VtxOffset)];
                    if (at.col != ui.theme.floor)
                        continue;
                    ++floor;
                    top = std::min(top, std::max(at.pos.y, part.ClipRect.y));
                }
        });
        harness.frame();
        REQUIRE(floor > 0);
        CHECK(panel.bottom() - top <= panel.h * 0.15F + 2);
    }
}
