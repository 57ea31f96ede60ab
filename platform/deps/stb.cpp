// The one place where the stb libraries are compiled.
#include <cstddef>
#include <cstdlib>

namespace {

// stb takes what a file claims: a few bytes may ask for gigabytes, in the length of a chunk or in
// what they unpack to. A picture of 12 megapixels with 16 bits a channel needs 96 MB at once.
constexpr std::size_t kMostAtOnce = std::size_t{128} << 20U;

void* take(std::size_t size) {
    return size > kMostAtOnce ? nullptr : std::malloc(size);
}

// The old block stays where it is when there is no new one: stb frees it.
void* take_again(void* block, std::size_t size) {
    return size > kMostAtOnce ? nullptr : std::realloc(block, size);
}

} // namespace

#define STBI_MALLOC(size) take(size)
#define STBI_REALLOC(block, size) take_again(block, size)
#define STBI_FREE(block) std::free(block)
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>
