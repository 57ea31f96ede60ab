// The player's events as rows: at every moment the file holds what the player knows, and a session
// goes on from there.
#include "disk.hpp"
#include "helpers.hpp"
#include "journal/check.hpp"
#include "journal/session_writer.hpp"
#include "player_driver.hpp"

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

TEST_CASE("at every step the rows are what the player knows") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        INFO("seed " << seed);
        const TempFolder folder;
        Journal journal = open(folder);
        PlayerState state = start(mixed_plan());
        SessionWriter writer = SessionWriter::begin(journal, at(), session_of(mixed_plan()));
        PlayerDriver driver(seed);
        Moment now = at();
        bool ended = false;
        for (int step = 0; step < 400 && !ended; ++step) {
            now.utc += 700ms;
            const PlayerEvents events = driver.step(state);
            const auto commit = writer.write(journal, now, state, events);
            REQUIRE(commit.ok());
            for (const PlayerEvent& event : events)
                ended = ended || std::holds_alternative<SessionEnded>(event);
            if (ended)
                break;
            const auto read = journal.open_session();
            REQUIRE(read.has_value());
            REQUIRE(text_of(read->done) == text_of(state.done));
            REQUIRE(read->plan == state.plan);
            REQUIRE(read->options.change_over == state.options.change_over);
        }
        if (!ended)
            REQUIRE(writer.write(journal, now, state, limber::apply(state, Leave{})).ok());
        // The history agrees with the player: counts, seconds, and playing time adds up.
        const auto session = journal.session(writer.handle().session);
        REQUIRE(session.has_value());
        CHECK(session->session.ended.has_value());
        CHECK(session->session.stopped == state.stopped);
        Sums sum;
        for (const SetDone& set : state.done) {
            sum.sets += counted(set) > 0 ? 1 : 0;
            sum.reps += counted(set);
            sum.held += good_time(set);
        }
        CHECK(session->sum.sets == sum.sets);
        CHECK(session->sum.reps == sum.reps);
        CHECK(session->sum.held == sum.held);
        if (!session->sets.empty())
            CHECK(session->sum.active == state.active);
        CHECK(check(folder, Depth::Full).ok());
        CHECK_FALSE(journal.open_session().has_value());
    }
}

TEST_CASE("a killed session resumes from its rows, at any step") {
    for (std::uint64_t seed = 20; seed < 60; ++seed) {
        INFO("seed " << seed);
        Journal journal = Journal::in_memory(at(), seeded());
        PlayerState state = start(mixed_plan());
        SessionWriter writer = SessionWriter::begin(journal, at(), session_of(mixed_plan()));
        PlayerDriver driver(seed);
        bool ended = false;
        for (std::uint64_t step = 0; step < seed && !ended; ++step) {
            const PlayerEvents events = driver.step(state);
            REQUIRE(writer.write(journal, at(), state, events).ok());
            for (const PlayerEvent& event : events)
                ended = ended || std::holds_alternative<SessionEnded>(event);
        }
        if (ended)
            continue;
        const auto before = state.done;
        const auto read = journal.open_session();
        REQUIRE(read.has_value());
        SessionWriter next = SessionWriter::carry_on(*read);
        PlayerState resumed;
        const PlayerEvents events = resume(resumed, read->plan, read->done, read->options);
        REQUIRE(next.write(journal, at(1h), resumed, events).ok());
        for (const PlayerEvent& event : events)
            ended = ended || std::holds_alternative<SessionEnded>(event);
        for (std::size_t i = 0; i < before.size(); ++i) // nothing is lost
            CHECK(counted(resumed.done[i]) >= counted(before[i]));
        // And the rest can be done to the end, in the same rows.
        for (int i = 0; i < 4000 && !ended; ++i) {
            const PlayerEvents more = driver.step(resumed);
            REQUIRE(next.write(journal, at(2h), resumed, more).ok());
            for (const PlayerEvent& event : more)
                ended = ended || std::holds_alternative<SessionEnded>(event);
            if (ended)
                break;
            REQUIRE(text_of(journal.open_session()->done) == text_of(resumed.done));
        }
        CHECK(journal.session(read->session.id)->session.ended.has_value());
    }
}

TEST_CASE("what cannot be written waits, and is written with its own time") {
    Disk::install();
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.add_pain(1); });

    PlayerState state = start({plan_of("bridge", 4, 0s)});
    Disk::bytes_left = 0;
    SessionWriter writer =
        SessionWriter::begin(journal, at(), session_of({plan_of("bridge", 4, 0s)}));
    REQUIRE(writer.fault().has_value());
    CHECK(writer.fault()->kind == WriteFault::Kind::DiskFull);
    CHECK(writer.waiting() == 1);
    CHECK(writer.handle().session.none());
    Moment now = at();
    std::size_t events = 0;
    for (int i = 0; i < 12; ++i) {
        now.utc += 2s;
        const PlayerEvents happened =
            i % 3 == 2 ? limber::apply(state, Tap{}) : limber::advance(state, 2s);
        CHECK_FALSE(writer.write(journal, now, state, happened).ok());
        for (const PlayerEvent& event : happened)
            events += std::holds_alternative<StepChanged>(event) ? 0U : 1U;
    }
    CHECK(writer.waiting() == events + 1);
    CHECK_FALSE(journal.open_session().has_value());
    Disk::heal();
    now.utc += 60s;
    const auto saved = writer.flush(journal, now);
    REQUIRE(saved.ok());
    CHECK(saved->written.size() >= events + 1);
    CHECK(writer.waiting() == 0);
    CHECK_FALSE(writer.fault().has_value());
    const auto read = journal.open_session();
    REQUIRE(read.has_value());
    CHECK(text_of(read->done) == text_of(state.done));
    CHECK(read->session.started.moment == at());
    const auto reps = journal.reps_of(writer.handle().sets[0]);
    REQUIRE(reps.size() > 1);
    CHECK(reps.back().at.moment.utc < now.utc - 50s);
    CHECK(reps.front().at.moment.utc < reps.back().at.moment.utc);
    CHECK(writer.flush(journal, now)->number == 0);
}

TEST_CASE("what is refused does not hold up what comes after it") {
    Journal journal = Journal::in_memory(at(), seeded());
    PlayerState state = start({plan_of("bridge", 4, 0s)});
    SessionWriter writer =
        SessionWriter::begin(journal, at(), session_of({plan_of("bridge", 4, 0s)}));
    const auto refused = writer.write(journal, at(), state, {RepUndone{0, 7}});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == WriteFault::Kind::Refused);
    CHECK(writer.waiting() == 0);
    CHECK(writer.write(journal, at(), state, {SetStarted{0}, RepCounted{0, 1, 0s}}).ok());
    CHECK(journal.open_session()->done[0].reps.size() == 1);
}

TEST_CASE("a new session ends the one that was open") {
    Journal journal = Journal::in_memory(at(), seeded());
    PlayerState state = start({plan_of("plank", 2, 10s, CountOf::Hold)});
    SessionWriter first = SessionWriter::begin(journal, at(), session_of(state.plan));
    REQUIRE(
        first.write(journal, at(), state, {SetStarted{0}, HoldStarted{0, 1}, HoldBeat{0, 1, 3s}})
            .ok());
    const SessionWriter second = SessionWriter::begin(journal, at(1min), session_of(state.plan));
    const auto left = journal.session(first.handle().session);
    CHECK(left->session.stopped == StopReason::Left);
    CHECK(left->sum == Sums{1, 1, 3s, 0s});
    CHECK(journal.open_session()->session.id == second.handle().session);
}
