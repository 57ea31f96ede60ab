#include "ui/theme.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <array>
#include <cmath>

using namespace limber::ui;
using Catch::Matchers::WithinAbs;

namespace {

struct Row {
    const char* what;
    Color Theme::* ink;
    Color Theme::* ground;
    std::array<double, 3> printed; // light, dark, high contrast: DESIGN.md, chapter 1
};

constexpr std::array kThemes{ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast};

} // namespace

TEST_CASE("contrast is what WCAG 2 computes") {
    CHECK_THAT(contrast(rgb(0x000000), rgb(0xFFFFFF)), WithinAbs(21.0, 1e-9));
    CHECK_THAT(contrast(rgb(0x777777), rgb(0xFFFFFF)), WithinAbs(4.48, 0.005));
    CHECK(contrast(rgb(0x123456), rgb(0x123456)) == 1.0);
    CHECK(rgb(0x112233) == 0xFF332211U);
    CHECK(faded(rgb(0x112233), 0.5F) == 0x80332211U);
    CHECK(composited(faded(rgb(0xFFFFFF), 0), rgb(0x102030)) == rgb(0x102030));
    CHECK(composited(rgb(0xFFFFFF), rgb(0x102030)) == rgb(0xFFFFFF));
    CHECK(mixed(rgb(0x000000), rgb(0xFFFFFF), 0.5F) == rgb(0x808080));
}

TEST_CASE("the contrasts that the design prints hold in each theme") {
    static constexpr std::array rows{
        Row{"ink on bg", &Theme::ink, &Theme::bg, {12.7, 16.5, 21}},
        Row{"ink on surface", &Theme::ink, &Theme::surface, {14.1, 14.6, 21}},
        Row{"ink on floor", &Theme::ink, &Theme::floor, {10.3, 9.3, 13.6}},
        Row{"ink2 on bg", &Theme::ink2, &Theme::bg, {6.1, 10.1, 14.6}},
        Row{"ink2 on sunken", &Theme::ink2, &Theme::sunken, {5.6, 7.6, 12.8}},
        Row{"on primary", &Theme::on_primary, &Theme::primary, {6.5, 10.2, 10.8}},
        Row{"primary on surface", &Theme::primary, &Theme::surface, {6.5, 10.0, 10.8}},
        Row{"on primaryTint", &Theme::on_primary_tint, &Theme::primary_tint, {8.3, 9.0, 12.7}},
        Row{"on sos", &Theme::on_sos, &Theme::sos, {9.8, 9.9, 13.9}},
        Row{"on dangerTint", &Theme::on_danger_tint, &Theme::danger_tint, {8.1, 10.4, 9.5}},
        Row{"pain line on surface", &Theme::pain_line, &Theme::surface, {7.7, 8.3, 12.2}},
        Row{"lineStrong on bg", &Theme::line_strong, &Theme::bg, {3.5, 4.9, 21}},
        Row{"lineStrong on sunken", &Theme::line_strong, &Theme::sunken, {3.2, 3.7, 18}},
    };
    for (std::size_t t = 0; t < kThemes.size(); ++t) {
        const Theme& colours = theme(kThemes[t]);
        for (const Row& row : rows) {
            INFO(row.what << ", theme " << t);
            const double have = contrast(colours.*row.ink, colours.*row.ground);
            CHECK_THAT(have, WithinAbs(row.printed[t], row.printed[t] >= 18 ? 0.6 : 0.06));
        }
    }
}

TEST_CASE("task hues keep the least contrast that the design promises") {
    constexpr std::array least{5.0, 6.9, 8.7};
    for (std::size_t t = 0; t < kThemes.size(); ++t) {
        const Theme& colours = theme(kThemes[t]);
        double lowest = 21;
        for (const Hue each :
             {Hue::Heat, Hue::Walk, Hue::Stretch, Hue::Core, Hue::Water, Hue::Break}) {
            const HuePair pair = hue(colours, each);
            lowest = std::min(lowest, contrast(pair.strong, pair.tint));
        }
        INFO("theme " << t);
        CHECK_THAT(lowest, WithinAbs(least[t], 0.06));
    }
}

TEST_CASE("the pain ramp goes one way and its labels read") {
    constexpr std::array least{4.7, 4.5, 7.4};
    for (std::size_t t = 0; t < kThemes.size(); ++t) {
        const Theme& colours = theme(kThemes[t]);
        double lowest = 21;
        for (std::size_t i = 0; i <= 10; ++i) {
            lowest = std::min(lowest, contrast(colours.pain[i], colours.pain_ink[i]));
            if (i == 0)
                continue;
            // More pain is further from the page.
            INFO("theme " << t << ", step " << i);
            CHECK(contrast(colours.pain[i], colours.bg) >
                  contrast(colours.pain[i - 1], colours.bg));
        }
        INFO("theme " << t);
        CHECK_THAT(lowest, WithinAbs(least[t], 0.06));
    }
}
