#include "journal/tx.hpp"
#include "shipped.hpp"
#include "ui/screens/exercises.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> names(const ExercisesState& state) {
    std::vector<std::string> out;
    for (const ExerciseCard& card : state.cards)
        out.push_back(card.name);
    return out;
}

const ExerciseCard& card(const ExercisesState& state, std::string_view key) {
    const auto found = std::ranges::find(state.cards, key, &ExerciseCard::exercise);
    REQUIRE(found != state.cards.end());
    return *found;
}

} // namespace

TEST_CASE("The library lists every exercise at its first level and dose", "[exercises]") {
    const Diary diary;
    const ExercisesState state = build_exercises(diary.journal, shipped(), day());
    CHECK(state.cards.size() == shipped().exercises.size() + shipped().routines.size());
    CHECK(state.heading == "All moves");
    CHECK(state.count == "20 of 20 moves");
    const ExerciseCard& tilt = card(state, "pelvic-tilt");
    CHECK(tilt.name == "Pelvic tilt");
    CHECK(tilt.dose == "5 s × 5");
    CHECK(tilt.tag == "Lower back");
    CHECK(tilt.said == "Pelvic tilt, 5 s × 5, Lower back");
    CHECK(tilt.animation == "pelvic_tilt");
    CHECK_FALSE(tilt.later);
}

TEST_CASE("Chips and search narrow the library", "[exercises]") {
    const Diary diary;
    struct Row {
        LibraryFilter filter;
        const char* query;
        std::vector<std::string> names;
    };
    const Row rows[] = {
        {LibraryFilter::Stretch,
         "",
         {"Pelvic tilt", "Knee-to-chest", "Child’s pose", "Small knee rolls", "Cat-cow",
          "Hamstring stretch", "Hip-flexor stretch", "Standing back bend"}},
        {LibraryFilter::Daily,
         "",
         {"Hip hinge", "Sit-to-stand", "Squat to a chair", "Step-up", "One-sided carry", "Walking",
          "Before you lift"}},
        {LibraryFilter::All, "elbows", {"Standing back bend"}},
        {LibraryFilter::All, "bird", {"Bird-dog, arm reach"}},
        {LibraryFilter::All, "marching", {"Bridge"}}, // found by another of its levels
        {LibraryFilter::Core, "pelvic", {}},
        {LibraryFilter::All, "zumba", {}},
    };
    for (const Row& row : rows) {
        Today today = day();
        today.view.filter = row.filter;
        today.view.query = row.query;
        const ExercisesState state = build_exercises(diary.journal, shipped(), today);
        CAPTURE(row.query);
        CHECK(names(state) == row.names);
        CHECK(state.query == row.query);
    }
}

TEST_CASE("In the first days later moves say so, and go to the end", "[exercises]") {
    Diary diary;
    diary.write([](journal::Tx& tx) { tx.begin_episode(Place::Standing); });
    diary.pass(10h);
    Today today = day(diary.now);
    const ExercisesState all = build_exercises(diary.journal, shipped(), today);
    CHECK(all.heading == "All moves");
    CHECK(card(all, "plank").tag == "From Strengthen");
    CHECK(card(all, "plank").later);
    CHECK_FALSE(card(all, "pelvic-tilt").later);
    CHECK(std::ranges::is_partitioned(all.cards, [](const auto& c) { return !c.later; }));

    today.view.filter = LibraryFilter::Gentle;
    const ExercisesState gentle = build_exercises(diary.journal, shipped(), today);
    CHECK(gentle.heading == "Good for Calm");
    CHECK(std::ranges::none_of(gentle.cards, &ExerciseCard::later));
    CHECK(gentle.cards.size() < all.cards.size());
    CHECK(gentle.cards.size() >= 3);
}

TEST_CASE("What is for later is what Today's phase says, not a date", "[exercises]") {
    Diary diary;
    diary.write([](journal::Tx& tx) { tx.begin_episode(Place::Standing); });
    for (int i = 0; i < 4; ++i) { // it stays bad: still Calm beyond the first 72 hours
        diary.write([&](journal::Tx& tx) { tx.add_pain(4 + i); });
        diary.pass(24h);
    }
    CHECK(card(build_exercises(diary.journal, shipped(), day(diary.now)), "plank").later);
    // Who never had one chooses for themselves.
    const Diary other;
    CHECK_FALSE(card(build_exercises(other.journal, shipped(), day()), "plank").later);
}

TEST_CASE("The person's own level and dose stand on the card", "[exercises]") {
    Diary diary;
    Dose dose = level("bird-dog", "both").start;
    dose.sets = 3;
    diary.write([&](journal::Tx& tx) {
        tx.set_own_level("bird-dog", "both");
        tx.set_own_dose("bird-dog", "both", dose);
    });
    const ExercisesState state = build_exercises(diary.journal, shipped(), day());
    CHECK(card(state, "bird-dog").name == "Bird-dog");
    CHECK(card(state, "bird-dog").dose == "3 sets, 5 s × 6 each side");
    CHECK(card(state, "bird-dog").animation == "bird_dog");
}

TEST_CASE("What the person added comes first, with their routines before it", "[exercises]") {
    Diary diary;
    std::string key;
    REQUIRE(diary.journal
                .transact({"op.own"}, day().wall,
                          [&key](journal::Tx& tx) {
                              OwnExercise own;
                              own.name = "Towel roll";
                              key = tx.put_own_exercise(own);
                              tx.put_own_routine({{}, "Morning", {"bridge", key}});
                          })
                .ok());
    content::Content content = shipped();
    content.set_own(diary.journal.own_exercises());
    Today today = day();
    ExercisesState state = build_exercises(diary.journal, content, today);
    REQUIRE(state.cards.size() == content.exercises.size() + content.routines.size() + 1);
    CHECK(state.cards[0].name == "Morning");
    CHECK(state.cards[0].routine);
    CHECK(state.cards[0].animation == "bridge");
    CHECK(state.cards[0].dose.starts_with("2 exercises · About "));
    CHECK(state.cards[1].exercise == key);
    CHECK(state.cards[1].name == "Towel roll");
    CHECK(state.cards[1].dose == "8 times");
    CHECK(state.cards[1].tag == "Added by you");
    CHECK(state.count == "21 of 21 moves"); // a routine is no move
    CHECK(state.may_add);

    today.view.filter = LibraryFilter::Own;
    state = build_exercises(diary.journal, content, today);
    CHECK(names(state) == std::vector<std::string>{"Morning", "Towel roll"});
    CHECK(state.heading == "Your own");
    CHECK_FALSE(state.none_own);
    today.view.query = "towel";
    state = build_exercises(diary.journal, content, today);
    CHECK(names(state) == std::vector<std::string>{"Towel roll"});
    CHECK_FALSE(state.may_add); // somebody looks for something
    today.view.filter = LibraryFilter::Gentle;
    today.view.query.clear();
    CHECK(build_exercises(diary.journal, content, today).cards.size() > 1);
    for (const ExerciseCard& card : build_exercises(diary.journal, content, today).cards)
        CHECK(card.group != Group::Own);
}

TEST_CASE("An empty chip of one's own says what it is for", "[exercises]") {
    const Diary diary;
    Today today = day();
    today.view.filter = LibraryFilter::Own;
    const ExercisesState state = build_exercises(diary.journal, shipped(), today);
    CHECK(state.none_own);
    CHECK(state.may_add);
}
