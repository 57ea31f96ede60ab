// The sheet from which a report for a physiotherapist is made: of which days, then one key.
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

void open_report(const Ui& ui);
// Draws it while it is open.
void report_sheet(const Ui& ui);

} // namespace limber::ui
