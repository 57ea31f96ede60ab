// Version 6: where the pain is and what else is felt, told beside its number (core/pain.hpp);
// painkillers by the day, for the history; own exercises that are wanted every day.
#include "journal/schema.hpp"

namespace limber::journal {

const char* pain_schema() {
    // Both are words with commas between. The index is for the few check-ins that tell of a sign,
    // looked for however long ago they were.
    return R"sql(
ALTER TABLE pain ADD COLUMN spots TEXT NOT NULL DEFAULT '';
ALTER TABLE pain ADD COLUMN felt TEXT NOT NULL DEFAULT '';
CREATE INDEX pain_felt ON pain (at_ms) WHERE felt <> '' AND deleted_at IS NULL;
ALTER TABLE own_exercise ADD COLUMN every_day INTEGER NOT NULL DEFAULT 0
    CHECK (every_day IN (0, 1));
CREATE INDEX medicine_dose_by_day ON medicine_dose (local_date, at_ms) WHERE deleted_at IS NULL;
)sql";
}

} // namespace limber::journal
