// What the guide for a spasm keeps, in a real file.
#include "helpers.hpp"
#include "journal/guide_words.hpp"
#include "journal/schema.hpp"

#include <random>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;
using namespace std::chrono_literals;

namespace {

int roll(std::mt19937& random, int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
}

ReliefStep any_step(std::mt19937& random) {
    return static_cast<ReliefStep>(roll(random, int{kReliefSteps}));
}

std::set<ReliefStep> some_steps(std::mt19937& random) {
    std::set<ReliefStep> steps;
    for (int n = roll(random, 5); n > 0; --n)
        steps.insert(any_step(random));
    return steps;
}

GuideState any_state(std::mt19937& random) {
    GuideState state;
    state.at = {any_step(random), roll(random, 6)};
    for (int n = roll(random, 40); n > 0; --n)
        state.trail.push_back({any_step(random), roll(random, 6)});
    for (const ReliefStep step : some_steps(random))
        state.branch[step] = roll(random, 5);
    for (const ReliefStep step : some_steps(random))
        state.way[step] = roll(random, 3);
    state.visited = some_steps(random);
    state.parked = some_steps(random);
    state.helped = some_steps(random);
    state.done = some_steps(random);
    state.hands_free = roll(random, 2) == 0;
    state.far = roll(random, 2) == 0;
    if (roll(random, 2) == 0)
        state.pace =
            BreathPace{Millis{2000 + roll(random, 8000)}, Millis{2000 + roll(random, 8000)}};
    if (roll(random, 2) == 0)
        state.heat = HeatTimer{at(Millis{roll(random, 1'000'000)}).utc, 15min, roll(random, 2) == 0,
                               roll(random, 2) == 0};
    if (roll(random, 2) == 0) {
        state.walk = WalkTimer{{}, Millis{roll(random, 99'999)}, 2min};
        if (roll(random, 2) == 0)
            state.walk->since = at(Millis{roll(random, 1'000'000)}).utc;
    }
    state.stretches = roll(random, 4);
    state.stretch = static_cast<StretchState>(roll(random, 3));
    if (roll(random, 2) == 0)
        state.pain = roll(random, 11);
    return state;
}

} // namespace

TEST_CASE("any state of the guide comes back as it was") {
    std::mt19937 random(11);
    for (int i = 0; i < 2000; ++i) {
        const GuideState state = any_state(random);
        const std::string text = guide_text(state);
        CAPTURE(text);
        REQUIRE(guide_from(text) == state);
    }
}

TEST_CASE("a state that was scrambled, or is of a later version, is read as far as it can be") {
    CHECK(guide_from("").at == GuideSpot{});
    const GuideState state =
        guide_from("at=heat;song=1;heat=1,2;helped=breathe,sing,press;pain=11");
    CHECK(state.at.step == ReliefStep::Heat);
    CHECK_FALSE(state.heat);
    CHECK(state.helped == std::set{ReliefStep::Breathe, ReliefStep::Press});
    CHECK_FALSE(state.pain);
    std::mt19937 random(5);
    for (int i = 0; i < 3000; ++i) {
        std::string text = guide_text(any_state(random));
        for (int n = 1 + roll(random, 4); n > 0; --n)
            text[random() % text.size()] = static_cast<char>(32 + roll(random, 90));
        const GuideState read = guide_from(text);
        REQUIRE(read.at.page >= 0);
        REQUIRE((!read.pain || (*read.pain >= 0 && *read.pain <= 10)));
    }
}

TEST_CASE("the guide opens at the same step after a kill, with every answer") {
    const TempFolder folder;
    std::mt19937 random(3);
    GuideState state = any_state(random);
    state.place = Place::Car;
    state.acted = at(1min).utc;
    {
        Journal journal = test::open(folder);
        must(journal, [&](Tx& tx) { tx.place_guide(tx.begin_episode(Place::Car), state); });
    }
    Journal journal = test::open(folder);
    REQUIRE(journal.guide());
    CHECK(journal.guide()->state == state);
    CHECK(journal.guide()->episode == journal.current_episode()->id);
}

TEST_CASE("what happened in an episode, doses and answers") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    Id episode;
    must(journal, [&](Tx& tx) { episode = tx.begin_episode(Place::Standing); });
    must(journal, [&](Tx& tx) { tx.add_relief_event(episode, guide::Thing::Heat, 15min); }, at(1h));
    Id walk;
    must(
        journal, [&](Tx& tx) { walk = tx.add_relief_event(episode, guide::Thing::Walk, 90s); },
        at(5h));
    Id dose;
    must(
        journal,
        [&](Tx& tx) {
            dose = tx.add_dose(episode, {"ibuprofen", "relief.product.tablets", 400, 6h});
        },
        at(2h));
    const auto events = journal.relief_events(episode);
    REQUIRE(events.size() == 2);
    CHECK(events[0].thing == guide::Thing::Heat);
    CHECK(events[0].length == 15min);
    CHECK(events[1].at.moment == at(5h));
    CHECK(journal.doses_since(at(3h).utc).empty());
    const auto doses = journal.doses_since(at(-22h).utc);
    REQUIRE(doses.size() == 1);
    CHECK(doses[0].dose == TakenDose{"ibuprofen", 400, 6h, at(2h).utc});
    CHECK(journal.doses_of(episode).size() == 1);

    must(journal, [&](Tx& tx) { tx.edit_relief_event(walk, at(4h), 60s); });
    CHECK(journal.relief_events(episode)[1].at.moment == at(4h));
    must(journal, [&](Tx& tx) { tx.edit_dose(dose, at(3h), 200); }, at(), Undo::Yes);
    CHECK(journal.doses_of(episode)[0].dose.mg == 200);
    REQUIRE(journal.undo(at()).ok());
    CHECK(journal.doses_of(episode)[0].dose.mg == 400);
}

TEST_CASE("an episode is told, edited, deleted and brought back") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    Id episode;
    must(journal, [&](Tx& tx) {
        episode = tx.begin_episode(Place::Standing);
        tx.add_relief_event(episode, guide::Thing::Water);
        tx.set_episode_helped(episode, {ReliefStep::Heat});
    });
    must(journal, [&](Tx& tx) {
        tx.set_episode_triggers(episode, {Trigger::Lifting, Trigger::LongSitting});
        tx.set_episode_note(episode, "the flower pot");
        tx.set_episode_place(episode, Place::Car);
        tx.set_episode_began(episode, at(-26h));
    });
    const auto told = journal.episode(episode);
    REQUIRE(told);
    CHECK(told->helped == std::set{ReliefStep::Heat});
    CHECK(told->triggers == std::set{Trigger::Lifting, Trigger::LongSitting});
    CHECK(told->note == "the flower pot");
    CHECK(told->place == Place::Car);
    CHECK(told->began.moment == at(-26h));
    CHECK(journal.episode_before(at().utc)->id == episode);
    CHECK_FALSE(journal.episode_before(at(-26h).utc));
    const auto before = visible(folder.file());
    must(journal, [&](Tx& tx) { tx.remove(Table::Episode, episode); }, at(), Undo::Yes);
    CHECK_FALSE(journal.episode(episode));
    CHECK(journal.relief_events(episode).empty());
    REQUIRE(journal.undo(at()).ok());
    CHECK(visible(folder.file()) == before);
    must(journal, [&](Tx& tx) { tx.end_episode(episode); });
    CHECK_FALSE(journal.current_episode());
    must(journal, [&](Tx& tx) { tx.reopen_episode(episode); });
    CHECK(journal.current_episode());
}

TEST_CASE("the safety check: ticks are kept one by one, an alarm lasts until it is cleared") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    CHECK_FALSE(journal.last_check());
    limber::SafetyCheck check;
    check.ticked.insert(Sign::Bladder);
    Id row;
    must(journal, [&](Tx& tx) { row = tx.put_check({}, {}, check); });
    check.ticked.insert(Sign::NotSure);
    must(journal, [&](Tx& tx) { tx.put_check(row, {}, check); }, at(1min));
    REQUIRE(journal.alarm());
    CHECK(journal.alarm()->check == check);
    // A later clean answer does not clear it: only a clinician or "by mistake" does.
    limber::SafetyCheck none;
    none.none = true;
    must(journal, [&](Tx& tx) { tx.put_check({}, {}, none); }, at(2h));
    CHECK(journal.last_check()->check.none);
    CHECK(journal.alarm()->id == row);
    check.cleared = Cleared::ByClinician;
    must(journal, [&](Tx& tx) { tx.put_check(row, {}, check); }, at(3h));
    CHECK_FALSE(journal.alarm());
    CHECK(bare_text(folder.file(), "SELECT ticked FROM safety_check WHERE cleared = 'clinician'") ==
          "bladder,not-sure");
}

TEST_CASE("values out of range are refused with the whole operation") {
    const TempFolder folder;
    Journal journal = test::open(folder);
    const auto refused = [&](const std::function<void(Tx&)>& write) {
        const auto result = journal.transact({"op.test"}, at(), write);
        return !result.ok() && result.error().kind == WriteFault::Kind::Refused;
    };
    CHECK(refused([](Tx& tx) { tx.add_dose({}, {"", "p", 400, 6h}); }));
    CHECK(refused([](Tx& tx) { tx.add_dose({}, {"ibuprofen", "p", -1, 6h}); }));
    CHECK(refused([](Tx& tx) { tx.add_dose({}, {"ibuprofen", "p", 400, 25h}); }));
    CHECK(refused([](Tx& tx) { tx.add_relief_event({}, guide::Thing::Heat, -1ms); }));
    CHECK(journal.doses_since(at(-24h).utc).empty());
}

TEST_CASE("a guide of the first version opens where it was") {
    const TempFolder folder;
    {
        Journal journal = test::open(folder);
        must(journal, [&](Tx& tx) {
            GuideState state = begin_guide(at().utc);
            state.place = Place::Car;
            state.at.step = ReliefStep::Breathe;
            tx.place_guide(tx.begin_episode(Place::Car), state);
        });
    }
    {
        Database db(folder.file().string(), SQLite::OPEN_READWRITE);
        db.exec("UPDATE guide SET state = ''");
    }
    const Journal journal = test::open(folder);
    REQUIRE(journal.guide());
    CHECK(journal.guide()->state.at.step == ReliefStep::Breathe);
    CHECK(journal.guide()->state.place == Place::Car);
}
