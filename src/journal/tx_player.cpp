// What the player writes: a session with its plan, then its holds and reps as they happen.
#include "journal/dose_columns.hpp"
#include "journal/impl.hpp"
#include "journal/words.hpp"

namespace limber::journal {

namespace {

void check_pain(std::optional<int> score) {
    if (score && !valid_pain(*score))
        throw Refused("pain " + std::to_string(*score));
}

} // namespace

Moment Tx::now() const {
    return work_.when.moment;
}
void Tx::at(Moment moment) {
    work_.when = impl_.when(moment);
}
const Journal& Tx::journal() const {
    return work_.journal;
}

SessionHandle Tx::begin_session(const NewSession& session) {
    if (session.plan.empty())
        throw Refused("a session without sets");
    check_pain(session.pain_before);
    for (const Id& open : work_.ids("SELECT id FROM session WHERE ended_ms IS NULL"
                                    " AND deleted_at IS NULL"))
        end_session(open, StopReason::Left);

    SessionHandle handle;
    handle.session = work_.next_id();
    work_.before(Table::Session, handle.session);
    Query(work_.db,
          "INSERT INTO session (id, episode_id, plan_slot, rules_version, at_ms, at_offset,"
          " local_date, pain_before, get_ready_ms, get_ready_resume_ms, change_over_ms,"
          " updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(handle.session, session.episode, session.plan_slot, session.rules_version)
        .bind(work_.when)
        .bind(session.pain_before, session.options.get_ready, session.options.get_ready_resume,
              session.options.change_over, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::Session, handle.session,
                "begin sets=" + std::to_string(session.plan.size()));
    handle.sets.reserve(session.plan.size());
    for (const SetPlan& plan : session.plan)
        handle.sets.push_back(plan_set(handle, plan));
    return handle;
}

Id Tx::plan_set(const SessionHandle& handle, const SetPlan& plan) {
    if (const auto fault = dose_fault(plan.dose))
        throw Refused("dose " + std::string(*fault));
    const Id id = work_.next_id();
    work_.before(Table::ExerciseSet, id);
    Query query(
        work_.db,
        "INSERT INTO exercise_set (id, session_id, position, at_ms, at_offset, local_date,"
        " exercise, content_version, level, animation, count_of, counting, side,"
        " set_number, set_count, " LIMBER_DOSE_COLUMNS ", updated_at, device)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?)");
    query.bind(id, handle.session, static_cast<std::int64_t>(handle.sets.size()));
    query.bind(work_.when)
        .bind(plan.exercise, plan.content_version, plan.level, plan.animation, word(plan.count_of),
              word(plan.counting), word(plan.side), plan.set_number, plan.set_count);
    bind_dose(query, plan.dose);
    query.bind(work_.stamp, impl_.device_no).run();
    work_.wrote(Table::ExerciseSet, id, "plan exercise=" + plan.exercise);
    return id;
}

void Tx::begin_set(const Id& set) {
    Query query(work_.db, "UPDATE exercise_set SET started_ms = coalesce(started_ms, ?),"
                          " updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(work_.when.moment.utc.time_since_epoch()), Table::ExerciseSet, set,
                 "begin");
}

// The row of that number: a rep that was broken off leaves its number behind, so there is at most
// one that is not deleted.
std::optional<Id> Tx::rep_row(const Id& set, int n) const {
    Query query(work_.db, "SELECT id FROM rep WHERE set_id = ? AND n = ? AND deleted_at IS NULL"
                          " ORDER BY id DESC LIMIT 1");
    if (!query.bind(set, n).step())
        return std::nullopt;
    return query.id(0);
}

Id Tx::add_rep(const Id& set, int n, Millis held, bool counted, bool open) {
    const Id id = work_.next_id();
    work_.before(Table::Rep, id, set);
    Query(work_.db, "INSERT INTO rep (set_id, id, n, at_ms, at_offset, local_date, held_ms,"
                    " counted, open, updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(set, id, n)
        .bind(work_.when)
        .bind(held, counted, open, work_.stamp, impl_.device_no)
        .run();
    return id;
}

// What core's `record` does to a rep: the row of that number becomes this, or is made.
Id Tx::put_rep(const char* what, const Id& set, int n, Millis held, bool counted, bool open) {
    const std::optional<Id> known = rep_row(set, n);
    const Id id = known ? *known : add_rep(set, n, held, counted, open);
    if (known) {
        work_.before(Table::Rep, id, set);
        Query(work_.db, "UPDATE rep SET held_ms = ?, counted = ?, open = ?, updated_at = ?,"
                        " device = ? WHERE set_id = ? AND id = ?")
            .bind(held, counted, open, work_.stamp, impl_.device_no, set, id)
            .run();
    }
    work_.wrote(Table::Rep, id,
                std::string(what) + " set=" + set.str() + " n=" + std::to_string(n) +
                    " held_ms=" + std::to_string(held.count()));
    return id;
}

Id Tx::start_hold(const Id& set, int n) {
    return put_rep("hold", set, n, Millis(0), false, true);
}
void Tx::beat_hold(const Id& set, int n, Millis held) {
    put_rep("beat", set, n, held, false, true);
}
Id Tx::count_rep(const Id& set, int n, Millis held) {
    return put_rep("count", set, n, held, true, false);
}
Id Tx::break_rep(const Id& set, int n, Millis held) {
    return put_rep("break", set, n, held, false, false);
}

void Tx::undo_rep(const Id& set, int n) {
    const std::optional<Id> rep = rep_row(set, n);
    if (!rep)
        throw Refused("no rep " + std::to_string(n) + " to take back");
    work_.bury(Table::Rep, *rep, set, "undo set=" + set.str() + " n=" + std::to_string(n));
}

Millis Tx::close_set(const Id& set, bool skipped, Millis active) {
    if (active < Millis(0))
        throw Refused("negative playing time");
    bool begun = false;
    {
        Query query(work_.db, "SELECT started_ms IS NOT NULL FROM exercise_set WHERE id = ?");
        begun = query.bind(set).step() && query.flag(0);
    }
    const Millis booked = begun ? active : Millis(0);
    Query query(work_.db,
                "UPDATE exercise_set SET closed = 1, skipped = ?, active_ms = active_ms + ?,"
                " updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(skipped, booked), Table::ExerciseSet, set,
                 skipped ? "close skipped=1" : "close");
    return active - booked;
}

void Tx::reopen_set(const Id& set) {
    Query query(work_.db, "UPDATE exercise_set SET closed = 0, skipped = 0, feel = NULL,"
                          " updated_at = ?, device = ? WHERE id = ?");
    work_.update(query, Table::ExerciseSet, set, "reopen");
}

void Tx::rate_set(const Id& set, Feel feel) {
    Query query(work_.db,
                "UPDATE exercise_set SET feel = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(word(feel)), Table::ExerciseSet, set,
                 "rate feel=" + std::string(word(feel)));
}

void Tx::hurt_set(const Id& set, StopReason reason) {
    Query query(work_.db,
                "UPDATE exercise_set SET hurt = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(word(reason)), Table::ExerciseSet, set,
                 "hurt reason=" + std::string(word(reason)));
}

void Tx::set_counting(const Id& set, Counting counting) {
    Query query(work_.db,
                "UPDATE exercise_set SET counting = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(word(counting)), Table::ExerciseSet, set,
                 "counting way=" + std::string(word(counting)));
}

// A hold that was running counts with its seconds if it is one, as core's `resume` has it; a rep's
// hold stays uncounted.
void Tx::settle_open_holds(const Id& session) {
    struct Open {
        Id set, id;
        bool counts;
    };
    std::vector<Open> open;
    {
        Query query(work_.db, "SELECT r.set_id, r.id, s.count_of = 'hold' AND r.held_ms >= 1000"
                              " FROM exercise_set s JOIN rep r ON r.set_id = s.id"
                              " WHERE s.session_id = ? AND s.deleted_at IS NULL AND r.open = 1"
                              " AND r.deleted_at IS NULL");
        query.bind(session);
        while (query.step())
            open.push_back({query.id(0), query.id(1), query.flag(2)});
    }
    for (const Open& hold : open) {
        work_.before(Table::Rep, hold.id, hold.set);
        Query(work_.db, "UPDATE rep SET open = 0, counted = ?, updated_at = ?, device = ?"
                        " WHERE set_id = ? AND id = ?")
            .bind(hold.counts, work_.stamp, impl_.device_no, hold.set, hold.id)
            .run();
        work_.wrote(Table::Rep, hold.id, hold.counts ? "count" : "break");
    }
}

void Tx::end_session(const Id& session, StopReason reason, Millis active) {
    settle_open_holds(session);
    struct Begun {
        Id id;
        bool closed, skipped;
    };
    std::vector<Begun> sets;
    {
        Query query(work_.db,
                    "SELECT id, closed, reps > (SELECT count(*) FROM rep WHERE set_id = s.id"
                    " AND counted = 1 AND deleted_at IS NULL) FROM exercise_set s"
                    " WHERE session_id = ? AND started_ms IS NOT NULL AND deleted_at IS NULL"
                    " ORDER BY position");
        query.bind(session);
        while (query.step())
            sets.push_back({query.id(0), query.flag(1), query.flag(2)});
    }
    for (const Begun& set : sets)
        if (!set.closed)
            close_set(set.id, set.skipped, Millis(0));
    if (active > Millis(0) && !sets.empty())
        book(sets.back().id, active);

    Query query(work_.db, "UPDATE session SET ended_ms = ?, ended_offset = ?, stopped = ?,"
                          " updated_at = ?, device = ? WHERE id = ?");
    query.bind(work_.when.moment.utc.time_since_epoch(),
               static_cast<std::int64_t>(work_.when.moment.offset.count()), word(reason));
    work_.update(query, Table::Session, session, "end reason=" + std::string(word(reason)));
}

void Tx::book(const Id& set, Millis active) {
    Query query(work_.db, "UPDATE exercise_set SET active_ms = active_ms + ?, updated_at = ?,"
                          " device = ? WHERE id = ?");
    work_.update(query.bind(active), Table::ExerciseSet, set, "update");
}

} // namespace limber::journal
