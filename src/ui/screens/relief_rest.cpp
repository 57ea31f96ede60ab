#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/screens/still.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui::relief {

namespace {

void rest_figure(const Ui& ui, const Rect& at) {
    figure_still(ui, at,
                 {.key = "relief/figure",
                  .name = ui.words("relief.rest.picture"),
                  .animation = "rest_cushion",
                  .glow = false});
}

float rest_words(const Ui& ui, const Rect& at) {
    Flow flow(at, space::s);
    const std::string_view title = ui.words("relief.rest.title");
    const TextStyle size = ui.layout.two_columns ? style::instruct_tablet : style::instruct;
    instruct(ui, flow.next(instruct_height(ui, title, at.w, size)), "relief/title", title, size);
    const Text wait{.key = "relief/text",
                    .text = ui.words("relief.rest.text"),
                    .style = style::body_l,
                    .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, wait, at.w)), wait);
    const Text honest{.key = "relief/honest",
                      .text = ui.words("relief.rest.honest"),
                      .style = style::body,
                      .color = ui.theme.ink2,
                      .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, honest, at.w)), honest);
    return flow.height();
}

float rest_rows(const Ui& ui, const Rect& at) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const std::array rows = {ListRow{.key = "relief/rest/again",
                                     .title = ui.words("relief.rest.again"),
                                     .below = ui.words("relief.rest.again_note"),
                                     .icon = icon::replay,
                                     .chevron = true,
                                     .pos_in_set = 1,
                                     .set_size = 2},
                             ListRow{.key = "relief/rest/care",
                                     .title = ui.words("relief.rest.care"),
                                     .below = ui.words("relief.rest.care_note"),
                                     .icon = icon::stethoscope,
                                     .chevron = true,
                                     .pos_in_set = 2,
                                     .set_size = 2}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ListRow& row = rows.at(i);
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        const Rect place = card.flow.next(list_row_height(ui, row, card.flow.width()));
        if (list_row(ui, place, row) != RowTap::Row)
            continue;
        if (i == 0)
            ui.emit(act::ReliefBack{});
        else
            ui.emit(act::Go{Screen::Care});
    }
    return card.end().h;
}

} // namespace

void draw_rest(const Ui& ui, const ReliefState& state) {
    const Rect body = draw_frame(ui, state);
    ScrollScope scroll(ui, body, {.key = "relief/rest", .name = ui.words("relief.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, body.w, body.h};
    if (side_by_side(ui)) {
        const Rect left = area.column(0, 2, space::xxl);
        Flow right(area.column(1, 2, space::xxl), space::l);
        const Rect at{right.x(), right.y(), right.width(), 0};
        right.next(rest_words(ui, at));
        right.next(rest_rows(ui, {right.x(), right.y() + space::l, right.width(), 0}));
        const float height = std::max(area.h, right.height());
        rest_figure(ui, {left.x, left.y, left.w, std::min(height, std::max(area.h, 160.0F))});
        scroll.end(height);
        return;
    }
    Flow flow(area, space::m);
    flow.space(space::s);
    flow.next(rest_words(ui, Rect{area.x, flow.y(), area.w, 0}.inset(space::xs, 0)));
    if (!ui.layout.big_text)
        rest_figure(ui, flow.next(ui.layout.dock ? 150 : 300));
    flow.next(rest_rows(ui, {area.x, flow.y() + space::m, area.w, 0}));
    scroll.end(flow.height() + space::s);
}

} // namespace limber::ui::relief
