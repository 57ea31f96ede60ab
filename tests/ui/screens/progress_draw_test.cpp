// Progress with everything in it, as it is drawn: it fits every window, the charts exist as words,
// and every control asks for the right thing.
#include "months.hpp"
#include "ui/screens/progress.hpp"
#include "ui/widgets/item.hpp"
#include "windows.hpp"

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <string_view>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

namespace {

ProgressState state_of(const Diary& diary, ProgressRange range = ProgressRange::ThreeMonths,
                       std::optional<int> until_days_ago = {}) {
    return progress_state(diary, range, until_days_ago);
}

Harness::Draw progress_of(const Diary& diary, const ProgressState& state) {
    return in_shell(shell_of(diary, Screen::Progress),
                    [state](const Ui& ui) { draw_progress(ui, state); });
}
Harness::Draw progress_of(const Diary& diary) {
    return progress_of(diary, state_of(diary));
}

// With that sheet open: "new" or the id of an activity.
Harness::Draw opened(const std::string& what, const Harness::Draw& draw) {
    return [what, draw](const Ui& ui) {
        std::string& open = ui.memory.text(item_id("progress/can/open")).text;
        if (open.empty())
            open = what;
        draw(ui);
    };
}

} // namespace

TEST_CASE("Progress with everything in it fits every window", "[draw]") {
    const Diary diary = months();
    fits_every_window(progress_of(diary));
    fits_every_window(progress_of(diary, state_of(diary, ProgressRange::TwoWeeks)));
    fits_every_window(progress_of(diary, state_of(diary, ProgressRange::TwoWeeks, 28)));
    fits_every_window(progress_of(diary, state_of(diary, ProgressRange::All)));
}

TEST_CASE("Progress of a spasm without any exercise fits every window", "[draw]") {
    Diary diary;
    spasm(diary, 5, 4, {Trigger::Cold});
    fits_every_window(progress_of(diary));
    lock_up(diary, days_before(diary.now, 0, 7));
    fits_every_window(progress_of(diary));
}

TEST_CASE("The sheets of what I can do fit every window", "[draw]") {
    const Diary full = months();
    const ProgressState state = state_of(full);
    fits_every_window(opened(state.ability.activities.at(0).id, progress_of(full, state)));
    const Diary none = lived();
    fits_every_window(opened("new", progress_of(none)));
}

TEST_CASE("Progress: each chart is there in words") {
    const Diary diary = months();
    for (const Vec2 size : {Vec2{390, 844}, Vec2{1180, 820}}) {
        Shown h(progress_of(diary), still(size));
        for (const char* key :
             {"progress/pain/chart", "progress/can", "progress/walk", "progress/between",
              "progress/set_off", "progress/minutes", "progress/sets"}) {
            INFO(key);
            REQUIRE(h.node(key) != nullptr);
            CHECK(h.node(key)->role == Role::Chart);
            CHECK_FALSE(h.node(key)->name.empty());
        }
        CHECK(h.semantics.says("5.0 on average, was 2.0"));
        CHECK(h.semantics.says("1 Jan: 9 h"));
        CHECK(h.semantics.says("17 Mar, 5 days ago"));
        CHECK(h.semantics.says("Long sitting: 3"));
        CHECK(h.semantics.says("5 notes in 3 months"));
    }
}

TEST_CASE("Progress: spasms lead to their list and to themselves") {
    const Diary diary = months();
    const ProgressState state = state_of(diary);
    const auto draw = progress_of(diary, state);
    for (const Vec2 size : {Vec2{390, 844}, kLaptop}) {
        CHECK(asks<act::Go>(draw, "progress/spasms", size).screen == Screen::Episodes);
        CHECK(asks<act::OpenEpisode>(draw, "progress/between/2", size).id ==
              state.spasms.gaps.at(1).episode);
    }
}

TEST_CASE("Progress moves back in time and no further than today") {
    const Diary diary = months();
    const Date today = day(diary.now).date;
    const ProgressState now = state_of(diary, ProgressRange::TwoWeeks);
    const ProgressState then = state_of(diary, ProgressRange::TwoWeeks, 28);
    const ProgressState before = state_of(diary, ProgressRange::TwoWeeks, 14);
    using std::chrono::days;
    for (const Vec2 size : {Vec2{390, 844}, Vec2{820, 1180}, kLaptop}) {
        CHECK(asks<act::ShowUntil>(progress_of(diary, now), "progress/earlier", size).last ==
              today - days{14});
        CHECK(asks<act::ShowUntil>(progress_of(diary, then), "progress/earlier", size).last ==
              today - days{42});
        CHECK(asks<act::ShowUntil>(progress_of(diary, then), "progress/later", size).last ==
              today - days{14});
        CHECK_FALSE(asks<act::ShowUntil>(progress_of(diary, before), "progress/later", size).last);
        Shown h(progress_of(diary, now), still(size));
        REQUIRE(h.node("progress/later") != nullptr);
        CHECK(h.node("progress/later")->state.disabled);
        CHECK(h.node("progress/later")->value == "This goes up to today");
    }
}

TEST_CASE("Progress: without a first activity it invites to name one") {
    const Diary diary = lived();
    Shown h(progress_of(diary), still());
    CHECK(h.semantics.says("Is there something your back gets in the way of?"));
    REQUIRE(h.semantics.request_activate("progress/can/add"));
    h.settle();
    REQUIRE(h.node("progress/can/sheet/save") != nullptr);
    CHECK(h.node("progress/can/sheet/save")->state.disabled);
    REQUIRE(h.semantics.request_value("progress/can/sheet/name", "  Tie my shoes "));
    h.settle();
    CHECK(h.sink.actions.empty()); // nothing is kept but by Save
    h.click("progress/can/sheet/save");
    CHECK(only<act::AddActivity>(h)->name == "Tie my shoes");
    h.settle();
    CHECK(h.node("progress/can/sheet/save") == nullptr);
}

TEST_CASE("Progress: an activity is scored, renamed and deleted in its sheet") {
    const Diary diary = months();
    const ProgressState state = state_of(diary);
    const std::string id = state.ability.activities.at(0).id;
    Shown h(progress_of(diary, state), still());
    CHECK(h.node("progress/can/add") == nullptr); // there are three
    const auto open = [&] {
        REQUIRE(h.semantics.request_activate("progress/can/" + id));
        h.settle();
        REQUIRE(h.node("progress/can/score/6") != nullptr);
    };
    const auto press = [&](std::string_view key) {
        REQUIRE(h.semantics.request_activate(key));
        h.settle();
    };
    open();
    CHECK(h.node("progress/can/score/6")->state.selected);
    CHECK(h.semantics.says("So far: 6 today · 2 on 21 Jan"));
    CHECK(h.semantics.says("Stratford 1995"));
    press("progress/can/score/8");
    const auto scored = only<act::ScoreActivity>(h);
    CHECK(scored->activity_id == id);
    CHECK(scored->score == 8);
    CHECK(h.node("progress/can/score/6") == nullptr);

    open();
    CHECK(h.node("progress/can/sheet/rename")->state.disabled); // nothing to save yet
    REQUIRE(h.semantics.request_value("progress/can/sheet/name", "Tie both shoes"));
    h.settle();
    press("progress/can/sheet/rename");
    const auto renamed = only<act::RenameActivity>(h);
    CHECK(renamed->activity_id == id);
    CHECK(renamed->name == "Tie both shoes");

    open();
    press("progress/can/sheet/delete");
    CHECK(only<act::DeleteActivity>(h)->activity_id == id);

    open();
    h.key(ImGuiKey_Escape); // closes the sheet, not the screen
    CHECK(h.sink.actions.empty());
    CHECK(h.node("progress/can/score/6") == nullptr);
}
