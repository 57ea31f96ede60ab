#include "journal/schema.hpp"

#include <SQLiteCpp/Exception.h>

#include <array>
#include <string>

namespace limber::journal {

namespace {

// Version 1.
//
// Every table is WITHOUT ROWID, so that a row lies in one B-tree under its id, and reps lie under
// their set: writing a counted rep touches one page, reading a set's reps is one range, and no
// second index stores the long ids again. Ids grow with time, so rows are appended.
//
// `at_ms`, `at_offset`, `local_date`: when it happened, UTC milliseconds and the offset in minutes,
// and the day the person saw. There is no UNIQUE on natural keys (two devices merge), and foreign
// keys are checked at the end of a transaction (rows may come in any order).
const std::string kVersion1 = R"sql(
CREATE TABLE device (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    self INTEGER NOT NULL CHECK (self IN (0, 1)),
    stamp INTEGER NOT NULL CHECK (stamp >= 0) -- no updated_at of this device lies beyond it
) STRICT;

CREATE TABLE episode (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    place TEXT NOT NULL CHECK (place IN ('standing', 'sitting', 'floor-or-bed', 'car')),
    ended_ms INTEGER,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX episode_by_day ON episode (local_date, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX episode_open ON episode (at_ms) WHERE ended_ms IS NULL AND deleted_at IS NULL;

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    plan_slot TEXT NOT NULL DEFAULT '',
    rules_version INTEGER NOT NULL CHECK (rules_version >= 1),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    ended_ms INTEGER,
    ended_offset INTEGER CHECK (ended_offset BETWEEN -720 AND 840),
    stopped TEXT NOT NULL DEFAULT 'none' CHECK (stopped IN
        ('none', 'left', 'easing', 'runs-down-leg', 'dizzy-or-chest', 'locked-up')),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    effort TEXT CHECK (effort IN ('easy', 'some', 'hard')),
    note TEXT NOT NULL DEFAULT '',
    get_ready_ms INTEGER NOT NULL CHECK (get_ready_ms >= 0),
    get_ready_resume_ms INTEGER NOT NULL CHECK (get_ready_resume_ms >= 0),
    change_over_ms INTEGER NOT NULL CHECK (change_over_ms >= 0),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER,
    CHECK ((ended_ms IS NULL) = (ended_offset IS NULL)),
    CHECK (stopped = 'none' OR ended_ms IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_day ON session (local_date, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX session_open ON session (at_ms) WHERE ended_ms IS NULL AND deleted_at IS NULL;

-- All sets of a session are written when it begins; those that were never begun have no started_ms.
CREATE TABLE exercise_set (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')), -- its session's
    exercise TEXT NOT NULL CHECK (exercise <> ''),
    content_version INTEGER NOT NULL CHECK (content_version >= 1),
    level TEXT NOT NULL CHECK (level <> ''),
    animation TEXT NOT NULL,
    count_of TEXT NOT NULL CHECK (count_of IN ('rep', 'hold')),
    counting TEXT NOT NULL CHECK (counting IN ('paced', 'tap', 'done')),
    side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
    set_number INTEGER NOT NULL CHECK (set_number >= 1),
    set_count INTEGER NOT NULL CHECK (set_count >= set_number),
    sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 10),
    reps INTEGER NOT NULL CHECK (reps BETWEEN 1 AND 50),
    hold_ms INTEGER NOT NULL CHECK (hold_ms BETWEEN 0 AND 60000),
    hold_breaths INTEGER NOT NULL CHECK (hold_breaths BETWEEN 0 AND 20),
    each_side INTEGER NOT NULL CHECK (each_side IN (0, 1)),
    hold_rest_ms INTEGER NOT NULL CHECK (hold_rest_ms BETWEEN 0 AND 300000),
    rest_ms INTEGER NOT NULL CHECK (rest_ms BETWEEN 0 AND 300000),
    work_ms INTEGER NOT NULL CHECK (work_ms >= 0),
    back_ms INTEGER NOT NULL CHECK (back_ms >= 0),
    pause_ms INTEGER NOT NULL CHECK (pause_ms >= 0),
    started_ms INTEGER,
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1)),
    feel TEXT CHECK (feel IN ('too-easy', 'about-right', 'too-hard')),
    hurt TEXT NOT NULL DEFAULT 'none' CHECK (hurt IN
        ('none', 'left', 'easing', 'runs-down-leg', 'dizzy-or-chest', 'locked-up')),
    active_ms INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX set_by_session ON exercise_set (session_id, position) WHERE deleted_at IS NULL;
CREATE INDEX set_by_exercise ON exercise_set (exercise, local_date) WHERE deleted_at IS NULL;

CREATE TABLE rep (
    set_id TEXT NOT NULL REFERENCES exercise_set (id) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL CHECK (length(id) = 36),
    n INTEGER NOT NULL CHECK (n >= 1),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    held_ms INTEGER NOT NULL CHECK (held_ms >= 0),
    counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
    open INTEGER NOT NULL CHECK (open IN (0, 1)), -- a hold that is running
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER,
    PRIMARY KEY (set_id, id),
    CHECK (counted + open < 2)
) STRICT, WITHOUT ROWID;

CREATE TABLE pain (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    note TEXT NOT NULL DEFAULT '',
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX pain_by_day ON pain (local_date, at_ms) WHERE deleted_at IS NULL;

CREATE TABLE own_level (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    exercise TEXT NOT NULL CHECK (exercise <> ''),
    level TEXT NOT NULL CHECK (level <> ''),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX own_level_by_exercise ON own_level (exercise) WHERE deleted_at IS NULL;

CREATE TABLE own_dose (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    exercise TEXT NOT NULL CHECK (exercise <> ''),
    level TEXT NOT NULL CHECK (level <> ''),
    sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 10),
    reps INTEGER NOT NULL CHECK (reps BETWEEN 1 AND 50),
    hold_ms INTEGER NOT NULL CHECK (hold_ms BETWEEN 0 AND 60000),
    hold_breaths INTEGER NOT NULL CHECK (hold_breaths BETWEEN 0 AND 20),
    each_side INTEGER NOT NULL CHECK (each_side IN (0, 1)),
    hold_rest_ms INTEGER NOT NULL CHECK (hold_rest_ms BETWEEN 0 AND 300000),
    rest_ms INTEGER NOT NULL CHECK (rest_ms BETWEEN 0 AND 300000),
    work_ms INTEGER NOT NULL CHECK (work_ms >= 0),
    back_ms INTEGER NOT NULL CHECK (back_ms >= 0),
    pause_ms INTEGER NOT NULL CHECK (pause_ms >= 0),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX own_dose_by_exercise ON own_dose (exercise, level) WHERE deleted_at IS NULL;

CREATE TABLE preference (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    key TEXT NOT NULL CHECK (key <> ''),
    value TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX preference_by_key ON preference (key) WHERE deleted_at IS NULL;

CREATE TABLE guide (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    place TEXT CHECK (place IN ('standing', 'sitting', 'floor-or-bed', 'car')),
    step TEXT NOT NULL CHECK (step <> ''),
    acted_ms INTEGER NOT NULL,
    closed_ms INTEGER,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX guide_open ON guide (at_ms) WHERE closed_ms IS NULL AND deleted_at IS NULL;

-- Sums, by day and by ISO week: derived, kept by triggers, because a chart over all years must not read
-- every rep. Of closed sets only: the reader adds the open ones. Exercise '' is all together.
CREATE TABLE exercise_day (
    local_date TEXT NOT NULL,
    exercise TEXT NOT NULL,
    sets INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    held_ms INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    PRIMARY KEY (local_date, exercise)
) STRICT, WITHOUT ROWID;
CREATE TABLE exercise_week (
    monday TEXT NOT NULL,
    exercise TEXT NOT NULL,
    sets INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    held_ms INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    PRIMARY KEY (exercise, monday)
) STRICT, WITHOUT ROWID;
CREATE TABLE pain_week (
    monday TEXT NOT NULL PRIMARY KEY,
    entries INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    least INTEGER NOT NULL,
    most INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// One day of one exercise is made anew from its few sets: no running difference that could drift.
const std::string kClosedSets =
    "SELECT s.local_date AS local_date, s.exercise AS exercise, s.active_ms AS active_ms,"
    " (SELECT count(*) FROM rep WHERE set_id = s.id AND counted = 1 AND deleted_at IS NULL) AS "
    "reps,"
    " (SELECT coalesce(sum(held_ms), 0) FROM rep WHERE set_id = s.id AND deleted_at IS NULL)"
    " AS held_ms FROM exercise_set s"
    " WHERE s.closed = 1 AND s.started_ms IS NOT NULL AND s.deleted_at IS NULL";
const std::string kSetSums = "sum(reps > 0) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms,"
                             " sum(active_ms) AS active_ms";
const std::string kDaySums = "sum(sets) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms,"
                             " sum(active_ms) AS active_ms";
const std::string kSomething = " WHERE sets > 0 OR reps > 0 OR held_ms > 0 OR active_ms > 0";

const std::string kMondayOfNew = "date(NEW.local_date, 'weekday 0', '-6 days')";
const std::string kSundayOfNew = "date(NEW.local_date, 'weekday 0')";
const std::string kWeekOfNew = " BETWEEN " + kMondayOfNew + " AND " + kSundayOfNew;

// The week of one exercise, from its days.
std::string refresh_week(const std::string& exercise) {
    return " DELETE FROM exercise_week WHERE monday = " + kMondayOfNew +
           " AND exercise = " + exercise + "; INSERT INTO exercise_week SELECT * FROM (SELECT " +
           kMondayOfNew + ", " + exercise + ", " + kDaySums +
           " FROM exercise_day WHERE local_date" + kWeekOfNew + " AND exercise = " + exercise +
           ")" + kSomething + ";";
}

// The day and the week of the row NEW of exercise_set, made anew.
std::string refresh() {
    return " DELETE FROM exercise_day WHERE local_date = NEW.local_date"
           " AND exercise IN (NEW.exercise, '');"
           " INSERT INTO exercise_day SELECT * FROM (SELECT NEW.local_date, NEW.exercise, " +
           kSetSums + " FROM (" + kClosedSets +
           " AND s.exercise = NEW.exercise AND s.local_date = NEW.local_date))" + kSomething +
           "; INSERT INTO exercise_day SELECT * FROM (SELECT NEW.local_date, '', " + kDaySums +
           " FROM exercise_day WHERE local_date = NEW.local_date)" + kSomething + ";" +
           refresh_week("NEW.exercise") + refresh_week("''");
}

const std::string kPainSums =
    "count(*) AS entries, sum(score) AS sum, min(score) AS least, max(score) AS most";

std::string refresh_pain() {
    return " BEGIN DELETE FROM pain_week WHERE monday = " + kMondayOfNew +
           "; INSERT INTO pain_week SELECT * FROM (SELECT " + kMondayOfNew + ", " + kPainSums +
           " FROM pain WHERE deleted_at IS NULL AND local_date" + kWeekOfNew +
           ") WHERE entries > 0; END;";
}

const std::string& triggers() {
    const std::string of_closed_set = " WHEN EXISTS (SELECT 1 FROM exercise_set"
                                      " WHERE id = NEW.set_id AND closed = 1"
                                      " AND deleted_at IS NULL)"
                                      // The set's own trigger does it.
                                      " BEGIN UPDATE exercise_set SET closed = 1"
                                      " WHERE id = NEW.set_id; END;";
    static const std::string sql =
        "CREATE TRIGGER set_closed_insert AFTER INSERT ON exercise_set WHEN NEW.closed = 1 BEGIN" +
        refresh() +
        " END; CREATE TRIGGER set_closed_update AFTER UPDATE ON exercise_set"
        " WHEN NEW.closed = 1 OR OLD.closed = 1 BEGIN" +
        refresh() + " END; CREATE TRIGGER rep_insert AFTER INSERT ON rep" + of_closed_set +
        " CREATE TRIGGER rep_update AFTER UPDATE ON rep" + of_closed_set +
        " CREATE TRIGGER pain_insert AFTER INSERT ON pain" + refresh_pain() +
        " CREATE TRIGGER pain_update AFTER UPDATE ON pain" + refresh_pain();
    return sql;
}

const std::string& version1() {
    static const std::string sql = kVersion1 + triggers();
    return sql;
}

} // namespace

std::span<const Migration> migrations() {
    static const std::array<Migration, kSchemaVersion> steps{{{1, version1().c_str()},
                                                              {2, kOwnTables},
                                                              {3, relief_tables_sql()},
                                                              {4, plan_schema()},
                                                              {5, activity_schema()},
                                                              {6, pain_schema()}}};
    return steps;
}

void migrate(Database& db, std::span<const Migration> steps,
             const std::function<void(int version)>& after_step) {
    // A step may rebuild a table that others refer to; links are checked before the commit.
    db.exec("PRAGMA foreign_keys = OFF");
    db.exec("BEGIN EXCLUSIVE");
    try {
        const auto from = db.pragma("PRAGMA user_version");
        for (const Migration& step : steps) {
            if (step.to <= from)
                continue;
            db.exec(step.sql);
            db.exec(("PRAGMA user_version = " + std::to_string(step.to)).c_str());
            if (after_step)
                after_step(step.to);
        }
        SQLite::Statement broken(db.raw(), "PRAGMA foreign_key_check");
        if (broken.executeStep())
            throw SQLite::Exception("after the upgrade a row of " +
                                    broken.getColumn(0).getString() + " links to nothing");
        db.exec("COMMIT");
    } catch (...) {
        if (db.in_transaction())
            db.exec("ROLLBACK");
        db.exec("PRAGMA foreign_keys = ON");
        throw;
    }
    db.exec("PRAGMA foreign_keys = ON");
}

std::string fresh_day_sums() {
    return "SELECT * FROM (WITH one AS (SELECT local_date, exercise, " + kSetSums + " FROM (" +
           kClosedSets +
           ") GROUP BY local_date, exercise) SELECT * FROM one UNION ALL"
           " SELECT local_date, '', " +
           kDaySums + " FROM one GROUP BY local_date)" + kSomething;
}

std::string fresh_week_sums() {
    return "SELECT date(local_date, 'weekday 0', '-6 days') AS monday, exercise, " + kDaySums +
           " FROM (" + fresh_day_sums() + ") GROUP BY 1, 2";
}

std::string fresh_pain_weeks() {
    return "SELECT date(local_date, 'weekday 0', '-6 days') AS monday, " + kPainSums +
           " FROM pain WHERE deleted_at IS NULL GROUP BY 1";
}

void rebuild_sums(Database& db) {
    db.exec("DELETE FROM exercise_day; DELETE FROM exercise_week; DELETE FROM pain_week");
    db.exec(("INSERT INTO exercise_day " + fresh_day_sums()).c_str());
    db.exec(("INSERT INTO exercise_week " + fresh_week_sums()).c_str());
    db.exec(("INSERT INTO pain_week " + fresh_pain_weeks()).c_str());
}

void drop_sum_triggers(Database& db) {
    db.exec("DROP TRIGGER set_closed_insert; DROP TRIGGER set_closed_update;"
            "DROP TRIGGER rep_insert; DROP TRIGGER rep_update;"
            "DROP TRIGGER pain_insert; DROP TRIGGER pain_update");
}

void create_sum_triggers(Database& db) {
    db.exec(triggers().c_str());
}

} // namespace limber::journal
