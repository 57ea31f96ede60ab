// Thousands of files that somebody's disk, editor or cat walked over: the readers answer each with
// content or with faults, and never with a crash. Runs under the sanitizers, too.
#include "content/content.hpp"
#include "content/figure_data.hpp"
#include "content/files.hpp"
#include "content/scratch.hpp"
#include "core/player.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace limber;
using namespace limber::content;

namespace {

class Vandal {
  public:
    explicit Vandal(std::uint32_t seed) : random_(seed) {}

    // One to four acts of damage.
    std::string ruin(std::string text) {
        const std::size_t acts = 1 + roll(4);
        for (std::size_t i = 0; i < acts && !text.empty(); ++i)
            act(text);
        return text;
    }

  private:
    std::size_t roll(std::size_t below) { return random_() % below; }

    void act(std::string& text) {
        static const std::vector<std::string_view> kPieces = {"[",
                                                              "]",
                                                              "{",
                                                              "}",
                                                              "\"",
                                                              "'''",
                                                              "\n",
                                                              "=",
                                                              ".",
                                                              ",",
                                                              "#",
                                                              "\\u0000",
                                                              "\\",
                                                              "-",
                                                              "1e999",
                                                              "nan",
                                                              "99999999999999999999",
                                                              "0x",
                                                              "[[exercise]]",
                                                              "[[exercise.level]]",
                                                              "true",
                                                              "1979-05-27",
                                                              "\xff",
                                                              "\xc3",
                                                              std::string_view("\0", 1),
                                                              "🙂",
                                                              "{n}",
                                                              "}{",
                                                              "null"};
        const std::size_t at = roll(text.size());
        const std::size_t length = 1 + roll(std::min<std::size_t>(60, text.size() - at));
        switch (roll(6)) {
        case 0:
            text[at] = static_cast<char>(roll(256));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, kPieces[roll(kPieces.size())]);
            break;
        case 3: // a piece of it again, somewhere else
            text.insert(roll(text.size()), text.substr(at, length));
            break;
        case 4:
            text.resize(at); // cut short
            break;
        default: { // a digit, so that numbers go out of their limits
            const std::size_t digit = text.find_first_of("0123456789", at);
            if (digit != std::string::npos)
                text.replace(digit, 1, std::to_string(random_() % 1000));
        }
        }
    }

    std::mt19937 random_;
};

std::string shipped(const char* name) {
    const auto text = read_file(std::filesystem::path(test_paths::assets) / name);
    if (!text)
        FAIL(to_text(text.error().front()));
    return *text;
}

void check_faults(const Faults& faults) {
    REQUIRE_FALSE(faults.empty());
    for (const Fault& fault : faults) {
        REQUIRE_FALSE(fault.reason.empty());
        REQUIRE(fault.line >= 0);
    }
}

} // namespace

TEST_CASE("ruined exercises are read or refused, and what is read can be played", "[mutation]") {
    const std::string good[] = {
        shipped("content/exercises/stretch.toml"), shipped("content/exercises/core.toml"),
        shipped("content/exercises/daily.toml"), shipped("content/exercises/walk.toml")};
    int read = 0;
    for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        const auto result =
            read_exercises(Vandal(seed).ruin(good[seed % std::size(good)]), "exercises.toml");
        if (!result) {
            check_faults(result.error());
            continue;
        }
        ++read;
        for (const Exercise& exercise : *result) {
            REQUIRE_FALSE(exercise.levels.empty());
            REQUIRE(exercise.start_level < static_cast<int>(exercise.levels.size()));
            REQUIRE(exercise.version >= 1);
            for (const Level& level : exercise.levels) {
                PlayerState state = start(expand(exercise, level, level.start, Counting::Paced));
                advance(state, Millis{24 * 3'600'000});
                REQUIRE(state.step == Step::Finished);
            }
        }
    }
    CHECK(read > 50); // not everything is refused: comments and words may be ruined
    CHECK(read < 2900);
}

TEST_CASE("a ruined guide is read or refused, and what is read can be walked through",
          "[mutation]") {
    const std::string good = shipped("content/relief.toml");
    int read = 0;
    for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        const auto guide = read_guide(Vandal(seed).ruin(good), "relief.toml");
        if (!guide) {
            check_faults(guide.error());
            continue;
        }
        ++read;
        GuideFacts facts;
        facts.check_due = false;
        GuideState state = begin_guide(facts.now);
        apply(state, *guide, guide::Choose{Place::Car}, facts);
        for (int i = 0; i < 60; ++i) {
            REQUIRE_FALSE(page_of(state, *guide).key.empty());
            apply(state, *guide, guide::Auto{}, facts);
        }
    }
    CHECK(read > 50);
    CHECK(read < 2900);
}

TEST_CASE("ruined words are read or refused", "[mutation]") {
    const std::string good = shipped("content/en/exercises-core.toml");
    const testing::Scratch scratch;
    int read = 0;
    for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
        CAPTURE(seed);
        scratch.write("en/exercises.toml", Vandal(seed).ruin(good));
        const auto words = Words::load(scratch.root(), "en");
        if (!words) {
            check_faults(words.error());
            continue;
        }
        ++read;
        for (const std::string& key : words->keys()) {
            REQUIRE_FALSE((*words)(key).empty());
            (void)words->format(key, {{"n", 1}, {"hold", "x"}});
        }
    }
    CHECK(read > 100);
    CHECK(read < 1900);
}

TEST_CASE("ruined figure data is read or refused", "[mutation]") {
    const std::string model = shipped("figure/model.json");
    const std::string poses = shipped("figure/poses.json");
    int read = 0;
    for (std::uint32_t seed = 1; seed <= 600; ++seed) {
        CAPTURE(seed);
        Vandal vandal(seed);
        const bool which = seed % 2 == 0;
        const auto result =
            which ? read_figure(vandal.ruin(model), poses) : read_figure(model, vandal.ruin(poses));
        if (result)
            ++read;
        else
            check_faults(result.error());
    }
    CHECK(read > 5);
    CHECK(read < 590);
}
