// Routines: what ships, and what is refused with file, line and reason.
#include "content/content.hpp"
#include "content/shipped.hpp"
#include "core/player.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>

using namespace limber;
using namespace limber::content;
using limber::testing::replaced;
using limber::testing::shipped;
using namespace std::chrono_literals;

namespace {

const std::string kGood = R"([[routine]]
key = "two"
rest_s = 10

    [[routine.do]]
    exercise = "hip-hinge"
    level = "standing"
    reps = 5

    [[routine.do]]
    exercise = "pelvic-tilt"
    level = "lying"
    reps = 1
)";

} // namespace

TEST_CASE("before lifting there is a routine of about two minutes", "[routines]") {
    const ReadyRoutine* routine = shipped().routine("before-lift");
    REQUIRE(routine != nullptr);
    std::vector<SetPlan> plan;
    for (const PlayItem& item : routine->items) {
        const Exercise* exercise = shipped().exercise(item.exercise);
        REQUIRE(exercise != nullptr);
        const Level* level = exercise->level(item.level);
        REQUIRE(level != nullptr);
        CHECK(item.dose.sets == 1);
        CHECK(item.dose.reps <= level->start.reps);
        CHECK_FALSE(dose_fault(item.dose));
        CHECK(level->earliest <= routine->earliest);
        std::ranges::move(expand(*exercise, *level, item.dose, level->counting),
                          std::back_inserter(plan));
    }
    CHECK(planned_time(plan) >= 90s);
    CHECK(planned_time(plan) <= 150s);
    CHECK(routine->earliest ==
          Phase::Prevent); // folding and squatting come then (FACTS.md, Phases)
    CHECK(shipped().routine("no-such") == nullptr);
}

TEST_CASE("a routine is read as it is written", "[routines]") {
    const auto read = read_routines(kGood, "routines.toml", shipped().exercises);
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    const ReadyRoutine& two = read->front();
    REQUIRE(two.items.size() == 2);
    CHECK(two.items[0].exercise == "hip-hinge");
    CHECK(two.items[0].dose.reps == 5);
    CHECK(two.items[1].dose.hold == 5s); // as the level starts
    CHECK(two.items[1].dose.rest == 10s);
    CHECK(two.earliest == Phase::Prevent);
    const Faults faults = missing_words(*read, shipped().words, "routines.toml");
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].reason.find("routine.two.name") != std::string::npos);
}

TEST_CASE("a routine that cannot be done is refused where it stands", "[routines]") {
    struct Row {
        const char* from;
        const char* to;
        std::size_t line; // 0: of the whole table
        const char* reason;
    };
    const Row rows[] = {
        {"reps = 5", "reps = 9", 8, "more than the start of its level"},
        {"reps = 5", "reps = 0", 8, ""},
        {"reps = 5", "rep = 5", 0, "'reps' is missing"},
        {"\"hip-hinge\"", "\"handstand\"", 7, "'handstand' has no level 'standing'"},
        {"\"standing\"", "\"flying\"", 7, "'hip-hinge' has no level 'flying'"},
        {"rest_s = 10", "rest_s = -1", 3, ""},
        {"key = \"two\"", "key = \"Two!\"", 2, ""},
        {"[[routine.do]]", "[[routine.doing]]", 0, ""},
    };
    for (const Row& row : rows) {
        INFO(row.from << " -> " << row.to);
        const auto read =
            read_routines(replaced(kGood, row.from, row.to), "routines.toml", shipped().exercises);
        REQUIRE_FALSE(read);
        std::string all;
        for (const Fault& fault : read.error())
            all += to_text(fault) + "\n";
        INFO(all);
        CHECK(std::ranges::any_of(read.error(), [&](const Fault& fault) {
            return fault.file == "routines.toml" &&
                   (row.line == 0 || static_cast<std::size_t>(fault.line) == row.line) &&
                   fault.reason.find(row.reason) != std::string::npos;
        }));
    }
    CHECK_FALSE(read_routines(kGood + kGood, "routines.toml", shipped().exercises));
}
