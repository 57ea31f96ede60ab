// What a session is to be heard like: which words are due, which sound, for somebody who lies on
// the floor and does not look. Pure: player events go in, cues come out; app/prompter makes words
// and sounds of them.
#pragma once

#include "core/player.hpp"

#include <optional>
#include <vector>

namespace limber {

enum class Sound {
    Begin,    // a movement or a hold begins
    Count,    // one more is counted
    Tick,     // one of the last seconds of a hold
    Rest,     // the set is done
    Finished, // the session is done: unlike any other
    Stop,     // "Sharp pain – stop" was heard
    StepDone, // of the guide for a spasm: the next one comes
    BreathIn,
    BreathOut,
};

enum class Prompt {
    Ready,       // set `n` (index into the plan) comes: exercise, side, dose
    GoOn,        // get ready, what comes is known
    Hold,        // stay there
    Count,       // `n` are counted
    Halfway,     // of the set, or of a long hold
    LastThree,   // three more
    SecondsLeft, // `n` of a hold
    Rest,        // for `n` seconds
    ChangeSides, // the same set on the other side, in `n` seconds
    Next,        // set `n` (index into the plan) comes after the rest
    Undone,      // taken back, `n` are left
    Paused,
    Stopped,
    Finished,
};

// One of the two is there, or both.
struct Cue {
    std::optional<Prompt> prompt;
    int n = 0;
    std::optional<Sound> sound;
    bool operator==(const Cue&) const = default;
};
using Cues = std::vector<Cue>;

// Follows one session.
class CueMaker {
  public:
    // What is due at the very beginning.
    Cues begin(const PlayerState& state);
    // What is due after `events`, which have led to `state`. Also tells a pause and a stop, which
    // have no events.
    Cues follow(const PlayerState& state, const PlayerEvents& events);

  private:
    bool paused_ = false;
    bool stopped_ = false;
};

// A headset has one button, or three.
enum class MediaKey { PlayPause, Next, Previous };

// What it does in the player: counts, or ends a hold, where the person counts; else pauses and
// goes on. Next goes on at once, Previous takes the last one back. nullopt: nothing now.
std::optional<PlayerAction> media_action(const PlayerState& state, MediaKey key);

} // namespace limber
