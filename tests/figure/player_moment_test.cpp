// The figure in step with the session player, at any tempo.
#include "figure/player_moment.hpp"
#include "shipped.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

namespace limber::figure {
namespace {

using test::animation;

PlayerState player(CountOf count_of, Millis work, Millis hold, Millis back,
                   Counting counting = Counting::Paced) {
    SetPlan set;
    set.exercise = "any";
    set.level = "any";
    set.count_of = count_of;
    set.counting = counting;
    set.dose.reps = 3;
    set.dose.hold = hold;
    set.dose.hold_rest = Millis{10000};
    set.dose.tempo = {work, back, Millis{1000}};
    return start({set, set});
}

void run_to(PlayerState& state, Step step) {
    for (int i = 0; i < 1000 && state.step != step; ++i)
        advance(state, next_change(state).value_or(Millis{1}));
    REQUIRE(state.step == step);
}

TEST_CASE("The top is reached exactly when the hold starts, at every tempo") {
    for (const char* id : {"knee_to_chest", "bird_dog", "bridge", "childs_pose", "plank"})
        for (const int work : {1000, 2300, 3000, 7777})
            for (const int hold : {1000, 5000, 20000}) {
                const body::Animation& a = animation(id);
                PlayerState s = player(CountOf::Rep, Millis{work}, Millis{hold}, Millis{2500});
                INFO(id << ", " << work << " ms up, " << hold << " ms held");
                CHECK(player_moment(a, s, false).t == 0); // getting ready
                run_to(s, Step::Work);
                CHECK(player_moment(a, s, false).t == 0);
                const double top = time_of(a, Phase::Hold, 0);
                double before = 0;
                for (; s.step == Step::Work; advance(s, Millis{40})) {
                    const double t = player_moment(a, s, false).t;
                    CHECK(t >= before);
                    CHECK(t <= top);
                    before = t;
                }
                PlayerState at_top = player(CountOf::Rep, Millis{work}, Millis{hold}, Millis{2500});
                run_to(at_top, Step::Hold);
                CHECK(player_moment(a, at_top, false).t == top);
                run_to(at_top, Step::Back);
                CHECK(player_moment(a, at_top, false).t == time_of(a, Phase::Return, 0));
                run_to(at_top, Step::Between);
                CHECK(player_moment(a, at_top, false).t >= time_of(a, Phase::Return, 1));
            }
}

TEST_CASE("A hold breathes slowly and glows") {
    const body::Animation& a = animation("plank");
    PlayerState s = player(CountOf::Hold, Millis{3000}, Millis{20000}, Millis{2000});
    run_to(s, Step::Work);
    const double quiet = player_moment(a, s, false).glow;
    run_to(s, Step::Hold);
    CHECK(player_moment(a, s, false).breath == Catch::Approx(0));
    CHECK(player_moment(a, s, false).glow == 1);
    CHECK(quiet < 1);
    advance(s, Millis{4000});
    CHECK(player_moment(a, s, false).breath == Catch::Approx(1));
    advance(s, Millis{6000});
    CHECK(player_moment(a, s, false).breath == Catch::Approx(0).margin(1e-9));
    // A position that has no way in stays as it is.
    CHECK(player_moment(animation("counter_plank"), s, false).t == 0);
}

TEST_CASE("After a kept position the figure comes out of it in the pause") {
    const body::Animation& a = animation("plank");
    PlayerState s = player(CountOf::Hold, Millis{3000}, Millis{5000}, Millis{2000});
    run_to(s, Step::Between);
    CHECK(player_moment(a, s, false).t == time_of(a, Phase::Hold, 1));
    advance(s, Millis{1000});
    CHECK(player_moment(a, s, false).t == time_of(a, Phase::Return, .5));
    advance(s, Millis{4000});
    CHECK(player_moment(a, s, false).t == 1);
    run_to(s, Step::Rest);
    CHECK(player_moment(a, s, false).t == time_of(a, Phase::Hold, 1));
}

TEST_CASE("A pause freezes the picture and the get-ready after it shows where it goes on") {
    const body::Animation& a = animation("bridge");
    PlayerState s = player(CountOf::Rep, Millis{3000}, Millis{5000}, Millis{3000});
    run_to(s, Step::Hold);
    advance(s, Millis{2000});
    const double t = player_moment(a, s, true).t;
    CHECK(player_moment(a, s, true).other_side);
    apply(s, TogglePause{});
    advance(s, Millis{60000});
    CHECK(player_moment(a, s, true).t == t);
    apply(s, TogglePause{});
    REQUIRE(s.step == Step::GetReady);
    CHECK(player_moment(a, s, true).t == t);
}

TEST_CASE("While a tap is awaited the figure shows the movement, or the position to keep") {
    const body::Animation& a = animation("bridge");
    PlayerState reps = player(CountOf::Rep, Millis{3000}, Millis{0}, Millis{3000}, Counting::Tap);
    run_to(reps, Step::Await);
    const double t = player_moment(a, reps, false).t;
    advance(reps, Millis{1500});
    CHECK(player_moment(a, reps, false).t > t);
    PlayerState hold = player(CountOf::Hold, Millis{3000}, Millis{9000}, Millis{0}, Counting::Tap);
    run_to(hold, Step::Await);
    CHECK(player_moment(a, hold, false).t == poster(a).t);
}

TEST_CASE("Less motion: first pose and top, never more than one change a second") {
    const body::Animation& a = animation("knee_to_chest");
    const double top = time_of(a, Phase::Hold, 0);
    for (const int work : {300, 1000, 3000})
        for (const int hold : {0, 1000, 5000}) {
            if (work < 1000 && hold == 0)
                continue; // no such dose
            PlayerState s = player(CountOf::Rep, Millis{work}, Millis{hold}, Millis{500});
            INFO(work << " ms up, " << hold << " ms held");
            double shown = 0;
            int last_change = -2000;
            for (int ms = 0; ms < 40000 && s.step != Step::Finished; ms += 20) {
                const KeyPose key = player_key_pose(a, s);
                CHECK((key.t == 0 || key.t == top));
                CHECK((key.next_t == 0 || key.next_t == top));
                const double now = key.mix > .5 ? key.next_t : key.t;
                if (now != shown) {
                    CHECK(ms - last_change >= 980);
                    last_change = ms;
                    shown = now;
                }
                advance(s, Millis{20});
            }
        }
}

} // namespace
} // namespace limber::figure
