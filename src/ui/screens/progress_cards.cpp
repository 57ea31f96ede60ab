// The cards of Progress that count what was done: days moved, minutes and sets a week, exercises.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/groups.hpp"
#include "ui/screens/keys.hpp"
#include "ui/screens/progress_parts.hpp"
#include "ui/widgets/bar_chart.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

// ---- days moved ---------------------------------------------------------------------------------

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

// ---- weeks --------------------------------------------------------------------------------------

struct Bars {
    std::string_view key, title, chart;
    int ProgressWeek::* value;
    Color color;
};

void bars(const Ui& ui, const Rect& at, const ProgressState& state, const Bars& what) {
    std::array<BarValue, 8> values;
    std::array<std::string, 8> printed;
    std::array<std::string, 8> said;
    const std::size_t fit = at.w < 145 ? 4 : 5;
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
                        .current = week.current};
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

} // namespace

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

float weeks_card(const Ui& ui, const Rect& at, const ProgressState& state, float min_height) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::s});
    const Rect both{card.flow.x(), card.flow.y(), card.flow.width(), 0};
    const Rect left = both.column(0, 2, space::xxl);
    const Rect right = both.column(1, 2, space::xxl);
    const Bars minutes = minutes_of(ui);
    const Bars sets = sets_of(ui);
    const float head = std::max(bars_head(ui, left, minutes), bars_head(ui, right, sets));
    card.flow.next(head);
    // What the heads leave of the height, but never so little that nothing is read from it.
    const float chart_h =
        std::max(130.0F, min_height - (card.flow.y() - at.y) - space::s - space::l);
    const Rect area = card.flow.next(chart_h);
    bars(ui, area.column(0, 2, space::xxl), state, minutes);
    bars(ui, area.column(1, 2, space::xxl), state, sets);
    return card.end(min_height).h;
}

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

} // namespace limber::ui
