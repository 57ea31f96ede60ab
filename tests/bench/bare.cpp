// The least that SDL2 and Dear ImGui can be: a window, two fonts, a page of words. What Limber
// costs is measured against it, on the same machine, driver and display.
//
//   bare SECONDS FONTS WORDS [busy]     draws once and sleeps, or with `busy` all the time
//
// Prints the same JSON as `limber --stats`.
#include "app/process.hpp"
#include "app/stats.hpp"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdl2.h>
#include <imgui_impl_sdlrenderer2.h>

#include <cstdlib>
#include <iostream>
#include <string>

namespace {

constexpr int kSettle = 4;

void draw_page(int words) {
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    for (int i = 0; i < words; ++i) {
        if (i % 8 != 0)
            ImGui::SameLine();
        ImGui::TextUnformatted("morning");
    }
    ImGui::Button("Start");
    ImGui::End();
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4)
        return 2;
    const int seconds = std::atoi(argv[1]);
    const std::string fonts = argv[2];
    const int words = std::atoi(argv[3]);
    const bool busy = argc > 4;
    SDL_SetMainReady();
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return 1;
    SDL_Window* window =
        SDL_CreateWindow("bare", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1180, 820,
                         SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    SDL_Renderer* renderer =
        SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC);
    if (renderer == nullptr)
        return 1;
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().Fonts->AddFontFromFileTTF((fonts + "/Manrope-Medium.ttf").c_str());
    ImGui::GetIO().Fonts->AddFontFromFileTTF((fonts + "/Manrope-Bold.ttf").c_str());
    ImGui::GetStyle().FontSizeBase = 23;
    ImGui_ImplSDL2_InitForSDLRenderer(window, renderer);
    ImGui_ImplSDLRenderer2_Init(renderer);

    limber::app::Stats stats;
    const Uint64 end = SDL_GetTicks64() + static_cast<Uint64>(seconds) * 1000;
    int due = kSettle;
    while (SDL_GetTicks64() < end) {
        SDL_Event event;
        const int timeout = due > 0 || busy ? 0 : static_cast<int>(end - SDL_GetTicks64());
        for (int got = SDL_WaitEventTimeout(&event, timeout); got != 0;
             got = SDL_PollEvent(&event)) {
            ImGui_ImplSDL2_ProcessEvent(&event);
            due = kSettle;
        }
        ++stats.wakeups;
        if (due == 0 && !busy)
            continue;
        due = due > 0 ? due - 1 : 0;
        ImGui_ImplSDLRenderer2_NewFrame();
        ImGui_ImplSDL2_NewFrame();
        const double before = limber::app::thread_cpu_ms();
        ImGui::NewFrame();
        draw_page(words);
        ImGui::Render();
        stats.frame_ms.push_back(limber::app::thread_cpu_ms() - before);
        SDL_SetRenderDrawColor(renderer, 245, 243, 238, 255);
        SDL_RenderClear(renderer);
        ImGui_ImplSDLRenderer2_RenderDrawData(ImGui::GetDrawData(), renderer);
        SDL_RenderPresent(renderer);
        stats.drawn(limber::app::since_exec_ms(), limber::app::cpu_ms());
    }
    std::cout << limber::app::to_json(stats);
    ImGui_ImplSDLRenderer2_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
    SDL_Quit();
    return 0;
}
