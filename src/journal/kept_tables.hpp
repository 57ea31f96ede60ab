// What of a file is the person's: its tables read out of the schema itself, so that one that a
// later version adds is exported, merged and restored without being named anywhere else. Sums
// (exercise_day …) are not among them: they have no `updated_at`. Inside journal/ only.
#pragma once

#include "journal/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace limber::journal {

// One cell, as it lies in the file.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;
using Values = std::vector<Value>;

struct KeptColumn {
    enum class Type { Integer, Real, Text, Blob };
    std::string name;
    Type type = Type::Text;
    bool may_be_null = false;
    bool has_default = false;
    std::string links_to; // the table it names a row of, `device` left out; empty: none
};

struct KeptTable {
    std::string name;
    std::vector<KeptColumn> columns;
    std::vector<std::size_t> key; // what names a row: id, before it the set's of a rep
    std::size_t id = 0;
    std::size_t updated_at = 0;
    std::size_t device = 0;
    std::size_t deleted_at = 0;
    std::optional<std::size_t> local_date;

    std::optional<std::size_t> find(std::string_view column) const;
    std::string column_list() const; // "id, at_ms, …"
};

// In the order in which they were made: what is linked to comes first. Throws SQLite::Exception.
std::vector<KeptTable> kept_tables(Database& db);

// Devices by their number in this file, and back.
struct DeviceRow {
    std::int64_t no = 0;
    std::string id;
    bool self = false;
    std::int64_t stamp = 0;
};
std::vector<DeviceRow> devices_of(Database& db);

Value value_of(const SQLite::Column& cell);
void bind_value(SQLite::Statement& statement, int index, const Value& value);

} // namespace limber::journal
