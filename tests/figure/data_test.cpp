// Files that are wrong are refused with the file, the place in it and the reason.
#include "shipped.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace limber::content {
namespace {

using nlohmann::json;

std::string text_of(const char* name) {
    std::ifstream in(std::filesystem::path(test_paths::assets) / "figure" / name);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const std::string& model_text() {
    static const std::string text = text_of("model.json");
    return text;
}
const std::string& poses_text() {
    static const std::string text = text_of("poses.json");
    return text;
}

// Expects one fault of that file whose reason holds each of `words`.
void expect_fault(const Result<body::Library>& result, const std::string& file,
                  std::initializer_list<std::string> words) {
    REQUIRE_FALSE(result.ok());
    REQUIRE(result.error().size() == 1);
    const Fault& fault = result.error().front();
    INFO(to_text(fault));
    CHECK(fault.file == file);
    for (const std::string& word : words) {
        INFO("looking for: " << word);
        CHECK(fault.reason.find(word) != std::string::npos);
    }
}

TEST_CASE("The shipped figure is whole") {
    const body::Library& lib = figure::test::shipped();
    CHECK(lib.animations.size() == 61);
    CHECK(lib.find("knee_to_chest") != nullptr);
    CHECK(lib.find("knee_to") == nullptr);
    REQUIRE(lib.sequences.count("floor_getup") == 1);
    CHECK(lib.sequences.at("floor_getup").size() == 6);
    // A number for a pose repeats that key.
    const body::Animation& a = figure::test::animation("knee_to_chest");
    CHECK(a.keys[3].pose == a.keys[2].pose);
    CHECK(a.keys[5].pose == a.keys[0].pose);
}

struct BrokenPoses {
    const char* name;
    void (*harm)(json&);
    std::initializer_list<std::string> words;
};

// The members of the pose that most of these damage.
json& first_pose(json& root) {
    return root["animations"]["knee_to_chest"]["keys"][0]["pose"];
}

const BrokenPoses kBrokenPoses[] = {
    {"another format", [](json& j) { j["format"] = "limber-figure-1"; }, {"format"}},
    {"no animations", [](json& j) { j.erase("animations"); }, {"'animations' is missing"}},
    {"a key missing",
     [](json& j) { first_pose(j).erase("legN"); },
     {"animations.knee_to_chest.keys[0].pose", "'legN' is missing"}},
    {"a wrong type",
     [](json& j) { first_pose(j)["rot"] = "90"; },
     {"animations.knee_to_chest.keys[0].pose.rot", "needs a number"}},
    {"a misspelt key",
     [](json& j) { first_pose(j)["legX"] = 1; },
     {"keys[0].pose", "'legX' is not known"}},
    {"a point of three numbers",
     [](json& j) { first_pose(j)["legN"]["ik"] = {1, 2, 3}; },
     {"pose.legN.ik", "needs 2 items, has 3"}},
    {"an unknown hand",
     [](json& j) { first_pose(j)["armN"]["hand"] = "claw"; },
     {"pose.armN.hand", "'claw' is not one of", "relax"}},
    {"a leg half given",
     [](json& j) { first_pose(j)["legN"] = {{"th", 10}}; },
     {"pose.legN", "'sh' is missing"}},
    {"an anchor on a planted leg",
     [](json& j) { first_pose(j)["anchor"] = {{"pt", "knee"}, {"at", {0, 0}}}; },
     {"pose.anchor", "leg given by its angles"}},
    {"too many floors",
     [](json& j) {
         for (int i = 0; i < 5; ++i)
             first_pose(j)["floors"].push_back({{"y", 0}});
     },
     {"pose.floors", "0 to 4 items, has 5"}},
    {"times that go back",
     [](json& j) { j["animations"]["bridge"]["keys"][2]["t"] = .1; },
     {"animations.bridge.keys[2].t", "ascend"}},
    {"an end before 1",
     [](json& j) { j["animations"]["bridge"]["keys"].back()["t"] = .99; },
     {"animations.bridge.keys", "from 0 to 1"}},
    {"one key",
     [](json& j) {
         auto& keys = j["animations"]["bridge"]["keys"];
         keys = json::array({keys[0]});
     },
     {"animations.bridge.keys", "2 to 64 items, has 1"}},
    {"a pose of a later key",
     [](json& j) { j["animations"]["bridge"]["keys"][1]["pose"] = 3; },
     {"animations.bridge.keys[1].pose", "names no earlier key"}},
    {"a poster that is no key",
     [](json& j) { j["animations"]["bridge"]["poster"] = 4; },
     {"animations.bridge.poster", "names no key"}},
    {"a poster below 0",
     [](json& j) { j["animations"]["bridge"]["poster"] = -1; },
     {"animations.bridge.poster"}},
    {"an unknown phase",
     [](json& j) { j["animations"]["bridge"]["keys"][1]["phase"] = "rest"; },
     {"animations.bridge.keys[1].phase", "'rest'"}},
    {"an unknown prop",
     [](json& j) { j["animations"]["bridge"]["props"][0]["type"] = "sofa"; },
     {"animations.bridge.props[0].type", "'sofa'"}},
    {"a prop without its place",
     [](json& j) { j["animations"]["bridge"]["props"][0].erase("x1"); },
     {"animations.bridge.props[0]", "'x1' is missing"}},
    {"a prop inside out",
     [](json& j) { j["animations"]["bridge"]["props"][0]["x1"] = -2; },
     {"animations.bridge.props[0]", "ends before it begins"}},
    {"a glow that is no place",
     [](json& j) { j["animations"]["bridge"]["glow"][0] = "nose"; },
     {"animations.bridge.glow[0]", "'nose'"}},
    {"no time at all",
     [](json& j) { j["animations"]["bridge"]["seconds"] = 0; },
     {"animations.bridge.seconds", "above 0"}},
    {"an arrow of one point",
     [](json& j) { j["animations"]["bridge"]["arrows"][0]["p"] = {{0, 0}}; },
     {"animations.bridge.arrows[0].p", "has 1"}},
    {"a sequence of an unknown animation",
     [](json& j) { j["sequences"]["floor_getup"][2] = "getup_9"; },
     {"sequences.floor_getup[2]", "no animation 'getup_9'"}},
    {"a front figure that swaps",
     [](json& j) { j["animations"]["side_plank"]["otherSide"] = "swap"; },
     {"animations.side_plank.otherSide"}},
};

TEST_CASE("Broken poses are refused by name") {
    const json whole = json::parse(poses_text());
    for (const BrokenPoses& broken : kBrokenPoses) {
        INFO(broken.name);
        json copy = whole;
        broken.harm(copy);
        expect_fault(read_figure(model_text(), copy.dump()), "poses.json", broken.words);
    }
}

struct BrokenModel {
    const char* name;
    void (*harm)(json&);
    std::initializer_list<std::string> words;
};
const BrokenModel kBrokenModels[] = {
    {"a bone missing",
     [](json& j) { j["lengths"].erase("thigh"); },
     {"lengths", "'thigh' is missing"}},
    {"a bone of no length",
     [](json& j) { j["lengths"]["shank"] = 0; },
     {"lengths.shank", "above 0"}},
    {"a colour that is none",
     [](json& j) { j["palettes"]["dark"]["mat"] = "#12345G"; },
     {"palettes.dark.mat", "colour"}},
    {"a tone missing", [](json& j) { j["skins"].erase("deep"); }, {"skins", "'deep' is missing"}},
    {"stations that go back", [](json& j) { j["leg"][3][0] = 0; }, {"leg[3]", "ascend"}},
    {"an outline too long to draw",
     [](json& j) {
         for (int i = 0; i < 40; ++i)
             j["head"].push_back({0, 0});
     },
     {"head", "3 to 32 items"}},
    {"a hand missing", [](json& j) { j["hands"].erase("cup"); }, {"hands", "'cup' is missing"}},
    {"text for a number", [](json& j) { j["bun"]["r"] = "big"; }, {"bun.r", "needs a number"}},
};

TEST_CASE("Broken models are refused by name") {
    const json whole = json::parse(model_text());
    for (const BrokenModel& broken : kBrokenModels) {
        INFO(broken.name);
        json copy = whole;
        broken.harm(copy);
        expect_fault(read_figure(copy.dump(), poses_text()), "model.json", broken.words);
    }
}

TEST_CASE("What is no JSON is refused with its line") {
    expect_fault(read_figure(model_text(), ""), "poses.json", {"no JSON", "line 1"});
    expect_fault(read_figure(model_text(), poses_text().substr(0, poses_text().size() / 2)),
                 "poses.json", {"no JSON", "line "});
    std::string with_nan = poses_text();
    with_nan.replace(with_nan.find("\"seconds\": 10"), 13, "\"seconds\": NaN");
    expect_fault(read_figure(model_text(), with_nan), "poses.json", {"no JSON", "line "});
    std::string too_big = poses_text();
    too_big.replace(too_big.find("\"seconds\": 10"), 13, "\"seconds\": 1e999");
    expect_fault(read_figure(model_text(), too_big), "poses.json", {"1e999"});
    expect_fault(read_figure("[]", poses_text()), "model.json", {"needs an object"});
}

TEST_CASE("Both files are named when both are wrong, or missing") {
    const auto both = read_figure("{", "{");
    REQUIRE_FALSE(both.ok());
    CHECK(both.error().size() == 2);
    const auto missing = load_figure("/nowhere/at/all");
    REQUIRE_FALSE(missing.ok());
    REQUIRE(missing.error().size() == 2);
    CHECK(missing.error()[0].file == "/nowhere/at/all/model.json");
    CHECK(missing.error()[1].file == "/nowhere/at/all/poses.json");
}

} // namespace
} // namespace limber::content
