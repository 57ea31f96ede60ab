// The exercise screens drawn without a window: nothing clipped, overlapping or too small at any
// size, and every control does what it says, by mouse, by key and by name.
#include "shown.hpp"
#include "ui/screens/exercise_detail.hpp"
#include "ui/screens/exercises.hpp"
#include "ui/screens/player.hpp"
#include "ui/screens/ready_routine.hpp"
#include "ui/screens/summary.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;
using namespace std::chrono_literals;

namespace {

struct Window {
    const char* name;
    Vec2 size;
    float text = 1;
    ThemeKind theme = ThemeKind::Light;
};
const Window kWindows[] = {
    {"phone", {390, 844}},
    {"phone, dark", {390, 844}, 1, ThemeKind::Dark},
    {"phone, high contrast", {390, 844}, 1, ThemeKind::HighContrast},
    {"phone, 150 %", {390, 844}, 1.5F},
    {"smallest, 200 %", {320, 568}, 2},
    {"phone on its side", {844, 390}},
    {"tablet upright", {768, 1024}},
    {"tablet", {1180, 820}},
    {"tablet, 200 %", {1180, 820}, 2},
    {"laptop", {1280, 800}},
};

Look look_of(const Window& window) {
    Look look;
    look.size = window.size;
    look.text_scale = window.text;
    look.theme = window.theme;
    look.reduced_motion = true; // a moving figure would never settle
    look.key_hints = window.size.x >= 1200;
    return look;
}

void audit_everywhere(const Harness::Draw& draw) {
    for (const Window& window : kWindows) {
        Shown h(draw, look_of(window));
        INFO(window.name << "\n" << h.report());
        CHECK(h.faults().empty());
        CHECK_FALSE(h.semantics.nodes().empty());
    }
}

// What the screen asked for when that control was activated: by mouse, and by its name.
template <class A>
void check_asks(const Harness::Draw& draw, std::string_view key, Vec2 size = {1280, 800}) {
    INFO(key);
    Shown h(draw, still(size));
    REQUIRE(h.node(key) != nullptr);
    h.click(key);
    REQUIRE(h.sink.actions.size() == 1);
    CHECK(h.sink.actions[0].is<A>());
    h.sink.actions.clear();
    REQUIRE(h.semantics.request_activate(key));
    h.settle();
    REQUIRE(h.sink.actions.size() == 1);
    CHECK(h.sink.actions[0].is<A>());
}

// The same for what is asked of the player.
template <class P>
void check_plays(const Harness::Draw& draw, std::string_view key, Vec2 size = {1280, 800}) {
    INFO(key);
    Shown h(draw, still(size));
    REQUIRE(h.node(key) != nullptr);
    h.click(key);
    REQUIRE(h.sink.actions.size() == 1);
    const auto* play = h.sink.actions[0].as<act::Play>();
    REQUIRE(play != nullptr);
    CHECK(std::holds_alternative<P>(play->action));
}

template <class P>
void check_key_plays(const Harness::Draw& draw, ImGuiKey key) {
    INFO(ImGui::GetKeyName(key));
    Shown h(draw, still());
    h.key(key);
    REQUIRE(h.sink.actions.size() == 1);
    const auto* play = h.sink.actions[0].as<act::Play>();
    REQUIRE(play != nullptr);
    CHECK(std::holds_alternative<P>(play->action));
}

Harness::Draw draws(const PlayerState& player) {
    return [&player](const Ui& ui) { draw_player(ui, build_player(player, shipped())); };
}

PlayerState at_step(std::string_view key, std::string_view level_key, Step step,
                    Counting counting = Counting::Paced) {
    PlayerState player = start(set_plan(key, level_key, [](Dose& d) { d.sets = 2; }, counting));
    run_to(player, step);
    return player;
}

ExerciseDetailState detail_state(std::string_view key, bool early = false,
                                 std::string_view level_key = {}) {
    Diary diary;
    if (!level_key.empty())
        diary.write([&](journal::Tx& tx) { tx.set_own_level(key, level_key); });
    if (early)
        diary.write([](journal::Tx& tx) { tx.begin_episode(Place::Standing); });
    Today today = day();
    today.view.exercise = key;
    return build_exercise_detail(diary.journal, shipped(), today);
}

SummaryState summary_state(int before, int after) {
    Diary diary;
    diary.write([](journal::Tx& tx) { tx.set_own_level("bird-dog", "leg"); });
    journal::NewSession fresh;
    fresh.plan = set_plan("bird-dog", "leg");
    for (const SetPlan& set : set_plan("bridge", "double"))
        fresh.plan.push_back(set);
    auto writer = journal::SessionWriter::begin(diary.journal, diary.now, fresh);
    PlayerState player = start(fresh.plan);
    while (player.step != Step::Finished) {
        PlayerEvents events = advance(player, 500ms);
        for (PlayerEvent& more :
             player.step == Step::Rest ? apply(player, RateSet{Feel::TooHard}) : PlayerEvents{})
            events.push_back(more);
        REQUIRE(writer.write(diary.journal, diary.now, player, events).ok());
    }
    const auto id = writer.handle().session;
    diary.write([&](journal::Tx& tx) {
        tx.set_pain_before(id, before);
        tx.set_pain_after(id, after);
    });
    Today today = day();
    today.view.session = id;
    return build_summary(diary.journal, shipped(), today);
}

} // namespace

TEST_CASE("The library fits every window", "[draw]") {
    const Diary diary;
    Today today = day();
    const ExercisesState all = build_exercises(diary.journal, shipped(), today);
    audit_everywhere([&](const Ui& ui) { draw_exercises(ui, all); });
    today.view.query = "zumba";
    const ExercisesState none = build_exercises(diary.journal, shipped(), today);
    audit_everywhere([&](const Ui& ui) { draw_exercises(ui, none); });
}

TEST_CASE("The library does what it offers", "[draw]") {
    const Diary diary;
    Today today = day();
    const ExercisesState state = build_exercises(diary.journal, shipped(), today);
    const auto draw = [&](const Ui& ui) { draw_exercises(ui, state); };
    check_asks<act::OpenExercise>(draw, "exercises/card/pelvic-tilt");
    check_asks<act::FilterExercises>(draw, "exercises/filter/gentle");
    check_asks<act::Go>(draw, "exercises/settings", {390, 844});

    Shown h(draw);
    h.key(ImGuiKey_Slash);
    h.write("bri");
    REQUIRE_FALSE(h.sink.actions.empty());
    const auto* search = h.sink.actions.back().as<act::SearchExercises>();
    REQUIRE(search != nullptr);
    CHECK(search->query == "bri");

    today.view.query = "zumba";
    const ExercisesState none = build_exercises(diary.journal, shipped(), today);
    Shown empty([&](const Ui& ui) { draw_exercises(ui, none); });
    CHECK(empty.semantics.says("No match."));
    empty.click("exercises/clear");
    REQUIRE(empty.sink.actions.size() == 2);
    CHECK(empty.sink.actions[0].is<act::SearchExercises>());
    CHECK(empty.sink.actions[1].is<act::FilterExercises>());
}

TEST_CASE("Cards that are not on the screen are told of, and can be opened", "[draw]") {
    const Diary diary;
    const ExercisesState state = build_exercises(diary.journal, shipped(), day());
    Look look;
    look.size = {320, 568};
    Shown h([&](const Ui& ui) { draw_exercises(ui, state); }, look);
    const Node* last = h.node("exercises/card/" + state.cards.back().exercise);
    REQUIRE(last != nullptr);
    CHECK(last->state.undrawn);
    REQUIRE(h.semantics.request_activate(last->key));
    h.settle(10);
    REQUIRE(h.sink.actions.size() == 1);
    CHECK(h.sink.actions[0].is<act::OpenReadyRoutine>()); // it stands after the exercises
}

TEST_CASE("A routine that ships fits every window, and starts", "[draw]") {
    for (const bool soon : {false, true}) {
        Diary diary;
        if (soon)
            diary.write([](journal::Tx& tx) { tx.begin_episode(Place::Standing); });
        Today today = day();
        today.view.ready = "before-lift";
        const ReadyRoutineState state = build_ready_routine(diary.journal, shipped(), today);
        const auto draw = [&](const Ui& ui) { draw_ready_routine(ui, state); };
        audit_everywhere(draw);
        check_asks<act::StartRoutine>(draw, "ready/start");
    }
}

TEST_CASE("The page of every exercise fits every window, at each of its levels", "[draw]") {
    for (const Exercise& exercise : shipped().exercises)
        for (const Level& level : exercise.levels) {
            INFO(exercise.key << ", " << level.key);
            const ExerciseDetailState state = detail_state(exercise.key, true, level.key);
            audit_everywhere([&](const Ui& ui) { draw_exercise_detail(ui, state); });
        }
}

TEST_CASE("The page of an exercise does what it offers", "[draw]") {
    const ExerciseDetailState state = detail_state("bird-dog");
    const auto draw = [&](const Ui& ui) { draw_exercise_detail(ui, state); };
    check_asks<act::Back>(draw, "detail/close");
    check_asks<act::LockedUp>(draw, "detail/help");
    check_asks<act::ToggleDemo>(draw, "detail/pause");
    check_asks<act::ToggleHalfSpeed>(draw, "detail/half_speed");
    check_asks<act::StartExercise>(draw, "detail/start");
    check_asks<act::StartExercise>(draw, "detail/start", {390, 844});
    check_asks<act::ChangeDose>(draw, "detail/dose/reps/more");

    Shown h(draw);
    h.key(ImGuiKey_Space);
    h.key(ImGuiKey_Enter);
    REQUIRE(h.sink.actions.size() == 2);
    CHECK(h.sink.actions[0].is<act::ToggleDemo>());
    CHECK(h.sink.actions[1].is<act::StartExercise>());

    // Easier and harder lie below the fold: they are reached by name.
    h.sink.actions.clear();
    REQUIRE(h.semantics.request_activate("detail/harder"));
    h.settle(10);
    REQUIRE(h.sink.actions.size() == 1);
    const auto* level = h.sink.actions[0].as<act::ChooseLevel>();
    REQUIRE(level != nullptr);
    CHECK(level->level == "leg");
}

TEST_CASE("Too early keeps Start, says why, and does not push", "[draw]") {
    const ExerciseDetailState state = detail_state("plank", true);
    Shown h([&](const Ui& ui) { draw_exercise_detail(ui, state); });
    REQUIRE(h.node("detail/too_early") != nullptr);
    CHECK(h.node("detail/too_early")->name == state.too_early);
    CHECK(h.semantics.says("usually comes later, from Strengthen"));
    REQUIRE(h.node("detail/start") != nullptr);
    CHECK(h.node("detail/start")->name == "Start anyway");
    const Theme& light = theme(ThemeKind::Light);
    CHECK(h.node("detail/start")->ground == light.primary_tint);
    for (const Node& node : h.semantics.nodes())
        if (is_control(node.role))
            CHECK(node.ground != light.primary); // nothing else is the main action instead
    h.click("detail/start");
    REQUIRE(h.sink.actions.size() == 1);
    CHECK(h.sink.actions[0].is<act::StartExercise>());
}

TEST_CASE("The player fits every window in every step", "[draw]") {
    const std::pair<const char*, PlayerState> states[] = {
        {"get ready", at_step("bird-dog", "both", Step::GetReady)},
        {"rep", at_step("bird-dog", "both", Step::Hold)},
        {"tap", at_step("bird-dog", "both", Step::Await, Counting::Tap)},
        {"done", at_step("bridge", "double", Step::Await, Counting::Done)},
        {"hold", at_step("plank", "knees", Step::Hold)},
        {"long side", at_step("hip-flexor", "half-kneeling", Step::Hold)},
        {"minute", at_step("walking", "free", Step::Hold)},
        {"hold rest", at_step("plank", "knees", Step::Between)},
        {"rest", at_step("bird-dog", "both", Step::Rest)},
    };
    for (const auto& [name, player] : states) {
        INFO(name);
        audit_everywhere(draws(player));
        PlayerState paused = player;
        apply(paused, TogglePause{});
        audit_everywhere(draws(paused));
    }
}

TEST_CASE("The question after a sharp pain fits every window", "[draw]") {
    PlayerState player = at_step("bird-dog", "both", Step::Hold);
    apply(player, SharpPain{});
    audit_everywhere(draws(player));
}

TEST_CASE("The player's keys do what they say", "[draw]") {
    PlayerState reps = at_step("bird-dog", "both", Step::Between);
    for (const Vec2 size : {Vec2{390, 844}, Vec2{844, 390}, Vec2{1280, 800}}) {
        INFO(size.x);
        check_plays<TogglePause>(draws(reps), "player/pause", size);
        check_plays<UndoRep>(draws(reps), "player/undo", size);
        check_plays<Previous>(draws(reps), "player/previous", size);
        check_plays<SkipSet>(draws(reps), "player/skip", size);
        check_plays<SharpPain>(draws(reps), "player/stop", size);
        check_plays<Leave>(draws(reps), "player/close", size);
    }
    check_asks<act::LockedUp>(draws(reps), "player/help");
    check_plays<SetCounting>(draws(reps), "player/counting/tap");
    check_key_plays<TogglePause>(draws(reps), ImGuiKey_P);
    check_key_plays<UndoRep>(draws(reps), ImGuiKey_U);
    check_key_plays<SkipSet>(draws(reps), ImGuiKey_N);
    check_key_plays<Previous>(draws(reps), ImGuiKey_B);
    check_key_plays<SharpPain>(draws(reps), ImGuiKey_S);
}

TEST_CASE("A touch or any other key ends a hold, and counts where the person does", "[draw]") {
    const PlayerState hold = at_step("plank", "knees", Step::Hold);
    const PlayerState tap = at_step("bird-dog", "both", Step::Await, Counting::Tap);
    for (const PlayerState* player : {&hold, &tap}) {
        check_plays<Tap>(draws(*player), "player/tap", {390, 844});
        check_plays<Tap>(draws(*player), "player/tap");
        check_key_plays<Tap>(draws(*player), ImGuiKey_Space);
        check_key_plays<Tap>(draws(*player), ImGuiKey_Enter);
        check_key_plays<Tap>(draws(*player), ImGuiKey_PageDown);
        check_key_plays<Tap>(draws(*player), ImGuiKey_K);
    }
    // While the figure leads and nothing is held, a stray key does nothing.
    const PlayerState paced = at_step("bird-dog", "both", Step::Hold);
    Harness h; // not settled: the figure moves
    h.speak(shipped().words, shipped_figures());
    h.show(draws(paced));
    h.frame();
    h.frame();
    h.key(ImGuiKey_K);
    CHECK(h.sink.actions.empty());
    CHECK(h.node("player/tap") == nullptr);
}

TEST_CASE("Get ready can be cut short or held", "[draw]") {
    const PlayerState ready = at_step("plank", "knees", Step::GetReady);
    check_plays<GoNow>(draws(ready), "player/go");
    check_plays<TogglePause>(draws(ready), "player/pause");
    check_key_plays<GoNow>(draws(ready), ImGuiKey_Space);
}

TEST_CASE("A rest is shortened, stretched, ended and rated", "[draw]") {
    const PlayerState rest = at_step("bird-dog", "both", Step::Rest);
    for (const Vec2 size : {Vec2{390, 844}, Vec2{1180, 820}}) {
        check_plays<AdjustRest>(draws(rest), "player/rest/less", size);
        check_plays<AdjustRest>(draws(rest), "player/rest/more", size);
        check_plays<SkipSet>(draws(rest), "player/rest/skip", size);
        check_plays<RateSet>(draws(rest), "player/feel/hard", size);
    }
}

TEST_CASE("After a sharp pain only its own question answers", "[draw]") {
    PlayerState player = at_step("plank", "knees", Step::Hold);
    apply(player, SharpPain{});
    const auto draw = draws(player);
    for (const char* key : {"stop/easing", "stop/leg", "stop/dizzy", "stop/locked_up"})
        check_plays<GiveReason>(draw, key, {390, 844});
    check_plays<Leave>(draw, "stop/end", {390, 844});
    check_plays<CarryOn>(draw, "stop/carry_on", {390, 844});
    check_asks<act::OpenSigns>(draw, "stop/signs", {390, 844});
    Shown h(draw, still());
    h.key(ImGuiKey_P);
    h.key(ImGuiKey_K);
    CHECK(h.sink.actions.empty());
    CHECK_FALSE(h.semantics.request_activate("player/skip"));
}

TEST_CASE("Every key of the player is a large one", "[draw]") {
    const PlayerState reps = at_step("bird-dog", "both", Step::Between);
    for (const Window& window : kWindows) {
        Shown h(draws(reps), look_of(window));
        INFO(window.name);
        for (const Node& node : h.semantics.nodes()) {
            if (!is_control(node.role) || node.key == "player/help" ||
                node.key.starts_with("player/counting"))
                continue;
            INFO(node.key);
            CHECK(node.rect.w >= metric::player_target - 0.5F);
            CHECK(node.rect.h >= metric::player_target - 0.5F);
        }
    }
}

TEST_CASE("The summary fits every window", "[draw]") {
    const SummaryState worse = summary_state(3, 6);
    REQUIRE(worse.worse);
    REQUIRE(worse.easier);
    REQUIRE_FALSE(worse.easier->button.empty());
    audit_everywhere([&](const Ui& ui) { draw_summary(ui, worse); });
}

TEST_CASE("The summary takes every answer, and closes without any", "[draw]") {
    const SummaryState state = summary_state(3, 6);
    const auto draw = [&](const Ui& ui) { draw_summary(ui, state); };
    const Vec2 tall{1280, 1400};
    check_asks<act::PainAfter>(draw, "summary/after/4", tall);
    check_asks<act::PainBefore>(draw, "summary/before/2", tall);
    check_asks<act::Effort>(draw, "summary/effort/hard", tall);
    check_asks<act::ChooseLevel>(draw, "summary/easier", tall);
    check_asks<act::OpenSigns>(draw, "summary/care", tall);
    check_asks<act::CloseSummary>(draw, "summary/done", tall);
    check_asks<act::CloseSummary>(draw, "summary/close", tall);
    check_asks<act::LockedUp>(draw, "summary/help", tall);
    Shown h(draw);
    h.key(ImGuiKey_Enter);
    REQUIRE(h.sink.actions.size() == 1);
    CHECK(h.sink.actions[0].is<act::CloseSummary>());
}

TEST_CASE("The summary's 12th cell writes the session's note", "[draw]") {
    const SummaryState state = summary_state(3, 3);
    Shown h([&](const Ui& ui) { draw_summary(ui, state); }, still());
    REQUIRE(h.semantics.request_activate("summary/after/note"));
    h.settle();
    REQUIRE(h.node("summary/note/text") != nullptr);
    h.click("summary/note/text");
    h.write("left hip stiff");
    h.key(ImGuiKey_Enter); // a new line, and not Done
    CHECK(h.sink.actions.empty());
    h.click("summary/note/save");
    REQUIRE(h.sink.actions.size() == 1);
    const auto* note = h.sink.actions[0].as<act::SessionNote>();
    REQUIRE(note != nullptr);
    CHECK(note->note == "left hip stiff");
}

TEST_CASE("On a phone the help pill of a focus screen is 48 high", "[draw]") {
    const PlayerState reps = at_step("bird-dog", "both", Step::Hold);
    const ExerciseDetailState detail = detail_state("bird-dog");
    const SummaryState summary = summary_state(3, 3);
    const std::pair<const char*, Harness::Draw> screens[] = {
        {"player/help", draws(reps)},
        {"detail/help", [&](const Ui& ui) { draw_exercise_detail(ui, detail); }},
        {"summary/help", [&](const Ui& ui) { draw_summary(ui, summary); }}};
    for (const auto& [key, draw] : screens) {
        INFO(key);
        Shown h(draw, still());
        REQUIRE(h.node(key) != nullptr);
        CHECK(h.node(key)->rect.h == 48);
        // At the largest text its words take two lines, and it is as high as they need.
        Look large = still({320, 568});
        large.text_scale = 2;
        Shown big(draw, large);
        CHECK(big.node(key)->rect.h > 64);
    }
}

TEST_CASE("On a phone each answer stands on one line", "[draw]") {
    const SummaryState summary = summary_state(3, 3);
    const PlayerState rest = at_step("bird-dog", "both", Step::Rest);
    const Shown ended([&](const Ui& ui) { draw_summary(ui, summary); }, still());
    for (const char* key : {"easy", "some", "hard"}) {
        const Node* node = ended.node(std::string("summary/effort/") + key);
        REQUIRE(node != nullptr);
        CHECK(node->needed_h <= style::button_m.line);
    }
    const Shown resting(draws(rest), still());
    for (const char* key : {"easy", "right", "hard"}) {
        const Node* node = resting.node(std::string("player/feel/") + key);
        REQUIRE(node != nullptr);
        CHECK(node->needed_h <= style::button_m.line);
    }
}
