#include "core/player.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace limber {
namespace {

constexpr Millis kNone{0};
constexpr Millis kSecond{1000};
constexpr Millis kTapGap{400};        // taps closer than this count once (PRODUCT.md, 2)
constexpr Millis kLongAgo{3'600'000}; // since_tap stops growing here

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

std::size_t index(int set) {
    return static_cast<std::size_t>(set);
}

bool is_timed(Step step) {
    return step != Step::Await && step != Step::Finished;
}

bool is_within_rep(Step step) {
    return step == Step::Work || step == Step::Hold || step == Step::Back || step == Step::Between;
}

bool frozen(const PlayerState& state) {
    return state.paused || state.stop_asked || state.step == Step::Finished;
}

// A hold is running, or interrupted and about to go on. Its row is the last of the set.
bool hold_open(const PlayerState& state) {
    return state.step == Step::Hold || (state.step == Step::GetReady && state.then == Step::Hold);
}

// In a get-ready that leads to a rep from its start, or waiting for the person to start one.
bool at_rep_start(const PlayerState& state) {
    const bool fresh =
        state.then == Step::Await || (state.then == Step::Work && state.then_in_step == kNone);
    return state.step == Step::Await || (state.step == Step::GetReady && fresh);
}

int next_open(const PlayerState& state) {
    for (int i = state.current + 1; index(i) < state.plan.size(); ++i)
        if (!state.done[index(i)].closed)
            return i;
    return -1;
}

// The newest counted rep at or before the current set, or nullptr; `set` is where.
const RepDone* last_counted(const PlayerState& state, int& set) {
    for (set = state.current; set >= 0; --set) {
        const auto& reps = state.done[index(set)].reps;
        const auto found = std::find_if(reps.rbegin(), reps.rend(),
                                        [](const RepDone& rep) { return rep.counted; });
        if (found != reps.rend())
            return &*found;
    }
    return nullptr;
}

// The rules, on one state. Every change of rows goes through `emit`, every change of step through
// `go`, so that events and state cannot disagree.
class Machine {
  public:
    explicit Machine(PlayerState& state) : s_(state) {}

    PlayerEvents take() { return std::move(events_); }

    void pass_time(Millis dt);
    void set_up_from_rows();

    void act(const Tap&);
    void act(const TogglePause&);
    void act(const GoNow&);
    void act(const UndoRep&);
    void act(const SkipSet&);
    void act(const Previous&);
    void act(const AdjustRest& action);
    void act(const SetCounting& action);
    void act(const RateSet& action);
    void act(const SharpPain&);
    void act(const GiveReason& action);
    void act(const CarryOn&);
    void act(const Leave&);

  private:
    const SetPlan& plan() const { return s_.plan[index(s_.current)]; }
    const SetDone& rows() const { return s_.done[index(s_.current)]; }
    bool paced() const { return plan().counting == Counting::Paced; }
    bool counts_holds() const { return plan().count_of == CountOf::Hold; }
    bool round_full() const { return counted(rows()) - s_.base >= plan().dose.reps; }
    bool full() const { return counted(rows()) >= plan().dose.reps; }
    int next_n() const { return rows().reps.empty() ? 1 : rows().reps.back().n + 1; }
    Step first_step() const { return paced() ? Step::Work : Step::Await; }

    void emit(const PlayerEvent& event) {
        record(s_.done, event);
        events_.push_back(event);
    }
    void go(Step to, Millis length, Millis already = kNone);
    Millis length_of(Step step) const;

    // Steps
    void finish_step();
    void get_ready(Millis length);
    void ready_or_await();
    void interrupt();
    void go_on();
    void begin_set();
    void begin_rep();
    void start_hold();
    void after_top();
    void after_rep();

    // Rows
    void count_rep(Millis held) { emit(RepCounted{s_.current, next_n(), held}); }
    void end_hold();
    void close_set() { emit(SetClosed{s_.current, !full()}); }

    // Sets
    void enter_set(int set, Millis ready);
    void leave_backwards();
    void go_back_to(int set);
    void rest_or_finish(Millis least);
    void end_rest();
    void finish(StopReason reason);

    PlayerState& s_;
    PlayerEvents events_;
};

// ---- steps -------------------------------------------------------------------------------------

void Machine::go(Step to, Millis length, Millis already) {
    const Step from = std::exchange(s_.step, to);
    s_.in_step = already;
    s_.step_length = is_timed(to) ? length : kNone;
    emit(StepChanged{from, to});
    if (is_timed(to) && already >= length)
        finish_step();
}

Millis Machine::length_of(Step step) const {
    const Dose& dose = plan().dose;
    switch (step) {
    case Step::Work:
        return dose.tempo.work;
    case Step::Hold:
        return dose.hold;
    case Step::Back:
        return dose.tempo.back;
    case Step::Between:
        return pause_between(dose, plan().count_of);
    default:
        return kNone;
    }
}

void Machine::finish_step() {
    switch (s_.step) {
    case Step::GetReady:
        return go_on();
    case Step::Work:
        if (plan().dose.hold > kNone)
            return start_hold();
        count_rep(kNone);
        return after_top();
    case Step::Hold:
        s_.since_tap = kNone; // a tap meant for this hold must not start the next
        emit(RepCounted{s_.current, rows().reps.back().n, s_.step_length});
        return after_top();
    case Step::Back:
        return after_rep();
    case Step::Between:
        return begin_rep();
    case Step::Rest:
        return enter_set(next_open(s_), kNone);
    case Step::Await:
    case Step::Finished:
        break;
    }
}

// Counts down to the first step of a rep.
void Machine::get_ready(Millis length) {
    s_.then = first_step();
    s_.then_in_step = kNone;
    go(Step::GetReady, length);
}

// A paced set is preceded by a short get-ready; tap and done wait for the person anyway.
void Machine::ready_or_await() {
    if (paced())
        get_ready(s_.options.get_ready_resume);
    else
        begin_set();
}

// Puts a short get-ready before what remains of this step.
void Machine::interrupt() {
    s_.then = s_.step;
    s_.then_in_step = s_.in_step;
    go(Step::GetReady, s_.options.get_ready_resume);
}

void Machine::go_on() {
    if (at_rep_start(s_))
        return begin_set();
    go(s_.then, length_of(s_.then), s_.then_in_step);
}

void Machine::begin_set() {
    if (!rows().started)
        emit(SetStarted{s_.current});
    begin_rep();
}

void Machine::begin_rep() {
    if (paced())
        go(Step::Work, length_of(Step::Work));
    else
        go(Step::Await, kNone);
}

void Machine::start_hold() {
    emit(HoldStarted{s_.current, next_n()});
    go(Step::Hold, length_of(Step::Hold));
}

// After a rep's furthest point, or after a hold of the kind that has no way back to pace.
void Machine::after_top() {
    if (paced() && !counts_holds())
        go(Step::Back, length_of(Step::Back));
    else
        after_rep();
}

void Machine::after_rep() {
    if (round_full()) {
        close_set();
        return rest_or_finish(kNone);
    }
    if (paced())
        go(Step::Between, length_of(Step::Between));
    else if (s_.step != Step::Await)
        go(Step::Await, kNone);
}

// ---- rows --------------------------------------------------------------------------------------

// A hold that ends before its time, for whatever reason. Of holds every second counts; a rep whose
// hold was left is not counted.
void Machine::end_hold() {
    if (!hold_open(s_))
        return;
    const Millis held = hold_time(s_);
    const int n = rows().reps.back().n;
    if (counts_holds() && held >= kSecond)
        emit(RepCounted{s_.current, n, held});
    else
        emit(RepBroken{s_.current, n, held});
}

// ---- sets --------------------------------------------------------------------------------------

void Machine::enter_set(int set, Millis ready) {
    assert(set >= 0);
    s_.current = set;
    s_.base = 0;
    if (ready > kNone)
        get_ready(ready);
    else
        begin_set();
}

// Before going to an earlier set: a hold under way ends, and a full set that was opened for one
// more round is closed again.
void Machine::leave_backwards() {
    if (rows().closed)
        return;
    end_hold();
    if (full())
        close_set();
}

void Machine::go_back_to(int set) {
    s_.current = set;
    if (rows().closed)
        emit(SetReopened{set});
    s_.base = full() ? counted(rows()) : 0;
    ready_or_await();
}

void Machine::rest_or_finish(Millis least) {
    const int next = next_open(s_);
    if (next < 0)
        return finish(StopReason::None);
    const Millis rest = std::max(least, rest_between(plan(), s_.plan[index(next)], s_.options));
    if (rest > kNone)
        go(Step::Rest, rest);
    else
        enter_set(next, s_.options.get_ready_resume);
}

void Machine::end_rest() {
    enter_set(next_open(s_), std::min(s_.options.get_ready_resume, s_.step_length - s_.in_step));
}

void Machine::finish(StopReason reason) {
    s_.stopped = reason;
    s_.stop_asked = false;
    s_.paused = false;
    go(Step::Finished, kNone);
    emit(SessionEnded{reason});
}

// ---- time --------------------------------------------------------------------------------------

void Machine::pass_time(Millis dt) {
    const auto add = [&](Millis time) {
        s_.since_tap = std::min(kLongAgo, s_.since_tap + time);
        if (frozen(s_))
            return;
        s_.in_step += time;
        s_.active += time;
    };
    for (auto change = next_change(s_); change && *change <= dt; change = next_change(s_)) {
        add(*change);
        dt -= *change;
        if (s_.step == Step::Hold && s_.in_step < s_.step_length)
            emit(HoldBeat{s_.current, rows().reps.back().n, s_.in_step});
        else
            finish_step();
    }
    add(dt);
}

// ---- actions -----------------------------------------------------------------------------------

void Machine::act(const Tap&) {
    if (frozen(s_) || s_.since_tap < kTapGap)
        return;
    const bool early_count = s_.step == Step::Work && plan().dose.hold == kNone && paced();
    if (s_.step != Step::Await && s_.step != Step::Hold && !early_count)
        return;
    s_.since_tap = kNone;
    if (s_.step == Step::Hold) {
        const bool counts = s_.in_step >= kSecond;
        const int n = rows().reps.back().n;
        if (counts)
            emit(RepCounted{s_.current, n, s_.in_step});
        else
            emit(RepBroken{s_.current, n, s_.in_step});
        return after_top();
    }
    if (early_count) {
        count_rep(kNone);
        return after_top();
    }
    if (plan().counting == Counting::Tap && counts_holds())
        return start_hold();
    do
        count_rep(kNone);
    while (plan().counting == Counting::Done && !round_full());
    after_rep();
}

void Machine::act(const TogglePause&) {
    if (s_.stop_asked)
        return;
    s_.paused = !s_.paused;
    const bool long_pause =
        s_.step == Step::Between && s_.step_length - s_.in_step >= s_.options.get_ready_resume;
    if (!s_.paused && is_within_rep(s_.step) && !long_pause)
        interrupt();
}

void Machine::act(const GoNow&) {
    if (s_.step != Step::GetReady)
        return;
    s_.paused = false;
    go_on();
}

void Machine::act(const UndoRep&) {
    int set = 0;
    const RepDone* rep = last_counted(s_, set);
    if (rep == nullptr)
        return;
    const int n = rep->n;
    const bool here = set == s_.current && !rows().closed;
    if (!here && set != s_.current)
        leave_backwards();
    emit(RepUndone{set, n});
    if (!here) {
        s_.current = set;
        emit(SetReopened{set});
    }
    // The rep taken back is the next to be done, in whichever round it was.
    const int left = counted(rows());
    if (!here || left < s_.base)
        s_.base = std::max(0, left - plan().dose.reps + 1);
    if (!here)
        ready_or_await();
}

void Machine::act(const SkipSet&) {
    if (s_.step == Step::Rest)
        return end_rest();
    end_hold();
    const bool something = counted(rows()) > 0 || good_time(rows()) > kNone;
    close_set();
    const int next = next_open(s_);
    if (something || next < 0)
        rest_or_finish(kNone);
    else
        enter_set(next, s_.options.get_ready);
}

void Machine::act(const Previous&) {
    if (!can_go_back(s_))
        return;
    if (s_.step == Step::Rest)
        return go_back_to(s_.current);
    if (at_rep_start(s_)) {
        leave_backwards();
        return go_back_to(s_.current - 1);
    }
    end_hold();
    if (round_full())
        return after_rep();
    ready_or_await();
}

void Machine::act(const AdjustRest& action) {
    if (s_.step != Step::Rest)
        return;
    const Millis length =
        std::min(s_.step_length + action.by, std::max(s_.step_length, DoseLimits::max_rest));
    if (length <= s_.in_step)
        return end_rest();
    s_.step_length = length;
}

void Machine::act(const SetCounting& action) {
    bool changes = false;
    for (std::size_t i = 0; i < s_.plan.size(); ++i) {
        if (s_.done[i].closed || s_.plan[i].counting == action.counting)
            continue;
        s_.plan[i].counting = action.counting;
        changes = true;
    }
    if (!changes)
        return;
    emit(CountingChanged{action.counting});
    if (rows().closed)
        return;
    if (hold_open(s_) && counts_holds() && action.counting != Counting::Done)
        return;
    end_hold();
    if (round_full())
        return after_rep();
    if (s_.step == Step::GetReady) {
        s_.then = first_step();
        s_.then_in_step = kNone;
    } else if (paced() || s_.step != Step::Await) {
        ready_or_await();
    }
}

void Machine::act(const RateSet& action) {
    if (rows().closed && (s_.step == Step::Rest || s_.step == Step::Finished))
        emit(SetRated{s_.current, action.feel});
}

void Machine::act(const SharpPain&) {
    s_.stop_asked = true;
}

void Machine::act(const GiveReason& action) {
    if (!s_.stop_asked || action.reason == StopReason::None)
        return;
    if (action.reason == StopReason::Left)
        return act(Leave{});
    end_hold();
    emit(SetHurt{s_.current, action.reason});
    if (action.reason != StopReason::Easing)
        return finish(action.reason);

    s_.stop_asked = false;
    s_.paused = false;
    if (!rows().closed)
        close_set();
    for (std::size_t i = index(s_.current) + 1; i < s_.plan.size(); ++i)
        if (!s_.done[i].closed && s_.plan[i].exercise == plan().exercise)
            emit(SetClosed{static_cast<int>(i), true});
    if (next_open(s_) < 0)
        finish(StopReason::Easing);
    else if (s_.step != Step::Rest)
        rest_or_finish(s_.options.change_over); // a rest in any case
}

void Machine::act(const CarryOn&) {
    if (!s_.stop_asked)
        return;
    s_.stop_asked = false;
    s_.paused = false;
    if (is_within_rep(s_.step))
        interrupt();
}

void Machine::act(const Leave&) {
    end_hold();
    finish(StopReason::Left);
}

// ---- resuming ----------------------------------------------------------------------------------

void Machine::set_up_from_rows() {
    const auto last = static_cast<int>(s_.plan.size()) - 1;
    for (s_.current = 0; s_.current <= last; ++s_.current) {
        SetDone& set = s_.done[index(s_.current)];
        set.started = set.started || !set.reps.empty();
        if (set.closed)
            continue;
        if (counts_holds() && !set.reps.empty() && !set.reps.back().counted &&
            set.reps.back().held >= kSecond)
            emit(RepCounted{s_.current, set.reps.back().n, set.reps.back().held});
        if (full())
            close_set();
    }
    s_.current = -1;
    const int first = next_open(s_);
    s_.current = first < 0 ? last : first;
    if (first < 0)
        return finish(StopReason::None);
    s_.then = first_step();
    s_.step_length = s_.options.get_ready_resume;
}

// What still means something while the player is frozen by "stop", or finished.
bool allowed(const PlayerState& state, const PlayerAction& action) {
    if (state.step == Step::Finished)
        return std::holds_alternative<RateSet>(action);
    if (state.stop_asked)
        return std::holds_alternative<GiveReason>(action) ||
               std::holds_alternative<CarryOn>(action) || std::holds_alternative<Leave>(action);
    return true;
}

} // namespace

PlayerState start(std::vector<SetPlan> plan, const PlayerOptions& options) {
    assert(!plan.empty());
    assert(std::none_of(plan.begin(), plan.end(),
                        [](const SetPlan& set) { return dose_fault(set.dose).has_value(); }));
    PlayerState state;
    state.plan = std::move(plan);
    state.done.resize(state.plan.size());
    state.options = options;
    state.step_length = options.get_ready;
    if (state.plan.front().counting != Counting::Paced)
        state.then = Step::Await;
    return state;
}

PlayerEvents resume(PlayerState& state, std::vector<SetPlan> plan, std::vector<SetDone> done,
                    const PlayerOptions& options) {
    assert(plan.size() == done.size());
    state = start(std::move(plan), options);
    state.done = std::move(done);
    Machine machine(state);
    machine.set_up_from_rows();
    return machine.take();
}

PlayerEvents apply(PlayerState& state, const PlayerAction& action) {
    if (!allowed(state, action))
        return {};
    Machine machine(state);
    std::visit([&](const auto& what) { machine.act(what); }, action);
    return machine.take();
}

PlayerEvents advance(PlayerState& state, Millis dt) {
    assert(dt >= kNone);
    Machine machine(state);
    machine.pass_time(std::max(dt, kNone));
    return machine.take();
}

std::optional<Millis> next_change(const PlayerState& state) {
    if (frozen(state) || !is_timed(state.step))
        return std::nullopt;
    const Millis left = state.step_length - state.in_step;
    if (state.step != Step::Hold)
        return left;
    return std::min(left, kSecond - state.in_step % kSecond);
}

// ---- what a screen or a voice wants to know ----------------------------------------------------

const SetPlan& current_set(const PlayerState& state) {
    return state.plan[index(state.current)];
}

Millis remaining(const PlayerState& state) {
    return is_timed(state.step) ? state.step_length - state.in_step : kNone;
}

Millis hold_time(const PlayerState& state) {
    if (!hold_open(state))
        return kNone;
    return state.step == Step::Hold ? state.in_step : state.then_in_step;
}

int rep_now(const PlayerState& state) {
    const SetDone& rows = state.done[index(state.current)];
    const int target = current_set(state).dose.reps;
    // On the way back from a rep that was counted at its top, it is still that one.
    const bool counted_already =
        state.step == Step::Back && !rows.reps.empty() && rows.reps.back().counted;
    return std::clamp(counted(rows) - state.base + (counted_already ? 0 : 1), 1, target);
}

bool can_undo(const PlayerState& state) {
    int set = 0;
    return state.step != Step::Finished && !state.stop_asked && last_counted(state, set) != nullptr;
}

bool can_go_back(const PlayerState& state) {
    if (state.step == Step::Finished || state.stop_asked)
        return false;
    return state.current > 0 || !at_rep_start(state);
}

const SetPlan* next_set(const PlayerState& state) {
    const int next = next_open(state);
    return next < 0 ? nullptr : &state.plan[index(next)];
}

} // namespace limber
