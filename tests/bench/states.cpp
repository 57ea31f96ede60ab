#include "bench/states.hpp"

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "journal/session_writer.hpp"
#include "journal/tx.hpp"
#include "ui/screens/care.hpp"
#include "ui/screens/day_log.hpp"
#include "ui/screens/exercise_detail.hpp"
#include "ui/screens/exercise_history.hpp"
#include "ui/screens/exercises.hpp"
#include "ui/screens/history.hpp"
#include "ui/screens/progress.hpp"
#include "ui/screens/relief.hpp"
#include "ui/screens/settings.hpp"
#include "ui/screens/today.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>

namespace limber::bench {

namespace {

namespace fs = std::filesystem;

constexpr int kTimes = 15;

double milliseconds(const std::function<void()>& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
        .count();
}

content::Content shipped(const fs::path& assets) {
    auto content = content::load(assets, "en");
    if (!content.ok()) {
        std::cerr << to_text(content.error().front()) << "\n";
        std::exit(1);
    }
    return std::move(content).value();
}

struct Look {
    std::string name;
    std::function<void(const journal::Journal&, const content::Content&, const ui::Today&)> build;
    // What it shows grows with the years themselves (a million rows are fifty of them, ten thousand
    // are one), so only the longest time holds for it.
    bool shows_every_year = false;
};

std::vector<Look> looks() {
    const auto ranged = [](ProgressRange range) {
        return [range](const auto& journal, const auto& content, ui::Today today) {
            today.view.range = range;
            ui::build_progress(journal, content, today);
        };
    };
    return {{"today", ui::build_today},
            {"relief", ui::build_relief},
            {"exercises", ui::build_exercises},
            {"exercise detail", ui::build_exercise_detail},
            {"exercise history", ui::build_exercise_history},
            {"progress, 2 weeks", ranged(ProgressRange::TwoWeeks)},
            {"progress, 3 months", ranged(ProgressRange::ThreeMonths)},
            {"progress, a year", ranged(ProgressRange::Year)},
            {"progress, all", ranged(ProgressRange::All), true},
            {"history", ui::build_history},
            {"day log", ui::build_day_log},
            {"care", ui::build_care},
            {"settings", ui::build_settings}};
}

// Milliseconds of one build, cold caches not counted: the first one is left out.
double build_ms(const Look& look, const fs::path& folder, const content::Content& content) {
    const Moment now{
        Utc{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + std::chrono::hours{8}}, {}};
    const journal::Journal journal = journal::Journal::open(folder, now);
    if (journal.fault()) {
        std::cerr << journal.fault()->detail << "\n";
        std::exit(1);
    }
    ui::Today today;
    today.wall = now;
    today.date = local_date(now);
    today.view.exercise = "bird-dog";
    today.view.day = today.date - std::chrono::days{1};
    std::vector<double> times;
    for (int i = 0; i <= kTimes; ++i)
        times.push_back(milliseconds([&] { look.build(journal, content, today); }));
    times.erase(times.begin());
    return median(times);
}

} // namespace

void states(const fs::path& small, const fs::path& large, const fs::path& assets, Table& table) {
    const content::Content content = shipped(assets);
    for (const Look& look : looks()) {
        const double at_small = build_ms(look, small, content);
        const double at_large = build_ms(look, large, content);
        // Under a twentieth of a millisecond a ratio says nothing but noise.
        const double budget = look.shows_every_year ? 8.0 : std::min(8.0, 1.5 * at_small + 0.05);
        table.row("state at 1,000,000 rows, " + look.name, at_large, budget, "ms",
                  "10,000 rows " + std::to_string(at_small));
    }
}

void commits(const fs::path& out, Table& table) {
    constexpr int kCommits = 300;
    const fs::path folder = out / "commits";
    fs::remove_all(folder);
    fs::create_directories(folder);
    Moment now{Utc{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}}, {}};
    journal::Journal journal = journal::Journal::open(folder, now);
    SetPlan plan;
    plan.exercise = "bird-dog";
    plan.level = "both";
    plan.animation = "bird_dog";
    plan.dose.reps = DoseLimits::max_reps;
    PlayerState player = start({plan});
    journal::NewSession session;
    session.plan = player.plan;
    auto writer = journal::SessionWriter::begin(journal, now, session);

    SQLite::Database bare((folder / "bare.db").string(),
                          SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    bare.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
              "CREATE TABLE rep (id INTEGER PRIMARY KEY, held INTEGER)");
    SQLite::Statement insert(bare, "INSERT INTO rep (held) VALUES (3000)");

    std::vector<double> ours;
    std::vector<double> theirs;
    for (int i = 0; i < kCommits; ++i) {
        // In turn, so that whatever else the disk does hits both.
        now.utc += Millis{1000};
        const int n = i % DoseLimits::max_reps + 1;
        const PlayerEvents counted{RepCounted{0, n, Millis{3000}}};
        ours.push_back(milliseconds([&] {
            if (!writer.write(journal, now, player, counted).ok())
                std::exit(1);
        }));
        theirs.push_back(milliseconds([&] {
            insert.exec();
            insert.reset();
        }));
    }
    table.row("a counted rep, durable", median(ours), 1.5 * median(theirs), "ms",
              "bare insert " + std::to_string(median(theirs)));
}

} // namespace limber::bench
