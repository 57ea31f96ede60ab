// When to draw: only when something changed. Knows no window and no clock, so that it can be
// tested.
#pragma once

#include "core/time.hpp"

#include <algorithm>
#include <optional>

namespace limber::app {

class Schedule {
  public:
    // ImGui needs up to this many frames after the last input (popups, navigation).
    static constexpr int settle_frames = 4;

    // Something changed: draw at once, and again until ImGui has settled.
    void changed() { frames_ = std::max(frames_, settle_frames); }
    // One picture is wanted, nothing has to settle (the window was uncovered).
    void expose() { frames_ = std::max(frames_, 1); }
    // Somebody wants a frame at that time, or earlier. Asked anew with each frame.
    void wake_at(Millis time) { wake_ = wake_ ? std::min(*wake_, time) : time; }
    void hide(bool hidden) { hidden_ = hidden; }

    bool due(Millis now) const { return !hidden_ && (frames_ > 0 || (wake_ && *wake_ <= now)); }

    // A frame begins: what it was for is done, what it asks for comes through wake_at() again.
    // `input_left` says that ImGui still has queued input, which needs a frame of its own.
    void drawing(bool input_left) {
        wake_.reset();
        if (frames_ > 0)
            --frames_;
        if (input_left)
            changed();
    }

    // How long nothing has to be drawn: 0 when a frame is due, nullopt for ever.
    std::optional<Millis> sleep(Millis now) const {
        if (hidden_)
            return std::nullopt;
        if (frames_ > 0)
            return Millis{0};
        if (!wake_)
            return std::nullopt;
        return std::max(*wake_ - now, Millis{0});
    }

  private:
    int frames_ = settle_frames;
    std::optional<Millis> wake_;
    bool hidden_ = false;
};

} // namespace limber::app
