#include "ui/screens/today.hpp"

#include "core/library.hpp"
#include "core/progress.hpp"
#include "ui/screens/chosen.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

using std::chrono::days;

// How far back "what you did last" is looked for. After seven days away the rules step a level down
// (FACTS.md), which the plan will do; until then the person is told when it was.
constexpr days kLookBack{27};
constexpr std::size_t kMore = 2;

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
                      last->note};
}

TodayTask task_of(const journal::Journal& journal, const content::Words& words,
                  const Exercise& exercise) {
    const Chosen mine = chosen(exercise, journal.own_dose(exercise.key));
    return {.exercise = exercise.key,
            .animation = mine.level->animation,
            .name = std::string(words(mine.level->name_word)),
            .amount = say_dose(words, mine.dose),
            .group = exercise.group};
}

// Exercises as they were done, newest first, each once, with the day.
struct Done {
    std::string exercise;
    Date date{};
};
// Only what suits the phase, where one is known: what was done before it locked up waits (FACTS.md,
// Phases).
std::vector<Done> lately(const journal::Journal& journal, const content::Content& content,
                         const Today& today_view) {
    const Date today = today_view.date;
    const std::optional<Phase> phase = phase_of(journal, today_view);
    const auto suits = [&](const std::string& key) {
        const Exercise* exercise = content.exercise(key);
        return exercise != nullptr &&
               (!phase || chosen(*exercise, journal.own_dose(key)).level->earliest <= *phase);
    };
    std::vector<Done> list;
    const auto active = journal.days_with_activity(today - kLookBack, today);
    // The three newest days hold enough for one main thing and two more.
    constexpr std::size_t kDays = 3;
    const std::size_t first = active.size() > kDays ? active.size() - kDays : 0;
    for (std::size_t i = active.size(); i-- > first;) {
        for (const auto& session : journal.sessions_between(active[i].date, active[i].date))
            for (const auto& set : session.sets) {
                const bool known = std::ranges::any_of(
                    list, [&](const Done& d) { return d.exercise == set.plan.exercise; });
                if (set.done.sets > 0 && !known && suits(set.plan.exercise))
                    list.push_back({set.plan.exercise, active[i].date});
            }
    }
    return list;
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

// In the order of the library, what suits the phase of today.
const Exercise* gentle(const content::Content& content, Phase phase,
                       const std::vector<TodayTask>& taken, const TodayTask& main) {
    for (const Exercise& exercise : content.exercises) {
        const Level& level = exercise.levels[static_cast<std::size_t>(exercise.start_level)];
        const bool used =
            exercise.key == main.exercise || std::ranges::any_of(taken, [&](const TodayTask& task) {
                return task.exercise == exercise.key;
            });
        if (!used && in_filter(LibraryFilter::Gentle, exercise.group, level, phase))
            return &exercise;
    }
    return nullptr;
}

void write_tasks(TodayState& state, const journal::Journal& journal,
                 const content::Content& content, const Today& today) {
    const content::Words& words = content.words;
    const Phase phase = phase_of(journal, today).value_or(Phase::Calm);
    const std::vector<Done> done = lately(journal, content, today);
    const auto was_today = [&](const std::string& key) {
        return std::ranges::any_of(
            done, [&](const Done& d) { return d.exercise == key && d.date == today.date; });
    };
    const auto known = std::ranges::find_if(
        done, [&](const Done& d) { return content.exercise(d.exercise) != nullptr; });
    if (!write_open(state, journal, content, today)) {
        if (known != done.end()) {
            state.kind = TodayMain::Last;
            state.main = task_of(journal, words, *content.exercise(known->exercise));
            state.main_label = words("today.main.last");
            const std::string when = say_when(words, known->date, today.date);
            state.main_why = words.format("today.main.last_why", {{"when", when}});
        } else if (const Exercise* first = gentle(content, phase, {}, {})) {
            state.kind = TodayMain::Gentle;
            state.main = task_of(journal, words, *first);
            state.main_label = words("today.main.gentle");
            state.main_why = words("today.main.gentle_why");
        }
    }
    state.main.done_today = was_today(state.main.exercise);
    for (const Done& d : done) {
        const Exercise* exercise = content.exercise(d.exercise);
        if (exercise != nullptr && d.exercise != state.main.exercise && state.more.size() < kMore)
            state.more.push_back(task_of(journal, words, *exercise));
    }
    while (state.more.size() < kMore) {
        const Exercise* exercise = gentle(content, phase, state.more, state.main);
        if (exercise == nullptr)
            break;
        state.more.push_back(task_of(journal, words, *exercise));
    }
    for (TodayTask& task : state.more)
        task.done_today = was_today(task.exercise);
}

} // namespace

TodayState build_today(const journal::Journal& journal, const content::Content& content,
                       const Today& today) {
    TodayState state;
    write_heading(state, journal, content.words, today);
    state.first = !today.view.question_skipped && !journal.first_day();
    state.last_pain = last_pain(journal, content.words, today);
    state.check = last_check(journal, content.words, today);
    write_tasks(state, journal, content, today);
    const auto moved = journal.days_with_activity(week_start(today.date), today.date).size();
    state.moved = moved == 0 ? std::string(content.words("today.moved.nothing"))
                             : content.words.format("today.moved.days", {{"n", moved}});
    return state;
}

journal::TableSet today_tables() {
    using journal::Table;
    return {Table::Episode, Table::Session,  Table::ExerciseSet, Table::Rep,
            Table::Pain,    Table::OwnLevel, Table::OwnDose};
}

} // namespace limber::ui
