// Paths of files among words.
#pragma once

#include "ui/context.hpp"

#include <string>

namespace limber::ui {

// A path has no spaces to break at: the same words with a new line before each part of one that
// would not fit into `width`.
std::string path_lines(const Ui& ui, const std::string& words, const TextStyle& style, float width);

} // namespace limber::ui
