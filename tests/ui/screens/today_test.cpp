#include "diary.hpp"
#include "ui/screens/today.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

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
    CHECK(check->note.empty());
    diary.write([&](journal::Tx& tx) { tx.set_pain_note(last->id, "after sitting"); });
    CHECK(built(diary, day(diary.now)).check->note == "after sitting");
}

TEST_CASE("Today: a gentle start when nothing was done, what was done last when something was") {
    Diary diary;
    const TodayState fresh = built(diary, day(diary.now));
    CHECK(fresh.kind == TodayMain::Gentle);
    CHECK(fresh.main.exercise == shipped().exercises.front().key);
    CHECK(fresh.more.size() == 2);
    CHECK(fresh.moved == "Nothing this week yet. Any short bit counts.");

    play_session(diary, days_before(diary.now, 2), "bird-dog");
    const TodayState after = built(diary, day(diary.now));
    CHECK(after.kind == TodayMain::Last);
    CHECK(after.main.exercise == "bird-dog");
    CHECK(after.main_why.find("Friday") != std::string::npos);
    CHECK_FALSE(after.main.done_today);
    CHECK(after.moved == "You moved on one day this week. Every short bit counts.");
    for (const TodayTask& task : after.more)
        CHECK(task.exercise != "bird-dog");
}

TEST_CASE("Today: what was done lately comes before what was never done") {
    Diary diary;
    play_session(diary, days_before(diary.now, 3), "bridge");
    play_session(diary, days_before(diary.now, 0, 7), "bird-dog");
    const TodayState state = built(diary, day(diary.now));
    CHECK(state.main.exercise == "bird-dog");
    CHECK(state.main.done_today);
    REQUIRE(state.more.size() == 2);
    CHECK(state.more[0].exercise == "bridge");
    CHECK(state.more[1].exercise != "bridge");
    CHECK(state.more[1].exercise != "bird-dog");
    CHECK(state.moved == "You moved on 2 days this week. Every short bit counts.");
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
    CHECK(built(diary, today).kind == TodayMain::Last);

    const PlayerState player = start(plan("bird-dog", "leg"));
    today.player = &player;
    const TodayState playing = built(diary, today);
    CHECK(playing.kind == TodayMain::CarryOn);
    CHECK(playing.in_player);
    CHECK(playing.main.exercise == "bird-dog");
}

TEST_CASE("Today: in the first days after it locked up, what was done before waits") {
    Diary diary;
    play_session(diary, days_before(diary.now, 1, 7), "bird-dog");
    lock_up(diary, days_before(diary.now, 0, 8));
    const TodayState state = built(diary, day(diary.now));
    CHECK(state.kind == TodayMain::Gentle);
    CHECK(state.main.exercise == "pelvic-tilt");
    for (const TodayTask& task : state.more) {
        INFO(task.exercise);
        const Exercise& what = exercise(task.exercise);
        const auto offered = static_cast<std::size_t>(what.start_level);
        CHECK(what.levels[offered].earliest == Phase::Calm);
    }
}
