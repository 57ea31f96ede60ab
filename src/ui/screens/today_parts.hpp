// Pieces of Today: the first day, the main thing, the phases, the sheet of one task, breaks from
// sitting. Of today_draw.cpp and each other only.
#pragma once

#include "ui/context.hpp"
#include "ui/screens/today.hpp"

#include <string_view>

namespace limber::ui {

// The whole page of a day before anything was logged.
void draw_first_day(const Ui& ui, const TodayState& state);

// The sheet of words beside the day's check-in, and what the key that opens it is called.
inline constexpr std::string_view kTodayNote = "today/note";
std::string_view note_name(const Ui& ui, const TodayState& state);

// The main thing, or why there is none. With a height it is a picture of what that leaves, the
// words under it; without, a small picture beside the words. Returns its height.
float main_card(const Ui& ui, const Rect& at, const TodayState& state);
// What its key does.
void start_main(const Ui& ui, const TodayState& state);

// Calm, Move, Strengthen, Prevent. Returns its height.
float phase_bar(const Ui& ui, const Rect& at, Phase phase);

// Opens the sheet of that slot, or of what may be added ("add").
void open_task(const Ui& ui, std::string_view slot);
bool task_sheet_open(const Ui& ui);
// Why it is there, easier, harder, skip; or what may be added. Nothing when none is open.
void task_sheet(const Ui& ui, const TodayState& state);

// Heat, water, breaks: a title and a row of tiles. Returns their height.
float bonus_tiles(const Ui& ui, const Rect& at, const TodayState& state);
// What to know about heat, and its key. Nothing when it is not open.
bool heat_sheet_open(const Ui& ui);
void heat_sheet(const Ui& ui, const TodayState& state);
// This morning beside last night. Returns its height.
float night_card(const Ui& ui, const Rect& at, const TodayNight& night);
// Returns its height.
float breaks_card(const Ui& ui, const Rect& at, const TodayState& state);
// A tile, a title and words: tomorrow, and what the person wanted to change. With `tapped` it leads
// somewhere, and says whether it was pressed. Returns its height.
float note_card(const Ui& ui, const Rect& at, std::string_view key, std::string_view icon, Hue hue,
                std::string_view title, std::string_view words, bool* tapped = nullptr);

} // namespace limber::ui
