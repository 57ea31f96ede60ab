// The player's rules, one by one.
#include "core/player.hpp"
#include "core/player_helpers.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace limber;
using namespace limber::testing;

namespace {

Exercise bird_dog() {
    Exercise exercise;
    exercise.key = "bird-dog";
    exercise.version = 3;
    Level level;
    level.key = "both";
    level.animation = "bird_dog";
    exercise.levels.push_back(level);
    return exercise;
}

} // namespace

TEST_CASE("a plan has each set's sides one after the other") {
    const Exercise exercise = bird_dog();
    Dose dose;
    dose.sets = 2;
    dose.reps = 6;
    dose.each_side = true;
    const auto plan = expand(exercise, exercise.levels[0], dose, Counting::Tap);
    REQUIRE(plan.size() == 4);
    const std::vector<Side> sides = {Side::Left, Side::Right, Side::Left, Side::Right};
    for (std::size_t i = 0; i < plan.size(); ++i) {
        CAPTURE(i);
        CHECK(plan[i].side == sides[i]);
        CHECK(plan[i].set_number == static_cast<int>(i / 2) + 1);
        CHECK(plan[i].set_count == 2);
        CHECK(plan[i].content_version == 3);
        CHECK(plan[i].counting == Counting::Tap);
        CHECK(plan[i].dose == dose);
        CHECK(plan[i].animation == "bird_dog");
    }
    dose.each_side = false;
    const auto plain = expand(exercise, exercise.levels[0], dose, Counting::Paced);
    REQUIRE(plain.size() == 2);
    CHECK(plain[1].side == Side::None);
    CHECK(plain[1].set_number == 2);
}

TEST_CASE("a preferred way of counting holds for repetitions only") {
    Level level;
    CHECK(counting_for(level, Counting::Tap) == Counting::Tap);
    level.count_of = CountOf::Hold;
    CHECK(counting_for(level, Counting::Tap) == Counting::Paced);
    level.count_of = CountOf::Rep;
    level.counting = Counting::Done;
    CHECK(counting_for(level, Counting::Paced) == Counting::Done);
}

TEST_CASE("get ready counts down five seconds, then the set starts") {
    PlayerState state = start({rep_set(2)});
    CHECK(remaining(state) == s(5));
    CHECK(advance(state, s(4.999)).empty());
    const auto events = advance(state, s(0.001));
    CHECK(count_events<SetStarted>(events) == 1);
    CHECK(state.step == Step::Work);
    CHECK(state.in_step == s(0));

    PlayerState soon = start({rep_set(2)});
    apply(soon, GoNow{});
    CHECK(soon.step == Step::Work);
    CHECK(apply(soon, GoNow{}).empty());
}

TEST_CASE("a tap during get ready does nothing") {
    PlayerState state = start({rep_set(2)});
    const PlayerState before = state;
    CHECK(apply(state, Tap{}).empty());
    CHECK(state == before);
}

TEST_CASE("paced: in, hold, count, back, pause, and on to the next") {
    PlayerState state = start({rep_set(2)});
    advance(state, s(5));
    struct Row {
        double after;
        Step step;
        int counted;
        int now;
    };
    const std::vector<Row> table = {
        {1.9, Step::Work, 0, 1},     {0.2, Step::Hold, 0, 1},  {4.8, Step::Hold, 0, 1},
        {0.2, Step::Back, 1, 1},     {2, Step::Between, 1, 2}, {1, Step::Work, 1, 2},
        {2, Step::Hold, 1, 2},       {5, Step::Back, 2, 2},    {1.8, Step::Back, 2, 2},
        {0.2, Step::Finished, 2, 2},
    };
    for (const Row& row : table) {
        advance(state, s(row.after));
        CAPTURE(state.active.count());
        CHECK(state.step == row.step);
        CHECK(counted_in(state, 0) == row.counted);
        CHECK(rep_now(state) == row.now);
    }
    CHECK(state.stopped == StopReason::None);
    CHECK(state.done[0].closed);
    CHECK_FALSE(state.done[0].skipped);
    CHECK(good_time(state.done[0]) == s(10));
    CHECK(state.active == s(24));
}

TEST_CASE("a repetition without a hold counts at its furthest point") {
    PlayerState state = start({plain_set(2)});
    const auto events = advance(state, s(5 + 3));
    CHECK(count_events<RepCounted>(events) == 1);
    CHECK(count_events<HoldStarted>(events) == 0);
    CHECK(state.step == Step::Back);
    advance(state, s(60));
    CHECK(state.step == Step::Finished);
    CHECK(counted_in(state, 0) == 2);
    CHECK(good_time(state.done[0]) == s(0));
}

TEST_CASE("a hold beats each full second, and its last second is its count") {
    PlayerState state = start({hold_set(1, s(3))});
    const auto events = advance(state, s(5 + 3 + 3));
    const auto beats = all_of<HoldBeat>(events);
    REQUIRE(beats.size() == 2);
    CHECK(beats[0].held == s(1));
    CHECK(beats[1].held == s(2));
    const auto counts = all_of<RepCounted>(events);
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].held == s(3));
    CHECK(counts[0].n == 1);
}

TEST_CASE("holds of a set have their own rest between them and no way back") {
    PlayerState state = start({hold_set(2)});
    advance(state, s(5 + 3 + 10));
    CHECK(state.step == Step::Between);
    CHECK(remaining(state) == s(10));
    CHECK(rep_now(state) == 2);
    advance(state, s(10));
    CHECK(state.step == Step::Work);
    advance(state, s(13));
    CHECK(state.step == Step::Finished);
}

TEST_CASE("a tap ends a hold early: a second or more counts, less does not") {
    struct Row {
        double held;
        bool counts;
    };
    const auto row = GENERATE(Row{0.4, false}, Row{0.999, false}, Row{1.0, true}, Row{6.4, true});
    CAPTURE(row.held);
    PlayerState state = start({hold_set(2)});
    advance(state, s(5 + 3) + s(row.held));
    const auto events = apply(state, Tap{});
    CHECK(count_events<RepCounted>(events) == (row.counts ? 1 : 0));
    CHECK(count_events<RepBroken>(events) == (row.counts ? 0 : 1));
    CHECK(counted_in(state, 0) == (row.counts ? 1 : 0));
    CHECK(good_time(state.done[0]) == s(row.held));
    CHECK(state.step == Step::Between);
    CHECK(rep_now(state) == (row.counts ? 2 : 1));

    // A repetition's hold, too, then moves back before the next.
    PlayerState rep = start({rep_set(3)});
    advance(rep, s(5 + 2) + s(row.held > 4 ? 4 : row.held));
    apply(rep, Tap{});
    CHECK(rep.step == Step::Back);
    CHECK(counted_in(rep, 0) == (row.counts ? 1 : 0));
    CHECK(rep_now(rep) == 1);
    advance(rep, s(2));
    CHECK(rep_now(rep) == (row.counts ? 2 : 1));
}

TEST_CASE("a paced repetition without a hold can be counted early by a tap, once") {
    PlayerState state = start({plain_set(2)});
    advance(state, s(5 + 1));
    CHECK(count_events<RepCounted>(apply(state, Tap{})) == 1);
    CHECK(state.step == Step::Back);
    advance(state, s(1));
    CHECK(apply(state, Tap{}).empty());
    PlayerState with_hold = start({rep_set(2)});
    advance(with_hold, s(6));
    CHECK(apply(with_hold, Tap{}).empty());
}

TEST_CASE("taps less than 400 ms apart count once") {
    PlayerState state = start({counted_by(rep_set(6), Counting::Tap)});
    advance(state, s(5));
    REQUIRE(state.step == Step::Await);
    CHECK(count_events<RepCounted>(apply(state, Tap{})) == 1);
    CHECK(apply(state, Tap{}).empty());
    advance(state, s(0.399));
    CHECK(apply(state, Tap{}).empty());
    advance(state, s(0.001)); // 400 ms after the one that counted
    CHECK(count_events<RepCounted>(apply(state, Tap{})) == 1);
    CHECK(counted_in(state, 0) == 2);
}

TEST_CASE("tap counting: each tap is one, the last one closes the set") {
    PlayerState state = start({counted_by(rep_set(3), Counting::Tap), rep_set(1)});
    advance(state, s(5));
    CHECK_FALSE(next_change(state));
    for (int i = 0; i < 3; ++i) {
        CHECK(rep_now(state) == i + 1);
        apply(state, Tap{});
        advance(state, s(1));
    }
    CHECK(state.step == Step::Rest);
    CHECK(state.done[0].closed);
    CHECK_FALSE(state.done[0].skipped);
    CHECK(good_time(state.done[0]) == s(0)); // no clock ran, so nothing is claimed
    CHECK(apply(state, Tap{}).empty());      // one too many does no harm
}

TEST_CASE("tap counting of holds: a tap starts each, the clock or a tap ends it") {
    PlayerState state = start({counted_by(hold_set(2), Counting::Tap)});
    advance(state, s(60));
    REQUIRE(state.step == Step::Await);
    CHECK(count_events<HoldStarted>(apply(state, Tap{})) == 1);
    advance(state, s(10));
    CHECK(state.step == Step::Await);
    CHECK(counted_in(state, 0) == 1);
    // A tap meant to end the hold that has just ended does not start another.
    advance(state, s(0.2));
    CHECK(apply(state, Tap{}).empty());
    advance(state, s(0.3));
    apply(state, Tap{});
    advance(state, s(4));
    apply(state, Tap{});
    CHECK(state.step == Step::Finished);
    CHECK(good_time(state.done[0]) == s(14));
}

TEST_CASE("done counting: one tap is the whole set, undo still takes one back") {
    PlayerState state = start({counted_by(rep_set(4), Counting::Done), rep_set(1)});
    advance(state, s(90));
    REQUIRE(state.step == Step::Await);
    CHECK(count_events<RepCounted>(apply(state, Tap{})) == 4);
    CHECK(state.step == Step::Rest);
    apply(state, UndoRep{});
    CHECK(state.step == Step::Await);
    CHECK(counted_in(state, 0) == 3);
    advance(state, s(1));
    CHECK(count_events<RepCounted>(apply(state, Tap{})) == 1);
    CHECK(state.step == Step::Rest);
}

TEST_CASE("rests: the dose's between sets, at least the change-over between sides") {
    SetPlan left = rep_set(1, Side::Left);
    SetPlan right = rep_set(1, Side::Right);
    SetPlan again = rep_set(1, Side::Left, 2);
    struct Row {
        double rest;
        double sides;
        double sets;
    };
    const auto row = GENERATE(Row{30, 30, 30}, Row{5, 10, 5}, Row{10, 10, 10});
    left.dose.rest = right.dose.rest = again.dose.rest = s(row.rest);
    PlayerState state = start({left, right, again});
    advance(state, s(5 + 9));
    REQUIRE(state.step == Step::Rest);
    CHECK(remaining(state) == s(row.sides));
    CHECK(state.current == 0);
    REQUIRE(next_set(state) != nullptr);
    CHECK(next_set(state)->side == Side::Right);
    advance(state, s(row.sides));
    CHECK(state.step == Step::Work); // the rest was the countdown
    CHECK(state.current == 1);
    advance(state, s(9));
    CHECK(remaining(state) == s(row.sets));
}

TEST_CASE("no rest planned: the short get-ready stands in its place") {
    SetPlan first = plain_set(1);
    first.dose.rest = s(0);
    PlayerState state = start({first, rep_set(1)});
    advance(state, s(5 + 6));
    CHECK(state.step == Step::GetReady);
    CHECK(state.current == 1);
    CHECK(remaining(state) == s(3));
}

TEST_CASE("a rest can be longer, shorter and skipped") {
    PlayerState state = start({rep_set(1), rep_set(1)});
    advance(state, s(5 + 9 + 10));
    REQUIRE(remaining(state) == s(20));
    apply(state, AdjustRest{s(15)});
    CHECK(remaining(state) == s(35));
    apply(state, AdjustRest{s(-15)});
    apply(state, AdjustRest{s(-15)});
    CHECK(remaining(state) == s(5));

    PlayerState longest = state;
    for (int i = 0; i < 50; ++i)
        apply(longest, AdjustRest{s(15)});
    CHECK(longest.step_length == DoseLimits::max_rest);

    PlayerState ended = state;
    const auto events = apply(ended, AdjustRest{s(-15)});
    CHECK(count_events<StepChanged>(events) == 1);
    CHECK(ended.step == Step::GetReady);
    CHECK(ended.current == 1);
    CHECK(remaining(ended) == s(3));

    apply(state, SkipSet{});
    CHECK(state.step == Step::GetReady);
    CHECK(remaining(state) == s(3));
    CHECK(state.current == 1);
    CHECK(apply(state, AdjustRest{s(15)}).empty()); // only in a rest
    CHECK(remaining(state) == s(3));
}

TEST_CASE("skipping a rest never makes it longer") {
    PlayerState state = start({rep_set(1), rep_set(1)});
    advance(state, s(5 + 9 + 29));
    apply(state, SkipSet{});
    CHECK(remaining(state) == s(1));
}

TEST_CASE("a pause keeps what remains, and going on is preceded by a get-ready") {
    PlayerState state = start({hold_set(2)});
    advance(state, s(5 + 3 + 4.3));
    REQUIRE(state.step == Step::Hold);
    apply(state, TogglePause{});
    CHECK(advance(state, s(1000)).empty());
    CHECK(remaining(state) == s(5.7));
    CHECK_FALSE(next_change(state));
    CHECK(apply(state, Tap{}).empty());

    apply(state, TogglePause{});
    CHECK(state.step == Step::GetReady);
    CHECK(remaining(state) == s(3));
    CHECK(hold_time(state) == s(4.3));
    const auto events = advance(state, s(3 + 5.7));
    CHECK(count_events<HoldStarted>(events) == 0); // the same hold
    const auto beats = all_of<HoldBeat>(events);
    REQUIRE(beats.size() == 5);
    CHECK(beats.front().held == s(5));
    CHECK(state.done[0].reps.size() == 1);
    CHECK(state.done[0].reps[0].held == s(10));
    CHECK(state.done[0].reps[0].counted);
}

TEST_CASE("a pause in a rest or a get-ready just goes on") {
    PlayerState state = start({rep_set(1), rep_set(1)});
    advance(state, s(2));
    apply(state, TogglePause{});
    advance(state, s(10));
    apply(state, TogglePause{});
    CHECK(state.step == Step::GetReady);
    CHECK(remaining(state) == s(3));
    advance(state, s(3 + 9 + 4));
    REQUIRE(state.step == Step::Rest);
    apply(state, TogglePause{});
    advance(state, s(10));
    apply(state, TogglePause{});
    CHECK(state.step == Step::Rest);
    CHECK(remaining(state) == s(26));
}

TEST_CASE("go now also ends a pause of the get-ready") {
    PlayerState state = start({rep_set(1)});
    apply(state, TogglePause{});
    apply(state, GoNow{});
    CHECK_FALSE(state.paused);
    CHECK(state.step == Step::Work);
}

TEST_CASE("pausing twice in one hold loses nothing") {
    PlayerState state = start({hold_set(1)});
    advance(state, s(5 + 3 + 2.5));
    apply(state, TogglePause{});
    apply(state, TogglePause{});
    advance(state, s(1)); // still getting ready
    apply(state, TogglePause{});
    apply(state, TogglePause{});
    CHECK(hold_time(state) == s(2.5));
    advance(state, s(2 + 7.5));
    CHECK(state.step == Step::Finished);
    CHECK(good_time(state.done[0]) == s(10));
}

TEST_CASE("undo takes back the last one and lets a rep under way go on") {
    PlayerState state = start({rep_set(3)});
    advance(state, s(5 + 10 + 4)); // in the second rep's hold
    REQUIRE(state.step == Step::Hold);
    const auto events = apply(state, UndoRep{});
    REQUIRE(events.size() == 1);
    CHECK(std::get<RepUndone>(events[0]).n == 1);
    CHECK(state.step == Step::Hold);
    CHECK(counted_in(state, 0) == 0);
    advance(state, s(3));
    CHECK(counted_in(state, 0) == 1);
    CHECK_FALSE(apply(state, UndoRep{}).empty());
    CHECK(apply(state, UndoRep{}).empty());
    CHECK_FALSE(can_undo(state));
    advance(state, s(1000));
    CHECK(counted_in(state, 0) == 3); // as many as planned in the end
}

TEST_CASE("undo of a set's last rep reopens it, exactly as it was") {
    PlayerState state = start({rep_set(2, Side::Left), rep_set(2, Side::Right)});
    advance(state, s(5 + 10 + 7) - Millis{1});
    const auto before = state.done;
    advance(state, Millis{1} + s(2));
    REQUIRE(state.step == Step::Rest);
    apply(state, RateSet{Feel::TooHard});
    const auto events = apply(state, UndoRep{});
    CHECK(count_events<SetReopened>(events) == 1);
    CHECK(state.current == 0);
    CHECK(state.step == Step::GetReady);
    CHECK(remaining(state) == s(3));
    // The rep's own row is gone, nothing else changed.
    auto expected = before;
    expected[0].reps.pop_back();
    CHECK(state.done == expected);
    CHECK(rep_now(state) == 2);
}

TEST_CASE("undo goes across sides, and a rep under way there is broken off") {
    PlayerState state = start({rep_set(1, Side::Left), rep_set(2, Side::Right)});
    advance(state, s(5 + 9 + 30 + 2 + 3));
    REQUIRE(state.current == 1);
    REQUIRE(state.step == Step::Hold);
    const auto events = apply(state, UndoRep{});
    CHECK(count_events<RepBroken>(events) == 1);
    CHECK(count_events<RepUndone>(events) == 1);
    CHECK(state.current == 0);
    CHECK(counted_in(state, 0) == 0);
    CHECK(counted_in(state, 1) == 0);
    CHECK(good_time(state.done[1]) == s(3)); // held, so kept
    advance(state, s(3 + 9 + 30));
    CHECK(state.current == 1);
    CHECK(rep_now(state) == 1);
}

TEST_CASE("undo passes over a set that was skipped and leaves it so") {
    PlayerState state = start({rep_set(1), rep_set(1), rep_set(1)});
    advance(state, s(5 + 9));
    apply(state, SkipSet{}); // the rest
    apply(state, SkipSet{}); // the second set, untouched
    REQUIRE(state.current == 2);
    apply(state, UndoRep{});
    CHECK(state.current == 0);
    CHECK(state.done[1].skipped);
    advance(state, s(3 + 9));
    REQUIRE(next_set(state) != nullptr);
    advance(state, s(30));
    CHECK(state.current == 2);
}

TEST_CASE("skip closes a set with what was done; an untouched one needs no rest") {
    PlayerState state = start({rep_set(3), rep_set(3), hold_set(2)});
    advance(state, s(5 + 10));
    auto events = apply(state, SkipSet{});
    CHECK(state.done[0].closed);
    CHECK(state.done[0].skipped);
    CHECK(state.step == Step::Rest);
    apply(state, SkipSet{});
    events = apply(state, SkipSet{});
    REQUIRE(all_of<SetClosed>(events).size() == 1);
    CHECK(state.step == Step::GetReady);
    CHECK(remaining(state) == s(5));
    CHECK(state.current == 2);
    CHECK_FALSE(state.done[1].started);
    // A hold under way keeps its seconds and counts.
    advance(state, s(5 + 3 + 6));
    events = apply(state, SkipSet{});
    CHECK(count_events<RepCounted>(events) == 1);
    CHECK(good_time(state.done[2]) == s(6));
    CHECK(state.step == Step::Finished);
    CHECK(state.stopped == StopReason::None);
    REQUIRE(all_of<SessionEnded>(events).size() == 1);
}

TEST_CASE("skipping within a rep's hold does not count the rep") {
    PlayerState state = start({rep_set(2), rep_set(1)});
    advance(state, s(5 + 2 + 3));
    const auto events = apply(state, SkipSet{});
    CHECK(count_events<RepBroken>(events) == 1);
    CHECK(counted_in(state, 0) == 0);
    CHECK(good_time(state.done[0]) == s(3));
    CHECK(state.step == Step::Rest); // something was done
}

TEST_CASE("previous: this rep again, then the set before; nothing counted is lost") {
    PlayerState state = start({rep_set(2), rep_set(2)});
    CHECK_FALSE(can_go_back(state));
    CHECK(apply(state, Previous{}).empty());
    advance(state, s(5 + 10 + 10 - 1 + 30 + 3)); // first rep of the second set
    REQUIRE(state.current == 1);
    REQUIRE(state.step == Step::Hold);
    apply(state, Previous{});
    CHECK(state.current == 1);
    CHECK(state.step == Step::GetReady);
    CHECK(remaining(state) == s(3));
    apply(state, Previous{});
    CHECK(state.current == 0);
    CHECK(state.step == Step::GetReady);
    CHECK(counted_in(state, 0) == 2);
    CHECK(rep_now(state) == 1); // one more round
    advance(state, s(3 + 10 + 9));
    CHECK(counted_in(state, 0) == 4);
    CHECK(state.step == Step::Rest);
    advance(state, s(30));
    CHECK(state.current == 1);
}

TEST_CASE("previous in a rest goes on with a set that was skipped") {
    PlayerState state = start({rep_set(3), rep_set(1)});
    advance(state, s(5 + 10));
    apply(state, SkipSet{});
    REQUIRE(state.step == Step::Rest);
    const auto events = apply(state, Previous{});
    CHECK(count_events<SetReopened>(events) == 1);
    CHECK(state.current == 0);
    CHECK_FALSE(state.done[0].skipped);
    CHECK(rep_now(state) == 2);
    advance(state, s(3 + 10 + 9));
    CHECK(counted_in(state, 0) == 3);
    CHECK(state.step == Step::Rest);
}

TEST_CASE("undo in a further round goes back rep by rep") {
    PlayerState state = start({rep_set(2), rep_set(1)});
    advance(state, s(5 + 19));
    apply(state, Previous{});
    advance(state, s(3 + 10));
    REQUIRE(counted_in(state, 0) == 3);
    CHECK(rep_now(state) == 2);
    apply(state, UndoRep{});
    CHECK(rep_now(state) == 1);
    apply(state, UndoRep{});
    CHECK(counted_in(state, 0) == 1);
    CHECK(rep_now(state) == 2);
    advance(state, s(9));
    CHECK(state.step == Step::Rest);
    CHECK(counted_in(state, 0) == 2);
}

TEST_CASE("undo from a rest after a further round stays in that round") {
    PlayerState state = start({rep_set(3), rep_set(1)});
    advance(state, s(5 + 29));
    apply(state, Previous{});
    advance(state, s(3 + 29));
    REQUIRE(state.step == Step::Rest);
    REQUIRE(counted_in(state, 0) == 6);
    apply(state, UndoRep{});
    CHECK(rep_now(state) == 3);
    apply(state, UndoRep{});
    CHECK(counted_in(state, 0) == 4);
    CHECK(rep_now(state) == 2);
    advance(state, s(3 + 19));
    CHECK(state.step == Step::Rest);
    CHECK(counted_in(state, 0) == 6);
}

TEST_CASE("a hold that is skipped counts from its first full second on") {
    const auto held = GENERATE(0.999, 1.0);
    PlayerState state = start({hold_set(2), rep_set(1)});
    advance(state, s(5 + 3) + s(held));
    apply(state, SkipSet{});
    CHECK(counted_in(state, 0) == (held < 1 ? 0 : 1));
    CHECK(good_time(state.done[0]) == s(held));
}

TEST_CASE("after sharp pain there is a rest even where none was planned") {
    SetPlan first = rep_set(2);
    first.dose.rest = s(0);
    PlayerState state = start({first, hold_set(1)});
    advance(state, s(6));
    apply(state, SharpPain{});
    apply(state, GiveReason{StopReason::Easing});
    CHECK(state.step == Step::Rest);
    CHECK(remaining(state) == s(10));
}

TEST_CASE("sharp pain freezes at once and asks only afterwards") {
    PlayerState state = start({hold_set(3), rep_set(1)});
    advance(state, s(5 + 3 + 4));
    CHECK(apply(state, SharpPain{}).empty());
    CHECK(state.stop_asked);
    CHECK_FALSE(next_change(state));
    CHECK(advance(state, s(600)).empty());
    for (const PlayerAction& action :
         std::vector<PlayerAction>{Tap{}, TogglePause{}, GoNow{}, UndoRep{}, SkipSet{}, Previous{},
                                   AdjustRest{}, SetCounting{Counting::Tap}, SharpPain{}}) {
        CAPTURE(action.index());
        CHECK(apply(state, action).empty());
        CHECK(state.step == Step::Hold);
    }

    SECTION("pressed by mistake: a short get-ready, and the hold goes on") {
        apply(state, CarryOn{});
        CHECK(state.step == Step::GetReady);
        CHECK(hold_time(state) == s(4));
        advance(state, s(3 + 6));
        CHECK(counted_in(state, 0) == 1);
    }
    SECTION("easing: the rest of this move is skipped, with a rest") {
        const auto events = apply(state, GiveReason{StopReason::Easing});
        CHECK(count_events<SetHurt>(events) == 1);
        CHECK(state.done[0].hurt == StopReason::Easing);
        CHECK(state.done[0].skipped);
        CHECK(good_time(state.done[0]) == s(4));
        CHECK(state.step == Step::Rest);
        CHECK_FALSE(state.stop_asked);
    }
    SECTION("other reasons end the session") {
        const auto reason =
            GENERATE(StopReason::RunsDownLeg, StopReason::DizzyOrChest, StopReason::LockedUp);
        const auto events = apply(state, GiveReason{reason});
        REQUIRE(all_of<SessionEnded>(events).size() == 1);
        CHECK(all_of<SessionEnded>(events)[0].reason == reason);
        CHECK(state.stopped == reason);
        CHECK(state.done[0].hurt == reason);
        CHECK(state.step == Step::Finished);
        CHECK_FALSE(state.done[0].closed);
    }
    SECTION("leaving ends it, too") {
        apply(state, Leave{});
        CHECK(state.stopped == StopReason::Left);
        CHECK(counted_in(state, 0) == 1);
    }
}

TEST_CASE("easing skips all that remains of the move, and ends a session that has no other") {
    PlayerState state = start(
        {rep_set(2, Side::Left), rep_set(2, Side::Right), rep_set(2, Side::Left, 2), hold_set(1)});
    advance(state, s(5 + 10));
    apply(state, SharpPain{});
    const auto events = apply(state, GiveReason{StopReason::Easing});
    CHECK(count_events<SetClosed>(events) == 3);
    REQUIRE(next_set(state) != nullptr);
    CHECK(next_set(state)->exercise == "plank");
    advance(state, s(30));
    CHECK(state.current == 3);

    PlayerState only = start({rep_set(2, Side::Left), rep_set(2, Side::Right)});
    advance(only, s(6));
    apply(only, SharpPain{});
    const auto ended = apply(only, GiveReason{StopReason::Easing});
    CHECK(only.stopped == StopReason::Easing);
    CHECK(only.step == Step::Finished);
    CHECK(count_events<SessionEnded>(ended) == 1);
}

TEST_CASE("a reason without a stop means nothing") {
    PlayerState state = start({rep_set(2)});
    CHECK(apply(state, GiveReason{StopReason::RunsDownLeg}).empty());
    CHECK(apply(state, CarryOn{}).empty());
    CHECK(state.step == Step::GetReady);
}

TEST_CASE("counting can be changed on the way") {
    PlayerState state = start({rep_set(3), rep_set(2)});
    advance(state, s(5 + 10 + 3));
    auto events = apply(state, SetCounting{Counting::Tap});
    CHECK(count_events<CountingChanged>(events) == 1);
    CHECK(count_events<RepBroken>(events) == 1); // its hold was under way
    CHECK(state.step == Step::Await);
    CHECK(state.plan[1].counting == Counting::Tap);
    CHECK(apply(state, SetCounting{Counting::Tap}).empty());
    apply(state, Tap{});
    CHECK(counted_in(state, 0) == 2);
    events = apply(state, SetCounting{Counting::Paced});
    CHECK(state.step == Step::GetReady);
    CHECK(remaining(state) == s(3));
    advance(state, s(3 + 9));
    CHECK(state.step == Step::Rest);
    CHECK(counted_in(state, 0) == 3);
}

TEST_CASE("a plank's hold runs on when counting changes to tap") {
    PlayerState state = start({hold_set(2)});
    advance(state, s(5 + 3 + 4));
    apply(state, SetCounting{Counting::Tap});
    CHECK(state.step == Step::Hold);
    advance(state, s(6));
    CHECK(state.step == Step::Await);
    CHECK(good_time(state.done[0]) == s(10));
}

TEST_CASE("closed sets keep the way they were counted") {
    PlayerState state = start({rep_set(1), rep_set(1)});
    advance(state, s(5 + 9));
    REQUIRE(state.step == Step::Rest);
    apply(state, SetCounting{Counting::Done});
    CHECK(state.step == Step::Rest);
    CHECK(state.plan[0].counting == Counting::Paced);
    CHECK(state.plan[1].counting == Counting::Done);
    advance(state, s(30));
    CHECK(state.step == Step::Await);
    CHECK(state.done[1].started);
}

TEST_CASE("how a set felt is asked in its rest and after the last") {
    PlayerState state = start({rep_set(1), rep_set(1)});
    CHECK(apply(state, RateSet{Feel::TooEasy}).empty());
    advance(state, s(5 + 9));
    CHECK(count_events<SetRated>(apply(state, RateSet{Feel::TooEasy})) == 1);
    apply(state, RateSet{Feel::AboutRight});
    CHECK(state.done[0].feel == Feel::AboutRight);
    advance(state, s(30 + 9));
    REQUIRE(state.step == Step::Finished);
    apply(state, RateSet{Feel::TooHard});
    CHECK(state.done[1].feel == Feel::TooHard);
}

TEST_CASE("leaving keeps what was done and ends the session") {
    PlayerState state = start({rep_set(2), rep_set(2)});
    advance(state, s(5 + 10 + 4));
    const auto events = apply(state, Leave{});
    CHECK(count_events<RepBroken>(events) == 1);
    REQUIRE(all_of<SessionEnded>(events).size() == 1);
    CHECK(all_of<SessionEnded>(events)[0].reason == StopReason::Left);
    CHECK(counted_in(state, 0) == 1);
    CHECK_FALSE(state.done[0].closed);
    CHECK(advance(state, s(100)).empty());
    CHECK(state.active == s(19));
    CHECK(apply(state, UndoRep{}).empty());
}

TEST_CASE("a plan takes about the time it is said to take") {
    const std::vector<SetPlan> plan = {rep_set(6, Side::Left), rep_set(6, Side::Right), hold_set(6),
                                       plain_set(3)};
    PlayerState state = start(plan);
    Millis spent{0};
    while (const auto next = next_change(state)) {
        advance(state, *next);
        spent += *next;
    }
    REQUIRE(state.step == Step::Finished);
    CHECK(planned_time(plan) == spent);
    CHECK(set_duration(plan[0].dose, CountOf::Rep) == s(6 * 9 + 5));
    CHECK(set_duration(plan[2].dose, CountOf::Hold) == s(6 * 13 + 50));
}

// ---- resuming ----------------------------------------------------------------------------------

namespace {

SetDone rows(std::vector<RepDone> reps, bool closed = false) {
    SetDone set;
    set.started = true;
    set.reps = std::move(reps);
    set.closed = closed;
    return set;
}

} // namespace

TEST_CASE("resume goes on at the first set that is not closed") {
    const std::vector<SetPlan> plan = {rep_set(2), rep_set(3), hold_set(2)};
    PlayerState state;
    const auto events = resume(state, plan,
                               {rows({{1, s(5), true}, {2, s(5), true}}, true),
                                rows({{1, s(5), true}, {2, s(2), false}}), SetDone{}});
    CHECK(events.empty()); // a rep that was under way is just done again
    CHECK(state.current == 1);
    CHECK(state.step == Step::GetReady);
    CHECK(remaining(state) == s(3));
    CHECK(rep_now(state) == 2);
    advance(state, s(3 + 2));
    CHECK(state.done[1].reps.back().n == 3);
    CHECK(count_events<SetStarted>(advance(state, s(600))) == 1); // only the set not yet started
}

TEST_CASE("resume counts the seconds of a plank's hold that was running") {
    PlayerState state;
    const auto events = resume(state, {hold_set(2)}, {rows({{1, s(10), true}, {2, s(7), false}})});
    CHECK(count_events<RepCounted>(events) == 1);
    CHECK(count_events<SetClosed>(events) == 1);
    CHECK(count_events<SessionEnded>(events) == 1);
    CHECK(good_time(state.done[0]) == s(17));
    CHECK(state.step == Step::Finished);

    PlayerState early;
    CHECK(resume(early, {hold_set(2)}, {rows({{1, s(0), false}})}).empty());
    CHECK(counted_in(early, 0) == 0);
    CHECK(rep_now(early) == 1);
}

TEST_CASE("resume closes a set that is full, and keeps to its counting") {
    PlayerState state;
    const auto events = resume(state, {rep_set(1), counted_by(rep_set(2), Counting::Tap)},
                               {rows({{1, s(5), true}}), SetDone{}});
    CHECK(count_events<SetClosed>(events) == 1);
    CHECK(state.current == 1);
    advance(state, s(3));
    CHECK(state.step == Step::Await);
}
