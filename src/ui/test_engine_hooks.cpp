// Dear ImGui, compiled with IMGUI_ENABLE_TEST_ENGINE, calls these four functions by name. None of
// the test engine's own code is used.
#include "ui/test_engine_hooks.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cstdio>
#include <ranges>
#include <vector>

namespace limber::ui::hooks {

namespace {

std::vector<Item>& seen() {
    static std::vector<Item> list;
    return list;
}

} // namespace

void enable(bool on) {
    ImGui::GetCurrentContext()->TestEngineHookItems = on;
}

void start_frame() {
    seen().clear();
}

std::span<const Item> items() {
    return seen();
}

} // namespace limber::ui::hooks

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* ctx, ImGuiID id, const ImRect& bb,
                                 const ImGuiLastItemData* item_data) {
    // Dear ImGui's own window for what is drawn outside of all windows; it is never shown.
    if (ctx->CurrentWindow != nullptr && ctx->CurrentWindow->IsFallbackWindow)
        return;
    limber::ui::hooks::Item item;
    item.id = id;
    item.x = bb.Min.x;
    item.y = bb.Min.y;
    item.w = bb.GetWidth();
    item.h = bb.GetHeight();
    item.disabled = item_data != nullptr && (item_data->ItemFlags & ImGuiItemFlags_Disabled) != 0;
    limber::ui::hooks::seen().push_back(item);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* /*ctx*/, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags /*flags*/) {
    for (auto& item : limber::ui::hooks::seen() | std::views::reverse) {
        if (item.id != id)
            continue;
        if (label != nullptr)
            std::snprintf(item.label, sizeof item.label, "%s", label);
        return;
    }
}

void ImGuiTestEngineHook_Log(ImGuiContext* /*ctx*/, const char* /*fmt*/, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* /*ctx*/, ImGuiID id) {
    for (const limber::ui::hooks::Item& item : limber::ui::hooks::seen()) {
        if (item.id == id)
            return item.label;
    }
    return nullptr;
}
