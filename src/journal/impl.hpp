// What a journal is made of. Inside journal/ only.
#pragma once

#include "journal/database.hpp"
#include "journal/journal.hpp"
#include "journal/tx.hpp"

#include <SQLiteCpp/Exception.h>

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace limber::journal {

// A value out of range or a row that is not there: the caller's mistake, or a file from elsewhere.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// One row as it lies in the file, all columns.
using Cell = std::variant<std::monostate, std::int64_t, std::string, Blob>;
using Cells = std::vector<Cell>;

// A row before and after an operation; no `before`: the operation made it.
struct Image {
    Table table{};
    Id id;
    Id set; // of a rep
    std::optional<Cells> before;
    std::optional<Cells> after;
};
struct UndoEntry {
    std::string name;
    std::vector<Image> images;
};

// The columns of a table, and the statements that read and restore one row of it.
struct Shape {
    std::size_t updated_at = 0;
    std::size_t device = 0;
    std::size_t deleted_at = 0;
    std::size_t columns = 0;
    std::string select;  // the key is the last one or two parameters: set and id of a rep, else id
    std::string restore; // parameters: all columns in order, then the key
    std::string bury;    // parameters: deleted_at, updated_at, device, then the key
};

// A look at the first bytes of a journal file, before SQLite may touch it. nullopt: missing, empty
// or one of ours.
std::optional<OpenFault> look(const std::filesystem::path& file);

// One writer: an SQLite lock on an empty file beside the journal, which every system releases when
// its holder dies. Throws SQLite::Exception (SQLITE_BUSY: another one holds it).
std::unique_ptr<Database> take_lock(const std::filesystem::path& folder);

WriteFault to_fault(const SQLite::Exception& error);

struct Journal::Impl {
    explicit Impl(OpenOptions options);
    ~Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    Impl(Impl&&) = delete;
    Impl& operator=(Impl&&) = delete;

    static constexpr std::size_t kUndoSteps = 30;

    std::unique_ptr<Database> lock; // held as long as this one writes; goes last
    std::unique_ptr<Database> db;
    std::filesystem::path folder; // where it belongs, kept or not; empty: in memory by wish
    std::filesystem::path path;
    Keeping keeping = Keeping::NotKept;
    std::optional<OpenFault> fault;

    IdSource ids;
    Keeper* keeper = nullptr;
    Id device;
    std::int64_t device_no = 1;
    std::int64_t stamp = 0;    // the last updated_at
    std::int64_t reserved = 0; // what the file says no updated_at lies beyond
    int day_start_hour = 0;

    std::uint64_t commits = 0;
    std::uint64_t durable = 0;
    std::array<std::uint64_t, kTables> revisions{};
    std::function<void(const Commit&)> listener;
    struct Waiting { // for the keeper
        std::uint64_t taken = 0;
        Commit commit;
    };
    std::deque<Waiting> waiting; // oldest first
    std::uint64_t followed = 0;  // as the keeper counted when rows were read last
    std::deque<UndoEntry> undo;
    std::array<std::optional<Shape>, kTables> shapes;
    mutable std::optional<std::string> read_fault;

    When when(Moment moment) const { return {moment, local_date(moment, day_start_hour)}; }

    void committed(Commit& commit);
    void made_durable(const Commit& commit);
    void settle();
    bool follow();
    void read_day_start();
    const Shape& shape(Table table);
    std::optional<Cells> cells(Table table, const Id& id, const Id& set);

    template <class F>
    auto read(F f) const -> decltype(f(*db)) {
        try {
            return f(*db);
        } catch (const SQLite::Exception& error) {
            read_fault = error.what();
            return {};
        }
    }
};

// What one transaction is doing.
struct Tx::Work {
    Work(Journal& owner, Journal::Impl& owner_impl, Moment now, bool with_undo);

    Journal& journal;
    Journal::Impl& impl;
    Database& db;
    When when;
    std::int64_t stamp = 0; // updated_at of every row it writes
    std::int64_t mark = 0;  // what `reserved` becomes with the commit
    bool undo = false;
    Commit commit;
    std::vector<Image> images;

    Id next_id();
    // Call before a row is written: remembers it for undo.
    void before(Table table, const Id& id, const Id& set = {});
    void wrote(Table table, const Id& id, std::string what);
    // Binds updated_at, device and id, the last three parameters, and runs. Refused when no row is
    // hit.
    void update(Query& query, Table table, const Id& id, std::string what);
    // Makes the row a tombstone.
    void bury(Table table, const Id& id, const Id& set, std::string what);
    std::vector<Id> ids(std::string_view sql); // a literal
    void after();                              // at the end: the rows as they became
    void restore(const Image& image);          // throws when the row was changed since
};

// For what works on the file as a whole (export, import, backup), and tables in files of their own.
struct Inside {
    static Journal::Impl& of(const Journal& journal) { return *journal.impl_; }
    static Tx::Work& of(Tx& tx) { return tx.work_; }
};

} // namespace limber::journal
