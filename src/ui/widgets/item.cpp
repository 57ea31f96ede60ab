#include "ui/widgets/item.hpp"

#include "ui/widgets/paint.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace limber::ui {

namespace {

constexpr Millis kRepeatAfter{500};
constexpr Millis kRepeatEvery{125}; // 8 a second
constexpr float kHoverVeil = 0.05F;
constexpr float kHeldVeil = 0.12F;

// How often a thing held since `began` has fired by now: nothing for half a second, then 8 a
// second.
int repeats(Millis held) {
    if (held < kRepeatAfter)
        return 0;
    return 1 + static_cast<int>((held - kRepeatAfter) / kRepeatEvery);
}

// Held: fires again and again. Let go before the first of these: one plain press.
bool repeated_press(const Ui& ui, ImGuiID id, bool down, bool plain_press) {
    HoldMemory& hold = ui.memory.hold(id);
    if (!down) {
        const bool first = plain_press && hold.fired == 0;
        hold = {};
        return first;
    }
    if (!hold.down)
        hold = {ui.now, 0, true, 0};
    const int due = repeats(ui.now - hold.began);
    const bool fire = due > hold.fired;
    hold.fired = due;
    const Millis next = hold.began + kRepeatAfter + due * kRepeatEvery;
    ui.wake_in(std::max(Millis{1}, next - ui.now));
    return fire || plain_press;
}

bool long_pressed(const Ui& ui, ImGuiID id, bool down) {
    HoldMemory& hold = ui.memory.hold(id);
    if (!down) {
        hold = {};
        return false;
    }
    if (!hold.down)
        hold = {ui.now, 0, true, 0};
    if (hold.fired > 0)
        return false;
    const Millis left = TouchLimits::long_press - (ui.now - hold.began);
    if (left > Millis{0}) {
        ui.wake_in(left);
        return false;
    }
    hold.fired = 1;
    return true;
}

void take_keyboard(ImGuiID id, const ImRect& at) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGuiWindow* const window = g.CurrentWindow;
    ImGui::FocusWindow(window);
    ImGui::SetNavID(id, window->DC.NavLayerCurrent, g.CurrentFocusScopeId,
                    ImGui::WindowRectAbsToRel(window, at));
    ImGui::SetNavCursorVisible(true);
}

} // namespace

std::uint32_t item_id(std::string_view key) {
    return ImHashData(key.data(), key.size(), 0);
}

Press press(const Ui& ui, std::string_view key, const Rect& at, const PressOptions& options) {
    Press out;
    out.id = item_id(key);
    const ImRect box(at.x, at.y, at.right(), at.bottom());
    ImGuiItemFlags flags = ImGuiItemFlags_None;
    if (options.disabled)
        flags |= ImGuiItemFlags_Disabled;
    if (!options.focusable)
        flags |= ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop;
    if (options.yields)
        flags |= ImGuiItemFlags_AllowOverlap;
    const bool drawn = ImGui::ItemAdd(box, out.id, nullptr, flags);
    const bool by_script = ui.semantics.take_activation(key) && !options.disabled;
    if (drawn && !options.disabled) {
        out.pressed = ImGui::ButtonBehavior(
            box, out.id, &out.hovered, &out.held,
            options.yields ? static_cast<ImGuiButtonFlags>(ImGuiButtonFlags_AllowOverlap)
                           : static_cast<ImGuiButtonFlags>(ImGuiButtonFlags_None));
        const ImGuiContext& g = *ImGui::GetCurrentContext();
        const bool by_mouse = g.ActiveId == out.id && g.ActiveIdSource == ImGuiInputSource_Mouse;
        if (options.repeat) {
            const bool down = (by_mouse && out.held) || g.NavActivateDownId == out.id;
            out.pressed = repeated_press(ui, out.id, down, out.pressed);
        } else if (options.long_press) {
            out.long_pressed = long_pressed(ui, out.id, by_mouse && out.held);
            if (out.long_pressed)
                ImGui::ClearActiveID();
        }
        if (g.IO.MouseSource == ImGuiMouseSource_TouchScreen)
            out.hovered = out.hovered && out.held;
        out.focused = g.NavId == out.id && g.NavCursorVisible;
        if (ui.semantics.take_focus(key))
            take_keyboard(out.id, box);
    }
    out.pressed = out.pressed || by_script;
    return out;
}

Press press_node(const Ui& ui, Role role, std::string_view key, std::string_view name,
                 const Rect& at, const PressOptions& options) {
    const Press out = press(ui, key, at, options);
    Node& node = ui.semantics.add(role, key, name, at);
    node.id = out.id;
    node.state.focused = out.focused;
    node.state.disabled = options.disabled;
    return out;
}

void focus_ring(const Ui& ui, const Rect& around, float radius) {
    constexpr float reach = metric::focus_gap + metric::focus_width;
    const float own = std::min(radius, std::min(around.w, around.h) * 0.5F);
    paint::outline(ui, around.inset(-reach), ui.theme.focus, own + reach, metric::focus_width);
}

void press_veil(const Ui& ui, const Press& press, const Rect& at, float radius) {
    // The held look stays for 80 ms, so that a quick tap is seen.
    const float strength = glide(ui, press.id ^ 0x5EEDU, press.held ? 1.0F : 0.0F, duration::press);
    const float alpha = std::max(strength * kHeldVeil, press.hovered ? kHoverVeil : 0.0F);
    if (alpha > 0.001F)
        paint::fill(ui, at, faded(ui.theme.ink, alpha), radius);
}

float glide(const Ui& ui, std::uint32_t id, float target, float ms) {
    Transition& move = ui.memory.transition(id);
    const float length = ui.lasting(ms);
    if (!move.known) {
        move = {target, target, ui.now, true};
        return target;
    }
    const auto at = [&] {
        if (length <= 0)
            return move.to;
        const float t =
            std::clamp(static_cast<float>((ui.now - move.began).count()) / length, 0.0F, 1.0F);
        const float left = 1 - t;
        return move.from + (move.to - move.from) * (1 - left * left * left);
    };
    if (target != move.to)
        move = {at(), target, ui.now, true};
    const float value = at();
    if (value != move.to)
        ui.animate();
    return value;
}

} // namespace limber::ui
