#include "core/progress.hpp"

#include <algorithm>

namespace limber {

Date range_start(ProgressRange range, Date today, Date first_entry) {
    using std::chrono::days;
    switch (range) {
    case ProgressRange::TwoWeeks:
        return today - days(13);
    case ProgressRange::ThreeMonths:
        return week_start(today) - days(7 * 12);
    case ProgressRange::Year:
        return today - days(364);
    case ProgressRange::All:
        break;
    }
    return std::min(first_entry, today);
}

std::optional<Date> range_before(ProgressRange range, Date last, Date first_entry) {
    const Date start = range_start(range, last, first_entry);
    if (range == ProgressRange::All || start <= first_entry)
        return std::nullopt;
    return start - std::chrono::days(1);
}

std::optional<Date> range_after(ProgressRange range, Date last, Date today) {
    using std::chrono::days;
    if (range == ProgressRange::All || last >= today)
        return std::nullopt;
    // As many days as range_start goes back. Thirteen weeks end with their Sunday.
    if (range == ProgressRange::ThreeMonths)
        return std::min(week_start(last) + days(7 * 14 - 1), today);
    return std::min(last + (range == ProgressRange::TwoWeeks ? days(14) : days(365)), today);
}

std::optional<int> episode_day(Date began, Date today) {
    constexpr std::chrono::days kSixWeeks{42};
    const std::chrono::days since = today - began;
    if (since < std::chrono::days{0} || since > kSixWeeks)
        return std::nullopt;
    return static_cast<int>(since.count());
}

int moved_level(int sets) {
    if (sets <= 0)
        return 0;
    if (sets <= 2)
        return 1;
    if (sets <= 5)
        return 2;
    return sets <= 9 ? 3 : 4;
}

} // namespace limber
