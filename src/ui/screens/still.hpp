// A picture of a movement that stands still, in its panel; an own exercise by its own picture.
#pragma once

#include "ui/context.hpp"

#include <string_view>

namespace limber::ui {

struct Still {
    std::string_view key{};
    std::string_view name{}; // what it shows
    std::string_view
        animation{};    // id in assets/figure; one that is not there leaves the panel empty
    bool small = false; // in a list: r14, no halo
    bool other_side = false;
    bool glow = true;
};
void figure_still(const Ui& ui, const Rect& at, const Still& still);

} // namespace limber::ui
