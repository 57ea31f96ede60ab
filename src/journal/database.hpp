// One SQLite connection with its prepared statements. Inside journal/ only; throws
// SQLite::Exception.
#pragma once

#include "core/time.hpp"
#include "journal/ids.hpp"
#include "journal/rows.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace limber::journal {

// Bytes that are no text.
struct Blob {
    std::string bytes;
    auto operator<=>(const Blob&) const = default;
};

class Database {
  public:
    Database(const std::string& path_or_uri, int flags);

    SQLite::Database& raw() { return db_; }
    void exec(const char* sql) { db_.exec(sql); }
    std::int64_t pragma(const char* sql); // its first column as a number
    bool in_transaction() const;

  private:
    friend class Query;
    struct Slot {
        std::unique_ptr<SQLite::Statement> statement;
        bool busy = false;
    };
    SQLite::Database db_; // before the statements, which must go first
    std::unordered_map<std::string_view, Slot> slots_;
};

// A prepared statement, borrowed for as long as this lives. `sql` must be a literal: its characters
// are the key of the cache.
class Query {
  public:
    Query(Database& db, std::string_view sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    Query(Query&&) = delete;
    Query& operator=(Query&&) = delete;

    // Binds the next parameters in order.
    template <class... Args>
    Query& bind(const Args&... args) {
        (put(args), ...);
        return *this;
    }
    bool step() { return statement_->executeStep(); }
    void run();                                              // steps to the end
    int changed() const { return statement_->getChanges(); } // rows, by the last run
    int columns() const { return statement_->getColumnCount(); }
    const char* column_name(int column) const { return statement_->getColumnName(column); }

    bool null(int column) const { return statement_->getColumn(column).isNull(); }
    bool is_integer(int column) const { return statement_->getColumn(column).isInteger(); }
    std::int64_t integer(int column) const { return statement_->getColumn(column).getInt64(); }
    int number(int column) const { return statement_->getColumn(column).getInt(); }
    bool flag(int column) const { return number(column) != 0; }
    bool is_blob(int column) const { return statement_->getColumn(column).isBlob(); }
    std::string_view text(int column) const;
    Blob blob(int column) const;
    Millis millis(int column) const { return Millis(integer(column)); }
    Id id(int column) const;

  private:
    void put(std::int64_t value) { statement_->bind(next_++, value); }
    void put(int value) { statement_->bind(next_++, value); }
    void put(bool value) { statement_->bind(next_++, value ? 1 : 0); }
    void put(Millis value) { put(static_cast<std::int64_t>(value.count())); }
    void put(std::string_view value);
    void put(const std::string& value) { put(std::string_view(value)); }
    void put(const char* value) { put(std::string_view(value)); }
    void put(const Blob& value);
    void put(const Id& value) { put(value.text()); }
    void put(const When& value); // three parameters: at_ms, at_offset, local_date
    void put(std::nullopt_t) { statement_->bind(next_++); }
    template <class T>
    void put(const std::optional<T>& value) {
        value ? put(*value) : put(std::nullopt);
    }

    Database::Slot* slot_ = nullptr;
    std::unique_ptr<SQLite::Statement> own_; // when the cached one is in use further up
    SQLite::Statement* statement_ = nullptr;
    int next_ = 1;
};

} // namespace limber::journal
