// One variable at a time: harder, easier, and back.
#include "core/plan_dose.hpp"
#include "core/plan_standing.hpp"
#include "plan_helpers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::plan;
using namespace limber::testing;

namespace {

Exercise walk() {
    Exercise exercise = ladder("walking");
    exercise.group = Group::Walk;
    exercise.levels = {level_of("supported", Phase::Calm, 2, 5, 1),
                       level_of("free", Phase::Calm, 5, 30, 1)};
    return exercise;
}

Stands at(const Diary& diary, int day, const Exercise& exercise = ladder()) {
    const History history = diary;
    const Wishes wishes;
    return stands(exercise, context_of(history, wishes, on(day)));
}

} // namespace

TEST_CASE("progress: reps, then sets, then level", "[plan]") {
    const Exercise e = ladder();
    struct Row {
        Item from;
        Phase phase;
        std::optional<Item> to;
    };
    const Row rows[] = {
        {item("low", 5), Phase::Move, item("low", 6)},
        {item("low", 7), Phase::Move, item("low", 7, 2)},
        {item("low", 7, 2), Phase::Move, item("mid", 5)},
        {item("mid", 7, 2), Phase::Move, {}}, // the next one comes later
        {item("mid", 7, 2), Phase::Strengthen, item("high", 5)},
        {item("high", 7, 2), Phase::Prevent, {}},
        {item("low", 9, 3), Phase::Move, item("mid", 5)}, // beyond what the plan builds
    };
    for (const Row& row : rows) {
        INFO(row.from.level << ' ' << row.from.dose.reps << ' ' << row.from.dose.sets);
        const auto step = progressed(e, row.from, row.phase);
        CHECK(step.has_value() == row.to.has_value());
        if (step && row.to)
            CHECK(step->item == *row.to);
    }
    Exercise many = ladder();
    many.levels[0].build_reps = 12;
    CHECK(progressed(many, item("low", 7), Phase::Move)->item == item("low", 8));
    CHECK(progressed(many, item("low", 8), Phase::Move)->item == item("low", 10));
    CHECK(progressed(many, item("low", 11), Phase::Move)->item == item("low", 12));
}

TEST_CASE("holds are never lengthened", "[plan]") {
    const Exercise e = ladder();
    Item held = item("low", 5);
    held.dose.hold = Millis{5000};
    for (auto step = progressed(e, held, Phase::Move); step && step->item.level == "low";
         step = progressed(e, step->item, Phase::Move))
        CHECK(step->item.dose.hold == Millis{5000});
}

TEST_CASE("a walk grows by a fifth at most", "[plan]") {
    const Exercise e = walk();
    const auto minutes = [&](int n) {
        return walked_on(e, item("free", n, 1, "walking"))->item.dose.reps;
    };
    CHECK(minutes(5) == 6);
    CHECK(minutes(9) == 10);
    CHECK(minutes(10) == 12);
    CHECK(minutes(24) == 28);
    CHECK(minutes(26) == 30); // five at most
    CHECK_FALSE(walked_on(e, item("free", 30, 1, "walking")));
    CHECK(walked_on(e, item("supported", 5, 1, "walking"))->item.level == "free");
}

TEST_CASE("one level down", "[plan]") {
    const Exercise e = ladder();
    CHECK(eased(e, item("high", 7, 2))->item == item("mid", 5));
    CHECK(eased(e, item("mid", 5))->item == item("low", 5));
    CHECK(eased(e, item("low", 7, 2))->item == item("low", 7, 1));
    CHECK(eased(e, item("low", 7))->item == item("low", 5));
    CHECK(eased(e, item("low", 5))->item == item("low", 3));
    CHECK_FALSE(eased(e, item("low", 3)));
    CHECK_FALSE(eased(e, item("low", 1)));
}

TEST_CASE("restored one step at a time", "[plan]") {
    const Exercise e = ladder();
    CHECK(restored(e, item("low", 5), item("mid", 6, 2))->item == item("mid", 6, 2));
    CHECK(restored(e, item("low", 5), item("high", 6))->item == item("mid", 5));
    CHECK(restored(e, item("low", 7), item("low", 7, 2))->item == item("low", 7, 2));
    CHECK(restored(e, item("low", 3), item("low", 5))->item == item("low", 5));
    CHECK_FALSE(restored(e, item("mid", 5), item("mid", 5)));
    CHECK_FALSE(restored(e, item("high", 5), item("mid", 7, 2)));
}

TEST_CASE("the first time: what content offers, or the easiest", "[plan]") {
    Exercise e = ladder();
    CHECK(first_item(e, Phase::Move, false) == item("mid", 5));
    CHECK(first_item(e, Phase::Move, true) == item("low", 5));
    e.start_level = 2;
    CHECK(first_item(e, Phase::Move, false) == item("low", 5));
    CHECK(first_item(e, Phase::Strengthen, false) == item("high", 5));
}

TEST_CASE("two full, quiet sessions bring one thing more", "[plan]") {
    Diary diary;
    CHECK(at(diary, 0).how == Standing::First);
    diary.did(0, item("mid", 5), 2, 2);
    CHECK(at(diary, 1).item == item("mid", 5));
    CHECK(at(diary, 1).how == Standing::Same);
    diary.did(2, item("mid", 5), 2, 3);
    CHECK(at(diary, 2).item == item("mid", 5)); // done today: today stays as it is
    CHECK(at(diary, 3).item == item("mid", 6));
    CHECK(at(diary, 3).how == Standing::Up);
    CHECK(at(diary, 3).reason.word == "plan.change.up_reps");
    CHECK(at(diary, 6).item == item("mid", 6)); // still, as long as it was not done
    diary.did(4, item("mid", 6), 2, 2);
    CHECK(at(diary, 5).item == item("mid", 6));
}

TEST_CASE("held at 4 or 5, and when a morning after it is worse", "[plan]") {
    Diary diary;
    diary.did(0, item("mid", 5), 2, 2).did(2, item("mid", 5), {}, 5);
    CHECK(at(diary, 3).how == Standing::Held);
    CHECK(at(diary, 3).reason.values.front().second == 5);
    diary.did(4, item("mid", 5), 2, 2);
    CHECK(at(diary, 5).item == item("mid", 5)); // two in a row are wanted
    diary.did(6, item("mid", 5), 2, 2);
    CHECK(at(diary, 7).item == item("mid", 6));
}

TEST_CASE("one level down when it hurt, restored after two settled sessions", "[plan]") {
    Diary diary;
    diary.did(0, item("mid", 6), 2, 2, true, true);
    CHECK(at(diary, 0).item == item("low", 5)); // at once
    CHECK(at(diary, 1).item == item("low", 5));
    CHECK(at(diary, 1).how == Standing::Sharp);
    diary.did(2, item("low", 5), 2, 2);
    CHECK(at(diary, 3).item == item("low", 5));
    CHECK(at(diary, 3).reason.word == "plan.change.settling");
    diary.did(4, item("low", 5), 2, 2);
    CHECK(at(diary, 5).item == item("mid", 6));
    CHECK(at(diary, 5).how == Standing::Restored);
    diary.did(5, item("mid", 6), 2, 2).did(7, item("mid", 6), 2, 2);
    CHECK(at(diary, 8).item == item("mid", 7));
}

TEST_CASE("a rise says its numbers; what would be harder waits two days", "[plan]") {
    Diary diary;
    diary.did(0, item("mid", 5), 2, 2).did(1, item("mid", 5), 2, 2);
    Diary other = diary;
    other.did(2, item("low", 5, 1, "else"), 2, 4);
    CHECK(at(other, 3).how == Standing::Waits);
    CHECK(at(other, 3).item == item("mid", 5));
    CHECK(at(other, 4).how == Standing::Waits);
    CHECK(at(other, 5).how == Standing::Up);
    diary.did(2, item("mid", 6), 2, 4);
    CHECK(at(diary, 3).how == Standing::Rise);
    CHECK(at(diary, 3).reason.values ==
          std::vector<std::pair<std::string, int>>{{"from", 2}, {"to", 4}});
}

TEST_CASE("a morning two above usual eases that day, once", "[plan]") {
    Diary diary;
    for (int n = 0; n < 5; ++n)
        diary.pain(n, 2);
    diary.did(4, item("mid", 5), 2, 2).pain(5, 4);
    CHECK(at(diary, 4).item == item("mid", 5));
    CHECK(at(diary, 5).item == item("low", 5));
    CHECK(at(diary, 5).how == Standing::Morning);
    diary.pain(6, 5);
    CHECK(at(diary, 6).item == item("low", 5));
}

TEST_CASE("seven days missed: one level down", "[plan]") {
    Diary diary;
    diary.did(0, item("mid", 6), 2, 2);
    CHECK(at(diary, 7).item == item("mid", 6));
    CHECK(at(diary, 8).item == item("low", 5));
    CHECK(at(diary, 8).how == Standing::Away);
    CHECK(at(diary, 8).reason.values.front().second == 7);
    diary.did(8, item("low", 5), 2, 2);
    CHECK(at(diary, 9).item == item("low", 5));
    diary.did(9, item("low", 5), 2, 2);
    CHECK(at(diary, 10).item == item("mid", 6));
    CHECK(at(diary, 75).how == Standing::First); // longer ago than the plan remembers
}

TEST_CASE("a new episode begins anew", "[plan]") {
    Diary diary;
    diary.did(0, item("mid", 7, 2), 2, 2).locked_up(1, 15 * 60).did(1, item("mid", 7, 2), 2, 2);
    // The session of that day was at ten, before it locked up.
    CHECK(at(diary, 2).item == item("low", 5));
    CHECK(at(diary, 2).how == Standing::First);
    CHECK(at(diary, 4).how == Standing::Easiest);
}

TEST_CASE("a walk gets longer once a week", "[plan]") {
    const Exercise e = walk();
    Diary diary;
    for (int n = 0; n < 7; ++n)
        diary.did(n, item("free", 5, 1, "walking"), 2, 2);
    CHECK(at(diary, 6, e).item == item("free", 5, 1, "walking"));
    CHECK(at(diary, 7, e).item == item("free", 6, 1, "walking"));
    CHECK(at(diary, 7, e).reason.word == "plan.change.up_walk");
}

TEST_CASE("what was set by hand is theirs, except where the back said less", "[plan]") {
    Diary diary;
    diary.did(0, item("mid", 5), 2, 2);
    Wishes wishes;
    wishes.own["bridge"] = item("mid", 9);
    History history = diary;
    CHECK(stands(ladder(), context_of(history, wishes, on(1))).item == item("mid", 9));
    diary.did(1, item("mid", 9), 2, 2, true, true);
    history = diary;
    CHECK(stands(ladder(), context_of(history, wishes, on(2))).item == item("low", 5));
}
