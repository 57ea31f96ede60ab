#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/groups.hpp"
#include "ui/screens/keys.hpp"
#include "ui/screens/note_sheet.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/pain_card.hpp"
#include "ui/screens/today.hpp"
#include "ui/screens/today_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

std::string_view note_name(const Ui& ui, const TodayState& state) {
    return ui.words(state.check && state.check->detail != PainDetail{} ? "pain.more.change"
                                                                       : "pain.more.add");
}

namespace {

constexpr float kRing = 52;

void task_ring(const Ui& ui, Vec2 centre, const TodayTask& task, std::string_view key) {
    const HuePair colours = hue(ui.theme, group_hue(task.group));
    ring(ui, centre, kRing,
         {.key = key,
          .name = task.name,
          .value = task.done_today ? ui.words("today.more.done_value") : std::string_view{},
          .color = colours.strong,
          .track = colours.tint,
          .icon = group_icon(task.group),
          .complete = task.done_today});
}

// The row, its key left out: why it is there, and what may be changed.
void open_row(const Ui& ui, const Rect& at, const TodayTask& task) {
    const std::string key = "today/more/" + task.exercise + "/open";
    const std::string name = ui.words.format("today.task.open", {{"name", task.name}});
    const Rect whole{at.x, at.y, at.w, std::max(at.h, metric::target)};
    const Press tap = press_node(ui, Role::Button, key, name, whole);
    press_veil(ui, tap, whole, radius::button);
    if (tap.focused)
        focus_ring(ui, whole, radius::button);
    if (tap.pressed)
        open_task(ui, task.slot);
}

float task_row(const Ui& ui, CardScope& card, const TodayTask& task) {
    const std::string key = "today/more/" + task.exercise;
    const std::string name_key = key + "/name";
    const std::string amount_key = key + "/amount";
    const std::string amount = task.done_today
                                   ? ui.words.format("today.more.done", {{"amount", task.amount}})
                                   : task.amount;
    const Text name{.key = name_key, .text = task.name, .style = style::h3};
    const Text small{
        .key = amount_key, .text = amount, .style = style::caption, .color = ui.theme.ink2};
    const std::string said = ui.words.format("today.more.start_name", {{"name", task.name}});
    const std::string start_key = key + "/start";
    const Button start{.key = start_key,
                       .label = ui.words("today.more.start"),
                       .kind = ButtonKind::Tonal,
                       .size = ButtonSize::M,
                       .name = said};
    const float start_w = button_width(ui, start);
    const bool stacked = ui.layout.big_text;
    const float words_w =
        stacked ? card.flow.width() : card.flow.width() - kRing - start_w - 2 * space::m;
    const float name_h = text_height(ui, name, words_w);
    const float words_h = name_h + text_height(ui, small, words_w);
    if (stacked) {
        const Rect at = card.flow.next(words_h);
        text(ui, {at.x, at.y, at.w, name_h}, name);
        text(ui, {at.x, at.y + name_h, at.w, words_h - name_h}, small);
        open_row(ui, at, task);
        if (button(ui, card.flow.next(button_height(ui, start, card.flow.width())), start))
            ui.emit(act::StartTask{task.slot});
        return 0;
    }
    Rect row = card.flow.next(std::max(60.0F, words_h));
    const Rect left = row.cut_left(kRing, space::m);
    task_ring(ui, left.centre(), task, key + "/ring");
    const Rect right = row.cut_right(start_w, space::m);
    open_row(ui, {left.x, row.y, row.right() - left.x, row.h}, task);
    if (button(ui, right.centred(start_w, 52), start))
        ui.emit(act::StartTask{task.slot});
    const float y = row.y + (row.h - words_h) * 0.5F;
    text(ui, {row.x, y, row.w, name_h}, name);
    text(ui, {row.x, y + name_h, row.w, words_h - name_h}, small);
    return 0;
}

void add_link(const Ui& ui, Flow& flow, const TodayState& state) {
    if (state.may_add.empty())
        return;
    const Button add{.key = "today/add",
                     .label = ui.words("today.task.add"),
                     .kind = ButtonKind::Neutral,
                     .size = ButtonSize::S,
                     .icon = icon::plus};
    if (button(ui, flow.next(button_height(ui, add, flow.width())), add))
        open_task(ui, "add");
}

void more_cards(const Ui& ui, Flow& flow, const TodayState& state) {
    if (state.more.empty())
        return add_link(ui, flow, state);
    flow.space(space::s);
    const Rect title{flow.x(), flow.y() + space::m, flow.width(), 100};
    flow.next(
        section(ui, title, "today/more",
                ui.words(state.more.size() == 1 ? "today.more.title_one" : "today.more.title"),
                ui.words("today.more.note")));
    CardScope card(ui, flow.x(), flow.y() + space::m, flow.width(), {.gap = space::m});
    for (std::size_t i = 0; i < state.more.size(); ++i) {
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y() + space::m * 0.5F, card.flow.width());
        task_row(ui, card, state.more[i]);
    }
    flow.next(card.end().h);
    add_link(ui, flow, state);
}

// The bonus, breaks from sitting, how the night went, what was to be changed, tomorrow.
void notes(const Ui& ui, Flow& flow, const TodayState& state) {
    const auto place = [&] { return Rect{flow.x(), flow.y() + space::m, flow.width(), 0}; };
    if (state.kind != TodayMain::Stopped) {
        flow.space(space::s);
        flow.next(bonus_tiles(ui, place(), state));
        flow.next(breaks_card(ui, place(), state));
    }
    if (state.night)
        flow.next(night_card(ui, place(), *state.night));
    if (!state.adjustment.empty()) {
        bool tapped = false;
        flow.next(note_card(ui, place(), "today/adjust", icon::lightbulb_outline, Hue::Primary,
                            ui.words("adjust.title"), state.adjustment,
                            state.adjustment_routine.empty() ? nullptr : &tapped));
        if (tapped)
            ui.emit(act::OpenReadyRoutine{state.adjustment_routine});
    }
    if (!state.tomorrow.empty())
        flow.next(note_card(ui, place(), "today/tomorrow", icon::calendar, Hue::Core,
                            ui.words("plan.tomorrow.title"), state.tomorrow));
}

// Why today is milder than usual.
void basis_words(const Ui& ui, Flow& flow, const TodayState& state) {
    if (state.basis.empty())
        return;
    const Text words{.key = "today/basis",
                     .text = state.basis,
                     .style = style::body,
                     .ground = ui.theme.bg,
                     .role = Role::Status};
    text(ui, flow.next(text_height(ui, words, flow.width() - 2 * space::xs)).inset(space::xs, 0),
         words);
}

Text moved_words(const Ui& ui, const TodayState& state, bool on_card) {
    return {.key = "today/moved",
            .text = state.moved,
            .style = style::body,
            .color = on_card ? ui.theme.on_primary_tint : ui.theme.ink,
            .ground = on_card ? ui.theme.primary_tint : ui.theme.bg};
}

// A leaf and a sentence; on a tablet in a tinted card at the foot of the column.
void moved(const Ui& ui, Flow& flow, float fold, const TodayState& state) {
    const bool on_card = ui.layout.two_columns;
    const Text words = moved_words(ui, state, on_card);
    const float padding = on_card ? space::l : space::xs;
    constexpr float kLeaf = 36;
    const float height =
        text_height(ui, words, flow.width() - 2 * padding - kLeaf) + 2 * (on_card ? padding : 0);
    if (on_card)
        flow.space(std::max(0.0F, fold - flow.y() - space::m - height));
    const Rect at = flow.next(height);
    if (on_card)
        paint::fill(ui, at, ui.theme.primary_tint, radius::card);
    Rect inside = at.inset(padding, on_card ? padding : 0);
    const Rect leaf = inside.cut_left(24, space::m);
    paint::icon(ui, icon::leaf, leaf.centre(), 24, ui.theme.primary);
    text(ui, inside, words);
}

void signs_link(const Ui& ui, Flow& flow, const TodayState& state) {
    if (!state.warn)
        return;
    const LinkRow link{.key = "today/signs",
                       .label = ui.words("relief.signs"),
                       .icon = icon::flag_variant,
                       .danger = true};
    if (link_row(ui, flow.next(link_row_height(ui, link, flow.width())), link))
        ui.emit(act::OpenSigns{Urgency::Emergency});
}

// What is told beside the last check-in of today; before the first one the sheet asks for it, too.
void note_part(const Ui& ui, const TodayState& state) {
    const std::string_view about =
        state.check ? std::string_view(state.check->about) : ui.words("today.pain.title");
    static const PainDetail kNothing;
    const PainDetail& kept = state.check ? state.check->detail : kNothing;
    auto written = note_sheet(ui, {.key = kTodayNote,
                                   .about = about,
                                   .note = kept.note,
                                   .pain = &kept,
                                   .ask_score = !state.check});
    if (!written)
        return;
    if (state.check)
        ui.emit(act::DescribeCheckIn{state.check->id, std::move(written->told)});
    else if (written->score)
        ui.emit(act::CheckIn{*written->score, std::move(written->told)});
}

float pain_question(const Ui& ui, const Rect& at, const TodayState& state) {
    const PainCard card{.key = "today/pain",
                        .title = ui.words("today.pain.title"),
                        .note = state.last_pain,
                        .hint = "P",
                        .note_name = note_name(ui, state)};
    const PainCardResult result = pain_card(ui, at, card);
    if (result.score)
        ui.emit(act::CheckIn{*result.score});
    if (result.note)
        open_note(ui, kTodayNote);
    return result.height;
}

void draw_two_columns(const Ui& ui, Page& page, const TodayState& state) {
    constexpr float kFoot = 26;
    const Rect main = page.main();
    const Rect side = page.side();
    const float pain_h = pain_question(ui, main, state);
    const float y = main.y + pain_h + space::l;
    const float main_h =
        main_card(ui, {main.x, y, main.w, std::max(1.0F, page.fold() - kFoot - y)}, state);
    Flow right(side, space::m);
    right.next(0);
    right.space(-space::m);
    if (state.phase && state.kind != TodayMain::Stopped) {
        // In the row of the title, over the column it belongs to.
        const Rect title = page.header();
        phase_bar(ui, {side.x, title.y + space::s, side.w, title.h}, *state.phase);
    }
    basis_words(ui, right, state);
    more_cards(ui, right, state);
    signs_link(ui, right, state);
    notes(ui, right, state);
    moved(ui, right, y + main_h, state);
    page.end(std::max(y + main_h, right.y()));
}

void draw_one_column(const Ui& ui, Page& page, const TodayState& state) {
    Flow flow(page.column(), space::m);
    float gap = 0;
    if (state.phase && state.kind != TodayMain::Stopped) {
        flow.next(phase_bar(ui, {flow.x(), flow.y(), flow.width(), 0}, *state.phase));
        gap = space::m;
    }
    flow.next(pain_question(ui, {flow.x(), flow.y() + gap, flow.width(), 0}, state));
    basis_words(ui, flow, state);
    const float y = flow.y() + space::m;
    const bool large = !ui.layout.dock && !ui.layout.low && !ui.layout.big_text;
    flow.next(main_card(ui, {flow.x(), y, flow.width(), large ? 430.0F : 0}, state));
    more_cards(ui, flow, state);
    signs_link(ui, flow, state);
    notes(ui, flow, state);
    flow.space(space::s);
    moved(ui, flow, page.fold(), state);
    page.end(flow.y());
}

} // namespace

void draw_today(const Ui& ui, const TodayState& state) {
    if (!sheet_open(ui) && !task_sheet_open(ui) && !heat_sheet_open(ui)) {
        if (const auto score = read_pain_keys(ui))
            ui.emit(act::CheckIn{*score});
        if (!state.first && key_pressed(Key::Enter))
            start_main(ui, state);
    }
    if (state.first) {
        draw_first_day(ui, state);
    } else {
        Page page(ui, {.key = "today", .title = state.title, .caption = state.caption});
        if (ui.layout.two_columns && !ui.layout.big_text)
            draw_two_columns(ui, page, state);
        else
            draw_one_column(ui, page, state);
    }
    note_part(ui, state);
    task_sheet(ui, state);
    heat_sheet(ui, state);
}

} // namespace limber::ui
