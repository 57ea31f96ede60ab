// What a session plans: sets in order, pauses between them, how long it takes.
#include "core/player.hpp"

#include <algorithm>
#include <array>

namespace limber {

std::vector<SetPlan> expand(const Exercise& exercise, const Level& level, const Dose& dose,
                            Counting counting) {
    static constexpr std::array<Side, 2> kSides = {Side::Left, Side::Right};
    SetPlan set{.exercise = exercise.key,
                .content_version = exercise.version,
                .level = level.key,
                .animation = level.animation,
                .count_of = level.count_of,
                .counting = counting,
                .side = Side::None,
                .set_number = 1,
                .set_count = dose.sets,
                .dose = dose};
    std::vector<SetPlan> plan;
    for (; set.set_number <= dose.sets; ++set.set_number) {
        if (!dose.each_side) {
            plan.push_back(set);
            continue;
        }
        for (const Side side : kSides) {
            set.side = side;
            plan.push_back(set);
        }
    }
    return plan;
}

Counting counting_for(const Level& level, Counting preferred) {
    const bool free = level.count_of == CountOf::Rep && level.counting != Counting::Done;
    return free ? preferred : level.counting;
}

Millis rest_between(const SetPlan& done, const SetPlan& next, const PlayerOptions& options) {
    const bool same_set = done.exercise == next.exercise && done.set_number == next.set_number;
    const bool other_side = same_set && done.side != next.side;
    return other_side ? std::max(done.dose.rest, options.change_over) : done.dose.rest;
}

Millis planned_time(const std::vector<SetPlan>& plan, const PlayerOptions& options) {
    Millis time = options.get_ready;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        time += set_duration(plan[i].dose, plan[i].count_of);
        if (i + 1 < plan.size())
            time += rest_between(plan[i], plan[i + 1], options);
    }
    return time;
}

} // namespace limber
