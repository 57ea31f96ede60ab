#include "content/scratch.hpp"
#include "content/words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace limber;
using namespace limber::content;
using limber::testing::Scratch;

namespace {

Words load(const Scratch& scratch, std::string_view language = "en") {
    auto words = Words::load(scratch.root(), language);
    if (!words)
        FAIL(to_text(words.error().front()));
    return std::move(words).value();
}

Faults faults(const Scratch& scratch, std::string_view language = "en") {
    const auto words = Words::load(scratch.root(), language);
    return words ? Faults{} : words.error();
}

} // namespace

TEST_CASE("words are found by the dotted path of their tables") {
    const Scratch scratch;
    scratch.write("en/shell.toml", "hello = \"Hello\"\n[today.rest]\nskip = \"Skip rest\"\n");
    scratch.write("en/more.toml", "[today]\ntitle = \"Today\"\n"); // the same table, another file
    scratch.write("en/notes.txt", "not words");
    const Words words = load(scratch);
    CHECK(words("hello") == "Hello");
    CHECK(words("today.rest.skip") == "Skip rest");
    CHECK(words("today.title") == "Today");
    CHECK(words.keys() == std::vector<std::string>{"hello", "today.rest.skip", "today.title"});
    CHECK(words.missing().empty());
}

TEST_CASE("a missing key shows itself in brackets and is remembered") {
    const Scratch scratch;
    scratch.write("en/a.toml", "a = \"A {b}\"\n");
    const Words words = load(scratch);
    CHECK(words("no.such") == "[no.such]");
    CHECK(words("no.such") == "[no.such]");
    CHECK(words.format("nor.this", {{"n", 1}}) == "[nor.this]");
    CHECK(words.format("a", {}) == "A [a{b}]"); // a placeholder that nobody filled
    CHECK(words.missing() == std::vector<std::string>{"a{b}", "no.such", "nor.this"});
    CHECK_FALSE(words.has("no.such"));
}

TEST_CASE("placeholders are filled by name, as often and in the order they stand") {
    const Scratch scratch;
    scratch.write("en/a.toml", "dose = \"{hold} × {n}, {n} times\"\nplain = \"Nothing to fill\"\n");
    const Words words = load(scratch);
    CHECK(words.format("dose", {{"n", 5}, {"hold", "3 s"}}) == "3 s × 5, 5 times");
    CHECK(words.format("plain", {{"n", 5}}) == "Nothing to fill");
    // What is filled in is not filled again.
    CHECK(words.format("dose", {{"n", 1}, {"hold", "{n}"}}) == "{n} × 1, 1 times");
    const std::size_t size = 7;
    CHECK(words.format("dose", {{"n", size}, {"hold", std::string("x")}}) == "x × 7, 7 times");
}

TEST_CASE("plurals take the form for their number") {
    const Scratch scratch;
    scratch.write("en/a.toml", R"(
sets = { one = "{n} set", other = "{n} sets" }
reps.one = "one rep"
reps.other = "{n} reps"
both = { by = "sets", one = "{sets} set of {n}", other = "{sets} sets of {n}" }
first = { one = "{done} day", other = "{done} days" }
)");
    const Words words = load(scratch);
    struct Row {
        const char* key;
        Arg arg;
        const char* said;
    };
    const std::vector<Row> table = {
        {"sets", {"n", 0}, "0 sets"},    {"sets", {"n", 1}, "1 set"},
        {"sets", {"n", 2}, "2 sets"},    {"sets", {"n", 21}, "21 sets"},
        {"sets", {"n", -1}, "-1 sets"},  {"reps", {"n", 1}, "one rep"},
        {"reps", {"n", 11}, "11 reps"},  {"first", {"done", 1}, "1 day"},
        {"first", {"done", 3}, "3 days"}};
    for (const Row& row : table)
        CHECK(words.format(row.key, {row.arg}) == row.said);
    CHECK(words.format("both", {{"n", 1}, {"sets", 2}}) == "2 sets of 1");
    CHECK(words.format("both", {{"n", 2}, {"sets", 1}}) == "1 set of 2");
    CHECK(words("sets") == "{n} sets"); // without a number: the general form
    CHECK(words.forms("sets") == std::vector<std::string_view>{"{n} set", "{n} sets"});
    CHECK(words.forms("no-such").empty());
}

TEST_CASE("another language falls back to English word by word") {
    const Scratch scratch;
    scratch.write("en/a.toml", "yes = \"Yes\"\nno = \"No\"\nn = \"{n} s\"\n");
    scratch.write("de/a.toml", "yes = \"Ja\"\n");
    const Words german = load(scratch, "de");
    CHECK(german("yes") == "Ja");
    CHECK(german("no") == "No");
    CHECK(german.language() == "de");
    // A language that is not there, or no language at all, is English.
    for (const char* other : {"fr", "", "..", "../en", "de/../en"}) {
        CAPTURE(other);
        const Words english = load(scratch, other);
        CHECK(english("yes") == "Yes");
        CHECK(english.language() == "en");
    }
}

TEST_CASE("wrong words are refused with file, line and reason") {
    struct Row {
        const char* name;
        const char* text;
        int line;
        const char* reason;
    };
    const std::vector<Row> table = {
        {"not toml", "a = \n", 1, ""},
        {"unfinished", "a = \"x\n", 1, ""},
        {"twice in a file", "a = \"x\"\na = \"y\"\n", 2, ""},
        {"number", "\na = 3\n", 2, "'a' has to be a sentence"},
        {"list", "a = [\"x\"]\n", 1, "'a' has to be a sentence"},
        {"boolean", "[t]\na = true\n", 2, "'t.a' has to be a sentence"},
        {"empty", "a = \"  \"\n", 1, "'a' is empty"},
        {"open brace", "a = \"x {n\"\n", 1, "brace"},
        {"closing brace", "a = \"x n}\"\n", 1, "brace"},
        {"nameless brace", "a = \"x {}\"\n", 1, "brace"},
        {"odd brace", "a = \"x {a b}\"\n", 1, "brace"},
        {"odd key", "\"A b\" = \"x\"\n", 1, "'A b'"},
        {"dotted key in quotes", "\"a.b\" = \"x\"\n", 1, "'a.b'"},
        {"plural of numbers", "a = { one = 1, other = 2 }\n", 1, "'a' has to be a sentence"},
        {"deep", "a.b.c.d.e.f.g.h.i.j.k = \"x\"\n", 1, "nested too deeply"},
    };
    for (const Row& row : table) {
        const Scratch scratch;
        scratch.write("en/good.toml", "fine = \"Fine\"\n");
        scratch.write("en/bad.toml", row.text);
        const Faults found = faults(scratch);
        CAPTURE(row.name);
        REQUIRE_FALSE(found.empty());
        CAPTURE(found.front().reason);
        CHECK(found.front().file == "en/bad.toml");
        CHECK(found.front().line == row.line);
        CHECK(found.front().reason.find(row.reason) != std::string::npos);
        CHECK_FALSE(found.front().reason.empty());
    }
}

TEST_CASE("a key in two files is refused and both files are named") {
    const Scratch scratch;
    scratch.write("en/a.toml", "[x]\ny = \"One\"\n");
    scratch.write("en/b.toml", "\n[x]\ny = \"Two\"\n");
    const Faults found = faults(scratch);
    REQUIRE(found.size() == 1);
    CHECK(to_text(found[0]) == "en/b.toml:3: 'x.y' is already in en/a.toml");
}

TEST_CASE("all faults are told at once") {
    const Scratch scratch;
    scratch.write("en/a.toml", "a = 1\nb = \"{\"\nc = \"\"\n");
    scratch.write("en/b.toml", "d = 2\n");
    CHECK(faults(scratch).size() == 4);
}

TEST_CASE("a translation has no keys and no placeholders that English has not") {
    const Scratch scratch;
    scratch.write("en/a.toml",
                  "a = \"{n} s\"\nb = { one = \"{n} day\", other = \"{n} days of {all}\" }\n");
    SECTION("unknown key") {
        scratch.write("de/a.toml", "z = \"Z\"\n");
        REQUIRE(faults(scratch, "de").size() == 1);
        CHECK(to_text(faults(scratch, "de")[0]) == "de/a.toml:1: English has no 'z'");
    }
    SECTION("unknown placeholder") {
        scratch.write("de/a.toml", "a = \"{m} s\"\n");
        CHECK(faults(scratch, "de").size() == 1);
    }
    SECTION("those of any form of a plural will do") {
        scratch.write("de/a.toml",
                      "b = { one = \"ein Tag von {all}\", other = \"{n} Tage von {all}\" }\n");
        CHECK(faults(scratch, "de").empty());
    }
}

TEST_CASE("no folder, or no words in it, is a fault and no crash") {
    const Scratch scratch;
    CHECK_FALSE(faults(scratch).empty());
    std::filesystem::create_directories(scratch.root() / "en");
    REQUIRE(faults(scratch).size() == 1);
    CHECK(faults(scratch)[0].reason.find(".toml") != std::string::npos);
}
