// The statements that read the history, in one place: a test asks SQLite how it would run each one,
// and fails when one walks through a whole table. Inside journal/ only.
#pragma once

#include "journal/dose_columns.hpp"

#include <array>
#include <string_view>

namespace limber::journal::sql {

#define LIMBER_SESSION_COLUMNS                                                                     \
    "x.id, x.episode_id, x.plan_slot, x.rules_version, x.at_ms, x.at_offset, x.local_date,"        \
    " x.ended_ms, x.ended_offset, x.stopped, x.pain_before, x.pain_after, x.effort, x.note,"       \
    " x.get_ready_ms, x.get_ready_resume_ms, x.change_over_ms"
#define LIMBER_SET_SUMS                                                                            \
    "(SELECT count(*) FROM rep WHERE set_id = s.id AND counted = 1 AND deleted_at IS NULL),"       \
    " (SELECT coalesce(sum(held_ms), 0) FROM rep WHERE set_id = s.id AND deleted_at IS NULL)"
#define LIMBER_SET_COLUMNS                                                                         \
    "s.id, s.session_id, s.position, s.local_date, s.exercise, s.content_version, s.level,"        \
    " s.animation, s.count_of, s.counting, s.side, s.set_number, s.set_count,"                     \
    " s.sets, s.reps, s.hold_ms, s.hold_breaths, s.each_side, s.hold_rest_ms, s.rest_ms,"          \
    " s.work_ms, s.back_ms, s.pause_ms,"                                                           \
    " s.started_ms, s.closed, s.skipped, s.feel, s.hurt, s.active_ms, " LIMBER_SET_SUMS

inline constexpr std::string_view kOpenSession =
    "SELECT " LIMBER_SESSION_COLUMNS " FROM session x"
    " WHERE x.ended_ms IS NULL AND x.deleted_at IS NULL ORDER BY x.at_ms DESC, x.id DESC LIMIT 1";
inline constexpr std::string_view kSession =
    "SELECT " LIMBER_SESSION_COLUMNS " FROM session x WHERE x.id = ? AND x.deleted_at IS NULL";
inline constexpr std::string_view kSessionsBetween =
    "SELECT " LIMBER_SESSION_COLUMNS " FROM session x"
    " WHERE x.local_date BETWEEN ? AND ? AND x.deleted_at IS NULL"
    " ORDER BY x.local_date DESC, x.at_ms DESC, x.id DESC";
// CROSS JOIN: in this order, whatever the planner believes about a file without statistics.
inline constexpr std::string_view kSetsBetween =
    "SELECT " LIMBER_SET_COLUMNS " FROM session x CROSS JOIN exercise_set s"
    " WHERE x.local_date BETWEEN ? AND ? AND x.deleted_at IS NULL"
    " AND s.session_id = x.id AND s.started_ms IS NOT NULL AND s.deleted_at IS NULL"
    " ORDER BY x.local_date DESC, x.at_ms DESC, x.id DESC, s.position";
inline constexpr std::string_view kPlannedSets =
    "SELECT " LIMBER_SET_COLUMNS " FROM exercise_set s"
    " WHERE s.session_id = ? AND s.deleted_at IS NULL ORDER BY s.position";
inline constexpr std::string_view kRepsOfSession =
    "SELECT s.position, r.n, r.held_ms, r.counted FROM exercise_set s CROSS JOIN rep r"
    " WHERE s.session_id = ? AND s.deleted_at IS NULL AND r.set_id = s.id AND r.deleted_at IS NULL"
    " ORDER BY s.position, r.id";
inline constexpr std::string_view kRepsOfSet =
    "SELECT id, n, at_ms, at_offset, local_date, held_ms, counted, open FROM rep"
    " WHERE set_id = ? AND deleted_at IS NULL ORDER BY id";

inline constexpr std::string_view kPainBetween =
    "SELECT id, at_ms, at_offset, local_date, score, note, spots, felt FROM pain"
    " WHERE local_date BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY local_date, at_ms, id";
inline constexpr std::string_view kLastPain =
    "SELECT id, at_ms, at_offset, local_date, score, note, spots, felt FROM pain"
    " WHERE deleted_at IS NULL"
    " ORDER BY local_date DESC, at_ms DESC, id DESC LIMIT 1";
inline constexpr std::string_view kEpisodesBetween =
    "SELECT id, at_ms, at_offset, local_date, place, ended_ms, helped, triggers, note FROM episode"
    " WHERE local_date BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY local_date, at_ms, id";
inline constexpr std::string_view kCurrentEpisode =
    "SELECT id, at_ms, at_offset, local_date, place, ended_ms, helped, triggers, note FROM episode"
    " WHERE ended_ms IS NULL AND deleted_at IS NULL ORDER BY at_ms DESC, id DESC LIMIT 1";

inline constexpr std::string_view kWeeks =
    "SELECT monday, sets, reps, held_ms, active_ms FROM exercise_week"
    " WHERE exercise = ?3 AND monday BETWEEN ?1 AND ?2 ORDER BY monday";
inline constexpr std::string_view kWeeksTotal =
    "SELECT coalesce(sum(sets), 0), coalesce(sum(reps), 0), coalesce(sum(held_ms), 0),"
    " coalesce(sum(active_ms), 0) FROM exercise_week"
    " WHERE exercise = ?3 AND monday BETWEEN ?1 AND ?2";
inline constexpr std::string_view kDays =
    "SELECT local_date, sets, reps, held_ms, active_ms FROM exercise_day"
    " WHERE local_date BETWEEN ?1 AND ?2 AND exercise = ?3 ORDER BY local_date";
inline constexpr std::string_view kPainWeeks =
    "SELECT monday, entries, sum, least, most FROM pain_week"
    " WHERE monday BETWEEN ? AND ? ORDER BY monday";
// What the sums do not hold yet: the sets that are being played, or were when the app was killed.
inline constexpr std::string_view kOpenSets =
    "SELECT s.local_date, s.exercise, s.active_ms, " LIMBER_SET_SUMS
    " FROM session x CROSS JOIN exercise_set s"
    " WHERE x.ended_ms IS NULL AND x.deleted_at IS NULL AND s.session_id = x.id"
    " AND s.closed = 0 AND s.started_ms IS NOT NULL AND s.deleted_at IS NULL";

inline constexpr std::string_view kExerciseHistory =
    "SELECT " LIMBER_SET_COLUMNS " FROM exercise_set s"
    " WHERE s.exercise = ? AND s.local_date < ? AND s.deleted_at IS NULL"
    " AND s.started_ms IS NOT NULL"
    " AND EXISTS (SELECT 1 FROM rep WHERE set_id = s.id AND counted = 1 AND deleted_at IS NULL)"
    " ORDER BY s.local_date DESC, s.id DESC";

inline constexpr std::string_view kSessionDays =
    "SELECT DISTINCT x.local_date FROM session x WHERE x.local_date < ? AND x.deleted_at IS NULL"
    " AND EXISTS (SELECT 1 FROM exercise_set s WHERE s.session_id = x.id"
    " AND s.started_ms IS NOT NULL AND s.deleted_at IS NULL)"
    " ORDER BY x.local_date DESC LIMIT ?";
inline constexpr std::string_view kPainDays =
    "SELECT DISTINCT local_date FROM pain WHERE local_date < ? AND deleted_at IS NULL"
    " ORDER BY local_date DESC LIMIT ?";
inline constexpr std::string_view kEpisodeDays =
    "SELECT DISTINCT local_date FROM episode WHERE local_date < ? AND deleted_at IS NULL"
    " ORDER BY local_date DESC LIMIT ?";
inline constexpr std::string_view kReliefDays =
    "SELECT DISTINCT local_date FROM relief_event WHERE local_date < ? AND deleted_at IS NULL"
    " ORDER BY local_date DESC LIMIT ?";
inline constexpr std::string_view kDoseDays =
    "SELECT DISTINCT local_date FROM medicine_dose WHERE local_date < ? AND deleted_at IS NULL"
    " ORDER BY local_date DESC LIMIT ?";
// Entries by their note, and sessions by an exercise: day, id and note. No LIMIT: the reader takes
// rows until it has enough days of those that fit.
inline constexpr std::string_view kNotedSessions =
    "SELECT x.local_date, x.id, x.note FROM session x"
    " WHERE x.local_date < ? AND x.note <> '' AND x.deleted_at IS NULL"
    " AND EXISTS (SELECT 1 FROM exercise_set s WHERE s.session_id = x.id"
    " AND s.started_ms IS NOT NULL AND s.deleted_at IS NULL)"
    " ORDER BY x.local_date DESC";
inline constexpr std::string_view kNotedPain =
    "SELECT local_date, id, note FROM pain"
    " WHERE local_date < ? AND note <> '' AND deleted_at IS NULL"
    " ORDER BY local_date DESC";
inline constexpr std::string_view kNotedEpisodes =
    "SELECT local_date, id, note FROM episode"
    " WHERE local_date < ? AND note <> '' AND deleted_at IS NULL"
    " ORDER BY local_date DESC";
inline constexpr std::string_view kSessionsOfExercise =
    "SELECT s.local_date, s.session_id FROM exercise_set s"
    " WHERE s.exercise = ? AND s.local_date < ? AND s.deleted_at IS NULL"
    " AND s.started_ms IS NOT NULL ORDER BY s.local_date DESC";
inline constexpr std::string_view kFirstSessionDay =
    "SELECT local_date FROM session WHERE deleted_at IS NULL ORDER BY local_date LIMIT 1";
inline constexpr std::string_view kFirstPainDay =
    "SELECT local_date FROM pain WHERE deleted_at IS NULL ORDER BY local_date LIMIT 1";
inline constexpr std::string_view kFirstEpisodeDay =
    "SELECT local_date FROM episode WHERE deleted_at IS NULL ORDER BY local_date LIMIT 1";

inline constexpr std::string_view kGuide =
    "SELECT id, episode_id, place, step, at_ms, at_offset, local_date, acted_ms, state FROM guide"
    " WHERE closed_ms IS NULL AND deleted_at IS NULL ORDER BY at_ms DESC, id DESC LIMIT 1";

inline constexpr std::string_view kEpisodeBefore =
    "SELECT id, at_ms, at_offset, local_date, place, ended_ms, helped, triggers, note FROM episode"
    " WHERE local_date <= ? AND at_ms < ? AND deleted_at IS NULL"
    " ORDER BY local_date DESC, at_ms DESC LIMIT 1";
inline constexpr std::string_view kReliefEvents =
    "SELECT id, episode_id, at_ms, at_offset, local_date, thing, length_ms, what FROM relief_event"
    " WHERE episode_id = ? AND deleted_at IS NULL ORDER BY at_ms, id";
inline constexpr std::string_view kReliefEventsBetween =
    "SELECT id, episode_id, at_ms, at_offset, local_date, thing, length_ms, what FROM relief_event"
    " WHERE local_date BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY local_date, at_ms, id";
inline constexpr std::string_view kDosesSince =
    "SELECT id, episode_id, at_ms, at_offset, local_date, ingredient, product, mg, apart_ms"
    " FROM medicine_dose WHERE at_ms >= ? AND deleted_at IS NULL ORDER BY at_ms, id";
inline constexpr std::string_view kDosesBetween =
    "SELECT id, episode_id, at_ms, at_offset, local_date, ingredient, product, mg, apart_ms"
    " FROM medicine_dose WHERE local_date BETWEEN ? AND ? AND deleted_at IS NULL"
    " ORDER BY local_date, at_ms, id";
inline constexpr std::string_view kDosesOf =
    "SELECT id, episode_id, at_ms, at_offset, local_date, ingredient, product, mg, apart_ms"
    " FROM medicine_dose WHERE episode_id = ? AND deleted_at IS NULL ORDER BY at_ms, id";
inline constexpr std::string_view kLastCheck =
    "SELECT id, episode_id, at_ms, at_offset, local_date, ticked, none, cleared, cleared_ms"
    " FROM safety_check WHERE deleted_at IS NULL ORDER BY at_ms DESC, id DESC LIMIT 1";
inline constexpr std::string_view kChecksSince =
    "SELECT id, episode_id, at_ms, at_offset, local_date, ticked, none, cleared, cleared_ms"
    " FROM safety_check WHERE at_ms >= ? AND deleted_at IS NULL ORDER BY at_ms, id";
inline constexpr std::string_view kAlarm =
    "SELECT id, episode_id, at_ms, at_offset, local_date, ticked, none, cleared, cleared_ms"
    " FROM safety_check WHERE ticked <> '' AND cleared IS NULL AND deleted_at IS NULL"
    " ORDER BY at_ms DESC, id DESC LIMIT 1";
inline constexpr std::string_view kNewestEpisode =
    "SELECT id, at_ms, at_offset, local_date, place, ended_ms FROM episode"
    " WHERE local_date <= ? AND deleted_at IS NULL ORDER BY local_date DESC, at_ms DESC, id DESC"
    " LIMIT 1";
inline constexpr std::string_view kScoresBetween =
    "SELECT local_date, at_ms, pain_before FROM session"
    " WHERE local_date BETWEEN ? AND ? AND pain_before IS NOT NULL AND deleted_at IS NULL"
    " ORDER BY local_date, at_ms";
inline constexpr std::string_view kSignSessions =
    "SELECT local_date, at_ms FROM session"
    " WHERE stopped IN ('runs-down-leg', 'dizzy-or-chest') AND deleted_at IS NULL"
    " ORDER BY at_ms DESC LIMIT 1";
inline constexpr std::string_view kPlanSessions =
    "SELECT x.id, x.local_date, x.at_ms, x.pain_before, x.pain_after FROM session x"
    " WHERE x.local_date BETWEEN ? AND ? AND x.deleted_at IS NULL"
    " ORDER BY x.local_date, x.at_ms, x.id";
inline constexpr std::string_view kPlanSets =
    "SELECT x.id, s.exercise, s.level, s.skipped, s.hurt,"
    " (SELECT count(*) FROM rep WHERE set_id = s.id AND counted = 1 AND deleted_at IS NULL),"
    " s.sets, s.reps, s.hold_ms, s.hold_breaths, s.each_side, s.hold_rest_ms, s.rest_ms,"
    " s.work_ms, s.back_ms, s.pause_ms, s.started_ms"
    " FROM session x CROSS JOIN exercise_set s"
    " WHERE x.local_date BETWEEN ? AND ? AND x.deleted_at IS NULL"
    " AND s.session_id = x.id AND s.deleted_at IS NULL"
    " ORDER BY x.local_date, x.at_ms, x.id, s.position";
inline constexpr std::string_view kPlanDay =
    "SELECT local_date, rules_version, phase, basis, tasks FROM plan_day"
    " WHERE local_date = ? AND deleted_at IS NULL ORDER BY at_ms DESC, id DESC LIMIT 1";
inline constexpr std::string_view kPlanChanges =
    "SELECT slot, task FROM plan_change WHERE local_date = ? AND deleted_at IS NULL"
    " ORDER BY slot, updated_at, device";
inline constexpr std::string_view kBreaksOn =
    "SELECT count(*) FROM sitting_break WHERE local_date = ? AND deleted_at IS NULL";
inline constexpr std::string_view kDismissed =
    "SELECT sign, local_date FROM care_answer WHERE what = 'dismissed' AND at_ms >= ?"
    " AND deleted_at IS NULL ORDER BY at_ms";
// The newest check-in that told of numbness.
inline constexpr std::string_view kNumb =
    "SELECT at_ms FROM pain WHERE felt <> '' AND instr(felt, 'numb') > 0 AND deleted_at IS NULL"
    " ORDER BY at_ms DESC LIMIT 1";
inline constexpr std::string_view kSeen =
    "SELECT at_ms FROM care_answer WHERE what = ? AND deleted_at IS NULL"
    " ORDER BY at_ms DESC LIMIT 1";
#define LIMBER_VISIT_COLUMNS                                                                       \
    "SELECT id, kind, starts_ms, starts_offset, minutes, place, note, helped FROM visit"
inline constexpr std::string_view kVisitsFrom =
    LIMBER_VISIT_COLUMNS " WHERE starts_ms >= ? AND deleted_at IS NULL"
                         " ORDER BY starts_ms, id LIMIT ?";
inline constexpr std::string_view kVisitsBefore =
    LIMBER_VISIT_COLUMNS " WHERE starts_ms < ? AND deleted_at IS NULL"
                         " ORDER BY starts_ms DESC, id DESC LIMIT ?";
inline constexpr std::string_view kVisit =
    LIMBER_VISIT_COLUMNS " WHERE id = ? AND deleted_at IS NULL";

// All of them: none may scan a table or sort a history.
inline constexpr std::array kHistoryReads{
    kOpenSession,
    kSession,
    kSessionsBetween,
    kSetsBetween,
    kPlannedSets,
    kRepsOfSession,
    kRepsOfSet,
    kPainBetween,
    kLastPain,
    kEpisodesBetween,
    kCurrentEpisode,
    kWeeks,
    kWeeksTotal,
    kPainWeeks,
    kDays,
    kOpenSets,
    kExerciseHistory,
    kSessionDays,
    kPainDays,
    kEpisodeDays,
    kFirstSessionDay,
    kFirstPainDay,
    kFirstEpisodeDay,
    kGuide,
    kEpisodeBefore,
    kReliefEvents,
    kReliefEventsBetween,
    kDosesBetween,
    kReliefDays,
    kDoseDays,
    kDosesSince,
    kDosesOf,
    kLastCheck,
    kChecksSince,
    kAlarm,
    kNewestEpisode,
    kScoresBetween,
    kSignSessions,
    kPlanSessions,
    kPlanSets,
    kPlanDay,
    kPlanChanges,
    kBreaksOn,
    kDismissed,
    kSeen,
    kVisitsFrom,
    kVisitsBefore,
    kVisit,
    kNotedSessions,
    kNotedPain,
    kNotedEpisodes,
    kSessionsOfExercise,
    kNumb,
};

} // namespace limber::journal::sql
