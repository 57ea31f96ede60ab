// What happened at another time than was kept.
#include "journal/impl.hpp"
#include "journal/reads_sql.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace limber::journal {

namespace {

#define LIMBER_MOVE(table)                                                                         \
    "UPDATE " table " SET at_ms = ?, at_offset = ?, local_date = ?, updated_at = ?, device = ?"    \
    " WHERE id = ?"

std::string_view move_sql(Table table) {
    switch (table) {
    case Table::Pain:
        return LIMBER_MOVE("pain");
    case Table::ReliefEvent:
        return LIMBER_MOVE("relief_event");
    case Table::MedicineDose:
        return LIMBER_MOVE("medicine_dose");
    default:
        throw Refused("no row of " + std::string(table_name(table)) + " is moved");
    }
}

#undef LIMBER_MOVE

std::vector<Id> ids_of(Database& db, std::string_view sql, const Id& parent) {
    Query query(db, sql);
    query.bind(parent);
    std::vector<Id> found;
    while (query.step())
        found.push_back(query.id(0));
    return found;
}

} // namespace

void Tx::move(Table table, const Id& id, Millis by) {
    const auto was = journal().time_of(table, id);
    if (!was)
        throw Refused("no row " + id.str());
    const When now = impl_.when({was->moment.utc + by, was->moment.offset});
    const bool stays = table == Table::Pain || table == Table::Session;
    if (stays && now.date != was->date)
        throw Refused(id.str() + " would be of another day");
    if (table == Table::Session)
        return move_session(id, by);
    Query query(work_.db, move_sql(table));
    work_.update(query.bind(now), table, id, "move");
}

// All of it by the same time. The days of its rows stay, so that no sum of another day is touched.
void Tx::move_session(const Id& session, Millis by) {
    {
        Query open(work_.db, "SELECT 1 FROM session WHERE id = ? AND ended_ms IS NULL");
        if (open.bind(session).step())
            throw Refused("session " + session.str() + " is open");
    }
    Query whole(work_.db, "UPDATE session SET at_ms = at_ms + ?1, ended_ms = ended_ms + ?1,"
                          " updated_at = ?2, device = ?3 WHERE id = ?4");
    work_.update(whole.bind(by), Table::Session, session, "move");
    for (const Id& set :
         ids_of(work_.db, "SELECT id FROM exercise_set WHERE session_id = ? AND deleted_at IS NULL",
                session)) {
        Query one(work_.db, "UPDATE exercise_set SET at_ms = at_ms + ?1,"
                            " started_ms = started_ms + ?1, updated_at = ?2, device = ?3"
                            " WHERE id = ?4");
        work_.update(one.bind(by), Table::ExerciseSet, set, "move");
        for (const Id& rep : ids_of(work_.db, sql::kRepsOfSet, set)) {
            work_.before(Table::Rep, rep, set);
            Query(work_.db, "UPDATE rep SET at_ms = at_ms + ?, updated_at = ?, device = ?"
                            " WHERE set_id = ? AND id = ?")
                .bind(by, work_.stamp, impl_.device_no, set, rep)
                .run();
            work_.wrote(Table::Rep, rep, "move");
        }
    }
}

} // namespace limber::journal
