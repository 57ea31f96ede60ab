// Long lines in a field of several lines. Dear ImGui 1.92.2 does not wrap what is written in it, so
// lines are broken by hand: a line break after a space is soft, and gone again in the text.
#pragma once

#include "ui/type.hpp"

#include <string>
#include <string_view>

namespace limber::ui {

// With breaks, so that no line is wider than `width` unless one word is. Spaces before a line break
// of the text itself go.
std::string with_soft_breaks(const Typography& type, const Sized& font, std::string_view text,
                             float width);
// The text as it was.
std::string without_soft_breaks(std::string_view text);
// Where a place in one of the two stands in the other (bytes).
std::size_t place_without(std::string_view broken, std::size_t at);
std::size_t place_with(std::string_view broken, std::size_t at);

} // namespace limber::ui
