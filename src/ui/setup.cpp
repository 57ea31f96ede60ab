#include "ui/setup.hpp"

#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace limber::ui {

namespace {

constexpr float kTessellation = 0.12F; // physical pixels a curve may miss its circle by

} // namespace

ImDrawList* Ui::canvas() const {
    return ImGui::GetWindowDrawList();
}

void setup_imgui() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NavEnableGamepad;
    io.ConfigInputTextCursorBlink = false; // a blinking cursor would never let the app sleep
    io.ConfigInputTextEnterKeepActive = false;
    io.ConfigNavEscapeClearFocusWindow = false;
    io.MouseDragThreshold = TouchLimits::tap_radius;

    ImGuiContext& g = *ImGui::GetCurrentContext();
    g.ConfigNavWindowingKeyNext = 0; // no list of windows on Ctrl+Tab: there is one
    g.ConfigNavWindowingKeyPrev = 0;

    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = style.FramePadding = style.ItemSpacing = style.ItemInnerSpacing = {0, 0};
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
    style.FrameBorderSize = 0;
    style.WindowRounding = style.ChildRounding = style.FrameRounding = style.PopupRounding = 0;
    style.WindowMinSize = {1, 1};
    style.FontSizeBase = style::body.px * kManropeScale;
    style.AntiAliasedLinesUseTex = false;
    style.DisabledAlpha = 1;                         // a disabled control has its own look
    style.Colors[ImGuiCol_NavCursor] = {0, 0, 0, 0}; // we draw our own ring
    style.Colors[ImGuiCol_ModalWindowDimBg] = {0, 0, 0, 0};
}

void prepare_frame(float pixels_per_point) {
    const float pixels = pixels_per_point > 0 ? pixels_per_point : 1.0F;
    ImGui::GetStyle().CircleTessellationMaxError = kTessellation / pixels;
}

RootScope::RootScope(const Ui& ui) {
    ui.memory.begin_frame();
    // Antialiasing is one physical pixel wide. NewFrame() resets it, and Begin() hands it on.
    ImGui::GetCurrentContext()->DrawListSharedData.InitialFringeScale = ui.type.hairline();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::Begin("##root", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
    paint::fill(ui, {viewport->Pos.x, viewport->Pos.y, viewport->Size.x, viewport->Size.y},
                ui.theme.bg);
    ui.semantics.known_item(ImGui::GetCurrentWindow()->ID);
}

RootScope::~RootScope() {
    ImGui::End();
}

void let_go_of_lost_focus(const Semantics& semantics) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (!keyboard_on_control() || g.NavIdIsAlive)
        return;
    const bool known = std::ranges::any_of(semantics.nodes(), [&g](const Node& node) {
        return node.id == g.NavId || (!node.key.empty() && item_id(node.key) == g.NavId);
    });
    if (!known)
        ImGui::SetNavCursorVisible(false);
}

bool keyboard_on_control() {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    return g.NavId != 0 && g.NavCursorVisible;
}

bool typing() {
    return ImGui::GetIO().WantTextInput;
}

bool imgui_wants_frame() {
    return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

} // namespace limber::ui
