// Pieces of Progress: what its cards are built from and how they are drawn. Of progress*.cpp and
// each other only.
#pragma once

#include "ui/screens/progress.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace limber::ui {

// The longest window that is read day by day; a longer one is told by week.
inline constexpr std::chrono::days kByDay{400};

// ---- building -----------------------------------------------------------------------------------

// What I can do, in the window of the state.
ProgressAbility build_ability(const journal::Journal& journal, const content::Words& words,
                              const ProgressWindow& window);
// Its spasms: first walks, days between, what set them off.
ProgressSpasms build_spasms(const journal::Journal& journal, const content::Words& words,
                            ProgressRange range, const ProgressWindow& window);

// Good seconds of the plank, by day.
ProgressPlank build_plank(const journal::Journal& journal, const content::Words& words,
                          const ProgressWindow& window);

// ---- drawing. Each card returns its height; `min_height`: at least so high. ---------------------

// The title of a card. Takes the next of `flow`.
void card_title(const Ui& ui, Flow& flow, std::string_view key, std::string_view words);

float ability_card(const Ui& ui, const Rect& at, const ProgressState& state, float min_height = 0);
// Whether there is anything to show in it, or it invites.
bool shows_ability(const ProgressState& state);
// The sheet in which an activity is named, or one is scored. Nothing when none is open.
void ability_sheet(const Ui& ui, const ProgressState& state);

// Not to be drawn without a walk.
float walks_card(const Ui& ui, const Rect& at, const ProgressState& state);
// Days between, and the way to all spasms. Not to be drawn where it never locked up.
float gaps_card(const Ui& ui, const Rect& at, const ProgressState& state, float min_height = 0);
// Not to be drawn without a trigger.
float triggers_card(const Ui& ui, const Rect& at, const ProgressState& state);

float days_card(const Ui& ui, const Rect& at, const ProgressState& state);
// Minutes and sets a week, in a card each, side by side, or over each other with large text.
float weeks_cards(const Ui& ui, const Rect& at, const ProgressState& state, float chart_h);
// Both in one card, at least so high.
float weeks_card(const Ui& ui, const Rect& at, const ProgressState& state, float min_height);
// Not to be drawn without a point.
float plank_card(const Ui& ui, const Rect& at, const ProgressState& state);
float exercises_card(const Ui& ui, const Rect& at, const ProgressState& state);

} // namespace limber::ui
