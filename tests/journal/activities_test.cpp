// Own activities and their scores, in a real file.
#include "helpers.hpp"
#include "journal/activities.hpp"

#include <string_view>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kDay = 24h;

Id added(Journal& journal, std::string_view name, Moment now = at()) {
    Id id;
    must(journal, [&](Tx& tx) { id = add_activity(tx, name); }, now, Undo::Yes);
    return id;
}
void score(Journal& journal, const Id& id, int value, Moment now) {
    must(journal, [&](Tx& tx) { score_activity(tx, id, value); }, now, Undo::Yes);
}
WriteFault::Kind refused(Journal& journal, const std::function<void(Tx&)>& write) {
    const auto commit = journal.transact({"op.test", Undo::Yes}, at(), write);
    REQUIRE_FALSE(commit.ok());
    return commit.error().kind;
}

const Date kFirst = date(2026, 3, 2);
const Date kLater = date(2026, 3, 30);

} // namespace

TEST_CASE("activities come in the order they were added, with the scores of those days") {
    const TempFolder folder;
    Journal journal = open(folder);
    CHECK(activities_between(journal, kFirst, kLater).empty());
    const Id shoes = added(journal, "Tie my shoes");
    const Id meeting = added(journal, "Sit through a meeting", at(1min));
    score(journal, shoes, 2, at(1h));
    score(journal, shoes, 4, at(5 * kDay));
    score(journal, shoes, 6, at(10 * kDay));
    const auto all = activities_between(journal, kFirst, kLater);
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == shoes);
    CHECK(all[0].name == "Tie my shoes");
    REQUIRE((all[0].first && all[0].last));
    CHECK(all[0].first->score == 2);
    CHECK(all[0].last->score == 6);
    CHECK(all[1].id == meeting);
    CHECK_FALSE(all[1].first);
    CHECK_FALSE(all[1].last);

    const auto middle = activities_between(journal, date(2026, 3, 3), date(2026, 3, 11));
    REQUIRE((middle[0].first && middle[0].last));
    CHECK(middle[0].first->id == middle[0].last->id);
    CHECK(middle[0].last->score == 4);
    CHECK_FALSE(activities_between(journal, date(2026, 2, 1), date(2026, 3, 1))[0].last);
}

TEST_CASE("its scores come newest first, as many as are asked for") {
    const TempFolder folder;
    Journal journal = open(folder);
    const Id shoes = added(journal, "Tie my shoes");
    const Id other = added(journal, "Lift my daughter");
    CHECK(activity_scores(journal, shoes, 5).empty());
    for (const int n : {0, 1, 2, 3})
        score(journal, shoes, n, at(n * kDay));
    score(journal, other, 9, at());
    const auto newest = activity_scores(journal, shoes, 3);
    REQUIRE(newest.size() == 3);
    CHECK(newest[0].score == 3);
    CHECK(newest[0].at.date == date(2026, 3, 5));
    CHECK(newest[2].score == 1);
    CHECK(activity_scores(journal, shoes, 10).size() == 4);
}

TEST_CASE("a second score of a day corrects the first") {
    const TempFolder folder;
    Journal journal = open(folder);
    const Id shoes = added(journal, "Tie my shoes");
    score(journal, shoes, 3, at(1h));
    score(journal, shoes, 5, at(2h));
    const auto scores = activity_scores(journal, shoes, 5);
    REQUIRE(scores.size() == 1);
    CHECK(scores[0].score == 5);
    REQUIRE(journal.undo(at(3h)).ok());
    CHECK(activity_scores(journal, shoes, 5).at(0).score == 3);
}

TEST_CASE("an activity is deleted with its scores, and both come back") {
    const TempFolder folder;
    Journal journal = open(folder);
    const Id shoes = added(journal, "Tie my shoes");
    score(journal, shoes, 3, at(1h));
    must(journal, [&](Tx& tx) { remove_activity(tx, shoes); }, at(2h), Undo::Yes);
    CHECK(activities_between(journal, kFirst, kLater).empty());
    CHECK(activity_scores(journal, shoes, 5).empty());
    REQUIRE(journal.undo(at(3h)).ok());
    CHECK(activities_between(journal, kFirst, kLater).size() == 1);
    CHECK(activity_scores(journal, shoes, 5).size() == 1);
}

TEST_CASE("three activities at most, each with a name and scores of 0 to 10") {
    const TempFolder folder;
    Journal journal = open(folder);
    const Id shoes = added(journal, "Tie my shoes");
    added(journal, "Sit through a meeting");
    added(journal, "Lift my daughter");
    const auto kind = WriteFault::Kind::Refused;
    CHECK(refused(journal, [](Tx& tx) { add_activity(tx, "A fourth"); }) == kind);
    CHECK(refused(journal, [&](Tx& tx) { rename_activity(tx, shoes, ""); }) == kind);
    CHECK(refused(journal, [&](Tx& tx) { score_activity(tx, shoes, 11); }) == kind);
    CHECK(refused(journal, [&](Tx& tx) { score_activity(tx, shoes, -1); }) == kind);
    CHECK(activities_between(journal, kFirst, kLater).size() == 3);
    must(journal, [&](Tx& tx) { rename_activity(tx, shoes, "Tie both shoes"); });
    CHECK(activities_between(journal, kFirst, kLater)[0].name == "Tie both shoes");
    must(journal, [&](Tx& tx) { remove_activity(tx, shoes); });
    added(journal, "A fourth");
    CHECK(activities_between(journal, kFirst, kLater).size() == 3);
}
