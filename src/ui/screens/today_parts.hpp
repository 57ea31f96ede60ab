// Pieces of Today: the phases, the sheet of one task, breaks from sitting. Of today_draw.cpp only.
#pragma once

#include "ui/context.hpp"
#include "ui/screens/today.hpp"

#include <string_view>

namespace limber::ui {

// Calm, Move, Strengthen, Prevent. Returns its height.
float phase_bar(const Ui& ui, const Rect& at, Phase phase);

// Opens the sheet of that slot, or of what may be added ("add").
void open_task(const Ui& ui, std::string_view slot);
bool task_sheet_open(const Ui& ui);
// Why it is there, easier, harder, skip; or what may be added. Nothing when none is open.
void task_sheet(const Ui& ui, const TodayState& state);

// Returns its height.
float breaks_card(const Ui& ui, const Rect& at, const TodayState& state);
// A tile, a title and words: tomorrow, and what the person wanted to change. Returns its height.
float note_card(const Ui& ui, const Rect& at, std::string_view key, std::string_view icon, Hue hue,
                std::string_view title, std::string_view words);

} // namespace limber::ui
