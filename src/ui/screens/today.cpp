#include "ui/screens/today.hpp"

#include "core/progress.hpp"
#include "ui/screens/break_words.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/own_routine.hpp"
#include "ui/screens/planned.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

using std::chrono::days;

void write_heading(TodayState& state, const journal::Journal& journal, const content::Words& words,
                   const Today& today) {
    const std::string date = say_full_date(words, today.date, today.date);
    state.title = words("today.title");
    state.caption = date;
    const auto episode = journal.current_episode();
    if (!episode)
        return;
    const auto day = episode_day(episode->began.date, today.date);
    if (!day)
        return;
    state.title = words.format("today.day", {{"n", *day}});
    const std::string when = say_when(words, episode->began.date, today.date);
    const bool just_now = *day <= 1; // "today", "yesterday": no "on" before it
    state.caption = words.format(just_now ? "today.locked_up" : "today.locked_up_on",
                                 {{"date", date}, {"when", when}});
    state.warn = true;
}

std::string last_pain(const journal::Journal& journal, const content::Words& words,
                      const Today& today) {
    const auto last = journal.last_pain();
    if (!last)
        return {};
    if (last->at.date == today.date - days{1})
        return words.format("today.pain.last_yesterday", {{"n", last->score}});
    if (last->at.date != today.date)
        return {};
    constexpr int kNoon = 12 * 60;
    const bool morning = minute_of_day(last->at.moment) < kNoon;
    if (morning && minute_of_day(today.wall) >= kNoon)
        return words.format("today.pain.last_morning", {{"n", last->score}});
    return words.format("today.pain.last_today",
                        {{"time", say_time(last->at.moment)}, {"n", last->score}});
}

std::optional<TodayCheck> last_check(const journal::Journal& journal, const content::Words& words,
                                     const Today& today) {
    const auto last = journal.last_pain();
    if (!last || last->at.date != today.date)
        return std::nullopt;
    const std::string time = say_time(last->at.moment);
    return TodayCheck{last->id.str(),
                      words.format("note.logged", {{"n", last->score}, {"time", time}}),
                      last->detail};
}

bool done_on(const plan::History& history, Date date, const std::string& exercise) {
    return std::ranges::any_of(history.practices, [&](const plan::Practice& practice) {
        return practice.date == date &&
               std::ranges::any_of(practice.done, [&](const plan::Done& done) {
                   return done.exercise == exercise;
               });
    });
}

TodayTask task_of(const content::Content& content, const Planned& plan, const plan::Task& task) {
    const Exercise& exercise = *content.exercise(task.item.exercise);
    const content::Words& words = content.words;
    TodayTask shown{.slot = task.slot,
                    .exercise = exercise.key,
                    .animation = exercise.level(task.item.level)->animation,
                    .name = std::string(words(exercise.level(task.item.level)->name_word)),
                    .amount = say_dose(words, task.item.dose),
                    .group = exercise.group};
    shown.done_today = done_on(plan.history, plan.plan.date, exercise.key);
    shown.why = say_reason(words, task.why);
    if (task.change)
        shown.change = say_reason(words, *task.change);
    shown.changed = std::ranges::any_of(
        plan.changes, [&](const plan::Override& change) { return change.slot == task.slot; });
    shown.can_ease = plan::eased(exercise, task.item).has_value();
    shown.can_harden = plan::progressed(exercise, task.item, plan.plan.phase).has_value();
    return shown;
}

// The session that is open: in the player, or left on disk by an earlier run. False: there is none.
bool write_open(TodayState& state, const journal::Journal& journal, const content::Content& content,
                const Today& today) {
    const auto show = [&](const std::vector<SetPlan>& plan, const std::vector<SetDone>& done) {
        const auto finished = std::ranges::count_if(done, &SetDone::closed);
        const auto next = std::ranges::find_if(done, [](const SetDone& d) { return !d.closed; });
        const auto index = next == done.end() ? 0 : static_cast<std::size_t>(next - done.begin());
        const SetPlan& set = plan[std::min(index, plan.size() - 1)];
        const Exercise* exercise = content.once(set.exercise);
        if (exercise == nullptr)
            return false;
        const Level* level = exercise->level(set.level);
        state.main = {.exercise = set.exercise,
                      .animation = set.animation,
                      .name = std::string(
                          content.words(level != nullptr ? level->name_word : exercise->name_word)),
                      .amount = content.words.format("today.main.open_sets",
                                                     {{"done", finished}, {"all", plan.size()}}),
                      .group = exercise->group};
        return true;
    };
    bool found = false;
    if (today.player != nullptr) {
        found = show(today.player->plan, today.player->done);
        state.in_player = found;
    } else if (today.can_resume) {
        if (const auto open = journal.open_session(); open && !open->plan.empty())
            found = show(open->plan, open->done);
    }
    if (found) {
        state.kind = TodayMain::CarryOn;
        state.main_label = content.words("today.main.open");
        state.main_why = content.words("today.main.open_why");
    }
    return found;
}

// The person's own first: what is theirs is not looked for under what is ours.
std::vector<TodayAdd> may_add(const journal::Journal& journal, const content::Content& content,
                              const Today& today, const Planned& plan) {
    std::vector<TodayAdd> list;
    if (plan.plan.basis == plan::Basis::Stopped)
        return list;
    for (const OwnRoutine& routine : journal.own_routines())
        list.push_back({{},
                        routine.name,
                        say_routine(journal, content, today.preferences, routine),
                        routine.key});
    if (!plan::free_slot(plan.tasks, plan.changes))
        return list;
    const auto add = [&](bool own) {
        for (const Exercise& exercise : content.exercises) {
            const bool there = std::ranges::any_of(plan.tasks, [&](const plan::Task& task) {
                return task.item.exercise == exercise.key;
            });
            if (!there && (exercise.group == Group::Own) == own &&
                exercise.levels.front().earliest <= plan.plan.phase)
                list.push_back({exercise.key, std::string(content.words(exercise.name_word)),
                                own ? std::string(content.words("own.purpose")) : std::string()});
        }
    };
    add(true);
    add(false);
    return list;
}

void write_tasks(TodayState& state, const journal::Journal& journal,
                 const content::Content& content, const Today& today, const Planned& plan) {
    const content::Words& words = content.words;
    std::size_t first = 0;
    if (plan.plan.basis == plan::Basis::Stopped) {
        state.kind = TodayMain::Stopped; // a session that was not finished waits, too
    } else if (!write_open(state, journal, content, today) && !plan.tasks.empty()) {
        state.kind = TodayMain::Planned;
        state.main = task_of(content, plan, plan.tasks.front());
        state.main_label = words("today.main.label");
        state.main_why = state.main.change.empty() ? state.main.why : state.main.change;
        first = 1;
    }
    for (std::size_t i = first; i < plan.tasks.size(); ++i)
        if (plan.tasks[i].item.exercise != state.main.exercise)
            state.more.push_back(task_of(content, plan, plan.tasks[i]));
    if (plan.plan.basis == plan::Basis::Eased || plan.plan.basis == plan::Basis::Mobility)
        state.basis = words("plan.basis." + std::string(plan::basis_word(plan.plan.basis)));
    state.may_add = may_add(journal, content, today, plan);
}

// What the plan of tomorrow would be if nothing happened until then.
std::string say_tomorrow(const journal::Journal& journal, const content::Content& content,
                         const Today& today, const Planned& plan) {
    const plan::DayPlan next =
        plan::plan_day(content.exercises, content.menu, plan.history,
                       wishes_of(journal, content, today.preferences), today.date + days{1});
    std::vector<std::string_view> names;
    names.reserve(next.tasks.size());
    for (const plan::Task& task : next.tasks)
        names.push_back(content.words(content.exercise(task.item.exercise)->name_word));
    const content::Words& words = content.words;
    switch (names.size()) {
    case 0:
        return {};
    case 1:
        return words.format("plan.tomorrow.one", {{"first", names[0]}});
    case 2:
        return words.format("plan.tomorrow.two", {{"first", names[0]}, {"second", names[1]}});
    default:
        return words.format("plan.tomorrow.three",
                            {{"first", names[0]}, {"second", names[1]}, {"third", names[2]}});
    }
}

TodayBreaks say_breaks(const journal::Journal& journal, const content::Content& content,
                       const Today& today) {
    const content::Words& words = content.words;
    const breaks::State& clock = today.breaks;
    TodayBreaks shown;
    shown.step = clock.step;
    shown.part = breaks::part(clock);
    const auto every = std::chrono::duration_cast<std::chrono::minutes>(clock.options.interval);
    shown.below = words.format("breaks.every", {{"n", every.count()}});
    switch (clock.step) {
    case breaks::Step::Off:
        shown.title = words("breaks.off");
        shown.below = words(today.may_notify ? "breaks.off_below" : "breaks.off_only_open");
        break;
    case breaks::Step::Sitting:
    case breaks::Step::Warned:
        shown.title = words.format("breaks.in", {{"n", breaks::minutes_left(clock)}});
        break;
    case breaks::Step::Due:
        shown.title = words("breaks.due");
        shown.below = say_break_idea(journal, content, today);
        break;
    case breaks::Step::Paused:
        shown.title = words("breaks.paused");
        break;
    }
    return shown;
}

// How often today, or what a tap does.
std::string say_times(const content::Words& words, std::ptrdiff_t times, std::string otherwise) {
    return times > 0 ? words.format("today.bonus.times", {{"n", times}}) : std::move(otherwise);
}

TodayBonus say_bonus(const journal::Journal& journal, const content::Content& content,
                     const Today& today) {
    const content::Words& words = content.words;
    const Guide& guide = content.guide;
    const auto minutes = [](Millis length) { return (length.count() + 59'999) / 60'000; };
    const auto events = journal.relief_events_between(today.date - days{1}, today.date);
    const auto times = [&](guide::Thing thing) {
        return std::ranges::count_if(events, [&](const journal::ReliefEvent& event) {
            return event.thing == thing && event.at.date == today.date;
        });
    };
    TodayBonus bonus;
    bonus.skin = words.format("relief.heat.skin_later", {{"n", minutes(guide.skin_check)}});
    bonus.start = words.format("relief.heat.start", {{"n", minutes(guide.heat_usual)}});
    const auto heats = times(guide::Thing::Heat);
    bonus.heat = say_times(words, heats,
                           words.format("relief.heat.minutes", {{"n", minutes(guide.heat_usual)}}));
    if (heats >= guide.heat_a_day)
        bonus.enough = words.format("relief.heat.over_text", {{"n", guide.heat_a_day}});
    for (const journal::ReliefEvent& event : events) {
        const Millis left{event.at.moment.utc + event.length - today.wall.utc};
        if (event.thing != guide::Thing::Heat || left <= Millis{0} || left > event.length)
            continue;
        bonus.heat_on = true;
        bonus.heat = words.format("today.bonus.left", {{"n", minutes(left)}});
    }
    const std::string add(words("today.bonus.add"));
    bonus.water = say_times(words, times(guide::Thing::Water), add);
    bonus.breaks = say_times(words, journal.breaks_on(today.date), add);
    return bonus;
}

// nullopt: one of the two was not said.
std::optional<TodayNight> say_night(const content::Words& words, const plan::History& history,
                                    Date date) {
    constexpr std::size_t kMany = 8;
    TodayNight night;
    std::optional<int> evening;
    std::optional<int> morning;
    for (const plan::Reading& reading : history.readings) {
        if (morning || reading.date > date)
            break;
        night.scores.push_back(reading.score);
        if (reading.date == date - days{1} && reading.minute >= plan::kNoon)
            evening = reading.score;
        if (reading.date == date && reading.minute < plan::kNoon)
            morning = reading.score;
    }
    if (!evening || !morning)
        return std::nullopt;
    if (night.scores.size() > kMany)
        night.scores.erase(night.scores.begin(),
                           night.scores.end() - static_cast<std::ptrdiff_t>(kMany));
    night.title = words.format("today.night.title", {{"morning", *morning}, {"evening", *evening}});
    const int change = *morning - *evening;
    night.below = std::abs(change) < plan::kRise
                      ? std::string(words("today.night.same"))
                      : words.format(change < 0 ? "today.night.less" : "today.night.more",
                                     {{"n", std::abs(change)}});
    return night;
}

// One of those that are on, another one each day; with the routine of that name, if there is one.
void write_adjustment(TodayState& state, const journal::Journal& journal,
                      const content::Content& content, Date date) {
    const auto keys = journal.adjustments();
    if (keys.empty())
        return;
    const auto day =
        static_cast<std::size_t>(std::max(0L, static_cast<long>(date.time_since_epoch().count())));
    const std::string& key = keys[day % keys.size()];
    const std::string word = "adjust." + key;
    state.adjustment = content.words.has(word) ? std::string(content.words(word)) : key;
    if (content.routine(key) != nullptr)
        state.adjustment_routine = key;
}

} // namespace

TodayState build_today(const journal::Journal& journal, const content::Content& content,
                       const Today& today) {
    TodayState state;
    write_heading(state, journal, content.words, today);
    state.date = today.date;
    state.first = !today.view.question_skipped && !journal.first_day();
    state.last_pain = last_pain(journal, content.words, today);
    state.check = last_check(journal, content.words, today);
    const Planned plan = planned(journal, content, today.preferences, today.date);
    state.phase = plan.plan.phase;
    write_tasks(state, journal, content, today, plan);
    if (!state.first) {
        state.tomorrow = say_tomorrow(journal, content, today, plan);
        write_adjustment(state, journal, content, today.date);
        state.bonus = say_bonus(journal, content, today);
        state.night = say_night(content.words, plan.history, today.date);
        state.breaks = say_breaks(journal, content, today);
    }
    const auto moved = journal.days_with_activity(week_start(today.date), today.date).size();
    state.moved = moved == 0 ? std::string(content.words("today.moved.nothing"))
                             : content.words.format("today.moved.days", {{"n", moved}});
    return state;
}

journal::TableSet today_tables() {
    using journal::Table;
    journal::TableSet tables = planned_tables();
    tables.add(Table::Adjustment);
    tables.add(Table::SittingBreak);
    tables.add(Table::ReliefEvent);
    tables.add(Table::OwnRoutine);
    return tables;
}

} // namespace limber::ui
