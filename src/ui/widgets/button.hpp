// Buttons of DESIGN.md chapter 2. A label that is too wide wraps to two lines, then shrinks to
// 80 %; one that is too long even so takes three.
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

enum class ButtonKind : std::uint8_t {
    Primary, // one main action on a screen
    Tonal,
    Neutral, // sunken
    Outline,
    Stop,    // dangerTint, 2 px danger edge
    Danger,  // words in danger on sunken: delete
    Sos,     // "My back locked up"; nothing else is apricot
    Surface, // on a figure panel: surface with a soft shadow
    Plain,   // words alone: what one may also do
};

enum class ButtonSize : std::uint8_t {
    XX,  // 76, r26, 24 px: Next
    XXL, // 88, r26, 24 px: Next on a tablet
    X,   // 64, r22, 20 px: the main action
    M,   // 52, r18, 17 px
    S,   // 48, r24 (a pill), 15 px: on focus screens
};

struct Button {
    std::string_view key{};
    std::string_view label{};
    ButtonKind kind = ButtonKind::Primary;
    ButtonSize size = ButtonSize::X;
    std::string_view icon{};   // of icons.hpp
    bool icon_after = false;   // Next →
    bool icon_above = false;   // a block: icon over the label (rail, landscape player)
    std::string_view name{};   // said instead of the label
    std::string_view hint{};   // the key that does the same; printed when Ui::key_hints
    std::string_view reason{}; // of a disabled one: why; said, and to be shown beside it
    bool disabled = false;
    bool large_target = false; // a key of player or Relief
    Role role = Role::Button;
};

// True once when it was pressed.
bool button(const Ui& ui, const Rect& at, const Button& button);
// The height it wants at that width: the size's own, more when words wrap.
float button_height(const Ui& ui, const Button& button, float width);
// Its width when the label stays on one line.
float button_width(const Ui& ui, const Button& button);

// Round or square, an icon only. `name` is required.
struct IconButton {
    std::string_view key{};
    std::string_view icon{};
    std::string_view name{};
    ButtonKind kind = ButtonKind::Neutral;
    bool plain = false; // no fill until pressed (page headers)
    float icon_px = 24;
    float radius = 18; // radius::full for a disc
    bool disabled = false;
    bool selected = false; // a toggle that is on
    bool toggle = false;   // says on or off
    bool large_target = false;
    std::string_view label_below{}; // small words under it (the player's Undo and Skip)
    std::string_view value{};
};
bool icon_button(const Ui& ui, const Rect& at, const IconButton& button);

// A key in its little frame, in the middle of `at`. Returns its width.
float key_hint(const Ui& ui, const Rect& at, std::string_view key, Color ink);
float key_hint_width(const Ui& ui, std::string_view key);

} // namespace limber::ui
