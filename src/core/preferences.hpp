// What the person chose in Settings. Defaults here; the journal keeps only what differs.
#pragma once

#include "core/exercise.hpp"
#include "core/time.hpp"

#include <string>
#include <variant>

namespace limber {

enum class ThemeChoice { System, Light, Dark, HighContrast };
enum class MotionChoice { System, Full, Reduced };
enum class SkinTone { Lightest, Light, Medium, Deep, Deepest };
enum class HairStyle { Bun, Crop };

struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    int text_percent = 100; // 100, 125, 150, 175 or 200
    MotionChoice motion = MotionChoice::System;
    SkinTone skin = SkinTone::Light;
    HairStyle hair = HairStyle::Bun;
    bool left_handed = false;
    bool voice = true; // leads through a session aloud
    bool sounds = true;
    int sound_volume = 100; // of the sounds beside the voice, percent: 25, 50, 75 or 100
    bool vibration = true;
    Counting counting = Counting::Paced; // how reps are counted where both ways are possible
    int get_ready_s = 5;                 // 3–30
    int day_start_hour = 0;              // 0–6
    std::string region = "GB";           // ISO 3166-1: the emergency number follows it
    std::string language = "en";
    bool bending_worse = false; // hides what does not suit (FACTS.md, Preference/direction screen)
    bool arching_worse = false;
    int break_minutes = 30; // of sitting between breaks: 30, 35, 40 or 45

    bool operator==(const Preferences&) const = default;
};

namespace pref {
struct Theme {
    ThemeChoice value{};
};
struct TextPercent {
    int value = 100;
};
struct Motion {
    MotionChoice value{};
};
struct Skin {
    SkinTone value{};
};
struct Hair {
    HairStyle value{};
};
struct LeftHanded {
    bool value = false;
};
struct Voice {
    bool value = true;
};
struct Sounds {
    bool value = true;
};
struct SoundVolume {
    int percent = 100;
};
struct Vibration {
    bool value = true;
};
struct CountingWay {
    Counting value{};
};
struct GetReady {
    int seconds = 5;
};
struct DayStart {
    int hour = 0;
};
struct Region {
    std::string value;
};
struct BendingWorse {
    bool value = false;
};
struct ArchingWorse {
    bool value = false;
};
struct BreakMinutes {
    int value = 30;
};
} // namespace pref

// One change of one preference.
using Preference =
    std::variant<pref::Theme, pref::TextPercent, pref::Motion, pref::Skin, pref::Hair,
                 pref::LeftHanded, pref::Voice, pref::Sounds, pref::SoundVolume, pref::Vibration,
                 pref::CountingWay, pref::GetReady, pref::DayStart, pref::Region,
                 pref::BendingWorse, pref::ArchingWorse, pref::BreakMinutes>;

// The preferences after the change. A value out of range leaves them as they were.
Preferences changed(Preferences preferences, const Preference& change);

} // namespace limber
