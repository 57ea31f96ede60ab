#include "core/pain.hpp"

#include "core/keys.hpp"

#include <array>

namespace limber {

namespace {

constexpr std::array<std::string_view, kSpots> kSpotKeys{
    "upper-back",   "middle-back",   "low-back-left",   "low-back",         "low-back-right",
    "buttock-left", "buttock-right", "back-thigh-left", "back-thigh-right", "calf-left",
    "calf-right",   "foot-left",     "foot-right",      "groin-left",       "groin-right",
    "thigh-left",   "thigh-right",   "shin-left",       "shin-right"};
constexpr std::array<std::string_view, kFelt.size()> kFeltKeys{"tingling", "numb"};

} // namespace

PainChange compare_pain(int before, int after) {
    constexpr int least_noticed = 2;
    if (after - before >= least_noticed)
        return PainChange::More;
    if (before - after >= least_noticed)
        return PainChange::Less;
    return PainChange::Same;
}

std::string_view spot_key(Spot spot) {
    return kSpotKeys.at(static_cast<std::size_t>(spot));
}

std::optional<Spot> spot_from(std::string_view key) {
    return find_word<Spot>(kSpotKeys, key);
}

std::string_view felt_key(LegFeeling felt) {
    return kFeltKeys.at(static_cast<std::size_t>(felt));
}

std::optional<LegFeeling> felt_from(std::string_view key) {
    return find_word<LegFeeling>(kFeltKeys, key);
}

} // namespace limber
