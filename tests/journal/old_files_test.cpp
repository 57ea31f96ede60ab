// Files of every version there ever was: each opens, loses no row, and becomes what a new file is.
// tests/journal/old has one for each version, as SQL text. A new version gets one in the commit
// that brings it:
//
//   LIMBER_OLD=/tmp/x build/dev/test_journal "a life to keep as a file of this version"
//   tests/journal/old/keep /tmp/x/limber.db
#include "histories.hpp"
#include "journal/check.hpp"
#include "journal/schema.hpp"
#include "test_paths.hpp"

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

fs::path old_file(int version) {
    return fs::path(test_paths::tests) / "journal/old" /
           ("version-" + std::to_string(version) + ".sql");
}

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

void make(const fs::path& file, int version) {
    SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec(text_of(old_file(version)));
    REQUIRE(db.execAndGet("PRAGMA user_version").getInt() == version);
    REQUIRE(db.execAndGet("PRAGMA integrity_check").getString() == "ok");
}

// The tables of a file, and the rows of one as text.
using Held = std::pair<std::string, std::string>; // a table and its columns
std::vector<Held> tables_in(const fs::path& file) {
    SQLite::Database db(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement all(db,
                          "SELECT m.name, group_concat(c.name, ', ') FROM sqlite_schema m,"
                          " pragma_table_info(m.name) c WHERE m.type = 'table' GROUP BY m.name");
    std::vector<Held> found;
    while (all.executeStep())
        found.emplace_back(all.getColumn(0).getString(), all.getColumn(1).getString());
    return found;
}

std::vector<std::string> rows_in(const fs::path& file, const Held& table) {
    SQLite::Database db(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(db,
                           "SELECT " + table.second + " FROM " + table.first + " ORDER BY 1, 2");
    std::vector<std::string> found;
    while (rows.executeStep()) {
        std::string line;
        for (int i = 0; i < rows.getColumnCount(); ++i)
            line += (rows.getColumn(i).isNull() ? "NULL" : rows.getColumn(i).getString()) + '|';
        found.push_back(line);
    }
    return found;
}

std::vector<std::string> shape_of(const fs::path& file) {
    SQLite::Database db(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    std::vector<std::string> found;
    while (rows.executeStep())
        found.push_back(rows.getColumn(0).getString());
    return found;
}

} // namespace

TEST_CASE("a file of each version opens, keeps all its rows, and has the shape of a new one") {
    const QuickDisk quick;
    const TempFolder fresh;
    {
        const Journal journal = test::open(fresh);
    }
    for (int version = 1; version <= kSchemaVersion; ++version) {
        CAPTURE(version);
        REQUIRE(fs::exists(old_file(version)));
        const TempFolder folder;
        make(folder.file(), version);
        std::map<Held, std::vector<std::string>> before;
        std::size_t rows = 0;
        for (const Held& table : tables_in(folder.file()))
            if (table.first != "device") { // its mark moves on
                before[table] = rows_in(folder.file(), table);
                rows += before[table].size();
            }
        CHECK(rows > 50);
        {
            Journal journal = test::open(folder);
            INFO((journal.fault() ? journal.fault()->detail : ""));
            REQUIRE(journal.keeping() == Keeping::Kept);
            CHECK(journal.last_pain().has_value());
            CHECK(journal.first_day().has_value());
        }
        CHECK(bare(folder.file(), "PRAGMA user_version") == kSchemaVersion);
        CHECK(shape_of(folder.file()) == shape_of(fresh.file()));
        for (const auto& [table, held] : before) {
            CAPTURE(table.first);
            CHECK(rows_in(folder.file(), table) == held);
        }
        CHECK(check(folder, Depth::Full).problems.empty());
        // And it goes on from there.
        Journal journal = test::open(folder);
        const auto pains = bare(folder.file(), "SELECT count(*) FROM pain");
        must(journal, [](Tx& tx) { tx.add_pain(4); }, at(24h * 400));
        CHECK(bare(folder.file(), "SELECT count(*) FROM pain") == pains + 1);
    }
}

TEST_CASE("a life to keep as a file of this version", "[.]") {
    const char* where = std::getenv("LIMBER_OLD");
    REQUIRE(where != nullptr);
    Journal journal = Journal::open(where, at(), seeded());
    REQUIRE(journal.keeping() == Keeping::Kept);
    Lived life(journal, 3, at());
    life.steps(60);
}
