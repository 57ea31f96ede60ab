// Makes the cues of a session heard: words for the voice, sounds, a shake, each only where the
// person wants it and the system can. One voice: what is newer interrupts.
#pragma once

#include "app/platform.h"
#include "content/content.hpp"
#include "core/cue.hpp"
#include "core/preferences.hpp"

#include <optional>
#include <string>

namespace limber::app {

class Prompter {
  public:
    Prompter(Platform& platform, const content::Content& content)
        : platform_(platform),
          content_(content) {}

    // `now` is the steady clock.
    void begin(const PlayerState& state, const Preferences& preferences, Millis now);
    void follow(const PlayerState& state, const PlayerEvents& events,
                const Preferences& preferences, Millis now);
    // These words, instead of what is being said; and a sound, if any.
    void say(const std::string& words, std::optional<Sound> sound, const Preferences& preferences,
             Millis now);
    // A sound, and words that need not be said again: the breath as it is paced, a break that is
    // due.
    void cue(const std::string& words, Sound sound, const Preferences& preferences, Millis now);
    // Whatever is being said is not worth hearing out.
    void hush();
    // The sound device is let go when nothing sounded for a while.
    void advance(Millis now);
    std::optional<Millis> next_change() const { return rest_at_; }

    // The words said last; they stay when the voice is over. For "Say it again", and tests.
    const std::string& said() const { return said_; }
    // A run that nobody listens to only keeps said().
    void mute(bool on) { muted_ = on; }
    bool muted() const { return muted_; }

  private:
    void give(const Cues& cues, const PlayerState& state, const Preferences& preferences,
              Millis now);
    void let_hear(const std::string& words, std::optional<Sound> sound,
                  const Preferences& preferences, Millis now);
    std::string words(Prompt prompt, int n, const PlayerState& state) const;

    Platform& platform_;
    const content::Content& content_;
    CueMaker cues_;
    std::string said_;
    std::optional<Millis> rest_at_; // steady clock
    bool muted_ = false;
};

} // namespace limber::app
