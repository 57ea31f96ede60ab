#include "content/table_reader.hpp"

#include <algorithm>
#include <cmath>

namespace limber::content {
namespace {

std::string quoted(std::string_view key) {
    return "'" + std::string(key) + "'";
}

bool is_name(std::string_view text) {
    const auto fine = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), fine);
}

} // namespace

TableReader::TableReader(const toml::table& table, std::string what, std::string file,
                         Faults& faults)
    : table_(table),
      what_(std::move(what)),
      file_(std::move(file)),
      faults_(faults) {}

void TableReader::fault(std::string reason) {
    const auto line = static_cast<int>(table_.source().begin.line);
    faults_.push_back({file_, line, what_ + ": " + std::move(reason)});
}

void TableReader::fault(const toml::node& at, std::string reason) {
    const auto line = static_cast<int>(at.source().begin.line);
    faults_.push_back({file_, line, what_ + ": " + std::move(reason)});
}

void TableReader::fault_at(std::string_view key, std::string reason) {
    if (const toml::node* node = table_.get(key))
        fault(*node, std::move(reason));
    else
        fault(std::move(reason));
}

const toml::node* TableReader::optional(std::string_view key) {
    asked_.emplace(key);
    return table_.get(key);
}

const toml::node* TableReader::required(std::string_view key) {
    const toml::node* node = optional(key);
    if (node == nullptr)
        fault(quoted(key) + " is missing");
    return node;
}

std::string TableReader::text(std::string_view key) {
    const toml::node* node = required(key);
    if (node == nullptr)
        return {};
    if (const auto* said = node->as_string())
        return said->get();
    fault(*node, quoted(key) + " has to be text in quotes");
    return {};
}

bool TableReader::checked_name(const toml::node& node, std::string_view key,
                               const std::string& name) {
    if (is_name(name))
        return true;
    fault(node, quoted(key) + " may only have a-z, 0-9, - and _, not \"" + name + "\"");
    return false;
}

std::string TableReader::name(std::string_view key) {
    const toml::node* node = optional(key);
    std::string said = text(key);
    if (node != nullptr && node->is_string() && !checked_name(*node, key, said))
        return {};
    return said;
}

int TableReader::whole(std::string_view key, int least, int most, std::optional<int> or_else) {
    const toml::node* node = or_else ? optional(key) : required(key);
    if (node == nullptr)
        return or_else.value_or(least);
    const auto* number = node->as_integer();
    if (number == nullptr) {
        fault(*node, quoted(key) + " has to be a whole number");
        return or_else.value_or(least);
    }
    if (number->get() < least || number->get() > most) {
        fault(*node, quoted(key) + " has to be " + std::to_string(least) + " to " +
                         std::to_string(most) + ", not " + std::to_string(number->get()));
        return or_else.value_or(least);
    }
    return static_cast<int>(number->get());
}

Millis TableReader::seconds(std::string_view key, Millis most, std::optional<Millis> or_else) {
    const toml::node* node = or_else ? optional(key) : required(key);
    const Millis none = or_else.value_or(Millis{0});
    if (node == nullptr)
        return none;
    const auto number = node->is_number() ? node->value<double>() : std::nullopt;
    if (!number || !std::isfinite(*number)) {
        fault(*node, quoted(key) + " has to be a number of seconds");
        return none;
    }
    const double limit = std::chrono::duration<double>(most).count();
    if (*number < 0 || *number > limit) {
        fault(*node,
              quoted(key) + " has to be 0 to " + std::to_string(most / Millis{1000}) + " seconds");
        return none;
    }
    return Millis{std::llround(*number * 1000)};
}

bool TableReader::flag(std::string_view key, bool or_else) {
    const toml::node* node = optional(key);
    if (node == nullptr)
        return or_else;
    if (const auto* said = node->as_boolean())
        return said->get();
    fault(*node, quoted(key) + " has to be true or false");
    return or_else;
}

std::vector<std::string> TableReader::names(std::string_view key) {
    const toml::node* node = required(key);
    if (node == nullptr)
        return {};
    const toml::array* list = node->as_array();
    if (list == nullptr || list->empty()) {
        fault(*node, quoted(key) + " has to be a list of names, at least one");
        return {};
    }
    std::vector<std::string> out;
    for (const toml::node& item : *list) {
        const auto* said = item.as_string();
        if (said == nullptr) {
            fault(item, quoted(key) + " has to be a list of names in quotes");
            continue;
        }
        if (!checked_name(item, key, said->get()))
            continue;
        if (std::find(out.begin(), out.end(), said->get()) != out.end())
            fault(item, quoted(key) + " names \"" + said->get() + "\" twice");
        out.push_back(said->get());
    }
    return out;
}

std::vector<std::string> TableReader::names_or_none(std::string_view key) {
    const toml::node* node = optional(key);
    const toml::array* list = node == nullptr ? nullptr : node->as_array();
    if (node == nullptr || (list != nullptr && list->empty()))
        return {};
    return names(key);
}

std::vector<int> TableReader::wholes(std::string_view key, int least, int most) {
    const toml::node* node = required(key);
    if (node == nullptr)
        return {};
    const toml::array* list = node->as_array();
    if (list == nullptr) {
        fault(*node, quoted(key) + " has to be a list of whole numbers");
        return {};
    }
    std::vector<int> out;
    for (const toml::node& item : *list) {
        const auto* number = item.as_integer();
        if (number == nullptr || number->get() < least || number->get() > most) {
            fault(item, quoted(key) + " has to hold whole numbers, " + std::to_string(least) +
                            " to " + std::to_string(most));
            continue;
        }
        const auto value = static_cast<int>(number->get());
        if (!out.empty() && out.back() >= value)
            fault(item, quoted(key) + " has to grow from number to number");
        out.push_back(value);
    }
    return out;
}

const toml::table* TableReader::table(std::string_view key) {
    const toml::node* node = required(key);
    if (node == nullptr)
        return nullptr;
    if (const toml::table* inside = node->as_table())
        return inside;
    fault(*node, quoted(key) + " has to be a table");
    return nullptr;
}

const toml::table* TableReader::optional_table(std::string_view key) {
    return optional(key) == nullptr ? nullptr : table(key);
}

std::vector<const toml::table*> TableReader::tables(std::string_view key) {
    const toml::node* node = required(key);
    if (node == nullptr)
        return {};
    const toml::array* list = node->as_array();
    std::vector<const toml::table*> out;
    if (list != nullptr)
        for (const toml::node& item : *list)
            if (const toml::table* inside = item.as_table())
                out.push_back(inside);
    if (list == nullptr || out.empty() || out.size() != list->size()) {
        fault(*node, quoted(key) + " has to be a list of tables, at least one");
        return {};
    }
    return out;
}

void TableReader::finish() {
    for (const auto& [key, node] : table_)
        if (!asked_.contains(key.str()))
            fault(node, "does not know " + quoted(key.str()));
}

void read_root(std::string_view text, const std::string& file, std::string what, Faults& faults,
               const std::function<void(TableReader& root)>& read) {
    try {
        const toml::table root = toml::parse(text, file);
        TableReader reader(root, std::move(what), file, faults);
        read(reader);
        reader.finish();
    } catch (const toml::parse_error& error) {
        faults.push_back(
            {file, static_cast<int>(error.source().begin.line), std::string(error.description())});
    }
}

} // namespace limber::content
