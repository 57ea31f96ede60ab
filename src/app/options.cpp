#include "app/options.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace limber::app {
namespace {

using Arguments = std::span<const std::string>;

// Takes the value of an option: the part behind '=' or the next argument.
struct Reader {
    Arguments arguments;
    std::size_t at = 0;
    std::string name;
    std::optional<std::string> attached;
    std::string problem;

    bool failed() const { return !problem.empty(); }

    std::string value(const char* what) {
        if (attached) {
            std::string text = *attached;
            attached.reset();
            return text;
        }
        if (at < arguments.size())
            return arguments[at++];
        problem = name + " needs " + what;
        return {};
    }

    // The value, read by `parse`; when it cannot be read, the line says what would do.
    template <class Parse>
    auto parsed(Parse parse, const char* what) -> decltype(parse(std::string_view())) {
        const std::string text = value(what);
        if (failed())
            return std::nullopt;
        auto result = parse(std::string_view(text));
        if (!result)
            problem = name + ": '" + text + "' is not " + what;
        return result;
    }

    std::filesystem::path path(const char* what) {
        const std::string text = value(what);
        if (!failed() && text.empty())
            problem = name + " needs " + what;
        return text;
    }
};

std::optional<int> parse_years(std::string_view text) {
    int years = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), years);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return years >= 1 && years <= 100 ? std::optional(years) : std::nullopt;
}

std::optional<bool> parse_log(std::string_view text) {
    return text == "commits" ? std::optional(true) : std::nullopt;
}

std::optional<Command> parse_command(std::string_view word) {
    if (word == "check")
        return Command::Check;
    if (word == "sheet")
        return Command::Sheet;
    if (word == "export")
        return Command::Export;
    if (word == "import")
        return Command::Import;
    if (word == "backup")
        return Command::Backup;
    if (word == "restore")
        return Command::Restore;
    if (word == "exchange")
        return Command::Exchange;
    return std::nullopt;
}

std::optional<ExportFormat> parse_format(std::string_view word) {
    if (word == "json")
        return ExportFormat::Json;
    if (word == "csv")
        return ExportFormat::Csv;
    if (word == "html")
        return ExportFormat::Html;
    return std::nullopt;
}

bool takes_file(Command command) {
    return command == Command::Import || command == Command::Restore ||
           command == Command::Exchange;
}

// One option with its name already taken off. False: there is none of that name.
bool read_option(Reader& in, Options& options) {
    const std::string& name = in.name;
    if (name == "--data")
        options.data = in.path("a folder");
    else if (name == "--assets")
        options.assets = in.path("a folder");
    else if (name == "--screen")
        options.screen =
            in.parsed(parse_screen, "a screen: today, relief, exercises, exercise/KEY, progress, "
                                    "history, care, settings or data");
    else if (name == "--theme")
        options.theme = in.parsed(parse_theme, "one of system, light, dark, high-contrast");
    else if (name == "--text-scale")
        options.text_percent = in.parsed(parse_text_percent, "one of 1, 1.25, 1.5, 1.75, 2");
    else if (name == "--size")
        options.size = in.parsed(parse_size, "a size such as 390x844@2, at least 320x320");
    else if (name == "--now")
        options.now = in.parsed(parse_moment, "a time such as 2026-03-02T07:30:00+00:00");
    else if (name == "--shot")
        options.shot = in.path("a file");
    else if (name == "--script")
        options.script = in.path("a file");
    else if (name == "--out")
        options.out = in.path("a folder, or a file for the sheet or an export");
    else if (name == "--format")
        options.format = in.parsed(parse_format, "one of json, csv, html");
    else if (name == "--from")
        options.from = in.parsed(parse_date, "a day such as 2026-03-02");
    else if (name == "--to")
        options.to = in.parsed(parse_date, "a day such as 2026-03-02");
    else if (name == "--demo")
        options.demo_years = in.parsed(parse_years, "a number of years from 1 to 100");
    else if (name == "--log")
        options.log_commits = in.parsed(parse_log, "'commits'").value_or(false);
    else if (name == "--quit-after")
        options.quit_after = in.parsed(parse_duration, "a time such as 10s");
    else if (name == "--stats")
        options.stats = in.path("a file");
    else if (name == "--real-time")
        options.real_time = true;
    else if (name == "--help" || name == "-h")
        options.command = Command::Help;
    else if (name == "--version")
        options.command = Command::Version;
    else
        return false;
    return true;
}

// What export, import and restore need, and nothing else may have.
std::string data_contradiction(const Options& options) {
    const bool exported = options.command == Command::Export;
    if (exported && !options.format)
        return "export needs --format json, csv or html";
    if (exported && options.out.empty())
        return "export needs --out and a file, or a folder for csv";
    if (!exported && options.format)
        return "--format needs export";
    if (!exported && (options.from || options.to))
        return "--from and --to need export";
    if (options.from && options.to && *options.to < *options.from)
        return "--to is before --from";
    if (options.command == Command::Import && options.file.empty())
        return "import needs a file";
    if (options.command == Command::Restore && options.file.empty())
        return "restore needs a file";
    if (options.command == Command::Exchange && options.file.empty())
        return "exchange needs a folder";
    return {};
}

// Pairs that make no sense together.
std::string contradiction(const Options& options) {
    if (!options.script.empty() && !options.shot.empty())
        return "--shot and --script exclude each other: a script takes its own pictures";
    const bool sheet = options.command == Command::Sheet;
    const bool exported = options.command == Command::Export;
    const bool files = on_files(options.command);
    if ((sheet || files) && !options.script.empty())
        return "--script needs the program itself, not a command";
    if (files && (!options.shot.empty() || options.demo_years))
        return "--shot and --demo need the program itself, not a command";
    if (!options.out.empty() && options.script.empty() && !sheet && !exported)
        return "--out needs --script, sheet or export";
    if (std::string problem = data_contradiction(options); !problem.empty())
        return problem;
    if (options.real_time && options.script.empty())
        return "--real-time needs --script";
    if (options.demo_years && options.data.empty())
        return "--demo needs --data and an empty folder, so that no diary is mixed with a made-up "
               "one";
    return {};
}

} // namespace

std::variant<Options, BadArgument> parse_options(Arguments arguments) {
    Options options;
    Reader in{arguments, 0, {}, {}, {}};
    bool command_seen = false;
    while (in.at < arguments.size()) {
        const std::string& word = arguments[in.at++];
        if (const auto command = parse_command(word); command && !command_seen) {
            options.command = *command;
            command_seen = true;
            continue;
        }
        if (takes_file(options.command) && options.file.empty() && !word.empty() &&
            !word.starts_with("-")) {
            options.file = word;
            continue;
        }
        const auto equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        in.name = word.substr(0, equals);
        in.attached.reset();
        if (equals != std::string::npos)
            in.attached = word.substr(equals + 1);
        if (!read_option(in, options))
            return BadArgument{"unknown argument '" + word + "'; limber --help lists them"};
        if (!in.failed() && in.attached)
            in.problem = in.name + " takes no value";
        if (in.failed())
            return BadArgument{in.problem};
    }
    if (std::string problem = contradiction(options); !problem.empty())
        return BadArgument{problem};
    return options;
}

std::string_view help_text() {
    return R"(Limber: through a back that locked up, and the weeks after.

  limber                     the app
  limber check               look the diary and the content over; 0 when both are well
  limber sheet --out FILE    write every word and number into FILE (HTML), for a physiotherapist to
                             print, check and sign; without --out to standard output
  limber export --format json|csv|html --out PATH
                             all of the diary as JSON, a folder of CSV files, or a report for a
                             physiotherapist; --from DAY and --to DAY choose what of it
  limber import FILE         merge a diary from elsewhere: our JSON, or a limber.db
  limber backup              keep a copy now, beside the diary
  limber restore FILE        make the diary be that backup; what it was is kept as another backup
  limber exchange FOLDER     merge what other devices left in that folder, and leave this diary there

  --data DIR                 keep the diary in DIR
  --screen NAME              open at today, relief, exercises, exercise/KEY, progress, history,
                             care, settings or data
  --theme NAME               system, light, dark or high-contrast, for this run
  --text-scale N             1, 1.25, 1.5, 1.75 or 2, for this run
  --size WxH@S               window in points, S pixels for each
  --now TIME                 start the clock at 2026-03-02T07:30:00+00:00
  --shot FILE                draw the opening screen into FILE (PNG) and end
  --script FILE --out DIR    run a script, pictures go to DIR
  --real-time                with --script: waits really wait
  --demo YEARS               fill an empty --data folder with a made-up history
  --log commits              one line on standard output for each durable commit
  --quit-after TIME          end after TIME, such as 10s
  --stats FILE               leave figures about this run in FILE (JSON)
  --assets DIR               read content, figure and fonts from DIR
  --help, --version

Exit: 0 well, 1 a failed expect or check, or what the disk refused, 2 a bad argument or file.
)";
}

} // namespace limber::app
