#include "journal/journal.hpp"

#include "journal/impl.hpp"
#include "journal/keeper.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace limber::journal {

namespace {

// How far ahead of the last updated_at the mark in the file is kept, ms: one more page to write
// every ten seconds, and after a kill the next stamp is at most that much early.
constexpr std::int64_t kReserveMs = 10'000;

constexpr std::array<std::string_view, kTables> kNames{
    "episode",     "session",     "exercise_set", "rep",           "pain",
    "own_level",   "own_dose",    "preference",   "guide",         "own_exercise",
    "own_picture", "own_routine", "relief_event", "medicine_dose", "safety_check",
    "plan_day",    "plan_change", "adjustment",   "sitting_break", "care_answer",
    "visit",       "contact",     "activity",     "activity_score"};

} // namespace

std::string_view table_name(Table table) {
    return kNames[static_cast<std::size_t>(table)];
}

std::string log_lines(const Commit& commit) {
    std::string lines;
    for (const Written& row : commit.written) {
        lines += std::to_string(commit.number) + ' ' + std::string(table_name(row.table)) + ' ' +
                 row.id.str() + ' ' + row.what + '\n';
    }
    return lines;
}

std::string_view OpenFault::word_key() const {
    switch (kind) {
    case Kind::NoFolder:
        return "journal.fault.no-folder";
    case Kind::NotWritable:
        return "journal.fault.not-writable";
    case Kind::NotADatabase:
        return "journal.fault.not-a-database";
    case Kind::Newer:
        return "journal.fault.newer";
    case Kind::Damaged:
        return "journal.fault.damaged";
    case Kind::Locked:
        return "journal.fault.locked";
    case Kind::DiskFull:
        return "journal.fault.disk-full";
    case Kind::NoStorage:
        return "journal.fault.no-storage";
    case Kind::NoAnswer:
        return "journal.fault.no-answer";
    case Kind::Unreadable:
        break;
    }
    return "journal.fault.unreadable";
}

std::string_view WriteFault::word_key() const {
    switch (kind) {
    case Kind::NotWritable:
        return "journal.write.not-writable";
    case Kind::DiskFull:
        return "journal.write.disk-full";
    case Kind::Busy:
        return "journal.write.busy";
    case Kind::Refused:
        return "journal.write.refused";
    case Kind::Damaged:
        return "journal.write.damaged";
    case Kind::Late:
        return "journal.write.late";
    case Kind::Overtaken:
        return "journal.write.overtaken";
    case Kind::Io:
        break;
    }
    return "journal.write.io";
}

WriteFault to_fault(const SQLite::Exception& error) {
    using Kind = WriteFault::Kind;
    const auto kind = [code = error.getErrorCode()] {
        switch (code & 0xFF) {
        case SQLITE_FULL:
            return Kind::DiskFull;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Kind::Busy;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return Kind::NotWritable;
        case SQLITE_CONSTRAINT:
        case SQLITE_RANGE:
        case SQLITE_MISMATCH:
            return Kind::Refused;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Kind::Damaged;
        default:
            return Kind::Io;
        }
    }();
    return {kind, error.what()};
}

// ---- Impl ---------------------------------------------------------------------------------------

Journal::Impl::Impl(OpenOptions options)
    : ids(std::move(options.random)),
      keeper(options.keeper),
      followed(keeper != nullptr ? keeper->followed() : 0) {}

Journal::Impl::~Impl() {
    if (!db || keeping != Keeping::Kept || stamp == 0 || reserved == stamp)
        return;
    try {
        Query(*db, "UPDATE device SET stamp = ?1 WHERE no = ?2").bind(stamp, device_no).run();
    } catch (const SQLite::Exception&) {
        // The mark stays ahead of the last stamp: nothing is lost.
        return;
    }
}

void Journal::Impl::committed(Commit& commit) {
    commit.number = ++commits;
    for (std::size_t i = 0; i < kTables; ++i)
        if (commit.changed.has(static_cast<Table>(i)))
            ++revisions[i];
    if (commit.changed.has(Table::Preference))
        read_day_start();
    if (keeping != Keeping::Kept)
        return;
    if (keeper == nullptr) {
        made_durable(commit); // COMMIT returned: the WAL is on the disk
        return;
    }
    waiting.push_back({keeper->taken(), commit});
    settle();
}

void Journal::Impl::read_day_start() {
    const auto hour = read([](Database& data) {
        Query query(data, "SELECT CAST(value AS INTEGER) FROM preference"
                          " WHERE key = 'day_start_hour' AND deleted_at IS NULL"
                          " ORDER BY updated_at DESC LIMIT 1");
        return query.step() ? query.number(0) : 0;
    });
    day_start_hour = std::clamp(hour, 0, 23);
}

// SQLite sees by itself that the file has changed; the views have to be told.
bool Journal::Impl::follow() {
    if (keeper == nullptr || keeper->followed() == followed)
        return false;
    followed = keeper->followed();
    for (std::uint64_t& revision : revisions)
        ++revision;
    read_day_start();
    return true;
}

void Journal::Impl::made_durable(const Commit& commit) {
    durable = commit.number;
    if (listener)
        listener(commit);
}

void Journal::Impl::settle() {
    while (!waiting.empty() && waiting.front().taken <= keeper->safe()) {
        const Commit commit = std::move(waiting.front().commit);
        waiting.pop_front();
        if (commit.number > 0) // else it was there before: see OpenOptions::unsaved
            made_durable(commit);
    }
}

// ---- Work ---------------------------------------------------------------------------------------

Tx::Work::Work(Journal& owner, Journal::Impl& owner_impl, Moment now, bool with_undo)
    : journal(owner),
      impl(owner_impl),
      db(*owner_impl.db),
      when(owner_impl.when(now)),
      stamp(std::max<std::int64_t>(now.utc.time_since_epoch().count(), owner_impl.stamp + 1)),
      mark(owner_impl.reserved),
      undo(with_undo) {
    if (stamp <= mark)
        return;
    mark = stamp + kReserveMs;
    Query(db, "UPDATE device SET stamp = ?1 WHERE no = ?2").bind(mark, impl.device_no).run();
}

Id Tx::Work::next_id() {
    return impl.ids.next(Utc(Millis(stamp)));
}

void Tx::Work::before(Table table, const Id& id, const Id& set) {
    if (!undo)
        return;
    const bool known = std::any_of(images.begin(), images.end(), [&](const Image& image) {
        return image.table == table && image.id == id;
    });
    if (!known)
        images.push_back({table, id, set, impl.cells(table, id, set), {}});
}

void Tx::Work::wrote(Table table, const Id& id, std::string what) {
    commit.changed.add(table);
    commit.written.push_back({table, id, std::move(what)});
}

void Tx::Work::update(Query& query, Table table, const Id& id, std::string what) {
    before(table, id);
    query.bind(stamp, impl.device_no, id).run();
    if (query.changed() == 0)
        throw Refused("no row " + id.str());
    wrote(table, id, std::move(what));
}

void Tx::Work::bury(Table table, const Id& id, const Id& set, std::string what) {
    before(table, id, set);
    Query query(db, impl.shape(table).bury);
    query.bind(when.moment.utc.time_since_epoch(), stamp, impl.device_no);
    if (table == Table::Rep)
        query.bind(set);
    query.bind(id).run();
    if (query.changed() == 0)
        throw Refused("no row " + id.str());
    wrote(table, id, std::move(what));
}

std::vector<Id> Tx::Work::ids(std::string_view sql) {
    Query query(db, sql);
    std::vector<Id> found;
    while (query.step())
        found.push_back(query.id(0));
    return found;
}

void Tx::Work::after() {
    for (Image& image : images)
        image.after = impl.cells(image.table, image.id, image.set);
}

// ---- Journal ------------------------------------------------------------------------------------

Journal::Journal(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

Keeping Journal::keeping() const {
    return impl_->keeping;
}
const std::optional<OpenFault>& Journal::fault() const {
    return impl_->fault;
}
const std::filesystem::path& Journal::path() const {
    return impl_->path;
}
Id Journal::device() const {
    return impl_->device;
}

namespace {

void roll_back(Database& db) {
    try {
        if (db.in_transaction())
            db.exec("ROLLBACK");
    } catch (const SQLite::Exception&) {
        // SQLite rolled back by itself, as it does when the disk is full.
        return;
    }
}

} // namespace

Result<Commit, WriteFault> Journal::transact(const Operation& operation, Moment now,
                                             const std::function<void(Tx&)>& write) {
    Impl& impl = *impl_;
    if (impl.keeping == Keeping::ReadOnly)
        return WriteFault{WriteFault::Kind::NotWritable, impl.path.string()};
    try {
        Query(*impl.db, "BEGIN IMMEDIATE").run();
        Tx::Work work(*this, impl, now, operation.undo == Undo::Yes);
        Tx tx(impl, work);
        write(tx);
        if (work.commit.written.empty()) {
            roll_back(*impl.db);
            return Commit{};
        }
        work.after();
        Query(*impl.db, "COMMIT").run();
        impl.reserved = std::max(impl.reserved, work.mark);
        impl.stamp = work.stamp;
        if (work.undo) {
            impl.undo.push_back({operation.name, std::move(work.images)});
            if (impl.undo.size() > Impl::kUndoSteps)
                impl.undo.pop_front();
        }
        impl.committed(work.commit);
        return std::move(work.commit);
    } catch (const SQLite::Exception& error) {
        roll_back(*impl.db);
        return to_fault(error);
    } catch (const Refused& error) {
        roll_back(*impl.db);
        return WriteFault{WriteFault::Kind::Refused, error.what()};
    } catch (...) {
        roll_back(*impl.db);
        throw;
    }
}

std::optional<std::string> Journal::can_undo() const {
    if (impl_->undo.empty())
        return std::nullopt;
    return impl_->undo.back().name;
}
void Journal::forget_undo() {
    impl_->undo.clear();
}

void Journal::on_durable(std::function<void(const Commit&)> listener) {
    impl_->listener = std::move(listener);
}
std::uint64_t Journal::commits() const {
    return impl_->commits;
}
std::uint64_t Journal::durable() const {
    return impl_->durable;
}
bool Journal::settle() {
    impl_->settle();
    return impl_->follow();
}
std::optional<WriteFault> Journal::not_durable() const {
    return impl_->waiting.empty() ? std::nullopt : impl_->keeper->trouble();
}

std::uint64_t Journal::revision(Table table) const {
    return impl_->revisions[static_cast<std::size_t>(table)];
}
std::uint64_t Journal::revision(TableSet tables) const {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kTables; ++i)
        if (tables.has(static_cast<Table>(i)))
            sum += impl_->revisions[i];
    return sum;
}

std::optional<std::string> Journal::read_fault() const {
    return impl_->read_fault;
}

} // namespace limber::journal
