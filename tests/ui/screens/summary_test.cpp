#include "shipped.hpp"
#include "ui/screens/summary.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;
using namespace std::chrono_literals;

namespace {

// A session as the app keeps it: every step of the player written as it happens.
struct Session {
    Diary& diary;
    PlayerState player;
    journal::SessionWriter writer;

    Session(Diary& d, const std::vector<SetPlan>& sets)
        : diary(d),
          player(start(sets)),
          writer(journal::SessionWriter::begin(d.journal, d.now, new_session(sets))) {}

    static journal::NewSession new_session(const std::vector<SetPlan>& sets) {
        journal::NewSession fresh;
        fresh.plan = sets;
        return fresh;
    }
    void keep(const PlayerEvents& events) {
        REQUIRE(writer.write(diary.journal, diary.now, player, events).ok());
    }
    void act(const PlayerAction& action) { keep(apply(player, action)); }
    void to(Step step) {
        while (player.step != step && player.step != Step::Finished) {
            diary.pass(500ms);
            keep(advance(player, 500ms));
        }
        REQUIRE(player.step == step);
    }
    SummaryState summary() const {
        Today today = day(diary.now);
        today.view.session = writer.handle().session;
        return build_summary(diary.journal, shipped(), today);
    }
};

} // namespace

TEST_CASE("A whole session is told as it was", "[summary]") {
    Diary diary;
    std::vector<SetPlan> sets = set_plan("bird-dog", "leg", [](Dose& d) { d.sets = 3; });
    for (const SetPlan& set : set_plan("plank", "knees"))
        sets.push_back(set);
    Session session(diary, sets);
    session.to(Step::Finished);
    const SummaryState state = session.summary();
    REQUIRE(state.found);
    CHECK(state.whole);
    CHECK(state.title == "Session done");
    CHECK(state.when == "Sunday, 9:41");
    CHECK(state.headline == "Well done.");
    REQUIRE(state.rows.size() == 2);
    CHECK(state.rows[0].name == "Bird-dog, leg slide");
    CHECK(state.rows[0].what == "18 times each side in 3 sets, 180 s held");
    CHECK(state.rows[0].mark == Mark::Whole);
    CHECK(state.rows[1].what == "8 holds, 40 good seconds");
    CHECK(state.next == "Saved in your history.");
    CHECK_FALSE(state.worse);
    CHECK_FALSE(state.easier);
    CHECK(state.ask_before);
    CHECK_FALSE(state.before);
}

TEST_CASE("What was left out is said without blame", "[summary]") {
    Diary diary;
    Session session(diary, set_plan("bird-dog", "both"));
    session.to(Step::Rest);
    session.act(SkipSet{}); // ends the rest
    session.act(SkipSet{}); // and leaves the other side out
    const SummaryState state = session.summary();
    REQUIRE(state.rows.size() == 1);
    CHECK(state.rows[0].what == "6 left, 0 right, 30 s held");
    CHECK(state.rows[0].mark == Mark::Part);
    CHECK(state.headline == "Well done.");
}

TEST_CASE("How a session ended decides its headline", "[summary]") {
    struct Row {
        StopReason reason;
        bool some_done;
        const char* headline;
        const char* title;
    };
    const Row rows[] = {
        {StopReason::Left, true, "That counts too.", "Session ended"},
        {StopReason::Left, false, "Nothing counted this time.", "Session ended"},
        {StopReason::RunsDownLeg, true, "You stopped in time.", "Session ended"},
        {StopReason::DizzyOrChest, false, "You stopped in time.", "Session ended"},
    };
    for (const Row& row : rows) {
        Diary diary;
        Session session(diary, set_plan("bird-dog", "leg"));
        if (row.some_done)
            session.to(Step::Rest);
        if (row.reason == StopReason::Left) {
            session.act(Leave{});
        } else {
            session.act(SharpPain{});
            session.act(GiveReason{row.reason});
        }
        CAPTURE(static_cast<int>(row.reason), row.some_done);
        CHECK(session.summary().headline == row.headline);
        CHECK(session.summary().title == row.title);
    }
}

TEST_CASE("Pain before and after say what may be said, and no more", "[summary]") {
    struct Row {
        int before, after;
        const char* next;
        bool worse;
    };
    const Row rows[] = {
        {4, 2, "Less pain than before. Saved in your history.", false},
        {4, 5, "About the same as before. Saved in your history.", false},
        {3, 5,
         "More pain than before. Next time, try fewer or an easier move. Rest now if you like.",
         true},
    };
    for (const Row& row : rows) {
        Diary diary;
        Session session(diary, set_plan("bridge", "double"));
        session.to(Step::Finished);
        const auto id = session.writer.handle().session;
        diary.write([&](journal::Tx& tx) {
            tx.set_pain_before(id, row.before);
            tx.set_pain_after(id, row.after);
            tx.set_effort(id, Effort::Some);
        });
        const SummaryState state = session.summary();
        CAPTURE(row.before, row.after);
        CHECK(state.next == row.next);
        CHECK(state.worse == row.worse);
        CHECK(state.before == row.before);
        CHECK(state.after == row.after);
        CHECK(state.effort == Effort::Some);
        CHECK(state.ask_before); // it was asked here, so it can be corrected here
    }
}

TEST_CASE("A check-in of that day is the pain before: it is not asked twice", "[summary]") {
    Diary diary;
    diary.write([](journal::Tx& tx) { tx.add_pain(4); });
    diary.pass(10min);
    Session session(diary, set_plan("bridge", "double"));
    session.to(Step::Finished);
    diary.write([](journal::Tx& tx) { tx.add_pain(9); }); // after it began: not before
    const SummaryState state = session.summary();
    CHECK(state.before == 4);
    CHECK(state.before_note == "Before: 4");
    CHECK_FALSE(state.ask_before);
}

TEST_CASE("Two sets too hard offer the easier level, and say when it is taken", "[summary]") {
    Diary diary;
    Session session(diary, set_plan("bird-dog", "both"));
    session.to(Step::Rest);
    session.act(RateSet{Feel::TooHard});
    CHECK_FALSE(session.summary().easier);
    session.to(Step::Finished);
    session.act(RateSet{Feel::TooHard});
    SummaryState state = session.summary();
    REQUIRE(state.easier);
    CHECK(state.easier->exercise == "bird-dog");
    CHECK(state.easier->level == "leg");
    CHECK(state.easier->button == "Next time: Bird-dog, leg slide");
    diary.write([](journal::Tx& tx) { tx.set_own_level("bird-dog", "leg"); });
    state = session.summary();
    REQUIRE(state.easier);
    CHECK(state.easier->button.empty());
    CHECK(state.easier->line == "Next time starts with Bird-dog, leg slide.");
}

TEST_CASE("The easiest level has nothing easier to offer", "[summary]") {
    Diary diary;
    Session session(diary, set_plan("childs-pose", "kneeling", [](Dose& d) { d.sets = 2; }));
    session.to(Step::Rest);
    session.act(RateSet{Feel::TooHard});
    session.to(Step::Finished);
    session.act(RateSet{Feel::TooHard});
    CHECK_FALSE(session.summary().easier);
}

TEST_CASE("A session that is not there leaves an empty page", "[summary]") {
    const Diary diary;
    CHECK_FALSE(build_summary(diary.journal, shipped(), day()).found);
}
