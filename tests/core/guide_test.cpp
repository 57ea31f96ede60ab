// The guide for a spasm, case by case.
#include "core/guide.hpp"
#include "core/guide_helpers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace limber;
using namespace limber::testing;
using namespace std::chrono_literals;
using enum ReliefStep;

namespace {

// A guide in use, with a clock in the test's hands.
struct Used {
    Guide guide = small_guide();
    GuideFacts facts{noon(), true, false};
    GuideState state = begin_guide(facts.now);
    guide::Events last;

    Used& act(const guide::Action& action) {
        last = apply(state, guide, action, facts);
        return *this;
    }
    Used& times(int n, const guide::Action& action) {
        for (int i = 0; i < n; ++i)
            act(action);
        return *this;
    }
    void pass(Millis time) { facts.now += time; }
    ReliefStep step() const { return state.at.step; }
    std::string page() const { return page_of(state, guide).key; }
    template <class E>
    bool told() const {
        return std::ranges::any_of(
            last, [](const guide::Event& event) { return std::holds_alternative<E>(event); });
    }
    int happened(guide::Thing thing) const {
        return static_cast<int>(std::ranges::count_if(last, [thing](const guide::Event& event) {
            const auto* it = std::get_if<guide::Happened>(&event);
            return it != nullptr && it->thing == thing;
        }));
    }
};

} // namespace

TEST_CASE("part one goes in its order and ends in rest") {
    Used it;
    it.act(guide::Choose{Place::Standing});
    CHECK(it.told<guide::Began>());
    for (const ReliefStep step : {Breathe, Press, Position, Rest, Menu, End}) {
        CHECK(it.step() == step);
        it.act(guide::Next{});
    }
    CHECK(it.told<guide::Closed>());
    CHECK(it.state == begin_guide(it.facts.now));
}

TEST_CASE("where the person is decides what a step shows") {
    const struct {
        Place place;
        const char* press;
        const char* position;
        const char* getting_up;
    } rows[] = {{Place::Standing, "stand", "lower", "edge"},
                {Place::Sitting, "stand", "lean", "edge"},
                {Place::FloorOrBed, "side", "chair", "roll"},
                {Place::Car, "side", "seat", "edge"}};
    for (const auto& row : rows) {
        Used it;
        it.act(guide::Choose{row.place});
        it.act(guide::GoTo{Press});
        CHECK(it.page() == row.press);
        it.act(guide::GoTo{Position});
        CHECK(it.page() == row.position);
        it.act(guide::GoTo{GetUp});
        CHECK(it.page() == row.getting_up);
    }
}

TEST_CASE("a branch chosen by hand stays chosen, back and forth") {
    Used it;
    it.act(guide::Choose{Place::FloorOrBed}).act(guide::GoTo{Position}).act(guide::Branch{3});
    CHECK(it.page() == "pillow");
    it.act(guide::Next{}).act(guide::Back{});
    CHECK(it.page() == "pillow");
    it.act(guide::Branch{9});
    CHECK(it.page() == "pillow");
}

TEST_CASE("what cannot be done has an easier way, else the next step") {
    Used it;
    it.act(guide::Choose{Place::Standing}).act(guide::GoTo{Position});
    it.act(guide::CannotDo{});
    CHECK(it.page() == "wall");
    it.act(guide::CannotDo{});
    CHECK(it.page() == "stay");
    CHECK(it.step() == Position);
    it.act(guide::GoTo{Press}).act(guide::CannotDo{});
    CHECK(it.step() == Position);
}

TEST_CASE("what cannot be reached is kept for later") {
    Used it;
    it.act(guide::Choose{Place::FloorOrBed}).act(guide::GoTo{Press}).act(guide::CannotReach{});
    CHECK(it.step() == Position);
    CHECK(parked_steps(it.state) == std::vector{Press});
    it.act(guide::GoTo{Heat}).act(guide::CannotReach{});
    CHECK(it.step() == Menu);
    CHECK(parked_steps(it.state) == std::vector{Press, Heat});
    SECTION("until it was done") {
        it.act(guide::GoTo{Heat}).act(guide::StartHeat{15min});
        CHECK(parked_steps(it.state) == std::vector{Press});
    }
    SECTION("or put aside") {
        it.act(guide::Unpark{Press});
        CHECK(parked_steps(it.state) == std::vector{Heat});
    }
}

TEST_CASE("getting up is page by page, and back goes page by page") {
    Used it;
    it.act(guide::Choose{Place::FloorOrBed}).act(guide::GoTo{GetUp});
    it.act(guide::Next{}).act(guide::Next{});
    CHECK(it.page() == "stand");
    it.act(guide::Back{});
    CHECK(it.page() == "elbow");
    it.act(guide::Next{}).act(guide::Next{});
    CHECK(it.step() == Walk);
    CHECK(it.happened(guide::Thing::Up) == 1);
    it.act(guide::Back{});
    CHECK(it.page() == "stand");
    it.act(guide::Next{});
    CHECK(it.happened(guide::Thing::Up) == 0);
}

TEST_CASE("a walk is logged when it was begun, with the time walked") {
    Used it;
    it.act(guide::Choose{Place::Standing}).act(guide::GoTo{Walk});
    SECTION("not begun: nothing") {
        it.act(guide::Next{});
        CHECK(it.happened(guide::Thing::Walk) == 0);
        CHECK(it.step() == Menu);
    }
    SECTION("sitting does not count") {
        it.act(guide::Walk{true});
        it.pass(50s);
        it.act(guide::Walk{false});
        it.pass(60s);
        it.act(guide::Walk{true});
        it.pass(10s);
        CHECK(walked(it.state, it.facts.now) == 60s);
        it.act(guide::WalkGoal{1min});
        CHECK(it.state.walk->goal == 3min);
        it.act(guide::Next{});
        CHECK(it.happened(guide::Thing::Walk) == 1);
        CHECK(it.state.done.contains(Walk));
        CHECK_FALSE(it.state.walk);
    }
    SECTION("lying down again logs nothing") {
        it.act(guide::Walk{true});
        it.pass(30s);
        it.act(guide::LieDown{});
        CHECK(it.last.size() == 1); // moved
        CHECK(it.step() == Rest);
    }
}

TEST_CASE("heat goes by the wall clock") {
    Used it;
    it.act(guide::Choose{Place::Sitting}).act(guide::GoTo{Heat});
    it.act(guide::StartHeat{7min});
    CHECK_FALSE(it.state.heat);
    it.act(guide::StartHeat{15min});
    CHECK(it.happened(guide::Thing::Heat) == 1);
    CHECK(next_tick(it.state, it.guide) == it.facts.now + 5min);
    it.act(guide::Next{}); // it stays on
    it.pass(4min);
    CHECK(tick(it.state, it.guide, it.facts.now).empty());
    it.pass(1min);
    CHECK(tick(it.state, it.guide, it.facts.now).size() == 1);
    CHECK(tick(it.state, it.guide, it.facts.now).empty());
    CHECK(heat_left(it.state, it.facts.now) == 10min);
    SECTION("another length while it runs keeps its start") {
        it.act(guide::StartHeat{10min});
        CHECK(it.happened(guide::Thing::Heat) == 0);
        CHECK(heat_left(it.state, it.facts.now) == 5min);
    }
    SECTION("over once") {
        it.pass(2h);
        const auto events = tick(it.state, it.guide, it.facts.now);
        REQUIRE(events.size() == 1);
        CHECK(std::holds_alternative<guide::HeatOver>(events.front()));
        CHECK(tick(it.state, it.guide, it.facts.now).empty());
        CHECK(heat_left(it.state, it.facts.now) == 0ms);
    }
}

TEST_CASE("the stretches ask for the safety check first") {
    Used it;
    it.act(guide::Choose{Place::FloorOrBed}).act(guide::GoTo{Stretch});
    CHECK(it.told<guide::CheckFirst>());
    CHECK(it.step() == Breathe);
    it.facts.check_due = false;
    it.act(guide::GoTo{Stretch});
    CHECK(it.step() == Stretch);
    it.facts.alarm = true;
    it.act(guide::BeginStretch{});
    CHECK(it.told<guide::CheckFirst>());
    CHECK_FALSE(it.told<guide::PlayStretch>());
}

TEST_CASE("each stretch only if the last felt fine") {
    Used it;
    it.facts.check_due = false;
    it.act(guide::Choose{Place::FloorOrBed}).act(guide::GoTo{Stretch});
    it.act(guide::BeginStretch{});
    CHECK(it.told<guide::PlayStretch>());
    it.act(guide::StretchEnded{false});
    it.act(guide::BeginStretch{});
    CHECK_FALSE(it.told<guide::PlayStretch>()); // how did it feel?
    SECTION("fine leads to the next, three in all") {
        for (int i = 0; i < 2; ++i) {
            it.act(guide::Felt{guide::Feeling::Fine});
            it.act(guide::BeginStretch{});
            CHECK(it.told<guide::PlayStretch>());
            it.act(guide::StretchEnded{false});
        }
        it.act(guide::Felt{guide::Feeling::Fine});
        CHECK(it.state.stretch == StretchState::Over);
    }
    SECTION("anything else ends them") {
        it.act(guide::Felt{guide::Feeling::NotSure});
        it.act(guide::BeginStretch{});
        CHECK_FALSE(it.told<guide::PlayStretch>());
        CHECK(it.state.stretch == StretchState::Over);
    }
    SECTION("sharp pain ends them without a question") {
        it.act(guide::Felt{guide::Feeling::Fine}).act(guide::BeginStretch{});
        it.act(guide::StretchEnded{true});
        CHECK(it.state.stretch == StretchState::Over);
    }
}

TEST_CASE("after twelve hours it asks") {
    Used it;
    it.act(guide::Choose{Place::Car}).act(guide::Next{});
    it.pass(12h);
    CHECK_FALSE(must_ask(it.state, it.guide, it.facts.now));
    it.pass(1s);
    CHECK(must_ask(it.state, it.guide, it.facts.now));
    SECTION("carry on: where it was") {
        it.act(guide::Next{});
        CHECK(it.step() == Press);
        CHECK_FALSE(must_ask(it.state, it.guide, it.facts.now));
    }
    SECTION("start again: at the first step, without a place") {
        it.act(guide::StartAgain{});
        CHECK(it.step() == Stop);
        CHECK_FALSE(it.state.place);
    }
}

TEST_CASE("just looking leaves nothing to keep") {
    Used it;
    it.facts.check_due = false;
    const std::vector<guide::Action> actions = {
        guide::Look{},           guide::Helped{Breathe}, guide::GoTo{Heat},
        guide::StartHeat{15min}, guide::GoTo{Water},     guide::Drank{},
        guide::GoTo{Bath},       guide::Bathed{},        guide::GoTo{End},
        guide::Pain{4},          guide::GoTo{Walk},      guide::Walk{true},
        guide::GoTo{Stretch},    guide::BeginStretch{},  guide::StretchEnded{false}};
    for (const guide::Action& action : actions) {
        it.act(action);
        it.pass(10s);
        CHECK_FALSE(it.told<guide::Happened>());
        CHECK_FALSE(it.told<guide::PainNow>());
        CHECK_FALSE(it.told<guide::HelpedNow>());
        CHECK_FALSE(it.told<guide::Began>());
    }
    SECTION("until a place is chosen") {
        it.act(guide::GoTo{Stop}).act(guide::Choose{Place::Sitting});
        CHECK(it.told<guide::Began>());
        CHECK_FALSE(it.state.looking);
    }
    SECTION("closed, it is forgotten") {
        it.act(guide::Close{});
        CHECK(it.state == begin_guide(it.facts.now));
    }
}

TEST_CASE("hands free waits where a pause makes no sense") {
    Used it;
    it.act(guide::Choose{Place::Standing});
    CHECK_FALSE(auto_pause(it.state, it.guide));
    it.act(guide::HandsFree{true});
    CHECK(auto_pause(it.state, it.guide) == 10s);
    it.act(guide::GoTo{Rest});
    CHECK_FALSE(auto_pause(it.state, it.guide));
}

TEST_CASE("hands free visits part two once, then ends") {
    Used it;
    it.facts.check_due = false;
    it.act(guide::Choose{Place::Standing}).act(guide::HandsFree{true});
    std::vector<ReliefStep> seen;
    for (int i = 0; i < 60 && it.step() != End; ++i) {
        it.act(guide::Auto{});
        if (is_later(it.step()))
            seen.push_back(it.step());
    }
    CHECK(seen == std::vector{Heat, Medicine, GetUp, Walk, Stretch, Water, Bath});
}

TEST_CASE("words take their time") {
    CHECK(speaking_time("") == 0ms);
    CHECK(speaking_time("Stop.") == 400ms);
    CHECK(speaking_time("  Stay   just\nas you are. ") == 2000ms);
}
