// Several chips to be ticked, in as many rows as they need.
#pragma once

#include "ui/context.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace limber::ui {

struct ChipWords {
    std::string key;
    std::string_view label;
    bool on = false;
};

// The index of the one that was tapped.
std::optional<std::size_t> chips(const Ui& ui, Flow& flow, std::span<const ChipWords> all);

} // namespace limber::ui
