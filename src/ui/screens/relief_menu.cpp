// "When you can": part two in any order, what could not be reached first. And the question after a
// long pause.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/screens/relief_words.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"

#include <algorithm>
#include <array>

namespace limber::ui::relief {

namespace {

struct Look {
    ReliefStep step;
    std::string_view icon;
    Hue hue;
};
constexpr std::array kLooks{Look{ReliefStep::Heat, icon::fire, Hue::Heat},
                            Look{ReliefStep::Medicine, icon::pharmacy, Hue::Core},
                            Look{ReliefStep::GetUp, icon::walk, Hue::Walk},
                            Look{ReliefStep::Stretch, icon::human_handsup, Hue::Stretch},
                            Look{ReliefStep::Water, icon::cup_water, Hue::Water},
                            Look{ReliefStep::Bath, icon::water, Hue::Water}};

std::string_view icon_of(ReliefStep step) {
    const auto* found = std::ranges::find(kLooks, step, &Look::step);
    return found == kLooks.end() ? icon::hand_pointing_right : found->icon;
}

std::string name_of(const Ui& ui, ReliefStep step) {
    return std::string(ui.words("relief.name." + std::string(step_id(step))));
}

// What stands under the name: how far it is, else what it is.
std::string note_of(const Ui& ui, const ReliefState& state, ReliefStep step) {
    const auto done = state.done_at.find(step);
    const auto words = [&](std::string_view key) { return std::string(ui.words(key)); };
    switch (step) {
    case ReliefStep::Heat: {
        const Millis left = heat_left(state.at, state.at_wall(ui.now));
        if (left > Millis{0})
            return ui.words.format("relief.menu.heat_left", {{"left", minutes_left(left)}});
        break;
    }
    case ReliefStep::Medicine:
        for (const MedicineCard& card : state.medicine)
            if (!card.not_before.empty())
                return std::string(ui.words(card.ingredient->name_word)) + ": " + card.not_before;
        break;
    case ReliefStep::GetUp:
        if (state.done_at.contains(ReliefStep::Walk))
            return words("relief.menu.walk_done");
        if (done != state.done_at.end())
            return words("relief.menu.up_done");
        return ui.words.format(
            "relief.menu.get-up",
            {{"n", std::ssize(state.guide->at(step)
                                  .branches[static_cast<std::size_t>(
                                      branch_index(state.at, state.guide->at(step)))]
                                  .ways.front())}});
    case ReliefStep::Stretch:
        if (state.facts.alarm)
            return words("relief.menu.stretch_off");
        if (state.facts.check_due)
            return words("relief.menu.stretch_check");
        break;
    default:
        break;
    }
    if (done != state.done_at.end())
        return ui.words.format("relief.menu.done_at", {{"time", done->second}});
    return words("relief.menu." + std::string(step_id(step)));
}

// Kept for later: one row each, with Skip.
float kept(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    const auto parked = parked_steps(state.at);
    if (parked.empty())
        return 0;
    Flow flow(at, space::s);
    const Text head{.key = "relief/kept",
                    .text = ui.words("relief.menu.kept"),
                    .style = style::label,
                    .color = ui.theme.ink2,
                    .ground = ui.theme.bg,
                    .role = Role::Heading,
                    .level = 2};
    const Rect head_at = flow.next(text_height(ui, head, at.w)).inset(space::xs, 0);
    if (draw)
        text(ui, head_at, head);
    for (const ReliefStep step : parked) {
        const std::string key = "relief/kept/" + std::string(step_id(step));
        const std::string name = name_of(ui, step);
        const ListRow row{.key = key,
                          .title = name,
                          .below = ui.words("relief.menu.kept_note"),
                          .icon = icon_of(step),
                          .hue = Hue::Primary};
        const std::string skip_key = key + "/skip";
        const std::string skip_name = ui.words.format("relief.menu.skip_name", {{"name", name}});
        const Button skip{.key = skip_key,
                          .label = ui.words("relief.menu.skip"),
                          .kind = ButtonKind::Neutral,
                          .size = ButtonSize::S,
                          .name = skip_name};
        const float skip_w = button_width(ui, skip);
        const float inner = at.w - 2 * space::m - skip_w - space::s;
        const float height = list_row_height(ui, row, inner) + space::s;
        const Rect box = flow.next(height);
        if (!draw)
            continue;
        paint::fill(ui, box, ui.theme.surface, radius::card);
        paint::outline(ui, box, ui.theme.primary, radius::card, metric::outline);
        Rect inside = box.inset(space::m, space::xs);
        const Rect skip_at = inside.cut_right(skip_w, space::s).centred(skip_w, metric::target);
        if (list_row(ui, inside, row) == RowTap::Row)
            act_guide(ui, guide::GoTo{step});
        if (button(ui, skip_at, skip))
            act_guide(ui, guide::Unpark{step});
    }
    return flow.height() + space::s;
}

float rows(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    std::vector<std::string> words;
    for (const Look& look : kLooks) {
        words.push_back("relief/menu/" + std::string(step_id(look.step)));
        words.push_back(name_of(ui, look.step));
        words.push_back(note_of(ui, state, look.step));
    }
    const Millis left = heat_left(state.at, state.at_wall(ui.now));
    if (left > Millis{0})
        ui.wake_in(Millis{1 + (left.count() - 1) % 1000});
    float height = 2 * space::m;
    std::vector<ListRow> list;
    for (std::size_t i = 0; i < kLooks.size(); ++i) {
        const Look& look = kLooks.at(i);
        const bool done = state.done_at.contains(look.step);
        list.push_back({.key = words[3 * i],
                        .title = words[3 * i + 1],
                        .below = words[3 * i + 2],
                        .icon = done ? icon::check : look.icon,
                        .hue = look.hue,
                        .chevron = true,
                        .pos_in_set = static_cast<int>(i) + 1,
                        .set_size = static_cast<int>(kLooks.size())});
        height += list_row_height(ui, list.back(), at.w - 2 * space::l);
    }
    if (!draw)
        return height;
    CardScope card(ui, at.x, at.y, at.w, {.padding = space::m, .gap = 0});
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        const Rect place = card.flow.next(list_row_height(ui, list[i], card.flow.width()));
        if (list_row(ui, place, list[i]) != RowTap::Row)
            continue;
        const bool up =
            list[i].key.ends_with("get-up") && state.done_at.contains(ReliefStep::GetUp);
        act_guide(ui, guide::GoTo{up ? ReliefStep::Walk : kLooks.at(i).step});
    }
    return card.end().h;
}

} // namespace

void draw_menu(const Ui& ui, const ReliefState& state) {
    Parts parts;
    parts.no_picture = true;
    parts.below.emplace_back([&](const Rect& at, bool draw) { return kept(ui, at, state, draw); });
    parts.below.emplace_back([&](const Rect& at, bool draw) { return rows(ui, at, state, draw); });
    draw_page(ui, state, std::move(parts));
}

void draw_ask(const Ui& ui, const ReliefState& state) {
    Parts parts;
    parts.no_picture = true;
    parts.text = false;
    parts.title = ui.words("relief.ask_again.title");
    parts.below.push_back(words_piece(ui, {.key = "relief/ask/text",
                                           .text = state.ask_words,
                                           .style = style::body_l,
                                           .ground = ui.theme.bg}));
    parts.below.push_back(button_piece(ui,
                                       {.key = "relief/ask/carry_on",
                                        .label = ui.words("relief.ask_again.carry_on"),
                                        .kind = ButtonKind::Primary,
                                        .size = ButtonSize::XX,
                                        .large_target = true},
                                       [&] { act_guide(ui, guide::CarryOn{}); }));
    parts.below.push_back(button_piece(ui,
                                       {.key = "relief/ask/start",
                                        .label = ui.words("relief.ask_again.start"),
                                        .kind = ButtonKind::Neutral,
                                        .size = ButtonSize::XX,
                                        .large_target = true},
                                       [&] { act_guide(ui, guide::StartAgain{}); }));
    draw_page(ui, state, std::move(parts));
}

} // namespace limber::ui::relief
