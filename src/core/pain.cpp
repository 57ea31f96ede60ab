#include "core/pain.hpp"

namespace limber {

PainChange compare_pain(int before, int after) {
    constexpr int least_noticed = 2;
    if (after - before >= least_noticed)
        return PainChange::More;
    if (before - after >= least_noticed)
        return PainChange::Less;
    return PainChange::Same;
}

} // namespace limber
