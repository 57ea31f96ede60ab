// An app without a window, a platform that only remembers, a clock in the test's hands.
#pragma once

#include "app/app.hpp"
#include "app/figure_watch.hpp"
#include "app/stage.hpp"
#include "journal/keeper.hpp"
#include "test_paths.hpp"

#include <catch2/catch_test_macros.hpp>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace limber::app::test {

class QuietPlatform final : public Platform {
  public:
    bool can(Ability ability) const override {
        return std::ranges::find(abilities, ability) != abilities.end();
    }
    std::optional<std::filesystem::path> data_folder() const override { return std::nullopt; }
    std::filesystem::path assets_folder() const override { return test_paths::assets; }
    SystemTheme theme() const override { return SystemTheme::Light; }
    bool reduced_motion() const override { return false; }
    std::string locale() const override { return "en"; }
    std::chrono::minutes utc_offset(Utc) const override { return std::chrono::minutes{0}; }
    Utc wall_clock() const override { return {}; }
    Millis steady_clock() const override { return {}; }
    float content_scale() const override { return 1; }
    void keep_awake(bool on) override { awake = on; }
    bool open_address(const std::string& address) override {
        opened = address;
        return can_open;
    }
    bool hand_over(const std::filesystem::path& file) override {
        handed_over = file;
        return can_open;
    }
    void speak(const std::string& words, const std::string&) override { spoken.push_back(words); }
    void play_sound(Sound sound, float loud) override {
        sounds.push_back(sound);
        loudness = loud;
    }
    void rest_sound() override { ++rested; }
    std::optional<Millis> idle_time() override {
        ++idle_asked;
        return idle;
    }
    bool notify(const Notice& notice) override {
        notices.push_back(notice);
        return can(Ability::Notify);
    }
    void take_back_notice() override { ++taken_back; }
    std::vector<Ability> abilities; // none, unless a test says so
    std::optional<Millis> idle;
    int idle_asked = 0;
    std::vector<Notice> notices;
    int taken_back = 0;
    std::vector<std::string> spoken;
    std::vector<Sound> sounds;
    float loudness = 0; // of the last one
    int rested = 0;
    std::string_view news() override { return std::exchange(told, {}); }
    std::string_view told;
    std::string opened;
    std::filesystem::path handed_over;
    bool can_open = true;
    bool awake = false;
};

// One commit is on its way, until it is told that it has come.
class SlowKeeper final : public journal::Keeper {
  public:
    std::uint64_t taken() const override { return 1; }
    std::uint64_t safe() const override { return come ? 1 : 0; }
    std::optional<journal::WriteFault> trouble() const override { return fault; }
    std::optional<Refusal> refusal() const override { return refused; }
    std::uint64_t followed() const override { return times_followed; }

    bool come = false;
    std::optional<journal::WriteFault> fault;
    std::optional<Refusal> refused;
    std::uint64_t times_followed = 0;
};

inline const content::Content& content_once() {
    static const content::Content content = [] {
        auto loaded = content::load(test_paths::assets, "en");
        REQUIRE(loaded.ok());
        return std::move(loaded).value();
    }();
    return content;
}

inline const Moment kMorning{
    Utc{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + std::chrono::hours{8}},
    std::chrono::minutes{0}};
inline const Date kDay{std::chrono::year{2026} / 3 / 2};

// Gone at the end.
struct TempFolder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("limber-app-" + std::to_string(getpid()));
    TempFolder() { std::filesystem::remove_all(path); }
    ~TempFolder() { std::filesystem::remove_all(path); }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
};

struct House {
    QuietPlatform platform;
    Clock clock{platform};
    App app;

    House()
        : app((clock.hold(kMorning), journal::Journal::in_memory(kMorning)), content_once(),
              platform, clock, {}) {}
    explicit House(const std::filesystem::path& folder)
        : app((clock.hold(kMorning), journal::Journal::open(folder, kMorning)), content_once(),
              platform, clock, {}) {}

    House(const std::filesystem::path& folder, journal::Keeper& keeper)
        : app((clock.hold(kMorning), open(folder, keeper)), content_once(), platform, clock, {}) {}

    static journal::Journal open(const std::filesystem::path& folder, journal::Keeper& keeper) {
        journal::OpenOptions how;
        how.keeper = &keeper;
        return journal::Journal::open(folder, kMorning, std::move(how));
    }

    void pass(Millis length) {
        // As the loop would: never longer than until the next change.
        for (Millis left = length; left > Millis{0};) {
            const auto next = app.next_change();
            Millis step = left;
            if (next)
                step = std::clamp(*next - clock.now().steady, Millis{1}, left);
            clock.advance(step);
            left -= step;
            app.advance();
        }
    }
    Screen screen() const { return app.today().screen; }
    std::vector<journal::SessionWithSets> sessions() const {
        return app.journal().sessions_between(kDay, kDay);
    }
};

inline int counted_in(const journal::SessionWithSets& session) {
    int all = 0;
    for (const auto& set : session.sets)
        all += set.done.reps;
    return all;
}

} // namespace limber::app::test
