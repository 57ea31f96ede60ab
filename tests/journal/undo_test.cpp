// Undo: one action of the person is one step, across tables, and never harms what came later.
#include "helpers.hpp"

#include <random>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

// A person at their diary: some operation, chosen by chance, over what is there.
class Diarist {
  public:
    Diarist(Journal& journal, std::uint64_t seed) : journal_(journal), random_(seed) {}

    // False when what it chose made no change.
    bool act(Moment now) {
        const auto commit =
            journal_.transact({"op.any", Undo::Yes}, now, [this](Tx& tx) { some(tx); });
        REQUIRE(commit.ok());
        return commit->number != 0;
    }

  private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    template <class T>
    const T* any(const std::vector<T>& of) {
        return of.empty() ? nullptr
                          : &of[static_cast<std::size_t>(below(static_cast<int>(of.size())))];
    }

    void some(Tx& tx) {
        const auto from = date(2026, 1, 1);
        const auto to = date(2027, 1, 1);
        const auto sessions = journal_.sessions_between(from, to);
        const auto pains = journal_.pain_between(from, to);
        const auto* session = any(sessions);
        const auto* set = session != nullptr ? any(session->sets) : nullptr;
        const auto* pain = any(pains);
        switch (below(20)) {
        case 0:
            tx.add_pain(below(11), {"note"});
            break;
        case 1:
            if (pain)
                tx.edit_pain(pain->id, below(11));
            break;
        case 2:
            if (pain)
                tx.remove(Table::Pain, pain->id);
            break;
        case 3:
            if (session)
                tx.remove(Table::Session, session->session.id);
            break;
        case 4:
            if (set)
                tx.remove(Table::ExerciseSet, set->id);
            break;
        case 5:
            if (set)
                tx.edit_set_reps(set->id, below(9));
            break;
        case 6:
            if (set)
                tx.edit_set_held(set->id, Millis(below(60'000)));
            break;
        case 7:
            if (session)
                tx.set_pain_after(session->session.id, below(11));
            break;
        case 8:
            if (session)
                tx.set_note(session->session.id, std::to_string(below(100)));
            break;
        case 9:
            tx.set_own_level("plank", below(2) == 0 ? "knees" : "full");
            break;
        case 10: {
            Dose dose;
            dose.reps = 1 + below(20);
            tx.set_own_dose("plank", below(2) == 0 ? "knees" : "full", dose);
            break;
        }
        case 11:
            tx.reset_own_dose("plank", "knees");
            break;
        case 12: {
            Preferences preferences;
            preferences.left_handed = below(2) == 0;
            preferences.get_ready_s = 3 + below(20);
            preferences.day_start_hour = below(5);
            tx.set_preferences(preferences);
            break;
        }
        case 13:
            tx.begin_episode(Place::Sitting);
            break;
        case 14:
            if (set && below(2) == 0) {
                const auto reps = journal_.reps_of(set->id);
                if (const auto* rep = any(reps))
                    tx.remove_rep(set->id, rep->id);
            }
            break;
        case 16: {
            plan::Override change{below(2) == 0 ? "main" : "second", {}};
            if (below(2) == 0)
                change.item = plan::Item{"bridge", "double", {}};
            tx.change_plan(date(2026, 3, 2), change);
            break;
        }
        case 17:
            tx.switch_adjustment(below(2) == 0 ? "desk" : "knees", below(2) == 0);
            break;
        case 18:
            if (const auto visits = journal_.visits_from(Utc{}, 5); visits.size() > 3)
                tx.remove(Table::Visit, *Id::parse(visits.front().id));
            else
                tx.save_visit({"", care::VisitKind::Physio, at(below(9) * 1h), 30, "", "", {}});
            break;
        default: // several at once
            tx.add_pain(below(11));
            if (session)
                tx.set_effort(session->session.id, limber::Effort::Hard);
            if (set)
                tx.edit_set_reps(set->id, below(9));
            if (pain)
                tx.remove(Table::Pain, pain->id);
        }
    }

    Journal& journal_;
    std::mt19937_64 random_;
};

} // namespace

TEST_CASE("undo puts back exactly what was there: random operations against a model") {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        INFO("seed " << seed);
        const TempFolder folder;
        Journal journal = open(folder);
        for (int i = 0; i < 4; ++i)
            finished(journal,
                     {plan_of("plank", 6, 10s, CountOf::Hold),
                      plan_of("bird-dog", 5, 5s, CountOf::Rep, Side::Left)},
                     at(i * 24h));
        Diarist diarist(journal, seed);
        std::mt19937_64 random(seed + 100);
        std::vector<std::vector<std::string>> past; // the model: what undo must lead back to
        Moment now = at(96h);
        for (int step = 0; step < 150; ++step) {
            now.utc += 1s;
            if (random() % 3 != 0) {
                auto before = visible(folder.file());
                if (!diarist.act(now))
                    continue;
                past.push_back(std::move(before));
                if (past.size() > 30)
                    past.erase(past.begin());
            } else {
                const auto undone = journal.undo(now);
                REQUIRE(undone.ok() == !past.empty());
                if (past.empty())
                    continue;
                REQUIRE(visible(folder.file()) == past.back());
                past.pop_back();
            }
        }
        while (!past.empty()) {
            REQUIRE(journal.undo(now).ok());
            REQUIRE(visible(folder.file()) == past.back());
            past.pop_back();
        }
        CHECK(journal.undo(now).error().kind == UndoFault::Kind::Nothing);
    }
}

TEST_CASE("thirty operations are remembered, by name, in this process only") {
    const TempFolder folder;
    {
        Journal journal = open(folder);
        CHECK_FALSE(journal.can_undo().has_value());
        for (int i = 0; i < 35; ++i) {
            const auto done = journal.transact({"op." + std::to_string(i), Undo::Yes}, at(),
                                               [](Tx& tx) { tx.add_pain(3); });
            REQUIRE(done.ok());
        }
        for (int i = 34; i >= 5; --i) {
            CHECK(journal.can_undo() == "op." + std::to_string(i));
            const auto undone = journal.undo(at());
            REQUIRE(undone.ok());
            CHECK(undone->name == "op." + std::to_string(i));
            CHECK(undone->commit.changed == TableSet{Table::Pain});
        }
        CHECK_FALSE(journal.can_undo().has_value());
        CHECK(journal.pain_between(date(2026, 3, 2), date(2026, 3, 2)).size() == 5);
        must(journal, [](Tx& tx) { tx.add_pain(3); }, at(), Undo::Yes);
        journal.forget_undo();
        CHECK_FALSE(journal.can_undo().has_value());
        must(journal, [](Tx& tx) { tx.add_pain(3); }, at(), Undo::Yes);
    }
    CHECK_FALSE(open(folder).can_undo().has_value());
}

TEST_CASE("what the player writes is no step of undo") {
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.add_pain(3); }, at(), Undo::Yes);
    const SessionHandle session = finished(journal, {plan_of("plank", 3, 5s)});
    REQUIRE(journal.undo(at()).ok());
    CHECK_FALSE(journal.last_pain().has_value());
    CHECK(journal.session(session.session)->sum.reps == 3);
    CHECK(journal.undo(at()).error().kind == UndoFault::Kind::Nothing);
}

TEST_CASE("undo leaves alone what something else changed since") {
    const TempFolder folder;
    Journal journal = open(folder);
    Id pain;
    must(journal, [&](Tx& tx) { pain = tx.add_pain(3); });
    must(journal, [](Tx& tx) { tx.set_own_level("bridge", "march"); }, at(), Undo::Yes);
    must(
        journal,
        [&](Tx& tx) {
            tx.edit_pain(pain, 5);
            tx.set_own_level("plank", "full");
        },
        at(), Undo::Yes);
    must(journal, [&](Tx& tx) { tx.edit_pain(pain, 8); }); // not the person: an import, a merge
    const auto before = visible(folder.file());

    const auto refused = journal.undo(at());
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == UndoFault::Kind::Changed);
    CHECK(refused.error().name == "op.test");
    CHECK(visible(folder.file()) == before); // whole or not at all

    REQUIRE(journal.undo(at()).ok()); // the step before it did not touch that row
    CHECK_FALSE(journal.own_dose("bridge").level.has_value());
    CHECK(journal.own_dose("plank").level == "full");
    CHECK(journal.last_pain()->score == 8);
}

TEST_CASE("a deletion that is undone comes back with its sets, reps and sums") {
    const TempFolder folder;
    Journal journal = open(folder);
    const SessionHandle session =
        finished(journal, {plan_of("plank", 6, 10s, CountOf::Hold), plan_of("bridge", 5, 0s)});
    const auto before = visible(folder.file());
    const auto deleted = must(
        journal, [&](Tx& tx) { tx.remove(Table::Session, session.session); }, at(1h), Undo::Yes);
    CHECK(deleted.changed == TableSet{Table::Session, Table::ExerciseSet, Table::Rep});
    CHECK(visible(folder.file()).empty());
    CHECK(journal.week_totals(date(2026, 3, 1), date(2026, 3, 8)).empty());
    CHECK(bare(folder.file(), "SELECT count(*) FROM rep WHERE deleted_at IS NOT NULL") == 11);
    REQUIRE(journal.undo(at(2h)).ok());
    CHECK(visible(folder.file()) == before);
}

TEST_CASE("an undo that cannot be written can be tried again") {
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.add_pain(3); }, at(), Undo::Yes);
    {
        SQLite::Database other(folder.file().string(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE");
        const auto refused = journal.undo(at());
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().kind == UndoFault::Kind::NotWritten);
        REQUIRE(refused.error().write.has_value());
        CHECK(refused.error().write->kind == WriteFault::Kind::Busy);
    }
    CHECK(journal.can_undo() == "op.test");
    REQUIRE(journal.undo(at()).ok());
    CHECK_FALSE(journal.last_pain().has_value());
}
