// What loading refuses: files that are missing, broken, or do not fit each other, each named.
#include "content/content.hpp"
#include "content/scratch.hpp"
#include "test_paths.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace limber;
using namespace limber::content;

namespace {

// A folder of content with one good file; each test spoils or adds one.
class Shelf {
  public:
    Shelf() {
        std::string words =
            "place.core = \"Core\"\nstop-if.sharp = \"Sharp\"\ncaution.ask = \"Ask\"\n";
        for (const std::string key : {"one", "two"})
            words += "[exercise." + key +
                     "]\nname = \"N\"\npurpose = \"P\"\nmistake.m = \"M\"\nstep.s = \"S\"\n"
                     "cue.c = \"C\"\nlevel.l = { name = \"L\", easier = \"E\", harder = \"H\" }\n";
        words += "[routine.r]\nname = \"N\"\nabout = \"A\"\n";
        scratch_.write("content/en/words.toml", words);
        write_routine("one");
    }
    void write_routine(const std::string& exercise) {
        scratch_.write("content/routines.toml",
                       "[[routine]]\nkey = \"r\"\nrest_s = 10\n[[routine.do]]\nexercise = \"" +
                           exercise + "\"\nlevel = \"l\"\nreps = 1\n");
    }
    // A guide with one plain page in each step, and a stretch of that exercise.
    void write_guide(const std::string& stretch) {
        std::string guide = "forgotten_h = 12\nhelper = [\"h\"]\n"
                            "breath = { in_s = 4, out_s = 6, breaths = 12 }\n"
                            "heat = { minutes = [15], usual = 15, skin_check = 5, a_day = 3 }\n"
                            "walk = { minutes = 2, change = 1 }\n";
        std::string words = "[relief]\nbranch.any = \"A\"\nshow.h = \"H\"\n"
                            "medicine.m = \"M\"\nproduct.p = \"P\"\nask.a = \"A\"\n";
        for (const std::string step :
             {"stop", "breathe", "press", "position", "rest", "menu", "heat", "medicine", "get-up",
              "walk", "stretch", "water", "bath", "end"}) {
            guide += "[[step]]\nkey = \"" + step +
                     "\"\n[[step.branch]]\nkey = \"any\"\n[[step.branch.page]]\nkey = \"p\"\n"
                     "text = false\npause_s = 0\n";
            words += "name." + step + " = \"N\"\n" + step + ".p.title = \"T\"\n";
        }
        guide += "[[stretch]]\nexercise = \"" + stretch +
                 "\"\nlevel = \"l\"\nreps = 5\n[[ingredient]]\nkey = \"m\"\nproducts = [\"p\"]\n"
                 "doses_mg = []\nmost_mg = 0\nmost_doses = 0\napart_h = 0\nask = [\"a\"]\n";
        scratch_.write("content/relief.toml", guide);
        scratch_.write("content/en/relief.toml", words);
    }
    static std::string exercise(const std::string& key, const std::string& group) {
        return "[[exercise]]\nkey = \"" + key + "\"\nversion = 1\ngroup = \"" + group +
               "\"\nplace = \"core\"\nstart = \"l\"\nmistakes = [\"m\"]\nstop_if = [\"sharp\"]\n"
               "cautions = [\"ask\"]\n[[exercise.level]]\nkey = \"l\"\nanimation = \"plank\"\n"
               "from = \"calm\"\ncount = \"rep\"\ncounting = \"tap\"\nmax_hold_s = 5\nsteps = "
               "[\"s\"]\n"
               "cues = [\"c\"]\ndose = { sets = 1, reps = 5, rest_s = 30 }\ntempo = { work_s = 2 "
               "}\n";
    }
    void write(const std::string& name, const std::string& text) {
        scratch_.write("content/exercises/" + name, text);
    }
    // The first exercise on every day of these parts.
    void write_menu(const std::vector<std::string>& parts) {
        std::string menu;
        std::string words;
        for (const std::string& part : parts) {
            menu += "[[" + part + "]]\nslot = \"main\"\nwhy = \"w\"\nexercises = [\"one\"]\n";
            words += "plan.why." + part + ".w = \"W\"\n";
        }
        scratch_.write("content/menu.toml",
                       menu + "[hide]\nbending = [\"one\"]\narching = [\"two\"]\n");
        scratch_.write("content/en/menu.toml", words);
    }
    Result<Content> read() const { return load(scratch_.root(), "en"); }

  private:
    testing::Scratch scratch_;
};

} // namespace

TEST_CASE("the files of exercises make one library, in the order of the groups") {
    Shelf shelf;
    shelf.write("a.toml", Shelf::exercise("two", "walk"));
    shelf.write("b.toml", Shelf::exercise("one", "stretch"));
    shelf.write("README.md", "not read");
    shelf.write_guide("one");
    shelf.write_menu({"calm", "move", "strengthen", "prevent", "mobility"});
    const auto content = shelf.read();
    if (!content)
        FAIL(to_text(content.error().front()));
    REQUIRE(content->exercises.size() == 2);
    CHECK(content->exercises[0].key == "one");
    CHECK(content->exercises[1].key == "two");
}

TEST_CASE("a menu that is missing, lacks a part or needs words is a fault") {
    Shelf shelf;
    shelf.write("a.toml", Shelf::exercise("two", "walk"));
    shelf.write("b.toml", Shelf::exercise("one", "stretch"));
    shelf.write_guide("one");
    CHECK_FALSE(shelf.read());
    shelf.write_menu({"calm", "move", "strengthen", "prevent"});
    const auto lacks = shelf.read();
    REQUIRE_FALSE(lacks);
    CHECK(lacks.error().front().reason.find("'mobility' is missing") != std::string::npos);
    shelf.write_menu({"calm", "move", "strengthen", "prevent", "mobility"});
    CHECK(shelf.read());
}

TEST_CASE("a routine of what is not there is a fault") {
    Shelf shelf;
    shelf.write("a.toml", Shelf::exercise("one", "walk"));
    shelf.write("b.toml", Shelf::exercise("two", "stretch"));
    shelf.write_guide("one");
    shelf.write_menu({"calm", "move", "strengthen", "prevent", "mobility"});
    REQUIRE(shelf.read());
    shelf.write_routine("three");
    const auto none = shelf.read();
    REQUIRE_FALSE(none);
    CHECK(to_text(none.error().front()).starts_with("routines.toml"));
}

TEST_CASE("a fault in a file of exercises is told with the file, and those of all files") {
    Shelf shelf;
    shelf.write("a.toml", Shelf::exercise("one", "core") + "song = 1\n");
    shelf.write("b.toml", Shelf::exercise("two", "cardio"));
    const auto content = shelf.read();
    REQUIRE_FALSE(content);
    REQUIRE(content.error().size() == 2);
    CHECK(content.error()[0].file == "exercises/a.toml");
    CHECK(content.error()[0].line > 0);
    CHECK(content.error()[1].file == "exercises/b.toml");
    CHECK(content.error()[1].line == 4);
}

TEST_CASE("an exercise in two files is refused and both files are named") {
    Shelf shelf;
    shelf.write("a.toml", Shelf::exercise("one", "core"));
    shelf.write("b.toml", Shelf::exercise("one", "core"));
    const auto content = shelf.read();
    REQUIRE_FALSE(content);
    REQUIRE(content.error().size() == 1);
    CHECK(to_text(content.error()[0]) == "exercises/b.toml: 'one' is already in exercises/a.toml");
}

TEST_CASE("words that a file of exercises needs are told with that file") {
    Shelf shelf;
    shelf.write("a.toml", Shelf::exercise("one", "core"));
    shelf.write("b.toml", Shelf::exercise("three", "core"));
    const auto content = shelf.read();
    REQUIRE_FALSE(content);
    for (const Fault& fault : content.error()) {
        CHECK(fault.file == "exercises/b.toml");
        CHECK(fault.reason.find("'three' needs the words") != std::string::npos);
    }
}

TEST_CASE("a guide that is missing or broken is told when all else is well") {
    Shelf shelf;
    shelf.write("a.toml", Shelf::exercise("one", "core"));
    const auto none = shelf.read();
    REQUIRE_FALSE(none);
    CHECK(to_text(none.error()[0]).find("relief.toml") != std::string::npos);
    shelf.write_guide("two");
    const auto other = shelf.read();
    REQUIRE_FALSE(other);
    CHECK(to_text(other.error()[0]) == "relief.toml: stretch 'two' has no level 'l'");
}

TEST_CASE("a folder without exercises is a fault") {
    Shelf shelf;
    shelf.write("notes.txt", "none");
    const auto content = shelf.read();
    REQUIRE_FALSE(content);
    REQUIRE(content.error().size() == 1);
    CHECK(content.error()[0].reason.find("no .toml file") != std::string::npos);
}

TEST_CASE("assets that are not there are a fault and no crash") {
    const testing::Scratch scratch;
    const auto nothing = load(scratch.root() / "nowhere", "en");
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().size() == 2); // words and exercises
}
