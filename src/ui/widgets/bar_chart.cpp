#include "ui/widgets/bar_chart.hpp"

#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <string>

namespace limber::ui {

namespace {

constexpr float kGap = 12, kWidest = 30, kLabelGap = 6, kOlder = 0.62F;
constexpr TextStyle kPrinted{Weight::ExtraBold, 14, 18};

double highest(const BarChart& chart) {
    if (chart.max > 0)
        return chart.max;
    double max = 0;
    for (const BarValue& bar : chart.bars)
        max = std::max(max, bar.value);
    return max > 0 ? max : 1;
}

} // namespace

std::optional<int> bar_chart(const Ui& ui, const Rect& at, const BarChart& chart) {
    std::optional<int> tapped;
    const Theme& theme = ui.theme;
    const Color color = chart.color != 0 ? chart.color : theme.primary;
    const double max = highest(chart);
    const int count = static_cast<int>(chart.bars.size());
    Node& group = ui.semantics.open_group(Role::Chart, chart.key, chart.name, at);
    group.set_size = count;
    const Sized below = ui.type.sized(style::tiny);
    const Sized above = ui.type.sized(kPrinted);
    std::string key;
    for (int i = 0; i < count; ++i) {
        const BarValue& bar = chart.bars[static_cast<std::size_t>(i)];
        Rect column = at.column(i, count, kGap);
        const Rect whole = column;
        const Rect words = column.cut_bottom(below.line, kLabelGap);
        const Rect slot = column.centred(std::min(kWidest, column.w), column.h);
        paint::fill(ui, slot, theme.sunken, radius::bar);
        if (theme.high_contrast())
            paint::outline(ui, slot, theme.line, radius::bar, 1);
        const float share = static_cast<float>(std::clamp(bar.value / max, 0.0, 1.0));
        // The tallest leaves room for its number.
        const float height = std::max(bar.value > 0 ? 4.0F : 0.0F, (slot.h - above.line) * share);
        const Rect part{slot.x, slot.bottom() - height, slot.w, height};
        paint::fill(ui, part, bar.current ? color : mixed(theme.surface, color, kOlder),
                    radius::bar);
        if (!bar.printed.empty()) {
            ui.type.draw_in(
                ui.canvas(), above,
                {whole.x - kGap * 0.5F, part.y - above.line, whole.w + kGap, above.line},
                Align::Centre, theme.ink, bar.printed);
        }
        Sized label = below;
        if (bar.current)
            label.weight = Weight::ExtraBold;
        ui.type.draw_in(ui.canvas(), label, words.inset(-kGap * 0.5F, 0), Align::Centre,
                        bar.current ? theme.ink : theme.ink2, bar.label);
        key.assign(chart.key).append("/").append(std::to_string(i));
        if (chart.tappable) {
            const Rect target = whole.inset(-kGap * 0.5F, 0);
            const Press tap = press_node(ui, Role::Button, key, bar.said, target);
            if (tap.focused)
                focus_ring(ui, slot, radius::bar);
            if (tap.pressed)
                tapped = i;
        } else {
            ui.semantics.add(Role::Text, key, bar.said, whole);
        }
    }
    ui.semantics.close_group();
    return tapped;
}

} // namespace limber::ui
