// What is entered afterwards: a check-in or a session of a time that has passed, in a sheet over
// History or a day's log. Nothing is kept but by its Save; closing it with something in it asks
// once.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber::ui {

// One that can be entered, at the person's level.
struct PastExercise {
    std::string exercise; // key
    std::string name;
    std::string dose; // of one set: "5 s × 6 each side"
    int sets = 1;     // of the person's dose
    bool operator==(const PastExercise&) const = default;
};

struct PastState {
    Moment now;       // nothing later can be entered …
    Millis steady{0}; // … and this is the steady clock (Ui::now) at it
    Date today{};
    int day_start_hour = 0;
    bool session_open = false;           // that one is finished before another is added
    std::vector<PastExercise> exercises; // in the order of the library
    bool operator==(const PastState&) const = default;
};

PastState build_past(const journal::Journal& journal, const content::Content& content,
                     const Today& today);

struct PastSheet {
    std::string_view key{};     // "history/add": its Save is "history/add/save"
    std::optional<Date> date{}; // what is entered is of that day; none: the day is chosen, too
};

// Opens the one with that key, empty.
void open_past(const Ui& ui, std::string_view key);
// Draws it while it is open, and emits act::AddPastCheckIn or act::AddPastSession when it is saved.
void past_sheet(const Ui& ui, const PastState& state, const PastSheet& wanted);

} // namespace limber::ui
