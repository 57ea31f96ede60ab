// What a person wants to be able to do again, and how well it goes: up to three own activities,
// scored 0 (unable) to 10 (as before). FACTS.md, Measures.
#include "journal/schema.hpp"

namespace limber::journal {

const char* activity_schema() {
    return R"sql(
CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    name TEXT NOT NULL CHECK (name <> ''),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_score (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_score_by_day ON activity_score (activity_id, local_date, at_ms)
    WHERE deleted_at IS NULL;
)sql";
}

} // namespace limber::journal
