#include "diary.hpp"
#include "ui/screens/planned.hpp"
#include "ui/screens/today.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;
using namespace std::chrono_literals;

namespace {

TodayState built(const Diary& diary, const Today& today) {
    return build_today(diary.journal, shipped(), today);
}

} // namespace

TEST_CASE("Today: the first day asks one question, until it is answered or skipped") {
    Diary diary;
    Today today = day(diary.now);
    CHECK(built(diary, today).first);
    today.view.question_skipped = true;
    CHECK_FALSE(built(diary, today).first);
    today.view.question_skipped = false;
    check_in(diary, diary.now, 4);
    CHECK_FALSE(built(diary, today).first);
}

TEST_CASE("Today: no day is counted unless it locked up") {
    Diary diary;
    check_in(diary, diary.now, 4);
    const TodayState state = built(diary, day(diary.now));
    CHECK(state.title == "Today");
    CHECK(state.caption == "Sunday 22 Mar");
    CHECK_FALSE(state.warn);
}

TEST_CASE("Today: days since it locked up") {
    struct Case {
        int days;
        const char* title;
        const char* caption;
    };
    const Case cases[] = {{0, "Day 0", "Sunday 22 Mar · locked up today"},
                          {1, "Day 1", "Sunday 22 Mar · locked up yesterday"},
                          {5, "Day 5", "Sunday 22 Mar · locked up on Tuesday"},
                          {12, "Day 12", "Sunday 22 Mar · locked up on 10 Mar"},
                          {42, "Day 42", "Sunday 22 Mar · locked up on 8 Feb"},
                          {43, "Today", "Sunday 22 Mar"}};
    for (const Case& c : cases) {
        INFO(c.days);
        Diary diary;
        lock_up(diary, days_before(diary.now, c.days, 7));
        const TodayState state = built(diary, day(diary.now));
        CHECK(state.title == c.title);
        CHECK(state.caption == c.caption);
        CHECK(state.warn == (c.days <= 42));
    }
}

TEST_CASE("Today: the last check-in is said as long as it is worth saying") {
    const Moment now = morning(); // 9:41
    Moment afternoon = now;
    afternoon.utc += std::chrono::hours{6};
    struct Case {
        Moment checked;
        Moment seen;
        const char* said;
    };
    const Case cases[] = {{days_before(now, 0, 7), now, "At 8:00: 4"},
                          {days_before(now, 0, 7), afternoon, "This morning: 4"},
                          {days_before(now, 0, 13), afternoon, "At 14:00: 4"},
                          {days_before(now, 1, 19), now, "Yesterday: 4"},
                          {days_before(now, 2, 19), now, ""}};
    for (const Case& c : cases) {
        INFO(c.said);
        Diary diary;
        check_in(diary, c.checked, 4);
        CHECK(built(diary, day(c.seen)).last_pain == c.said);
    }
}

TEST_CASE("Today: a note goes beside the last check-in of the day") {
    Diary diary;
    check_in(diary, days_before(diary.now, 1, 19), 6);
    CHECK_FALSE(built(diary, day(diary.now)).check); // yesterday's is not written in any more
    check_in(diary, days_before(diary.now, 0, 6), 5);
    check_in(diary, days_before(diary.now, 0, 7), 4);
    const auto last = diary.journal.last_pain();
    const auto check = built(diary, day(diary.now)).check;
    REQUIRE(check);
    CHECK(check->id == last->id.str());
    CHECK(check->about == "Pain 4, logged at 8:00");
    CHECK(check->detail.note.empty());
    diary.write([&](journal::Tx& tx) { tx.set_pain_detail(last->id, {"after sitting"}); });
    CHECK(built(diary, day(diary.now)).check->detail.note == "after sitting");
}

TEST_CASE("Today: one main thing and at most two more, each with why it is there") {
    Diary diary;
    const TodayState fresh = built(diary, day(diary.now));
    CHECK(fresh.kind == TodayMain::Planned);
    CHECK(fresh.phase == Phase::Move);
    CHECK(fresh.main.slot == "main");
    CHECK(fresh.more.size() == 2);
    CHECK_FALSE(fresh.main_why.empty());
    for (const TodayTask& task : fresh.more)
        CHECK_FALSE(task.why.empty());
    CHECK(fresh.moved == "Nothing this week yet. Any short bit counts.");
    CHECK_FALSE(fresh.main.done_today);

    play_session(diary, days_before(diary.now, 0, 7), fresh.main.exercise);
    const TodayState after = built(diary, day(diary.now));
    CHECK(after.main.exercise == fresh.main.exercise);
    CHECK(after.main.done_today);
    CHECK(after.moved == "You moved on one day this week. Every short bit counts.");
    CHECK_FALSE(after.tomorrow.empty());
}

TEST_CASE("Today: what was shown stays, the person's changes on top of it") {
    Diary diary;
    const Today today = day(diary.now);
    const Planned first = planned(diary.journal, shipped(), today.preferences, today.date);
    CHECK(first.unkept);
    plan::DayPlan shown = first.plan;
    shown.tasks.resize(2);
    diary.write([&](journal::Tx& tx) { tx.keep_plan_day(shown); });
    const Planned kept = planned(diary.journal, shipped(), today.preferences, today.date);
    CHECK_FALSE(kept.unkept);
    CHECK(kept.plan == shown);
    CHECK(built(diary, today).more.size() == 1);
    CHECK_FALSE(built(diary, today).may_add.empty());
    diary.write([&](journal::Tx& tx) { tx.change_plan(today.date, {"main", {}}); });
    CHECK(built(diary, today).main.slot == "second");
    diary.write([&](journal::Tx& tx) { tx.change_plan(today.date, {"second", {}}); });
    CHECK(built(diary, today).kind == TodayMain::Empty);
}

TEST_CASE("Today: the person's own comes first in what may be added, routines are opened") {
    Diary diary;
    check_in(diary, diary.now, 2);
    std::string towel;
    diary.write([&](journal::Tx& tx) {
        OwnExercise own;
        own.name = "Towel roll";
        towel = tx.put_own_exercise(own);
        tx.put_own_routine({{}, "Morning homework", {towel, "bridge"}});
        tx.change_plan(day(diary.now).date, {"second", {}}); // room for one more
    });
    content::Content content = shipped();
    content.set_own(diary.journal.own_exercises());
    const Today today = day(diary.now);
    const TodayState state = build_today(diary.journal, content, today);
    REQUIRE(state.may_add.size() > 2);
    CHECK(state.may_add[0].name == "Morning homework");
    CHECK(state.may_add[0].exercise.empty());
    CHECK(state.may_add[0].routine.starts_with(kOwnRoutine));
    CHECK(state.may_add[1].exercise == towel);
    CHECK(state.may_add[1].below == "Your own");
}

TEST_CASE("Today: a session that was not finished is carried on") {
    Diary diary;
    play_session(diary, days_before(diary.now, 0, 8), "bridge", 3, 1);
    Today today = day(diary.now);
    today.can_resume = true;
    const TodayState state = built(diary, today);
    CHECK(state.kind == TodayMain::CarryOn);
    CHECK_FALSE(state.in_player);
    CHECK(state.main.exercise == "bridge");
    CHECK(state.main.amount == "1 of 3 sets done");
    today.can_resume = false; // it was discarded
    CHECK(built(diary, today).kind == TodayMain::Planned);

    const PlayerState player = start(set_plan("bird-dog", "leg"));
    today.player = &player;
    const TodayState playing = built(diary, today);
    CHECK(playing.kind == TodayMain::CarryOn);
    CHECK(playing.in_player);
    CHECK(playing.main.exercise == "bird-dog");

    // Not while a warning sign stands.
    diary.write([](journal::Tx& tx) {
        SafetyCheck check;
        check.ticked = {Sign::Saddle};
        tx.put_check(std::nullopt, std::nullopt, check);
    });
    today.can_resume = true;
    CHECK(built(diary, today).kind == TodayMain::Stopped);
    today.player = nullptr;
    CHECK(built(diary, today).kind == TodayMain::Stopped);
    diary.write([](journal::Tx& tx) { tx.answer_warning(true); });
    CHECK(built(diary, today).kind == TodayMain::CarryOn);
}

TEST_CASE("Today: in the first days after it locked up, what was done before waits") {
    Diary diary;
    play_session(diary, days_before(diary.now, 1, 7), "bird-dog");
    lock_up(diary, days_before(diary.now, 0, 8));
    const TodayState state = built(diary, day(diary.now));
    CHECK(state.kind == TodayMain::Planned);
    CHECK(state.main.exercise == "pelvic-tilt");
    for (const TodayTask& task : state.more) {
        INFO(task.exercise);
        CHECK(exercise(task.exercise).levels.front().earliest == Phase::Calm);
    }
}

TEST_CASE("Today: heat and water are counted for the day, heat that is on says how long") {
    Diary diary;
    check_in(diary, diary.now, 4);
    const TodayBonus none = built(diary, day(diary.now)).bonus;
    CHECK(none.heat == "15 min");
    CHECK(none.water == "Add one");
    CHECK(none.breaks == "Add one");
    CHECK_FALSE(none.heat_on);
    CHECK(none.enough.empty());

    diary.write([](journal::Tx& tx) {
        tx.add_relief_event(std::nullopt, guide::Thing::Heat, 15min);
        tx.add_relief_event(std::nullopt, guide::Thing::Water);
        tx.add_relief_event(std::nullopt, guide::Thing::Water);
        tx.add_break();
    });
    diary.pass(6min + 1s);
    const TodayBonus on = built(diary, day(diary.now)).bonus;
    CHECK(on.heat_on);
    CHECK(on.heat == "9 min left");
    CHECK(on.water == "2 today");
    CHECK(on.breaks == "1 today");
    diary.pass(9min - 1s);
    CHECK_FALSE(built(diary, day(diary.now)).bonus.heat_on);
    for (int i = 0; i < 2; ++i) {
        diary.write(
            [](journal::Tx& tx) { tx.add_relief_event(std::nullopt, guide::Thing::Heat, 15min); });
        diary.pass(1h);
    }
    const TodayBonus full = built(diary, day(diary.now)).bonus;
    CHECK(full.heat == "3 today");
    CHECK_FALSE(full.enough.empty());

    diary.pass(24h); // another day
    CHECK(built(diary, day(diary.now)).bonus == none);
}

TEST_CASE("Today: this morning stands beside last night, once both are known") {
    struct Case {
        int evening, morning;
        const char* below;
    };
    for (const Case& c :
         {Case{3, 4, "About the same"}, Case{3, 3, "About the same"},
          Case{6, 4, "2 less than last night"}, Case{2, 7, "5 more than last night"}}) {
        CAPTURE(c.evening, c.morning);
        Diary diary;
        check_in(diary, diary.now, 9); // in the morning of yesterday: not the night
        check_in(diary, {diary.now.utc + 11h, diary.now.offset}, c.evening);
        diary.pass(24h);
        CHECK_FALSE(built(diary, day(diary.now)).night);
        check_in(diary, diary.now, c.morning);
        check_in(diary, {diary.now.utc + 1h, diary.now.offset}, 10); // not the first
        diary.pass(2h);
        const auto night = built(diary, day(diary.now)).night;
        REQUIRE(night);
        CHECK(night->title ==
              "Morning " + std::to_string(c.morning) + ", last night " + std::to_string(c.evening));
        CHECK(night->below == c.below);
        CHECK(night->scores == std::vector{9, c.evening, c.morning});
    }
}
