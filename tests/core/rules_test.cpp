// Small rules: doses, pain, preferences, the breath.
#include "core/exercise.hpp"
#include "core/pain.hpp"
#include "core/preferences.hpp"
#include "core/relief.hpp"
#include "core/result.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <functional>
#include <string>
#include <vector>

using namespace limber;

TEST_CASE("a dose outside its limits says which field") {
    struct Row {
        const char* field;
        std::function<void(Dose&)> spoil;
    };
    const std::vector<Row> table = {
        {"sets", [](Dose& d) { d.sets = 0; }},
        {"sets", [](Dose& d) { d.sets = 11; }},
        {"reps", [](Dose& d) { d.reps = 0; }},
        {"reps", [](Dose& d) { d.reps = 51; }},
        {"hold", [](Dose& d) { d.hold = Millis{999}; }},
        {"hold", [](Dose& d) { d.hold = Millis{-1}; }},
        {"hold", [](Dose& d) { d.hold = Millis{60'001}; }},
        {"hold_breaths", [](Dose& d) { d.hold_breaths = -1; }},
        {"hold_breaths", [](Dose& d) { d.hold_breaths = 6; }}, // in 5 s
        {"hold_breaths", [](Dose& d) { d.hold_breaths = 21; }},
        {"hold_rest", [](Dose& d) { d.hold_rest = Millis{-1}; }},
        {"hold_rest", [](Dose& d) { d.hold_rest = Millis{300'001}; }},
        {"rest", [](Dose& d) { d.rest = Millis{-1}; }},
        {"rest", [](Dose& d) { d.rest = Millis{300'001}; }},
        {"tempo", [](Dose& d) { d.tempo.work = Millis{-1}; }},
        {"tempo", [](Dose& d) { d.tempo.back = Millis{30'001}; }},
        {"tempo", [](Dose& d) { d.tempo.pause = Millis{-1}; }},
        {"tempo",
         [](Dose& d) { // nothing that takes time: it would be over before it begins
             d.hold = Millis{0};
             d.tempo.work = Millis{0};
         }},
    };
    Dose good;
    good.hold = Millis{5000};
    REQUIRE_FALSE(dose_fault(good));
    for (const Row& row : table) {
        Dose dose = good;
        row.spoil(dose);
        CAPTURE(row.field);
        CHECK(dose_fault(dose) == row.field);
    }
    Dose most = good;
    most.sets = 10;
    most.reps = 50;
    most.hold = Millis{60'000};
    most.rest = most.hold_rest = Millis{300'000};
    CHECK_FALSE(dose_fault(most));
}

TEST_CASE("a hold told in breaths keeps the length of a breath") {
    Dose dose;
    dose.hold = Millis{12'000};
    dose.hold_breaths = 3;
    CHECK(with_breaths(dose, 2).hold == Millis{8000});
    CHECK(with_breaths(dose, 4).hold == Millis{16'000});
    CHECK(with_breaths(dose, 4).hold_breaths == 4);
    CHECK(with_breaths(with_breaths(dose, 1), 3) == dose);
}

TEST_CASE("between reps stands their tempo's pause, between holds their rest") {
    Dose dose;
    dose.tempo.pause = Millis{1000};
    dose.hold_rest = Millis{0};
    CHECK(pause_between(dose, CountOf::Rep) == Millis{1000});
    CHECK(pause_between(dose, CountOf::Hold) == Millis{0});
    dose.hold_rest = Millis{10'000};
    CHECK(pause_between(dose, CountOf::Rep) == Millis{10'000});
    CHECK(pause_between(dose, CountOf::Hold) == Millis{10'000});
}

TEST_CASE("a level is found by its key, a side by its words") {
    Exercise exercise;
    exercise.levels.resize(2);
    exercise.levels[0].key = "arm";
    exercise.levels[1].key = "leg";
    exercise.levels[1].left_word = "l";
    exercise.levels[1].right_word = "r";
    CHECK(exercise.level("leg") == &exercise.levels[1]);
    CHECK(exercise.level("both") == nullptr);
    CHECK(exercise.level_index("arm") == 0);
    CHECK(exercise.level_index("") == -1);
    CHECK(exercise.levels[1].side_word(Side::Left) == "l");
    CHECK(exercise.levels[1].side_word(Side::Right) == "r");
    CHECK(exercise.levels[1].side_word(Side::None).empty());
}

TEST_CASE("a change of pain under two points is about the same") {
    for (int before = 0; before <= kPainMax; ++before)
        for (int after = 0; after <= kPainMax; ++after) {
            CAPTURE(before, after);
            const PainChange said = compare_pain(before, after);
            CHECK((said == PainChange::Less) == (after <= before - 2));
            CHECK((said == PainChange::More) == (after >= before + 2));
        }
    CHECK(valid_pain(0));
    CHECK(valid_pain(10));
    CHECK_FALSE(valid_pain(-1));
    CHECK_FALSE(valid_pain(11));
}

TEST_CASE("a preference changes only itself, and only to what it may be") {
    struct Row {
        Preference change;
        std::function<void(Preferences&)> expected; // none: refused
    };
    const std::vector<Row> table = {
        {pref::Theme{ThemeChoice::Dark}, [](Preferences& p) { p.theme = ThemeChoice::Dark; }},
        {pref::TextPercent{175}, [](Preferences& p) { p.text_percent = 175; }},
        {pref::TextPercent{110}, {}},
        {pref::TextPercent{225}, {}},
        {pref::Motion{MotionChoice::Reduced},
         [](Preferences& p) { p.motion = MotionChoice::Reduced; }},
        {pref::Skin{SkinTone::Deep}, [](Preferences& p) { p.skin = SkinTone::Deep; }},
        {pref::Hair{HairStyle::Crop}, [](Preferences& p) { p.hair = HairStyle::Crop; }},
        {pref::LeftHanded{true}, [](Preferences& p) { p.left_handed = true; }},
        {pref::CountingWay{Counting::Tap}, [](Preferences& p) { p.counting = Counting::Tap; }},
        {pref::GetReady{3}, [](Preferences& p) { p.get_ready_s = 3; }},
        {pref::GetReady{30}, [](Preferences& p) { p.get_ready_s = 30; }},
        {pref::GetReady{2}, {}},
        {pref::GetReady{31}, {}},
        {pref::DayStart{6}, [](Preferences& p) { p.day_start_hour = 6; }},
        {pref::DayStart{7}, {}},
        {pref::DayStart{-1}, {}},
        {pref::Region{"DE"}, [](Preferences& p) { p.region = "DE"; }},
        {pref::Region{"de"}, {}},
        {pref::Region{"GBR"}, {}},
        {pref::Region{""}, {}},
    };
    for (std::size_t i = 0; i < table.size(); ++i) {
        CAPTURE(i);
        Preferences expected;
        if (table[i].expected)
            table[i].expected(expected);
        CHECK(changed(Preferences{}, table[i].change) == expected);
    }
}

TEST_CASE("the breath fills for four seconds and empties for six, without a jerk") {
    struct Row {
        int at_ms;
        bool inhaling;
        double fill;
        int second;
        int breaths;
    };
    const std::vector<Row> table = {
        {0, true, 0, 1, 0},         {1000, true, .146, 2, 0}, {2000, true, .5, 3, 0},
        {3999, true, 1, 4, 0},      {4000, false, 1, 1, 0},   {5500, false, .854, 2, 0},
        {7000, false, .5, 4, 0},    {9999, false, 0, 6, 0},   {10'000, true, 0, 1, 1},
        {122'000, true, .5, 3, 12}, {-50, true, 0, 1, 0},
    };
    for (const Row& row : table) {
        CAPTURE(row.at_ms);
        const Breath breath = breath_at(Millis{row.at_ms});
        CHECK(breath.inhaling == row.inhaling);
        CHECK(breath.fill == Catch::Approx(row.fill).margin(.001));
        CHECK(breath.second == row.second);
        CHECK(breath.breaths == row.breaths);
    }
    // No step between two frames is larger than a sine of this pace makes.
    for (int ms = 0; ms < 20'000; ms += 16) {
        const float step = breath_at(Millis{ms + 16}).fill - breath_at(Millis{ms}).fill;
        REQUIRE(std::abs(step) < .0065F);
    }
    const BreathPace slow{Millis{5000}, Millis{8000}};
    CHECK(breath_at(Millis{2500}, slow).fill == Catch::Approx(.5));
    CHECK(breath_at(Millis{13'000}, slow).breaths == 1);
}

TEST_CASE("a fault reads as file, line and reason") {
    CHECK(to_text({"a.toml", 3, "is odd"}) == "a.toml:3: is odd");
    CHECK(to_text({"a.toml", 0, "is odd"}) == "a.toml: is odd");
    const Result<int> good = 3;
    CHECK(good.ok());
    CHECK(*good == 3);
    const Result<int> bad = Faults{{"a", 1, "b"}};
    CHECK_FALSE(bad);
    CHECK(bad.error().size() == 1);
}
