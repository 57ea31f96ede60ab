// One day as it was logged, to be read, changed, added to and deleted. Every change is kept at once
// and can be undone.
#pragma once

#include "content/content.hpp"
#include "core/guide.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/past_sheet.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

// It locked up.
struct DayLogEpisode {
    std::string id;
    std::string words; // a sentence
    std::string time;  // "At 8:10"
    bool operator==(const DayLogEpisode&) const = default;
};

// Heat, water, a walk, a painkiller: of a spasm or of none.
struct DayLogEntry {
    std::string id;
    std::optional<guide::Thing> thing; // none: a painkiller
    std::string words;                 // "Heat, 15 min"
    std::string time;                  // "At 8:10"
    Utc at{};
    bool operator==(const DayLogEntry&) const = default;
};

struct DayLogCheck {
    std::string id;
    std::string time; // "8:10"
    int score = 0;
    std::string about; // "Pain 4, logged at 8:10"
    PainDetail detail;
    std::string said; // what of it is not words: "Left lower back · Left buttock"
    bool operator==(const DayLogCheck&) const = default;
};

struct DayLogSet {
    std::string id;
    std::string name;   // "Set 1, left arm, right leg"
    std::string amount; // "8 of 8", "42 good seconds"
    CountOf count_of = CountOf::Rep;
    int reps = 0;
    int held_s = 0;
    int target_reps = 0;
    int target_hold_s = 0;
    bool operator==(const DayLogSet&) const = default;
};

// Sets of one exercise, one after the other.
struct DayLogExercise {
    std::string exercise;
    std::string name;
    std::vector<DayLogSet> sets;
    bool operator==(const DayLogExercise&) const = default;
};

struct DayLogSession {
    std::string id;
    std::string title;
    std::string below; // "9:05 · 4 min · felt hard"
    std::optional<int> before, after;
    bool open = false; // not finished: the player goes on with it
    std::vector<DayLogExercise> exercises;
    std::string about; // "Bridge, 9:05"
    std::string note;
    bool operator==(const DayLogSession&) const = default;
};

struct DayLogState {
    Date date{};
    std::string title;
    std::vector<DayLogEpisode> episodes;
    std::vector<DayLogCheck> checks; // in the order they were made
    std::vector<DayLogSession> sessions;
    std::vector<DayLogEntry> entries; // in the order they happened
    bool may_add = false;             // it is no day to come
    PastState past;
    bool empty() const {
        return episodes.empty() && checks.empty() && sessions.empty() && entries.empty();
    }
    bool operator==(const DayLogState&) const = default;
};

DayLogState build_day_log(const journal::Journal& journal, const content::Content& content,
                          const Today& today);
journal::TableSet day_log_tables();
void draw_day_log(const Ui& ui, const DayLogState& state);

// "Set 1, left arm, right leg: 8 of 8".
std::string say_set_done(const content::Content& content, const journal::ExerciseSet& set);

} // namespace limber::ui
