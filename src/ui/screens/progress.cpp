#include "ui/screens/progress.hpp"

#include "ui/screens/day_words.hpp"
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

float day_of(Date from, const journal::When& at) {
    return static_cast<float>((at.date - from).count()) +
           static_cast<float>(minute_of_day(at.moment)) / kMinutesOfDay;
}

// `since`: compare with the last entry up to that day, else with the first.
PainFacts every_entry(const journal::Journal& journal, Date from, Date to,
                      std::optional<Date> since) {
    PainFacts facts;
    const auto entries = journal.pain_between(from, to);
    facts.points.reserve(entries.size());
    for (const auto& entry : entries) {
        facts.points.push_back({day_of(from, entry.at), entry.score});
        facts.sum += entry.score;
        if (!facts.then || (since && entry.at.date <= *since))
            facts.then = entry;
    }
    facts.entries = static_cast<int>(entries.size());
    if (!entries.empty())
        facts.last = entries.back();
    // A day that starts at four in the morning has its night at its end.
    std::ranges::stable_sort(facts.points, {}, &PainPoint::day);
    return facts;
}

// Each week as an upright stroke from its least to its most: what a chart of that many entries
// comes to anyway.
PainFacts week_by_week(const journal::Journal& journal, Date from, Date to,
                       std::optional<Date> since) {
    PainFacts facts;
    const auto weeks = journal.pain_weeks(from, to);
    if (weeks.empty())
        return facts;
    const auto* compared = &weeks.front();
    for (const auto& week : weeks) {
        const float middle =
            std::max(static_cast<float>((week.monday - from).count()) + 3.5F, 0.0F);
        facts.points.push_back({middle, week.least});
        if (week.most != week.least)
            facts.points.push_back({middle, week.most});
        facts.entries += week.entries;
        facts.sum += week.sum;
        if (since && week.monday <= *since)
            compared = &week;
    }
    const auto last = journal.pain_between(weeks.back().monday, to);
    if (last.empty())
        return {};
    facts.last = last.back();
    if (facts.entries == 1)
        facts.points.clear(); // the only one stands at its own time
    facts.points.push_back({day_of(from, last.back().at), last.back().score});
    for (const auto& entry : journal.pain_between(compared->monday, compared->monday + days{6}))
        if (!facts.then || (since && entry.at.date <= *since))
            facts.then = entry;
    return facts;
}

// One decimal, as it is written here: "3.3".
std::string one_decimal(double value) {
    const auto tenths = static_cast<long>(std::lround(value * 10));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

void write_pain(ProgressState& state, const journal::Journal& journal, const content::Words& words,
                const Today& today, Date first) {
    const Date from = range_start(state.range, today.date, first);
    const auto episodes = journal.episodes_between(from, today.date);
    const std::optional<Date> since =
        episodes.empty() ? std::optional<Date>() : episodes.back().began.date;
    PainFacts facts = (today.date - from > kEveryEntry ? week_by_week : every_entry)(
        journal, from, today.date, since);
    state.pain.from = from;
    state.pain.to = today.date;
    state.pain.points = std::move(facts.points);
    for (const auto& episode : episodes)
        state.pain.locked_up.push_back(day_of(from, episode.began));
    state.pain.from_label = say_short_date(words, from, today.date);
    state.pain.to_label = words("shell.date.today");
    const Date middle = from + (today.date - from) / 2;
    if ((today.date - from).count() >= 6)
        state.pain.middle_label = say_short_date(words, middle, today.date);
    state.pain.said = words.format("progress.pain.chart",
                                   {{"from", state.pain.from_label}, {"to", state.pain.to_label}});
    if (!facts.last) {
        state.pain_now =
            words(journal.last_pain() ? "progress.pain.none_in_range" : "progress.pain.none");
        return;
    }
    const journal::PainEntry& last = *facts.last;
    const std::string date = say_short_date(words, last.at.date, today.date);
    const std::string now =
        last.at.date == today.date
            ? words.format("progress.pain.now", {{"n", last.score}})
            : words.format("progress.pain.latest", {{"n", last.score}, {"date", date}});
    const std::string mean = one_decimal(facts.sum / facts.entries);
    const std::string average = words.format("progress.pain.average", {{"x", mean}});
    const bool only = facts.entries == 1;
    state.pain_now = only
                         ? std::string(words("progress.pain.none"))
                         : words.format("progress.pain.line", {{"now", now}, {"average", average}});
    state.pain.said.append(". ").append(only ? now : state.pain_now);
    // Since it locked up last, or since the range began.
    const auto& then = facts.then;
    if (!then || then->at.date >= last.at.date)
        return;
    const std::string when = say_when(words, then->at.date, today.date);
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

void write_days(ProgressState& state, const journal::Journal& journal, Date today) {
    DayMap& map = state.days;
    map.from = week_start(today) - days{7 * (kMapWeeks - 1)};
    map.levels.assign(static_cast<std::size_t>((today - map.from).count() + 1), 0);
    for (const auto& day : journal.days_with_activity(map.from, today))
        map.levels[static_cast<std::size_t>((day.date - map.from).count())] =
            static_cast<std::uint8_t>(moved_level(day.sum.sets));
    for (const auto& episode : journal.episodes_between(map.from, today))
        map.locked_up.push_back(episode.began.date);
    const bool long_range = state.range == ProgressRange::Year || state.range == ProgressRange::All;
    state.least_weeks = long_range ? kMapWeeks : 13;
}

void write_picked(ProgressState& state, const journal::Journal& journal,
                  const content::Words& words, const Today& today) {
    state.picked = std::clamp(today.view.picked.value_or(today.date), state.days.from, today.date);
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
    const Date first = week_start(today) - days{7 * (kWeeks - 1)};
    const auto totals = journal.week_totals(first, today);
    for (int i = 0; i < kWeeks; ++i) {
        ProgressWeek week;
        week.monday = first + days{7 * i};
        const auto found = std::ranges::find(totals, week.monday, &journal::WeekTotal::monday);
        if (found != totals.end()) {
            week.sets = found->sum.sets;
            week.minutes = static_cast<int>(
                std::chrono::round<std::chrono::minutes>(found->sum.active).count());
        }
        const bool now = i == kWeeks - 1;
        const std::chrono::year_month_day ymd{week.monday};
        week.label = now ? std::string(words("progress.week.now"))
                         : std::to_string(static_cast<unsigned>(ymd.day()));
        week.said = now ? std::string(words("progress.week.this_week"))
                        : words.format("progress.week.week_of",
                                       {{"date", say_short_date(words, week.monday, today)}});
        state.weeks.push_back(std::move(week));
    }
}

void write_exercises(ProgressState& state, const journal::Journal& journal,
                     const content::Content& content, Date from, Date today) {
    const content::Words& words = content.words;
    for (const Exercise& exercise : content.exercises) {
        const auto newest = journal.exercise_history(exercise.key, 1);
        if (newest.empty())
            continue;
        const int sets = journal.weeks_sum(from, today, exercise.key).sets;
        const std::string when = say_when(words, newest.front().date, today);
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
    ProgressState state;
    state.range = today.view.range;
    const Date first = journal.first_day().value_or(today.date);
    write_pain(state, journal, content.words, today, first);
    write_days(state, journal, today.date);
    write_picked(state, journal, content.words, today);
    write_weeks(state, journal, content.words, today.date);
    write_exercises(state, journal, content, state.pain.from, today.date);
    state.empty = state.exercises.empty();
    return state;
}

journal::TableSet progress_tables() {
    using journal::Table;
    return {Table::Episode, Table::Session, Table::ExerciseSet, Table::Rep, Table::Pain};
}

} // namespace limber::ui
