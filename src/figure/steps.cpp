#include "figure/steps.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace limber::figure {
namespace {

constexpr double kFadeSeconds = .4;
constexpr double kForGood = 3600;

} // namespace

std::size_t steps(const body::Animation& animation) {
    return static_cast<std::size_t>(
        std::count_if(animation.keys.begin(), animation.keys.end(),
                      [](const body::Keyframe& key) { return !key.step.empty(); }));
}

Step step_at(const body::Animation& animation, std::size_t number) {
    assert(number < steps(animation));
    for (const body::Keyframe& key : animation.keys)
        if (!key.step.empty() && number-- == 0)
            return {key.step, key.t};
    return {};
}

std::optional<std::size_t> step_named(const body::Animation& animation, std::string_view name) {
    for (std::size_t i = 0; i < steps(animation); ++i)
        if (step_at(animation, i).name == name)
            return i;
    return std::nullopt;
}

StepMoment to_step(const body::Animation& animation, std::size_t from, std::size_t to,
                   double seconds, double speed) {
    const double a = step_at(animation, from).t, b = step_at(animation, to).t;
    const double whole = std::abs(b - a) * animation.seconds / (speed > 0 ? speed : 1);
    const double passed = std::clamp(seconds, 0.0, whole);
    StepMoment out;
    out.seconds_left = whole - passed;
    out.moment.t = out.seconds_left > 0 ? a + (b - a) * passed / whole : b;
    return out;
}

KeyPose to_step_pose(const body::Animation& animation, std::size_t from, std::size_t to,
                     double seconds) {
    KeyPose out{.t = step_at(animation, from).t, .next_t = step_at(animation, to).t};
    out.mix = from == to ? 1 : std::clamp(seconds / kFadeSeconds, 0.0, 1.0);
    if (out.mix >= 1)
        out = {.t = out.next_t, .next_t = out.next_t, .mix = 0, .seconds_still = kForGood};
    return out;
}

} // namespace limber::figure
