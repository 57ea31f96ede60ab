// What the app hands to every screen's build(): who looks, when, and what is looked at. None of it
// is kept; what is kept comes from the journal.
//
// A screen is a file pair ui/screens/<name>.hpp/.cpp with
//     struct <Name>State { … };                             plain values, comparable in a test
//     <Name>State build_<name>(const journal::Journal&, const content::Content&, const Today&);
//     journal::TableSet <name>_tables();                    what build reads: it is built again
//     only
//                                                           when one of these, or Today, changed
//     void draw_<name>(const Ui&, const <Name>State&);
// A screen whose state moves with time (player, relief) reads Today::player, Today::pacer.
#pragma once

#include "core/action.hpp"
#include "core/guide.hpp"
#include "core/player.hpp"
#include "core/preferences.hpp"
#include "core/time.hpp"
#include "journal/ids.hpp"
#include "journal/import.hpp"
#include "journal/journal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

// Something that runs on the steady clock and can be paused. A plain value: a state that holds one
// need not be built again while it runs.
struct Running {
    Millis before{0}; // run until it was last started
    Millis since{0};  // when that was, steady clock (Ui::now)
    bool paused = false;
    Millis at(Millis now) const { return paused ? before : before + (now - since); }
    bool operator==(const Running&) const = default;
};

// Of Poses.
struct PoseView {
    std::string animation; // empty: all of them
    int frame = 0;         // 0 … kPoseFrames
    bool other_side = false;
    bool joints = true;
    Running play{Millis{0}, Millis{0}, true};
    bool operator==(const PoseView&) const = default;
};

// Of Data: a file that was chosen, and what came of what was asked last.
struct DataView {
    std::string file;     // its name; empty: none is looked at
    bool restore = false; // it would be the diary, not be merged into it
    std::vector<journal::TableChange> changes;
    std::int64_t rows = 0;        // it holds
    std::optional<Date> from, to; // of what it holds
    std::string fault;            // word key: why it cannot be taken, or what went wrong
    std::string detail;           // for that: where and what
    std::string done;             // the sentence about what was done last
    std::string backup_fault;     // word key: why the last backup did not work; empty: it did
    bool damaged = false;         // the diary itself: RecoverDiary helps
    bool can_choose = false;      // the system asks for a file; else its place is written
    bool keeps_backups = false;   // this system has a place for them
    bool busy = false;            // a backup is being made
    bool operator==(const DataView&) const = default;
};

// What is looked at, as the actions of the person left it.
struct View {
    LibraryFilter filter = LibraryFilter::All;
    std::string query;
    std::string exercise; // of ExerciseDetail and ExerciseHistory
    Running demo;         // the detail's figure
    bool half_speed = false;
    ProgressRange range = ProgressRange::TwoWeeks;
    std::optional<Date> picked; // the day the charts point at
    std::optional<Date> until;  // the last day they show; none: today
    HistoryFilter history = HistoryFilter::All;
    std::string history_query;
    DataView data;
    Date day{};    // of DayLog
    int pages = 1; // of a long list; ShowMore adds one
    Urgency urgency = Urgency::Emergency;
    std::optional<journal::Id> session; // of Summary
    std::optional<journal::Id> episode; // of Episode
    bool question_skipped = false;      // the first day's question
    PoseView pose;
    OwnExercise own;           // what stands in its form
    OwnRoutine routine;        // and in that of a routine
    std::string ready;         // key of ReadyRoutine's
    std::string picture_fault; // word key: why the picture that was chosen is none
    bool operator==(const View&) const = default;
};

// The line over the dock: what was just done and can be taken back.
struct Snackbar {
    std::string words; // word key: "op.session-deleted"
    bool can_undo = false;
    Millis until{0}; // steady clock
    bool operator==(const Snackbar&) const = default;
};

// What this device has for ears and hands.
struct Hears {
    bool voice = false;
    bool sounds = false;
    bool vibration = false;
    bool operator==(const Hears&) const = default;
};

struct Today {
    Moment wall;
    Date date{}; // by the person's day-start hour
    Preferences preferences;
    Screen screen = Screen::Today;
    View view;
    // The running session and its guide state; null when there is none. Valid for this frame.
    const PlayerState* player = nullptr;
    Running pacer; // the guide's breathing circle
    // Where the guide for a spasm stands. Never null in the app; valid for this frame.
    const GuideState* guide = nullptr;
    GuideFacts guide_facts;
    bool hands_wait = false; // hands free, and somebody touched something: it waits
    Millis steady{0};        // the steady clock at `wall`: what runs by the wall goes on with it
    // A session that a former run left open: offered on Today until resumed or discarded.
    bool can_resume = false;
    // What of the diary is not on disk: word key of the banner, empty when all is well.
    std::string not_saved;
    std::optional<Snackbar> snackbar;
    Hears hears;
    bool asks_files = false;  // the system has a window to choose a file in
    breaks::State breaks;     // the clock for breaks from sitting, as it stands now
    bool may_notify = false;  // a break can be told while the window is hidden
    std::string figure_fault; // assets/figure changed into something that cannot be read
};

} // namespace limber::ui
