// A day put together, changed by hand, and kept as text.
#include "plan_helpers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::plan;
using namespace limber::testing;

namespace {

const std::vector<Exercise>& exercises() {
    static const std::vector<Exercise> all{ladder("a"), ladder("b"), ladder("c"), ladder("d")};
    return all;
}

Menu menu() {
    Menu menu;
    menu.phases[Phase::Calm] = {{"main", "why.a", {"a"}, 1, 0, false},
                                {"second", "why.next", {"b", "c"}, 1, 0, true}};
    menu.phases[Phase::Move] = {{"main", "why.turn", {"a", "b"}, 1, 0, false},
                                {"second", "why.even", {"c"}, 2, 0, false},
                                {"second", "why.odd", {"d"}, 2, 1, false},
                                {"third", "why.a", {"a", "b"}, 1, 0, false},
                                {"fourth", "why.d", {"d"}, 1, 0, false}};
    menu.mobility = {{"main", "why.easy", {"a"}, 1, 0, false}};
    menu.bending = {"a"};
    return menu;
}

DayPlan day(const Diary& diary, int n, const Wishes& wishes = {}) {
    return plan_day(exercises(), menu(), diary, wishes, on(n));
}

std::vector<std::string> names(const DayPlan& plan) {
    std::vector<std::string> list;
    for (const Task& task : plan.tasks)
        list.push_back(task.slot + ' ' + task.item.exercise);
    return list;
}
using Names = std::vector<std::string>;

} // namespace

TEST_CASE("slots take turns and never name one exercise twice", "[plan]") {
    Diary diary;
    diary.locked_up(0);
    CHECK(names(day(diary, 4)) == Names{"main a", "second c", "third b"});
    CHECK(names(day(diary, 5)) == Names{"main b", "second d", "third a"});
    CHECK(names(day(diary, 6)) == Names{"main a", "second c", "third b"});
    for (const Task& task : day(diary, 4).tasks)
        CHECK_FALSE(task.why.word.empty());
    Wishes wishes;
    wishes.bending_worse = true;
    CHECK(names(day(diary, 4, wishes)) == Names{"main b", "second c", "fourth d"});
}

TEST_CASE("what a physiotherapist gave comes after the main thing, as it was given", "[plan]") {
    Diary diary;
    diary.locked_up(0);
    Wishes wishes;
    wishes.home = {"c", "gone", "d"};
    const DayPlan plan = day(diary, 4, wishes);
    CHECK(names(plan) == Names{"main a", "home-c c", "home-d d"}); // three at most
    CHECK(plan.tasks[1].why.word == "plan.why.home");
    CHECK(plan.tasks[1].item.dose == dose_of(5));
    wishes.home = {"c"};
    wishes.own["c"] = item("mid", 7, 2, "c");
    CHECK(names(day(diary, 4, wishes)) == Names{"main a", "home-c c", "third b"});
    CHECK(day(diary, 4, wishes).tasks[1].item == item("mid", 7, 2, "c"));
    diary.stopped_by_sign(5);
    CHECK(day(diary, 5, wishes).tasks.empty());
    Diary sore; // mobility only
    sore.pain(-20, 2);
    sore.did(0, item("mid", 5, 1, "c"), 2, 4).did(1, item("low", 5, 1, "d"), 2, 2, true, true);
    CHECK(names(day(sore, 2, wishes)) == Names{"main a"});
}

TEST_CASE("in Calm the next one comes once the one before felt fine", "[plan]") {
    Diary diary;
    diary.locked_up(0);
    CHECK(names(day(diary, 0)) == Names{"main a", "second b"});
    diary.did(0, item("low", 5, 1, "b"), 4, 4, true, true);
    CHECK(names(day(diary, 1)) == Names{"main a", "second b"});
    diary.did(1, item("low", 5, 1, "b"), 4, 4);
    CHECK(names(day(diary, 1)) == Names{"main a", "second b"}); // not on the same day
    CHECK(names(day(diary, 2)) == Names{"main a", "second c"});
    CHECK(day(diary, 2).basis == Basis::Calm);
}

TEST_CASE("a warning sign wins over all", "[plan]") {
    Diary diary;
    diary.locked_up(0).stopped_by_sign(1);
    CHECK(day(diary, 1).basis == Basis::Stopped);
    CHECK(day(diary, 1).tasks.empty());
    CHECK(day(diary, 20).tasks.empty());
    diary.history.cleared = utc(2, 0);
    CHECK(day(diary, 2).basis == Basis::Calm);
}

TEST_CASE("two days with pain leave mobility only", "[plan]") {
    Diary diary;
    diary.pain(-20, 2);
    diary.did(0, item("mid", 5, 1, "c"), 2, 4).did(1, item("low", 5, 1, "d"), 2, 2, true, true);
    CHECK(day(diary, 0).basis == Basis::Eased);
    CHECK(day(diary, 1).basis == Basis::Mobility);
    CHECK(names(day(diary, 2)) == Names{"main a"});
    CHECK(day(diary, 3).basis == Basis::Usual);
}

TEST_CASE("what was shown gives way to what is milder to the back, and to nothing else", "[plan]") {
    DayPlan shown;
    DayPlan fresh;
    for (const Basis was : {Basis::Usual, Basis::Eased, Basis::Mobility, Basis::Calm})
        for (const Basis is :
             {Basis::Usual, Basis::Eased, Basis::Mobility, Basis::Calm, Basis::Stopped}) {
            shown.basis = was;
            fresh.basis = is;
            CHECK(gives_way(shown, fresh) == (is > was));
        }
    shown.basis = Basis::Stopped;
    fresh.basis = Basis::Usual;
    CHECK(gives_way(shown, fresh));
    fresh.basis = Basis::Stopped;
    CHECK_FALSE(gives_way(shown, fresh));
}

TEST_CASE("a day may be changed: another dose, skipped, one more", "[plan]") {
    const std::vector<Task> tasks{{"main", item("mid", 5, 1, "a"), {"why.a", {}}, {}},
                                  {"second", item("mid", 5, 1, "b"), {"why.b", {}}, {}}};
    const std::vector<Override> changes{{"main", item("low", 5, 1, "a")},
                                        {"second", {}},
                                        {"own-1", item("mid", 5, 1, "c")},
                                        {"gone", {}}};
    const auto changed = with_overrides(tasks, changes);
    REQUIRE(changed.size() == 2);
    CHECK(changed[0].item.level == "low");
    CHECK(changed[0].change->word == "plan.change.yours");
    CHECK(changed[1].slot == "own-1");
    CHECK(free_slot(changed, changes) == "own-2");
    CHECK(free_slot(tasks, {}) == "own-1");
    const std::vector<Task> full(3);
    CHECK_FALSE(free_slot(full, {}));
    // Never a fourth.
    std::vector<Override> many;
    for (int n = 1; n < 6; ++n)
        many.push_back({"own-" + std::to_string(n), item("mid", 5, 1, "c")});
    CHECK(with_overrides(tasks, many).size() == 3);
}

TEST_CASE("tasks come back from text as they went", "[plan]") {
    Dose dose;
    dose.sets = 2;
    dose.reps = 6;
    dose.hold = Millis{12'000};
    dose.hold_breaths = 3;
    dose.each_side = true;
    dose.hold_rest = Millis{10'000};
    dose.rest = Millis{45'000};
    dose.tempo = {Millis{3000}, Millis{2500}, Millis{0}};
    const std::vector<Task> tasks{{"main", {"bridge", "double", dose}, {"plan.why.x", {}}, {}},
                                  {"own-1",
                                   {"plank", "wall", dose_of(3)},
                                   {"plan.why.y", {}},
                                   Reason{"plan.change.rise", {{"from", 2}, {"to", -4}}}}};
    CHECK(from_text(to_text(tasks)) == tasks);
    CHECK(from_text("").empty());
    CHECK(from_text(to_text({})).empty());
}

TEST_CASE("a kept day that was scrambled loses lines, never its mind", "[plan]") {
    const std::vector<Task> tasks{{"main", item("mid", 5, 1, "a"), {"why.a", {{"n", 3}}}, {}}};
    const std::string good = to_text(tasks);
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const char c : {'\t', '\n', ' ', '=', 'x', '9', '-'}) {
            std::string bad = good;
            bad[i] = c;
            for (const Task& task : from_text(bad))
                CHECK_FALSE(dose_fault(task.item.dose));
        }
    CHECK(from_text(good + "nonsense\n" + good).size() == 2);
    for (const char* dose : {"99999999999999999999 5 0 0 0 0 0 0 0 0", "0 5 0 0 0 0 0 2000 0 0",
                             "1 51 0 0 0 0 0 2000 0 0", "1 5 0 0 0 0 0 2000 0"})
        CHECK(from_text("main\ta\tmid\t" + std::string(dose) + "\twhy\t\n").empty());
}

TEST_CASE("words for phases and bases", "[plan]") {
    for (const Phase phase : {Phase::Calm, Phase::Move, Phase::Strengthen, Phase::Prevent})
        CHECK(phase_from(phase_key(phase)) == phase);
    for (const Basis basis :
         {Basis::Usual, Basis::Eased, Basis::Mobility, Basis::Calm, Basis::Stopped})
        CHECK(basis_from(basis_word(basis)) == basis);
    CHECK_FALSE(phase_from("later"));
    CHECK_FALSE(basis_from(""));
}
