#include "sound.hpp"

#include "core/synth.hpp"

namespace limber::app {

bool SoundCard::open() {
    if (device_ != 0 || silent_)
        return device_ != 0;
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {
        SDL_AudioSpec wanted{};
        wanted.freq = kSampleRate;
        wanted.format = AUDIO_F32SYS;
        wanted.channels = 1;
        wanted.samples = 1024;
        device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
        if (device_ != 0) {
            SDL_PauseAudioDevice(device_, 0);
            return true;
        }
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    silent_ = true;
    return false;
}

void SoundCard::play(Sound sound, float loud) {
    if (!open())
        return;
    std::vector<float> samples = synthesize(sound);
    for (float& sample : samples)
        sample *= loud;
    SDL_ClearQueuedAudio(device_);
    SDL_QueueAudio(device_, samples.data(), static_cast<Uint32>(samples.size() * sizeof(float)));
}

void SoundCard::rest() {
    silent_ = false;
    if (device_ == 0)
        return;
    SDL_CloseAudioDevice(device_);
    device_ = 0;
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

} // namespace limber::app
