#include "core/library.hpp"

#include <algorithm>
#include <chrono>

namespace limber {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Bytes outside ASCII belong to words, so that "dép" finds "dépose".
bool in_word(char c) {
    const char l = lower(c);
    return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Cuts the next word off the front of `rest`; empty when there is none.
std::string_view next_word(std::string_view& rest) {
    std::size_t from = 0;
    while (from < rest.size() && !in_word(rest[from]))
        ++from;
    std::size_t to = from;
    while (to < rest.size() && in_word(rest[to]))
        ++to;
    const std::string_view word = rest.substr(from, to - from);
    rest.remove_prefix(to);
    return word;
}

bool begins_with(std::string_view word, std::string_view start) {
    if (word.size() < start.size())
        return false;
    for (std::size_t i = 0; i < start.size(); ++i)
        if (lower(word[i]) != lower(start[i]))
            return false;
    return true;
}

bool has_word_starting(std::string_view text, std::string_view start) {
    for (std::string_view word = next_word(text); !word.empty(); word = next_word(text))
        if (begins_with(word, start))
            return true;
    return false;
}

} // namespace

bool in_filter(LibraryFilter filter, Group group, const Level& level, Phase today) {
    switch (filter) {
    case LibraryFilter::All:
        return true;
    case LibraryFilter::Gentle:
        return level.earliest <= today;
    case LibraryFilter::Stretch:
        return group == Group::Stretch;
    case LibraryFilter::Core:
        return group == Group::Core;
    }
    return true;
}

std::optional<Phase> phase_today(const Standing& standing) {
    using namespace std::chrono_literals;
    std::optional<Phase> phase;
    if (const auto since = standing.since_locked_up) {
        phase = Phase::Prevent;
        if (*since < 24h * 42)
            phase = Phase::Strengthen;
        if (*since < 24h * 14)
            phase = Phase::Move;
        if (*since < 72h)
            phase = Phase::Calm;
    }
    const int pain = standing.pain.value_or(0);
    if (pain >= 6)
        return Phase::Calm;
    if (pain >= 4)
        return std::min(phase.value_or(Phase::Move), Phase::Move);
    return phase;
}

bool matches_search(std::string_view text, std::string_view query) {
    for (std::string_view word = next_word(query); !word.empty(); word = next_word(query))
        if (!has_word_starting(text, word))
            return false;
    return true;
}

} // namespace limber
