// The breathing circle: 4 s in, 6 s out, as circle, count and bar. A tap on it pauses.
#pragma once

#include "core/relief.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <optional>

namespace limber::ui {

struct BreathingLook {
    Running pacer;
    BreathPace pace;
    int round = 12;     // breaths that are counted up to
    bool change = true; // offers to change the pace
};
// Draws it into `area`, as high as it has to be. Returns how low it reaches.
float breathing(const Ui& ui, const Rect& area, const BreathingLook& look);
// The sheet in which the pace is changed, while it is open. The new pace, once.
void open_pace_sheet(const Ui& ui);
std::optional<BreathPace> pace_sheet(const Ui& ui, const BreathPace& pace);

} // namespace limber::ui
