// The report's own pieces. Only for report*.cpp.
#pragma once

#include "content/content.hpp"
#include "core/time.hpp"
#include "journal/journal.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace limber::app::report {

// What every part of the page is made of.
struct Source {
    const journal::Journal& journal;
    const content::Content& content;
    Date from{};
    Date to{};
    int day_start_hour = 0;
    std::string word(std::string_view key) const;
};

// "2 Mar 2026", for a page that lies in a file for years.
std::string day(const Source& source, Date date);

// Pain as a picture: an SVG with its words inside. Empty without a check-in.
std::string pain_chart(const Source& source);
// A table: a caption, names of columns, rows. All of it is escaped here.
struct Table {
    std::string caption;
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
};
std::string html_of(const Table& table);
std::string heading(std::string_view text);
// `kind` is a class of the page's style: "small", "plain", "note".
std::string paragraph(std::string_view text, std::string_view kind = "small");

// Spasms, what was answered in the safety check, and the doses that were logged
// (report_relief.cpp).
std::string episodes_part(const Source& source);
std::string signs_part(const Source& source);
std::string medicines_part(const Source& source);

} // namespace limber::app::report
