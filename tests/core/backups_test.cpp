// Which backups are kept, over years of making one a day and several an hour.
#include "core/backups.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace limber;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

Utc noon(int day) {
    return Utc(std::chrono::sys_days(std::chrono::year(2024) / 1 / 1) + days(day) + 12h);
}

// As the app does it: a backup, then the thinning, for so many days.
std::vector<Utc> lived(int until, int each_day = 1) {
    std::vector<Utc> held;
    for (int day = 0; day <= until; ++day)
        for (int n = 0; n < each_day; ++n) {
            const Utc now = noon(day) + std::chrono::hours(n);
            held.push_back(now);
            const auto kept = backups_kept(held, now);
            std::vector<Utc> left;
            for (std::size_t i = 0; i < held.size(); ++i)
                if (kept[i])
                    left.push_back(held[i]);
            held = left;
        }
    return held;
}

} // namespace

TEST_CASE("of two days all backups are kept, then fewer, and never more than the plan says") {
    const auto held = lived(1000, 3);
    const Utc now = noon(1000) + 2h;
    const auto young = std::ranges::count_if(held, [&](Utc at) { return at + 48h >= now; });
    CHECK(young >= 6);
    CHECK(held.size() <= static_cast<std::size_t>(young) + 12 + 10 + 9);
    // Over 12 days, 10 weeks and 9 months something is there from each.
    for (int back = 3; back < 12; ++back)
        CHECK(std::ranges::any_of(
            held, [&](Utc at) { return at > now - days(back + 1) && at <= now - days(back - 1); }));
    for (int weeks = 3; weeks < 11; ++weeks)
        CHECK(std::ranges::any_of(held, [&](Utc at) {
            return at > now - days(7 * weeks + 8) && at <= now - days(7 * weeks - 8);
        }));
    CHECK(std::ranges::any_of(held, [&](Utc at) { return at < now - days(200); }));
}

TEST_CASE("a rare backup is not thinned away") {
    std::vector<Utc> made;
    for (int month = 0; month < 8; ++month)
        made.push_back(noon(31 * month));
    const auto kept = backups_kept(made, noon(400));
    CHECK(std::ranges::count(kept, true) == 8);
}

TEST_CASE("the newest stays however old it is, and so does what comes from the future") {
    const std::vector<Utc> made{noon(1), noon(0), noon(9000)};
    CHECK(backups_kept(made, noon(2000))[2]);
    CHECK(backups_kept(std::vector{noon(1)}, noon(5000)) == std::vector{true});
    CHECK(backups_kept({}, noon(1)).empty());
}

TEST_CASE("thinning again takes nothing more") {
    for (int day = 0; day < 400; day += 13) {
        const auto held = lived(day, 2);
        CHECK(std::ranges::count(backups_kept(held, noon(day) + 1h), true) ==
              static_cast<std::ptrdiff_t>(held.size()));
    }
}
