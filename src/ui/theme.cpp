#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace limber::ui {

namespace {

constexpr Theme make_light() {
    Theme t;
    t.kind = ThemeKind::Light;
    t.bg = rgb(0xF5F3EE);
    t.surface = rgb(0xFFFFFF);
    t.raised = rgb(0xFFFFFF);
    t.sunken = rgb(0xECE9E1);
    t.fig = rgb(0xE6F0EC);
    t.floor = rgb(0xCFE0D9);
    t.halo = rgb(0xF3F8F5);
    t.ink = rgb(0x14302A);
    t.ink2 = rgb(0x48605A);
    t.line = rgb(0xE2DFD6);
    t.track = rgb(0xDDD9CE);
    t.line_strong = rgb(0x748480);
    t.primary = rgb(0x0E6A5B);
    t.on_primary = rgb(0xFFFFFF);
    t.primary_tint = rgb(0xD8EDE6);
    t.on_primary_tint = rgb(0x0A4A3F);
    t.pacer = rgb(0x0E6A5B);
    t.on_pacer = rgb(0xFFFFFF);
    t.sos = rgb(0xFFD49B);
    t.on_sos = rgb(0x472603);
    t.sos_deep = rgb(0xA85A0A);
    t.danger = rgb(0xB3261E);
    t.danger_tint = rgb(0xFCECEA);
    t.on_danger_tint = rgb(0x8A1C16);
    t.pain_line = rgb(0x54469A);
    t.pain_tint = rgb(0xE9E5F7);
    t.inverse = rgb(0x14302A);
    t.on_inverse = rgb(0xF5F3EE);
    t.inverse_act = rgb(0xFFD49B);
    t.focus = rgb(0x1B4F9C);
    t.heat = rgb(0x96500A);
    t.heat_t = rgb(0xFFE6C8);
    t.walk = rgb(0x20693F);
    t.walk_t = rgb(0xDBF0E2);
    t.stretch = rgb(0x1D5B94);
    t.stretch_t = rgb(0xDBEAFA);
    t.core = rgb(0x54469A);
    t.core_t = rgb(0xE9E5F7);
    t.water = rgb(0x0D6378);
    t.water_t = rgb(0xD5EEF4);
    t.brk = rgb(0x65552F);
    t.brk_t = rgb(0xEFE9D8);
    t.h1 = rgb(0xC3E2D7);
    t.h2 = rgb(0x8CC6B4);
    t.h3 = rgb(0x4A9C87);
    t.h4 = rgb(0x0E6A5B);
    t.glow = rgb(0x3DEBC4);
    t.glow_edge = rgb(0x0E6A5B);
    t.sore = rgb(0xFF3D2E);
    t.pain = {rgb(0xE4F2ED), rgb(0xCDE5E4), rgb(0xB5D6E1), rgb(0xA3C9DF),
              rgb(0x8FBAD9), rgb(0x7DABD2), rgb(0x4E74B4), rgb(0x4A62A7),
              rgb(0x465098), rgb(0x3F3B86), rgb(0x361F63)};
    t.pain_ink = {rgb(0x14302A), rgb(0x14302A), rgb(0x14302A), rgb(0x14302A),
                  rgb(0x14302A), rgb(0x14302A), rgb(0xFFFFFF), rgb(0xFFFFFF),
                  rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF)};
    return t;
}

constexpr Theme make_dark() {
    Theme t;
    t.kind = ThemeKind::Dark;
    t.bg = rgb(0x0E1715);
    t.surface = rgb(0x18231F);
    t.raised = rgb(0x3B4D46);
    t.sunken = rgb(0x22302B);
    t.fig = rgb(0x22332D);
    t.floor = rgb(0x2F453D);
    t.halo = rgb(0x2A3E37);
    t.ink = rgb(0xEEF5F1);
    t.ink2 = rgb(0xB2C5BD);
    t.line = rgb(0x2B3A35);
    t.track = rgb(0x33443E);
    t.line_strong = rgb(0x74897F);
    t.primary = rgb(0x7FDCC5);
    t.on_primary = rgb(0x06231C);
    t.primary_tint = rgb(0x1C4239);
    t.on_primary_tint = rgb(0xC4F1E4);
    t.pacer = rgb(0x23584C);
    t.on_pacer = rgb(0xD6F7EC);
    t.sos = rgb(0xF4BC6E);
    t.on_sos = rgb(0x2C1801);
    t.sos_deep = rgb(0xF4BC6E);
    t.danger = rgb(0xFF8F85);
    t.danger_tint = rgb(0x3B1916);
    t.on_danger_tint = rgb(0xFFC4BD);
    t.pain_line = rgb(0xBDB0FA);
    t.pain_tint = rgb(0x2F2A4A);
    t.inverse = rgb(0xEEF5F1);
    t.on_inverse = rgb(0x14302A);
    t.inverse_act = rgb(0x0A5A4C);
    t.focus = rgb(0x9CC4FF);
    t.heat = rgb(0xF6BE7C);
    t.heat_t = rgb(0x3D2C17);
    t.walk = rgb(0x8EDBA8);
    t.walk_t = rgb(0x1C3A27);
    t.stretch = rgb(0x9CC8F5);
    t.stretch_t = rgb(0x1B3349);
    t.core = rgb(0xBDB0FA);
    t.core_t = rgb(0x2F2A4A);
    t.water = rgb(0x86D3E6);
    t.water_t = rgb(0x17363F);
    t.brk = rgb(0xD8C795);
    t.brk_t = rgb(0x37301F);
    t.h1 = rgb(0x24473F);
    t.h2 = rgb(0x34705F);
    t.h3 = rgb(0x53A38D);
    t.h4 = rgb(0x8DE3CD);
    t.glow = rgb(0x9DFFD8);
    t.glow_edge = rgb(0x7FDCC5);
    t.sore = rgb(0xFF4B3A);
    t.pain = {rgb(0x20352F), rgb(0x23424A), rgb(0x274E60), rgb(0x2D5A77),
              rgb(0x35668B), rgb(0x4573A0), rgb(0x93ABE2), rgb(0xAAB4EB),
              rgb(0xC0C0F3), rgb(0xD4CDF9), rgb(0xEADFFF)};
    t.pain_ink = {rgb(0xEEF5F1), rgb(0xEEF5F1), rgb(0xEEF5F1), rgb(0xEEF5F1),
                  rgb(0xEEF5F1), rgb(0xEEF5F1), rgb(0x0E1715), rgb(0x0E1715),
                  rgb(0x0E1715), rgb(0x0E1715), rgb(0x0E1715)};
    return t;
}

constexpr Theme make_high_contrast() {
    Theme t;
    t.kind = ThemeKind::HighContrast;
    t.bg = rgb(0xFFFFFF);
    t.surface = rgb(0xFFFFFF);
    t.raised = rgb(0xFFFFFF);
    t.sunken = rgb(0xF0F0F0);
    t.fig = rgb(0xF0F0F0);
    t.floor = rgb(0xD0D0D0);
    t.halo = rgb(0xFFFFFF);
    t.ink = rgb(0x000000);
    t.ink2 = rgb(0x1F2B28);
    t.line = rgb(0x000000);
    t.track = rgb(0xD4D4D4);
    t.line_strong = rgb(0x000000);
    t.primary = rgb(0x00463A);
    t.on_primary = rgb(0xFFFFFF);
    t.primary_tint = rgb(0xE0F2EC);
    t.on_primary_tint = rgb(0x002E26);
    t.pacer = rgb(0x00463A);
    t.on_pacer = rgb(0xFFFFFF);
    t.sos = rgb(0xFFC978);
    t.on_sos = rgb(0x000000);
    t.sos_deep = rgb(0x6B3600);
    t.danger = rgb(0x8F0A05);
    t.danger_tint = rgb(0xFFFFFF);
    t.on_danger_tint = rgb(0x8F0A05);
    t.pain_line = rgb(0x35267D);
    t.pain_tint = rgb(0xEFECFB);
    t.inverse = rgb(0x000000);
    t.on_inverse = rgb(0xFFFFFF);
    t.inverse_act = rgb(0xFFC978);
    t.focus = rgb(0x0033AA);
    t.heat = rgb(0x6B3600);
    t.heat_t = rgb(0xFFF0DC);
    t.walk = rgb(0x0B4724);
    t.walk_t = rgb(0xE6F6EB);
    t.stretch = rgb(0x0B3C6B);
    t.stretch_t = rgb(0xE8F2FC);
    t.core = rgb(0x35267D);
    t.core_t = rgb(0xEFECFB);
    t.water = rgb(0x073F4D);
    t.water_t = rgb(0xE4F5F9);
    t.brk = rgb(0x43371A);
    t.brk_t = rgb(0xF6F1E3);
    t.h1 = rgb(0xB5DCCF);
    t.h2 = rgb(0x6FB5A0);
    t.h3 = rgb(0x25806C);
    t.h4 = rgb(0x00463A);
    t.glow = rgb(0x00C9A7);
    t.glow_edge = rgb(0x000000);
    t.sore = rgb(0x8F0A05);
    t.pain = {rgb(0xF1F7F5), rgb(0xDCEDF0), rgb(0xC3DDEA), rgb(0xAACDE2),
              rgb(0x93BFDB), rgb(0x7DB0D4), rgb(0x36548F), rgb(0x35498A),
              rgb(0x302F77), rgb(0x281D5F), rgb(0x180A3C)};
    t.pain_ink = {rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x000000),
                  rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFFFF),
                  rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF)};
    return t;
}
constexpr Theme kLight = make_light();
constexpr Theme kDark = make_dark();
constexpr Theme kHighContrast = make_high_contrast();

float channel(Color color, int shift) {
    return static_cast<float>((color >> shift) & 0xFFU);
}

Color pack(float r, float g, float b, float a) {
    const auto byte = [](float v) {
        return static_cast<Color>(std::lround(std::clamp(v, 0.0F, 255.0F)));
    };
    return byte(r) | (byte(g) << 8) | (byte(b) << 16) | (byte(a) << 24);
}

} // namespace

const Theme& theme(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::Dark:
        return kDark;
    case ThemeKind::HighContrast:
        return kHighContrast;
    case ThemeKind::Light:
        break;
    }
    return kLight;
}

HuePair hue(const Theme& theme, Hue hue) {
    switch (hue) {
    case Hue::Heat:
        return {theme.heat, theme.heat_t};
    case Hue::Walk:
        return {theme.walk, theme.walk_t};
    case Hue::Stretch:
        return {theme.stretch, theme.stretch_t};
    case Hue::Core:
        return {theme.core, theme.core_t};
    case Hue::Water:
        return {theme.water, theme.water_t};
    case Hue::Break:
        return {theme.brk, theme.brk_t};
    case Hue::Danger:
        return {theme.danger, theme.danger_tint};
    case Hue::Neutral:
        return {theme.ink, theme.sunken};
    case Hue::Primary:
        break;
    }
    return {theme.on_primary_tint, theme.primary_tint};
}

Color mixed(Color a, Color b, float t) {
    const auto lane = [&](int shift) {
        return channel(a, shift) + (channel(b, shift) - channel(a, shift)) * t;
    };
    return pack(lane(0), lane(8), lane(16), lane(24));
}

Color composited(Color over, Color under) {
    const float alpha = channel(over, 24) / 255.0F;
    return mixed(under | 0xFF000000U, over | 0xFF000000U, alpha);
}

double luminance(Color color) {
    // WCAG 2.2, relative luminance.
    const auto linear = [](float v) {
        const double c = static_cast<double>(v) / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(channel(color, 0)) + 0.7152 * linear(channel(color, 8)) +
           0.0722 * linear(channel(color, 16));
}

double contrast(Color a, Color b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace limber::ui
