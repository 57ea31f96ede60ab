// The reader of the guide for a spasm: the shipped file, and ones that are broken in one place
// each.
#include "content/content.hpp"
#include "content/figure_data.hpp"
#include "content/files.hpp"
#include "content/shipped.hpp"
#include "test_paths.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

using namespace limber;
using namespace limber::content;
using limber::testing::shipped;
using namespace std::chrono_literals;

namespace {

const std::string& shipped_text() {
    static const auto text =
        read_file(std::filesystem::path(test_paths::assets) / "content/relief.toml");
    if (!text)
        FAIL(to_text(text.error().front()));
    return *text;
}

std::string spoiled(const std::string& from, const std::string& to) {
    return testing::replaced(shipped_text(), from, to);
}

int line_of(const std::string& text, const std::string& words) {
    const auto at = static_cast<std::ptrdiff_t>(text.find(words));
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + at, '\n'));
}

} // namespace

TEST_CASE("the shipped guide is FACTS.md's") {
    const Guide& guide = shipped().guide;
    CHECK(guide.forgotten == 12h);
    CHECK(guide.pace == BreathPace{4s, 6s});
    CHECK(guide.heat == std::vector<Millis>{10min, 15min, 20min});
    CHECK(guide.heat_usual == 15min);
    CHECK(guide.skin_check == 5min);
    CHECK(guide.heat_a_day == 3);
    REQUIRE(guide.ingredients.size() == 3);
    const Ingredient& ibuprofen = guide.ingredients[0];
    CHECK(ibuprofen.most_mg == 1200);
    CHECK(ibuprofen.most_doses == 3);
    CHECK(ibuprofen.apart == 6h);
    CHECK(ibuprofen.doses_mg == std::vector{200, 400});
    const Ingredient& paracetamol = guide.ingredients[1];
    CHECK(paracetamol.most_mg == 4000);
    CHECK(paracetamol.most_doses == 4);
    CHECK(paracetamol.apart == 4h);
    REQUIRE(guide.stretches.size() == 3);
    CHECK(guide.stretches[0].exercise == "pelvic-tilt");
    CHECK(guide.stretches[1].exercise == "knee-to-chest");
    CHECK(guide.stretches[1].dose.each_side);
    CHECK(guide.stretches[2].exercise == "childs-pose");
}

TEST_CASE("every place has a branch in every step that has several") {
    for (const GuideStep& step : shipped().guide.steps) {
        if (step.branches.size() < 2)
            continue;
        std::set<Place> places;
        for (const GuideBranch& branch : step.branches)
            places.insert(branch.places.begin(), branch.places.end());
        CAPTURE(step.name_word);
        CHECK(places.size() == 4);
    }
}

TEST_CASE("every picture of the guide is drawn") {
    const auto figure = load_figure(std::filesystem::path(test_paths::assets) / "figure");
    REQUIRE(figure);
    CHECK(missing_animations(shipped().guide, *figure, "relief.toml").empty());
    Guide wrong = shipped().guide;
    for (GuideStep& step : wrong.steps)
        if (step.step == ReliefStep::Water)
            step.branches[0].ways[0][0].animation = "handstand";
    const Faults faults = missing_animations(wrong, *figure, "relief.toml");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].reason == "page 'water': the figure has no animation 'handstand'");
}

TEST_CASE("a guide that is broken is refused with file, line and reason") {
    const struct {
        const char* from;
        const char* to;
        const char* where; // the line of the broken file that is named; "": the whole
        const char* reason;
    } rows[] = {
        {"forgotten_h = 12", "forgotten_h = 99", "forgotten_h", "1 to 48"},
        {"in_s = 4", "in_s = 40", "breath", "2 to 10"},
        {"minutes = [10, 15, 20]", "minutes = [10, 15, 90]", "heat =", "1 to 20"},
        {"minutes = [10, 15, 20]", "minutes = [15, 10, 20]", "heat =", "grow"},
        {"usual = 15", "usual = 12", "heat =", "one of 'minutes'"},
        {"a_day = 3", "a_day = 3, colour = 1", "heat =", "does not know 'colour'"},
        {"key = \"stop\"", "key = \"stp\"", "key = \"stp\"", "has to be one of"},
        {"key = \"water\"", "key = \"bath\"", "", "the step 'water' is missing"},
        {"places = [\"car\"]", "places = [\"moon\"]", "places = [\"moon\"]", "the place 'moon'"},
        {"places = [\"car\"]", "places = [\"sitting\"]", "", "begin at the same place"},
        {"way = 2", "way = 5", "way = 5", "comes before"},
        {"pause_s = 120", "pause_s = \"long\"", "pause_s = \"long\"", "number of seconds"},
        {"figure = \"drinking\"", "figure = 3", "figure = 3", "text in quotes"},
        {"reps = 5", "reps = 0", "reps = 0", "1 to 50"},
        {"most_mg = 1200", "most_mg = 9000", "most_mg = 9000", "0 to 4000"},
        {"doses_mg = [200, 400]", "doses_mg = [200, 1400]", "doses_mg = [200, 1400]",
         "more than 'most_mg'"},
        {"[[stretch]]", "[[stretch", "[[stretch", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.to);
        const std::string broken = spoiled(row.from, row.to);
        const auto guide = read_guide(broken, "relief.toml");
        REQUIRE_FALSE(guide);
        const auto told = std::ranges::find_if(guide.error(), [&](const Fault& fault) {
            return fault.reason.find(row.reason) != std::string::npos;
        });
        REQUIRE(told != guide.error().end());
        CHECK(told->file == "relief.toml");
        if (*row.where != '\0')
            CHECK(told->line == line_of(broken, row.where));
    }
}

TEST_CASE("a stretch has to be there, and gentle") {
    const auto faults_of = [](const char* from, const char* to) {
        auto guide = read_guide(spoiled(from, to), "relief.toml");
        REQUIRE(guide);
        return fit_stretches(*guide, shipped().exercises, "relief.toml");
    };
    CHECK(faults_of("reps = 5", "reps = 5").empty());
    REQUIRE(faults_of("reps = 5", "reps = 6").size() == 1);
    CHECK(faults_of("reps = 5", "reps = 6")[0].reason ==
          "stretch 'pelvic-tilt' is more than the start of its level");
    CHECK(faults_of("level = \"single\"", "level = \"triple\"")[0].reason ==
          "stretch 'knee-to-chest' has no level 'triple'");
}

TEST_CASE("words that the guide needs are told") {
    Guide guide = shipped().guide;
    guide.helper.emplace_back("relief.show.song");
    const Faults faults = missing_words(guide, shipped().words, "relief.toml");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].reason == "the guide needs the words 'relief.show.song'");
}

TEST_CASE("the guide's words are short, and none promises or orders") {
    static const std::set<std::string_view> kNever = {
        "cure",     "heal", "treat",   "relieve",   "diagnos",   "you are safe",
        "you must", "lazy", "monitor", "pain-free", "guarantee", "therapy"};
    const Words& words = shipped().words;
    for (const std::string& key : words.keys()) {
        if (!key.starts_with("relief."))
            continue;
        std::string said(words(key));
        CAPTURE(key, said);
        CHECK(said.size() <= 110);
        std::ranges::transform(said, said.begin(), [](unsigned char c) {
            return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
        });
        for (const std::string_view never : kNever) {
            CAPTURE(never);
            CHECK(said.find(never) == std::string::npos);
        }
    }
}
