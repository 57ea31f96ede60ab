// The menu of the plan: what ships, and what is refused with file, line and reason.
#include "content/content.hpp"
#include "content/shipped.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace limber;
using namespace limber::content;
using limber::testing::replaced;
using limber::testing::shipped;

namespace {

const std::string kGood = R"([[calm]]
slot = "main"
why = "tilt"
exercises = ["pelvic-tilt"]

[[move]]
slot = "main"
why = "walk"
exercises = ["walking", "bridge"]
every = 2
on = 1

[[strengthen]]
slot = "main"
why = "core"
exercises = ["plank"]

[[prevent]]
slot = "main"
why = "core"
exercises = ["carry"]
in_order = true

[[mobility]]
slot = "main"
why = "walk"
exercises = ["walking"]

[hide]
bending = ["knee-to-chest"]
arching = ["back-bend"]
)";

} // namespace

TEST_CASE("the plan reads what it is told", "[plan]") {
    const auto menu = read_plan(kGood, "menu.toml", shipped().exercises);
    REQUIRE(menu);
    const auto& move = menu->phases.at(Phase::Move);
    REQUIRE(move.size() == 1);
    CHECK(move[0].key == "main");
    CHECK(move[0].why_word == "plan.why.move.walk");
    CHECK(move[0].exercises == std::vector<std::string>{"walking", "bridge"});
    CHECK(move[0].every == 2);
    CHECK(move[0].on == 1);
    CHECK_FALSE(move[0].in_order);
    CHECK(menu->phases.at(Phase::Prevent)[0].in_order);
    CHECK(menu->mobility.size() == 1);
    CHECK(menu->bending == std::vector<std::string>{"knee-to-chest"});
}

TEST_CASE("a plan that is wrong is refused with its line and the reason", "[plan]") {
    struct Row {
        const char* from;
        const char* to;
        int line;
        const char* reason;
    };
    const Row rows[] = {
        {"[\"pelvic-tilt\"]", "[\"pelvic-tit\"]", 4, "no exercise 'pelvic-tit'"},
        {"[\"pelvic-tilt\"]", "[\"plank\"]", 4, "later than this phase"},
        {"[\"pelvic-tilt\"]", "[]", 4, "at least one"},
        {"on = 1", "on = 2", 11, "less than 'every'"},
        {"on = 1", "on = 99", 11, "'on' has to be 0 to 13"},
        {"every = 2", "every = 0", 10, "'every' has to be 1 to 14"},
        {"slot = \"main\"", "slot = \"Main\"", 2, "may only have"},
        {"why = \"tilt\"\n", "", 1, "'why' is missing"},
        {"in_order = true", "in_order = 1", 22, "true or false"},
        {"in_order = true", "hard = true", 22, "does not know 'hard'"},
        {"[[mobility]]", "[[mobilty]]", 0, ""},
        {"bending = [\"knee-to-chest\"]\n", "", 29, "'bending' is missing"},
        {"[\"back-bend\"]", "[\"handstand\"]", 31, "no exercise 'handstand'"},
        {"[hide]", "[hide", 29, ""},
    };
    for (const Row& row : rows) {
        INFO(row.from << " -> " << row.to);
        const auto read =
            read_plan(replaced(kGood, row.from, row.to), "menu.toml", shipped().exercises);
        REQUIRE_FALSE(read);
        std::string all;
        for (const Fault& fault : read.error())
            all += to_text(fault) + "\n";
        INFO(all);
        CHECK(std::ranges::any_of(read.error(), [&](const Fault& fault) {
            return fault.file == "menu.toml" && (row.line == 0 || fault.line == row.line) &&
                   fault.reason.find(row.reason) != std::string::npos;
        }));
    }
}

TEST_CASE("every phase of the shipped plan has something for every day", "[plan]") {
    for (const auto& [phase, slots] : shipped().menu.phases)
        for (int n = 0; n < 60; ++n) {
            INFO(plan::phase_key(phase) << ' ' << n);
            std::vector<std::string> keys;
            for (const plan::Slot& slot : slots)
                if (n % slot.every == slot.on)
                    keys.push_back(slot.key);
            CHECK(std::ranges::count(keys, "main") == 1);
            CHECK(keys.size() <= static_cast<std::size_t>(plan::kMostExercises));
        }
    CHECK(shipped().menu.phases.size() == 4);
}

TEST_CASE("core work on three or four days a week, daily life on two or three", "[plan]") {
    const auto days_with = [](Phase phase, const char* exercise) {
        int found = 0;
        for (int n = 0; n < 84; ++n)
            found += std::ranges::any_of(shipped().menu.phases.at(phase), [&](const auto& slot) {
                return n % slot.every == slot.on &&
                       std::ranges::find(slot.exercises, exercise) != slot.exercises.end();
            });
        return found / 12.0;
    };
    CHECK(days_with(Phase::Strengthen, "bird-dog") == 3.5);
    const double daily = days_with(Phase::Prevent, "sit-to-stand");
    CHECK(daily >= 2);
    CHECK(daily <= 3);
}

TEST_CASE("what bending or arching makes worse is hidden, as FACTS.md says", "[plan]") {
    const auto has = [](const std::vector<std::string>& list, const char* key) {
        return std::ranges::find(list, key) != list.end();
    };
    for (const char* key : {"knee-to-chest", "childs-pose", "cat-cow"})
        CHECK(has(shipped().menu.bending, key));
    for (const char* key : {"cat-cow", "back-bend"})
        CHECK(has(shipped().menu.arching, key));
    // Something is left on every day.
    plan::Wishes wishes;
    wishes.bending_worse = wishes.arching_worse = true;
    plan::History history;
    const Date first{std::chrono::local_days{std::chrono::year{2026} / 3 / 2}};
    for (int n = 0; n < 120; ++n) {
        const Date date = first + std::chrono::days{n};
        history.first_day = first;
        history.readings.push_back({date, Utc{date.time_since_epoch()}, 400, 1});
        const auto plan =
            plan::plan_day(shipped().exercises, shipped().menu, history, wishes, date);
        INFO(n);
        CHECK_FALSE(plan.tasks.empty());
        for (const plan::Task& task : plan.tasks)
            CHECK_FALSE(has(shipped().menu.bending, task.item.exercise.c_str()));
    }
}

TEST_CASE("what the plan builds up to is not below the start, and within FACTS.md", "[plan]") {
    for (const Exercise& exercise : shipped().exercises)
        for (const Level& level : exercise.levels) {
            INFO(exercise.key << ' ' << level.key);
            CHECK(level.build_reps >= level.start.reps);
            CHECK(level.build_sets >= level.start.sets);
            CHECK(level.build_sets <= 3);
            CHECK(level.build_reps <= 30);
        }
}
