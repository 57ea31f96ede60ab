// Linux with X11 or Wayland: XDG folders, freedesktop settings as far as they can be read without a
// session bus, its messages over that bus, and SDL for the screen saver.
#include "app/platform.h"

#include "build_info.hpp"
#include "bus.hpp"
#include "chooser.hpp"
#include "idle.hpp"
#include "notices.hpp"
#include "sound.hpp"
#include "voice.hpp"

#include <SDL.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string_view>

namespace limber::app {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

fs::path config_folder() {
    const std::string xdg = environment("XDG_CONFIG_HOME");
    // The XDG specification: a relative path is invalid and has to be ignored.
    if (!xdg.empty() && xdg.front() == '/')
        return xdg;
    return fs::path(environment("HOME")) / ".config";
}

// The value of `key` in an ini file, of whatever section; empty when it is not there.
std::string ini_value(const fs::path& file, std::string_view key) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with(key))
            continue;
        const auto equals = line.find('=', key.size());
        if (equals == std::string::npos)
            continue;
        const auto first = line.find_first_not_of(" \t", equals + 1);
        return first == std::string::npos ? std::string() : line.substr(first);
    }
    return {};
}

class LinuxPlatform final : public Platform {
  public:
    bool can(Ability ability) const override {
        switch (ability) {
        case Ability::KeepAwake:
        case Ability::OpenAddress:
        case Ability::PlaySound:
            return true;
        case Ability::Speak:
            return voice_.here();
        case Ability::OpenFile:
            return chooser_.here();
        case Ability::ShareFile:
            return true;
        case Ability::Notify:
            return notices_.here();
        case Ability::UserIdle:
            return idle_.here();
        case Ability::Haptics:
        case Ability::RaiseOther:
            return false;
        }
        return false;
    }

    std::optional<fs::path> data_folder() const override {
        const std::string xdg = environment("XDG_DATA_HOME");
        if (!xdg.empty() && xdg.front() == '/')
            return fs::path(xdg) / "limber";
        const std::string home = environment("HOME");
        if (home.empty())
            return std::nullopt;
        return fs::path(home) / ".local/share/limber";
    }

    fs::path assets_folder() const override {
        std::error_code ignored;
        const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
        const fs::path folder = program.parent_path();
        // Beside the program in a build tree, one up when installed into any prefix.
        for (const fs::path& candidate :
             {folder / "share/limber", folder.parent_path() / "share/limber"})
            if (fs::is_directory(candidate, ignored))
                return candidate;
        return build_info::installed_assets;
    }

    // The GTK settings file is where GNOME, Xfce, Cinnamon and KDE leave the choice for programs
    // that do not speak to the settings portal.
    SystemTheme theme() const override {
        const fs::path gtk = config_folder() / "gtk-3.0/settings.ini";
        std::string name = environment("GTK_THEME");
        if (name.empty())
            name = ini_value(gtk, "gtk-theme-name");
        if (name.find("HighContrast") != std::string::npos)
            return SystemTheme::HighContrast;
        const std::string dark = ini_value(gtk, "gtk-application-prefer-dark-theme");
        if (dark == "1" || dark == "true")
            return SystemTheme::Dark;
        if (name.find("-dark") != std::string::npos || name.find("-Dark") != std::string::npos ||
            name.find(":dark") != std::string::npos)
            return SystemTheme::Dark;
        return SystemTheme::Light;
    }

    bool reduced_motion() const override {
        const std::string on =
            ini_value(config_folder() / "gtk-3.0/settings.ini", "gtk-enable-animations");
        return on == "0" || on == "false";
    }

    std::string locale() const override {
        for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            std::string value = environment(name);
            value = value.substr(0, value.find_first_of(".@"));
            if (value.empty())
                continue;
            if (value == "C" || value == "POSIX")
                break;
            for (char& c : value)
                if (c == '_')
                    c = '-';
            return value;
        }
        return "en";
    }

    std::chrono::minutes utc_offset(Utc at) const override {
        const auto seconds =
            std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
        const auto when = static_cast<std::time_t>(seconds);
        std::tm local{};
        if (localtime_r(&when, &local) == nullptr)
            return std::chrono::minutes{0};
        return std::chrono::minutes{local.tm_gmtoff / 60};
    }

    Utc wall_clock() const override {
        return std::chrono::floor<Millis>(std::chrono::system_clock::now());
    }

    Millis steady_clock() const override {
        std::timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        return Millis{static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000};
    }

    float content_scale() const override {
        // What desktops export for toolkits; under Wayland the compositor scales instead.
        const double scale = std::atof(environment("GDK_SCALE").c_str());
        return scale >= 1 && scale <= 4 ? static_cast<float>(scale) : 1;
    }

    void keep_awake(bool on) override {
        if (on)
            SDL_DisableScreenSaver();
        else
            SDL_EnableScreenSaver();
    }

    bool open_address(const std::string& address) override {
        return SDL_OpenURL(address.c_str()) == 0; // xdg-open
    }

    bool hand_over(const fs::path& file) override {
        return SDL_OpenURL(fs::absolute(file).c_str()) == 0; // xdg-open takes a path, too
    }

    bool ask_for_file(FileKind kind) override { return chooser_.ask(kind); }

    void speak(const std::string& words, const std::string& language) override {
        voice_.say(words, language);
    }
    void play_sound(Sound sound, float loud) override { sounds_.play(sound, loud); }
    void rest_sound() override { sounds_.rest(); }

    std::optional<Millis> idle_time() override { return idle_.now(); }
    bool notify(const Notice& notice) override { return notices_.show(notice); }
    void take_back_notice() override { notices_.take_back(); }
    std::vector<NoticeAnswer> notice_answers() override { return notices_.answers(); }

    // As xdg-user-dirs writes it down: XDG_DOWNLOAD_DIR="$HOME/Downloads".
    std::optional<fs::path> downloads_folder() const override {
        const std::string home = environment("HOME");
        std::string folder = environment("XDG_DOWNLOAD_DIR");
        if (folder.empty())
            folder = ini_value(config_folder() / "user-dirs.dirs", "XDG_DOWNLOAD_DIR");
        std::erase(folder, '"');
        if (folder.starts_with("$HOME"))
            folder.replace(0, 5, home);
        if (!folder.empty() && folder.front() == '/')
            return folder;
        return home.empty() ? std::nullopt : std::optional(fs::path(home) / "Downloads");
    }

  private:
    Chooser chooser_;
    Voice voice_;
    SoundCard sounds_;
    Notices notices_{session_bus()};
    Idle idle_{session_bus()};
};

} // namespace

std::unique_ptr<Platform> make_platform() {
    return std::make_unique<LinuxPlatform>();
}

} // namespace limber::app
