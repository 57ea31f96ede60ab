// The keyboard in the player: letters with a meaning of their own, and any other key counts.
#pragma once

#include "ui/context.hpp"
#include "ui/screens/player.hpp"

namespace limber::ui {

void player_keys(const Ui& ui, const PlayerScreenState& state);

} // namespace limber::ui
