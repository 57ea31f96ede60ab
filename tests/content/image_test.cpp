// A person's own picture: upright, bounded, and refused in one plain line when it is none.
#include "content/image.hpp"
#include "pictures.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <string_view>

using namespace limber;
using namespace limber::content;
using namespace limber::content::test;

namespace {

std::uint8_t red(const Image& image, int x, int y) {
    return image.pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                         static_cast<std::size_t>(x)) *
                        4];
}
std::uint8_t green(const Image& image, int x, int y) {
    return image.pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                         static_cast<std::size_t>(x)) *
                            4 +
                        1];
}

// A header that claims a size, with nothing behind it.
Bytes png_claiming(std::uint32_t width, std::uint32_t height) {
    Bytes file = png_of(painted(2, 2));
    for (std::size_t i = 0; i < 4; ++i) {
        file[16 + i] = static_cast<std::uint8_t>(width >> (24 - 8 * i));
        file[20 + i] = static_cast<std::uint8_t>(height >> (24 - 8 * i));
    }
    return file;
}

} // namespace

TEST_CASE("a PNG comes back as it was") {
    const Image image = painted(37, 23);
    const auto back = decode_image(png_of(image));
    REQUIRE(back.ok());
    CHECK(*back == image);
}

TEST_CASE("a JPEG comes back nearly as it was") {
    const Image image = painted(64, 48);
    const auto back = decode_image(jpeg_of(image));
    REQUIRE(back.ok());
    REQUIRE(back->width == 64);
    REQUIRE(back->height == 48);
    int worst = 0;
    for (std::size_t i = 0; i < image.pixels.size(); ++i)
        worst = std::max(worst, std::abs(int{image.pixels[i]} - int{back->pixels[i]}));
    CHECK(worst < 16);
}

TEST_CASE("a camera's picture is turned upright, whichever way it was held") {
    struct Case {
        int orientation;
        bool swapped;
        bool left_first; // the stored left edge (little red) is at the left, or at the top
        bool top_first;  // the stored top (little green) is at the top, or at the left
    };
    const Case cases[] = {{1, false, true, true},   {2, false, false, true},
                          {3, false, false, false}, {4, false, true, false},
                          {5, true, true, true},    {6, true, true, false},
                          {7, true, false, false},  {8, true, false, true}};
    const Bytes jpeg = jpeg_of(painted(64, 32));
    for (const Case& c : cases)
        for (const bool big : {false, true}) {
            INFO("orientation " << c.orientation << (big ? ", big" : ", little"));
            const Bytes file = with_orientation(jpeg, c.orientation, big);
            CHECK(orientation_of(file) == c.orientation);
            const auto image = decode_image(file);
            REQUIRE(image.ok());
            CHECK(image->width == (c.swapped ? 32 : 64));
            const int right = image->width - 1;
            const int bottom = image->height - 1;
            // Swapped, what ran from left to right runs from top to bottom.
            const bool red_grows = c.swapped ? red(*image, 0, bottom) > red(*image, 0, 0)
                                             : red(*image, right, 0) > red(*image, 0, 0);
            const bool green_grows = c.swapped ? green(*image, right, 0) > green(*image, 0, 0)
                                               : green(*image, 0, bottom) > green(*image, 0, 0);
            CHECK(red_grows == c.left_first);
            CHECK(green_grows == c.top_first);
        }
}

TEST_CASE("an orientation that is none leaves the picture as it is") {
    const Bytes jpeg = jpeg_of(painted(8, 8));
    CHECK(orientation_of(with_orientation(jpeg, 0, false)) == 1);
    CHECK(orientation_of(with_orientation(jpeg, 9, true)) == 1);
    CHECK(orientation_of(jpeg) == 1);
    CHECK(orientation_of(png_of(painted(8, 8))) == 1);
}

TEST_CASE("what is no picture, too large or broken is refused, each in words of its own") {
    const auto fault = [](const Bytes& file) {
        const auto image = decode_image(file);
        REQUIRE_FALSE(image.ok());
        return image.error();
    };
    CHECK(fault({}) == ImageFault::NotAPicture);
    CHECK(fault({'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0}) == ImageFault::NotAPicture);
    CHECK(fault(png_claiming(4000, 3001)) == ImageFault::TooLarge);
    CHECK(fault(png_claiming(20'000, 1)) == ImageFault::TooLarge);
    CHECK(fault(png_claiming(0x7FFFFFFF, 0x7FFFFFFF)) != ImageFault::NotAPicture);
    CHECK(fault(png_claiming(4000, 3000)) == ImageFault::Broken); // nothing behind it
    Bytes huge = png_of(painted(2, 2));
    huge.resize(kMostImageBytes + 1);
    CHECK(fault(huge) == ImageFault::TooLarge);
    CHECK(fault(png_claiming_much()) == ImageFault::Broken);
    Bytes half = png_of(painted(40, 40));
    half.resize(half.size() / 2);
    CHECK(fault(half) == ImageFault::Broken);
    CHECK(word_key(ImageFault::TooLarge) == "picture.fault.too-large");
}

TEST_CASE("scaled down, a picture keeps its shape and its colours") {
    const Image image = painted(300, 100);
    const Image small = scaled_down(image, 30);
    CHECK(small.width == 30);
    CHECK(small.height == 10);
    CHECK(red(small, 29, 5) > 230);
    CHECK(red(small, 0, 5) < 12);
    CHECK(scaled_down(image, 300) == image);
    CHECK(scaled_down(painted(4000, 1), 100).height == 1);
}
