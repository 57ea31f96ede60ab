// What the guide for a spasm keeps: where it stands, what happened in an episode, doses by
// ingredient, and the answers to the safety check.
#include "journal/schema.hpp"

namespace limber::journal {

const char* relief_tables_sql() {
    // `guide.state` is the guide as guide_words.hpp writes it. The lists in `helped`, `triggers`
    // and `ticked` are words with commas between: sets that are only read and written whole.
    return R"sql(
ALTER TABLE guide ADD COLUMN state TEXT NOT NULL DEFAULT '';

ALTER TABLE episode ADD COLUMN helped TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN triggers TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE relief_event (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    thing TEXT NOT NULL CHECK (thing IN ('heat', 'water', 'bath', 'up', 'walk', 'stretch')),
    length_ms INTEGER NOT NULL CHECK (length_ms BETWEEN 0 AND 86400000), -- of heat and walk
    what TEXT NOT NULL DEFAULT '',                                       -- of a stretch: exercise
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX relief_event_by_episode ON relief_event (episode_id, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX relief_event_by_day ON relief_event (local_date, at_ms) WHERE deleted_at IS NULL;

CREATE TABLE medicine_dose (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    ingredient TEXT NOT NULL CHECK (ingredient <> ''),
    product TEXT NOT NULL,
    mg INTEGER NOT NULL CHECK (mg BETWEEN 0 AND 10000), -- 0: as prescribed, no amount kept
    apart_ms INTEGER NOT NULL CHECK (apart_ms BETWEEN 0 AND 86400000),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX medicine_dose_by_time ON medicine_dose (at_ms) WHERE deleted_at IS NULL;
CREATE INDEX medicine_dose_by_episode ON medicine_dose (episode_id, at_ms)
    WHERE deleted_at IS NULL;

-- One row each time that somebody went through the items.
CREATE TABLE safety_check (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    ticked TEXT NOT NULL,
    none INTEGER NOT NULL CHECK (none IN (0, 1)),
    cleared TEXT CHECK (cleared IN ('clinician', 'mistake')),
    cleared_ms INTEGER,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER,
    CHECK ((cleared IS NULL) = (cleared_ms IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX safety_check_by_time ON safety_check (at_ms) WHERE deleted_at IS NULL;
CREATE INDEX safety_check_alarm ON safety_check (at_ms)
    WHERE ticked <> '' AND cleared IS NULL AND deleted_at IS NULL;
)sql";
}

} // namespace limber::journal
