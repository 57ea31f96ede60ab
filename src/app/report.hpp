// The report for a physiotherapist: one HTML page, self-contained, printable, for readers too. It
// stands in app/ and not in journal/, because it needs words and the exercises' names beside rows.
#pragma once

#include "content/content.hpp"
#include "core/time.hpp"
#include "journal/export.hpp"
#include "journal/journal.hpp"

#include <string>

namespace limber::app {

// Of those days, both included; open ends mean the first day that was logged, and `today`.
std::string report_html(const journal::Journal& journal, const content::Content& content,
                        const journal::Days& wanted, Date today);

} // namespace limber::app
