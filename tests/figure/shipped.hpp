// The figure as it is shipped, read once.
#pragma once

#include "content/figure_data.hpp"
#include "test_paths.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <string_view>

namespace limber::figure::test {

inline const body::Library& shipped() {
    static const auto library =
        content::load_figure(std::filesystem::path(test_paths::assets) / "figure");
    if (!library) {
        for (const Fault& fault : library.error())
            UNSCOPED_INFO(to_text(fault));
    }
    REQUIRE(library.ok());
    return *library;
}

inline const body::Animation& animation(std::string_view id) {
    const body::Animation* found = shipped().find(id);
    INFO("animation " << id);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace limber::figure::test
