#include "ui/screens/progress.hpp"

#include "ui/screens/day_words.hpp"
#include "ui/screens/progress_parts.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace limber::ui {

namespace {

using std::chrono::days;

constexpr int kWeeks = 5;
constexpr int kMapWeeks = 53;
constexpr float kMinutesOfDay = 24 * 60;

// Beyond this the chart has several days in each pixel column: it is drawn from the sums of whole
// weeks, so that fifty years cost what two cost.
constexpr days kEveryEntry{2 * 366};

// What the pain of a range comes to, however long it is.
struct PainFacts {
    std::vector<PainPoint> points;
    int entries = 0;
    double sum = 0;
    std::optional<journal::PainEntry> last; // none: nothing was logged
    std::optional<journal::PainEntry> then; // what the last is compared with
};

// Days since the window began; a day is counted from when it starts.
float day_of(const ProgressWindow& window, const journal::When& at) {
    const int minute = minute_into_day(minute_of_day(at.moment), window.day_start_hour);
    return static_cast<float>((at.date - window.from).count()) +
           static_cast<float>(minute) / kMinutesOfDay;
}

// Sets of just those days. Over years whole weeks are summed up: what is over at both ends is no
// more than a line of the chart is wide.
int sets_in(const journal::Journal& journal, const ProgressWindow& window,
            std::string_view exercise) {
    if (window.to - window.from > kByDay)
        return journal.weeks_sum(window.from, window.to, exercise).sets;
    int sets = 0;
    for (const auto& day : journal.days_with_activity(window.from, window.to, exercise))
        sets += day.sum.sets;
    return sets;
}

// `since`: compare with the last entry up to that day, else with the first.
PainFacts every_entry(const journal::Journal& journal, const ProgressWindow& window,
                      std::optional<Date> since) {
    PainFacts facts;
    const auto entries = journal.pain_between(window.from, window.to);
    facts.points.reserve(entries.size());
    for (const auto& entry : entries) {
        facts.points.push_back({day_of(window, entry.at), entry.score});
        facts.sum += entry.score;
        if (!facts.then || (since && entry.at.date <= *since))
            facts.then = entry;
    }
    facts.entries = static_cast<int>(entries.size());
    if (!entries.empty())
        facts.last = entries.back();
    // Where somebody travels, clocks go back.
    std::ranges::stable_sort(facts.points, {}, &PainPoint::day);
    return facts;
}

// Each week as an upright stroke from its least to its most: what a chart of that many entries
// comes to anyway.
PainFacts week_by_week(const journal::Journal& journal, const ProgressWindow& window,
                       std::optional<Date> since) {
    PainFacts facts;
    const auto weeks = journal.pain_weeks(window.from, window.to);
    if (weeks.empty())
        return facts;
    const auto* compared = &weeks.front();
    for (const auto& week : weeks) {
        const float middle =
            std::max(static_cast<float>((week.monday - window.from).count()) + 3.5F, 0.0F);
        facts.points.push_back({middle, week.least});
        if (week.most != week.least)
            facts.points.push_back({middle, week.most});
        facts.entries += week.entries;
        facts.sum += week.sum;
        if (since && week.monday <= *since)
            compared = &week;
    }
    const auto last = journal.pain_between(weeks.back().monday, window.to);
    if (last.empty())
        return {};
    facts.last = last.back();
    if (facts.entries == 1)
        facts.points.clear(); // the only one stands at its own time
    facts.points.push_back({day_of(window, last.back().at), last.back().score});
    for (const auto& entry : journal.pain_between(compared->monday, compared->monday + days{6}))
        if (!facts.then || (since && entry.at.date <= *since))
            facts.then = entry;
    return facts;
}

ProgressWindow window_of(const content::Words& words, const Today& today, Date first) {
    const ProgressRange range = today.view.range;
    ProgressWindow window;
    window.today = today.date;
    window.day_start_hour = today.preferences.day_start_hour;
    window.to = std::min(today.view.until.value_or(today.date), today.date);
    window.from = range_start(range, window.to, first);
    window.earlier = range_before(range, window.to, first);
    window.later = range_after(range, window.to, today.date);
    const std::string from = say_short_date(words, window.from, today.date);
    const std::string to = window.now() ? std::string(words("shell.when.today"))
                                        : say_short_date(words, window.to, today.date);
    window.said = words.format("progress.window.span", {{"from", from}, {"to", to}});
    return window;
}

// "4 now", "4 on 21 Nov".
std::string say_last_pain(const content::Words& words, const journal::PainEntry& last, Date today) {
    if (last.at.date == today)
        return words.format("progress.pain.now", {{"n", last.score}});
    const std::string date = say_short_date(words, last.at.date, today);
    return words.format("progress.pain.latest", {{"n", last.score}, {"date", date}});
}

void write_pain_labels(PainLine& pain, const content::Words& words, const ProgressWindow& window) {
    const Date from = window.from;
    pain.from = from;
    pain.to = window.to;
    pain.from_label = say_short_date(words, from, window.today);
    pain.to_label = window.now() ? std::string(words("shell.date.today"))
                                 : say_short_date(words, window.to, window.today);
    const Date middle = from + (window.to - from) / 2;
    if ((window.to - from).count() >= 6)
        pain.middle_label = say_short_date(words, middle, window.today);
    pain.said =
        words.format("progress.pain.chart", {{"from", pain.from_label}, {"to", pain.to_label}});
}

void write_pain(ProgressState& state, const journal::Journal& journal,
                const content::Words& words) {
    const Date from = state.window.from;
    const Date to = state.window.to;
    const Date today = state.window.today;
    const auto episodes = journal.episodes_between(from, to);
    const std::optional<Date> since =
        episodes.empty() ? std::optional<Date>() : episodes.back().began.date;
    PainFacts facts =
        (to - from > kEveryEntry ? week_by_week : every_entry)(journal, state.window, since);
    write_pain_labels(state.pain, words, state.window);
    state.pain.points = std::move(facts.points);
    for (const auto& episode : episodes)
        state.pain.locked_up.push_back(day_of(state.window, episode.began));
    if (!facts.last) {
        state.pain_now =
            words(journal.last_pain() ? "progress.pain.none_in_range" : "progress.pain.none");
        return;
    }
    const journal::PainEntry& last = *facts.last;
    const std::string now = say_last_pain(words, last, today);
    const std::string mean = one_decimal(facts.sum / facts.entries);
    const std::string average = words.format("progress.pain.average", {{"x", mean}});
    const bool only = facts.entries == 1;
    state.pain_now = !only
                         ? words.format("progress.pain.line", {{"now", now}, {"average", average}})
                     : state.window.now() ? std::string(words("progress.pain.none"))
                                          : now;
    state.pain.said.append(". ").append(only ? now : state.pain_now);
    // Since it locked up last, or since the range began.
    const auto& then = facts.then;
    if (!then || then->at.date >= last.at.date)
        return;
    const std::string when = say_when(words, then->at.date, today);
    state.change = compare_pain(then->score, last.score);
    const int by = std::abs(last.score - then->score);
    switch (state.change) {
    case PainChange::Less:
        state.pain_change = words.format("progress.pain.less", {{"n", by}, {"when", when}});
        break;
    case PainChange::More:
        state.pain_change = words.format("progress.pain.more", {{"n", by}, {"when", when}});
        break;
    case PainChange::Same:
        state.pain_change = words.format("progress.pain.same", {{"when", when}});
        break;
    }
}

void write_days(ProgressState& state, const journal::Journal& journal) {
    DayMap& map = state.days;
    const Date to = state.window.to;
    map.from = week_start(to) - days{7 * (kMapWeeks - 1)};
    map.levels.assign(static_cast<std::size_t>((to - map.from).count() + 1), 0);
    for (const auto& day : journal.days_with_activity(map.from, to))
        map.levels[static_cast<std::size_t>((day.date - map.from).count())] =
            static_cast<std::uint8_t>(moved_level(day.sum.sets));
    for (const auto& episode : journal.episodes_between(map.from, to))
        map.locked_up.push_back(episode.began.date);
    const bool long_range = state.range == ProgressRange::Year || state.range == ProgressRange::All;
    state.least_weeks = long_range ? kMapWeeks : 13;
}

void write_picked(ProgressState& state, const journal::Journal& journal,
                  const content::Words& words, const Today& today) {
    const Date last = state.window.to;
    state.picked = std::clamp(today.view.picked.value_or(last), state.days.from, last);
    const Date day = state.picked;
    state.picked_title = say_full_date(words, day, today.date);
    std::vector<std::string> parts;
    const auto totals = journal.days_with_activity(day, day);
    if (!totals.empty() && totals.front().sum.sets > 0)
        parts.push_back(say_sets(words, totals.front().sum.sets));
    if (const auto pain = journal.pain_between(day, day); !pain.empty())
        parts.push_back(words.format("progress.day.pain", {{"n", pain.back().score}}));
    if (!journal.episodes_between(day, day).empty())
        parts.emplace_back(words("progress.day.locked_up"));
    if (parts.empty())
        parts.emplace_back(words("progress.day.nothing"));
    for (const std::string& part : parts)
        state.picked_below.append(state.picked_below.empty() ? "" : " · ").append(part);
}

void write_weeks(ProgressState& state, const journal::Journal& journal, const content::Words& words,
                 Date today) {
    const Date last = state.window.to;
    const Date first = week_start(last) - days{7 * (kWeeks - 1)};
    const auto totals = journal.week_totals(first, last);
    state.weeks.reserve(kWeeks);
    for (int i = 0; i < kWeeks; ++i) {
        ProgressWeek week;
        week.monday = first + days{7 * i};
        const auto found = std::ranges::find(totals, week.monday, &journal::WeekTotal::monday);
        if (found != totals.end()) {
            week.sets = found->sum.sets;
            week.minutes = static_cast<int>(
                std::chrono::round<std::chrono::minutes>(found->sum.active).count());
        }
        const bool now = week.monday == week_start(today);
        week.current = now;
        const std::chrono::year_month_day ymd{week.monday};
        week.label = now ? std::string(words("progress.week.now"))
                         : std::to_string(static_cast<unsigned>(ymd.day()));
        week.said = now ? std::string(words("progress.week.this_week"))
                        : words.format("progress.week.week_of",
                                       {{"date", say_short_date(words, week.monday, today)}});
        state.weeks.push_back(std::move(week));
    }
}

// What was done up to the end of the window, and whether anything ever was.
void write_exercises(ProgressState& state, const journal::Journal& journal,
                     const content::Content& content) {
    const content::Words& words = content.words;
    const ProgressWindow& window = state.window;
    for (const Exercise& exercise : content.exercises) {
        auto newest = journal.exercise_history(exercise.key, 1);
        if (!newest.empty())
            state.empty = false;
        if (!window.now() && !newest.empty() && newest.front().date > window.to)
            newest = journal.exercise_history(exercise.key, 1, window.to + days{1});
        if (newest.empty())
            continue;
        const int sets = sets_in(journal, window, exercise.key);
        const std::string when = say_when(words, newest.front().date, window.today);
        const std::string counted = say_sets(words, sets);
        state.exercises.push_back(
            {.exercise = exercise.key,
             .name = std::string(words(exercise.name_word)),
             .below = sets == 0 ? words.format("progress.exercises.row_before", {{"when", when}})
                                : words.format("progress.exercises.row",
                                               {{"sets", counted}, {"when", when}}),
             .group = exercise.group,
             .last = newest.front().date});
    }
    std::ranges::stable_sort(state.exercises, std::ranges::greater{}, &ProgressExercise::last);
}

} // namespace

ProgressState build_progress(const journal::Journal& journal, const content::Content& content,
                             const Today& today) {
    const content::Words& words = content.words;
    ProgressState state;
    state.range = today.view.range;
    state.window = window_of(words, today, journal.first_day().value_or(today.date));
    write_pain(state, journal, words);
    write_days(state, journal);
    write_picked(state, journal, words, today);
    write_weeks(state, journal, words, today.date);
    write_exercises(state, journal, content);
    state.spasms = build_spasms(journal, words, state.range, state.window);
    state.ability = build_ability(journal, words, state.window);
    state.plank = build_plank(journal, words, state.window);
    // Where little is there yet, one way forward is enough (DESIGN.md, Progress).
    state.ability.invites = !state.empty || state.spasms.any;
    return state;
}

journal::TableSet progress_tables() {
    using journal::Table;
    return {Table::Episode, Table::Session,     Table::ExerciseSet, Table::Rep,
            Table::Pain,    Table::ReliefEvent, Table::Activity,    Table::ActivityScore};
}

} // namespace limber::ui
