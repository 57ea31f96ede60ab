// What the guide says aloud: the words on the screen, and what the eye would see. A pure function
// of what is shown, so that tests read it.
#pragma once

#include "content/content.hpp"
#include "core/guide.hpp"

#include <string>
#include <vector>

namespace limber::app {

// The page's sentences in the order in which they are read.
std::vector<std::string> spoken_page(const content::Content& content, const GuideState& state,
                                     Utc now);
// Together, and how long that takes with a pause after each (FACTS.md: 1–2 s).
std::string joined(const std::vector<std::string>& sentences);
Millis speaking_time(const std::vector<std::string>& sentences);

} // namespace limber::app
