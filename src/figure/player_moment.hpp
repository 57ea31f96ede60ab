// The picture that belongs to a moment of a session, at every tempo: the top of a movement is
// reached exactly when its hold starts.
#pragma once

#include "core/player.hpp"
#include "figure/figure.hpp"

namespace limber::figure {

// For the set being done. `other_side` as Level::mirrored says. In a get-ready, a rest or at the
// end the figure waits in its first pose; while a tapped repetition is awaited it shows the
// movement again and again.
Moment player_moment(const body::Animation& animation, const PlayerState& state, bool other_side);

// The same for reduced motion: the first pose, and the top one with a short fade between them. A
// movement too quick for that, more than one change a second, stays at its top.
KeyPose player_key_pose(const body::Animation& animation, const PlayerState& state);

} // namespace limber::figure
