// The clock for breaks from sitting.
#include "core/breaks.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <optional>
#include <random>
#include <vector>

using namespace limber;
using namespace limber::breaks;

namespace {

constexpr Millis minutes(double n) {
    return Millis{static_cast<Millis::rep>(n * 60'000)};
}

State sitting(double n = 0) {
    State state;
    apply(state, Begin{});
    advance(state, {minutes(n), {}, false});
    return state;
}

} // namespace

TEST_CASE("the interval is 30 to 45 minutes in steps of 5", "[breaks]") {
    CHECK(interval_of(0) == minutes(30));
    CHECK(interval_of(30) == minutes(30));
    CHECK(interval_of(32) == minutes(30));
    CHECK(interval_of(33) == minutes(35));
    CHECK(interval_of(45) == minutes(45));
    CHECK(interval_of(600) == minutes(45));
}

TEST_CASE("a warning a minute before, then time to stand up", "[breaks]") {
    State state = sitting();
    CHECK(next_change(state) == minutes(29));
    CHECK(minutes_left(state) == 30);
    CHECK(advance(state, {minutes(29) - Millis{1}, {}, false}).empty());
    CHECK(minutes_left(state) == 2);
    CHECK(advance(state, {Millis{1}, {}, false}) == Events{Event::Warn});
    CHECK(state.step == Step::Warned);
    CHECK(next_change(state) == minutes(1));
    CHECK(minutes_left(state) == 1);
    CHECK(advance(state, {minutes(1), {}, false}) == Events{Event::Due});
    CHECK(part(state) == 1.0F);
    CHECK_FALSE(next_change(state));
    CHECK(advance(state, {minutes(60), {}, false}).empty()); // it waits
    CHECK(apply(state, Up{}) == Events{Event::Stood});
    CHECK(state.step == Step::Sitting);
    CHECK(minutes_left(state) == 30);
}

TEST_CASE("later gives five minutes, with a warning of its own", "[breaks]") {
    State state = sitting(30);
    CHECK(apply(state, Postpone{}) == Events{Event::Changed});
    CHECK(next_change(state) == minutes(4));
    CHECK(advance(state, {minutes(4), {}, false}) == Events{Event::Warn});
    CHECK(advance(state, {minutes(1), {}, false}) == Events{Event::Due});
    State early = sitting(29.5); // from the warning on
    apply(early, Postpone{});
    CHECK(minutes_left(early) == 6);
    State fresh = sitting(10);
    CHECK(apply(fresh, Postpone{}).empty());
}

TEST_CASE("a pause stands still, and going on begins anew", "[breaks]") {
    State state = sitting(20);
    CHECK(apply(state, Pause{}) == Events{Event::Changed});
    CHECK(advance(state, {minutes(500), {}, false}).empty());
    CHECK_FALSE(next_change(state));
    CHECK(apply(state, Up{}).empty());
    CHECK(apply(state, GoOn{}) == Events{Event::Changed});
    CHECK(minutes_left(state) == 30);
}

TEST_CASE("idle or asleep for five minutes was a break by itself", "[breaks]") {
    State state = sitting(20);
    CHECK(advance(state, {minutes(1), minutes(5) - Millis{1}, false}).empty());
    CHECK(minutes_left(state) == 9);
    CHECK(advance(state, {minutes(1), minutes(5), false}) == Events{Event::WasAway});
    CHECK(minutes_left(state) == 30);
    CHECK(advance(state, {minutes(9), minutes(14), false}).empty()); // told once
    CHECK(minutes_left(state) == 30);                                // and it waits
    CHECK(advance(state, {minutes(1), Millis{0}, false}).empty());
    CHECK(minutes_left(state) == 29);

    State asleep = sitting(20);
    CHECK(advance(asleep, {minutes(600), {}, true}) == Events{Event::WasAway});
    State nap = sitting(20);
    CHECK(advance(nap, {minutes(4), {}, true}).empty()); // too short: still sitting
    CHECK(minutes_left(nap) == 6);
    State due = sitting(30);
    CHECK(advance(due, {minutes(1), minutes(6), false}) == Events{Event::WasAway});
}

TEST_CASE("another interval holds from now on", "[breaks]") {
    State state = sitting(32);
    CHECK(state.step == Step::Due);
    CHECK(apply(state, Every{{.interval = minutes(45)}}) == Events{Event::Changed});
    CHECK(state.step == Step::Sitting);
    CHECK(apply(state, Every{{.interval = minutes(45)}}).empty());
    State off;
    apply(off, Every{{.interval = minutes(40)}});
    CHECK(off.step == Step::Off);
    apply(off, Begin{});
    CHECK(minutes_left(off) == 40);
}

TEST_CASE("off means off", "[breaks]") {
    State state;
    CHECK(advance(state, {minutes(100), {}, false}).empty());
    CHECK(apply(state, Up{}).empty());
    CHECK(apply(state, Finish{}).empty());
    CHECK(part(state) == 0.0F);
    apply(state, Begin{});
    CHECK(apply(state, Begin{}).empty());
    CHECK(apply(state, Finish{}) == Events{Event::Changed});
    CHECK_FALSE(next_change(state));
}

TEST_CASE("ten thousand random sittings keep their promises", "[breaks]") {
    std::mt19937_64 random(11);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int run = 0; run < 500; ++run) {
        State state;
        int warned = 0;
        int due = 0;
        for (int i = 0; i < 40; ++i) {
            Events events;
            const State before = state;
            switch (below(9)) {
            case 0:
                events = apply(state, Begin{});
                break;
            case 1:
                events = apply(state, Up{});
                break;
            case 2:
                events = apply(state, Postpone{});
                break;
            case 3:
                events = breaks::apply(state, below(2) == 0 ? Action{Pause{}} : Action{GoOn{}});
                break;
            case 4:
                events = breaks::apply(
                    state, below(4) == 0
                               ? Action{Finish{}}
                               : Action{Every{{.interval = interval_of(30 + below(16))}}});
                break;
            default: {
                // In one piece or in many: the same.
                const int pieces = 1 + below(4);
                const Millis piece = minutes(1 + below(12));
                State whole = state;
                Events together;
                for (int n = 0; n < pieces; ++n) {
                    const Events some = advance(state, {piece, {}, false});
                    events.insert(events.end(), some.begin(), some.end());
                }
                advance(whole, {piece * pieces, {}, false});
                if (before.step != Step::Due)
                    CHECK(whole.step == state.step);
            }
            }
            CHECK(state.sat >= Millis{0});
            CHECK(part(state) >= 0.0F);
            CHECK(part(state) <= 1.0F);
            if (const auto next = next_change(state))
                CHECK(*next > Millis{0});
            if (events.empty() && state.step != before.step)
                FAIL("a step changed in silence");
            for (const Event event : events) {
                warned += event == Event::Warn ? 1 : 0;
                due += event == Event::Due ? 1 : 0;
                if (event == Event::Stood || event == Event::WasAway || event == Event::Changed)
                    warned = due = 0;
            }
            CHECK(warned <= 1);
            CHECK(due <= 1);
        }
    }
}

TEST_CASE("what to do in a break suits the phase", "[breaks]") {
    const auto day = [](const For& whom) {
        std::vector<Idea> ideas;
        for (int taken = 0; taken < 10; ++taken)
            ideas.push_back(idea_for(whom, taken));
        return ideas;
    };
    const auto has = [&](const For& whom, Idea idea) {
        return std::ranges::count(day(whom), idea) > 0;
    };
    for (const bool bending : {false, true})
        for (const bool arching : {false, true})
            for (const auto& phase : std::vector<std::optional<Phase>>{
                     std::nullopt, Phase::Calm, Phase::Move, Phase::Strengthen, Phase::Prevent}) {
                const For whom{phase, bending, arching};
                CHECK(idea_for(whom, 0) == Idea::Walk);
                CHECK(idea_for(whom, 4) == Idea::Walk);
                CHECK_FALSE((arching && has(whom, Idea::BendBack)));
                CHECK_FALSE((bending && has(whom, Idea::Hinge)));
                CHECK_FALSE((phase == Phase::Calm && has(whom, Idea::BendBack)));
                const bool well = !phase || phase == Phase::Prevent;
                CHECK(has(whom, Idea::SitToStand) == well);
                CHECK(has(whom, Idea::Hinge) == (well && !bending));
            }
    CHECK(day({Phase::Calm, false, false}) ==
          std::vector{Idea::Walk, Idea::TipPelvis, Idea::Walk, Idea::TipPelvis, Idea::Walk,
                      Idea::TipPelvis, Idea::Walk, Idea::TipPelvis, Idea::Walk, Idea::TipPelvis});
    CHECK(day({Phase::Calm, true, true}) == std::vector(10, Idea::Walk));
}
