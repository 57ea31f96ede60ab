// Takes typed values out of one TOML table and notes every fault: what is missing, of the wrong
// type, out of range, or not known at all. Only content/ includes this.
#pragma once

#include "core/result.hpp"
#include "core/time.hpp"

#include <toml++/toml.h>

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace limber::content {

class TableReader {
  public:
    // `what` names the table in messages: "exercise 'plank'".
    TableReader(const toml::table& table, std::string what, std::string file, Faults& faults);

    // Each reads a key that has to be there, unless a default is given. What cannot be read is
    // noted and comes back empty, zero or as the default, so that all faults are found at once.
    std::string text(std::string_view key);
    std::string name(std::string_view key); // a-z, 0-9 and - (also _ where `file` names have it)
    int whole(std::string_view key, int least, int most, std::optional<int> or_else = {});
    Millis seconds(std::string_view key, Millis most, std::optional<Millis> or_else = {});
    bool flag(std::string_view key, bool or_else);
    std::vector<std::string> names(std::string_view key);
    std::vector<std::string> names_or_none(std::string_view key);       // may miss or be empty
    std::vector<int> wholes(std::string_view key, int least, int most); // growing; may be empty
    const toml::table* table(std::string_view key);
    const toml::table* optional_table(std::string_view key); // nullptr where there is none
    // An array of at least one table.
    std::vector<const toml::table*> tables(std::string_view key);

    // One of the named values: {"rep", CountOf::Rep}.
    template <class T, std::size_t N>
    T choice(std::string_view key, const std::array<std::pair<std::string_view, T>, N>& known,
             std::optional<T> or_else = {}) {
        const toml::node* node = or_else ? optional(key) : required(key);
        if (node == nullptr)
            return or_else.value_or(known.front().second);
        const auto* said = node->as_string();
        std::string all;
        for (const auto& [word, value] : known) {
            if (said != nullptr && said->get() == word)
                return value;
            all += all.empty() ? std::string(word) : ", " + std::string(word);
        }
        fault(*node, "'" + std::string(key) + "' has to be one of: " + all);
        return known.front().second;
    }

    // Notes every key that nobody asked for.
    void finish();

    void fault(std::string reason);                       // about the table
    void fault(const toml::node& at, std::string reason); // about one value
    void fault_at(std::string_view key, std::string reason);
    // Names the table better once its key is known.
    void call_it(std::string what) { what_ = std::move(what); }

  private:
    const toml::node* optional(std::string_view key);
    const toml::node* required(std::string_view key);
    bool checked_name(const toml::node& node, std::string_view key, const std::string& name);

    const toml::table& table_;
    std::string what_;
    std::string file_;
    Faults& faults_;
    std::set<std::string, std::less<>> asked_;
};

// Hands the root of a whole file to `read` and asks it to finish; what is wrong with the file as
// TOML is a fault, too. `what` as above.
void read_root(std::string_view text, const std::string& file, std::string what, Faults& faults,
               const std::function<void(TableReader& root)>& read);

} // namespace limber::content
