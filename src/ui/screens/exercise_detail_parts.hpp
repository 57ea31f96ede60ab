// Pieces of the page of an exercise (exercise_detail_draw.cpp chooses where they stand).
#pragma once

#include "ui/screens/exercise_detail.hpp"

namespace limber::ui::detail_parts {

inline constexpr float kGap = 12; // between cards

// Tags side by side, on a new line where one does not fit. Returns their height.
float tags(const Ui& ui, const Rect& at, const ExerciseDetailState& state);
// Everything to read, from the top of `at`; returns its height. `beside`: cards in pairs; `doses`:
// the steppers are among it.
float words(const Ui& ui, const Rect& at, const ExerciseDetailState& state, bool beside,
            bool doses);

// How much, each stepper with its name at the left; above where words are large.
float dose_rows(const Ui& ui, const Rect& at, const ExerciseDetailState& state);
// Side by side, names above: below the figure of a tablet.
float dose_columns_height(const Ui& ui, const ExerciseDetailState& state);
void dose_columns(const Ui& ui, const Rect& at, const ExerciseDetailState& state);
// The dose as it stands; a tap goes to the steppers.
float dose_key_width(const Ui& ui, const ExerciseDetailState& state);
void dose_key(const Ui& ui, const Rect& at, const ExerciseDetailState& state);

} // namespace limber::ui::detail_parts
