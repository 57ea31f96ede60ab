// Backups and the way back, on disks that fail, fill up, and are pulled in the middle.
#include "disk.hpp"
#include "histories.hpp"
#include "journal/backup.hpp"
#include "journal/check.hpp"
#include "processes.hpp"

#include <catch2/generators/catch_generators_all.hpp>

#include <random>
#include <thread>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

// A diary with a life in it, closed.
void live_in(const fs::path& folder, int steps = 60, std::uint64_t seed = 51) {
    Journal journal = Journal::open(folder, at(), seeded(seed));
    Lived(journal, seed, at()).steps(steps);
}

Backup must_back_up(const fs::path& folder, Moment now = at()) {
    const auto made = back_up(folder, now);
    if (!made)
        FAIL(made.error().detail);
    return *made;
}

std::vector<std::string> rows_of(const fs::path& file) {
    return everything(file);
}

int parts_in(const fs::path& folder) {
    int parts = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(backup_folder(folder), error))
        parts += entry.path().string().find(".part") != std::string::npos ? 1 : 0;
    return parts;
}

} // namespace

TEST_CASE("a backup holds what the diary held, and nobody else may read it") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder);
    Journal journal = test::open(folder); // made while it is open
    const Backup made = must_back_up(folder, at(1h));
    CHECK(made.file.filename() == "limber-2026-03-02T083000Z.db");
    CHECK(rows_of(made.file) == rows_of(folder.file()));
    CHECK(backup_trouble(made.file).empty());
    CHECK((fs::status(made.file).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
          fs::perms::none);
    CHECK(backups_in(folder) == std::vector{made});
    // A second one in the same second has a name of its own.
    CHECK(must_back_up(folder, at(1h)).file != made.file);
    CHECK(parts_in(folder) == 0);
}

TEST_CASE("once a day, and only when something changed") {
    const QuickDisk quick;
    const TempFolder folder;
    Journal journal = test::open(folder);
    CHECK_FALSE(backup_due(journal, at()));
    must(journal, [](Tx& tx) { tx.add_pain(3); });
    REQUIRE(backup_due(journal, at()));
    must_back_up(folder, at());
    CHECK_FALSE(backup_due(journal, at(1h)));
    must(journal, [](Tx& tx) { tx.add_pain(4); }, at(1s)); // soon after: the mark ran ahead of it
    CHECK_FALSE(backup_due(journal, at(2h)));              // tomorrow
    REQUIRE(backup_due(journal, at(24h)));
    must_back_up(folder, at(24h));
    CHECK_FALSE(backup_due(journal, at(48h))); // nothing since
    must(journal, [](Tx& tx) { tx.add_pain(5); }, at(49h));
    CHECK(backup_due(journal, at(49h)));
    Journal memory = Journal::in_memory(at(), seeded());
    must(memory, [](Tx& tx) { tx.add_pain(3); });
    CHECK_FALSE(backup_due(memory, at()));
}

TEST_CASE("old backups are thinned only after the new one is whole") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder, 10);
    fs::create_directories(backup_folder(folder));
    for (int day = 60; day < 80; ++day)
        must_back_up(folder, at(std::chrono::hours(24 * day)));
    const auto before = backups_in(folder);
    CHECK(before.size() >= 12);
    // The copy cannot be made: nothing of the old goes.
    Disk::bytes_left = 0;
    CHECK_FALSE(back_up(folder, at(24h * 400)));
    Disk::heal();
    CHECK(backups_in(folder) == before);
    must_back_up(folder, at(24h * 400));
    CHECK(backups_in(folder).size() < before.size());
    // What is not ours stays.
    put(backup_folder(folder) / "limber-notes.db", "mine");
    must_back_up(folder, at(24h * 401));
    CHECK(fs::exists(backup_folder(folder) / "limber-notes.db"));
}

TEST_CASE("a disk that fills up or fails while a backup is made leaves no half of one") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder);
    const auto rows = rows_of(folder.file());
    const Backup good = must_back_up(folder, at());
    int failed = 0;
    for (std::int64_t bytes = 0; bytes < 400'000; bytes += bytes < 8192 ? 1024 : 8192) {
        Disk::bytes_left = bytes;
        const auto made = back_up(folder, at(std::chrono::seconds(bytes + 1)));
        Disk::heal();
        if (!made) {
            ++failed;
            CHECK(made.error().kind == BackupFault::Kind::DiskFull);
            CHECK(parts_in(folder) == 0);
        }
        for (const Backup& each : backups_in(folder))
            REQUIRE(backup_trouble(each.file).empty());
    }
    CHECK(failed > 3);
    for (std::int64_t writes = 0; writes < 12; ++writes) {
        Disk::fail_after = writes;
        const auto made = back_up(folder, at(1000h + std::chrono::seconds(writes)));
        Disk::heal();
        CHECK(parts_in(folder) == 0);
        for (const Backup& each : backups_in(folder))
            REQUIRE(backup_trouble(each.file).empty());
    }
    CHECK(rows_of(folder.file()) == rows);
    CHECK(fs::exists(good.file));
}

TEST_CASE("restoring makes the diary be the backup, and keeps what it was as another") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder);
    const Backup old = must_back_up(folder, at());
    Journal journal = test::open(folder);
    Lived(journal, 77, at(24h)).steps(40);
    const auto newer = rows_of(folder.file());
    const auto restored = restore(journal, old.file, at(48h));
    REQUIRE(restored);
    CHECK(rows_of(folder.file()) == rows_of(old.file));
    REQUIRE(restored->before);
    CHECK(rows_of(restored->before->file) == newer);
    CHECK_FALSE(journal.can_undo());
    CHECK(check(folder, Depth::Full).problems.empty());
    // And back again.
    REQUIRE(restore(journal, restored->before->file, at(49h)));
    CHECK(rows_of(folder.file()) == newer);
    // Written afterwards is newer than all of it.
    must(journal, [](Tx& tx) { tx.add_pain(1); });
    CHECK(check(folder, Depth::Full).problems.empty());
}

TEST_CASE("a broken backup is not restored") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder);
    const Backup old = must_back_up(folder, at());
    std::string bytes = content_of(old.file);
    put(old.file, bytes.substr(0, bytes.size() / 2));
    Journal journal = test::open(folder);
    const auto rows = rows_of(folder.file());
    const auto restored = restore(journal, old.file, at(1h));
    REQUIRE_FALSE(restored);
    CHECK(restored.error().kind == BackupFault::Kind::File);
    CHECK(rows_of(folder.file()) == rows);
}

TEST_CASE("a restore that the disk does not take changes nothing") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder);
    const Backup old = must_back_up(folder, at());
    const auto import = Import::read(old.file);
    REQUIRE(import);
    Journal journal = test::open(folder);
    Lived(journal, 78, at(24h)).steps(30);
    const auto rows = rows_of(folder.file());
    for (std::int64_t writes = 0; writes < 40; writes += 3) {
        Disk::fail_after = writes;
        const auto restored = import->replace(journal, at(48h));
        Disk::heal();
        if (!restored)
            CHECK(rows_of(folder.file()) == rows);
        else
            CHECK(rows_of(folder.file()) == rows_of(old.file));
    }
}

TEST_CASE("killed while backing up or restoring, the diary is one or the other, whole") {
    const int round = GENERATE(range(0, 12));
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder, 120);
    const Backup old = must_back_up(folder, at());
    {
        Journal journal = test::open(folder);
        Lived(journal, 79, at(24h)).steps(60);
    }
    const auto one = rows_of(old.file);
    const auto other = rows_of(folder.file());
    {
        Child child([&](int out) {
            Journal journal = test::open(folder);
            say(out, "open\n");
            for (int i = 0; i < 1000; ++i) {
                if (round % 2 == 0) {
                    (void)back_up(folder, at(std::chrono::minutes(i)));
                } else {
                    const fs::path file = i % 2 == 0 ? old.file : backups_in(folder).front().file;
                    if (const auto import = Import::read(file))
                        (void)import->replace(journal, at(48h));
                }
            }
            wait_for_ever();
        });
        REQUIRE(child.read_line() == "open");
        std::this_thread::sleep_for(Millis(3 + round * 17));
    }
    CHECK(check(folder, Depth::Full).problems.empty());
    const auto now = rows_of(folder.file());
    CHECK((now == one || now == other));
    for (const Backup& each : backups_in(folder))
        CHECK(backup_trouble(each.file).empty());
    // Half made ones go with the first backup of another day.
    must_back_up(folder, at(24h * 30));
    CHECK(parts_in(folder) == 0);
}

// ---- damage -------------------------------------------------------------------------------------

TEST_CASE("a damaged diary is set aside whole; the backup and what is left of it become the new") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder, 80);
    must_back_up(folder, at(1000h));
    Id late;
    {
        Journal journal = test::open(folder);
        must(journal, [&](Tx& tx) { late = tx.add_pain(9, {"after the backup"}); }, at(1001h));
    }
    const auto rows = rows_of(folder.file());
    const std::string id = bare_text(folder.file(), "SELECT id FROM device WHERE self = 1");
    // A page of an index or a table in the middle is gone.
    std::string bytes = content_of(folder.file());
    const std::size_t page = GENERATE(2U, 5U, 8U, 11U, 14U);
    CAPTURE(page);
    REQUIRE(bytes.size() > (page + 1) * 4096);
    for (std::size_t i = 0; i < 4096; ++i)
        bytes[page * 4096 + i] = static_cast<char>(i * 7);
    put(folder.file(), bytes);
    const auto recovered = recover(folder, at(1002h));
    if (!recovered)
        FAIL(recovered.error().detail);
    CHECK(content_of(recovered->aside / "limber.db") == bytes);
    REQUIRE(recovered->backup);
    CHECK(check(folder, Depth::Full).problems.empty());
    CHECK(bare_text(folder.file(), "SELECT id FROM device WHERE self = 1") == id);
    // All of the backup is there, and what came after it unless it lay on that page.
    const auto now = rows_of(folder.file());
    CHECK(now.size() + 1 >= rows.size());
    const Journal journal = test::open(folder, at(1003h));
    CHECK(journal.keeping() == Keeping::Kept);
}

TEST_CASE("without a backup what can be read of a damaged diary is the new one") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder, 80);
    const auto rows = rows_of(folder.file());
    std::string bytes = content_of(folder.file());
    for (std::size_t i = 0; i < 4096; ++i)
        bytes[6U * 4096 + i] = 0;
    put(folder.file(), bytes);
    const auto recovered = recover(folder, at(1002h));
    REQUIRE(recovered);
    CHECK_FALSE(recovered->backup);
    const auto now = rows_of(folder.file());
    CHECK(now.size() >= 10); // without the sets of that page their reps go, too
    // Nothing that was not there.
    for (const std::string& row : now)
        CHECK(std::ranges::binary_search(rows, row));
    CHECK(check(folder, Depth::Full).problems.empty());
}

TEST_CASE("recovering finds nothing to do where there is no diary, and waits for its writer") {
    const QuickDisk quick;
    const TempFolder folder;
    CHECK(recover(folder, at()).error().kind == BackupFault::Kind::Nothing);
    const Journal journal = test::open(folder);
    CHECK(recover(folder, at()).error().kind == BackupFault::Kind::Busy);
}

TEST_CASE(
    "bytes flipped at 2,000 random places: never a crash, never a change to what is damaged") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder, 40);
    must_back_up(folder, at(1000h));
    const auto rows = rows_of(folder.file());
    const std::string good = content_of(folder.file());
    const fs::path backup = backups_in(folder).front().file;
    std::mt19937_64 random(4711);
    int damaged = 0;
    for (int i = 0; i < 2000; ++i) {
        const TempFolder own;
        std::string bytes = good;
        bytes[random() % bytes.size()] ^= static_cast<char>(1 + random() % 255);
        put(own.file(), bytes);
        bool kept = false;
        {
            const Journal journal = test::open(own);
            kept = journal.keeping() == Keeping::Kept;
            (void)journal.sessions_between(date(2026, 3, 1), date(2026, 3, 9));
            (void)journal.pain_between(date(2026, 3, 1), date(2026, 3, 9));
            if (!kept)
                REQUIRE(content_of(own.file()) == bytes);
        }
        if (kept && check(own, Depth::Full).ok())
            continue;
        ++damaged;
        if (damaged % 25 != 0)
            continue;
        fs::create_directories(backup_folder(own));
        fs::copy_file(backup, backup_folder(own) / backup.filename());
        const auto before = content_of(own.file());
        const auto recovered = recover(own, at(1001h));
        if (!recovered)
            FAIL(recovered.error().detail);
        REQUIRE(content_of(recovered->aside / "limber.db") == before);
        REQUIRE(rows_of(own.file()).size() >= rows.size());
        REQUIRE(check(own, Depth::Full).problems.empty());
    }
    CHECK(damaged > 100); // the others lie in free space, or are other values that may be
}

TEST_CASE("cut short anywhere, a diary is set aside and comes back from its backup") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder, 40);
    must_back_up(folder, at(1000h));
    const auto rows = rows_of(folder.file());
    const std::string good = content_of(folder.file());
    const fs::path backup = backups_in(folder).front().file;
    for (const std::size_t size : {1U, 50U, 99U, 100U, 3000U, 4096U, 5000U, 20000U, 40000U}) {
        CAPTURE(size);
        const TempFolder own;
        put(own.file(), std::string_view(good).substr(0, size));
        {
            const Journal journal = test::open(own);
            CHECK(journal.keeping() == Keeping::NotKept);
        }
        fs::create_directories(backup_folder(own));
        fs::copy_file(backup, backup_folder(own) / backup.filename());
        const auto recovered = recover(own, at(1001h));
        REQUIRE(recovered);
        CHECK(fs::file_size(recovered->aside / "limber.db") == size);
        CHECK(rows_of(own.file()) == rows);
    }
}

TEST_CASE("a diary whose WAL is gone is the one of its last checkpoint, whole") {
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder, 20);
    const auto before = rows_of(folder.file());
    killed_after(folder, [](Journal& journal) { must(journal, [](Tx& tx) { tx.add_pain(9); }); });
    REQUIRE(fs::remove(folder.file().string() + "-wal"));
    fs::remove(folder.file().string() + "-shm");
    const Journal journal = test::open(folder);
    CHECK(journal.keeping() == Keeping::Kept);
    CHECK(rows_of(folder.file()) == before);
    CHECK(check(folder, Depth::Full).problems.empty());
}

TEST_CASE(
    "killed while recovering, the damaged file or the new one is there, and nothing is lost") {
    const int round = GENERATE(range(0, 10));
    const QuickDisk quick;
    const TempFolder folder;
    live_in(folder, 80);
    must_back_up(folder, at(1000h));
    const auto rows = rows_of(folder.file());
    std::string bytes = content_of(folder.file());
    for (std::size_t i = 0; i < 4096; ++i)
        bytes[5U * 4096 + i] = 1;
    put(folder.file(), bytes);
    {
        Child child([&](int out) {
            say(out, "go\n");
            (void)recover(folder, at(1001h));
            wait_for_ever();
        });
        REQUIRE(child.read_line() == "go");
        std::this_thread::sleep_for(Millis(2 + round * 9));
    }
    if (content_of(folder.file()) == bytes)
        REQUIRE(recover(folder, at(1002h)));
    CHECK(rows_of(folder.file()).size() + 1 >= rows.size());
    CHECK(check(folder, Depth::Full).problems.empty());
    bool aside = false;
    for (const auto& entry : fs::directory_iterator(folder.path()))
        if (entry.is_directory() && entry.path().filename().string().starts_with("damaged-"))
            aside = aside || content_of(entry.path() / "limber.db") == bytes;
    CHECK(aside);
}
