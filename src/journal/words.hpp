// How values stand in the file: words for choices, ISO 8601 for days. Readable in any SQLite shell,
// and safe when an enum grows in the middle.
#pragma once

#include "core/own.hpp"
#include "core/pain.hpp"
#include "core/player.hpp"
#include "core/preferences.hpp"
#include "core/relief.hpp"
#include "journal/rows.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace limber::journal {

std::string_view word(CountOf value);
std::string_view word(Counting value);
std::string_view word(Side value);
std::string_view word(Feel value);
std::string_view word(StopReason value);
std::string_view word(limber::Effort value);
std::string_view word(Place value);
std::string_view word(ReliefStep value);
std::string_view word(OwnCount value);
std::string_view word(guide::Thing value);
std::string_view word(Sign value);
std::string_view word(Cleared value);
std::string_view word(Trigger value);
std::string_view word(Spot value);
std::string_view word(LegFeeling value);

// The value of a word; nullopt when there is none (a file from elsewhere).
template <class T>
std::optional<T> from_word(std::string_view text);

// Words with commas between: a set that is only read and written whole. Unknown words are passed
// over.
template <class T>
std::string set_text(const std::set<T>& values) {
    std::string text;
    for (const T value : values)
        text.append(text.empty() ? "" : ",").append(word(value));
    return text;
}
template <class T>
std::set<T> set_from(std::string_view text);

std::string date_text(Date date); // "2026-03-02"
std::optional<Date> date_from(std::string_view text);

} // namespace limber::journal
