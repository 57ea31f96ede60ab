#include "app/options.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <vector>

using namespace limber;
using namespace limber::app;

namespace {

std::variant<Options, BadArgument> parse(const std::vector<std::string>& arguments) {
    return parse_options(arguments);
}

Options good(const std::vector<std::string>& arguments) {
    auto parsed = parse(arguments);
    if (const auto* bad = std::get_if<BadArgument>(&parsed))
        FAIL(bad->line);
    return std::get<Options>(parsed);
}

} // namespace

TEST_CASE("without arguments the app runs") {
    const Options options = good({});
    CHECK(options.command == Command::Run);
    CHECK(options.data.empty());
    CHECK_FALSE(options.theme);
    CHECK_FALSE(options.log_commits);
}

TEST_CASE("every option of the page is read") {
    const Options options =
        good({"--data", "d", "--screen", "exercises", "--theme", "dark", "--text-scale", "1.5",
              "--size", "390x844@2", "--now", "2026-03-02T07:30:00+00:00", "--log", "commits",
              "--quit-after", "10s", "--stats", "s.json", "--assets=a"});
    CHECK(options.data == "d");
    REQUIRE(options.screen);
    CHECK(options.screen->as<act::Go>()->screen == Screen::Exercises);
    CHECK(options.theme == ThemeChoice::Dark);
    CHECK(options.text_percent == 150);
    CHECK(options.size == WindowSize{390, 844, 2});
    CHECK(options.now->offset == std::chrono::minutes{0});
    CHECK(options.log_commits);
    CHECK(options.quit_after == Millis{10'000});
    CHECK(options.stats == "s.json");
    CHECK(options.assets == "a");
    CHECK(good({"--shot", "out.png"}).shot == "out.png");
    CHECK(good({"--script", "f", "--out", "o", "--real-time"}).real_time);
    CHECK(good({"--demo", "10", "--data", "d"}).demo_years == 10);
    CHECK(good({"check"}).command == Command::Check);
    CHECK(good({"sheet"}).command == Command::Sheet);
    CHECK(good({"sheet", "--out", "s.html"}).out == "s.html");
    const Options exported = good(
        {"export", "--format", "csv", "--out", "o", "--from", "2026-03-02", "--to=2026-03-03"});
    CHECK(exported.command == Command::Export);
    CHECK(exported.format == ExportFormat::Csv);
    CHECK(*exported.to - *exported.from == std::chrono::days{1});
    CHECK(good({"import", "f.json"}).file == "f.json");
    CHECK(good({"--data", "d", "restore", "f.db"}).file == "f.db");
    CHECK(good({"exchange", "shared"}).file == "shared");
    CHECK(good({"backup"}).command == Command::Backup);
    CHECK(good({"--help"}).command == Command::Help);
    CHECK(good({"--version"}).command == Command::Version);
}

TEST_CASE("what is not known is refused, naming it") {
    struct Case {
        std::vector<std::string> arguments;
        std::string named;
    };
    const auto [arguments, named] = GENERATE(values<Case>({
        {{"--bogus"}, "'--bogus'"},
        {{"bogus"}, "'bogus'"},
        {{"-x"}, "'-x'"},
        {{""}, "''"},
        {{"check", "check"}, "'check'"},
        {{"check", "sheet"}, "'sheet'"},
        {{"sheet", "--script", "f", "--out", "o"}, "--script needs the program itself"},
        {{"backup", "--script", "f", "--out", "o"}, "--script needs the program itself"},
        {{"restore", "f", "--shot", "a"}, "--shot and --demo need the program itself"},
        {{"import", "f", "--demo", "1"}, "--shot and --demo need the program itself"},
        {{"sheet", "--out"}, "--out needs"},
        {{"export", "--out", "o"}, "--format"},
        {{"export", "--format", "json"}, "--out"},
        {{"export", "--format", "xml"}, "'xml'"},
        {{"export", "--format", "csv", "--out", "o", "--from", "monday"}, "'monday'"},
        {{"export", "--format", "csv", "--out", "o", "--from", "2026-03-02", "--to", "2026-03-01"},
         "--to is before"},
        {{"--format", "csv"}, "--format needs export"},
        {{"--to", "2026-03-01"}, "--from and --to need export"},
        {{"import"}, "import needs"},
        {{"import", "a", "b"}, "'b'"},
        {{"restore"}, "restore needs"},
        {{"exchange"}, "exchange needs a folder"},
        {{"backup", "f"}, "'f'"},
        {{"--theme"}, "--theme needs"},
        {{"--theme", "blue"}, "'blue'"},
        {{"--text-scale", "3"}, "'3'"},
        {{"--text-scale", "1.1"}, "'1.1'"},
        {{"--size", "390"}, "'390'"},
        {{"--size", "390x844@"}, "'390x844@'"},
        {{"--size", "390x844@9"}, "'390x844@9'"},
        {{"--size", "10x10"}, "'10x10'"},
        {{"--size", "-390x844"}, "'-390x844'"},
        {{"--size", "390x844 "}, "'390x844 '"},
        {{"--now", "yesterday"}, "'yesterday'"},
        {{"--now", "2026-02-30T07:30:00Z"}, "'2026-02-30T07:30:00Z'"},
        {{"--now", "2026-02-03T24:30:00Z"}, "'2026-02-03T24:30:00Z'"},
        {{"--now", "2026-02-03T07:30:00"}, "'2026-02-03T07:30:00'"},
        {{"--now", "2026-02-03T07:30:00+15:00"}, "'2026-02-03T07:30:00+15:00'"},
        {{"--screen", "attic"}, "'attic'"},
        {{"--log", "everything"}, "'everything'"},
        {{"--quit-after", "10"}, "'10'"},
        {{"--quit-after", "-1s"}, "'-1s'"},
        {{"--demo", "0", "--data", "d"}, "'0'"},
        {{"--demo", "1"}, "--demo needs --data"},
        {{"--out", "o"}, "--out needs --script"},
        {{"--real-time"}, "--real-time needs --script"},
        {{"--shot", "a", "--script", "b"}, "--shot and --script"},
        {{"--data", ""}, "--data needs"},
        {{"--help=yes"}, "--help"},
    }));
    const auto parsed = parse(arguments);
    INFO("arguments: " << (arguments.empty() ? "" : arguments.front()));
    const auto* bad = std::get_if<BadArgument>(&parsed);
    REQUIRE(bad != nullptr);
    CHECK(bad->line.find(named) != std::string::npos);
    CHECK(bad->line.find('\n') == std::string::npos);
}

TEST_CASE("a moment keeps its zone") {
    const auto moment = parse_moment("2026-03-02T07:30:00+05:45");
    REQUIRE(moment);
    CHECK(moment->offset == std::chrono::minutes{345});
    const std::chrono::sys_days day{std::chrono::year{2026} / 3 / 2};
    CHECK(moment->utc == Utc{day + std::chrono::minutes{105}});
    CHECK(parse_moment("2026-03-02T01:45:00Z")->utc == moment->utc);
    CHECK(parse_moment("2026-03-02T00:00:00-09:30")->offset == std::chrono::minutes{-570});
}

TEST_CASE("durations") {
    CHECK(parse_duration("800ms") == Millis{800});
    CHECK(parse_duration("1.5s") == Millis{1500});
    CHECK(parse_duration("2m") == Millis{120'000});
    CHECK(parse_duration("1h") == Millis{3'600'000});
    CHECK(parse_duration("0s") == Millis{0});
    for (const char* bad : {"", "s", "5", "5 s", "5sec", "1e3s", "nan", "inf", "-1s"})
        CHECK_FALSE(parse_duration(bad));
}

TEST_CASE("screens by name") {
    CHECK(parse_screen("exercise/bird-dog")->as<act::OpenExercise>()->exercise == "bird-dog");
    CHECK(parse_screen("day/2026-03-02")->as<act::OpenDay>()->date ==
          Date{std::chrono::year{2026} / 3 / 2});
    for (const char* bad : {"", "exercise/", "day/", "day/2026-13-01", "Today"})
        CHECK_FALSE(parse_screen(bad));
}

TEST_CASE("every option that is read is in the help, and none else") {
    const std::string help(help_text());
    for (const char* option :
         {"--data",    "--screen", "--theme", "--text-scale", "--size",       "--now",   "--shot",
          "--script",  "--out",    "--demo",  "--log",        "--quit-after", "--stats", "--help",
          "--version", "check",    "sheet",   "export",       "--format",     "--from",  "--to",
          "import",    "backup",   "restore", "exchange"})
        CHECK(help.find(option) != std::string::npos);
    for (std::size_t at = help.find("--"); at != std::string::npos; at = help.find("--", at + 2)) {
        const std::string option = help.substr(at, help.find_first_of(" ,\n:", at) - at);
        INFO(option);
        const auto parsed = parse({option});
        const auto* bad = std::get_if<BadArgument>(&parsed);
        CHECK((bad == nullptr || bad->line.find("unknown") == std::string::npos));
    }
}
