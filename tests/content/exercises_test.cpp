// The reader of exercises: one good file, and many that are broken in one place each.
#include "content/content.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using namespace limber;
using namespace limber::content;

namespace {

// Line 1 is the first [[exercise]].
const std::string kGood = R"([[exercise]]
key = "plank"
version = 2
group = "core"
place = "core"
start = "full"
mistakes = ["sagging"]
stop_if = ["sharp", "dizzy"]
cautions = ["wrists"]
[[exercise.level]]
key = "knees"
animation = "plank_knees"
from = "strengthen"
count = "hold"
counting = "paced"
max_hold_s = 10
steps = ["down", "up"]
cues = ["long"]
dose = { sets = 1, reps = 8, hold_s = 5, hold_rest_s = 10, rest_s = 30 }
tempo = { work_s = 2.5 }
[[exercise.level]]
key = "full"
animation = "plank"
pictured = "right"
from = "prevent"
count = "rep"
counting = "tap"
max_hold_s = 12
steps = ["down"]
cues = ["long"]
dose = { sets = 2, reps = 6, hold_s = 12, hold_breaths = 3, rest_s = 45, each_side = true }
tempo = { work_s = 2, back_s = 3, pause_s = 1 }
)";

std::string replaced(const std::string& from, const std::string& to, const std::string& text) {
    const auto at = text.find(from);
    if (at == std::string::npos)
        FAIL("the good file has no " << from);
    std::string out = text;
    return out.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a good file is read whole") {
    const auto read = read_exercises(kGood, "exercises.toml");
    if (!read)
        FAIL(to_text(read.error().front()));
    REQUIRE(read->size() == 1);
    const Exercise& plank = read->front();
    CHECK(plank.key == "plank");
    CHECK(plank.version == 2);
    CHECK(plank.group == Group::Core);
    CHECK(plank.name_word == "exercise.plank.name");
    CHECK(plank.purpose_word == "exercise.plank.purpose");
    CHECK(plank.place_word == "place.core");
    CHECK(plank.start_level == 1);
    CHECK(plank.mistakes == std::vector<std::string>{"exercise.plank.mistake.sagging"});
    CHECK(plank.stop_if == std::vector<std::string>{"stop-if.sharp", "stop-if.dizzy"});
    CHECK(plank.cautions == std::vector<std::string>{"caution.wrists"});
    REQUIRE(plank.levels.size() == 2);

    const Level& knees = plank.levels[0];
    CHECK(knees.key == "knees");
    CHECK(knees.animation == "plank_knees");
    CHECK(knees.earliest == Phase::Strengthen);
    CHECK(knees.count_of == CountOf::Hold);
    CHECK(knees.counting == Counting::Paced);
    CHECK(knees.max_hold == Millis{10'000});
    CHECK(knees.start.sets == 1);
    CHECK(knees.start.reps == 8);
    CHECK(knees.start.hold == Millis{5000});
    CHECK(knees.start.hold_rest == Millis{10'000});
    CHECK(knees.start.tempo.work == Millis{2500});
    CHECK(knees.start.tempo.back == Millis{0});
    CHECK(knees.left_word.empty());
    CHECK(knees.side_word(Side::Left).empty());
    CHECK(knees.name_word == "exercise.plank.level.knees.name");
    CHECK(knees.easier_word == "exercise.plank.level.knees.easier");
    CHECK(knees.steps ==
          std::vector<std::string>{"exercise.plank.step.down", "exercise.plank.step.up"});
    CHECK(knees.cues == std::vector<std::string>{"exercise.plank.cue.long"});

    const Level& full = plank.levels[1];
    CHECK(full.start.each_side);
    CHECK(full.start.hold_breaths == 3);
    CHECK(full.start.rest == Millis{45'000});
    CHECK(full.counting == Counting::Tap);
    CHECK(full.pictured == Side::Right);
    CHECK_FALSE(full.mirrored(Side::Right));
    CHECK(full.mirrored(Side::Left));
    CHECK_FALSE(full.mirrored(Side::None));
    CHECK(full.side_word(Side::Right) == "exercise.plank.level.full.right");
    CHECK(full.start.tempo.pause == Millis{1000});
}

TEST_CASE("a broken file is refused with its line and reason") {
    struct Row {
        const char* from;
        const char* to;
        int line;
        const char* reason;
    };
    const std::vector<Row> table = {
        {"[[exercise]]", "[[exercise]", 1, ""},
        {"[[exercise]]\nkey", "[[exercises]]\nkey", 1, "does not know 'exercises'"},
        {"version = 2", "version = 0", 3, "'version' has to be 1 to"},
        {"version = 2", "version = -1", 3, "'version' has to be"},
        {"version = 2", "version = 2.5", 3, "whole number"},
        {"version = 2", "version = \"2\"", 3, "whole number"},
        {"version = 2", "version = 99999999999", 3, "'version' has to be"},
        {"version = 2\n", "", 1, "'version' is missing"},
        {"key = \"plank\"\n", "", 1, "'key' is missing"},
        {"key = \"plank\"", "key = \"Plank!\"", 2, "may only have a-z"},
        {"key = \"plank\"", "key = 7", 2, "text in quotes"},
        {"\"core\"", "\"cardio\"", 4, "one of: stretch, core, daily, walk"},
        {"group = \"core\"", "group = 1", 4, "one of"},
        {"place = \"core\"\n", "", 1, "'place' is missing"},
        {"start = \"full\"", "start = \"half\"", 6, "no level 'half'"},
        {"start = \"full\"\n", "", 1, "'start' is missing"},
        {"mistakes = [\"sagging\"]", "mistakes = []", 7, "at least one"},
        {"mistakes = [\"sagging\"]", "mistakes = \"sagging\"", 7, "list of names"},
        {"mistakes = [\"sagging\"]", "mistakes = [3]", 7, "names in quotes"},
        {"mistakes = [\"sagging\"]", "mistakes = [\"It sags\"]", 7, "may only have"},
        {"[\"sharp\", \"dizzy\"]", "[\"sharp\", \"sharp\"]", 8, "twice"},
        {"cautions = [\"wrists\"]", "cautions = [\"wrists\"]\nsong = \"la\"", 10,
         "does not know 'song'"},
        {"key = \"full\"", "key = \"knees\"", 21, "two levels 'knees'"},
        {"animation = \"plank_knees\"", "animation = \"\"", 12, "may only have"},
        {"from = \"strengthen\"", "from = \"soon\"", 13, "calm, move, strengthen, prevent"},
        {"count = \"hold\"", "count = \"both\"", 14, "rep, hold"},
        {"counting = \"paced\"", "counting = \"fast\"", 15, "paced, tap, done"},
        {"max_hold_s = 10", "max_hold_s = 61", 16, "0 to 60 seconds"},
        {"max_hold_s = 10", "max_hold_s = 4", 19, "longer hold than 'max_hold_s'"},
        {"max_hold_s = 10", "max_hold_s = nan", 16, "number of seconds"},
        {"max_hold_s = 10", "max_hold_s = \"ten\"", 16, "number of seconds"},
        {"steps = [\"down\", \"up\"]", "steps = []", 17, "at least one"},
        {"sets = 1,", "sets = 11,", 19, "'sets' has to be 1 to 10"},
        {"sets = 1,", "sets = 0,", 19, "'sets' has to be"},
        {"reps = 8,", "reps = 51,", 19, "'reps' has to be 1 to 50"},
        {"reps = 8,", "", 19, "'reps' is missing"},
        {"hold_s = 5,", "hold_s = -5,", 19, "'hold_s' has to be 0 to 60"},
        {"hold_s = 5,", "hold_s = 0.5,", 19, "out of limits: hold"},
        {"hold_s = 5,", "", 19, "counts holds"},
        {"hold_rest_s = 10,", "hold_rest_s = 301,", 19, "0 to 300"},
        {"rest_s = 30 }", "rest_s = 30, speed = 3 }", 19, "does not know 'speed'"},
        {"dose = { sets = 1, reps = 8, hold_s = 5, hold_rest_s = 10, rest_s = 30 }", "dose = 8", 19,
         "'dose' has to be a table"},
        {"tempo = { work_s = 2.5 }\n", "", 10, "'tempo' is missing"},
        {"work_s = 2.5", "work_s = 31", 20, "0 to 30"},
        {"pictured = \"right\"\n", "", 21, "'pictured' is missing"},
        {"pictured = \"right\"", "pictured = \"up\"", 24, "left, right"},
        {"hold_breaths = 3", "hold_breaths = 13", 31, "out of limits: hold_breaths"},
        {"each_side = true", "each_side = 1", 31, "true or false"},
        {"tempo = { work_s = 2.5 }", "tempo = { work_s = 2.5 }\npictured = \"left\"", 21,
         "does not know 'pictured'"},
    };
    REQUIRE(table.size() >= 25);
    for (const Row& row : table) {
        const auto read = read_exercises(replaced(row.from, row.to, kGood), "exercises.toml");
        CAPTURE(row.from, row.to);
        REQUIRE_FALSE(read);
        std::string all;
        for (const Fault& fault : read.error())
            all += to_text(fault) + "\n";
        CAPTURE(all);
        const auto told = [&](const Fault& fault) {
            return fault.file == "exercises.toml" && fault.line == row.line &&
                   fault.reason.find(row.reason) != std::string::npos && !fault.reason.empty();
        };
        CHECK(std::any_of(read.error().begin(), read.error().end(), told));
    }
}

TEST_CASE("no exercises, two of one key, and no levels are refused") {
    CHECK_FALSE(read_exercises("", "x"));
    CHECK_FALSE(read_exercises("exercise = []", "x"));
    CHECK_FALSE(read_exercises("exercise = 3", "x"));
    CHECK_FALSE(read_exercises("exercise = [3]", "x"));
    const auto twice = read_exercises(kGood + kGood, "x");
    REQUIRE_FALSE(twice);
    REQUIRE(twice.error().size() == 1);
    CHECK(twice.error()[0].line == 33);
    CHECK(twice.error()[0].reason.find("twice") != std::string::npos);

    const std::string without = kGood.substr(0, kGood.find("[[exercise.level]]"));
    const auto bare = read_exercises(without, "x");
    REQUIRE_FALSE(bare);
    CHECK(bare.error()[0].reason.find("'level' is missing") != std::string::npos);
}

TEST_CASE("a file that is wrong in three places tells all three") {
    auto text = replaced("version = 2", "version = 0", kGood);
    text = replaced("reps = 8", "reps = 80", text);
    text = replaced("\"wrists\"", "4", text);
    const auto read = read_exercises(text, "x");
    REQUIRE_FALSE(read);
    CHECK(read.error().size() == 3);
}
