// Transactions: all or nothing, durable when acknowledged, and a typed answer when the disk
// refuses.
#include "disk.hpp"
#include "helpers.hpp"
#include "journal/check.hpp"

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

struct Surprise {};

} // namespace

TEST_CASE("an exception in the middle leaves nothing behind") {
    const TempFolder folder;
    Journal journal = open(folder);
    finished(journal, {plan_of("plank", 2, 5s)});
    const auto before = visible(folder.file());
    const std::uint64_t pain = journal.revision(Table::Pain);
    CHECK_THROWS_AS(journal.transact({"op", Undo::Yes}, at(),
                                     [](Tx& tx) {
                                         tx.add_pain(4);
                                         tx.begin_session(session_of({plan_of("bridge", 5, 0s)}));
                                         throw Surprise();
                                     }),
                    Surprise);
    CHECK(visible(folder.file()) == before);
    CHECK(journal.revision(Table::Pain) == pain);
    CHECK_FALSE(journal.can_undo().has_value());
    must(journal, [](Tx& tx) { tx.add_pain(4); }); // and it goes on
    CHECK(journal.last_pain()->score == 4);
}

TEST_CASE("words beside a check-in are kept, changed, and taken back") {
    const TempFolder folder;
    Id pain;
    {
        Journal journal = open(folder);
        must(journal, [&](Tx& tx) { pain = tx.add_pain(4, {"stiff"}); });
        must(
            journal, [&](Tx& tx) { tx.set_pain_detail(pain, {"stiff – then “ok” 🙂"}); }, at(),
            Undo::Yes);
        CHECK(journal.last_pain()->score == 4);
    }
    Journal journal = open(folder); // from the disk
    CHECK(journal.last_pain()->detail.note == "stiff – then “ok” 🙂");
    must(journal, [&](Tx& tx) { tx.set_pain_detail(pain, {""}); }, at(), Undo::Yes);
    CHECK(journal.last_pain()->detail.note.empty());
    REQUIRE(journal.undo(at()).ok());
    CHECK(journal.last_pain()->detail.note == "stiff – then “ok” 🙂");
}

TEST_CASE("where it is and what is felt are kept whole, changed as one, and taken back") {
    const TempFolder folder;
    PainDetail all{.note = "all of it", .felt = {LegFeeling::Tingling, LegFeeling::Numb}};
    for (std::size_t i = 0; i < kSpots; ++i)
        all.spots.insert(spot_at(i));
    const PainDetail one{.spots = {Spot::LowBackRight}};
    Id pain;
    {
        Journal journal = open(folder);
        must(journal, [&](Tx& tx) { pain = tx.add_pain(4, all); });
        CHECK(journal.last_pain()->detail == all);
        must(journal, [&](Tx& tx) { tx.set_pain_detail(pain, one); }, at(), Undo::Yes);
        CHECK(journal.last_pain()->detail == one);
        REQUIRE(journal.undo(at()).ok());
    }
    Journal journal = open(folder); // from the disk
    CHECK(journal.last_pain()->detail == all);
    // A word that a later version knows is passed over.
    SQLite::Database(folder.file().string(), SQLite::OPEN_READWRITE)
        .exec("UPDATE pain SET spots = 'elbow,calf-left,', felt = ',warm,numb'");
    CHECK(journal.last_pain()->detail ==
          PainDetail{.note = "all of it", .spots = {Spot::CalfLeft}, .felt = {LegFeeling::Numb}});
}

TEST_CASE("entries are moved to another time of their day, with all that belongs to them") {
    const TempFolder folder;
    Journal journal = open(folder);
    Id pain;
    Id heat;
    must(journal, [&](Tx& tx) {
        pain = tx.add_pain(4);
        heat = tx.add_relief_event({}, guide::Thing::Heat, 15min);
    });
    const SessionHandle done = finished(journal, {plan_of("bridge", 2, 0s)}, at(1h));
    const auto sums = bare(folder.file(), "SELECT sum(reps * 1000 + sets) FROM exercise_day");
    const auto times = [&] {
        return std::array{
            bare(folder.file(), "SELECT at_ms + ended_ms FROM session"),
            bare(folder.file(), "SELECT sum(at_ms + started_ms) FROM exercise_set"),
            bare(folder.file(), "SELECT sum(at_ms) FROM rep"),
        };
    };
    const auto before = times();
    must(
        journal,
        [&](Tx& tx) {
            tx.move(Table::Pain, pain, -15min);
            tx.move(Table::Session, done.session, -30min);
            tx.move(Table::ReliefEvent, heat, -24h); // to the day before
        },
        at(2h), Undo::Yes);
    CHECK(journal.time_of(Table::Pain, pain)->moment == at(-15min));
    CHECK(journal.time_of(Table::Session, done.session)->moment == at(30min));
    CHECK(journal.time_of(Table::ReliefEvent, heat)->date == date(2026, 3, 1));
    constexpr std::int64_t kHalf = 30 * 60 * 1000;
    CHECK(times() == std::array{before[0] - 2 * kHalf, before[1] - 2 * kHalf,
                                before[2] - 2 * kHalf}); // one set of two
    CHECK(bare(folder.file(), "SELECT sum(reps * 1000 + sets) FROM exercise_day") == sums);
    CHECK(check(folder, Depth::Full).problems.empty());
    REQUIRE(journal.undo(at(2h)).ok());
    CHECK(times() == before);
    CHECK(journal.time_of(Table::ReliefEvent, heat)->moment == at());
    // A check-in and a session stay on their day; what is open is not moved; what is not there
    // neither.
    const auto refused = [&](auto what) {
        return journal.transact({"op"}, at(3h), what).error().kind == WriteFault::Kind::Refused;
    };
    CHECK(refused([&](Tx& tx) { tx.move(Table::Pain, pain, -24h); }));
    CHECK(refused([&](Tx& tx) { tx.move(Table::Session, done.session, -24h); }));
    CHECK(refused([&](Tx& tx) { tx.move(Table::Pain, done.session, -15min); }));
    CHECK(refused([&](Tx& tx) { tx.move(Table::OwnDose, pain, -15min); }));
    SessionHandle open_one;
    must(journal,
         [&](Tx& tx) { open_one = tx.begin_session(session_of({plan_of("bridge", 2, 0s)})); });
    CHECK(refused([&](Tx& tx) { tx.move(Table::Session, open_one.session, -15min); }));
    CHECK_FALSE(journal.time_of(Table::Visit, pain));
}

TEST_CASE("a commit says what it changed, and is counted") {
    const TempFolder folder;
    Journal journal = open(folder);
    std::vector<std::uint64_t> heard;
    journal.on_durable([&](const Commit& commit) { heard.push_back(commit.number); });
    Id pain;
    const Commit first = must(journal, [&](Tx& tx) { pain = tx.add_pain(4); });
    CHECK(first.number == 1);
    CHECK(first.changed == TableSet{Table::Pain});
    CHECK(log_lines(first) == "1 pain " + pain.str() + " add score=4\n");
    const Commit none = must(journal, [](Tx&) {});
    CHECK(none.number == 0);
    const Commit second = must(journal, [&](Tx& tx) { tx.edit_pain(pain, 5); });
    CHECK(second.number == 2);
    CHECK(heard == std::vector<std::uint64_t>{1, 2});
    CHECK(journal.durable() == 2);
}

TEST_CASE("revisions move with their tables and no others") {
    const TempFolder folder;
    Journal journal = open(folder);
    const auto all = [&] {
        std::vector<std::uint64_t> revisions;
        for (std::size_t i = 0; i < kTables; ++i)
            revisions.push_back(journal.revision(static_cast<Table>(i)));
        return revisions;
    };
    auto before = all();
    must(journal, [](Tx& tx) { tx.set_own_level("plank", "knees"); }, at(), Undo::Yes);
    auto after = all();
    for (std::size_t i = 0; i < kTables; ++i)
        CHECK((before[i] != after[i]) == (i == static_cast<std::size_t>(Table::OwnLevel)));
    const std::uint64_t own = journal.revision({Table::OwnLevel, Table::OwnDose});
    REQUIRE(journal.undo(at()).ok());
    CHECK(journal.revision({Table::OwnLevel, Table::OwnDose}) == own + 1);
}

TEST_CASE("values out of range are refused, and the whole operation with them") {
    const TempFolder folder;
    Journal journal = open(folder);
    const SessionHandle session = finished(journal, {plan_of("plank", 3, 5s)});
    Dose wild;
    wild.reps = 51;
    SetPlan wild_plan = plan_of("plank", 3, 5s);
    wild_plan.dose = wild;
    SetPlan nameless = plan_of("", 3, 5s);
    const Id stranger = *Id::parse("01234567-89ab-7000-8000-000000000000");
    const std::vector<std::function<void(Tx&)>> bad{
        [](Tx& tx) { tx.add_pain(11); },
        [](Tx& tx) { tx.add_pain(-1); },
        [&](Tx& tx) { tx.edit_pain(stranger, 3); },
        [&](Tx& tx) { tx.set_pain_before(session.session, 12); },
        [&](Tx& tx) { tx.set_pain_after(stranger, 2); },
        [&](Tx& tx) { tx.set_note(stranger, "x"); },
        [&](Tx& tx) { tx.set_pain_detail(stranger, {"x"}); },
        [&](Tx& tx) { tx.edit_set_reps(session.sets[0], -1); },
        [&](Tx& tx) { tx.edit_set_reps(session.sets[0], 51); },
        [&](Tx& tx) { tx.edit_set_reps(stranger, 3); },
        [&](Tx& tx) { tx.edit_set_held(session.sets[0], -1s); },
        [&](Tx& tx) { tx.remove(Table::Session, stranger); },
        [&](Tx& tx) { tx.remove(Table::Rep, stranger); },
        [&](Tx& tx) { tx.remove_rep(session.sets[0], stranger); },
        [&](Tx& tx) { tx.undo_rep(session.sets[0], 9); },
        [&](Tx& tx) { tx.close_set(session.sets[0], false, -1s); },
        [&](Tx& tx) { tx.count_rep(stranger, 1, 0s); }, // links to nothing: seen at the commit
        [&](Tx& tx) { tx.count_rep(session.sets[0], 0, 0s); },
        [&](Tx& tx) { tx.count_rep(session.sets[0], 1, -5s); },
        [&](Tx& tx) { tx.set_own_dose("plank", "full", wild); },
        [](Tx& tx) { tx.set_own_level("", "full"); },
        [](Tx& tx) { tx.begin_session(NewSession{}); },
        [&](Tx& tx) { tx.begin_session(session_of({wild_plan})); },
        [&](Tx& tx) { tx.begin_session(session_of({nameless})); },
        [&](Tx& tx) {
            NewSession linked = session_of({plan_of("plank", 3, 5s)});
            linked.episode = stranger;
            tx.begin_session(linked);
        },
    };
    const auto before = visible(folder.file());
    for (std::size_t i = 0; i < bad.size(); ++i) {
        INFO("case " << i);
        const auto result = journal.transact({"op"}, at(), [&](Tx& tx) {
            tx.set_preference("marker", "x");
            bad[i](tx);
        });
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().kind == WriteFault::Kind::Refused);
        CHECK_FALSE(result.error().detail.empty());
    }
    CHECK(visible(folder.file()) == before);
}

TEST_CASE("the file itself refuses bad rows") {
    const TempFolder folder;
    Journal journal = open(folder);
    const SessionHandle session = finished(journal, {plan_of("plank", 3, 5s)});
    must(journal, [](Tx& tx) {
        tx.add_pain(4);
        tx.set_own_level("plank", "full");
        tx.set_own_dose("plank", "full", Dose{});
        tx.set_preference("theme", "dark");
        tx.place_guide(tx.begin_episode(Place::Car), begin_guide(at().utc));
    });
    SQLite::Database db(folder.file().string(), SQLite::OPEN_READWRITE, 1000);
    db.exec("PRAGMA foreign_keys = ON");
    for (const char* sql : {
             "UPDATE pain SET score = 11",
             "UPDATE pain SET score = 'four'",
             "UPDATE pain SET score = 4.5",
             "UPDATE pain SET score = NULL",
             "UPDATE pain SET local_date = '2026-02-30'",
             "UPDATE pain SET local_date = 'today'",
             "UPDATE pain SET at_offset = 900",
             "UPDATE pain SET at_offset = -721",
             "UPDATE pain SET updated_at = 0",
             "UPDATE pain SET id = 'x'",
             "UPDATE pain SET device = 77",
             "UPDATE session SET pain_before = 11",
             "UPDATE session SET effort = 'wow'",
             "UPDATE session SET stopped = 'bored'",
             "UPDATE session SET ended_ms = NULL",
             "UPDATE session SET rules_version = 0",
             "UPDATE session SET episode_id = 'nowhere'",
             "UPDATE session SET note = NULL",
             "UPDATE exercise_set SET session_id = 'nowhere'",
             "UPDATE exercise_set SET reps = 0",
             "UPDATE exercise_set SET reps = 51",
             "UPDATE exercise_set SET hold_ms = 60001",
             "UPDATE exercise_set SET side = 'up'",
             "UPDATE exercise_set SET counting = 'loud'",
             "UPDATE exercise_set SET closed = 2",
             "UPDATE exercise_set SET set_number = 2",
             "UPDATE exercise_set SET feel = 'good'",
             "UPDATE exercise_set SET active_ms = -1",
             "UPDATE exercise_set SET exercise = ''",
             "UPDATE rep SET n = 0",
             "UPDATE rep SET held_ms = -1",
             "UPDATE rep SET counted = 2",
             "UPDATE rep SET open = 1",
             "UPDATE rep SET set_id = 'nowhere' WHERE n = 1",
             "UPDATE own_level SET level = ''",
             "UPDATE own_dose SET sets = 11",
             "UPDATE preference SET key = ''",
             "UPDATE preference SET value = NULL",
             "UPDATE guide SET place = 'moon'",
             "UPDATE guide SET episode_id = 'nowhere'",
             "UPDATE episode SET place = 'moon'",
             "UPDATE device SET self = 3",
             "INSERT INTO device VALUES (2, 'short', 0, 0)",
         }) {
        INFO(sql);
        CHECK_THROWS_AS(db.exec(sql), SQLite::Exception);
    }
    // Links are checked at the end, so that rows may come in any order.
    db.exec("BEGIN; UPDATE rep SET set_id = 'later' WHERE n = 1;"
            "INSERT INTO exercise_set SELECT * FROM exercise_set WHERE false;");
    CHECK_THROWS_AS(db.exec("COMMIT"), SQLite::Exception);
    db.exec("ROLLBACK");
    CHECK(bare(folder.file(),
               "SELECT count(*) FROM rep WHERE set_id = '" + session.sets[0].str() + "'") == 3);
}

TEST_CASE("updated_at only grows, even when the clock is set back or the app is killed") {
    const TempFolder folder;
    const auto latest = [&] { return bare(folder.file(), "SELECT max(updated_at) FROM pain"); };
    std::int64_t last = 0;
    const auto grows = [&] {
        const std::int64_t now = latest();
        CHECK(now > last);
        last = now;
    };
    {
        Journal journal = open(folder);
        for (const Millis later :
             {Millis(0), Millis(0), Millis(-3600'000), Millis(5), Millis(-1)}) {
            must(journal, [](Tx& tx) { tx.add_pain(1); }, at(later));
            grows();
        }
        // The time that the person sees is the clock's, set back or not.
        CHECK(journal.pain_between(date(2026, 3, 2), date(2026, 3, 2)).front().at.moment ==
              at(-3600s));
    }
    {
        Journal journal = open(folder, at(-48h));
        must(journal, [](Tx& tx) { tx.add_pain(2); }, at(-48h));
        grows();
    }
    CHECK(last < at(1s).utc.time_since_epoch().count()); // a clean close keeps no reserve
}

TEST_CASE("a full disk: said, nothing half written, and it goes on when there is room") {
    Disk::install();
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.add_pain(1); });
    const auto before = visible(folder.file());
    int refused = 0;
    for (std::int64_t room = 0; room < 40'000; room += 500) {
        Disk::bytes_left = room;
        const auto result = journal.transact({"op"}, at(), [](Tx& tx) {
            for (int i = 0; i < 60; ++i)
                tx.add_pain(5, {std::string(100, 'x')});
        });
        Disk::heal();
        if (result.ok())
            break;
        ++refused;
        CHECK(result.error().kind == WriteFault::Kind::DiskFull);
        CHECK(result.error().word_key() == "journal.write.disk-full");
        CHECK(visible(folder.file()) == before);
    }
    CHECK(refused > 5);
    must(journal, [](Tx& tx) { tx.add_pain(2); });
    CHECK(journal.keeping() == Keeping::Kept);
}

TEST_CASE("a disk that fails: said, and nothing half written") {
    Disk::install();
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.add_pain(1); });
    const auto before = visible(folder.file());
    for (int writes = 0; writes < 3; ++writes) {
        Disk::fail_after = writes;
        const auto result = journal.transact({"op"}, at(), [](Tx& tx) {
            for (int i = 0; i < 60; ++i)
                tx.add_pain(5, {std::string(100, 'x')});
        });
        Disk::heal();
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().kind == WriteFault::Kind::Io);
        CHECK(visible(folder.file()) == before);
    }
    must(journal, [](Tx& tx) { tx.add_pain(2); });
    CHECK(visible(folder.file()).size() == before.size() + 1);
}

TEST_CASE("no room for a new file: in memory, and said") {
    Disk::install();
    const TempFolder folder;
    Disk::bytes_left = 6000;
    Journal journal = open(folder);
    Disk::heal();
    CHECK(journal.keeping() == Keeping::NotKept);
    REQUIRE(journal.fault().has_value());
    CHECK(journal.fault()->kind == OpenFault::Kind::DiskFull);
    must(journal, [](Tx& tx) { tx.add_pain(2); });
    CHECK(journal.last_pain()->score == 2);
    // What was begun is gone again and does not stand in the way later.
    CHECK_FALSE(fs::exists(folder.file()));
    CHECK(open(folder).keeping() == Keeping::Kept);
}

TEST_CASE("another program that holds the file: busy, and it can be tried again") {
    const TempFolder folder;
    Journal journal = open(folder);
    SQLite::Database other(folder.file().string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    const auto result = journal.transact({"op"}, at(), [](Tx& tx) { tx.add_pain(3); });
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().kind == WriteFault::Kind::Busy);
    other.exec("ROLLBACK");
    must(journal, [](Tx& tx) { tx.add_pain(3); });
}

TEST_CASE("every commit is synced before it is acknowledged") {
    Disk::install();
    const TempFolder folder;
    Journal journal = open(folder);
    const SessionHandle session = finished(journal, {plan_of("plank", 2, 5s)});
    for (int i = 1; i <= 20; ++i) {
        const std::int64_t syncs = Disk::syncs;
        std::int64_t at_acknowledgement = 0;
        journal.on_durable([&](const Commit&) { at_acknowledgement = Disk::syncs; });
        must(journal, [&](Tx& tx) { tx.count_rep(session.sets[0], 2 + i, 5s); });
        CHECK(at_acknowledgement > syncs);
    }
}

TEST_CASE("a journal in memory works like any other and acknowledges nothing") {
    Journal journal = Journal::in_memory(at(), seeded());
    bool heard = false;
    journal.on_durable([&](const Commit&) { heard = true; });
    const SessionHandle session = finished(journal, {plan_of("plank", 2, 5s)});
    CHECK(journal.session(session.session)->sum.reps == 2);
    must(journal, [&](Tx& tx) { tx.remove(Table::Session, session.session); }, at(), Undo::Yes);
    CHECK_FALSE(journal.session(session.session).has_value());
    REQUIRE(journal.undo(at()).ok());
    CHECK(journal.session(session.session)->sum.reps == 2);
    CHECK(journal.keeping() == Keeping::NotKept);
    CHECK(journal.durable() == 0);
    CHECK_FALSE(heard);
}
