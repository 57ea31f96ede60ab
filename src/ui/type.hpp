// Words on the screen: styles, sizes, measuring, wrapping and drawing.
//
// Sizes are CSS pixels at 100 %. A style becomes `Sized` (real points, for the person's text size)
// and only then is measured or drawn. Drawing snaps to physical pixels.
#pragma once

#include "ui/geometry.hpp"
#include "ui/theme.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;
struct ImFont;
struct ImFontAtlas;

namespace limber::ui {

enum class Weight : std::uint8_t { Medium, SemiBold, Bold, ExtraBold };

struct TextStyle {
    Weight weight = Weight::Medium;
    float px = 17;         // CSS pixels
    float line = 26;       // line height, CSS pixels
    bool instruct = false; // keeps its size at every text scale, and shrinks to fit (fit_instruct)
    bool operator==(const TextStyle&) const = default;
};

namespace style {
inline constexpr TextStyle mega{Weight::ExtraBold, 98, 98, true};
inline constexpr TextStyle mega_tablet{Weight::ExtraBold, 166, 166, true};
inline constexpr TextStyle timer_xl{Weight::ExtraBold, 64, 64, true};
inline constexpr TextStyle timer{Weight::ExtraBold, 56, 56, true};
inline constexpr TextStyle instruct_tablet{Weight::ExtraBold, 60, 68, true};
inline constexpr TextStyle instruct_xl{Weight::ExtraBold, 48, 54, true};
inline constexpr TextStyle instruct{Weight::ExtraBold, 42, 48, true};
inline constexpr TextStyle h1{Weight::ExtraBold, 28, 34};
inline constexpr TextStyle h2{Weight::ExtraBold, 21, 28};
inline constexpr TextStyle h3{Weight::Bold, 18, 24};
inline constexpr TextStyle body_l{Weight::SemiBold, 22, 30};
inline constexpr TextStyle body{Weight::Medium, 17, 26};
inline constexpr TextStyle body_strong{Weight::Bold, 17, 26};
inline constexpr TextStyle label{Weight::Bold, 17, 22};
inline constexpr TextStyle button_xx{Weight::Bold, 24, 28};
inline constexpr TextStyle button_x{Weight::Bold, 20, 24};
inline constexpr TextStyle button_m{Weight::Bold, 17, 22};
inline constexpr TextStyle caption{Weight::SemiBold, 14, 20};
inline constexpr TextStyle caption_strong{Weight::Bold, 14, 20};
inline constexpr TextStyle tiny{Weight::SemiBold, 13, 16}; // chart days and key hints only
} // namespace style

// DESIGN.md, Type: under 20 px grows in full, larger text to 40 px at most (but never below its own
// size); instruct keeps its size.
float scaled_px(const TextStyle& style, float text_scale);

// A style at its real size.
struct Sized {
    Weight weight = Weight::Medium;
    float px = 17;   // em, points
    float line = 26; // points
};

enum class Align : std::uint8_t { Left, Centre, Right };

// Text broken into lines. Views into the text it was made from.
struct Lines {
    struct Line {
        std::string_view text;
        float width = 0;
    };
    std::vector<Line> lines;
    float width = 0; // of the widest line
};

// How a run of text stands between its ascent and descent, in em, for Manrope.
inline constexpr float kAscent = 1.066F;
inline constexpr float kDescent = 0.300F;
inline constexpr float kCapHeight = 0.720F;
inline constexpr float kManropeScale = kAscent + kDescent; // ImGui size of 1 em
inline constexpr float kSpaceExtra = 0.07F;                // em, added to every space
inline constexpr float kDigitSlot = 0.66F;                 // em, in timers and counts
inline constexpr float kColonSlot = 0.34F;

class Typography {
  public:
    // Adds the fonts in `folder` (Manrope-*.ttf, materialdesignicons-webfont.ttf) to the atlas of
    // the current ImGui context. Empty on success, else what is missing (a path).
    std::string load(const std::string& folder);

    // Call before a frame: the person's text size (1–2) and physical pixels per point.
    void set_scale(float text_scale, float pixels_per_point);
    float text_scale() const { return text_scale_; }
    float pixels_per_point() const { return density_; }
    // To the nearest physical pixel.
    float snap(float v) const;
    Rect snap(const Rect& r) const; // edges
    float hairline() const { return 1.0F / density_; }

    Sized sized(const TextStyle& style) const;

    // ---- Measuring ----
    float width(const Sized& font, std::string_view text) const;
    float width(const TextStyle& style, std::string_view text) const {
        return width(sized(style), text);
    }
    // Breaks at spaces and at '\n'; a word wider than the line is broken where it must be.
    // `out` is filled anew and keeps its memory.
    void wrap(const Sized& font, std::string_view text, float max_width, Lines& out) const;
    float height(const Sized& font, std::string_view text, float max_width) const;
    // With the style as fit_words leaves it.
    float height(const TextStyle& style, std::string_view text, float max_width) const {
        return height(fit_words(style, text, max_width), text, max_width);
    }
    // The widest word.
    float longest_word(const Sized& font, std::string_view text) const;
    // The style at its real size; smaller, to two thirds, where its longest word needs that to stay
    // whole.
    Sized fit_words(const TextStyle& style, std::string_view text, float max_width) const;
    // Instruct shrinks until its longest word fits one line (never under 28 px), then until the
    // text fits `max_lines`.
    Sized fit_instruct(const TextStyle& style, std::string_view text, float max_width,
                       int max_lines = 3) const;

    // ---- Drawing ----
    // One line; `baseline` is where letters stand.
    void draw(ImDrawList* to, const Sized& font, Vec2 baseline, Color color,
              std::string_view text) const;
    // One line in the middle of `area` by the height of its capitals, cut with an ellipsis when too
    // wide.
    void draw_in(ImDrawList* to, const Sized& font, const Rect& area, Align align, Color color,
                 std::string_view text) const;
    // Wrapped text from the top of `area`. Returns its height.
    float draw_block(ImDrawList* to, const Sized& font, const Rect& area, Align align, Color color,
                     std::string_view text) const;
    // Digits in slots of equal width, so that a ticking number stands still. Other characters keep
    // their own width, ':' has a narrow slot.
    float width_slots(const Sized& font, std::string_view text) const;
    void draw_slots(ImDrawList* to, const Sized& font, Vec2 baseline, Color color,
                    std::string_view text) const;
    // An icon (icons.hpp) of `px` points with its middle at `centre`. Does not grow with text.
    void draw_icon(ImDrawList* to, std::string_view icon, Vec2 centre, float px, Color color) const;

    // For ImGui's own text field: font and the size to push.
    ImFont* font(Weight weight) const { return fonts_[static_cast<std::size_t>(weight)]; }

  private:
    std::array<ImFont*, 4> fonts_{};
    ImFont* icons_ = nullptr;
    float text_scale_ = 1;
    float density_ = 1;
    mutable Lines scratch_;
};

} // namespace limber::ui
