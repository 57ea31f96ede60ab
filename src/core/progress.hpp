// Which stretch of time Progress looks at.
#pragma once

#include "core/time.hpp"

#include <optional>

namespace limber {

enum class ProgressRange { TwoWeeks, ThreeMonths, Year, All };

// What History lists.
enum class HistoryFilter { All, Sessions, Pain, Episodes, Relief };

// As what the diary is written out.
enum class DataFormat { Json, Csv, Report };

// The first day of a range that ends with `today`: 14 days, 13 weeks from a Monday on, 12 months,
// or `first_entry`, the oldest day that was logged (today when nothing was).
Date range_start(ProgressRange range, Date today, Date first_entry);

// A range may end on an earlier day than today. The last day of the range before the one that ends
// with `last`, so that the two meet; nullopt where nothing was logged that early, and for all of
// it.
std::optional<Date> range_before(ProgressRange range, Date last, Date first_entry);

// The last day of the range after it, at most `today`; nullopt when it ends with today already.
std::optional<Date> range_after(ProgressRange range, Date last, Date today);

// Days since it locked up, 0 on the day itself, while they are worth counting: through the six
// weeks in which it usually settles (FACTS.md, Phases). nullopt before it and after.
std::optional<int> episode_day(Date began, Date today);

// How much a day looks like on the map of days: 0 nothing, then 1–2, 3–5, 6–9 and more sets.
int moved_level(int sets);

} // namespace limber
