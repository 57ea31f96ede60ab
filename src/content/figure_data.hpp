// Reads the human figure from assets/figure/: model.json (skeleton, outlines, colours) and
// poses.json (key poses of every animation).
//
// Names in poses.json: legN, legF, armN, armF are the near and far limbs; `ik` is where an ankle or
// wrist goes; th, sh, ua, fa are directions of thigh, shank, upper arm and forearm, ft and ha of
// foot and hand; `on` attaches a hand to the body; `g` and the hi and lo limbs belong to figures
// seen from the front. A key whose `pose` is a number repeats the pose of that earlier key.
#pragma once

#include "core/body.hpp"
#include "core/result.hpp"

#include <filesystem>
#include <string_view>

namespace limber::content {

// `folder` holds model.json and poses.json. A file that is missing or wrong is refused with its
// name, the path of the value inside it and the reason. No exception escapes.
Result<body::Library> load_figure(const std::filesystem::path& folder);

// The same from the text of the two files.
Result<body::Library> read_figure(std::string_view model, std::string_view poses);

} // namespace limber::content
