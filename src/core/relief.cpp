#include "core/relief.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace limber {

Breath breath_at(Millis elapsed, const BreathPace& pace) {
    assert(pace.in > Millis{0} && pace.out > Millis{0});
    elapsed = std::max(elapsed, Millis{0});
    const Millis whole = pace.in + pace.out;
    const Millis within = elapsed % whole;
    Breath breath;
    breath.breaths = static_cast<int>(elapsed / whole);
    breath.inhaling = within < pace.in;
    const Millis half = breath.inhaling ? within : within - pace.in;
    const Millis length = breath.inhaling ? pace.in : pace.out;
    breath.second = 1 + static_cast<int>(half / Millis{1000});
    // A sine from rest to rest: nothing jerks where the breath turns.
    const double part = static_cast<double>(half.count()) / static_cast<double>(length.count());
    const double eased = (1 - std::cos(std::numbers::pi * part)) / 2;
    breath.fill = static_cast<float>(breath.inhaling ? eased : 1 - eased);
    return breath;
}

Millis half_ends(Millis elapsed, const BreathPace& pace) {
    const Breath breath = breath_at(elapsed, pace);
    const Millis began = breath.breaths * (pace.in + pace.out);
    return began + pace.in + (breath.inhaling ? Millis{0} : pace.out);
}

} // namespace limber
