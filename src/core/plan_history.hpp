// What the plan looks at: the diary as plain values, small enough to be made anew whenever it
// changed. The journal decides how far back it reaches (journal/plan_reads.hpp).
#pragma once

#include "core/exercise.hpp"
#include "core/time.hpp"

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace limber::plan {

// A check-in: how the back is at rest.
struct Reading {
    Date date{}; // the day the person saw
    Utc at{};
    int minute = 0;        // of the day on the wall, 0–1439
    int score = 0;         // 0–10
    bool tingling = false; // that stays the same, told beside it
    auto operator<=>(const Reading&) const = default;
};

// What was done of one exercise in a session.
struct Done {
    std::string exercise;
    std::string level;
    Dose dose;         // as it was planned
    bool full = false; // every set to its target, none skipped
    bool hurt = false; // sharp pain was said in it
    auto operator<=>(const Done&) const = default;
};

// One session.
struct Practice {
    Date date{};
    Utc at{};
    std::optional<int> before; // 0–10, the check-in before it
    std::optional<int> after;
    bool sign = false; // it was stopped because pain ran down a leg, or for dizziness or chest pain
    std::vector<Done> done; // those begun, in order, each exercise once
    auto operator<=>(const Practice&) const = default;
};

// "My back locked up": day 0.
struct Onset {
    Date date{};
    Utc at{};
    auto operator<=>(const Onset&) const = default;
};

// How far back a history has to reach for the plan of a day: everything within kLookBack days, and
// the scores (check-ins and Practice::before) of the first kCourse days since the newest episode,
// or since the first entry. Older rows change nothing but the time it takes.
inline constexpr std::chrono::days kLookBack{120};
inline constexpr std::chrono::days kCourse{365};

struct History {
    std::optional<Date> first_day; // the oldest day with anything; none: nothing was ever logged
    std::vector<Onset> episodes;
    std::vector<Reading> readings;
    std::vector<Practice> practices;
    // The person answered for a warning sign then: seen by a clinician, or ticked by mistake.
    // Signs before it are over.
    std::optional<Utc> cleared;
    // A ticked item of the safety check that was not cleared (FACTS.md, Safety check).
    bool ticked = false;
    // The newest check-in that told of new numbness or a weaker leg.
    std::optional<Utc> numb;
    bool operator==(const History&) const = default;
};

// The same history whatever order its rows were written in: oldest first. Every function below
// wants it so.
History in_order(History history);

} // namespace limber::plan
