#include "ui/screens/filter_row.hpp"

#include "ui/widgets/chip.hpp"
#include "ui/widgets/scroll.hpp"

namespace limber::ui {

namespace {

Chip chip_of(const FilterRow& row, std::size_t index) {
    Chip look{row.chips[index].key, row.chips[index].label};
    look.on = index == row.on;
    look.role = Role::Radio;
    look.set_size = static_cast<int>(row.chips.size());
    look.pos_in_set = static_cast<int>(index) + 1;
    return look;
}

// From `origin` to the right.
std::optional<std::size_t> chips_from(const Ui& ui, Vec2 origin, const FilterRow& row) {
    std::optional<std::size_t> tapped;
    for (std::size_t i = 0; i < row.chips.size(); ++i) {
        const Chip look = chip_of(row, i);
        const float width = chip_width(ui, look);
        if (chip(ui, {origin.x, origin.y, width, chip_height(ui)}, look))
            tapped = i;
        origin.x += width + space::s;
    }
    return tapped;
}

} // namespace

float filter_row_width(const Ui& ui, const FilterRow& row) {
    float width = row.chips.empty() ? 0 : space::s * static_cast<float>(row.chips.size() - 1);
    for (std::size_t i = 0; i < row.chips.size(); ++i)
        width += chip_width(ui, chip_of(row, i));
    return width;
}

std::optional<std::size_t> filter_row(const Ui& ui, const Rect& at, const FilterRow& row) {
    const float width = filter_row_width(ui, row);
    if (width <= at.w)
        return chips_from(ui, {at.right() - width, at.y}, row);
    // To the very edge of the page, so that the cut chip shows that there is more.
    const Rect whole{at.x, at.y, at.w + ui.layout.margin, at.h};
    ScrollScope scroll(ui, whole, {row.key, row.name, Axis::X, false});
    const auto tapped = chips_from(ui, scroll.origin(), row);
    scroll.end(width + ui.layout.margin);
    return tapped;
}

} // namespace limber::ui
