#include "ui/widgets/field.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/paint.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstring>
#include <string>

namespace limber::ui {

namespace {

constexpr float kHeight = 56, kPadding = 16, kIcon = 24, kGap = 12, kEdge = 1.5F;
constexpr TextStyle kText = style::body;

ImVec4 to_vec4(Color color) {
    return ImGui::ColorConvertU32ToFloat4(color);
}

// Never within a character.
void cut(std::string& text, std::size_t bytes) {
    if (text.size() <= bytes)
        return;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    text.resize(bytes);
}

bool input(const Ui& ui, const Field& field, const Rect& at, std::string& text) {
    const Sized font = ui.type.sized(kText);
    const float size = font.px * kManropeScale;
    ImGui::PushFont(ui.type.font(Weight::Medium), size);
    const float down = field.multiline ? kPadding * 0.75F : std::max(0.0F, (at.h - size) * 0.5F);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, down});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4{0, 0, 0, 0});
    ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(ui.theme.ink));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_vec4(ui.theme.ink2));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, to_vec4(ui.theme.primary_tint));
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, to_vec4(ui.theme.primary));
    ImGui::SetCursorScreenPos({at.x, at.y});
    ImGui::SetNextItemWidth(at.w);
    ImGui::PushOverrideID(item_id(field.key));
    // A buffer of its own size: Dear ImGui stops at its end, between two characters.
    text.resize(static_cast<std::size_t>(field.max_bytes) + 1);
    constexpr ImGuiInputTextFlags flags = ImGuiInputTextFlags_EscapeClearsAll;
    const bool changed =
        field.multiline
            ? ImGui::InputTextMultiline("##text", text.data(), text.size(), {at.w, at.h}, flags)
            : ImGui::InputText("##text", text.data(), text.size(), flags);
    text.resize(std::strlen(text.c_str()));
    ImGui::PopID();
    if (text.empty()) {
        // Our own words, so that they shrink rather than be cut.
        const Label words = fit_label(ui.type, kText, field.placeholder, at.w, 1, 0.6F);
        const Rect line{at.x, at.y, at.w, field.multiline ? size + 2 * down : at.h};
        draw_label(ui, words, line, Align::Left, ui.theme.ink2, field.placeholder);
    }
    ImGui::PopStyleColor(5);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return changed;
}

} // namespace

float field_height(const Ui& ui) {
    return std::max(kHeight, ui.type.sized(kText).line + 16);
}

bool field(const Ui& ui, const Rect& at, const Field& field, std::string& text) {
    const Theme& theme = ui.theme;
    bool changed = false;
    if (auto given = ui.semantics.take_value(field.key)) {
        text = std::move(*given);
        cut(text, static_cast<std::size_t>(field.max_bytes));
        changed = true;
        ImGui::ClearActiveID();
    }
    paint::fill(ui, at, theme.surface, radius::button);
    Rect inside = at.inset(kPadding, 0);
    if (!field.icon.empty()) {
        const Rect place = inside.cut_left(kIcon, kGap);
        paint::icon(ui, field.icon, place.centre(), kIcon, theme.ink2);
    }
    const bool clearable = !field.clear_name.empty() && !text.empty();
    const Rect cross =
        clearable
            ? inside.cut_right(metric::target - kPadding).centred(metric::target, metric::target)
            : Rect{};
    changed = input(ui, field, inside, text) || changed;
    const ImGuiID id = ImGui::GetItemID();
    const bool writing = ImGui::IsItemActive();
    const bool focused =
        ImGui::GetCurrentContext()->NavId == id && ImGui::GetCurrentContext()->NavCursorVisible;
    if (ui.semantics.take_focus(field.key) || ui.semantics.take_activation(field.key)) {
        ImGui::ActivateItemByID(id);
        ui.animate();
    }
    paint::outline(ui, at, writing ? theme.primary : theme.line_strong, radius::button,
                   writing || theme.high_contrast() ? metric::outline : kEdge);
    if (focused && !writing)
        focus_ring(ui, at, radius::button);

    Node& node = ui.semantics.add(Role::TextField, field.key, field.name, at);
    node.id = id;
    node.value = text;
    node.state.focused = writing || focused;
    node.state.multiline = field.multiline;
    node.ink = theme.ink;
    node.ground = theme.surface;
    node.text_px = ui.type.sized(kText).px;

    if (clearable) {
        std::string key(field.key);
        const Press tap =
            press_node(ui, Role::Button, key.append("/clear"), field.clear_name, cross);
        press_veil(ui, tap, cross.inset(4), radius::full);
        paint::icon(ui, icon::close, cross.centre(), kIcon, theme.ink2);
        if (tap.focused)
            focus_ring(ui, cross.inset(8), radius::full);
        if (tap.pressed) {
            text.clear();
            changed = true;
        }
    }
    return changed;
}

} // namespace limber::ui
