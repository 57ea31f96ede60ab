// The component sheet of the design (screens/sheet-components.png), drawn with the real widgets, so
// that one can be laid beside the other. Also what the tests audit: every widget at once.
#pragma once

#include "ui/context.hpp"

namespace limber::ui::test {

inline constexpr Vec2 kSheetSize{1400, 1470};

void draw_sheet(const Ui& ui);
// A page with its places, at whatever size; with a sheet over it or not.
void draw_page(const Ui& ui, bool with_sheet);

} // namespace limber::ui::test
