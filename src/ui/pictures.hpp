// Pictures of things, by the name that they have in assets/pictures. Who owns the window makes
// textures of them; a run without one has none.
#pragma once

#include <cstdint>
#include <string_view>

namespace limber::ui {

struct Texture {
    std::uint64_t id = 0; // ImTextureID; 0: there is none of that name
    int width = 0;        // pixels
    int height = 0;
};

class Pictures {
  public:
    virtual ~Pictures() = default;
    // Read and made when it is first asked for. `fine`: the larger of its two sizes, for more than
    // one pixel a point.
    virtual Texture find(std::string_view name, bool fine) = 0;
};

} // namespace limber::ui
