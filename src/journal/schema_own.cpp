#include "journal/schema.hpp"

namespace limber::journal {

// Version 2: what the person adds. A picture lies in a row of its own that is never changed, so
// that renaming an exercise does not write it again; in the file, so that backups and merges carry
// it. It has a rowid because a row of a hundred kilobytes does not belong into a B-tree of keys. A
// routine's exercises are one value (keys with a blank between them): of two devices' orders one
// wins whole.
const char* const kOwnTables = R"sql(
CREATE TABLE own_picture (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    jpeg BLOB NOT NULL CHECK (length(jpeg) BETWEEN 1 AND 4194304),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT;

CREATE TABLE own_exercise (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    version INTEGER NOT NULL CHECK (version >= 1),
    name TEXT NOT NULL CHECK (name <> ''),
    note TEXT NOT NULL,
    counts TEXT NOT NULL CHECK (counts IN ('reps', 'holds', 'done')),
    picture_id TEXT REFERENCES own_picture (id) DEFERRABLE INITIALLY DEFERRED,
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

CREATE TABLE own_routine (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    name TEXT NOT NULL CHECK (name <> ''),
    exercises TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
)sql";

} // namespace limber::journal
