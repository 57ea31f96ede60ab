// What screens ask for.
#include "journal/impl.hpp"
#include "journal/preference_words.hpp"
#include "journal/reads_columns.hpp"
#include "journal/reads_sql.hpp"
#include "journal/words.hpp"

#include <algorithm>
#include <map>

namespace limber::journal {

namespace {

Session session_at(const Query& row) {
    Session session;
    session.id = row.id(0);
    session.episode = id_at(row, 1);
    session.plan_slot = row.text(2);
    session.rules_version = row.number(3);
    session.started = when_at(row, 4);
    if (!row.null(7))
        session.ended = Moment{Utc(row.millis(7)), std::chrono::minutes(row.number(8))};
    session.stopped = word_at<StopReason>(row, 9);
    session.pain_before = number_at(row, 10);
    session.pain_after = number_at(row, 11);
    session.effort = optional_word_at<limber::Effort>(row, 12);
    session.note = row.text(13);
    return session;
}

PlayerOptions options_at(const Query& row) {
    return {row.millis(14), row.millis(15), row.millis(16)};
}

SetPlan plan_at(const Query& row) {
    SetPlan plan;
    plan.exercise = row.text(4);
    plan.content_version = row.number(5);
    plan.level = row.text(6);
    plan.animation = row.text(7);
    plan.count_of = word_at<CountOf>(row, 8);
    plan.counting = word_at<Counting>(row, 9);
    plan.side = word_at<Side>(row, 10);
    plan.set_number = row.number(11);
    plan.set_count = row.number(12);
    plan.dose = read_dose(row, 13);
    return plan;
}

ExerciseSet set_at(const Query& row) {
    constexpr int kAfterDose = 13 + kDoseColumns;
    ExerciseSet set;
    set.id = row.id(0);
    set.session = row.id(1);
    set.position = row.number(2);
    set.date = date_at(row, 3);
    set.plan = plan_at(row);
    if (!row.null(kAfterDose))
        set.started = Utc(row.millis(kAfterDose));
    set.closed = row.flag(kAfterDose + 1);
    set.skipped = row.flag(kAfterDose + 2);
    set.feel = optional_word_at<Feel>(row, kAfterDose + 3);
    set.hurt = word_at<StopReason>(row, kAfterDose + 4);
    set.done.active = row.millis(kAfterDose + 5);
    set.done.reps = row.number(kAfterDose + 6);
    set.done.held = row.millis(kAfterDose + 7);
    set.done.sets = set.done.reps > 0 ? 1 : 0;
    return set;
}

PainEntry pain_at(const Query& row) {
    return {
        row.id(0),
        when_at(row, 1),
        row.number(4),
        {std::string(row.text(5)), set_from<Spot>(row.text(6)), set_from<LegFeeling>(row.text(7))}};
}

Sums sums_at(const Query& row, int column) {
    return {row.number(column), row.number(column + 1), row.millis(column + 2),
            row.millis(column + 3)};
}

void add(Sums& sum, const Sums& more) {
    sum.sets += more.sets;
    sum.reps += more.reps;
    sum.held += more.held;
    sum.active += more.active;
}

SetDone done_of(const ExerciseSet& set) {
    SetDone done;
    done.started = set.started.has_value();
    done.skipped = set.skipped;
    done.closed = set.closed;
    done.feel = set.feel;
    done.hurt = set.hurt;
    return done;
}

std::vector<ExerciseSet> planned_sets(Database& db, const Id& session) {
    Query query(db, sql::kPlannedSets);
    query.bind(session);
    std::vector<ExerciseSet> sets;
    while (query.step())
        sets.push_back(set_at(query));
    return sets;
}

std::vector<ExerciseSet> begun_sets(Database& db, const Id& session) {
    std::vector<ExerciseSet> sets = planned_sets(db, session);
    std::erase_if(sets, [](const ExerciseSet& set) { return !set.started; });
    return sets;
}

// The sums of the sets that are being played, by their day.
std::vector<std::pair<Date, Sums>> open_sums(Database& db, std::string_view exercise) {
    std::vector<std::pair<Date, Sums>> found;
    Query query(db, sql::kOpenSets);
    while (query.step()) {
        const int reps = query.number(3);
        const Sums sums{reps > 0 ? 1 : 0, reps, query.millis(4), query.millis(2)};
        const bool wanted = exercise.empty() || query.text(1) == exercise;
        if (wanted && sums != Sums{})
            found.emplace_back(date_at(query, 0), sums);
    }
    return found;
}

// Rows of date and sums, oldest first, with those of the open sets added where `key_of` puts them.
template <class Total, class Key>
std::vector<Total> totals(Database& db, std::string_view statement, Date from, Date to,
                          std::string_view exercise, Key key_of) {
    std::vector<Total> found;
    {
        Query query(db, statement);
        query.bind(date_text(from), date_text(to), exercise);
        while (query.step())
            found.push_back({date_at(query, 0), sums_at(query, 1)});
    }
    const auto key = [](const Total& total) {
        const auto& [date, sum] = total;
        return date;
    };
    for (const auto& [day, sums] : open_sums(db, exercise)) {
        const Date date = key_of(day);
        if (date < from || date > to)
            continue;
        auto at = std::lower_bound(found.begin(), found.end(), date,
                                   [&](const Total& total, Date d) { return key(total) < d; });
        if (at == found.end() || key(*at) != date)
            at = found.insert(at, Total{date, {}});
        add(at->sum, sums);
    }
    return found;
}

} // namespace

// ---- sessions -----------------------------------------------------------------------------------

std::optional<OpenSession> Journal::open_session() const {
    return impl_->read([](Database& db) -> std::optional<OpenSession> {
        OpenSession open;
        {
            Query query(db, sql::kOpenSession);
            if (!query.step())
                return std::nullopt;
            open.session = session_at(query);
            open.options = options_at(query);
        }
        std::map<int, std::size_t> index; // a set that was deleted leaves a gap in the positions
        for (const ExerciseSet& set : planned_sets(db, open.session.id)) {
            index[set.position] = open.sets.size();
            open.sets.push_back(set.id);
            open.plan.push_back(set.plan);
            open.done.push_back(done_of(set));
        }
        if (open.plan.empty())
            return std::nullopt;
        Query reps(db, sql::kRepsOfSession);
        reps.bind(open.session.id);
        while (reps.step())
            if (const auto set = index.find(reps.number(0)); set != index.end())
                open.done[set->second].reps.push_back(
                    {reps.number(1), reps.millis(2), reps.flag(3)});
        return open;
    });
}

std::optional<SessionWithSets> Journal::session(const Id& id) const {
    return impl_->read([&id](Database& db) -> std::optional<SessionWithSets> {
        SessionWithSets found;
        {
            Query query(db, sql::kSession);
            if (!query.bind(id).step())
                return std::nullopt;
            found.session = session_at(query);
        }
        found.sets = begun_sets(db, id);
        for (const ExerciseSet& set : found.sets)
            add(found.sum, set.done);
        return found;
    });
}

std::vector<SessionWithSets> Journal::sessions_between(Date from, Date to) const {
    return impl_->read([from, to](Database& db) {
        std::vector<SessionWithSets> sessions;
        {
            Query query(db, sql::kSessionsBetween);
            query.bind(date_text(from), date_text(to));
            while (query.step())
                sessions.push_back({session_at(query), {}, {}});
        }
        // Both come in the same order: one walk puts the sets where they belong.
        auto session = sessions.begin();
        Query query(db, sql::kSetsBetween);
        query.bind(date_text(from), date_text(to));
        while (query.step()) {
            ExerciseSet set = set_at(query);
            const auto its = [&set](const SessionWithSets& each) {
                return each.session.id == set.session;
            };
            auto found = std::find_if(session, sessions.end(), its);
            if (found == sessions.end()) // a damaged index has another order
                found = std::ranges::find_if(sessions, its);
            if (found == sessions.end())
                continue; // its session is deleted, or lost
            session = found;
            add(session->sum, set.done);
            session->sets.push_back(std::move(set));
        }
        // Opened and left before anything began: nothing to show.
        std::erase_if(sessions, [](const SessionWithSets& each) {
            return each.sets.empty() && each.session.ended;
        });
        return sessions;
    });
}

std::vector<ExerciseSet> Journal::sets_of(const Id& session) const {
    return impl_->read([&session](Database& db) { return begun_sets(db, session); });
}

std::vector<Rep> Journal::reps_of(const Id& set) const {
    return impl_->read([&set](Database& db) {
        Query query(db, sql::kRepsOfSet);
        query.bind(set);
        std::vector<Rep> reps;
        while (query.step())
            reps.push_back({query.id(0), set, query.number(1), when_at(query, 2), query.millis(5),
                            query.flag(6), query.flag(7)});
        return reps;
    });
}

// ---- pain and episodes --------------------------------------------------------------------------

std::vector<PainEntry> Journal::pain_between(Date from, Date to) const {
    return impl_->read([from, to](Database& db) {
        Query query(db, sql::kPainBetween);
        query.bind(date_text(from), date_text(to));
        std::vector<PainEntry> entries;
        while (query.step())
            entries.push_back(pain_at(query));
        return entries;
    });
}

namespace {

#define LIMBER_TIME(table)                                                                         \
    "SELECT at_ms, at_offset, local_date FROM " table " WHERE id = ? AND deleted_at IS NULL"

std::string_view time_sql(Table table) {
    switch (table) {
    case Table::Pain:
        return LIMBER_TIME("pain");
    case Table::Session:
        return LIMBER_TIME("session");
    case Table::ReliefEvent:
        return LIMBER_TIME("relief_event");
    case Table::MedicineDose:
        return LIMBER_TIME("medicine_dose");
    default:
        return {};
    }
}

#undef LIMBER_TIME

} // namespace

std::optional<When> Journal::time_of(Table table, const Id& id) const {
    return impl_->read([&](Database& db) -> std::optional<When> {
        const std::string_view statement = time_sql(table);
        if (statement.empty())
            return std::nullopt;
        Query query(db, statement);
        return query.bind(id).step() ? std::optional(when_at(query, 0)) : std::nullopt;
    });
}

std::optional<PainEntry> Journal::last_pain() const {
    return impl_->read([](Database& db) -> std::optional<PainEntry> {
        Query query(db, sql::kLastPain);
        return query.step() ? std::optional(pain_at(query)) : std::nullopt;
    });
}

// ---- over time ----------------------------------------------------------------------------------

std::vector<WeekTotal> Journal::week_totals(Date from, Date to, std::string_view exercise) const {
    return impl_->read([&](Database& db) {
        return totals<WeekTotal>(db, sql::kWeeks, week_start(from), to, exercise, week_start);
    });
}

std::vector<DayTotal> Journal::days_with_activity(Date from, Date to,
                                                  std::string_view exercise) const {
    return impl_->read([&](Database& db) {
        return totals<DayTotal>(db, sql::kDays, from, to, exercise, [](Date day) { return day; });
    });
}

Sums Journal::weeks_sum(Date from, Date to, std::string_view exercise) const {
    return impl_->read([&](Database& db) {
        Query query(db, sql::kWeeksTotal);
        query.bind(date_text(week_start(from)), date_text(to), exercise).step();
        Sums sum = sums_at(query, 0);
        for (const auto& [day, open] : open_sums(db, exercise))
            if (week_start(day) >= week_start(from) && week_start(day) <= to)
                add(sum, open);
        return sum;
    });
}

std::vector<PainWeek> Journal::pain_weeks(Date from, Date to) const {
    return impl_->read([from, to](Database& db) {
        Query query(db, sql::kPainWeeks);
        query.bind(date_text(week_start(from)), date_text(to));
        std::vector<PainWeek> weeks;
        while (query.step())
            weeks.push_back({date_at(query, 0), query.number(1), query.number(2), query.number(3),
                             query.number(4)});
        return weeks;
    });
}

std::vector<ExerciseSet> Journal::exercise_history(std::string_view exercise, int limit,
                                                   std::optional<Date> before) const {
    return impl_->read([&](Database& db) {
        Query query(db, sql::kExerciseHistory);
        query.bind(exercise, before ? date_text(*before) : std::string(kAfterAll));
        std::vector<ExerciseSet> sets;
        while (query.step()) {
            const bool enough = std::ssize(sets) >= limit;
            if (enough && (sets.empty() || sets.back().date != date_at(query, 3)))
                break;
            sets.push_back(set_at(query));
        }
        return sets;
    });
}

std::optional<Date> Journal::first_day() const {
    return impl_->read([](Database& db) {
        std::optional<Date> first;
        for (const std::string_view statement :
             {sql::kFirstSessionDay, sql::kFirstPainDay, sql::kFirstEpisodeDay}) {
            Query query(db, statement);
            if (!query.step())
                continue;
            const Date day = date_at(query, 0);
            first = first ? std::min(*first, day) : day;
        }
        return first;
    });
}

// ---- the person's own ---------------------------------------------------------------------------

OwnDose Journal::own_dose(std::string_view exercise) const {
    return impl_->read([exercise](Database& db) {
        OwnDose own;
        // Two devices may each have chosen: the later choice comes last.
        Query level(db, "SELECT level FROM own_level WHERE exercise = ? AND deleted_at IS NULL"
                        " ORDER BY updated_at, device");
        level.bind(exercise);
        while (level.step())
            own.level = level.text(0);
        Query dose(db, "SELECT level, " LIMBER_DOSE_COLUMNS " FROM own_dose"
                       " WHERE exercise = ? AND deleted_at IS NULL ORDER BY updated_at, device");
        dose.bind(exercise);
        while (dose.step())
            own.doses[std::string(dose.text(0))] = read_dose(dose, 1);
        return own;
    });
}

Preferences Journal::preferences() const {
    return impl_->read([](Database& db) {
        Preferences preferences;
        Query query(db, "SELECT key, value FROM preference WHERE deleted_at IS NULL"
                        " ORDER BY updated_at, device");
        while (query.step())
            preferences = with_preference(preferences, query.text(0), query.text(1));
        return preferences;
    });
}

std::optional<std::string> Journal::preference(std::string_view key) const {
    return impl_->read([key](Database& db) -> std::optional<std::string> {
        Query query(db, "SELECT value FROM preference WHERE key = ? AND deleted_at IS NULL"
                        " ORDER BY updated_at DESC, device DESC LIMIT 1");
        if (!query.bind(key).step())
            return std::nullopt;
        return std::string(query.text(0));
    });
}

} // namespace limber::journal
