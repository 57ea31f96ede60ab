#include "ui/screens/day_log.hpp"

#include "ui/screens/day_words.hpp"
#include "ui/screens/history.hpp"
#include "ui/screens/relief_words.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

std::string_view place_word(Place place) {
    switch (place) {
    case Place::Standing:
        return "day_log.place.standing";
    case Place::Sitting:
        return "day_log.place.sitting";
    case Place::FloorOrBed:
        return "day_log.place.floor";
    case Place::Car:
        break;
    }
    return "day_log.place.car";
}

std::string_view effort_word(Effort effort) {
    switch (effort) {
    case Effort::Easy:
        return "day_log.effort_easy";
    case Effort::Some:
        return "day_log.effort_some";
    case Effort::Hard:
        break;
    }
    return "day_log.effort_hard";
}

int seconds(Millis time) {
    return static_cast<int>(time.count() / 1000);
}

// A side is named by what moves; a level that is gone says left or right.
std::string side_of(const content::Content& content, const SetPlan& plan) {
    if (plan.side == Side::None)
        return {};
    if (const Exercise* exercise = content.once(plan.exercise))
        if (const Level* level = exercise->level(plan.level);
            level != nullptr && !level->side_word(plan.side).empty())
            return std::string(content.words(level->side_word(plan.side)));
    return std::string(
        content.words(plan.side == Side::Left ? "day_log.side.left" : "day_log.side.right"));
}

DayLogSet set_of(const content::Content& content, const journal::ExerciseSet& set) {
    const content::Words& words = content.words;
    DayLogSet out;
    out.id = set.id.str();
    out.count_of = set.plan.count_of;
    out.reps = set.done.reps;
    out.held_s = seconds(set.done.held);
    out.target_reps = set.plan.dose.reps;
    out.target_hold_s = seconds(set.plan.dose.hold);
    const std::string side = side_of(content, set.plan);
    out.name = side.empty()
                   ? words.format("day_log.set", {{"n", set.plan.set_number}})
                   : words.format("day_log.set_side", {{"n", set.plan.set_number}, {"side", side}});
    out.amount = set.plan.count_of == CountOf::Hold
                     ? words.format("day_log.good_seconds", {{"n", out.held_s}})
                     : words.format("day_log.of", {{"n", out.reps}, {"target", out.target_reps}});
    if (set.skipped)
        out.amount.append(" · ").append(words("day_log.skipped"));
    return out;
}

DayLogSession session_of(const content::Content& content, const journal::SessionWithSets& session) {
    const content::Words& words = content.words;
    DayLogSession out;
    out.id = session.session.id.str();
    out.title = session_title(content, session.sets);
    const std::string time = say_time(session.session.started.moment);
    const std::string minutes = say_minutes(words, session.sum.active);
    out.about = words.format("day_log.about", {{"what", out.title}, {"time", time}});
    out.below = words.format("day_log.session", {{"time", time}, {"minutes", minutes}});
    out.open = !session.session.ended;
    if (out.open)
        out.below.append(" · ").append(words("day_log.open"));
    else if (session.session.stopped != StopReason::None)
        out.below.append(" · ").append(words("day_log.unfinished"));
    if (session.session.effort)
        out.below.append(" · ").append(words(effort_word(*session.session.effort)));
    out.before = session.session.pain_before;
    out.after = session.session.pain_after;
    out.note = session.session.note;
    for (const auto& set : session.sets) {
        if (out.exercises.empty() || out.exercises.back().exercise != set.plan.exercise) {
            const Exercise* exercise = content.once(set.plan.exercise);
            out.exercises.push_back(
                {set.plan.exercise,
                 exercise != nullptr ? std::string(words(exercise->name_word)) : set.plan.exercise,
                 {}});
        }
        out.exercises.back().sets.push_back(set_of(content, set));
    }
    return out;
}

void add_entries(DayLogState& state, const journal::Journal& journal,
                 const content::Content& content) {
    const auto add = [&](const journal::Id& id, std::optional<guide::Thing> thing,
                         const journal::When& at, std::string said) {
        state.entries.push_back(
            {id.str(), thing, std::move(said),
             content.words.format("day_log.at", {{"time", say_time(at.moment)}}), at.moment.utc});
    };
    for (const auto& event : journal.relief_events_between(state.date, state.date))
        add(event.id, event.thing, event.at, say_event(content, event));
    for (const auto& dose : journal.doses_between(state.date, state.date))
        add(dose.id, {}, dose.at, say_dose_taken(content, dose.dose));
    std::ranges::stable_sort(state.entries, {}, &DayLogEntry::at);
    Apart apart;
    for (DayLogEntry& entry : state.entries)
        entry.time = apart.below(entry.words, std::move(entry.time));
}

} // namespace

DayLogState build_day_log(const journal::Journal& journal, const content::Content& content,
                          const Today& today) {
    const content::Words& words = content.words;
    DayLogState state;
    state.date = today.view.day;
    state.title = say_full_date(words, state.date, today.date);
    state.may_add = state.date <= today.date;
    state.past = build_past(journal, content, today);
    for (const auto& episode : journal.episodes_between(state.date, state.date))
        state.episodes.push_back(
            {episode.id.str(),
             words.format("day_log.locked_up_place", {{"place", words(place_word(episode.place))}}),
             words.format("day_log.at", {{"time", say_time(episode.began.moment)}})});
    for (const auto& entry : journal.pain_between(state.date, state.date)) {
        const std::string time = say_time(entry.at.moment);
        state.checks.push_back({entry.id.str(), time, entry.score,
                                words.format("note.logged", {{"n", entry.score}, {"time", time}}),
                                entry.detail, say_detail(words, entry.detail)});
    }
    add_entries(state, journal, content);
    auto sessions = journal.sessions_between(state.date, state.date);
    std::ranges::reverse(sessions); // in the order they were done
    for (const auto& session : sessions)
        state.sessions.push_back(session_of(content, session));
    return state;
}

std::string say_set_done(const content::Content& content, const journal::ExerciseSet& set) {
    const DayLogSet said = set_of(content, set);
    return content.words.format("history.exercise.set_done",
                                {{"set", said.name}, {"amount", said.amount}});
}

journal::TableSet day_log_tables() {
    return history_tables();
}

} // namespace limber::ui
