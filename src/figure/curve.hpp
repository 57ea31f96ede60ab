// Centripetal Catmull-Rom curves through control points, in Hermite form.
#pragma once

#include "figure/geometry.hpp"

#include <optional>

namespace limber::figure {

// `samples` points for each span, the last control point too when the curve is open.
// A corner breaks the tangent.
Points smooth_open(std::span<const Control> controls, int samples = kSamples);
Points smooth_closed(std::span<const Control> controls, int samples = kSamples);

Points smooth_open(std::span<const Vec> controls, int samples = kSamples);
Points smooth_closed(std::span<const Vec> controls, int samples = kSamples);

// Where two straight pieces cross within both; not where they only touch at an end.
std::optional<Vec> crossing(Vec a, Vec b, Vec c, Vec d);

// Takes the loops out of a line that crosses itself: their points come to lie where it crosses.
void uncross(Points& line);

} // namespace limber::figure
