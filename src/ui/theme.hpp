// Colours, spaces, radii and durations of DESIGN.md chapter 1, and icon code points (icons.hpp).
#pragma once

#include <array>
#include <cstdint>

namespace limber::ui {

// Bytes R, G, B, A from the lowest, as Dear ImGui wants them.
using Color = std::uint32_t;

constexpr Color rgb(std::uint32_t hex) { // 0xRRGGBB
    return ((hex >> 16) & 0xFFU) | (hex & 0xFF00U) | ((hex & 0xFFU) << 16) | 0xFF000000U;
}
constexpr std::uint32_t to_rgb(Color color) { // and back, without its opacity
    return ((color & 0xFFU) << 16) | (color & 0xFF00U) | ((color >> 16) & 0xFFU);
}
// `color` with its opacity multiplied by `alpha` (0–1).
constexpr Color faded(Color color, float alpha) {
    const float a = static_cast<float>(color >> 24) * alpha;
    return (color & 0x00FFFFFFU) | (static_cast<Color>(a + 0.5F) << 24);
}
// From `a` (t = 0) to `b` (t = 1), opacity included.
Color mixed(Color a, Color b, float t);
// `over` with its own opacity laid on an opaque `under`: what the eye sees.
Color composited(Color over, Color under);

// WCAG 2: relative luminance 0–1 of an opaque colour, contrast 1–21.
double luminance(Color color);
double contrast(Color a, Color b);

enum class ThemeKind : std::uint8_t { Light, Dark, HighContrast };

// DESIGN.md says what each is for. `x`, `on_x`: the fill and what is written on it.
struct Theme {
    ThemeKind kind = ThemeKind::Light;
    Color bg{}, surface{}, raised{}, sunken{}, fig{}, floor{}, halo{};
    Color ink{}, ink2{}, line{}, track{}, line_strong{};
    Color primary{}, on_primary{}, primary_tint{}, on_primary_tint{}, pacer{}, on_pacer{};
    Color sos{}, on_sos{}, sos_deep{};
    Color danger{}, danger_tint{}, on_danger_tint{};
    Color pain_line{}, pain_tint{};
    Color inverse{}, on_inverse{}, inverse_act{}, focus{};
    Color heat{}, heat_t{}, walk{}, walk_t{}, stretch{}, stretch_t{}, core{}, core_t{};
    Color water{}, water_t{}, brk{}, brk_t{};
    Color h1{}, h2{}, h3{}, h4{}; // heatmap steps, little to much
    Color glow{}, glow_edge{}, sore{};
    std::array<Color, 11> pain{};     // the ramp 0–10
    std::array<Color, 11> pain_ink{}; // what is printed on it

    bool high_contrast() const { return kind == ThemeKind::HighContrast; }
    bool dark() const { return kind == ThemeKind::Dark; }
};

const Theme& theme(ThemeKind kind);

// A hue for tasks and groups, strong on its tint. Never meaning alone.
enum class Hue : std::uint8_t { Primary, Heat, Walk, Stretch, Core, Water, Break, Danger, Neutral };
struct HuePair {
    Color strong{};
    Color tint{};
};
HuePair hue(const Theme& theme, Hue hue);

namespace space {
inline constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 20, xxl = 24, x3 = 32, x4 = 40, x5 = 56;
}
namespace radius {
inline constexpr float bar = 8, cell = 14, button = 18, large = 22, huge = 26, card = 24,
                       sheet = 32;
inline constexpr float full = 9999;
} // namespace radius

namespace metric {
inline constexpr float target = 48;        // least size of anything tappable
inline constexpr float player_target = 64; // and of the keys of player and Relief
inline constexpr float focus_gap = 3;
inline constexpr float focus_width = 3;
inline constexpr float outline = 2;
} // namespace metric

namespace duration { // milliseconds; under reduced motion all are 0 (Ui::lasting)
inline constexpr float press = 80, fade = 120, chip = 160, sheet = 240, page = 200, ring = 300;
inline constexpr float snackbar = 8000; // how long Undo is offered; not a motion
} // namespace duration

} // namespace limber::ui
