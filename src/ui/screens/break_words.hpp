// What to do in a break from sitting, in words.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/screens/view.hpp"

#include <string>

namespace limber::ui {

// One that suits the phase, another one after each break of the day.
std::string say_break_idea(const journal::Journal& journal, const content::Content& content,
                           const Today& today);

} // namespace limber::ui
