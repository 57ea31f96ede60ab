#include "core/player.hpp"

#include "core/player_machine.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace limber {

using namespace player; // its inside

namespace {

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
