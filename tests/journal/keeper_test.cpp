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
    std::uint64_t taken() const override { return taken_; }
    std::uint64_t safe() const override { return safe_; }
    std::optional<WriteFault> trouble() const override { return trouble_; }

    std::uint64_t taken_ = 0;
    std::uint64_t safe_ = 0;
    std::optional<WriteFault> trouble_;
};

Journal open(const TempFolder& folder, SlowKeeper& keeper) {
    OpenOptions options = seeded();
    options.keeper = &keeper;
    return Journal::open(folder, at(), std::move(options));
}

void add_pain(Journal& journal, SlowKeeper& keeper) {
    must(journal, [&keeper](Tx& tx) {
        tx.add_pain(4);
        ++keeper.taken_;
    });
}

} // namespace

TEST_CASE("a commit is acknowledged when its keeper has it, in order") {
    const TempFolder folder;
    SlowKeeper keeper;
    keeper.taken_ = 3; // opening wrote, too
    Journal journal = open(folder, keeper);
    std::vector<std::uint64_t> heard;
    journal.on_durable([&heard](const Commit& commit) { heard.push_back(commit.number); });

    add_pain(journal, keeper);
    add_pain(journal, keeper);
    add_pain(journal, keeper);
    keeper.safe_ = 3;
    journal.settle();
    CHECK(heard.empty());
    CHECK(journal.durable() == 0);

    keeper.safe_ = 5;
    journal.settle();
    CHECK(heard == std::vector<std::uint64_t>{1, 2});
    CHECK(journal.durable() == 2);

    keeper.safe_ = 6;
    journal.settle();
    journal.settle();
    CHECK(heard == std::vector<std::uint64_t>{1, 2, 3});
    CHECK(journal.durable() == 3);
}

TEST_CASE("a keeper in trouble is heard as long as a commit waits for it") {
    const TempFolder folder;
    SlowKeeper keeper;
    Journal journal = open(folder, keeper);
    keeper.trouble_ = WriteFault{WriteFault::Kind::DiskFull, "quota"};
    CHECK_FALSE(journal.not_durable().has_value()); // nothing of this person's is at stake
    add_pain(journal, keeper);
    REQUIRE(journal.not_durable().has_value());
    CHECK(journal.not_durable()->kind == WriteFault::Kind::DiskFull);
    keeper.safe_ = keeper.taken_;
    journal.settle();
    CHECK_FALSE(journal.not_durable().has_value());
}
