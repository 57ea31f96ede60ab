// The breathing circle: 4 s in, 6 s out, as circle, count and bar. A tap on it pauses.
#pragma once

#include "ui/context.hpp"
#include "ui/screens/view.hpp"

namespace limber::ui {

// Draws it into `area`, as high as it has to be. Returns how low it reaches.
float breathing(const Ui& ui, const Rect& area, const Running& pacer);

} // namespace limber::ui
