#include "content/words.hpp"
#include "core/pain.hpp"
#include "ui/icons.hpp"
#include "ui/screens/groups.hpp"
#include "ui/screens/keys.hpp"
#include "ui/screens/note_sheet.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/pain_card.hpp"
#include "ui/screens/still.hpp"
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

namespace {

constexpr float kRing = 52;

void start_main(const Ui& ui, const TodayState& state) {
    if (state.kind == TodayMain::Planned)
        ui.emit(act::StartTask{state.main.slot});
    else if (state.kind != TodayMain::CarryOn)
        return;
    else if (state.in_player)
        ui.emit(act::Go{Screen::Player});
    else
        ui.emit(act::ResumeSession{});
}

// What it is, in words: label, name, amount, why.
struct MainWords {
    const Ui& ui;
    const TodayState& state;

    float height(float width) const {
        float sum = 0;
        for (const Text& line : lines())
            sum += text_height(ui, line, width);
        return sum + why_height(width);
    }
    float draw(const Rect& at) const {
        float y = at.y;
        for (const Text& line : lines())
            y += text(ui, {at.x, y, at.w, at.h}, line);
        return y - at.y + draw_why({at.x, y, at.w, at.h});
    }
    std::array<Text, 3> lines() const {
        return {Text{.key = "today/main/label",
                     .text = state.main_label,
                     .style = style::caption,
                     .color = ui.theme.ink2},
                Text{.key = "today/main/name",
                     .text = state.main.name,
                     .style = style::h2,
                     .role = Role::Heading,
                     .level = 2},
                Text{.key = "today/main/amount",
                     .text = state.main.amount,
                     .style = style::caption,
                     .color = ui.theme.ink2}};
    }
    Text why() const {
        return {.key = "today/main/why",
                .text = state.main_why,
                .style = style::caption,
                .color = ui.theme.ink2};
    }
    static constexpr float kWhyIcon = 28;
    // Of a planned task it opens why and what may be changed, so it is as high as a target.
    bool opens() const { return state.kind == TodayMain::Planned; }
    float why_height(float width) const {
        const float words = text_height(ui, why(), width - kWhyIcon - (opens() ? 28.0F : 0.0F)) + 4;
        return opens() ? std::max(words, metric::target) : words;
    }
    float draw_why(const Rect& at) const {
        const float height = why_height(at.w);
        const float end = opens() ? 28.0F : 0.0F;
        const float words_w = at.w - kWhyIcon - end;
        const float words_h = text_height(ui, why(), words_w);
        const Rect words{at.x + kWhyIcon, at.y + (height - words_h) * 0.5F, words_w, words_h};
        const float line = ui.type.sized(style::caption).line;
        if (opens()) {
            const Rect whole{at.x, at.y, at.w, height};
            const std::string name =
                ui.words.format("today.task.open", {{"name", state.main.name}});
            const Press tap = press_node(ui, Role::Button, "today/main/open", name, whole);
            press_veil(ui, tap, whole, radius::button);
            if (tap.focused)
                focus_ring(ui, whole, radius::button);
            if (tap.pressed)
                open_task(ui, state.main.slot);
            paint::icon(ui, icon::chevron_right, {at.right() - 10, whole.centre().y}, 22,
                        ui.theme.ink2);
        }
        paint::icon(ui, icon::lightbulb_outline, {at.x + 10, words.y + line * 0.5F}, 20,
                    ui.theme.primary);
        text(ui, words, why());
        return height;
    }
};

Button start_button(const Ui& ui, const TodayState& state) {
    const bool open = state.kind == TodayMain::CarryOn;
    return {.key = "today/main/start",
            .label = ui.words(open ? "today.main.carry_on" : "today.main.start"),
            .kind = ButtonKind::Primary,
            .size = ButtonSize::X,
            .icon = icon::play,
            .hint = "Enter"};
}

Button leave_button(const Ui& ui) {
    return {.key = "today/main/leave",
            .label = ui.words("today.main.leave"),
            .kind = ButtonKind::Neutral,
            .size = ButtonSize::M};
}

bool can_leave(const TodayState& state) {
    return state.kind == TodayMain::CarryOn && !state.in_player;
}

void picture(const Ui& ui, const Rect& at, const TodayState& state, bool small) {
    const std::string name = ui.words.format("today.main.picture", {{"name", state.main.name}});
    figure_still(ui, at,
                 {.key = "today/main/figure",
                  .name = name,
                  .animation = state.main.animation,
                  .small = small});
}

// A phone: a small picture beside the words, Start below. With large text the picture goes.
float main_card_narrow(const Ui& ui, float x, float y, float width, const TodayState& state) {
    CardScope card(ui, x, y, width, {.padding = space::m, .gap = space::m});
    const MainWords words{ui, state};
    const bool with_picture = !ui.layout.big_text;
    if (with_picture) {
        constexpr float kPicture = 112;
        const float text_width = card.flow.width() - kPicture - space::m;
        float height = 0;
        for (const Text& line : words.lines())
            height += text_height(ui, line, text_width);
        Rect row = card.flow.next(std::max(92.0F, height));
        picture(ui, row.cut_left(kPicture, space::m), state, true);
        float line_y = row.y + (row.h - height) * 0.5F;
        for (const Text& line : words.lines())
            line_y += text(ui, {row.x, line_y, row.w, row.h}, line);
        const float inset = space::xs;
        const float why = words.why_height(card.flow.width() - 2 * inset);
        words.draw_why(card.flow.next(why).inset(inset, 0));
    } else {
        words.draw(card.flow.next(words.height(card.flow.width())));
    }
    const Button start = start_button(ui, state);
    if (button(ui, card.flow.next(button_height(ui, start, card.flow.width())), start))
        start_main(ui, state);
    if (can_leave(state)) {
        const Button leave = leave_button(ui);
        if (button(ui, card.flow.next(button_height(ui, leave, card.flow.width())), leave))
            ui.emit(act::DiscardResume{});
    }
    return card.end().h;
}

// A tablet: the picture takes the height that is left, words and Start stand under it.
float main_card_wide(const Ui& ui, const Rect& at, const TodayState& state) {
    const MainWords words{ui, state};
    const Button start = start_button(ui, state);
    const bool leave = can_leave(state);
    const float inner = at.w - 2 * space::l;
    const float button_w = std::clamp(inner * 0.36F, 200.0F, 240.0F);
    const float words_w = inner - button_w - space::l;
    const float start_h = button_height(ui, start, button_w);
    const float buttons_h = leave ? start_h + space::s + 52 : start_h;
    const float row_h = std::max(words.height(words_w), buttons_h);
    constexpr float kLeastPicture = 200;
    const float height = std::max(at.h, row_h + kLeastPicture + 3 * space::l);
    Rect inside = card(ui, {at.x, at.y, at.w, height});
    Rect row = inside.cut_bottom(row_h, space::l);
    picture(ui, inside, state, false);
    Rect buttons = row.cut_right(button_w, space::l);
    buttons = buttons.inset(0, (row_h - buttons_h) * 0.5F);
    const Rect first = buttons.cut_top(start_h, space::s);
    if (button(ui, first, start))
        start_main(ui, state);
    if (leave && button(ui, buttons.cut_top(52), leave_button(ui)))
        ui.emit(act::DiscardResume{});
    const float words_h = words.height(words_w);
    words.draw({row.x, row.y + (row_h - words_h) * 0.5F, words_w, words_h});
    return height;
}

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

// Tomorrow, what was to be changed, breaks from sitting.
void notes(const Ui& ui, Flow& flow, const TodayState& state) {
    const auto place = [&] { return Rect{flow.x(), flow.y() + space::m, flow.width(), 0}; };
    if (state.kind != TodayMain::Stopped)
        flow.next(breaks_card(ui, place(), state));
    if (!state.adjustment.empty())
        flow.next(note_card(ui, place(), "today/adjust", icon::lightbulb_outline, Hue::Primary,
                            ui.words("adjust.title"), state.adjustment));
    if (!state.tomorrow.empty())
        flow.next(note_card(ui, place(), "today/tomorrow", icon::calendar, Hue::Core,
                            ui.words("plan.tomorrow.title"), state.tomorrow));
}

// A warning sign, or nothing left: words and keys instead of the main thing.
float quiet_card(const Ui& ui, const Rect& at, const TodayState& state) {
    const bool stopped = state.kind == TodayMain::Stopped;
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    const Text title{.key = "today/quiet/title",
                     .text = ui.words(stopped ? "today.stopped.title" : "today.empty.title"),
                     .style = style::h2,
                     .role = Role::Heading,
                     .level = 2};
    const Text words{.key = "today/quiet/text",
                     .text = ui.words(stopped ? "today.stopped.text" : "today.empty.text"),
                     .style = style::body,
                     .color = ui.theme.ink2};
    for (const Text* line : {&title, &words})
        text(ui, card.flow.next(text_height(ui, *line, card.flow.width())), *line);
    if (stopped) {
        const LinkRow link{.key = "today/quiet/signs",
                           .label = ui.words("today.stopped.signs"),
                           .icon = icon::flag_variant,
                           .danger = true};
        if (link_row(ui, card.flow.next(link_row_height(ui, link, card.flow.width())), link))
            ui.emit(act::OpenSigns{Urgency::Emergency});
        for (const bool mistake : {false, true}) {
            const Button key{.key = mistake ? "today/quiet/mistake" : "today/quiet/seen",
                             .label =
                                 ui.words(mistake ? "today.stopped.mistake" : "today.stopped.seen"),
                             .kind = ButtonKind::Neutral,
                             .size = ButtonSize::M};
            if (button(ui, card.flow.next(button_height(ui, key, card.flow.width())), key))
                ui.emit(act::AnswerWarning{mistake});
        }
    }
    return card.end().h;
}

bool has_main(const TodayState& state) {
    return state.kind == TodayMain::CarryOn || state.kind == TodayMain::Planned;
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

constexpr std::string_view kNote = "today/note";

std::string_view note_name(const Ui& ui, const TodayState& state) {
    return ui.words(state.check && !state.check->note.empty() ? "note.change" : "note.add");
}

// Words beside the last check-in of today; before the first one the sheet asks for it, too.
void note_part(const Ui& ui, const TodayState& state) {
    const std::string_view about =
        state.check ? std::string_view(state.check->about) : ui.words("today.pain.title");
    const auto written =
        note_sheet(ui, {.key = kNote,
                        .about = about,
                        .note = state.check ? std::string_view(state.check->note) : "",
                        .ask_score = !state.check});
    if (!written)
        return;
    if (state.check)
        ui.emit(act::NoteCheckIn{state.check->id, written->note});
    else if (written->score)
        ui.emit(act::CheckIn{*written->score, written->note});
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
        open_note(ui, kNote);
    return result.height;
}

// Nothing was ever logged: one question, skippable.
void draw_first(const Ui& ui, const TodayState& state) {
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
        open_note(ui, kNote);
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

void draw_two_columns(const Ui& ui, Page& page, const TodayState& state) {
    constexpr float kFoot = 26;
    const Rect main = page.main();
    const Rect side = page.side();
    const float pain_h = pain_question(ui, main, state);
    const float y = main.y + pain_h + space::l;
    const float main_h =
        has_main(state) ? main_card_wide(ui, {main.x, y, main.w, page.fold() - kFoot - y}, state)
                        : quiet_card(ui, {main.x, y, main.w, 0}, state);
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
    notes(ui, right, state);
    signs_link(ui, right, state);
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
    if (!has_main(state))
        flow.next(quiet_card(ui, {flow.x(), y, flow.width(), 0}, state));
    else
        flow.next(large ? main_card_wide(ui, {flow.x(), y, flow.width(), 430}, state)
                        : main_card_narrow(ui, flow.x(), y, flow.width(), state));
    signs_link(ui, flow, state);
    more_cards(ui, flow, state);
    notes(ui, flow, state);
    flow.space(space::s);
    moved(ui, flow, page.fold(), state);
    page.end(flow.y());
}

} // namespace

void draw_today(const Ui& ui, const TodayState& state) {
    if (!sheet_open(ui) && !task_sheet_open(ui)) {
        if (const auto score = read_pain_keys(ui))
            ui.emit(act::CheckIn{*score});
        if (!state.first && key_pressed(Key::Enter))
            start_main(ui, state);
    }
    if (state.first) {
        draw_first(ui, state);
    } else {
        Page page(ui, {.key = "today", .title = state.title, .caption = state.caption});
        if (ui.layout.two_columns && !ui.layout.big_text)
            draw_two_columns(ui, page, state);
        else
            draw_one_column(ui, page, state);
    }
    note_part(ui, state);
    task_sheet(ui, state);
}

} // namespace limber::ui
