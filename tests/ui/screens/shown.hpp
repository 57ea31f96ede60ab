// A harness that shows a screen in the words and with the figures that ship.
#pragma once

#include "shipped.hpp"
#include "ui/harness.hpp"

namespace limber::ui::test {

struct Shown : Harness {
    explicit Shown(const Draw& draw, Look wanted = {}) : Harness(wanted) {
        speak(shipped().words, shipped_figures());
        show(draw);
        settle();
    }
};

// With less motion: a moving figure would never settle.
inline Look still(Vec2 size = {390, 844}) {
    Look look;
    look.size = size;
    look.reduced_motion = true;
    return look;
}

} // namespace limber::ui::test
