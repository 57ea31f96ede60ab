// Which stretch of time Progress looks at.
#pragma once

#include "core/time.hpp"

#include <optional>

namespace limber {

enum class ProgressRange { TwoWeeks, ThreeMonths, Year, All };

// The first day of a range that ends with `today`: 14 days, 13 weeks from a Monday on, 12 months,
// or `first_entry`, the oldest day that was logged (today when nothing was).
Date range_start(ProgressRange range, Date today, Date first_entry);

} // namespace limber
