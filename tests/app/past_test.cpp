// What is entered afterwards: into the day that was meant, never into one to come, and taken back
// like everything else.
#include "core/plan_rules.hpp"
#include "house.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;
using namespace std::chrono_literals;

namespace {

constexpr int kNine = 9 * 60;
const Date kYesterday = kDay - std::chrono::days{1};

std::string said(const House& house) {
    const auto today = house.app.today();
    return today.snackbar ? today.snackbar->words : std::string();
}

std::vector<journal::SessionWithSets> sessions_on(const House& house, Date day) {
    return house.app.journal().sessions_between(day, day);
}

} // namespace

TEST_CASE("a check-in of another day is kept there, with its note, and undone") {
    House house;
    house.app.perform(act::AddPastCheckIn{kYesterday, kNine, 6, "after driving"});
    const auto kept = house.app.journal().pain_between(kYesterday, kYesterday);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].score == 6);
    CHECK(kept[0].detail.note == "after driving");
    CHECK(minute_of_day(kept[0].at.moment) == kNine);
    CHECK(said(house) == "op.check-in");
    CHECK(house.app.today().snackbar->can_undo);
    // What was logged now is still the last.
    house.app.perform(act::CheckIn{2});
    CHECK(house.app.journal().last_pain()->score == 2);
    house.app.perform(act::Undo{});
    house.app.perform(act::Undo{});
    CHECK(house.app.journal().pain_between(kYesterday, kDay).empty());
}

TEST_CASE("nothing is kept of a time that is still to come, and no nonsense") {
    House house; // at eight in the morning
    house.app.perform(act::AddPastCheckIn{kDay, 8 * 60 + 1, 3, {}});
    CHECK(said(house) == "op.past-later");
    CHECK_FALSE(house.app.today().snackbar->can_undo);
    house.app.perform(act::AddPastCheckIn{kDay + std::chrono::days{1}, 0, 3, {}});
    house.app.perform(act::AddPastSession{kDay, kNine, "bird-dog", 1});
    house.app.perform(act::AddPastCheckIn{kYesterday, 1440, 3, {}});
    house.app.perform(act::AddPastCheckIn{kYesterday, -1, 3, {}});
    house.app.perform(act::AddPastCheckIn{kYesterday, kNine, 11, {}});
    house.app.perform(act::AddPastSession{kYesterday, kNine, "nonsense", 1});
    house.app.perform(act::AddPastSession{kYesterday, kNine, "bird-dog", 0});
    house.app.perform(act::AddPastSession{kYesterday, kNine, "bird-dog", 11});
    CHECK_FALSE(house.app.journal().first_day());
    // The minute that it is has come.
    house.app.perform(act::AddPastCheckIn{kDay, 8 * 60, 3, {}});
    CHECK(house.app.journal().last_pain()->at.moment == kMorning);
}

TEST_CASE("a night belongs to the day before where the day starts at four") {
    House house;
    house.app.perform(act::SetPreference{pref::DayStart{4}});
    house.app.perform(act::AddPastCheckIn{kYesterday, 3 * 60, 7, {}});
    house.app.perform(act::AddPastCheckIn{kYesterday, 4 * 60, 2, {}});
    const auto kept = house.app.journal().pain_between(kYesterday, kYesterday);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].score == 2); // the morning comes first
    CHECK(kept[1].score == 7);
    CHECK(kept[1].at.moment.utc == kMorning.utc - 5h);
    // Today's night is still to come, although clocks have shown that time this morning.
    house.app.perform(act::AddPastCheckIn{kDay, 3 * 60, 5, {}});
    CHECK(said(house) == "op.past-later");
    CHECK(house.app.journal().pain_between(kDay, kDay).empty());
}

TEST_CASE("a session of another day counts in it, as done by hand") {
    House house;
    house.app.perform(act::AddPastSession{kYesterday, kNine, "bird-dog", 2});
    CHECK(said(house) == "op.past-session");
    const auto kept = sessions_on(house, kYesterday);
    REQUIRE(kept.size() == 1);
    const journal::Session& session = kept[0].session;
    CHECK(minute_of_day(session.started.moment) == kNine);
    REQUIRE(session.ended);
    CHECK(session.stopped == StopReason::None);
    CHECK(session.rules_version == plan::kRulesVersion);
    REQUIRE(kept[0].sets.size() == 4); // two sides each
    Millis active{0};
    for (const journal::ExerciseSet& set : kept[0].sets) {
        CHECK(set.plan.counting == Counting::Done);
        CHECK(set.plan.set_count == 2);
        CHECK(set.closed);
        CHECK_FALSE(set.skipped);
        CHECK(set.done.reps == set.plan.dose.reps);
        CHECK(set.done.held == Millis{0}); // no clock ran
        CHECK(set.done.active >= set_duration(set.plan.dose, set.plan.count_of));
        active += set.done.active;
    }
    CHECK(session.ended->utc - session.started.moment.utc == active);
    const auto days = house.app.journal().days_with_activity(kYesterday, kDay);
    REQUIRE(days.size() == 1);
    CHECK(days[0].date == kYesterday);
    CHECK(days[0].sum.sets == 4);
    CHECK(days[0].sum.active == active);
    CHECK_FALSE(house.app.today().can_resume);
    CHECK_FALSE(house.app.journal().open_session());

    house.app.perform(act::Undo{});
    CHECK(sessions_on(house, kYesterday).empty());
    CHECK(house.app.journal().days_with_activity(kYesterday, kDay).empty());
}

TEST_CASE("holds that were done by hand are good seconds, and end no later than now") {
    House house;
    house.app.perform(act::AddPastSession{kDay, 8 * 60 - 1, "plank", 3});
    const auto kept = sessions_on(house, kDay);
    REQUIRE(kept.size() == 1);
    for (const journal::ExerciseSet& set : kept[0].sets) {
        REQUIRE(set.plan.count_of == CountOf::Hold);
        CHECK(set.done.held == set.plan.dose.hold * set.plan.dose.reps);
        CHECK(*set.started <= kMorning.utc);
    }
    CHECK(kept[0].session.ended->utc == kMorning.utc);
}

TEST_CASE("the person's own level and dose are what was done") {
    House house;
    const Exercise* exercise = content_once().exercise("bird-dog");
    REQUIRE(exercise != nullptr);
    const Level& hardest = exercise->levels.back();
    Dose dose = hardest.start;
    dose.reps = 3;
    house.app.perform(act::ChooseLevel{"bird-dog", hardest.key});
    house.app.perform(act::ChangeDose{"bird-dog", hardest.key, dose});
    house.app.perform(act::AddPastSession{kYesterday, kNine, "bird-dog", 1});
    const auto kept = sessions_on(house, kYesterday);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].sets.at(0).plan.level == hardest.key);
    CHECK(kept[0].sets.at(0).done.reps == 3);
}

TEST_CASE("a session that is open is not ended by an entry") {
    House house;
    house.app.perform(act::StartExercise{"bridge"});
    house.pass(20s);
    house.app.perform(act::AddPastSession{kYesterday, kNine, "bird-dog", 1});
    CHECK(said(house) == "op.past-wait");
    CHECK(sessions_on(house, kYesterday).empty());
    REQUIRE(house.app.player());
    REQUIRE(house.app.journal().open_session());
    // A check-in waits for nothing.
    house.app.perform(act::AddPastCheckIn{kYesterday, kNine, 3, {}});
    CHECK(house.app.journal().pain_between(kYesterday, kYesterday).size() == 1);
    house.app.perform(act::Back{});
    house.app.perform(act::AddPastSession{kYesterday, kNine, "bird-dog", 1});
    CHECK(sessions_on(house, kYesterday).size() == 1);
}

TEST_CASE("a session that was done in an episode belongs to it") {
    House house;
    house.app.perform(act::LockedUp{});
    house.app.perform(act::Guide{guide::Choose{Place::Standing}});
    const auto episode = house.app.journal().current_episode();
    REQUIRE(episode);
    house.pass(2h);
    house.app.perform(act::AddPastSession{kDay, kNine, "pelvic-tilt", 1});
    house.app.perform(act::AddPastSession{kYesterday, kNine, "pelvic-tilt", 1});
    REQUIRE(house.sessions().size() == 1);
    CHECK(house.sessions()[0].session.episode == episode->id);
    REQUIRE(sessions_on(house, kYesterday).size() == 1);
    CHECK_FALSE(sessions_on(house, kYesterday)[0].session.episode);
}

TEST_CASE("the words beside a session are changed and undone") {
    House house;
    house.app.perform(act::AddPastSession{kYesterday, kNine, "bird-dog", 1});
    const auto note = [&] { return sessions_on(house, kYesterday).at(0).session.note; };
    const std::string id = sessions_on(house, kYesterday).at(0).session.id.str();
    house.app.perform(act::NoteSession{id, "left side stiff"});
    CHECK(note() == "left side stiff");
    CHECK(house.app.today().snackbar->can_undo);
    house.app.perform(act::NoteSession{id, ""});
    CHECK(note().empty());
    house.app.perform(act::Undo{});
    CHECK(note() == "left side stiff");
    house.app.perform(act::NoteSession{"nonsense", "words"});
    CHECK(note() == "left side stiff");
}

TEST_CASE("an episode that is deleted takes its open guide along, and undo brings both back") {
    House house;
    house.app.perform(act::LockedUp{});
    house.app.perform(act::Guide{guide::Choose{Place::Standing}});
    const auto episode = house.app.journal().current_episode();
    REQUIRE(episode);
    house.app.perform(act::OpenDay{kDay});
    house.app.perform(act::DeleteEpisode{episode->id.str()});
    CHECK(house.screen() == Screen::DayLog);
    CHECK_FALSE(house.app.journal().current_episode());
    CHECK_FALSE(house.app.journal().guide());
    CHECK(said(house) == "op.episode-deleted");
    house.app.perform(act::Undo{});
    CHECK(house.app.journal().current_episode());
    CHECK(house.app.journal().guide());
    house.app.perform(act::DeleteEpisode{"nonsense"});
    CHECK(house.app.journal().current_episode());
}

TEST_CASE("what History looks for begins at its newest page, and anew when it is opened") {
    House house;
    house.app.perform(act::Go{Screen::History});
    house.app.perform(act::ShowMore{});
    house.app.perform(act::FilterHistory{HistoryFilter::Pain});
    CHECK(house.app.today().view.history == HistoryFilter::Pain);
    CHECK(house.app.today().view.pages == 1);
    house.app.perform(act::ShowMore{});
    house.app.perform(act::SearchHistory{"stiff"});
    CHECK(house.app.today().view.history_query == "stiff");
    CHECK(house.app.today().view.pages == 1);
    // A day that is looked at leaves it as it was.
    house.app.perform(act::OpenDay{kDay});
    house.app.perform(act::Back{});
    CHECK(house.app.today().view.history_query == "stiff");
    house.app.perform(act::Go{Screen::Progress});
    house.app.perform(act::Go{Screen::History});
    CHECK(house.app.today().view.history == HistoryFilter::All);
    CHECK(house.app.today().view.history_query.empty());
}
