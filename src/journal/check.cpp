#include "journal/check.hpp"

#include "journal/impl.hpp"
#include "journal/schema.hpp"

#include <sqlite3.h>

namespace limber::journal {

namespace fs = std::filesystem;

namespace {

constexpr int kMostProblems = 100; // of one kind: more than anyone reads

void integrity(Database& db, Depth depth, CheckReport& report) {
    SQLite::Statement rows(db.raw(), depth == Depth::Full ? "PRAGMA integrity_check(100)"
                                                          : "PRAGMA quick_check(100)");
    while (rows.executeStep()) {
        const std::string line = rows.getColumn(0).getString();
        if (line != "ok")
            report.problems.push_back("file: " + line);
    }
}

void links(Database& db, CheckReport& report) {
    SQLite::Statement rows(db.raw(), "PRAGMA foreign_key_check");
    for (int i = 0; i < kMostProblems && rows.executeStep(); ++i)
        report.problems.push_back(rows.getColumn(0).getString() + ": a row links to a " +
                                  rows.getColumn(2).getString() + " that is not there");
}

void none(Database& db, CheckReport& report, const char* what, const std::string& sql) {
    SQLite::Statement rows(db.raw(), sql);
    for (int i = 0; i < kMostProblems && rows.executeStep(); ++i)
        report.problems.push_back(std::string(what) + ": " + rows.getColumn(0).getString());
}

void rows_agree(Database& db, CheckReport& report) {
    none(db, report, "session has ended, its set is open",
         "SELECT s.id FROM exercise_set s JOIN session x ON x.id = s.session_id"
         " WHERE x.ended_ms IS NOT NULL AND s.closed = 0 AND s.started_ms IS NOT NULL"
         " AND s.deleted_at IS NULL AND x.deleted_at IS NULL");
    none(db, report, "updated_at is beyond its device's mark",
         "SELECT r.id FROM (SELECT id, updated_at, device FROM session UNION ALL"
         " SELECT id, updated_at, device FROM exercise_set UNION ALL"
         " SELECT id, updated_at, device FROM rep UNION ALL"
         " SELECT id, updated_at, device FROM pain) r"
         " JOIN device d ON d.no = r.device WHERE r.updated_at > d.stamp");
}

// Rows that stand in one and not in the other.
std::string differences(const std::string& table, const std::string& fresh) {
    const std::string kept =
        (table == "pain_week" ? "SELECT *, 0 FROM " : "SELECT * FROM ") + table;
    return "SELECT '" + table + " ' || at || ' ' || b FROM (WITH fresh (at, b, c, d, e, f) AS (" +
           fresh + "), kept (at, b, c, d, e, f) AS (" + kept +
           ") SELECT * FROM (SELECT * FROM fresh EXCEPT SELECT * FROM kept)"
           " UNION SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM fresh))";
}

void sums_agree(Database& db, CheckReport& report) {
    constexpr const char* kWhat = "a sum differs from its rows";
    none(db, report, kWhat, differences("exercise_day", fresh_day_sums()));
    none(db, report, kWhat, differences("exercise_week", fresh_week_sums()));
    // One column less than the others: it says nothing here.
    none(db, report, kWhat,
         differences("pain_week", "SELECT *, 0 FROM (" + fresh_pain_weeks() + ")"));
}

void facts(Database& db, const fs::path& file, CheckReport& report) {
    report.facts.push_back("file " + file.string());
    report.facts.push_back("version " + std::to_string(db.pragma("PRAGMA user_version")));
    report.facts.push_back(
        "bytes " + std::to_string(db.pragma("PRAGMA page_count") * db.pragma("PRAGMA page_size")));
    for (std::size_t i = 0; i < kTables; ++i) {
        const std::string name(table_name(static_cast<Table>(i)));
        SQLite::Statement count(db.raw(), "SELECT count(*) FROM " + name);
        count.executeStep();
        report.facts.push_back(name + " " + std::to_string(count.getColumn(0).getInt64()));
    }
}

// A kill while the journal was being made leaves a rollback journal beside it, and SQLite reads
// nothing before that is played back: as the next start would do it.
std::unique_ptr<Database> open_to_read(const fs::path& file) {
    try {
        auto db = std::make_unique<Database>(file.string(), SQLite::OPEN_READONLY);
        db->pragma("PRAGMA user_version");
        return db;
    } catch (const SQLite::Exception& thrown) {
        if (thrown.getErrorCode() != SQLITE_READONLY)
            throw;
        return std::make_unique<Database>(file.string(), SQLite::OPEN_READWRITE);
    }
}

} // namespace

CheckReport check(const fs::path& folder, Depth depth) {
    CheckReport report;
    const fs::path file = folder / "limber.db";
    std::error_code error;
    if (!fs::exists(file, error)) {
        report.problems.push_back("no journal at " + file.string());
        return report;
    }
    // SQLite alone opens the file: on POSIX, closing another handle of it would drop the locks of a
    // journal that this process has open.
    try {
        const auto opened = open_to_read(file);
        Database& db = *opened;
        if (db.pragma("PRAGMA page_count") == 0) {
            report.facts.push_back("file " + file.string());
            report.facts.emplace_back("nothing is kept in it yet");
            return report;
        }
        if (db.pragma("PRAGMA application_id") != kApplicationId) {
            report.problems.push_back(file.string() + ": not a journal of Limber");
            return report;
        }
        const auto version = db.pragma("PRAGMA user_version");
        if (version > kSchemaVersion) {
            report.problems.push_back(file.string() + ": version " + std::to_string(version) +
                                      " of a newer Limber, this one knows " +
                                      std::to_string(kSchemaVersion));
            return report;
        }
        db.exec("BEGIN"); // one state of the file for all questions
        integrity(db, depth, report);
        if (depth == Depth::Full && report.ok()) {
            links(db, report);
            rows_agree(db, report);
            sums_agree(db, report);
        }
        facts(db, file, report);
    } catch (const SQLite::Exception& thrown) {
        report.problems.push_back(file.string() + ": " + thrown.what());
    }
    return report;
}

} // namespace limber::journal
