// What ships: every number against FACTS.md, every word there, and fit to be said and read.
#include "content/content.hpp"
#include "content/figure_data.hpp"
#include "content/scratch.hpp"
#include "content/shipped.hpp"
#include "core/player.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace limber;
using namespace limber::content;
using limber::testing::shipped;

namespace {

template <class F>
void each_level(F f) {
    for (const Exercise& exercise : shipped().exercises)
        for (const Level& level : exercise.levels)
            f(exercise, level);
}

} // namespace

TEST_CASE("every exercise is there, with all its levels, in the order of the library") {
    struct Row {
        const char* exercise;
        std::vector<std::string> levels;
    };
    const std::vector<Row> table = {
        {"pelvic-tilt", {"lying", "standing"}},
        {"knee-to-chest", {"heel-slide", "single", "double"}},
        {"childs-pose", {"kneeling"}},
        {"knee-rolls", {"small", "full"}},
        {"cat-cow", {"seated", "kneeling"}},
        {"hamstring", {"strap"}},
        {"hip-flexor", {"standing", "half-kneeling"}},
        {"back-bend", {"prone", "standing"}},
        {"bridge", {"double", "march", "single"}},
        {"bird-dog", {"arm", "leg", "both"}},
        {"plank", {"wall", "knees", "full"}},
        {"side-plank", {"wall", "knees", "feet"}},
        {"dead-bug", {"heel-tap", "leg", "opposite"}},
        {"curl-up", {"hands"}},
        {"hip-hinge", {"standing"}},
        {"sit-to-stand", {"thighs"}},
        {"chair-squat", {"touch"}},
        {"step-up", {"low"}},
        {"carry", {"light"}},
        {"walking", {"supported", "free"}},
    };
    REQUIRE(shipped().exercises.size() == table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        const Exercise& exercise = shipped().exercises[i];
        CHECK(exercise.key == table[i].exercise);
        std::vector<std::string> keys;
        keys.reserve(exercise.levels.size());
        for (const Level& level : exercise.levels)
            keys.push_back(level.key);
        CHECK(keys == table[i].levels);
        CHECK(shipped().exercise(table[i].exercise) == &exercise);
    }
    CHECK(shipped().exercise("handstand") == nullptr);
}

TEST_CASE("no start is more than FACTS.md says") {
    struct Row {
        const char* exercise;
        const char* level;
        int reps;
        int hold_s;
        int breaths;
        bool sides;
    };
    const std::vector<Row> table = {
        {"pelvic-tilt", "lying", 5, 5, 0, false},        // 5 s x 5
        {"pelvic-tilt", "standing", 5, 5, 0, false},     //
        {"knee-to-chest", "heel-slide", 5, 0, 0, true},  // 5 repetitions, the general start
        {"knee-to-chest", "single", 2, 5, 0, true},      // 5 s x 2-3 each
        {"knee-to-chest", "double", 2, 5, 0, false},     //
        {"childs-pose", "kneeling", 8, 10, 1, false},    // 1 slow breath x 8-10
        {"knee-rolls", "small", 8, 4, 1, false},         // 1 breath, 8-10 alternating
        {"knee-rolls", "full", 8, 4, 1, false},          //
        {"cat-cow", "seated", 10, 0, 0, false},          // x10, and each way is one
        {"cat-cow", "kneeling", 10, 0, 0, false},        //
        {"hamstring", "strap", 2, 20, 0, true},          // 20-30 s x 2-3
        {"hip-flexor", "standing", 2, 20, 0, true},      // 30-60 s; begins as the kneeling one [J]
        {"hip-flexor", "half-kneeling", 2, 20, 0, true}, // 20-30 s x 2-3 a side
        {"back-bend", "prone", 5, 5, 0, false},          // 5 repetitions, the general start
        {"back-bend", "standing", 5, 0, 0, false},       //
        {"bridge", "double", 5, 12, 3, false},           // 5, 3 breaths each
        {"bridge", "march", 5, 3, 0, true},              //
        {"bridge", "single", 5, 3, 0, true},             // 3-5 s x 5-10
        {"bird-dog", "arm", 6, 5, 0, true},              // 5 s x 6-10 a side
        {"bird-dog", "leg", 6, 5, 0, true},              //
        {"bird-dog", "both", 6, 5, 0, true},             //
        {"plank", "wall", 8, 5, 0, false},               // 5-10 s x 8-10
        {"plank", "knees", 8, 5, 0, false},              //
        {"plank", "full", 8, 5, 0, false},               //
        {"side-plank", "wall", 4, 5, 0, true},           // 5-10 s x 8-10 a side; or 10 s x 4-6
        {"side-plank", "knees", 4, 5, 0, true},          //
        {"side-plank", "feet", 4, 5, 0, true},           //
        {"dead-bug", "heel-tap", 5, 0, 0, true},         // 6-12 taps a side; start 5 a side [J]
        {"dead-bug", "leg", 5, 0, 0, true},              // the same
        {"dead-bug", "opposite", 5, 0, 0, true},         // 6-12 a side; start 5 a side
        {"curl-up", "hands", 2, 10, 0, true},            // 10 s x 4-6 in all
        {"hip-hinge", "standing", 8, 0, 0, false},       // 1-2 sets of 8-10
        {"sit-to-stand", "thighs", 8, 0, 0, false},      //
        {"chair-squat", "touch", 8, 0, 0, false},        //
        {"step-up", "low", 4, 0, 0, true},               // 8 in all
        {"carry", "light", 1, 20, 0, true},              // 20 m, about 20 s
        {"walking", "supported", 2, 60, 0, false},       // less than the free walk
        {"walking", "free", 5, 60, 0, false},            // 5-10 min
    };
    std::size_t levels = 0;
    each_level([&](const Exercise&, const Level&) { ++levels; });
    REQUIRE(levels == table.size());
    for (const Row& row : table) {
        CAPTURE(row.exercise, row.level);
        const Level* level = shipped().exercise(row.exercise)->level(row.level);
        REQUIRE(level != nullptr);
        CHECK(level->start.sets == 1);
        CHECK(level->start.reps == row.reps);
        CHECK(level->start.hold == Millis{row.hold_s * 1000});
        CHECK(level->start.hold_breaths == row.breaths);
        CHECK(level->start.each_side == row.sides);
    }
}

TEST_CASE("rests, longest holds and phases keep to FACTS.md") {
    each_level([](const Exercise& exercise, const Level& level) {
        CAPTURE(exercise.key, level.key);
        CHECK_FALSE(dose_fault(level.start));
        CHECK(level.start.rest >= Millis{30'000}); // 30-60 s between sets
        CHECK(level.start.rest <= Millis{60'000});
        if (level.count_of == CountOf::Hold)
            CHECK(level.start.hold_rest == Millis{10'000}); // 10 s between holds
        static const std::set<std::string_view> kNeverLonger = {"plank", "side-plank", "bird-dog",
                                                                "curl-up"};
        if (kNeverLonger.contains(exercise.key))
            CHECK(level.max_hold == Millis{10'000}); // never beyond: the Big 3 and planks
        static const std::set<std::string_view> kLate = {"plank", "side-plank", "dead-bug",
                                                         "curl-up"};
        if (kLate.contains(exercise.key))
            CHECK(level.earliest == Phase::Strengthen); // no planks in Calm, core in Strengthen
        if (exercise.group == Group::Daily)
            CHECK(level.earliest == Phase::Prevent);
        if (exercise.group == Group::Stretch)
            CHECK(level.max_hold <= Millis{30'000});
        CHECK(level.counting == Counting::Paced);
        // About three minutes at most, so that more than one fits a day.
        const auto plan = expand(exercise, level, level.start, level.counting);
        const bool walk = exercise.group == Group::Walk; // 5 min at the smaller number
        CHECK(planned_time(plan) <= Millis{walk ? 305'000 : 200'000});
    });
    const auto from = [](const char* exercise, const char* level) {
        return shipped().exercise(exercise)->level(level)->earliest;
    };
    CHECK(from("pelvic-tilt", "lying") == Phase::Calm);
    CHECK(from("knee-to-chest", "single") == Phase::Calm);
    CHECK(from("childs-pose", "kneeling") == Phase::Calm);
    CHECK(from("knee-rolls", "small") == Phase::Calm);
    CHECK(from("walking", "supported") == Phase::Calm);
    CHECK(from("knee-rolls", "full") == Phase::Move);
    CHECK(from("cat-cow", "kneeling") == Phase::Move);
    CHECK(from("bridge", "double") == Phase::Move);
    CHECK(from("bird-dog", "leg") == Phase::Move);
    CHECK(from("bird-dog", "both") == Phase::Strengthen);
}

TEST_CASE("levels go from easy to hard and the first offered is gentle") {
    for (const Exercise& exercise : shipped().exercises) {
        CAPTURE(exercise.key);
        const auto& levels = exercise.levels;
        CHECK(std::is_sorted(levels.begin(), levels.end(), [](const Level& a, const Level& b) {
            return a.earliest < b.earliest;
        }));
        REQUIRE(exercise.start_level < static_cast<int>(levels.size()));
    }
}

TEST_CASE("the person reads how, what to think of, slips, when to stop and who should ask") {
    for (const Exercise& exercise : shipped().exercises) {
        CAPTURE(exercise.key);
        CHECK(exercise.mistakes.size() >= 3);
        CHECK(exercise.stop_if.size() == 6); // those of any exercise
        CHECK(exercise.cautions.size() >= 2);
        for (const Level& level : exercise.levels) {
            CAPTURE(level.key);
            CHECK(level.steps.size() >= 3);
            CHECK(level.steps.size() <= 5);
            CHECK(level.cues.size() >= 3);
        }
    }
}

TEST_CASE("cues can be said during a repetition") {
    // 150 words a minute (FACTS.md): five words take two seconds.
    each_level([](const Exercise& exercise, const Level& level) {
        for (const std::string& cue : level.cues) {
            const std::string_view said = shipped().words(cue);
            CAPTURE(exercise.key, level.key, said);
            CHECK(std::count(said.begin(), said.end(), ' ') < 6);
            CHECK(said.size() <= 32);
        }
    });
}

TEST_CASE("no sentence of an exercise is long, and none promises or orders") {
    static const std::set<std::string_view> kNever = {
        "cure",         "heal",      "treat",   "relief",  "relieve",   "diagnos",
        "you are safe", "must",      "fail",    "lazy",    "prescribe", "monitor",
        "pain-free",    "guarantee", "improve", "therapy", "fix"};
    const Words& words = shipped().words;
    for (const std::string& key : words.keys()) {
        const bool ours = key.starts_with("exercise.") || key.starts_with("caution.") ||
                          key.starts_with("stop-if.") || key.starts_with("place.");
        if (!ours)
            continue;
        std::string said(words(key));
        CAPTURE(key, said);
        CHECK(said.size() <= 90);
        std::transform(said.begin(), said.end(), said.begin(), [](unsigned char c) {
            return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
        });
        for (const std::string_view never : kNever) {
            CAPTURE(never);
            CHECK(said.find(never) == std::string::npos);
        }
    }
}

TEST_CASE("every word of the exercises is used") {
    std::set<std::string> used;
    const auto use = [&](const std::vector<std::string>& keys) {
        used.insert(keys.begin(), keys.end());
    };
    for (const Exercise& exercise : shipped().exercises) {
        use({exercise.name_word, exercise.purpose_word, exercise.place_word});
        use(exercise.mistakes);
        use(exercise.stop_if);
        use(exercise.cautions);
        for (const Level& level : exercise.levels) {
            use({level.name_word, level.easier_word, level.harder_word, level.left_word,
                 level.right_word});
            use(level.steps);
            use(level.cues);
        }
    }
    for (const std::string& key : shipped().words.keys())
        if (key.starts_with("exercise.") || key.starts_with("caution.") ||
            key.starts_with("stop-if.")) {
            CAPTURE(key);
            CHECK(used.contains(key));
        }
}

TEST_CASE("sides are named by what moves") {
    const auto side = [](const char* exercise, const char* level, Side which) {
        return shipped().words(shipped().exercise(exercise)->level(level)->side_word(which));
    };
    CHECK(side("bird-dog", "both", Side::Left) == "Left arm, right leg");
    CHECK(side("bird-dog", "both", Side::Right) == "Right arm, left leg");
    CHECK(side("bird-dog", "arm", Side::Left) == "Left arm");
    CHECK(side("bird-dog", "leg", Side::Right) == "Right leg");
    // As drawn the figure faces right, so its near limbs are the right ones (FIGURE.md).
    const auto mirrored = [](const char* exercise, const char* level, Side which) {
        return shipped().exercise(exercise)->level(level)->mirrored(which);
    };
    CHECK_FALSE(mirrored("bird-dog", "both", Side::Left)); // far arm, near leg
    CHECK_FALSE(mirrored("bird-dog", "leg", Side::Right)); // near leg
    CHECK_FALSE(mirrored("knee-to-chest", "single", Side::Right));
    CHECK(mirrored("knee-to-chest", "single", Side::Left));
    CHECK(side("dead-bug", "opposite", Side::Left) == "Left arm, right leg");
    CHECK_FALSE(mirrored("dead-bug", "opposite", Side::Left)); // far arm, near leg
    CHECK(side("curl-up", "hands", Side::Left) == "Left knee bent");
    CHECK_FALSE(mirrored("curl-up", "hands", Side::Left)); // the far knee
    CHECK(side("dead-bug", "heel-tap", Side::Right) == "Right heel");
    CHECK_FALSE(mirrored("dead-bug", "heel-tap", Side::Right)); // near leg
    CHECK(side("hip-flexor", "standing", Side::Left) == "Left leg behind");
    CHECK(mirrored("hip-flexor", "standing", Side::Left));
    CHECK(side("hip-flexor", "half-kneeling", Side::Right) == "Right knee");
    CHECK_FALSE(mirrored("hip-flexor", "half-kneeling", Side::Right));
    CHECK_FALSE(mirrored("hamstring", "strap", Side::Right));
    CHECK_FALSE(mirrored("step-up", "low", Side::Right));
    CHECK_FALSE(mirrored("carry", "light", Side::Right));
    // The figure of a side plank looks at you: the arm on your right is its left one.
    CHECK(side("side-plank", "feet", Side::Left) == "Left forearm");
    CHECK_FALSE(mirrored("side-plank", "feet", Side::Left));
    CHECK_FALSE(mirrored("side-plank", "wall", Side::Left));
}

TEST_CASE("every level is drawn, on both sides where it has them") {
    const auto figure = load_figure(std::filesystem::path(test_paths::assets) / "figure");
    if (!figure)
        FAIL(to_text(figure.error().front()));
    const auto& exercises = shipped().exercises;
    CHECK(missing_animations(exercises, *figure, "exercises").empty());

    std::vector<Exercise> wrong = {*shipped().exercise("plank"), *shipped().exercise("bird-dog")};
    wrong[0].levels[1].animation = "handstand";
    wrong[1].levels[0].animation = "bridge"; // the same from both sides
    const Faults faults = missing_animations(wrong, *figure, "exercises");
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].reason == "level 'knees' of 'plank': the figure has no animation 'handstand'");
    CHECK(faults[1].reason.find("cannot show the other side") != std::string::npos);
}

TEST_CASE("every word that an exercise names has to be there") {
    const auto& exercises = shipped().exercises;
    const testing::Scratch scratch;
    scratch.write("en/a.toml", "a = \"A\"\n");
    const auto words = Words::load(scratch.root(), "en");
    REQUIRE(words);
    const Faults missing = missing_words(exercises, *words, "exercises");
    std::set<std::string> reasons;
    for (const Fault& fault : missing)
        reasons.insert(fault.reason);
    CHECK(reasons.contains("exercise 'plank' needs the words 'exercise.plank.name'"));
    CHECK(reasons.contains("exercise 'bridge' needs the words 'caution.surgery'"));
    CHECK(missing_words(exercises, shipped().words, "exercises").empty());
}
