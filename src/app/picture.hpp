// Pictures in memory: PNG in and out, and the comparison that golden pictures are held to.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace limber::app {

// RGBA, 8 bits each, rows from the top, no padding.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    bool operator==(const Picture&) const = default;
};

// False when the file could not be written.
bool write_png(const Picture& picture, const std::filesystem::path& file);
// nullopt when there is no such file or it is not a picture.
std::optional<Picture> read_png(const std::filesystem::path& file);

// Each 2 × 2 pixels become their mean. An odd last row or column falls away.
Picture halved(const Picture& picture);

// What the eye would say of two pictures of one size.
struct Difference {
    double share = 1; // of pixels whose colours differ by more than kVisible, 0 … 1
    double worst = 0; // the largest ΔE
    Picture picture;  // grey where alike, red where not
};

// ΔE as CIE76: the Euclidean distance in CIELAB under D65. 2.3 is just noticeable.
inline constexpr double kVisible = 5;
// So much of a picture may differ before it counts as another one.
inline constexpr double kAllowedShare = 0.005;

// Pictures of different size differ wholly.
Difference compare(const Picture& expected, const Picture& actual);

} // namespace limber::app
