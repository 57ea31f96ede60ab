// The library: every exercise at the level and dose the person has for it, by chip and by search.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>
#include <vector>

namespace limber::ui {

struct ExerciseCard {
    std::string exercise; // key; of a routine the routine's
    std::string animation;
    std::string name; // of the level: "Bird-dog, leg slide"
    std::string dose; // "5 s × 6 each side"
    std::string tag;  // what it is for, or "From Strengthen"
    std::string said; // all of it, for a screen reader
    Group group = Group::Stretch;
    bool later = false; // usually for a later phase than today's
    bool routine = false;
    bool ready = false; // a routine that ships
    bool operator==(const ExerciseCard&) const = default;
};

struct ExercisesState {
    LibraryFilter filter = LibraryFilter::All;
    std::string query;
    std::vector<ExerciseCard> cards; // what chip and search leave, what suits today first
    std::string heading;             // "Good for Move"
    std::string count;               // "4 of 6 moves"
    bool may_add = false;            // what is shown is where something of one's own would stand
    bool none_own = false;           // and nothing stands there yet
    bool operator==(const ExercisesState&) const = default;
};

ExercisesState build_exercises(const journal::Journal& journal, const content::Content& content,
                               const Today& today);
journal::TableSet exercises_tables();
void draw_exercises(const Ui& ui, const ExercisesState& state);

} // namespace limber::ui
