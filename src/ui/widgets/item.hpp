// The one way in which anything becomes tappable: mouse, finger, keyboard, script and screen reader
// all end in the same answer.
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

struct PressOptions {
    bool disabled = false;
    bool repeat = false;     // pressed again and again while held: after 500 ms, 8 times a second
    bool focusable = true;   // reached by Tab and arrows
    bool yields = false;     // a large area: controls drawn later on top of it win
    bool long_press = false; // staying for 500 ms means something of its own
};

struct Press {
    bool pressed = false;      // once, on release, Enter, Space, script or screen reader
    bool long_pressed = false; // once, after 500 ms; `pressed` does not follow
    bool held = false;         // looks pushed in now
    bool hovered = false;
    bool focused = false; // has the keyboard, and shows it
    std::uint32_t id = 0;
};

std::uint32_t item_id(std::string_view key);

// Makes `at` tappable under the stable name `key`. Draws nothing, adds no node: the caller adds one
// with the same key and Press::id.
Press press(const Ui& ui, std::string_view key, const Rect& at, const PressOptions& options = {});

// press() and its node in one.
Press press_node(const Ui& ui, Role role, std::string_view key, std::string_view name,
                 const Rect& at, const PressOptions& options = {});

// 3 points wide after a gap of 3.
void focus_ring(const Ui& ui, const Rect& around, float radius);

// 12 % ink over a held thing, a breath of it under the mouse.
void press_veil(const Ui& ui, const Press& press, const Rect& at, float radius);

// Moves towards `target` over `ms` (at once under reduced motion); asks for frames while it moves.
float glide(const Ui& ui, std::uint32_t id, float target, float ms);

} // namespace limber::ui
