// What Today, breaks and Care keep, in real files.
#include "helpers.hpp"

#include <algorithm>
#include <random>
#include <set>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

plan::Item item_of(std::string exercise, int reps) {
    plan::Item item{std::move(exercise), "full", {}};
    item.dose.reps = reps;
    return item;
}

plan::DayPlan day_of(Date date, plan::Basis basis = plan::Basis::Usual) {
    plan::DayPlan plan;
    plan.date = date;
    plan.rules_version = 1;
    plan.phase = Phase::Move;
    plan.basis = basis;
    plan.tasks = {{"main", item_of("bridge", 5), {"plan.why.x", {}}, {}},
                  {"second",
                   item_of("plank", 6),
                   {"plan.why.y", {}},
                   plan::Reason{"plan.change.rise", {{"from", 2}, {"to", 4}}}}};
    return plan;
}

} // namespace

TEST_CASE("a shown day is kept as it was shown; the newest row of a day counts") {
    const TempFolder folder;
    const Date today = date(2026, 3, 2);
    {
        Journal journal = open(folder);
        CHECK_FALSE(journal.plan_day(today));
        must(journal, [&](Tx& tx) { tx.keep_plan_day(day_of(today)); });
        must(journal, [&](Tx& tx) { tx.keep_plan_day(day_of(today, plan::Basis::Eased)); }, at(1h));
        must(journal, [&](Tx& tx) { tx.keep_plan_day(day_of(today + std::chrono::days{1})); });
    }
    const Journal journal = open(folder);
    CHECK(journal.plan_day(today) == day_of(today, plan::Basis::Eased));
    CHECK(journal.plan_day(today + std::chrono::days{1})->basis == plan::Basis::Usual);
    CHECK_FALSE(journal.plan_day(today + std::chrono::days{2}));
    CHECK(bare(folder.file(), "SELECT count(*) FROM plan_day") == 3); // none was rewritten
}

TEST_CASE("changes of a day: by slot, undone as one") {
    const TempFolder folder;
    Journal journal = open(folder);
    const Date today = date(2026, 3, 2);
    const auto change = [&](plan::Override one, Undo undo = Undo::Yes) {
        must(journal, [&](Tx& tx) { tx.change_plan(today, one); }, at(), undo);
    };
    change({"main", item_of("bridge", 4)});
    change({"second", {}});
    CHECK(journal.plan_changes(today) ==
          std::vector<plan::Override>{{"main", item_of("bridge", 4)}, {"second", {}}});
    change({"main", {}});
    CHECK(journal.plan_changes(today) == std::vector<plan::Override>{{"main", {}}, {"second", {}}});
    REQUIRE(journal.undo(at()).ok());
    CHECK(journal.plan_changes(today)[0].item == item_of("bridge", 4));
    must(journal, [&](Tx& tx) { tx.plan_as_it_was(today, "main"); });
    CHECK(journal.plan_changes(today) == std::vector<plan::Override>{{"second", {}}});
    CHECK(journal.plan_changes(today + std::chrono::days{1}).empty());

    plan::Item wild = item_of("bridge", 51);
    CHECK(
        journal.transact({"op.test"}, at(), [&](Tx& tx) { tx.change_plan(today, {"main", wild}); })
            .error()
            .kind == WriteFault::Kind::Refused);
    CHECK(journal.plan_changes(today).size() == 1);
}

TEST_CASE("what the plan looks at comes out of the rows") {
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.begin_episode(Place::Car); }, at(-1h));
    must(journal, [](Tx& tx) { tx.add_pain(6); }, at(-30min));
    const SessionHandle full =
        finished(journal, {plan_of("plank", 3, 5s), plan_of("bridge", 2, 0s)}, at());
    must(journal, [&](Tx& tx) {
        tx.set_pain_before(full.session, 4);
        tx.set_pain_after(full.session, 5);
    });
    SessionHandle part;
    must(
        journal,
        [&](Tx& tx) {
            part = tx.begin_session(session_of(
                {plan_of("bird-dog", 2, 0s, CountOf::Rep, Side::Left),
                 plan_of("bird-dog", 2, 0s, CountOf::Rep, Side::Right), plan_of("carry", 1, 0s)}));
            tx.begin_set(part.sets[0]);
            tx.count_rep(part.sets[0], 1, 0s);
            tx.count_rep(part.sets[0], 2, 0s);
            tx.close_set(part.sets[0], false, 10s);
            tx.begin_set(part.sets[1]);
            tx.count_rep(part.sets[1], 1, 0s);
            tx.hurt_set(part.sets[1], StopReason::Easing);
            tx.end_session(part.session, StopReason::RunsDownLeg);
        },
        at(1h));
    const plan::History history = journal.plan_history(date(2026, 3, 2));
    CHECK(history.first_day == date(2026, 3, 2));
    REQUIRE(history.episodes.size() == 1);
    CHECK(history.episodes[0].at == at(-1h).utc);
    REQUIRE(history.readings.size() == 1);
    CHECK(history.readings[0].score == 6);
    CHECK(history.readings[0].minute == 7 * 60);
    // Two sessions, and the sign of the second once more, by itself.
    REQUIRE(history.practices.size() == 3);
    const plan::Practice& first = history.practices[0];
    CHECK(first.before == 4);
    CHECK(first.after == 5);
    REQUIRE(first.done.size() == 2);
    CHECK(first.done[0].exercise == "plank");
    CHECK(first.done[0].full);
    CHECK(first.done[0].dose.reps == 3);
    std::vector<plan::Done> second;
    for (std::size_t i = 1; i < 3; ++i)
        second.insert(second.end(), history.practices[i].done.begin(),
                      history.practices[i].done.end());
    REQUIRE(second.size() == 1); // the carry was never begun
    CHECK(second[0].exercise == "bird-dog");
    CHECK_FALSE(second[0].full); // its right side was not
    CHECK(second[0].hurt);
    CHECK(plan::warned(history));
    must(journal, [](Tx& tx) { tx.answer_warning(true); }, at(2h), Undo::Yes);
    CHECK_FALSE(plan::warned(journal.plan_history(date(2026, 3, 2))));
    REQUIRE(journal.undo(at(3h)).ok());
    CHECK(plan::warned(journal.plan_history(date(2026, 3, 2))));
}

TEST_CASE("what is ticked in the safety check stops the plan until somebody answered for it") {
    const TempFolder folder;
    Journal journal = open(folder);
    const Date today = date(2026, 3, 2);
    must(journal, [](Tx& tx) {
        SafetyCheck check;
        check.ticked = {Sign::Saddle};
        tx.put_check(std::nullopt, std::nullopt, check);
    });
    CHECK(plan::warned(journal.plan_history(today)));
    must(journal, [](Tx& tx) { tx.answer_warning(false); }, at(1h), Undo::Yes);
    CHECK_FALSE(plan::warned(journal.plan_history(today)));
    CHECK_FALSE(journal.alarm().has_value());
    REQUIRE(journal.undo(at(2h)).ok());
    CHECK(journal.alarm().has_value());
    CHECK(plan::warned(journal.plan_history(today)));
}

TEST_CASE("numbness told beside a score stops the plan, however long ago, until it is answered") {
    const TempFolder folder;
    Journal journal = open(folder);
    Id numb;
    must(journal, [&](Tx& tx) {
        numb = tx.add_pain(4, {.felt = {LegFeeling::Numb, LegFeeling::Tingling}});
    });
    must(journal, [](Tx& tx) { tx.add_pain(4, {.felt = {LegFeeling::Tingling}}); }, at(1h));
    plan::History history = journal.plan_history(date(2026, 3, 2));
    CHECK(history.numb == at().utc);
    REQUIRE(history.readings.size() == 2);
    CHECK(history.readings[0].tingling);
    CHECK(plan::warned(history));
    CHECK(plan::warned(journal.plan_history(date(2028, 3, 2))));
    must(journal, [&](Tx& tx) { tx.set_pain_detail(numb, {}); }, at(2h), Undo::Yes); // a slip
    CHECK_FALSE(plan::warned(journal.plan_history(date(2026, 3, 2))));
    REQUIRE(journal.undo(at(2h)).ok());
    CHECK(plan::warned(journal.plan_history(date(2026, 3, 2))));
    must(journal, [](Tx& tx) { tx.answer_warning(false); }, at(3h));
    CHECK_FALSE(plan::warned(journal.plan_history(date(2026, 3, 2))));
    must(journal, [](Tx& tx) { tx.add_pain(3, {.felt = {LegFeeling::Numb}}); }, at(4h)); // again
    CHECK(plan::warned(journal.plan_history(date(2026, 3, 2))));
    must(journal, [&](Tx& tx) { tx.remove(Table::Pain, journal.last_pain()->id); }, at(5h));
    CHECK_FALSE(plan::warned(journal.plan_history(date(2026, 3, 2))));
}

TEST_CASE("the plan's history is cut where plan_history.hpp says, and no day counts twice") {
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.begin_episode(Place::Sitting); }, at());
    for (int n = 0; n < 500; n += 5)
        must(journal, [](Tx& tx) { tx.add_pain(3); }, at(n * 24h));
    const Date first = date(2026, 3, 2);
    for (const int day : {0, 60, 119, 120, 121, 300, 480, 499}) {
        const Date today = first + std::chrono::days{day};
        const auto history = journal.plan_history(today);
        std::set<Date> seen;
        for (const plan::Reading& reading : history.readings) {
            CHECK(seen.insert(reading.date).second);
            CHECK(reading.date <= today);
            CHECK(
                (reading.date <= first + plan::kCourse || reading.date >= today - plan::kLookBack));
        }
        std::size_t expected = 0;
        for (int n = 0; n <= day; n += 5)
            if (n <= plan::kCourse.count() || n >= day - plan::kLookBack.count())
                ++expected;
        INFO(day);
        CHECK(seen.size() == expected);
        CHECK(history.episodes.size() == 1); // however long ago
    }
}

TEST_CASE("an entry deleted and added again leaves the same day") {
    const TempFolder folder;
    Journal journal = open(folder);
    std::mt19937_64 random(5);
    for (int n = 0; n < 20; ++n) {
        must(journal, [&](Tx& tx) { tx.add_pain(static_cast<int>(random() % 6)); }, at(n * 24h));
        finished(journal, {plan_of("bridge", 3, 0s)}, at(n * 24h + 1h));
    }
    const Date today = date(2026, 3, 21);
    const auto before = journal.plan_history(today);
    for (const PainEntry& entry : journal.pain_between(date(2026, 3, 5), date(2026, 3, 9))) {
        must(journal, [&](Tx& tx) { tx.remove(Table::Pain, entry.id); });
        CHECK_FALSE(journal.plan_history(today) == before);
        must(journal, [&](Tx& tx) { tx.add_pain(entry.score); }, entry.at.moment);
        CHECK(journal.plan_history(today) == before);
    }
}

TEST_CASE("adjustments are switched on once and off whole") {
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.switch_adjustment("desk", true); });
    must(journal, [](Tx& tx) { tx.switch_adjustment("desk", true); });
    must(journal, [](Tx& tx) { tx.switch_adjustment("bend-knees", true); });
    CHECK(journal.adjustments() == std::vector<std::string>{"bend-knees", "desk"});
    must(journal, [](Tx& tx) { tx.switch_adjustment("desk", false); }, at(), Undo::Yes);
    CHECK(journal.adjustments() == std::vector<std::string>{"bend-knees"});
    REQUIRE(journal.undo(at()).ok());
    CHECK(journal.adjustments().size() == 2);
}

TEST_CASE("breaks are counted by the day the person saw") {
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.add_break(); }, at(), Undo::Yes);
    must(journal, [](Tx& tx) { tx.add_break(); }, at(1h), Undo::Yes);
    must(journal, [](Tx& tx) { tx.add_break(); }, at(17h)); // half past midnight
    CHECK(journal.breaks_on(date(2026, 3, 2)) == 2);
    CHECK(journal.breaks_on(date(2026, 3, 3)) == 1);
    CHECK(journal.breaks_on(date(2026, 3, 4)) == 0);
}

TEST_CASE("dismissed signs come back with their day") {
    const TempFolder folder;
    Journal journal = open(folder);
    must(journal, [](Tx& tx) { tx.dismiss_sign(care::Sign::MostDays); }, at(), Undo::Yes);
    const auto found = journal.dismissed_signs(date(2026, 2, 1));
    REQUIRE(found.size() == 1);
    CHECK(found[0].sign == care::Sign::MostDays);
    CHECK(found[0].date == date(2026, 3, 2));
    CHECK(journal.dismissed_signs(date(2026, 3, 2)).size() == 1);
    CHECK(journal.dismissed_signs(date(2026, 3, 5)).empty());
    REQUIRE(journal.undo(at()).ok());
    CHECK(journal.dismissed_signs(date(2026, 2, 1)).empty());
}

TEST_CASE("visits: to come, past, changed, rated, deleted, undone") {
    const TempFolder folder;
    Journal journal = open(folder);
    care::Visit visit{"", care::VisitKind::Massage, at(48h, 60min), 45, "Sheffield", "bring shoes",
                      {}};
    Id id;
    must(journal, [&](Tx& tx) { id = tx.save_visit(visit); });
    must(journal, [&](Tx& tx) {
        tx.save_visit({"", care::VisitKind::Physio, at(24h), 30, "", "", {}});
        tx.save_visit({"", care::VisitKind::Doctor, at(-24h), 10, "", "", care::Helped::Same});
    });
    visit.id = id.str();
    CHECK(journal.visit(id) == visit);
    const auto next = journal.visits_from(at().utc, 10);
    REQUIRE(next.size() == 2);
    CHECK(next[0].kind == care::VisitKind::Physio);
    CHECK(next[1] == visit);
    CHECK(journal.visits_from(at().utc, 1).size() == 1);
    CHECK(journal.visits_before(at().utc, 10).size() == 1);
    visit.note = "changed";
    must(journal, [&](Tx& tx) { tx.save_visit(visit); }, at(), Undo::Yes);
    CHECK(journal.visit(id) == visit);
    must(journal, [&](Tx& tx) { tx.rate_visit(id, care::Helped::Yes); }, at(), Undo::Yes);
    CHECK(journal.visit(id)->helped == care::Helped::Yes);
    must(journal, [&](Tx& tx) { tx.remove(Table::Visit, id); }, at(), Undo::Yes);
    CHECK_FALSE(journal.visit(id));
    REQUIRE(journal.undo(at()).ok());
    CHECK(journal.visit(id)->helped == care::Helped::Yes);
    care::Visit long_one = visit;
    long_one.minutes = 481;
    CHECK_FALSE(journal.transact({"op.test"}, at(), [&](Tx& tx) { tx.save_visit(long_one); }).ok());
    long_one = visit;
    long_one.id = "no such id";
    CHECK_FALSE(journal.transact({"op.test"}, at(), [&](Tx& tx) { tx.save_visit(long_one); }).ok());
}

TEST_CASE("the contact is the newest, and may be taken back to none") {
    const TempFolder folder;
    Journal journal = open(folder);
    CHECK_FALSE(journal.contact());
    const care::Contact own{"My physio", "0123", "a@b.c", "https://x"};
    must(journal, [&](Tx& tx) { tx.save_contact({"Other", "", "", ""}); });
    must(journal, [&](Tx& tx) { tx.save_contact(own); }, at(), Undo::Yes);
    CHECK(journal.contact() == own);
    REQUIRE(journal.undo(at()).ok());
    CHECK(journal.contact()->name == "Other");
    must(journal, [](Tx& tx) { tx.save_contact({}); });
    CHECK_FALSE(journal.contact());
}

TEST_CASE("a day with a clock change or a jump over time zones is one day") {
    // What the plan was shown for, and what was logged, by zone offsets in minutes; the offset of
    // the second half of the day differs. London and New York change their clocks in March, Apia
    // is a day ahead of Pago Pago across a narrow sea, Kathmandu has a quarter of an hour.
    struct Row {
        int before, after;
        int start_hour;
    };
    for (const Row& row : {Row{0, 60, 0}, Row{60, 0, 4}, Row{-300, -240, 0}, Row{-240, -300, 0},
                           Row{780, 780, 6}, Row{345, 345, 0}}) {
        INFO(row.before << ' ' << row.after << ' ' << row.start_hour);
        const TempFolder folder;
        Journal journal = open(folder);
        must(journal,
             [&](Tx& tx) { tx.set_preference("day_start_hour", std::to_string(row.start_hour)); });
        const auto wall = [&](int hour, int offset) {
            const Utc noon = Utc(std::chrono::sys_days(std::chrono::year(2026) / 3 / 29));
            return Moment{noon + std::chrono::hours{hour} - std::chrono::minutes{offset},
                          std::chrono::minutes{offset}};
        };
        const Date day = date(2026, 3, 29);
        must(journal, [](Tx& tx) { tx.add_pain(3); }, wall(7, row.before));
        must(journal, [&](Tx& tx) { tx.keep_plan_day(day_of(day)); }, wall(7, row.before));
        must(journal, [](Tx& tx) { tx.add_pain(4); }, wall(22, row.after));
        // Before the day starts it is still the day before.
        must(
            journal, [](Tx& tx) { tx.add_pain(5); },
            wall(24 + std::max(0, row.start_hour - 1), row.after));
        const auto history = journal.plan_history(day);
        CHECK(history.readings.size() == (row.start_hour > 0 ? 3U : 2U));
        CHECK(journal.plan_day(day)->tasks.size() == 2);
        CHECK(bare(folder.file(), "SELECT count(DISTINCT local_date) FROM plan_day") == 1);
    }
}

TEST_CASE("over the date line a day may come twice or not at all; its plan is kept once") {
    const TempFolder folder;
    Journal journal = open(folder);
    const Moment apia{Utc(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2)) + 20h, 780min};
    const Moment pago{apia.utc + 2h, std::chrono::minutes{-660}};
    CHECK(local_date(apia) == date(2026, 3, 3));
    CHECK(local_date(pago) == date(2026, 3, 2));
    must(journal, [&](Tx& tx) { tx.keep_plan_day(day_of(local_date(apia))); }, apia);
    must(journal, [&](Tx& tx) { tx.keep_plan_day(day_of(local_date(pago))); }, pago);
    CHECK(journal.plan_day(date(2026, 3, 3))->date == date(2026, 3, 3));
    CHECK(journal.plan_day(date(2026, 3, 2))->date == date(2026, 3, 2));
}
