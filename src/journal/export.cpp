#include "journal/export.hpp"

#include "journal/base64.hpp"
#include "journal/impl.hpp"
#include "journal/kept_tables.hpp"
#include "journal/schema.hpp"
#include "journal/times.hpp"
#include "journal/whole_file.hpp"
#include "journal/words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace limber::journal {

namespace fs = std::filesystem;

namespace {

using Tables = std::vector<KeptTable>;

// One state of the file for all questions.
class OneState {
  public:
    explicit OneState(Database& db) : db_(db) { db_.exec("BEGIN"); }
    ~OneState() {
        try {
            db_.exec("ROLLBACK"); // nothing was written
        } catch (const SQLite::Exception&) {
            return; // SQLite ended it by itself
        }
    }
    OneState(const OneState&) = delete;
    OneState& operator=(const OneState&) = delete;

  private:
    Database& db_;
};

// Which rows of `table` are asked for: those of the days, and those that such a row links to.
// `depth` ends it should two tables ever link to each other.
std::string wanted(const Tables& tables, const KeptTable& table, bool with_deleted, int depth = 4) {
    const std::string alive = with_deleted ? "" : "deleted_at IS NULL AND ";
    if (!table.local_date)
        return alive + "1";
    std::string any = "(local_date BETWEEN ?1 AND ?2)";
    for (const KeptTable& from : tables)
        for (const KeptColumn& column : from.columns)
            if (depth > 0 && column.links_to == table.name && from.name != table.name)
                any += " OR id IN (SELECT " + column.name + " FROM " + from.name + " WHERE " +
                       wanted(tables, from, with_deleted, depth - 1) + ")";
    return alive + "(" + any + ")";
}

// The rows of one table that are asked for, in the order of their keys.
class Rows {
  public:
    Rows(Database& db, const Tables& tables, const KeptTable& table, const Days& days,
         bool with_deleted)
        : statement_(db.raw(), "SELECT " + table.column_list() + " FROM " + table.name + " WHERE " +
                                   (days.all() ? (with_deleted ? "1" : "deleted_at IS NULL")
                                               : wanted(tables, table, with_deleted)) +
                                   " ORDER BY " + order(table)) {
        if (days.all() || statement_.getBindParameterCount() == 0)
            return;
        statement_.bind(1, days.from ? date_text(*days.from) : "0000-01-01");
        statement_.bind(2, days.to ? date_text(*days.to) : "9999-12-31");
    }
    bool next() { return statement_.executeStep(); }
    Value at(std::size_t column) const {
        return value_of(statement_.getColumn(static_cast<int>(column)));
    }

  private:
    static std::string order(const KeptTable& table) {
        std::string list;
        for (const std::size_t column : table.key)
            list.append(list.empty() ? "" : ", ").append(table.columns[column].name);
        return list;
    }
    mutable SQLite::Statement statement_;
};

std::map<std::int64_t, std::string> device_names(const std::vector<DeviceRow>& devices) {
    std::map<std::int64_t, std::string> names;
    for (const DeviceRow& device : devices)
        names[device.no] = device.id;
    return names;
}

// A text as JSON writes it. Bytes that are no UTF-8 (a file from elsewhere) become the sign for
// that.
std::string json_text(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_of(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* real = std::get_if<double>(&value))
        return nlohmann::json(*real).dump();
    if (const auto* text = std::get_if<std::string>(&value))
        return json_text(*text);
    if (const auto* blob = std::get_if<Blob>(&value))
        return '"' + to_base64(blob->bytes) + '"';
    return "null";
}

class JsonExport {
  public:
    JsonExport(Database& db, std::ostream& out, WholeFile& file, const Days& days)
        : db_(db),
          out_(out),
          file_(file),
          days_(days),
          tables_(kept_tables(db)),
          devices_(devices_of(db)),
          names_(device_names(devices_)) {}

    std::int64_t write(const Id& self, Moment now) {
        out_ << "{\n\"format\": " << json_text(std::string(kExportFormat))
             << ",\n\"format_version\": " << kExportVersion
             << ",\n\"schema_version\": " << db_.pragma("PRAGMA user_version")
             << ",\n\"exported_at\": " << json_text(iso_time(now)) << ",\n\"device\": \""
             << self.text() << "\",\n\"days\": " << days_text() << ",\n\"devices\": [";
        const char* comma = "";
        for (const DeviceRow& device : devices_) {
            out_ << comma << "{\"id\": " << json_text(device.id) << "}";
            comma = ", ";
        }
        out_ << "],\n\"tables\": {";
        comma = "\n";
        for (const KeptTable& table : tables_) {
            out_ << comma << json_text(table.name) << ": [";
            comma = ",\n";
            write_rows(table);
            out_ << "]";
            file_.check();
        }
        out_ << "\n}\n}\n";
        return rows_;
    }

  private:
    std::string days_text() const {
        if (days_.all())
            return "null";
        const auto day = [](const std::optional<Date>& date) {
            return date ? json_text(date_text(*date)) : "null";
        };
        return "{\"from\": " + day(days_.from) + ", \"to\": " + day(days_.to) + "}";
    }
    void write_rows(const KeptTable& table) {
        Rows rows(db_, tables_, table, days_, days_.all());
        std::string line;
        for (const char* comma = "\n"; rows.next(); comma = ",\n") {
            line.assign(comma).push_back('{');
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                const Value value = rows.at(i);
                line.append(i == 0 ? "\"" : ", \"").append(table.columns[i].name).append("\": ");
                line += i == table.device ? json_text(names_[std::get<std::int64_t>(value)])
                                          : json_of(value);
            }
            out_ << line << '}';
            ++rows_;
        }
    }

    Database& db_;
    std::ostream& out_;
    WholeFile& file_;
    Days days_;
    Tables tables_;
    std::vector<DeviceRow> devices_;
    std::map<std::int64_t, std::string> names_;
    std::int64_t rows_ = 0;
};

// https://owasp.org/www-community/attacks/CSV_Injection: what a spreadsheet may run, also after
// spaces that it takes away.
bool may_be_a_formula(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return false;
    constexpr std::string_view kStarts = "=+-@\t\r\n";
    if (kStarts.find(text[first]) != std::string_view::npos)
        return true;
    // The same signs in full width, which some programs take for them.
    const std::string_view rest = text.substr(first);
    for (const std::string_view wide : {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
        if (rest.starts_with(wide))
            return true;
    return false;
}

std::string csv_of(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* real = std::get_if<double>(&value))
        return nlohmann::json(*real).dump();
    if (const auto* blob = std::get_if<Blob>(&value))
        return to_base64(blob->bytes);
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr)
        return {};
    std::string cell = may_be_a_formula(*text) ? "'" + *text : *text;
    if (cell.find_first_of("\",\r\n") == std::string::npos)
        return cell;
    std::string out = "\"";
    for (const char c : cell)
        out.append(c == '"' ? "\"\"" : std::string(1, c));
    return out + '"';
}

std::int64_t write_csv(Database& db, const Tables& tables, const KeptTable& table, const Days& days,
                       std::ostream& out) {
    std::map<std::int64_t, std::string> names = device_names(devices_of(db));
    const auto at_ms = table.find("at_ms");
    const auto at_offset = table.find("at_offset");
    const bool says_when = at_ms && at_offset;
    std::string line = says_when ? "at" : "";
    for (const KeptColumn& column : table.columns)
        line.append(line.empty() ? "" : ",").append(column.name);
    out << line << "\r\n";
    std::int64_t count = 0;
    for (Rows rows(db, tables, table, days, false); rows.next(); ++count) {
        line.clear();
        if (says_when) {
            const Utc utc(Millis(std::get<std::int64_t>(rows.at(*at_ms))));
            line =
                iso_time({utc, std::chrono::minutes(std::get<std::int64_t>(rows.at(*at_offset)))});
        }
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (i > 0 || says_when)
                line += ',';
            const Value value = rows.at(i);
            line += i == table.device ? names[std::get<std::int64_t>(value)] : csv_of(value);
        }
        out << line << "\r\n";
    }
    return count;
}

// Runs `write`; what goes wrong in it becomes a fault.
template <class Write>
Result<Exported, ExportFault> guarded(const fs::path& path, Write write) {
    try {
        return write();
    } catch (const CannotWrite& thrown) {
        return ExportFault{ExportFault::Kind::CannotWrite, thrown.path, thrown.what()};
    } catch (const fs::filesystem_error& thrown) {
        return ExportFault{ExportFault::Kind::CannotWrite, path, thrown.code().message()};
    } catch (const SQLite::Exception& thrown) {
        return ExportFault{ExportFault::Kind::CannotRead, path, thrown.what()};
    } catch (const std::bad_variant_access&) {
        return ExportFault{ExportFault::Kind::CannotRead, path, "a cell is not of its type"};
    }
}

} // namespace

std::string_view ExportFault::word_key() const {
    return kind == Kind::CannotWrite ? "data.fault.cannot-write" : "data.fault.cannot-read";
}

Result<Exported, ExportFault> export_json(const Journal& journal, const fs::path& file, Moment now,
                                          const Days& days) {
    return guarded(file, [&]() -> Result<Exported, ExportFault> {
        Database& db = *Inside::of(journal).db;
        WholeFile whole(file);
        const OneState state(db);
        const std::int64_t rows =
            JsonExport(db, whole.out(), whole, days).write(journal.device(), now);
        whole.done();
        return Exported{file, rows, 1};
    });
}

Result<Exported, ExportFault> export_csv(const Journal& journal, const fs::path& folder,
                                         const Days& days) {
    return guarded(folder, [&]() -> Result<Exported, ExportFault> {
        Database& db = *Inside::of(journal).db;
        fs::create_directories(folder);
        const OneState state(db);
        const Tables tables = kept_tables(db);
        Exported done{folder, 0, 0};
        for (const KeptTable& table : tables) {
            WholeFile whole(folder / (table.name + ".csv"));
            done.rows += write_csv(db, tables, table, days, whole.out());
            whole.done();
            ++done.files;
        }
        return done;
    });
}

std::optional<ExportFault> write_whole(const fs::path& file, std::string_view text) {
    const auto done = guarded(file, [&]() -> Result<Exported, ExportFault> {
        WholeFile whole(file);
        whole.out() << text;
        whole.done();
        return Exported{file, 0, 1};
    });
    return done ? std::nullopt : std::optional(done.error());
}

} // namespace limber::journal
