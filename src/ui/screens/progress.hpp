// Progress: pain over time, what the person can do, the spasms and what set them off, days moved,
// minutes and sets of the last weeks, and the way to each exercise's own history. Nothing it says
// goes beyond what was logged. All of it looks at one stretch of time, the window: a range
// (core/progress.hpp) that ends today or, moved back, on an earlier day.
#pragma once

#include "content/content.hpp"
#include "core/ability.hpp"
#include "core/episode.hpp"
#include "core/pain.hpp"
#include "core/progress.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/day_map.hpp"
#include "ui/screens/pain_line.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

struct ProgressWindow {
    Date from{};
    Date to{}; // the last day
    Date today{};
    int day_start_hour = 0;
    std::optional<Date> earlier; // what ShowUntil moves it to; none: there is nothing that way
    std::optional<Date> later;
    std::string said; // "9 Nov to today"
    bool now() const { return to == today; }
    bool operator==(const ProgressWindow&) const = default;
};

// One own activity, with its scores at both ends of the window.
struct ProgressActivity {
    std::string id;
    std::string name;
    std::optional<int> first; // 0–10; none: not scored in the window
    std::optional<int> last;
    std::optional<int> scored_today;
    AbilityChange change = AbilityChange::Same;
    std::string said;   // "Tie my shoes, 6 of 10, was 2"
    std::string scores; // the newest of all time: "6 today · 4 on 9 Oct"; empty: none
    bool operator==(const ProgressActivity&) const = default;
};
struct ProgressAbility {
    std::vector<ProgressActivity> activities;
    bool may_add = true; // fewer than three
    bool invites = true; // without any: whether to ask for one
    std::string now;     // the mean, "5.0"; empty: nothing was scored
    std::string was;     // "was 2.0", "about the same"; empty: nothing to compare with
    std::string said;    // the whole as a sentence
    bool operator==(const ProgressAbility&) const = default;
};

// One spasm of the window.
struct ProgressWalk {
    std::string date;
    std::string time; // "5 h" from onset to the first walk
    std::string said; // "25 Oct: 5 h"
    float share = 0;  // of the longest, 0–1
    bool operator==(const ProgressWalk&) const = default;
};
struct ProgressGap {
    std::string episode; // its id
    std::string date;
    int days = 0; // to the next one, of the last to the end of the window
    std::string said;
    bool operator==(const ProgressGap&) const = default;
};
struct ProgressTrigger {
    Trigger trigger = Trigger::Unknown;
    std::string name;
    std::string said; // "Long sitting: 6"
    int count = 0;
    bool operator==(const ProgressTrigger&) const = default;
};
struct ProgressSpasms {
    bool any = false;                // ever
    std::vector<ProgressWalk> walks; // newest six that were walked after, oldest first
    std::vector<ProgressGap> gaps;   // newest six, oldest first
    std::string end_label;           // under the end of the last gap: "Now"
    std::vector<ProgressTrigger> triggers;
    std::string notes; // "12 notes in 3 months"
    bool operator==(const ProgressSpasms&) const = default;
};

// What one day held of the plank; where the window is longer than 400 days, what a week did.
struct ProgressHeld {
    float day = 0; // of the window, from 0
    int seconds = 0;
    bool operator==(const ProgressHeld&) const = default;
};
struct ProgressPlank {
    std::vector<ProgressHeld> points; // oldest first; of a long window only so many
    int step = 0;                     // seconds from one line of the chart to the next
    std::string latest;               // "60 s on 14 Nov"
    std::string from_label, to_label;
    std::string said; // the chart as a sentence
    bool operator==(const ProgressPlank&) const = default;
};

struct ProgressWeek {
    Date monday{};
    int minutes = 0;
    int sets = 0;
    bool current = false; // the week of today
    std::string label;    // under its bar: "9", "Now"
    std::string said;     // "week of 9 Nov", "this week"
    bool operator==(const ProgressWeek&) const = default;
};

struct ProgressExercise {
    std::string exercise;
    std::string name;
    std::string below; // "12 sets · last Tuesday"
    Group group = Group::Stretch;
    Date last{};
    bool operator==(const ProgressExercise&) const = default;
};

struct ProgressState {
    ProgressRange range = ProgressRange::TwoWeeks;
    ProgressWindow window;
    bool empty = true; // no set was ever done
    PainLine pain;
    std::string pain_now;    // "4 now · average 3.3"
    std::string pain_change; // "4 less than Tuesday"; empty when there is nothing to compare
    PainChange change = PainChange::Same;
    ProgressAbility ability;
    ProgressSpasms spasms;
    DayMap days;
    int least_weeks = 13; // of the map, more where the range is longer and there is room
    Date picked{};
    std::string picked_title;        // "Wednesday 18 Nov"
    std::string picked_below;        // "3 sets · pain 6"
    std::vector<ProgressWeek> weeks; // the last five of the window, oldest first
    ProgressPlank plank;
    std::vector<ProgressExercise> exercises;
    bool operator==(const ProgressState&) const = default;
};

ProgressState build_progress(const journal::Journal& journal, const content::Content& content,
                             const Today& today);
journal::TableSet progress_tables();
void draw_progress(const Ui& ui, const ProgressState& state);

} // namespace limber::ui
