// What the person adds: brought into bounds before it is kept, and an exercise like any other
// after.
#include "core/library.hpp"
#include "core/own.hpp"
#include "core/player.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace limber;
using namespace std::chrono_literals;

namespace {

OwnExercise homework() {
    OwnExercise own;
    own.key = "own-01234567-89ab-7000-8000-000000000000";
    own.name = "Towel roll";
    own.note = "Roll a towel.\n\n  Lie on it.  \nBreathe.";
    return own;
}

std::string word(const OwnExercise& own, const std::string& key) {
    for (const auto& [known, text] : words_of(own))
        if (known == key)
            return text;
    return "?";
}

} // namespace

TEST_CASE("an own exercise is one level with its note as steps") {
    const OwnExercise own = tidied(homework(), "My exercise");
    const Exercise exercise = exercise_of(own);
    CHECK(exercise.key == own.key);
    CHECK(exercise.group == Group::Own);
    REQUIRE(exercise.levels.size() == 1);
    const Level& level = exercise.levels.front();
    CHECK(level.key == kOwnLevel);
    CHECK(level.start == own.dose);
    CHECK(level.animation == "own/");
    CHECK(word(own, exercise.name_word) == "Towel roll");
    REQUIRE(level.steps.size() == 3);
    CHECK(word(own, level.steps[0]) == "Roll a towel.");
    CHECK(word(own, level.steps[1]) == "Lie on it.");
    CHECK(word(own, level.steps[2]) == "Breathe.");
    CHECK_FALSE(exercise.stop_if.empty());
    CHECK(level.earliest == Phase::Calm);
}

TEST_CASE("what is counted decides how it is played") {
    struct Row {
        OwnCount count;
        Millis hold;
        CountOf count_of;
        Counting counting;
        Millis kept_hold;
        Millis hold_rest;
    };
    const Row rows[] = {
        {OwnCount::Reps, 0ms, CountOf::Rep, Counting::Paced, 0ms, 0ms},
        {OwnCount::Reps, 5s, CountOf::Rep, Counting::Paced, 5s, 0ms},
        {OwnCount::Holds, 0ms, CountOf::Hold, Counting::Paced, 10s, 10s},
        {OwnCount::Holds, 20s, CountOf::Hold, Counting::Paced, 20s, 10s},
        {OwnCount::Done, 20s, CountOf::Rep, Counting::Done, 0ms, 0ms},
    };
    for (const Row& row : rows) {
        OwnExercise own = homework();
        own.count = row.count;
        own.dose.hold = row.hold;
        own = tidied(own, "x");
        CHECK(own.dose.hold == row.kept_hold);
        CHECK(own.dose.hold_rest == row.hold_rest);
        const Level level = exercise_of(own).levels.front();
        CHECK(level.count_of == row.count_of);
        CHECK(level.counting == row.counting);
    }
}

TEST_CASE("names and notes are brought into bounds at whole characters") {
    OwnExercise own = homework();
    own.name = "  \n ";
    CHECK(tidied(own, "My exercise").name == "My exercise");
    own.name = " two\nlines ";
    CHECK(tidied(own, "x").name == "two lines");
    own.name.clear();
    for (int i = 0; i < 100; ++i)
        own.name += "é";
    const std::string cut = tidied(own, "x").name;
    CHECK(cut.size() == kMostOwnName);
    CHECK(cut.substr(cut.size() - 2) == "é");
    own.name = "n" + own.name; // the limit falls into a character
    CHECK(tidied(own, "x").name.size() == kMostOwnName - 1);
    own.note = std::string(5000, 'a');
    CHECK(tidied(own, "x").note.size() == kMostOwnNote);
    own.note.clear();
    for (int i = 1; i <= 20; ++i)
        own.note += "step " + std::to_string(i) + "\n";
    const auto words = words_of(tidied(own, "x"));
    REQUIRE(words.size() == 1 + kMostOwnSteps);
    CHECK(words.back().second == "step 12 step 13 step 14 step 15 step 16 step 17 step 18 step 19"
                                 " step 20"); // nothing that was written is lost
}

TEST_CASE("whatever stands in a form, what is kept can be played") {
    std::mt19937 random(7);
    const auto any = [&random](int from, int to) {
        return std::uniform_int_distribution<int>(from, to)(random);
    };
    for (int i = 0; i < 2000; ++i) {
        OwnExercise own = homework();
        own.count = static_cast<OwnCount>(any(0, 2));
        own.dose.sets = any(-3, 30);
        own.dose.reps = any(-3, 90);
        own.dose.hold = Millis{any(-2000, 90000)};
        own.dose.rest = Millis{any(-2000, 900000)};
        own.dose.hold_breaths = any(0, 9);
        own.dose.each_side = any(0, 1) == 1;
        own = tidied(own, "x");
        const Exercise exercise = exercise_of(own);
        const Level& level = exercise.levels.front();
        CAPTURE(i);
        REQUIRE(dose_fault(own.dose) == std::nullopt);
        REQUIRE(tidied(own, "x") == own);
        PlayerState player = limber::start(
            expand(exercise, level, level.start, counting_for(level, Counting::Paced)));
        for (int step = 0; step < 100000 && player.step != Step::Finished; ++step) {
            if (player.step == Step::Await) {
                limber::advance(player, 500ms);
                apply(player, Tap{});
            } else {
                limber::advance(player, 60s);
            }
        }
        REQUIRE(player.step == Step::Finished);
    }
}

TEST_CASE("a form that nobody wrote in keeps nothing") {
    CHECK(untouched(OwnExercise{}));
    OwnExercise blank;
    blank.name = "  ";
    CHECK(untouched(blank));
    OwnExercise dosed;
    dosed.dose.reps = 9;
    CHECK_FALSE(untouched(dosed));
    CHECK_FALSE(untouched(homework()));
    CHECK(untouched(OwnRoutine{}));
    CHECK_FALSE(untouched(OwnRoutine{{}, "Morning", {}}));
    CHECK_FALSE(untouched(OwnRoutine{{}, "", {"plank"}}));
}

TEST_CASE("a routine keeps its order and no more than fits") {
    OwnRoutine routine{{}, " ", {"plank", "", "bridge", "plank"}};
    routine = tidied(routine, "My routine");
    CHECK(routine.name == "My routine");
    CHECK(routine.exercises == std::vector<std::string>{"plank", "bridge", "plank"});
    routine.exercises.assign(40, "plank");
    CHECK(tidied(routine, "x").exercises.size() == kMostInRoutine);
}

TEST_CASE("the person's own stand under their own chip, and nothing calls them gentle") {
    const Exercise own = exercise_of(homework());
    const Level& level = own.levels.front();
    CHECK(in_filter(LibraryFilter::All, own.group, level, std::nullopt));
    CHECK(in_filter(LibraryFilter::Own, own.group, level, std::nullopt));
    CHECK_FALSE(in_filter(LibraryFilter::Gentle, own.group, level, Phase::Calm));
    CHECK_FALSE(in_filter(LibraryFilter::Core, own.group, level, std::nullopt));
    CHECK_FALSE(in_filter(LibraryFilter::Own, Group::Core, level, std::nullopt));
}
