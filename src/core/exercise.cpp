#include "core/exercise.hpp"

#include <algorithm>
#include <cassert>

namespace limber {
namespace {

constexpr int kMaxBreaths = 20;
constexpr Millis kMaxTempo{30'000};
constexpr Millis kSecond{1000};

bool within(Millis value, Millis most) {
    return value >= Millis{0} && value <= most;
}

bool tempo_fine(const Dose& dose) {
    const Tempo& tempo = dose.tempo;
    const bool moves = dose.hold > Millis{0} || tempo.work >= kSecond;
    return moves && within(tempo.work, kMaxTempo) && within(tempo.back, kMaxTempo) &&
           within(tempo.pause, kMaxTempo);
}

} // namespace

std::optional<std::string_view> dose_fault(const Dose& dose) {
    if (dose.sets < 1 || dose.sets > DoseLimits::max_sets)
        return "sets";
    if (dose.reps < 1 || dose.reps > DoseLimits::max_reps)
        return "reps";
    if (dose.hold != Millis{0} && (dose.hold < kSecond || dose.hold > DoseLimits::max_hold))
        return "hold";
    if (dose.hold_breaths < 0 || dose.hold_breaths > kMaxBreaths ||
        (dose.hold_breaths > 0 && dose.hold < kSecond * dose.hold_breaths))
        return "hold_breaths";
    if (!within(dose.hold_rest, DoseLimits::max_rest))
        return "hold_rest";
    if (!within(dose.rest, DoseLimits::max_rest))
        return "rest";
    if (!tempo_fine(dose))
        return "tempo";
    return std::nullopt;
}

Millis pause_between(const Dose& dose, CountOf count_of) {
    return count_of == CountOf::Hold ? dose.hold_rest : std::max(dose.tempo.pause, dose.hold_rest);
}

Millis set_duration(const Dose& dose, CountOf count_of) {
    const Millis back = count_of == CountOf::Hold ? Millis{0} : dose.tempo.back;
    const Millis one = dose.tempo.work + dose.hold + back;
    return dose.reps * one + (dose.reps - 1) * pause_between(dose, count_of);
}

Dose with_breaths(Dose dose, int breaths) {
    assert(dose.hold_breaths > 0 && breaths > 0);
    dose.hold = dose.hold / dose.hold_breaths * breaths;
    dose.hold_breaths = breaths;
    return dose;
}

const std::string& Level::side_word(Side side) const {
    static const std::string none;
    if (side == Side::None)
        return none;
    return side == Side::Left ? left_word : right_word;
}

int Exercise::level_index(std::string_view level_key) const {
    const auto found = std::find_if(levels.begin(), levels.end(),
                                    [&](const Level& level) { return level.key == level_key; });
    return found == levels.end() ? -1 : static_cast<int>(found - levels.begin());
}

const Level* Exercise::level(std::string_view level_key) const {
    const int index = level_index(level_key);
    return index < 0 ? nullptr : &levels[static_cast<std::size_t>(index)];
}

} // namespace limber
