// Thousands of sessions of random people: taps, pauses, skips, undo and time in any order. What has
// to hold after every single step is checked by counting on our own, not by the player's helpers.
#include "core/player.hpp"
#include "core/player_helpers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <random>
#include <sstream>

using namespace limber;
using namespace limber::testing;

namespace {

constexpr int kSessions = 10'000;

class Dice {
  public:
    explicit Dice(std::uint32_t seed) : random_(seed) {}
    int roll(int from, int to) { return from + static_cast<int>(random_() % index(to - from + 1)); }
    bool chance(int percent) { return roll(1, 100) <= percent; }

  private:
    static std::uint32_t index(int n) { return static_cast<std::uint32_t>(n); }
    std::mt19937 random_;
};

SetPlan random_set(Dice& dice, int number) {
    SetPlan set;
    set.exercise = dice.chance(50) ? "a" : "b";
    set.set_number = number;
    set.count_of = dice.chance(40) ? CountOf::Hold : CountOf::Rep;
    set.counting = static_cast<Counting>(dice.chance(60) ? 0 : dice.roll(1, 2));
    set.side = static_cast<Side>(dice.roll(0, 2));
    set.dose.reps = dice.roll(1, 4);
    const bool hold = set.count_of == CountOf::Hold || dice.chance(70);
    set.dose.hold = hold ? Millis{dice.roll(1000, 6000)} : Millis{0};
    set.dose.hold_rest = Millis{dice.chance(30) ? 0 : dice.roll(0, 12'000)};
    set.dose.rest = Millis{dice.chance(20) ? 0 : dice.roll(0, 40'000)};
    set.dose.tempo.work = Millis{hold && dice.chance(20) ? 0 : dice.roll(1000, 4000)};
    set.dose.tempo.back = Millis{dice.chance(20) ? 0 : dice.roll(0, 4000)};
    set.dose.tempo.pause = Millis{dice.chance(20) ? 0 : dice.roll(0, 3000)};
    return set;
}

std::vector<SetPlan> random_plan(Dice& dice) {
    std::vector<SetPlan> plan;
    const int sets = dice.roll(1, 5);
    plan.reserve(static_cast<std::size_t>(sets));
    for (int i = 0; i < sets; ++i)
        plan.push_back(random_set(dice, 1 + i / 2));
    return plan;
}

PlayerAction random_action(Dice& dice) {
    const int roll = dice.roll(1, 100);
    if (roll <= 40)
        return Tap{};
    if (roll <= 52)
        return TogglePause{};
    if (roll <= 58)
        return GoNow{};
    if (roll <= 68)
        return UndoRep{};
    if (roll <= 75)
        return SkipSet{};
    if (roll <= 81)
        return Previous{};
    if (roll <= 85)
        return AdjustRest{Millis{dice.chance(50) ? 15'000 : -15'000}};
    if (roll <= 88)
        return SetCounting{static_cast<Counting>(dice.roll(0, 2))};
    if (roll <= 91)
        return RateSet{static_cast<Feel>(dice.roll(0, 2))};
    if (roll <= 95)
        return SharpPain{};
    if (roll <= 97)
        return CarryOn{};
    return GiveReason{dice.chance(70) ? StopReason::Easing
                                      : static_cast<StopReason>(dice.roll(0, 5))};
}

// The diary of an observer who only hears the events. Written apart from record() on purpose.
struct Observer {
    struct Row {
        Millis held{0};
        bool counted = false;
    };
    struct Set {
        std::map<int, Row> reps;
        bool started = false;
        bool closed = false;
        bool skipped = false;
        std::optional<Feel> feel;
        StopReason hurt = StopReason::None;
    };
    std::vector<Set> sets;
    std::string trouble;
    bool ended = false;

    explicit Observer(std::size_t count) : sets(count) {}

    Set& set(int i) { return sets.at(static_cast<std::size_t>(i)); }
    void want(bool fine, const char* what) {
        if (!fine && trouble.empty())
            trouble = what;
    }

    void hear(const PlayerEvent& event) {
        want(!ended || std::holds_alternative<SetRated>(event), "something after the end");
        if (const auto* e = std::get_if<SetStarted>(&event)) {
            want(!set(e->set).started, "a set started twice");
            set(e->set).started = true;
        } else if (const auto* h = std::get_if<HoldStarted>(&event)) {
            want(!set(h->set).closed, "a hold in a closed set");
            want(set(h->set).started, "a hold in a set that did not start");
            want(!set(h->set).reps.contains(h->n), "a rep doubled");
            set(h->set).reps[h->n] = {};
        } else if (const auto* b = std::get_if<HoldBeat>(&event)) {
            Row& row = set(b->set).reps.at(b->n);
            want(!row.counted, "a beat of a hold that ended");
            want(b->held == row.held + Millis{1000}, "a second lost or doubled");
            row.held = b->held;
        } else if (const auto* c = std::get_if<RepCounted>(&event)) {
            Set& in = set(c->set);
            const auto row = in.reps.find(c->n);
            want(!in.closed, "a rep in a closed set");
            want(row == in.reps.end() || !row->second.counted, "a rep counted twice");
            want(row != in.reps.end() || c->held == Millis{0}, "held without a start");
            const Millis known = row != in.reps.end() ? row->second.held : Millis{0};
            want(c->held >= known && c->held <= known + Millis{1000}, "more than a second unsaid");
            in.reps[c->n] = {c->held, true};
        } else if (const auto* k = std::get_if<RepBroken>(&event)) {
            want(set(k->set).reps.contains(k->n), "a hold broken that never began");
            want(!set(k->set).reps[k->n].counted, "a counted rep broken");
            set(k->set).reps[k->n].held = k->held;
        } else if (const auto* u = std::get_if<RepUndone>(&event)) {
            want(set(u->set).reps.contains(u->n) && set(u->set).reps[u->n].counted,
                 "undo of a rep that was not counted");
            set(u->set).reps.erase(u->n);
        } else if (const auto* d = std::get_if<SetClosed>(&event)) {
            want(!set(d->set).closed, "a set closed twice");
            set(d->set).closed = true;
            set(d->set).skipped = d->skipped;
        } else if (const auto* o = std::get_if<SetReopened>(&event)) {
            want(set(o->set).closed, "an open set opened");
            set(o->set).closed = set(o->set).skipped = false;
            set(o->set).feel.reset();
        } else if (const auto* r = std::get_if<SetRated>(&event)) {
            want(set(r->set).closed, "a running set rated");
            set(r->set).feel = r->feel;
        } else if (const auto* p = std::get_if<SetHurt>(&event)) {
            set(p->set).hurt = p->reason;
        } else if (std::holds_alternative<SessionEnded>(event)) {
            ended = true;
        }
    }

    bool agrees(const std::vector<SetDone>& done) const {
        if (done.size() != sets.size())
            return false;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            const Set& mine = sets[i];
            const SetDone& theirs = done[i];
            if (theirs.started != mine.started || theirs.closed != mine.closed ||
                theirs.skipped != mine.skipped || theirs.feel != mine.feel ||
                theirs.hurt != mine.hurt || theirs.reps.size() != mine.reps.size())
                return false;
            auto row = mine.reps.begin(); // by n, as the player's are
            for (const RepDone& rep : theirs.reps) {
                if (rep.n != row->first || rep.held != row->second.held ||
                    rep.counted != row->second.counted)
                    return false;
                ++row;
            }
        }
        return true;
    }
};

// Of holds every second counts, so only one that runs may be uncounted with a second or more.
bool has_lost_hold(const PlayerState& state) {
    for (std::size_t i = 0; i < state.plan.size(); ++i) {
        if (state.plan[i].count_of != CountOf::Hold)
            continue;
        for (const RepDone& rep : state.done[i].reps) {
            const bool runs = static_cast<int>(i) == state.current &&
                              hold_time(state) > Millis{0} && &rep == &state.done[i].reps.back();
            if (!rep.counted && rep.held >= Millis{1000} && !runs)
                return true;
        }
    }
    return false;
}

// What has to be true of any state. Empty when it is.
std::string broken_promise(const PlayerState& state) {
    const auto current = static_cast<std::size_t>(state.current);
    if (state.current < 0 || current >= state.plan.size() || state.done.size() != state.plan.size())
        return "current is no set";
    for (std::size_t i = 0; i < current; ++i)
        if (!state.done[i].closed && state.step != Step::Finished)
            return "a set before the current one is open";
    for (const SetDone& set : state.done)
        for (const RepDone& rep : set.reps)
            if (rep.held < Millis{0} || rep.n < 1)
                return "a negative count";
    for (std::size_t i = current + 1; i < state.plan.size(); ++i)
        if (!state.done[i].closed && counted_in(state, i) >= state.plan[i].dose.reps)
            return "a full set was left open";
    if (has_lost_hold(state))
        return "seconds of a hold are not counted";
    const bool timed = state.step != Step::Await && state.step != Step::Finished;
    if (timed && (state.in_step < Millis{0} || state.in_step >= state.step_length))
        return "time in the step is out of it";
    if (state.step == Step::Finished && (state.paused || state.stop_asked))
        return "frozen after the end";
    if (state.step == Step::Rest && (!state.done[current].closed || next_set(state) == nullptr))
        return "a rest after nothing, or before nothing";
    if (state.step != Step::Rest && state.step != Step::Finished && state.done[current].closed)
        return "work in a closed set";
    if (rep_now(state) < 1 || rep_now(state) > current_set(state).dose.reps)
        return "the rep that is shown is out of range";
    return {};
}

bool frozen(const PlayerState& state) {
    return state.paused || state.stop_asked || state.step == Step::Finished;
}

// Exactly one rep was counted by these events, and nothing reopened.
bool counts_one(const PlayerEvents& events) {
    return count_events<RepCounted>(events) == 1 && count_events<SetReopened>(events) == 0 &&
           count_events<RepUndone>(events) == 0 && count_events<SessionEnded>(events) == 0 &&
           count_events<RepBroken>(events) == 0 && count_events<HoldStarted>(events) == 0 &&
           count_events<SetStarted>(events) == 0 && count_events<SetHurt>(events) == 0;
}

// The rows without what runs: a row that was open before is gone after its count is taken back.
std::vector<SetDone> without_open_hold(std::vector<SetDone> done, std::size_t set, int n) {
    std::erase_if(done[set].reps, [&](const RepDone& rep) { return rep.n == n; });
    return done;
}

std::string check_undo(const PlayerState& before, const PlayerState& after,
                       const PlayerEvents& events) {
    if (!counts_one(events) || !can_undo(after))
        return {};
    const RepCounted rep = all_of<RepCounted>(events).front();
    // What happened before the count is not taken back with it.
    const auto* closed = std::get_if<SetClosed>(&events.front());
    if (closed != nullptr && closed->set != rep.set)
        return {};
    // Undo goes back from the set that is shown. After Previous, others may have older reps there.
    for (int set = rep.set + 1; set <= after.current; ++set)
        if (counted_in(after, static_cast<std::size_t>(set)) > 0)
            return {};
    PlayerState undone = after;
    const PlayerEvents undo = apply(undone, UndoRep{});
    if (all_of<RepUndone>(undo).size() != 1 || all_of<RepUndone>(undo)[0].n != rep.n)
        return "undo took back another rep";
    const auto expected = without_open_hold(before.done, static_cast<std::size_t>(rep.set), rep.n);
    // The heartbeat and the closing of a set may lie between; both are taken back with the rep.
    return undone.done == expected ? "" : "undo did not restore what was before";
}

std::string check_next_change(const PlayerState& state) {
    const auto change = next_change(state);
    if (change.has_value() == (frozen(state) || state.step == Step::Await))
        return "next_change is not there, or is when nothing changes";
    if (!change)
        return {};
    if (*change <= Millis{0})
        return "next_change is no time";
    PlayerState early = state;
    if (!advance(early, *change - Millis{1}).empty())
        return "something changed before next_change";
    if (advance(early, Millis{1}).empty())
        return "nothing changed at next_change";
    return {};
}

// The person's way out is always there.
std::string check_way_out(PlayerState state) {
    if (state.step == Step::Finished)
        return {};
    const PlayerEvents events = apply(state, Leave{});
    const bool ended = count_events<SessionEnded>(events) == 1;
    return ended && state.step == Step::Finished && state.stopped == StopReason::Left
               ? ""
               : "leaving does not end it";
}

// Resuming from the rows as they are now keeps every counted rep and every second.
std::string check_resume(const PlayerState& state) {
    PlayerState again;
    const PlayerEvents events = resume(again, state.plan, state.done, state.options);
    std::vector<SetDone> rows = state.done;
    for (const PlayerEvent& event : events)
        record(rows, event);
    if (rows != again.done)
        return "resume did something it did not say";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (good_time(rows[i]) != good_time(state.done[i]))
            return "resume lost or made up seconds";
        const int more = counted(rows[i]) - counted(state.done[i]);
        const bool hold = state.plan[i].count_of == CountOf::Hold && !state.done[i].closed;
        if (more < 0 || more > (hold ? 1 : 0))
            return "resume lost or doubled a rep";
    }
    PlayerState third;
    if (!resume(third, again.plan, again.done, again.options).empty() &&
        again.step != Step::Finished)
        return "resuming twice changes more than once";
    return third.done == again.done ? "" : "resuming twice is not resuming once";
}

std::string check_pause(const PlayerState& state) {
    if (frozen(state))
        return {};
    PlayerState paused = state;
    apply(paused, TogglePause{});
    if (!advance(paused, Millis{123'456}).empty())
        return "time passed in a pause";
    if (remaining(paused) != remaining(state) || paused.active != state.active)
        return "a pause did not keep the remainder";
    apply(paused, TogglePause{});
    if (paused.step != state.step) { // a get-ready was put in front
        if (paused.step != Step::GetReady || paused.then != state.step)
            return "a pause leads elsewhere";
        advance(paused, remaining(paused));
    }
    if (paused.step != state.step || remaining(paused) != remaining(state))
        return "the remainder was lost after the pause";
    return paused.done == state.done ? "" : "a pause changed what was done";
}

struct Session {
    PlayerState state;
    Observer observer;
    Millis active{0};

    explicit Session(std::vector<SetPlan> plan)
        : state(start(std::move(plan))),
          observer(state.plan.size()) {}

    std::string pass(Dice& dice) {
        const Millis dt{dice.chance(30) ? dice.roll(0, 500) : dice.roll(0, 20'000)};
        const PlayerState before = state;
        // In one go, and in two: the same.
        PlayerState split = before;
        const Millis part{dice.roll(0, static_cast<int>(dt.count()))};
        PlayerEvents events = advance(state, dt);
        PlayerEvents pieces = advance(split, part);
        const PlayerEvents rest = advance(split, dt - part);
        pieces.insert(pieces.end(), rest.begin(), rest.end());
        if (split != state || pieces.size() != events.size())
            return "advancing in two parts differs from advancing at once";
        if (!frozen(before) && !frozen(state) && state.active != before.active + dt)
            return "active time does not add up";
        if (frozen(before) && state.active != before.active)
            return "time was counted while frozen";
        return after(before, events);
    }

    std::string act(Dice& dice) {
        const PlayerState before = state;
        const PlayerAction action = random_action(dice);
        const PlayerEvents events = limber::apply(state, action);
        if (state.active != before.active)
            return "an action took time";
        return after(before, events);
    }

    std::string after(const PlayerState& before, const PlayerEvents& events) {
        for (const PlayerEvent& event : events)
            observer.hear(event);
        if (!observer.trouble.empty())
            return observer.trouble;
        if (!observer.agrees(state.done))
            return "the events do not tell what was done";
        if (observer.ended != (state.step == Step::Finished))
            return "the end was not said";
        for (const std::string& wrong :
             {broken_promise(state), check_undo(before, state, events), check_next_change(state),
              check_way_out(state), check_pause(state)})
            if (!wrong.empty())
                return wrong;
        return {};
    }
};

std::string describe(const PlayerState& state) {
    std::ostringstream out;
    out << "set " << state.current << " of " << state.plan.size() << ", step "
        << static_cast<int>(state.step) << ", then " << static_cast<int>(state.then) << ", in step "
        << state.in_step.count() << " of " << state.step_length.count() << ", counted "
        << counted(state.done[static_cast<std::size_t>(state.current)]) << ", base " << state.base
        << (state.paused ? ", paused" : "") << (state.stop_asked ? ", stop asked" : "");
    return out.str();
}

} // namespace

TEST_CASE("random sessions keep every promise", "[random]") {
    int finished = 0;
    int reps = 0;
    for (int seed = 1; seed <= kSessions; ++seed) {
        Dice dice(static_cast<std::uint32_t>(seed));
        Session session(random_plan(dice));
        const int steps = dice.roll(5, 60);
        for (int i = 0; i < steps; ++i) {
            const PlayerState before = session.state;
            std::string wrong = dice.chance(45) ? session.act(dice) : session.pass(dice);
            if (wrong.empty() && i % 4 == 0)
                wrong = check_resume(session.state);
            if (wrong.empty())
                continue;
            FAIL("seed " << seed << ", step " << i << ": " << wrong << "\nbefore: "
                         << describe(before) << "\nafter:  " << describe(session.state));
        }
        finished += session.state.step == Step::Finished ? 1 : 0;
        for (const SetDone& set : session.state.done)
            reps += counted(set);
    }
    // The sequences do reach what they are meant to test.
    CHECK(finished > kSessions / 10);
    CHECK(finished < kSessions * 9 / 10);
    CHECK(reps > kSessions);
}

TEST_CASE("resuming after any single event keeps all that was done", "[random]") {
    for (int seed = 1; seed <= 500; ++seed) {
        Dice dice(static_cast<std::uint32_t>(seed));
        PlayerState state = start(random_plan(dice));
        const std::vector<SetPlan> plan = state.plan;
        std::vector<SetDone> rows(plan.size());
        bool counting_changed = false;
        for (int i = 0; i < 40; ++i) {
            const PlayerEvents events = dice.chance(45)
                                            ? limber::apply(state, random_action(dice))
                                            : advance(state, Millis{dice.roll(0, 20'000)});
            counting_changed = counting_changed || count_events<CountingChanged>(events) > 0;
            for (const PlayerEvent& event : events) {
                record(rows, event);
                PlayerState killed; // here, between two events of one step
                resume(killed, plan, rows);
                Millis before{0};
                Millis after{0};
                int lost = 0;
                for (std::size_t k = 0; k < rows.size(); ++k) {
                    before += good_time(rows[k]);
                    after += good_time(killed.done[k]);
                    lost += counted(killed.done[k]) < counted(rows[k]) ? 1 : 0;
                }
                CAPTURE(seed, i);
                REQUIRE(before == after);
                REQUIRE(lost == 0);
            }
        }
        if (!counting_changed)
            REQUIRE(state.plan == plan);
    }
}

TEST_CASE("left alone, every paced session comes to its end", "[random]") {
    for (int seed = 1; seed <= 500; ++seed) {
        Dice dice(static_cast<std::uint32_t>(seed));
        auto plan = random_plan(dice);
        for (SetPlan& set : plan)
            set.counting = Counting::Paced;
        PlayerState state = start(plan);
        const PlayerEvents events = advance(state, Millis{24 * 3'600'000});
        CAPTURE(seed);
        REQUIRE(state.step == Step::Finished);
        REQUIRE(count_events<SessionEnded>(events) == 1);
        int target = 0;
        for (const SetPlan& set : plan)
            target += set.dose.reps;
        REQUIRE(count_events<RepCounted>(events) == target);
        REQUIRE(count_events<SetStarted>(events) == static_cast<int>(plan.size()));
    }
}
