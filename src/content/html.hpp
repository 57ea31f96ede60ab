// Pieces of the pages that are made to be printed.
#pragma once

#include <string>
#include <string_view>

namespace limber::content {

// Text as it may stand anywhere in HTML, attributes too: & < > " ' are written out, and control
// signs other than the end of a line and a tab, which HTML forbids, are left out.
std::string escaped(std::string_view text);

} // namespace limber::content
