#include "ui/screens/chosen.hpp"

#include "core/library.hpp"

#include <algorithm>

namespace limber::ui {

Chosen chosen(const Exercise& exercise, const journal::OwnDose& own) {
    Chosen result;
    if (own.level)
        result.level = exercise.level(*own.level);
    if (result.level == nullptr)
        result.level = &exercise.levels[static_cast<std::size_t>(exercise.start_level)];
    result.dose = result.level->start;
    const auto mine = own.doses.find(result.level->key);
    if (mine != own.doses.end() && !dose_fault(mine->second) &&
        mine->second.hold <= result.level->max_hold) {
        result.dose = mine->second;
        result.own_dose = mine->second != result.level->start;
    }
    return result;
}

std::optional<Phase> phase_of(const journal::Journal& journal, const Today& today) {
    const auto episode = journal.current_episode();
    if (!episode)
        return phase_today(std::nullopt);
    return phase_today(std::max(today.wall.utc - episode->began.moment.utc, Millis{0}));
}

} // namespace limber::ui
