// Today's plan as it stands: what was shown, what the rules say now, and the person's changes.
#pragma once

#include "content/content.hpp"
#include "core/plan.hpp"
#include "journal/journal.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

struct Planned {
    plan::DayPlan plan;            // what is shown: the kept day, or a milder one
    bool unkept = false;           // it is not in the journal yet
    std::vector<plan::Task> tasks; // with the person's changes
    std::vector<plan::Override> changes;
    plan::History history;
};
Planned planned(const journal::Journal& journal, const content::Content& content,
                const Preferences& preferences, Date date);
journal::TableSet planned_tables();

// The phase that Today is in. nullopt for somebody whose back never locked up: all is theirs to
// choose. Reads planned_tables().
std::optional<Phase> phase_of(const journal::Journal& journal, const content::Content& content,
                              const Today& today);

// What the person set by hand, for the rules.
plan::Wishes wishes_of(const journal::Journal& journal, const content::Content& content,
                       const Preferences& preferences);

// "One step easier: pain went from 2 to 4."
std::string say_reason(const content::Words& words, const plan::Reason& reason);

} // namespace limber::ui
