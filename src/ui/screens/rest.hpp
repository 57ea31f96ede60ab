// The player between sets, sides and exercises: how long, how that was, and what comes.
#pragma once

#include "ui/screens/player.hpp"

namespace limber::ui {

// The ring with its clock.
void rest_timer(const Ui& ui, Vec2 centre, float size, const PlayerScreenState& state);
// Shorter, longer, no more rest.
float rest_keys_height(const Ui& ui, float width);
void rest_keys(const Ui& ui, const Rect& at);
// How was that side?
float rest_question_height(const Ui& ui, const PlayerScreenState& state, float width);
void rest_question(const Ui& ui, const Rect& at, const PlayerScreenState& state);
// The next picture and its dose; larger where there is room.
float rest_next_height(const Ui& ui, const PlayerScreenState& state, float width);
void rest_next(const Ui& ui, const Rect& at, const PlayerScreenState& state);

} // namespace limber::ui
