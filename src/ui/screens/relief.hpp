// The guide for the moment it locks up: its steps one at a time, each readable at once. No form,
// nothing times out, and it opens again where it was. What it decides is in core/guide.hpp.
#pragma once

#include "content/content.hpp"
#include "core/guide.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

// One ingredient as the dose log shows it.
struct MedicineCard {
    const Ingredient* ingredient = nullptr;
    MedicineDay day;
    Millis packet{0};       // the interval that was entered last, else the least
    std::string total;      // "400 mg of 1,200 mg in 24 h"
    std::string not_before; // empty: nothing to wait for
    std::string last;       // empty: nothing in 24 hours
    float part = 0;         // of the most, 0–1
    std::string last_id;    // of the last dose, to take it back
};

struct ReliefState {
    const Guide* guide = nullptr; // the content; lives as long as the program
    GuideState at;
    GuideFacts facts;
    Moment wall;      // when this was built, and
    Millis steady{0}; // what the steady clock said then
    bool ask = false; // "Carry on, or start again?"
    std::string ask_words;
    Running pacer;
    bool voice = false;     // it speaks
    bool can_speak = false; // it could
    bool hands_wait = false;
    std::string last_time; // the last episode in a line; empty: it is the first
    std::string person;    // to call; may be empty
    std::string person_number;
    int glasses = 0;
    int baths = 0;
    std::optional<int> first_pain; // of this episode
    std::string first_walk;        // how long after it locked up; empty: not yet
    std::vector<MedicineCard> medicine;
    std::map<ReliefStep, std::string> done_at; // "9:20"
    std::string stretch_name;                  // of the next one; empty: none is left
    std::string stretch_animation;
    std::string stretch_dose;
    std::string help_line; // whom to call about a medicine: the region's, else the pharmacist

    // The time on the wall at the steady time `now`.
    Utc at_wall(Millis now) const { return wall.utc + (now - steady); }
};

ReliefState build_relief(const journal::Journal& journal, const content::Content& content,
                         const Today& today);
journal::TableSet relief_tables();
void draw_relief(const Ui& ui, const ReliefState& state);

} // namespace limber::ui
