#include "core/backups.hpp"

#include <algorithm>
#include <numeric>

namespace limber {

namespace {

Date day_of(Utc at) {
    return Date(std::chrono::floor<std::chrono::days>(at).time_since_epoch());
}

int month_of(Date day) {
    const std::chrono::year_month_day date{day};
    return static_cast<int>(date.year()) * 12 +
           static_cast<int>(static_cast<unsigned>(date.month()));
}

} // namespace

std::vector<bool> backups_kept(std::span<const Utc> made, Utc now) {
    std::vector<std::size_t> newest_first(made.size());
    std::iota(newest_first.begin(), newest_first.end(), std::size_t{0});
    std::ranges::sort(newest_first,
                      [&](std::size_t a, std::size_t b) { return made[a] > made[b]; });

    std::vector<bool> kept(made.size(), false);
    int days = BackupPlan::daily;
    int weeks = BackupPlan::weekly;
    int months = BackupPlan::monthly;
    bool first = true;
    Date last{}; // the day of the one that was kept last
    for (const std::size_t i : newest_first) {
        const Date day = day_of(made[i]);
        bool keep = first || made[i] + BackupPlan::all >= now;
        if (!keep && days > 0 && day != last) {
            keep = true;
            --days;
        } else if (!keep && days == 0 && weeks > 0 && week_start(day) != week_start(last)) {
            keep = true;
            --weeks;
        } else if (!keep && days == 0 && weeks == 0 && months > 0 &&
                   month_of(day) != month_of(last)) {
            keep = true;
            --months;
        }
        if (!keep)
            continue;
        kept[i] = true;
        last = day;
        first = false;
    }
    return kept;
}

} // namespace limber
