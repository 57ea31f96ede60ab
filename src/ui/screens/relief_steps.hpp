// The steps of the guide, and the frame that all of them stand in (relief.cpp chooses).
#pragma once

#include "ui/screens/relief.hpp"

namespace limber::ui::relief {

// Cross, help, steps at the top; the warning signs, Back and Next at the bottom. None of it moves.
// Returns what is left between.
Rect draw_frame(const Ui& ui, const ReliefState& state);
// What Next does.
void go_on(const Ui& ui, const ReliefState& state);
// Two halves side by side: a tablet, or a phone on its side.
bool side_by_side(const Ui& ui);

void draw_stop(const Ui& ui, const ReliefState& state);
void draw_rest(const Ui& ui, const ReliefState& state);

} // namespace limber::ui::relief
