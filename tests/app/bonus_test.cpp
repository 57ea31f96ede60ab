// Heat, water and breaks on Today: kept, told, undone.
#include "house.hpp"

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;
using namespace std::chrono_literals;

namespace {

std::vector<journal::ReliefEvent> entries(const House& house) {
    return house.app.journal().relief_events_between(kDay, kDay);
}

} // namespace

TEST_CASE("a glass of water is one entry, and can be taken back") {
    House house;
    house.app.perform(act::DrinkWater{});
    REQUIRE(entries(house).size() == 1);
    CHECK(entries(house).front().thing == guide::Thing::Water);
    CHECK_FALSE(entries(house).front().episode);
    house.app.perform(act::Undo{});
    CHECK(entries(house).empty());
}

TEST_CASE("in an episode they belong to it") {
    House house;
    house.app.perform(act::LockedUp{});
    house.app.perform(act::Guide{guide::Choose{Place::Standing}});
    house.app.perform(act::DrinkWater{});
    CHECK(entries(house).front().episode.has_value());
}

TEST_CASE("heat of Today is told at five minutes and at its end, each once") {
    House house;
    house.app.perform(act::StartHeat{});
    house.pass(4min);
    CHECK(house.platform.sounds.empty());
    house.pass(70s);
    CHECK(house.platform.spoken.back().find("Slide a hand in") != std::string::npos);
    CHECK(house.platform.sounds.size() == 1);
    house.pass(15min);
    CHECK(house.platform.spoken.back().find("Time is up") != std::string::npos);
    CHECK(house.platform.sounds.size() == 2);
    house.pass(2h);
    CHECK(house.platform.sounds.size() == 2);
    CHECK(entries(house).front().length == 15min);
}

TEST_CASE("heat that is taken off is as long as it was on, and is not told any more") {
    House house;
    house.app.perform(act::StartHeat{});
    house.pass(7min);
    house.app.perform(act::EndHeat{});
    REQUIRE(entries(house).size() == 1);
    CHECK(entries(house).front().length == 7min);
    const auto heard = house.platform.sounds.size();
    house.pass(1h);
    CHECK(house.platform.sounds.size() == heard);
    house.app.perform(act::EndHeat{}); // none is on
    CHECK(entries(house).front().length == 7min);
}

TEST_CASE("heat that was undone is not told") {
    House house;
    house.app.perform(act::StartHeat{});
    house.pass(1min);
    house.app.perform(act::Undo{});
    house.pass(1h);
    CHECK(house.platform.sounds.empty());
}

TEST_CASE("heat goes on over a restart, and is told from there") {
    const TempFolder folder;
    {
        House house(folder.path);
        house.app.perform(act::StartHeat{});
    }
    House house(folder.path);
    house.pass(1s);
    CHECK(house.platform.sounds.empty());
    house.pass(5min);
    CHECK(house.platform.sounds.size() == 1);
    house.pass(10min);
    CHECK(house.platform.sounds.size() == 2);
}

TEST_CASE("heat of the guide is told once, and may be taken off from Today") {
    House house;
    house.app.perform(act::LockedUp{});
    house.app.perform(act::Guide{guide::Choose{Place::FloorOrBed}});
    house.app.perform(act::Guide{guide::GoTo{ReliefStep::Heat}});
    house.app.perform(act::Guide{guide::StartHeat{15min}});
    house.app.perform(act::Go{Screen::Today});
    house.platform.sounds.clear();
    house.pass(6min);
    CHECK(house.platform.sounds.size() == 1);
    house.app.perform(act::EndHeat{});
    CHECK(entries(house).front().length == 6min);
    house.pass(1h);
    CHECK(house.platform.sounds.size() == 1);
}

TEST_CASE("a break is logged with the clock and without it") {
    House house;
    house.app.perform(act::TakeBreak{});
    CHECK(house.app.journal().breaks_on(kDay) == 1);
    house.app.perform(act::Break{breaks::Begin{}});
    house.pass(10min);
    house.app.perform(act::TakeBreak{});
    CHECK(house.app.journal().breaks_on(kDay) == 2);
    CHECK(house.app.today().breaks.sat == 0ms); // it begins anew
}
