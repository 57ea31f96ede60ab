// After "Sharp pain – stop": everything stands still, and only now it is asked what it was.
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

void draw_stop_sheet(const Ui& ui);

} // namespace limber::ui
