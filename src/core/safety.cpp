#include "core/safety.hpp"

namespace limber {

bool check_due(std::optional<Utc> answered, std::optional<Utc> began, Utc now) {
    constexpr std::chrono::days kWeek{7};
    if (!answered)
        return true;
    if (began && *answered < *began)
        return true;
    return now - *answered >= kWeek;
}

} // namespace limber
