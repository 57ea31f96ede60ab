#include "journal/database.hpp"

#include "journal/words.hpp"

#include <sqlite3.h>

namespace limber::journal {

namespace {

// How long a statement waits for a reader of another program, ms: a backup tool, a curious shell.
constexpr int kBusyMs = 250;

} // namespace

Database::Database(const std::string& path_or_uri, int flags)
    : db_(path_or_uri, flags | SQLite::OPEN_NOMUTEX, kBusyMs) {}

std::int64_t Database::pragma(const char* sql) {
    SQLite::Statement statement(db_, sql);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(db_.getHandle()) == 0;
}

Query::Query(Database& db, std::string_view sql) {
    Database::Slot& slot = db.slots_[sql];
    if (slot.busy) {
        own_ = std::make_unique<SQLite::Statement>(db.db_, std::string(sql));
        statement_ = own_.get();
        return;
    }
    if (!slot.statement)
        slot.statement = std::make_unique<SQLite::Statement>(db.db_, std::string(sql));
    slot.busy = true;
    slot_ = &slot; // references into an unordered_map stay when it grows
    statement_ = slot.statement.get();
}

Query::~Query() {
    if (slot_ == nullptr)
        return;
    statement_->tryReset(); // its result repeats the fault that was already thrown
    slot_->busy = false;
}

void Query::run() {
    while (statement_->executeStep()) {
    }
}

std::string_view Query::text(int column) const {
    const SQLite::Column cell = statement_->getColumn(column);
    const char* text = cell.getText("");
    return {text, static_cast<std::size_t>(cell.getBytes())};
}

Blob Query::blob(int column) const {
    const SQLite::Column cell = statement_->getColumn(column);
    const auto* bytes = static_cast<const char*>(cell.getBlob());
    return {bytes == nullptr ? std::string()
                             : std::string(bytes, static_cast<std::size_t>(cell.getBytes()))};
}

Id Query::id(int column) const {
    return Id::parse(text(column)).value_or(Id());
}

void Query::put(std::string_view value) {
    statement_->bind(next_++, std::string(value));
}

void Query::put(const Blob& value) {
    statement_->bind(next_++, value.bytes.data(), static_cast<int>(value.bytes.size()));
}

void Query::put(const When& value) {
    put(value.moment.utc.time_since_epoch());
    put(static_cast<std::int64_t>(value.moment.offset.count()));
    put(date_text(value.date));
}

} // namespace limber::journal
