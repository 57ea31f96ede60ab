#include "content/image.hpp"

#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace limber::content {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::array<std::uint8_t, 8> kPng{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::size_t kChannels = 4;

bool begins_with(Bytes file, Bytes with) {
    return file.size() >= with.size() && std::ranges::equal(file.first(with.size()), with);
}

bool is_jpeg(Bytes file) {
    constexpr std::array<std::uint8_t, 3> kJpeg{0xFF, 0xD8, 0xFF};
    return begins_with(file, kJpeg);
}

std::size_t byte_count(int width, int height) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * kChannels;
}

// ---- Exif ---------------------------------------------------------------------------------------

// The numbers of a TIFF block, in the order of bytes that it says it has.
class Tiff {
  public:
    static std::optional<Tiff> of(Bytes block) {
        if (block.size() < 8 || block[0] != block[1] || (block[0] != 'I' && block[0] != 'M'))
            return std::nullopt;
        Tiff tiff(block, block[0] == 'M');
        return tiff.number(2, 2) == 42U ? std::optional(tiff) : std::nullopt;
    }
    // nullopt past its end.
    std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
        if (at > block_.size() || size > block_.size() - at)
            return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = (value << 8U) | block_[at + (big_ ? i : size - 1 - i)];
        return value;
    }

  private:
    Tiff(Bytes block, bool big) : block_(block), big_(big) {}
    Bytes block_;
    bool big_;
};

int orientation_in(Bytes block) {
    constexpr std::uint32_t kTag = 0x0112;
    constexpr std::uint32_t kShort = 3;
    constexpr std::size_t kEntry = 12;
    const auto tiff = Tiff::of(block);
    const auto first = tiff ? tiff->number(4, 4) : std::nullopt;
    const auto entries = first ? tiff->number(*first, 2) : std::nullopt;
    for (std::size_t i = 0; entries && i < *entries; ++i) {
        const std::size_t at = *first + 2 + i * kEntry;
        if (tiff->number(at, 2) != kTag || tiff->number(at + 2, 2) != kShort)
            continue;
        const std::uint32_t value = tiff->number(at + 8, 2).value_or(1);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

// ---- Turning ------------------------------------------------------------------------------------

// Exif's eight: whether rows and columns change places, and which then run backwards.
struct Turn {
    bool swap, mirror, flip;
};
constexpr std::array<Turn, 9> kTurns{{{false, false, false},
                                      {false, false, false},
                                      {false, true, false},
                                      {false, true, true},
                                      {false, false, true},
                                      {true, false, false},
                                      {true, true, false},
                                      {true, true, true},
                                      {true, false, true}}};

Image turned(Image image, int orientation) {
    const Turn& turn = kTurns.at(static_cast<std::size_t>(orientation));
    if (orientation <= 1)
        return image;
    Image out{turn.swap ? image.height : image.width, turn.swap ? image.width : image.height, {}};
    out.pixels.resize(image.pixels.size());
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            const int ax = turn.mirror ? out.width - 1 - x : x;
            const int ay = turn.flip ? out.height - 1 - y : y;
            const int from_x = turn.swap ? ay : ax;
            const int from_y = turn.swap ? ax : ay;
            std::copy_n(image.pixels.data() + byte_count(image.width, from_y) +
                            static_cast<std::size_t>(from_x) * kChannels,
                        kChannels,
                        out.pixels.data() + byte_count(out.width, y) +
                            static_cast<std::size_t>(x) * kChannels);
        }
    return out;
}

} // namespace

std::string_view word_key(ImageFault fault) {
    switch (fault) {
    case ImageFault::NotAPicture:
        return "picture.fault.not-a-picture";
    case ImageFault::TooLarge:
        return "picture.fault.too-large";
    case ImageFault::Broken:
        break;
    }
    return "picture.fault.broken";
}

std::string encode_jpeg(const Image& image) {
    constexpr int kQuality = 85;
    std::vector<std::uint8_t> rgb;
    rgb.reserve(image.pixels.size() / 4 * 3);
    for (std::size_t i = 0; i + 3 < image.pixels.size(); i += 4)
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int alpha = image.pixels[i + 3];
            rgb.push_back(static_cast<std::uint8_t>(
                (image.pixels[i + channel] * alpha + 255 * (255 - alpha)) / 255));
        }
    std::string file;
    const auto append = [](void* to, void* bytes, int size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(bytes),
                                              static_cast<std::size_t>(size));
    };
    stbi_write_jpg_to_func(append, &file, image.width, image.height, 3, rgb.data(), kQuality);
    return file;
}

int orientation_of(Bytes file) {
    constexpr std::array<std::uint8_t, 6> kExif{'E', 'x', 'i', 'f', 0, 0};
    if (!is_jpeg(file))
        return 1;
    // Segments of marker and length, up to where the picture itself begins.
    std::size_t at = 2;
    while (at + 4 <= file.size() && file[at] == 0xFF) {
        const std::uint8_t marker = file[at + 1];
        if (marker == 0xFF) { // filling
            ++at;
            continue;
        }
        const std::size_t length = static_cast<std::size_t>(file[at + 2]) << 8U | file[at + 3];
        if (marker == 0xDA || length < 2 || length > file.size() - at - 2)
            break;
        const Bytes segment = file.subspan(at + 4, length - 2);
        if (marker == 0xE1 && begins_with(segment, kExif))
            return orientation_in(segment.subspan(kExif.size()));
        at += 2 + length;
    }
    return 1;
}

Result<Image, ImageFault> decode_image(Bytes file) {
    if (!begins_with(file, kPng) && !is_jpeg(file))
        return ImageFault::NotAPicture;
    if (file.size() > kMostImageBytes)
        return ImageFault::TooLarge;
    const int size = static_cast<int>(file.size());
    int width = 0;
    int height = 0;
    int channels = 0;
    if (stbi_info_from_memory(file.data(), size, &width, &height, &channels) == 0 || width <= 0 ||
        height <= 0)
        return ImageFault::Broken;
    if (width > kMostImageSide || height > kMostImageSide || width > kMostImagePixels / height)
        return ImageFault::TooLarge;
    const std::unique_ptr<stbi_uc, void (*)(void*)> data(
        stbi_load_from_memory(file.data(), size, &width, &height, &channels,
                              static_cast<int>(kChannels)),
        stbi_image_free);
    if (!data)
        return ImageFault::Broken;
    Image image{width, height, {data.get(), data.get() + byte_count(width, height)}};
    return turned(std::move(image), orientation_of(file));
}

Image scaled_down(const Image& image, int most) {
    const int longest = std::max(image.width, image.height);
    if (longest <= most || most < 1)
        return image;
    const auto part = [&](int side) {
        return std::max(1, static_cast<int>(static_cast<std::int64_t>(side) * most / longest));
    };
    Image out{part(image.width), part(image.height), {}};
    out.pixels.resize(byte_count(out.width, out.height));
    const auto edge = [](int i, int of, int whole) {
        return static_cast<int>(static_cast<std::int64_t>(i) * whole / of);
    };
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            const int x0 = edge(x, out.width, image.width);
            const int x1 = std::max(x0 + 1, edge(x + 1, out.width, image.width));
            const int y0 = edge(y, out.height, image.height);
            const int y1 = std::max(y0 + 1, edge(y + 1, out.height, image.height));
            std::array<std::uint64_t, kChannels> sum{};
            for (int j = y0; j < y1; ++j)
                for (int i = x0; i < x1; ++i)
                    for (std::size_t c = 0; c < kChannels; ++c)
                        sum.at(c) += image.pixels[byte_count(image.width, j) +
                                                  static_cast<std::size_t>(i) * kChannels + c];
            const auto count =
                static_cast<std::uint64_t>(x1 - x0) * static_cast<std::uint64_t>(y1 - y0);
            for (std::size_t c = 0; c < kChannels; ++c)
                out.pixels[byte_count(out.width, y) + static_cast<std::size_t>(x) * kChannels + c] =
                    static_cast<std::uint8_t>((sum.at(c) + count / 2) / count);
        }
    return out;
}

} // namespace limber::content
