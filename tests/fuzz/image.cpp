// Any bytes at all are a picture within the bounds, or none.
#include "content/image.hpp"

#include "fuzz/target.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto image = limber::content::decode_image({data, size});
    if (!image)
        return 0;
    const bool whole = image->width > 0 && image->height > 0 &&
                       image->pixels.size() == static_cast<std::size_t>(image->width) *
                                                   static_cast<std::size_t>(image->height) * 4;
    if (!whole || image->width > limber::content::kMostImagePixels / image->height)
        std::abort();
    scaled_down(*image, 64);
    return 0;
}
