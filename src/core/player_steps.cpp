// How the player goes from step to step and from set to set.
#include "core/player_machine.hpp"

#include <algorithm>
#include <cassert>

namespace limber::player {

bool is_timed(Step step) {
    return step != Step::Await && step != Step::Finished;
}

bool is_within_rep(Step step) {
    return step == Step::Work || step == Step::Hold || step == Step::Back || step == Step::Between;
}

bool frozen(const PlayerState& state) {
    return state.paused || state.stop_asked || state.step == Step::Finished;
}

bool hold_open(const PlayerState& state) {
    return state.step == Step::Hold || (state.step == Step::GetReady && state.then == Step::Hold);
}

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
        go_on();
        break;
    case Step::Work:
        if (plan().dose.hold > kNone) {
            start_hold();
        } else {
            count_rep(kNone);
            after_top();
        }
        break;
    case Step::Hold:
        s_.since_tap = kNone; // a tap meant for this hold must not start the next
        emit(RepCounted{s_.current, rows().reps.back().n, s_.step_length});
        after_top();
        break;
    case Step::Back:
        after_rep();
        break;
    case Step::Between:
        begin_rep();
        break;
    case Step::Rest:
        enter_set(next_open(s_), kNone);
        break;
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
    if (at_rep_start(s_)) {
        begin_set();
        return;
    }
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
        rest_or_finish(kNone);
        return;
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
    if (next < 0) {
        finish(StopReason::None);
        return;
    }
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
    if (first < 0) {
        finish(StopReason::None);
        return;
    }
    s_.then = first_step();
    s_.step_length = s_.options.get_ready_resume;
}

} // namespace limber::player
