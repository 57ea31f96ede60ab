// The places and what lies over them, drawn in their shell without a window: nothing clipped,
// overlapping, too small or without a name at any size, and every control asks for the right thing
// by mouse, by key and by name.
#include "ui/screens/care.hpp"
#include "ui/screens/exercise_history.hpp"
#include "ui/screens/note_sheet.hpp"
#include "ui/screens/progress.hpp"
#include "ui/screens/relief.hpp"
#include "ui/screens/settings.hpp"
#include "ui/screens/signs.hpp"
#include "ui/screens/today.hpp"
#include "windows.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

namespace {

Harness::Draw today_of(const Diary& diary, bool resume = false) {
    Today today = day(diary.now);
    today.can_resume = resume;
    const TodayState state = build_today(diary.journal, shipped(), today);
    return in_shell(shell_of(diary, Screen::Today),
                    [state](const Ui& ui) { draw_today(ui, state); });
}

Harness::Draw progress_of(const Diary& diary, ProgressRange range = ProgressRange::ThreeMonths) {
    Today today = day(diary.now);
    today.view.range = range;
    const ProgressState state = build_progress(diary.journal, shipped(), today);
    return in_shell(shell_of(diary, Screen::Progress),
                    [state](const Ui& ui) { draw_progress(ui, state); });
}

// The guide at that step, of somebody whose back locked up there; `change` changes the rest.
ReliefState relief_state(ReliefStep step, Place place = Place::FloorOrBed,
                         const std::function<void(GuideState&)>& change = {}) {
    Diary diary;
    GuideState guide = begin_guide(diary.now.utc);
    if (step != ReliefStep::Stop)
        guide.place = place;
    guide.at.step = step;
    if (change)
        change(guide);
    Today today = day(diary.now);
    today.guide = &guide;
    today.guide_facts = {diary.now.utc, false, false};
    today.hears.voice = true;
    ReliefState state = build_relief(diary.journal, shipped(), today);
    state.pacer = {Millis{2500}, Millis{0}, true};
    return state;
}

Harness::Draw relief_of(const ReliefState& state) {
    const Diary diary;
    return in_shell(shell_of(diary, Screen::Relief),
                    [state](const Ui& ui) { draw_relief(ui, state); });
}
Harness::Draw relief_of(ReliefStep step) {
    return relief_of(relief_state(step));
}

template <class A>
A guide_asks(const Harness::Draw& draw, std::string_view key) {
    const act::Guide asked = asks<act::Guide>(draw, key);
    const A* it = std::get_if<A>(&asked.what);
    REQUIRE(it != nullptr);
    return *it;
}
template <class A>
bool guide_key(const Harness::Draw& draw, ImGuiKey key) {
    return std::holds_alternative<A>(key_asks<act::Guide>(draw, key).what);
}

Harness::Draw care_of() {
    const Diary diary;
    const CareState state = build_care(diary.journal, shipped(), day());
    return in_shell(shell_of(diary, Screen::Care), [state](const Ui& ui) { draw_care(ui, state); });
}

Harness::Draw signs_of(Urgency urgency) {
    const Diary diary;
    Today today = day();
    today.view.urgency = urgency;
    const SignsState state = build_signs(diary.journal, shipped(), today);
    return in_shell(shell_of(diary, Screen::Signs),
                    [state](const Ui& ui) { draw_signs(ui, state); });
}

Harness::Draw settings_of() {
    const Diary diary;
    const SettingsState state = build_settings(diary.journal, shipped(), day());
    return in_shell(shell_of(diary, Screen::Settings),
                    [state](const Ui& ui) { draw_settings(ui, state); });
}

} // namespace

TEST_CASE("Today fits every window", "[draw]") {
    fits_every_window(today_of(Diary{}));
    fits_every_window(today_of(lived()));
    Diary left = lived();
    play_session(left, days_before(left.now, 0, 8), "bird-dog", 2, 1);
    fits_every_window(today_of(left, true));
}

TEST_CASE("Relief fits every window", "[draw]") {
    for (std::size_t i = 0; i < kReliefSteps; ++i)
        fits_every_window(relief_of(static_cast<ReliefStep>(i)));
}

TEST_CASE("Relief fits every window in its other states", "[draw]") {
    const Utc now = Diary{}.now.utc;
    fits_every_window(relief_of(relief_state(ReliefStep::Heat, Place::Sitting, [&](GuideState& at) {
        at.heat = HeatTimer{now - Millis{400'000}, Millis{900'000}, true, false};
    })));
    fits_every_window(
        relief_of(relief_state(ReliefStep::Walk, Place::Standing, [&](GuideState& at) {
            at.walk = WalkTimer{{}, Millis{84'000}, Millis{120'000}};
        })));
    fits_every_window(relief_of(relief_state(ReliefStep::Menu, Place::Car, [](GuideState& at) {
        at.parked = {ReliefStep::Press, ReliefStep::Heat};
    })));
    fits_every_window(relief_of(relief_state(ReliefStep::Stretch, Place::Car, [](GuideState& at) {
        at.stretch = StretchState::Asked;
    })));
    fits_every_window(relief_of(
        relief_state(ReliefStep::Press, Place::Standing, [](GuideState& at) { at.far = true; })));
    fits_every_window(
        relief_of(relief_state(ReliefStep::Position, Place::Standing,
                               [&](GuideState& at) { at.acted = now - std::chrono::hours{14}; })));
}

TEST_CASE("Progress fits every window", "[draw]") {
    fits_every_window(progress_of(Diary{}));
    fits_every_window(progress_of(lived()));
    fits_every_window(progress_of(lived(), ProgressRange::TwoWeeks));
}

TEST_CASE("An exercise's history fits every window", "[draw]") {
    const Diary diary = lived();
    Today today = day(diary.now);
    today.view.exercise = "bridge";
    const auto state = build_exercise_history(diary.journal, shipped(), today);
    fits_every_window(in_shell(shell_of(diary, Screen::ExerciseHistory),
                               [state](const Ui& ui) { draw_exercise_history(ui, state); }));
}

TEST_CASE("Care and its lists fit every window", "[draw]") {
    fits_every_window(care_of());
    for (const Urgency urgency : {Urgency::Emergency, Urgency::Today, Urgency::Book})
        fits_every_window(signs_of(urgency));
}

TEST_CASE("Settings fit every window", "[draw]") {
    fits_every_window(settings_of());
}

TEST_CASE("The line with Undo and the banner leave the page whole", "[draw]") {
    const Diary diary = lived();
    Today today = day(diary.now);
    today.not_saved = "journal.write.disk-full";
    today.snackbar = Snackbar{"op.check-in", true, Millis{1000000}};
    const ShellState shell = build_shell(diary.journal, shipped(), today);
    const CareState care = build_care(diary.journal, shipped(), today);
    const auto draw = in_shell(shell, [care](const Ui& ui) { draw_care(ui, care); });
    Shown h(draw, still({390, 844}));
    CHECK(h.semantics.says("Not saved yet"));
    CHECK(h.semantics.says("Saved"));
    REQUIRE(h.semantics.find_named("Undo") != nullptr);
    REQUIRE(h.semantics.request_activate(h.semantics.find_named("Undo")->key));
    h.settle();
    only<act::Undo>(h);
}

TEST_CASE("Today asks for the right things") {
    const Diary diary = lived();
    const auto draw = today_of(diary);
    CHECK(asks<act::CheckIn>(draw, "today/pain/7").score == 7);
    CHECK(asks<act::StartTask>(draw, "today/main/start").slot == "main");
    CHECK(asks<act::StartTask>(draw, "today/more/walking/start").slot == "second");
    CHECK(
        std::holds_alternative<breaks::Begin>(asks<act::Break>(draw, "today/breaks/start").action));
    CHECK(asks<act::OpenSigns>(draw, "today/signs").urgency == Urgency::Emergency);
    CHECK(key_asks<act::StartTask>(draw, ImGuiKey_Enter).slot == "main");
    asks<act::SkipQuestion>(today_of(Diary{}), "today/first/skip");

    Diary left = lived();
    play_session(left, days_before(left.now, 0, 8), "bird-dog", 2, 1);
    asks<act::ResumeSession>(today_of(left, true), "today/main/start");
    asks<act::DiscardResume>(today_of(left, true), "today/main/leave");
}

TEST_CASE("The note of a check-in fits every window") {
    const Diary diary = lived();
    const auto fits_open = [](const std::string& key, const Harness::Draw& draw) {
        fits_every_window([key, draw](const Ui& ui) {
            if (!note_open(ui, key))
                open_note(ui, key);
            draw(ui);
        });
    };
    fits_open("today/note", today_of(diary));
    fits_open("today/note", today_of(Diary{})); // with the scale in it
}

namespace {

// The sheet may be higher than the window: what is meant is scrolled to first.
void tap(Shown& h, std::string_view key) {
    INFO(key);
    REQUIRE(h.semantics.request_reveal(key));
    h.settle();
    h.click(key);
}

} // namespace

TEST_CASE("The 12th cell writes beside the last check-in") {
    const Diary diary = lived();
    const std::string id = diary.journal.last_pain()->id.str();
    Shown h(today_of(diary), still());
    h.click("today/pain/note");
    REQUIRE(h.node("today/note/text") != nullptr);
    CHECK(h.semantics.says("logged at"));
    CHECK(h.node("today/note/scale") == nullptr);
    tap(h, "today/note/text");
    h.write("after sitting ");
    CHECK(h.sink.actions.empty()); // nothing is kept but by Save
    tap(h, "today/note/save");
    const auto note = only<act::DescribeCheckIn>(h);
    CHECK(note->pain_id == id);
    CHECK(note->detail == PainDetail{"after sitting"});
    CHECK(h.node("today/note/text") == nullptr);
}

TEST_CASE("A long note is broken into lines while it is written, and kept without them") {
    const Diary diary = lived();
    Shown h(today_of(diary), still({320, 568}));
    h.click("today/pain/note");
    tap(h, "today/note/text");
    h.write("Stiff after sitting in the car for two hours, better after a short walk ");
    h.key(ImGuiKey_Enter);
    h.write("Slept well x");
    h.key(ImGuiKey_Backspace);
    h.key(ImGuiKey_Backspace);
    CHECK(h.node("today/note/text")->value ==
          "Stiff after sitting in the car for two hours, better after a short walk\nSlept well");
    tap(h, "today/note/save");
    CHECK(only<act::DescribeCheckIn>(h)->detail.note ==
          "Stiff after sitting in the car for two hours, better after a short walk\nSlept well");
}

TEST_CASE("Before the first check-in the note asks for the number") {
    Diary diary = lived();
    diary.now.utc += std::chrono::days{1};
    Shown h(today_of(diary), still());
    h.click("today/pain/note");
    REQUIRE(h.node("today/note/save") != nullptr);
    CHECK(h.node("today/note/save")->state.disabled);
    CHECK(h.semantics.says("Choose a number first."));
    REQUIRE(h.semantics.request_value("today/note/text", "slept badly"));
    h.settle();
    tap(h, "today/note/save");
    CHECK(h.sink.actions.empty());
    tap(h, "today/note/scale/6");
    tap(h, "today/note/save");
    const auto check = only<act::CheckIn>(h);
    CHECK(check->score == 6);
    CHECK(check->detail == PainDetail{"slept badly"});
}

TEST_CASE("Where it is and what is felt are ticked beside a check-in, by finger and by key") {
    const Diary diary = lived();
    Shown h(today_of(diary), still());
    h.click("today/pain/note");
    for (std::size_t i = 0; i < kSpots; ++i) {
        const std::string key = "today/note/spot/" + std::string(spot_key(spot_at(i)));
        CAPTURE(key);
        REQUIRE(h.node(key) != nullptr);
        CHECK_FALSE(h.node(key)->state.checked);
        tap(h, key);
        CHECK(h.node(key)->state.checked);
        if (spot_at(i) != Spot::CalfRight && spot_at(i) != Spot::GroinLeft)
            tap(h, key); // a second time takes it back
    }
    CHECK(h.node("today/note/numb") == nullptr);
    tap(h, "today/note/felt/numb");
    CHECK(h.semantics.says("ring a doctor today"));
    tap(h, "today/note/save");
    const auto told = only<act::DescribeCheckIn>(h);
    CHECK(told->detail ==
          PainDetail{.spots = {Spot::CalfRight, Spot::GroinLeft}, .felt = {LegFeeling::Numb}});
}

TEST_CASE("On the body the left is left from behind and right from the front") {
    const Diary diary = lived();
    Shown h(today_of(diary), still());
    h.click("today/pain/note");
    const auto x = [&](std::string_view spot) {
        return h.node("today/note/spot/" + std::string(spot))->rect.centre().x;
    };
    CHECK(x("low-back-left") < x("low-back"));
    CHECK(x("low-back") < x("low-back-right"));
    CHECK(x("calf-left") < x("calf-right"));
    CHECK(x("calf-right") < x("shin-right")); // the front stands beside it
    CHECK(x("shin-right") < x("shin-left"));
    CHECK(x("groin-right") < x("groin-left"));
}

TEST_CASE("A note that is not saved is asked about once") {
    const Diary diary = lived();
    Shown h(today_of(diary), still());
    h.click("today/pain/note");
    h.key(ImGuiKey_Escape); // nothing written: it just closes
    CHECK(h.node("today/note/text") == nullptr);
    h.click("today/pain/note");
    tap(h, "today/note/text");
    h.write("slept well");
    h.key(ImGuiKey_Escape);
    REQUIRE(h.node("today/note/text") != nullptr);
    CHECK(h.node("today/note/text")->value == "slept well");
    CHECK(h.semantics.says("Keep what you wrote?"));
    tap(h, "today/note/save");
    CHECK(only<act::DescribeCheckIn>(h)->detail.note == "slept well");

    h.click("today/pain/note");
    REQUIRE(h.semantics.request_value("today/note/text", "no"));
    h.settle();
    h.key(ImGuiKey_Escape);
    tap(h, "today/note/drop");
    CHECK(h.node("today/note/text") == nullptr);
    CHECK(h.sink.actions.empty());
}

TEST_CASE("P and a number is a check-in, and no place") {
    const Diary diary = lived();
    struct Case {
        std::vector<ImGuiKey> keys;
        int score;
    };
    const Case cases[] = {{{ImGuiKey_P, ImGuiKey_4}, 4},
                          {{ImGuiKey_P, ImGuiKey_0}, 0},
                          {{ImGuiKey_P, ImGuiKey_1, ImGuiKey_0}, 10},
                          {{ImGuiKey_P, ImGuiKey_1}, 1}};
    for (const Case& c : cases) {
        Shown h(today_of(diary), still(kLaptop));
        for (const ImGuiKey key : c.keys)
            h.key(key);
        h.frame(Millis{1000}); // a lone 1 waits for the 0 of ten
        h.settle();
        CHECK(only<act::CheckIn>(h)->score == c.score);
        h.key(ImGuiKey_4); // and digits are places again
        CHECK(only<act::Go>(h)->screen == Screen::Progress);
    }
}

TEST_CASE("Keys that work everywhere") {
    const auto draw = care_of();
    CHECK(key_asks<act::Go>(draw, ImGuiKey_1).screen == Screen::Today);
    CHECK(key_asks<act::Go>(draw, ImGuiKey_2).screen == Screen::Relief);
    CHECK(key_asks<act::Go>(draw, ImGuiKey_3).screen == Screen::Exercises);
    CHECK(key_asks<act::Go>(draw, ImGuiKey_4).screen == Screen::Progress);
    CHECK(key_asks<act::Go>(draw, ImGuiKey_5).screen == Screen::Care);
    CHECK(key_asks<act::Go>(draw, ImGuiKey_Comma).screen == Screen::Settings);
    key_asks<act::LockedUp>(draw, ImGuiKey_H);
    key_asks<act::Back>(draw, ImGuiKey_Escape);
}

TEST_CASE("The places, Settings and help are one tap away, in dock and rail") {
    const auto draw = care_of();
    for (const Vec2 size : {Vec2{390, 844}, Vec2{820, 1180}, Vec2{1280, 800}, Vec2{844, 390}}) {
        CHECK(asks<act::Go>(draw, "nav/progress", size).screen == Screen::Progress);
        Shown h(draw, still(size));
        const Node* help = h.semantics.find_named("My back locked up");
        REQUIRE(help != nullptr);
        REQUIRE(h.semantics.request_activate(help->key));
        h.settle();
        only<act::LockedUp>(h);
        const Node* settings = h.semantics.find_named("Settings");
        REQUIRE(settings != nullptr);
        REQUIRE(h.semantics.request_activate(settings->key));
        h.settle();
        CHECK(only<act::Go>(h)->screen == Screen::Settings);
    }
}

TEST_CASE("Relief asks for the right things") {
    const auto stop = relief_of(ReliefStep::Stop);
    CHECK(guide_asks<guide::Choose>(stop, "relief/place/standing").place == Place::Standing);
    CHECK(guide_asks<guide::Choose>(stop, "relief/place/sitting").place == Place::Sitting);
    CHECK(guide_asks<guide::Choose>(stop, "relief/place/floor").place == Place::FloorOrBed);
    CHECK(guide_asks<guide::Choose>(stop, "relief/place/car").place == Place::Car);
    guide_asks<guide::Look>(stop, "relief/looking");
    guide_asks<guide::Close>(stop, "relief/close");
    asks<act::LockedUp>(stop, "relief/help");

    const auto breathe = relief_of(ReliefStep::Breathe);
    asks<act::TogglePacer>(breathe, "relief/circle");
    guide_asks<guide::Next>(breathe, "relief/next");
    guide_asks<guide::Back>(breathe, "relief/back");
    CHECK(guide_key<guide::Next>(breathe, ImGuiKey_RightArrow));
    CHECK(guide_key<guide::Next>(breathe, ImGuiKey_Space));
    CHECK(guide_key<guide::Next>(breathe, ImGuiKey_X)); // any key that means nothing else
    CHECK(guide_key<guide::Back>(breathe, ImGuiKey_LeftArrow));
    key_asks<act::SayAgain>(breathe, ImGuiKey_R);

    const auto rest = relief_of(ReliefStep::Rest);
    CHECK(asks<act::Go>(rest, "relief/helper").screen == Screen::Helper);
    CHECK(asks<act::Go>(rest, "relief/toilet").screen == Screen::Toilet);
}

TEST_CASE("the warning signs are one tap and one key away from every step") {
    for (std::size_t i = 0; i < kReliefSteps; ++i) {
        const auto draw = relief_of(static_cast<ReliefStep>(i));
        CHECK(asks<act::OpenSigns>(draw, "relief/signs").urgency == Urgency::Emergency);
        CHECK(key_asks<act::OpenSigns>(draw, ImGuiKey_F).urgency == Urgency::Emergency);
    }
}

TEST_CASE("after twelve hours the guide asks first") {
    const auto ask = relief_of(relief_state(
        ReliefStep::Heat, Place::Car, [](GuideState& at) { at.acted -= std::chrono::hours{14}; }));
    guide_asks<guide::CarryOn>(ask, "relief/ask/carry_on");
    guide_asks<guide::StartAgain>(ask, "relief/ask/start");
}

TEST_CASE("The car warns before it is chosen, and nothing asks for a form") {
    Shown h(relief_of(ReliefStep::Stop), still({390, 844}));
    CHECK(h.semantics.says("Pull over safely first"));
    CHECK(h.sink.actions.empty());
}

TEST_CASE("The pacer counts 4 in and 6 out, asks for frames only while it runs") {
    const Diary diary;
    ReliefState state = relief_state(ReliefStep::Breathe);
    struct Case {
        int ms;
        const char* phase;
        const char* second;
    };
    const Case cases[] = {{0, "Breathe in", "1"},
                          {3900, "Breathe in", "4"},
                          {4000, "Breathe out", "1"},
                          {9950, "Breathe out", "6"},
                          {10000, "Breathe in", "1"}};
    for (const bool reduced : {false, true})
        for (const Case& c : cases) {
            Look look = still({390, 844});
            look.reduced_motion = reduced;
            Harness h(look);
            state.pacer = {Millis{c.ms}, Millis{0}, true};
            const auto draw = in_shell(shell_of(diary, Screen::Relief),
                                       [&](const Ui& ui) { draw_relief(ui, state); });
            h.show(draw);
            h.settle();
            CHECK_FALSE(h.schedule.animating);
            REQUIRE(h.node("relief/circle/count") != nullptr);
            CHECK(h.node("relief/circle/count")->name == c.second);
            state.pacer = {Millis{c.ms}, h.now, false};
            h.frame();
            CHECK(h.schedule.animating == !reduced);
            CHECK(h.node("relief/circle/phase")->name == c.phase);
            if (reduced)
                CHECK(h.schedule.wake_at <= h.now + Millis{1000});
        }
}

TEST_CASE("Progress asks for the right things") {
    const auto draw = progress_of(lived());
    CHECK(asks<act::ShowRange>(draw, "progress/range/year").range == ProgressRange::Year);
    CHECK(key_asks<act::ShowRange>(draw, ImGuiKey_LeftBracket).range == ProgressRange::TwoWeeks);
    CHECK(key_asks<act::ShowRange>(draw, ImGuiKey_RightBracket).range == ProgressRange::Year);
    CHECK(asks<act::Go>(draw, "progress/history").screen == Screen::History);
    CHECK(asks<act::OpenDay>(draw, "progress/day").date == day().date);
    CHECK(key_asks<act::PickDay>(draw, ImGuiKey_LeftArrow).date ==
          day().date - std::chrono::days{1});
    CHECK(asks<act::OpenExerciseHistory>(draw, "progress/exercise/bridge").exercise == "bridge");
    CHECK(asks<act::Go>(progress_of(Diary{}), "progress/empty/go").screen == Screen::Today);
}

TEST_CASE("Two fingers on Progress change how far back it looks, and press nothing") {
    Shown h(progress_of(lived()), still({390, 844}));
    const auto range_asked = [&](float second, float to) {
        h.sink.actions.clear();
        h.touch.down(1, {100, 300}, h.now); // on the pain chart
        h.touch.down(2, {second, 300}, h.now);
        h.frame();
        h.touch.move(2, {to, 300}, h.now);
        h.frame();
        h.touch.up(2, {to, 300}, h.now);
        h.touch.up(1, {100, 300}, h.now);
        h.settle();
        REQUIRE(h.sink.actions.size() == 1);
        return h.sink.actions.front().as<act::ShowRange>()->range;
    };
    CHECK(range_asked(160, 200) == ProgressRange::TwoWeeks); // from three months
    CHECK(range_asked(200, 160) == ProgressRange::Year);
    CHECK(range_asked(340, 140) == ProgressRange::All); // and no further than that
}

TEST_CASE("A touch on the map picks the nearest day") {
    Shown h(progress_of(lived()), still({390, 844}));
    REQUIRE(h.semantics.request_reveal("progress/days/map"));
    h.settle();
    const Rect map = h.node("progress/days/map")->rect;
    h.click(Vec2{map.right() - 3, map.y + 3}); // the Monday of this week
    CHECK(only<act::PickDay>(h)->date == day().date - std::chrono::days{6});
    h.click(Vec2{map.x + 3, map.y + 3});
    CHECK(only<act::PickDay>(h)->date == day().date - std::chrono::days{6 + 7 * 11});
}

TEST_CASE("Care asks for the right things") {
    const auto care = care_of();
    CHECK(asks<act::OpenSigns>(care, "care/signs").urgency == Urgency::Emergency);
    CHECK(asks<act::OpenSigns>(care, "care/list/today").urgency == Urgency::Today);
    CHECK(asks<act::OpenSigns>(care, "care/list/book").urgency == Urgency::Book);
    CHECK(asks<act::OpenAddress>(care, "care/clinic/call").address == "tel:01142686677");
    CHECK(asks<act::OpenAddress>(care, "care/clinic/email").address ==
          "mailto:info@sheffieldphysiotherapy.co.uk");
    CHECK(asks<act::OpenAddress>(signs_of(Urgency::Emergency), "signs/call").address == "tel:999");
    asks<act::Back>(signs_of(Urgency::Today), "signs/close");
    CHECK(asks<act::OpenAddress>(signs_of(Urgency::Book), "signs/clinic/call").address ==
          "tel:01142686677");
}

TEST_CASE("Settings: each control asks for its change") {
    const auto draw = settings_of();
    const auto change = [&](std::string_view key) {
        return asks<act::SetPreference>(draw, key).change;
    };
    CHECK(std::get<pref::TextPercent>(change("settings/text-size/150")).value == 150);
    CHECK(std::get<pref::Theme>(change("settings/theme/dark")).value == ThemeChoice::Dark);
    CHECK(std::get<pref::Skin>(change("settings/skin/5")).value == SkinTone::Deepest);
    CHECK(std::get<pref::Hair>(change("settings/hair/crop")).value == HairStyle::Crop);
    CHECK(std::get<pref::Motion>(change("settings/motion/less")).value == MotionChoice::Reduced);
    CHECK(std::get<pref::LeftHanded>(change("settings/left-handed")).value);
    CHECK(std::get<pref::CountingWay>(change("settings/counting/tap")).value == Counting::Tap);
}

TEST_CASE("Settings: the region is chosen from a list") {
    Shown h(settings_of(), still(kLaptop));
    REQUIRE(h.semantics.request_activate("settings/region"));
    h.settle();
    REQUIRE(h.node("settings/regions/NZ") != nullptr);
    REQUIRE(h.semantics.request_activate("settings/regions/NZ"));
    h.settle();
    CHECK(std::get<pref::Region>(only<act::SetPreference>(h)->change).value == "NZ");
    CHECK(h.node("settings/regions/NZ") == nullptr);
}
