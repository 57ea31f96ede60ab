// Progress, first version: pain over time, days moved, minutes and sets of the last weeks, and the
// way to each exercise's own history. Nothing it says goes beyond what was logged.
#pragma once

#include "content/content.hpp"
#include "core/pain.hpp"
#include "core/progress.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/day_map.hpp"
#include "ui/screens/pain_line.hpp"
#include "ui/screens/view.hpp"

#include <string>
#include <vector>

namespace limber::ui {

struct ProgressWeek {
    Date monday{};
    int minutes = 0;
    int sets = 0;
    std::string label; // under its bar: "9", "Now"
    std::string said;  // "week of 9 Nov", "this week"
    bool operator==(const ProgressWeek&) const = default;
};

struct ProgressExercise {
    std::string exercise;
    std::string name;
    std::string below; // "12 sets · last Tuesday"
    Group group = Group::Stretch;
    Date last{};
    bool operator==(const ProgressExercise&) const = default;
};

struct ProgressState {
    ProgressRange range = ProgressRange::TwoWeeks;
    bool empty = true; // no set was ever done
    PainLine pain;
    std::string pain_now;    // "4 now · average 3.3"
    std::string pain_change; // "4 less than Tuesday"; empty when there is nothing to compare
    PainChange change = PainChange::Same;
    DayMap days;
    int least_weeks = 13; // of the map, more where the range is longer and there is room
    Date picked{};
    std::string picked_title;        // "Wednesday 18 Nov"
    std::string picked_below;        // "3 sets · pain 6"
    std::vector<ProgressWeek> weeks; // five, oldest first
    std::vector<ProgressExercise> exercises;
    bool operator==(const ProgressState&) const = default;
};

ProgressState build_progress(const journal::Journal& journal, const content::Content& content,
                             const Today& today);
journal::TableSet progress_tables();
void draw_progress(const Ui& ui, const ProgressState& state);

} // namespace limber::ui
