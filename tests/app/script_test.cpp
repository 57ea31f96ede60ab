#include "app/script.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using namespace limber;
using namespace limber::app;

namespace {

template <class Step>
Step one(const std::string& line) {
    auto parsed = script::parse(line, "t.script");
    if (const auto* bad = std::get_if<script::BadScript>(&parsed))
        FAIL(bad->line);
    const auto& lines = std::get<script::Script>(parsed).lines;
    REQUIRE(lines.size() == 1);
    REQUIRE(std::holds_alternative<Step>(lines[0].step));
    return std::get<Step>(lines[0].step);
}

} // namespace

TEST_CASE("each command is read") {
    CHECK(one<script::Tap>(R"(tap "Start")").on == script::Target{"Start", 1});
    CHECK(one<script::Tap>(R"(tap "Delete" 2)").on.nth == 2);
    CHECK(one<script::TapAt>("tap 10,20.5").at == script::Point{10, 20.5F});
    CHECK(one<script::Hold>(R"(hold "Undo" 800ms)").length == Millis{800});
    CHECK(one<script::Drag>("drag 1,2 3,4").to == script::Point{3, 4});
    CHECK(one<script::DragOn>(R"(drag "List" -200)").by == script::Point{0, -200});
    CHECK(one<script::DragOn>(R"(drag "List" 40,0 80ms)").length == Millis{80});
    CHECK(one<script::Wheel>("wheel -3").lines == -3);
    CHECK(one<script::Type>(R"(type "a \"b\" # c")").text == R"(a "b" # c)");
    CHECK(one<script::Key>("key ctrl+shift+z").press == script::KeyPress{"z", true, true, false});
    CHECK(one<script::Key>("key ,").press.name == ",");
    CHECK(one<script::Wait>("wait 5s").length == Millis{5000});
    CHECK(one<script::WaitFor>(R"(wait-for "Rest" 60s)").at_most == Millis{60'000});
    CHECK(one<script::Idle>("idle 60s").length == Millis{60'000});
    CHECK(one<script::Resize>("size 390x844@2").size == WindowSize{390, 844, 2});
    CHECK(one<script::Theme>("theme high-contrast").theme == ThemeChoice::HighContrast);
    CHECK(one<script::TextScale>("text-scale 2").percent == 200);
    CHECK(one<script::ReducedMotion>("motion reduced").on);
    CHECK(one<script::Mode>("mode touch").touch);
    CHECK(one<script::Expect>(R"(expect "Rep 5 of 8")").present);
    CHECK_FALSE(one<script::Expect>(R"(expect-no "Rep")").present);
    CHECK(one<script::ExpectFocus>(R"(expect-focus "Start")").name == "Start");
    CHECK(one<script::ExpectSmooth>("expect-smooth 1s 50").frames == 50);
    CHECK(one<script::Shot>("shot a/b.png").file == "a/b.png");
    one<script::Audit>("audit");
    one<script::List>("list");
    CHECK(one<script::Goto>("goto care").action.as<act::Go>()->screen == Screen::Care);
    CHECK(one<script::SetNow>("now 2026-03-02T07:30:00Z").now.offset.count() == 0);
    one<script::Restart>("restart");
}

TEST_CASE("comments and empty lines are nothing, numbers count them") {
    const auto parsed = script::parse("# a\n\n  tap \"x\" # why\r\n\t\naudit\n", "t.script");
    const auto& lines = std::get<script::Script>(parsed).lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].number == 3);
    CHECK(lines[1].number == 5);
}

TEST_CASE("what cannot be read is named with file and line") {
    const auto [line, reason] = GENERATE(table<std::string, std::string>({
        {"fly", "unknown command 'fly'"},
        {"tap", "wants a point"},
        {"tap \"x", "quote"},
        {"tap \"x\" 1 2", "'2'"},
        {"wait soon", "'soon'"},
        {"wait", "wants a time"},
        {"key hyperspace", "'hyperspace'"},
        {"key Z", "'Z'"},
        {"size 1x1", "'1x1'"},
        {"goto attic", "'attic'"},
        {"shot ../up.png", "--out"},
        {"shot /etc/x.png", "--out"},
        {"mode nose", "'nose'"},
        {"expect bare", "in quotes"},
        {"audit now", "'now'"},
        {"expect-smooth 1s 0", "'0'"},
    }));
    const auto parsed = script::parse("audit\n" + line + "\n", "t.script");
    INFO(line);
    const auto* bad = std::get_if<script::BadScript>(&parsed);
    REQUIRE(bad != nullptr);
    CHECK(bad->line.find("t.script:2: ") == 0);
    INFO(bad->line);
    CHECK(bad->line.find(reason) != std::string::npos);
}

TEST_CASE("a script that is not there is said so") {
    const auto parsed = script::read("/nonexistent/a.script");
    const auto* bad = std::get_if<script::BadScript>(&parsed);
    REQUIRE(bad != nullptr);
    CHECK(bad->line.find("/nonexistent/a.script") == 0);
}
