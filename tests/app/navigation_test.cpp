#include "app/navigation.hpp"

#include <catch2/catch_test_macros.hpp>

using limber::Screen;
using limber::app::Navigation;

TEST_CASE("places replace each other over Today") {
    Navigation at;
    CHECK(at.top() == Screen::Today);
    CHECK_FALSE(at.back());
    at.open(Screen::Exercises);
    at.open(Screen::Progress);
    CHECK(at.top() == Screen::Progress);
    CHECK(at.back());
    CHECK(at.top() == Screen::Today);
}

TEST_CASE("details lie over the place they were opened from") {
    Navigation at;
    at.open(Screen::Exercises);
    at.open(Screen::ExerciseDetail);
    at.open(Screen::Player);
    at.replace(Screen::Summary);
    CHECK(at.back());
    CHECK(at.top() == Screen::ExerciseDetail);
    CHECK(at.back());
    CHECK(at.top() == Screen::Exercises);
}

TEST_CASE("the guide and Settings lead back to where they were opened") {
    Navigation at;
    at.open(Screen::Exercises);
    at.open(Screen::ExerciseDetail);
    at.open(Screen::Settings);
    at.open(Screen::Relief);
    CHECK(at.back());
    CHECK(at.top() == Screen::Settings);
    CHECK(at.back());
    CHECK(at.top() == Screen::ExerciseDetail);
}

TEST_CASE("a screen is never stacked twice") {
    Navigation at;
    at.open(Screen::Relief);
    at.open(Screen::Settings);
    at.open(Screen::Relief);
    CHECK(at.depth() == 2);
    CHECK(at.top() == Screen::Relief);
    at.open(Screen::Today);
    CHECK(at.depth() == 1);
}
