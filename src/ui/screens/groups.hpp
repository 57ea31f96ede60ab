// The hue and icon of a group of exercises.
#pragma once

#include "core/exercise.hpp"
#include "ui/theme.hpp"

#include <string_view>

namespace limber::ui {

Hue group_hue(Group group);
std::string_view group_icon(Group group);

} // namespace limber::ui
