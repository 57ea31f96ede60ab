// No sentence stands in code, so every key that code names has to be a word. Found by reading the
// sources: a quoted "a.b.c" whose first part is a table of words is a key.
#include "content/content.hpp"
#include "content/files.hpp"
#include "test_paths.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

using namespace limber;
using namespace limber::content;

namespace {

bool is_source(const std::filesystem::path& file) {
    return file.extension() == ".cpp" || file.extension() == ".hpp";
}

// Keys in a text, comments left out.
std::set<std::string> keys_in(const std::string& text, const std::set<std::string>& tables) {
    static const std::regex key(R"re("([a-z][a-z0-9_-]*)(\.[a-z0-9_-]+)+")re");
    std::set<std::string> found;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        std::string line = text.substr(from, end - from);
        from = end + 1;
        line.resize(std::min(line.find("//"), line.size()));
        for (std::sregex_iterator it(line.begin(), line.end(), key), none; it != none; ++it)
            if (tables.contains((*it)[1]) && !it->str().ends_with(".toml\"")) // a file's name
                found.insert(it->str().substr(1, it->str().size() - 2));
    }
    return found;
}

// All that stands between quotation marks and may be a key, or a part of one.
void add_quoted(const std::string& text, std::set<std::string>& quoted) {
    static const std::regex part(R"re("([a-z][A-Za-z0-9_.:-]*)")re");
    for (std::sregex_iterator it(text.begin(), text.end(), part), none; it != none; ++it)
        quoted.insert((*it)[1]);
}

// A key without the form of its number, which is chosen by the number.
std::string of_any_number(const std::string& key) {
    for (const char* form : {".one", ".other"})
        if (key.ends_with(form))
            return key.substr(0, key.rfind('.'));
    return key;
}

// Named whole, or by the table it stands in, or by how it begins.
bool is_named(const std::string& key, const std::set<std::string>& quoted) {
    for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1))
        if (quoted.contains(key.substr(0, dot + 1)))
            return true;
    return quoted.contains(key) || quoted.contains(key.substr(0, key.rfind('.')));
}

// A table that code puts the last part of a key to.
bool starts_words(const Words& words, const std::string& key) {
    const auto all = words.keys();
    const auto after = std::lower_bound(all.begin(), all.end(), key + ".");
    return after != all.end() && after->starts_with(key + ".");
}

} // namespace

TEST_CASE("every word that code names is there") {
    const auto words = Words::load(std::filesystem::path(test_paths::assets) / "content", "en");
    if (!words)
        FAIL(to_text(words.error().front()));
    std::set<std::string> tables;
    for (const std::string& key : words->keys())
        tables.insert(key.substr(0, key.find('.')));

    int seen = 0;
    const std::filesystem::path root = std::filesystem::path(test_paths::source) / "src";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (!is_source(entry.path()))
            continue;
        const auto text = read_file(entry.path());
        REQUIRE(text);
        for (const std::string& key : keys_in(*text, tables)) {
            CAPTURE(entry.path().filename().string(), key);
            // Names of operations that cannot be undone are for the log; they are never shown.
            if (key.starts_with("op.") && !words->has(key)) {
                const bool shown =
                    text->find('"' + key + "\", journal::Undo::Yes") != std::string::npos ||
                    text->find('"' + key + "\", Undo::Yes") != std::string::npos;
                CHECK_FALSE(shown);
                continue;
            }
            ++seen;
            CHECK((words->has(key) || starts_words(*words, key)));
        }
    }
    CHECK(seen > 100); // the screens do name words
}

TEST_CASE("every word is named by code or content") {
    const auto words = Words::load(std::filesystem::path(test_paths::assets) / "content", "en");
    REQUIRE(words);
    std::set<std::string> quoted;
    std::string content;
    const std::filesystem::path root(test_paths::source);
    for (const char* folder : {"src", "platform"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (!is_source(entry.path()))
                continue;
            const auto text = read_file(entry.path());
            REQUIRE(text);
            add_quoted(*text, quoted);
        }
    for (const auto& entry : std::filesystem::directory_iterator(root / "assets" / "content"))
        if (entry.is_regular_file()) {
            const auto text = read_file(entry.path());
            REQUIRE(text);
            content += *text;
        }
    CHECK_FALSE(is_named("nobody.says.this", quoted));
    for (const std::string& key : words->keys()) {
        const std::string base = of_any_number(key);
        CAPTURE(key);
        CHECK((is_named(key, quoted) || is_named(base, quoted) ||
               content.find(base) != std::string::npos));
    }
}
