// A routine of one's own: its exercises in their order, started and changed.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/routine_rows.hpp"
#include "ui/screens/view.hpp"

#include <string>
#include <vector>

namespace limber::ui {

struct OwnRoutineState {
    OwnRoutine routine;              // without exercises that are no longer there
    std::vector<RoutineItem> items;  // one for each of its exercises
    std::vector<RoutineItem> others; // everything that may be added, as the library has it
    std::string about;               // "3 exercises · About 12 min"
    std::string full;                // why no more are added; empty: they are
    bool operator==(const OwnRoutineState&) const = default;
};

// "3 exercises · About 12 min", at the doses that the person has.
std::string say_routine(const journal::Journal& journal, const content::Content& content,
                        const Preferences& preferences, const OwnRoutine& routine);

OwnRoutineState build_own_routine(const journal::Journal& journal, const content::Content& content,
                                  const Today& today);
journal::TableSet own_routine_tables();
void draw_own_routine(const Ui& ui, const OwnRoutineState& state);

} // namespace limber::ui
