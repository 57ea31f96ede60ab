// The app without a window: what actions do to the journal and to where the person is.
#include "app/app.hpp"
#include "app/figure_watch.hpp"
#include "app/stage.hpp"
#include "house.hpp"

#include <catch2/catch_test_macros.hpp>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;

TEST_CASE("a session is heard as far as the person wants, from one moment to the next") {
    House house;
    const auto& spoken = house.platform.spoken;
    const auto& sounds = house.platform.sounds;
    house.app.perform(act::StartExercise{"bird-dog"});
    REQUIRE_FALSE(spoken.empty());
    CHECK(spoken.back().starts_with("Bird-dog, arm reach. Left arm."));
    house.pass(std::chrono::seconds{20});
    CHECK(sounds.front() == Sound::Begin);
    REQUIRE(spoken.size() > 2);

    house.app.perform(act::SetPreference{pref::Voice{false}});
    CHECK(spoken.back().empty()); // what was being said is not said to its end
    const auto said = spoken.size();
    const auto sounded = sounds.size();
    house.pass(std::chrono::seconds{20});
    CHECK(spoken.size() == said);
    CHECK(sounds.size() > sounded);

    house.app.perform(act::SetPreference{pref::Sounds{false}});
    const auto last = sounds.size();
    house.pass(std::chrono::seconds{30});
    CHECK(sounds.size() == last);
    CHECK(house.platform.rested == 1); // the device is let go
}

TEST_CASE("a headset's button works the player while it is looked at, and nothing else") {
    House house;
    house.app.press(MediaKey::PlayPause);
    CHECK(house.screen() == Screen::Today);
    house.app.perform(act::StartExercise{"bird-dog"});
    house.pass(std::chrono::seconds{7});
    house.app.press(MediaKey::PlayPause);
    CHECK(house.app.player()->paused);
    house.app.perform(act::Go{Screen::Care});
    house.app.press(MediaKey::PlayPause);
    CHECK(house.app.player()->paused);
}

TEST_CASE("a movement is looked at frame by frame, and left the way it was come to") {
    House house;
    house.app.perform(act::Go{Screen::Settings});
    house.app.perform(act::OpenPose{});
    house.app.perform(act::OpenPose{"bridge"});
    house.app.perform(act::ShowFrame{99});
    CHECK(house.app.today().view.pose ==
          ui::PoseView{"bridge", kPoseFrames, false, true, {Millis{0}, Millis{0}, true}});
    house.app.perform(act::TogglePose{act::PosePart::OtherSide});
    house.app.perform(act::TogglePose{act::PosePart::Play});
    CHECK(house.app.today().view.pose.other_side);
    CHECK_FALSE(house.app.today().view.pose.play.paused);
    house.app.perform(act::ShowFrame{3});
    CHECK(house.app.today().view.pose.play.paused);
    CHECK_FALSE(house.app.today().view.demo.paused); // the figure of an exercise is another matter
    house.app.figure_changed("poses.json:3: a comma");
    CHECK(house.app.today().figure_fault == "poses.json:3: a comma");
    house.app.perform(act::Back{});
    CHECK(house.screen() == Screen::Poses);
    CHECK(house.app.today().view.pose.animation.empty());
    house.app.perform(act::Back{});
    CHECK(house.screen() == Screen::Settings);
}

TEST_CASE("an event that waited for a frame happened when it happened") {
    const Millis now{50'000};
    CHECK(event_time(now, 7'000, 7'000) == now);
    CHECK(event_time(now, 7'000, 6'940) == now - Millis{60});
    CHECK(event_time(now, 7'000, 0) == now);                    // a script's
    CHECK(event_time(now, 7'000, 3'000) == now);                // no finger waits so long
    CHECK(event_time(now, 7'000, 7'001) == now);                // of another clock
    CHECK(event_time(now, 5, 0xFFFFFFF6U) == now - Millis{15}); // the count began again
}

TEST_CASE("files of the figure are read again when they change, and only then") {
    const auto folder =
        std::filesystem::temp_directory_path() / ("limber-watch-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto write = [&](const char* name, int minutes) {
        std::ofstream(folder / name) << "{}";
        std::filesystem::last_write_time(folder / name, std::filesystem::file_time_type{} +
                                                            std::chrono::minutes{minutes});
    };
    write("model.json", 1);
    write("poses.json", 1);
    FigureWatch watch(folder);
    CHECK_FALSE(watch.changed());
    write("poses.json", 2);
    CHECK(watch.changed());
    CHECK_FALSE(watch.changed());
    std::filesystem::remove(folder / "poses.json"); // an editor puts the new one there
    CHECK_FALSE(watch.changed());
    write("poses.json", 3);
    CHECK(watch.changed());
    std::filesystem::remove_all(folder);
}

TEST_CASE("an exercise is played, kept and summed up") {
    House house;
    house.app.perform(act::OpenExercise{"bird-dog"});
    CHECK(house.screen() == Screen::ExerciseDetail);
    house.app.perform(act::StartExercise{"bird-dog"});
    REQUIRE(house.screen() == Screen::Player);
    CHECK(house.app.wants_awake());
    const int wanted =
        house.app.player()->plan[0].dose.reps * static_cast<int>(house.app.player()->plan.size());
    house.pass(std::chrono::minutes{20});
    CHECK(house.screen() == Screen::Summary);
    CHECK_FALSE(house.app.player());
    REQUIRE(house.sessions().size() == 1);
    CHECK(house.sessions()[0].session.ended);
    CHECK(counted_in(house.sessions()[0]) == wanted);

    house.app.perform(act::PainAfter{3});
    house.app.perform(act::Effort{Effort::Easy});
    CHECK(house.sessions()[0].session.pain_after == 3);
    CHECK(house.sessions()[0].session.effort == Effort::Easy);
    house.app.perform(act::CloseSummary{});
    CHECK(house.screen() == Screen::ExerciseDetail);
}

TEST_CASE("a diary that found no place is kept as soon as there is one, player running or not") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("limber-app-" + std::to_string(getpid()));
    std::ofstream(folder) << "in the way";
    {
        House house(folder);
        CHECK(house.app.today().not_saved == "journal.fault.no-folder");
        house.app.perform(act::CheckIn{4});
        REQUIRE(house.app.today().snackbar);
        CHECK(house.app.today().snackbar->words == "journal.only-here"); // and not "Saved"
        house.app.perform(act::StartExercise{"bird-dog"});
        house.pass(std::chrono::seconds{40});
        const int before = counted_in(house.sessions().at(0));
        REQUIRE(before > 0);
        CHECK(house.app.today().not_saved == "journal.fault.no-folder");

        std::filesystem::remove(folder);
        house.pass(std::chrono::seconds{11});
        CHECK(house.app.today().not_saved.empty());
        REQUIRE(house.app.today().snackbar);
        CHECK(house.app.today().snackbar->words == "journal.kept-again");
        CHECK_FALSE(house.app.today().can_resume); // it runs
        house.pass(std::chrono::seconds{40});
        CHECK(counted_in(house.sessions().at(0)) > before);
    }
    {
        const House again(folder);
        CHECK(again.app.journal().keeping() == journal::Keeping::Kept);
        CHECK(again.app.journal().last_pain()->score == 4);
        CHECK(counted_in(again.sessions().at(0)) > 0);
        CHECK(again.app.today().can_resume);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("what the program has to say about itself is said once") {
    House house;
    house.app.advance();
    CHECK_FALSE(house.app.today().snackbar);
    house.platform.told = "app.newer";
    house.app.advance();
    REQUIRE(house.app.today().snackbar);
    CHECK(house.app.today().snackbar->words == "app.newer");
    CHECK_FALSE(house.app.today().snackbar->can_undo);
    house.pass(std::chrono::seconds{30});
    CHECK_FALSE(house.app.today().snackbar);
}

TEST_CASE("the second window writes once the first is closed") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("limber-two-" + std::to_string(getpid()));
    std::optional<House> first(std::in_place, folder);
    House second(folder);
    CHECK(second.app.today().not_saved == "journal.fault.locked");
    first->app.perform(act::SetPreference{pref::Theme{ThemeChoice::Dark}});
    second.pass(std::chrono::seconds{30});
    CHECK(second.app.today().not_saved == "journal.fault.locked");
    first.reset();
    second.pass(std::chrono::seconds{11});
    CHECK(second.app.today().not_saved.empty());
    CHECK(second.app.preferences().theme == ThemeChoice::Dark);
    second.app.perform(act::CheckIn{5});
    CHECK(second.app.journal().last_pain()->score == 5);
    // No more looking: nothing would wake the window again before the day's backup.
    second.pass(std::chrono::seconds{30});
    const auto next = second.app.next_change();
    CHECK((!next || *next > second.clock.now().steady + std::chrono::minutes{3}));
    std::filesystem::remove_all(folder);
}

TEST_CASE("Saved is said when it is durable, and not before") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("limber-slow-" + std::to_string(getpid()));
    {
        SlowKeeper keeper;
        House house(folder, keeper);
        house.app.perform(act::CheckIn{4});
        house.pass(std::chrono::seconds{1});
        CHECK_FALSE(house.app.today().snackbar);
        keeper.fault = journal::WriteFault{journal::WriteFault::Kind::Late, {}};
        house.app.advance();
        CHECK(house.app.today().not_saved == "journal.write.late");
        CHECK_FALSE(house.app.today().snackbar);
        keeper.come = true;
        house.app.advance();
        CHECK(house.app.today().not_saved.empty());
        REQUIRE(house.app.today().snackbar);
        CHECK(house.app.today().snackbar->words == "op.check-in");
        CHECK(house.app.today().snackbar->can_undo);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("what was entered while another page wrote is kept as soon as this one may") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("limber-turn-" + std::to_string(getpid()));
    {
        std::optional<House> first(std::in_place, folder);
        first->app.perform(act::CheckIn{2});
        SlowKeeper keeper;
        keeper.come = true;
        keeper.refused = {journal::OpenFault::Kind::Locked, "another page"};
        House second(folder, keeper);
        CHECK(second.app.journal().last_pain()->score == 2);
        second.app.perform(act::CheckIn{5});
        // Why, and what happens to it: more than that the diary is open to read only.
        CHECK(second.app.today().not_saved == "journal.fault.locked");
        CHECK_FALSE(second.app.today().snackbar);
        first->app.perform(act::SetPreference{pref::Theme{ThemeChoice::Dark}});
        ++keeper.times_followed;
        second.app.advance();
        CHECK(second.app.preferences().theme == ThemeChoice::Dark);
        CHECK(second.app.today().not_saved == "journal.fault.locked");

        first.reset();
        keeper.refused.reset();
        ++keeper.times_followed;
        second.app.advance();
        CHECK(second.app.today().not_saved.empty());
        CHECK(second.app.journal().last_pain()->score == 5);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("leaving early keeps what was done, leaving at once goes back") {
    House house;
    house.app.perform(act::StartExercise{"bird-dog"});
    house.app.perform(act::Back{});
    CHECK(house.screen() == Screen::Today);
    house.app.perform(act::StartExercise{"bird-dog"});
    house.pass(std::chrono::seconds{40});
    house.app.perform(act::Back{});
    CHECK(house.screen() == Screen::Summary);
    REQUIRE_FALSE(house.sessions().empty());
    CHECK(house.sessions()[0].session.stopped == StopReason::Left);
    CHECK(counted_in(house.sessions()[0]) > 0);
}

TEST_CASE("my back locked up ends a running session as that, and opens the guide") {
    House house;
    house.app.perform(act::StartExercise{"bird-dog"});
    house.pass(std::chrono::seconds{40});
    house.app.perform(act::LockedUp{});
    CHECK(house.screen() == Screen::Relief);
    CHECK_FALSE(house.app.player());
    REQUIRE(house.sessions().size() == 1);
    CHECK(house.sessions()[0].session.stopped == StopReason::LockedUp);
    CHECK(counted_in(house.sessions()[0]) > 0);
    house.app.perform(act::Guide{guide::Close{}});
    CHECK(house.screen() == Screen::Today);
}

TEST_CASE("warning signs open after pain down the leg or dizziness") {
    for (const StopReason reason : {StopReason::RunsDownLeg, StopReason::DizzyOrChest}) {
        House house;
        house.app.perform(act::StartExercise{"bird-dog"});
        house.pass(std::chrono::seconds{40});
        house.app.perform(act::Play{SharpPain{}});
        house.app.perform(act::Play{GiveReason{reason}});
        CHECK(house.screen() == Screen::Check);
        CHECK(house.sessions().at(0).session.stopped == reason);
    }
}

TEST_CASE("a player out of sight waits and is offered again") {
    House house;
    house.app.perform(act::StartExercise{"bird-dog"});
    house.pass(std::chrono::seconds{30});
    house.app.perform(act::Go{Screen::Settings});
    const PlayerState before = *house.app.player();
    CHECK(before.paused);
    CHECK(house.app.today().can_resume);
    house.pass(std::chrono::hours{2});
    CHECK(house.app.player()->active == before.active);
    CHECK(house.app.player()->in_step == before.in_step);
    CHECK(house.app.player()->done == before.done);
    house.app.perform(act::ResumeSession{});
    CHECK(house.screen() == Screen::Player);
    CHECK_FALSE(house.app.today().can_resume);
}

TEST_CASE("a computer that slept did not hold a plank") {
    House house;
    house.app.perform(act::StartExercise{"plank"});
    house.pass(std::chrono::seconds{12});
    const Millis active = house.app.player()->active;
    house.clock.advance(std::chrono::hours{1});
    house.app.advance();
    REQUIRE(house.app.player());
    CHECK(house.app.player()->paused);
    CHECK(house.app.player()->active == active);
}

TEST_CASE("a session that was left open by a kill goes on") {
    const auto folder = std::filesystem::path(test_paths::out) / "app-resume";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder.parent_path());
    QuietPlatform platform;
    Clock clock(platform);
    clock.hold(kMorning);
    int counted_before = 0;
    {
        App app(journal::Journal::open(folder, kMorning), content_once(), platform, clock, {});
        app.perform(act::StartExercise{"bird-dog"});
        for (int i = 0; i < 400; ++i) {
            clock.advance(Millis{100});
            app.advance();
        }
        counted_before = counted(app.player()->done[0]);
        REQUIRE(counted_before > 0);
    }
    App app(journal::Journal::open(folder, kMorning), content_once(), platform, clock, {});
    CHECK(app.today().can_resume);
    app.perform(act::ResumeSession{});
    REQUIRE(app.player());
    CHECK(counted(app.player()->done[0]) == counted_before);
    CHECK(app.today().screen == Screen::Player);
    app.perform(act::Go{Screen::Today});
    app.perform(act::DiscardResume{});
    CHECK_FALSE(app.today().can_resume);
    CHECK_FALSE(app.journal().open_session());
}

TEST_CASE("check-ins, edits, deletions and undo") {
    House house;
    house.app.perform(act::CheckIn{4});
    REQUIRE(house.app.journal().last_pain());
    const std::string id = house.app.journal().last_pain()->id.str();
    REQUIRE(house.app.today().snackbar);
    CHECK(house.app.today().snackbar->can_undo);
    house.app.perform(act::EditCheckIn{id, 6});
    CHECK(house.app.journal().last_pain()->score == 6);
    house.app.perform(act::Undo{});
    CHECK(house.app.journal().last_pain()->score == 4);
    house.app.perform(act::DeleteCheckIn{id});
    CHECK_FALSE(house.app.journal().last_pain());
    house.app.perform(act::Undo{});
    CHECK(house.app.journal().last_pain()->score == 4);
    house.app.perform(act::DescribeCheckIn{id, {"after sitting"}});
    CHECK(house.app.journal().last_pain()->detail.note == "after sitting");
    CHECK(house.app.today().snackbar->can_undo);
    house.app.perform(act::DescribeCheckIn{id, {"after driving"}});
    house.app.perform(act::Undo{});
    CHECK(house.app.journal().last_pain()->detail.note == "after sitting");
    CHECK(house.app.journal().last_pain()->score == 4);
    // What makes no sense changes nothing.
    house.app.perform(act::CheckIn{11});
    house.app.perform(act::EditCheckIn{"nonsense", 3});
    house.app.perform(act::DescribeCheckIn{"nonsense", {"words"}});
    CHECK(house.app.journal().pain_between(kDay, kDay).size() == 1);
}

TEST_CASE("new numbness opens the list it belongs to and stops the plan; Undo takes it back") {
    House house;
    house.app.perform(act::CheckIn{4, {.felt = {LegFeeling::Tingling}}});
    CHECK(house.screen() == Screen::Today); // that is nothing for today
    const std::string id = house.app.journal().last_pain()->id.str();
    const auto stopped = [&] {
        return plan::warned(house.app.journal().plan_history(house.app.today().date));
    };
    CHECK_FALSE(stopped());
    house.app.perform(act::DescribeCheckIn{id, {.felt = {LegFeeling::Tingling, LegFeeling::Numb}}});
    CHECK(house.screen() == Screen::Signs);
    CHECK(house.app.today().view.urgency == Urgency::Today);
    CHECK(stopped());
    house.app.perform(act::Undo{});
    CHECK_FALSE(stopped());
    house.app.perform(act::Back{});
    house.app.perform(act::CheckIn{5, {.felt = {LegFeeling::Numb}}});
    CHECK(house.screen() == Screen::Signs);
    house.app.perform(act::AnswerWarning{true});
    CHECK_FALSE(stopped());
}

TEST_CASE("the line that offers undo goes by itself") {
    House house;
    house.app.perform(act::CheckIn{4});
    house.pass(std::chrono::seconds{7});
    CHECK(house.app.today().snackbar);
    house.pass(std::chrono::seconds{2});
    CHECK_FALSE(house.app.today().snackbar);
    CHECK_FALSE(house.app.next_change());
}

TEST_CASE("settings apply at once, are kept, and can be undone") {
    House house;
    house.app.set_overrides({ThemeChoice::Dark, 200, std::nullopt});
    CHECK(house.app.preferences().theme == ThemeChoice::Dark);
    CHECK(house.app.journal().preferences().theme == ThemeChoice::System);
    house.app.perform(act::SetPreference{pref::Theme{ThemeChoice::Light}});
    CHECK(house.app.preferences().theme == ThemeChoice::Light);
    CHECK(house.app.preferences().text_percent == 200);
    CHECK(house.app.journal().preferences().theme == ThemeChoice::Light);
    house.app.perform(act::Undo{});
    CHECK(house.app.preferences().theme == ThemeChoice::System);
}

TEST_CASE("own levels and doses are kept and played") {
    House house;
    const Exercise* exercise = content_once().exercise("bird-dog");
    REQUIRE(exercise != nullptr);
    const Level& hardest = exercise->levels.back();
    Dose dose = hardest.start;
    dose.sets = 3;
    house.app.perform(act::ChooseLevel{"bird-dog", hardest.key});
    house.app.perform(act::ChangeDose{"bird-dog", hardest.key, dose});
    house.app.perform(act::StartExercise{"bird-dog"});
    REQUIRE(house.app.player());
    CHECK(house.app.player()->plan.size() == 6);
    CHECK(house.app.player()->plan[0].level == hardest.key);
    house.app.perform(act::Back{});
    dose.sets = 99;
    house.app.perform(act::ChangeDose{"bird-dog", hardest.key, dose});
    CHECK(house.app.journal().own_dose("bird-dog").doses.at(hardest.key).sets == 3);
}

TEST_CASE("the guide begins an episode once, and opens again where it was") {
    House house;
    house.app.perform(act::LockedUp{});
    CHECK_FALSE(house.app.journal().current_episode());
    house.app.perform(act::Guide{guide::Choose{Place::FloorOrBed}});
    REQUIRE(house.app.journal().current_episode());
    house.app.perform(act::Guide{guide::Back{}});
    house.app.perform(act::Guide{guide::Choose{Place::Standing}});
    CHECK(house.app.journal().episodes_between(kDay, kDay).size() == 1);
    house.app.perform(act::Guide{guide::Close{}});
    house.app.perform(act::LockedUp{});
    REQUIRE(house.app.journal().guide());
    CHECK(house.app.journal().guide()->state.at.step == ReliefStep::Breathe);
    // A glance leaves no record.
    House glance;
    glance.app.perform(act::LockedUp{});
    glance.app.perform(act::Guide{guide::Look{}});
    glance.app.perform(act::Guide{guide::Close{}});
    CHECK_FALSE(glance.app.journal().current_episode());
    CHECK_FALSE(glance.app.journal().guide());
}

TEST_CASE("an address goes to the platform, and a failure is said") {
    House house;
    house.app.perform(act::OpenAddress{"tel:112"});
    CHECK(house.platform.opened == "tel:112");
    CHECK_FALSE(house.app.today().snackbar);
    house.platform.can_open = false;
    house.app.perform(act::OpenAddress{"tel:999"});
    REQUIRE(house.app.today().snackbar);
    CHECK(house.app.today().snackbar->words == "app.cannot-open");
}
