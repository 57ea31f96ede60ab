// Each kind of fault is found on a screen made wrong on purpose, and a good screen has none.
#include "ui/audit.hpp"
#include "ui/gallery/sheet.hpp"
#include "ui/harness.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace limber::ui;

namespace {

constexpr AuditOptions kPhone{.screen = {0, 0, 390, 844}};

template <class Draw>
std::vector<Fault> faults_of(Draw draw, AuditOptions options = kPhone) {
    Semantics list;
    list.begin_frame();
    draw(list);
    list.end_frame();
    return audit(list, options);
}

bool has(const std::vector<Fault>& faults, FaultKind kind, std::string_view key) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const Fault& fault) { return fault.kind == kind && fault.key == key; });
}

} // namespace

TEST_CASE("a good screen has no faults") {
    CHECK(faults_of([](Semantics& list) {
              list.add(Role::Heading, "title", "Today", {16, 20, 200, 40});
              list.add(Role::Button, "start", "Start", {16, 100, 358, 64});
              list.add(Role::Button, "stop", "Stop", {16, 180, 358, 64});
          }).empty());
}

TEST_CASE("a control, picture or heading without a name is found") {
    const auto faults = faults_of([](Semantics& list) {
        list.add(Role::Button, "button", "", {16, 100, 358, 64});
        list.add(Role::Image, "picture", "", {16, 200, 358, 64});
        list.add(Role::Heading, "heading", "", {16, 300, 358, 64});
        list.add(Role::Group, "group", "", {16, 400, 358, 64});
    });
    CHECK(has(faults, FaultKind::NoName, "button"));
    CHECK(has(faults, FaultKind::NoName, "picture"));
    CHECK(has(faults, FaultKind::NoName, "heading"));
    CHECK(faults.size() == 3);
}

TEST_CASE("a small target is found, and what is small for a player") {
    const auto faults = faults_of([](Semantics& list) {
        list.add(Role::Button, "small", "Close", {16, 100, 44, 48});
        list.add(Role::Button, "fine", "Close", {100, 100, 48, 48});
        list.add(Role::Button, "player", "Pause", {200, 100, 60, 60}).state.large_target = true;
    });
    CHECK(has(faults, FaultKind::SmallTarget, "small"));
    CHECK(has(faults, FaultKind::SmallTarget, "player"));
    CHECK(faults.size() == 2);
}

TEST_CASE("controls on the same place are found; one inside another is meant") {
    const auto faults = faults_of([](Semantics& list) {
        list.add(Role::Button, "card", "Bird-dog", {16, 100, 300, 100});
        list.add(Role::Button, "card/menu", "More", {260, 126, 48, 48});
        list.add(Role::Button, "other", "Bridge", {200, 180, 180, 100});
    });
    CHECK(has(faults, FaultKind::Overlap, "other"));
    CHECK(faults.size() == 1);
}

TEST_CASE("words without room, or cut by an edge, are found") {
    const auto faults = faults_of([](Semantics& list) {
        list.add(Role::Text, "narrow", "A long word", {16, 100, 50, 20}).needed_w = 90;
        list.add(Role::Text, "low", "Two lines", {16, 130, 50, 20}).needed_h = 40;
        list.add(Role::Text, "cut", "Below the edge", {16, 830, 100, 26});
        list.open_group(Role::Group, "scroll", "", {0, 200, 390, 300}, true);
        list.add(Role::Text, "scrolled", "Later", {16, 900, 100, 26});
        list.add(Role::Text, "wide", "Over the right side", {300, 300, 100, 26});
        list.close_group();
    });
    CHECK(has(faults, FaultKind::ClippedText, "narrow"));
    CHECK(has(faults, FaultKind::ClippedText, "low"));
    CHECK(has(faults, FaultKind::ClippedText, "cut"));
    CHECK(has(faults, FaultKind::ClippedText, "wide")); // a page scrolls up and down only
    CHECK(faults.size() == 4);
}

TEST_CASE("low contrast is found, by size and by what is asked") {
    const auto text = [](Semantics& list, const char* key, float y, unsigned ink, float px,
                         bool bold, bool strict) {
        Node& node = list.add(Role::Text, key, "Words", {16, y, 100, 40});
        node.ink = rgb(ink);
        node.ground = rgb(0xFFFFFF);
        node.text_px = px;
        node.text_bold = bold;
        node.state.strict_contrast = strict;
    };
    const auto draw = [&](Semantics& list) {
        text(list, "pale", 0, 0x8A8A8A, 17, false, false);   // 3.5
        text(list, "large", 50, 0x8A8A8A, 24, false, false); // large text needs 3
        text(list, "bold", 100, 0x8A8A8A, 19, true, false);
        text(list, "middle", 150, 0x6B6B6B, 17, false, false); // 5.3
        text(list, "instruction", 200, 0x6B6B6B, 42, true, true);
    };
    const auto faults = faults_of(draw);
    CHECK(has(faults, FaultKind::LowContrast, "pale"));
    CHECK(has(faults, FaultKind::LowContrast, "instruction"));
    CHECK(faults.size() == 2);
    AuditOptions strict = kPhone;
    strict.high_contrast = true;
    const auto high = faults_of(draw, strict);
    CHECK(has(high, FaultKind::LowContrast, "middle"));
    CHECK(has(high, FaultKind::LowContrast, "large"));
}

TEST_CASE("a key used twice is found") {
    const auto faults = faults_of([](Semantics& list) {
        list.add(Role::Button, "start", "Start", {16, 100, 358, 64});
        list.add(Role::Button, "start", "Start", {16, 200, 358, 64});
        list.add(Role::Text, "", "No key", {16, 300, 358, 64});
    });
    CHECK(has(faults, FaultKind::DuplicateKey, "start"));
    CHECK(has(faults, FaultKind::DuplicateKey, ""));
    CHECK(faults.size() == 2);
}

TEST_CASE("a control no scrolling brings into view is found") {
    const auto faults = faults_of([](Semantics& list) {
        list.add(Role::Button, "off", "Start", {16, 820, 358, 64});
        list.open_group(Role::Group, "scroll", "", {0, 200, 390, 300}, true);
        list.add(Role::Button, "scrolled", "Later", {16, 2000, 358, 64});
        list.close_group();
        list.open_group(Role::Group, "gone", "", {0, 900, 390, 300}, true);
        list.add(Role::Button, "in-hidden-area", "Never", {16, 950, 358, 64});
        list.close_group();
    });
    CHECK(has(faults, FaultKind::Unreachable, "off"));
    CHECK(has(faults, FaultKind::Unreachable, "in-hidden-area"));
    CHECK(faults.size() == 2);
}

TEST_CASE("what a dialog covers is not held against the dialog") {
    CHECK(faults_of([](Semantics& list) {
              list.add(Role::Button, "below", "Start", {16, 100, 358, 64});
              list.cover_all();
              list.open_group(Role::Dialog, "sheet", "Stopped", {0, 50, 390, 794});
              list.add(Role::Button, "above", "Easing", {16, 110, 358, 64});
              list.close_group();
          }).empty());
}

TEST_CASE("an item that forgot to speak is found through the hooks") {
    test::Harness harness;
    harness.show([](const Ui& ui) {
        button(ui, {16, 100, 358, 64}, {.key = "start", .label = "Start"});
        const ScrollScope area(ui, {16, 200, 358, 200}, {.key = "area", .name = "List"});
    });
    harness.settle();
    INFO(harness.report());
    CHECK(harness.faults().empty());

    harness.show([](const Ui& ui) {
        button(ui, {16, 100, 358, 64}, {.key = "start", .label = "Start"});
        press(ui, "silent", {16, 200, 358, 64});
    });
    harness.settle();
    const auto faults = harness.faults();
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].kind == FaultKind::Unspoken);
}

TEST_CASE("the sheet of all widgets is without faults in every theme") {
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        test::Harness harness({.size = test::kSheetSize, .theme = kind});
        harness.show(test::draw_sheet);
        harness.settle();
        INFO(harness.report());
        CHECK(harness.faults().empty());
        CHECK(harness.semantics.nodes().size() > 60);
    }
}
