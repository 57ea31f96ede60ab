// What screens read: values, days, sums, and that no read walks through the history.
#include "helpers.hpp"
#include "journal/check.hpp"
#include "journal/reads_sql.hpp"

#include <random>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

const Date kMonday = date(2026, 3, 2);

std::string problems(const fs::path& folder) {
    std::string lines;
    for (const std::string& line : check(folder, Depth::Full).problems)
        lines += line + '\n';
    return lines;
}

} // namespace

TEST_CASE("every history read goes by an index") {
    const TempFolder folder;
    {
        open(folder);
    }
    SQLite::Database db(folder.file().string(), SQLite::OPEN_READONLY);
    CHECK(sql::kHistoryReads.size() == 53);
    for (const std::string_view statement : sql::kHistoryReads) {
        INFO(statement);
        SQLite::Statement plan(db, "EXPLAIN QUERY PLAN " + std::string(statement));
        int steps = 0;
        while (plan.executeStep()) {
            const std::string step = plan.getColumn(3).getString();
            INFO(step);
            ++steps;
            // A search takes a range of an index. A scan is right only of an index that holds
            // nothing but what is open, or in the index's order up to a LIMIT.
            const bool scan = step.find("SCAN") != std::string::npos;
            const bool bounded = statement.find("LIMIT 1") != std::string_view::npos ||
                                 step.find("_open") != std::string::npos ||
                                 step.find("CONSTANT ROW") != std::string::npos;
            CHECK((!scan || (bounded && step.find("USING") != std::string::npos)));
            CHECK(step.find("AUTOMATIC") == std::string::npos);
            // Sorting what a range or one session has is fine; a whole history must come in order.
            const bool sorts = step.find("TEMP B-TREE") != std::string::npos;
            const bool whole = statement.find("LIMIT") != std::string_view::npos ||
                               statement == sql::kExerciseHistory;
            CHECK_FALSE((sorts && whole));
        }
        CHECK(steps > 0);
    }
}

TEST_CASE("a session reads back as it was written") {
    const TempFolder folder;
    Journal journal = open(folder);
    SetPlan plan = plan_of("bird-dog", 8, 5s, CountOf::Rep, Side::Right);
    plan.set_number = 2;
    plan.set_count = 3;
    plan.dose.sets = 3;
    plan.dose.hold_breaths = 2;
    plan.dose.rest = 45s;
    plan.dose.tempo = {2500ms, 1500ms, 500ms};
    NewSession wanted = session_of({plan, plan_of("bridge", 5, 0s)});
    wanted.plan_slot = "main";
    wanted.rules_version = 4;
    wanted.pain_before = 3;
    const Moment kathmandu = at(0s, 345min);
    SessionHandle handle;
    must(
        journal,
        [&](Tx& tx) {
            wanted.episode = tx.begin_episode(Place::FloorOrBed);
            handle = tx.begin_session(wanted);
            tx.begin_set(handle.sets[0]);
            tx.count_rep(handle.sets[0], 1, 5s);
            tx.break_rep(handle.sets[0], 2, 2s);
            tx.count_rep(handle.sets[0], 3, 5s);
            tx.close_set(handle.sets[0], true, 90s);
            tx.rate_set(handle.sets[0], Feel::TooHard);
            tx.hurt_set(handle.sets[0], StopReason::Easing);
            tx.at({kathmandu.utc + 5min, 345min});
            tx.end_session(handle.session, StopReason::RunsDownLeg);
            tx.set_pain_after(handle.session, 5);
            tx.set_effort(handle.session, limber::Effort::Hard);
            tx.set_note(handle.session, "left side stiff – “ok” 🙂");
        },
        kathmandu);
    const auto read = journal.session(handle.session);
    REQUIRE(read.has_value());
    const Session& session = read->session;
    CHECK(session.episode == journal.current_episode()->id);
    CHECK(session.plan_slot == "main");
    CHECK(session.rules_version == 4);
    CHECK(session.started == When{kathmandu, kMonday});
    CHECK(session.ended == Moment{kathmandu.utc + 5min, 345min});
    CHECK(session.stopped == StopReason::RunsDownLeg);
    CHECK(session.pain_before == 3);
    CHECK(session.pain_after == 5);
    CHECK(session.effort == limber::Effort::Hard);
    CHECK(session.note == "left side stiff – “ok” 🙂");
    REQUIRE(read->sets.size() == 1); // the second was never begun
    const ExerciseSet& set = read->sets.front();
    CHECK(set.plan == plan);
    CHECK(set.id == handle.sets[0]);
    CHECK(set.closed);
    CHECK(set.skipped);
    CHECK(set.feel == Feel::TooHard);
    CHECK(set.hurt == StopReason::Easing);
    CHECK(set.done == Sums{1, 2, 12s, 90s});
    CHECK(read->sum == Sums{1, 2, 12s, 90s});
    const auto reps = journal.reps_of(set.id);
    REQUIRE(reps.size() == 3);
    CHECK(reps[1].n == 2);
    CHECK_FALSE(reps[1].counted);
    CHECK(reps[1].held == 2s);
    CHECK(reps[2].at == When{kathmandu, kMonday});
}

TEST_CASE("days are those the person saw: offset, midnight and the day's start hour") {
    const TempFolder folder;
    Journal journal = open(folder);
    const Moment late{Utc(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + 23h + 30min),
                      60min}; // half past midnight in Paris
    must(journal, [](Tx& tx) { tx.add_pain(1); }, late);
    CHECK(journal.last_pain()->at.date == date(2026, 3, 3));
    Preferences night;
    night.day_start_hour = 4;
    must(journal, [&](Tx& tx) { tx.set_preferences(night); }, late);
    must(journal, [](Tx& tx) { tx.add_pain(2); }, late);
    CHECK(journal.pain_between(kMonday, kMonday).front().score == 2);
    // It counts for the next start of the app, too, and never moves what is written.
    {
        Journal moved = std::move(journal);
    }
    journal = open(folder);
    must(journal, [](Tx& tx) { tx.add_pain(3); }, late);
    CHECK(journal.pain_between(kMonday, kMonday).size() == 2);
    CHECK(journal.pain_between(date(2026, 3, 3), date(2026, 3, 3)).size() == 1);
}

TEST_CASE("sessions of days come newest first with their sets in order") {
    const TempFolder folder;
    Journal journal = open(folder);
    std::vector<SessionHandle> handles;
    for (int day = 0; day < 5; ++day) {
        handles.push_back(
            finished(journal, {plan_of("plank", 2, 5s), plan_of("bridge", 3, 0s)}, at(day * 24h)));
        handles.push_back(finished(journal, {plan_of("bird-dog", 4, 5s)}, at(day * 24h + 8h)));
    }
    // Begun and left before anything was done: no line in the history.
    must(journal, [](Tx& tx) {
        const auto empty = tx.begin_session(session_of({plan_of("plank", 5, 5s)}));
        tx.end_session(empty.session, StopReason::Left);
    });
    const auto read = journal.sessions_between(date(2026, 3, 3), date(2026, 3, 5));
    REQUIRE(read.size() == 6);
    for (std::size_t i = 0; i < read.size(); ++i) {
        CHECK(read[i].session.id == handles[7 - i].session);
        const bool morning = i % 2 == 1;
        REQUIRE(read[i].sets.size() == (morning ? 2 : 1));
        CHECK(read[i].sum == (morning ? Sums{2, 5, 10s, 120s} : Sums{1, 4, 20s, 60s}));
        CHECK(read[i].sets.front().plan.exercise == (morning ? "plank" : "bird-dog"));
    }
    CHECK(journal.sessions_between(date(2027, 1, 1), date(2028, 1, 1)).empty());
    CHECK(journal.history_days(3) ==
          std::vector<Date>{date(2026, 3, 6), date(2026, 3, 5), date(2026, 3, 4)});
    must(journal, [](Tx& tx) { tx.add_pain(1); }, at(-72h));
    must(journal, [](Tx& tx) { tx.begin_episode(Place::Car); }, at(-96h));
    CHECK(journal.history_days(9, date(2026, 3, 4)) ==
          std::vector<Date>{date(2026, 3, 3), kMonday, date(2026, 2, 27), date(2026, 2, 26)});
    CHECK(journal.first_day() == date(2026, 2, 26));
}

TEST_CASE("an exercise's own history: newest first, whole days, counted sets only") {
    const TempFolder folder;
    Journal journal = open(folder);
    CHECK(journal.exercise_history("plank", 10).empty());
    for (int day = 0; day < 6; ++day)
        finished(journal,
                 {plan_of("plank", 2 + day, 5s), plan_of("plank", 2 + day, 5s),
                  plan_of("bridge", 3, 0s)},
                 at(day * 24h));
    must(
        journal,
        [](Tx& tx) { // begun, nothing counted
            const auto left = tx.begin_session(session_of({plan_of("plank", 5, 5s)}));
            tx.begin_set(left.sets[0]);
            tx.break_rep(left.sets[0], 1, 2s);
            tx.end_session(left.session, StopReason::Left);
        },
        at(144h));
    const auto newest = journal.exercise_history("plank", 3);
    REQUIRE(newest.size() == 4); // the day of the third is whole
    CHECK(newest[0].date == date(2026, 3, 7));
    CHECK(newest[0].done.reps == 7);
    CHECK(newest[3].date == date(2026, 3, 6));
    const auto older = journal.exercise_history("plank", 100, newest.back().date);
    CHECK(older.size() == 8);
    CHECK(older.front().date == date(2026, 3, 5));
    CHECK(journal.exercise_history("plank", 0).empty());
}

TEST_CASE("week and day sums are those of their rows, whatever was done to them") {
    const TempFolder folder;
    Journal journal = open(folder);
    const auto week = [&](Date day, std::string_view exercise = {}) {
        const auto weeks = journal.week_totals(day, day, exercise);
        return weeks.empty() ? Sums{} : weeks.front().sum;
    };
    // Sunday and Monday belong to two weeks.
    finished(journal, {plan_of("plank", 6, 10s, CountOf::Hold)}, at(-24h));
    const SessionHandle monday =
        finished(journal, {plan_of("plank", 4, 5s), plan_of("bridge", 5, 0s)});
    CHECK(week(kMonday) == Sums{2, 9, 20s, 120s});
    CHECK(week(kMonday, "bridge") == Sums{1, 5, 0s, 60s});
    CHECK(week(kMonday, "bird-dog") == Sums{});
    CHECK(week(date(2026, 3, 1)) == Sums{1, 6, 60s, 60s});
    const auto weeks = journal.week_totals(date(2026, 2, 1), date(2026, 3, 31));
    REQUIRE(weeks.size() == 2);
    CHECK(weeks[0].monday == date(2026, 2, 23));
    CHECK(weeks[1].monday == kMonday);
    CHECK(journal.weeks_sum(date(2026, 2, 1), date(2026, 3, 31)) == Sums{3, 15, 80s, 180s});
    CHECK(journal.weeks_sum(kMonday, kMonday, "plank") == Sums{1, 4, 20s, 60s});
    CHECK(journal.weeks_sum(date(2026, 4, 1), date(2026, 4, 1)) == Sums{});
    const auto days = journal.days_with_activity(date(2026, 2, 1), date(2026, 3, 31));
    REQUIRE(days.size() == 2);
    CHECK(days[1].sum == week(kMonday));

    must(journal, [&](Tx& tx) { tx.edit_set_reps(monday.sets[1], 7); });
    CHECK(week(kMonday) == Sums{2, 11, 20s, 120s});
    must(journal, [&](Tx& tx) { tx.edit_set_reps(monday.sets[1], 0); });
    CHECK(week(kMonday) == Sums{1, 4, 20s, 120s});
    must(journal, [&](Tx& tx) { tx.edit_set_held(monday.sets[0], 13s); });
    CHECK(week(kMonday, "plank") == Sums{1, 3, 13s, 60s});
    must(journal, [&](Tx& tx) { tx.reopen_set(monday.sets[0]); });
    must(journal, [&](Tx& tx) { tx.close_set(monday.sets[0], false, 30s); });
    CHECK(week(kMonday, "plank") == Sums{1, 3, 13s, 90s});
    must(journal, [&](Tx& tx) { tx.remove(Table::ExerciseSet, monday.sets[1]); });
    CHECK(week(kMonday) == Sums{1, 3, 13s, 90s});
    must(journal, [&](Tx& tx) { tx.remove(Table::Session, monday.session); });
    CHECK(week(kMonday) == Sums{});
    CHECK(problems(folder).empty());
}

TEST_CASE("pain by week is that of its check-ins, whatever was done to them") {
    const TempFolder folder;
    Journal journal = open(folder);
    const auto both = [&] { return journal.pain_weeks(date(2026, 2, 1), date(2026, 3, 31)); };
    CHECK(both().empty());
    Id worst;
    must(journal, [](Tx& tx) { tx.add_pain(2); }, at(-24h)); // a Sunday
    must(journal, [&](Tx& tx) {
        tx.add_pain(4);
        worst = tx.add_pain(9);
        tx.add_pain(5);
    });
    CHECK(both() == std::vector<PainWeek>{{date(2026, 2, 23), 1, 2, 2, 2}, {kMonday, 3, 18, 4, 9}});
    must(journal, [&](Tx& tx) { tx.edit_pain(worst, 6); });
    CHECK(both()[1] == PainWeek{kMonday, 3, 15, 4, 6});
    must(journal, [&](Tx& tx) { tx.remove(Table::Pain, worst); }, at(), Undo::Yes);
    CHECK(both()[1] == PainWeek{kMonday, 2, 9, 4, 5});
    REQUIRE(journal.undo(at()).ok());
    CHECK(both()[1] == PainWeek{kMonday, 3, 15, 4, 6});
    CHECK(journal.pain_weeks(kMonday, kMonday).size() == 1);
    CHECK(problems(folder).empty());
}

TEST_CASE("the set that is being played counts before it is closed") {
    const TempFolder folder;
    Journal journal = open(folder);
    SessionHandle open_one;
    must(journal, [&](Tx& tx) {
        open_one = tx.begin_session(session_of({plan_of("plank", 6, 10s, CountOf::Hold)}));
        tx.begin_set(open_one.sets[0]);
        tx.count_rep(open_one.sets[0], 1, 10s);
        tx.start_hold(open_one.sets[0], 2);
        tx.beat_hold(open_one.sets[0], 2, 4s);
    });
    CHECK(journal.week_totals(kMonday, kMonday).front().sum == Sums{1, 1, 14s, 0s});
    CHECK(journal.weeks_sum(kMonday, kMonday) == Sums{1, 1, 14s, 0s});
    CHECK(journal.days_with_activity(kMonday, kMonday, "plank").front().sum.reps == 1);
    CHECK(journal.days_with_activity(kMonday, kMonday, "bridge").empty());
    CHECK(journal.week_totals(date(2026, 4, 1), date(2026, 4, 8)).empty());
    // Left for another one: the hold that ran counts with its seconds, the set is closed.
    must(journal, [](Tx& tx) { tx.begin_session(session_of({plan_of("bridge", 5, 0s)})); });
    CHECK(journal.session(open_one.session)->session.stopped == StopReason::Left);
    CHECK(journal.session(open_one.session)->sets[0].skipped);
    CHECK(journal.week_totals(kMonday, kMonday).front().sum == Sums{1, 2, 14s, 0s});
    CHECK(problems(folder).empty());
}

TEST_CASE("doses, levels and preferences are the person's own until they are reset") {
    const TempFolder folder;
    Journal journal = open(folder);
    CHECK_FALSE(journal.own_dose("plank").level.has_value());
    CHECK(journal.preferences() == Preferences{});
    Dose dose;
    dose.reps = 7;
    dose.hold = 8s;
    dose.tempo.pause = 3s;
    must(journal, [&](Tx& tx) {
        tx.set_own_level("plank", "knees");
        tx.set_own_dose("plank", "knees", dose);
        tx.set_own_dose("plank", "full", Dose{});
        tx.set_own_level("plank", "full");
    });
    CHECK(journal.own_dose("plank").level == "full");
    CHECK(journal.own_dose("plank").doses.at("knees") == dose);
    CHECK(journal.own_dose("bridge").doses.empty());
    must(journal, [](Tx& tx) { tx.reset_own_dose("plank", "knees"); });
    CHECK(journal.own_dose("plank").doses.size() == 1);

    Preferences own;
    own.theme = ThemeChoice::HighContrast;
    own.text_percent = 150;
    own.motion = MotionChoice::Reduced;
    own.skin = SkinTone::Deepest;
    own.hair = HairStyle::Crop;
    own.left_handed = true;
    own.counting = Counting::Tap;
    own.get_ready_s = 12;
    own.day_start_hour = 4;
    own.region = "DE";
    own.language = "de";
    own.bending_worse = true;
    own.arching_worse = true;
    own.break_minutes = 40;
    must(journal, [&](Tx& tx) { tx.set_preferences(own); });
    CHECK(journal.preferences() == own);
    CHECK(bare(folder.file(), "SELECT count(*) FROM preference WHERE deleted_at IS NULL") == 14);
    must(journal, [](Tx& tx) { tx.set_preferences(Preferences{}); });
    CHECK(journal.preferences() == Preferences{});
    CHECK(bare(folder.file(), "SELECT count(*) FROM preference WHERE deleted_at IS NULL") == 0);
    // What another version or a hand wrote is no reason to fail.
    must(journal, [](Tx& tx) {
        tx.set_preference("theme", "plaid");
        tx.set_preference("text_percent", "9000");
        tx.set_preference("get_ready_s", "soon");
        tx.set_preference("first-day-question", "skipped");
    });
    CHECK(journal.preferences() == Preferences{});
    CHECK(journal.preference("first-day-question") == "skipped");
    CHECK_FALSE(journal.preference("nothing").has_value());
}

TEST_CASE("episodes and the guide: one at a time, open until it ends") {
    const TempFolder folder;
    Journal journal = open(folder);
    CHECK_FALSE(journal.guide().has_value());
    Id first;
    must(journal, [&](Tx& tx) {
        first = tx.begin_episode(Place::Sitting);
        GuideState state = begin_guide(at().utc);
        state.place = Place::Sitting;
        tx.place_guide(first, state);
    });
    must(
        journal,
        [&](Tx& tx) {
            GuideState state = begin_guide(at(5min).utc);
            state.place = Place::Sitting;
            state.at = {ReliefStep::Breathe, 0};
            tx.place_guide(first, state);
        },
        at(5min));
    const auto guide = journal.guide();
    REQUIRE(guide.has_value());
    CHECK(guide->episode == first);
    CHECK(guide->state.place == Place::Sitting);
    CHECK(guide->state.at.step == ReliefStep::Breathe);
    CHECK(guide->began.moment == at());
    CHECK(guide->state.acted == at(5min).utc);
    must(journal, [](Tx& tx) { tx.close_guide(); });
    CHECK_FALSE(journal.guide().has_value());
    Id second;
    must(journal, [&](Tx& tx) { second = tx.begin_episode(Place::Car); }, at(48h));
    CHECK(journal.current_episode()->id == second);
    const auto all = journal.episodes_between(kMonday, date(2026, 3, 9));
    REQUIRE(all.size() == 2);
    CHECK(all[0].ended == at(48h).utc);
    CHECK_FALSE(all[1].ended.has_value());
    must(journal, [&](Tx& tx) { tx.end_episode(second); }, at(49h));
    CHECK_FALSE(journal.current_episode().has_value());
}

TEST_CASE("check finds what does not agree") {
    const TempFolder folder;
    {
        Journal journal = open(folder);
        finished(journal, {plan_of("plank", 6, 10s, CountOf::Hold)});
        must(journal, [](Tx& tx) { tx.add_pain(3); });
        CHECK(check(folder, Depth::Full).ok()); // also while it is open
    }
    CHECK(check(folder, Depth::Quick).ok());
    CHECK(check(folder, Depth::Full).facts.size() == 3 + kTables);
    const auto spoil = [&](const char* sql) {
        SQLite::Database db(folder.file().string(), SQLite::OPEN_READWRITE);
        db.exec(sql);
    };
    SECTION("a sum") {
        spoil("UPDATE exercise_day SET reps = reps + 1");
    }
    SECTION("a week that should not be") {
        spoil("INSERT INTO exercise_week VALUES ('2020-01-06', 'plank', 1, 1, 1, 1)");
    }
    SECTION("a link") {
        spoil("PRAGMA foreign_keys = 0; DELETE FROM session");
    }
    SECTION("an open set in a session that ended") {
        spoil("UPDATE exercise_set SET closed = 0");
    }
    SECTION("a stamp beyond its mark") {
        spoil("UPDATE pain SET updated_at = 1 << 60");
    }
    SECTION("a page") {
        const auto size = fs::file_size(folder.file());
        fs::resize_file(folder.file(), size - 4096);
        fs::resize_file(folder.file(), size);
    }
    SECTION("another kind of file") {
        fs::resize_file(folder.file(), 0);
        spoil("CREATE TABLE x (y)");
    }
    SECTION("nothing") {
        fs::remove(folder.file());
    }
    const CheckReport report = check(folder, Depth::Full);
    CHECK_FALSE(report.ok());
    CHECK(report.problems.size() < 100);
}
