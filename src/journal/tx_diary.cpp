// What the person writes in the diary: scores, notes, corrections, deletions. And what is their
// own: levels, doses, preferences.
#include "journal/dose_columns.hpp"
#include "journal/impl.hpp"
#include "journal/preference_words.hpp"
#include "journal/words.hpp"

#include <algorithm>

namespace limber::journal {

namespace {

void check_pain(int score) {
    if (!valid_pain(score))
        throw Refused("pain " + std::to_string(score));
}

struct Done {
    Id id;
    Millis held{0};
};

} // namespace

void Tx::set_pain_before(const Id& session, std::optional<int> score) {
    if (score)
        check_pain(*score);
    Query query(work_.db,
                "UPDATE session SET pain_before = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(score), Table::Session, session, "pain-before");
}

void Tx::set_pain_after(const Id& session, std::optional<int> score) {
    if (score)
        check_pain(*score);
    Query query(work_.db,
                "UPDATE session SET pain_after = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(score), Table::Session, session, "pain-after");
}

void Tx::set_effort(const Id& session, std::optional<limber::Effort> effort) {
    Query query(work_.db, "UPDATE session SET effort = ?, updated_at = ?, device = ? WHERE id = ?");
    effort ? query.bind(word(*effort)) : query.bind(std::nullopt);
    work_.update(query, Table::Session, session, "effort");
}

void Tx::set_note(const Id& session, std::string_view note) {
    Query query(work_.db, "UPDATE session SET note = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(note), Table::Session, session, "note");
}

// ---- corrections --------------------------------------------------------------------------------

namespace {

struct Target {
    int reps = 0;
    Millis hold{0};
};

Target target_of(Database& db, const Id& set) {
    Query query(db, "SELECT reps, hold_ms FROM exercise_set WHERE id = ? AND deleted_at IS NULL");
    if (!query.bind(set).step())
        throw Refused("no set " + set.str());
    return {query.number(0), query.millis(1)};
}

std::vector<Done> counted_reps(Database& db, const Id& set) {
    Query query(db, "SELECT id, held_ms FROM rep WHERE set_id = ? AND counted = 1"
                    " AND deleted_at IS NULL ORDER BY n, id");
    query.bind(set);
    std::vector<Done> done;
    while (query.step())
        done.push_back({query.id(0), query.millis(1)});
    return done;
}

int last_n(Database& db, const Id& set) {
    Query query(db, "SELECT coalesce(max(n), 0) FROM rep WHERE set_id = ?");
    query.bind(set).step();
    return query.number(0);
}

} // namespace

void Tx::edit_set_reps(const Id& set, int reps) {
    if (reps < 0 || reps > DoseLimits::max_reps)
        throw Refused("reps " + std::to_string(reps));
    const Target target = target_of(work_.db, set);
    std::vector<Done> done = counted_reps(work_.db, set);
    start_if_needed(set);
    while (done.size() > static_cast<std::size_t>(reps)) {
        work_.bury(Table::Rep, done.back().id, set, "remove");
        done.pop_back();
    }
    for (int n = last_n(work_.db, set) + 1; done.size() < static_cast<std::size_t>(reps); ++n) {
        done.push_back({add_rep(set, n, target.hold, true, false), target.hold});
        work_.wrote(Table::Rep, done.back().id, "add");
    }
}

void Tx::edit_set_held(const Id& set, Millis held) {
    const Target target = target_of(work_.db, set);
    const Millis most = DoseLimits::max_hold * DoseLimits::max_reps;
    if (held < Millis(0) || held > most)
        throw Refused("held time out of range");
    start_if_needed(set);
    const Millis each = target.hold > Millis(0) ? target.hold : DoseLimits::max_hold;
    int n = last_n(work_.db, set);
    for (const Done& rep : counted_reps(work_.db, set)) {
        const Millis part = std::min(held, each);
        held -= part;
        if (part == Millis(0)) {
            work_.bury(Table::Rep, rep.id, set, "remove");
        } else if (part != rep.held) {
            work_.before(Table::Rep, rep.id, set);
            Query(work_.db, "UPDATE rep SET held_ms = ?, updated_at = ?, device = ?"
                            " WHERE set_id = ? AND id = ?")
                .bind(part, work_.stamp, impl_.device_no, set, rep.id)
                .run();
            work_.wrote(Table::Rep, rep.id, "update held_ms=" + std::to_string(part.count()));
        }
    }
    while (held > Millis(0)) {
        const Millis part = std::min(held, each);
        held -= part;
        work_.wrote(Table::Rep, add_rep(set, ++n, part, true, false), "add");
    }
}

// A correction of a set that was planned and never begun makes it one that was done.
void Tx::start_if_needed(const Id& set) {
    {
        Query query(work_.db, "SELECT 1 FROM exercise_set WHERE id = ? AND started_ms IS NULL");
        if (!query.bind(set).step())
            return;
    }
    Query query(work_.db, "UPDATE exercise_set SET started_ms = at_ms, closed = 1, updated_at = ?,"
                          " device = ? WHERE id = ?");
    work_.update(query, Table::ExerciseSet, set, "begin");
}

Id Tx::add_pain(int score, const PainDetail& detail) {
    check_pain(score);
    const Id id = work_.next_id();
    work_.before(Table::Pain, id);
    Query(work_.db, "INSERT INTO pain (id, at_ms, at_offset, local_date, score, note, spots, felt,"
                    " updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(score, detail.note, set_text(detail.spots), set_text(detail.felt), work_.stamp,
              impl_.device_no)
        .run();
    work_.wrote(Table::Pain, id, "add score=" + std::to_string(score));
    return id;
}

void Tx::edit_pain(const Id& pain, int score) {
    check_pain(score);
    Query query(work_.db, "UPDATE pain SET score = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(score), Table::Pain, pain, "update score=" + std::to_string(score));
}

void Tx::set_pain_detail(const Id& pain, const PainDetail& detail) {
    Query query(work_.db,
                "UPDATE pain SET note = ?, spots = ?, felt = ?, updated_at = ?, device = ?"
                " WHERE id = ?");
    query.bind(detail.note, set_text(detail.spots), set_text(detail.felt));
    work_.update(query, Table::Pain, pain, "detail");
}

// ---- deleting -----------------------------------------------------------------------------------

void Tx::remove(Table table, const Id& id) {
    if (table == Table::Rep)
        throw Refused("a rep is removed by its set and id");
    if (!impl_.cells(table, id, {}))
        throw Refused("no row " + id.str());
    // The outer row first: the sums are then made once and not for each rep.
    work_.bury(table, id, {}, "remove");
    if (table == Table::ExerciseSet)
        remove_reps(id);
    if (table == Table::Episode)
        remove_events(id);
    if (table != Table::Session)
        return;
    std::vector<Id> sets;
    {
        Query query(work_.db, "SELECT id FROM exercise_set WHERE session_id = ?"
                              " AND deleted_at IS NULL ORDER BY position");
        query.bind(id);
        while (query.step())
            sets.push_back(query.id(0));
    }
    for (const Id& set : sets) {
        work_.bury(Table::ExerciseSet, set, {}, "remove");
        remove_reps(set);
    }
}

void Tx::remove_reps(const Id& set) {
    std::vector<Id> reps;
    {
        Query query(work_.db, "SELECT id FROM rep WHERE set_id = ? AND deleted_at IS NULL");
        query.bind(set);
        while (query.step())
            reps.push_back(query.id(0));
    }
    for (const Id& rep : reps)
        work_.bury(Table::Rep, rep, set, "remove");
}

void Tx::remove_rep(const Id& set, const Id& rep) {
    work_.bury(Table::Rep, rep, set, "remove");
}

// ---- the person's own ---------------------------------------------------------------------------

void Tx::set_own_level(std::string_view exercise, std::string_view level) {
    std::optional<Id> row;
    {
        Query query(work_.db, "SELECT id FROM own_level WHERE exercise = ? AND deleted_at IS NULL"
                              " ORDER BY updated_at DESC, device DESC LIMIT 1");
        if (query.bind(exercise).step())
            row = query.id(0);
    }
    if (row) {
        Query query(work_.db,
                    "UPDATE own_level SET level = ?, updated_at = ?, device = ? WHERE id = ?");
        work_.update(query.bind(level), Table::OwnLevel, *row, "update");
        return;
    }
    const Id id = work_.next_id();
    work_.before(Table::OwnLevel, id);
    Query(work_.db, "INSERT INTO own_level (id, at_ms, at_offset, local_date, exercise, level,"
                    " updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(exercise, level, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::OwnLevel, id, "add");
}

void Tx::set_own_dose(std::string_view exercise, std::string_view level, const Dose& dose) {
    if (const auto fault = dose_fault(dose))
        throw Refused("dose " + std::string(*fault));
    std::optional<Id> row;
    {
        Query query(work_.db, "SELECT id FROM own_dose WHERE exercise = ? AND level = ?"
                              " AND deleted_at IS NULL ORDER BY updated_at DESC, device DESC"
                              " LIMIT 1");
        if (query.bind(exercise, level).step())
            row = query.id(0);
    }
    if (row) {
        Query query(work_.db, "UPDATE own_dose SET (" LIMBER_DOSE_COLUMNS
                              ") = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),"
                              " updated_at = ?, device = ? WHERE id = ?");
        bind_dose(query, dose);
        work_.update(query, Table::OwnDose, *row, "update");
        return;
    }
    const Id id = work_.next_id();
    work_.before(Table::OwnDose, id);
    Query query(work_.db, "INSERT INTO own_dose (id, at_ms, at_offset, local_date, exercise, level,"
                          " " LIMBER_DOSE_COLUMNS ", updated_at, device)"
                          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(id).bind(work_.when).bind(exercise, level);
    bind_dose(query, dose);
    query.bind(work_.stamp, impl_.device_no).run();
    work_.wrote(Table::OwnDose, id, "add");
}

void Tx::reset_own_dose(std::string_view exercise, std::string_view level) {
    Query query(work_.db, "SELECT id FROM own_dose WHERE exercise = ? AND level = ?"
                          " AND deleted_at IS NULL");
    query.bind(exercise, level);
    std::vector<Id> rows;
    while (query.step())
        rows.push_back(query.id(0));
    for (const Id& row : rows)
        work_.bury(Table::OwnDose, row, {}, "remove");
}

void Tx::set_preferences(const Preferences& preferences) {
    const auto now = preference_words(work_.journal.preferences());
    const auto wanted = preference_words(preferences);
    const auto usual = preference_words(Preferences{});
    for (const auto& [key, value] : wanted) {
        if (now.at(key) == value)
            continue;
        if (usual.at(key) == value) {
            reset_preference(key);
        } else {
            set_preference(key, value);
        }
    }
}

void Tx::set_preference(std::string_view key, std::string_view value) {
    std::optional<Id> row;
    {
        Query query(work_.db, "SELECT id FROM preference WHERE key = ? AND deleted_at IS NULL"
                              " ORDER BY updated_at DESC, device DESC LIMIT 1");
        if (query.bind(key).step())
            row = query.id(0);
    }
    const std::string what = std::string(key) + '=' + std::string(value);
    if (row) {
        Query query(work_.db,
                    "UPDATE preference SET value = ?, updated_at = ?, device = ? WHERE id = ?");
        work_.update(query.bind(value), Table::Preference, *row, "update " + what);
        return;
    }
    const Id id = work_.next_id();
    work_.before(Table::Preference, id);
    Query(work_.db, "INSERT INTO preference (id, at_ms, at_offset, local_date, key, value,"
                    " updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(key, value, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::Preference, id, "add " + what);
}

void Tx::reset_preference(std::string_view key) {
    Query query(work_.db, "SELECT id FROM preference WHERE key = ? AND deleted_at IS NULL");
    query.bind(key);
    std::vector<Id> rows;
    while (query.step())
        rows.push_back(query.id(0));
    for (const Id& row : rows)
        work_.bury(Table::Preference, row, {}, "remove " + std::string(key));
}

} // namespace limber::journal
