// The guide in the app: what is kept at once, what is said, what goes on by itself and what does
// not.
#include "app/guide_voice.hpp"
#include "core/synth.hpp"
#include "house.hpp"

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;
using namespace std::chrono_literals;
using enum ReliefStep;

namespace {

void guide_to(House& house, ReliefStep step) {
    house.app.perform(act::LockedUp{});
    house.app.perform(act::Guide{guide::Choose{Place::FloorOrBed}});
    house.app.perform(act::Guide{guide::GoTo{step}});
}

ReliefStep step(const House& house) {
    return house.app.today().guide->at.step;
}

} // namespace

TEST_CASE("a page says its words, then what the eye would see") {
    GuideState state = begin_guide(kMorning.utc);
    state.place = Place::FloorOrBed;
    state.at.step = Position;
    const auto said = spoken_page(content_once(), state, kMorning.utc);
    REQUIRE(said.size() == 4);
    CHECK(said[0] == "If moving makes it worse, stay where you are.");
    CHECK(said[1] == "Lie back. Calves on a chair or cushion.");
    CHECK(said[3] == "Picture: A person lies on the floor, the lower legs on a chair.");
    state.at.step = Heat;
    state.heat = HeatTimer{kMorning.utc - 5min, 15min, true, false};
    CHECK(spoken_page(content_once(), state, kMorning.utc).back() == "10 minutes left.");
    // No line break is read, and none is empty.
    for (std::size_t i = 0; i < kReliefSteps; ++i) {
        state.at = {static_cast<ReliefStep>(i), 0};
        for (const std::string& sentence : spoken_page(content_once(), state, kMorning.utc)) {
            CHECK_FALSE(sentence.empty());
            CHECK(sentence.find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("the guide speaks when it opens and with each step, one voice") {
    House house;
    house.app.perform(act::LockedUp{});
    REQUIRE_FALSE(house.platform.spoken.empty());
    CHECK(house.platform.spoken.back().starts_with("Stop. Stay just as you are."));
    house.app.perform(act::Guide{guide::Choose{Place::Standing}});
    CHECK(house.platform.spoken.back().starts_with("It usually passes."));
    house.app.perform(act::SayAgain{});
    CHECK(house.platform.spoken.back().starts_with("It usually passes."));
    house.app.perform(act::Guide{guide::Close{}});
    CHECK(house.platform.spoken.back().empty()); // silent at once
    house.app.perform(act::SetPreference{pref::Voice{false}});
    const auto before = house.platform.spoken.size();
    house.app.perform(act::LockedUp{});
    CHECK(house.platform.spoken.size() == before);
}

TEST_CASE("the breath is heard for one round, and spoken once the page has been read out") {
    using enum Sound;
    House house;
    guide_to(house, Breathe);
    house.platform.spoken.clear();
    house.pass(1ms);
    CHECK(house.platform.sounds == std::vector{BreathIn});
    CHECK(house.platform.spoken.empty()); // the page goes on
    house.pass(10s);                      // in 4 s, out 6 s
    CHECK(house.platform.sounds == std::vector{BreathIn, BreathOut, BreathIn});

    house.app.perform(act::TogglePacer{});
    house.pass(1h);
    CHECK(house.platform.sounds.size() == 3);
    house.app.perform(act::TogglePacer{}); // within the same half
    house.pass(3s);
    CHECK(house.platform.sounds.size() == 3);
    house.pass(1s);
    CHECK(house.platform.sounds.back() == BreathOut);
    CHECK(house.platform.spoken == std::vector<std::string>{"Breathe out"});
    CHECK(house.app.prompter().said() != "Breathe out"); // "Say it again" says the page

    house.pass(1h);
    CHECK(house.platform.sounds.size() == 2U * static_cast<unsigned>(content_once().guide.breaths));
    CHECK(house.platform.rested == 2); // in the pause, and after the round
    house.app.perform(act::Guide{guide::Back{}});
    house.app.perform(act::Guide{guide::GoTo{Breathe}});
    house.pass(1ms);
    CHECK(house.platform.sounds.back() == BreathIn);
    const auto heard = house.platform.sounds.size();
    house.app.perform(act::Guide{guide::Close{}});
    house.pass(1h);
    CHECK(house.platform.sounds.size() == heard);
}

TEST_CASE("sounds have a volume of their own, and it is heard when it is chosen") {
    House house;
    house.app.perform(act::SetPreference{pref::SoundVolume{50}});
    CHECK(house.platform.sounds == std::vector{Sound::Count});
    CHECK(house.platform.loudness == loudness(50));
    house.app.perform(act::SetPreference{pref::SoundVolume{33}}); // no such step
    CHECK(house.platform.sounds.size() == 1);
    house.app.perform(act::SetPreference{pref::Sounds{false}});
    house.app.perform(act::SetPreference{pref::SoundVolume{100}});
    CHECK(house.platform.sounds.size() == 1);
}

TEST_CASE("nothing goes on by itself unless hands free is on") {
    House house;
    guide_to(house, Press);
    house.pass(2h);
    CHECK(step(house) == Press);
    house.app.perform(act::Guide{guide::HandsFree{true}});
    house.app.perform(act::SayAgain{});
    house.pass(5s);
    CHECK(step(house) == Press);
    house.pass(2min);
    CHECK(step(house) != Press);
    house.pass(1h);
    CHECK(step(house) == Rest); // there it waits
}

TEST_CASE("hands free: any touch or key waits, Next goes on") {
    House house;
    guide_to(house, Press);
    house.app.perform(act::Guide{guide::HandsFree{true}});
    house.app.perform(act::SayAgain{});
    house.pass(5s);
    house.app.touched_by_person();
    CHECK(house.app.today().hands_wait);
    house.pass(1h);
    CHECK(step(house) == Press);
    house.app.perform(act::Guide{guide::Next{}});
    CHECK_FALSE(house.app.today().hands_wait);
    house.pass(3min);
    CHECK(step(house) == Rest);
}

TEST_CASE("the heat is told at five minutes and at its end, each once, wherever the person is") {
    House house;
    guide_to(house, Heat);
    house.app.perform(act::Guide{guide::StartHeat{15min}});
    house.platform.sounds.clear(); // the breath, on the way here
    house.app.perform(act::Guide{guide::Next{}});
    CHECK(house.platform.sounds == std::vector{Sound::StepDone});
    house.platform.sounds.clear();
    house.pass(4min);
    CHECK(house.platform.sounds.empty());
    house.pass(70s);
    CHECK(house.platform.spoken.back().find("Slide a hand in") != std::string::npos);
    CHECK(house.platform.sounds.size() == 1);
    house.pass(15min);
    CHECK(house.platform.spoken.back().find("Time is up") != std::string::npos);
    CHECK(house.platform.sounds.size() == 2);
    house.pass(2h);
    CHECK(house.platform.sounds.size() == 2);
}

TEST_CASE("everything is on disk at once: killed after any action, it opens there") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("limber-relief-" + std::to_string(getpid()));
    std::filesystem::remove_all(folder);
    const std::vector<guide::Action> actions = {guide::Choose{Place::FloorOrBed},
                                                guide::Helped{Breathe},
                                                guide::Next{},
                                                guide::CannotReach{},
                                                guide::Branch{3},
                                                guide::Next{},
                                                guide::GoTo{Heat},
                                                guide::StartHeat{15min},
                                                guide::GoTo{Walk},
                                                guide::Walk{true},
                                                guide::Next{},
                                                guide::GoTo{End},
                                                guide::Pain{4}};
    for (std::size_t n = 1; n <= actions.size(); ++n) {
        const GuideState before = [&] {
            House house(folder);
            house.app.perform(act::LockedUp{});
            house.app.perform(act::Guide{actions[n - 1]});
            return *house.app.today().guide;
        }();
        const House again(folder);
        CHECK(*again.app.today().guide == before);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("just looking leaves no row") {
    House house;
    house.app.perform(act::LockedUp{});
    house.app.perform(act::Guide{guide::Look{}});
    for (const ReliefStep there : {Heat, Water, Bath, Walk, End}) {
        house.app.perform(act::Guide{guide::GoTo{there}});
        house.app.perform(act::Guide{guide::StartHeat{15min}});
        house.app.perform(act::Guide{guide::Drank{}});
        house.app.perform(act::Guide{guide::Pain{3}});
        house.app.perform(act::Guide{guide::Helped{Heat}});
    }
    house.app.perform(act::Guide{guide::Close{}});
    CHECK(house.app.journal().commits() == 0);
}

TEST_CASE("the stretches come after the safety check, through the player, one at a time") {
    House house;
    guide_to(house, Stretch);
    CHECK(house.screen() == Screen::Check);
    house.app.perform(act::NoSigns{});
    CHECK(house.screen() == Screen::Relief);
    CHECK(step(house) == Stretch);
    house.app.perform(act::Guide{guide::BeginStretch{}});
    REQUIRE(house.app.player());
    CHECK(house.app.player()->plan.front().exercise == "pelvic-tilt");
    CHECK(house.app.player()->plan.front().dose.hold == 3s);
    house.pass(10min);
    CHECK_FALSE(house.app.player());
    CHECK(house.screen() == Screen::Relief);
    CHECK(house.app.today().guide->stretch == StretchState::Asked);
    CHECK(house.sessions().front().session.plan_slot == kReliefSlot);
    house.app.perform(act::Guide{guide::Felt{guide::Feeling::Fine}});
    house.app.perform(act::Guide{guide::BeginStretch{}});
    REQUIRE(house.app.player());
    CHECK(house.app.player()->plan.front().exercise == "knee-to-chest");
    house.pass(20s);
    house.app.perform(act::Play{SharpPain{}});
    house.app.perform(act::Play{GiveReason{StopReason::Easing}});
    CHECK(house.app.today().guide->stretch == StretchState::Over);
}

TEST_CASE("a tick stops a session that was not finished, too") {
    House house;
    house.app.perform(act::StartExercise{"bird-dog"});
    house.pass(20s);
    REQUIRE(house.app.player());
    house.app.perform(act::OpenSigns{Urgency::Emergency});
    house.app.perform(act::TickSign{Sign::Saddle});
    house.app.perform(act::ResumeSession{});
    CHECK(house.screen() == Screen::Check);
    house.app.perform(act::ClearSigns{Cleared::ByMistake});
    house.app.perform(act::ResumeSession{});
    CHECK(house.screen() == Screen::Player);
}

TEST_CASE("a tick stops exercise until it is cleared, and says so in the log") {
    House house;
    guide_to(house, Press);
    house.app.perform(act::OpenSigns{Urgency::Emergency});
    CHECK(house.screen() == Screen::Check);
    house.app.perform(act::TickSign{Sign::Saddle});
    house.app.perform(act::NoSigns{}); // does not talk it away
    CHECK(house.app.today().guide_facts.alarm);
    house.app.perform(act::StartExercise{"bird-dog"});
    CHECK_FALSE(house.app.player());
    CHECK(house.screen() == Screen::Check);
    house.app.perform(act::ClearSigns{Cleared::ByClinician});
    CHECK_FALSE(house.app.today().guide_facts.alarm);
    house.app.perform(act::StartExercise{"bird-dog"});
    CHECK(house.app.player());
    const auto check = house.app.journal().last_check();
    REQUIRE(check);
    CHECK(check->check.ticked == std::set{Sign::Saddle});
    CHECK(check->check.cleared == Cleared::ByClinician);
}

TEST_CASE("the last tick taken back is one by mistake") {
    House house;
    house.app.perform(act::TickSign{Sign::Chest});
    house.app.perform(act::TickSign{Sign::NotSure});
    house.app.perform(act::TickSign{Sign::Chest});
    CHECK(house.app.today().guide_facts.alarm);
    house.app.perform(act::TickSign{Sign::NotSure});
    CHECK_FALSE(house.app.today().guide_facts.alarm);
    CHECK(house.app.journal().last_check()->check.cleared == Cleared::ByMistake);
}

TEST_CASE("a dose is logged with its episode and can be undone") {
    House house;
    guide_to(house, Medicine);
    house.app.perform(act::LogDose{"ibuprofen", "relief.product.tablets", 400, 6h});
    CHECK(house.app.today().guide->done.contains(Medicine));
    const auto doses = house.app.journal().doses_since(kMorning.utc - 24h);
    REQUIRE(doses.size() == 1);
    CHECK(doses[0].episode == house.app.journal().current_episode()->id);
    house.app.perform(act::Undo{});
    CHECK(house.app.journal().doses_since(kMorning.utc - 24h).empty());
}

TEST_CASE("what happened beside it is moved and deleted, of a spasm or of none, and brought back") {
    House house;
    house.app.perform(act::DrinkWater{});
    const auto events = [&] {
        const Date today = house.app.today().date;
        return house.app.journal().relief_events_between(today, today);
    };
    REQUIRE(events().size() == 1);
    const std::string id = events()[0].id.str();
    const Utc drunk = events()[0].at.moment.utc;
    house.app.perform(act::MoveEntry{act::Movable::Relief, id, -15min});
    CHECK(events()[0].at.moment.utc == drunk - 15min);
    house.app.perform(act::MoveEntry{act::Movable::Relief, id, 30min}); // not into the future
    CHECK(events()[0].at.moment.utc == drunk - 15min);
    house.app.perform(act::Undo{});
    CHECK(events()[0].at.moment.utc == drunk);
    house.app.perform(act::DeleteRelief{id});
    CHECK(events().empty());
    house.app.perform(act::Undo{});
    CHECK(events().size() == 1);
    house.app.perform(act::CheckIn{4});
    const auto pain = [&] { return *house.app.journal().last_pain(); };
    house.app.perform(act::MoveEntry{act::Movable::CheckIn, pain().id.str(), -15min});
    CHECK(pain().at.moment.utc == drunk - 15min);
    house.app.perform(act::MoveEntry{act::Movable::CheckIn, pain().id.str(), -24h}); // another day
    CHECK(pain().at.moment.utc == drunk - 15min);
    house.app.perform(act::MoveEntry{act::Movable::Dose, pain().id.str(), -15min}); // is none
    house.app.perform(act::MoveEntry{act::Movable::CheckIn, "nonsense", -15min});
    CHECK(pain().at.moment.utc == drunk - 15min);
}

TEST_CASE("an episode is ended, told what set it off, deleted and brought back") {
    House house;
    guide_to(house, Walk);
    house.app.perform(act::Guide{guide::Walk{true}});
    house.pass(90s);
    house.app.perform(act::Guide{guide::Next{}});
    const auto id = house.app.journal().current_episode()->id;
    const auto edit = [&](act::episode::Change change) {
        house.app.perform(act::EditEpisode{id.str(), std::move(change)});
    };
    house.app.perform(act::OpenEpisode{id.str()});
    CHECK(house.screen() == Screen::Episode);
    edit(act::episode::SetOff{Trigger::Lifting});
    edit(act::episode::End{});
    CHECK_FALSE(house.app.journal().current_episode());
    CHECK(house.app.journal().episode(id)->triggers == std::set{Trigger::Lifting});
    edit(act::episode::Move{-30min});
    CHECK(house.app.journal().episode(id)->began.moment.utc == kMorning.utc - 30min);
    edit(act::episode::Move{2h}); // not into the future
    CHECK(house.app.journal().episode(id)->began.moment.utc == kMorning.utc - 30min);
    edit(act::episode::Delete{});
    CHECK_FALSE(house.app.journal().episode(id));
    CHECK_FALSE(house.app.journal().guide());
    house.app.perform(act::Undo{});
    CHECK(house.app.journal().episode(id));
    CHECK(house.app.journal().relief_events(id).size() == 1);
    CHECK(house.app.journal().guide());
}
