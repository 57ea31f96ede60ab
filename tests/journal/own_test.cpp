// Own exercises, their pictures and routines, in a real file.
#include "core/own.hpp"
#include "helpers.hpp"

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

OwnExercise homework() {
    OwnExercise own;
    own.name = "Towel roll";
    own.note = "Roll a towel.\nLie on it.";
    own.count = OwnCount::Holds;
    own.every_day = true;
    own.dose = {.sets = 2, .reps = 3, .hold = 20s, .each_side = true, .hold_rest = 10s};
    return own;
}

std::string added(Journal& journal, const OwnExercise& own, Undo undo = Undo::No) {
    std::string key;
    must(journal, [&](Tx& tx) { key = tx.put_own_exercise(own); }, at(), undo);
    return key;
}

} // namespace

TEST_CASE("an own exercise comes back as it was given, in this file and the next run") {
    const TempFolder folder;
    OwnExercise own = homework();
    {
        Journal journal = test::open(folder);
        std::string picture;
        must(journal, [&](Tx& tx) { picture = tx.add_own_picture("\xFF\xD8 not text \0 at all"); });
        own.picture = picture;
        own.key = added(journal, own);
        CHECK(own.key.starts_with(kOwnExercise));
        CHECK(journal.own_exercises() == std::vector{own});
    }
    Journal journal = test::open(folder);
    CHECK(journal.own_exercises() == std::vector{own});
    CHECK(journal.own_picture(own.picture).starts_with("\xFF\xD8 not"));
    CHECK(journal.own_picture("elsewhere").empty());
}

TEST_CASE("bytes of a picture are kept whole, zeros and all") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    std::string bytes;
    for (int i = 0; i < 100000; ++i)
        bytes += static_cast<char>(i % 256);
    std::string id;
    must(journal, [&](Tx& tx) { id = tx.add_own_picture(bytes); }, at(), Undo::Yes);
    CHECK(journal.own_picture(id) == bytes);
}

TEST_CASE("a change makes the next version, and is undone as a whole") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    OwnExercise own = homework();
    own.key = added(journal, own);
    OwnExercise changed = own;
    changed.name = "Folded towel";
    changed.dose.reps = 5;
    must(journal, [&](Tx& tx) { tx.put_own_exercise(changed); }, at(1s), Undo::Yes);
    changed.version = 2;
    CHECK(journal.own_exercises() == std::vector{changed});
    REQUIRE(journal.undo(at(2s)).ok());
    CHECK(journal.own_exercises() == std::vector{own});
}

TEST_CASE("what was removed is still named, and comes back by undo") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    const std::string key = added(journal, homework());
    must(journal, [&](Tx& tx) { tx.remove_own_exercise(key); }, at(1s), Undo::Yes);
    REQUIRE(journal.own_exercises().size() == 1);
    CHECK(journal.own_exercises().front().removed);
    CHECK(journal.own_exercises().front().name == "Towel roll");
    REQUIRE(journal.undo(at(2s)).ok());
    CHECK_FALSE(journal.own_exercises().front().removed);
}

TEST_CASE("adding one is undone, too") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    std::string key;
    must(
        journal,
        [&](Tx& tx) {
            OwnExercise own = homework();
            own.picture = tx.add_own_picture("jpeg");
            key = tx.put_own_exercise(own);
        },
        at(), Undo::Yes);
    REQUIRE(journal.undo(at(1s)).ok());
    CHECK(journal.own_exercises().front().removed);
}

TEST_CASE("routines keep their order") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    OwnRoutine routine{{}, "Morning", {"plank", "own-x", "bridge", "plank"}};
    must(journal, [&](Tx& tx) { routine.key = tx.put_own_routine(routine); });
    CHECK(journal.own_routines() == std::vector{routine});
    routine.exercises = {"bridge"};
    must(journal, [&](Tx& tx) { tx.put_own_routine(routine); }, at(1s), Undo::Yes);
    CHECK(journal.own_routines() == std::vector{routine});
    must(journal, [&](Tx& tx) { tx.remove_own_routine(routine.key); }, at(2s), Undo::Yes);
    CHECK(journal.own_routines().empty());
    REQUIRE(journal.undo(at(3s)).ok());
    CHECK(journal.own_routines() == std::vector{routine});
    routine.exercises.clear();
    must(journal, [&](Tx& tx) { tx.put_own_routine(routine); }, at(4s));
    CHECK(journal.own_routines().front().exercises.empty());
}

TEST_CASE("an own exercise that is none is refused") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    const auto refused = [&journal](const std::function<void(Tx&)>& write) {
        const auto commit = journal.transact({"op.test"}, at(), write);
        return !commit && commit.error().kind == WriteFault::Kind::Refused;
    };
    const auto with = [](auto change) {
        OwnExercise own = homework();
        change(own);
        return own;
    };
    CHECK(refused([&](Tx& tx) { tx.put_own_exercise(with([](auto& o) { o.name.clear(); })); }));
    CHECK(refused([&](Tx& tx) { tx.put_own_exercise(with([](auto& o) { o.dose.reps = 51; })); }));
    CHECK(refused([&](Tx& tx) { tx.put_own_exercise(with([](auto& o) { o.key = "own-1"; })); }));
    CHECK(refused([&](Tx& tx) { tx.put_own_exercise(with([](auto& o) { o.picture = "1"; })); }));
    CHECK(refused([&](Tx& tx) { tx.remove_own_exercise("plank"); }));
    CHECK(refused([&](Tx& tx) { tx.add_own_picture(""); }));
    CHECK(refused([&](Tx& tx) { tx.put_own_routine({{}, "", {}}); }));
    CHECK(journal.own_exercises().empty());
}
