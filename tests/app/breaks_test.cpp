// Breaks from sitting, with the desktop around: how they are told, answered there, and what idle
// time does to them.
#include "house.hpp"

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;
using namespace std::chrono_literals;

namespace {

void sit(House& house) {
    house.app.perform(act::Break{breaks::Begin{}});
}

breaks::Step step(const House& house) {
    return house.app.today().breaks.step;
}

NoticeAnswer chosen(const char* key) {
    return {NoticeAnswer::Kind::Chosen, key};
}

} // namespace

TEST_CASE("a break is told by the desktop, and answered there") {
    House house;
    house.platform.abilities = {Ability::Notify};
    sit(house);
    house.pass(29min);
    REQUIRE(house.platform.notices.size() == 1);
    const Notice warning = house.platform.notices.back();
    CHECK(warning.words == "A minute until your break from sitting.");
    REQUIRE(warning.answers.size() == 1);
    CHECK(warning.answers[0].first == "later");
    CHECK(house.platform.sounds.empty());
    house.pass(1min);
    REQUIRE(house.platform.notices.size() == 2);
    const Notice due = house.platform.notices.back();
    CHECK(due.title == "Time to stand up");
    CHECK(due.words == "Stand up and walk a few steps.");
    REQUIRE(due.answers.size() == 2);
    CHECK(due.answers[0] == std::pair<std::string, std::string>("up", "I\u2019m up"));
    CHECK(house.platform.sounds == std::vector{Sound::Rest});
    CHECK(house.app.take_call() == Call::None);

    house.app.on(chosen("later"));
    CHECK(step(house) == breaks::Step::Sitting);
    CHECK(house.platform.taken_back > 0);
    house.pass(5min);
    CHECK(step(house) == breaks::Step::Due);
    house.app.on(chosen("up"));
    CHECK(step(house) == breaks::Step::Sitting);
    CHECK(house.app.journal().breaks_on(kDay) == 1);
    house.app.on(chosen("up")); // pressed twice: the second break is not one
    house.app.on(chosen("what is this"));
    house.pass(30min);
    CHECK(house.platform.notices.back().words != due.words); // another idea
}

TEST_CASE("without messages of the desktop the window flashes, once") {
    House house;
    sit(house);
    house.pass(30min);
    CHECK(house.app.take_call() == Call::Flash);
    CHECK(house.app.take_call() == Call::None);
    SECTION("also when it turns out too late that it shows none") {
        house.app.perform(act::Break{breaks::Up{}});
        house.platform.abilities = {Ability::Notify};
        house.pass(30min);
        CHECK(house.app.take_call() == Call::None);
        house.app.on(NoticeAnswer{NoticeAnswer::Kind::NotShown, {}});
        CHECK(house.app.take_call() == Call::Flash);
    }
}

TEST_CASE("the message itself opens Today, but does not lead out of a session") {
    House house;
    house.platform.abilities = {Ability::Notify};
    house.app.perform(act::Go{Screen::Care});
    house.app.on(NoticeAnswer{NoticeAnswer::Kind::Opened, {}});
    CHECK(house.app.take_call() == Call::Raise);
    CHECK(house.screen() == Screen::Today);
    house.app.perform(act::LockedUp{});
    house.app.on(NoticeAnswer{NoticeAnswer::Kind::Opened, {}});
    CHECK(house.screen() == Screen::Relief);
}

TEST_CASE("who went away for five minutes has had a break, whenever it was") {
    House house;
    house.platform.abilities = {Ability::Notify, Ability::UserIdle};
    house.platform.idle = 0ms;
    house.app.perform(act::Go{Screen::Care}); // where no minutes are shown
    sit(house);
    SECTION("in the middle") {
        house.pass(10min);
        house.platform.idle = 5min;
        house.pass(1min);
        house.platform.idle = 0ms;
        house.pass(20min);
        CHECK(step(house) == breaks::Step::Sitting);
        CHECK(house.platform.notices.empty());
    }
    SECTION("when it was time") {
        house.pass(30min);
        REQUIRE(step(house) == breaks::Step::Due);
        house.platform.taken_back = 0;
        house.platform.idle = 5min;
        house.pass(1min);
        CHECK(step(house) == breaks::Step::Sitting);
        CHECK(house.platform.taken_back == 1);
        CHECK(house.app.journal().breaks_on(kDay) == 0); // seen, not said: not counted
    }
    SECTION("asked for once a minute, and only while it matters") {
        house.pass(10min);
        CHECK(house.platform.idle_asked <= 12);
        house.app.perform(act::Break{breaks::Pause{}});
        house.platform.idle_asked = 0;
        house.pass(1h);
        CHECK(house.platform.idle_asked == 0);
    }
    SECTION("not asked for by a script, whose time is its own") {
        house.app.mute();
        house.platform.idle_asked = 0;
        house.pass(20min);
        CHECK(house.platform.idle_asked == 0);
    }
}

TEST_CASE("coming back to Today after ten minutes elsewhere is no sleep") {
    House house;
    house.app.perform(act::Go{Screen::Care});
    sit(house);
    house.app.advance();
    house.clock.advance(10min); // nothing to do until the warning: nobody woke the app
    house.app.perform(act::Go{Screen::Today});
    house.app.advance();
    CHECK(house.app.today().breaks.sat == 10min);
    SECTION("but hours beyond the moment the app was to wake are") {
        house.app.perform(act::Go{Screen::Care});
        house.clock.advance(3h);
        house.app.advance();
        CHECK(house.app.today().breaks.sat == 0ms);
        CHECK(step(house) == breaks::Step::Sitting);
    }
}
