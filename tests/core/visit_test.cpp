// Appointments as iCalendar files.
#include "core/visit.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace limber;
using namespace limber::care;

namespace {

Visit visit() {
    Visit visit;
    visit.id = "0198c0de-0000-7000-8000-000000000001";
    visit.starts = {Utc{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}} +
                        std::chrono::minutes{630},
                    std::chrono::minutes{60}};
    visit.minutes = 45;
    visit.place = "12 High St, Sheffield; door 3";
    visit.note = "Bring:\nshoes \\ shorts";
    return visit;
}

} // namespace

TEST_CASE("a visit as a calendar file, line by line", "[care]") {
    const std::string text = calendar(visit(), "Physio", visit().starts.utc);
    CHECK(text == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Limber//Limber//EN\r\n"
                  "CALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\n"
                  "UID:0198c0de-0000-7000-8000-000000000001@limber.invalid\r\n"
                  "DTSTAMP:20260302T103000Z\r\nDTSTART:20260302T103000Z\r\n"
                  "DTEND:20260302T111500Z\r\nSUMMARY:Physio\r\n"
                  "LOCATION:12 High St\\, Sheffield\\; door 3\r\n"
                  "DESCRIPTION:Bring:\\nshoes \\\\ shorts\r\n"
                  "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("no line is longer than 75 octets, and no letter is cut", "[care]") {
    Visit long_one = visit();
    for (int n = 0; n < 60; ++n)
        long_one.note += n % 3 == 0 ? "ä" : n % 3 == 1 ? "€" : "🙂";
    const std::string text = calendar(long_one, "Physio", long_one.starts.utc);
    std::string unfolded;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        CHECK(end - at <= 75);
        const std::string line = text.substr(at, end - at);
        const bool more = line.starts_with(' ');
        const auto first = static_cast<unsigned char>(line[more ? 1 : 0]);
        CHECK((first & 0xC0U) != 0x80U);
        unfolded += more ? line.substr(1) : "\n" + line;
        at = end + 2;
    }
    CHECK(unfolded.find(long_one.note.substr(30)) != std::string::npos);
}

TEST_CASE("control characters stay out of the file", "[care]") {
    Visit odd = visit();
    odd.note = std::string("a\r\nEND:VCALENDAR\x01\x7f") + "b";
    const std::string text = calendar(odd, "x", odd.starts.utc);
    CHECK(text.find("DESCRIPTION:a\\nEND:VCALENDARb\r\n") != std::string::npos);
}

TEST_CASE("visits out of range", "[care]") {
    CHECK_FALSE(visit_fault(visit()));
    Visit bad = visit();
    bad.minutes = 4;
    CHECK(visit_fault(bad) == "minutes");
    bad = visit();
    bad.place.assign(501, 'x');
    CHECK(visit_fault(bad) == "place");
    bad = visit();
    bad.note.assign(501, 'x');
    CHECK(visit_fault(bad) == "note");
}

TEST_CASE("keys of visits", "[care]") {
    for (const auto kind :
         {VisitKind::Physio, VisitKind::Massage, VisitKind::Acupuncture, VisitKind::Doctor})
        CHECK(kind_from(kind_key(kind)) == kind);
    for (const auto helped : {Helped::Yes, Helped::Same, Helped::Worse})
        CHECK(helped_from(helped_key(helped)) == helped);
    CHECK_FALSE(kind_from(""));
    CHECK_FALSE(helped_from("no"));
}
