// One of several chips over a list: what of it is shown. Where they do not fit, the row scrolls.
#pragma once

#include "ui/context.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace limber::ui {

struct FilterChip {
    std::string_view key{};
    std::string_view label{};
};
struct FilterRow {
    std::string_view key{};  // of the area it scrolls in
    std::string_view name{}; // of the set: "Show"
    std::span<const FilterChip> chips{};
    std::size_t on = 0;
};

// Their width beside each other.
float filter_row_width(const Ui& ui, const FilterRow& row);
// At the right end of `at`, which is chip_height() high; wider than that, from its left end to the
// very edge of the page. The one that was tapped.
std::optional<std::size_t> filter_row(const Ui& ui, const Rect& at, const FilterRow& row);

} // namespace limber::ui
