// After a session: what was done, pain before and after, how hard it was, and what is kept. Every
// question can be left out.
#pragma once

#include "content/content.hpp"
#include "core/pain.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

enum class Mark { Whole, Part, Skipped };

struct SummaryRow {
    std::string key; // "bird-dog/both"
    std::string animation;
    std::string name;
    std::string what;      // "6 times each side, 5 s held"
    std::string mark_said; // "all of it"
    Mark mark = Mark::Part;
    bool operator==(const SummaryRow&) const = default;
};

// Two sets felt too hard: an easier level for the next time.
struct EasierOffer {
    std::string exercise;
    std::string level;
    std::string line;   // "Two felt too hard …" or, once taken, "Next time starts with …"
    std::string button; // empty: taken
    bool operator==(const EasierOffer&) const = default;
};

struct SummaryState {
    bool found = false;   // the session is there
    bool whole = false;   // it ran to its end
    std::string title;    // "Session done"
    std::string when;     // "Sunday, 9:41"
    std::string headline; // "Well done."
    std::string subline;  // "7 minutes. Nothing hurried."
    std::vector<SummaryRow> rows;
    std::optional<int> before;
    bool ask_before = false; // no check-in of that day came before it
    std::string before_note; // "Before: 4"
    std::optional<int> after;
    std::optional<limber::Effort> effort;
    std::string note;
    std::string next;   // what comes of it; only what is true today
    bool worse = false; // pain rose by 2 or more: Care is offered
    std::optional<EasierOffer> easier;
    bool operator==(const SummaryState&) const = default;
};

SummaryState build_summary(const journal::Journal& journal, const content::Content& content,
                           const Today& today);
journal::TableSet summary_tables();
void draw_summary(const Ui& ui, const SummaryState& state);

} // namespace limber::ui
