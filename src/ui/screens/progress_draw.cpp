#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/groups.hpp"
#include "ui/screens/keys.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/progress.hpp"
#include "ui/widgets/bar_chart.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/picture.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

constexpr int kRanges = 4;

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

// Beside the title where there is room for both, else in a row of their own.
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
    const std::string_view history = ui.words("progress.history");
    Rect row = page.header();
    if (ui.layout.dock || ui.layout.big_text) {
        const Rect icon_at = row.cut_right(metric::target);
        if (icon_button(ui, {icon_at.x, icon_at.y, icon_at.w, metric::target},
                        {.key = "progress/history",
                         .icon = icon::history,
                         .name = history,
                         .plain = true,
                         .icon_px = 26}))
            ui.emit(act::Go{Screen::History});
        const float height = segment_height(ui, ranges, ui.layout.column.w);
        return choose_range(ui, page.band(height, space::m), state, ranges);
    }
    const Button all{.key = "progress/history",
                     .label = history,
                     .kind = ButtonKind::Surface,
                     .size = ButtonSize::M,
                     .icon = icon::history};
    const Rect button_at = row.cut_right(button_width(ui, all), space::m);
    if (button(ui, button_at.centred(button_at.w, 56), all))
        ui.emit(act::Go{Screen::History});
    const Rect segment_at = row.cut_right(std::min(row.w, 450.0F));
    choose_range(ui, segment_at.centred(segment_at.w, 56), state, ranges);
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
        few && !state.pain.points.empty()
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

// ---- Days moved ---------------------------------------------------------------------------------

// The chosen day: what was logged on it, and the way there.
float day_row(const Ui& ui, const Rect& at, const ProgressState& state) {
    const Rect inner = at.inset(space::m, 0);
    const std::string_view open = ui.words("progress.moved.open");
    const float open_w = ui.layout.big_text ? 24 : ui.type.width(style::label, open) + 32;
    const float words_w = inner.w - open_w - space::s;
    const Text title{.key = "progress/day/title",
                     .text = state.picked_title,
                     .style = style::label,
                     .ground = ui.theme.sunken,
                     .decorative = true};
    Text below = title;
    below.key = "progress/day/below";
    below.text = state.picked_below;
    below.style = style::caption;
    below.color = ui.theme.ink2;
    const float title_h = text_height(ui, title, words_w);
    const float words_h = title_h + text_height(ui, below, words_w);
    const Rect whole{at.x, at.y, at.w, std::max(56.0F, words_h + space::l)};
    const std::string name = state.picked_title + ", " + state.picked_below;
    const Press tap = press_node(ui, Role::Button, "progress/day", name, whole);
    paint::fill(ui, whole, ui.theme.sunken, radius::button);
    if (ui.theme.high_contrast())
        paint::outline(ui, whole, ui.theme.ink, radius::button, metric::outline);
    press_veil(ui, tap, whole, radius::button);
    const float y = whole.y + (whole.h - words_h) * 0.5F;
    text(ui, {inner.x, y, words_w, title_h}, title);
    text(ui, {inner.x, y + title_h, words_w, words_h - title_h}, below);
    const float middle = whole.y + whole.h * 0.5F;
    if (!ui.layout.big_text)
        text_line(ui, {inner.right() - open_w, whole.y, open_w - 28, whole.h},
                  {.key = "progress/day/open",
                   .text = open,
                   .style = style::label,
                   .color = ui.theme.primary,
                   .ground = ui.theme.sunken,
                   .align = Align::Right,
                   .decorative = true});
    paint::icon(ui, icon::chevron_right, {inner.right() - 12, middle}, 22, ui.theme.primary);
    if (tap.focused)
        focus_ring(ui, whole, radius::button);
    if (tap.pressed || (!sheet_open(ui) && key_pressed(Key::Enter)))
        ui.emit(act::OpenDay{state.picked});
    return whole.h;
}

float days_card(const Ui& ui, const Rect& at, const ProgressState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::s});
    const float width = card.flow.width();
    const int weeks = std::min(state.least_weeks, weeks_that_fit(ui, state.days, width));
    const DaysMoved count = count_days(state.days, weeks);
    const Text title{.key = "progress/days/title",
                     .text = ui.words("progress.moved.title"),
                     .style = style::h3,
                     .role = Role::Heading,
                     .level = 2};
    const std::string counted =
        ui.words.format("progress.moved.count", {{"n", count.moved}, {"all", count.all}});
    const float count_w = ui.type.width(style::caption, counted) + 2;
    const Rect head = card.flow.next(text_height(ui, title, width - count_w - space::s));
    text(ui, {head.x, head.y, width - count_w - space::s, head.h}, title);
    text_line(ui, {head.right() - count_w, head.y, count_w, ui.type.sized(style::h3).line},
              {.key = "progress/days/count",
               .text = counted,
               .style = style::caption,
               .color = ui.theme.ink2,
               .align = Align::Right});
    const std::string chosen = state.picked_title + ", " + state.picked_below;
    const auto tap = day_map(ui, card.flow.next(day_map_height(ui)), state.days,
                             {.key = "progress/days/map",
                              .name = ui.words("progress.moved.chart"),
                              .value = chosen,
                              .picked = state.picked,
                              .weeks = weeks});
    if (tap)
        ui.emit(act::PickDay{*tap});
    const Rect legend{card.flow.x(), card.flow.y() + space::s, width, 0};
    card.flow.next(day_map_legend(ui, legend, "progress/days/legend"));
    const Rect row{card.flow.x(), card.flow.y() + space::s, width, 0};
    card.flow.next(day_row(ui, row, state));
    return card.end().h;
}

// ---- Weeks --------------------------------------------------------------------------------------

struct Bars {
    std::string_view key, title, chart;
    int ProgressWeek::* value;
    Color color;
};

void bars(const Ui& ui, const Rect& at, const ProgressState& state, const Bars& what) {
    std::array<BarValue, 8> values;
    std::array<std::string, 8> printed;
    std::array<std::string, 8> said;
    const std::size_t fit = at.w < 170 ? 4 : 5;
    const std::size_t count = std::min(fit, state.weeks.size());
    const std::size_t first = state.weeks.size() - count;
    for (std::size_t i = 0; i < count; ++i) {
        const ProgressWeek& week = state.weeks[first + i];
        const int value = week.*what.value;
        printed.at(i) = value == 0 ? std::string() : std::to_string(value);
        said.at(i) = ui.words.format("progress.week.value", {{"week", week.said}, {"n", value}});
        values.at(i) = {.value = static_cast<double>(value),
                        .printed = printed.at(i),
                        .label = week.label,
                        .said = said.at(i),
                        .current = i + 1 == count};
    }
    bar_chart(ui, at,
              {.key = what.key,
               .name = ui.words(what.chart),
               .bars = {values.data(), count},
               .color = what.color});
}

float bars_head(const Ui& ui, const Rect& at, const Bars& what) {
    const std::string title_key = std::string(what.key) + "/title";
    const std::string per_key = std::string(what.key) + "/per";
    const Text title{.key = title_key,
                     .text = ui.words(what.title),
                     .style = style::h3,
                     .role = Role::Heading,
                     .level = 2};
    const Text per{.key = per_key,
                   .text = ui.words("progress.week.per"),
                   .style = style::caption,
                   .color = ui.theme.ink2};
    const float height = text(ui, at, title);
    return height + text(ui, {at.x, at.y + height, at.w, 0}, per);
}

float bars_card(const Ui& ui, const Rect& at, const ProgressState& state, const Bars& what,
                float chart_h) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::s});
    const Rect head{card.flow.x(), card.flow.y(), card.flow.width(), 0};
    card.flow.next(bars_head(ui, head, what));
    bars(ui, card.flow.next(chart_h), state, what);
    return card.end().h;
}

Bars minutes_of(const Ui& ui) {
    return {"progress/minutes", "progress.minutes.title", "progress.minutes.chart",
            &ProgressWeek::minutes, ui.theme.primary};
}
Bars sets_of(const Ui& ui) {
    return {"progress/sets", "progress.sets.title", "progress.sets.chart", &ProgressWeek::sets,
            ui.theme.stretch};
}

// Side by side, or over each other with large text.
float weeks_cards(const Ui& ui, const Rect& at, const ProgressState& state, float chart_h) {
    if (ui.layout.big_text) {
        const float first = bars_card(ui, at, state, minutes_of(ui), chart_h);
        return first + space::m +
               bars_card(ui, at.moved(0, first + space::m), state, sets_of(ui), chart_h);
    }
    const float left = bars_card(ui, at.column(0, 2, space::m), state, minutes_of(ui), chart_h);
    bars_card(ui, at.column(1, 2, space::m), state, sets_of(ui), chart_h);
    return left;
}

// ---- Exercises ----------------------------------------------------------------------------------

float exercises_card(const Ui& ui, const Rect& at, const ProgressState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const Text title{.key = "progress/exercises/title",
                     .text = ui.words("progress.exercises.title"),
                     .style = style::h3,
                     .role = Role::Heading,
                     .level = 2};
    text(ui, card.flow.next(text_height(ui, title, card.flow.width())), title);
    card.flow.space(space::xs);
    const int count = static_cast<int>(state.exercises.size());
    for (int i = 0; i < count; ++i) {
        const ProgressExercise& exercise = state.exercises[static_cast<std::size_t>(i)];
        const std::string key = "progress/exercise/" + exercise.exercise;
        const ListRow row{.key = key,
                          .title = exercise.name,
                          .below = exercise.below,
                          .icon = group_icon(exercise.group),
                          .hue = group_hue(exercise.group),
                          .chevron = true,
                          .pos_in_set = i + 1,
                          .set_size = count};
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        if (list_row(ui, card.flow.next(list_row_height(ui, row, card.flow.width())), row) ==
            RowTap::Row)
            ui.emit(act::OpenExerciseHistory{exercise.exercise});
    }
    return card.end().h;
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
    if (state.empty) {
        flow.next(start_card(ui, place()));
        return page.end(flow.y());
    }
    flow.next(weeks_cards(ui, place(), state, 130));
    flow.next(days_card(ui, place(), state));
    flow.next(exercises_card(ui, place(), state));
    page.end(flow.y());
}

void two_columns(const Ui& ui, Page& page, const ProgressState& state) {
    const Rect main = page.main();
    const Rect side = page.side();
    if (state.empty) {
        const float pain = pain_card_of(ui, main, state, 300);
        const float start = start_card(ui, side);
        return page.end(main.y + std::max(pain, start));
    }
    // The first row is as high as the map needs; the second takes what is left.
    const float map_h = days_card(ui, side, state);
    const float pain_h = pain_card_of(ui, main, state, map_h);
    const float y = main.y + std::max(map_h, pain_h) + space::l;
    const float chart_h = std::max(150.0F, page.fold() - y - 2 * space::xxl - 90);
    const float weeks_h = weeks_cards(ui, {main.x, y, main.w, 0}, state, chart_h);
    const float list_h = exercises_card(ui, {side.x, y, side.w, 0}, state);
    page.end(y + std::max(weeks_h, list_h));
}

} // namespace

void draw_progress(const Ui& ui, const ProgressState& state) {
    Page page(ui, {.key = "progress", .title = ui.words("progress.title")});
    header(ui, page, state);
    if (ui.layout.two_columns && !ui.layout.big_text)
        two_columns(ui, page, state);
    else
        one_column(ui, page, state);
}

} // namespace limber::ui
