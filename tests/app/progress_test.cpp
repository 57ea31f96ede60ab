// What Progress asks of the app: where in time it looks, and own activities, each change of which
// can be taken back.
#include "house.hpp"
#include "journal/activities.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <string>
#include <vector>

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;

namespace {

std::vector<journal::Activity> activities(const House& house) {
    return journal::activities_between(house.app.journal(), kDay, kDay);
}

} // namespace

TEST_CASE("Progress looks back as far as it is told, and a new range begins with today") {
    House house;
    const Date earlier = kDay - std::chrono::days{14};
    house.app.perform(act::PickDay{kDay});
    house.app.perform(act::ShowUntil{earlier});
    CHECK(house.app.today().view.until == earlier);
    CHECK_FALSE(house.app.today().view.picked); // it may lie outside
    house.app.perform(act::ShowUntil{kDay});
    CHECK_FALSE(house.app.today().view.until); // so that it stays today tomorrow
    house.app.perform(act::ShowUntil{earlier});
    house.app.perform(act::ShowUntil{});
    CHECK_FALSE(house.app.today().view.until);
    house.app.perform(act::ShowUntil{earlier});
    house.app.perform(act::ShowRange{ProgressRange::Year});
    CHECK_FALSE(house.app.today().view.until);
}

TEST_CASE("an activity is added, scored, renamed and deleted, and all of it undone") {
    House house;
    house.app.perform(act::AddActivity{"Tie my shoes"});
    REQUIRE(activities(house).size() == 1);
    const std::string id = activities(house)[0].id.str();
    house.app.perform(act::ScoreActivity{id, 4});
    house.app.perform(act::RenameActivity{id, "Tie both shoes"});
    house.app.perform(act::DeleteActivity{id});
    CHECK(activities(house).empty());
    house.app.perform(act::Undo{});
    REQUIRE(activities(house).size() == 1);
    CHECK(activities(house)[0].name == "Tie both shoes");
    house.app.perform(act::Undo{});
    CHECK(activities(house)[0].name == "Tie my shoes");
    REQUIRE(activities(house)[0].last);
    CHECK(activities(house)[0].last->score == 4);
    house.app.perform(act::Undo{});
    CHECK_FALSE(activities(house)[0].last);
    house.app.perform(act::Undo{});
    CHECK(activities(house).empty());
}

TEST_CASE("no fourth activity, none without a name, no score beyond the scale") {
    House house;
    house.app.perform(act::AddActivity{""});
    CHECK(activities(house).empty());
    for (const char* name : {"Tie my shoes", "Sit through a meeting", "Lift my daughter", "Run"})
        house.app.perform(act::AddActivity{name});
    REQUIRE(activities(house).size() == 3);
    const std::string id = activities(house)[0].id.str();
    house.app.perform(act::ScoreActivity{id, 11});
    house.app.perform(act::RenameActivity{id, ""});
    CHECK_FALSE(activities(house)[0].last);
    CHECK(activities(house)[0].name == "Tie my shoes");
}
