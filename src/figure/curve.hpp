// Centripetal Catmull-Rom curves through control points, in Hermite form.
#pragma once

#include "figure/geometry.hpp"

namespace limber::figure {

// `samples` points for each span, the last control point too when the curve is open.
// A corner breaks the tangent.
Points smooth_open(std::span<const Control> controls, int samples = kSamples);
Points smooth_closed(std::span<const Control> controls, int samples = kSamples);

Points smooth_open(std::span<const Vec> controls, int samples = kSamples);
Points smooth_closed(std::span<const Vec> controls, int samples = kSamples);

} // namespace limber::figure
