// Killed at random moments: what was acknowledged is there, nothing is there that was not done, and
// the session goes on. The child's life is made from a seed, so that this process knows what the
// rows must be after each of its commits.
#include "helpers.hpp"
#include "journal/check.hpp"
#include "journal/session_writer.hpp"
#include "player_driver.hpp"
#include "processes.hpp"

#include <fstream>
#include <sstream>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

// What the file must hold after a commit: the open session's rows, or that there is none.
struct Snapshot {
    std::string open; // empty: no session is open
    int sessions = 0;
    int check_ins = 0;
};

// Plays session after session, with a check-in between, until `more` says no after a commit.
void live(Journal& journal, std::uint64_t seed,
          const std::function<bool(const Commit&, const Snapshot&)>& more) {
    PlayerDriver driver(seed);
    Moment now = at();
    Snapshot snapshot;
    while (true) {
        PlayerState state = start(mixed_plan());
        ++snapshot.sessions;
        snapshot.open = text_of(state.done);
        Commit begun;
        journal.on_durable([&](const Commit& commit) { begun = commit; });
        SessionWriter writer = SessionWriter::begin(journal, now, session_of(state.plan));
        journal.on_durable({});
        if (!more(begun, snapshot))
            return;
        for (bool ended = false; !ended;) {
            now.utc += 500ms;
            const PlayerEvents events = driver.step(state);
            const auto commit = writer.write(journal, now, state, events);
            if (!commit)
                _exit(4);
            for (const PlayerEvent& event : events)
                ended = ended || std::holds_alternative<SessionEnded>(event);
            snapshot.open = ended ? "" : text_of(state.done);
            if (commit->number != 0 && !more(*commit, snapshot))
                return;
        }
        const auto commit = journal.transact({"op"}, now, [](Tx& tx) { tx.add_pain(3); });
        ++snapshot.check_ins;
        if (!commit || !more(*commit, snapshot))
            return;
    }
}

// After which commit (from 1) the file must look how; index 0: before the first.
std::vector<Snapshot> history(std::uint64_t seed, std::size_t commits) {
    std::vector<Snapshot> found(1);
    Journal journal = Journal::in_memory(at(), seeded());
    live(journal, seed, [&](const Commit&, const Snapshot& snapshot) {
        found.push_back(snapshot);
        return found.size() <= commits;
    });
    return found;
}

Snapshot on_disk(const Journal& journal) {
    Snapshot found;
    const auto open = journal.open_session();
    if (open)
        found.open = text_of(open->done);
    found.sessions = static_cast<int>(bare(journal.path(), "SELECT count(*) FROM session"));
    found.check_ins = static_cast<int>(bare(journal.path(), "SELECT count(*) FROM pain"));
    return found;
}

bool operator==(const Snapshot& a, const Snapshot& b) {
    return a.open == b.open && a.sessions == b.sessions && a.check_ins == b.check_ins;
}

// As if killed within its first transaction, before there was a write-ahead log: part of it is in
// the file, and how that was before lies beside it.
void cut_short(const fs::path& folder) {
    TempFolder other;
    SQLite::Database db(other.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec("PRAGMA page_size = 512; PRAGMA cache_size = 1; PRAGMA application_id = 1;"
            "BEGIN; PRAGMA application_id = 2; CREATE TABLE t (words TEXT);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
            " INSERT INTO t SELECT hex(randomblob(200)) FROM n");
    fs::copy(other.path(), folder, fs::copy_options::recursive);
}

} // namespace

TEST_CASE("a journal whose making was cut short can be looked at") {
    TempFolder folder;
    cut_short(folder);
    const SQLite::Database bare(folder.file().string(), SQLite::OPEN_READONLY);
    REQUIRE_THROWS_AS(SQLite::Statement(bare, "SELECT * FROM t").executeStep(), SQLite::Exception);
    const CheckReport report = check(folder, Depth::Full);
    REQUIRE(report.problems.size() == 1);
    INFO(report.problems[0]);
    CHECK(report.problems[0].ends_with("not a journal of Limber")); // what was before it
}

TEST_CASE("a journal that was never written is no fault") {
    TempFolder folder;
    std::ofstream(folder.file()).close();
    CHECK(check(folder, Depth::Full).ok());
}

TEST_CASE("killed at 150 random moments, nothing acknowledged is missing") {
    std::mt19937_64 random(11);
    std::size_t in_the_middle = 0;
    for (std::uint64_t round = 0; round < 150; ++round) {
        INFO("round " << round);
        const TempFolder folder;
        Child child([&](int out) {
            Journal journal = test::open(folder);
            say(out, "open\n");
            live(journal, round, [&](const Commit& commit, const Snapshot&) {
                say(out, log_lines(commit)); // as --log commits does
                return true;
            });
        });
        REQUIRE(child.read_line() == "open");
        // After so many rows were said, however slow this machine is, and then a little later.
        std::string said;
        for (std::uint64_t rows = random() % 12; rows > 0; --rows)
            said += child.read_line() + '\n';
        usleep(static_cast<useconds_t>(random() % 5'000));
        child.kill();

        // The last whole line names the last commit that was acknowledged.
        said += child.read_rest();
        said.resize(said.rfind('\n') == std::string::npos ? 0 : said.rfind('\n') + 1);
        std::istringstream lines(said);
        std::size_t acknowledged = 0;
        std::vector<std::pair<std::string, std::string>> rows;
        for (std::string number, table, id, rest;
             lines >> number >> table >> id && std::getline(lines, rest);) {
            acknowledged = std::stoull(number);
            rows.emplace_back(table, id);
        }

        Journal journal = test::open(folder);
        REQUIRE(journal.keeping() == Keeping::Kept);
        for (const auto& [table, id] : rows)
            REQUIRE(bare(folder.file(),
                         "SELECT count(*) FROM " + table + " WHERE id = '" + id + "'") == 1);
        // It may have written one more commit than it could say.
        const auto expected = history(round, acknowledged + 1);
        const Snapshot found = on_disk(journal);
        INFO("acknowledged " << acknowledged << "\nfound    " << found.open << "\nexpected "
                             << expected[acknowledged].open << "\nor       "
                             << expected[acknowledged + 1].open);
        REQUIRE((found == expected[acknowledged] || found == expected[acknowledged + 1]));
        REQUIRE(check(folder, Depth::Full).ok());
        if (acknowledged > 0)
            ++in_the_middle;

        // And the session goes on.
        const auto open = journal.open_session();
        if (!open)
            continue;
        SessionWriter writer = SessionWriter::carry_on(*open);
        PlayerState state;
        const PlayerEvents events = resume(state, open->plan, open->done, open->options);
        REQUIRE(writer.write(journal, at(1h), state, events).ok());
        REQUIRE(writer.write(journal, at(1h), state, limber::apply(state, Leave{})).ok());
        REQUIRE_FALSE(journal.open_session().has_value());
    }
    CHECK(in_the_middle > 50); // the kills did fall into the writing
}
