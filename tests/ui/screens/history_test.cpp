#include "diary.hpp"
#include "ui/screens/day_log.hpp"
#include "ui/screens/exercise_history.hpp"
#include "ui/screens/history.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

TEST_CASE("History: nothing logged yet") {
    const Diary diary;
    const HistoryState state = build_history(diary.journal, shipped(), day(diary.now));
    CHECK(state.days.empty());
    CHECK_FALSE(state.more);
}

TEST_CASE("History: days newest first, each in the order it happened") {
    Diary diary;
    check_in(diary, days_before(diary.now, 0, 7), 4);
    play_session(diary, days_before(diary.now, 0, 8), "bridge", 2);
    lock_up(diary, days_before(diary.now, 1, 6));
    check_in(diary, days_before(diary.now, 1, 20), 3);
    play_session(diary, days_before(diary.now, 6, 8), "bird-dog", 1);
    const HistoryState state = build_history(diary.journal, shipped(), day(diary.now));
    REQUIRE(state.days.size() == 3);
    CHECK(state.days[0].title == "Today");
    CHECK(state.days[0].note == "2 sets");
    CHECK(state.days[1].title == "Yesterday");
    CHECK(state.days[1].note.empty());
    CHECK(state.days[2].title == "Monday 16 Mar");
    REQUIRE(state.days[0].rows.size() == 2);
    CHECK(state.days[0].rows[0].kind == HistoryRow::Kind::Pain);
    CHECK(state.days[0].rows[0].pain == 4);
    CHECK(state.days[0].rows[0].below == "8:00");
    CHECK(state.days[0].rows[1].title == "Bridge");
    REQUIRE(state.days[1].rows.size() == 2);
    CHECK(state.days[1].rows[0].kind == HistoryRow::Kind::Episode);
    CHECK(state.days[1].rows[1].pain == 3);
}

TEST_CASE("History: it reads a page of days and grows by one") {
    Diary diary;
    for (int ago = 0; ago < 70; ++ago)
        check_in(diary, days_before(diary.now, ago, 7), ago % 11);
    Today today = day(diary.now);
    const HistoryState first = build_history(diary.journal, shipped(), today);
    CHECK(first.days.size() == HistoryState::days_in_page);
    CHECK(first.more);
    today.view.pages = 3;
    const HistoryState all = build_history(diary.journal, shipped(), today);
    CHECK(all.days.size() == 70);
    CHECK_FALSE(all.more);
    for (std::size_t i = 0; i < first.days.size(); ++i)
        CHECK(all.days[i] == first.days[i]);
}

namespace {

journal::Id check_in_with(Diary& diary, Moment at, int score, std::string_view note) {
    journal::Id id;
    REQUIRE(diary.journal
                .transact({"op.check-in", journal::Undo::Yes}, at,
                          [&](journal::Tx& tx) { id = tx.add_pain(score, {std::string(note)}); })
                .ok());
    return id;
}

std::vector<std::string> listed(const HistoryState& state) {
    std::vector<std::string> rows;
    for (const HistoryDay& day : state.days)
        for (const HistoryRow& row : day.rows)
            rows.push_back(row.title);
    return rows;
}

} // namespace

TEST_CASE("History: one kind alone, and what is found in notes and names") {
    Diary diary;
    check_in_with(diary, days_before(diary.now, 0, 7), 4, "stiff, 50% better");
    play_session(diary, days_before(diary.now, 0, 8), "bridge", 1);
    lock_up(diary, days_before(diary.now, 1, 6));
    const journal::Id dog = play_session(diary, days_before(diary.now, 400, 8), "bird-dog", 1);
    diary.write([&](journal::Tx& tx) { tx.set_note(dog, "Stiff all morning"); });
    Today today = day(diary.now);
    const auto rows = [&](HistoryFilter filter, const char* query) {
        today.view.history = filter;
        today.view.history_query = query;
        const HistoryState state = build_history(diary.journal, shipped(), today);
        CHECK(state.filter == filter);
        CHECK(state.query == query);
        return listed(state);
    };
    using Rows = std::vector<std::string>;
    CHECK(rows(HistoryFilter::All, "") ==
          Rows{"Pain check", "Bridge", "Back locked up", "Bird-dog"});
    CHECK(rows(HistoryFilter::All, "  ").size() == 4);
    CHECK(rows(HistoryFilter::Sessions, "") == Rows{"Bridge", "Bird-dog"});
    CHECK(rows(HistoryFilter::Pain, "") == Rows{"Pain check"});
    CHECK(rows(HistoryFilter::Episodes, "") == Rows{"Back locked up"});
    CHECK(rows(HistoryFilter::All, "STIFF") == Rows{"Pain check", "Bird-dog"});
    CHECK(rows(HistoryFilter::Sessions, "stiff") == Rows{"Bird-dog"});
    CHECK(rows(HistoryFilter::All, "50%") == Rows{"Pain check"});
    CHECK(rows(HistoryFilter::All, "%") == Rows{"Pain check"}); // and not every exercise
    CHECK(rows(HistoryFilter::All, "dog") == Rows{"Bird-dog"});
    CHECK(rows(HistoryFilter::Pain, "dog").empty());
    CHECK(rows(HistoryFilter::All, "nothing such").empty());
}

TEST_CASE("History: heat, water, walks and painkillers stand in it, of a spasm or of none") {
    Diary diary;
    const auto at = [&](int hour) { return days_before(diary.now, 0, hour); };
    const auto log = [&](Moment when, auto what) {
        REQUIRE(diary.journal.transact({"op"}, when, what).ok());
    };
    const auto event = [&](int hour, guide::Thing thing, Millis length) {
        log(at(hour), [=](journal::Tx& tx) { tx.add_relief_event({}, thing, length); });
    };
    using namespace std::chrono_literals;
    event(3, guide::Thing::Water, 0ms);
    event(4, guide::Thing::Heat, 15min);
    event(5, guide::Thing::Water, 0ms);
    log(at(6), [](journal::Tx& tx) { tx.add_dose({}, {"ibuprofen", "", 400, 6h}); });
    Today today = day(diary.now);
    const HistoryState state = build_history(diary.journal, shipped(), today);
    REQUIRE(state.days.size() == 1);
    REQUIRE(state.days[0].rows.size() == 3);
    CHECK(state.days[0].rows[0].title == "Heat, 15 min");
    CHECK(state.days[0].rows[1].title == "Water, 2 glasses"); // when the last was drunk
    CHECK(state.days[0].rows[1].many);
    CHECK(state.days[0].rows[1].below == "6:00");
    CHECK(state.days[0].rows[2].title == "Ibuprofen, 400 mg");
    today.view.history = HistoryFilter::Relief;
    CHECK(build_history(diary.journal, shipped(), today).days == state.days);
    today.view.history = HistoryFilter::Pain;
    CHECK(build_history(diary.journal, shipped(), today).days.empty());
    today.view.history = HistoryFilter::All;
    today.view.history_query = "ibuprofen"; // what is searched are words of the person
    CHECK(build_history(diary.journal, shipped(), today).days.empty());
    today.view.day = today.date;
    const DayLogState log_state = build_day_log(diary.journal, shipped(), today);
    REQUIRE(log_state.entries.size() == 4); // each by itself, to be changed
    CHECK(log_state.entries[0].words == "A glass of water");
    CHECK(log_state.entries[0].time == "At 4:00");
    event(3, guide::Thing::Water, 0ms); // another in the same minute
    CHECK(build_day_log(diary.journal, shipped(), today).entries[1].time == "At 4:00 (2)");
    CHECK(log_state.entries[3].words == "Ibuprofen, 400 mg");
    CHECK_FALSE(log_state.empty());
}

TEST_CASE("History: a found day shows what was found of it, and how its note begins") {
    Diary diary;
    check_in_with(diary, days_before(diary.now, 2, 7), 4, "stiff\nafter sitting");
    check_in(diary, days_before(diary.now, 2, 9), 5);
    play_session(diary, days_before(diary.now, 2, 10), "bridge", 1);
    std::string letters;
    for (int i = 0; i < 60; ++i)
        letters += "ü";
    check_in_with(diary, days_before(diary.now, 3, 7), 4, letters);
    Today today = day(diary.now);
    today.view.history_query = "stiff";
    const HistoryState found = build_history(diary.journal, shipped(), today);
    REQUIRE(found.days.size() == 1);
    REQUIRE(found.days[0].rows.size() == 1);
    CHECK(found.days[0].rows[0].below == "8:00 · stiff after sitting");
    CHECK(found.days[0].note.empty()); // its sets are not listed
    CHECK(found.narrowed());

    today.view.history_query = "üü";
    const HistoryState cut = build_history(diary.journal, shipped(), today);
    REQUIRE(cut.days.size() == 1);
    CHECK(cut.days[0].rows[0].below == "8:00 · " + letters.substr(0, 80) + "…");
}

TEST_CASE("History: what is found comes page by page, however far apart") {
    Diary diary;
    for (int i = 0; i < 40; ++i)
        check_in_with(diary, days_before(diary.now, i * 30, 7), i % 11, "stiff");
    for (int i = 0; i < 40; ++i)
        check_in(diary, days_before(diary.now, i * 30 + 1, 7), i % 11);
    Today today = day(diary.now);
    today.view.history_query = "stiff";
    const HistoryState first = build_history(diary.journal, shipped(), today);
    CHECK(first.days.size() == HistoryState::days_in_page);
    CHECK(first.more);
    today.view.pages = 2;
    const HistoryState all = build_history(diary.journal, shipped(), today);
    CHECK(all.days.size() == 40);
    CHECK_FALSE(all.more);
    for (std::size_t i = 0; i < first.days.size(); ++i)
        CHECK(all.days[i] == first.days[i]);
}

TEST_CASE("What is entered afterwards: exercises at the person's level, one session at a time") {
    Diary diary;
    Dose dose = level("bridge", exercise("bridge").levels.front().key).start;
    dose.sets = 4;
    diary.write([&](journal::Tx& tx) {
        tx.set_own_level("bridge", exercise("bridge").levels.front().key);
        tx.set_own_dose("bridge", exercise("bridge").levels.front().key, dose);
    });
    Today today = day(diary.now);
    const auto built = [&] { return build_past(diary.journal, shipped(), today); };
    const PastState state = built();
    CHECK(state.today == today.date);
    CHECK_FALSE(state.session_open);
    REQUIRE(state.exercises.size() == shipped().exercises.size());
    const auto bridge =
        std::ranges::find(state.exercises, std::string("bridge"), &PastExercise::exercise);
    REQUIRE(bridge != state.exercises.end());
    CHECK(bridge->sets == 4);
    CHECK(bridge->dose.find("sets") == std::string::npos); // it is that of one
    play_session(diary, days_before(diary.now, 0, 8), "bird-dog", 2, 1);
    CHECK(built().session_open);
}

TEST_CASE("The day's log can be added to, but for a day to come") {
    const Diary diary;
    Today today = day(diary.now);
    for (const int ahead : {-400, -1, 0, 1}) {
        today.view.day = today.date + std::chrono::days{ahead};
        const DayLogState state = build_day_log(diary.journal, shipped(), today);
        CHECK(state.may_add == (ahead <= 0));
        CHECK(state.empty());
    }
}

TEST_CASE("The day's log: what was done, with its numbers") {
    Diary diary;
    lock_up(diary, days_before(diary.now, 0, 5), Place::Car);
    check_in(diary, days_before(diary.now, 0, 7), 4);
    const journal::Id id = play_session(diary, days_before(diary.now, 0, 8), "bridge", 2);
    diary.write([&](journal::Tx& tx) {
        tx.set_pain_before(id, 5);
        tx.set_effort(id, Effort::Hard);
    });
    Today today = day(diary.now);
    today.view.day = today.date;
    const DayLogState state = build_day_log(diary.journal, shipped(), today);
    CHECK(state.title == "Sunday 22 Mar");
    REQUIRE(state.episodes.size() == 1);
    CHECK(state.episodes[0].time == "At 6:00");
    CHECK(state.episodes[0].words == "Your back locked up on this day, in a car");
    REQUIRE(state.checks.size() == 1);
    CHECK(state.checks[0].score == 4);
    REQUIRE(state.sessions.size() == 1);
    const DayLogSession& session = state.sessions[0];
    CHECK(session.about == "Bridge, 9:00");
    CHECK(session.before == 5);
    CHECK_FALSE(session.after);
    CHECK_FALSE(session.open);
    CHECK(session.below.find("felt hard") != std::string::npos);
    REQUIRE(session.exercises.size() == 1);
    REQUIRE(session.exercises[0].sets.size() == 2);
    const DayLogSet& set = session.exercises[0].sets[0];
    CHECK(set.reps == set.target_reps);
    CHECK(set.name == "Set 1");

    today.view.day = today.date - std::chrono::days{1};
    const DayLogState other = build_day_log(diary.journal, shipped(), today);
    CHECK(other.checks.empty());
    CHECK(other.sessions.empty());
}

TEST_CASE("The day's log tells the words beside a check-in") {
    Diary diary;
    check_in(diary, days_before(diary.now, 0, 7), 4);
    const journal::Id id = diary.journal.last_pain()->id;
    Today today = day(diary.now);
    today.view.day = today.date;
    const auto built = [&] { return build_day_log(diary.journal, shipped(), today); };
    REQUIRE(built().checks.size() == 1);
    CHECK(built().checks[0].detail.note.empty());
    CHECK(built().checks[0].about == "Pain 4, logged at 8:00");
    REQUIRE(diary.journal
                .transact({"op.note", journal::Undo::Yes}, diary.now,
                          [&](journal::Tx& tx) {
                              tx.set_pain_detail(id, {.note = "after sitting",
                                                      .spots = {Spot::ButtockLeft, Spot::LowBack},
                                                      .felt = {LegFeeling::Tingling}});
                          })
                .ok());
    CHECK(built().checks[0].detail.note == "after sitting");
    CHECK(built().checks[0].said ==
          "Middle of the lower back · Left buttock · Tingling, as before");
    REQUIRE(diary.journal.undo(diary.now).ok());
    CHECK(built().checks[0].detail.note.empty());
}

TEST_CASE("The day's log follows an edit, a deletion and its undo") {
    Diary diary;
    const journal::Id id = play_session(diary, days_before(diary.now, 0, 8), "bridge", 2);
    Today today = day(diary.now);
    today.view.day = today.date;
    const auto built = [&] { return build_day_log(diary.journal, shipped(), today); };
    const std::string set = built().sessions[0].exercises[0].sets[0].id;
    const int reps = built().sessions[0].exercises[0].sets[0].reps;
    REQUIRE(diary.journal
                .transact(
                    {"op.set-edited", journal::Undo::Yes}, diary.now,
                    [&](journal::Tx& tx) { tx.edit_set_reps(*journal::Id::parse(set), reps - 2); })
                .ok());
    CHECK(built().sessions[0].exercises[0].sets[0].reps == reps - 2);
    REQUIRE(diary.journal
                .transact({"op.session-deleted", journal::Undo::Yes}, diary.now,
                          [&](journal::Tx& tx) { tx.remove(journal::Table::Session, id); })
                .ok());
    CHECK(built().sessions.empty());
    REQUIRE(diary.journal.undo(diary.now).ok());
    CHECK(built().sessions[0].exercises[0].sets[0].reps == reps - 2);
    REQUIRE(diary.journal.undo(diary.now).ok());
    CHECK(built().sessions[0].exercises[0].sets[0].reps == reps);
}

TEST_CASE("An exercise's own history: its days, newest first") {
    Diary diary;
    play_session(diary, days_before(diary.now, 9), "bird-dog", 1);
    play_session(diary, days_before(diary.now, 1), "bird-dog", 1);
    play_session(diary, days_before(diary.now, 1, 12), "bridge", 1);
    Today today = day(diary.now);
    today.view.exercise = "bird-dog";
    const auto state = build_exercise_history(diary.journal, shipped(), today);
    REQUIRE(state.days.size() == 2);
    CHECK(state.days[0].title == "Yesterday");
    REQUIRE(state.days[0].sets.size() == 2); // a side each
    CHECK(state.days[0].sets[0].starts_with("Set 1, "));
    REQUIRE(state.weeks.size() == 8);
    CHECK(state.weeks[7].value > 0);
    CHECK(state.weeks[6].value > 0);
    CHECK(state.weeks[5].value == 0);
    CHECK_FALSE(state.more);
    today.view.exercise = "plank";
    CHECK(build_exercise_history(diary.journal, shipped(), today).days.empty());
}
