// Words of the places and of what is felt, and what may be said about two numbers.
#include "core/pain.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace limber;

TEST_CASE("each place and each thing felt has a word of its own", "[pain]") {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < kSpots; ++i) {
        const std::string_view key = spot_key(spot_at(i));
        CHECK(spot_from(key) == spot_at(i));
        CHECK(seen.insert(key).second);
        CHECK(key.find(',') == key.npos); // sets are kept with commas between
    }
    for (const LegFeeling felt : kFelt)
        CHECK(felt_from(felt_key(felt)) == felt);
    CHECK_FALSE(spot_from(""));
    CHECK_FALSE(spot_from("low-back-left,"));
    CHECK_FALSE(felt_from("stiff"));
}

TEST_CASE("left and right are told of the same parts", "[pain]") {
    for (std::size_t i = 0; i < kSpots; ++i) {
        std::string other(spot_key(spot_at(i)));
        if (const auto left = other.find("-left"); left != other.npos)
            CHECK(spot_from(other.replace(left, 5, "-right")));
        else if (const auto right = other.find("-right"); right != other.npos)
            CHECK(spot_from(other.replace(right, 6, "-left")));
    }
}

TEST_CASE("a change under two points is about the same", "[pain]") {
    CHECK(compare_pain(4, 5) == PainChange::Same);
    CHECK(compare_pain(4, 3) == PainChange::Same);
    CHECK(compare_pain(4, 6) == PainChange::More);
    CHECK(compare_pain(4, 2) == PainChange::Less);
}
