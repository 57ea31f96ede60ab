#include "helpers.hpp"
#include "journal/check.hpp"
#include "journal/demo.hpp"

#include <fstream>
#include <set>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

TEST_CASE("the demo is the same every time") {
    const TempFolder a;
    const TempFolder b;
    const auto counts = fill_demo(a, 1, at());
    REQUIRE(counts.ok());
    REQUIRE(fill_demo(b, 1, at()).ok());
    const auto rows = visible(a.file());
    CHECK(rows == visible(b.file()));
    CHECK(rows.size() > static_cast<std::size_t>(counts->reps + counts->sets));
    CHECK(bare_text(a.file(), "SELECT id FROM device") ==
          bare_text(b.file(), "SELECT id FROM device"));
}

TEST_CASE("the demo is a believable year, and a whole journal") {
    const TempFolder folder;
    const auto counts = fill_demo(folder.path() / "new", 1, at());
    REQUIRE(counts.ok());
    CHECK(counts->episodes >= 2);
    CHECK(counts->sessions > 150);
    CHECK(counts->reps > 10'000);
    CHECK(counts->pain > 50);
    const fs::path home = folder.path() / "new";
    const CheckReport report = check(home, Depth::Full);
    for (const std::string& problem : report.problems)
        UNSCOPED_INFO(problem);
    CHECK(report.ok());

    Journal journal = Journal::open(home, at(), {});
    const Date today = local_date(at());
    CHECK(journal.first_day() > today - std::chrono::days(367));
    CHECK_FALSE(journal.open_session().has_value());
    REQUIRE(journal.last_pain().has_value());
    CHECK(journal.last_pain()->at.date < today);
    std::set<std::string> exercises;
    Date last{};
    const auto sessions = journal.sessions_between(today - std::chrono::days(400), today);
    CHECK(static_cast<int>(sessions.size()) == counts->sessions);
    for (const SessionWithSets& session : sessions) {
        CHECK(session.session.started.date < today);
        CHECK(session.session.ended.has_value());
        CHECK(session.session.ended->utc > session.session.started.moment.utc);
        for (const ExerciseSet& set : session.sets) {
            exercises.insert(set.plan.exercise);
            CHECK_FALSE(dose_fault(set.plan.dose).has_value());
            CHECK(set.done.reps <= set.plan.dose.reps);
        }
        last = std::max(last, session.session.started.date);
    }
    CHECK(last >= today - std::chrono::days(10));
    CHECK(exercises == std::set<std::string>{"bird-dog", "bridge", "childs-pose", "knee-to-chest",
                                             "pelvic-tilt", "plank"});
    // And it goes on from there.
    must(journal, [](Tx& tx) { tx.add_pain(2); });
    CHECK(journal.last_pain()->at.date == today);
}

TEST_CASE("the demo fills empty folders only") {
    const TempFolder folder;
    {
        std::ofstream(folder.path() / "letter.txt") << "dear";
    }
    const auto refused = fill_demo(folder, 1, at());
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == DemoFault::Kind::NotEmpty);
    CHECK_FALSE(fs::exists(folder.file()));
    CHECK(fill_demo(folder.path() / "letter.txt", 1, at()).error().kind ==
          DemoFault::Kind::NotEmpty);
    CHECK(fill_demo(folder.path() / "letter.txt" / "x", 1, at()).error().kind ==
          DemoFault::Kind::CannotWrite);
}
