// Today, first version: how the back is, the one thing to go on with, two more, and what was done
// this week. There is no plan yet, and the screen says what each thing is: not finished, what was
// done last, or a gentle start.
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
    std::string exercise;
    std::string animation; // its still
    std::string name;
    std::string amount; // "5 s × 6 each side"
    Group group = Group::Stretch;
    bool done_today = false;
    bool operator==(const TodayTask&) const = default;
};

// The last check-in of today: what a note is written beside.
struct TodayCheck {
    std::string id;
    std::string about; // "Pain 4, logged at 8:10"
    std::string note;
    bool operator==(const TodayCheck&) const = default;
};

// What the main thing is.
enum class TodayMain {
    CarryOn, // a session that was not finished, in the player or left by an earlier run
    Last,    // what was done last
    Gentle,  // nothing was done yet
};

struct TodayState {
    bool first = false; // nothing was ever logged: one question
    std::string title;
    std::string caption;
    std::string last_pain;           // "This morning: 4"; empty when there is none worth saying
    std::optional<TodayCheck> check; // none yet today: a note asks for the score
    TodayMain kind = TodayMain::Gentle;
    bool in_player = false; // CarryOn: the player is still open
    TodayTask main;
    std::string main_label;
    std::string main_why;
    std::vector<TodayTask> more; // at most two
    std::string moved;
    bool warn = false; // it locked up lately: the way to the warning signs stands here
    bool operator==(const TodayState&) const = default;
};

TodayState build_today(const journal::Journal& journal, const content::Content& content,
                       const Today& today);
journal::TableSet today_tables();
void draw_today(const Ui& ui, const TodayState& state);

} // namespace limber::ui
