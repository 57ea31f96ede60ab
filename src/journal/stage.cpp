#include "journal/stage.hpp"

#include "journal/ids.hpp"
#include "journal/schema.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <string_view>

namespace limber::journal {

namespace {

using Kind = BadFile::Kind;

// 1 January 2200: a stamp beyond it is no time, and would win over everything for ever.
constexpr std::int64_t kLastStamp = 7'258'118'400'000;

constexpr std::string_view kTwice = "the same id twice";

// "CHECK constraint failed: score BETWEEN 0 AND 10": SQLite names the rule.
std::string why(const SQLite::Exception& error) {
    const std::string_view text = error.what();
    return std::string(text.starts_with("UNIQUE constraint failed") ? kTwice : text);
}

std::vector<std::string> column_of(Database& db, const char* sql) {
    SQLite::Statement rows(db.raw(), sql);
    std::vector<std::string> found;
    while (rows.executeStep())
        found.push_back(rows.getColumn(0).getString());
    return found;
}

} // namespace

Stage::Stage(std::int64_t version) : version_(version) {
    if (version > kSchemaVersion)
        throw BadFile(Kind::Newer, "schema_version",
                      std::to_string(version) + " is of a newer Limber, this one knows " +
                          std::to_string(kSchemaVersion));
    if (version < 1)
        throw BadFile(Kind::Broken, "schema_version", std::to_string(version) + " is none");
    // An empty name: a private file in the system's place for such, gone with the connection.
    db_ = std::make_unique<Database>("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db_->exec("PRAGMA trusted_schema = OFF");
    db_->exec("PRAGMA synchronous = OFF");
    db_->exec("PRAGMA journal_mode = MEMORY");
    migrate(*db_, migrations().first(static_cast<std::size_t>(version)));
    tables_ = kept_tables(*db_);
    // Sums are not looked at here: no need to keep them with each row.
    triggers_ = column_of(*db_, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
    for (const std::string& name :
         column_of(*db_, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
        db_->exec(("DROP TRIGGER " + name).c_str());
    // Links are checked when all rows are there.
    db_->exec("PRAGMA foreign_keys = OFF");
    db_->exec("BEGIN");
}

const KeptTable* Stage::find(std::string_view table) const {
    const auto found = std::ranges::find(tables_, table, &KeptTable::name);
    return found == tables_.end() ? nullptr : &*found;
}

std::int64_t Stage::device(const std::string& id, const std::string& place) {
    if (const auto known = devices_.find(id); known != devices_.end())
        return known->second;
    if (!Id::parse(id))
        throw BadFile(Kind::Broken, place, "'" + id.substr(0, 40) + "' is no id of a device");
    const auto no = static_cast<std::int64_t>(devices_.size()) + 1;
    SQLite::Statement made(db_->raw(),
                           "INSERT INTO device (no, id, self, stamp) VALUES (?1, ?2, 0, 0)");
    made.bind(1, no);
    made.bind(2, id);
    made.exec();
    devices_.emplace(id, no);
    return no;
}

// What the schema does not say.
void Stage::check_values(const KeptTable& table, const Values& row,
                         const std::string& place) const {
    const auto refuse = [&](std::size_t column, const char* why) {
        throw BadFile(Kind::Broken, place + '.' + table.columns[column].name, why);
    };
    const auto* id = std::get_if<std::string>(&row[table.id]);
    if (id == nullptr || !Id::parse(*id))
        refuse(table.id, "no id");
    const auto* stamp = std::get_if<std::int64_t>(&row[table.updated_at]);
    if (stamp == nullptr || *stamp < 1 || *stamp > kLastStamp)
        refuse(table.updated_at, "no time");
    if (!std::holds_alternative<std::int64_t>(row[table.device]))
        refuse(table.device, "missing");
    for (std::size_t i = 0; i < row.size(); ++i) {
        const KeptColumn& column = table.columns[i];
        if (!column.may_be_null && !column.has_default &&
            std::holds_alternative<std::monostate>(row[i]))
            refuse(i, "missing");
        if (!column.links_to.empty())
            if (const auto* link = std::get_if<std::string>(&row[i]); link && !Id::parse(*link))
                refuse(i, "no id");
    }
}

// A column that takes its default is left out, so there is a statement for each pattern of them.
Stage::Insert& Stage::insert_of(const KeptTable& table, const Values& row) {
    std::string names;
    std::string marks;
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const KeptColumn& column = table.columns[i];
        if (std::holds_alternative<std::monostate>(row[i]) && !column.may_be_null)
            continue;
        names.append(names.empty() ? "" : ", ").append(column.name);
        marks.append(marks.empty() ? "?" : ", ?");
        columns.push_back(i);
    }
    const std::string sql = "INSERT INTO " + table.name + " (" + names + ") VALUES (" + marks + ")";
    Insert& insert = inserts_[sql];
    if (!insert.statement) {
        insert.statement = std::make_unique<SQLite::Statement>(db_->raw(), sql);
        insert.columns = std::move(columns);
    }
    return insert;
}

void Stage::add(const KeptTable& table, const Values& row, const std::string& place) {
    check_values(table, row, place);
    Insert& insert = insert_of(table, row);
    SQLite::Statement& statement = *insert.statement;
    try {
        statement.reset();
        int index = 0;
        for (const std::size_t column : insert.columns)
            bind_value(statement, ++index, row[column]);
        statement.exec();
    } catch (const SQLite::Exception& error) {
        statement.tryReset();
        if ((error.getErrorCode() & 0xFF) == SQLITE_CONSTRAINT ||
            (error.getErrorCode() & 0xFF) == SQLITE_MISMATCH ||
            (error.getErrorCode() & 0xFF) == SQLITE_TOOBIG)
            throw BadFile(Kind::Broken, place, why(error));
        throw; // the disk
    }
    ++rows_;
}

Stage::Tried Stage::try_add(const KeptTable& table, const Values& row) {
    try {
        add(table, row, {});
        return Tried::Added;
    } catch (const BadFile& bad) {
        return std::string_view(bad.what()).ends_with(kTwice) ? Tried::Known : Tried::NotWhole;
    }
}

std::int64_t Stage::drop_orphans() {
    std::int64_t dropped = 0;
    for (bool again = true; again;) {
        again = false;
        for (const KeptTable& table : tables_)
            for (const KeptColumn& column : table.columns) {
                if (column.links_to.empty())
                    continue;
                const std::string lost = " WHERE " + column.name + " IS NOT NULL AND " +
                                         column.name + " NOT IN (SELECT id FROM " +
                                         column.links_to + ")";
                // A session without its episode is still a session.
                const int gone =
                    db_->raw().exec(column.may_be_null ? "UPDATE " + table.name + " SET " +
                                                             column.name + " = NULL" + lost
                                                       : "DELETE FROM " + table.name + lost);
                if (gone == 0)
                    continue;
                again = true;
                if (!column.may_be_null) {
                    dropped += gone;
                    rows_ -= gone;
                }
            }
    }
    return dropped;
}

void Stage::finish() {
    inserts_.clear();
    db_->exec("COMMIT");
    {
        SQLite::Statement broken(db_->raw(), "PRAGMA foreign_key_check");
        if (broken.executeStep())
            throw BadFile(Kind::Broken, "tables." + broken.getColumn(0).getString(),
                          "a row links to a " + broken.getColumn(2).getString() +
                              " that is not there");
    }
    if (version_ == kSchemaVersion)
        return;
    for (const std::string& trigger : triggers_)
        db_->exec(trigger.c_str());
    migrate(*db_, migrations());
    tables_ = kept_tables(*db_);
}

} // namespace limber::journal
