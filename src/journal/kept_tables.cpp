#include "journal/kept_tables.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>

namespace limber::journal {

namespace {

KeptColumn::Type type_of(const std::string& declared) {
    if (declared == "INTEGER" || declared == "INT")
        return KeptColumn::Type::Integer;
    if (declared == "REAL")
        return KeptColumn::Type::Real;
    if (declared == "BLOB")
        return KeptColumn::Type::Blob;
    return KeptColumn::Type::Text;
}

std::vector<std::string> table_names(Database& db) {
    SQLite::Statement rows(db.raw(), "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                     " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid");
    std::vector<std::string> names;
    while (rows.executeStep())
        names.push_back(rows.getColumn(0).getString());
    return names;
}

void read_links(Database& db, KeptTable& table) {
    SQLite::Statement links(db.raw(),
                            "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)");
    links.bind(1, table.name);
    while (links.executeStep()) {
        const auto column = table.find(links.getColumn(0).getString());
        const std::string to = links.getColumn(1).getString();
        if (column && to != "device")
            table.columns[*column].links_to = to;
    }
}

// nullopt: not a table of rows.
std::optional<KeptTable> read_table(Database& db, const std::string& name) {
    KeptTable table;
    table.name = name;
    std::vector<std::pair<int, std::size_t>> key;
    SQLite::Statement columns(
        db.raw(), "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?1)");
    columns.bind(1, name);
    while (columns.executeStep()) {
        if (const int pk = columns.getColumn(4).getInt(); pk > 0)
            key.emplace_back(pk, table.columns.size());
        table.columns.push_back({columns.getColumn(0).getString(),
                                 type_of(columns.getColumn(1).getString()),
                                 columns.getColumn(2).getInt() == 0,
                                 !columns.getColumn(3).isNull(),
                                 {}});
    }
    const auto id = table.find("id");
    const auto updated_at = table.find("updated_at");
    const auto device = table.find("device");
    const auto deleted_at = table.find("deleted_at");
    if (!id || !updated_at || !device || !deleted_at || key.empty())
        return std::nullopt;
    table.id = *id;
    table.updated_at = *updated_at;
    table.device = *device;
    table.deleted_at = *deleted_at;
    table.local_date = table.find("local_date");
    std::ranges::sort(key);
    for (const auto& [pk, column] : key)
        table.key.push_back(column);
    read_links(db, table);
    return table;
}

} // namespace

std::optional<std::size_t> KeptTable::find(std::string_view column) const {
    const auto found = std::ranges::find(columns, column, &KeptColumn::name);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

std::string KeptTable::column_list() const {
    std::string list;
    for (const KeptColumn& column : columns)
        list.append(list.empty() ? "" : ", ").append(column.name);
    return list;
}

std::vector<KeptTable> kept_tables(Database& db) {
    std::vector<KeptTable> tables;
    for (const std::string& name : table_names(db))
        if (auto table = read_table(db, name))
            tables.push_back(std::move(*table));
    return tables;
}

std::vector<DeviceRow> devices_of(Database& db) {
    SQLite::Statement rows(db.raw(), "SELECT no, id, self, stamp FROM device ORDER BY no");
    std::vector<DeviceRow> found;
    while (rows.executeStep())
        found.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString(),
                         rows.getColumn(2).getInt() == 1, rows.getColumn(3).getInt64()});
    return found;
}

Value value_of(const SQLite::Column& cell) {
    if (cell.isNull())
        return std::monostate();
    if (cell.isInteger())
        return cell.getInt64();
    if (cell.isFloat())
        return cell.getDouble();
    if (cell.isBlob())
        return Blob{cell.getString()};
    // By its length: a text may hold a zero byte.
    const char* text = cell.getText("");
    return std::string(text, static_cast<std::size_t>(cell.getBytes()));
}

void bind_value(SQLite::Statement& statement, int index, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        statement.bind(index, *number);
    } else if (const auto* real = std::get_if<double>(&value)) {
        statement.bind(index, *real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        statement.bind(index, *text);
    } else if (const auto* blob = std::get_if<Blob>(&value)) {
        statement.bind(index, blob->bytes.data(), static_cast<int>(blob->bytes.size()));
    } else {
        statement.bind(index);
    }
}

} // namespace limber::journal
