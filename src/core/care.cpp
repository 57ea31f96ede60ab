#include "core/care.hpp"

#include <algorithm>
#include <array>

namespace limber {

namespace {

constexpr std::array kRegions = std::to_array<Region>({
    {"AT", "112"}, {"AU", "000"}, {"BE", "112"}, {"BG", "112"}, {"CA", "911"}, {"CH", "144"},
    {"CY", "112"}, {"CZ", "112"}, {"DE", "112"}, {"DK", "112"}, {"EE", "112"}, {"ES", "112"},
    {"FI", "112"}, {"FR", "112"}, {"GB", "999"}, {"GR", "112"}, {"HR", "112"}, {"HU", "112"},
    {"IE", "112"}, {"IN", "112"}, {"IS", "112"}, {"IT", "112"}, {"LT", "112"}, {"LU", "112"},
    {"LV", "112"}, {"MT", "112"}, {"NL", "112"}, {"NO", "113"}, {"NZ", "111"}, {"PL", "112"},
    {"PT", "112"}, {"RO", "112"}, {"SE", "112"}, {"SG", "995"}, {"SI", "112"}, {"SK", "112"},
    {"US", "911"}, {"ZA", "112"},
});

} // namespace

std::span<const Region> regions() {
    return kRegions;
}

std::string_view emergency_number(std::string_view code) {
    const auto* found = std::ranges::find(kRegions, code, &Region::code);
    return found == kRegions.end() ? std::string_view("112") : found->emergency;
}

std::string_view advice_number(std::string_view code) {
    return code == "GB" ? std::string_view("111") : std::string_view();
}

} // namespace limber
