#include "ui/screens/history.hpp"

#include "content/words.hpp"
#include "core/library.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/relief_words.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace limber::ui {

std::string session_title(const content::Content& content,
                          const std::vector<journal::ExerciseSet>& sets) {
    std::vector<std::string_view> names;
    for (const auto& set : sets) {
        const Exercise* exercise = content.once(set.plan.exercise);
        // One that is no longer shipped keeps the name it is stored under.
        const std::string_view name =
            exercise != nullptr ? content.words(exercise->name_word) : set.plan.exercise;
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    if (names.empty())
        return std::string(content.words("history.nothing_done"));
    if (names.size() == 1)
        return std::string(names.front());
    return content.words.format("history.more_names",
                                {{"name", names.front()}, {"n", names.size() - 1}});
}

namespace {

// The beginning of a note, in one line, at the end of `below`.
void add_note(std::string& below, std::string_view note) {
    constexpr std::size_t kMost = 80; // bytes
    if (note.empty())
        return;
    std::size_t end = std::min(note.size(), kMost);
    const auto inside = [&] { return (static_cast<unsigned char>(note[end]) & 0xC0U) == 0x80U; };
    while (end < note.size() && end > 0 && inside())
        --end; // not in the middle of a character
    std::string words(note.substr(0, end));
    std::ranges::replace(words, '\n', ' ');
    below.append(" · ").append(words).append(end < note.size() ? "…" : "");
}

HistoryRow row_of(const content::Content& content, const journal::SessionWithSets& session) {
    const content::Words& words = content.words;
    HistoryRow row;
    row.kind = HistoryRow::Kind::Session;
    row.id = session.session.id.str();
    row.title = session_title(content, session.sets);
    if (!session.sets.empty())
        if (const Exercise* exercise = content.once(session.sets.front().plan.exercise))
            row.group = exercise->group;
    const std::string time = say_time(session.session.started.moment);
    const std::string sets = say_sets(words, session.sum.sets);
    const std::string minutes = say_minutes(words, session.sum.active);
    row.below = session.session.ended
                    ? words.format("history.session",
                                   {{"time", time}, {"sets", sets}, {"minutes", minutes}})
                    : words.format("history.session_open", {{"time", time}, {"sets", sets}});
    row.open = !session.session.ended;
    add_note(row.below, session.session.note);
    return row;
}

HistoryRow row_of(const content::Content& content, const journal::PainEntry& entry) {
    HistoryRow row;
    row.kind = HistoryRow::Kind::Pain;
    row.id = entry.id.str();
    row.title = content.words("history.pain_check");
    row.below = say_time(entry.at.moment);
    row.pain = entry.score;
    add_note(row.below, say_detail(content.words, entry.detail));
    add_note(row.below, entry.detail.note);
    return row;
}

HistoryRow row_of(const content::Content& content, const journal::Episode& episode) {
    HistoryRow row;
    row.kind = HistoryRow::Kind::Episode;
    row.id = episode.id.str();
    row.title = content.words("history.locked_up");
    row.below = say_time(episode.began.moment);
    add_note(row.below, episode.note);
    return row;
}

HistoryRow row_of(const content::Content& content, const journal::ReliefEvent& event) {
    HistoryRow row;
    row.kind = HistoryRow::Kind::Relief;
    row.thing = event.thing;
    row.id = event.id.str();
    row.title = say_event(content, event);
    row.below = say_time(event.at.moment);
    return row;
}

HistoryRow row_of(const content::Content& content, const journal::MedicineDose& dose) {
    HistoryRow row;
    row.kind = HistoryRow::Kind::Dose;
    row.id = dose.id.str();
    row.title = say_dose_taken(content, dose.dose);
    row.below = say_time(dose.at.moment);
    return row;
}

// The exercises whose name a person might mean by that.
std::vector<std::string> named(const content::Content& content, std::string_view query) {
    std::vector<std::string> keys;
    if (matches_search({}, query)) // no letter in it: every name would do
        return keys;
    for (const auto* list : {&content.exercises, &content.removed})
        for (const Exercise& exercise : *list) {
            std::string text(content.words(exercise.name_word));
            for (const Level& level : exercise.levels)
                text.append(" ").append(content.words(level.name_word));
            if (matches_search(text, query))
                keys.push_back(exercise.key);
        }
    return keys;
}

// The days that are listed, and which entries of them; without a search all that the filter leaves.
struct Listed {
    HistoryFilter filter = HistoryFilter::All;
    std::vector<Date> days;
    std::optional<std::set<journal::Id>> only;

    bool wants(HistoryFilter kind) const { return filter == HistoryFilter::All || filter == kind; }
    bool has(const journal::Id& id) const { return !only || only->contains(id); }
};

Listed listed(const journal::Journal& journal, const content::Content& content, const View& view,
              int limit) {
    const std::string& query = view.history_query;
    if (query.find_first_not_of(' ') == std::string::npos)
        return {view.history, journal.history_days(limit, {}, view.history), {}};
    journal::HistoryFound found =
        journal.history_search({view.history, query, named(content, query)}, limit);
    return {view.history, std::move(found.days), std::move(found.entries)};
}

struct Timed {
    Utc at;
    HistoryRow row;
};
struct DayRows {
    std::vector<Timed> rows;
    std::vector<journal::ReliefEvent> glasses; // of water
    int sets = 0;
};

// What is listed of the days from…to, by day.
void collect(const journal::Journal& journal, const content::Content& content, const Listed& listed,
             Date from, Date to, std::map<Date, DayRows>& days) {
    const auto add = [&](const journal::When& when, HistoryRow row) {
        days[when.date].rows.push_back({when.moment.utc, std::move(row)});
    };
    if (listed.wants(HistoryFilter::Sessions))
        for (const auto& session : journal.sessions_between(from, to)) {
            if (!listed.has(session.session.id))
                continue;
            add(session.session.started, row_of(content, session));
            days[session.session.started.date].sets += session.sum.sets;
        }
    if (listed.wants(HistoryFilter::Pain))
        for (const auto& entry : journal.pain_between(from, to))
            if (listed.has(entry.id))
                add(entry.at, row_of(content, entry));
    if (listed.wants(HistoryFilter::Episodes))
        for (const auto& episode : journal.episodes_between(from, to))
            if (listed.has(episode.id))
                add(episode.began, row_of(content, episode));
    if (listed.only || !listed.wants(HistoryFilter::Relief))
        return; // a search looks at words, and these have none
    for (const auto& event : journal.relief_events_between(from, to))
        if (event.thing == guide::Thing::Water)
            days[event.at.date].glasses.push_back(event);
        else
            add(event.at, row_of(content, event));
    for (const auto& dose : journal.doses_between(from, to))
        add(dose.at, row_of(content, dose));
}

// The glasses of a day in one row, at the time of the last.
void add_glasses(const content::Content& content, DayRows& rows) {
    if (rows.glasses.empty())
        return;
    const journal::ReliefEvent& last = rows.glasses.back();
    HistoryRow row = row_of(content, last);
    row.many = rows.glasses.size() > 1;
    if (row.many)
        row.title = content.words.format("history.glasses", {{"n", rows.glasses.size()}});
    rows.rows.push_back({last.at.moment.utc, std::move(row)});
}

HistoryDay day_of(const content::Content& content, Date date, Date today, DayRows&& rows) {
    const content::Words& words = content.words;
    add_glasses(content, rows);
    HistoryDay day;
    day.date = date;
    day.title = say_day(words, date, today);
    if (rows.sets > 0)
        day.note = say_sets(words, rows.sets);
    std::ranges::stable_sort(rows.rows, {}, &Timed::at);
    day.rows.reserve(rows.rows.size());
    Apart apart;
    for (Timed& timed : rows.rows) {
        timed.row.below = apart.below(timed.row.title, std::move(timed.row.below));
        day.rows.push_back(std::move(timed.row));
    }
    return day;
}

} // namespace

HistoryState build_history(const journal::Journal& journal, const content::Content& content,
                           const Today& today) {
    HistoryState state;
    state.filter = today.view.history;
    state.query = today.view.history_query;
    state.past = build_past(journal, content, today);
    const int wanted = std::max(1, today.view.pages) * HistoryState::days_in_page;
    Listed shown = listed(journal, content, today.view, wanted + 1);
    state.more = static_cast<int>(shown.days.size()) > wanted;
    if (state.more)
        shown.days.resize(static_cast<std::size_t>(wanted));
    if (shown.days.empty())
        return state;
    std::map<Date, DayRows> rows;
    // What a search found lies far apart: between its days there may be years.
    if (shown.only)
        for (const Date date : shown.days)
            collect(journal, content, shown, date, date, rows);
    else
        collect(journal, content, shown, shown.days.back(), shown.days.front(), rows);
    state.days.reserve(shown.days.size());
    for (const Date date : shown.days)
        state.days.push_back(day_of(content, date, today.date, std::move(rows[date])));
    return state;
}

journal::TableSet history_tables() {
    using journal::Table;
    return {Table::Episode,     Table::Session,     Table::ExerciseSet, Table::Rep,
            Table::Pain,        Table::OwnLevel,    Table::OwnDose,     Table::OwnExercise,
            Table::ReliefEvent, Table::MedicineDose};
}

} // namespace limber::ui
