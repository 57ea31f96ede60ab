// Moments as people and other programs write them.
#pragma once

#include "core/time.hpp"

#include <string>

namespace limber::journal {

std::string iso_time(Moment moment); // "2026-03-02T07:30:00+01:00"
// For the name of a file: sorted by time, and allowed on every system. "2026-03-02T073000Z"
std::string file_time(Utc utc);

} // namespace limber::journal
