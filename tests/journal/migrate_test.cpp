// Steps from version to version: whole or not at all, whatever happens in the middle.
#include "helpers.hpp"
#include "journal/schema.hpp"
#include "processes.hpp"

#include <array>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

// Two made-up steps of later versions, after the real ones: a column, and a table built anew.
const std::array<Migration, 2> kLater{{
    {kSchemaVersion + 1, "ALTER TABLE pain ADD COLUMN numb INTEGER NOT NULL DEFAULT 0"
                         " CHECK (numb IN (0, 1))"},
    {kSchemaVersion + 2,
     "CREATE TABLE episode_new (id TEXT NOT NULL PRIMARY KEY, place TEXT NOT NULL, at_ms INTEGER,"
     " deleted_at INTEGER) STRICT, WITHOUT ROWID;"
     "INSERT INTO episode_new SELECT id, place, at_ms, deleted_at FROM episode;"
     "DROP TABLE episode; ALTER TABLE episode_new RENAME TO episode"},
}};

void fill(const fs::path& folder) {
    Journal journal = test::open(folder);
    must(journal, [](Tx& tx) {
        NewSession session = session_of({plan_of("plank", 5, 5s)});
        session.episode = tx.begin_episode(Place::Car);
        tx.begin_session(session);
        tx.add_pain(7);
    });
}

std::vector<std::string> schema(const fs::path& file) {
    SQLite::Database db(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    std::vector<std::string> found;
    while (rows.executeStep())
        found.push_back(rows.getColumn(0).getString());
    return found;
}

} // namespace

TEST_CASE("the steps lead from an empty file to this version, in order") {
    int version = 0;
    for (const Migration& step : migrations())
        CHECK(step.to == ++version);
    CHECK(version == kSchemaVersion);
}

TEST_CASE("an upgrade keeps the rows and their links") {
    const TempFolder folder;
    fill(folder);
    {
        Database db(folder.file().string(), SQLite::OPEN_READWRITE);
        std::vector<int> steps;
        migrate(db, kLater, [&](int version) { steps.push_back(version); });
        CHECK(steps == std::vector<int>{kSchemaVersion + 1, kSchemaVersion + 2});
        migrate(db, kLater, [&](int) { FAIL("done already"); });
        CHECK(db.pragma("PRAGMA foreign_keys") == 1);
    }
    CHECK(bare(folder.file(), "PRAGMA user_version") == kSchemaVersion + 2);
    CHECK(bare(folder.file(), "SELECT score + numb FROM pain") == 7);
    CHECK(bare(folder.file(), "SELECT count(*) FROM session JOIN episode e ON e.id = episode_id") ==
          1);
}

TEST_CASE("killed at any step, the file is the old one, and the upgrade can be done again") {
    for (std::size_t step = 0; step < kLater.size(); ++step) {
        const TempFolder folder;
        fill(folder);
        const auto rows = visible(folder.file());
        const auto before = schema(folder.file());
        Child child([&](int) {
            Database db(folder.file().string(), SQLite::OPEN_READWRITE);
            migrate(db, kLater, [&](int version) {
                if (version == kLater[step].to)
                    raise(SIGKILL);
            });
        });
        CHECK(child.join() == 128);
        CHECK(bare(folder.file(), "PRAGMA user_version") == kSchemaVersion);
        CHECK(schema(folder.file()) == before);
        CHECK(visible(folder.file()) == rows);
        Database db(folder.file().string(), SQLite::OPEN_READWRITE);
        migrate(db, kLater);
        CHECK(db.pragma("PRAGMA user_version") == kSchemaVersion + 2);
    }
}

TEST_CASE("a step that fails, or leaves a link to nothing, changes nothing") {
    const TempFolder folder;
    fill(folder);
    const auto before = schema(folder.file());
    const auto rows = visible(folder.file());
    for (const char* sql : {"ALTER TABLE pain ADD COLUMN x TEXT; SELECT nonsense",
                            "DELETE FROM episode", "DROP TABLE episode"}) {
        INFO(sql);
        const std::array<Migration, 1> bad{{{kSchemaVersion + 1, sql}}};
        Database db(folder.file().string(), SQLite::OPEN_READWRITE);
        CHECK_THROWS_AS(migrate(db, bad), SQLite::Exception);
        CHECK(db.pragma("PRAGMA foreign_keys") == 1);
    }
    CHECK(bare(folder.file(), "PRAGMA user_version") == kSchemaVersion);
    CHECK(schema(folder.file()) == before);
    CHECK(visible(folder.file()) == rows);
}

TEST_CASE("killed while the first file is made, the next start makes it") {
    for (int i = 0; i < 40; ++i) {
        const TempFolder folder;
        {
            Child child([&](int out) {
                say(out, "go\n");
                const Journal journal = test::open(folder);
                wait_for_ever();
            });
            REQUIRE(child.read_line() == "go");
            usleep(static_cast<useconds_t>(i * 250));
        }
        Journal journal = test::open(folder);
        INFO((journal.fault() ? journal.fault()->detail : ""));
        CHECK(journal.keeping() == Keeping::Kept);
        must(journal, [](Tx& tx) { tx.add_pain(1); });
    }
}
