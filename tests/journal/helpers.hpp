// What the journal's tests share: folders that vanish, moments, plans, and a look at the bare file.
#pragma once

#include "core/player.hpp"
#include "journal/journal.hpp"
#include "journal/tx.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace limber::journal::test {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

inline std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void put(const fs::path& file, std::string_view text) {
    std::ofstream(file, std::ios::binary) << text;
}

// A new folder in the system's place for such, gone with this.
class TempFolder {
  public:
    TempFolder() {
        std::string name = (fs::temp_directory_path() / "limber-journal-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TempFolder() {
        std::error_code ignored;
        fs::permissions(path_, fs::perms::owner_all, ignored);
        fs::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    const fs::path& path() const { return path_; }
    fs::path file() const { return path_ / "limber.db"; }
    operator const fs::path&() const { return path_; }

  private:
    fs::path path_;
};

// 2 March 2026, 07:30 UTC, and then some.
inline Moment at(Millis later = Millis(0), std::chrono::minutes offset = 0min) {
    const auto day = std::chrono::sys_days(std::chrono::year(2026) / 3 / 2);
    return {Utc(day + 7h + 30min + later), offset};
}
inline Date date(int year, unsigned month, unsigned day) {
    return std::chrono::local_days(std::chrono::year(year) / static_cast<int>(month) /
                                   static_cast<int>(day));
}

inline OpenOptions seeded(std::uint64_t seed = 7) {
    return {seeded_random(seed), std::nullopt};
}
inline Journal open(const fs::path& folder, Moment now = at()) {
    return Journal::open(folder, now, seeded());
}

inline SetPlan plan_of(std::string exercise, int reps, Millis hold, CountOf count_of = CountOf::Rep,
                       Side side = Side::None) {
    SetPlan plan;
    plan.exercise = std::move(exercise);
    plan.content_version = 3;
    plan.level = "full";
    plan.animation = "plank";
    plan.count_of = count_of;
    plan.counting = Counting::Tap;
    plan.side = side;
    plan.dose.reps = reps;
    plan.dose.hold = hold;
    plan.dose.each_side = side != Side::None;
    if (count_of == CountOf::Hold)
        plan.dose.hold_rest = 10s;
    return plan;
}

inline NewSession session_of(std::vector<SetPlan> plan) {
    NewSession session;
    session.plan = std::move(plan);
    return session;
}

// Runs `write` and fails the test unless it became durable.
inline Commit must(Journal& journal, const std::function<void(Tx&)>& write, Moment now = at(),
                   Undo undo = Undo::No) {
    auto commit = journal.transact({"op.test", undo}, now, write);
    if (!commit)
        FAIL("not written: " << commit.error().detail);
    return *commit;
}

// A finished session with these sets, all reps counted.
inline SessionHandle finished(Journal& journal, const std::vector<SetPlan>& plan, Moment now = at(),
                              Millis active_each = 60s) {
    SessionHandle handle;
    must(
        journal,
        [&](Tx& tx) {
            handle = tx.begin_session(session_of(plan));
            for (std::size_t i = 0; i < plan.size(); ++i) {
                tx.begin_set(handle.sets[i]);
                for (int n = 1; n <= plan[i].dose.reps; ++n)
                    tx.count_rep(handle.sets[i], n, plan[i].dose.hold);
                tx.close_set(handle.sets[i], false, active_each);
            }
            tx.end_session(handle.session, StopReason::None);
        },
        now);
    return handle;
}

// One number out of the bare file, by a connection of its own.
inline std::int64_t bare(const fs::path& file, const std::string& sql) {
    SQLite::Database db(file.string(), SQLite::OPEN_READONLY, 1000);
    SQLite::Statement query(db, sql);
    REQUIRE(query.executeStep());
    return query.getColumn(0).getInt64();
}

inline std::string bare_text(const fs::path& file, const std::string& sql) {
    SQLite::Database db(file.string(), SQLite::OPEN_READONLY, 1000);
    SQLite::Statement query(db, sql);
    REQUIRE(query.executeStep());
    return query.getColumn(0).getString();
}

// All that is not deleted, and the sums, without who wrote it last and when: two dumps are equal
// when the person would see no difference.
inline std::vector<std::string> visible(const fs::path& file) {
    SQLite::Database db(file.string(), SQLite::OPEN_READONLY, 1000);
    std::vector<std::string> lines;
    std::vector<std::string> tables{"exercise_day", "exercise_week", "pain_week"};
    for (std::size_t i = 0; i < kTables; ++i)
        tables.emplace_back(table_name(static_cast<Table>(i)));
    for (const std::string& table : tables) {
        const bool derived =
            table == "exercise_day" || table == "exercise_week" || table == "pain_week";
        SQLite::Statement rows(db, "SELECT * FROM " + table +
                                       (derived ? "" : " WHERE deleted_at IS NULL") +
                                       " ORDER BY 1, 2");
        while (rows.executeStep()) {
            std::string line = table;
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                const std::string name = rows.getColumnName(i);
                if (name == "updated_at" || name == "device" || name == "deleted_at")
                    continue;
                line += '|' + (rows.getColumn(i).isNull() ? "NULL" : rows.getColumn(i).getString());
            }
            lines.push_back(line);
        }
    }
    return lines;
}

} // namespace limber::journal::test
