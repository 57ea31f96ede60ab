// Paths and names of files among words.
#pragma once

#include "ui/context.hpp"

#include <string>
#include <string_view>

namespace limber::ui {

// A path has no spaces to break at: the same words with new lines in each that is wider than
// `width`, before its folders, and within a name only where that alone is too wide.
std::string path_lines(const Ui& ui, std::string_view words, const TextStyle& style, float width);

} // namespace limber::ui
