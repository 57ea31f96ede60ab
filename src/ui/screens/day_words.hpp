// Days and amounts of time in words, beside what say.hpp says.
#pragma once

#include "content/words.hpp"
#include "core/time.hpp"

#include <string>

namespace limber::ui {

// "22 Nov".
std::string say_day_and_month(const content::Words& words, Date date);
// The same, with the year when it is not this one.
std::string say_short_date(const content::Words& words, Date date, Date today);
// "Sunday 22 Nov": never "Today".
std::string say_full_date(const content::Words& words, Date date, Date today);
// As a sentence goes on: "today", "yesterday", "Tuesday" within six days, else "22 Nov".
std::string say_when(const content::Words& words, Date date, Date today);
// "Nov".
std::string say_month(const content::Words& words, Date date);
// "12 min", "under a minute".
std::string say_minutes(const content::Words& words, Millis time);
// "3 sets".
std::string say_sets(const content::Words& words, int sets);

} // namespace limber::ui
