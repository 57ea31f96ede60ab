#include "journal/activities.hpp"

#include "journal/impl.hpp"
#include "journal/words.hpp"

namespace limber::journal {

namespace {

std::optional<ActivityScore> score_row(Query& query) {
    if (!query.step())
        return std::nullopt;
    ActivityScore score;
    score.id = query.id(0);
    score.at.moment = {Utc(query.millis(1)), std::chrono::minutes(query.integer(2))};
    score.at.date = date_from(query.text(3)).value_or(Date());
    score.score = query.number(4);
    return score;
}

} // namespace

std::vector<Activity> activities_between(const Journal& journal, Date from, Date to) {
    return Inside::of(journal).read([&](Database& db) {
        std::vector<Activity> found;
        Query rows(db,
                   "SELECT id, name FROM activity WHERE deleted_at IS NULL ORDER BY id LIMIT 9");
        while (rows.step())
            found.push_back({rows.id(0), std::string(rows.text(1)), {}, {}});
        for (Activity& activity : found) {
            Query first(db, "SELECT id, at_ms, at_offset, local_date, score FROM activity_score"
                            " WHERE activity_id = ? AND local_date BETWEEN ? AND ?"
                            " AND deleted_at IS NULL ORDER BY local_date, at_ms LIMIT 1");
            first.bind(activity.id, date_text(from), date_text(to));
            activity.first = score_row(first);
            Query last(db, "SELECT id, at_ms, at_offset, local_date, score FROM activity_score"
                           " WHERE activity_id = ? AND local_date BETWEEN ? AND ?"
                           " AND deleted_at IS NULL ORDER BY local_date DESC, at_ms DESC LIMIT 1");
            last.bind(activity.id, date_text(from), date_text(to));
            activity.last = score_row(last);
        }
        return found;
    });
}

std::vector<ActivityScore> activity_scores(const Journal& journal, const Id& activity, int limit) {
    return Inside::of(journal).read([&activity, limit](Database& db) {
        Query query(db, "SELECT id, at_ms, at_offset, local_date, score FROM activity_score"
                        " WHERE activity_id = ? AND deleted_at IS NULL"
                        " ORDER BY local_date DESC, at_ms DESC LIMIT ?");
        query.bind(activity, limit);
        std::vector<ActivityScore> scores;
        while (auto score = score_row(query))
            scores.push_back(*std::move(score));
        return scores;
    });
}

Id add_activity(Tx& tx, std::string_view name) {
    auto& work = Inside::of(tx);
    if (name.empty())
        throw Refused("an activity without a name");
    {
        Query count(work.db, "SELECT count(*) FROM activity WHERE deleted_at IS NULL");
        if (count.step() && count.number(0) >= kMostActivities)
            throw Refused("more than three activities");
    }
    const Id id = work.next_id();
    work.before(Table::Activity, id);
    Query(work.db, "INSERT INTO activity (id, at_ms, at_offset, local_date, name, updated_at,"
                   " device) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work.when)
        .bind(name, work.stamp, work.impl.device_no)
        .run();
    work.wrote(Table::Activity, id, "add");
    return id;
}

void rename_activity(Tx& tx, const Id& activity, std::string_view name) {
    auto& work = Inside::of(tx);
    if (name.empty())
        throw Refused("an activity without a name");
    Query query(work.db, "UPDATE activity SET name = ?, updated_at = ?, device = ? WHERE id = ?");
    work.update(query.bind(name), Table::Activity, activity, "update");
}

Id score_activity(Tx& tx, const Id& activity, int score) {
    auto& work = Inside::of(tx);
    if (!valid_pain(score)) // the same scale
        throw Refused("score " + std::to_string(score));
    // Chosen again on the same day, it is a correction.
    std::optional<Id> today;
    {
        Query query(work.db, "SELECT id FROM activity_score WHERE activity_id = ?"
                             " AND local_date = ? AND deleted_at IS NULL ORDER BY at_ms DESC"
                             " LIMIT 1");
        if (query.bind(activity, date_text(work.when.date)).step())
            today = query.id(0);
    }
    if (today) {
        Query query(work.db,
                    "UPDATE activity_score SET score = ?, updated_at = ?, device = ? WHERE id = ?");
        work.update(query.bind(score), Table::ActivityScore, *today, "update");
        return *today;
    }
    const Id id = work.next_id();
    work.before(Table::ActivityScore, id);
    Query(work.db, "INSERT INTO activity_score (id, activity_id, at_ms, at_offset, local_date,"
                   " score, updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id, activity)
        .bind(work.when)
        .bind(score, work.stamp, work.impl.device_no)
        .run();
    work.wrote(Table::ActivityScore, id, "add");
    return id;
}

void remove_activity(Tx& tx, const Id& activity) {
    auto& work = Inside::of(tx);
    std::vector<Id> scores;
    {
        Query query(work.db,
                    "SELECT id FROM activity_score WHERE activity_id = ? AND deleted_at IS NULL");
        query.bind(activity);
        while (query.step())
            scores.push_back(query.id(0));
    }
    work.bury(Table::Activity, activity, {}, "remove");
    for (const Id& score : scores)
        work.bury(Table::ActivityScore, score, {}, "remove");
}

} // namespace limber::journal
