#include "core/care.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cctype>

using namespace limber;

TEST_CASE("every region has a number that can be dialled") {
    for (const Region& region : regions()) {
        INFO(region.code);
        CHECK(region.code.size() == 2);
        CHECK(region.emergency.size() == 3);
        CHECK(
            std::ranges::all_of(region.emergency, [](unsigned char c) { return std::isdigit(c); }));
        CHECK(emergency_number(region.code) == region.emergency);
    }
}

TEST_CASE("regions stand in order and once") {
    CHECK(std::ranges::adjacent_find(regions(), std::ranges::greater_equal{}, &Region::code) ==
          regions().end());
}

TEST_CASE("emergency numbers people know") {
    CHECK(emergency_number("GB") == "999");
    CHECK(emergency_number("US") == "911");
    CHECK(emergency_number("AU") == "000");
    CHECK(emergency_number("DE") == "112");
    CHECK(emergency_number("nowhere") == "112");
}
