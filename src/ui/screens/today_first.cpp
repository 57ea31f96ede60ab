// The first day: nothing was ever logged. One question, skippable.
#include "content/words.hpp"
#include "ui/screens/note_sheet.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/pain_card.hpp"
#include "ui/screens/still.hpp"
#include "ui/screens/today_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>

namespace limber::ui {

void draw_first_day(const Ui& ui, const TodayState& state) {
    Page page(ui, {.key = "today", .title = ui.words("today.first.hello"), .caption = {}});
    const bool two = ui.layout.two_columns;
    const bool wide = two || ui.layout.low;
    Rect left = wide ? page.main() : page.column();
    Flow flow(left, space::l);
    const Text note{.key = "today/first/note",
                    .text = ui.words("today.first.note"),
                    .style = style::caption,
                    .color = ui.theme.ink2,
                    .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, note, flow.width())), note);
    const std::string_view question = ui.words("today.first.question");
    const float question_h = instruct_height(ui, question, flow.width(), style::h1);
    heading(ui, flow.next(question_h), "today/first/question", 2, question, style::h1,
            ui.theme.ink);
    const Text promise{.key = "today/first/promise",
                       .text = ui.words("today.first.promise"),
                       .style = style::body,
                       .color = ui.theme.ink2,
                       .ground = ui.theme.bg};
    flow.space(-space::s);
    text(ui, flow.next(text_height(ui, promise, flow.width())), promise);
    if (!ui.layout.big_text && !ui.layout.low) {
        const float height = two ? std::max(200.0F, page.fold() - flow.y() - space::l - 26) : 130;
        figure_still(ui, flow.next(height),
                     {.key = "today/first/figure",
                      .name = ui.words("today.first.picture"),
                      .animation = "rest_cushion",
                      .glow = false});
    }
    Flow right(wide ? page.side() : Rect{left.x, flow.y() + space::l, left.w, 0}, space::l);
    const PainCard card{.key = "today/pain",
                        .title = {},
                        .note = {},
                        .hint = "P",
                        .note_name = note_name(ui, state)};
    const PainCardResult result = pain_card(ui, {right.x(), right.y(), right.width(), 0}, card);
    right.next(result.height);
    if (result.score)
        ui.emit(act::CheckIn{*result.score});
    if (result.note)
        open_note(ui, kTodayNote);
    const Button skip{.key = "today/first/skip",
                      .label = ui.words("today.first.skip"),
                      .kind = ButtonKind::Neutral,
                      .size = ButtonSize::X};
    const float skip_h = button_height(ui, skip, right.width());
    // At the foot of the page where there is room, so that a thumb finds it.
    if (!wide)
        right.space(std::max(0.0F, page.fold() - right.y() - skip_h - 2 * space::l - 8));
    if (button(ui, right.next(skip_h), skip))
        ui.emit(act::SkipQuestion{});
    page.end(std::max(flow.y(), right.y()));
}

} // namespace limber::ui
