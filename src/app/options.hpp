// The command line as values. Nothing here acts: it only reads what was asked and refuses what it
// does not know, naming it.
#pragma once

#include "core/action.hpp"
#include "core/preferences.hpp"
#include "core/time.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace limber::app {

// A window: points, and pixels for each point.
struct WindowSize {
    int width = 1180; // 320 … 8192
    int height = 820; // 320 … 8192
    float scale = 1;  // 0.5 … 4
    bool operator==(const WindowSize&) const = default;
};

enum class Command { Run, Check, Sheet, Export, Import, Backup, Restore, Exchange, Help, Version };
// Works on the diary's files, without a window.
constexpr bool on_files(Command command) {
    return command == Command::Export || command == Command::Import || command == Command::Backup ||
           command == Command::Restore || command == Command::Exchange;
}
enum class ExportFormat { Json, Csv, Html };

struct Options {
    Command command = Command::Run;
    std::filesystem::path data;       // empty: the system's own folder
    std::filesystem::path assets;     // empty: those that came with the program
    std::optional<Action> screen;     // what leads to the opening screen; empty: Today
    std::optional<ThemeChoice> theme; // this run only, not kept
    std::optional<int> text_percent;  // this run only, not kept
    std::optional<WindowSize> size;
    std::optional<Moment> now;  // the wall clock starts here
    std::filesystem::path shot; // one picture, then the end
    std::filesystem::path script;
    std::filesystem::path out;  // a script's folder for pictures; the file of sheet or export
    std::filesystem::path file; // what import and restore read; the folder of exchange
    std::optional<ExportFormat> format;
    std::optional<Date> from;      // of an export: the first day
    std::optional<Date> to;        // and the last
    std::optional<int> demo_years; // 1 … 100
    bool log_commits = false;
    bool real_time = false; // a script's waits really wait
    std::optional<Millis> quit_after;
    std::filesystem::path stats;
};

// What is wrong, in one line that names the argument.
struct BadArgument {
    std::string line;
};

// `arguments` without the program's own name.
std::variant<Options, BadArgument> parse_options(std::span<const std::string> arguments);

// The text of --help.
std::string_view help_text();

// The words scripts and the command line share. nullopt for what they do not know.
std::optional<WindowSize> parse_size(std::string_view text);   // 390x844, 390x844@2
std::optional<Millis> parse_duration(std::string_view text);   // 800ms, 5s, 1.5s, 10m, 2h
std::optional<Moment> parse_moment(std::string_view text);     // 2026-03-02T07:30:00+01:00 or Z
std::optional<Date> parse_date(std::string_view text);         // 2026-03-02
std::optional<ThemeChoice> parse_theme(std::string_view text); // system light dark high-contrast
std::optional<int> parse_text_percent(std::string_view text);  // 1, 1.25, 1.5, 1.75, 2
std::optional<Action> parse_screen(std::string_view text);     // today … settings, exercise/KEY

// Takes a number such as 12, -3 or 0.25 off the front of `text`: no exponent, no locale. (libc++
// has no std::from_chars for fractions.)
std::optional<double> take_decimal(std::string_view& text);

} // namespace limber::app
