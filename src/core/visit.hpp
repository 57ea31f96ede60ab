// Appointments and visits, and the card of whom to call.
#pragma once

#include "core/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace limber::care {

enum class VisitKind { Physio, Massage, Acupuncture, Doctor };
std::string_view kind_key(VisitKind kind); // "physio" …: words "care.visit.<key>"
std::optional<VisitKind> kind_from(std::string_view key);

enum class Helped { Yes, Same, Worse };
std::string_view helped_key(Helped helped); // "yes", "same", "worse": words "care.helped.<key>"
std::optional<Helped> helped_from(std::string_view key);

// A visit that is to come, or was.
struct Visit {
    std::string id; // empty: not kept yet
    VisitKind kind = VisitKind::Physio;
    Moment starts;    // on the wall there
    int minutes = 30; // 5–480
    std::string place;
    std::string note;
    std::optional<Helped> helped; // told after it
    bool operator==(const Visit&) const = default;
};
// nullopt, or the part that is out of range: "minutes", "place", "note" (each up to 500 bytes).
std::optional<std::string_view> visit_fault(const Visit& visit);

struct Contact {
    std::string name;
    std::string phone;
    std::string email;
    std::string address; // where one can book, "https://…"; empty: no such button
    bool operator==(const Contact&) const = default;
};

// The visit as an iCalendar file (RFC 5545): one VEVENT, times in UTC, lines folded at 75 octets
// and ended by CRLF. `summary` is what the calendar shows; `made` is when the file is made.
std::string calendar(const Visit& visit, std::string_view summary, Utc made);

} // namespace limber::care
