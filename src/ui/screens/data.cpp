#include "ui/screens/data.hpp"

#include "journal/backup.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/say.hpp"

namespace limber::ui {

std::string say_size(const content::Words& words, std::uintmax_t bytes) {
    return words.format("data.size", {{"n", (bytes + 1023) / 1024}});
}

std::string say_where(const journal::Journal& journal, const content::Words& words,
                      const Today& today) {
    if (journal.keeping() == journal::Keeping::NotKept || journal.path().empty())
        return std::string(words("settings.data.not_kept"));
    return today.view.data.keeps_backups ? journal.path().string()
                                         : std::string(words("settings.data.in_browser"));
}

namespace {

void write_backups(DataState& state, const journal::Journal& journal, const content::Words& words,
                   const Today& today) {
    const auto folder = journal::folder_of(journal);
    if (folder.empty() || !state.view.keeps_backups)
        return;
    for (const journal::Backup& backup : journal::backups_in(folder)) {
        if (state.backups.size() == DataState::most_backups) {
            state.more_backups = true;
            return;
        }
        const Moment made{backup.made, today.wall.offset};
        const std::string date = say_day(words, local_date(made), today.date);
        const std::string time = say_time(made);
        state.backups.push_back(
            {.file = backup.file.string(),
             .title = words.format("data.backups.row", {{"date", date}, {"time", time}}),
             .size = say_size(words, backup.bytes)});
    }
}

void write_file(DataState& state, const content::Words& words, const Today& today) {
    const DataView& view = state.view;
    if (view.file.empty())
        return;
    if (view.from && view.to) {
        const std::string from = say_short_date(words, *view.from, today.date);
        const std::string to = say_short_date(words, *view.to, today.date);
        state.file =
            words.format("data.file.holds_days",
                         {{"file", view.file}, {"n", view.rows}, {"from", from}, {"to", to}});
    } else {
        state.file = words.format("data.file.holds", {{"file", view.file}, {"n", view.rows}});
    }
    for (const journal::TableChange& change : view.changes) {
        if (change.added + change.changed + change.removed == 0)
            continue;
        const std::string key = "data.table." + change.table;
        state.changes.push_back(
            {.table = std::string(words(words.has(key) ? key : "data.table.other")),
             .words = words.format("data.file.change", {{"added", change.added},
                                                        {"changed", change.changed},
                                                        {"removed", change.removed}})});
    }
}

} // namespace

DataState build_data(const journal::Journal& journal, const content::Content& content,
                     const Today& today) {
    const content::Words& words = content.words;
    DataState state;
    state.view = today.view.data;
    state.where = say_where(journal, words, today);
    if (!state.view.fault.empty())
        state.fault = words(state.view.fault);
    // (While it is the answer to what was just asked for, it stands on top already.)
    if (!state.view.backup_fault.empty() && state.view.backup_fault != state.view.fault)
        state.backup_fault = words(state.view.backup_fault);
    write_file(state, words, today);
    write_backups(state, journal, words, today);
    return state;
}

journal::TableSet data_tables() {
    return {journal::Table::Preference};
}

} // namespace limber::ui
