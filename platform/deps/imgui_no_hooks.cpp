// Dear ImGui's test hooks, answered with nothing: for programs without an audit, as the bare one
// in tests/bench.
#include <imgui.h>
#include <imgui_internal.h>

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* /*ctx*/, ImGuiID /*id*/, const ImRect& /*bb*/,
                                 const ImGuiLastItemData* /*item_data*/) {}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext* /*ctx*/, ImGuiID /*id*/, const char* /*label*/,
                                  ImGuiItemStatusFlags /*flags*/) {}
void ImGuiTestEngineHook_Log(ImGuiContext* /*ctx*/, const char* /*fmt*/, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* /*ctx*/, ImGuiID /*id*/) {
    return nullptr;
}
