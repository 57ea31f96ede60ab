// Which backups are kept: many of the last days, fewer the older they are.
#pragma once

#include "core/time.hpp"

#include <chrono>
#include <span>
#include <vector>

namespace limber {

// PRODUCT.md, "Kept on disk".
struct BackupPlan {
    static constexpr std::chrono::days all{2}; // every one that is not older
    static constexpr int daily = 12;           // then the newest of a day, of so many days
    static constexpr int weekly = 10;          // then of an ISO week
    static constexpr int monthly = 9;          // then of a month; older ones go
};

// True for each that is kept; `made` in any order. The newest is always kept, and so is one that
// says it comes from the future: a clock was wrong, and nobody knows which. Days are UTC.
std::vector<bool> backups_kept(std::span<const Utc> made, Utc now);

} // namespace limber
