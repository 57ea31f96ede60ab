#include "core/ability.hpp"

namespace limber {

namespace {

// Sums over `count` activities, so that nothing is lost to thirds: two points on the mean.
AbilityChange compare_sums(int before, int after, int count) {
    constexpr int kNoticed = 2;
    if (after - before >= kNoticed * count)
        return AbilityChange::More;
    return before - after >= kNoticed * count ? AbilityChange::Less : AbilityChange::Same;
}

} // namespace

AbilityChange compare_ability(int before, int after) {
    return compare_sums(before, after, 1);
}

std::optional<Ability> ability(std::span<const AbilityScores> scores) {
    if (scores.empty())
        return std::nullopt;
    int first = 0;
    int last = 0;
    for (const AbilityScores& one : scores) {
        first += one.first;
        last += one.last;
    }
    const int count = static_cast<int>(scores.size());
    return Ability{static_cast<double>(first) / count, static_cast<double>(last) / count,
                   compare_sums(first, last, count)};
}

} // namespace limber
