// A diary in a few words, for the tests of the plan.
#pragma once

#include "core/plan.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace limber::testing {

using std::chrono::days;
using std::chrono::hours;

// Day n of the tests; day 0 is Monday 2 March 2026.
inline Date on(int n) {
    return Date{std::chrono::local_days{std::chrono::year{2026} / 3 / 2}} + days{n};
}
inline Utc utc(int n, int minute) {
    return Utc{on(n).time_since_epoch()} + std::chrono::minutes{minute};
}

inline Dose dose_of(int reps, int sets = 1) {
    Dose dose;
    dose.sets = sets;
    dose.reps = reps;
    return dose;
}

inline Level level_of(std::string key, Phase earliest, int reps, int build_reps, int build_sets) {
    Level level;
    level.key = std::move(key);
    level.earliest = earliest;
    level.start = dose_of(reps);
    level.build_reps = build_reps;
    level.build_sets = build_sets;
    return level;
}

// Three levels: 5 → 7 reps, then 2 sets; the last one from Strengthen on. Offered first: the
// second.
inline Exercise ladder(std::string key = "bridge") {
    Exercise exercise;
    exercise.key = std::move(key);
    exercise.group = Group::Core;
    exercise.levels = {level_of("low", Phase::Calm, 5, 7, 2), level_of("mid", Phase::Calm, 5, 7, 2),
                       level_of("high", Phase::Strengthen, 5, 7, 2)};
    exercise.start_level = 1;
    return exercise;
}

inline plan::Item item(std::string level, int reps, int sets = 1, std::string key = "bridge") {
    return {std::move(key), std::move(level), dose_of(reps, sets)};
}

class Diary {
  public:
    Diary& locked_up(int day, int minute = 0) {
        history.episodes.push_back({on(day), utc(day, minute)});
        return log(day);
    }
    Diary& pain(int day, int score, int minute = 8 * 60) {
        history.readings.push_back({on(day), utc(day, minute), minute, score});
        return log(day);
    }
    // A session at ten with one exercise.
    Diary& did(int day, const plan::Item& item, std::optional<int> before, std::optional<int> after,
               bool full = true, bool hurt = false) {
        history.practices.push_back({on(day),
                                     utc(day, 10 * 60),
                                     before,
                                     after,
                                     false,
                                     {{item.exercise, item.level, item.dose, full, hurt}}});
        return log(day);
    }
    Diary& stopped_by_sign(int day) {
        history.practices.push_back({on(day), utc(day, 11 * 60), {}, {}, true, {}});
        return log(day);
    }
    operator plan::History() const { return plan::in_order(history); }

    plan::History history;

  private:
    Diary& log(int day) {
        if (!history.first_day || on(day) < *history.first_day)
            history.first_day = on(day);
        return *this;
    }
};

} // namespace limber::testing
