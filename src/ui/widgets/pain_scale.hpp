// 0 to 10 in one tap. Phone: 6 columns; tablet: one row; small: 4 columns.
#pragma once

#include "ui/context.hpp"

#include <optional>

namespace limber::ui {

struct PainScale {
    std::string_view key{};  // cells are "<key>/0" … "<key>/10", "<key>/note"
    std::string_view name{}; // of the set: the question
    std::span<const std::string_view> cell_names{}; // said for 0–10 ("3 of 10"); empty = the digit
    std::optional<int> selected{};
    std::string_view note_name{}; // empty = no 12th cell
    std::string_view least{};     // "0 no pain"; both empty = left out
    std::string_view most{};      // "10 worst"
};

struct PainTap {
    std::optional<int> score{};
    bool note = false;
};
PainTap pain_scale(const Ui& ui, const Rect& at, const PainScale& scale);
float pain_scale_height(const Ui& ui, const PainScale& scale, float width);
// Whether the note has a cell at that width: eleven in one row leave none.
bool pain_scale_has_note(const Ui& ui, const PainScale& scale, float width);

} // namespace limber::ui
