// A routine that ships with the app: what it is for, its exercises, and its start.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/routine_rows.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

struct ReadyRoutineState {
    std::string name;
    std::string purpose;
    std::vector<RoutineItem> items;
    std::string about; // "3 exercises · About 2 min"
    std::string later; // it usually comes in a later phase; empty: it does not
    bool operator==(const ReadyRoutineState&) const = default;
};

// What it holds for this person: without what goes in the direction that makes it worse. Empty: no
// such routine, or nothing of it is left.
std::vector<PlayItem> ready_items(const journal::Journal& journal, const content::Content& content,
                                  const Preferences& preferences, const std::string& routine);

ReadyRoutineState build_ready_routine(const journal::Journal& journal,
                                      const content::Content& content, const Today& today);
journal::TableSet ready_routine_tables();
void draw_ready_routine(const Ui& ui, const ReadyRoutineState& state);

} // namespace limber::ui
