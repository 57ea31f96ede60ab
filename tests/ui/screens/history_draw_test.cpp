// History and a day's log as they are drawn, and the sheet in which something is entered
// afterwards: they fit every window, and every control asks for the right thing.
#include "ui/screens/day_log.hpp"
#include "ui/screens/history.hpp"
#include "ui/screens/note_sheet.hpp"
#include "ui/screens/past_sheet.hpp"
#include "ui/widgets/item.hpp"
#include "windows.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

namespace {

Harness::Draw history_of(const Diary& diary, HistoryFilter filter = HistoryFilter::All,
                         std::string query = {}) {
    Today today = day(diary.now);
    today.view.history = filter;
    today.view.history_query = std::move(query);
    const HistoryState state = build_history(diary.journal, shipped(), today);
    return in_shell(shell_of(diary, Screen::History),
                    [state](const Ui& ui) { draw_history(ui, state); });
}

Harness::Draw day_log_of(const Diary& diary, int days_ago = 0) {
    Today today = day(diary.now);
    today.view.day = today.date - std::chrono::days{days_ago};
    const DayLogState state = build_day_log(diary.journal, shipped(), today);
    return in_shell(shell_of(diary, Screen::DayLog),
                    [state](const Ui& ui) { draw_day_log(ui, state); });
}

} // namespace

TEST_CASE("History and the day's log fit every window", "[draw]") {
    fits_every_window(history_of(Diary{}));
    fits_every_window(history_of(lived()));
    fits_every_window(history_of(lived(), HistoryFilter::Pain));
    fits_every_window(history_of(lived(), HistoryFilter::Episodes, "no such thing"));
    fits_every_window(day_log_of(Diary{}));
    fits_every_window(day_log_of(lived()));
}

TEST_CASE("Notes in the day's log fit every window") {
    const Diary diary = lived();
    const std::string check = diary.journal.last_pain()->id.str();
    const std::string session =
        diary.journal.sessions_between(day().date, day().date).at(0).session.id.str();
    for (const std::string& key :
         {"day-log/check/" + check + "/note", "day-log/session/" + session + "/note"}) {
        const auto draw = day_log_of(diary);
        fits_every_window([key, draw](const Ui& ui) {
            if (!note_open(ui, key))
                open_note(ui, key);
            draw(ui);
        });
    }
}

TEST_CASE("History: rows open their day, the menu deletes") {
    const Diary diary = lived();
    const HistoryState state = build_history(diary.journal, shipped(), day(diary.now));
    const HistoryRow& check = state.days[0].rows[0];
    REQUIRE(check.kind == HistoryRow::Kind::Pain);
    const std::string key = "history/" + check.id;
    CHECK(asks<act::OpenDay>(history_of(diary), key).date == state.days[0].date);

    Shown h(history_of(diary), still(kLaptop));
    REQUIRE(h.semantics.request_activate(key + "/menu"));
    h.settle();
    REQUIRE(h.node("history/menu/delete") != nullptr);
    h.click("history/menu/delete");
    CHECK(only<act::DeleteCheckIn>(h)->pain_id == check.id);
    h.settle();
    CHECK(h.node("history/menu/delete") == nullptr);

    REQUIRE(h.semantics.request_activate(key + "/menu"));
    h.settle();
    h.key(ImGuiKey_Escape); // closes the sheet, not the screen
    CHECK(h.sink.actions.empty());
    CHECK(h.node("history/menu/delete") == nullptr);
}

TEST_CASE("The day's log: a tap opens what can be changed, a change is kept at once") {
    const Diary diary = lived();
    Today today = day(diary.now);
    today.view.day = today.date;
    const DayLogState state = build_day_log(diary.journal, shipped(), today);
    const std::string check = "day-log/check/" + state.checks[0].id;
    const DayLogSet& set = state.sessions[0].exercises[0].sets[0];
    const std::string set_key = "day-log/set/" + set.id;
    const std::string session = "day-log/session/" + state.sessions[0].id;

    Shown h(day_log_of(diary), still(kLaptop));
    h.click(check);
    REQUIRE(h.node(check + "/scale/9") != nullptr);
    h.click(check + "/scale/9");
    const auto edit = only<act::EditCheckIn>(h);
    CHECK(edit->pain_id == state.checks[0].id);
    CHECK(edit->score == 9);
    CHECK(h.node(check + "/scale/9") == nullptr);

    REQUIRE(h.semantics.request_activate(set_key));
    h.settle();
    REQUIRE(h.node(set_key + "/delete") != nullptr);
    REQUIRE(h.semantics.request_activate(set_key + "/delete"));
    h.settle();
    CHECK(only<act::DeleteSet>(h)->set_id == set.id);

    REQUIRE(h.semantics.request_activate(session + "/after"));
    h.settle();
    REQUIRE(h.semantics.request_activate(session + "/scale/3"));
    h.settle();
    const auto pain = only<act::EditSessionPain>(h);
    CHECK(pain->after);
    CHECK(pain->score == 3);

    REQUIRE(h.semantics.request_activate(session + "/delete"));
    h.settle();
    CHECK(only<act::DeleteSession>(h)->session_id == state.sessions[0].id);
    asks<act::Back>(day_log_of(diary), "day-log/close");
}

TEST_CASE("History: chips and the search ask, the empty result can be cleared") {
    const Diary diary = lived();
    const auto draw = history_of(diary);
    CHECK(asks<act::FilterHistory>(draw, "history/filter/sessions").filter ==
          HistoryFilter::Sessions);
    CHECK(asks<act::FilterHistory>(draw, "history/filter/pain").filter == HistoryFilter::Pain);
    CHECK(asks<act::FilterHistory>(draw, "history/filter/locked-up").filter ==
          HistoryFilter::Episodes);
    {
        Shown h(draw, still({390, 844}));
        h.key(ImGuiKey_Slash);
        h.write("sti");
        REQUIRE_FALSE(h.sink.actions.empty());
        const auto* search = h.sink.actions.back().as<act::SearchHistory>();
        REQUIRE(search != nullptr);
        CHECK(search->query == "sti");
    }
    Shown h(history_of(diary, HistoryFilter::Pain, "no such thing"), still({390, 844}));
    CHECK(h.semantics.says("Nothing here fits that."));
    CHECK(h.node("history/empty") == nullptr);
    h.click("history/clear");
    REQUIRE(h.sink.actions.size() == 2);
    CHECK(h.sink.actions[0].as<act::SearchHistory>()->query.empty());
    CHECK(h.sink.actions[1].as<act::FilterHistory>()->filter == HistoryFilter::All);

    // A diary with nothing in it has nothing to look for.
    Shown none(history_of(Diary{}), still({390, 844}));
    CHECK(none.semantics.says("Nothing logged yet."));
    CHECK(none.node("history/search") == nullptr);
    CHECK(none.node("history/add") != nullptr);
}

TEST_CASE("History: the menu deletes a spasm") {
    const Diary diary = lived();
    const auto episode = diary.journal.current_episode();
    REQUIRE(episode);
    Shown h(history_of(diary, HistoryFilter::Episodes), still(kLaptop));
    REQUIRE(h.semantics.request_activate("history/" + episode->id.str() + "/menu"));
    h.settle();
    h.click("history/menu/delete");
    CHECK(only<act::DeleteEpisode>(h)->episode_id == episode->id.str());
}

TEST_CASE("The day's log: a spasm is seen whole or deleted, a session gets its words") {
    const Diary diary = lived();
    const auto episode = diary.journal.current_episode();
    REQUIRE(episode);
    const std::string key = "day-log/episode/" + episode->id.str();
    Shown h(day_log_of(diary, 5), still(kLaptop));
    h.click(key);
    REQUIRE(h.node(key + "/delete") != nullptr);
    REQUIRE(h.semantics.request_activate(key + "/delete"));
    h.settle();
    CHECK(only<act::DeleteEpisode>(h)->episode_id == episode->id.str());
    h.click(key);
    REQUIRE(h.semantics.request_activate(key + "/open"));
    h.settle();
    CHECK(only<act::OpenEpisode>(h)->id == episode->id.str());

    const std::string session =
        diary.journal.sessions_between(day().date, day().date).at(0).session.id.str();
    const std::string note = "day-log/session/" + session + "/note";
    Shown today(day_log_of(diary), still(kLaptop));
    REQUIRE(today.semantics.request_activate(note));
    today.settle();
    REQUIRE(today.node(note + "/text") != nullptr);
    today.click(note + "/text");
    today.write("left side stiff ");
    CHECK(today.sink.actions.empty());
    today.click(note + "/save");
    const auto kept = only<act::NoteSession>(today);
    CHECK(kept->session_id == session);
    CHECK(kept->note == "left side stiff");
}

TEST_CASE("What is entered afterwards fits every window") {
    const auto fits_open = [](std::string_view key, const Harness::Draw& draw,
                              std::string_view kind, bool choosing = false) {
        fits_every_window([=](const Ui& ui) {
            if (ui.memory.text(item_id("past/open")).text != key)
                open_past(ui, key);
            draw(ui);
            ui.memory.text(item_id("past/kind")).text = kind;
            ui.memory.text(item_id("past/choosing")).text = choosing ? "open" : "";
            if (kind == "move" && !choosing)
                ui.memory.text(item_id("past/exercise")).text = "bird-dog";
        });
    };
    const Diary diary = lived();
    fits_open("history/add", history_of(diary), "pain");
    fits_open("history/add", history_of(Diary{}), "pain");
    fits_open("day-log/add", day_log_of(Diary{}), "move");
    fits_open("day-log/add", day_log_of(diary, 1), "move", true);
}

TEST_CASE("A check-in is added to a day that has passed, at the time that is said") {
    const Diary diary = lived();
    const Date yesterday = day().date - std::chrono::days{1};
    Shown h(day_log_of(diary, 1), still());
    const auto tap = [&](std::string_view key) {
        INFO(key);
        REQUIRE(h.semantics.request_activate(key));
        h.settle();
    };
    tap("day-log/add");
    REQUIRE(h.node("day-log/add/hour") != nullptr);
    CHECK(h.node("day-log/add/day") == nullptr);
    CHECK(h.node("day-log/add/hour")->value == "12");
    CHECK(h.node("day-log/add/save")->state.disabled);
    tap("day-log/add/hour/less");
    tap("day-log/add/minute/more");
    CHECK(h.node("day-log/add/hour")->value == "11");
    CHECK(h.node("day-log/add/minute")->value == "05");
    tap("day-log/add/scale/6");
    CHECK(h.sink.actions.empty()); // nothing is kept but by Save
    tap("day-log/add/save");
    const auto past = only<act::AddPastCheckIn>(h);
    CHECK(past->date == yesterday);
    CHECK(past->minute == 11 * 60 + 5);
    CHECK(past->score == 6);
    CHECK(past->detail.note.empty());
    CHECK(h.node("day-log/add/save") == nullptr);
}

TEST_CASE("A session is added on a day of one's choice, and nothing of a time to come") {
    const Diary diary = lived();
    Shown h(history_of(diary), still());
    const auto tap = [&](std::string_view key) {
        INFO(key);
        REQUIRE(h.semantics.request_activate(key));
        h.settle();
    };
    tap("history/add");
    // It is 9:41.
    CHECK(h.node("history/add/hour")->value == "9");
    CHECK(h.node("history/add/minute")->value == "40");
    CHECK(h.node("history/add/hour/more")->state.disabled);
    CHECK(h.node("history/add/minute/more")->state.disabled);
    CHECK(h.node("history/add/day/more")->state.disabled);
    tap("history/add/kind/move");
    CHECK(h.node("history/add/save")->state.disabled);
    tap("history/add/exercise");
    tap("history/add/choose/bird-dog");
    REQUIRE(h.node("history/add/sets") != nullptr);
    tap("history/add/sets/more");
    tap("history/add/day/less");
    tap("history/add/hour/more"); // yesterday had it
    tap("history/add/save");
    const auto past = only<act::AddPastSession>(h);
    CHECK(past->date == day().date - std::chrono::days{1});
    CHECK(past->minute == 10 * 60 + 40);
    CHECK(past->exercise == "bird-dog");
    CHECK(past->sets == 2);
}

TEST_CASE("Closing what was begun asks once, and keeps nothing") {
    const Diary diary = lived();
    Shown h(day_log_of(diary, 1), still());
    const auto open = [&] {
        REQUIRE(h.semantics.request_activate("day-log/add"));
        h.settle();
        REQUIRE(h.node("day-log/add/save") != nullptr);
    };
    open();
    h.key(ImGuiKey_Escape); // nothing is in it
    h.settle();
    CHECK(h.node("day-log/add/save") == nullptr);
    open();
    REQUIRE(h.semantics.request_activate("day-log/add/scale/6"));
    h.settle();
    h.key(ImGuiKey_Escape);
    h.settle();
    REQUIRE(h.node("day-log/add/drop") != nullptr);
    CHECK(h.semantics.says("Keep what you wrote?"));
    REQUIRE(h.semantics.request_activate("day-log/add/drop"));
    h.settle();
    CHECK(h.node("day-log/add/save") == nullptr);
    CHECK(h.sink.actions.empty());
    open(); // and is empty again
    CHECK(h.node("day-log/add/save")->state.disabled);
}
