#include "ui/widgets/field.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/soft_lines.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstring>
#include <string>

namespace limber::ui {

namespace {

constexpr float kHeight = 56, kPadding = 16, kIcon = 24, kGap = 12, kEdge = 1.5F;
constexpr TextStyle kText = style::body;

// Several lines stand in a window of their own, which is no control.
void know_window(const Ui& ui, ImGuiID field) {
    for (const ImGuiWindow* child : ImGui::GetCurrentWindow()->DC.ChildWindows)
        if (child->ChildId == field)
            ui.semantics.known_item(child->ID);
}

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

// What Dear ImGui edits while several lines are written, broken anew after each change.
struct Breaking {
    const Typography& type;
    Sized font;
    float width = 0;
    std::string shown; // before the change
};

int break_again(ImGuiInputTextCallbackData* data) {
    auto& how = *static_cast<Breaking*>(data->UserData);
    std::string now(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    auto cursor = static_cast<std::size_t>(data->CursorPos);
    // Enter after a space is a line break of the text: the space goes.
    if (cursor >= 2 && now[cursor - 1] == '\n' && now[cursor - 2] == ' ') {
        std::string without = now;
        without.erase(cursor - 1, 1);
        if (without == how.shown)
            now.erase(--cursor - 1, 1);
    }
    // A soft break was taken away: that is the space before it.
    std::string with = now;
    if (cursor >= 1 && now[cursor - 1] == ' ' && with.insert(cursor, 1, '\n') == how.shown)
        now.erase(--cursor, 1);
    const std::size_t place = place_without(now, cursor);
    std::string again = with_soft_breaks(how.type, how.font, without_soft_breaks(now), how.width);
    if (again.size() < static_cast<std::size_t>(data->BufSize) &&
        again != std::string_view(data->Buf, static_cast<std::size_t>(data->BufTextLen))) {
        data->DeleteChars(0, data->BufTextLen);
        data->InsertChars(0, again.c_str());
        data->CursorPos = static_cast<int>(place_with(again, place));
        data->SelectionStart = data->SelectionEnd = data->CursorPos;
    }
    how.shown = std::move(again);
    return 0;
}

bool one_line(const Field& field, std::string& text) {
    // A buffer of its own size: Dear ImGui stops at its end, between two characters.
    text.resize(static_cast<std::size_t>(field.max_bytes) + 1);
    const bool changed =
        ImGui::InputText("##text", text.data(), text.size(), ImGuiInputTextFlags_EscapeClearsAll);
    text.resize(std::strlen(text.c_str()));
    return changed;
}

bool lines(const Ui& ui, const Field& field, Vec2 size, std::string& text, ImGuiID id) {
    const Sized font = ui.type.sized(kText);
    Breaking how{ui.type, font, size.x - ImGui::GetStyle().ScrollbarSize - 2, {}};
    how.shown = with_soft_breaks(ui.type, font, text, how.width);
    std::string buffer = how.shown;
    // Breaks need room of their own: at most one to a few words.
    buffer.resize(static_cast<std::size_t>(field.max_bytes) * 5 / 4 + 1);
    ImGui::InputTextMultiline("##text", buffer.data(), buffer.size(), {size.x, size.y},
                              ImGuiInputTextFlags_CallbackEdit, break_again, &how);
    know_window(ui, id);
    // On Escape Dear ImGui goes back to what was there when the writing began; a note stays.
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false))
        return false;
    buffer.resize(std::strlen(buffer.c_str()));
    std::string now = without_soft_breaks(buffer);
    cut(now, static_cast<std::size_t>(field.max_bytes));
    const bool changed = now != text;
    text = std::move(now);
    return changed;
}

// `id` is that of the item; asked for afterwards, one that is off the screen has none.
bool input(const Ui& ui, const Field& field, const Rect& at, std::string& text, ImGuiID& id) {
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
    id = ImGui::GetID("##text");
    const bool changed =
        field.multiline ? lines(ui, field, {at.w, at.h}, text, id) : one_line(field, text);
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

// What is being written stays in sight: when it begins, and when a keyboard on the screen takes
// room.
void keep_in_sight(const Ui& ui, std::string_view key, bool writing) {
    std::string& kept = ui.memory.text(item_id("field/in_sight")).text;
    if (!writing) {
        if (kept.starts_with(key))
            kept.clear();
        return;
    }
    std::string now = std::string(key) + '@' + std::to_string(static_cast<int>(ui.layout.page.h));
    if (kept == now)
        return;
    kept = std::move(now);
    ui.semantics.request_reveal(key);
    ui.animate();
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
    ImGuiID id = 0;
    changed = input(ui, field, inside, text, id) || changed;
    const bool writing = ImGui::IsItemActive();
    const bool focused =
        ImGui::GetCurrentContext()->NavId == id && ImGui::GetCurrentContext()->NavCursorVisible;
    if (ui.semantics.take_focus(field.key) || ui.semantics.take_activation(field.key)) {
        ImGui::ActivateItemByID(id);
        ui.animate();
    }
    keep_in_sight(ui, field.key, writing);
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
