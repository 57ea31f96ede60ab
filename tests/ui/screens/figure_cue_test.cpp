#include "figure/blend.hpp"
#include "shipped.hpp"
#include "ui/screens/figure_cue.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

namespace {

FigureCue cue_of(const PlayerState& player) {
    const SetPlan& set = current_set(player);
    return figure_cue(player, exercise(set.exercise).level(set.level));
}

const body::Animation& animation(std::string_view id) {
    const body::Animation* found = shipped_figures().find(id);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("The top is reached exactly when the hold starts", "[figure-cue]") {
    PlayerState player = start(set_plan("bird-dog", "both"));
    CHECK(cue_of(player).phase == figure::Phase::Start);
    run_to(player, Step::Work);
    CHECK(cue_of(player).phase == figure::Phase::Work);
    CHECK(cue_of(player).progress < 0.05);
    advance(player, remaining(player) - Millis{1});
    const body::Animation& bird_dog = animation("bird_dog");
    const double before = moment_of(cue_of(player), bird_dog).t;
    advance(player, Millis{1});
    REQUIRE(player.step == Step::Hold);
    const double top = moment_of(cue_of(player), bird_dog).t;
    CHECK(top == figure::time_of(bird_dog, figure::Phase::Hold, 0));
    CHECK(before == Catch::Approx(top).margin(0.001));
    run_to(player, Step::Back);
    CHECK(cue_of(player).phase == figure::Phase::Return);
    run_to(player, Step::Between);
    CHECK(cue_of(player).phase == figure::Phase::Rest);
}

TEST_CASE("The figure never jumps while a paced session runs", "[figure-cue]") {
    // With holds, with breaths, with rests; two ways, there and back, and with no hold at all.
    const std::pair<const char*, const char*> levels[] = {
        {"bird-dog", "both"},    {"childs-pose", "kneeling"}, {"plank", "knees"},
        {"cat-cow", "kneeling"}, {"knee-rolls", "small"},     {"sit-to-stand", "thighs"},
        {"step-up", "low"},      {"dead-bug", "opposite"}};
    for (const auto& [key, level_key] : levels) {
        CAPTURE(key);
        PlayerState player = start(set_plan(key, level_key));
        const body::Animation& moves = animation(level(key, level_key).animation);
        const auto pose = [&](double t) {
            return figure::sample(shipped_figures().model, moves, t);
        };
        FigureCue before = cue_of(player);
        Step step = player.step;
        while (player.step != Step::Finished && player.step != Step::Rest) {
            advance(player, Millis{20});
            if (player.step == Step::Finished || player.step == Step::Rest)
                break;
            const FigureCue cue = cue_of(player);
            CAPTURE(static_cast<int>(step), static_cast<int>(player.step));
            CHECK(std::abs(cue.breath - before.breath) < 0.06);
            double last = moment_of(before, moves).t;
            if (player.step != step) {
                // Where a step ends and the next begins the pose is the same, if not the time: a
                // hold may be left out, the end of a loop is its beginning.
                FigureCue end = before, begin = cue;
                end.progress = 1;
                begin.progress = 0;
                CHECK(std::abs(moment_of(end, moves).t - last) < 0.06);
                last = moment_of(begin, moves).t;
                CHECK(pose(moment_of(end, moves).t) == pose(last));
            }
            const double jump = std::abs(moment_of(cue, moves).t - last);
            CHECK(std::min(jump, 1 - jump) < 0.06);
            before = cue;
            step = player.step;
        }
    }
}

TEST_CASE("Walking walks for as long as its minute lasts", "[figure-cue]") {
    for (const auto& [key, level_key] :
         {std::pair{"walking", "free"}, std::pair{"carry", "light"}}) {
        CAPTURE(key);
        PlayerState player = start(set_plan(key, level_key));
        const body::Animation& moves = animation(level(key, level_key).animation);
        run_to(player, Step::Hold);
        int steps = 0;
        double last = moment_of(cue_of(player), moves).t;
        const Millis walked = std::min(remaining(player) - Millis{1}, Millis{10'000});
        for (Millis passed{0}; passed < walked; passed += Millis{50}) {
            advance(player, Millis{50});
            const double t = moment_of(cue_of(player), moves).t;
            steps += t < last ? 1 : 0;
            last = t;
        }
        CHECK(steps == static_cast<int>(10 / moves.seconds));
    }
}

TEST_CASE("A pause freezes the figure", "[figure-cue]") {
    PlayerState player = start(set_plan("bird-dog", "both"));
    run_to(player, Step::Hold);
    advance(player, Millis{1234});
    apply(player, TogglePause{});
    const FigureCue held = cue_of(player);
    advance(player, Millis{60000});
    CHECK(cue_of(player) == held);
}

TEST_CASE("A hold that was paused is entered again before it goes on", "[figure-cue]") {
    PlayerState player = start(set_plan("plank", "knees"));
    run_to(player, Step::Hold);
    advance(player, Millis{2500});
    apply(player, TogglePause{});
    apply(player, TogglePause{});
    REQUIRE(player.step == Step::GetReady);
    REQUIRE(player.then == Step::Hold);
    advance(player, remaining(player) - Millis{1});
    CHECK(cue_of(player).phase == figure::Phase::Work);
    CHECK(cue_of(player).progress > 0.99);
    advance(player, Millis{1});
    REQUIRE(player.step == Step::Hold);
    CHECK(cue_of(player).phase == figure::Phase::Hold);
}

TEST_CASE("The side that moves is the side that is named", "[figure-cue]") {
    struct Row {
        const char* exercise;
        const char* level;
        bool left_mirrored;
    };
    // The figure looks to the viewer's right, so limbs near the viewer are its right ones: bird-dog
    // moves the far (left) arm as drawn, knee-to-chest the near (right) knee.
    const Row rows[] = {{"bird-dog", "both", false},       {"bird-dog", "leg", true},
                        {"knee-to-chest", "single", true}, {"dead-bug", "opposite", false},
                        {"step-up", "low", true},          {"plank", "knees", false}};
    for (const Row& row : rows) {
        CAPTURE(row.exercise, row.level);
        PlayerState player = start(set_plan(row.exercise, row.level));
        CHECK(cue_of(player).other_side == row.left_mirrored);
        if (player.plan.size() < 2)
            continue;
        player.current = 1;
        REQUIRE(current_set(player).side == Side::Right);
        CHECK(cue_of(player).other_side == !row.left_mirrored);
    }
}

TEST_CASE("Where the person counts, the movement is shown over and over", "[figure-cue]") {
    PlayerState player = start(set_plan("bird-dog", "both", {}, Counting::Tap));
    run_to(player, Step::Await);
    std::vector<figure::Phase> seen;
    for (int i = 0; i < 240; ++i) {
        advance(player, Millis{100});
        const figure::Phase phase = cue_of(player).phase;
        if (seen.empty() || seen.back() != phase)
            seen.push_back(phase);
    }
    REQUIRE(seen.size() >= 8);
    CHECK(seen[0] == figure::Phase::Work);
    CHECK(seen[1] == figure::Phase::Hold);
    CHECK(seen[2] == figure::Phase::Return);
    CHECK(seen[3] == figure::Phase::Rest);
    CHECK(seen[4] == figure::Phase::Work);
}

TEST_CASE("With less motion a step shows one pose, faded in once", "[figure-cue]") {
    const body::Animation& moves = animation("bird_dog");
    PlayerState player = start(set_plan("bird-dog", "both"));
    run_to(player, Step::Work);
    advance(player, Millis{250});
    const figure::KeyPose coming = key_pose_of(cue_of(player), moves);
    CHECK(coming.t == figure::time_of(moves, figure::Phase::Start, 0));
    CHECK(coming.next_t == figure::time_of(moves, figure::Phase::Work, 1));
    CHECK(coming.mix > 0.1);
    CHECK(coming.mix < 0.9);
    advance(player, Millis{500});
    CHECK(key_pose_of(cue_of(player), moves).mix == 1.0);
    run_to(player, Step::Hold);
    const figure::KeyPose top = key_pose_of(cue_of(player), moves);
    CHECK(top.t == coming.next_t);
    CHECK(top.mix == 0.0);
}
