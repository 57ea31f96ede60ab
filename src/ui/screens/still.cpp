#include "ui/screens/still.hpp"

#include "ui/figure_trace.hpp"
#include "ui/screens/figure_cue.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/figure_panel.hpp"
#include "ui/widgets/item.hpp"

namespace limber::ui {

void figure_still(const Ui& ui, const Rect& at, const Still& still) {
    const body::Animation* animation = ui.figures.find(still.animation);
    const FigurePanel panel{.key = still.key,
                            .name = still.name,
                            .floor = animation != nullptr && has_floor(ui, *animation),
                            .small = still.small};
    figure_panel(ui, at, panel, [&](const FigurePlace& place) {
        if (animation == nullptr)
            return own_picture(ui, place, still.animation);
        figure::Look look = ui.look;
        look.glow = look.glow && still.glow;
        look.arrows = false; // nothing moves, and the figure gets their room
        draw_still(*ui.canvas(),
                   {ui.figures.model, *animation, still_of(*animation, still.other_side), look,
                    place_figure(ui, place, *animation, look.arrows)},
                   ui.memory.trace(item_id(still.key)));
    });
}

} // namespace limber::ui
