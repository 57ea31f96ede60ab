// The guide's state as it stands in the file: "at=breathe;trail=stop;helped=breathe,press".
// Readable in any SQLite shell; what a later version adds is passed over.
#pragma once

#include "core/guide.hpp"

#include <string>
#include <string_view>

namespace limber::journal {

// Everything but `place` and `acted`, which have columns of their own.
std::string guide_text(const GuideState& state);
GuideState guide_from(std::string_view text);

} // namespace limber::journal
