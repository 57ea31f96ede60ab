// What Today, breaks from sitting and Care keep.
#include "journal/schema.hpp"

namespace limber::journal {

const char* plan_schema() {
    return R"sql(
-- What was shown: written when the day is first shown, and again when something that day made it
-- milder. The newest row of a day is what it was; none is ever changed. `tasks` is text of
-- core/plan.hpp, one line for each.
CREATE TABLE plan_day (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    rules_version INTEGER NOT NULL CHECK (rules_version >= 1),
    phase TEXT NOT NULL CHECK (phase IN ('calm', 'move', 'strengthen', 'prevent')),
    basis TEXT NOT NULL CHECK (basis IN ('usual', 'eased', 'mobility', 'calm', 'stopped')),
    tasks TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_day_by_day ON plan_day (local_date, at_ms, id) WHERE deleted_at IS NULL;

-- The person's own change of one slot of one day; of two for a slot the later one counts. No task:
-- skipped.
CREATE TABLE plan_change (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    slot TEXT NOT NULL CHECK (slot <> ''),
    task TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_change_by_day ON plan_change (local_date, slot) WHERE deleted_at IS NULL;

-- What to change after an episode, brought back by Today while it is there.
CREATE TABLE adjustment (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    key TEXT NOT NULL CHECK (key <> ''),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX adjustment_by_key ON adjustment (key) WHERE deleted_at IS NULL;

CREATE TABLE sitting_break (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sitting_break_by_day ON sitting_break (local_date, at_ms) WHERE deleted_at IS NULL;

-- An answer to what Care said: a sign put aside for 30 days, or a warning sign that was seen to.
CREATE TABLE care_answer (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    what TEXT NOT NULL CHECK (what IN ('dismissed', 'seen', 'mistake')),
    sign TEXT NOT NULL, -- of 'dismissed'
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX care_answer_by_what ON care_answer (what, at_ms) WHERE deleted_at IS NULL;

-- `starts_*` is when it is; at_ms when it was written down.
CREATE TABLE visit (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    kind TEXT NOT NULL CHECK (kind IN ('physio', 'massage', 'acupuncture', 'doctor')),
    starts_ms INTEGER NOT NULL,
    starts_offset INTEGER NOT NULL CHECK (starts_offset BETWEEN -720 AND 840),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    helped TEXT CHECK (helped IN ('yes', 'same', 'worse')),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_start ON visit (starts_ms, id) WHERE deleted_at IS NULL;

-- Whom to call instead of the clinic that content names: the newest row.
CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;

-- A session that was stopped by a warning sign.
CREATE INDEX session_sign ON session (at_ms)
    WHERE stopped IN ('runs-down-leg', 'dizzy-or-chest') AND deleted_at IS NULL;
CREATE INDEX session_score ON session (local_date, at_ms)
    WHERE pain_before IS NOT NULL AND deleted_at IS NULL;
)sql";
}

} // namespace limber::journal
