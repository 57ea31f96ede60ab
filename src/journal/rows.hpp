// What the journal keeps, as plain values: the rows and the sums that reads return.
//
//   Episode ← Session(episode?, plan slot?) ← ExerciseSet(exercise, content version, level, side,
//   target dose) ← Rep(n, held, counted), and beside them PainEntry, own levels and doses, own
//   exercises with their pictures, own routines, preferences, and where the relief guide stands.
//
// Every row has a UUIDv7 id, the time it happened (UTC, offset, the date the person saw),
// `updated_at` (milliseconds, strictly growing on one device even if its clock is set back), the
// device that wrote it and `deleted_at`. Reads never return deleted rows.
#pragma once

#include "core/episode.hpp"
#include "core/exercise.hpp"
#include "core/guide.hpp"
#include "core/pain.hpp"
#include "core/player.hpp"
#include "core/progress.hpp"
#include "core/safety.hpp"
#include "core/time.hpp"
#include "journal/ids.hpp"

#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace limber::journal {

enum class Table : std::uint8_t {
    Episode,
    Session,
    ExerciseSet,
    Rep,
    Pain,
    OwnLevel,
    OwnDose,
    Preference,
    Guide,
    OwnExercise,
    OwnPicture,
    OwnRoutine,
    ReliefEvent,
    MedicineDose,
    SafetyCheck,
    PlanDay,
    PlanChange,
    Adjustment,
    SittingBreak,
    CareAnswer,
    Visit,
    Contact,
    Activity,
    ActivityScore,
};
inline constexpr std::size_t kTables = 24;

// Its name in the file: "episode", "session", "exercise_set", …
std::string_view table_name(Table table);

class TableSet {
  public:
    TableSet() = default;
    TableSet(std::initializer_list<Table> tables) {
        for (Table t : tables)
            add(t);
    }
    void add(Table table) { bits_.set(static_cast<std::size_t>(table)); }
    bool has(Table table) const { return bits_.test(static_cast<std::size_t>(table)); }
    bool any_of(TableSet other) const { return (bits_ & other.bits_).any(); }
    bool empty() const { return bits_.none(); }
    bool operator==(const TableSet&) const = default;

  private:
    std::bitset<kTables> bits_;
};

// When something happened, and the day the person saw it under (with their day-start hour).
struct When {
    Moment moment;
    Date date{};
    bool operator==(const When&) const = default;
};

// From "My back locked up" and a place chosen. `ended` stays empty while it lasts.
struct Episode {
    Id id;
    When began;
    Place place = Place::Standing;
    std::optional<Utc> ended;
    std::set<ReliefStep> helped{};
    std::set<Trigger> triggers{};
    std::string note{};
};

struct Session {
    Id id;
    std::optional<Id> episode;
    std::string plan_slot; // which task of Today it was; empty: started by hand
    int rules_version = 1; // of the rules it was planned with
    When started;
    std::optional<Moment> ended; // empty: open, it can be resumed
    StopReason stopped = StopReason::None;
    std::optional<int> pain_before; // 0–10
    std::optional<int> pain_after;
    std::optional<limber::Effort> effort;
    std::string note;
};

// Sums over the counted reps of a set, a session, a day or a week. Deleted rows do not count.
struct Sums {
    int sets = 0;     // with at least one counted rep or hold
    int reps = 0;     // reps or holds counted
    Millis held{0};   // good seconds: all holds, broken ones included
    Millis active{0}; // playing time, rests included, pauses not
    bool operator==(const Sums&) const = default;
};

// One set, planned when its session began and done later. Sums.active and Sums.held are its own.
struct ExerciseSet {
    Id id;
    Id session;
    int position = 0;           // index into the session's plan
    SetPlan plan;               // exercise, version, level, side, target dose …
    Date date{};                // its session's day
    std::optional<Utc> started; // empty: never begun
    bool closed = false;        // nothing more is counted in it
    bool skipped = false;
    std::optional<Feel> feel;
    StopReason hurt = StopReason::None; // what was said after "Sharp pain – stop" in it
    Sums done;
};

struct Rep {
    Id id;
    Id set;
    int n = 1; // 1-based within its set; a broken rep and its repeat share it
    When at;   // counted, or the start of its hold
    Millis held{0};
    bool counted = true; // false: broken off, or still open
    bool open = false;   // a hold that has started and not ended: the app was killed in it
};

// A check-in: pain now.
struct PainEntry {
    Id id;
    When at;
    int score = 0; // 0–10
    PainDetail detail;
};

// What the person chose for one exercise; empty parts mean the content's own.
struct OwnDose {
    std::optional<std::string> level;
    std::map<std::string, Dose> doses; // by level key
};

// Where the relief guide stands, so that it opens again there.
struct GuideRow {
    Id id;
    std::optional<Id> episode;
    When began;
    GuideState state;
};

// Something that was done in an episode.
struct ReliefEvent {
    Id id;
    std::optional<Id> episode;
    When at;
    guide::Thing thing{};
    Millis length{0}; // of heat: as long as it was set to; of a walk: walked
    std::string what; // of a stretch: the exercise
};

// A painkiller that was taken.
struct MedicineDose {
    Id id;
    std::optional<Id> episode;
    When at;
    std::string product; // a word key, or the person's own
    TakenDose dose;
};

// The items of the safety check, as they were answered once.
struct CheckRow {
    Id id;
    std::optional<Id> episode;
    When at;
    limber::SafetyCheck check;
    std::optional<Utc> cleared;
};

// A session and its sets, as the history shows it.
struct SessionWithSets {
    Session session;
    std::vector<ExerciseSet> sets; // those begun, in playing order
    Sums sum;
};

// What History looks for: entries of these kinds that say `words` in their note
// (core/library.hpp, contains_words), and sessions that did one of `exercises`.
struct HistorySearch {
    HistoryFilter filter = HistoryFilter::All;
    std::string words;                  // at least one that is not white space
    std::vector<std::string> exercises; // keys
};
struct HistoryFound {
    std::vector<Date> days; // newest first; of each every entry that fits is found
    std::set<Id> entries;   // sessions, check-ins and episodes
};

struct WeekTotal {
    Date monday{}; // ISO week
    Sums sum;
};

// The check-ins of one ISO week: what a chart over years draws.
struct PainWeek {
    Date monday{};
    int entries = 0; // at least 1
    int sum = 0;     // of the scores: sum / entries is the mean
    int least = 0;
    int most = 0;
    bool operator==(const PainWeek&) const = default;
};

struct DayTotal {
    Date date{};
    Sums sum;
};

// A session that has not ended: everything core's `resume` needs.
struct OpenSession {
    Session session;
    std::vector<Id> sets; // by position
    std::vector<SetPlan> plan;
    std::vector<SetDone> done;
    PlayerOptions options;
};

} // namespace limber::journal
