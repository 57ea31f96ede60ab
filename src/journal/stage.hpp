// A diary from elsewhere, laid out before anything is written: a private database of the same
// shape, which refuses what the real one would refuse and says where that stood. Inside journal/
// only.
#pragma once

#include "journal/kept_tables.hpp"

#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace limber::journal {

// What is wrong with a file, and where in it: "tables.rep[12].held_ms".
struct BadFile : std::runtime_error {
    enum class Kind { Unreadable, NotOurs, Newer, Broken };
    BadFile(Kind what, const std::string& place, const std::string& why)
        : std::runtime_error((place.empty() ? "" : place + ": ") + why),
          kind(what) {}
    Kind kind;
};

class Stage {
  public:
    // As a file of that version is, 1 … kSchemaVersion. Throws BadFile for another one.
    explicit Stage(std::int64_t version);

    // The tables of that version.
    const std::vector<KeptTable>& tables() const { return tables_; }
    // nullptr: that version has none of this name.
    const KeptTable* find(std::string_view table) const;

    // A device by its id; the number is that of this stage. Throws BadFile for what is no id.
    std::int64_t device(const std::string& id, const std::string& place);
    // One row, all columns of the table in order; `device` is a number of this stage, monostate
    // takes the column's default. Throws BadFile.
    void add(const KeptTable& table, const Values& row, const std::string& place);
    // Of a damaged file, in which a row may turn up twice.
    enum class Tried { Added, Known, NotWhole };
    Tried try_add(const KeptTable& table, const Values& row);
    // Takes away rows that link to nothing, until none is left. How many.
    std::int64_t drop_orphans();

    // All rows are in: looks at what holds them together, and takes them to kSchemaVersion.
    // Throws BadFile. Afterwards tables() are this version's.
    void finish();

    Database& db() { return *db_; }
    std::int64_t rows() const { return rows_; }

  private:
    struct Insert {
        std::unique_ptr<SQLite::Statement> statement;
        std::vector<std::size_t> columns; // those it binds
    };
    Insert& insert_of(const KeptTable& table, const Values& row);
    void check_values(const KeptTable& table, const Values& row, const std::string& place) const;

    std::unique_ptr<Database> db_;
    std::int64_t version_;
    std::vector<KeptTable> tables_;
    std::map<std::string, Insert> inserts_;
    std::map<std::string, std::int64_t> devices_;
    std::vector<std::string> triggers_;
    std::int64_t rows_ = 0;
};

} // namespace limber::journal
