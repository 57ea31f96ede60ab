// What the plan, breaks and Care ask for.
#include "journal/dose_columns.hpp"
#include "journal/impl.hpp"
#include "journal/reads_sql.hpp"
#include "journal/words.hpp"

#include <algorithm>
#include <set>

namespace limber::journal {

using std::chrono::days;

namespace {

constexpr days kEpisodes{400}; // Care looks back a year

Date date_at(const Query& query, int column) {
    return date_from(query.text(column)).value_or(Date{});
}

std::optional<int> number_at(const Query& query, int column) {
    return query.null(column) ? std::nullopt : std::optional(query.number(column));
}

void read_episodes(Database& db, Date today, plan::History& history) {
    std::set<plan::Onset> found;
    const auto take = [&](Query& query) {
        while (query.step())
            found.insert({date_at(query, 3), Utc(query.millis(1))});
    };
    Query newest(db, sql::kNewestEpisode);
    take(newest.bind(date_text(today)));
    Query lately(db, sql::kEpisodesBetween);
    take(lately.bind(date_text(today - kEpisodes), date_text(today)));
    history.episodes.assign(found.begin(), found.end());
}

void read_pain(Database& db, Date from, Date to, plan::History& history) {
    Query query(db, sql::kPainBetween);
    query.bind(date_text(from), date_text(to));
    while (query.step()) {
        const Moment at{Utc(query.millis(1)), std::chrono::minutes(query.number(2))};
        history.readings.push_back(
            {date_at(query, 3), at.utc, minute_of_day(at), query.number(4),
             set_from<LegFeeling>(query.text(7)).contains(LegFeeling::Tingling)});
    }
}

void read_scores(Database& db, Date from, Date to, plan::History& history) {
    Query query(db, sql::kScoresBetween);
    query.bind(date_text(from), date_text(to));
    while (query.step())
        history.practices.push_back(
            {date_at(query, 0), Utc(query.millis(1)), query.number(2), {}, false, {}});
}

// One exercise's sets of a session together.
void take_set(const Query& query, plan::Practice& practice) {
    const bool started = !query.null(16);
    const std::string exercise(query.text(1));
    auto done = std::ranges::find(practice.done, exercise, &plan::Done::exercise);
    if (done == practice.done.end()) {
        practice.done.push_back(
            {exercise, std::string(query.text(2)), read_dose(query, 6), true, false});
        done = std::prev(practice.done.end());
    }
    done->hurt = done->hurt || query.text(4) != word(StopReason::None);
    done->full = done->full && started && !query.flag(3) && query.number(5) >= done->dose.reps;
}

// Exercises of which nothing was begun are not done.
void read_sessions(Database& db, Date from, Date to, plan::History& history) {
    std::vector<Id> ids;
    const std::size_t first = history.practices.size();
    {
        Query query(db, sql::kPlanSessions);
        query.bind(date_text(from), date_text(to));
        while (query.step()) {
            ids.push_back(query.id(0));
            history.practices.push_back({date_at(query, 1),
                                         Utc(query.millis(2)),
                                         number_at(query, 3),
                                         number_at(query, 4),
                                         false,
                                         {}});
        }
    }
    std::set<std::pair<std::size_t, std::string>> begun;
    Query query(db, sql::kPlanSets);
    query.bind(date_text(from), date_text(to));
    std::size_t at = 0;
    while (query.step()) {
        const Id id = query.id(0);
        while (at < ids.size() && ids[at] != id)
            ++at; // both come in the same order
        if (at == ids.size())
            return;
        take_set(query, history.practices[first + at]);
        if (!query.null(16))
            begun.emplace(first + at, query.text(1));
    }
    for (std::size_t i = first; i < history.practices.size(); ++i)
        std::erase_if(history.practices[i].done,
                      [&](const plan::Done& done) { return !begun.contains({i, done.exercise}); });
}

// What is ticked in the safety check, the newest session that a warning sign ended and the newest
// check-in that told of one, however long ago, and the newest answer to one.
void read_signs(Database& db, plan::History& history) {
    history.ticked = Query(db, sql::kAlarm).step();
    Query sign(db, sql::kSignSessions);
    if (sign.step())
        history.practices.push_back({date_at(sign, 0), Utc(sign.millis(1)), {}, {}, true, {}});
    Query numb(db, sql::kNumb);
    if (numb.step())
        history.numb = Utc(numb.millis(0));
    for (const char* what : {"seen", "mistake"}) {
        Query answer(db, sql::kSeen);
        if (answer.bind(what).step()) {
            const Utc at(answer.millis(0));
            history.cleared = std::max(history.cleared.value_or(at), at);
        }
    }
}

care::Visit visit_at(const Query& query) {
    care::Visit visit;
    visit.id = query.id(0).str();
    visit.kind = care::kind_from(query.text(1)).value_or(care::VisitKind::Physio);
    visit.starts = {Utc(query.millis(2)), std::chrono::minutes(query.number(3))};
    visit.minutes = query.number(4);
    visit.place = query.text(5);
    visit.note = query.text(6);
    if (!query.null(7))
        visit.helped = care::helped_from(query.text(7));
    return visit;
}

std::vector<care::Visit> visits(Database& db, std::string_view statement, Utc at, int limit) {
    Query query(db, statement);
    query.bind(at.time_since_epoch(), limit);
    std::vector<care::Visit> found;
    while (query.step())
        found.push_back(visit_at(query));
    return found;
}

} // namespace

plan::History Journal::plan_history(Date today) const {
    const auto first = first_day();
    return impl_->read([&](Database& db) {
        plan::History history;
        history.first_day = first;
        read_episodes(db, today, history);
        const Date near = today - plan::kLookBack;
        const Date start =
            history.episodes.empty() ? first.value_or(today) : history.episodes.back().date;
        if (start < near) {
            const Date end = std::min(start + plan::kCourse, near - days{1});
            read_pain(db, start, end, history);
            read_scores(db, start, end, history);
        }
        read_pain(db, near, today, history);
        const Date sets = today - plan::kMemory;
        read_scores(db, near, sets - days{1}, history);
        read_sessions(db, sets, today, history);
        read_signs(db, history);
        return plan::in_order(std::move(history));
    });
}

std::optional<plan::DayPlan> Journal::plan_day(Date date) const {
    return impl_->read([date](Database& db) -> std::optional<plan::DayPlan> {
        Query query(db, sql::kPlanDay);
        if (!query.bind(date_text(date)).step())
            return std::nullopt;
        plan::DayPlan plan;
        plan.date = date_at(query, 0);
        plan.rules_version = query.number(1);
        plan.phase = plan::phase_from(query.text(2)).value_or(Phase::Calm);
        plan.basis = plan::basis_from(query.text(3)).value_or(plan::Basis::Usual);
        plan.tasks = plan::from_text(query.text(4));
        return plan;
    });
}

std::vector<plan::Override> Journal::plan_changes(Date date) const {
    return impl_->read([date](Database& db) {
        std::vector<plan::Override> changes;
        Query query(db, sql::kPlanChanges);
        query.bind(date_text(date));
        while (query.step()) {
            plan::Override change{std::string(query.text(0)), {}};
            if (const auto tasks = plan::from_text(query.text(1)); !tasks.empty())
                change.item = tasks.front().item;
            // Two devices may each have changed it: the later one comes last.
            if (!changes.empty() && changes.back().slot == change.slot)
                changes.back() = std::move(change);
            else
                changes.push_back(std::move(change));
        }
        return changes;
    });
}

std::map<std::string, OwnDose> Journal::own_doses() const {
    return impl_->read([](Database& db) {
        std::map<std::string, OwnDose> own;
        Query level(db, "SELECT exercise, level FROM own_level WHERE deleted_at IS NULL"
                        " ORDER BY updated_at, device");
        while (level.step())
            own[std::string(level.text(0))].level = level.text(1);
        Query dose(db, "SELECT exercise, level, " LIMBER_DOSE_COLUMNS " FROM own_dose"
                       " WHERE deleted_at IS NULL ORDER BY updated_at, device");
        while (dose.step())
            own[std::string(dose.text(0))].doses[std::string(dose.text(1))] = read_dose(dose, 2);
        return own;
    });
}

std::vector<std::string> Journal::adjustments() const {
    return impl_->read([](Database& db) {
        std::vector<std::string> keys;
        Query query(db,
                    "SELECT DISTINCT key FROM adjustment WHERE deleted_at IS NULL ORDER BY key");
        while (query.step())
            keys.emplace_back(query.text(0));
        return keys;
    });
}

int Journal::breaks_on(Date date) const {
    return impl_->read([date](Database& db) {
        Query query(db, sql::kBreaksOn);
        return query.bind(date_text(date)).step() ? query.number(0) : 0;
    });
}

std::vector<care::Dismissed> Journal::dismissed_signs(Date since) const {
    return impl_->read([since](Database& db) {
        std::vector<care::Dismissed> found;
        Query query(db, sql::kDismissed);
        // A day earlier: the date is the person's, the moment is UTC.
        query.bind(Millis(since.time_since_epoch() - days{1}));
        while (query.step())
            if (const auto sign = care::sign_from(query.text(0)))
                found.push_back({*sign, date_at(query, 1)});
        return found;
    });
}

std::vector<care::Visit> Journal::visits_from(Utc from, int limit) const {
    return impl_->read([&](Database& db) { return visits(db, sql::kVisitsFrom, from, limit); });
}

std::vector<care::Visit> Journal::visits_before(Utc before, int limit) const {
    return impl_->read([&](Database& db) { return visits(db, sql::kVisitsBefore, before, limit); });
}

std::optional<care::Visit> Journal::visit(const Id& id) const {
    return impl_->read([&id](Database& db) -> std::optional<care::Visit> {
        Query query(db, sql::kVisit);
        if (!query.bind(id).step())
            return std::nullopt;
        return visit_at(query);
    });
}

std::optional<care::Contact> Journal::contact() const {
    return impl_->read([](Database& db) -> std::optional<care::Contact> {
        Query query(db, "SELECT name, phone, email, address FROM contact WHERE deleted_at IS NULL"
                        " ORDER BY updated_at DESC, device DESC LIMIT 1");
        if (!query.step())
            return std::nullopt;
        return care::Contact{std::string(query.text(0)), std::string(query.text(1)),
                             std::string(query.text(2)), std::string(query.text(3))};
    });
}

} // namespace limber::journal
