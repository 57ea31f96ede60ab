#include "core/ability.hpp"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace limber;

TEST_CASE("an activity changes by two points, or is about the same") {
    struct Case {
        int before, after;
        AbilityChange change;
    };
    const Case cases[] = {{2, 4, AbilityChange::More},  {2, 3, AbilityChange::Same},
                          {2, 2, AbilityChange::Same},  {2, 1, AbilityChange::Same},
                          {2, 0, AbilityChange::Less},  {0, 10, AbilityChange::More},
                          {10, 9, AbilityChange::Same}, {10, 8, AbilityChange::Less}};
    for (const Case& c : cases) {
        CAPTURE(c.before, c.after);
        CHECK(compare_ability(c.before, c.after) == c.change);
    }
}

TEST_CASE("nothing scored has no mean") {
    CHECK_FALSE(ability({}));
}

TEST_CASE("two points on the mean matter, to the third") {
    struct Case {
        std::vector<AbilityScores> scores;
        double was, now;
        AbilityChange change;
    };
    const Case cases[] = {{{{4, 6}}, 4, 6, AbilityChange::More},
                          {{{2, 6}, {3, 5}, {1, 4}}, 2, 5, AbilityChange::More},
                          {{{2, 4}, {2, 4}, {2, 4}}, 2, 4, AbilityChange::More},
                          {{{2, 4}, {2, 4}, {2, 3}}, 2, 11.0 / 3, AbilityChange::Same},
                          {{{6, 2}, {5, 5}}, 5.5, 3.5, AbilityChange::Less},
                          {{{6, 3}, {5, 5}}, 5.5, 4, AbilityChange::Same}};
    for (const Case& c : cases) {
        const auto found = ability(c.scores);
        REQUIRE(found);
        CAPTURE(c.was, c.now, found->was, found->now);
        CHECK(found->was == c.was);
        CHECK(found->now == c.now);
        CHECK(found->change == c.change);
    }
}
