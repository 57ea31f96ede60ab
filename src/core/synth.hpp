// The app's sounds, computed: short soft tones like those of a marimba, so that no file of
// anybody's has to be shipped.
#pragma once

#include "core/cue.hpp"

#include <vector>

namespace limber {

inline constexpr int kSampleRate = 44100; // samples a second

// Mono samples within -1 … 1: at most half of full scale, silent at both ends, at most 1.2 s.
std::vector<float> synthesize(Sound sound);

// How loud they are played, 0 … 1, where the person wants `percent` of them, 0 … 100: half sounds
// about half as loud.
float loudness(int percent);

// How long a device that can shake does so with it. 0: not at all.
Millis buzz_length(Sound sound);

} // namespace limber
