// Export and back, merging two devices in either order, and files that are wrong in every way.
#include "histories.hpp"
#include "journal/check.hpp"
#include "journal/export.hpp"
#include "journal/import.hpp"
#include "journal/import_read.hpp"
#include "journal/merge.hpp"

#include <catch2/generators/catch_generators_all.hpp>

#include <sstream>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

fs::path exported(const Journal& journal, const fs::path& file) {
    const auto done = export_json(journal, file, at());
    if (!done)
        FAIL(done.error().detail);
    return file;
}

Import read(const fs::path& file) {
    auto import = Import::read(file);
    if (!import)
        FAIL(import.error().detail);
    return std::move(import).value();
}

MergeCounts merge(Journal& journal, const fs::path& file) {
    const auto merged = read(file).merge(journal, at());
    if (!merged)
        FAIL(merged.error().detail);
    return *merged;
}

ImportFault refused(const fs::path& file) {
    const auto import = Import::read(file);
    REQUIRE_FALSE(import);
    return import.error();
}

Journal journal_of(const fs::path& folder, std::uint64_t seed) {
    return Journal::open(folder, at(), seeded(seed));
}

// A small life with something in every table, as JSON.
std::string small_json(const fs::path& folder) {
    Journal journal = journal_of(folder / "small", 5);
    must(journal, [](Tx& tx) {
        NewSession session = session_of({plan_of("plank", 2, Millis(5000))});
        session.episode = tx.begin_episode(Place::Car);
        const auto handle = tx.begin_session(session);
        tx.begin_set(handle.sets[0]);
        tx.count_rep(handle.sets[0], 1, Millis(5000));
        tx.end_session(handle.session, StopReason::None);
        tx.add_pain(4, {"after the garden"});
        tx.set_own_level("plank", "wall");
        tx.set_own_dose("plank", "wall", Dose{});
        tx.set_preference("theme", "dark");
        something_of_the_rest(tx, *session.episode);
    });
    return content_of(exported(journal, folder / "small.json"));
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t from = text.find(what);
    REQUIRE(from != std::string::npos);
    return text.replace(from, what.size(), with);
}

} // namespace

TEST_CASE("every table goes along: none is empty in an export, and it comes back as it was") {
    const QuickDisk quick;
    const TempFolder folder;
    put(folder.path() / "all.json", small_json(folder));
    {
        Journal other = journal_of(folder.path() / "other", 2);
        merge(other, folder.path() / "all.json");
        Database db((folder.path() / "small" / "limber.db").string(), SQLite::OPEN_READONLY);
        CHECK(kept_tables(db).size() == kTables);
        for (const KeptTable& table : kept_tables(db)) {
            SQLite::Statement rows(db.raw(), "SELECT count(*) FROM " + table.name);
            REQUIRE(rows.executeStep());
            CAPTURE(table.name);
            CHECK(rows.getColumn(0).getInt64() > 0);
        }
    }
    CHECK(everything(folder.path() / "small" / "limber.db") ==
          everything(folder.path() / "other" / "limber.db"));
}

TEST_CASE("an export comes back whole, and once more changes nothing") {
    const QuickDisk quick;
    const TempFolder folder;
    {
        Journal journal = journal_of(folder.path() / "a", 1);
        Lived(journal, 11, at()).steps(120);
        exported(journal, folder.path() / "a.json");
        Journal other = journal_of(folder.path() / "b", 2);
        CHECK(merge(other, folder.path() / "a.json").written > 50);
        CHECK(merge(other, folder.path() / "a.json").written == 0);
        CHECK(merge(journal, folder.path() / "a.json").written == 0);
        CHECK_FALSE(other.can_undo());
        exported(other, folder.path() / "b.json");
        CHECK(merge(journal, folder.path() / "b.json").written == 0);
    }
    CHECK(everything(folder.path() / "a" / "limber.db") ==
          everything(folder.path() / "b" / "limber.db"));
    CHECK(visible(folder.path() / "a" / "limber.db") == visible(folder.path() / "b" / "limber.db"));
    CHECK(check(folder.path() / "b", Depth::Full).problems.empty());
}

TEST_CASE("the preview says what merging then does") {
    const QuickDisk quick;
    const TempFolder folder;
    Journal mine = journal_of(folder.path() / "a", 1);
    Lived(mine, 21, at()).steps(60);
    Journal other = journal_of(folder.path() / "b", 2);
    merge(other, exported(mine, folder.path() / "a.json"));
    Lived(other, 22, at(48h)).steps(60);
    const Import import = read(exported(other, folder.path() / "b.json"));
    const auto before = everything(mine.path());
    const auto preview = import.preview(mine);
    REQUIRE(preview);
    CHECK(everything(mine.path()) == before);
    CHECK(preview->added() > 0);
    CHECK(preview->changed() > 0);
    CHECK(preview->removed() > 0);
    const auto merged = import.merge(mine, at(50h));
    REQUIRE(merged);
    CHECK(merged->tables == preview->tables);
    CHECK(import.preview(mine)->written == 0);
    CHECK(import.days()->first == date(2026, 3, 2));
}

TEST_CASE("two devices that merge each other hold the same, in either order") {
    const int seed = GENERATE(range(0, 40));
    CAPTURE(seed);
    const QuickDisk quick;
    const TempFolder folder;
    const fs::path a = folder.path() / "a";
    const fs::path b = folder.path() / "b";
    const bool as_database = seed % 4 == 3;
    {
        Journal mine = journal_of(a, 100U + static_cast<unsigned>(seed));
        Journal other = journal_of(b, 200U + static_cast<unsigned>(seed));
        Lived first(mine, static_cast<std::uint64_t>(seed) * 3 + 1, at());
        first.steps(30);
        // From one diary two: then each goes its own way, at the same times.
        merge(other, exported(mine, folder.path() / "base.json"));
        Lived(mine, static_cast<std::uint64_t>(seed) * 3 + 2, first.now()).steps(30);
        Lived(other, static_cast<std::uint64_t>(seed) * 3 + 3, first.now()).steps(30);
    }
    {
        Journal mine = journal_of(a, 1);
        Journal other = journal_of(b, 1);
        const fs::path from_a = exported(mine, folder.path() / "a.json");
        const fs::path from_b = exported(other, folder.path() / "b.json");
        fs::copy_file(mine.path(), folder.path() / "a.db");
        if (const fs::path wal = mine.path().string() + "-wal"; fs::exists(wal))
            fs::copy_file(wal, folder.path() / "a.db-wal");
        if (seed % 2 == 0)
            REQUIRE(merge_into(mine, *stage_of_json(from_b), at(), Joining::Merge, 1).written >= 0);
        else
            merge(mine, from_b);
        merge(other, as_database ? folder.path() / "a.db" : from_a);
        // Written after a merge is newer than all that came with it, on whichever clock.
        must(mine, [](Tx& tx) { tx.add_pain(1); });
        merge(other, exported(mine, folder.path() / "a2.json"));
    }
    CHECK(everything(a / "limber.db") == everything(b / "limber.db"));
    CHECK(visible(a / "limber.db") == visible(b / "limber.db"));
    for (const fs::path& each : {a, b})
        CHECK(check(each, Depth::Full).problems.empty());
}

TEST_CASE("an edit after a merge wins over a row from a clock that was ahead") {
    const QuickDisk quick;
    const TempFolder folder;
    Journal ahead = journal_of(folder.path() / "a", 1);
    Id pain;
    must(ahead, [&](Tx& tx) { pain = tx.add_pain(5); }, at(1000h));
    Journal mine = journal_of(folder.path() / "b", 2);
    merge(mine, exported(ahead, folder.path() / "a.json"));
    must(mine, [&](Tx& tx) { tx.edit_pain(pain, 2); }, at(1h));
    merge(ahead, exported(mine, folder.path() / "b.json"));
    CHECK(ahead.last_pain()->score == 2);
}

TEST_CASE("on a tie of time the device decides, and between equals what is deleted") {
    const QuickDisk quick;
    const TempFolder folder;
    const std::string text = small_json(folder);
    const auto device_at = text.find("\"device\": \"") + 11;
    const std::string device = text.substr(device_at, 36);
    const std::string high = "ffffffff-ffff-7fff-8fff-ffffffffffff";
    const std::string low = "00000000-0000-7000-8000-000000000000";
    const auto score_after = [&](const std::string& change) {
        const TempFolder own;
        Journal journal = journal_of(own.path() / "x", 1);
        put(own.path() / "one.json", text);
        put(own.path() / "two.json", change);
        merge(journal, own.path() / "one.json");
        merge(journal, own.path() / "two.json");
        const int forth = journal.last_pain() ? journal.last_pain()->score : -1;
        Journal back = journal_of(own.path() / "y", 1);
        merge(back, own.path() / "two.json");
        merge(back, own.path() / "one.json");
        CHECK((back.last_pain() ? back.last_pain()->score : -1) == forth);
        return forth;
    };
    std::string change = replaced(text, "\"score\": 4", "\"score\": 9");
    const auto row = change.find("\"score\": 9");
    const auto named = change.find(device, row);
    CHECK(score_after(std::string(change).replace(named, 36, high)) == 9);
    CHECK(score_after(std::string(change).replace(named, 36, low)) == 4);
    const auto gone = change.find("\"deleted_at\": null", row);
    CHECK(score_after(std::string(change).replace(gone, 18, "\"deleted_at\": 77")) == -1);
}

TEST_CASE("what is wrong in a file is refused with its place, and nothing is changed") {
    const QuickDisk quick;
    const TempFolder folder;
    const std::string text = small_json(folder);
    struct Case {
        std::string what, with, place;
        ImportFault::Kind kind;
    };
    using Kind = ImportFault::Kind;
    const Case one = GENERATE(values<Case>({
        {"\"score\": 4", "\"score\": 11", "tables.pain[0]: ", Kind::Broken},
        {"\"score\": 4", "\"score\": \"4\"", "tables.pain[0].score", Kind::Broken},
        {"\"score\": 4", "\"score\": true", "tables.pain[0].score", Kind::Broken},
        {"\"score\": 4", "\"score\": 4.5", "tables.pain[0].score", Kind::Broken},
        {"\"score\": 4", "\"score\": null", "tables.pain[0].score", Kind::Broken},
        {"\"score\": 4, ", "", "tables.pain[0].score", Kind::Broken},
        {"\"score\": 4", "\"score\": 4, \"score\": 5", "tables.pain[0].score", Kind::Broken},
        {"\"score\": 4", "\"score\": [4]", "tables.pain[0].score", Kind::Broken},
        {"\"score\": 4", "\"points\": 4", "tables.pain[0].points", Kind::Broken},
        {"\"score\": 4", "\"score\": 99999999999999999999", "tables.pain[0].score", Kind::Broken},
        {"\"n\": 1", "\"n\": 0", "tables.rep[0]", Kind::Broken},
        {"\"updated_at\": 17", "\"updated_at\": 9999999999917", "updated_at", Kind::Broken},
        {"\"pain\": [", "\"pains\": [", "tables.pains", Kind::Broken},
        {"\"pain\": [", "\"pain\": [7, ", "tables.pain[0]", Kind::Broken},
        {"\"format\": \"limber-diary\"", "\"format\": \"other\"", "format", Kind::Broken},
        {"\"format\": \"limber-diary\",", "", "format", Kind::NotOurs},
        {"\"format_version\": 1", "\"format_version\": 2", "format_version", Kind::Newer},
        {"\"schema_version\": ", "\"schema_version\": 99", "schema_version", Kind::Newer},
        {"\"schema_version\": ", "\"schema_version\": -", "schema_version", Kind::Broken},
        {"\"tables\"", "\"table\"", "there are no tables", Kind::Broken},
        {"\"episode_id\": \"0", "\"episode_id\": \"1", "links to a episode", Kind::Broken},
        {"\"id\": \"0", "\"id\": \"G", "id", Kind::Broken},
        {"{\n\"format\"", "[{\n\"format\"", "", Kind::NotOurs},
    }));
    CAPTURE(one.what, one.with);
    put(folder.path() / "wrong.json",
        one.what == "\"id\": \"0"
            ? text.substr(0, text.find("\"tables\"")) +
                  replaced(text.substr(text.find("\"tables\"")), one.what, one.with)
            : replaced(text, one.what, one.with));
    const ImportFault fault = refused(folder.path() / "wrong.json");
    CAPTURE(fault.detail);
    CHECK(fault.kind == one.kind);
    CHECK(fault.detail.find(one.place) != std::string::npos);
}

TEST_CASE("files that are none of ours are told apart") {
    const QuickDisk quick;
    const TempFolder folder;
    using Kind = ImportFault::Kind;
    CHECK(refused(folder.path() / "missing").kind == Kind::Unreadable);
    CHECK(refused(folder.path()).kind == Kind::Unreadable);
    put(folder.path() / "empty", "");
    CHECK(refused(folder.path() / "empty").kind == Kind::NotOurs);
    put(folder.path() / "words", "Dear diary");
    CHECK(refused(folder.path() / "words").kind == Kind::NotOurs);
    put(folder.path() / "other.json", "{\"a\": {\"b\": [1, 2, {}]}}");
    CHECK(refused(folder.path() / "other.json").kind == Kind::NotOurs);
    {
        SQLite::Database db((folder.path() / "other.db").string(),
                            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        db.exec("CREATE TABLE pain (id TEXT)");
    }
    CHECK(refused(folder.path() / "other.db").kind == Kind::NotOurs);
    std::string deep = "{\"format\": \"limber-diary\", \"x\": ";
    deep.append(200'000, '[');
    put(folder.path() / "deep.json", deep);
    CHECK(refused(folder.path() / "deep.json").kind == Kind::Broken);
}

TEST_CASE("cut short anywhere, an export is refused") {
    const QuickDisk quick;
    const TempFolder folder;
    const std::string text = small_json(folder);
    const fs::path cut = folder.path() / "cut.json";
    const std::size_t whole = text.find_last_not_of('\n'); // the last brace
    for (std::size_t size = 0; size < whole; size += size < 400 || size + 40 > whole ? 1 : 7) {
        put(cut, std::string_view(text).substr(0, size));
        const auto import = Import::read(cut);
        if (import)
            FAIL("taken with " << size << " of " << text.size() << " bytes");
    }
}

TEST_CASE("a mutated export never crashes, and is whole or not taken") {
    const QuickDisk quick;
    const TempFolder folder;
    const std::string text = small_json(folder);
    Journal journal = journal_of(folder.path() / "x", 9);
    must(journal, [](Tx& tx) { tx.add_pain(3); });
    const auto before = everything(journal.path());
    std::mt19937_64 random(2026);
    constexpr int kFiles = 600;
    int taken = 0;
    for (int i = 0; i < kFiles; ++i) {
        std::string mutated = text;
        for (auto flips = 1 + random() % 3; flips > 0; --flips) {
            char& byte = mutated[random() % mutated.size()];
            switch (random() % 3) {
            case 0:
                byte = static_cast<char>(random() % 256);
                break;
            case 1:
                byte = "0123456789{}[]\",:"[random() % 17];
                break;
            default:
                mutated.erase(random() % mutated.size(), 1 + random() % 20);
            }
        }
        put(folder.path() / "m.json", mutated);
        const auto import = Import::read(folder.path() / "m.json");
        if (!import)
            continue;
        // A changed value may be a value too: then the diary has to take it, and stay whole.
        ++taken;
        Journal other = Journal::in_memory(at(), seeded(3));
        const auto merged = import->merge(other, at());
        if (!merged)
            FAIL(merged.error().detail);
    }
    CHECK(taken > 6);
    CHECK(taken < kFiles * 3 / 4);
    CHECK(everything(journal.path()) == before);
}

TEST_CASE("a mutated or cut database never crashes, and is whole or not taken") {
    const QuickDisk quick;
    const TempFolder folder;
    {
        Journal journal = journal_of(folder.path() / "x", 1);
        Lived(journal, 31, at()).steps(80);
    }
    const std::string bytes = content_of(folder.path() / "x" / "limber.db");
    std::mt19937_64 random(2027);
    const fs::path file = folder.path() / "m.db";
    constexpr int kFiles = 400;
    int taken = 0;
    for (int i = 0; i < kFiles; ++i) {
        std::string mutated = bytes;
        if (i % 20 == 0)
            mutated.resize(random() % mutated.size());
        else
            for (auto flips = 1 + random() % 8; flips > 0; --flips)
                mutated[random() % mutated.size()] ^= static_cast<char>(1 + random() % 255);
        put(file, mutated);
        const auto import = Import::read(file);
        if (!import)
            continue;
        ++taken;
        Journal other = Journal::in_memory(at(), seeded(3));
        const auto merged = import->merge(other, at());
        if (!merged)
            FAIL(merged.error().detail);
    }
    CHECK(taken < kFiles * 3 / 4); // bytes that no row lies in, and letters of a note
    CHECK(content_of(folder.path() / "x" / "limber.db") == bytes);
}

TEST_CASE("a hostile database brings rows only: neither its triggers nor its views are run") {
    const QuickDisk quick;
    const TempFolder folder;
    {
        Journal journal = journal_of(folder.path() / "x", 1);
        must(journal, [](Tx& tx) { tx.add_pain(3); });
    }
    const fs::path file = folder.path() / "x" / "limber.db";
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE);
        db.exec("PRAGMA journal_mode = DELETE");
        db.exec("CREATE VIEW evil AS SELECT load_extension('x')");
        db.exec("CREATE TRIGGER evil_trigger AFTER INSERT ON pain BEGIN DELETE FROM pain; END");
    }
    Journal journal = journal_of(folder.path() / "y", 2);
    must(journal, [](Tx& tx) { tx.add_pain(5); });
    CHECK(merge(journal, file).added() == 1);
    CHECK(journal.pain_between(date(2026, 3, 1), date(2026, 3, 9)).size() == 2);
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE);
        db.exec("ALTER TABLE pain RENAME TO pain_real");
        db.exec("CREATE VIEW pain AS SELECT * FROM pain_real");
    }
    CHECK(refused(file).kind == ImportFault::Kind::Broken);
}

TEST_CASE("a merge that the disk breaks off leaves what was there") {
    const QuickDisk quick;
    const TempFolder folder;
    Journal other = journal_of(folder.path() / "b", 2);
    Lived(other, 41, at()).steps(60);
    const Import import = read(exported(other, folder.path() / "b.json"));
    Journal mine = journal_of(folder.path() / "a", 1);
    Lived(mine, 42, at()).steps(10);
    const auto before = everything(mine.path());
    must(mine, [](Tx& tx) { tx.add_pain(6); }, at(), Undo::Yes);
    REQUIRE(mine.undo(at()));
    const auto still = everything(mine.path());
    CHECK(still.size() == before.size() + 1); // a tombstone
    {
        SQLite::Database holder(mine.path().string(), SQLite::OPEN_READWRITE);
        holder.exec("BEGIN IMMEDIATE");
        const auto merged = import.merge(mine, at());
        REQUIRE_FALSE(merged);
        CHECK(merged.error().kind == WriteFault::Kind::Busy);
    }
    CHECK(everything(mine.path()) == still);
    REQUIRE(import.merge(mine, at()));
}

TEST_CASE("chosen days take with them what their rows link to, and come back") {
    const QuickDisk quick;
    const TempFolder folder;
    Journal journal = journal_of(folder.path() / "a", 1);
    Id episode;
    must(journal, [&](Tx& tx) { episode = tx.begin_episode(Place::Standing); });
    must(
        journal,
        [&](Tx& tx) {
            NewSession session = session_of({plan_of("plank", 1, Millis(5000))});
            session.episode = episode;
            const auto handle = tx.begin_session(session);
            tx.begin_set(handle.sets[0]);
        },
        at(48h));
    must(journal, [](Tx& tx) { tx.add_pain(2); }, at(96h));
    const auto done = export_json(journal, folder.path() / "days.json", at(),
                                  {date(2026, 3, 4), date(2026, 3, 4)});
    REQUIRE(done);
    Journal other = journal_of(folder.path() / "b", 2);
    CHECK(merge(other, folder.path() / "days.json").added() == 3);
    CHECK(other.episodes_between(date(2026, 3, 1), date(2026, 3, 9)).size() == 1);
    CHECK_FALSE(other.last_pain());
}

TEST_CASE("an export to where nothing can be written says so and leaves nothing") {
    const QuickDisk quick;
    const TempFolder folder;
    Journal journal = journal_of(folder.path() / "a", 1);
    must(journal, [](Tx& tx) { tx.add_pain(2); });
    const auto none = export_json(journal, folder.path() / "no" / "such.json", at());
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ExportFault::Kind::CannotWrite);
    put(folder.path() / "file", "x");
    CHECK_FALSE(export_csv(journal, folder.path() / "file"));
    CHECK(content_of(folder.path() / "file") == "x");
}
