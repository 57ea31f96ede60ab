// Care, its lists, Settings, Relief and the shell: what they are built from.
#include "diary.hpp"
#include "ui/screens/care.hpp"
#include "ui/screens/relief.hpp"
#include "ui/screens/settings.hpp"
#include "ui/screens/shell.hpp"
#include "ui/screens/signs.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

TEST_CASE("Care: the number follows the region") {
    const Diary diary;
    Today today = day(diary.now);
    CHECK(build_care(diary.journal, shipped(), today).number == "999");
    today.preferences.region = "US";
    CHECK(build_care(diary.journal, shipped(), today).number == "911");
    CHECK(build_signs(diary.journal, shipped(), today).number == "911");
    CHECK(build_signs(diary.journal, shipped(), today).region == "United States");
    CHECK(build_settings(diary.journal, shipped(), today).number == "911");
    CHECK(phone_address("0114 268 6677") == "tel:01142686677");
    CHECK(phone_address("+44 (0)114") == "tel:+440114");
}

TEST_CASE("Care: three lists, every item a sentence of its own") {
    const content::Words& words = shipped().words;
    std::set<std::string_view> seen;
    for (const Urgency urgency : {Urgency::Emergency, Urgency::Today, Urgency::Book}) {
        CHECK(sign_words(urgency).size() >= 6);
        for (const std::string_view key : sign_words(urgency)) {
            INFO(key);
            CHECK(words.has(key));
            CHECK(seen.insert(words(key)).second);
        }
    }
    // FACTS.md, Safety check: what must never be missing from the first list.
    for (const char* must : {"both_legs", "foot_drop", "saddle", "bladder", "sexual", "chest",
                             "collapse", "sudden", "accident"}) {
        INFO(must);
        CHECK(std::ranges::count(sign_words(Urgency::Emergency),
                                 std::string("care.emergency.") + must) == 1);
    }
}

TEST_CASE("Settings: every region has a name") {
    for (const Region& region : regions()) {
        INFO(region.code);
        CHECK(shipped().words.has(region_word(region.code)));
    }
}

TEST_CASE("Settings: where the diary is, or that it is not kept") {
    const Diary diary; // in memory
    const SettingsState state = build_settings(diary.journal, shipped(), day(diary.now));
    CHECK(state.where == shipped().words("settings.data.not_kept"));
    CHECK(state.version.starts_with("Limber "));
}

TEST_CASE("Relief: opens at Stop, and again where it was") {
    Diary diary;
    const auto built = [&] { return build_relief(diary.journal, shipped(), day(diary.now)); };
    CHECK(built().at.at.step == ReliefStep::Stop);
    lock_up(diary, diary.now);
    CHECK(built().at.at.step == ReliefStep::Breathe);
    diary.write([&](journal::Tx& tx) {
        GuideState state = begin_guide(diary.now.utc);
        state.place = Place::Standing;
        state.at.step = ReliefStep::Rest;
        tx.place_guide(tx.journal().guide()->episode, state);
    });
    CHECK(built().at.at.step == ReliefStep::Rest);
    diary.write([](journal::Tx& tx) { tx.close_guide(); });
    CHECK(built().at.at.step == ReliefStep::Stop);
}

TEST_CASE("Shell: which place is lit, and where there are no tabs") {
    struct Case {
        Screen screen;
        int active;
        bool focus;
    };
    const Case cases[] = {{Screen::Today, 0, false},     {Screen::Relief, 1, true},
                          {Screen::Exercises, 2, false}, {Screen::ExerciseDetail, 2, true},
                          {Screen::Player, 2, true},     {Screen::Summary, 2, true},
                          {Screen::Progress, 3, false},  {Screen::History, 3, false},
                          {Screen::DayLog, 3, true},     {Screen::ExerciseHistory, 3, false},
                          {Screen::Care, 4, false},      {Screen::Signs, 4, true},
                          {Screen::Settings, -1, false}};
    const Diary diary;
    for (const Case& c : cases) {
        const ShellState state = shell_of(diary, c.screen);
        CHECK(state.active == c.active);
        CHECK(state.focus == c.focus);
    }
}

TEST_CASE("Shell: what was done and what is not kept are said in words") {
    const Diary diary;
    Today today = day(diary.now);
    today.snackbar = Snackbar{"op.session-deleted", true, Millis{9000}};
    today.not_saved = "journal.fault.locked";
    const ShellState state = build_shell(diary.journal, shipped(), today);
    REQUIRE(state.snackbar);
    CHECK(state.snackbar->words == "Session deleted");
    CHECK(state.banner.starts_with("To read only"));
}

TEST_CASE("Shell: every line that can be said has its words") {
    for (const char* key : {"op.check-in",
                            "op.check-in-edited",
                            "op.check-in-deleted",
                            "op.set-edited",
                            "op.set-deleted",
                            "op.session-edited",
                            "op.session-deleted",
                            "op.undone",
                            "op.undo-changed",
                            "op.undo-not-written",
                            "app.cannot-open",
                            "journal.fault.no-folder",
                            "journal.fault.not-writable",
                            "journal.fault.not-a-database",
                            "journal.fault.newer",
                            "journal.fault.damaged",
                            "journal.fault.locked",
                            "journal.fault.disk-full",
                            "journal.fault.unreadable",
                            "journal.fault.no-storage",
                            "journal.fault.no-answer",
                            "journal.write.not-writable",
                            "journal.write.disk-full",
                            "journal.write.busy",
                            "journal.write.refused",
                            "journal.write.io",
                            "journal.write.damaged",
                            "journal.kept-again",
                            "journal.only-here",
                            "journal.write.late",
                            "journal.write.overtaken"}) {
        INFO(key);
        CHECK(shipped().words.has(key));
    }
}
