// Words as a person typed them.
#pragma once

#include <string_view>

namespace limber {

// Without the white space around it (ASCII's).
constexpr std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t from = text.find_first_not_of(kBlank);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(kBlank) - from + 1);
}

} // namespace limber
