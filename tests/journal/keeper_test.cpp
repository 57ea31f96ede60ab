// Where COMMIT alone does not make durable, nothing is acknowledged before the keeper says so.
#include "helpers.hpp"
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

    std::uint64_t commits_taken = 0;
    std::uint64_t commits_safe = 0;
    std::optional<WriteFault> fault;
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
