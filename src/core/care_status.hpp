// What a person's own log says about seeing a physiotherapist, with its evidence (PRODUCT.md, 5;
// FACTS.md, "see someone"). It reports what was logged and concludes nothing about a cause.
#pragma once

#include "core/plan_history.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace limber::care {

// In the order they are told.
enum class Sign {
    ThreeEpisodes, // 3 in 6 months: sooner
    TwoEpisodes,   // 2 in 12 months: worth a talk
    MostDays,      // pain 3 or more on most of the last 14 days
    Severe,        // 7 or more that is not easing
    NoChange,      // two weeks after it locked up less than 2 points or 30 % better
    Tingling,      // that stays the same, told in a check-in of the last 14 days
};
inline constexpr std::size_t kSigns = 6;
std::string_view
sign_key(Sign sign); // "three-episodes" …: words "care.sign.<key>", and the journal
std::optional<Sign> sign_from(std::string_view key);

struct Evidence {
    Sign sign{};
    int n = 0;               // episodes, days or the score
    int of = 0;              // of so many days, or the score at first
    std::vector<Date> dates; // of episodes
    bool operator==(const Evidence&) const = default;
};

enum class Advice { Nothing, Talk, Time }; // "Nothing stands out", "Worth a talk", "Time to see"

struct Status {
    Advice level = Advice::Nothing;
    std::vector<Evidence> evidence; // that is not dismissed
    int days_with_pain = 0;         // 3 or more, of the last 14: said beside any other sign
    bool operator==(const Status&) const = default;
};

struct Dismissed {
    Sign sign{};
    Date date{};
};
inline constexpr std::chrono::days kDismissed{30};

// Each rule on its own; nullopt when it says nothing. `today` is included.
std::optional<Evidence> three_episodes(std::span<const plan::Onset> episodes, Date today);
std::optional<Evidence> two_episodes(std::span<const plan::Onset> episodes, Date today);
std::optional<Evidence> most_days(std::span<const plan::Reading> readings, Date today);
std::optional<Evidence> severe(std::span<const plan::Reading> readings, Date today);
std::optional<Evidence> no_change(std::span<const plan::Onset> episodes,
                                  std::span<const plan::Reading> readings, Date today);
std::optional<Evidence> tingling(std::span<const plan::Reading> readings, Date today);

// All of them. A sign that was dismissed within 30 days is left out; three episodes say more than
// two, which are then left out, too.
Status status(const plan::History& history, std::span<const Dismissed> dismissed, Date today);

} // namespace limber::care
