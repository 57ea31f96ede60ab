// The sheet in which a dose is logged: product, amount, and the interval from the packet.
#pragma once

#include "ui/screens/relief.hpp"

namespace limber::ui::relief {

void open_dose_sheet(const Ui& ui, const MedicineCard& medicine, Utc now);
void draw_dose_sheet(const Ui& ui, const ReliefState& state);

} // namespace limber::ui::relief
