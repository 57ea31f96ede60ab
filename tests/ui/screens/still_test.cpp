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
