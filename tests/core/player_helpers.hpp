// Small plans and shorthands for the player's tests.
#pragma once

#include "core/player.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace limber::testing {

inline Millis s(double seconds) {
    return Millis{static_cast<Millis::rep>(seconds * 1000)};
}

// 2 s in, 5 s hold, 2 s out, 1 s pause.
inline SetPlan rep_set(int reps, Side side = Side::None, int number = 1) {
    SetPlan set;
    set.exercise = "bird-dog";
    set.level = "both";
    set.animation = "bird_dog";
    set.side = side;
    set.set_number = number;
    set.dose.reps = reps;
    set.dose.hold = s(5);
    set.dose.rest = s(30);
    set.dose.each_side = side != Side::None;
    set.dose.tempo = {s(2), s(2), s(1)};
    return set;
}

inline SetPlan plain_set(int reps) { // 3 s, 3 s, 1 s, without a hold
    SetPlan set = rep_set(reps);
    set.exercise = "heel-slide";
    set.dose.hold = s(0);
    set.dose.tempo = {s(3), s(3), s(1)};
    return set;
}

inline SetPlan hold_set(int holds, Millis hold = s(10)) { // 3 s in, 10 s between
    SetPlan set = rep_set(holds);
    set.exercise = "plank";
    set.count_of = CountOf::Hold;
    set.dose.hold = hold;
    set.dose.hold_rest = s(10);
    set.dose.tempo = {s(3), s(0), s(0)};
    return set;
}

inline SetPlan counted_by(SetPlan set, Counting counting) {
    set.counting = counting;
    return set;
}

template <class Event>
int count_events(const PlayerEvents& events) {
    return static_cast<int>(std::count_if(events.begin(), events.end(), [](const PlayerEvent& e) {
        return std::holds_alternative<Event>(e);
    }));
}

template <class Event>
std::vector<Event> all_of(const PlayerEvents& events) {
    std::vector<Event> found;
    for (const PlayerEvent& event : events)
        if (const auto* one = std::get_if<Event>(&event))
            found.push_back(*one);
    return found;
}

inline int counted_in(const PlayerState& state, std::size_t set) {
    return counted(state.done.at(set));
}

} // namespace limber::testing
