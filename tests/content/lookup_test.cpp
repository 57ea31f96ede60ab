// The promise that a lookup allocates nothing: words are looked up every frame.
#include "content/scratch.hpp"
#include "content/words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <new>

using namespace limber::content;
using limber::testing::Scratch;

namespace {
std::size_t allocations = 0;
} // namespace

// Counted for the whole program; only the difference over a few lines is looked at. Both ways to
// ask are there, so that each piece of memory goes back the way it came.
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size); // NOLINT(cppcoreguidelines-no-malloc)
}
[[gnu::noinline]] void* operator new(std::size_t size) {
    if (void* memory = operator new(size, std::nothrow))
        return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc)
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc)
}

TEST_CASE("a plain lookup allocates nothing, found or missing") {
    const Scratch scratch;
    scratch.write("en/a.toml", "a-key-longer-than-any-small-string = \"A sentence to be read.\"\n");
    const auto loaded = Words::load(scratch.root(), "en");
    REQUIRE(loaded);
    const Words& words = *loaded;
    (void)words("no-such-key-which-is-long-enough-too"); // the first time it is written down
    const std::size_t before = allocations;
    std::size_t length = 0;
    for (int i = 0; i < 100; ++i) {
        length += words("a-key-longer-than-any-small-string").size();
        length += words("no-such-key-which-is-long-enough-too").size();
    }
    CHECK(allocations == before);
    CHECK(length == std::size_t{100} * (22 + 38));
}
