// Which exercises the library shows: chips and search as pure rules.
#pragma once

#include "core/exercise.hpp"

#include <string_view>

namespace limber {

// The chips over the library. One is on at a time; search narrows what it leaves.
enum class LibraryFilter { All, Gentle, Stretch, Core };

// "Gentle now" is what is for today's phase or an earlier one; the group does not matter to it.
bool in_filter(LibraryFilter filter, Group group, const Level& level, Phase today);

// Every word of `query` begins a word of `text`. ASCII letters match in either case; an empty query
// matches everything. "bird", "dog" and "BIRD dog" find "Bird-dog".
bool matches_search(std::string_view text, std::string_view query);

} // namespace limber
