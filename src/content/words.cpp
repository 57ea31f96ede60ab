#include "content/words.hpp"

#include "content/files.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace limber::content {
namespace {

constexpr std::array<std::string_view, kPlurals> kPluralNames = {"zero", "one",  "two",
                                                                 "few",  "many", "other"};
// Deeper tables than this are no words of ours; the limit keeps the reader off the stack's end.
constexpr std::size_t kMaxDepth = 8;

std::optional<Plural> plural_named(std::string_view name) {
    const auto* found = std::find(kPluralNames.begin(), kPluralNames.end(), name);
    if (found == kPluralNames.end())
        return std::nullopt;
    return static_cast<Plural>(found - kPluralNames.begin());
}

Plural english_rule(std::int64_t n) {
    return n == 1 ? Plural::One : Plural::Other;
}

bool is_name(std::string_view text) {
    const auto fine = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), fine);
}

// Calls `on_text` for what stands between placeholders and `on_name` for the names in braces.
// False when a brace has no partner or does not hold a name.
template <class OnText, class OnName>
bool split(std::string_view sentence, OnText on_text, OnName on_name) {
    while (!sentence.empty()) {
        const std::size_t brace = sentence.find_first_of("{}");
        on_text(sentence.substr(0, brace));
        if (brace == std::string_view::npos)
            return true;
        if (sentence[brace] == '}')
            return false;
        const std::size_t end = sentence.find('}', brace);
        if (end == std::string_view::npos)
            return false;
        const std::string_view name = sentence.substr(brace + 1, end - brace - 1);
        if (!is_name(name))
            return false;
        on_name(name);
        sentence.remove_prefix(end + 1);
    }
    return true;
}

// The placeholders of a sentence, or nullopt when its braces are wrong.
std::optional<std::set<std::string, std::less<>>> placeholders(std::string_view sentence) {
    std::set<std::string, std::less<>> names;
    const bool fine = split(
        sentence, [](std::string_view) {}, [&](std::string_view name) { names.emplace(name); });
    if (!fine)
        return std::nullopt;
    return names;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

PluralRule plural_rule(std::string_view /*language*/) {
    return english_rule; // each further language brings its own here
}

// Reads the files of one language into Words, on top of what is there.
class WordReader {
  public:
    // With `base`, keys and placeholders have to be there already.
    WordReader(Words& words, const Words* base) : words_(words), base_(base) {}

    void read(const std::string& name, std::string_view text) {
        file_ = name;
        try {
            const toml::table root = toml::parse(text, name);
            read_table(root, "", 0);
        } catch (const toml::parse_error& error) {
            fault(error.source(), std::string(error.description()));
        }
    }

    Faults faults;

  private:
    void fault(const toml::source_region& where, std::string reason) {
        faults.push_back({file_, static_cast<int>(where.begin.line), std::move(reason)});
    }

    void read_table(const toml::table& table, const std::string& path, std::size_t depth) {
        if (depth > kMaxDepth) {
            fault(table.source(), "tables are nested too deeply under '" + path + "'");
            return;
        }
        for (const auto& [name, node] : table) {
            if (!is_name(name.str())) {
                fault(name.source(),
                      "the key '" + std::string(name.str()) + "' may only have a-z, 0-9, - and _");
                continue;
            }
            const std::string key =
                path.empty() ? std::string(name.str()) : path + "." + std::string(name.str());
            if (const toml::table* inside = node.as_table())
                is_plural(*inside) ? add_plural(key, *inside) : read_table(*inside, key, depth + 1);
            else
                add_sentence(key, node);
        }
    }

    // A table whose keys are plural forms, "other" and at least one more among them.
    static bool is_plural(const toml::table& table) {
        std::size_t forms = 0;
        for (const auto& [name, node] : table) {
            if (plural_named(name.str()))
                ++forms;
            else if (name.str() != "by")
                return false;
        }
        return forms >= 2 && table.contains("other");
    }

    std::optional<std::string> sentence(const std::string& key, const toml::node& node) {
        const auto* text = node.as_string();
        if (text == nullptr)
            return fault(node.source(), "'" + key + "' has to be a sentence in quotes"),
                   std::nullopt;
        if (is_blank(text->get()))
            return fault(node.source(), "'" + key + "' is empty"), std::nullopt;
        const auto names = placeholders(text->get());
        if (!names)
            return fault(node.source(),
                         "'" + key + "' has a brace that is not part of a {placeholder}"),
                   std::nullopt;
        check_placeholders(key, node, *names);
        return text->get();
    }

    void check_placeholders(const std::string& key, const toml::node& node,
                            const std::set<std::string, std::less<>>& names) {
        const Words::Entry* english = base_ != nullptr ? base_->find(key) : nullptr;
        if (english == nullptr)
            return;
        auto known = placeholders(english->text).value_or(std::set<std::string, std::less<>>{});
        for (const auto& [form, text] : english->forms)
            known.merge(placeholders(text).value_or(std::set<std::string, std::less<>>{}));
        for (const std::string& name : names) {
            if (known.contains(name))
                continue;
            std::string reason = "'" + key;
            reason.append("' has {").append(name).append("}, which English has not");
            fault(node.source(), std::move(reason));
        }
    }

    void add_sentence(const std::string& key, const toml::node& node) {
        if (auto text = sentence(key, node))
            add(key, node, {.text = *std::move(text), .forms = {}, .by = {}, .file = {}});
    }

    void add_plural(const std::string& key, const toml::table& table) {
        Words::Entry entry;
        for (const auto& [name, node] : table) {
            auto text = sentence(key, node);
            if (!text)
                return;
            if (const auto form = plural_named(name.str()))
                entry.forms.emplace(*form, *std::move(text));
            else
                entry.by = *std::move(text);
        }
        entry.text = entry.forms.at(Plural::Other);
        add(key, table, std::move(entry));
    }

    void add(const std::string& key, const toml::node& node, Words::Entry entry) {
        if (base_ != nullptr && base_->find(key) == nullptr) {
            fault(node.source(), "English has no '" + key + "'");
            return;
        }
        const auto [before, fresh] = here_.emplace(key, file_);
        if (!fresh) {
            fault(node.source(), "'" + key + "' is already in " + before->second);
            return;
        }
        entry.file = file_;
        entry.line = static_cast<int>(node.source().begin.line);
        words_.entries_.insert_or_assign(key, std::move(entry));
    }

    Words& words_;
    const Words* base_;
    std::string file_;
    std::map<std::string, std::string> here_; // keys of this language, and their file
};

namespace {

void read_folder(WordReader& reader, const std::filesystem::path& folder,
                 const std::string& language) {
    const auto files = list_files(folder, ".toml");
    if (!files) {
        reader.faults.insert(reader.faults.end(), files.error().begin(), files.error().end());
        return;
    }
    if (files->empty())
        reader.faults.push_back({folder.string(), 0, "has no words: no .toml file"});
    for (const std::filesystem::path& file : *files) {
        const auto text = read_file(file);
        if (text)
            reader.read(language + "/" + file.filename().string(), *text);
        else
            reader.faults.insert(reader.faults.end(), text.error().begin(), text.error().end());
    }
}

// A language is named like "en" or "pt-br"; anything else must not become part of a path.
bool is_language(std::string_view language) {
    return language.size() <= 12 && is_name(language);
}

} // namespace

Result<Words> Words::load(const std::filesystem::path& folder, std::string_view language) {
    Words words;
    words.rule_ = english_rule;
    WordReader english(words, nullptr);
    read_folder(english, folder / "en", "en");
    if (!english.faults.empty())
        return std::move(english.faults);

    std::error_code error;
    const std::string name(language);
    if (name == "en" || !is_language(name) || !std::filesystem::is_directory(folder / name, error))
        return words;
    const Words base = words;
    WordReader reader(words, &base);
    read_folder(reader, folder / name, name);
    if (!reader.faults.empty())
        return std::move(reader.faults);
    words.language_ = name;
    words.rule_ = plural_rule(name);
    return words;
}

const Words::Entry* Words::find(std::string_view key) const {
    const auto found = entries_.find(key);
    if (found != entries_.end())
        return &found->second;
    const auto own = own_.find(key);
    return own == own_.end() ? nullptr : &own->second;
}

void Words::set_own(std::vector<std::pair<std::string, std::string>> sentences) {
    own_.clear();
    for (auto& [key, text] : sentences)
        own_[std::move(key)].text = std::move(text);
}

std::string_view Words::bracketed(std::string_view key) const {
    auto found = missing_.find(key);
    if (found == missing_.end())
        found = missing_.emplace(std::string(key), "[" + std::string(key) + "]").first;
    return found->second;
}

std::string_view Words::operator()(std::string_view key) const {
    const Entry* entry = find(key);
    return entry != nullptr ? std::string_view(entry->text) : bracketed(key);
}

std::vector<std::string_view> Words::forms(std::string_view key) const {
    const Entry* entry = find(key);
    if (entry == nullptr)
        return {};
    if (entry->forms.empty())
        return {entry->text};
    std::vector<std::string_view> all;
    all.reserve(entry->forms.size());
    for (const auto& [plural, text] : entry->forms)
        all.emplace_back(text);
    return all;
}

bool Words::has(std::string_view key) const {
    return find(key) != nullptr;
}

std::string Words::format(std::string_view key, std::initializer_list<Arg> args) const {
    const Entry* entry = find(key);
    if (entry == nullptr)
        return std::string(bracketed(key));

    const std::string_view sentence = form(*entry, args);
    std::string out;
    out.reserve(sentence.size() + 16);
    const auto fill = [&](std::string_view name) {
        for (const Arg& arg : args) {
            if (arg.name != name)
                continue;
            if (const auto* number = std::get_if<std::int64_t>(&arg.value))
                out += std::to_string(*number);
            else
                out += std::get<std::string_view>(arg.value);
            return;
        }
        out += bracketed(std::string(key) + "{" + std::string(name) + "}");
    };
    split(sentence, [&](std::string_view text) { out += text; }, fill);
    return out;
}

std::string_view Words::form(const Entry& entry, std::initializer_list<Arg> args) const {
    if (entry.forms.empty())
        return entry.text;
    const Arg* chosen = nullptr;
    const std::string_view by = entry.by.empty() ? std::string_view("n") : entry.by;
    for (const Arg& arg : args)
        if (std::holds_alternative<std::int64_t>(arg.value) &&
            (arg.name == by || (chosen == nullptr && entry.by.empty())))
            chosen = &arg;
    if (chosen == nullptr)
        return entry.text;
    const auto found = entry.forms.find(rule_(std::get<std::int64_t>(chosen->value)));
    return found != entry.forms.end() ? found->second : entry.text;
}

std::vector<std::string> Words::missing() const {
    std::vector<std::string> keys;
    keys.reserve(missing_.size());
    for (const auto& [key, shown] : missing_)
        keys.push_back(key);
    return keys;
}

std::vector<std::string> Words::keys() const {
    std::vector<std::string> keys;
    keys.reserve(entries_.size());
    for (const auto& [key, entry] : entries_)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace limber::content
