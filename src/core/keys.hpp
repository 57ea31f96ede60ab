// Enumerators by the word that stands for them in files and content.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace limber {

// The enumerator whose word it is, `words` in the order of the enum; nullopt: none.
template <class Enum, std::size_t N>
constexpr std::optional<Enum> find_word(const std::array<std::string_view, N>& words,
                                        std::string_view word) {
    for (std::size_t i = 0; i < N; ++i)
        if (words.at(i) == word)
            return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace limber
