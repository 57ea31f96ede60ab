// Every sentence the person reads, by key. Sentences live in assets/content/<language>/*.toml, one
// file for each area of the app; keys are the dotted paths of the tables:
//
//     [player.rest]
//     skip = "Skip rest"                                     ->  "player.rest.skip"
//     sets = { one = "{n} set", other = "{n} sets" }         ->  "player.rest.sets", plural
//
// A missing key shows itself in brackets, so that it is seen, and is kept in `missing()`, so that a
// test can fail on it. Words are looked up every frame: a plain lookup allocates nothing.
#pragma once

#include "core/result.hpp"

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace limber::content {

// A named value for a placeholder: {"n", 3} fills "{n}".
struct Arg {
    template <std::integral T>
    Arg(std::string_view arg_name, T number)
        : name(arg_name),
          value(static_cast<std::int64_t>(number)) {}
    Arg(std::string_view arg_name, std::string_view text) : name(arg_name), value(text) {}

    std::string_view name;
    std::variant<std::int64_t, std::string_view> value;
};

// Which plural form a number takes in a language. English: 1 is "one", everything else "other".
enum class Plural : std::uint8_t { Zero, One, Two, Few, Many, Other };
inline constexpr std::size_t kPlurals = 6;
using PluralRule = Plural (*)(std::int64_t);

// The rule of that language; English's for one that has none yet.
PluralRule plural_rule(std::string_view language);

class Words {
  public:
    // The words of `language`, word by word from English where it has none. `folder` holds one
    // folder per language. Refused, with file and line: what is not TOML, a value that is neither a
    // sentence nor a plural, a key in two files, unbalanced braces, and in a language other than
    // English a key or a placeholder that English does not have.
    static Result<Words> load(const std::filesystem::path& folder, std::string_view language);

    // The sentence of that key; of a plural its general form. Valid as long as these Words.
    std::string_view operator()(std::string_view key) const;

    // The sentence with its placeholders filled. A plural takes the form for the argument its `by`
    // names, without one for "n", without that for the first number given.
    std::string format(std::string_view key, std::initializer_list<Arg> args) const;

    // The sentence, or each form of a plural, its placeholders as they stand. Empty: no such key.
    std::vector<std::string_view> forms(std::string_view key) const;

    // Sentences of the person beside the shipped ones: the names of what they added. They replace
    // all that were given before, and none that is shipped.
    void set_own(std::vector<std::pair<std::string, std::string>> sentences);

    bool has(std::string_view key) const;
    std::string_view language() const { return language_; }

    // Keys that were asked for and are not there, in alphabetical order.
    std::vector<std::string> missing() const;

    // All shipped keys, in alphabetical order: for tests that compare languages.
    std::vector<std::string> keys() const;

  private:
    struct Entry {
        std::string text;                    // the sentence; of a plural its "other"
        std::map<Plural, std::string> forms; // empty unless it is a plural
        std::string by;                      // the argument that chooses the form
        std::string file;                    // where it was read, for messages
        int line = 0;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const {
            return std::hash<std::string_view>{}(key);
        }
    };
    using Entries = std::unordered_map<std::string, Entry, Hash, std::equal_to<>>;
    friend class WordReader;

    const Entry* find(std::string_view key) const;
    std::string_view bracketed(std::string_view key) const;
    std::string_view form(const Entry& entry, std::initializer_list<Arg> args) const;

    Entries entries_;
    Entries own_;
    std::string language_ = "en";
    PluralRule rule_ = nullptr;
    mutable std::map<std::string, std::string, std::less<>> missing_; // key -> "[key]"
};

} // namespace limber::content
