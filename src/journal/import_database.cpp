// A file of ours: a copy is read, row by row, into our own tables. Neither its schema nor its
// triggers are trusted.
#include "journal/impl.hpp"
#include "journal/import_read.hpp"
#include "journal/schema.hpp"
#include "journal/scratch.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>

namespace limber::journal {

namespace fs = std::filesystem;

namespace {

using Kind = BadFile::Kind;

// Rows whose device a damaged file no longer tells.
constexpr const char* kLostDevice = "00000000-0000-7000-8000-000000000000";

// The file says that it is read through its WAL; without one that only gets in the way (and cannot
// be opened where there is no shared memory). https://www.sqlite.org/fileformat.html, 1.3.
void without_wal(const fs::path& file) {
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(18);
    out.write("\1\1", 2);
}

// A copy that may be opened, and is gone with this.
class Copy {
  public:
    explicit Copy(const fs::path& file) {
        try {
            fs::copy_file(file, path());
            const fs::path wal = file.string() + "-wal";
            std::error_code error;
            if (fs::exists(wal, error) && fs::file_size(wal, error) > 0)
                fs::copy_file(wal, path().string() + "-wal");
            else
                without_wal(path());
        } catch (const fs::filesystem_error& error) {
            throw BadFile(Kind::Unreadable, {}, error.code().message());
        }
        db_ = std::make_unique<Database>(path().string(), SQLite::OPEN_READWRITE);
        sqlite3* handle = db_->raw().getHandle();
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
        db_->exec("PRAGMA trusted_schema = OFF");
        db_->exec("PRAGMA cell_size_check = ON");
        db_->exec("PRAGMA mmap_size = 0");
    }
    Database& db() { return *db_; }

  private:
    fs::path path() const { return folder_.path() / "copy.db"; }
    ScratchFolder folder_; // goes last
    std::unique_ptr<Database> db_;
};

Kind kind_of(OpenFault::Kind kind) {
    switch (kind) {
    case OpenFault::Kind::NotADatabase:
        return Kind::NotOurs;
    case OpenFault::Kind::Damaged:
        return Kind::Broken;
    default:
        return Kind::Unreadable;
    }
}

void must_be_whole(Database& db) {
    SQLite::Statement rows(db.raw(), "PRAGMA integrity_check(1)");
    const std::string first = rows.executeStep() ? rows.getColumn(0).getString() : "";
    if (first != "ok")
        throw BadFile(Kind::Broken, "file", first);
}

// Rows of a table of the file, as our table has them.
class Reader {
  public:
    Reader(Database& db, Stage& stage, const KeptTable& table, const std::string& end)
        : stage_(stage),
          table_(table),
          rows_(db.raw(), "SELECT " + table.column_list() + " FROM " + table.name + end) {}
    SQLite::Statement& rows() { return rows_; }
    bool next() { return rows_.executeStep(); }
    // The device's number becomes that of the stage.
    Values row(const std::map<std::int64_t, std::string>& devices, const std::string* otherwise) {
        Values values;
        values.reserve(table_.columns.size());
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            values.push_back(value_of(rows_.getColumn(static_cast<int>(i))));
        Value& device = values[table_.device];
        const auto* no = std::get_if<std::int64_t>(&device);
        const auto known = no == nullptr ? devices.end() : devices.find(*no);
        if (known != devices.end())
            device = stage_.device(known->second, "device");
        else if (otherwise != nullptr)
            device = stage_.device(*otherwise, "device");
        else
            device = std::monostate();
        return values;
    }

  private:
    Stage& stage_;
    const KeptTable& table_;
    SQLite::Statement rows_;
};

std::map<std::int64_t, std::string> device_ids(Database& db) {
    std::map<std::int64_t, std::string> ids;
    SQLite::Statement rows(db.raw(), "SELECT no, id FROM device");
    while (rows.executeStep())
        ids[rows.getColumn(0).getInt64()] = rows.getColumn(1).getString();
    return ids;
}

std::unique_ptr<Stage> fill(Database& db) {
    if (db.pragma("PRAGMA application_id") != kApplicationId)
        throw BadFile(Kind::NotOurs, {}, "an SQLite file of another program");
    auto stage = std::make_unique<Stage>(db.pragma("PRAGMA user_version"));
    must_be_whole(db);
    const auto devices = device_ids(db);
    for (const auto& table : kept_tables(db))
        if (stage->find(table.name) == nullptr)
            throw BadFile(Kind::Broken, table.name, "there is no such table");
    for (const KeptTable& table : stage->tables()) {
        Reader reader(db, *stage, table, "");
        for (std::int64_t number = 1; reader.next(); ++number)
            stage->add(table, reader.row(devices, nullptr),
                       table.name + " row " + std::to_string(number));
    }
    stage->finish();
    return stage;
}

// ---- what is damaged ----------------------------------------------------------------------------

class Salvage {
  public:
    Salvage(Database& db, Stage& stage) : db_(db), stage_(stage) {
        try {
            devices_ = device_ids(db);
        } catch (const SQLite::Exception&) {
            devices_.clear();
        }
    }
    void run() {
        for (const KeptTable& table : stage_.tables()) {
            // From the front to the first damage, from the back to the last, then around.
            scan(table, " ORDER BY " + key_list(table, ""));
            if (whole_)
                continue;
            scan(table, " ORDER BY " + key_list(table, " DESC"));
            for (const std::string& index : indexes(table))
                one_by_one(table, index);
        }
        lost_ += stage_.drop_orphans();
    }
    std::int64_t lost() const { return lost_; }

  private:
    static std::string key_list(const KeptTable& table, const char* end) {
        std::string list;
        for (const std::size_t column : table.key)
            list.append(list.empty() ? "" : ", ").append(table.columns[column].name).append(end);
        return list;
    }
    void take(const KeptTable& table, Reader& reader) {
        const std::string lost_device = kLostDevice;
        Values row;
        try {
            row = reader.row(devices_, &lost_device);
        } catch (const BadFile&) {
            ++lost_; // its device is no device
            return;
        }
        if (stage_.try_add(table, row) == Stage::Tried::NotWhole)
            ++lost_;
    }
    void scan(const KeptTable& table, const std::string& order) {
        whole_ = false;
        try {
            Reader reader(db_, stage_, table, order);
            while (reader.next())
                take(table, reader);
            whole_ = true;
        } catch (const SQLite::Exception&) {
            whole_ = false; // as far as it goes
        }
    }
    std::vector<std::string> indexes(const KeptTable& table) {
        std::vector<std::string> names;
        try {
            SQLite::Statement rows(db_.raw(), "SELECT name FROM pragma_index_list(?1)"
                                              " WHERE origin = 'c' AND partial = 0");
            rows.bind(1, table.name);
            while (rows.executeStep())
                names.push_back(rows.getColumn(0).getString());
            SQLite::Statement partial(db_.raw(), "SELECT name FROM pragma_index_list(?1)"
                                                 " WHERE origin = 'c' AND partial = 1");
            partial.bind(1, table.name);
            while (partial.executeStep())
                names.push_back(partial.getColumn(0).getString());
        } catch (const SQLite::Exception&) {
            names.clear();
        }
        return names;
    }
    // The keys stand in an index too: each row is looked for by its own.
    void one_by_one(const KeptTable& table, const std::string& index) {
        std::vector<std::vector<std::string>> keys;
        try {
            SQLite::Statement rows(db_.raw(), "SELECT " + key_list(table, "") + " FROM " +
                                                  table.name + " INDEXED BY " + index +
                                                  " WHERE deleted_at IS NULL");
            while (rows.executeStep()) {
                std::vector<std::string> key;
                key.reserve(table.key.size());
                for (std::size_t i = 0; i < table.key.size(); ++i)
                    key.push_back(rows.getColumn(static_cast<int>(i)).getString());
                keys.push_back(std::move(key));
            }
        } catch (const SQLite::Exception&) {
            if (keys.empty())
                return;
        }
        std::string where;
        for (const std::size_t column : table.key)
            where.append(where.empty() ? " WHERE " : " AND ")
                .append(table.columns[column].name)
                .append(" = ?");
        for (const auto& key : keys) {
            try {
                Reader reader(db_, stage_, table, where);
                int n = 0;
                for (const std::string& part : key)
                    reader.rows().bind(++n, part);
                if (reader.next())
                    take(table, reader);
            } catch (const SQLite::Exception&) {
                ++lost_;
            }
        }
    }

    Database& db_;
    Stage& stage_;
    std::map<std::int64_t, std::string> devices_;
    bool whole_ = false;
    std::int64_t lost_ = 0;
};

} // namespace

std::unique_ptr<Stage> stage_of_database(const fs::path& file) {
    if (const auto fault = look(file))
        throw BadFile(kind_of(fault->kind), {}, fault->detail);
    try {
        Copy copy(file);
        return fill(copy.db());
    } catch (const SQLite::Exception& error) {
        const int code = error.getErrorCode() & 0xFF;
        const bool disk = code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
        throw BadFile(disk ? Kind::Unreadable : Kind::Broken, "file", error.what());
    }
}

std::unique_ptr<Stage> stage_of_damaged(const fs::path& file, std::int64_t& lost) {
    try {
        Copy copy(file);
        std::int64_t version = kSchemaVersion;
        try {
            version = std::clamp<std::int64_t>(copy.db().pragma("PRAGMA user_version"), 1,
                                               kSchemaVersion);
        } catch (const SQLite::Exception&) {
            version = kSchemaVersion;
        }
        auto stage = std::make_unique<Stage>(version);
        Salvage salvage(copy.db(), *stage);
        salvage.run();
        lost = salvage.lost();
        if (stage->rows() == 0)
            return nullptr;
        stage->finish();
        return stage;
    } catch (const SQLite::Exception&) {
        return nullptr;
    } catch (const BadFile&) {
        return nullptr;
    } catch (const fs::filesystem_error&) {
        return nullptr;
    }
}

} // namespace limber::journal
