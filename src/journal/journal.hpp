// Everything that is kept: one SQLite file in the person's data folder, opened, written and read
// here.
//
// Opening always gives a journal that works, and says in `fault()` when it is not what was asked
// for: a file that cannot be written is read, a folder that cannot be used leaves a journal in
// memory. No file that could not be understood is ever changed. One thread uses a journal.
//
// Writing goes through `transact`: one immediate transaction, durable when it returns (WAL,
// synchronous=FULL) or rolled back whole. Reading is by index: the cost follows what is asked for,
// not the length of the history. Opening reads no history.
#pragma once

#include "core/care_status.hpp"
#include "core/own.hpp"
#include "core/plan.hpp"
#include "core/preferences.hpp"
#include "core/result.hpp"
#include "core/time.hpp"
#include "core/visit.hpp"
#include "journal/ids.hpp"
#include "journal/rows.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber::journal {

class Bulk;
class Tx;
struct Inside;

// ---- opening ------------------------------------------------------------------------------------

enum class Keeping {
    Kept,     // written to the file
    ReadOnly, // the file is shown, nothing is written
    NotKept,  // in memory only: gone when the app closes
};

struct OpenFault {
    enum class Kind {
        NoFolder,     // the folder cannot be made or is no folder          → NotKept
        NotWritable,  // folder or file is read-only                        → ReadOnly, NotKept
                      // without file
        NotADatabase, // another kind of file has its name, or another app's → NotKept, file
                      // untouched
        Newer,        // written by a newer Limber                          → ReadOnly
        Damaged,  // cut short or scrambled                             → NotKept, file untouched
        Locked,   // another instance writes                            → ReadOnly
        DiskFull, // no room for a new or upgraded file                 → ReadOnly, NotKept without
                  // file
        Unreadable, // the system refused for another reason              → NotKept
        NoStorage,  // the browser keeps nothing for this page            → NotKept
        NoAnswer,   // the browser's storage says nothing (yet)           → NotKept
    };
    Kind kind = Kind::Unreadable;
    std::filesystem::path path; // the file or folder it is about
    std::string detail;         // for the log and the details line; English, not translated

    // "journal.fault.newer" …: the key of the one line the app shows.
    std::string_view word_key() const;
};

class Keeper;

struct OpenOptions {
    Random random = system_random();
    // Id of this device in a new file; default: the next id of `random`. An existing file keeps its
    // own.
    std::optional<Id> device;
    // Where SQLite's COMMIT alone does not make durable; it outlives the journal. Null: it does.
    Keeper* keeper = nullptr;
    // The file was just made, and its keeper may not have it yet: not_durable() tells of that, too.
    bool unsaved = false;
};

// ---- writing ------------------------------------------------------------------------------------

// What one transaction did. `number` grows by one with each commit of this process, from 1.
struct Written {
    Table table{};
    Id id;
    std::string what; // one word, then details: "count n=5 held_ms=3000", "remove", "update"
};
struct Commit {
    std::uint64_t number = 0;
    TableSet changed;
    std::vector<Written> written;
};
// One line for each row, "number table id what", each ended by a newline: for `--log commits`.
std::string log_lines(const Commit& commit);

struct WriteFault {
    enum class Kind {
        NotWritable, // opened read-only
        DiskFull,
        Busy,    // another program holds the file; try again
        Refused, // a value outside its range, a row that is not there
        Io,      // the disk failed
        Damaged,
        Late,      // under way for longer than a person should not know about
        Overtaken, // another writer went on: this one stopped, what waits stays unsaved
    };
    Kind kind = Kind::Io;
    std::string detail;
    std::string_view word_key() const;
};

// One action of the person. With `Undo::Yes` it can be taken back as a whole.
enum class Undo { No, Yes };
struct Operation {
    std::string name; // word key for the snackbar: "op.session-deleted"
    Undo undo = Undo::No;
};

struct Undone {
    std::string name; // of the operation that was taken back
    Commit commit;
};
struct UndoFault {
    enum class Kind {
        Nothing, // nothing to undo
        Changed, // one of its rows was changed since by something else: nothing was written, and
                 // the operation is forgotten
        NotWritten,
    };
    Kind kind = Kind::Nothing;
    std::string name;                // of the operation, when there was one
    std::optional<WriteFault> write; // when NotWritten; the operation can be undone later
};

// ---- the journal --------------------------------------------------------------------------------

class Journal {
  public:
    // The file is `folder`/limber.db, made (0600, a new folder 0700) when missing.
    static Journal open(const std::filesystem::path& folder, Moment now, OpenOptions options = {});
    // Works like any other and is gone at the end.
    static Journal in_memory(Moment now, OpenOptions options = {});

    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal(); // closes; the WAL goes into the file

    // Not kept for a reason that may pass: a folder that is not there yet, a full disk, another
    // instance. A file that was not understood, or is newer, is no such reason.
    bool may_be_kept_later() const;
    // Tries again what opening could not do. True when the file is written from now on; what was
    // written in memory is in it, and as durable as a commit of its own would be now; the listener
    // is not told those rows.
    bool try_to_keep(Moment now);

    Keeping keeping() const;
    const std::optional<OpenFault>& fault() const;
    const std::filesystem::path& path() const; // of the file; empty in memory
    Id device() const;

    // Runs `write` in one transaction. On a fault nothing has been written and it may be tried
    // again. An exception of `write` itself rolls back and passes through.
    Result<Commit, WriteFault> transact(const Operation& operation, Moment now,
                                        const std::function<void(Tx&)>& write);
    // Takes back the last operation that was made with Undo::Yes; 30 are remembered, in memory.
    Result<Undone, UndoFault> undo(Moment now);
    // The operation `undo` would take back.
    std::optional<std::string> can_undo() const;
    void forget_undo();

    // Called after each commit, once it is durable (never for a journal in memory).
    void on_durable(std::function<void(const Commit&)> listener);
    // Number of the last commit of this process.
    std::uint64_t commits() const;
    // Number of the last durable commit of this process.
    std::uint64_t durable() const;
    // With a keeper: looks which commits have become durable since, and calls the listener. True
    // when another writer's commits came in meanwhile: what was read before is stale.
    bool settle();
    // Why commits are not durable yet although they should be; the keeper goes on trying.
    std::optional<WriteFault> not_durable() const;

    // Grows with every commit that touched the table: a state built from it is stale when this
    // moved.
    std::uint64_t revision(Table table) const;
    // Sum over several: equal means nothing of them changed.
    std::uint64_t revision(TableSet tables) const;

    // ---- reading. A read that the disk refuses returns nothing and sets `read_fault`.
    std::optional<std::string> read_fault() const;

    std::optional<OpenSession> open_session() const;
    std::optional<SessionWithSets> session(const Id& id) const;
    // Days from…to inclusive, newest first. Open sessions included.
    std::vector<SessionWithSets> sessions_between(Date from, Date to) const;
    std::vector<ExerciseSet> sets_of(const Id& session) const; // those begun, in playing order
    std::vector<Rep> reps_of(const Id& set) const;             // in the order they were done

    std::vector<PainEntry> pain_between(Date from, Date to) const; // oldest first
    std::optional<PainEntry> last_pain() const;
    // When a row of Pain, Session, ReliefEvent or MedicineDose happened; nullopt: there is none.
    std::optional<When> time_of(Table table, const Id& id) const;
    std::vector<Episode> episodes_between(Date from, Date to) const; // oldest first
    std::optional<Episode> current_episode() const; // the newest that has not ended

    // The weeks that touch from…to and have check-ins, oldest first.
    std::vector<PainWeek> pain_weeks(Date from, Date to) const;

    // One entry a week or day with activity, oldest first. An empty exercise means all together.
    std::vector<WeekTotal> week_totals(Date from, Date to, std::string_view exercise = {}) const;
    std::vector<DayTotal> days_with_activity(Date from, Date to,
                                             std::string_view exercise = {}) const;
    // All weeks that touch from…to, added up: one row to read for the caller, however long it is.
    Sums weeks_sum(Date from, Date to, std::string_view exercise = {}) const;
    // Sets of one exercise that count something, newest first, before the day `before` if given.
    std::vector<ExerciseSet> exercise_history(std::string_view exercise, int limit,
                                              std::optional<Date> before = {}) const;
    // Days that have a session, a check-in or an episode, or one of those alone, newest first,
    // before `before` if given: what a long history scrolls through.
    std::vector<Date> history_days(int limit, std::optional<Date> before = {},
                                   HistoryFilter filter = HistoryFilter::All) const;
    // The newest days with entries that fit. Notes are in no index: it reads back by day until it
    // has found enough, so what is rare or not there costs as much as the history is long.
    HistoryFound history_search(const HistorySearch& wanted, int limit) const;
    std::optional<Date> first_day() const;

    OwnDose own_dose(std::string_view exercise) const;
    // Oldest first. Those that were removed are among them, and say so: history names what was
    // done.
    std::vector<OwnExercise> own_exercises() const;
    std::vector<OwnRoutine> own_routines() const; // oldest first
    // The bytes of that picture, a JPEG; empty when there is none.
    std::string own_picture(std::string_view id) const;
    Preferences preferences() const;
    std::optional<std::string> preference(std::string_view key) const;

    std::optional<GuideRow> guide() const; // open one, or none
    std::optional<Episode> episode(const Id& id) const;
    // The newest that began before `before`.
    std::optional<Episode> episode_before(Utc before) const;
    std::vector<ReliefEvent> relief_events(const Id& episode) const; // oldest first
    // Of any episode and of none.
    std::vector<ReliefEvent> relief_events_between(Date first, Date last) const; // oldest first
    std::vector<MedicineDose> doses_between(Date first, Date last) const;        // oldest first
    std::vector<MedicineDose> doses_since(Utc since) const;                      // oldest first
    std::vector<MedicineDose> doses_of(const Id& episode) const;                 // oldest first
    std::optional<CheckRow> last_check() const;
    std::vector<CheckRow> checks_since(Utc since) const; // oldest first
    // The newest with something ticked that is not cleared: exercise suggestions wait.
    std::optional<CheckRow> alarm() const;

    // ---- the plan, breaks and Care (plan_reads.cpp)
    // What the plan of `today` looks at, in order, as far back as plan_history.hpp asks for; sets
    // of the last plan::kMemory days only.
    plan::History plan_history(Date today) const;
    // What was shown that day in the end; nullopt: nothing.
    std::optional<plan::DayPlan> plan_day(Date date) const;
    // The person's changes of that day, each slot once, in the order they were first made.
    std::vector<plan::Override> plan_changes(Date date) const;
    // Levels and doses set by hand, by exercise.
    std::map<std::string, OwnDose> own_doses() const;
    std::vector<std::string> adjustments() const; // keys that are on, in the order of the alphabet
    int breaks_on(Date date) const;
    std::vector<care::Dismissed> dismissed_signs(Date since) const;
    // By start, from `from` on; the nearest first.
    std::vector<care::Visit> visits_from(Utc from, int limit) const;
    // Those before `before`, the latest first.
    std::vector<care::Visit> visits_before(Utc before, int limit) const;
    std::optional<care::Visit> visit(const Id& id) const;
    std::optional<care::Contact> contact() const;

  private:
    friend class Tx;
    friend class Bulk;
    friend struct Inside;
    struct Impl;
    struct Opening;
    explicit Journal(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace limber::journal
