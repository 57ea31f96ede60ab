// The least that SDL2 and Dear ImGui can be in a browser: a canvas, two fonts, a page of words.
// Limber's first frame is measured against it, in the same run.
#include <SDL.h>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_sdl2.h>
#include <imgui_impl_sdlrenderer2.h>

namespace {

SDL_Renderer* renderer = nullptr;
int frames_left = 4;

void frame() {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0)
        ImGui_ImplSDL2_ProcessEvent(&event);
    ImGui_ImplSDLRenderer2_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    for (int i = 0; i < 120; ++i) {
        if (i % 4 != 0)
            ImGui::SameLine();
        ImGui::TextUnformatted("morning");
    }
    ImGui::Button("Start");
    ImGui::End();
    ImGui::Render();
    const ImVec2 scale = ImGui::GetIO().DisplayFramebufferScale;
    SDL_RenderSetScale(renderer, scale.x, scale.y);
    SDL_SetRenderDrawColor(renderer, 245, 243, 238, 255);
    SDL_RenderClear(renderer);
    ImGui_ImplSDLRenderer2_RenderDrawData(ImGui::GetDrawData(), renderer);
    SDL_RenderPresent(renderer);
    if (--frames_left == 0)
        emscripten_cancel_main_loop();
}

} // namespace

int main(int, char**) {
    SDL_SetMainReady();
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return 1;
    SDL_Window* window = SDL_CreateWindow("bare", 0, 0, 390, 844, SDL_WINDOW_ALLOW_HIGHDPI);
    renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED);
    if (renderer == nullptr)
        return 1;
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().Fonts->AddFontFromFileTTF("/limber/fonts/Manrope-Medium.ttf");
    ImGui::GetIO().Fonts->AddFontFromFileTTF("/limber/fonts/Manrope-Bold.ttf");
    ImGui::GetStyle().FontSizeBase = 23;
    ImGui_ImplSDL2_InitForSDLRenderer(window, renderer);
    ImGui_ImplSDLRenderer2_Init(renderer);
    emscripten_set_main_loop(frame, 0, 0);
    return 0;
}
