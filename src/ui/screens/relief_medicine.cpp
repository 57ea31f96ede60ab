// Pain relief: a log of doses by ingredient. What the packet says is the person's to enter; beyond
// it the log says so, and still logs.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/relief_dose.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"

#include <algorithm>

namespace limber::ui::relief {

namespace {

float text_in(const Ui& ui, Flow& flow, const Text& words, bool draw) {
    const Rect at = flow.next(text_height(ui, words, flow.width()));
    if (draw)
        text(ui, at, words);
    return at.h;
}

// Total of 24 hours, "not before", the last one. Without `draw` it only measures.
void card_words(const Ui& ui, Flow& flow, const MedicineCard& medicine, bool draw) {
    const std::string key = "relief/medicine/" + medicine.ingredient->key;
    const auto words = [&](std::string part, std::string_view said, const TextStyle& size,
                           Color color) {
        part = key + part;
        text_in(
            ui, flow,
            {.key = part, .text = said, .style = size, .color = color, .ground = ui.theme.surface},
            draw);
    };
    const bool over = medicine.day.over;
    const std::string name_key = key + "/name";
    text_in(ui, flow,
            {.key = name_key,
             .text = ui.words(medicine.ingredient->name_word),
             .style = style::h3,
             .role = Role::Heading,
             .level = 2},
            draw);
    words("/total", medicine.total, style::body_strong, ui.theme.ink);
    if (medicine.ingredient->most_mg > 0) {
        const Rect bar = flow.next(10);
        const std::string bar_key = key + "/bar";
        if (draw)
            progress_bar(ui, bar,
                         {.key = bar_key,
                          .said = medicine.total,
                          .done = medicine.part,
                          .color = over ? ui.theme.danger : ui.theme.core});
    }
    if (!medicine.not_before.empty())
        words("/not_before", medicine.not_before, style::body_strong,
              over ? ui.theme.danger : ui.theme.ink);
    words("/last",
          medicine.last.empty() ? ui.words("relief.medicine.none")
                                : std::string_view(medicine.last),
          style::caption, ui.theme.ink2);
}

Piece card_piece(const Ui& ui, const ReliefState& state, const MedicineCard& medicine) {
    return [&ui, &state, &medicine](const Rect& at, bool draw) {
        const std::string key = "relief/log/" + medicine.ingredient->key;
        const std::string name = ui.words.format(
            "relief.medicine.log_name", {{"name", ui.words(medicine.ingredient->name_word)}});
        const Button log{.key = key,
                         .label = ui.words("relief.medicine.log"),
                         .kind = ButtonKind::Tonal,
                         .size = ButtonSize::M,
                         .icon = icon::plus,
                         .name = name,
                         .large_target = true};
        if (!draw) {
            Flow flow(at.inset(space::l, 0), space::xs);
            card_words(ui, flow, medicine, false);
            return flow.height() + 2 * space::l + space::s +
                   std::max(metric::player_target, button_height(ui, log, at.w - 2 * space::l));
        }
        CardScope card(ui, at.x, at.y, at.w, {.gap = space::xs});
        card_words(ui, card.flow, medicine, true);
        card.flow.space(space::s - space::xs);
        if (button(ui,
                   card.flow.next(
                       std::max(metric::player_target, button_height(ui, log, card.flow.width()))),
                   log))
            open_dose_sheet(ui, medicine, state.wall.utc);
        return card.end().h;
    };
}

// Who should ask first: one list for each ingredient, opened by a tap.
Piece ask_piece(const Ui& ui, const ReliefState& state) {
    return [&ui, &state](const Rect& at, bool draw) {
        std::string& open = ui.memory.text(item_id("relief/ask_first")).text;
        const LinkRow link{.key = "relief/ask_first",
                           .label = ui.words("relief.medicine.ask"),
                           .icon = icon::information_outline};
        Flow flow(at, space::s);
        const Rect link_at = flow.next(link_row_height(ui, link, at.w));
        if (draw && link_row(ui, link_at, link))
            open = open.empty() ? "open" : "";
        if (open.empty())
            return flow.height();
        for (const MedicineCard& medicine : state.medicine) {
            const std::string key = "relief/ask_first/" + medicine.ingredient->key;
            const Text name{.key = key,
                            .text = ui.words(medicine.ingredient->name_word),
                            .style = style::body_strong,
                            .ground = ui.theme.bg,
                            .role = Role::Heading,
                            .level = 3};
            text_in(ui, flow, name, draw);
            int n = 0;
            for (const std::string& ask : medicine.ingredient->ask_first) {
                const std::string line_key = key + "/" + std::to_string(++n);
                flow.space(-space::xs);
                text_in(ui, flow,
                        {.key = line_key,
                         .text = ui.words(ask),
                         .style = style::body,
                         .ground = ui.theme.bg},
                        draw);
            }
        }
        return flow.height();
    };
}

} // namespace

void draw_medicine(const Ui& ui, const ReliefState& state) {
    Parts parts;
    parts.no_picture = true;
    for (const MedicineCard& medicine : state.medicine)
        parts.below.push_back(card_piece(ui, state, medicine));
    parts.below.push_back(ask_piece(ui, state));
    parts.below.push_back(facts_piece(ui, state));
    draw_page(ui, state, std::move(parts));
    draw_dose_sheet(ui, state);
}

} // namespace limber::ui::relief
