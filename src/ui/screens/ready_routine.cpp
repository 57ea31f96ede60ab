#include "ui/screens/ready_routine.hpp"

#include "content/words.hpp"
#include "core/plan.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/planned.hpp"
#include "ui/screens/say.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/text.hpp"

namespace limber::ui {

std::vector<PlayItem> ready_items(const journal::Journal& journal, const content::Content& content,
                                  const Preferences& preferences, const std::string& routine) {
    const ReadyRoutine* known = content.routine(routine);
    if (known == nullptr)
        return {};
    const plan::Wishes wishes = wishes_of(journal, content, preferences);
    std::vector<PlayItem> items = known->items;
    std::erase_if(items, [&](const PlayItem& item) {
        return plan::hidden(content.menu, wishes, item.exercise);
    });
    return items;
}

ReadyRoutineState build_ready_routine(const journal::Journal& journal,
                                      const content::Content& content, const Today& today) {
    const content::Words& words = content.words;
    ReadyRoutineState state;
    const ReadyRoutine* known = content.routine(today.view.ready);
    if (known == nullptr)
        return state;
    state.name = words(known->name_word);
    state.purpose = words(known->about_word);
    const auto items = ready_items(journal, content, today.preferences, known->key);
    for (const PlayItem& item : items) {
        const Level& level = *content.exercise(item.exercise)->level(item.level);
        state.items.push_back({item.exercise, level.animation, std::string(words(level.name_word)),
                               say_dose(words, item.dose)});
    }
    state.about = say_items(content, today.preferences, items);
    const auto phase = phase_of(journal, content, today);
    if (phase && known->earliest > *phase)
        state.later =
            words.format("detail.too_early", {{"phase", words(phase_word(known->earliest))}});
    return state;
}

journal::TableSet ready_routine_tables() {
    return planned_tables();
}

namespace {

void words_line(const Ui& ui, Flow& flow, const Text& words) {
    text(ui, flow.next(text_height(ui, words, flow.width())), words);
}

void list(const Ui& ui, Flow& flow, const ReadyRoutineState& state) {
    flow.next(section(ui, {flow.x(), flow.y() + space::m, flow.width(), 0}, "ready/list",
                      ui.words("own.routine.list"), state.about));
    CardScope card(ui, flow.x(), flow.y() + space::s, flow.width(), {.gap = 4});
    int number = 0;
    for (const RoutineItem& item : state.items) {
        const Rect row = card.flow.next(routine_row_height(ui, item, card.flow.width()));
        routine_row(ui, row, "ready/item/" + std::to_string(++number), item);
    }
    flow.next(card.end().h + space::s - space::m);
}

} // namespace

void draw_ready_routine(const Ui& ui, const ReadyRoutineState& state) {
    Page page(ui, {.key = "ready", .title = state.name, .back = true, .settings = false});
    Flow flow(ui.layout.two_columns ? page.main() : page.column(), space::m);
    words_line(ui, flow,
               {.key = "ready/purpose",
                .text = state.purpose,
                .color = ui.theme.ink2,
                .ground = ui.theme.bg});
    if (!state.later.empty())
        words_line(ui, flow,
                   {.key = "ready/later",
                    .text = state.later,
                    .style = style::body_strong,
                    .ground = ui.theme.bg});
    list(ui, flow, state);
    const Button start{.key = "ready/start",
                       .label =
                           ui.words(state.later.empty() ? "detail.start" : "detail.start_anyway"),
                       .kind = state.later.empty() ? ButtonKind::Primary : ButtonKind::Tonal,
                       .icon = icon::play,
                       .disabled = state.items.empty()};
    if (button(ui, flow.next(button_height(ui, start, flow.width())), start))
        ui.emit(act::StartRoutine{});
    page.end(flow.y());
}

} // namespace limber::ui
