#include "ui/harness.hpp"

#include "test_paths.hpp"
#include "ui/test_engine_hooks.hpp"

#include <stdexcept>

namespace limber::ui::test {

Harness::Harness(Look wanted)
    : look(wanted),
      before_(ImGui::GetCurrentContext()),
      context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_); // CreateContext keeps the one before
    setup_imgui();
    ImGuiIO& io = ImGui::GetIO();
    // As the renderer that the app draws with; a wall of exercises has more than 64k vertices.
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    const std::string missing = type.load(std::string(test_paths::assets) + "/fonts");
    if (!missing.empty())
        throw std::runtime_error("no font " + missing);
    hooks::enable(true);
}

Harness::~Harness() {
    // What a renderer would do on its way out.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
    ImGui::SetCurrentContext(before_);
}

void Harness::accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate)
            texture->SetTexID(1);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

void Harness::frame(Millis after) {
    now += after;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {look.size.x, look.size.y};
    io.DisplayFramebufferScale = {look.pixels_per_point, look.pixels_per_point};
    io.DeltaTime = static_cast<float>(std::max(Millis{1}, after).count()) / 1000.0F;
    type.set_scale(look.text_scale, look.pixels_per_point);
    touch.tick(now);
    prepare_frame(look.pixels_per_point);
    to_imgui_.feed(touch.gestures());
    schedule.clear();
    hooks::start_frame();
    ImGui::NewFrame();
    semantics.begin_frame();
    const Layout layout = make_layout(look.size, look.safe, look.text_scale, look.left_handed);
    const Ui ui{theme(look.theme),
                type,
                layout,
                *words_,
                semantics,
                sink,
                memory,
                schedule,
                touch.gestures(),
                *figures_,
                scratch_,
                {},
                now,
                look.reduced_motion,
                look.left_handed,
                look.key_hints};
    {
        const RootScope root(ui);
        if (draw_)
            draw_(ui);
    }
    semantics.end_frame();
    let_go_of_lost_focus(semantics);
    ImGui::Render();
    touch.clear();
    accept_textures();
}

void Harness::settle(int at_least) {
    for (int i = 0; i < 300; ++i) {
        frame();
        if (i + 1 >= at_least && !imgui_wants_frame() && !schedule.animating &&
            !to_imgui_.wants_frame()) {
            return;
        }
    }
}

void Harness::move(Vec2 at) {
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    settle();
}

void Harness::press(Vec2 at) {
    move(at);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    frame();
}

void Harness::release() {
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    frame();
}

void Harness::click(Vec2 at) {
    press(at);
    release();
    settle();
}

void Harness::click(std::string_view key) {
    const Node* found = node(key);
    if (found == nullptr)
        throw std::runtime_error("nothing called " + std::string(key));
    click(found->visible.centre());
}

void Harness::wheel(float steps) {
    ImGui::GetIO().AddMouseWheelEvent(0, steps);
    settle();
}

void Harness::key(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    frame();
    ImGui::GetIO().AddKeyEvent(key, false);
    settle();
}

void Harness::write(const char* text) {
    ImGui::GetIO().AddInputCharactersUTF8(text);
    settle();
}

bool Harness::tab_to(std::string_view wanted) {
    for (int i = 0; i < 60; ++i) {
        key(ImGuiKey_Tab);
        const Node* found = node(wanted);
        if (found != nullptr && found->state.focused)
            return true;
    }
    return false;
}

void Harness::touch_down(Vec2 at) {
    touch.down(1, at, now, memory.coasting());
    frame();
}

void Harness::touch_move(Vec2 at) {
    touch.move(1, at, now);
    frame();
}

void Harness::touch_up(Vec2 at) {
    touch.up(1, at, now);
    frame();
    settle();
}

std::vector<Fault> Harness::faults() {
    std::vector<SeenItem> items;
    for (const hooks::Item& item : hooks::items()) {
        items.push_back({item.id, {item.x, item.y, item.w, item.h}, item.label});
    }
    AuditOptions options;
    options.screen = {0, 0, look.size.x, look.size.y};
    options.high_contrast = look.theme == ThemeKind::HighContrast;
    options.items = items;
    return audit(semantics, options);
}

std::string Harness::report() {
    std::string out;
    for (const Fault& fault : faults()) {
        out += std::string(name_of(fault.kind)) + ": " + fault.key + ": " + fault.words + "\n";
    }
    return out;
}

} // namespace limber::ui::test
