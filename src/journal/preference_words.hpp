// Preferences as keys and values in the file. Inside journal/ only.
#pragma once

#include "core/preferences.hpp"

#include <map>
#include <string>
#include <string_view>

namespace limber::journal {

std::map<std::string, std::string, std::less<>> preference_words(const Preferences& preferences);

// The preferences after one key of the file. What is unknown or out of range changes nothing: an
// older or newer Limber, or a hand in the file, may have written it.
Preferences with_preference(const Preferences& preferences, std::string_view key,
                            std::string_view value);

} // namespace limber::journal
