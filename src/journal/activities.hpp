// "What I can do": the person's own activities and their scores, 0 unable to 10 as before
// (Patient-Specific Functional Scale, Stratford 1995; FACTS.md, Measures).
#pragma once

#include "core/time.hpp"
#include "journal/journal.hpp"
#include "journal/tx.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber::journal {

struct ActivityScore {
    Id id;
    When at;
    int score = 0; // 0–10
    bool operator==(const ActivityScore&) const = default;
};
struct Activity {
    Id id;
    std::string name;
    std::optional<ActivityScore> first; // within the days that were asked for
    std::optional<ActivityScore> last;
    bool operator==(const Activity&) const = default;
};

inline constexpr int kMostActivities = 3;

// In the order they were added, with the first and the last score of those days.
std::vector<Activity> activities_between(const Journal& journal, Date from, Date to);
// Its scores, newest first, at most `limit`.
std::vector<ActivityScore> activity_scores(const Journal& journal, const Id& activity, int limit);

// Each may end the transaction as Refused: an empty name, a fourth one, a score of 11, no such row.
Id add_activity(Tx& tx, std::string_view name);
void rename_activity(Tx& tx, const Id& activity, std::string_view name);
Id score_activity(Tx& tx, const Id& activity, int score);
void remove_activity(Tx& tx, const Id& activity); // with its scores

} // namespace limber::journal
