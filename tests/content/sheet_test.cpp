// The sheet for a physiotherapist: whole, escaped, and fit to be printed and signed.
#include "content/html.hpp"
#include "content/scratch.hpp"
#include "content/sheet.hpp"
#include "content/shipped.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using namespace limber;
using namespace limber::content;
using limber::testing::Scratch;
using limber::testing::shipped;

namespace {

const std::string& sheet() {
    static const std::string page = review_sheet(shipped(), "1.2.3");
    return page;
}

bool says(std::string_view page, std::string_view text) {
    return page.find(text) != std::string_view::npos;
}

std::size_t count(std::string_view page, std::string_view what) {
    std::size_t n = 0;
    for (auto at = page.find(what); at != std::string_view::npos; at = page.find(what, at + 1))
        ++n;
    return n;
}

// What stands on the pages of one exercise.
std::string_view article(std::string_view page, const std::string& key) {
    const auto from = page.find("<article class=\"page\" id=\"" + key + "\">");
    REQUIRE(from != std::string_view::npos);
    return page.substr(from, page.find("</article>", from) - from);
}

// The cell of that row and level (0, 1, 2) in the table of an exercise.
std::string cell(std::string_view article, const std::string& row, int level) {
    auto at = article.find("<th scope=\"row\">" + row + "</th>");
    REQUIRE(at != std::string_view::npos);
    for (int i = 0; i <= level; ++i)
        at = article.find("<td>", at) + 4;
    return std::string(article.substr(at, article.find("</td>", at) - at));
}

} // namespace

TEST_CASE("Every word of every exercise is on its page of the sheet", "[sheet]") {
    const Words& words = shipped().words;
    for (const Exercise& exercise : shipped().exercises) {
        const std::string_view page = article(sheet(), exercise.key);
        std::vector<std::string> keys = {exercise.name_word, exercise.purpose_word,
                                         exercise.place_word};
        const auto use = [&](const std::vector<std::string>& more) {
            keys.insert(keys.end(), more.begin(), more.end());
        };
        use(exercise.mistakes);
        use(exercise.stop_if);
        use(exercise.cautions);
        for (const Level& level : exercise.levels) {
            use({level.name_word, level.easier_word, level.harder_word});
            if (level.start.each_side)
                use({level.left_word, level.right_word});
            use(level.steps);
            use(level.cues);
            CHECK(says(page, level.animation));
            CHECK(says(page, "(" + level.key + ")"));
        }
        for (const std::string& key : keys) {
            CAPTURE(exercise.key, key);
            CHECK(says(page, escaped(words(key))));
        }
        CHECK(count(page, "class=\"sign\"") == 1);
    }
    CHECK(count(sheet(), "<article") == shipped().exercises.size() + shipped().routines.size());
}

TEST_CASE("Every sentence of the app is on the sheet, plurals in all their forms", "[sheet]") {
    const Words& words = shipped().words;
    for (const std::string& key : words.keys()) {
        if (key.starts_with("sheet."))
            continue;
        for (const std::string_view form : words.forms(key)) {
            CAPTURE(key, form);
            CHECK(says(sheet(), escaped(form)));
        }
    }
    CHECK(says(sheet(), "<td>relief.stop.stop.text</td>"));
    CHECK(says(sheet(), "The guide for a spasm"));
    CHECK(words.missing().empty());
}

TEST_CASE("The numbers of a level stand in its column", "[sheet]") {
    const std::string_view bird_dog = article(sheet(), "bird-dog");
    CHECK(cell(bird_dog, "Usually from", 0) == "Move");
    CHECK(cell(bird_dog, "Usually from", 2) == "Strengthen");
    CHECK(cell(bird_dog, "One count is", 0) == "a repetition");
    CHECK(cell(bird_dog, "Who counts", 0) == "the figure leads");
    CHECK(cell(bird_dog, "Sets", 1) == "1");
    CHECK(cell(bird_dog, "Counts in a set", 1) == "6 each side");
    CHECK(cell(bird_dog, "Hold", 1) == "5 s");
    CHECK(cell(bird_dog, "Longest hold offered", 1) == "10 s");
    CHECK(cell(bird_dog, "Rest between holds", 1) == "none");
    CHECK(cell(bird_dog, "Rest between sets and sides", 1) == "30 s");
    CHECK(cell(bird_dog, "Tempo", 1) == "3 s in, 2 s back, 1 s pause");
    CHECK(cell(bird_dog, "Sides", 2) ==
          "Left arm, right leg / Right arm, left leg; drawn: Left arm, right leg");
    CHECK(cell(bird_dog, "Picture", 2) == "bird_dog");
    const std::string_view bridge = article(sheet(), "bridge");
    CHECK(cell(bridge, "Hold", 0) == "3 breaths, 12 s");
    CHECK(cell(bridge, "Sides", 0) == "none");
    const std::string_view plank = article(sheet(), "plank");
    CHECK(cell(plank, "One count is", 1) == "a hold, kept by the clock");
    CHECK(cell(plank, "Rest between holds", 1) == "10 s");
    CHECK(cell(article(sheet(), "walking"), "Tempo", 0) == "none");

    Content half = shipped();
    half.exercises.front().levels.front().start.tempo.work = Millis{2500};
    CHECK(cell(article(review_sheet(half, "1"), half.exercises.front().key), "Tempo", 0) ==
          "2.5 s in, 2 s back, 1 s pause");
}

TEST_CASE("It is one page that needs nothing else, breaks for print, and says its version",
          "[sheet]") {
    CHECK(sheet().starts_with("<!doctype html>"));
    CHECK(sheet().ends_with("</html>\n"));
    CHECK(says(sheet(), "<html lang=\"en\">"));
    CHECK(says(sheet(), "Limber 1.2.3"));
    CHECK(says(sheet(), "break-before: page"));
    for (const char* outside : {"http", "src=", "<script", "<link", "url("})
        CHECK_FALSE(says(sheet(), outside));
    // A table of contents whose links lead somewhere.
    for (const Exercise& exercise : shipped().exercises)
        CHECK(count(sheet(), "href=\"#" + exercise.key + "\"") == 1);
    // Headings of one place only, and tags that close.
    CHECK(count(sheet(), "<h1") == 1);
    for (const std::string tag : {"article", "section", "table", "tr", "td", "th", "ol", "ul", "li",
                                  "nav", "main", "h2", "h3", "h4"}) {
        CAPTURE(tag);
        CHECK(count(sheet(), "<" + tag + ">") + count(sheet(), "<" + tag + " ") ==
              count(sheet(), "</" + tag + ">"));
    }
}

TEST_CASE("Nothing in the words or keys is read as markup", "[sheet]") {
    CHECK(escaped("a < b && \"c\" > 'd'") == "a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;");
    CHECK(escaped("Child’s pose × 3") == "Child’s pose × 3");
    CHECK(escaped(std::string_view("a\0b\x1b\n\tc", 7)) == "ab\n\tc"); // HTML forbids them
    CHECK(escaped("").empty());

    const Scratch scratch;
    scratch.write("en/a.toml", "b.c = \"<script>alert('x')</script>\"\n");
    Content content;
    auto words = Words::load(scratch.root(), "en");
    REQUIRE(words);
    content.words = std::move(words).value();
    const std::string page = review_sheet(content, "\"><b>");
    CHECK(says(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    CHECK_FALSE(says(page, "<script"));
    CHECK_FALSE(says(page, "<b>"));
}

TEST_CASE("A routine that ships has a page of its own", "[sheet]") {
    const std::string_view page = article(sheet(), "before-lift");
    CHECK(says(page, "Before you lift"));
    CHECK(says(page, "keep the load close"));
    CHECK(says(page, "<th scope=\"row\">Hip hinge</th>\n<td>5</td>"));
    CHECK(says(page, "10 s"));
    CHECK(count(page, "class=\"sign\"") == 1);
    CHECK(says(sheet(), "href=\"#before-lift\""));
}
