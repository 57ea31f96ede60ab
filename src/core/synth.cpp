#include "core/synth.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace limber {
namespace {

// One stroke: pitch in hertz, when it begins and how long it rings, in seconds.
struct Stroke {
    double pitch = 440;
    double at = 0;
    double rings = 0.2;
    double loud = 0.3; // 0 … 1
};

constexpr double kAttack = 0.006;  // rises so slowly that it does not click
constexpr double kRelease = 0.012; // and so it ends

// A bar of wood: its tone, and fainter and shorter the one two octaves above it.
double bar(const Stroke& stroke, double time) {
    const double turn = 2 * std::numbers::pi * stroke.pitch * time;
    const double fades = std::exp(-4.5 * time / stroke.rings);
    const double above = 0.22 * std::exp(-14 * time / stroke.rings);
    const double ends = std::min({1.0, time / kAttack, (stroke.rings - time) / kRelease});
    return stroke.loud * ends * (fades * std::sin(turn) + above * std::sin(4 * turn));
}

// A breath of a tone: it swells, glides from one pitch to another, and goes.
std::vector<float> swell(double from, double to) {
    constexpr double kLength = 1.1; // s
    constexpr double kLoud = 0.26;
    constexpr auto kCount = static_cast<std::size_t>(kLength * kSampleRate);
    std::vector<float> samples(kCount + 1);
    double turn = 0;
    for (std::size_t i = 0; i < kCount; ++i) {
        const double part = static_cast<double>(i) / kCount;
        const double swells = std::pow(std::sin(std::numbers::pi * part), 2);
        samples[i] =
            static_cast<float>(kLoud * swells * (std::sin(turn) + 0.15 * std::sin(2 * turn)));
        turn += 2 * std::numbers::pi * from * std::pow(to / from, part) / kSampleRate;
    }
    return samples;
}

std::vector<float> mixed(std::span<const Stroke> strokes) {
    double length = 0;
    for (const Stroke& stroke : strokes)
        length = std::max(length, stroke.at + stroke.rings);
    std::vector<float> samples(static_cast<std::size_t>(length * kSampleRate) + 1);
    for (const Stroke& stroke : strokes) {
        const auto first = static_cast<std::size_t>(stroke.at * kSampleRate);
        const auto count = static_cast<std::size_t>(stroke.rings * kSampleRate);
        for (std::size_t i = 0; i < count && first + i < samples.size(); ++i)
            samples[first + i] +=
                static_cast<float>(bar(stroke, static_cast<double>(i) / kSampleRate));
    }
    return samples;
}

// Notes of C major, so that whatever follows whatever sounds well.
constexpr double kG3 = 196.00, kC4 = 261.63, kG4 = 392.00, kC5 = 523.25, kE5 = 659.26, kG5 = 783.99,
                 kC6 = 1046.50;

constexpr Stroke kBegin[] = {{kC5, 0, 0.22}, {kG5, 0.11, 0.30}};
constexpr Stroke kCount[] = {{kE5, 0, 0.28}};
constexpr Stroke kTick[] = {{kG4, 0, 0.10, 0.22}};
constexpr Stroke kRest[] = {{kG5, 0, 0.24}, {kC5, 0.13, 0.40}};
constexpr Stroke kFinished[] = {
    {kC5, 0, 0.4, 0.24}, {kE5, 0.14, 0.4, 0.24}, {kG5, 0.28, 0.5, 0.24}, {kC6, 0.42, 0.7, 0.2}};
constexpr Stroke kStop[] = {{kC4, 0, 0.32}, {kG3, 0.16, 0.5}};
constexpr Stroke kStepDone[] = {{kC5, 0, 0.18, 0.2}};

} // namespace

std::vector<float> synthesize(Sound sound) {
    switch (sound) {
    case Sound::Begin:
        return mixed(kBegin);
    case Sound::Count:
        return mixed(kCount);
    case Sound::Tick:
        return mixed(kTick);
    case Sound::Rest:
        return mixed(kRest);
    case Sound::Finished:
        return mixed(kFinished);
    case Sound::Stop:
        return mixed(kStop);
    case Sound::StepDone:
        return mixed(kStepDone);
    case Sound::BreathIn:
        return swell(kG3, kC4);
    case Sound::BreathOut:
        return swell(kC4, kG3);
    }
    return {};
}

float loudness(int percent) {
    // https://en.wikipedia.org/wiki/Stevens%27s_power_law: loudness grows with the 0.67th power of
    // sound pressure.
    const double part = std::clamp(percent, 0, 100) / 100.0;
    return static_cast<float>(std::pow(part, 1 / 0.67));
}

Millis buzz_length(Sound sound) {
    switch (sound) {
    case Sound::Begin:
        return Millis{60};
    case Sound::Count:
    case Sound::StepDone:
        return Millis{30};
    case Sound::Tick:
    case Sound::BreathIn:
    case Sound::BreathOut:
        return Millis{0};
    case Sound::Rest:
        return Millis{150};
    case Sound::Finished:
    case Sound::Stop:
        return Millis{300};
    }
    return Millis{0};
}

} // namespace limber
