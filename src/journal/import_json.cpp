// Our JSON, read as it comes: a long history is never whole in memory.
#include "journal/base64.hpp"
#include "journal/export.hpp"
#include "journal/import_read.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <limits>
#include <optional>

namespace limber::journal {

namespace {

using Kind = BadFile::Kind;
using Type = KeptColumn::Type;

class JsonReader final : public nlohmann::json_sax<nlohmann::json> {
  public:
    std::unique_ptr<Stage> take() {
        if (!stage_)
            refuse(format_.empty() ? Kind::NotOurs : Kind::Broken, "there are no tables");
        return std::move(stage_);
    }

    bool null() override { return value(std::monostate()); }
    bool boolean(bool) override { return odd("a yes or no"); }
    bool number_integer(number_integer_t number) override {
        return value(static_cast<std::int64_t>(number));
    }
    bool number_unsigned(number_unsigned_t number) override {
        if (number > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return odd("a number too large");
        return value(static_cast<std::int64_t>(number));
    }
    bool number_float(number_float_t number, const string_t&) override { return value(number); }
    bool string(string_t& text) override { return value(std::move(text)); }
    bool binary(binary_t&) override { return odd("bytes"); }

    bool start_object(std::size_t) override {
        switch (where_) {
        case Where::Start:
            where_ = Where::Top;
            return true;
        case Where::Top:
            if (key_ != "tables")
                return skip();
            begin_tables();
            where_ = Where::Tables;
            return true;
        case Where::Rows:
            row_.assign(table_->columns.size(), std::monostate());
            seen_.assign(table_->columns.size(), false);
            where_ = Where::Row;
            return true;
        case Where::Skipped:
            return skip();
        case Where::Tables:
        case Where::Row:
            break;
        }
        return odd("an object");
    }
    bool end_object() override {
        switch (where_) {
        case Where::Row:
            stage_->add(*table_, row_, row_place());
            ++number_;
            where_ = Where::Rows;
            return true;
        case Where::Tables:
            where_ = Where::Top;
            stage_->finish();
            return true;
        default:
            return unskip();
        }
    }
    bool start_array(std::size_t) override {
        if (where_ == Where::Start)
            refuse(Kind::NotOurs, "it is a list");
        if (where_ == Where::Top || where_ == Where::Skipped)
            return skip();
        if (where_ != Where::Tables)
            return odd("a list");
        where_ = Where::Rows;
        number_ = 0;
        return true;
    }
    bool end_array() override {
        if (where_ == Where::Rows) {
            where_ = Where::Tables;
            return true;
        }
        return unskip();
    }
    bool key(string_t& name) override {
        if (where_ == Where::Skipped)
            return true;
        key_ = name;
        if (where_ == Where::Tables) {
            table_ = stage_->find(name);
            if (table_ == nullptr)
                refuse(Kind::Broken, "there is no such table", "tables." + name.substr(0, 60));
        }
        if (where_ == Where::Row) {
            const auto column = table_->find(name);
            if (!column)
                refuse(Kind::Broken, "there is no such column", place());
            if (seen_[*column])
                refuse(Kind::Broken, "it is there twice", place());
            seen_[*column] = true;
            column_ = *column;
        }
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception& error) override {
        const bool ours = !format_.empty();
        refuse(ours ? Kind::Broken : Kind::NotOurs, error.what(),
               "byte " + std::to_string(position));
    }

  private:
    enum class Where { Start, Top, Tables, Rows, Row, Skipped };

    [[noreturn]] static void refuse(Kind kind, const std::string& why,
                                    const std::string& place = {}) {
        throw BadFile(kind, place, why);
    }
    std::string row_place() const {
        return "tables." + table_->name + '[' + std::to_string(number_) + ']';
    }
    std::string place() const {
        switch (where_) {
        case Where::Row:
            return row_place() + '.' + key_.substr(0, 60);
        case Where::Rows:
            return row_place();
        case Where::Tables:
            return "tables." + key_.substr(0, 60);
        default:
            return key_.substr(0, 60);
        }
    }
    bool odd(const char* what) {
        if (where_ == Where::Skipped || where_ == Where::Top)
            return true; // not one of the values we look at, or refused when it is missed
        refuse(where_ == Where::Start ? Kind::NotOurs : Kind::Broken,
               std::string(what) + " does not belong here", place());
    }
    bool skip() {
        where_ = Where::Skipped;
        ++skipped_;
        return true;
    }
    bool unskip() {
        if (where_ == Where::Skipped && --skipped_ == 0)
            where_ = Where::Top;
        return true;
    }

    void begin_tables() {
        if (format_ != kExportFormat)
            refuse(format_.empty() ? Kind::NotOurs : Kind::Broken,
                   "it is not '" + std::string(kExportFormat) + "' or comes too late", "format");
        if (format_version_ > kExportVersion)
            refuse(Kind::Newer, "of a newer Limber", "format_version");
        if (format_version_ != kExportVersion)
            refuse(Kind::Broken, "it is not there before the tables", "format_version");
        if (stage_)
            refuse(Kind::Broken, "they are there twice", "tables");
        stage_ = std::make_unique<Stage>(schema_version_);
    }

    bool value(Value given) {
        if (where_ == Where::Skipped)
            return true;
        if (where_ == Where::Top) {
            head(given);
            return true;
        }
        if (where_ != Where::Row)
            return odd("a value");
        put(std::move(given));
        return true;
    }
    void head(const Value& given) {
        const auto* text = std::get_if<std::string>(&given);
        const auto* number = std::get_if<std::int64_t>(&given);
        if (key_ == "format" && text != nullptr)
            format_ = *text;
        else if (key_ == "format_version" && number != nullptr)
            format_version_ = *number;
        else if (key_ == "schema_version" && number != nullptr)
            schema_version_ = *number;
        else if (key_ == "tables")
            refuse(Kind::Broken, "they are no object", "tables");
    }
    void put(Value given) {
        const KeptColumn& column = table_->columns[column_];
        Value& cell = row_[column_];
        if (std::holds_alternative<std::monostate>(given)) {
            if (!column.may_be_null)
                refuse(Kind::Broken, "it cannot be empty", place());
            return;
        }
        auto* text = std::get_if<std::string>(&given);
        if (column_ == table_->device) {
            if (text == nullptr)
                odd("this");
            cell = stage_->device(*text, place());
            return;
        }
        if (column.type == Type::Blob && text != nullptr) {
            auto bytes = from_base64(*text);
            if (!bytes)
                refuse(Kind::Broken, "no Base64", place());
            cell = Blob{std::move(*bytes)};
            return;
        }
        const auto* whole = std::get_if<std::int64_t>(&given);
        if (column.type == Type::Real && whole != nullptr) {
            cell = static_cast<double>(*whole);
            return;
        }
        const bool fits = (column.type == Type::Text && text != nullptr) ||
                          (column.type == Type::Integer && whole != nullptr) ||
                          (column.type == Type::Real && std::holds_alternative<double>(given));
        if (!fits)
            odd("a value of this kind");
        cell = std::move(given);
    }

    Where where_ = Where::Start;
    std::size_t skipped_ = 0; // levels of what is not looked at
    std::string key_;
    std::string format_;
    std::int64_t format_version_ = 0;
    std::int64_t schema_version_ = 0;
    std::unique_ptr<Stage> stage_;
    const KeptTable* table_ = nullptr;
    std::size_t column_ = 0;
    std::size_t number_ = 0; // of the row in its table
    Values row_;
    std::vector<bool> seen_;
};

} // namespace

std::unique_ptr<Stage> stage_of_json(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw BadFile(Kind::Unreadable, {}, "the system does not let it be read");
    JsonReader reader;
    if (!nlohmann::json::sax_parse(in, &reader))
        throw BadFile(Kind::Broken, {}, "it is no JSON");
    return reader.take();
}

} // namespace limber::journal
