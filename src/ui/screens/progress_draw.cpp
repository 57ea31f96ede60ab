#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/keys.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/progress_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/picture.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

constexpr int kRanges = 4;
constexpr float kRangeWidth = 320; // the least in which its four words stand well
constexpr float kRangeWidest = 450;

// By keys, and by two fingers anywhere on the page: the range is that of all its charts.
int steps_wanted(const Ui& ui) {
    int steps = 0;
    if (key_pressed(Key::BracketLeft))
        --steps;
    if (key_pressed(Key::BracketRight))
        ++steps;
    for (const Gesture& gesture : ui.gestures) {
        if (gesture.kind == Gesture::Kind::Spread)
            --steps;
        if (gesture.kind == Gesture::Kind::Pinch)
            ++steps;
    }
    return steps;
}

void choose_range(const Ui& ui, const Rect& at, const ProgressState& state, const Segment& look) {
    if (const auto tap = segment(ui, at, look))
        ui.emit(act::ShowRange{static_cast<ProgressRange>(*tap)});
    if (sheet_open(ui))
        return;
    const int now = static_cast<int>(state.range);
    const int wanted = now + steps_wanted(ui);
    if (const int next = std::clamp(wanted, 0, kRanges - 1); next != now)
        ui.emit(act::ShowRange{static_cast<ProgressRange>(next)});
}

// One step earlier or later. Once it was tapped, where to.
void step_key(const Ui& ui, const Rect& at, const ProgressWindow& window, bool later) {
    const std::optional<Date>& to = later ? window.later : window.earlier;
    const std::string_view why =
        ui.words(later ? "progress.window.no_later" : "progress.window.no_earlier");
    if (!icon_button(ui, at,
                     {.key = later ? "progress/later" : "progress/earlier",
                      .icon = later ? icon::chevron_right : icon::chevron_left,
                      .name = ui.words(later ? "progress.window.later" : "progress.window.earlier"),
                      .plain = true,
                      .icon_px = 28,
                      .disabled = !to,
                      .value = to ? std::string_view(window.said) : why}) ||
        !to)
        return;
    // Today stays today when the day changes.
    ui.emit(act::ShowUntil{*to < window.today ? to : std::nullopt});
}

// Where a diary has more than one of them, the way to the others.
bool has_steps(const ProgressWindow& window) {
    return window.earlier || window.later;
}

// Range and steps in one row where the words of the range keep their size, else the steps below it
// with what is looked at between them.
void range_rows(const Ui& ui, Page& page, const ProgressState& state, const Segment& ranges) {
    const bool steps = has_steps(state.window);
    const float keys = 2 * (metric::target + space::s);
    const float width = ui.layout.column.w;
    const float one_line = segment_height(ui, ranges, width);
    const bool beside = steps && width - keys >= kRangeWidth &&
                        segment_height(ui, ranges, width - keys) <= one_line;
    Rect row = page.band(one_line, steps && !beside ? space::xs : space::m);
    if (beside) {
        const Rect left = row.cut_left(metric::target, space::s);
        const Rect right = row.cut_right(metric::target, space::s);
        step_key(ui, left.centred(left.w, metric::target), state.window, false);
        choose_range(ui, row, state, ranges);
        step_key(ui, right.centred(right.w, metric::target), state.window, true);
        return;
    }
    choose_range(ui, row, state, ranges);
    if (!steps)
        return;
    const Text said{.key = "progress/window",
                    .text = state.window.said,
                    .style = style::caption_strong,
                    .color = ui.theme.ink2,
                    .ground = ui.theme.bg,
                    .align = Align::Centre,
                    .role = Role::Status,
                    .live = true};
    const float said_h = text_height(ui, said, width - keys);
    Rect below = page.band(std::max(metric::target, said_h), space::s);
    const Rect left = below.cut_left(metric::target, space::s);
    const Rect right = below.cut_right(metric::target, space::s);
    step_key(ui, left.centred(left.w, metric::target), state.window, false);
    text(ui, below.centred(below.w, said_h), said);
    step_key(ui, right.centred(right.w, metric::target), state.window, true);
}

void history_icon(const Ui& ui, Rect row) {
    const Rect at = row.cut_right(metric::target);
    if (icon_button(ui, {at.x, at.y, at.w, metric::target},
                    {.key = "progress/history",
                     .icon = icon::history,
                     .name = ui.words("progress.history"),
                     .plain = true,
                     .icon_px = 26}))
        ui.emit(act::Go{Screen::History});
}

void history_button(const Ui& ui, Rect& row) {
    const Button all{.key = "progress/history",
                     .label = ui.words("progress.history"),
                     .kind = ButtonKind::Surface,
                     .size = ButtonSize::M,
                     .icon = icon::history};
    const Rect at = row.cut_right(button_width(ui, all), space::m);
    if (button(ui, at.centred(at.w, 56), all))
        ui.emit(act::Go{Screen::History});
}

// Beside the title where there is room for all, else in rows of their own.
void header(const Ui& ui, Page& page, const ProgressState& state) {
    const std::array<SegmentOption, kRanges> options = {
        {{.id = "two-weeks", .label = ui.words("progress.range.two_weeks")},
         {.id = "three-months", .label = ui.words("progress.range.three_months")},
         {.id = "year", .label = ui.words("progress.range.year")},
         {.id = "all", .label = ui.words("progress.range.all")}}};
    const Segment ranges{.key = "progress/range",
                         .name = ui.words("progress.range_name"),
                         .options = options,
                         .selected = static_cast<int>(state.range)};
    Rect row = page.header();
    if (ui.layout.dock || ui.layout.big_text) {
        history_icon(ui, row);
        return range_rows(ui, page, state, ranges);
    }
    history_button(ui, row);
    const bool steps = has_steps(state.window);
    if (steps && row.w < kRangeWidth + 2 * (metric::target + space::s))
        return range_rows(ui, page, state, ranges);
    if (!steps) {
        const Rect at = row.cut_right(std::min(row.w, kRangeWidest));
        return choose_range(ui, at.centred(at.w, 56), state, ranges);
    }
    const Rect right = row.cut_right(metric::target, space::s);
    const Rect middle =
        row.cut_right(std::min(row.w - metric::target - space::s, kRangeWidest), space::s);
    const Rect left = row.cut_right(metric::target);
    step_key(ui, left.centred(left.w, metric::target), state.window, false);
    choose_range(ui, middle.centred(middle.w, 56), state, ranges);
    step_key(ui, right.centred(right.w, metric::target), state.window, true);
}

// ---- Pain ---------------------------------------------------------------------------------------

float change_width(const Ui& ui, const ProgressState& state) {
    const float icon = state.change == PainChange::Same ? 0 : 26;
    return ui.type.width(style::label, state.pain_change) + icon + 2;
}

void change_words(const Ui& ui, Rect at, const ProgressState& state) {
    const bool same = state.change == PainChange::Same;
    const bool less = state.change == PainChange::Less;
    const Color ink = less ? ui.theme.primary : same ? ui.theme.ink2 : ui.theme.ink;
    if (!same) {
        const Rect arrow = at.cut_left(22, space::xs);
        paint::icon(ui, less ? icon::arrow_down : icon::arrow_up,
                    {arrow.x + 11, at.y + ui.type.sized(style::label).line * 0.5F}, 22, ink);
    }
    text(ui, at,
         {.key = "progress/pain/change",
          .text = state.pain_change,
          .style = style::label,
          .color = ink});
}

float pain_card_of(const Ui& ui, const Rect& at, const ProgressState& state, float min_height) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const Text title{.key = "progress/pain/title",
                     .text = ui.words("progress.pain.title"),
                     .style = style::h3,
                     .role = Role::Heading,
                     .level = 2};
    const Text now{.key = "progress/pain/now",
                   .text = state.pain_now,
                   .style = style::caption,
                   .color = ui.theme.ink2};
    const float width = card.flow.width();
    const Rect head = card.flow.next(text_height(ui, title, width));
    const float change_w = state.pain_change.empty() ? 0 : change_width(ui, state);
    const float title_w = ui.type.width(style::h3, title.text) + space::m;
    const bool beside = change_w > 0 && title_w + change_w <= width;
    text(ui, {head.x, head.y, beside ? title_w : head.w, head.h}, title);
    if (beside)
        change_words(ui, {head.right() - change_w, head.y, change_w, head.h}, state);
    text(ui, card.flow.next(text_height(ui, now, width)), now);
    if (change_w > 0 && !beside) {
        const float line = ui.type.height(style::label, state.pain_change, width - 26);
        change_words(ui, card.flow.next(line), state);
    }
    card.flow.space(space::s);
    const bool few = state.pain.points.size() <= 1 && state.pain.locked_up.empty();
    const bool spasms = !state.pain.locked_up.empty();
    const float legend = spasms ? ui.type.sized(style::caption).line + space::xs : 0;
    const float least = few ? 170 : 216;
    // On a tablet the card is as high as the one beside it.
    const float room = min_height - (card.flow.y() - at.y) - legend - space::l;
    const bool picked = state.picked >= state.pain.from && state.picked != state.pain.to;
    const std::string today =
        few && state.window.now() && !state.pain.points.empty()
            ? ui.words.format("progress.pain.today", {{"n", state.pain.points.front().score}})
            : std::string();
    pain_line(
        ui, card.flow.next(std::max(least, room)), state.pain,
        {.key = "progress/pain/chart",
         .marked = picked ? static_cast<float>((state.picked - state.pain.from).count()) : -1.0F,
         .marked_words = state.pain.points.empty() ||
                                 state.pain.points.front().day <
                                     static_cast<float>((state.pain.to - state.pain.from).count())
                             ? std::string_view{}
                             : std::string_view(today)});
    if (spasms) {
        const Rect row = card.flow.next(legend);
        paint::diamond(ui, {row.x + 8, row.y + legend * 0.5F}, 14, ui.theme.sos, ui.theme.sos_deep,
                       1.5F);
        text_line(ui, {row.x + 26, row.y, row.w - 26, legend},
                  {.key = "progress/pain/legend",
                   .text = ui.words("progress.pain.locked_up"),
                   .style = style::caption,
                   .color = ui.theme.ink2});
    }
    return card.end(min_height).h;
}

float start_card(const Ui& ui, const Rect& at) {
    CardScope card(ui, at.x, at.y, at.w, {.padding = space::xl, .gap = space::s});
    // A little smaller, so that the button under it is seen whole on a phone.
    picture(ui, card.flow.next(kPictureHeight * 0.75F),
            {.key = "progress/empty/picture", .picture = "empty-progress"});
    const Text title{.key = "progress/empty/title",
                     .text = ui.words("progress.empty.title"),
                     .style = style::h2,
                     .align = Align::Centre,
                     .role = Role::Heading,
                     .level = 2};
    text(ui, card.flow.next(text_height(ui, title, card.flow.width())), title);
    const Text words{.key = "progress/empty/text",
                     .text = ui.words("progress.empty.text"),
                     .style = style::body,
                     .color = ui.theme.ink2,
                     .align = Align::Centre};
    text(ui, card.flow.next(text_height(ui, words, card.flow.width())), words);
    card.flow.space(space::s);
    const Button go{.key = "progress/empty/go",
                    .label = ui.words("progress.empty.button"),
                    .size = ButtonSize::M};
    if (button(ui, card.flow.next(button_height(ui, go, card.flow.width())), go))
        ui.emit(act::Go{Screen::Today});
    return card.end().h;
}

void one_column(const Ui& ui, Page& page, const ProgressState& state) {
    Flow flow(page.column(), space::m);
    flow.next(pain_card_of(ui, {flow.x(), flow.y(), flow.width(), 0}, state, 0));
    const auto place = [&] { return Rect{flow.x(), flow.y() + space::m, flow.width(), 0}; };
    if (state.empty)
        flow.next(start_card(ui, place()));
    if (shows_ability(state))
        flow.next(ability_card(ui, place(), state));
    if (!state.spasms.walks.empty())
        flow.next(walks_card(ui, place(), state));
    if (state.spasms.any)
        flow.next(gaps_card(ui, place(), state));
    if (!state.empty) {
        flow.next(weeks_cards(ui, place(), state, 130));
        if (!state.plank.points.empty())
            flow.next(plank_card(ui, place(), state));
        flow.next(days_card(ui, place(), state));
    }
    if (!state.spasms.triggers.empty())
        flow.next(triggers_card(ui, place(), state));
    if (!state.exercises.empty())
        flow.next(exercises_card(ui, place(), state));
    page.end(flow.y());
}

// First walks over days between, the second as high as what stands beside them. Returns how high
// both are.
float spasm_cards(const Ui& ui, const Rect& at, const ProgressState& state, float min_height) {
    if (!state.spasms.any)
        return 0;
    float used = 0;
    if (!state.spasms.walks.empty())
        used = walks_card(ui, at, state) + space::l;
    return used + gaps_card(ui, at.moved(0, used), state, min_height - used);
}

// Minutes and sets, what I can do and the spasms in a row, down to where the page is seen or lower;
// what there is nothing of leaves its room to the others. `above`: how low the row over it reaches.
// Returns how low this one does.
float middle_row(const Ui& ui, const Page& page, const ProgressState& state, float above) {
    const Rect whole = page.column();
    const float gap = ui.layout.column_gap;
    const bool can = shows_ability(state);
    const bool spasms = state.spasms.any;
    // Of the pictures: 36 : 27 : 35.
    const float weeks_share = state.empty ? 0 : can && spasms ? 0.37F : can || spasms ? 0.6F : 1;
    const float spasms_share = !spasms ? 0 : can && !state.empty ? 0.355F : can ? 0.5F : 0.4F;
    const float count =
        static_cast<float>(!state.empty) + static_cast<float>(can) + static_cast<float>(spasms);
    if (count == 0)
        return above;
    const float y = above + space::l;
    Rect rest{whole.x, y, whole.w, 0};
    const float room = rest.w - (count - 1) * gap;
    // As low as the page is seen; on a tall window bars would become towers.
    constexpr float kHighest = 420;
    const float fold = std::min(page.fold() - y - space::xxl, kHighest);
    // The others first: what they need is the least height of the bars.
    Rect weeks_at;
    if (weeks_share > 0)
        weeks_at = rest.cut_left(room * weeks_share, gap);
    Rect spasms_at;
    if (spasms_share > 0)
        spasms_at = can || !state.empty ? rest.cut_right(room * spasms_share, gap) : rest;
    float height = spasm_cards(ui, spasms_at, state, fold);
    if (can)
        height = std::max(height, ability_card(ui, rest, state, std::max(height, fold)));
    if (!state.empty)
        height = std::max(height, weeks_card(ui, weeks_at, state, std::max(height, fold)));
    return y + height;
}

void two_columns(const Ui& ui, Page& page, const ProgressState& state) {
    const Rect main = page.main();
    const Rect side = page.side();
    float bottom = 0;
    if (state.empty) {
        const float pain = pain_card_of(ui, main, state, 300);
        bottom = main.y + std::max(pain, start_card(ui, side));
    } else {
        // The first row is as high as the map needs.
        const float map_h = days_card(ui, side, state);
        bottom = main.y + std::max(map_h, pain_card_of(ui, main, state, map_h));
    }
    bottom = middle_row(ui, page, state, bottom);
    const bool list = !state.exercises.empty();
    const bool triggers = !state.spasms.triggers.empty();
    const float y = bottom + space::l;
    if (list) {
        const Rect at = triggers ? main : page.column();
        bottom = std::max(bottom, y + exercises_card(ui, {at.x, y, at.w, 0}, state));
    }
    if (triggers) {
        const Rect at = list ? side : page.column();
        bottom = std::max(bottom, y + triggers_card(ui, {at.x, y, at.w, 0}, state));
    }
    if (!state.plank.points.empty()) {
        const Rect at = page.column();
        bottom += space::l + plank_card(ui, {at.x, bottom + space::l, at.w, 0}, state);
    }
    page.end(bottom);
}

} // namespace

void draw_progress(const Ui& ui, const ProgressState& state) {
    Page page(ui, {.key = "progress", .title = ui.words("progress.title")});
    header(ui, page, state);
    if (ui.layout.two_columns && !ui.layout.big_text)
        two_columns(ui, page, state);
    else
        one_column(ui, page, state);
    ability_sheet(ui, state);
}

} // namespace limber::ui
