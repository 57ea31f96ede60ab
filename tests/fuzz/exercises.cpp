// Any text at all is a file of exercises or is refused with what is wrong with it.
#include "content/content.hpp"
#include "fuzz/target.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = limber::content::read_exercises(
        std::string_view(reinterpret_cast<const char*>(data), size), "exercises-fuzz.toml");
    if (!read && read.error().empty())
        std::abort();
    return 0;
}
