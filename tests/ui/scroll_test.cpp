// Areas larger than their window, and what lies over the screen.
#include "ui/harness.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace limber::ui;
using limber::Millis;

namespace {

constexpr Rect kView{16, 100, 358, 400};
constexpr int kRows = 30;

// A list of buttons 64 high, 72 apart; only those in view are drawn.
struct List {
    int pressed = -1;
    float offset = 0;
    void operator()(const Ui& ui) {
        ScrollScope area(ui, kView, {.key = "list", .name = "Exercises"});
        offset = area.offset();
        for (int i = 0; i < kRows; ++i) {
            const Rect row{area.origin().x, area.origin().y + static_cast<float>(i) * 72, kView.w,
                           64};
            const std::string key = "row/" + std::to_string(i);
            const std::string name = "Row " + std::to_string(i);
            if (!area.sees(row)) {
                ui.semantics.add(Role::Button, key, name, row).state.undrawn = true;
            } else if (button(ui, row, {.key = key, .label = name})) {
                pressed = i;
            }
        }
        area.end(kRows * 72 - 8);
    }
};

} // namespace

TEST_CASE("a list scrolls by wheel, and stops at its ends") {
    test::Harness harness;
    List list;
    harness.show([&](const Ui& ui) { list(ui); });
    harness.settle();
    harness.move(kView.centre());
    harness.wheel(-2);
    CHECK(list.offset > 0);
    for (int i = 0; i < 60; ++i)
        harness.wheel(-5);
    CHECK(list.offset == kRows * 72 - 8 - kView.h);
    for (int i = 0; i < 60; ++i)
        harness.wheel(5);
    CHECK(list.offset == 0);
}

TEST_CASE("a finger drags the list under it, point by point, and flings it") {
    test::Harness harness;
    List list;
    harness.show([&](const Ui& ui) { list(ui); });
    harness.settle();
    const Vec2 at = kView.centre();
    harness.touch_down(at);
    harness.touch_move({at.x, at.y - 20});
    harness.touch_move({at.x, at.y - 60});
    CHECK(list.offset == 60);
    for (int i = 1; i <= 5; ++i)
        harness.touch_move({at.x, at.y - 60 - static_cast<float>(i) * 20});
    CHECK(list.offset == 160);
    harness.touch.up(1, {at.x, at.y - 160}, harness.now);
    harness.frame();
    harness.frame();
    CHECK(harness.memory.coasting());
    CHECK(harness.schedule.animating);
    const float flung = list.offset;
    CHECK(flung > 160);
    // A touch stops it, and does not press what it lands on.
    harness.touch_down(at);
    CHECK_FALSE(harness.memory.coasting());
    const float stopped = list.offset;
    harness.frame();
    CHECK(list.offset == stopped);
    harness.touch_up(at);
    CHECK(list.pressed == -1);
    // And then everything is still.
    for (int i = 0; i < 100; ++i)
        harness.frame();
    CHECK_FALSE(harness.schedule.animating);
    CHECK(harness.schedule.wake_at == Schedule::never);
}

TEST_CASE("no momentum under reduced motion") {
    test::Harness harness({.reduced_motion = true});
    List list;
    harness.show([&](const Ui& ui) { list(ui); });
    harness.settle();
    const Vec2 at = kView.centre();
    harness.touch_down(at);
    for (int i = 1; i <= 5; ++i)
        harness.touch_move({at.x, at.y - static_cast<float>(i) * 20});
    harness.touch_up({at.x, at.y - 100});
    CHECK_FALSE(harness.memory.coasting());
    CHECK(list.offset == 100);
}

TEST_CASE("a drag across the list does not scroll it") {
    test::Harness harness;
    List list;
    harness.show([&](const Ui& ui) { list(ui); });
    harness.settle();
    const Vec2 at = kView.centre();
    harness.touch_down(at);
    harness.touch_move({at.x + 30, at.y});
    harness.touch_move({at.x + 60, at.y - 80});
    harness.touch_up({at.x + 60, at.y - 80});
    CHECK(list.offset == 0);
}

TEST_CASE("a row that is not drawn scrolls into view and is pressed") {
    test::Harness harness;
    List list;
    harness.show([&](const Ui& ui) { list(ui); });
    harness.settle();
    REQUIRE(harness.node("row/25") != nullptr);
    CHECK(harness.node("row/25")->state.undrawn);
    CHECK(harness.semantics.request_activate("row/25"));
    harness.settle(6);
    CHECK(list.pressed == 25);
    CHECK_FALSE(harness.node("row/25")->state.undrawn);
    CHECK_FALSE(harness.semantics.pending());
    CHECK(harness.semantics.request_reveal("row/0"));
    harness.settle(6);
    CHECK(list.offset == 0);
}

TEST_CASE("the keyboard takes the list along") {
    test::Harness harness;
    List list;
    harness.show([&](const Ui& ui) { list(ui); });
    harness.settle();
    REQUIRE(harness.tab_to("row/0"));
    for (int i = 0; i < 12; ++i)
        harness.key(ImGuiKey_DownArrow);
    const Node* row = harness.node("row/12");
    REQUIRE(row != nullptr);
    CHECK(row->state.focused);
    CHECK(row->visible.h > 40);
    CHECK(list.offset > 0);
    harness.key(ImGuiKey_Enter);
    CHECK(list.pressed == 12);
}

TEST_CASE("a control that is gone gives Enter back to the screen, one out of sight does not") {
    test::Harness harness;
    List list;
    harness.show([&](const Ui& ui) { list(ui); });
    harness.settle();
    REQUIRE(harness.tab_to("row/0"));
    CHECK(keyboard_on_control());
    harness.move({200, 400});
    for (int i = 0; i < 12; ++i)
        harness.wheel(-2);
    harness.settle();
    REQUIRE(harness.node("row/0")->state.undrawn);
    CHECK(keyboard_on_control());

    harness.show([](const Ui& ui) { button(ui, {16, 20, 358, 64}, {.key = "b", .label = "B"}); });
    harness.settle();
    CHECK_FALSE(keyboard_on_control());
    CHECK(harness.tab_to("b")); // and the next Tab stands on something again
}

namespace {

struct WithSheet {
    bool open = true;
    int below = 0;
    int inside = 0;
    int rows = 2;
    void operator()(const Ui& ui) {
        below += button(ui, {16, 20, 358, 64}, {.key = "below", .label = "Start"}) ? 1 : 0;
        if (!open)
            return;
        SheetScope sheet(ui, {.key = "sheet", .name = "Stopped", .close_name = "Close"});
        heading(ui, sheet.flow.next(34), "sheet/title", 1, "Stopped", style::h1);
        for (int i = 0; i < rows; ++i) {
            const std::string key = "sheet/" + std::to_string(i);
            inside +=
                button(ui, sheet.flow.next(64), {.key = key, .label = "It is easing"}) ? 1 : 0;
        }
        if (sheet.end())
            open = false;
    }
};

} // namespace

TEST_CASE("a sheet takes mouse and keyboard from the screen below it") {
    test::Harness harness;
    WithSheet screen;
    harness.show([&](const Ui& ui) { screen(ui); });
    harness.settle();
    REQUIRE(harness.node("sheet") != nullptr);
    CHECK(harness.node("sheet")->role == Role::Dialog);
    CHECK(harness.node("below")->state.covered);
    CHECK_FALSE(harness.semantics.request_activate("below"));
    harness.click("sheet/1");
    CHECK(screen.inside == 1);
    CHECK(screen.open);
    for (int i = 0; i < 8; ++i) {
        harness.key(ImGuiKey_Tab);
        CHECK_FALSE(harness.node("below")->state.focused);
    }
    REQUIRE(harness.tab_to("sheet/0"));
    harness.key(ImGuiKey_Enter);
    CHECK(screen.inside == 2);
    INFO(harness.report());
    CHECK(harness.faults().empty());
}

TEST_CASE("Escape, a tap beside it, a script and a pull close a sheet, and the screen is back") {
    for (const int way : {0, 1, 2, 3}) {
        INFO("way " << way);
        test::Harness harness;
        WithSheet screen;
        harness.show([&](const Ui& ui) { screen(ui); });
        harness.settle();
        const Rect panel = harness.node("sheet")->rect;
        switch (way) {
        case 0:
            harness.key(ImGuiKey_Escape);
            break;
        case 1:
            harness.click(Vec2{200, 40});
            break;
        case 2:
            CHECK(harness.semantics.request_activate("sheet/close"));
            harness.settle();
            break;
        default:
            harness.touch_down({200, panel.y + 12});
            harness.touch_move({200, panel.y + 60});
            harness.touch_move({200, panel.y + 140});
            harness.touch_up({200, panel.y + 140});
        }
        CHECK_FALSE(screen.open);
        harness.settle();
        CHECK(harness.node("sheet") == nullptr);
        CHECK(screen.below == 0);
        harness.click("below");
        CHECK(screen.below == 1);
    }
}

TEST_CASE("a sheet with more than the screen holds scrolls") {
    test::Harness harness;
    WithSheet screen;
    screen.rows = 20;
    harness.show([&](const Ui& ui) { screen(ui); });
    harness.settle();
    const Node* sheet = harness.node("sheet");
    CHECK(sheet->rect.y >= 56);
    CHECK(sheet->rect.bottom() <= 844);
    CHECK(harness.semantics.request_activate("sheet/19"));
    harness.settle(6);
    CHECK(screen.inside == 1);
}

TEST_CASE("a sheet stands still once it is open") {
    test::Harness harness;
    WithSheet screen;
    harness.show([&](const Ui& ui) { screen(ui); });
    for (int i = 0; i < 60; ++i)
        harness.frame();
    CHECK_FALSE(harness.schedule.animating);
    CHECK(harness.schedule.wake_at == Schedule::never);
}

TEST_CASE("a snackbar goes after eight seconds, or when it is used") {
    test::Harness harness;
    SnackbarEnd last = SnackbarEnd::Still;
    const Millis since = harness.now;
    harness.show([&](const Ui& ui) {
        if (last == SnackbarEnd::Still)
            last = snackbar(
                ui, {16, 600, 358, 80},
                {.key = "snack", .words = "Walk deleted", .action = "Undo", .since = since});
    });
    harness.settle();
    CHECK(last == SnackbarEnd::Still);
    CHECK(harness.schedule.wake_at == since + Millis{8000});
    CHECK(harness.faults().empty());
    harness.click("snack/action");
    CHECK(last == SnackbarEnd::Action);
    last = SnackbarEnd::Still;
    harness.frame(Millis{8000});
    CHECK(last == SnackbarEnd::Gone);
}

TEST_CASE("a snackbar keeps its words whole: the key goes below them where they are large") {
    test::Harness harness({.size = {320, 568}, .text_scale = 2});
    const Millis since = harness.now;
    harness.show([&](const Ui& ui) {
        snackbar(ui, {16, 300, 288, 80},
                 {.key = "snack", .words = "Removed", .action = "Undo", .since = since});
    });
    harness.settle();
    const Rect whole = harness.node("snack")->rect;
    const Rect key = harness.node("snack/action")->rect;
    CHECK(key.y > whole.y + 12 + 24); // a line of this size is higher than that
    CHECK(key.bottom() <= whole.bottom());
    CHECK(harness.faults().empty());
}

TEST_CASE("a card is as high as what is in it") {
    test::Harness harness;
    Rect outer;
    Rect inner;
    harness.show([&](const Ui& ui) {
        CardScope card(ui, 16, 100, 358, {.key = "card", .name = "Pain"});
        card.flow.next(40);
        CardScope nested(ui, card.flow.x(), card.flow.y() + 12, card.flow.width(), {});
        nested.flow.next(30);
        inner = nested.end();
        card.flow.next(inner.h);
        outer = card.end();
    });
    harness.settle();
    CHECK(inner.h == 30 + 32);
    CHECK(outer.h == 16 + 40 + 12 + inner.h + 16);
    CHECK(harness.node("card")->rect == outer);
}
