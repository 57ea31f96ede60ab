#include "app/picture.hpp"

#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <array>
#include <cmath>
#include <memory>

namespace limber::app {
namespace {

struct Lab {
    double l = 0;
    double a = 0;
    double b = 0;
};

// sRGB to linear light, as IEC 61966-2-1 says, once for each of the 256 values.
const std::array<double, 256>& linear_light() {
    static const std::array<double, 256> table = [] {
        std::array<double, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double v = static_cast<double>(i) / 255;
            values[i] = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        }
        return values;
    }();
    return table;
}

double lab_curve(double t) {
    constexpr double delta = 6.0 / 29;
    return t > delta * delta * delta ? std::cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
}

// CIELAB under D65 (CIE 15:2004).
Lab lab(const std::uint8_t* rgba) {
    const auto& light = linear_light();
    const double r = light[rgba[0]];
    const double g = light[rgba[1]];
    const double b = light[rgba[2]];
    const double x = lab_curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const double y = lab_curve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = lab_curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double delta_e(const std::uint8_t* one, const std::uint8_t* other) {
    if (one[0] == other[0] && one[1] == other[1] && one[2] == other[2])
        return 0;
    const Lab p = lab(one);
    const Lab q = lab(other);
    return std::hypot(p.l - q.l, p.a - q.a, p.b - q.b);
}

std::size_t pixel(const Picture& picture, int x, int y) {
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
            static_cast<std::size_t>(x)) *
           4;
}

std::size_t byte_count(int width, int height) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
}

} // namespace

bool write_png(const Picture& picture, const std::filesystem::path& file) {
    return stbi_write_png(file.c_str(), picture.width, picture.height, 4, picture.pixels.data(),
                          picture.width * 4) != 0;
}

std::optional<Picture> read_png(const std::filesystem::path& file) {
    int width = 0;
    int height = 0;
    int channels = 0;
    const std::unique_ptr<stbi_uc, void (*)(void*)> data(
        stbi_load(file.c_str(), &width, &height, &channels, 4), stbi_image_free);
    if (!data)
        return std::nullopt;
    return Picture{width, height, {data.get(), data.get() + byte_count(width, height)}};
}

Picture halved(const Picture& picture) {
    Picture half{picture.width / 2, picture.height / 2, {}};
    half.pixels.resize(byte_count(half.width, half.height));
    for (int y = 0; y < half.height; ++y)
        for (int x = 0; x < half.width; ++x)
            for (std::size_t c = 0; c < 4; ++c) {
                const int sum = picture.pixels[pixel(picture, 2 * x, 2 * y) + c] +
                                picture.pixels[pixel(picture, 2 * x + 1, 2 * y) + c] +
                                picture.pixels[pixel(picture, 2 * x, 2 * y + 1) + c] +
                                picture.pixels[pixel(picture, 2 * x + 1, 2 * y + 1) + c];
                half.pixels[pixel(half, x, y) + c] = static_cast<std::uint8_t>((sum + 2) / 4);
            }
    return half;
}

Difference compare(const Picture& expected, const Picture& actual) {
    Difference difference;
    if (expected.width != actual.width || expected.height != actual.height)
        return difference;
    difference.picture = actual;
    std::size_t visible = 0;
    const std::size_t bytes = byte_count(actual.width, actual.height);
    for (std::size_t i = 0; i < bytes; i += 4) {
        const double distance = delta_e(&expected.pixels[i], &actual.pixels[i]);
        difference.worst = std::max(difference.worst, distance);
        const bool seen = distance > kVisible;
        visible += seen ? 1 : 0;
        // The picture as a pale ghost, so that one sees where the red lies.
        const int grey =
            192 + (actual.pixels[i] + actual.pixels[i + 1] + actual.pixels[i + 2]) / 12;
        difference.picture.pixels[i] = static_cast<std::uint8_t>(seen ? 220 : grey);
        difference.picture.pixels[i + 1] = static_cast<std::uint8_t>(seen ? 0 : grey);
        difference.picture.pixels[i + 2] = static_cast<std::uint8_t>(seen ? 0 : grey);
        difference.picture.pixels[i + 3] = 255;
    }
    const std::size_t pixels = bytes / 4;
    difference.share = pixels == 0 ? 0 : static_cast<double>(visible) / static_cast<double>(pixels);
    return difference;
}

} // namespace limber::app
