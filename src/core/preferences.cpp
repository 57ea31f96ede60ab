#include "core/preferences.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace limber {
namespace {

constexpr std::array kTextPercents = {100, 125, 150, 175, 200};

bool is_region(std::string_view text) {
    return text.size() == 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void put(Preferences& all, const pref::Theme& change) {
    all.theme = change.value;
}
void put(Preferences& all, const pref::TextPercent& change) {
    if (std::find(kTextPercents.begin(), kTextPercents.end(), change.value) != kTextPercents.end())
        all.text_percent = change.value;
}
void put(Preferences& all, const pref::Motion& change) {
    all.motion = change.value;
}
void put(Preferences& all, const pref::Skin& change) {
    all.skin = change.value;
}
void put(Preferences& all, const pref::Hair& change) {
    all.hair = change.value;
}
void put(Preferences& all, const pref::LeftHanded& change) {
    all.left_handed = change.value;
}
void put(Preferences& all, const pref::Voice& change) {
    all.voice = change.value;
}
void put(Preferences& all, const pref::Sounds& change) {
    all.sounds = change.value;
}
void put(Preferences& all, const pref::SoundVolume& change) {
    if (change.percent >= 25 && change.percent <= 100 && change.percent % 25 == 0)
        all.sound_volume = change.percent;
}
void put(Preferences& all, const pref::Vibration& change) {
    all.vibration = change.value;
}
void put(Preferences& all, const pref::CountingWay& change) {
    all.counting = change.value;
}
void put(Preferences& all, const pref::GetReady& change) {
    if (change.seconds >= 3 && change.seconds <= 30)
        all.get_ready_s = change.seconds;
}
void put(Preferences& all, const pref::DayStart& change) {
    if (change.hour >= 0 && change.hour <= 6)
        all.day_start_hour = change.hour;
}
void put(Preferences& all, const pref::Region& change) {
    if (is_region(change.value))
        all.region = change.value;
}

void put(Preferences& all, const pref::BendingWorse& change) {
    all.bending_worse = change.value;
}
void put(Preferences& all, const pref::ArchingWorse& change) {
    all.arching_worse = change.value;
}
void put(Preferences& all, const pref::BreakMinutes& change) {
    if (change.value >= 30 && change.value <= 45 && change.value % 5 == 0)
        all.break_minutes = change.value;
}

} // namespace

Preferences changed(Preferences preferences, const Preference& change) {
    std::visit([&](const auto& one) { put(preferences, one); }, change);
    return preferences;
}

} // namespace limber
