#include "ui/screens/own_routine.hpp"

#include "content/words.hpp"
#include "core/player.hpp"
#include "ui/icons.hpp"
#include "ui/screens/chosen.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/say.hpp"
#include "ui/screens/still.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace limber::ui {

namespace {

RoutineItem item_of(const journal::Journal& journal, const content::Words& words,
                    const Exercise& exercise) {
    const Chosen mine = chosen(exercise, journal.own_dose(exercise.key));
    return {exercise.key, mine.level->animation, std::string(words(mine.level->name_word)),
            say_dose(words, mine.dose)};
}

} // namespace

std::string say_routine(const journal::Journal& journal, const content::Content& content,
                        const Preferences& preferences, const OwnRoutine& routine) {
    std::vector<PlayItem> items;
    for (const std::string& key : routine.exercises)
        if (const Exercise* exercise = content.exercise(key)) {
            const Chosen mine = chosen(*exercise, journal.own_dose(key));
            items.push_back({key, mine.level->key, mine.dose});
        }
    return say_items(content, preferences, items);
}

OwnRoutineState build_own_routine(const journal::Journal& journal, const content::Content& content,
                                  const Today& today) {
    const content::Words& words = content.words;
    OwnRoutineState state;
    state.routine = today.view.routine;
    std::erase_if(state.routine.exercises, [&content](const std::string& key) {
        return content.exercise(key) == nullptr; // an own one that was removed
    });
    for (const std::string& key : state.routine.exercises)
        state.items.push_back(item_of(journal, words, *content.exercise(key)));
    for (const Exercise& exercise : content.exercises)
        state.others.push_back(item_of(journal, words, exercise));
    if (!state.items.empty())
        state.about = say_routine(journal, content, today.preferences, state.routine);
    if (state.routine.exercises.size() >= kMostInRoutine)
        state.full = words.format("own.routine.full", {{"n", kMostInRoutine}});
    return state;
}

journal::TableSet own_routine_tables() {
    return {journal::Table::OwnLevel, journal::Table::OwnDose, journal::Table::OwnExercise};
}

namespace {

using State = OwnRoutineState;

constexpr float kKey = 48;
constexpr float kKeys = 2 * kKey + 8; // at the end of each row

// Whether the list of everything is open.
std::string& choosing(const Ui& ui) {
    return ui.memory.text(item_id("routine/choosing")).text;
}

void changed(const Ui& ui, OwnRoutine routine) {
    ui.emit(act::EditOwnRoutine{std::move(routine)});
}

void name_part(const Ui& ui, Flow& flow, const State& state) {
    const Text label{.key = "routine/name/label",
                     .text = ui.words("own.name"),
                     .style = style::label,
                     .ground = ui.theme.bg,
                     .decorative = true};
    text(ui, flow.next(text_height(ui, label, flow.width())), label);
    flow.space(4 - space::m);
    std::string name = state.routine.name;
    const Field look{.key = "routine/name",
                     .name = ui.words("own.name"),
                     .placeholder = ui.words("own.routine.name_hint"),
                     .max_bytes = static_cast<int>(kMostOwnName)};
    if (field(ui, flow.next(field_height(ui)), look, name)) {
        OwnRoutine routine = state.routine;
        routine.name = std::move(name);
        changed(ui, std::move(routine));
    }
}

// One exercise of it: picture, words, a key that takes it forward and one that takes it out.
void item_row(const Ui& ui, const Rect& at, const State& state, std::size_t index) {
    const RoutineItem& item = state.items[index];
    const std::string key = "routine/item/" + std::to_string(index + 1);
    const std::string up_key = key + "/up", out_key = key + "/out";
    Rect row = at;
    const std::string up = ui.words.format("own.routine.up", {{"name", item.name}});
    const std::string out = ui.words.format("own.routine.out", {{"name", item.name}});
    const Rect out_at = row.cut_right(kKey, 0);
    const Rect up_at = row.cut_right(kKey, 8);
    const auto key_in = [&](const Rect& column) {
        return Rect{column.x, column.centre().y - kKey * 0.5F, kKey, kKey};
    };
    routine_row(ui, row, key, item);
    OwnRoutine routine = state.routine;
    if (index > 0 &&
        icon_button(ui, key_in(up_at),
                    {.key = up_key, .icon = icon::arrow_up, .name = up, .plain = true})) {
        std::swap(routine.exercises[index], routine.exercises[index - 1]);
        return changed(ui, std::move(routine));
    }
    if (icon_button(ui, key_in(out_at),
                    {.key = out_key, .icon = icon::close, .name = out, .plain = true})) {
        routine.exercises.erase(routine.exercises.begin() + static_cast<std::ptrdiff_t>(index));
        changed(ui, std::move(routine));
    }
}

void list_part(const Ui& ui, Flow& flow, const State& state) {
    flow.next(section(ui, {flow.x(), flow.y() + space::m, flow.width(), 0}, "routine/list",
                      ui.words("own.routine.list"), state.about));
    CardScope card(ui, flow.x(), flow.y() + space::s, flow.width(), {.gap = 4});
    if (state.items.empty()) {
        const Text none{
            .key = "routine/empty", .text = ui.words("own.routine.empty"), .color = ui.theme.ink2};
        text(ui, card.flow.next(text_height(ui, none, card.flow.width())), none);
    }
    for (std::size_t i = 0; i < state.items.size(); ++i)
        item_row(ui,
                 card.flow.next(routine_row_height(ui, state.items[i], card.flow.width(), kKeys)),
                 state, i);
    card.flow.space(space::s);
    const Button add{.key = "routine/add",
                     .label = ui.words("own.routine.add"),
                     .kind = ButtonKind::Tonal,
                     .size = ButtonSize::M,
                     .icon = icon::plus,
                     .reason = state.full,
                     .disabled = !state.full.empty()};
    if (button(ui, card.flow.next(button_height(ui, add, card.flow.width())), add)) {
        choosing(ui) = "open";
        ui.animate();
    }
    if (!state.full.empty()) {
        const Text full{.key = "routine/full",
                        .text = state.full,
                        .style = style::caption,
                        .color = ui.theme.ink2};
        text(ui, card.flow.next(text_height(ui, full, card.flow.width())), full);
    }
    flow.next(card.end().h + space::s - space::m);
}

void end_keys(const Ui& ui, Flow& flow, const State& state) {
    const std::string_view why =
        state.items.empty() ? ui.words("own.routine.start_none") : std::string_view{};
    const Button start{.key = "routine/start",
                       .label = ui.words("own.routine.start"),
                       .kind = ButtonKind::Primary,
                       .icon = icon::play,
                       .reason = why,
                       .disabled = !why.empty()};
    if (button(ui, flow.next(button_height(ui, start, flow.width())), start))
        ui.emit(act::StartRoutine{});
    if (state.routine.key.empty())
        return;
    const Button gone{.key = "routine/remove",
                      .label = ui.words("own.remove"),
                      .kind = ButtonKind::Danger,
                      .size = ButtonSize::M,
                      .icon = icon::trash};
    if (button(ui, flow.next(button_height(ui, gone, flow.width())), gone))
        ui.emit(act::RemoveOwn{});
}

void choose_sheet(const Ui& ui, const State& state) {
    if (choosing(ui).empty())
        return;
    SheetScope sheet(ui, {.key = "routine/choose",
                          .name = ui.words("own.routine.choose"),
                          .close_name = ui.words("shell.close")});
    const std::string_view title = ui.words("own.routine.choose");
    heading(ui, sheet.flow.next(ui.type.height(style::h2, title, sheet.flow.width())),
            "routine/choose/title", 2, title, style::h2);
    const int all = static_cast<int>(state.others.size());
    for (int i = 0; i < all; ++i) {
        const RoutineItem& item = state.others[static_cast<std::size_t>(i)];
        const std::string key = "routine/choose/" + item.exercise;
        const ListRow row{.key = key,
                          .title = item.name,
                          .below = item.dose,
                          .pos_in_set = i + 1,
                          .set_size = all};
        const Rect at = sheet.flow.next(list_row_height(ui, row, sheet.flow.width()));
        if (list_row(ui, at, row) == RowTap::None)
            continue;
        OwnRoutine routine = state.routine;
        routine.exercises.push_back(item.exercise);
        choosing(ui).clear();
        changed(ui, std::move(routine));
    }
    if (sheet.end())
        choosing(ui).clear();
}

} // namespace

void draw_own_routine(const Ui& ui, const State& state) {
    Page page(ui, {.key = "routine",
                   .title = ui.words(state.routine.key.empty() ? "own.routine.new"
                                                               : "own.routine.change"),
                   .back = true,
                   .settings = false});
    Flow flow(ui.layout.two_columns ? page.main() : page.column(), space::m);
    name_part(ui, flow, state);
    list_part(ui, flow, state);
    end_keys(ui, flow, state);
    page.end(flow.y());
    choose_sheet(ui, state);
}

} // namespace limber::ui
