#include "core/plan_dose.hpp"

#include <algorithm>
#include <tuple>

namespace limber::plan {

namespace {

std::size_t index_of(const Exercise& exercise, const Item& item) {
    return static_cast<std::size_t>(std::max(0, exercise.level_index(item.level)));
}

Item at_start(const Exercise& exercise, std::size_t index) {
    const Level& level = exercise.levels.at(index);
    return {exercise.key, level.key, level.start};
}

Step with_reps(Item item, int reps) {
    item.dose.reps = reps;
    return {std::move(item), Variable::Reps};
}

Step with_sets(Item item, int sets) {
    item.dose.sets = sets;
    return {std::move(item), Variable::Sets};
}

} // namespace

std::strong_ordering compare(const Exercise& exercise, const Item& a, const Item& b) {
    return std::tuple(index_of(exercise, a), a.dose.sets, a.dose.reps) <=>
           std::tuple(index_of(exercise, b), b.dose.sets, b.dose.reps);
}

Item first_item(const Exercise& exercise, Phase phase, bool easiest) {
    auto index = static_cast<std::size_t>(exercise.start_level);
    if (easiest || exercise.levels.at(index).earliest > phase)
        index = 0;
    return at_start(exercise, index);
}

std::optional<Step> progressed(const Exercise& exercise, const Item& item, Phase phase) {
    const std::size_t index = index_of(exercise, item);
    const Level& level = exercise.levels.at(index);
    if (item.dose.reps < level.build_reps) {
        const int more = item.dose.reps < 8 ? 1 : 2;
        return with_reps(item, std::min(item.dose.reps + more, level.build_reps));
    }
    if (item.dose.sets < level.build_sets)
        return with_sets(item, item.dose.sets + 1);
    if (index + 1 < exercise.levels.size() && exercise.levels[index + 1].earliest <= phase)
        return Step{at_start(exercise, index + 1), Variable::Level};
    return std::nullopt;
}

std::optional<Step> walked_on(const Exercise& exercise, const Item& item) {
    const std::size_t index = index_of(exercise, item);
    const Level& level = exercise.levels.at(index);
    if (item.dose.reps < level.build_reps) {
        const int more = std::clamp(item.dose.reps / 5, 1, 5);
        return with_reps(item, std::min(item.dose.reps + more, level.build_reps));
    }
    if (index + 1 < exercise.levels.size())
        return Step{at_start(exercise, index + 1), Variable::Level};
    return std::nullopt;
}

std::optional<Step> eased(const Exercise& exercise, const Item& item) {
    const std::size_t index = index_of(exercise, item);
    if (index > 0)
        return Step{at_start(exercise, index - 1), Variable::Level};
    const Dose& start = exercise.levels.front().start;
    if (item.dose.sets > 1)
        return with_sets(item, item.dose.sets - 1);
    if (item.dose.reps > start.reps)
        return with_reps(item, start.reps);
    const int half = (start.reps + 1) / 2;
    if (item.dose.reps > half)
        return with_reps(item, half);
    return std::nullopt;
}

std::optional<Step> restored(const Exercise& exercise, const Item& item, const Item& before) {
    if (compare(exercise, item, before) >= 0)
        return std::nullopt;
    const std::size_t now = index_of(exercise, item);
    const std::size_t then = index_of(exercise, before);
    if (now < then) {
        Item next = now + 1 == then ? before : at_start(exercise, now + 1);
        return Step{std::move(next), Variable::Level};
    }
    if (item.dose.sets < before.dose.sets)
        return with_sets(item, item.dose.sets + 1);
    return with_reps(item, before.dose.reps);
}

} // namespace limber::plan
