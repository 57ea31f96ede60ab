// Opening: what is found is judged before it is touched, and every answer leaves a journal that
// works.
#include "disk.hpp"
#include "helpers.hpp"
#include "journal/impl.hpp"
#include "journal/schema.hpp"
#include "processes.hpp"

#include <fstream>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;
using Kind = OpenFault::Kind;

namespace {

std::string bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

void poke(const fs::path& file, std::streamoff offset, const std::string& content) {
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(offset);
    out << content;
}

// A journal with a session and a check-in, closed.
void fill(const fs::path& folder) {
    Journal journal = test::open(folder);
    REQUIRE(journal.keeping() == Keeping::Kept);
    finished(journal, {plan_of("plank", 6, 10s, CountOf::Hold)});
    must(journal, [](Tx& tx) { tx.add_pain(4, {"stiff"}); });
}

// The file must stay as it is, and the person can go on in memory.
void expect_untouched(const fs::path& folder, Kind kind) {
    const fs::path file = folder / "limber.db";
    const std::string before = bytes(file);
    {
        Journal journal = test::open(folder);
        CHECK(journal.keeping() == Keeping::NotKept);
        REQUIRE(journal.fault().has_value());
        CHECK(journal.fault()->kind == kind);
        CHECK(journal.fault()->path == file);
        CHECK_FALSE(journal.fault()->detail.empty());
        CHECK(journal.path().empty());
        must(journal, [](Tx& tx) { tx.add_pain(2); });
        CHECK(journal.last_pain()->score == 2);
        CHECK(journal.durable() == 0);
    }
    CHECK(bytes(file) == before);
}

} // namespace

TEST_CASE("a new journal: folder, file and rights") {
    const TempFolder temp;
    const fs::path folder = temp.path() / "a" / "limber";
    Journal journal = test::open(folder);
    CHECK(journal.keeping() == Keeping::Kept);
    CHECK_FALSE(journal.fault().has_value());
    CHECK(journal.path() == folder / "limber.db");
    CHECK(fs::status(folder).permissions() == fs::perms::owner_all);
    must(journal, [](Tx& tx) { tx.add_pain(3); });
    const auto only_owner = fs::perms::owner_read | fs::perms::owner_write;
    for (const char* name : {"limber.db", "limber.db-wal", "limber.db-shm", "limber.lock"})
        CHECK(fs::status(folder / name).permissions() == only_owner);
    CHECK(bare(journal.path(), "PRAGMA application_id") == kApplicationId);
    CHECK(bare(journal.path(), "PRAGMA user_version") == kSchemaVersion);
    CHECK(bare_text(journal.path(), "PRAGMA journal_mode") == "wal");
}

TEST_CASE("the rights of a folder that was there are left alone") {
    const TempFolder folder;
    fs::permissions(folder.path(), fs::perms::owner_all | fs::perms::group_read);
    const Journal journal = test::open(folder);
    CHECK(journal.keeping() == Keeping::Kept);
    CHECK(fs::status(folder.path()).permissions() ==
          (fs::perms::owner_all | fs::perms::group_read));
}

TEST_CASE("what was kept is there again, under the same device") {
    const TempFolder folder;
    Id device;
    {
        Journal journal = test::open(folder);
        device = journal.device();
        CHECK_FALSE(device.none());
        must(journal, [](Tx& tx) { tx.add_pain(6, {"after lifting"}); });
    }
    CHECK_FALSE(fs::exists(folder.file().string() + "-wal")); // closed: all is in the one file
    const Journal journal = Journal::open(folder, at(1h), seeded(99));
    CHECK(journal.device() == device);
    REQUIRE(journal.last_pain().has_value());
    CHECK(journal.last_pain()->score == 6);
    CHECK(journal.last_pain()->detail.note == "after lifting");
    CHECK(journal.last_pain()->at == When{at(), date(2026, 3, 2)});
}

TEST_CASE("files that are no journal stay as they are") {
    const TempFolder folder;
    SECTION("a text") {
        write(folder.file(), "Dear diary, my back locked up.\n");
    }
    SECTION("a few bytes") {
        write(folder.file(), "abc");
    }
    SECTION("noise") {
        std::string noise(9000, '\0');
        const Random random = seeded_random(5);
        for (char& c : noise)
            c = static_cast<char>(random());
        write(folder.file(), noise);
    }
    SECTION("a database of another program") {
        SQLite::Database other(folder.file().string(),
                               SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE notes (x); INSERT INTO notes VALUES (1)");
    }
    expect_untouched(folder, Kind::NotADatabase);
}

TEST_CASE("a folder in the file's place is no journal") {
    const TempFolder folder;
    fs::create_directory(folder.file());
    const Journal journal = test::open(folder);
    CHECK(journal.keeping() == Keeping::NotKept);
    CHECK(journal.fault()->kind == Kind::NotADatabase);
}

TEST_CASE("damage is seen and left alone") {
    const TempFolder folder;
    fill(folder);
    SECTION("cut within the header") {
        fs::resize_file(folder.file(), 60);
    }
    SECTION("cut in the middle") {
        fs::resize_file(folder.file(), fs::file_size(folder.file()) / 2);
    }
    SECTION("cut by a byte") {
        fs::resize_file(folder.file(), fs::file_size(folder.file()) - 1);
    }
    SECTION("scrambled schema") {
        poke(folder.file(), 100, std::string(2000, '\x55'));
    }
    SECTION("impossible page size") {
        poke(folder.file(), 16, std::string("\x00\x03", 2));
    }
    expect_untouched(folder, Kind::Damaged);
}

TEST_CASE("an empty file becomes a journal") {
    const TempFolder folder;
    write(folder.file(), "");
    Journal journal = test::open(folder);
    CHECK(journal.keeping() == Keeping::Kept);
    must(journal, [](Tx& tx) { tx.add_pain(1); });
}

TEST_CASE("a newer file is shown and never changed") {
    const TempFolder folder;
    fill(folder);
    {
        SQLite::Database db(folder.file().string(), SQLite::OPEN_READWRITE);
        db.exec("ALTER TABLE pain ADD COLUMN place TEXT; PRAGMA user_version = 99");
    }
    const std::string before = bytes(folder.file());
    {
        Journal journal = test::open(folder);
        CHECK(journal.keeping() == Keeping::ReadOnly);
        REQUIRE(journal.fault().has_value());
        CHECK(journal.fault()->kind == Kind::Newer);
        CHECK(journal.fault()->word_key() == "journal.fault.newer");
        CHECK(journal.last_pain()->score == 4);
        CHECK(journal.sessions_between(date(2026, 3, 1), date(2026, 3, 3)).size() == 1);
        const auto refused = journal.transact({"op.test"}, at(), [](Tx& tx) { tx.add_pain(1); });
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().kind == WriteFault::Kind::NotWritable);
        CHECK(journal.undo(at()).error().kind == UndoFault::Kind::Nothing);
    }
    CHECK(bytes(folder.file()) == before);
}

TEST_CASE("a newer file whose last commits are still in its WAL is not written back either") {
    const TempFolder folder;
    killed_after(folder, [](Journal& journal) {
        must(journal, [](Tx& tx) { tx.add_pain(4); });
        SQLite::Database db(journal.path().string(), SQLite::OPEN_READWRITE);
        db.exec("PRAGMA user_version = 99");
        // and dies without closing: the version lies in the WAL
    });
    const std::string file = bytes(folder.file());
    const std::string wal = bytes(folder.file().string() + "-wal");
    REQUIRE_FALSE(wal.empty());
    {
        const Journal journal = test::open(folder);
        CHECK(journal.keeping() == Keeping::ReadOnly);
        CHECK(journal.fault()->kind == Kind::Newer);
        CHECK(journal.last_pain()->score == 4);
    }
    CHECK(bytes(folder.file()) == file);
    CHECK(bytes(folder.file().string() + "-wal") == wal);
}

TEST_CASE("a folder that cannot be made") {
    const TempFolder temp;
    write(temp.path() / "taken", "a file");
    for (const fs::path& folder : {temp.path() / "taken", temp.path() / "taken" / "below"}) {
        Journal journal = test::open(folder);
        CHECK(journal.keeping() == Keeping::NotKept);
        REQUIRE(journal.fault().has_value());
        CHECK(journal.fault()->kind == Kind::NoFolder);
        CHECK(journal.fault()->path == folder);
        must(journal, [](Tx& tx) { tx.add_pain(5); });
    }
    CHECK(bytes(temp.path() / "taken") == "a file");
}

TEST_CASE("read-only folders and files are read") {
    const TempFolder folder;
    SECTION("nothing there: in memory") {
        fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
        as_nobody(folder, [&] {
            Journal journal = test::open(folder);
            expect(journal.keeping() == Keeping::NotKept, "in memory");
            expect(journal.fault() && journal.fault()->kind == Kind::NotWritable, "says why");
            expect(journal.transact({"op"}, at(), [](Tx& tx) { tx.add_pain(1); }).ok(), "works");
        });
    }
    SECTION("a journal there: shown") {
        fill(folder);
        fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
        as_nobody(folder, [&] {
            Journal journal = test::open(folder);
            expect(journal.keeping() == Keeping::ReadOnly, "read-only");
            expect(journal.fault() && journal.fault()->kind == Kind::NotWritable, "says why");
            expect(journal.last_pain() && journal.last_pain()->score == 4, "reads");
            expect(!journal.read_fault(), "without a fault");
            expect(!journal.transact({"op"}, at(), [](Tx& tx) { tx.add_pain(1); }).ok(), "refuses");
        });
    }
    SECTION("a write-protected file: shown") {
        fill(folder);
        fs::permissions(folder.file(), fs::perms::owner_read);
        as_nobody(folder, [&] {
            Journal journal = test::open(folder);
            expect(journal.keeping() == Keeping::ReadOnly, "read-only");
            expect(journal.fault() && journal.fault()->kind == Kind::NotWritable, "says why");
            expect(journal.last_pain() && journal.last_pain()->score == 4, "reads");
        });
    }
    SECTION("a file that may not even be read: in memory") {
        fill(folder);
        fs::permissions(folder.file(), fs::perms::none);
        as_nobody(folder, [&] {
            const Journal journal = test::open(folder);
            expect(journal.keeping() == Keeping::NotKept, "in memory");
            expect(journal.fault() && journal.fault()->kind == Kind::Unreadable, "says why");
        });
        fs::permissions(folder.file(), fs::perms::owner_read | fs::perms::owner_write);
        CHECK(test::open(folder).last_pain()->score == 4);
    }
}

TEST_CASE("a second instance reads, says so, and sees what the first writes") {
    const TempFolder folder;
    std::optional<Journal> first(test::open(folder));
    must(*first, [](Tx& tx) { tx.add_pain(3); });
    Journal second = test::open(folder);
    CHECK(second.keeping() == Keeping::ReadOnly);
    REQUIRE(second.fault().has_value());
    CHECK(second.fault()->kind == Kind::Locked);
    CHECK(second.last_pain()->score == 3);
    CHECK_FALSE(second.transact({"op"}, at(), [](Tx& tx) { tx.add_pain(9); }).ok());
    must(*first, [](Tx& tx) { tx.add_pain(5); }, at(1s));
    CHECK(second.last_pain()->score == 5);
    first.reset();
    CHECK(test::open(folder).keeping() == Keeping::Kept);
}

TEST_CASE("the lock of another process holds, and is free when that one is killed") {
    const TempFolder folder;
    Child holder([&](int out) {
        const Journal journal = test::open(folder);
        say(out, journal.keeping() == Keeping::Kept ? "open\n" : "not open\n");
        wait_for_ever();
    });
    REQUIRE(holder.read_line() == "open");
    {
        const Journal second = test::open(folder);
        CHECK(second.keeping() == Keeping::ReadOnly);
        CHECK(second.fault()->kind == Kind::Locked);
    }
    holder.kill();
    CHECK(test::open(folder).keeping() == Keeping::Kept);
}

TEST_CASE("what could not be kept is kept as soon as it can be") {
    const TempFolder temp;
    const fs::path folder = temp.path() / "taken";
    write(folder, "a file in the folder's place");
    Journal journal = test::open(folder);
    REQUIRE(journal.keeping() == Keeping::NotKept);
    const Id device = journal.device();
    const SessionHandle session = finished(journal, {plan_of("plank", 3, 5s)});
    must(journal, [](Tx& tx) { tx.add_pain(6); }, at(1s), Undo::Yes);
    CHECK_FALSE(journal.try_to_keep(at(2s)));
    CHECK(journal.last_pain()->score == 6);
    fs::remove(folder);
    const std::uint64_t revision = journal.revision(Table::Pain);
    REQUIRE(journal.try_to_keep(at(3s)));
    CHECK(journal.keeping() == Keeping::Kept);
    CHECK_FALSE(journal.fault().has_value());
    CHECK(journal.revision(Table::Pain) > revision);
    CHECK(journal.device() == device);
    CHECK(journal.session(session.session)->sum.reps == 3);
    REQUIRE(journal.undo(at(4s)).ok()); // also what was done before
    CHECK(journal.durable() > 0);
    must(journal, [](Tx& tx) { tx.add_pain(2); }, at(5s));
    CHECK(bare(folder / "limber.db", "SELECT sum(score) FROM pain WHERE deleted_at IS NULL") == 2);
    CHECK(bare_text(folder / "limber.db", "PRAGMA journal_mode") == "wal");
    CHECK(fs::status(folder / "limber.db").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(journal.try_to_keep(at(6s))); // it is
}

TEST_CASE("the second instance writes once the first is gone") {
    const TempFolder folder;
    std::optional<Journal> first(test::open(folder));
    Journal second = test::open(folder);
    CHECK_FALSE(second.try_to_keep(at()));
    CHECK(second.keeping() == Keeping::ReadOnly);
    must(*first, [](Tx& tx) { tx.add_pain(3); });
    first.reset();
    REQUIRE(second.try_to_keep(at()));
    CHECK(second.last_pain()->score == 3);
    must(second, [](Tx& tx) { tx.add_pain(4); }, at(1s));
}

TEST_CASE("a file that was not understood is never replaced by trying again") {
    const TempFolder folder;
    write(folder.file(), "Dear diary");
    Journal journal = test::open(folder);
    must(journal, [](Tx& tx) { tx.add_pain(3); });
    CHECK_FALSE(journal.try_to_keep(at()));
    CHECK(bytes(folder.file()) == "Dear diary");
    CHECK(journal.last_pain()->score == 3);
    Journal by_wish = Journal::in_memory(at(), seeded());
    CHECK_FALSE(by_wish.try_to_keep(at()));
}

TEST_CASE("a lost WAL leaves the file as it last was whole") {
    const TempFolder folder;
    fill(folder);
    killed_after(folder, [](Journal& journal) { must(journal, [](Tx& tx) { tx.add_pain(9); }); });
    REQUIRE(fs::file_size(folder.file().string() + "-wal") > 0);
    fs::remove(folder.file().string() + "-wal");
    Journal journal = test::open(folder);
    CHECK(journal.keeping() == Keeping::Kept);
    CHECK(journal.last_pain()->score == 4);
    must(journal, [](Tx& tx) { tx.add_pain(2); }, at(2s));
}

TEST_CASE("opening reads no history: the cost does not follow the rows") {
    // Counted in pages that SQLite asks the disk for, not in time.
    Disk::install();
    const TempFolder small;
    const TempFolder large;
    for (const auto& [folder, count] : {std::pair(&small, 1), std::pair(&large, 700)}) {
        Journal journal = test::open(*folder);
        for (int i = 0; i < count; ++i)
            finished(journal, {plan_of("plank", 8, 5s, CountOf::Hold)}, at(i * 24h));
    }
    const auto pages_read = [](const TempFolder& folder) {
        const std::int64_t before = Disk::reads;
        const Journal journal = test::open(folder);
        return Disk::reads - before;
    };
    REQUIRE(fs::file_size(large.file()) > 4 * fs::file_size(small.file()));
    CHECK(pages_read(large) <= pages_read(small) + 4);
}
