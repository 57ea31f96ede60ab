// The sheet for a physiotherapist: every word and every number that ships, to be printed, checked
// and signed. Only text is made here; the program writes it (limber sheet).
#pragma once

#include "content/content.hpp"

#include <string>
#include <string_view>

namespace limber::content {

// One HTML page that needs no other file: each exercise with its levels, doses and words, a new
// page and a place to sign for each, then every other sentence of the app. `version` is the
// program's.
std::string review_sheet(const Content& content, std::string_view version);

} // namespace limber::content
