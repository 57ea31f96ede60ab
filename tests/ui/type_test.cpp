#include "ui/harness.hpp"
#include "ui/type.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <imgui.h>

using namespace limber::ui;
using Catch::Matchers::WithinAbs;

TEST_CASE("text grows as the design says") {
    struct Row {
        float px, scale, expected;
    };
    // Under 20 in full; larger to 40 at most, never below its own size.
    for (const Row& row : {Row{17, 1, 17}, Row{17, 1.5F, 25.5F}, Row{17, 2, 34}, Row{14, 2, 28},
                           Row{19, 2, 38}, Row{20, 1.5F, 30}, Row{20, 2, 40}, Row{21, 2, 40},
                           Row{28, 1.25F, 35}, Row{28, 2, 40}, Row{64, 2, 64}}) {
        INFO(row.px << " at " << row.scale);
        CHECK_THAT(scaled_px({Weight::Bold, row.px, row.px}, row.scale),
                   WithinAbs(row.expected, 1e-4));
    }
    CHECK(scaled_px(style::instruct, 2) == 42);
    CHECK(scaled_px(style::mega, 2) == 98);
}

TEST_CASE("Manrope's em is what the sizes are given in") {
    test::Harness harness;
    harness.frame();
    // 2132 + 600 units of ascent and descent in an em of 2000.
    CHECK_THAT(kManropeScale, WithinAbs(1.366, 1e-6));
    const Sized font{Weight::ExtraBold, 100, 100};
    ImFontBaked* const baked = harness.type.font(Weight::ExtraBold)->GetFontBaked(136.6F, 1);
    CHECK_THAT(baked->Ascent, WithinAbs(107, 0.5));
    CHECK(harness.type.width(font, "0") == baked->GetCharAdvance('0'));
}

TEST_CASE("a space is 0.07 em wider than the font's own") {
    test::Harness harness;
    harness.frame();
    const Sized font{Weight::Medium, 20, 26};
    ImFontBaked* const baked =
        harness.type.font(Weight::Medium)->GetFontBaked(20 * kManropeScale, 1);
    CHECK_THAT(harness.type.width(font, " "), WithinAbs(baked->GetCharAdvance(' ') + 1.4F, 1e-3));
    CHECK_THAT(harness.type.width(font, "a b"),
               WithinAbs(harness.type.width(font, "a") + harness.type.width(font, " ") +
                             harness.type.width(font, "b"),
                         1e-3));
}

TEST_CASE("widths do not depend on the pixels of the display") {
    test::Harness harness;
    harness.frame();
    const Sized font{Weight::Medium, 17, 26};
    const std::string_view words = "Let the floor hold you.";
    const float at_one = harness.type.width(font, words);
    for (const float scale : {1.25F, 2.0F, 3.0F}) {
        harness.look.pixels_per_point = scale;
        harness.frame();
        CHECK_THAT(harness.type.width(font, words), WithinAbs(at_one, 0.01));
        ImFontBaked* const baked =
            harness.type.font(Weight::Medium)->GetFontBaked(17 * kManropeScale, scale);
        CHECK(baked->RasterizerDensity == scale); // crisp: baked for these pixels
    }
}

TEST_CASE("snapping is to physical pixels") {
    test::Harness harness;
    harness.look.pixels_per_point = 2;
    harness.frame();
    CHECK(harness.type.snap(10.3F) == 10.5F);
    CHECK(harness.type.snap(Rect{0.2F, 0.3F, 10.1F, 10.1F}) == Rect{0, 0.5F, 10.5F, 10});
    CHECK(harness.type.hairline() == 0.5F);
}

TEST_CASE("words wrap at spaces, and only a word that must is broken") {
    test::Harness harness;
    harness.frame();
    const Sized font{Weight::Medium, 17, 26};
    const auto lines = [&](std::string_view text, float width) {
        Lines out;
        harness.type.wrap(font, text, width, out);
        std::vector<std::string> found;
        for (const auto& line : out.lines) {
            found.emplace_back(line.text);
            CHECK(line.width <= width + 0.02F);
            CHECK_THAT(line.width, WithinAbs(harness.type.width(font, line.text), 0.05));
        }
        return found;
    };
    CHECK(lines("one two", 500) == std::vector<std::string>{"one two"});
    CHECK(lines("one two", harness.type.width(font, "one two") - 1) ==
          std::vector<std::string>{"one", "two"});
    CHECK(lines("one\ntwo", 500) == std::vector<std::string>{"one", "two"});
    CHECK(lines("one\n\ntwo", 500) == std::vector<std::string>{"one", "", "two"});
    CHECK(lines("", 500) == std::vector<std::string>{""});
    // A label given exactly its own width stays whole.
    CHECK(lines("Skip rest", harness.type.width(font, "Skip rest")).size() == 1);
    const auto broken = lines("Extraordinarily", harness.type.width(font, "Extraor"));
    CHECK(broken.size() >= 2);
    std::string together;
    for (const std::string& line : broken)
        together += line;
    CHECK(together == "Extraordinarily");
    // Characters of several bytes are not cut in two.
    const auto greek =
        lines("\xce\xb1\xce\xb2\xce\xb3\xce\xb4", harness.type.width(font, "\xce\xb1\xce\xb2") + 1);
    for (const std::string& line : greek)
        CHECK(line.size() % 2 == 0);
}

TEST_CASE("instructions shrink until their longest word fits, then until three lines do") {
    test::Harness harness;
    harness.frame();
    const Typography& type = harness.type;
    CHECK(type.fit_instruct(style::instruct, "Stop.", 358).px == 42);

    const Sized narrow = type.fit_instruct(style::instruct, "Straightforwardly", 300);
    CHECK(narrow.px < 42);
    CHECK(narrow.px >= 28);
    CHECK(type.longest_word(narrow, "Straightforwardly") <= 300);

    CHECK(type.fit_instruct(style::instruct, "Straightforwardly", 60).px == 28);

    const std::string_view sentence =
        "Bring both knees up, put your calves on the chair and let go of everything";
    const Sized three = type.fit_instruct(style::instruct, sentence, 358);
    Lines lines;
    type.wrap(three, sentence, 358, lines);
    CHECK((lines.lines.size() <= 3 || three.px == 28));
    CHECK(three.px < 42);
    CHECK_THAT(three.line / three.px, WithinAbs(48.0 / 42.0, 1e-4));
}

TEST_CASE("a ticking number stands still") {
    test::Harness harness;
    harness.frame();
    const Sized font{Weight::ExtraBold, 64, 64};
    const float width = harness.type.width_slots(font, "0:24");
    CHECK_THAT(width, WithinAbs(64 * (3 * 0.66F + 0.34F), 1e-3));
    for (const std::string_view text : {"0:11", "1:11", "8:88"}) {
        CHECK(harness.type.width_slots(font, text) == width);
    }
}

TEST_CASE("a character the font has not does not vanish") {
    test::Harness harness;
    harness.frame();
    CHECK(harness.type.width(Sized{Weight::Medium, 17, 26}, "\xf0\x9f\x98\x80") > 0);
}

TEST_CASE("a missing font is named") {
    test::Harness harness;
    Typography other;
    CHECK(other.load("/nowhere") == "/nowhere/Manrope-Medium.ttf");
}
