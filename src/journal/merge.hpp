// Rows of a stage against those of a journal. Inside journal/ only; throws SQLite::Exception.
#pragma once

#include "journal/import.hpp"
#include "journal/stage.hpp"

#include <map>
#include <string>

namespace limber::journal {

class Merge {
  public:
    Merge(Stage& stage, Database& into);
    // What would change; nothing is written.
    MergeCounts look();
    // Writes the rows that win, in the transaction that is open.
    MergeCounts write();
    // Empties all tables first, in the transaction that is open.
    MergeCounts replace();
    // The newest updated_at that was written.
    std::int64_t newest() const { return newest_; }

  private:
    MergeCounts run(bool writing);
    TableChange join(const KeptTable& table, bool writing);
    void put(const KeptTable& table, SQLite::Statement& insert, const Values& row,
             const std::string& device);
    std::int64_t number_of(const std::string& device);

    Stage& stage_;
    Database& into_;
    std::map<std::int64_t, std::string> theirs_; // devices by number
    std::map<std::int64_t, std::string> ours_;
    std::map<std::string, std::int64_t> stamps_; // the newest updated_at written of each device
    std::int64_t written_ = 0;
    std::int64_t newest_ = 0;
};

enum class Joining { Merge, Replace };

// From this many rows on, sums are made anew at the end instead of with each row.
inline constexpr std::int64_t kManyRows = 2000;

// As one transaction of the journal, with its commit; what could be undone is forgotten.
MergeCounts merge_into(Journal& journal, Stage& stage, Moment now, Joining how,
                       std::int64_t many_rows = kManyRows);

} // namespace limber::journal
