#include "shipped.hpp"
#include "ui/screens/exercise_detail.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;
using namespace std::chrono_literals;

namespace {

ExerciseDetailState detail(const Diary& diary, std::string_view key) {
    Today today = day(diary.now);
    today.view.exercise = key;
    return build_exercise_detail(diary.journal, shipped(), today);
}

// Plays a session of that level to its end and keeps it.
void do_session(Diary& diary, std::string_view key, std::string_view level_key) {
    journal::NewSession fresh;
    fresh.plan = set_plan(key, level_key);
    auto writer = journal::SessionWriter::begin(diary.journal, diary.now, fresh);
    PlayerState player = start(fresh.plan);
    while (player.step != Step::Finished) {
        const auto events = advance(player, Millis{500});
        diary.pass(Millis{500});
        REQUIRE(writer.write(diary.journal, diary.now, player, events).ok());
    }
}

} // namespace

TEST_CASE("The page of an exercise says all that its level has", "[detail]") {
    const Diary diary;
    const ExerciseDetailState state = detail(diary, "bird-dog");
    CHECK(state.name == "Bird-dog, arm reach");
    CHECK(state.group == "Core");
    CHECK(state.purpose == "Keep the back still");
    CHECK(state.steps.size() == level("bird-dog", "arm").steps.size());
    CHECK(state.mistakes.size() == exercise("bird-dog").mistakes.size());
    CHECK_FALSE(state.stop_if.empty());
    CHECK_FALSE(state.cautions.empty());
    CHECK(state.easier.level.empty()); // the first of its ladder
    CHECK(state.harder.level == "leg");
    CHECK(state.dose_main == "1 × 6");
    CHECK(state.dose_below == "each side");
    CHECK(state.dose_said == "How much: 5 s × 6 each side. Change it");
    CHECK(state.too_early.empty());
    CHECK(state.history.empty());
}

TEST_CASE("At the ends of the ladder there is advice, and no level to change to", "[detail]") {
    Diary diary;
    diary.write([](journal::Tx& tx) { tx.set_own_level("bird-dog", "both"); });
    const ExerciseDetailState hardest = detail(diary, "bird-dog");
    CHECK(hardest.easier.level == "leg");
    CHECK(hardest.harder.words == "Hold for 10 s");
    CHECK(hardest.harder.level.empty());
    CHECK(detail(diary, "childs-pose").easier.level.empty());
}

TEST_CASE("Steppers keep to the limits of the level", "[detail]") {
    const Diary diary;
    struct Row {
        const char* exercise;
        std::vector<std::string> keys;
        int most_hold;
        const char* reps_name;
    };
    const Row rows[] = {
        {"plank", {"sets", "reps", "hold"}, 10, "Holds"},
        {"bird-dog", {"sets", "reps", "hold"}, 10, "Reps each side"},
        {"bridge", {"sets", "reps", "breaths"}, 3, "Reps"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.exercise);
        const ExerciseDetailState state = detail(diary, row.exercise);
        REQUIRE(state.steppers.size() == row.keys.size());
        for (std::size_t i = 0; i < row.keys.size(); ++i)
            CHECK(state.steppers[i].key == row.keys[i]);
        CHECK(state.steppers[1].name == row.reps_name);
        CHECK(state.steppers.back().max == row.most_hold);
        // Whatever a stepper can be set to is a dose that may be kept.
        for (const DoseStepper& stepper : state.steppers)
            for (const int value : {stepper.min, stepper.max})
                CHECK_FALSE(dose_fault(with_field(state.dose, stepper.field, value)));
    }
}

TEST_CASE("One breath more is one breath longer", "[detail]") {
    Dose dose;
    dose.hold = 12s;
    dose.hold_breaths = 3;
    const Dose less = with_field(dose, DoseField::Breaths, 2);
    CHECK(less.hold == 8s);
    CHECK(less.hold_breaths == 2);
    CHECK(with_field(less, DoseField::Breaths, 3) == dose);
}

TEST_CASE("An own dose is shown, marked, and refused when the level does not allow it",
          "[detail]") {
    Diary diary;
    Dose mine = level("plank", "knees").start;
    mine.reps = 6;
    mine.hold = 10s;
    diary.write([&](journal::Tx& tx) { tx.set_own_dose("plank", "knees", mine); });
    CHECK(detail(diary, "plank").dose == mine);
    CHECK(detail(diary, "plank").own_dose);

    mine.hold = 30s; // an import may bring one that holds longer than a plank may
    diary.write([&](journal::Tx& tx) { tx.set_own_dose("plank", "knees", mine); });
    CHECK(detail(diary, "plank").dose == level("plank", "knees").start);
    CHECK_FALSE(detail(diary, "plank").own_dose);
}

TEST_CASE("Too early says from when, and only while it is", "[detail]") {
    Diary diary;
    diary.write([](journal::Tx& tx) { tx.begin_episode(Place::FloorOrBed); });
    CHECK(detail(diary, "plank").too_early.find("Strengthen") != std::string::npos);
    CHECK(detail(diary, "pelvic-tilt").too_early.empty());
    diary.pass(24h * 15); // the way on is by response, as on Today, and not by date
    CHECK(detail(diary, "plank").too_early.find("Strengthen") != std::string::npos);
    for (int i = 0; i < 3; ++i) {
        diary.write([](journal::Tx& tx) { tx.add_pain(2); });
        diary.pass(24h);
    }
    CHECK(detail(diary, "plank").too_early.empty());
}

TEST_CASE("What was done of it stands on its page, newest day first", "[detail]") {
    Diary diary;
    do_session(diary, "bird-dog", "leg");
    diary.pass(24h);
    diary.write([](journal::Tx& tx) { tx.set_own_level("bird-dog", "both"); });
    do_session(diary, "bird-dog", "both");
    const ExerciseDetailState state = detail(diary, "bird-dog");
    REQUIRE(state.history.size() == 2);
    CHECK(state.history[0].day == "Today");
    CHECK(state.history[0].what == "Bird-dog · 2 sets · 12 reps");
    CHECK(state.history[1].day == "Yesterday");
    CHECK(state.history[1].what == "Bird-dog, leg slide · 2 sets · 12 reps");
    CHECK(detail(diary, "plank").history.empty());
}

TEST_CASE("An exercise that is not there leaves an empty page, not a broken one", "[detail]") {
    const Diary diary;
    CHECK(detail(diary, "zumba").exercise.empty());
}
