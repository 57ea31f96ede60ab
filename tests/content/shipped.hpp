// The content that ships, read once, and a text with one place changed.
#pragma once

#include "content/content.hpp"
#include "test_paths.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace limber::testing {

inline const content::Content& shipped() {
    static const auto loaded = content::load(test_paths::assets, "en");
    if (!loaded) {
        std::string all;
        for (const Fault& fault : loaded.error())
            all += to_text(fault) + "\n";
        FAIL(all);
    }
    return *loaded;
}

// `from` has to stand in the text; its first place becomes `to`.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace limber::testing
