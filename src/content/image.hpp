// A person's own picture of an exercise, from the bytes of a PNG or JPEG file. Bounded: what claims
// to be larger than it may be is refused before anything is made for it, and nothing in the reading
// takes more than 128 MB at once (platform/deps/stb.cpp).
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace limber::content {

inline constexpr std::size_t kMostImageBytes = 32U << 20U; // of a file
inline constexpr int kMostImagePixels = 12'000'000;        // what a phone's camera takes
inline constexpr int kMostImageSide = 16'384;

// RGBA, 8 bits each, rows from the top, no padding.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
    bool operator==(const Image&) const = default;
};

enum class ImageFault : std::uint8_t {
    NotAPicture, // neither PNG nor JPEG
    TooLarge,    // more bytes or pixels than the limits
    Broken,      // cut short, or not what its header says
};
// "picture.fault.too-large" …: the key of the one line the app shows.
std::string_view word_key(ImageFault fault);

// Upright: the orientation that a camera wrote beside it (Exif 2.32, tag 0x0112) is applied.
Result<Image, ImageFault> decode_image(std::span<const std::uint8_t> file);

// No side longer than `most`, each pixel the mean of what it covers; never larger than it was.
Image scaled_down(const Image& image, int most);

// As a JPEG file, without anything that a camera wrote beside it; what is seen through lies on
// white.
std::string encode_jpeg(const Image& image);

// Which way up a JPEG wants to be seen, 1 … 8; 1 where it does not say.
int orientation_of(std::span<const std::uint8_t> file);

} // namespace limber::content
