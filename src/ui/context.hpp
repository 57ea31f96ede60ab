// What every screen and widget is handed to draw with. Nothing in it is owned here; it lives for
// one frame.
#pragma once

#include "core/action.hpp"
#include "core/body.hpp"
#include "core/time.hpp"
#include "figure/figure.hpp"
#include "ui/layout.hpp"
#include "ui/memory.hpp"
#include "ui/semantics.hpp"
#include "ui/theme.hpp"
#include "ui/touch.hpp"
#include "ui/type.hpp"

#include <limits>
#include <span>
#include <string_view>

struct ImDrawList;

namespace limber::content {
class Words;
}

namespace limber::ui {

class Pictures;

// Where actions go. Screens emit, the app decides.
class Sink {
  public:
    virtual ~Sink() = default;
    virtual void emit(Action action) = 0;
};

// When the next frame is wanted. Filled while drawing, read by the frame loop afterwards.
struct Schedule {
    static constexpr Millis never{std::numeric_limits<Millis::rep>::max()};
    bool animating = false; // as soon as possible
    Millis wake_at{never};  // steady clock

    void clear() { *this = {}; }
};

struct Ui {
    const Theme& theme;
    const Typography& type;
    Layout layout;
    const content::Words& words;
    Semantics& semantics;
    Sink& sink;
    Memory& memory;
    Schedule& schedule;
    std::span<const Gesture> gestures; // of this frame
    const body::Library& figures;
    figure::Scratch& figure_scratch;
    figure::Look look;
    Millis now{0}; // steady clock, for animation only
    bool reduced_motion = false;
    bool left_handed = false;
    bool key_hints = false;       // print keys on buttons (a laptop)
    Pictures* pictures = nullptr; // none where nothing is drawn

    void emit(Action action) const { sink.emit(std::move(action)); }
    // Another frame at once, for something that moves.
    void animate() const { schedule.animating = true; }
    // Another frame in `after`: a ticking second, the end of a snackbar.
    void wake_in(Millis after) const {
        if (now + after < schedule.wake_at)
            schedule.wake_at = now + after;
    }
    // How long a motion of `ms` (theme.hpp, duration) takes for this person.
    float lasting(float ms) const { return reduced_motion ? 0.0F : ms; }

    // The current window's draw list.
    ImDrawList* canvas() const;
};

} // namespace limber::ui
