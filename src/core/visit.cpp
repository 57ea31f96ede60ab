#include "core/visit.hpp"

#include "core/keys.hpp"

#include <algorithm>
#include <array>

namespace limber::care {

namespace {

constexpr std::array<std::string_view, 4> kKinds{"physio", "massage", "acupuncture", "doctor"};
constexpr std::array<std::string_view, 3> kHelped{"yes", "same", "worse"};
constexpr std::size_t kMostText = 500;
constexpr std::size_t kLine = 75; // octets, without the line's end (RFC 5545, 3.1)

std::string padded(int value, std::size_t width) {
    std::string text = std::to_string(value);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

// "20260302T073000Z"
std::string stamp(Utc at) {
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{floor<seconds>(at - day)};
    return padded(static_cast<int>(date.year()), 4) +
           padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) +
           padded(static_cast<int>(static_cast<unsigned>(date.day())), 2) + 'T' +
           padded(static_cast<int>(time.hours().count()), 2) +
           padded(static_cast<int>(time.minutes().count()), 2) +
           padded(static_cast<int>(time.seconds().count()), 2) + 'Z';
}

// RFC 5545, 3.3.11; other control characters have no place in a text.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            out += std::string("\\") + c;
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            out += c;
    }
    return out;
}

// Folded between characters, never inside one of UTF-8.
std::string line(std::string text) {
    std::string out;
    std::size_t room = kLine;
    while (text.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
            --cut;
        if (cut == 0)
            cut = room; // no UTF-8
        out += text.substr(0, cut) + "\r\n ";
        text.erase(0, cut);
        room = kLine - 1;
    }
    return out + text + "\r\n";
}

} // namespace

std::string_view kind_key(VisitKind kind) {
    return kKinds.at(static_cast<std::size_t>(kind));
}
std::optional<VisitKind> kind_from(std::string_view key) {
    return find_word<VisitKind>(kKinds, key);
}
std::string_view helped_key(Helped helped) {
    return kHelped.at(static_cast<std::size_t>(helped));
}
std::optional<Helped> helped_from(std::string_view key) {
    return find_word<Helped>(kHelped, key);
}

std::optional<std::string_view> visit_fault(const Visit& visit) {
    if (visit.minutes < 5 || visit.minutes > 480)
        return "minutes";
    if (visit.place.size() > kMostText)
        return "place";
    if (visit.note.size() > kMostText)
        return "note";
    return std::nullopt;
}

std::string calendar(const Visit& visit, std::string_view summary, Utc made) {
    std::string text;
    const auto add = [&](std::string_view name, const std::string& value) {
        text += line(std::string(name) + ':' + value);
    };
    add("BEGIN", "VCALENDAR");
    add("VERSION", "2.0");
    add("PRODID", "-//Limber//Limber//EN");
    add("CALSCALE", "GREGORIAN");
    add("BEGIN", "VEVENT");
    add("UID", visit.id + "@limber.invalid");
    add("DTSTAMP", stamp(made));
    add("DTSTART", stamp(visit.starts.utc));
    add("DTEND", stamp(visit.starts.utc + std::chrono::minutes{visit.minutes}));
    add("SUMMARY", escaped(summary));
    if (!visit.place.empty())
        add("LOCATION", escaped(visit.place));
    if (!visit.note.empty())
        add("DESCRIPTION", escaped(visit.note));
    add("END", "VEVENT");
    add("END", "VCALENDAR");
    return text;
}

} // namespace limber::care
