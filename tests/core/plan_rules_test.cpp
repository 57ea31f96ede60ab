// Every rule of FACTS.md at its borders.
#include "core/plan_rules.hpp"
#include "plan_helpers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::plan;
using namespace limber::testing;

TEST_CASE("the pain light: 0-3 go on, 4-5 acceptable, 6-10 change something", "[plan]") {
    for (int score = 0; score <= 10; ++score) {
        INFO(score);
        CHECK((pain_light(score) == Light::GoOn) == (score <= 3));
        CHECK((pain_light(score) == Light::Acceptable) == (score == 4 || score == 5));
        CHECK((pain_light(score) == Light::Change) == (score >= 6));
    }
}

TEST_CASE("a morning is the first check-in before noon", "[plan]") {
    Diary diary;
    diary.pain(0, 6, 9 * 60).pain(0, 3, 7 * 60).pain(0, 8, 20 * 60);
    diary.pain(1, 5, 12 * 60);     // noon is no morning
    diary.pain(2, 4, 12 * 60 - 1); // a minute before is one
    const auto found = mornings(diary, on(9));
    REQUIRE(found.size() == 2);
    CHECK(found[0].date == on(0));
    CHECK(found[0].score == 3);
    CHECK(found[1].date == on(2));
    CHECK(mornings(diary, on(1)).size() == 1);
}

TEST_CASE("the baseline is the median of mornings, from at least four", "[plan]") {
    Diary diary;
    diary.pain(0, 1).pain(1, 4).pain(2, 2);
    CHECK_FALSE(baseline(diary, on(3)));
    diary.pain(3, 3);
    CHECK(baseline(diary, on(4)) == 2.5);
    CHECK_FALSE(baseline(diary, on(3))); // its own morning is not before it
    diary.pain(4, 3);
    CHECK(baseline(diary, on(5)) == 3.0);
    // The last 14 only.
    for (int n = 5; n < 19; ++n)
        diary.pain(n, 1);
    CHECK(baseline(diary, on(19)) == 1.0);
}

TEST_CASE("mornings older than 60 days do not count", "[plan]") {
    Diary diary;
    for (int n = 0; n < 4; ++n)
        diary.pain(n, 2);
    CHECK(baseline(diary, on(60)) == 2.0);
    CHECK_FALSE(baseline(diary, on(61))); // the first of the four is gone
}

TEST_CASE("with fewer mornings, the median of what was said before sessions", "[plan]") {
    Diary diary;
    diary.did(0, item("mid", 5), 4, 4).did(2, item("mid", 5), 2, 2).did(3, item("mid", 5), {}, 2);
    CHECK(baseline(diary, on(4)) == 3.0);
    CHECK(baseline(diary, on(2)) == 4.0);
    CHECK_FALSE(baseline(diary, on(0)));
}

TEST_CASE("mornings of a flare are outside the baseline, until it has lasted a week", "[plan]") {
    Diary diary;
    for (int n = 0; n < 6; ++n)
        diary.pain(n, 2);
    for (int n = 6; n < 20; ++n)
        diary.pain(n, 5);
    const auto found = mornings(diary, on(19));
    for (const Morning& morning : found) {
        const auto day = (morning.date - on(0)).count();
        INFO(day);
        CHECK(morning.flare == (day >= 6 && day < 13));
    }
    CHECK(baseline(diary, on(12)) == 2.0);
    CHECK(baseline(diary, on(20)) == 5.0);
}

TEST_CASE("a new episode begins a new usual after its first three days", "[plan]") {
    Diary diary;
    for (int n = 0; n < 8; ++n)
        diary.pain(n, 1);
    diary.locked_up(8, 9 * 60);
    for (int n = 9; n < 15; ++n)
        diary.pain(n, 6);
    CHECK_FALSE(baseline(diary, on(14))); // days 11, 12 and 13
    CHECK(baseline(diary, on(15)) == 6.0);
}

TEST_CASE("a morning two above usual is a flare, one above is as usual", "[plan]") {
    CHECK(morning_flare(4, 2.0));
    CHECK_FALSE(morning_flare(3, 2.0));
    CHECK_FALSE(morning_flare(4, 2.5));
    CHECK(morning_flare(5, 2.5));
    CHECK_FALSE(morning_flare(10, {}));

    CHECK(morning_as_usual(3, 2.0));
    CHECK_FALSE(morning_as_usual(4, 2.0));
    CHECK(morning_as_usual(3, 2.5));
    CHECK(morning_as_usual({}, 2.0));
    CHECK(morning_as_usual(10, {}));
}

TEST_CASE("a rise of two above resting", "[plan]") {
    CHECK(sharp_rise(3, 5));
    CHECK_FALSE(sharp_rise(3, 4));
    CHECK_FALSE(sharp_rise(6, 5));
    CHECK_FALSE(sharp_rise({}, 9));
    CHECK_FALSE(sharp_rise(3, {}));
}

TEST_CASE("what a session says", "[plan]") {
    struct Row {
        bool full, hurt;
        std::optional<int> resting, pain, morning;
        Verdict verdict;
    };
    const std::optional<int> none;
    const Row rows[] = {
        {true, false, 2, 3, 2, Verdict::Good},    {true, false, 2, 3, none, Verdict::Good},
        {false, false, 2, 3, 2, Verdict::Held},   // not full
        {true, false, 3, 4, 2, Verdict::Good},    // no more than resting + 1
        {true, false, none, 4, 2, Verdict::Held}, // 4–5
        {true, false, none, 5, 2, Verdict::Held}, //
        {true, false, none, 6, 2, Verdict::Bad},  // 6–10, and resting is not known
        {true, false, 6, 6, 2, Verdict::Good},    // rests at 6: judged by the rise
        {true, false, 6, 7, 2, Verdict::Good},    //
        {true, false, 6, 8, 2, Verdict::Bad},     //
        {true, false, 0, 2, 2, Verdict::Bad},     // a rise of 2, however low
        {true, true, 1, 1, 2, Verdict::Bad},      // sharp pain
        {true, false, 2, 3, 4, Verdict::Held},    // the next morning was worse (usual: 2)
        {true, false, 2, 3, 3, Verdict::Good},    // 1 of noise
        {true, false, 2, none, 2, Verdict::Held}, // not known
    };
    for (const Row& row : rows) {
        INFO(&row - rows);
        Done done;
        done.full = row.full;
        done.hurt = row.hurt;
        CHECK(verdict(done, {row.resting, row.pain, row.morning, 2.0}) == row.verdict);
    }
}

TEST_CASE("scores around a session are looked up where they were not said", "[plan]") {
    Diary diary;
    diary.pain(0, 4, 8 * 60).did(0, item("mid", 5), {}, {}).pain(0, 5, 9 * 60 + 59);
    const Practice& session = diary.history.practices[0];
    CHECK(resting_before(diary, session) == 5);
    CHECK_FALSE(pain_after(diary, session));
    diary.pain(1, 2, 10 * 60); // 24 h
    CHECK(pain_after(diary, session) == 2);
    Diary late;
    late.did(0, item("mid", 5), {}, {}).pain(1, 2, 10 * 60 + 1);
    CHECK_FALSE(pain_after(late, late.history.practices[0]));
    CHECK_FALSE(resting_before(late, late.history.practices[0]));
}

TEST_CASE("triggers: sharp pain, a rise, a morning", "[plan]") {
    Diary diary;
    for (int n = 0; n < 5; ++n)
        diary.pain(n, 2);
    diary.pain(5, 4).did(5, item("mid", 5), 4, 4);
    diary.did(6, item("mid", 5), 2, 4).did(7, item("mid", 5), 2, 2, true, true);
    const History history = diary;
    const auto found = triggers(history, mornings(history, on(7)), on(7));
    REQUIRE(found.size() == 3);
    CHECK(found[0].kind == Trigger::Kind::Morning);
    CHECK(found[0].score == 4);
    CHECK(found[0].usual == 2.0);
    CHECK(found[1].kind == Trigger::Kind::Rise);
    CHECK(found[2].kind == Trigger::Kind::Sharp);
    CHECK(triggers(history, mornings(history, on(5)), on(5)).size() == 1);
}

TEST_CASE("two days with pain within three: mobility only", "[plan]") {
    const auto day = [](int n) { return Trigger{on(n), Trigger::Kind::Sharp, 0, 0}; };
    const std::vector<Trigger> one{day(0)};
    CHECK_FALSE(mobility_only(one, on(0)));
    const std::vector<Trigger> same{day(0), day(0)};
    CHECK_FALSE(mobility_only(same, on(0)));
    const std::vector<Trigger> two{day(0), day(1)};
    CHECK(mobility_only(two, on(1)));
    CHECK(mobility_only(two, on(2)));
    CHECK_FALSE(mobility_only(two, on(3)));
    const std::vector<Trigger> apart{day(0), day(2)};
    CHECK(mobility_only(apart, on(2)));
    CHECK_FALSE(mobility_only(apart, on(3)));
}

TEST_CASE("nothing harder within two days of pain", "[plan]") {
    const std::vector<Trigger> rise{{on(3), Trigger::Kind::Rise, 5, 2}};
    CHECK(may_go_harder(rise, on(2)));
    CHECK_FALSE(may_go_harder(rise, on(3)));
    CHECK_FALSE(may_go_harder(rise, on(5)));
    CHECK(may_go_harder(rise, on(6)));
}

TEST_CASE("seven days missed", "[plan]") {
    Diary diary;
    CHECK_FALSE(days_away(diary, on(5)));
    diary.did(0, item("mid", 5), 2, 2);
    CHECK_FALSE(days_away(diary, on(0)));
    CHECK_FALSE(days_away(diary, on(7))); // days 1 to 6 were missed
    CHECK(days_away(diary, on(8)) == 7);
    CHECK(days_away(diary, on(30)) == 29);
}

TEST_CASE("a warning sign stands until it is answered for", "[plan]") {
    Diary diary;
    CHECK_FALSE(warned(diary));
    diary.stopped_by_sign(3);
    CHECK(warned(diary));
    diary.history.cleared = utc(3, 10 * 60); // before it
    CHECK(warned(diary));
    diary.history.cleared = utc(3, 11 * 60);
    CHECK_FALSE(warned(diary));
    diary.stopped_by_sign(4);
    CHECK(warned(diary));
    Diary ticked;
    ticked.history.ticked = true;
    CHECK(warned(ticked));
    History numb;
    numb.numb = utc(0, 600);
    CHECK(warned(numb));
    numb.cleared = utc(0, 601);
    CHECK_FALSE(warned(numb));
    numb.numb = utc(0, 602);
    CHECK(warned(numb));
}

TEST_CASE("two days at 3 or less, mornings no worse", "[plan]") {
    struct Row {
        int first, second, second_evening;
        bool settled;
    };
    const Row rows[] = {{3, 3, 3, true},  {3, 2, 2, true}, {4, 3, 3, false},
                        {3, 4, 3, false}, {2, 3, 3, true}, {1, 3, 3, false}, // a morning 2 worse
                        {3, 3, 4, false}, {0, 1, 3, true}};
    for (const Row& row : rows) {
        INFO(row.first << ' ' << row.second << ' ' << row.second_evening);
        Diary diary;
        diary.pain(0, row.first).pain(1, row.second).pain(1, row.second_evening, 20 * 60);
        CHECK(settled_two_days(diary, on(2)) == row.settled);
        CHECK_FALSE(settled_two_days(diary, on(1))); // one day only
    }
    Diary apart;
    apart.pain(0, 2).pain(5, 2);
    CHECK(settled_two_days(apart, on(7)));
    CHECK_FALSE(settled_two_days(apart, on(8))); // the first is more than a week ago
}

TEST_CASE("phases: the dates are the earliest, the way is by response", "[plan]") {
    struct Row {
        int day;
        Phase phase;
    };
    Diary fast;
    fast.locked_up(0);
    for (int n = 0; n < 60; ++n)
        fast.pain(n, n < 2 ? 5 : 1);
    const Row rows[] = {{0, Phase::Calm},    {2, Phase::Calm},        {3, Phase::Move},
                        {13, Phase::Move},   {14, Phase::Strengthen}, {41, Phase::Strengthen},
                        {42, Phase::Prevent}};
    for (const Row& row : rows) {
        INFO(row.day);
        CHECK(course(fast, on(row.day)).phase == row.phase);
    }
    CHECK(course(fast, on(3)).eased); // days 1 and 2: 5, then 1
    CHECK_FALSE(course(fast, on(14)).eased);

    Diary steady4; // never 3 or less
    steady4.locked_up(0);
    for (int n = 0; n < 100; ++n)
        steady4.pain(n, 4);
    CHECK(course(steady4, on(2)).phase == Phase::Calm);
    CHECK(course(steady4, on(3)).phase == Phase::Move);
    CHECK(course(steady4, on(3)).eased);
    CHECK(course(steady4, on(99)).phase == Phase::Move);

    Diary late; // settles on day 30
    late.locked_up(0);
    for (int n = 0; n < 40; ++n)
        late.pain(n, n < 30 ? 5 : 3);
    CHECK(course(late, on(31)).phase == Phase::Move);
    CHECK(course(late, on(32)).phase == Phase::Strengthen);
}

TEST_CASE("out of Calm by time: not while mornings get worse, and after a week at most", "[plan]") {
    Diary worse;
    worse.locked_up(0);
    for (int n = 0; n < 8; ++n)
        worse.pain(n, std::min(10, 2 * n));
    CHECK(course(worse, on(3)).phase == Phase::Calm);
    CHECK(course(worse, on(6)).phase == Phase::Calm); // day 5 is two above day 4
    CHECK(course(worse, on(7)).phase == Phase::Move);
    CHECK(course(worse, on(7)).eased);

    Diary silent;
    silent.locked_up(0);
    CHECK(course(silent, on(2)).phase == Phase::Calm);
    CHECK(course(silent, on(3)).phase == Phase::Move);
    CHECK(steady(silent, on(3)));
}

TEST_CASE("a phase is never left backwards, a new episode begins at Calm", "[plan]") {
    Diary diary;
    diary.locked_up(0);
    for (int n = 0; n < 50; ++n)
        diary.pain(n, n >= 16 && n < 30 ? 6 : 2);
    CHECK(course(diary, on(20)).phase == Phase::Strengthen);
    CHECK(course(diary, on(49)).phase == Phase::Prevent);
    diary.locked_up(50, 15 * 60);
    CHECK(course(diary, on(49)).phase == Phase::Prevent);
    CHECK(course(diary, on(50)).phase == Phase::Calm);
    CHECK(course(diary, on(50)).day0 == on(50));
}

TEST_CASE("who never had an episode begins in Move", "[plan]") {
    CHECK(course({}, on(0)).phase == Phase::Move);
    CHECK_FALSE(course({}, on(0)).onset);
    Diary diary;
    for (int n = 0; n < 60; ++n)
        diary.pain(n, 2);
    CHECK(course(diary, on(0)).phase == Phase::Move);
    CHECK(course(diary, on(10)).phase == Phase::Move);
    CHECK(course(diary, on(11)).phase == Phase::Strengthen);
    CHECK(course(diary, on(39)).phase == Phase::Prevent);
}

TEST_CASE("check-ins: twice a day, once, once a week", "[plan]") {
    CHECK(check_ins_a_day(Phase::Calm) == 2);
    CHECK(check_ins_a_day(Phase::Move) == 2);
    CHECK(check_ins_a_day(Phase::Strengthen) == 1);
    CHECK(check_ins_a_day(Phase::Prevent) == 0);
}
