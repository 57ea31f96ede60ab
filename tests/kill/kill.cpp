// kill PROGRAM SCRIPTS OUT [TIMES [SEED]]
//
// Runs the program on scripted sessions, ends it with SIGKILL at random moments, and compares what
// is on disk with what `--log commits` had acknowledged by then. Nothing acknowledged may be
// missing; and the session must be there to go on with, with just as many counted.
#include "core/player.hpp"
#include "journal/check.hpp"
#include "journal/journal.hpp"
#include "kill/child.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using limber::Millis;
using limber::tests::Ended;

// One row as the log left it.
struct Acknowledged {
    std::string table;
    std::string last;   // the last word about it: "count", "beat", "close" …
    long held_ms = 0;   // the most that was said
    std::size_t at = 0; // line
};

struct Log {
    std::map<std::string, Acknowledged> rows; // by id
    std::size_t lines = 0;
    bool begun = false;
    bool ended = false;
};

long number_after(const std::string& line, const std::string& name) {
    const auto at = line.find(name + "=");
    return at == std::string::npos ? 0 : std::atol(line.c_str() + at + name.size() + 1);
}

// Only whole lines count: a line cut by the kill was not acknowledged.
Log read_log(const std::string& text) {
    Log log;
    std::size_t from = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', from)) {
        const std::string line = text.substr(from, end - from);
        from = end + 1;
        std::istringstream words(line);
        std::string number;
        std::string table;
        std::string id;
        std::string what;
        words >> number >> table >> id >> what;
        Acknowledged& row = log.rows[id];
        row.table = table;
        row.last = what;
        row.held_ms = number_after(line, "held_ms");
        row.at = log.lines++;
        log.begun = log.begun || table == "session";
        log.ended = log.ended || (table == "session" && what == "end");
    }
    return log;
}

// One row as it lies on disk.
struct OnDisk {
    bool deleted = false;
    bool counted = false;
    bool open = false;
    bool closed = false;
    bool ended = false;
    long held_ms = 0;
};

// Read from a copy that may be written: a kill while the diary was being made leaves a rollback
// journal, and SQLite reads no file before such a one is played back.
std::map<std::string, OnDisk> read_disk(const fs::path& data, const fs::path& copy) {
    fs::remove_all(copy);
    fs::copy(data, copy, fs::copy_options::recursive);
    const SQLite::Database db((copy / "limber.db").string(), SQLite::OPEN_READWRITE);
    std::map<std::string, OnDisk> rows;
    if (!db.tableExists("rep")) // killed before the diary had its shape: nothing was acknowledged
        return rows;
    SQLite::Statement reps(db,
                           "SELECT id, deleted_at IS NOT NULL, counted, open, held_ms FROM rep");
    while (reps.executeStep())
        rows[reps.getColumn(0)] = {reps.getColumn(1).getInt() != 0,
                                   reps.getColumn(2).getInt() != 0,
                                   reps.getColumn(3).getInt() != 0,
                                   false,
                                   false,
                                   static_cast<long>(reps.getColumn(4).getInt64())};
    SQLite::Statement sets(db, "SELECT id, deleted_at IS NOT NULL, closed FROM exercise_set");
    while (sets.executeStep()) {
        OnDisk& row = rows[sets.getColumn(0)];
        row.deleted = sets.getColumn(1).getInt() != 0;
        row.closed = sets.getColumn(2).getInt() != 0;
    }
    SQLite::Statement sessions(
        db, "SELECT id, deleted_at IS NOT NULL, ended_ms IS NOT NULL FROM session");
    while (sessions.executeStep()) {
        OnDisk& row = rows[sessions.getColumn(0)];
        row.deleted = sessions.getColumn(1).getInt() != 0;
        row.ended = sessions.getColumn(2).getInt() != 0;
    }
    for (const char* table : {"episode", "pain", "guide", "preference", "own_level", "own_dose"}) {
        SQLite::Statement other(db, std::string("SELECT id, deleted_at IS NOT NULL FROM ") + table);
        while (other.executeStep())
            rows[other.getColumn(0)].deleted = other.getColumn(1).getInt() != 0;
    }
    return rows;
}

// What of an acknowledged row the disk does not have; empty when it has all.
std::string missing(const Acknowledged& said, const OnDisk& row, bool newest) {
    const std::string& what = said.last;
    if (what == "undo" || what == "remove")
        return row.deleted ? "" : "was taken back and is still there";
    // One commit may be on disk whose line was not written yet: it can only be about what came
    // last.
    if (row.deleted)
        return newest ? "" : "is deleted";
    if (what == "count" && (!row.counted || row.held_ms != said.held_ms))
        return newest && row.held_ms >= said.held_ms ? "" : "is not counted with its seconds";
    if (what == "beat" && row.held_ms < said.held_ms)
        return "lost held seconds";
    if (what == "close" && !row.closed)
        return newest ? "" : "is open again";
    if (said.table == "session" && what == "end" && !row.ended)
        return "has not ended";
    return "";
}

struct Tally {
    int killed = 0;
    int finished = 0;
    int resumed = 0;
    std::size_t acknowledged = 0;
    std::vector<std::string> faults;
};

void compare(const Log& log, const std::map<std::string, OnDisk>& disk, Tally& tally) {
    std::map<std::string, std::size_t> newest; // by table
    for (const auto& [id, row] : log.rows)
        newest[row.table] = std::max(newest[row.table], row.at);
    for (const auto& [id, row] : log.rows) {
        const auto found = disk.find(id);
        std::string fault = "is missing";
        if (found != disk.end())
            fault = missing(row, found->second, row.at == newest[row.table]);
        if (!fault.empty())
            tally.faults.push_back(row.table + " " + id + " " + fault +
                                   " (acknowledged: " + row.last + ")");
    }
}

int counted_on_disk(const limber::journal::OpenSession& open) {
    int all = 0;
    for (std::size_t i = 0; i < open.done.size(); ++i)
        for (const limber::RepDone& rep : open.done[i].reps)
            if (rep.counted)
                ++all;
    return all;
}

// The session that was open goes on in core's own player, with no less than was counted.
void resume(const fs::path& folder, const Log& log, Tally& tally) {
    using limber::journal::Journal;
    const limber::Moment now{limber::Utc{std::chrono::sys_days{std::chrono::year{2026} / 3 / 3}},
                             {}};
    const Journal journal = Journal::open(folder, now);
    if (journal.fault()) {
        tally.faults.push_back("the journal does not open: " + journal.fault()->detail);
        return;
    }
    const auto open = journal.open_session();
    if (!open) {
        if (log.begun && !log.ended) {
            // Its end may be on disk, not yet acknowledged.
            const auto sessions =
                journal.sessions_between(limber::Date{std::chrono::year{2026} / 1 / 1},
                                         limber::Date{std::chrono::year{2026} / 12 / 31});
            if (sessions.empty() || !sessions.front().session.ended)
                tally.faults.emplace_back("the open session is not offered");
        }
        return;
    }
    limber::PlayerState state;
    limber::resume(state, open->plan, open->done, open->options);
    int counted = 0;
    for (const limber::SetDone& set : state.done)
        counted += limber::counted(set);
    if (counted < counted_on_disk(*open))
        tally.faults.push_back("resumed with " + std::to_string(counted) +
                               " counted, on disk are " + std::to_string(counted_on_disk(*open)));
    ++tally.resumed;
}

struct Setup {
    std::string program;
    fs::path scripts;
    fs::path out;
};

std::vector<std::string> command(const Setup& setup, const fs::path& data,
                                 const std::string& script) {
    return {setup.program, "--data",   data.string(),
            "--log",       "commits",  "--size",
            "320x568@0.5", "--script", (setup.scripts / script).string()};
}

// One life: how long it takes whole, so that kills fall anywhere in it.
std::optional<std::chrono::milliseconds> measure(const Setup& setup) {
    const fs::path data = setup.out / "whole";
    fs::remove_all(data);
    const auto began = std::chrono::steady_clock::now();
    const Ended ended = limber::tests::run(command(setup, data, "kill.script"));
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - began);
    const Log log = read_log(ended.output);
    std::cout << "a whole run takes " << took.count() << " ms and acknowledges " << log.lines
              << " rows\n";
    if (ended.status == 0 && log.lines > 50 && log.ended)
        return took;
    std::cout << "it ended with " << ended.status << "\n" << ended.errors;
    return std::nullopt;
}

void one_life(const Setup& setup, int number, std::chrono::milliseconds life, Tally& tally) {
    const fs::path data = setup.out / "data";
    fs::remove_all(data);
    bool killed = false;
    const Ended ended =
        limber::tests::run_and_kill(command(setup, data, "kill.script"), life, killed);
    ++(killed ? tally.killed : tally.finished);
    const Log log = read_log(ended.output);
    tally.acknowledged += log.lines;
    const fs::path file = data / "limber.db";
    const std::size_t before = tally.faults.size();
    if (!killed && ended.status != 0)
        tally.faults.push_back("the run ended by itself with " + std::to_string(ended.status) +
                               ": " + ended.errors);
    if (!fs::exists(file)) {
        if (log.lines > 0)
            tally.faults.emplace_back("there is no diary");
        return;
    }
    // Once as the kill left it, with the write-ahead log beside it; then it is opened for real.
    compare(log, read_disk(data, setup.out / "copy"), tally);
    resume(data, log, tally);
    const auto report = limber::journal::check(data, limber::journal::Depth::Full);
    for (const std::string& problem : report.problems)
        tally.faults.push_back("check: " + problem);
    // Now and then the person's way: the app starts, offers to go on, and goes on.
    if (log.begun && !log.ended && number % 20 == 0) {
        const Ended again = limber::tests::run(command(setup, data, "resume.script"));
        if (again.status != 0)
            tally.faults.push_back("going on in the app failed: " + again.errors);
    }
    if (tally.faults.size() > before) {
        const fs::path kept = setup.out / ("fault-" + std::to_string(number));
        fs::remove_all(kept);
        fs::copy(data, kept, fs::copy_options::recursive);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "kill PROGRAM SCRIPTS OUT [TIMES [SEED]]\n";
        return 2;
    }
    const Setup setup{argv[1], argv[2], argv[3]};
    const int times = argc > 4 ? std::atoi(argv[4]) : 200;
    const unsigned seed =
        argc > 5 ? static_cast<unsigned>(std::atoi(argv[5])) : std::random_device{}();
    std::cout << times << " kills, seed " << seed << "\n";
    fs::create_directories(setup.out);
    const auto whole = measure(setup);
    if (!whole)
        return 1;
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::int64_t> moment(1, whole->count());
    Tally tally;
    for (int i = 1; i <= times; ++i)
        one_life(setup, i, std::chrono::milliseconds{moment(random)}, tally);
    std::cout << tally.killed << " killed, " << tally.finished << " were done before; "
              << tally.acknowledged << " rows acknowledged; " << tally.resumed
              << " sessions resumed; " << tally.faults.size() << " faults\n";
    for (const std::string& fault : tally.faults)
        std::cout << "  " << fault << "\n";
    // A test that killed nothing, or only before anything was kept, has shown nothing.
    const bool shown = tally.killed * 2 > times && tally.resumed * 4 > times;
    if (!shown)
        std::cout << "too few of the kills fell into a session\n";
    return tally.faults.empty() && shown ? 0 : 1;
}
