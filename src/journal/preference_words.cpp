#include "journal/preference_words.hpp"

#include "core/keys.hpp"
#include "journal/words.hpp"

#include <array>
#include <charconv>
#include <optional>

namespace limber::journal {

namespace {

constexpr std::array<std::string_view, 4> kThemes{"system", "light", "dark", "high-contrast"};
constexpr std::array<std::string_view, 3> kMotions{"system", "full", "reduced"};
constexpr std::array<std::string_view, 5> kSkins{"lightest", "light", "medium", "deep", "deepest"};
constexpr std::array<std::string_view, 2> kHairs{"bun", "crop"};

template <std::size_t N, class E>
std::string of(const std::array<std::string_view, N>& words, E value) {
    return std::string(words.at(static_cast<std::size_t>(value)));
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<limber::Preference> change(std::string_view key, std::string_view value) {
    const auto as = [](auto made, auto found) -> std::optional<limber::Preference> {
        if (!found)
            return std::nullopt;
        auto [slot] = made;
        return decltype(made){static_cast<decltype(slot)>(*found)};
    };
    if (key == "theme")
        return as(pref::Theme{}, find_word<ThemeChoice>(kThemes, value));
    if (key == "text_percent")
        return as(pref::TextPercent{}, number(value));
    if (key == "motion")
        return as(pref::Motion{}, find_word<MotionChoice>(kMotions, value));
    if (key == "skin")
        return as(pref::Skin{}, find_word<SkinTone>(kSkins, value));
    if (key == "hair")
        return as(pref::Hair{}, find_word<HairStyle>(kHairs, value));
    if (key == "left_handed")
        return as(pref::LeftHanded{}, number(value));
    if (key == "voice")
        return as(pref::Voice{}, number(value));
    if (key == "sounds")
        return as(pref::Sounds{}, number(value));
    if (key == "sound_volume")
        return as(pref::SoundVolume{}, number(value));
    if (key == "vibration")
        return as(pref::Vibration{}, number(value));
    if (key == "counting")
        return as(pref::CountingWay{}, from_word<Counting>(value));
    if (key == "get_ready_s")
        return as(pref::GetReady{}, number(value));
    if (key == "day_start_hour")
        return as(pref::DayStart{}, number(value));
    if (key == "bending_worse")
        return as(pref::BendingWorse{}, number(value));
    if (key == "arching_worse")
        return as(pref::ArchingWorse{}, number(value));
    if (key == "break_minutes")
        return as(pref::BreakMinutes{}, number(value));
    if (key == "region")
        return limber::Preference(pref::Region{std::string(value)});
    return std::nullopt;
}

} // namespace

std::map<std::string, std::string, std::less<>> preference_words(const Preferences& preferences) {
    return {
        {"theme", of(kThemes, preferences.theme)},
        {"text_percent", std::to_string(preferences.text_percent)},
        {"motion", of(kMotions, preferences.motion)},
        {"skin", of(kSkins, preferences.skin)},
        {"hair", of(kHairs, preferences.hair)},
        {"left_handed", preferences.left_handed ? "1" : "0"},
        {"voice", preferences.voice ? "1" : "0"},
        {"sounds", preferences.sounds ? "1" : "0"},
        {"sound_volume", std::to_string(preferences.sound_volume)},
        {"vibration", preferences.vibration ? "1" : "0"},
        {"counting", std::string(word(preferences.counting))},
        {"get_ready_s", std::to_string(preferences.get_ready_s)},
        {"day_start_hour", std::to_string(preferences.day_start_hour)},
        {"region", preferences.region},
        {"language", preferences.language},
        {"bending_worse", preferences.bending_worse ? "1" : "0"},
        {"arching_worse", preferences.arching_worse ? "1" : "0"},
        {"break_minutes", std::to_string(preferences.break_minutes)},
    };
}

Preferences with_preference(const Preferences& preferences, std::string_view key,
                            std::string_view value) {
    if (key == "language" && !value.empty()) {
        Preferences other = preferences;
        other.language = value;
        return other;
    }
    const std::optional<limber::Preference> one = change(key, value);
    return one ? changed(preferences, *one) : preferences;
}

} // namespace limber::journal
