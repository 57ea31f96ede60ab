#include "ui/screens/player_keys.hpp"

#include "ui/screens/player_parts.hpp"
#include "ui/setup.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

namespace parts = player_parts;
using State = PlayerScreenState;

struct PlayerKey {
    ImGuiKey key;
    PlayerAction action;
};

// Keys that mean something in the app, or only move the focus. Every other one counts or ends the
// hold, so that a presenter's remote or a headset button works without being learnt.
bool has_meaning(ImGuiKey key) {
    constexpr std::array kKnown{
        ImGuiKey_Tab,        ImGuiKey_Escape,      ImGuiKey_LeftArrow, ImGuiKey_RightArrow,
        ImGuiKey_UpArrow,    ImGuiKey_DownArrow,   ImGuiKey_LeftCtrl,  ImGuiKey_RightCtrl,
        ImGuiKey_LeftShift,  ImGuiKey_RightShift,  ImGuiKey_LeftAlt,   ImGuiKey_RightAlt,
        ImGuiKey_LeftSuper,  ImGuiKey_RightSuper,  ImGuiKey_CapsLock,  ImGuiKey_NumLock,
        ImGuiKey_ScrollLock, ImGuiKey_PrintScreen, ImGuiKey_Menu,      ImGuiKey_H,
        ImGuiKey_Comma,      ImGuiKey_P,           ImGuiKey_U,         ImGuiKey_N,
        ImGuiKey_S,          ImGuiKey_B,           ImGuiKey_V,         ImGuiKey_Space,
        ImGuiKey_Enter,      ImGuiKey_KeypadEnter};
    if (key >= ImGuiKey_0 && key <= ImGuiKey_9)
        return true;
    if (key >= ImGuiKey_GamepadLStickLeft)
        return true; // sticks, mouse, modifiers
    if (key >= ImGuiKey_GamepadDpadLeft && key <= ImGuiKey_GamepadDpadDown)
        return true;
    return std::ranges::find(kKnown, key) != kKnown.end();
}

bool any_other_key() {
    for (int k = ImGuiKey_NamedKey_BEGIN; k < ImGuiKey_NamedKey_END; ++k)
        if (!has_meaning(static_cast<ImGuiKey>(k)) && letter_pressed(k))
            return true;
    return false;
}

void space_or_enter(const Ui& ui, const State& state) {
    if (state.face == PlayerFace::GetReady)
        parts::play(ui, GoNow{});
    else if (state.paused)
        parts::play(ui, TogglePause{});
    else if (state.tap_counts)
        parts::play(ui, Tap{});
}

} // namespace

void player_keys(const Ui& ui, const PlayerScreenState& state) {
    const std::array all{PlayerKey{ImGuiKey_P, TogglePause{}}, PlayerKey{ImGuiKey_U, UndoRep{}},
                         PlayerKey{ImGuiKey_N, SkipSet{}}, PlayerKey{ImGuiKey_B, Previous{}},
                         PlayerKey{ImGuiKey_S, SharpPain{}}};
    for (const PlayerKey& key : all)
        if (letter_pressed(key.key))
            return parts::play(ui, key.action);
    if (state.voice && letter_pressed(ImGuiKey_V))
        return parts::set_voice(ui, !*state.voice);
    if (space_or_enter_pressed())
        return space_or_enter(ui, state);
    if (state.tap_counts && any_other_key())
        parts::play(ui, Tap{});
}

} // namespace limber::ui
