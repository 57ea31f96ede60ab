// From the player's step to a point of the movement: the top is reached exactly when the hold
// starts, a pause freezes it, the other side is the other side of the body. Pure.
#pragma once

#include "core/body.hpp"
#include "core/player.hpp"
#include "figure/figure.hpp"

namespace limber::ui {

// Which point of a movement, before it is known which animation plays it.
struct FigureCue {
    figure::Phase phase = figure::Phase::Start;
    double progress = 0;     // 0 … 1 of the phase
    double seconds = 0;      // since the hold began, for what goes on all the while: walking
    int turn = 0;            // which movement of one that has several (cat, cow)
    bool other_side = false; // not the side that the animation moves as drawn
    double breath = 0;       // 0 … 1
    double glow = 1;         // 0 … 1
    double fade = 1;         // 0 … 1: how far a key pose has faded in, under less motion
    bool operator==(const FigureCue&) const = default;
};

// `level` of the current set; null when the content no longer has it (it is then drawn as it is).
FigureCue figure_cue(const PlayerState& player, const Level* level);

// The picture of it that stands still, on that side.
figure::Moment still_of(const body::Animation& animation, bool other_side);
figure::Moment moment_of(const FigureCue& cue, const body::Animation& animation);

// Less motion: the pose of this step, fading in from the one before.
figure::KeyPose key_pose_of(const FigureCue& cue, const body::Animation& animation);

} // namespace limber::ui
