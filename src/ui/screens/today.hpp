// Today: how the back is, the one thing to do and at most two more, each with why it is there; what
// comes tomorrow, breaks from sitting, and what was done this week.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

// Something to start.
struct TodayTask {
    std::string slot{}; // of the plan
    std::string exercise;
    std::string animation; // its still
    std::string name;
    std::string amount; // "5 s × 6 each side"
    Group group = Group::Stretch;
    bool done_today = false;
    std::string why{};    // why this
    std::string change{}; // why it is this much today; empty: as it usually is
    bool changed = false; // by the person, for today
    bool can_ease = false;
    bool can_harden = false;
    bool operator==(const TodayTask&) const = default;
};

// The last check-in of today: what more is told beside.
struct TodayCheck {
    std::string id;
    std::string about; // "Pain 4, logged at 8:10"
    PainDetail detail;
    bool operator==(const TodayCheck&) const = default;
};

// What the main thing is.
enum class TodayMain {
    CarryOn, // a session that was not finished, in the player or left by an earlier run
    Planned, // the plan's
    Stopped, // a warning sign: nothing to start
    Empty,   // all of it was skipped
};

// What may be added to the day.
struct TodayAdd {
    std::string exercise; // empty: a routine of one's own, which is opened
    std::string name;
    std::string below{}; // whose it is, or what is in it
    std::string routine{};
    bool operator==(const TodayAdd&) const = default;
};

// Breaks from sitting.
struct TodayBreaks {
    breaks::Step step = breaks::Step::Off;
    std::string title; // "Stand up in 13 min"
    std::string below; // "Every 30 min, sitting"
    std::string idea;  // what to do when it is time
    float part = 0;
    bool operator==(const TodayBreaks&) const = default;
};

// What was done of the bonus today, in words.
struct TodayBonus {
    std::string heat, water, breaks; // "2 today"; of heat that is on "9 min left"
    bool heat_on = false;
    std::string start;  // "Start 15 min"
    std::string skin;   // "After 5 minutes, …"
    std::string enough; // "Let the skin cool. …"; empty: there was not much today
    bool operator==(const TodayBonus&) const = default;
};

// The first check-in of this morning beside the last one of yesterday afternoon or evening.
struct TodayNight {
    std::string title;       // "Morning 4, last night 3"
    std::string below;       // "About the same"
    std::vector<int> scores; // the last ones up to this morning, oldest first
    bool operator==(const TodayNight&) const = default;
};

struct TodayState {
    Date date{};
    bool first = false; // nothing was ever logged: one question
    std::string title;
    std::string caption;
    std::string last_pain;           // "This morning: 4"; empty when there is none worth saying
    std::optional<TodayCheck> check; // none yet today: a note asks for the score
    std::optional<Phase> phase;
    std::string basis; // what today rests on, where it is not the usual; empty otherwise
    TodayMain kind = TodayMain::Empty;
    bool in_player = false; // CarryOn: the player is still open
    TodayTask main;
    std::string main_label;
    std::string main_why;
    std::vector<TodayTask> more; // at most two
    std::vector<TodayAdd> may_add;
    std::string tomorrow;
    std::string adjustment_routine; // the key of the routine that goes with it; empty: none
    std::string adjustment;         // one thing to change that was chosen after an episode
    TodayBonus bonus;
    std::optional<TodayNight> night;
    TodayBreaks breaks;
    std::string moved;
    bool warn = false; // it locked up lately: the way to the warning signs stands here
    bool operator==(const TodayState&) const = default;
};

TodayState build_today(const journal::Journal& journal, const content::Content& content,
                       const Today& today);
journal::TableSet today_tables();
void draw_today(const Ui& ui, const TodayState& state);

} // namespace limber::ui
