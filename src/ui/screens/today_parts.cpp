#include "ui/screens/today_parts.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/say.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

float phase_bar(const Ui& ui, const Rect& at, Phase phase) {
    constexpr std::array kPhases{Phase::Calm, Phase::Move, Phase::Strengthen, Phase::Prevent};
    std::array<std::string_view, kPhases.size()> labels;
    for (std::size_t i = 0; i < kPhases.size(); ++i)
        labels.at(i) = ui.words(phase_word(kPhases.at(i)));
    // Four names side by side need room; with large text only the one of now is said.
    const bool named = !ui.layout.big_text;
    const std::string_view now = labels.at(static_cast<std::size_t>(phase));
    const StepBar bar{.key = "today/phase",
                      .said = now,
                      .labels = named ? std::span<const std::string_view>(labels)
                                      : std::span<const std::string_view>(),
                      .count = static_cast<int>(kPhases.size()),
                      .current = static_cast<int>(phase)};
    const float height = step_bar(ui, at, bar);
    if (named)
        return height;
    const Text words{.key = "today/phase/name",
                     .text = now,
                     .style = style::body_strong,
                     .ground = ui.theme.bg,
                     .decorative = true};
    return height + space::xs + text(ui, {at.x, at.y + height + space::xs, at.w, at.h}, words);
}

// ---- the sheet of one task ----------------------------------------------------------------------

namespace {

constexpr std::string_view kAdd = "add";

std::string& opened(const Ui& ui) {
    return ui.memory.text(item_id("today/task")).text;
}

const TodayTask* find_task(const TodayState& state, const std::string& slot) {
    if (state.main.slot == slot)
        return &state.main;
    const auto found = std::ranges::find(state.more, slot, &TodayTask::slot);
    return found == state.more.end() ? nullptr : &*found;
}

void sheet_words(const Ui& ui, Flow& flow, const TodayTask& task) {
    heading(ui, flow.next(ui.type.height(style::h2, task.name, flow.width())), "today/task/title",
            2, task.name, style::h2);
    flow.space(space::xs - space::m);
    const auto line = [&](std::string_view key, std::string_view words, const TextStyle& look,
                          Color color) {
        const Text said{
            .key = key, .text = words, .style = look, .color = color, .ground = ui.theme.bg};
        text(ui, flow.next(text_height(ui, said, flow.width())), said);
    };
    line("today/task/amount", task.amount, style::caption, ui.theme.ink2);
    line("today/task/why", task.why, style::body, ui.theme.ink);
    if (!task.change.empty())
        line("today/task/change", task.change, style::body, ui.theme.ink);
}

// Easier, harder, skip, back: those that make sense.
void sheet_keys(const Ui& ui, Flow& flow, const TodayTask& task, std::string& open) {
    struct Key {
        std::string_view key, label, icon;
        act::TaskEdit edit;
        bool there;
    };
    const std::array keys{Key{"today/task/easier", ui.words("today.task.easier"),
                              icon::trending_down, act::TaskEdit::Easier, task.can_ease},
                          Key{"today/task/harder", ui.words("today.task.harder"), icon::trending_up,
                              act::TaskEdit::Harder, task.can_harden},
                          Key{"today/task/skip", ui.words("today.task.skip"), icon::skip_next,
                              act::TaskEdit::Skip, true},
                          Key{"today/task/back", ui.words("today.task.back"), icon::undo_variant,
                              act::TaskEdit::Back, task.changed}};
    for (const Key& key : keys) {
        if (!key.there)
            continue;
        const Button look{.key = key.key,
                          .label = key.label,
                          .kind = ButtonKind::Tonal,
                          .size = ButtonSize::M,
                          .icon = key.icon};
        if (button(ui, flow.next(button_height(ui, look, flow.width())), look)) {
            ui.emit(act::EditTask{task.slot, key.edit});
            open.clear();
        }
    }
}

void add_rows(const Ui& ui, Flow& flow, const TodayState& state, std::string& open) {
    const std::string_view title = ui.words("today.task.add_title");
    heading(ui, flow.next(ui.type.height(style::h2, title, flow.width())), "today/add/title", 2,
            title, style::h2);
    int n = 0;
    for (const TodayAdd& add : state.may_add) {
        const bool routine = !add.routine.empty();
        const std::string key = "today/add/" + (routine ? add.routine : add.exercise);
        const ListRow row{.key = key,
                          .title = add.name,
                          .below = add.below,
                          .chevron = routine,
                          .pos_in_set = ++n,
                          .set_size = static_cast<int>(state.may_add.size())};
        if (list_row(ui, flow.next(list_row_height(ui, row, flow.width())), row) == RowTap::Row) {
            if (routine)
                ui.emit(act::OpenOwnRoutine{add.routine});
            else
                ui.emit(act::AddTask{add.exercise});
            open.clear();
        }
    }
}

} // namespace

void open_task(const Ui& ui, std::string_view slot) {
    opened(ui) = slot;
    ui.animate();
}

bool task_sheet_open(const Ui& ui) {
    return !opened(ui).empty();
}

void task_sheet(const Ui& ui, const TodayState& state) {
    std::string& open = opened(ui);
    if (open.empty())
        return;
    const bool adding = open == kAdd;
    const TodayTask* task = adding ? nullptr : find_task(state, open);
    if (adding ? state.may_add.empty() : task == nullptr) {
        open.clear(); // it went away under it
        return;
    }
    const std::string_view name =
        adding ? ui.words("today.task.add_title") : std::string_view(task->name);
    SheetScope sheet(
        ui, {.key = "today/task/sheet", .name = name, .close_name = ui.words("shell.close")});
    if (adding) {
        add_rows(ui, sheet.flow, state, open);
    } else {
        sheet_words(ui, sheet.flow, *task);
        sheet_keys(ui, sheet.flow, *task, open);
    }
    if (sheet.end())
        open.clear();
}

// ---- breaks from sitting ------------------------------------------------------------------------

namespace {

struct BreakKey {
    std::string_view key, label;
    breaks::Action action;
};

// What the card offers first: the one thing that is wanted now.
BreakKey first_key(const Ui& ui, breaks::Step step) {
    switch (step) {
    case breaks::Step::Off:
        return {"today/breaks/start", ui.words("breaks.start"), breaks::Begin{}};
    case breaks::Step::Paused:
        return {"today/breaks/go-on", ui.words("breaks.go_on"), breaks::GoOn{}};
    case breaks::Step::Sitting:
    case breaks::Step::Warned:
    case breaks::Step::Due:
        break;
    }
    return {"today/breaks/up", ui.words("breaks.up"), breaks::Up{}};
}

std::array<BreakKey, 2> other_keys(const Ui& ui, breaks::Step step) {
    const bool late = step == breaks::Step::Warned || step == breaks::Step::Due;
    return {late ? BreakKey{"today/breaks/later", ui.words("breaks.later"), breaks::Postpone{}}
                 : BreakKey{"today/breaks/pause", ui.words("breaks.pause"), breaks::Pause{}},
            BreakKey{"today/breaks/stop", ui.words("breaks.stop"), breaks::Finish{}}};
}

float words_of_breaks(const Ui& ui, const Rect& at, const TodayBreaks& state, bool draw) {
    const Text title{.key = "today/breaks/title",
                     .text = state.title,
                     .style = style::h3,
                     .role = Role::Heading,
                     .level = 2};
    const Text below{.key = "today/breaks/below",
                     .text = state.below,
                     .style = style::caption,
                     .color = ui.theme.ink2};
    float y = at.y;
    for (const Text* line : {&title, &below}) {
        if (line->text.empty())
            continue;
        const float height = text_height(ui, *line, at.w);
        if (draw)
            text(ui, {at.x, y, at.w, height}, *line);
        y += height;
    }
    return y - at.y;
}

} // namespace

float breaks_card(const Ui& ui, const Rect& at, const TodayState& state) {
    constexpr float kRing = 62;
    const TodayBreaks& now = state.breaks;
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    const BreakKey first = first_key(ui, now.step);
    const Button main{.key = first.key,
                      .label = first.label,
                      .kind =
                          now.step == breaks::Step::Due ? ButtonKind::Primary : ButtonKind::Tonal,
                      .size = ButtonSize::M};
    const bool stacked = ui.layout.big_text;
    const float key_w = button_width(ui, main);
    const float words_w =
        stacked ? card.flow.width() : card.flow.width() - kRing - key_w - 2 * space::m;
    const float words_h = words_of_breaks(ui, {0, 0, words_w, 0}, now, false);
    Rect row = card.flow.next(stacked ? words_h : std::max(kRing, words_h));
    Rect key_at;
    if (!stacked) {
        const Rect left = row.cut_left(kRing, space::m);
        const HuePair colours = hue(ui.theme, Hue::Break);
        ring(ui, left.centre(), kRing,
             {.key = "today/breaks/ring",
              .name = ui.words("breaks.ring"),
              .value = now.title,
              .done = now.part,
              .color = colours.strong,
              .track = colours.tint,
              .icon = icon::seat_recline_normal,
              .steps = false});
        key_at = row.cut_right(key_w, space::m).centred(key_w, 52);
    }
    words_of_breaks(ui, {row.x, row.y + (row.h - words_h) * 0.5F, row.w, words_h}, now, true);
    if (stacked)
        key_at = card.flow.next(button_height(ui, main, card.flow.width()));
    if (button(ui, key_at, main))
        ui.emit(act::Break{first.action});
    if (now.step != breaks::Step::Off) {
        const auto others = other_keys(ui, now.step);
        const std::size_t from = now.step == breaks::Step::Paused ? 1 : 0;
        Rect keys = card.flow.next(metric::target);
        const int count = static_cast<int>(others.size() - from);
        for (std::size_t i = from; i < others.size(); ++i) {
            const Button other{.key = others.at(i).key,
                               .label = others.at(i).label,
                               .kind = ButtonKind::Neutral,
                               .size = ButtonSize::S};
            if (button(ui, keys.column(static_cast<int>(i - from), count, space::s), other))
                ui.emit(act::Break{others.at(i).action});
        }
    }
    return card.end().h;
}

float note_card(const Ui& ui, const Rect& at, std::string_view key, std::string_view icon, Hue hue,
                std::string_view title, std::string_view words, bool* tapped) {
    CardScope card(ui, at.x, at.y, at.w, kCardOfRows);
    const bool leads = tapped != nullptr;
    const ListRow row{.key = key,
                      .title = title,
                      .below = words,
                      .icon = icon,
                      .hue = hue,
                      .chevron = leads,
                      .tappable = leads};
    const bool pressed = list_row(ui, card.flow.next(list_row_height(ui, row, card.flow.width())),
                                  row) == RowTap::Row;
    if (leads)
        *tapped = pressed;
    return card.end().h;
}

} // namespace limber::ui
