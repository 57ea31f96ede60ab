// Sounds and a headset's buttons in the browser: see sound.js.
#pragma once

#include "core/cue.hpp"

#include <functional>

namespace limber::web {

void play(Sound sound, float loud);
void listen_to_media(const std::function<void(MediaKey)>& listener);

} // namespace limber::web
