#include "ui/screens/chips.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/row.hpp"

#include <algorithm>
#include <vector>

namespace limber::ui {

namespace {

// A tick beside the colour: what is on is seen without it, too.
Chip look_of(const ChipWords& one) {
    return {.key = one.key,
            .label = one.label,
            .icon = one.on ? icon::check : std::string_view{},
            .on = one.on};
}

float ticked_width(const Ui& ui, ChipWords one) {
    one.on = true;
    return chip_width(ui, look_of(one));
}

// Large words in a narrow window: rows that break them into lines.
std::optional<std::size_t> rows(const Ui& ui, Flow& flow, std::span<const ChipWords> all) {
    std::optional<std::size_t> tapped;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const TickRow row{.key = all[i].key,
                          .label = all[i].label,
                          .on = all[i].on,
                          .pos_in_set = static_cast<int>(i) + 1,
                          .set_size = static_cast<int>(all.size())};
        if (tick_row(ui, flow.next(tick_row_height(ui, row, flow.width())), row))
            tapped = i;
    }
    return tapped;
}

} // namespace

std::optional<std::size_t> chips(const Ui& ui, Flow& flow, std::span<const ChipWords> all) {
    const bool wide = std::ranges::any_of(
        all, [&](const ChipWords& one) { return ticked_width(ui, one) > flow.width(); });
    if (wide)
        return rows(ui, flow, all);
    const float line = chip_height(ui);
    std::vector<Rect> places;
    float x = 0;
    float y = 0;
    for (const ChipWords& one : all) {
        const float width = std::min(flow.width(), chip_width(ui, look_of(one)));
        if (x > 0 && x + width > flow.width()) {
            x = 0;
            y += line + space::s;
        }
        places.push_back({x, y, width, line});
        x += width + space::s;
    }
    const Rect area = flow.next(y + line);
    std::optional<std::size_t> tapped;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Chip look = look_of(all[i]);
        look.pos_in_set = static_cast<int>(i) + 1;
        look.set_size = static_cast<int>(all.size());
        if (chip(ui, places[i].moved(area.x, area.y), look))
            tapped = i;
    }
    return tapped;
}

} // namespace limber::ui
