#include "core/library.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace limber {
namespace {

// The letters of U+00C0 … U+017F (Latin-1 and Latin Extended-A) without their accents, in lower
// case; '.' is none (× and ÷). ß, æ, œ and þ keep their first letter, which is enough to find them.
constexpr std::string_view kPlain = "aaaaaaaceeeeiiiidnooooo.ouuuuyts"  // À … ß
                                    "aaaaaaaceeeeiiiidnooooo.ouuuuyty"  // à … ÿ
                                    "aaaaaaccccccccddddeeeeeeeeeegggg"  // Ā … ğ
                                    "gggghhhhiiiiiiiiiiiijjkkklllllll"  // Ġ … Ŀ
                                    "lllnnnnnnnnnoooooooorrrrrrssssss"  // ŀ … ş
                                    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs"; // Š … ſ
constexpr std::uint32_t kFirst = 0xC0;
static_assert(kPlain.size() == 0x180 - kFirst);

constexpr std::uint32_t kRightQuote = 0x2019; // ’

// Takes one character off the front of UTF-8 text. What is no UTF-8 comes byte by byte, as U+FFFD.
std::uint32_t take(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::uint32_t lead = byte(0);
    std::size_t length = 1;
    std::uint32_t value = lead;
    if (lead >= 0xC2 && lead <= 0xDF)
        length = 2, value = lead & 0x1FU;
    else if (lead >= 0xE0 && lead <= 0xEF)
        length = 3, value = lead & 0x0FU;
    else if (lead >= 0xF0 && lead <= 0xF4)
        length = 4, value = lead & 0x07U;
    else if (lead >= 0x80)
        value = 0xFFFD;
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= text.size() || (byte(i) & 0xC0U) != 0x80U) {
            text.remove_prefix(1);
            return 0xFFFD;
        }
        value = value << 6U | (byte(i) & 0x3FU);
    }
    text.remove_prefix(length);
    return value;
}

// The words of a text with one space after each: lower case, without accents and apostrophes.
std::string folded(std::string_view text) {
    std::string out;
    const auto end_word = [&] {
        if (!out.empty() && out.back() != ' ')
            out += ' ';
    };
    while (!text.empty()) {
        const std::string_view before = text;
        std::uint32_t c = take(text);
        if (c >= kFirst && c - kFirst < kPlain.size())
            c = static_cast<unsigned char>(kPlain[c - kFirst]);
        if (c >= 'A' && c <= 'Z')
            c += 'a' - 'A';
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += static_cast<char>(c);
        else if (c > 0x17F && c != kRightQuote && !(c >= 0x2000 && c <= 0x206F) && c != 0xFFFD)
            out += before.substr(0, before.size() - text.size()); // a letter of another script
        else if (c != '\'' && c != kRightQuote)
            end_word();
    }
    end_word();
    return out;
}

// One letter without its accent and in lower case: Latin, Greek and Cyrillic; else itself.
std::uint32_t plain_letter(std::uint32_t c) {
    if (c >= kFirst && c - kFirst < kPlain.size() && kPlain[c - kFirst] != '.')
        return static_cast<unsigned char>(kPlain[c - kFirst]);
    const bool capital = (c >= 'A' && c <= 'Z') || (c >= 0x391 && c <= 0x3A9) || // Α … Ω
                         (c >= 0x410 && c <= 0x42F);                             // А … Я
    if (capital)
        return c + 0x20;
    return c >= 0x400 && c <= 0x40F ? c + 0x50 : c; // Ѐ … Џ
}

// Every letter of it plain, white space as spaces.
std::u32string plain_text(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::uint32_t c = take(text);
        out += static_cast<char32_t>(c == '\n' || c == '\r' || c == '\t' ? ' ' : plain_letter(c));
    }
    return out;
}

} // namespace

bool in_filter(LibraryFilter filter, Group group, const Level& level, std::optional<Phase> today) {
    switch (filter) {
    case LibraryFilter::All:
        return true;
    case LibraryFilter::Gentle:
        return group != Group::Own && level.earliest <= today.value_or(Phase::Move);
    case LibraryFilter::Stretch:
        return group == Group::Stretch;
    case LibraryFilter::Core:
        return group == Group::Core;
    case LibraryFilter::Daily:
        return group == Group::Daily || group == Group::Walk;
    case LibraryFilter::Own:
        return group == Group::Own;
    }
    return true;
}

bool matches_search(std::string_view text, std::string_view query) {
    const std::string words = " " + folded(text);
    const std::string wanted = folded(query);
    std::string_view rest = wanted;
    while (!rest.empty()) {
        const std::size_t end = rest.find(' ');
        if (words.find(" " + std::string(rest.substr(0, end))) == std::string::npos)
            return false;
        rest.remove_prefix(end + 1);
    }
    return true;
}

bool contains_words(std::string_view text, std::string_view query) {
    const std::u32string in = plain_text(text);
    const std::u32string wanted = plain_text(query);
    std::size_t from = 0;
    for (std::size_t word = wanted.find_first_not_of(U' '); word != std::u32string::npos;) {
        const std::size_t end = std::min(wanted.find(U' ', word), wanted.size());
        const std::size_t found = in.find(wanted.substr(word, end - word), from);
        if (found == std::u32string::npos)
            return false;
        from = found + (end - word);
        word = wanted.find_first_not_of(U' ', end);
    }
    return true;
}

} // namespace limber
