#include "ui/screens/still.hpp"

#include "ui/figure_trace.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/figure_panel.hpp"
#include "ui/widgets/item.hpp"

namespace limber::ui {

void figure_still(const Ui& ui, const Rect& at, const Still& still) {
    const body::Animation* animation = ui.figures.find(still.animation);
    const FigurePanel panel{
        .key = still.key, .name = still.name, .floor = animation != nullptr, .small = still.small};
    figure_panel(ui, at, panel, [&](const FigurePlace& place) {
        if (animation == nullptr)
            return own_picture(ui, place, still.animation);
        figure::Look look = ui.look;
        look.glow = look.glow && still.glow;
        look.arrows = false;
        const figure::Box& box = figure::frame_box(ui.figures.model, *animation, ui.figure_scratch);
        const figure::Rect area{place.panel.x, place.panel.y, place.panel.w, place.panel.h};
        draw_still(*ui.canvas(),
                   {ui.figures.model, *animation, figure::poster(*animation), look,
                    figure::fit_on_floor(box, area, place.floor_y)},
                   ui.memory.trace(item_id(still.key)));
    });
}

} // namespace limber::ui
