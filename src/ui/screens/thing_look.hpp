// The icon and the hue of what happened beside the exercises: heat, water, a walk, a painkiller.
#pragma once

#include "core/guide.hpp"
#include "ui/theme.hpp"

#include <optional>
#include <string_view>

namespace limber::ui {

struct ThingLook {
    std::string_view icon;
    Hue hue{};
};
// None: a painkiller.
ThingLook thing_look(std::optional<guide::Thing> thing);

} // namespace limber::ui
