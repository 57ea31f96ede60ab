// The form of an exercise of one's own. What stands in it is kept when it is left.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>

namespace limber::ui {

struct OwnExerciseState {
    OwnExercise own;
    std::string said;          // its dose as it would be kept: "3 sets, 8 times"
    std::string picture_fault; // why the picture that was chosen is none; or how to give one
    bool asks_files = false;   // there is a window to choose one in
    bool operator==(const OwnExerciseState&) const = default;
};

OwnExerciseState build_own_exercise(const journal::Journal& journal,
                                    const content::Content& content, const Today& today);
journal::TableSet own_exercise_tables();
void draw_own_exercise(const Ui& ui, const OwnExerciseState& state);

} // namespace limber::ui
