// A movement that is followed step by step: getting up from the floor. In poses.json a key has a
// "step", its name; there the movement can stop for as long as the person wants.
//
//     const body::Animation* up = library.find("floor_getup");
//     const auto prop = step_named(*up, "prop");            // its number
//     const StepMoment now = to_step(*up, *prop - 1, *prop, seconds since Next was pressed);
//     draw(painter, model, *up, now.moment, …);             // until now.seconds_left is 0
#pragma once

#include "figure/figure.hpp"

#include <optional>
#include <string_view>

namespace limber::figure {

struct Step {
    std::string_view name; // lives as long as the animation
    double t = 0;          // where it stands
};

// In the order of the movement; 0 for one that has no steps.
std::size_t steps(const body::Animation& animation);
// `number` below steps().
Step step_at(const body::Animation& animation, std::size_t number);
std::optional<std::size_t> step_named(const body::Animation& animation, std::string_view name);

struct StepMoment {
    Moment moment;
    double seconds_left = 0; // until the step is reached; 0: nothing moves any more
};
// On the way from one step to another, onwards or back, `seconds` after it was left, at the pace of
// the movement times `speed`. From a step to itself it stands there.
StepMoment to_step(const body::Animation& animation, std::size_t from, std::size_t to,
                   double seconds, double speed = 1);

// The same under reduced motion: a short cross-fade. Draw with draw_key_pose().
KeyPose to_step_pose(const body::Animation& animation, std::size_t from, std::size_t to,
                     double seconds);

} // namespace limber::figure
