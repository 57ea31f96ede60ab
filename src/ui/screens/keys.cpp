#include "ui/screens/keys.hpp"

#include "core/pain.hpp"
#include "ui/setup.hpp"
#include "ui/widgets/item.hpp"

#include <imgui.h>

#include <algorithm>

namespace limber::ui {

namespace {

// How long a "1" waits for the "0" of ten, and P for a digit.
constexpr Millis kSecondDigit{900};
constexpr Millis kFirstDigit{4000};

ImGuiKey imgui_key(Key key) {
    switch (key) {
    case Key::Escape:
        return ImGuiKey_Escape;
    case Key::Enter:
        return ImGuiKey_Enter;
    case Key::Space:
        return ImGuiKey_Space;
    case Key::Left:
        return ImGuiKey_LeftArrow;
    case Key::Right:
        return ImGuiKey_RightArrow;
    case Key::Comma:
        return ImGuiKey_Comma;
    case Key::BracketLeft:
        return ImGuiKey_LeftBracket;
    case Key::BracketRight:
        return ImGuiKey_RightBracket;
    case Key::F:
        return ImGuiKey_F;
    case Key::H:
        return ImGuiKey_H;
    case Key::P:
        return ImGuiKey_P;
    case Key::R:
        return ImGuiKey_R;
    }
    return ImGuiKey_None;
}

bool plain() {
    const ImGuiIO& io = ImGui::GetIO();
    return !io.KeyCtrl && !io.KeyAlt && !io.KeySuper;
}

bool of_a_control(Key key) {
    return key == Key::Enter || key == Key::Space || key == Key::Left || key == Key::Right;
}

// "p" waits for a digit, "1" for a second one; empty: not armed.
std::string& pain_typed(const Ui& ui) {
    return ui.memory.text(item_id("keys/pain")).text;
}
Millis& pain_since(const Ui& ui) {
    return ui.memory.hold(item_id("keys/pain")).began;
}

} // namespace

bool key_pressed(Key key) {
    if (!plain() || (keys_taken() && key != Key::Escape))
        return false;
    if (of_a_control(key) && keyboard_on_control())
        return false;
    if (ImGui::IsKeyPressed(imgui_key(key), false))
        return true;
    return key == Key::Enter && ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
}

bool digit_pressed(int digit) {
    if (!plain() || keys_taken())
        return false;
    return ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + digit), false) ||
           ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit), false);
}

bool undo_pressed() {
    const ImGuiIO& io = ImGui::GetIO();
    return io.KeyCtrl && !io.KeyAlt && !io.KeyShift && !keys_taken() &&
           ImGui::IsKeyPressed(ImGuiKey_Z, false);
}

bool keys_taken() {
    return typing();
}

bool sheet_open(const Ui& ui) {
    return std::ranges::any_of(ui.semantics.nodes(),
                               [](const Node& node) { return node.role == Role::Dialog; });
}

bool pain_key_armed(const Ui& ui) {
    return !pain_typed(ui).empty();
}

std::optional<int> read_pain_keys(const Ui& ui) {
    std::string& typed = pain_typed(ui);
    if (key_pressed(Key::P)) {
        typed = "p";
        pain_since(ui) = ui.now;
    }
    if (typed.empty())
        return std::nullopt;
    const bool one = typed == "1";
    for (int digit = 0; digit <= 9; ++digit) {
        if (!digit_pressed(digit))
            continue;
        if (!one && digit == 1) {
            typed = "1";
            pain_since(ui) = ui.now;
            ui.wake_in(kSecondDigit);
            return std::nullopt;
        }
        typed.clear();
        if (one)
            return digit == 0 ? kPainMax : 1; // another digit was a slip: the 1 stands
        return digit;
    }
    const Millis wait = one ? kSecondDigit : kFirstDigit;
    const Millis waited = ui.now - pain_since(ui);
    if (waited < wait) {
        ui.wake_in(wait - waited);
        return std::nullopt;
    }
    typed.clear();
    return one ? std::optional<int>(1) : std::nullopt;
}

} // namespace limber::ui
