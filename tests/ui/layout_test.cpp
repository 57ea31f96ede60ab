#include "ui/layout.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace limber::ui;
using Catch::Matchers::WithinAbs;

TEST_CASE("width decides the layout") {
    struct Row {
        float width, height;
        LayoutClass cls;
        bool dock, two_columns, key_hints;
        float nav_width, margin;
    };
    for (const Row& row : {Row{320, 568, LayoutClass::Phone, true, false, false, 320, 16},
                           Row{390, 844, LayoutClass::Phone, true, false, false, 390, 16},
                           Row{699, 900, LayoutClass::Phone, true, false, false, 699, 16},
                           Row{700, 900, LayoutClass::Rail, false, false, false, 108, 32},
                           Row{899, 1180, LayoutClass::Rail, false, false, false, 108, 32},
                           Row{900, 820, LayoutClass::TwoColumn, false, true, false, 108, 32},
                           Row{1180, 820, LayoutClass::TwoColumn, false, true, false, 108, 32},
                           Row{1199, 820, LayoutClass::TwoColumn, false, true, false, 108, 32},
                           Row{1200, 800, LayoutClass::Wide, false, true, true, 228, 32},
                           Row{1920, 1080, LayoutClass::Wide, false, true, true, 228, 32},
                           Row{844, 390, LayoutClass::Rail, false, false, false, 84, 16},
                           Row{640, 360, LayoutClass::Phone, false, false, false, 84, 16}}) {
        INFO(row.width << " x " << row.height);
        const Layout out = make_layout({row.width, row.height}, {}, 1, false);
        CHECK(out.cls == row.cls);
        CHECK(out.dock == row.dock);
        CHECK(out.two_columns == row.two_columns);
        CHECK(out.key_hints == row.key_hints);
        CHECK(out.nav.w == row.nav_width);
        CHECK(out.margin == row.margin);
        CHECK(out.low == (row.height < 480));
        // Everything is on the screen, and nothing lies on anything else.
        CHECK(intersection(out.nav, out.content).empty());
        CHECK(out.column.x >= out.content.x + row.margin - 0.01F);
        CHECK(out.column.right() <= out.content.right() - row.margin + 0.01F);
        CHECK(out.content.right() <= row.width);
    }
}

TEST_CASE("columns are no wider than reading allows") {
    CHECK(make_layout({690, 900}, {}, 1, false).column.w == 560);
    CHECK(make_layout({890, 900}, {}, 1, false).column.w == 718);
    CHECK(make_layout({2560, 1440}, {}, 1, false).column.w <= 1440 - 228);
    const Layout wide = make_layout({1280, 800}, {}, 1, false);
    CHECK_THAT(wide.main_column().w / wide.side_column().w, WithinAbs(1.5, 1e-3));
    CHECK_THAT(wide.side_column().x - wide.main_column().right(), WithinAbs(20, 1e-3));
}

TEST_CASE("the dock holds help and tabs, above the safe area") {
    CHECK(dock_height(1, 1) == 10 + 52 + 4 + 58);
    const Layout out = make_layout({390, 844}, {0, 47, 0, 34}, 1, false);
    CHECK(out.nav.y == 844 - 34 - 124);
    CHECK(out.nav.bottom() == 844);
    CHECK(out.content.y == 47);
    CHECK(out.content.bottom() == out.nav.y);
    // Two lines of help at 200 %: about 84 points (today-small-200).
    CHECK(help_bar_height(2, 2) == 84);
}

TEST_CASE("small and large text are said") {
    CHECK(make_layout({320, 568}, {}, 2, false, 2).small);
    CHECK(make_layout({320, 568}, {}, 2, false, 2).big_text);
    CHECK_FALSE(make_layout({390, 844}, {}, 1.25F, false).small);
    CHECK_FALSE(make_layout({390, 844}, {}, 1.25F, false).big_text);
    CHECK(make_layout({390, 844}, {}, 1.5F, false).big_text);
}

TEST_CASE("left-handed is the mirror image") {
    const Layout right = make_layout({1280, 800}, {}, 1, false);
    const Layout left = make_layout({1280, 800}, {}, 1, true);
    CHECK(left.nav.right() == 1280);
    CHECK(left.nav.w == right.nav.w);
    CHECK_THAT(1280 - left.main_column().right(), WithinAbs(right.main_column().x, 1e-3));
    CHECK_THAT(1280 - left.side_column().right(), WithinAbs(right.side_column().x, 1e-3));
}

TEST_CASE("a focus screen has no tabs") {
    CHECK(make_layout({390, 844}, {}, 1, false).focus_column() == Rect{16, 0, 358, 844});
    CHECK(make_layout({1180, 820}, {}, 1, false).focus_column() == Rect{32, 0, 1116, 820});
}
