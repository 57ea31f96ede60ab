// Which exercises the library shows: chips and search as pure rules.
#pragma once

#include "core/exercise.hpp"

#include <optional>
#include <string_view>

namespace limber {

// The chips over the library. One is on at a time; search narrows what it leaves.
// Walking stands under daily life.
enum class LibraryFilter { All, Gentle, Stretch, Core, Daily, Own };

// "Gentle now" is what is for today's phase or an earlier one, whatever its group. While no phase
// is known, that is what suits Calm or Move. What the person added is theirs to judge: no word of
// ours calls it gentle.
bool in_filter(LibraryFilter filter, Group group, const Level& level, std::optional<Phase> today);

// Every word of `query` begins a word of `text`. Neither case nor accents of Latin letters matter,
// apostrophes are not read; an empty query matches everything. "bird", "dog" and "BIRD dog" find
// "Bird-dog", "childs" finds "Child’s pose", "depose" finds "Dépose".
bool matches_search(std::string_view text, std::string_view query);

// For what a person wrote: the words of `query` stand somewhere in `text`, in their order, also
// inside of words. Case does not matter, nor do accents of Latin letters; anything else, such as %
// or an apostrophe, is itself. An empty query is in every text.
bool contains_words(std::string_view text, std::string_view query);

} // namespace limber
