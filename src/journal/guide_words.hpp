// The guide's state as it stands in the file: "at=breathe;trail=stop;helped=breathe,press".
// Readable in any SQLite shell; what a later version adds is passed over.
#pragma once

#include "core/episode.hpp"
#include "core/guide.hpp"
#include "core/safety.hpp"

#include <set>
#include <string>
#include <string_view>

namespace limber::journal {

// Everything but `place` and `acted`, which have columns of their own.
std::string guide_text(const GuideState& state);
GuideState guide_from(std::string_view text);

// Words with commas between.
std::string steps_text(const std::set<ReliefStep>& steps);
std::set<ReliefStep> steps_from(std::string_view text);
std::string signs_text(const std::set<Sign>& signs);
std::set<Sign> signs_from(std::string_view text);
std::string triggers_text(const std::set<Trigger>& triggers);
std::set<Trigger> triggers_from(std::string_view text);

} // namespace limber::journal
