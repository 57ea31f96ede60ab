#include "ui/screens/exercise_history.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/day_log.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/say.hpp"
#include "ui/widgets/bar_chart.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace limber::ui {

namespace {

using std::chrono::days;

constexpr int kWeeks = 8;

void write_weeks(ExerciseHistoryState& state, const journal::Journal& journal,
                 const content::Words& words, Date today) {
    const Date first = week_start(today) - days{7 * (kWeeks - 1)};
    const auto totals = journal.week_totals(first, today, state.exercise);
    const bool held =
        std::ranges::any_of(totals, [](const auto& week) { return week.sum.held > Millis{0}; });
    state.chart = words(held ? "history.exercise.seconds" : "history.exercise.reps");
    for (int i = 0; i < kWeeks; ++i) {
        const Date monday = first + days{7 * i};
        ExerciseHistoryWeek week;
        const auto found = std::ranges::find(totals, monday, &journal::WeekTotal::monday);
        if (found != totals.end())
            week.value = held ? static_cast<int>(found->sum.held.count() / 1000) : found->sum.reps;
        const bool now = i + 1 == kWeeks;
        const std::chrono::year_month_day ymd{monday};
        week.label = now ? std::string(words("progress.week.now"))
                         : std::to_string(static_cast<unsigned>(ymd.day()));
        const std::string said =
            now ? std::string(words("progress.week.this_week"))
                : words.format("progress.week.week_of",
                               {{"date", say_short_date(words, monday, today)}});
        week.said = words.format("progress.week.value", {{"week", said}, {"n", week.value}});
        state.weeks.push_back(std::move(week));
    }
}

void write_days(ExerciseHistoryState& state, const content::Content& content,
                const std::vector<journal::ExerciseSet>& sets, Date today) {
    for (const auto& set : sets) {
        if (state.days.empty() || state.days.back().date != set.date)
            state.days.push_back({set.date, say_day(content.words, set.date, today), {}});
        state.days.back().sets.push_back(say_set_done(content, set));
    }
    // Days newest first, but a day's sets as they were done.
    for (ExerciseHistoryDay& day : state.days)
        std::ranges::reverse(day.sets);
}

} // namespace

ExerciseHistoryState build_exercise_history(const journal::Journal& journal,
                                            const content::Content& content, const Today& today) {
    const content::Words& words = content.words;
    ExerciseHistoryState state;
    state.exercise = today.view.exercise;
    const Exercise* exercise = content.once(state.exercise);
    state.name = exercise != nullptr ? std::string(words(exercise->name_word)) : state.exercise;
    const int wanted = std::max(1, today.view.pages) * ExerciseHistoryState::sets_in_page;
    auto sets = journal.exercise_history(state.exercise, wanted + 1);
    state.more = static_cast<int>(sets.size()) > wanted;
    if (state.more)
        sets.resize(static_cast<std::size_t>(wanted));
    if (sets.empty())
        return state;
    write_weeks(state, journal, words, today.date);
    write_days(state, content, sets, today.date);
    return state;
}

journal::TableSet exercise_history_tables() {
    using journal::Table;
    return {Table::Session, Table::ExerciseSet, Table::Rep};
}

namespace {

float weeks_card(const Ui& ui, const Rect& at, const ExerciseHistoryState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::s});
    const Text title{.key = "exercise-history/chart/title",
                     .text = state.chart,
                     .style = style::h3,
                     .role = Role::Heading,
                     .level = 2};
    text(ui, card.flow.next(text_height(ui, title, card.flow.width())), title);
    const Text per{.key = "exercise-history/chart/per",
                   .text = ui.words("progress.week.per"),
                   .style = style::caption,
                   .color = ui.theme.ink2};
    text(ui, card.flow.next(text_height(ui, per, card.flow.width())), per);
    std::array<BarValue, kWeeks> bars;
    std::array<std::string, kWeeks> printed;
    const std::size_t fit = ui.layout.big_text ? 4 : state.weeks.size();
    const std::size_t count = std::min(fit, state.weeks.size());
    const std::size_t first = state.weeks.size() - count;
    for (std::size_t i = 0; i < count; ++i) {
        const ExerciseHistoryWeek& week = state.weeks[first + i];
        printed.at(i) = week.value == 0 ? std::string() : std::to_string(week.value);
        bars.at(i) = {.value = static_cast<double>(week.value),
                      .printed = printed.at(i),
                      .label = week.label,
                      .said = week.said,
                      .current = i + 1 == count};
    }
    bar_chart(ui, card.flow.next(150),
              {.key = "exercise-history/chart",
               .name = state.chart,
               .bars = {bars.data(), count},
               .color = ui.theme.primary});
    return card.end().h;
}

// A day: its date opens the log of that day, its sets stand below.
float day_card(const Ui& ui, const Page& page, const Rect& at, const ExerciseHistoryDay& day,
               int index, int count) {
    const std::string key = "exercise-history/day/" + std::to_string(index + 1);
    const ListRow row{.key = key,
                      .title = day.title,
                      .chevron = true,
                      .pos_in_set = index + 1,
                      .set_size = count};
    const float inner = at.w - 2 * space::l;
    const float row_h = list_row_height(ui, row, inner);
    float sets_h = 0;
    for (const std::string& set : day.sets)
        sets_h += ui.type.height(style::body, set, inner);
    const float height = row_h + sets_h + space::l;
    if (!page.sees({at.x, at.y, at.w, height})) {
        Node& node =
            ui.semantics.add(Role::Button, key, day.title, {at.x + space::l, at.y, inner, row_h});
        node.state.undrawn = true;
        node.pos_in_set = index + 1;
        node.set_size = count;
        return height;
    }
    card(ui, {at.x, at.y, at.w, height});
    Rect words{at.x + space::l, at.y, inner, row_h};
    if (list_row(ui, words, row) == RowTap::Row)
        ui.emit(act::OpenDay{day.date});
    float y = at.y + row_h;
    for (std::size_t i = 0; i < day.sets.size(); ++i) {
        const std::string set_key = key + "/" + std::to_string(i + 1);
        y += text(ui, {words.x, y, inner, 0},
                  {.key = set_key, .text = day.sets[i], .style = style::body});
    }
    return height;
}

} // namespace

void draw_exercise_history(const Ui& ui, const ExerciseHistoryState& state) {
    Page page(ui, {.key = "exercise-history",
                   .title = state.name,
                   .caption = ui.words("history.title"),
                   .back = true,
                   .settings = false});
    Rect column = page.column();
    column.w = std::min(column.w, 820.0F);
    if (state.days.empty()) {
        const float height =
            empty_card(ui, column, "exercise-history/empty", "empty-history",
                       ui.words("history.exercise.empty"), ui.words("history.exercise.empty_text"));
        return page.end(column.y + height);
    }
    float y = column.y + weeks_card(ui, column, state) + space::m;
    const int count = static_cast<int>(state.days.size());
    for (int i = 0; i < count; ++i)
        y += day_card(ui, page, {column.x, y, column.w, 0}, state.days[static_cast<std::size_t>(i)],
                      i, count) +
             space::m;
    if (state.more) {
        const Button more{.key = "exercise-history/more",
                          .label = ui.words("history.more"),
                          .kind = ButtonKind::Neutral,
                          .size = ButtonSize::M};
        const Rect at{column.x, y, column.w, button_height(ui, more, column.w)};
        const bool tapped = button(ui, at, more);
        if (tapped || page.sees(at))
            ui.emit(act::ShowMore{});
        y += at.h;
    }
    page.end(y);
}

} // namespace limber::ui
