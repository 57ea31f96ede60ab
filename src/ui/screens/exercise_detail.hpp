// One exercise: how it moves, how it is done, how much of it, and what was done of it.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>
#include <vector>

namespace limber::ui {

// What of a dose the person can change here.
enum class DoseField { Sets, Reps, Hold, Breaths };

struct DoseStepper {
    DoseField field = DoseField::Sets;
    std::string key;  // "sets", "reps", "hold"
    std::string name; // "Reps each side"
    std::string less; // names of its keys
    std::string more;
    int value = 0;
    int min = 1;
    int max = 1;
    bool operator==(const DoseStepper&) const = default;
};

// The dose with that field set. Breaths keep the length of one breath.
Dose with_field(Dose dose, DoseField field, int value);

// Easier or harder: words, and the level to change to. Without a level it is advice alone.
struct DetailStepAside {
    std::string words;
    std::string level;
    bool operator==(const DetailStepAside&) const = default;
};

struct DetailHistoryRow {
    std::string day;
    std::string what;
    bool operator==(const DetailHistoryRow&) const = default;
};

struct ExerciseDetailState {
    std::string exercise; // key; empty: no such exercise
    std::string level;
    std::string animation;
    std::string name;
    std::string group; // "Core"
    Group hue = Group::Stretch;
    std::string purpose; // "Keep the back still"
    std::string about;   // "About 3 min"
    std::vector<std::string> steps, cues, mistakes, stop_if, cautions;
    DetailStepAside easier, harder; // empty words: leave out
    Dose dose;
    bool own_dose = false;
    std::string dose_main;  // "1 × 6"
    std::string dose_below; // "each side"
    std::string dose_said;  // "5 s × 6 each side"
    std::vector<DoseStepper> steppers;
    bool own = false;                      // added by the person, who may change it
    std::string too_early;                 // why Start waits; empty: it does not
    std::vector<DetailHistoryRow> history; // newest first, a few
    Running demo;
    bool half_speed = false;
    bool operator==(const ExerciseDetailState&) const = default;
};

ExerciseDetailState build_exercise_detail(const journal::Journal& journal,
                                          const content::Content& content, const Today& today);
journal::TableSet exercise_detail_tables();
void draw_exercise_detail(const Ui& ui, const ExerciseDetailState& state);

} // namespace limber::ui
