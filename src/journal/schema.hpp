// The shape of the file and the steps from one version to the next. Inside journal/ only.
#pragma once

#include "journal/database.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace limber::journal {

inline constexpr std::int32_t kApplicationId = 0x4C696D62; // "Limb"

// One step: takes a file at version `to - 1` to version `to`.
struct Migration {
    int to = 1;
    const char* sql = nullptr;
};

// All steps of this program, in order. A step that has shipped is never changed.
std::span<const Migration> migrations();
inline constexpr int kSchemaVersion = 6;

// What the steps after the first add.
extern const char* const kOwnTables; // schema_own.cpp: exercises and routines of one's own
const char* relief_tables_sql();     // schema_relief.cpp
const char* plan_schema();           // schema_plan.cpp: Today, breaks and Care
const char* activity_schema();       // schema_activity.cpp: own activities and their scores
const char* pain_schema();           // schema_pain.cpp: what is told beside a score

// Takes the file to the last step's version, in one exclusive transaction: whole or not at all.
// Throws SQLite::Exception, after which the file is as it was. `after_step` is for tests that die
// in the middle.
void migrate(Database& db, std::span<const Migration> steps,
             const std::function<void(int version)>& after_step = {});

// The sums beside the rows (exercise_day, exercise_week, pain_week), made anew from the rows.
// Triggers keep them.
void rebuild_sums(Database& db);
// What the sums should be: SELECTs with the columns of those tables.
std::string fresh_day_sums();
std::string fresh_week_sums();
std::string fresh_pain_weeks();
// For bulk filling: without triggers inside the transaction that also calls rebuild_sums.
void drop_sum_triggers(Database& db);
void create_sum_triggers(Database& db);

} // namespace limber::journal
