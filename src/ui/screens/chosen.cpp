#include "ui/screens/chosen.hpp"

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

} // namespace limber::ui
