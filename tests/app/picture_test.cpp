#include "app/picture.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <random>

using namespace limber::app;

namespace {

struct Rgb {
    std::uint8_t r = 0, g = 0, b = 0;
};

Picture plain(int width, int height, Rgb color) {
    Picture picture{width, height, {}};
    for (int i = 0; i < width * height; ++i)
        picture.pixels.insert(picture.pixels.end(), {color.r, color.g, color.b, 255});
    return picture;
}

void fill(Picture& picture, int x, int y, int w, int h, Rgb color) {
    for (int row = y; row < y + h; ++row)
        for (int column = x; column < x + w; ++column) {
            auto* pixel =
                &picture.pixels[static_cast<std::size_t>((row * picture.width + column) * 4)];
            pixel[0] = color.r;
            pixel[1] = color.g;
            pixel[2] = color.b;
        }
}

constexpr Rgb kPaper{245, 243, 238};
constexpr Rgb kInk{20, 48, 42};

// Something like a word: ten upright strokes of bold text, on a card of 200 × 100.
Picture word(int dx) {
    Picture picture = plain(200, 100, kPaper);
    for (int letter = 0; letter < 10; ++letter)
        fill(picture, 20 + dx + letter * 12, 40, 4, 18, kInk);
    return picture;
}

} // namespace

TEST_CASE("a picture is like itself") {
    const Difference same = compare(word(0), word(0));
    CHECK(same.share == 0);
    CHECK(same.worst == 0);
}

TEST_CASE("a word that moved by one pixel is another picture") {
    CHECK(compare(word(0), word(1)).share > kAllowedShare);
}

TEST_CASE("a colour that changed is another picture") {
    // The help action from apricot to a paler one: ΔE 10, a quarter of the picture.
    Picture before = plain(100, 100, kPaper);
    Picture after = before;
    fill(before, 0, 0, 100, 25, {255, 212, 155});
    fill(after, 0, 0, 100, 25, {255, 224, 180});
    const Difference seen = compare(before, after);
    CHECK(seen.share == Catch::Approx(0.25));
    CHECK(seen.worst > kVisible);
}

TEST_CASE("noise under what the eye sees passes") {
    const Picture before = word(0);
    Picture after = before;
    std::mt19937 random(7);
    for (std::size_t i = 0; i < after.pixels.size(); ++i)
        if (i % 4 != 3) {
            const int value = after.pixels[i] + static_cast<int>(random() % 5) - 2;
            after.pixels[i] = static_cast<std::uint8_t>(std::clamp(value, 0, 255));
        }
    REQUIRE(after.pixels != before.pixels);
    CHECK(compare(before, after).share <= kAllowedShare);
}

TEST_CASE("ΔE is CIE76 under D65") {
    // sRGB red against green: (53.24, 80.09, 67.20) and (87.74, -86.18, 83.18), ΔE 170.6.
    const Difference seen = compare(plain(1, 1, {255, 0, 0}), plain(1, 1, {0, 255, 0}));
    CHECK(seen.worst == Catch::Approx(170.57).margin(0.05));
    const Difference grey = compare(plain(1, 1, {0, 0, 0}), plain(1, 1, {255, 255, 255}));
    CHECK(grey.worst == Catch::Approx(100).margin(0.01));
}

TEST_CASE("pictures of another size differ wholly") {
    CHECK(compare(plain(2, 2, kPaper), plain(2, 3, kPaper)).share == 1);
}

TEST_CASE("halving takes the mean of four") {
    Picture picture = plain(5, 2, {0, 0, 0});
    fill(picture, 0, 0, 1, 1, {255, 100, 4});
    const Picture half = halved(picture);
    CHECK(half.width == 2);
    CHECK(half.height == 1);
    CHECK(int{half.pixels[0]} == 64);
    CHECK(int{half.pixels[1]} == 25);
    CHECK(int{half.pixels[2]} == 1);
    CHECK(int{half.pixels[3]} == 255);
    CHECK(int{half.pixels[4]} == 0);
}

TEST_CASE("a picture comes back from its file") {
    const auto file = std::filesystem::temp_directory_path() / "limber-picture-test.png";
    REQUIRE(write_png(word(3), file));
    CHECK(read_png(file) == word(3));
    std::filesystem::remove(file);
    CHECK_FALSE(read_png(file));
    CHECK_FALSE(write_png(word(0), "/nonexistent/a.png"));
}
