// What was done, day by day, newest first. It reads a page of days and grows as one scrolls.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

struct HistoryRow {
    enum class Kind { Session, Pain, Episode };
    Kind kind = Kind::Session;
    std::string id; // of the row in the journal
    std::string title;
    std::string below;
    std::optional<int> pain; // of a check-in
    Group group = Group::Stretch;
    bool operator==(const HistoryRow&) const = default;
};

struct HistoryDay {
    Date date{};
    std::string title;            // "Today", "Sunday 15 March"
    std::string note;             // "3 sets"
    std::vector<HistoryRow> rows; // in the order they happened
    bool operator==(const HistoryDay&) const = default;
};

struct HistoryState {
    static constexpr int days_in_page = 30;
    std::vector<HistoryDay> days; // newest first
    bool more = false;            // older days are not read yet
    bool operator==(const HistoryState&) const = default;
};

HistoryState build_history(const journal::Journal& journal, const content::Content& content,
                           const Today& today);
journal::TableSet history_tables();
void draw_history(const Ui& ui, const HistoryState& state);

// What a session is called: its first exercise, and how many more.
std::string session_title(const content::Content& content,
                          const std::vector<journal::ExerciseSet>& sets);

} // namespace limber::ui
