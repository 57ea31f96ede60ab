#include "ui/touch_imgui.hpp"

#include <imgui.h>

#include <cfloat>

namespace limber::ui {

void TouchToImGui::feed(std::span<const Gesture> gestures) {
    ImGuiIO& io = ImGui::GetIO();
    if (clear_hover_) {
        clear_hover_ = false;
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    }
    // Left of the button before it is let go: what was pushed in is not pressed.
    const auto abandon = [&] {
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        io.AddMouseButtonEvent(0, false);
    };
    for (const Gesture& gesture : gestures) {
        if (gesture.quiet)
            continue;
        io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        switch (gesture.kind) {
        case Gesture::Kind::Press:
            io.AddMousePosEvent(gesture.at.x, gesture.at.y);
            io.AddMouseButtonEvent(0, true);
            break;
        case Gesture::Kind::Tap:
        case Gesture::Kind::Release: // a slow press is a press, unless its long press meant
                                     // something
            io.AddMouseButtonEvent(0, false);
            clear_hover_ = true;
            break;
        case Gesture::Kind::DragBegin:
        case Gesture::Kind::Cancel:
            abandon();
            break;
        case Gesture::Kind::LongPress:
        case Gesture::Kind::Drag:
        case Gesture::Kind::DragEnd:
        case Gesture::Kind::Spread:
        case Gesture::Kind::Pinch:
            break;
        }
    }
}

} // namespace limber::ui
