// Doses, times and days as words: the same everywhere an exercise is spoken of.
#pragma once

#include "content/words.hpp"
#include "core/exercise.hpp"
#include "core/pain.hpp"
#include "core/time.hpp"

#include <map>
#include <span>
#include <string>

namespace limber::ui {

// "5 s × 6 each side", "3 breaths × 5", "10 times"; more than one set leads: "3 sets, 5 s × 6".
std::string say_dose(const content::Words& words, const Dose& dose);
// One set of it as a sentence goes on: "5 s, 6 times", "6 times".
std::string say_set(const content::Words& words, const Dose& dose);
// The same without the hold: "6 times".
std::string say_reps(const content::Words& words, int reps);

// Whole seconds still to go, rounded up: 0.2 s left reads 1.
int seconds_left(Millis left);
// "0:19", "12:05".
std::string clock_time(Millis time);

// "About 3 min", "Under a minute".
std::string say_about(const content::Words& words, Millis time);

// "Today", "Yesterday", "Sunday 15 March", with the year when it is not this one.
std::string say_day(const content::Words& words, Date date, Date today);
// "9:41", "21:05": the 24-hour clock of the wall.
std::string say_time(Moment moment);
std::string say_weekday(const content::Words& words, Date date);

std::string_view phase_word(Phase phase); // "phase.calm" …
std::string_view group_word(Group group); // "library.group.stretch" …

// Where it is and what is felt: "Left lower back · Left buttock · Tingling, as before". Without the
// note.
std::string say_detail(const content::Words& words, const PainDetail& detail);

// Tells rows apart that read the same: the second glass in one minute is "At 7:30 (2)".
class Apart {
  public:
    std::string below(std::string_view title, std::string below);

  private:
    std::map<std::string, int> seen_;
};

// One decimal, as it is written here: "3.3".
std::string one_decimal(double value);

} // namespace limber::ui
