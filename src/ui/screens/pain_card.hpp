// The question how it is, 0 to 10, in a card.
#pragma once

#include "ui/context.hpp"

#include <optional>
#include <string_view>

namespace limber::ui {

struct PainCard {
    std::string_view key{};   // of the scale; its cells are "<key>/0" … "<key>/10"
    std::string_view title{}; // empty: the scale alone
    std::string_view note{};  // small, beside the title
    std::string_view hint{};  // the key that answers it
    std::string_view name{};  // said for the set when there is no title
    std::optional<int> selected{};
    std::string_view note_name{}; // of the 12th cell, where there is one; empty: none
};
struct PainCardResult {
    std::optional<int> score{};
    bool note = false; // the 12th cell
    float height = 0;
};
PainCardResult pain_card(const Ui& ui, const Rect& at, const PainCard& wanted);

// "Pain 3 of 10" for each cell, looked up once for a language.
std::span<const std::string_view> pain_cell_names(const Ui& ui);

} // namespace limber::ui
