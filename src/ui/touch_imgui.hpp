// Hands gestures to Dear ImGui so that a drag never clicks, and nothing stays hovered where no
// finger is.
#pragma once

#include "ui/touch.hpp"

#include <span>

namespace limber::ui {

class TouchToImGui {
  public:
    // Before ImGui::NewFrame(), with this frame's gestures.
    void feed(std::span<const Gesture> gestures);
    // The hover of a lifted finger is cleared one frame later: another frame is needed.
    bool wants_frame() const { return clear_hover_; }

  private:
    bool clear_hover_ = false;
};

} // namespace limber::ui
