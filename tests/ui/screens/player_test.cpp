#include "shipped.hpp"
#include "ui/screens/player.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;
using namespace std::chrono_literals;

namespace {

PlayerScreenState screen(const PlayerState& player) {
    return build_player(player, shipped());
}

} // namespace

TEST_CASE("Get ready counts down and says what comes", "[player-screen]") {
    PlayerState player = start(set_plan("plank", "knees"));
    advance(player, 2100ms);
    PlayerScreenState state = screen(player);
    CHECK(state.face == PlayerFace::GetReady);
    CHECK(state.title == "Knee plank");
    CHECK(state.subtitle == "Hold 1 of 8 · 5 s");
    CHECK(state.count == "3");
    CHECK(state.below == "Get ready");
    CHECK(state.hint == "Then hold for 5 s.");
    CHECK(state.ring == Catch::Approx(2.1 / 5));
    CHECK(state.ring_second == Catch::Approx(2.0 / 5));
    CHECK(state.moves);
    CHECK_FALSE(state.tap_counts);
    CHECK(state.next_second == 900ms);

    apply(player, TogglePause{});
    state = screen(player);
    CHECK(state.paused);
    CHECK_FALSE(state.moves);
    CHECK(state.below == "Take your time");
}

TEST_CASE("A paced rep shows its number, the seconds left, and empties on the way back",
          "[player-screen]") {
    PlayerState player = start(set_plan("bird-dog", "both"));
    run_to(player, Step::Work);
    PlayerScreenState state = screen(player);
    CHECK(state.face == PlayerFace::Reps);
    CHECK(state.side == "Left arm, right leg");
    CHECK(state.count == "1");
    CHECK(state.of == "of 6");
    CHECK(state.below == "Move in");
    CHECK(state.ring == 0);
    CHECK(state.reps_all == 6);
    CHECK(state.reps_done == 0);
    CHECK(state.next_line == "Next: Right arm, left leg, 6 times");
    CHECK(state.cue_line == "Reach long, not high");
    CHECK(state.choose_counting);
    CHECK_FALSE(state.tap_counts);

    run_to(player, Step::Hold);
    advance(player, Millis{2000} - player.in_step);
    state = screen(player);
    CHECK(state.below == "3 s left");
    CHECK(state.ring == Catch::Approx(0.4));
    CHECK(state.ring_said == "Rep 1 of 6");

    run_to(player, Step::Back);
    advance(player, Millis{500} - player.in_step);
    state = screen(player);
    CHECK(state.below == "Come back");
    CHECK(state.ring == Catch::Approx(0.75));
    CHECK(state.reps_done == 1);
    CHECK(state.can_undo);
}

TEST_CASE("Where the person counts, a tap anywhere does it", "[player-screen]") {
    PlayerState player = start(set_plan("bird-dog", "both", {}, Counting::Tap));
    run_to(player, Step::Await);
    PlayerScreenState state = screen(player);
    CHECK(state.face == PlayerFace::Tap);
    CHECK(state.count == "0");
    CHECK(state.tap_counts);
    CHECK(state.tap_name == "Count one");
    CHECK(state.hint == "Tap anywhere to count one");
    apply(player, Tap{});
    state = screen(player);
    CHECK(state.count == "1");
    CHECK(state.reps_done == 1);
    CHECK(state.ring == Catch::Approx(1.0 / 6));
    CHECK(state.counting == Counting::Tap);

    apply(player, TogglePause{});
    CHECK_FALSE(screen(player).tap_counts);
}

TEST_CASE("An untimed set has one button, and no choice of who counts", "[player-screen]") {
    PlayerState player = start(set_plan("bridge", "double", {}, Counting::Done));
    run_to(player, Step::Await);
    const PlayerScreenState state = screen(player);
    CHECK(state.face == PlayerFace::Done);
    CHECK(state.count == "5");
    CHECK(state.below == "At your own pace");
    CHECK(state.tap_counts);
    CHECK_FALSE(state.choose_counting);
}

TEST_CASE("Holds fill their slots and add up to good seconds", "[player-screen]") {
    const auto ten = [](Dose& dose) {
        dose.reps = 6;
        dose.hold = 10s;
    };
    PlayerState player = start(set_plan("plank", "knees", ten));
    for (int hold = 0; hold < 2; ++hold) {
        run_to(player, Step::Hold);
        run_to(player, Step::Between);
    }
    run_to(player, Step::Work);
    CHECK(screen(player).face == PlayerFace::Hold);
    CHECK(screen(player).below == "Move in");
    CHECK_FALSE(screen(player).tap_counts);
    run_to(player, Step::Hold);
    advance(player, Millis{7000} - player.in_step);
    const PlayerScreenState state = screen(player);
    CHECK(state.face == PlayerFace::Hold);
    CHECK(state.subtitle == "Hold 3 of 6 · 10 s");
    CHECK(state.count == "7");
    CHECK(state.below == "3 s left");
    CHECK(state.ring == Catch::Approx(0.7));
    REQUIRE(state.slots.size() == 6);
    CHECK(state.slots[1] == 1.0F);
    CHECK(state.slots[2] == Catch::Approx(0.7F));
    CHECK(state.slots[3] == 0.0F);
    CHECK(state.good == "27 good seconds");
    CHECK(state.good_of == "of 60");
    CHECK(state.tap_counts);
    CHECK(state.tap_name == "End this hold");
    CHECK(state.undoes_hold);
    CHECK_FALSE(state.choose_counting);

    run_to(player, Step::Between);
    advance(player, Millis{4000} - player.in_step);
    const PlayerScreenState rest = screen(player);
    CHECK(rest.face == PlayerFace::HoldRest);
    CHECK(rest.count == "6");
    CHECK(rest.below == "Rest, then again");
    CHECK(rest.good == "30 good seconds");
}

TEST_CASE("More sets of holds say which set it is", "[player-screen]") {
    PlayerState player = start(set_plan("plank", "knees", [](Dose& dose) { dose.sets = 2; }));
    CHECK(screen(player).subtitle == "Set 1 of 2 · hold 1 of 8");
}

TEST_CASE("A rest says what for, how long and what comes", "[player-screen]") {
    std::vector<SetPlan> sets = set_plan("bird-dog", "both", [](Dose& dose) { dose.sets = 2; });
    const std::vector<SetPlan> bridge = set_plan("bridge", "double");
    sets.insert(sets.end(), bridge.begin(), bridge.end());
    PlayerState player = start(sets);

    run_to(player, Step::Rest);
    advance(player, Millis{11000} - player.in_step);
    PlayerScreenState state = screen(player);
    CHECK(state.face == PlayerFace::Rest);
    CHECK(state.title == "Change sides");
    CHECK(state.subtitle == "Bird-dog");
    CHECK(state.change_sides);
    CHECK(state.time == "0:19");
    CHECK(state.time_of == "of 30 s");
    CHECK(state.ring == Catch::Approx(19.0 / 30));
    CHECK(state.question == "How was that side?");
    CHECK_FALSE(state.feel);
    REQUIRE(state.next);
    CHECK(state.next->title == "Right arm, left leg");
    CHECK(state.next->dose == "5 s, 6 times");
    CHECK(state.next->other_side);

    apply(player, RateSet{Feel::TooHard});
    CHECK(screen(player).feel == Feel::TooHard);

    // Set 2 begins with the left again; after its right side comes another move.
    for (int set = 0; set < 2; ++set) {
        run_to(player, Step::Work);
        run_to(player, Step::Rest);
    }
    run_to(player, Step::Work);
    run_to(player, Step::Rest);
    state = screen(player);
    CHECK(state.title == "Next move");
    CHECK(state.subtitle == "Bridge");
    CHECK_FALSE(state.change_sides);
    REQUIRE(state.next);
    CHECK(state.next->title == "Bridge");
    CHECK(state.next->dose == "3 breaths, 5 times");
}

TEST_CASE("The last set says that it is the last", "[player-screen]") {
    PlayerState player = start(set_plan("bridge", "double"));
    CHECK(screen(player).next_line == "This is the last one");
}

TEST_CASE("The side that moves is the side that is named", "[player-screen]") {
    struct Row {
        const char* exercise;
        const char* level;
        bool left_mirrored;
    };
    // The figure looks to the viewer's right, so limbs near the viewer are its right ones: bird-dog
    // moves the far (left) arm as drawn, knee-to-chest the near (right) knee.
    const Row rows[] = {{"bird-dog", "both", false},
                        {"bird-dog", "leg", true},
                        {"knee-to-chest", "single", true},
                        {"plank", "knees", false}};
    for (const Row& row : rows) {
        CAPTURE(row.exercise, row.level);
        PlayerState player = start(set_plan(row.exercise, row.level));
        CHECK(screen(player).cue.other_side == row.left_mirrored);
        if (player.plan.size() < 2)
            continue;
        player.current = 1;
        REQUIRE(current_set(player).side == Side::Right);
        CHECK(screen(player).cue.other_side == !row.left_mirrored);
    }
}

TEST_CASE("Sharp pain freezes the screen, and the question lies over it", "[player-screen]") {
    PlayerState player = start(set_plan("plank", "knees"));
    run_to(player, Step::Hold);
    apply(player, SharpPain{});
    const PlayerScreenState state = screen(player);
    CHECK(state.stop_asked);
    CHECK_FALSE(state.moves);
    CHECK_FALSE(state.tap_counts);
}

TEST_CASE("Without a session there is nothing to show", "[player-screen]") {
    const Diary diary;
    CHECK(build_player(diary.journal, shipped(), day()).face == PlayerFace::None);
}

TEST_CASE("No word of the player is missing, whatever it shows", "[player-screen]") {
    for (const Exercise& e : shipped().exercises)
        for (const Level& l : e.levels)
            for (const Counting counting : {Counting::Paced, Counting::Tap, Counting::Done}) {
                PlayerState player = start(expand(e, l, l.start, counting));
                for (int i = 0; i < 4000 && player.step != Step::Finished; ++i) {
                    advance(player, Millis{250});
                    if (player.step == Step::Await)
                        apply(player, Tap{});
                    const PlayerScreenState state = screen(player);
                    for (const std::string& words :
                         {state.title, state.subtitle, state.side, state.below, state.cue_line,
                          state.hint, state.next_line, state.question, state.tap_name})
                        REQUIRE(words.find('[') == std::string::npos);
                }
            }
    CHECK(shipped().words.missing().empty());
}
