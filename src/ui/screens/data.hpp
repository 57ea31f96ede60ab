// The diary as the person's own: where it is, backups and the way back, export, import with what it
// would change, and the end of it all.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace limber::ui {

// What has to be typed to delete everything (DESIGN.md, Settings).
inline constexpr std::string_view kDeleteWord = "DELETE";

// The diary's file, or that it is in a browser or nowhere.
std::string say_where(const journal::Journal& journal, const content::Words& words,
                      const Today& today);
// "212 KB".
std::string say_size(const content::Words& words, std::uintmax_t bytes);

struct DataBackup {
    std::string file;
    std::string title; // "Today, 8:30"
    std::string size;  // "212 KB"
    bool operator==(const DataBackup&) const = default;
};

struct DataChange {
    std::string table; // what it is called
    std::string words; // "3 new, 1 changed, 0 removed"
    bool operator==(const DataChange&) const = default;
};

struct DataState {
    static constexpr std::size_t most_backups = 12; // of those that are listed
    DataView view;
    std::string where;        // the file, or that there is none
    std::string fault;        // a sentence; empty: none
    std::string backup_fault; // the same, of the last backup
    std::string file;         // what was chosen, and what it holds
    std::vector<DataChange> changes;
    std::vector<DataBackup> backups; // newest first
    bool more_backups = false;
    bool operator==(const DataState&) const = default;
};

DataState build_data(const journal::Journal& journal, const content::Content& content,
                     const Today& today);
journal::TableSet data_tables();
void draw_data(const Ui& ui, const DataState& state);

} // namespace limber::ui
