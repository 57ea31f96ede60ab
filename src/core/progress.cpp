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

} // namespace limber
