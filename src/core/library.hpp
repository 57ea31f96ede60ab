// Which exercises the library shows: chips and search as pure rules.
#pragma once

#include "core/exercise.hpp"

#include <string_view>

namespace limber {

// The chips over the library. One is on at a time; search narrows what it leaves.
enum class LibraryFilter { All, Gentle, Stretch, Core };

// "Gentle now" is what is for today's phase or an earlier one; the group does not matter to it.
bool in_filter(LibraryFilter filter, Group group, const Level& level, Phase today);

// What is known of today: time since it last locked up, and the newest check-in (0–10) if it is of
// today or yesterday. Either may be missing.
struct Standing {
    std::optional<Millis> since_locked_up;
    std::optional<int> pain;
};

// The latest phase that suggests anything today; nullopt when nothing speaks for one: nothing is
// then called too early. Until the plan decides by response (FACTS.md, Phases) this is the careful
// end: the earliest dates (72 h, two weeks, six weeks), and never beyond Move at pain 4–5 or beyond
// Calm at 6 or more.
std::optional<Phase> phase_today(const Standing& standing);

// Every word of `query` begins a word of `text`. ASCII letters match in either case; an empty query
// matches everything. "bird", "dog" and "BIRD dog" find "Bird-dog".
bool matches_search(std::string_view text, std::string_view query);

} // namespace limber
