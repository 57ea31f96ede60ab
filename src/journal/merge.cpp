#include "journal/merge.hpp"

#include "journal/impl.hpp"
#include "journal/schema.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <ranges>

namespace limber::journal {

namespace {

std::map<std::int64_t, std::string> names_of(Database& db) {
    std::map<std::int64_t, std::string> names;
    for (const DeviceRow& device : devices_of(db))
        names[device.no] = device.id;
    return names;
}

std::string key_clause(const KeptTable& table) {
    std::string clause;
    for (const std::size_t column : table.key)
        clause.append(clause.empty() ? " WHERE " : " AND ")
            .append(table.columns[column].name)
            .append(" = ?");
    return clause;
}

std::string upsert(const KeptTable& table) {
    std::string marks;
    std::string key;
    std::string sets;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& name = table.columns[i].name;
        marks.append(i == 0 ? "?" : ", ?");
        if (std::ranges::find(table.key, i) != table.key.end())
            key.append(key.empty() ? "" : ", ").append(name);
        else
            sets.append(sets.empty() ? "" : ", ").append(name).append(" = excluded.").append(name);
    }
    return "INSERT INTO " + table.name + " (" + table.column_list() + ") VALUES (" + marks +
           ") ON CONFLICT (" + key + ") DO UPDATE SET " + sets;
}

Values row_of(SQLite::Statement& rows, const KeptTable& table) {
    Values row;
    row.reserve(table.columns.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        row.push_back(value_of(rows.getColumn(static_cast<int>(i))));
    return row;
}

bool deleted(const KeptTable& table, const Values& row) {
    return !std::holds_alternative<std::monostate>(row[table.deleted_at]);
}

// Whether `a` takes the place of `b`. A total order over what a row can be, so that neither the
// side that asks nor how often it asks can matter.
bool wins(const KeptTable& table, const Values& a, const std::string& device_a, const Values& b,
          const std::string& device_b) {
    if (const auto at_a = std::get<std::int64_t>(a[table.updated_at]),
        at_b = std::get<std::int64_t>(b[table.updated_at]);
        at_a != at_b)
        return at_a > at_b;
    if (device_a != device_b)
        return device_a > device_b;
    if (deleted(table, a) != deleted(table, b))
        return deleted(table, a);
    for (std::size_t i = 0; i < a.size(); ++i)
        if (i != table.device && a[i] != b[i])
            return a[i] > b[i];
    return false;
}

// The rest of merge_into has to be able to give up at any point.
class Transaction {
  public:
    explicit Transaction(Database& db) : db_(db) { db_.exec("BEGIN IMMEDIATE"); }
    ~Transaction() {
        try {
            if (!done_ && db_.in_transaction())
                db_.exec("ROLLBACK");
        } catch (const SQLite::Exception&) {
            return; // SQLite rolled back by itself
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit() {
        db_.exec("COMMIT");
        done_ = true;
    }

  private:
    Database& db_;
    bool done_ = false;
};

Commit commit_of(const MergeCounts& counts, const Id& device, const char* what) {
    Commit commit;
    for (std::size_t i = 0; i < kTables; ++i) {
        const auto table = static_cast<Table>(i);
        const auto found = std::ranges::find(counts.tables, table_name(table), &TableChange::table);
        commit.changed.add(table);
        if (found == counts.tables.end())
            continue;
        commit.written.push_back({table, device,
                                  std::string(what) + " added=" + std::to_string(found->added) +
                                      " changed=" + std::to_string(found->changed) +
                                      " removed=" + std::to_string(found->removed)});
    }
    return commit;
}

} // namespace

Merge::Merge(Stage& stage, Database& into)
    : stage_(stage),
      into_(into),
      theirs_(names_of(stage.db())),
      ours_(names_of(into)) {}

MergeCounts Merge::look() {
    return run(false);
}

MergeCounts Merge::write() {
    return run(true);
}

MergeCounts Merge::replace() {
    for (const KeptTable& table : std::views::reverse(stage_.tables()))
        into_.exec(("DELETE FROM " + table.name).c_str());
    return run(true);
}

MergeCounts Merge::run(bool writing) {
    written_ = 0;
    MergeCounts counts;
    for (const KeptTable& table : stage_.tables()) {
        TableChange change = join(table, writing);
        if (change.added + change.changed + change.removed + change.same > 0)
            counts.tables.push_back(std::move(change));
    }
    counts.written = written_;
    for (const auto& [device, stamp] : stamps_) {
        SQLite::Statement mark(into_.raw(),
                               "UPDATE device SET stamp = max(stamp, ?1) WHERE id = ?2");
        mark.bind(1, stamp);
        mark.bind(2, device);
        mark.exec();
    }
    return counts;
}

TableChange Merge::join(const KeptTable& table, bool writing) {
    TableChange change{table.name, 0, 0, 0, 0};
    SQLite::Statement theirs(stage_.db().raw(),
                             "SELECT " + table.column_list() + " FROM " + table.name);
    SQLite::Statement find(into_.raw(), "SELECT " + table.column_list() + " FROM " + table.name +
                                            key_clause(table));
    SQLite::Statement insert(into_.raw(), upsert(table));
    while (theirs.executeStep()) {
        const Values row = row_of(theirs, table);
        const std::string& device = theirs_[std::get<std::int64_t>(row[table.device])];
        find.reset();
        int n = 0;
        for (const std::size_t column : table.key)
            bind_value(find, ++n, row[column]);
        const bool gone = deleted(table, row);
        if (find.executeStep()) {
            const Values mine = row_of(find, table);
            find.reset();
            const bool was_gone = deleted(table, mine);
            if (!wins(table, row, device, mine,
                      ours_[std::get<std::int64_t>(mine[table.device])])) {
                change.same += was_gone ? 0 : 1;
                continue;
            }
            change.added += was_gone && !gone ? 1 : 0;
            change.changed += !was_gone && !gone ? 1 : 0;
            change.removed += !was_gone && gone ? 1 : 0;
        } else {
            change.added += gone ? 0 : 1;
        }
        ++written_;
        if (writing)
            put(table, insert, row, device);
    }
    return change;
}

void Merge::put(const KeptTable& table, SQLite::Statement& insert, const Values& row,
                const std::string& device) {
    insert.reset();
    for (std::size_t i = 0; i < row.size(); ++i)
        bind_value(insert, static_cast<int>(i) + 1,
                   i == table.device ? Value(number_of(device)) : row[i]);
    insert.exec();
    const auto stamp = std::get<std::int64_t>(row[table.updated_at]);
    std::int64_t& newest = stamps_[device];
    newest = std::max(newest, stamp);
    newest_ = std::max(newest_, stamp);
}

std::int64_t Merge::number_of(const std::string& device) {
    for (const auto& [no, id] : ours_)
        if (id == device)
            return no;
    const std::int64_t no = ours_.empty() ? 1 : ours_.rbegin()->first + 1;
    SQLite::Statement made(into_.raw(),
                           "INSERT INTO device (no, id, self, stamp) VALUES (?1, ?2, 0, 0)");
    made.bind(1, no);
    made.bind(2, device);
    made.exec();
    ours_[no] = device;
    return no;
}

MergeCounts merge_into(Journal& journal, Stage& stage, Moment now, Joining how,
                       std::int64_t many_rows) {
    auto& impl = Inside::of(journal);
    if (impl.keeping == Keeping::ReadOnly)
        throw SQLite::Exception("opened to be read only", SQLITE_READONLY);
    Database& db = *impl.db;
    Transaction transaction(db);
    Merge merge(stage, db);
    MergeCounts counts;
    if (how == Joining::Merge)
        counts = merge.look();
    if (how == Joining::Merge && counts.written == 0)
        return counts;
    const bool anew = how == Joining::Replace || counts.written >= many_rows;
    if (anew)
        drop_sum_triggers(db);
    counts = how == Joining::Replace ? merge.replace() : merge.write();
    if (anew) {
        rebuild_sums(db);
        create_sum_triggers(db);
    }
    // What this device writes from now on is newer than all it knows.
    const std::int64_t stamp =
        std::max({impl.stamp + 1, merge.newest() + 1, now.utc.time_since_epoch().count()});
    Query(db, "UPDATE device SET stamp = max(stamp, ?1) WHERE no = ?2")
        .bind(stamp, impl.device_no)
        .run();
    transaction.commit();
    impl.stamp = stamp;
    impl.reserved = std::max(impl.reserved, stamp);
    impl.undo.clear();
    impl.shapes = {};
    Commit commit = commit_of(counts, impl.device, how == Joining::Replace ? "replace" : "merge");
    impl.committed(commit);
    return counts;
}

} // namespace limber::journal
