// bench LIMBER BARE ASSETS OUT [IDLE_SECONDS]
//
// ARCHITECTURE.md's budgets, beside a bare SDL2 + Dear ImGui program, in one run on one machine.
// All times are medians of at least nine. Exits 1 when a budget is missed.
#include "bench/figures.hpp"
#include "bench/states.hpp"
#include "kill/child.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

namespace fs = std::filesystem;
using namespace limber::bench;

namespace {

constexpr int kTimes = 9;
constexpr const char* kNow = "2026-03-02T07:30:00+00:00";
const std::vector<std::string> kScreens{"today",    "relief",  "exercises", "exercise/bird-dog",
                                        "progress", "history", "care",      "settings"};
// Those where nothing moves. The guide opens on its still first step; a detail's figure moves.
const std::vector<std::string> kStill{"today",   "relief", "exercises", "progress",
                                      "history", "care",   "settings"};

struct Bench {
    std::string limber;
    std::string bare;
    fs::path assets;
    fs::path out;
    int idle_seconds = 60;
    std::string display;

    std::string stats(const std::vector<std::string>& arguments, const std::string& name) const {
        const fs::path file = out / (name + ".json");
        std::vector<std::string> command{limber, "--stats", file.string(), "--assets",
                                         assets.string()};
        command.insert(command.end(), arguments.begin(), arguments.end());
        const auto ended = limber::tests::run(command, {display});
        if (ended.status != 0) {
            std::cerr << "limber ended with " << ended.status << ": " << ended.errors;
            std::exit(1);
        }
        std::ifstream in(file);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string bare_stats(int seconds, int words, bool busy) const {
        std::vector<std::string> command{bare, std::to_string(seconds), (assets / "fonts").string(),
                                         std::to_string(words)};
        if (busy)
            command.emplace_back("busy");
        const auto ended = limber::tests::run(command, {display});
        if (ended.status != 0) {
            std::cerr << "the bare program ended with " << ended.status << ": " << ended.errors;
            std::exit(1);
        }
        return ended.output;
    }
};

void first_frame(const Bench& bench, const fs::path& data, Table& table) {
    std::vector<double> ours;
    std::vector<double> relief; // its first frame has the first instruction
    std::vector<double> bare;
    for (int i = 0; i < kTimes; ++i) {
        for (const std::string screen : {"today", "relief"})
            (screen == "today" ? ours : relief)
                .push_back(figure(bench.stats({"--data", data.string(), "--screen", screen,
                                               "--quit-after", "700ms"},
                                              "first"),
                                  "first_frame_ms"));
        bare.push_back(figure(bench.bare_stats(1, 60, false), "first_frame_ms"));
    }
    table.row("exec to first frame, 10 years of history", median(ours), 1.5 * median(bare) + 30,
              "ms", "bare " + std::to_string(median(bare)));
    table.row("exec to the first instruction of Relief", median(relief), 1.1 * median(ours), "ms",
              "of Today's first frame");
}

// A run of so many seconds with a folder of its own, at `screen`.
std::string sat_at(const Bench& bench, const fs::path& data, const std::string& screen,
                   int seconds) {
    std::string name = "idle-" + screen;
    std::replace(name.begin(), name.end(), '/', '-');
    const fs::path own = bench.out / name;
    fs::remove_all(own);
    fs::copy(data, own);
    return bench.stats(
        {"--data", own.string(), "--screen", screen, "--quit-after", std::to_string(seconds) + "s"},
        name);
}

void idle(const Bench& bench, const fs::path& data, Table& table) {
    constexpr double settling = 3000; // from the first frame on: all of them start at once
    // The measure itself: a screen where a figure moves has to be seen drawing and working.
    const std::string moving = sat_at(bench, data, "exercise/bird-dog", 3);
    if (figure(moving, "frames") < 30 || figure(moving, "last_frame_ms") < 2000) {
        std::cerr << "a moving figure was not seen to move: " << moving;
        std::exit(1);
    }
    // All at once: each of them has nothing to do.
    std::vector<std::thread> threads;
    std::vector<std::string> sat(kStill.size());
    for (std::size_t i = 0; i < kStill.size(); ++i)
        threads.emplace_back(
            [&, i] { sat[i] = sat_at(bench, data, kStill[i], bench.idle_seconds + 3); });
    for (std::thread& thread : threads)
        thread.join();
    for (std::size_t i = 0; i < kStill.size(); ++i) {
        const double last = figure(sat[i], "last_frame_ms");
        table.row("last frame before " + std::to_string(bench.idle_seconds) + " s idle, " +
                      kStill[i],
                  last, figure(sat[i], "first_frame_ms") + settling, "ms", "Xvfb, after exec");
        table.row("CPU from then on, " + kStill[i], figure(sat[i], "idle_cpu_ms"), 60, "ms",
                  "getrusage, " + std::to_string(static_cast<int>(figure(sat[i], "wakeups"))) +
                      " wakeups in all");
    }
}

void frames(const Bench& bench, const fs::path& data, Table& table) {
    const fs::path script = bench.out / "frames.script";
    std::ofstream(script) << "mode mouse\n"
                          << [] {
                                 std::string lines;
                                 for (int i = 0; i < 60; ++i)
                                     lines += "drag 2,2 3,3\n";
                                 return lines;
                             }();
    for (const std::string& screen : kScreens) {
        std::vector<double> ours;
        std::vector<double> bare;
        double words = 0;
        for (int i = 0; i < 3; ++i) {
            std::string name = "frames-" + screen;
            std::replace(name.begin(), name.end(), '/', '-');
            const std::string stats =
                bench.stats({"--data", data.string(), "--now", kNow, "--screen", screen, "--size",
                             "1180x820@1", "--script", script.string()},
                            name);
            ours.push_back(figure(stats, "frame_ms.p99"));
            words = figure(stats, "words");
            bare.push_back(
                figure(bench.bare_stats(2, static_cast<int>(words), true), "frame_ms.p99"));
        }
        table.row("a frame's CPU, 99th percentile, " + screen, median(ours),
                  std::max(3 * median(bare), 2.0), "ms",
                  "bare with " + std::to_string(static_cast<int>(words)) + " words " +
                      std::to_string(median(bare)));
    }
}

void memory(const Bench& bench, const fs::path& small, const fs::path& large, Table& table) {
    const double bare = figure(bench.bare_stats(1, 60, false), "rss_anon_kib") / 1024;
    const auto ours = [&bench](const fs::path& data) {
        return figure(bench.stats(
                          {"--data", data.string(), "--screen", "progress", "--quit-after", "2s"},
                          "memory"),
                      "rss_anon_kib") /
               1024;
    };
    const double at_small = ours(small);
    table.row("anonymous memory, 10,000 rows", at_small, bare + 40, "MiB",
              "bare " + std::to_string(bare));
    table.row("anonymous memory, 1,000,000 rows", ours(large), bare + 40, "MiB",
              "10,000 rows: " + std::to_string(at_small));
}

// A history of at least so many rows, made once and kept beside the build.
fs::path history(const Bench& bench, int years) {
    const fs::path folder = bench.out / ("history-" + std::to_string(years));
    if (fs::exists(folder / "made"))
        return folder;
    fs::remove_all(folder);
    const auto made =
        limber::tests::run({bench.limber, "--demo", std::to_string(years), "--data",
                            folder.string(), "--now", kNow, "--assets", bench.assets.string()});
    if (made.status != 0) {
        std::cerr << made.errors;
        std::exit(1);
    }
    std::ofstream(folder / "made") << years << "\n";
    return folder;
}

long rows_of(const fs::path& folder) {
    SQLite::Database db((folder / "limber.db").string());
    long rows = 0;
    for (const char* table : {"session", "exercise_set", "rep", "pain"})
        rows += static_cast<long>(
            db.execAndGet(std::string("SELECT count(*) FROM ") + table).getInt64());
    return rows;
}

// The first number of years that has that many rows.
fs::path history_of(const Bench& bench, long rows) {
    const long each = rows_of(history(bench, 1));
    const int years = static_cast<int>(std::clamp<long>((rows + each - 1) / each, 1, 100));
    return history(bench, years);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        std::cerr << "bench LIMBER BARE ASSETS OUT [IDLE_SECONDS]\n";
        return 2;
    }
    Bench bench{argv[1], argv[2], argv[3], argv[4], argc > 5 ? std::atoi(argv[5]) : 60, {}};
    fs::create_directories(bench.out);
    const Display display;
    bench.display = display.variable();
    Table table;
    std::cout << "making histories\n";
    const fs::path ten_years = history(bench, 10);
    const fs::path small = history_of(bench, 10'000);
    const fs::path large = history_of(bench, 1'000'000);
    std::cout << "small: " << rows_of(small) << " rows, large: " << rows_of(large) << " rows\n";
    first_frame(bench, ten_years, table);
    states(small, large, bench.assets, table);
    bodies(bench.assets, table);
    frames(bench, ten_years, table);
    commits(bench.out, table);
    memory(bench, small, large, table);
    idle(bench, ten_years, table);
    return table.print() ? 0 : 1;
}
