// A page in a browser.
#include "app/platform.h"

#include "bridge.hpp"
#include "keeper.hpp"
#include "reader.hpp"
#include "sound.hpp"

#include <SDL.h>
#include <emscripten/emscripten.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <utility>

namespace limber::app {
namespace {

namespace fs = std::filesystem;

// performance.now() stands still while some systems sleep, the wall clock does not: when the wall
// gains this much on it, the computer slept. (Or its clock was put forward, which then counts as
// sleep, too.)
constexpr double kSlept = 2000;

// Where the page puts files that the person chose (library.js).
constexpr const char* kGiven = "/given";

class WebPlatform final : public Platform {
  public:
    WebPlatform() {
        // Frames come when the browser asks for them (drive.cpp), never by waiting.
        SDL_SetHint(SDL_HINT_RENDER_VSYNC, "0");
    }

    bool can(Ability ability) const override {
        switch (ability) {
        case Ability::KeepAwake:
        case Ability::OpenAddress:
        case Ability::OpenFile:
        case Ability::ShareFile:
            return true;
        case Ability::Speak:
            return limber_can_speak();
        case Ability::PlaySound:
            return limber_can_sound();
        case Ability::Haptics:
            return limber_can_buzz();
        case Ability::Notify:
        case Ability::UserIdle:
        case Ability::RaiseOther:
            return false;
        }
        return false;
    }

    std::optional<fs::path> data_folder() const override { return web::diary_folder(); }
    journal::Keeper* keeper() override { return &web::keeper(); }
    fs::path assets_folder() const override { return "/limber"; } // page.cmake puts them there

    SystemTheme theme() const override {
        if (limber_media("(prefers-contrast: more)") || limber_media("(forced-colors: active)"))
            return SystemTheme::HighContrast;
        return limber_media("(prefers-color-scheme: dark)") ? SystemTheme::Dark
                                                            : SystemTheme::Light;
    }
    bool reduced_motion() const override {
        return limber_media("(prefers-reduced-motion: reduce)");
    }

    std::string locale() const override {
        std::array<char, 64> language{};
        limber_language(language.data(), static_cast<int>(language.size()));
        return language.data();
    }

    std::chrono::minutes utc_offset(Utc at) const override {
        return std::chrono::minutes{
            limber_utc_offset(static_cast<double>(at.time_since_epoch().count()))};
    }

    Utc wall_clock() const override {
        return std::chrono::floor<Millis>(std::chrono::system_clock::now());
    }

    Millis steady_clock() const override {
        const double now = emscripten_get_now();
        const double apart = static_cast<double>(wall_clock().time_since_epoch().count()) - now;
        if (apart > apart_ + kSlept && apart_ != 0)
            asleep_ += apart - apart_;
        apart_ = apart;
        return Millis{static_cast<Millis::rep>(now + asleep_)};
    }

    float content_scale() const override { return 1; } // the canvas has the device's pixels
    const char* unseen_driver() const override { return nullptr; } // there is only the page

    void keep_awake(bool on) override { limber_keep_awake(on); }
    bool ask_for_file(FileKind kind) override {
        switch (kind) {
        case FileKind::Picture:
            limber_ask_for_file("image/png,image/jpeg");
            break;
        case FileKind::Diary:
            limber_ask_for_file(".json,.db,application/json");
            break;
        }
        return true;
    }
    void done_with(const fs::path& file) override {
        std::error_code ignored;
        if (file.parent_path() == kGiven)
            fs::remove(file, ignored);
    }
    bool open_address(const std::string& address) override {
        return limber_open_address(address.c_str());
    }
    bool hand_over(const fs::path& file) override { return limber_hand_over(file.c_str()); }

    void speak(const std::string& words, const std::string& language) override {
        limber_speak(words.c_str(), language.c_str());
    }
    void play_sound(Sound sound, float loud) override { web::play(sound, loud); }
    void rest_sound() override { limber_rest_sound(); }
    void buzz(Millis length) override { limber_buzz(static_cast<double>(length.count())); }
    void show_media(const Media& media) override {
        limber_media_session(media.active, media.paused, media.title.c_str());
    }
    void listen_to_media(const std::function<void(MediaKey)>& listener) override {
        web::listen_to_media(listener);
    }

    void tell_readers(const ui::Semantics& semantics) override { web::tell_readers(semantics); }
    void listen_to_readers(const std::function<void(const ReaderRequest&)>& listener) override {
        web::listen_to_readers(listener);
    }
    std::string_view news() override { return std::exchange(newer, {}); }

    // Said by the page; there is one platform.
    static inline std::string_view newer;

  private:
    mutable double apart_ = 0; // wall clock less performance.now(), as last seen
    mutable double asleep_ = 0;
};

} // namespace

std::unique_ptr<Platform> make_platform() {
    return std::make_unique<WebPlatform>();
}

} // namespace limber::app

// Called from shell.js: a newer version lies ready for the next visit.
extern "C" EMSCRIPTEN_KEEPALIVE void limber_newer_version() {
    limber::app::WebPlatform::newer = "app.newer";
}
