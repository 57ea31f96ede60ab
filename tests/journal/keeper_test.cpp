// Where COMMIT alone does not make durable, nothing is acknowledged before the keeper says so.
#include "helpers.hpp"
#include "journal/backup.hpp"
#include "journal/keeper.hpp"

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

// Takes over as many commits as it is told, and makes them durable when it is told.
class SlowKeeper final : public Keeper {
  public:
    std::uint64_t taken() const override { return commits_taken; }
    std::uint64_t safe() const override { return commits_safe; }
    std::optional<WriteFault> trouble() const override { return fault; }
    std::optional<Refusal> refusal() const override { return refused; }
    std::uint64_t followed() const override { return times_followed; }
    std::optional<fs::path> set_aside() override {
        if (!wreck.empty())
            refused.reset();
        return wreck.empty() ? std::nullopt : std::optional(wreck);
    }
    void forget_aside() override { forgot = true; }

    std::uint64_t commits_taken = 0;
    std::uint64_t commits_safe = 0;
    std::optional<WriteFault> fault;
    std::optional<Refusal> refused;
    std::uint64_t times_followed = 0;
    fs::path wreck; // what could be read; empty: another writer has the diary
    bool forgot = false;
};

Journal open(const TempFolder& folder, SlowKeeper& keeper) {
    OpenOptions options = seeded();
    options.keeper = &keeper;
    return Journal::open(folder, at(), std::move(options));
}

void add_pain(Journal& journal, SlowKeeper& keeper) {
    must(journal, [&keeper](Tx& tx) {
        tx.add_pain(4);
        ++keeper.commits_taken;
    });
}

} // namespace

TEST_CASE("a commit is acknowledged when its keeper has it, in order") {
    const TempFolder folder;
    SlowKeeper keeper;
    keeper.commits_taken = 3; // opening wrote, too
    Journal journal = open(folder, keeper);
    std::vector<std::uint64_t> heard;
    journal.on_durable([&heard](const Commit& commit) { heard.push_back(commit.number); });

    add_pain(journal, keeper);
    add_pain(journal, keeper);
    add_pain(journal, keeper);
    keeper.commits_safe = 3;
    journal.settle();
    CHECK(heard.empty());
    CHECK(journal.durable() == 0);

    keeper.commits_safe = 5;
    journal.settle();
    CHECK(heard == std::vector<std::uint64_t>{1, 2});
    CHECK(journal.durable() == 2);

    keeper.commits_safe = 6;
    journal.settle();
    journal.settle();
    CHECK(heard == std::vector<std::uint64_t>{1, 2, 3});
    CHECK(journal.durable() == 3);
}

TEST_CASE("a keeper in trouble is heard as long as a commit waits for it") {
    const TempFolder folder;
    SlowKeeper keeper;
    Journal journal = open(folder, keeper);
    keeper.fault = WriteFault{WriteFault::Kind::DiskFull, "quota"};
    CHECK_FALSE(journal.not_durable().has_value()); // nothing of this person's is at stake
    add_pain(journal, keeper);
    REQUIRE(journal.not_durable().has_value());
    CHECK(journal.not_durable()->kind == WriteFault::Kind::DiskFull);
    keeper.commits_safe = keeper.commits_taken;
    journal.settle();
    CHECK_FALSE(journal.not_durable().has_value());
}

TEST_CASE("what a keeper refuses is said with its reason, and the file is left alone") {
    using Kind = OpenFault::Kind;
    for (const Kind kind : {Kind::NoStorage, Kind::NoAnswer, Kind::Damaged, Kind::Newer}) {
        const TempFolder folder;
        SlowKeeper keeper;
        keeper.refused = Keeper::Refusal{kind, "for a reason"};
        Journal journal = open(folder, keeper);
        CHECK(journal.keeping() == Keeping::NotKept);
        REQUIRE(journal.fault().has_value());
        CHECK(journal.fault()->kind == kind);
        CHECK(journal.fault()->detail == "for a reason");
        must(journal, [](Tx& tx) { tx.add_pain(4); });
        CHECK(journal.last_pain()->score == 4);
        CHECK_FALSE(journal.try_to_keep(at(1min)));
        CHECK_FALSE(fs::exists(folder.file()));
    }
}

TEST_CASE("a keeper that lets another write gives a journal to read, and later one to write") {
    const TempFolder folder;
    SlowKeeper first_keeper;
    std::optional<Journal> first(open(folder, first_keeper));
    add_pain(*first, first_keeper);

    SlowKeeper keeper;
    keeper.refused = Keeper::Refusal{OpenFault::Kind::Locked, "another page"};
    Journal second = open(folder, keeper);
    CHECK(second.keeping() == Keeping::ReadOnly);
    CHECK(second.last_pain()->score == 4);

    must(*first, [](Tx& tx) { tx.add_pain(7); });
    const auto before = second.revision(Table::Pain);
    CHECK_FALSE(second.settle()); // nobody said so yet
    ++keeper.times_followed;
    CHECK(second.settle());
    CHECK(second.revision(Table::Pain) != before);
    CHECK(second.last_pain()->score == 7);
    CHECK_FALSE(second.settle());

    CHECK_FALSE(second.try_to_keep(at(1min)));
    first.reset();
    keeper.refused.reset();
    CHECK(second.try_to_keep(at(2min)));
    CHECK(second.keeping() == Keeping::Kept);
    CHECK(second.last_pain()->score == 7);
}

TEST_CASE("what was in memory counts as durable only when its keeper has it") {
    const TempFolder folder;
    SlowKeeper keeper;
    keeper.refused = Keeper::Refusal{OpenFault::Kind::NoAnswer, "not yet"};
    Journal journal = open(folder, keeper);
    must(journal, [](Tx& tx) { tx.add_pain(4); });
    keeper.refused.reset();
    keeper.commits_taken = 2;
    REQUIRE(journal.try_to_keep(at(1min)));
    journal.settle();
    CHECK(journal.commits() == 1);
    CHECK(journal.durable() == 0);
    keeper.fault = WriteFault{WriteFault::Kind::DiskFull, "quota"};
    CHECK(journal.not_durable().has_value());
    keeper.commits_safe = 2;
    journal.settle();
    CHECK(journal.durable() == 1);
    CHECK(journal.last_pain()->score == 4);
}

TEST_CASE("with nothing written down yet, a diary that turns up late is simply opened") {
    const TempFolder folder;
    {
        SlowKeeper earlier;
        Journal journal = open(folder, earlier);
        must(journal, [](Tx& tx) { tx.add_pain(4); });
    }
    const fs::path away = folder.path() / "away";
    fs::rename(folder.file(), away);
    SlowKeeper keeper;
    keeper.refused = Keeper::Refusal{OpenFault::Kind::NoAnswer, "not yet"};
    Journal journal = open(folder, keeper);
    CHECK_FALSE(journal.last_pain().has_value());
    fs::rename(away, folder.file());
    keeper.refused.reset();
    CHECK(journal.try_to_keep(at(1min)));
    CHECK(journal.last_pain()->score == 4);
}

TEST_CASE("a damaged diary that its keeper sets aside gives the new one what can be read of it") {
    const TempFolder folder;
    {
        SlowKeeper earlier;
        Journal journal = open(folder, earlier);
        must(journal, [](Tx& tx) { tx.add_pain(4); });
    }
    const fs::path wreck = folder.path() / "wreck.db";
    fs::rename(folder.file(), wreck);
    SlowKeeper keeper;
    keeper.refused = Keeper::Refusal{OpenFault::Kind::Damaged, "a block is missing"};
    Journal journal = open(folder, keeper);
    REQUIRE(journal.keeping() == Keeping::NotKept);
    must(journal, [](Tx& tx) { tx.add_pain(7); }, at(1min));
    OpenOptions how = seeded();
    how.keeper = &keeper;
    CHECK(recover(folder, at(2min), how, &journal).error().kind == BackupFault::Kind::Busy);
    CHECK(journal.keeping() == Keeping::NotKept);

    keeper.wreck = wreck;
    const auto recovered = recover(folder, at(2min), how, &journal);
    REQUIRE(recovered);
    CHECK(recovered->aside == wreck);
    CHECK(recovered->salvaged == 1);
    CHECK(recovered->lost == 0);
    CHECK_FALSE(recovered->backup);

    // It counts as kept when the keeper has it, and what goes wrong until then is heard.
    keeper.commits_taken = 3;
    keeper.fault = WriteFault{WriteFault::Kind::DiskFull, "quota"};
    how.unsaved = true;
    Journal fresh = Journal::open(folder, at(3min), how);
    CHECK(fresh.keeping() == Keeping::Kept);
    CHECK(bare_text(folder.file(), "SELECT count(*) FROM pain") == "2");
    std::vector<std::uint64_t> heard;
    fresh.on_durable([&heard](const Commit& commit) { heard.push_back(commit.number); });
    REQUIRE(fresh.not_durable());
    CHECK(fresh.not_durable()->kind == WriteFault::Kind::DiskFull);
    keeper.commits_safe = 3;
    fresh.settle();
    CHECK_FALSE(fresh.not_durable());
    CHECK(heard.empty());

    CHECK_FALSE(keeper.forgot);
    CHECK_FALSE(delete_everything(fresh, at(4min)));
    CHECK(keeper.forgot);
}
