// What was done of one exercise: its last weeks as bars, and every set, newest first.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>
#include <vector>

namespace limber::ui {

struct ExerciseHistoryDay {
    Date date{};
    std::string title;
    std::vector<std::string> sets; // "Set 1, left arm, right leg: 8 of 8"
    bool operator==(const ExerciseHistoryDay&) const = default;
};

struct ExerciseHistoryWeek {
    int value = 0; // good seconds, or reps where nothing was held
    std::string label;
    std::string said;
    bool operator==(const ExerciseHistoryWeek&) const = default;
};

struct ExerciseHistoryState {
    static constexpr int sets_in_page = 60;
    std::string exercise;
    std::string name;
    std::string chart; // what the bars count
    std::vector<ExerciseHistoryWeek> weeks;
    std::vector<ExerciseHistoryDay> days; // newest first
    bool more = false;
    bool operator==(const ExerciseHistoryState&) const = default;
};

ExerciseHistoryState build_exercise_history(const journal::Journal& journal,
                                            const content::Content& content, const Today& today);
journal::TableSet exercise_history_tables();
void draw_exercise_history(const Ui& ui, const ExerciseHistoryState& state);

} // namespace limber::ui
