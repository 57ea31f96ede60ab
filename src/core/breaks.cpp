#include "core/breaks.hpp"

#include <algorithm>
#include <cassert>

namespace limber::breaks {

namespace {

constexpr Millis kMinute{60'000};

bool running(const State& state) {
    return state.step == Step::Sitting || state.step == Step::Warned || state.step == Step::Due;
}

void restart(State& state) {
    state.step = Step::Sitting;
    state.sat = Millis{0};
    state.limit = state.options.interval;
}

// The step that goes with what was sat.
Step step_at(const State& state) {
    if (state.sat >= state.limit)
        return Step::Due;
    return state.sat >= state.limit - state.options.warning ? Step::Warned : Step::Sitting;
}

struct Doing {
    State& state;

    Events operator()(const Begin&) const {
        if (state.step != Step::Off)
            return {};
        restart(state);
        return {Event::Changed};
    }
    Events operator()(const Finish&) const {
        if (state.step == Step::Off)
            return {};
        state.step = Step::Off;
        state.sat = Millis{0};
        return {Event::Changed};
    }
    Events operator()(const Up&) const {
        if (!running(state))
            return {};
        restart(state);
        return {Event::Stood};
    }
    Events operator()(const Postpone&) const {
        if (state.step != Step::Warned && state.step != Step::Due)
            return {};
        state.limit = std::max(state.limit, state.sat) + state.options.postpone;
        state.step = Step::Sitting;
        return {Event::Changed};
    }
    Events operator()(const Pause&) const {
        if (!running(state))
            return {};
        state.step = Step::Paused;
        return {Event::Changed};
    }
    Events operator()(const GoOn&) const {
        if (state.step != Step::Paused)
            return {};
        // Who comes back from a pause has stood up for it.
        restart(state);
        return {Event::Changed};
    }
    Events operator()(const Every& every) const {
        if (state.options == every.options)
            return {};
        state.options = every.options;
        state.limit = every.options.interval;
        if (running(state))
            state.step = step_at(state);
        return {Event::Changed};
    }
};

} // namespace

Millis interval_of(int minutes) {
    const int nearest = (std::clamp(minutes, 30, 45) + 2) / 5 * 5;
    return nearest * kMinute;
}

Events apply(State& state, const Action& action) {
    return std::visit(Doing{state}, action);
}

Idea idea_for(const For& whom, int taken) {
    assert(taken >= 0);
    const bool well = !whom.phase || *whom.phase == Phase::Prevent;
    std::vector<Idea> others;
    others.reserve(4);
    if (!whom.arching_worse || !whom.bending_worse)
        others.push_back(Idea::TipPelvis);
    if (!whom.arching_worse && whom.phase != Phase::Calm)
        others.push_back(Idea::BendBack);
    if (well)
        others.push_back(Idea::SitToStand);
    if (well && !whom.bending_worse)
        others.push_back(Idea::Hinge);
    if (taken % 2 == 0 || others.empty())
        return Idea::Walk;
    return others[static_cast<std::size_t>(taken / 2) % others.size()];
}

Events advance(State& state, const Passed& passed) {
    assert(passed.time >= Millis{0});
    if (!running(state))
        return {};
    const bool slept = passed.slept && passed.time >= state.options.away;
    const bool idle = passed.idle && *passed.idle >= state.options.away;
    if (slept || idle) {
        // Untouched still: the clock waits at its start and says so once.
        const bool fresh = state.step == Step::Sitting && state.sat == Millis{0};
        restart(state);
        return fresh ? Events{} : Events{Event::WasAway};
    }
    if (state.step == Step::Due)
        return {};
    const Step before = state.step;
    state.sat += passed.time;
    state.step = step_at(state);
    if (state.step == before)
        return {};
    return {state.step == Step::Due ? Event::Due : Event::Warn};
}

std::optional<Millis> next_change(const State& state) {
    if (state.step == Step::Sitting)
        return state.limit - state.options.warning - state.sat;
    if (state.step == Step::Warned)
        return state.limit - state.sat;
    return std::nullopt;
}

int minutes_left(const State& state) {
    const Millis left = std::max(Millis{0}, state.limit - state.sat);
    return static_cast<int>((left + kMinute - Millis{1}) / kMinute);
}

float part(const State& state) {
    if (state.limit <= Millis{0})
        return 0;
    const auto done = static_cast<float>(state.sat.count());
    return std::clamp(done / static_cast<float>(state.limit.count()), 0.0F, 1.0F);
}

} // namespace limber::breaks
