// What was done, day by day, newest first: all of it, one kind, or what a search finds in notes and
// names of exercises. It reads a page of days and grows as one scrolls.
#pragma once

#include "content/content.hpp"
#include "core/guide.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/past_sheet.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

struct HistoryRow {
    enum class Kind { Session, Pain, Episode, Relief, Dose };
    Kind kind = Kind::Session;
    std::string id; // of the row in the journal
    std::string title;
    std::string below;       // when, how much, and how its note begins
    std::optional<int> pain; // of a check-in
    Group group = Group::Stretch;
    guide::Thing thing = guide::Thing::Heat; // of Relief
    bool open = false;                       // a session that is not finished
    bool many = false; // stands for several: they are changed one by one in the day's log
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
    HistoryFilter filter = HistoryFilter::All;
    std::string query;
    std::vector<HistoryDay> days; // newest first, with what filter and search leave of each
    bool more = false;            // older days are not read yet
    PastState past;               // for what is entered afterwards
    // Nothing listed then does not mean that nothing was logged.
    bool narrowed() const { return filter != HistoryFilter::All || !query.empty(); }
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
