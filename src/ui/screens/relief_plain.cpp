// The steps that are one instruction with little beside it: pressure, position, getting up, water,
// bath, and the rest that ends part one.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"

#include <algorithm>
#include <array>

namespace limber::ui::relief {

namespace {

std::string person_words(const Ui& ui, const ReliefState& state) {
    return state.person.empty() ? std::string(ui.words("relief.call_someone"))
                                : ui.words.format("relief.call_person", {{"name", state.person}});
}

// Helper, a chosen person, the toilet: beside every resting position.
Piece help_row(const Ui& ui, const ReliefState& state) {
    return [&ui, &state](const Rect& at, bool draw) {
        const std::string person = person_words(ui, state);
        const auto look = [&](std::string_view key, std::string_view icon, std::string_view label) {
            return Button{.key = key,
                          .label = label,
                          .kind = ButtonKind::Neutral,
                          .size = ButtonSize::S,
                          .icon = ui.layout.dock ? std::string_view{} : icon};
        };
        const Piece row =
            row_piece(ui,
                      {look("relief/helper", icon::account_multiple, ui.words("relief.helper")),
                       look("relief/call", icon::phone, person),
                       look("relief/toilet", icon::human_male_female, ui.words("relief.toilet"))},
                      [&](std::size_t i) {
                          if (i == 0)
                              ui.emit(act::Go{Screen::Helper});
                          if (i == 1)
                              call_person(ui, state);
                          if (i == 2)
                              ui.emit(act::Go{Screen::Toilet});
                      });
        return row(at, draw);
    };
}

// Roll, elbow, knees, chair, stand.
Piece pages_bar(const Ui& ui, const ReliefState& state) {
    return [&ui, &state](const Rect& at, bool draw) {
        const auto& pages = pages_of(state.at, *state.guide);
        if (pages.size() < 2)
            return 0.0F;
        std::vector<std::string_view> labels;
        labels.reserve(pages.size());
        for (const GuidePage& page : pages)
            labels.push_back(ui.words("relief.get-up." + page.key + ".name"));
        const std::string said = ui.words.format(
            "relief.step", {{"n", state.at.at.page + 1}, {"all", std::ssize(pages)}});
        const StepBar bar{.key = "relief/pages",
                          .said = said,
                          .labels = ui.layout.big_text ? std::span<const std::string_view>{}
                                                       : std::span<const std::string_view>(labels),
                          .count = static_cast<int>(pages.size()),
                          .current = state.at.at.page,
                          .ticks = false};
        const float height = step_bar_height(ui, bar, at.w);
        if (draw)
            step_bar(ui, {at.x, at.y, at.w, height}, bar);
        return height;
    };
}

Piece logged(const Ui& ui, std::string words) {
    return [&ui, words = std::move(words)](const Rect& at, bool draw) {
        if (words.empty())
            return 0.0F;
        const Text line{.key = "relief/logged",
                        .text = words,
                        .style = style::label,
                        .color = ui.theme.ink2,
                        .ground = ui.theme.bg,
                        .align = Align::Centre,
                        .role = Role::Status,
                        .live = true};
        const float height = text_height(ui, line, at.w);
        if (draw)
            text(ui, {at.x, at.y, at.w, height}, line);
        return height;
    };
}

} // namespace

void draw_plain(const Ui& ui, const ReliefState& state) {
    Parts parts;
    switch (state.at.at.step) {
    case ReliefStep::Position:
        parts.below.push_back(help_row(ui, state));
        break;
    case ReliefStep::GetUp:
        parts.above.push_back(pages_bar(ui, state));
        if (state.at.at.page == 0)
            parts.below.push_back(
                button_piece(ui,
                             {.key = "relief/up_already",
                              .label = ui.words("relief.get-up.up_already"),
                              .kind = ButtonKind::Tonal,
                              .size = ButtonSize::M,
                              .icon = icon::walk},
                             [&] { act_guide(ui, guide::GoTo{ReliefStep::Walk}); }));
        break;
    case ReliefStep::Water:
        parts.below.push_back(button_piece(ui,
                                           {.key = "relief/drank",
                                            .label = ui.words("relief.water.drank"),
                                            .kind = ButtonKind::Tonal,
                                            .size = ButtonSize::X,
                                            .icon = icon::cup_water,
                                            .large_target = true},
                                           [&] { act_guide(ui, guide::Drank{}); }));
        if (state.glasses > 0)
            parts.below.push_back(
                logged(ui, ui.words.format("relief.water.glasses", {{"n", state.glasses}})));
        break;
    case ReliefStep::Bath:
        parts.below.push_back(facts_piece(ui, state));
        parts.below.push_back(row_piece(ui,
                                        {{.key = "relief/bathed",
                                          .label = ui.words("relief.bath.alone"),
                                          .kind = ButtonKind::Tonal,
                                          .size = ButtonSize::M,
                                          .large_target = true},
                                         {.key = "relief/not_today",
                                          .label = ui.words("relief.bath.not_today"),
                                          .kind = ButtonKind::Neutral,
                                          .size = ButtonSize::M,
                                          .large_target = true}},
                                        [&](std::size_t i) {
                                            if (i == 0)
                                                act_guide(ui, guide::Bathed{});
                                            else
                                                act_guide(ui, guide::Next{});
                                        }));
        if (state.baths > 0)
            parts.below.push_back(logged(ui, std::string(ui.words("relief.bath.logged"))));
        break;
    default:
        break;
    }
    draw_page(ui, state, std::move(parts));
}

namespace {

float rest_rows(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    const std::string person = person_words(ui, state);
    const std::array rows = {
        ListRow{.key = "relief/helper",
                .title = ui.words("relief.rest.helper"),
                .below = ui.words("relief.rest.helper_note"),
                .icon = icon::account_multiple,
                .chevron = true,
                .pos_in_set = 1,
                .set_size = 3},
        ListRow{.key = "relief/call",
                .title = person,
                .below = ui.words(state.person.empty() ? "relief.rest.person_none_note"
                                                       : "relief.rest.person_note"),
                .icon = icon::phone,
                .chevron = true,
                .pos_in_set = 2,
                .set_size = 3},
        ListRow{.key = "relief/toilet",
                .title = ui.words("relief.rest.toilet"),
                .below = ui.words("relief.rest.toilet_note"),
                .icon = icon::human_male_female,
                .chevron = true,
                .pos_in_set = 3,
                .set_size = 3}};
    if (!draw) {
        float height = 2 * space::l;
        for (const ListRow& row : rows)
            height += list_row_height(ui, row, at.w - 2 * space::l);
        return height;
    }
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ListRow& row = rows.at(i);
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        const Rect place = card.flow.next(list_row_height(ui, row, card.flow.width()));
        if (list_row(ui, place, row) != RowTap::Row)
            continue;
        if (i == 0)
            ui.emit(act::Go{Screen::Helper});
        if (i == 1)
            call_person(ui, state);
        if (i == 2)
            ui.emit(act::Go{Screen::Toilet});
    }
    return card.end().h;
}

} // namespace

void draw_rest(const Ui& ui, const ReliefState& state) {
    Parts parts;
    parts.least = 100;
    parts.below.emplace_back(
        [&](const Rect& at, bool draw) { return rest_rows(ui, at, state, draw); });
    draw_page(ui, state, std::move(parts));
}

} // namespace limber::ui::relief
