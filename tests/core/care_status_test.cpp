// What the log says about seeing someone, at its borders.
#include "core/care_status.hpp"
#include "plan_helpers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::care;
using namespace limber::testing;

namespace {

plan::History episodes(std::initializer_list<int> ago) {
    Diary diary;
    for (const int n : ago)
        diary.locked_up(-n);
    return diary;
}

plan::History pains(int from, std::initializer_list<int> scores) {
    Diary diary;
    int n = from;
    for (const int score : scores)
        diary.pain(n++, score);
    return diary;
}

} // namespace

TEST_CASE("two episodes in twelve months, three in six", "[care]") {
    CHECK_FALSE(two_episodes(episodes({0}).episodes, on(0)));
    CHECK(two_episodes(episodes({0, 364}).episodes, on(0)));
    CHECK_FALSE(two_episodes(episodes({0, 365}).episodes, on(0)));
    CHECK_FALSE(three_episodes(episodes({0, 100}).episodes, on(0)));
    CHECK(three_episodes(episodes({0, 100, 182}).episodes, on(0)));
    CHECK_FALSE(three_episodes(episodes({0, 100, 183}).episodes, on(0)));
    const auto found = three_episodes(episodes({0, 30, 60}).episodes, on(0));
    CHECK(found->n == 3);
    CHECK(found->dates == std::vector<Date>{on(-60), on(-30), on(0)});
}

TEST_CASE("pain of 3 or more on most of fourteen days", "[care]") {
    CHECK_FALSE(most_days(pains(-6, {3, 3, 3, 3, 3, 3, 3}).readings, on(0))); // 7 of 14
    const auto eight = most_days(pains(-7, {3, 3, 3, 3, 3, 3, 3, 3}).readings, on(0));
    REQUIRE(eight);
    CHECK(eight->n == 8);
    CHECK(eight->of == 14);
    CHECK_FALSE(most_days(pains(-7, {3, 3, 3, 3, 3, 3, 3, 2}).readings, on(0)));
    CHECK_FALSE(most_days(pains(-14, {3, 3, 3, 3, 3, 3, 3, 3}).readings, on(0))); // one is too old
    Diary twice; // a day counts once
    for (int n = 0; n < 4; ++n)
        twice.pain(-n, 5).pain(-n, 6, 20 * 60);
    CHECK_FALSE(most_days(plan::History(twice).readings, on(0)));
}

TEST_CASE("7 or more that is not easing", "[care]") {
    CHECK(severe(pains(-2, {7, 7, 7}).readings, on(0))->n == 7);
    CHECK_FALSE(severe(pains(-1, {8, 8}).readings, on(0)));
    CHECK_FALSE(severe(pains(-2, {7, 6, 7}).readings, on(0)));
    CHECK(severe(pains(-2, {8, 8, 7}).readings, on(0)));
    CHECK_FALSE(severe(pains(-2, {9, 8, 7}).readings, on(0))); // easing
    CHECK_FALSE(severe(pains(-7, {8, 8, 8}).readings, on(0))); // a week ago
}

TEST_CASE("no change of 2 points or 30 % two weeks after it locked up", "[care]") {
    const auto after = [](int day, int first, int now) {
        Diary diary;
        diary.locked_up(0);
        for (int n = 0; n < 3; ++n)
            diary.pain(n, first).pain(day - n, now);
        const plan::History history = diary;
        return no_change(history.episodes, history.readings, on(day));
    };
    CHECK_FALSE(after(13, 5, 5));
    CHECK(after(14, 5, 5));
    CHECK(after(14, 5, 5)->of == 5);
    CHECK(after(14, 5, 4)); // 1 point, 20 %
    CHECK_FALSE(after(14, 5, 3));
    CHECK_FALSE(after(14, 3, 2)); // 2 by now: nothing to tell
    CHECK(after(14, 3, 3));
    CHECK(after(14, 4, 6)); // worse
    CHECK(after(42, 5, 5));
    CHECK_FALSE(after(43, 5, 5));
    CHECK_FALSE(no_change({}, {}, on(14)));
}

TEST_CASE("tingling that was told within two weeks", "[care]") {
    plan::History history = pains(-14, {2, 2, 2, 2});
    CHECK_FALSE(tingling(history.readings, on(0)));
    history.readings[0].tingling = true; // fourteen days ago
    CHECK_FALSE(tingling(history.readings, on(0)));
    history.readings[1].tingling = true;
    history.readings[3].tingling = true;
    CHECK(tingling(history.readings, on(0))->n == 2);
    CHECK_FALSE(tingling(history.readings, on(-15))); // what comes later is not known yet
    const Status told = care::status(history, {}, on(0));
    REQUIRE(told.evidence.size() == 1);
    CHECK(told.evidence[0].sign == Sign::Tingling);
    CHECK(told.level == Advice::Time);
}

TEST_CASE("three episodes say more than two; what is dismissed rests for 30 days", "[care]") {
    const plan::History three = episodes({0, 30, 60});
    const Status status = care::status(three, {}, on(0));
    CHECK(status.level == Advice::Time);
    REQUIRE(status.evidence.size() == 1);
    CHECK(status.evidence[0].sign == Sign::ThreeEpisodes);
    const std::vector<Dismissed> put_aside{{Sign::ThreeEpisodes, on(0)}};
    CHECK(care::status(three, put_aside, on(0)).level == Advice::Nothing);
    CHECK(care::status(three, put_aside, on(29)).level == Advice::Nothing);
    CHECK(care::status(three, put_aside, on(30)).level == Advice::Time);
    CHECK(care::status(episodes({0, 200}), {}, on(0)).level == Advice::Talk);
    CHECK(care::status({}, {}, on(0)).level == Advice::Nothing);
    CHECK(care::status(pains(-5, {3, 4, 2}), {}, on(0)).days_with_pain == 2);
}

TEST_CASE("keys of signs", "[care]") {
    for (std::size_t i = 0; i < kSigns; ++i)
        CHECK(sign_from(sign_key(static_cast<Sign>(i))) == static_cast<Sign>(i));
    CHECK_FALSE(sign_from("none"));
}
