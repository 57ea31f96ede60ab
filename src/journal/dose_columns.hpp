// A dose as the ten columns it has in every table that holds one, in this order. Inside journal/
// only.
#pragma once

#include "core/exercise.hpp"
#include "journal/database.hpp"

namespace limber::journal {

#define LIMBER_DOSE_COLUMNS                                                                        \
    "sets, reps, hold_ms, hold_breaths, each_side, hold_rest_ms, rest_ms, work_ms, back_ms, "      \
    "pause_ms"
inline constexpr int kDoseColumns = 10;

inline void bind_dose(Query& query, const Dose& dose) {
    query.bind(dose.sets, dose.reps, dose.hold, dose.hold_breaths, dose.each_side, dose.hold_rest,
               dose.rest, dose.tempo.work, dose.tempo.back, dose.tempo.pause);
}

inline Dose read_dose(const Query& query, int first) {
    Dose dose;
    dose.sets = query.number(first);
    dose.reps = query.number(first + 1);
    dose.hold = query.millis(first + 2);
    dose.hold_breaths = query.number(first + 3);
    dose.each_side = query.flag(first + 4);
    dose.hold_rest = query.millis(first + 5);
    dose.rest = query.millis(first + 6);
    dose.tempo = {query.millis(first + 7), query.millis(first + 8), query.millis(first + 9)};
    return dose;
}

} // namespace limber::journal
