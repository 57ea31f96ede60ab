// Every widget by mouse, finger, keyboard and by what scripts and screen readers ask.
#include "ui/harness.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/bar_chart.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/figure_panel.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/nav.hpp"
#include "ui/widgets/pain_scale.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <optional>

using namespace limber::ui;
using limber::Millis;

namespace {

constexpr Rect kPlace{16, 100, 358, 64};

// What was pressed, counted by key, however it came about.
struct Widget {
    const char* what;
    const char* key; // of the control that is worked
    std::function<bool(const Ui&)> draw;
};

std::vector<Widget> widgets() {
    static constexpr std::array<SegmentOption, 3> options{{{.id = "a", .label = "Two weeks"},
                                                           {.id = "b", .label = "Year"},
                                                           {.id = "c", .label = "All"}}};
    static constexpr std::array<BarValue, 2> bars{
        {{.value = 3, .printed = "3", .label = "Mon", .said = "Monday, 3"},
         {.value = 5, .printed = "5", .label = "Tue", .said = "Tuesday, 5", .current = true}}};
    static constexpr std::array<NavItem, 2> places{
        {{.id = "today", .label = "Today", .icon = icon::white_balance_sunny},
         {.id = "care", .label = "Care", .icon = icon::stethoscope}}};
    return {
        {"button", "x",
         [](const Ui& ui) { return button(ui, kPlace, {.key = "x", .label = "Start"}); }},
        {"icon button", "x",
         [](const Ui& ui) {
             return icon_button(ui, {16, 100, 64, 64},
                                {.key = "x", .icon = icon::close, .name = "Close"});
         }},
        {"chip", "x",
         [](const Ui& ui) { return chip(ui, {16, 100, 90, 48}, {.key = "x", .label = "Core"}); }},
        {"segment", "x/b",
         [](const Ui& ui) {
             return segment(ui, {16, 100, 358, 56},
                            {.key = "x", .name = "Range", .options = options}) == 1;
         }},
        {"stepper", "x/more",
         [](const Ui& ui) {
             return stepper(ui, {16, 100, 190, 56},
                            {.key = "x",
                             .name = "Reps",
                             .less = "Fewer",
                             .more = "More",
                             .value = 5}) == 6;
         }},
        {"list row", "x",
         [](const Ui& ui) {
             return list_row(ui, kPlace, {.key = "x", .title = "Walk", .menu_name = "More"}) ==
                    RowTap::Row;
         }},
        {"menu of a list row", "x/menu",
         [](const Ui& ui) {
             return list_row(ui, kPlace, {.key = "x", .title = "Walk", .menu_name = "More"}) ==
                    RowTap::Menu;
         }},
        {"switch row", "x",
         [](const Ui& ui) { return switch_row(ui, kPlace, {.key = "x", .label = "Voice"}); }},
        {"tick row", "x",
         [](const Ui& ui) { return tick_row(ui, kPlace, {.key = "x", .label = "Numb legs"}); }},
        {"link row", "x",
         [](const Ui& ui) { return link_row(ui, kPlace, {.key = "x", .label = "Warning signs"}); }},
        {"pain cell", "x/7",
         [](const Ui& ui) {
             return pain_scale(ui, {16, 100, 330, 102}, {.key = "x", .name = "Pain now"}).score ==
                    7;
         }},
        {"note of the pain scale", "x/note",
         [](const Ui& ui) {
             return pain_scale(ui, {16, 100, 330, 102},
                               {.key = "x", .name = "Pain now", .note_name = "Add a note"})
                 .note;
         }},
        {"bar", "x/1",
         [](const Ui& ui) {
             return bar_chart(ui, {16, 100, 200, 200},
                              {.key = "x", .name = "Minutes", .bars = bars, .tappable = true}) == 1;
         }},
        {"card", "x",
         [](const Ui& ui) { return tappable_card(ui, kPlace, "x", "Bird-dog").pressed; }},
        {"figure panel", "x/tap",
         [](const Ui& ui) {
             return figure_panel(ui, {16, 100, 358, 200},
                                 {.key = "x", .name = "Bird-dog", .tap_name = "Count"}, {});
         }},
        {"tab", "nav/care",
         [](const Ui& ui) {
             return nav(ui, {.name = "Places", .items = places, .help = "My back locked up"})
                        .item == 1;
         }},
        {"help", "nav/help",
         [](const Ui& ui) {
             return nav(ui, {.name = "Places", .items = places, .help = "My back locked up"}).help;
         }},
    };
}

} // namespace

TEST_CASE("every control answers mouse, finger, Enter, Space and a script, each once") {
    for (const Widget& widget : widgets()) {
        INFO(widget.what);
        test::Harness harness;
        int pressed = 0;
        harness.show([&](const Ui& ui) { pressed += widget.draw(ui) ? 1 : 0; });
        harness.settle();
        CHECK(pressed == 0);
        const Node* node = harness.node(widget.key);
        REQUIRE(node != nullptr);
        CHECK(is_control(node->role));
        CHECK_FALSE(node->name.empty());
        const Vec2 middle = node->rect.centre();

        harness.click(middle);
        CHECK(pressed == 1);

        harness.touch_down(middle);
        harness.touch_up(middle);
        CHECK(pressed == 2);

        REQUIRE(harness.tab_to(widget.key));
        CHECK(pressed == 2);
        harness.key(ImGuiKey_Enter);
        CHECK(pressed == 3);
        harness.key(ImGuiKey_Space);
        CHECK(pressed == 4);

        CHECK(harness.semantics.request_activate(widget.key));
        harness.settle();
        CHECK(pressed == 5);

        REQUIRE(harness.semantics.request_focus(widget.key));
        harness.settle();
        CHECK(harness.node(widget.key)->state.focused);
        CHECK(pressed == 5);
    }
}

TEST_CASE("a press that leaves the control before it is let go does nothing") {
    for (const Widget& widget : widgets()) {
        INFO(widget.what);
        test::Harness harness;
        int pressed = 0;
        harness.show([&](const Ui& ui) { pressed += widget.draw(ui) ? 1 : 0; });
        harness.settle();
        const Vec2 middle = harness.node(widget.key)->rect.centre();
        harness.press(middle);
        harness.move({385, 5});
        harness.release();
        harness.settle();
        CHECK(pressed == 0);
        // A finger that drags never presses, even back where it began.
        harness.touch_down(middle);
        harness.touch_move({middle.x, middle.y + 40});
        harness.touch_move(middle);
        harness.touch_up(middle);
        CHECK(pressed == 0);
    }
}

TEST_CASE("when nothing happens, nothing is drawn") {
    for (const Widget& widget : widgets()) {
        INFO(widget.what);
        test::Harness harness;
        harness.show([&](const Ui& ui) { widget.draw(ui); });
        harness.settle();
        const Vec2 middle = harness.node(widget.key)->rect.centre();
        harness.click(middle);
        harness.touch_down(middle);
        harness.touch_up(middle);
        for (int i = 0; i < 40; ++i)
            harness.frame();
        CHECK_FALSE(harness.schedule.animating);
        CHECK(harness.schedule.wake_at == Schedule::never);
        CHECK_FALSE(imgui_wants_frame());
    }
}

TEST_CASE("nothing stays hovered where no finger is") {
    test::Harness harness;
    harness.show([](const Ui& ui) { button(ui, kPlace, {.key = "x", .label = "Start"}); });
    harness.settle();
    harness.touch_down(kPlace.centre());
    harness.touch_up(kPlace.centre());
    harness.settle();
    CHECK_FALSE(ImGui::IsMousePosValid());
}

TEST_CASE("a slow press is a press") {
    test::Harness harness;
    int pressed = 0;
    harness.show([&](const Ui& ui) {
        pressed += button(ui, kPlace, {.key = "x", .label = "Start"}) ? 1 : 0;
    });
    harness.settle();
    harness.touch_down(kPlace.centre());
    for (int i = 0; i < 60; ++i)
        harness.frame();
    harness.touch_up(kPlace.centre());
    CHECK(pressed == 1);
}

TEST_CASE("a disabled control does nothing and says why") {
    test::Harness harness;
    int pressed = 0;
    harness.show([&](const Ui& ui) {
        pressed += button(ui, kPlace,
                          {.key = "x", .label = "Start", .reason = "Too early", .disabled = true})
                       ? 1
                       : 0;
    });
    harness.settle();
    harness.click(kPlace.centre());
    CHECK_FALSE(harness.semantics.request_activate("x"));
    CHECK(pressed == 0);
    CHECK(harness.node("x")->state.disabled);
    CHECK(harness.node("x")->value == "Too early");
}

TEST_CASE("a label that does not fit wraps, and the button grows") {
    test::Harness harness({.text_scale = 2});
    const Button help{.key = "x",
                      .label = "My back locked up",
                      .kind = ButtonKind::Sos,
                      .size = ButtonSize::M,
                      .icon = icon::flash};
    float height = 0;
    harness.show([&](const Ui& ui) {
        height = button_height(ui, help, 288);
        button(ui, {16, 100, 288, height}, help);
    });
    harness.settle();
    CHECK(height > 52);
    INFO(harness.report());
    CHECK(harness.faults().empty());
}

TEST_CASE("a stepper that is held goes on, 8 times a second after half a second") {
    test::Harness harness;
    int value = 5;
    harness.show([&](const Ui& ui) {
        value = stepper(ui, {16, 100, 190, 56},
                        {.key = "x",
                         .name = "Reps",
                         .less = "Fewer",
                         .more = "More",
                         .value = value,
                         .max = 12});
    });
    harness.settle();
    const Vec2 more = harness.node("x/more")->rect.centre();
    harness.press(more);
    CHECK(value == 5);
    for (Millis passed{0}; passed < Millis{480}; passed += Millis{20})
        harness.frame(Millis{20});
    CHECK(value == 5);
    for (Millis passed{0}; passed < Millis{520}; passed += Millis{20})
        harness.frame(Millis{20});
    CHECK(value >= 9);
    CHECK(value <= 10);
    const int held = value;
    harness.release();
    harness.settle();
    CHECK(value == held); // letting go adds nothing
    harness.press(more);
    for (int i = 0; i < 200; ++i)
        harness.frame(Millis{20});
    CHECK(value == 12); // and it stops at its end
    CHECK(harness.node("x/more")->state.disabled);
    harness.release();
    // Screen readers set it.
    CHECK(harness.semantics.request_value("x", "3"));
    harness.settle();
    CHECK(value == 3);
}

TEST_CASE("a long press means something only where it is asked for") {
    test::Harness harness;
    int pressed = 0;
    int long_pressed = 0;
    harness.show([&](const Ui& ui) {
        const Press tap = press_node(ui, Role::Button, "x", "Heat", kPlace, {.long_press = true});
        pressed += tap.pressed ? 1 : 0;
        long_pressed += tap.long_pressed ? 1 : 0;
    });
    harness.settle();
    for (const bool finger : {true, false}) {
        if (finger)
            harness.touch_down(kPlace.centre());
        else
            harness.press(kPlace.centre());
        for (int i = 0; i < 60; ++i)
            harness.frame();
        if (finger) {
            harness.touch_up(kPlace.centre());
        } else {
            harness.release();
            harness.settle();
        }
    }
    CHECK(long_pressed == 2);
    CHECK(pressed == 0);
    harness.click(kPlace.centre());
    CHECK(pressed == 1);
}

TEST_CASE("a control on a card wins over the card") {
    test::Harness harness;
    int card_taps = 0;
    int menu_taps = 0;
    harness.show([&](const Ui& ui) {
        card_taps += tappable_card(ui, {16, 100, 358, 100}, "card", "Bird-dog").pressed ? 1 : 0;
        menu_taps += icon_button(ui, {310, 126, 48, 48},
                                 {.key = "menu", .icon = icon::dots_vertical, .name = "More"})
                         ? 1
                         : 0;
    });
    harness.settle();
    harness.click("menu");
    CHECK(menu_taps == 1);
    CHECK(card_taps == 0);
    harness.click(Vec2{60, 150});
    CHECK(card_taps == 1);
}

TEST_CASE("the field takes writing, a script's words, and clears") {
    test::Harness harness;
    std::string query;
    int changes = 0;
    harness.show([&](const Ui& ui) {
        changes += field(ui, {16, 100, 358, 56},
                         {.key = "x",
                          .name = "Search",
                          .placeholder = "Search exercises",
                          .icon = icon::magnify,
                          .clear_name = "Clear",
                          .max_bytes = 10},
                         query)
                       ? 1
                       : 0;
    });
    harness.settle();
    harness.click("x");
    CHECK(typing());
    harness.write("bird");
    CHECK(query == "bird");
    CHECK(changes > 0);
    CHECK(harness.node("x")->value == "bird");
    harness.write("-dog and more");
    CHECK(query.size() <= 10);
    harness.click("x/clear");
    CHECK(query.empty());
    CHECK(harness.semantics.request_value("x", "cat"));
    harness.settle();
    CHECK(query == "cat");
    // Ten bytes are room for three of these characters, and not for a piece of the fourth.
    CHECK(harness.semantics.request_value("x", "\u20ac\u20ac\u20ac\u20ac"));
    harness.settle();
    CHECK(query == "\u20ac\u20ac\u20ac");
    // A field that is written in never blinks.
    harness.click("x");
    for (int i = 0; i < 40; ++i)
        harness.frame();
    CHECK_FALSE(harness.schedule.animating);
    CHECK(harness.schedule.wake_at == Schedule::never);
}

TEST_CASE("the pain scale takes the form its width allows") {
    struct Row {
        float width;
        float text_scale;
        int columns;
    };
    for (const Row& row : {Row{326, 1, 6}, Row{311, 1, 6}, Row{256, 1, 4}, Row{700, 1, 11},
                           Row{549, 1, 11}, Row{547, 1, 6}, Row{256, 2, 4}}) {
        INFO(row.width << " at " << row.text_scale);
        test::Harness harness({.size = {800, 844}, .text_scale = row.text_scale});
        harness.show([&](const Ui& ui) {
            const PainScale scale{.key = "x",
                                  .name = "Pain now",
                                  .selected = 3,
                                  .note_name = "Add a note",
                                  .least = "0 no pain",
                                  .most = "10 worst"};
            pain_scale(ui, {16, 100, row.width, pain_scale_height(ui, scale, row.width)}, scale);
        });
        harness.settle();
        int in_first_row = 0;
        for (const Node& node : harness.semantics.nodes())
            in_first_row += node.role == Role::Radio && node.rect.y == 100 ? 1 : 0;
        CHECK(in_first_row == row.columns);
        CHECK(harness.node("x/3")->state.selected);
        CHECK_FALSE(harness.node("x/4")->state.selected);
        CHECK(harness.node("x/10")->set_size == 11);
        INFO(harness.report());
        CHECK(harness.faults().empty());
    }
}

TEST_CASE("segments stack when their words do not fit side by side") {
    static constexpr std::array<SegmentOption, 2> options{
        {{.id = "voice", .label = "Voice leads"}, {.id = "tap", .label = "I tap"}}};
    for (const float scale : {1.0F, 2.0F}) {
        test::Harness harness({.size = {320, 568}, .text_scale = scale});
        harness.show([&](const Ui& ui) {
            const Segment choice{.key = "x", .name = "Counting", .options = options};
            segment(ui, {16, 100, 288, segment_height(ui, choice, 288)}, choice);
        });
        harness.settle();
        const bool stacked = harness.node("x/tap")->rect.y > harness.node("x/voice")->rect.y;
        CHECK(stacked == (scale == 2.0F));
        INFO(harness.report());
        CHECK(harness.faults().empty());
    }
}

TEST_CASE("a moving switch comes to rest, and jumps under reduced motion") {
    for (const bool reduced : {false, true}) {
        test::Harness harness({.reduced_motion = reduced});
        bool on = false;
        harness.show([&](const Ui& ui) {
            if (switch_row(ui, kPlace, {.key = "x", .label = "Voice", .on = on}))
                on = !on;
        });
        harness.settle();
        CHECK(harness.semantics.request_activate("x"));
        harness.frame();
        harness.frame();
        CHECK(on);
        CHECK(harness.schedule.animating == !reduced);
        harness.settle();
        CHECK_FALSE(harness.schedule.animating);
        CHECK(harness.node("x")->state.checked);
    }
}

TEST_CASE("dock and rail have room for everything, at every size") {
    static constexpr std::array<NavItem, 5> places{
        {{.id = "today", .label = "Today", .icon = icon::white_balance_sunny, .hint = "1"},
         {.id = "relief", .label = "Relief", .icon = icon::leaf, .hint = "2"},
         {.id = "exercises", .label = "Exercises", .icon = icon::run, .hint = "3"},
         {.id = "progress", .label = "Progress", .icon = icon::chart_line, .hint = "4"},
         {.id = "care", .label = "Care", .icon = icon::stethoscope, .hint = "5"}}};
    for (const Vec2 size : {Vec2{320, 568}, Vec2{390, 844}, Vec2{820, 1180}, Vec2{1180, 820},
                            Vec2{1280, 800}, Vec2{844, 390}}) {
        for (const float scale : {1.0F, 1.25F, 1.5F, 2.0F}) {
            for (const int active : {0, 2}) {
                test::Harness harness({.size = size, .text_scale = scale});
                harness.show([&](const Ui& ui) {
                    Ui own = {ui.theme,          ui.type,   ui.layout,   ui.words,    ui.semantics,
                              ui.sink,           ui.memory, ui.schedule, ui.gestures, ui.figures,
                              ui.figure_scratch, ui.look,   ui.now};
                    const int lines = help_lines(ui.type, "My back locked up", size.x);
                    own.layout = make_layout(size, {}, scale, false, lines);
                    nav(own, {.name = "Places",
                              .items = places,
                              .active = active,
                              .settings = {.id = "settings",
                                           .label = "Settings",
                                           .icon = icon::settings,
                                           .hint = ","},
                              .help = "My back locked up",
                              .app_name = "Limber"});
                });
                harness.settle();
                INFO(size.x << " x " << size.y << " at " << scale << ", tab " << active << "\n"
                            << harness.report());
                CHECK(harness.faults().empty());
            }
        }
    }
}
