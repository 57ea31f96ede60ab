// Any text at all is a script or is refused with the line that is wrong.
#include "app/script.hpp"

#include "fuzz/target.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace limber::app::script;
    const auto parsed =
        parse(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz.script");
    const auto* bad = std::get_if<BadScript>(&parsed);
    if (bad != nullptr && !bad->line.starts_with("fuzz.script:"))
        std::abort();
    return 0;
}
