#include "diary.hpp"
#include "months.hpp"
#include "ui/screens/progress.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

namespace {

ProgressState built(const Diary& diary, ProgressRange range = ProgressRange::TwoWeeks,
                    std::optional<int> until_days_ago = {}) {
    return progress_state(diary, range, until_days_ago);
}

} // namespace

TEST_CASE("Progress: nothing is claimed of an empty log") {
    const Diary diary;
    const ProgressState state = built(diary);
    CHECK(state.empty);
    CHECK(state.pain.points.empty());
    CHECK(state.pain_now == "Your line starts with one tap a day");
    CHECK(state.pain_change.empty());
    CHECK(count_days(state.days, 13).moved == 0);
    CHECK(state.weeks.size() == 5);
    CHECK(state.exercises.empty());
    CHECK(state.picked_below == "Nothing logged");
    CHECK_FALSE(state.ability.invites); // one way forward is enough
    CHECK_FALSE(state.spasms.any);
    CHECK(state.spasms.triggers.empty());
    CHECK_FALSE(state.window.earlier);
    CHECK_FALSE(state.window.later);
}

TEST_CASE("Progress: a change under two points is about the same") {
    struct Case {
        int before, now;
        const char* said;
        PainChange change;
    };
    const Case cases[] = {{8, 4, "4 less than Tuesday", PainChange::Less},
                          {4, 3, "About the same as Tuesday", PainChange::Same},
                          {4, 4, "About the same as Tuesday", PainChange::Same},
                          {3, 5, "2 more than Tuesday", PainChange::More}};
    for (const Case& c : cases) {
        INFO(c.said);
        Diary diary;
        check_in(diary, days_before(diary.now, 5), c.before);
        check_in(diary, days_before(diary.now, 0, 8), c.now);
        const ProgressState state = built(diary);
        CHECK(state.pain_change == c.said);
        CHECK(state.change == c.change);
        CHECK(state.pain.points.size() == 2);
    }
}

TEST_CASE("Progress: the pain of now, and its mean") {
    Diary diary;
    check_in(diary, days_before(diary.now, 3), 5);
    check_in(diary, days_before(diary.now, 2), 4);
    check_in(diary, days_before(diary.now, 1), 4);
    CHECK(built(diary).pain_now == "4 on 21 Mar · average 4.3");
    check_in(diary, days_before(diary.now, 0, 8), 2);
    CHECK(built(diary).pain_now == "2 now · average 3.8");
}

TEST_CASE("Progress: after it locked up, now is compared with that day") {
    Diary diary;
    check_in(diary, days_before(diary.now, 10), 1);
    lock_up(diary, days_before(diary.now, 5, 8));
    check_in(diary, days_before(diary.now, 5), 8);
    check_in(diary, days_before(diary.now, 0, 8), 4);
    const ProgressState state = built(diary);
    CHECK(state.pain_change == "4 less than Tuesday");
    REQUIRE(state.pain.locked_up.size() == 1);
    CHECK(state.pain.locked_up[0] > 8.0F);
    CHECK(state.pain.locked_up[0] < 9.0F);
    CHECK(state.days.locked_up.size() == 1);
}

TEST_CASE("Progress: the range decides what is looked at") {
    Diary diary;
    for (const int ago : {300, 100, 60, 10, 0})
        check_in(diary, days_before(diary.now, ago, 8), 3);
    CHECK(built(diary, ProgressRange::TwoWeeks).pain.points.size() == 2);
    CHECK(built(diary, ProgressRange::ThreeMonths).pain.points.size() == 3);
    CHECK(built(diary, ProgressRange::Year).pain.points.size() == 5);
    CHECK(built(diary, ProgressRange::All).pain.points.size() == 5);
    CHECK(built(diary, ProgressRange::All).pain.from ==
          day(diary.now).date - std::chrono::days{300});
}

TEST_CASE("Progress: weeks, days and exercises are what the journal sums") {
    Diary diary;
    play_session(diary, days_before(diary.now, 8), "bridge", 2);
    play_session(diary, days_before(diary.now, 1), "bird-dog", 3); // both sides: six sets
    const ProgressState state = built(diary);
    CHECK_FALSE(state.empty);
    CHECK(state.weeks[4].label == "Now");
    CHECK(state.weeks[4].sets == 6);
    CHECK(state.weeks[4].minutes > 0);
    CHECK(state.weeks[3].sets == 2);
    CHECK(state.weeks[2].sets == 0);
    CHECK(count_days(state.days, 13).moved == 2);
    CHECK(count_days(state.days, 1).moved == 1);
    CHECK(count_days(state.days, 1).all == 7);
    REQUIRE(state.exercises.size() == 2);
    CHECK(state.exercises[0].exercise == "bird-dog");
    CHECK(state.exercises[0].below == "6 sets · last yesterday");
    CHECK(state.exercises[1].below == "2 sets · last 14 Mar");
}

TEST_CASE("Progress: sets are those of the window's days, not of its weeks") {
    Diary diary; // a Sunday; the two weeks begin on a Monday
    play_session(diary, days_before(diary.now, 7), "bridge", 2);
    play_session(diary, days_before(diary.now, 4), "bridge", 2);
    const auto sets = [&](int until_days_ago) {
        const auto state = built(diary, ProgressRange::TwoWeeks, until_days_ago);
        return state.exercises.empty() ? "" : state.exercises[0].below;
    };
    CHECK(sets(0).starts_with("4 sets"));
    CHECK(sets(5).starts_with("2 sets"));
    CHECK(sets(8).empty());
}

TEST_CASE("Progress: the chosen day says what was logged on it") {
    Diary diary;
    lock_up(diary, days_before(diary.now, 4, 8));
    check_in(diary, days_before(diary.now, 4), 6);
    play_session(diary, days_before(diary.now, 4, 12), "bridge", 2);
    Today today = day(diary.now);
    today.view.picked = today.date - std::chrono::days{4};
    const ProgressState state = build_progress(diary.journal, shipped(), today);
    CHECK(state.picked_title == "Wednesday 18 Mar");
    CHECK(state.picked_below == "2 sets · pain 6 · back locked up");
    today.view.picked = today.date + std::chrono::days{40}; // a clock set back
    CHECK(build_progress(diary.journal, shipped(), today).picked == today.date);
}

TEST_CASE("A long line is drawn with few points that look the same") {
    std::vector<PainPoint> points;
    for (int i = 0; i < 10000; ++i)
        points.push_back({static_cast<float>(i) * 0.1F, (i * 7) % 11});
    const auto kept = reduce_points(points, 1000, 100);
    CHECK(kept.size() <= 400);
    CHECK(kept.front() == points.front());
    CHECK(kept.back() == points.back());
    int least = 10;
    int most = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        least = std::min(least, kept[i].score);
        most = std::max(most, kept[i].score);
        if (i > 0)
            CHECK(kept[i].day >= kept[i - 1].day);
    }
    CHECK(least == 0);
    CHECK(most == 10);
    CHECK(reduce_points(points, 1000, 0).empty());
    const std::vector<PainPoint> two = {{0, 1}, {1, 5}};
    CHECK(reduce_points(two, 2, 100) == two);
}

TEST_CASE("Progress: all of a long history says the same week by week as entry by entry") {
    Diary diary;
    double sum = 0;
    int entries = 0;
    for (int back = 3 * 365; back >= 0; --back) {
        const int score = (back * 7) % 11;
        check_in(diary, days_before(diary.now, back, 8), score);
        sum += score;
        ++entries;
    }
    lock_up(diary, days_before(diary.now, 400, 9));
    const ProgressState state = built(diary, ProgressRange::All);
    const int weeks = 3 * 53;
    CHECK(state.pain.points.size() > 100);
    CHECK(state.pain.points.size() <= 2 * weeks + 1);
    CHECK(std::ranges::is_sorted(state.pain.points, {}, &PainPoint::day));
    CHECK(state.pain.points.front().day >= 0);
    CHECK(state.pain.points.back().score == 0);
    CHECK(std::ranges::max(state.pain.points, {}, &PainPoint::score).score == 10);
    CHECK(state.pain.locked_up.size() == 1);
    const auto tenths = static_cast<int>(std::lround(sum / entries * 10));
    CHECK(state.pain_now ==
          "0 now · average " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10));
    // Compared with the day it locked up, as in the shorter ranges.
    CHECK((400 * 7) % 11 == 6);
    CHECK(state.pain_change.starts_with("6 less than "));
}

TEST_CASE("Progress: long ago and little is no reason to say more than was logged") {
    Diary diary;
    check_in(diary, days_before(diary.now, 900, 8), 5);
    const ProgressState one = built(diary, ProgressRange::All);
    CHECK(one.pain_now == "Your line starts with one tap a day");
    CHECK(one.pain.points.size() == 1);
    check_in(diary, days_before(diary.now, 899, 8), 3);
    const ProgressState two = built(diary, ProgressRange::All);
    CHECK(two.pain_now.ends_with("average 4.0"));
    CHECK_FALSE(two.pain_change.empty());
}

TEST_CASE("Progress: what I can do, then and now") {
    const ProgressState state = built(months(), ProgressRange::ThreeMonths);
    const ProgressAbility& ability = state.ability;
    REQUIRE(ability.activities.size() == 3);
    CHECK_FALSE(ability.may_add);
    CHECK(ability.now == "5.0");
    CHECK(ability.was == "was 2.0");
    CHECK(ability.said == "What I can do, 0 unable to 10 as before. 5.0 on average, was 2.0");
    const ProgressActivity& shoes = ability.activities[0];
    CHECK(shoes.first == 2);
    CHECK(shoes.last == 6);
    CHECK(shoes.scored_today == 6);
    CHECK(shoes.said == "Tie my shoes, 6 of 10, was 2");
    CHECK(shoes.scores == "6 today · 2 on 21 Jan");
}

TEST_CASE("Progress: under two points an activity is about the same") {
    Diary diary;
    activity(diary, "Tie my shoes", 5, 6);
    const ProgressAbility same = built(diary, ProgressRange::ThreeMonths).ability;
    CHECK(same.activities.at(0).said == "Tie my shoes, 6 of 10, about the same");
    CHECK(same.activities.at(0).change == AbilityChange::Same);
    CHECK(same.was == "about the same");
    CHECK(same.may_add);
    activity(diary, "Lift my daughter", 7, 4);
    const ProgressAbility less = built(diary, ProgressRange::ThreeMonths).ability;
    CHECK(less.activities.at(1).said == "Lift my daughter, 4 of 10, was 7");
    CHECK(less.was == "about the same"); // the mean fell by one
}

TEST_CASE("Progress: scores outside the range are not compared, and none is no score of 0") {
    Diary diary;
    activity(diary, "Tie my shoes", 2, 6);
    write_at(diary, diary.now, [](journal::Tx& tx) { journal::add_activity(tx, "Run"); });
    const ProgressAbility now = built(diary).ability;
    CHECK(now.activities.at(0).said == "Tie my shoes, 6 of 10");
    CHECK(now.was.empty());
    CHECK(now.activities.at(1).said == "Run, not scored in this time");
    CHECK_FALSE(now.activities.at(1).last);
    CHECK(now.activities.at(1).scores.empty());
    CHECK(now.now == "6.0");
}

TEST_CASE("Progress: the first walk of each spasm, the days between, what set them off") {
    const ProgressState state = built(months(), ProgressRange::ThreeMonths);
    const ProgressSpasms& spasms = state.spasms;
    CHECK(spasms.any);
    REQUIRE(spasms.walks.size() == 3);
    CHECK(spasms.walks[0].said == "1 Jan: 9 h");
    CHECK(spasms.walks[0].share == 1.0F);
    CHECK(spasms.walks[2].said == "17 Mar: 4 h");
    REQUIRE(spasms.gaps.size() == 3);
    CHECK(spasms.gaps[0].days == 40);
    CHECK(spasms.gaps[0].said == "1 Jan, 40 days to 10 Feb");
    CHECK(spasms.gaps[1].days == 35);
    CHECK(spasms.gaps[2].days == 5);
    CHECK(spasms.gaps[2].said == "17 Mar, 5 days ago");
    CHECK(spasms.end_label == "Now");
    REQUIRE(spasms.triggers.size() == 3);
    CHECK(spasms.triggers[0].said == "Long sitting: 3");
    CHECK(spasms.triggers[1].said == "Lifting: 1");
    CHECK(spasms.triggers[2].trigger == Trigger::Unknown);
    CHECK(spasms.notes == "5 notes in 3 months");
}

TEST_CASE("Progress: a spasm without a walk has no bar, and one of old still leads to the list") {
    Diary diary;
    lock_up(diary, days_before(diary.now, 20, 8));
    const ProgressState two_weeks = built(diary);
    CHECK(two_weeks.spasms.any);
    CHECK(two_weeks.spasms.gaps.empty());
    CHECK(two_weeks.ability.invites);
    const ProgressState months = built(diary, ProgressRange::ThreeMonths);
    CHECK(months.spasms.walks.empty());
    CHECK(months.spasms.gaps.size() == 1);
}

TEST_CASE("Progress: an earlier window shows what was, and the way back") {
    using std::chrono::days;
    const Diary diary = months();
    const Date today = day(diary.now).date;
    const ProgressState now = built(diary);
    CHECK(now.window.said == "9 Mar to today");
    CHECK(now.window.earlier == today - days{14});
    CHECK_FALSE(now.window.later);

    const ProgressState then = built(diary, ProgressRange::TwoWeeks, 28);
    CHECK(then.window.said == "9 Feb to 22 Feb");
    CHECK(then.window.earlier == today - days{42});
    CHECK(then.window.later == today - days{14});
    CHECK(then.pain.to_label == "22 Feb");
    CHECK(then.pain.points.size() == 2); // 40 and 39 days ago
    CHECK(then.pain_now.starts_with("6 on 11 Feb"));
    CHECK(then.pain.locked_up.size() == 1);
    CHECK(then.picked == today - days{28});
    CHECK(then.weeks.back().label == "16");
    CHECK_FALSE(then.weeks.back().current);
    CHECK(then.weeks.back().sets == 2);
    CHECK(then.spasms.gaps.at(0).said == "10 Feb, 12 days to 22 Feb");
    CHECK(then.spasms.end_label == "22 Feb");
    CHECK(then.spasms.notes == "2 notes from 9 Feb to 22 Feb");
    REQUIRE(then.exercises.size() == 1); // bird-dog came later
    CHECK(then.exercises[0].exercise == "bridge");
    CHECK_FALSE(then.empty);
    CHECK_FALSE(then.ability.activities.at(0).last);
}

TEST_CASE("Progress: a window before the first set is not a start") {
    const ProgressState then = built(months(), ProgressRange::TwoWeeks, 70);
    CHECK(then.exercises.empty());
    CHECK_FALSE(then.empty);
    CHECK_FALSE(then.window.earlier);
    CHECK(built(months(), ProgressRange::All).window.earlier == std::nullopt);
}

TEST_CASE(
    "Progress: of the plank a day has one point, and its good seconds are the sum of its sets") {
    Diary diary;
    CHECK(built(diary).plank.points.empty());
    play_session(diary, days_before(diary.now, 40), "plank", 3); // not of two weeks
    play_session(diary, days_before(diary.now, 9), "plank", 1);
    play_session(diary, days_before(diary.now, 2), "plank", 2);
    play_session(diary, days_before(diary.now, 1), "bridge", 2);
    const ProgressPlank plank = built(diary).plank;
    REQUIRE(plank.points.size() == 2);
    CHECK(plank.points[0].day == 4);
    CHECK(plank.points[1].day == 11);
    const int once = plank.points[0].seconds;
    CHECK(once > 0);
    CHECK(plank.points[1].seconds == 2 * once);
    CHECK(plank.step * 3 >= 2 * once);
    CHECK(plank.latest.starts_with(std::to_string(2 * once) + " s on "));
    CHECK(plank.said.find("first " + std::to_string(once)) != std::string::npos);
    CHECK(built(diary, ProgressRange::All).plank.points.size() == 3);
    CHECK(built(diary, ProgressRange::TwoWeeks, 7).plank.points.size() == 1);
}

TEST_CASE("Progress: over years the plank is told by week") {
    Diary diary;
    play_session(diary, days_before(diary.now, 900), "plank", 1);
    play_session(diary, days_before(diary.now, 9), "plank", 1);
    play_session(diary, days_before(diary.now, 8), "plank", 1);
    const ProgressPlank plank = built(diary, ProgressRange::All).plank;
    REQUIRE(plank.points.size() == 2);
    CHECK(plank.points[0].day == 0); // its week began before the window
    CHECK(plank.points[1].seconds == 2 * plank.points[0].seconds);
    CHECK(plank.latest.find("in the week of") != std::string::npos);
    CHECK(plank.said.find("2 weeks") != std::string::npos);
}
