#include "ui/screens/relief.hpp"

#include "content/words.hpp"
#include "ui/screens/breathing.hpp"
#include "ui/screens/keys.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/setup.hpp"
#include "ui/widgets/scroll.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace limber::ui {

namespace relief {

void draw_breathe(const Ui& ui, const ReliefState& state) {
    const Rect body = draw_frame(ui, state);
    ScrollScope scroll(ui, body, {.key = "relief/breathe", .name = ui.words("relief.title")});
    const bool half = ui.layout.two_columns;
    const bool loose =
        !answers_pinned(ui, state, half ? (body.w - space::xxl) * 0.5F - space::m : body.w);
    const float foot = loose ? answers(ui, body, state, false) + space::m : 0;
    const Rect area{scroll.origin().x, scroll.origin().y, body.w, std::max(body.h - foot, 200.0F)};
    const BreathPace pace = pace_of(state.at, *state.guide);
    const float bottom = breathing(
        ui, area,
        {.pacer = state.pacer, .pace = pace, .round = state.guide->breaths, .change = true});
    if (loose)
        answers(ui, {area.x, bottom + space::m, area.w, foot}, state, true);
    scroll.end(bottom + foot - area.y);
    if (const auto wanted = pace_sheet(ui, pace))
        act_guide(ui, guide::Pace{*wanted});
}

namespace {

// Keys that mean something here, or only move the focus; every other one goes on, so that a
// presenter's remote works without being learnt.
bool any_other_key() {
    constexpr std::array kKnown{
        ImGuiKey_Tab,        ImGuiKey_Escape,      ImGuiKey_LeftArrow,  ImGuiKey_RightArrow,
        ImGuiKey_UpArrow,    ImGuiKey_DownArrow,   ImGuiKey_LeftCtrl,   ImGuiKey_RightCtrl,
        ImGuiKey_LeftShift,  ImGuiKey_RightShift,  ImGuiKey_LeftAlt,    ImGuiKey_RightAlt,
        ImGuiKey_LeftSuper,  ImGuiKey_RightSuper,  ImGuiKey_CapsLock,   ImGuiKey_NumLock,
        ImGuiKey_ScrollLock, ImGuiKey_PrintScreen, ImGuiKey_Menu,       ImGuiKey_H,
        ImGuiKey_Comma,      ImGuiKey_F,           ImGuiKey_V,          ImGuiKey_R,
        ImGuiKey_Space,      ImGuiKey_Enter,       ImGuiKey_KeypadEnter};
    if (keyboard_on_control())
        return false;
    for (int k = ImGuiKey_NamedKey_BEGIN; k < ImGuiKey_NamedKey_END; ++k) {
        const auto key = static_cast<ImGuiKey>(k);
        const bool known = std::ranges::find(kKnown, key) != kKnown.end() ||
                           (key >= ImGuiKey_0 && key <= ImGuiKey_9) || key >= ImGuiKey_GamepadStart;
        if (!known && letter_pressed(k))
            return true;
    }
    return false;
}

// From a metre away a swipe over the page goes on, or back.
void read_swipe(const Ui& ui) {
    constexpr float kSwipe = 60;
    for (const Gesture& gesture : ui.gestures) {
        if (gesture.kind != Gesture::Kind::DragEnd || gesture.axis != Axis::X)
            continue;
        const float across = gesture.at.x - gesture.start.x;
        if (across <= -kSwipe)
            act_guide(ui, guide::Next{});
        if (across >= kSwipe)
            act_guide(ui, guide::Back{});
    }
}

void read_keys(const Ui& ui, const ReliefState& state) {
    if (sheet_open(ui))
        return;
    const bool choosing = state.at.at.step == ReliefStep::Stop && !state.ask;
    if (key_pressed(Key::F))
        return ui.emit(act::OpenSigns{Urgency::Emergency});
    if (state.can_speak && letter_pressed(ImGuiKey_V))
        return ui.emit(act::SetPreference{pref::Voice{!state.voice}});
    if (letter_pressed(ImGuiKey_R))
        return ui.emit(act::SayAgain{});
    if (key_pressed(Key::Left))
        return act_guide(ui, guide::Back{});
    const bool on = key_pressed(Key::Right) || key_pressed(Key::Space) || any_other_key();
    if (on && !choosing)
        act_guide(ui, guide::Next{});
    if (state.at.far && !choosing)
        read_swipe(ui);
}

void draw_step(const Ui& ui, const ReliefState& state) {
    switch (state.at.at.step) {
    case ReliefStep::Stop:
        return draw_stop(ui, state);
    case ReliefStep::Breathe:
        return draw_breathe(ui, state);
    case ReliefStep::Rest:
        return draw_rest(ui, state);
    case ReliefStep::Menu:
        return draw_menu(ui, state);
    case ReliefStep::Heat:
        return draw_heat(ui, state);
    case ReliefStep::Medicine:
        return draw_medicine(ui, state);
    case ReliefStep::Walk:
        return draw_walk(ui, state);
    case ReliefStep::Stretch:
        return draw_stretch(ui, state);
    case ReliefStep::End:
        return draw_end(ui, state);
    case ReliefStep::Press:
    case ReliefStep::Position:
    case ReliefStep::GetUp:
    case ReliefStep::Water:
    case ReliefStep::Bath:
        return draw_plain(ui, state);
    }
}

} // namespace

} // namespace relief

void draw_relief(const Ui& ui, const ReliefState& state) {
    relief::read_keys(ui, state);
    if (state.ask)
        return relief::draw_ask(ui, state);
    relief::draw_step(ui, state);
    relief::draw_person_sheet(ui, state);
}

} // namespace limber::ui
