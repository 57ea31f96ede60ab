// The window: SDL, its renderer and ImGui's two backends. Sizes are points; how many pixels a point
// has is the window's business alone. Without a display everything is drawn into a texture, so that
// any size and scale can be had at once.
#pragma once

#include "app/options.hpp"
#include "app/picture.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>

struct SDL_Window;
struct SDL_Renderer;
struct SDL_Texture;
union SDL_Event;

namespace limber::app {

struct WindowSettings {
    std::optional<WindowSize> size;
    bool headless = false;               // pictures only: nothing appears on a screen
    const char* unseen_driver = nullptr; // SDL's video driver when headless; null: its usual one
    float content_scale = 1; // what the desktop asks for, where the window system does not do it
};

class Window {
  public:
    // Or one line that says why there is no window.
    static std::variant<std::unique_ptr<Window>, std::string> open(const WindowSettings& settings);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    WindowSize size() const;
    void resize(const WindowSize& size);
    bool hidden() const;
    // In the task bar, until somebody looks; where the window system has that.
    void flash() const;
    void raise() const;
    bool headless() const { return headless_; }
    // Points of what SDL tells in window coordinates.
    float points(float window_units) const { return window_units / units_per_point_; }
    float window_units(float points) const { return points * units_per_point_; }
    unsigned id() const;
    std::string renderer_name() const;
    SDL_Renderer* renderer() const { return renderer_; }
    // SDL's software renderer snaps to whole pixels: curves look broken.
    bool coarse() const;

    // Before ImGui::NewFrame(). `seconds` is the time since the frame before, more than 0.
    void begin_frame(double seconds) const;
    // After ImGui::Render(). `clear` is 0xRRGGBB.
    void draw(unsigned clear);
    // Instead of draw(), when nobody looks: ImGui's textures still have to be kept up.
    void skip_drawing();
    // What draw() has drawn; call it before present().
    Picture capture() const;
    void present();

  private:
    Window() = default;
    std::string create(const WindowSettings& settings);
    std::string create_target();
    WindowSize size_in_points() const;

    SDL_Window* window_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
    SDL_Texture* target_ = nullptr;
    WindowSize target_size_;
    float units_per_point_ = 1;
    bool headless_ = false;
    bool video_ = false;
    bool backends_ = false;
};

} // namespace limber::app
