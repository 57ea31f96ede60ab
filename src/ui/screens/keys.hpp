// The keyboard as screens read it. A key that a text field or a focused control wants is not seen.
#pragma once

#include "ui/context.hpp"

#include <cstdint>
#include <optional>

namespace limber::ui {

enum class Key : std::uint8_t {
    Escape,
    Enter,
    Space,
    Left,
    Right,
    Comma,
    BracketLeft,
    BracketRight,
    F,
    H,
    P,
    R,
};

// Pressed in this frame, without Ctrl or Alt; not while something is being typed. Enter and Space
// are not seen while the keyboard stands on a control, nor Left and Right: they are its own.
bool key_pressed(Key key);
// 0–9, on either part of the keyboard.
bool digit_pressed(int digit);
bool undo_pressed(); // Ctrl+Z
// Somebody types: letters and digits are not commands.
bool keys_taken();
// A sheet lies over the screen: its keys are its own.
bool sheet_open(const Ui& ui);

// P and then a number is a pain check-in: "P 4", "P 1 0". While it waits for the number, digits are
// not places.
bool pain_key_armed(const Ui& ui);
// Reads P and digits; the score when it is complete.
std::optional<int> read_pain_keys(const Ui& ui);

} // namespace limber::ui
