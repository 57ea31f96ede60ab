#include "sound.hpp"

#include "bridge.hpp"
#include "core/synth.hpp"

#include <emscripten/emscripten.h>

#include <utility>
#include <vector>

namespace limber::web {
namespace {

std::function<void(MediaKey)> pressed;
std::vector<float> asked_for; // what sound.js is about to copy

} // namespace

void play(Sound sound, float loud) {
    limber_sound(static_cast<int>(sound), kSampleRate, loud);
}

void listen_to_media(const std::function<void(MediaKey)>& listener) {
    pressed = listener;
}

} // namespace limber::web

// ---- called from sound.js

// Where the samples of that sound lie until the next call; their number is limber_sound_length().
extern "C" EMSCRIPTEN_KEEPALIVE const float* limber_sound_samples(int number) {
    limber::web::asked_for = limber::synthesize(static_cast<limber::Sound>(number));
    return limber::web::asked_for.data();
}
extern "C" EMSCRIPTEN_KEEPALIVE int limber_sound_length() {
    return static_cast<int>(limber::web::asked_for.size());
}
extern "C" EMSCRIPTEN_KEEPALIVE void limber_media_pressed(int key) {
    if (limber::web::pressed)
        limber::web::pressed(static_cast<limber::MediaKey>(key));
}
