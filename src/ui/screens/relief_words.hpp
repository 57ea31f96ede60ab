// Spans, amounts and episodes as words: the guide and the list of episodes say them the same way.
#pragma once

#include "content/content.hpp"
#include "core/episode.hpp"
#include "core/relief.hpp"
#include "core/time.hpp"
#include "journal/journal.hpp"

#include <string>
#include <string_view>

namespace limber::ui {

// "20 min", "5 h", "6 days".
std::string say_span(const content::Words& words, Millis time);
// "400 mg", "1.5 g".
std::string say_amount(const content::Words& words, int mg);
// "Walked after 5 h, easier in 6 days, heat helped."
std::string say_episode(const journal::Journal& journal, const content::Words& words,
                        const journal::Episode& episode);
// "Heat, 15 min", "A glass of water", "Walked 5:00"; of a stretch its exercise.
std::string say_event(const content::Content& content, const journal::ReliefEvent& event);
// "Ibuprofen, 400 mg".
std::string say_dose_taken(const content::Content& content, const TakenDose& dose);
// The step in keys of words and nodes: "get-up".
std::string_view step_id(ReliefStep step);
// What set a spasm off, the same: "long-sitting".
std::string_view trigger_id(Trigger trigger);

} // namespace limber::ui
