// Small pictures as files in memory, made where they are needed.
#pragma once

#include "content/image.hpp"

#include <stb/stb_image_write.h>

#include <vector>

namespace limber::content::test {

using Bytes = std::vector<std::uint8_t>;

inline void append(void* into, void* data, int size) {
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    static_cast<Bytes*>(into)->insert(static_cast<Bytes*>(into)->end(), bytes, bytes + size);
}

// Every pixel another colour, so that turning it shows.
inline Image painted(int width, int height) {
    Image image{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int value : {255 * x / width, 255 * y / height, 128, 255})
                image.pixels.push_back(static_cast<std::uint8_t>(value));
    return image;
}

inline Bytes png_of(const Image& image) {
    Bytes file;
    stbi_write_png_to_func(append, &file, image.width, image.height, 4, image.pixels.data(),
                           image.width * 4);
    return file;
}

inline Bytes jpeg_of(const Image& image, int quality = 95) {
    Bytes file;
    stbi_write_jpg_to_func(append, &file, image.width, image.height, 4, image.pixels.data(),
                           quality);
    return file;
}

// As a camera writes it: a segment of Exif with the orientation, in either order of bytes.
inline Bytes with_orientation(Bytes jpeg, int orientation, bool big_endian) {
    const auto low = static_cast<std::uint8_t>(orientation);
    const Bytes little{'I', 'I', 42, 0, 8, 0,   0, 0, 1, 0, 0x12, 0x01, 3,
                       0,   1,   0,  0, 0, low, 0, 0, 0, 0, 0,    0,    0};
    const Bytes big{'M', 'M', 0, 42, 0, 0, 0,   8, 0, 1, 0x01, 0x12, 0,
                    3,   0,   0, 0,  1, 0, low, 0, 0, 0, 0,    0,    0};
    const Bytes& tiff = big_endian ? big : little;
    Bytes segment{0xFF, 0xE1, 0, static_cast<std::uint8_t>(2 + 6 + tiff.size()), 'E', 'x', 'i',
                  'f',  0,    0};
    segment.insert(segment.end(), tiff.begin(), tiff.end());
    jpeg.insert(jpeg.begin() + 2, segment.begin(), segment.end());
    return jpeg;
}

// A whole header, and a chunk of pixels that claims to be more than a gigabyte long.
inline Bytes png_claiming_much() {
    Bytes file = png_of(painted(9, 7));
    constexpr std::size_t kLengthOfPixels = 33; // after the signature and the header's chunk
    file[kLengthOfPixels] = 0x52;
    return file;
}

} // namespace limber::content::test
