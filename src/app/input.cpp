#include "app/input.hpp"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace limber::app {
namespace {

Sint32 whole(float value) {
    return static_cast<Sint32>(std::lround(value));
}

SDL_Keycode code_of(const std::string& name) {
    struct Named {
        std::string_view name;
        SDL_Keycode code;
    };
    static constexpr std::array<Named, 18> keys{{{"space", SDLK_SPACE},
                                                 {"escape", SDLK_ESCAPE},
                                                 {"enter", SDLK_RETURN},
                                                 {"tab", SDLK_TAB},
                                                 {"backspace", SDLK_BACKSPACE},
                                                 {"delete", SDLK_DELETE},
                                                 {"left", SDLK_LEFT},
                                                 {"right", SDLK_RIGHT},
                                                 {"up", SDLK_UP},
                                                 {"down", SDLK_DOWN},
                                                 {"home", SDLK_HOME},
                                                 {"end", SDLK_END},
                                                 {"pageup", SDLK_PAGEUP},
                                                 {"pagedown", SDLK_PAGEDOWN},
                                                 {"f1", SDLK_F1},
                                                 {"f2", SDLK_F2},
                                                 {"f5", SDLK_F5},
                                                 {"insert", SDLK_INSERT}}};
    for (const Named& key : keys)
        if (key.name == name)
            return key.code;
    return name.size() == 1 ? static_cast<SDL_Keycode>(name[0]) : SDLK_UNKNOWN;
}

} // namespace

void Input::mouse_button(script::Point at, bool down) {
    SDL_Event event{};
    event.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
    event.button.windowID = window_.id();
    event.button.button = SDL_BUTTON_LEFT;
    event.button.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.button.clicks = 1;
    event.button.x = whole(window_.window_units(at.x));
    event.button.y = whole(window_.window_units(at.y));
    SDL_PushEvent(&event);
}

void Input::drop(const std::string& file) {
    SDL_Event event{};
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup(file.c_str()); // who takes the event frees it
    SDL_PushEvent(&event);
}

void Input::finger(unsigned type, script::Point at) {
    const WindowSize size = window_.size();
    SDL_Event event{};
    event.type = type;
    event.tfinger.windowID = window_.id();
    event.tfinger.touchId = 1;
    event.tfinger.fingerId = 1;
    event.tfinger.x = at.x / static_cast<float>(size.width);
    event.tfinger.y = at.y / static_cast<float>(size.height);
    event.tfinger.pressure = 1;
    SDL_PushEvent(&event);
}

void Input::press(script::Point at) {
    if (touch_)
        return finger(SDL_FINGERDOWN, at);
    move(at);
    mouse_button(at, true);
}

void Input::move(script::Point at) {
    if (touch_)
        return finger(SDL_FINGERMOTION, at);
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.windowID = window_.id();
    event.motion.x = whole(window_.window_units(at.x));
    event.motion.y = whole(window_.window_units(at.y));
    SDL_PushEvent(&event);
}

void Input::release(script::Point at) {
    if (touch_)
        return finger(SDL_FINGERUP, at);
    mouse_button(at, false);
}

void Input::wheel(script::Point at, float lines) {
    const bool touch = touch_;
    touch_ = false; // a wheel belongs to a mouse
    move(at);
    touch_ = touch;
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.windowID = window_.id();
    event.wheel.y = whole(lines);
    event.wheel.preciseY = lines;
    SDL_PushEvent(&event);
}

bool Input::key(const script::KeyPress& press, bool down) {
    const SDL_Keycode code = code_of(press.name);
    if (code == SDLK_UNKNOWN)
        return false;
    SDL_Event event{};
    event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
    event.key.windowID = window_.id();
    event.key.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.key.keysym.sym = code;
    event.key.keysym.scancode = SDL_GetScancodeFromKey(code);
    int mod = KMOD_NONE;
    // When the key comes up, the modifiers have been let go too.
    if (down && press.ctrl)
        mod |= KMOD_LCTRL;
    if (down && press.shift)
        mod |= KMOD_LSHIFT;
    if (down && press.alt)
        mod |= KMOD_LALT;
    event.key.keysym.mod = static_cast<Uint16>(mod);
    SDL_PushEvent(&event);
    // A keyboard that types sends the character too.
    const bool types = press.name.size() == 1 || press.name == "space";
    if (down && types && !press.ctrl && !press.alt)
        text(press.name == "space" ? std::string_view(" ") : std::string_view(press.name));
    return true;
}

void Input::text(std::string_view words) {
    // An event holds 31 bytes; a character must not be cut.
    while (!words.empty()) {
        std::size_t length = std::min<std::size_t>(words.size(), SDL_TEXTINPUTEVENT_TEXT_SIZE - 1);
        while (length < words.size() &&
               (static_cast<unsigned char>(words[length]) & 0xC0U) == 0x80U)
            --length;
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        event.text.windowID = window_.id();
        std::memcpy(event.text.text, words.data(), length);
        SDL_PushEvent(&event);
        words.remove_prefix(length);
    }
}

} // namespace limber::app
