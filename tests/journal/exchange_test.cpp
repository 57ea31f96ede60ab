// A folder that devices share: each leaves its diary and takes those of the others.
#include "histories.hpp"
#include "journal/check.hpp"
#include "journal/exchange.hpp"
#include "journal/export.hpp"

#include <catch2/generators/catch_generators_range.hpp>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

Journal device(const fs::path& folder, unsigned seed) {
    OpenOptions options = seeded(seed);
    return Journal::open(folder, at(), options);
}

Exchanged exchanged(Journal& journal, const fs::path& shared) {
    const auto done = exchange(journal, shared, at(1000h));
    INFO((done ? "" : done.error().detail));
    REQUIRE(done.ok());
    return *done;
}

void write(const fs::path& file, std::string_view text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("three devices that share a folder hold the same in the end, whoever comes when") {
    const int seed = GENERATE(range(0, 3));
    CAPTURE(seed);
    const QuickDisk quick;
    const TempFolder folder;
    const fs::path shared = folder.path() / "shared";
    std::mt19937 random(static_cast<unsigned>(seed));
    std::vector<fs::path> homes;
    for (unsigned i = 0; i < 3; ++i) {
        homes.push_back(folder.path() / std::to_string(i));
        Journal journal = device(homes.back(), 10 * i + static_cast<unsigned>(seed) + 1);
        Lived(journal, static_cast<std::uint64_t>(seed) * 3 + i, at()).steps(20);
    }
    // In some order, and then each once more.
    for (int round = 0; round < 6; ++round) {
        Journal journal = device(homes.at(random() % 3), 1);
        exchanged(journal, shared);
    }
    for (int again = 0; again < 2; ++again)
        for (const fs::path& home : homes) {
            Journal journal = device(home, 1);
            exchanged(journal, shared);
        }
    for (const fs::path& home : homes) {
        CHECK(everything(home / "limber.db") == everything(homes[0] / "limber.db"));
        CHECK(check(home, Depth::Full).problems.empty());
        Journal journal = device(home, 1);
        CHECK(exchanged(journal, shared).counts.written == 0);
    }
    CHECK(std::distance(fs::directory_iterator(shared), fs::directory_iterator()) == 3);
}

TEST_CASE("what a device leaves is a whole diary of ours, and its own alone") {
    const TempFolder folder;
    const fs::path shared = folder.path() / "shared";
    Journal journal = device(folder.path() / "a", 1);
    must(journal, [](Tx& tx) { tx.add_pain(4, {"stiff"}); });
    CHECK(left_by_others(journal, shared).empty()); // there is no such folder yet
    CHECK(exchanged(journal, shared).files == 0);
    const fs::path ours = left_by_us(journal, shared);
    CHECK(backup_trouble(ours).empty());
    CHECK(everything(ours) == everything(journal.path()));
    CHECK((fs::status(ours).permissions() & fs::perms::others_all) == fs::perms::none);
    CHECK(left_by_others(journal, shared).empty());
    must(journal, [](Tx& tx) { tx.add_pain(5); }, at(1h));
    exchanged(journal, shared);
    CHECK(everything(ours) == everything(journal.path()));
}

TEST_CASE("a file that cannot be taken is told, and keeps none of the others out") {
    const TempFolder folder;
    const fs::path shared = folder.path() / "shared";
    fs::create_directories(shared);
    Journal journal = device(folder.path() / "a", 1);
    Journal other = device(folder.path() / "b", 2);
    must(other, [](Tx& tx) { tx.add_pain(7); });
    exchanged(other, shared);
    Journal tablet = device(folder.path() / "c", 3);
    must(tablet, [](Tx& tx) { tx.add_pain(2); }, at(1h));
    REQUIRE(export_json(tablet, shared / "limber-tablet.json", at()));
    write(shared / "limber-0.json", "{\"format\": \"limber-di");
    write(shared / "limber-1.db", "SQLite format 3");
    write(shared / "limber-2.txt", "not looked at");
    write(shared / "holiday.json", "{}");
    write(shared / "limber-3.db.part", "half made");
    fs::create_directories(shared / "limber-4.db");
    const Exchanged done = exchanged(journal, shared);
    CHECK(done.files == 2);
    CHECK(done.counts.added() == 2);
    REQUIRE(done.faults.size() == 2);
    CHECK(done.faults[0].path.filename() == "limber-0.json");
    CHECK(done.faults[1].path.filename() == "limber-1.db");
    CHECK(journal.pain_between(date(2026, 3, 2), date(2026, 3, 2)).size() == 2);
    CHECK(bytes_of(shared / "limber-2.txt") == "not looked at"); // nothing of others is touched
    CHECK(bytes_of(shared / "limber-1.db") == "SQLite format 3");
    CHECK(fs::exists(left_by_us(journal, shared)));
}

TEST_CASE("where nothing can be left, it is said, and what was taken stays") {
    const TempFolder folder;
    write(folder.path() / "a file", "x");
    Journal journal = device(folder.path() / "a", 1);
    must(journal, [](Tx& tx) { tx.add_pain(4); });
    const auto nowhere = exchange(journal, folder.path() / "a file" / "shared", at());
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().kind == BackupFault::Kind::CannotWrite);
    CHECK(journal.last_pain()->score == 4);
    Journal memory = Journal::in_memory(at());
    CHECK_FALSE(exchange(memory, folder.path() / "shared", at()).ok());
    // What lay there before a copy that fails is what lies there.
    const fs::path shared = folder.path() / "shared";
    exchanged(journal, shared);
    const std::string before = bytes_of(left_by_us(journal, shared));
    fs::create_directories(left_by_us(journal, shared).string() + ".part/in the way");
    CHECK_FALSE(exchange(journal, shared, at(1h)).ok());
    CHECK(bytes_of(left_by_us(journal, shared)) == before);
}
