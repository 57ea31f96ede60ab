// A routine that ships: what it holds for whom, and where it is offered.
#include "journal/tx.hpp"
#include "shipped.hpp"
#include "ui/screens/exercises.hpp"
#include "ui/screens/ready_routine.hpp"
#include "ui/screens/today.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

namespace {

Today lifting() {
    Today today = day();
    today.view.ready = "before-lift";
    return today;
}

std::vector<std::string> keys(const ReadyRoutineState& state) {
    std::vector<std::string> found;
    for (const RoutineItem& item : state.items)
        found.push_back(item.exercise);
    return found;
}

const ExerciseCard& card_of_it(const ExercisesState& state) {
    const auto found = std::ranges::find(state.cards, "before-lift", &ExerciseCard::exercise);
    REQUIRE(found != state.cards.end());
    return *found;
}

} // namespace

TEST_CASE("a routine that ships says what it is for and holds", "[routines]") {
    const Diary diary;
    const ReadyRoutineState state = build_ready_routine(diary.journal, shipped(), lifting());
    CHECK(state.name == "Before you lift");
    CHECK(keys(state) == std::vector<std::string>{"back-bend", "hip-hinge", "chair-squat"});
    CHECK(state.items[1].dose == "5 times");
    CHECK(state.about == "3 exercises · About 2 min");
    CHECK(state.later.empty()); // whose back never locked up may do anything
    CHECK(build_ready_routine(diary.journal, shipped(), day()).items.empty());
}

TEST_CASE("what makes the back worse is left out of a routine", "[routines]") {
    const Diary diary;
    Today today = lifting();
    today.preferences.arching_worse = true;
    CHECK(keys(build_ready_routine(diary.journal, shipped(), today)) ==
          std::vector<std::string>{"hip-hinge", "chair-squat"});
}

TEST_CASE("soon after a spasm it is for later, and starts all the same", "[routines]") {
    Diary diary;
    diary.write([](journal::Tx& tx) { tx.begin_episode(Place::Standing); });
    const ReadyRoutineState state = build_ready_routine(diary.journal, shipped(), lifting());
    CHECK(state.later.find("Prevent") != std::string::npos);
    CHECK_FALSE(state.items.empty());
    const ExercisesState library = build_exercises(diary.journal, shipped(), day());
    const ExerciseCard& card = card_of_it(library);
    CHECK(card.later);
    CHECK(card.tag == "From Prevent");
    CHECK(library.count == "20 of 20 moves"); // a routine is no move
}

TEST_CASE("it stands with the exercises of daily life and is found by its name", "[routines]") {
    const Diary diary;
    Today today = day();
    today.view.filter = LibraryFilter::Daily;
    CHECK(card_of_it(build_exercises(diary.journal, shipped(), today)).tag == "Routine");
    today.view.filter = LibraryFilter::Stretch;
    CHECK(std::ranges::count(build_exercises(diary.journal, shipped(), today).cards, "before-lift",
                             &ExerciseCard::exercise) == 0);
    today.view.filter = LibraryFilter::All;
    today.view.query = "lift";
    const ExercisesState found = build_exercises(diary.journal, shipped(), today);
    CHECK(card_of_it(found).ready);
}

TEST_CASE("Today leads to the routine that was wanted after an episode", "[routines]") {
    Diary diary;
    diary.write([](journal::Tx& tx) { tx.switch_adjustment("before-lift", true); });
    diary.write([](journal::Tx& tx) { tx.add_pain(2); });
    const TodayState state = build_today(diary.journal, shipped(), day());
    CHECK(state.adjustment == "Two minutes to warm up before you lift.");
    CHECK(state.adjustment_routine == "before-lift");
    diary.write([](journal::Tx& tx) { tx.switch_adjustment("before-lift", false); });
    diary.write([](journal::Tx& tx) { tx.switch_adjustment("desk", true); });
    CHECK(build_today(diary.journal, shipped(), day()).adjustment_routine.empty());
}
