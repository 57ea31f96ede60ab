#include "app/window.hpp"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdl2.h>
#include <imgui_impl_sdlrenderer2.h>

#include <cmath>
#include <cstdlib>

namespace limber::app {
namespace {

constexpr WindowSize kUsual{1180, 820, 1};

std::string sdl_problem(const char* what) {
    return std::string(what) + ": " + SDL_GetError();
}

SDL_Renderer* create_renderer(SDL_Window* window) {
    // GLES 2 first: the one that every Mesa, ANGLE and phone has, so pictures are the same
    // everywhere.
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
    const Uint32 flags = SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC;
    if (SDL_Renderer* renderer = SDL_CreateRenderer(window, -1, flags))
        return renderer;
    SDL_ResetHint(SDL_HINT_RENDER_DRIVER);
    if (SDL_Renderer* renderer = SDL_CreateRenderer(window, -1, flags))
        return renderer;
    return SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
}

int pixels(int points, float scale) {
    return static_cast<int>(std::lround(static_cast<float>(points) * scale));
}

} // namespace

std::variant<std::unique_ptr<Window>, std::string> Window::open(const WindowSettings& settings) {
    std::unique_ptr<Window> window(new Window);
    if (std::string problem = window->create(settings); !problem.empty())
        return problem;
    return window;
}

std::string Window::create(const WindowSettings& settings) {
    headless_ = settings.headless;
    if (headless_ && settings.unseen_driver != nullptr)
        SDL_SetHint(SDL_HINT_VIDEODRIVER, settings.unseen_driver);
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0"); // fingers come as fingers, ui/touch reads them
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "0");
    SDL_SetHint("SDL_VIDEO_X11_WMCLASS", "limber");
    SDL_SetMainReady();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return sdl_problem("no display could be opened");
    video_ = true;

    target_size_ = settings.size.value_or(kUsual);
    // A window system that scales by itself makes the renderer's output larger than the window.
    // Where it does not, the point is made larger here.
    units_per_point_ =
        settings.size && settings.size->scale != 1 ? settings.size->scale : settings.content_scale;
    if (headless_)
        units_per_point_ = target_size_.scale;
    const Uint32 shown =
        headless_ ? SDL_WINDOW_HIDDEN : SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    window_ =
        SDL_CreateWindow("Limber", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                         pixels(target_size_.width, headless_ ? 1 : units_per_point_),
                         pixels(target_size_.height, headless_ ? 1 : units_per_point_), shown);
    if (window_ == nullptr)
        return sdl_problem("no window could be opened");
    // Where the size is not ours to choose (a page, lying on its side) it stays as it is: SDL would
    // enlarge what it draws into, and not what is seen.
    if (const WindowSize given = size_in_points(); given.width >= 320 && given.height >= 480)
        SDL_SetWindowMinimumSize(window_, pixels(320, units_per_point_),
                                 pixels(480, units_per_point_));
    renderer_ = create_renderer(window_);
    if (renderer_ == nullptr)
        return sdl_problem("nothing here can draw");

    if (!ImGui_ImplSDL2_InitForSDLRenderer(window_, renderer_))
        return "the window backend failed";
    if (!ImGui_ImplSDLRenderer2_Init(renderer_))
        return "the drawing backend failed";
    backends_ = true;
    return headless_ ? create_target() : std::string();
}

std::string Window::create_target() {
    if (target_ != nullptr)
        SDL_DestroyTexture(target_);
    target_ = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_TARGET,
                                pixels(target_size_.width, target_size_.scale),
                                pixels(target_size_.height, target_size_.scale));
    return target_ != nullptr ? std::string() : sdl_problem("no picture of that size");
}

Window::~Window() {
    if (backends_) {
        ImGui_ImplSDLRenderer2_Shutdown();
        ImGui_ImplSDL2_Shutdown();
    }
    if (target_ != nullptr)
        SDL_DestroyTexture(target_);
    if (renderer_ != nullptr)
        SDL_DestroyRenderer(renderer_);
    if (window_ != nullptr)
        SDL_DestroyWindow(window_);
    if (video_)
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

// Its scale is still 1.
WindowSize Window::size_in_points() const {
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window_, &width, &height);
    return {pixels(width, 1 / units_per_point_), pixels(height, 1 / units_per_point_), 1};
}

WindowSize Window::size() const {
    if (headless_)
        return target_size_;
    int width = 0;
    int output = 0;
    int ignored = 0;
    SDL_GetWindowSize(window_, &width, &ignored);
    SDL_GetRendererOutputSize(renderer_, &output, &ignored);
    WindowSize size = size_in_points();
    size.scale =
        width > 0 ? units_per_point_ * static_cast<float>(output) / static_cast<float>(width) : 1;
    return size;
}

void Window::resize(const WindowSize& size) {
    if (!headless_) {
        SDL_SetWindowSize(window_, pixels(size.width, units_per_point_),
                          pixels(size.height, units_per_point_));
        return;
    }
    target_size_ = size;
    units_per_point_ = size.scale;
    create_target();
}

bool Window::hidden() const {
    return !headless_ &&
           (SDL_GetWindowFlags(window_) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) != 0;
}

void Window::flash() const {
    if (!headless_)
        SDL_FlashWindow(window_, SDL_FLASH_UNTIL_FOCUSED);
}

void Window::raise() const {
    if (headless_)
        return;
    if ((SDL_GetWindowFlags(window_) & SDL_WINDOW_MINIMIZED) != 0)
        SDL_RestoreWindow(window_);
    SDL_RaiseWindow(window_);
}

unsigned Window::id() const {
    return SDL_GetWindowID(window_);
}

std::string Window::renderer_name() const {
    SDL_RendererInfo info{};
    return SDL_GetRendererInfo(renderer_, &info) == 0 ? info.name : "";
}

bool Window::coarse() const {
    return renderer_name() == "software";
}

void Window::begin_frame(double seconds) const {
    // imgui_impl_sdl2's own NewFrame is left out: it reads the real clock and the real mouse, which
    // a script must not see, and knows no points.
    const WindowSize now = size();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(now.width), static_cast<float>(now.height));
    io.DisplayFramebufferScale = ImVec2(now.scale, now.scale);
    io.DeltaTime = static_cast<float>(seconds);
    ImGui_ImplSDLRenderer2_NewFrame();
}

void Window::skip_drawing() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        if (texture->Status != ImTextureStatus_OK)
            ImGui_ImplSDLRenderer2_UpdateTexture(texture);
}

void Window::draw(unsigned clear) {
    if (target_ != nullptr)
        SDL_SetRenderTarget(renderer_, target_);
    const float scale = size().scale;
    SDL_RenderSetScale(renderer_, scale, scale);
    SDL_SetRenderDrawColor(renderer_, static_cast<Uint8>(clear >> 16),
                           static_cast<Uint8>(clear >> 8), static_cast<Uint8>(clear), 255);
    SDL_RenderClear(renderer_);
    ImGui_ImplSDLRenderer2_RenderDrawData(ImGui::GetDrawData(), renderer_);
}

Picture Window::capture() const {
    Picture picture;
    SDL_GetRendererOutputSize(renderer_, &picture.width, &picture.height);
    if (target_ != nullptr)
        SDL_QueryTexture(target_, nullptr, nullptr, &picture.width, &picture.height);
    picture.pixels.resize(static_cast<std::size_t>(picture.width) *
                          static_cast<std::size_t>(picture.height) * 4);
    SDL_RenderSetScale(renderer_, 1, 1);
    SDL_RenderReadPixels(renderer_, nullptr, SDL_PIXELFORMAT_RGBA32, picture.pixels.data(),
                         picture.width * 4);
    for (std::size_t i = 3; i < picture.pixels.size(); i += 4)
        picture.pixels[i] = 255;
    return picture;
}

void Window::present() {
    if (target_ != nullptr) {
        SDL_RenderFlush(renderer_);
        return;
    }
    SDL_RenderPresent(renderer_);
}

} // namespace limber::app
