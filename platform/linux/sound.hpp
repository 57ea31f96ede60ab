// Sounds through SDL. The device is open only while something is to be heard; that there is none,
// or that another program holds it, is no error.
#pragma once

#include "core/cue.hpp"

#include <SDL.h>

namespace limber::app {

class SoundCard {
  public:
    SoundCard() = default;
    ~SoundCard() { rest(); }
    SoundCard(const SoundCard&) = delete;
    SoundCard& operator=(const SoundCard&) = delete;

    // In place of what still sounds.
    void play(Sound sound, float loud);
    void rest();

  private:
    bool open();

    SDL_AudioDeviceID device_ = 0;
    bool silent_ = false; // it could not be opened; not tried again before the next rest()
};

} // namespace limber::app
