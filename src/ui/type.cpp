#include "ui/type.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace limber::ui {

namespace {

constexpr float kLeastInstruct = 28; // CSS px, DESIGN.md
constexpr float kLeastWords = 2.0F / 3;
constexpr float kLargestGrown = 40;
constexpr float kGrowsInFull = 20;
constexpr const char* kEllipsis = "\xe2\x80\xa6";
constexpr ImWchar kNoBreakSpace = 0xA0;

// One character of UTF-8; malformed bytes give U+FFFD.
ImWchar next_char(std::string_view text, std::size_t& at) {
    unsigned int c = 0;
    const int bytes = ImTextCharFromUtf8(&c, text.data() + at, text.data() + text.size());
    at += static_cast<std::size_t>(std::max(bytes, 1));
    return static_cast<ImWchar>(c);
}

bool is_space(ImWchar c) {
    return c == ' ' || c == kNoBreakSpace;
}

float advance(ImFontBaked* baked, ImWchar c, float px) {
    return baked->GetCharAdvance(c) + (is_space(c) ? px * kSpaceExtra : 0.0F);
}

float slot_width(ImFontBaked* baked, ImWchar c, float px) {
    if (c >= '0' && c <= '9')
        return px * kDigitSlot;
    if (c == ':')
        return px * kColonSlot;
    return advance(baked, c, px);
}

void draw_glyph(ImDrawList* to, ImFontBaked* baked, float x, float y, Color color, ImWchar c) {
    const ImFontGlyph* found = baked->FindGlyph(c);
    if (found == nullptr || !found->Visible)
        return;
    const ImFontGlyph glyph = *found; // reserving may grow the atlas and move it
    to->PrimReserve(6, 4);
    to->PrimRectUV({x + glyph.X0, y + glyph.Y0}, {x + glyph.X1, y + glyph.Y1}, {glyph.U0, glyph.V0},
                   {glyph.U1, glyph.V1}, color);
}

} // namespace

float scaled_px(const TextStyle& style, float text_scale) {
    if (style.instruct)
        return style.px;
    if (style.px < kGrowsInFull)
        return style.px * text_scale;
    return std::max(style.px, std::min(style.px * text_scale, kLargestGrown));
}

std::string Typography::load(const std::string& folder) {
    static constexpr std::array<const char*, 4> files{"Manrope-Medium.ttf", "Manrope-SemiBold.ttf",
                                                      "Manrope-Bold.ttf", "Manrope-ExtraBold.ttf"};
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    const auto add = [&](const std::string& path) {
        ImFontConfig config;
        config.Flags = ImFontFlags_NoLoadError;
        return atlas->AddFontFromFileTTF(path.c_str(), 0, &config);
    };
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string path = folder + "/" + files[i];
        fonts_[i] = add(path);
        if (fonts_[i] == nullptr)
            return path;
    }
    const std::string path = folder + "/materialdesignicons-webfont.ttf";
    icons_ = add(path);
    return icons_ == nullptr ? path : std::string();
}

void Typography::set_scale(float text_scale, float pixels_per_point) {
    text_scale_ = std::clamp(text_scale, 1.0F, 2.0F);
    density_ = pixels_per_point > 0 ? pixels_per_point : 1.0F;
}

float Typography::snap(float v) const {
    return std::round(v * density_) / density_;
}

Rect Typography::snap(const Rect& r) const {
    const float x = snap(r.x);
    const float y = snap(r.y);
    return {x, y, snap(r.right()) - x, snap(r.bottom()) - y};
}

Sized Typography::sized(const TextStyle& style) const {
    const float px = scaled_px(style, text_scale_);
    return {style.weight, px, style.line * px / style.px};
}

namespace {

ImFontBaked* baked(const Typography& type, const Sized& font) {
    return type.font(font.weight)->GetFontBaked(font.px * kManropeScale, type.pixels_per_point());
}

} // namespace

float Typography::width(const Sized& font, std::string_view text) const {
    ImFontBaked* const glyphs = baked(*this, font);
    float sum = 0;
    for (std::size_t at = 0; at < text.size();)
        sum += advance(glyphs, next_char(text, at), font.px);
    return sum;
}

// Breaks greedily: `end` is the last place where the line may end, `width_at_end` how wide it is
// there.
void Typography::wrap(const Sized& font, std::string_view text, float max_width, Lines& out) const {
    ImFontBaked* const glyphs = baked(*this, font);
    out.lines.clear();
    out.width = 0;
    const auto push = [&](std::size_t from, std::size_t to, float line_width) {
        out.lines.push_back({text.substr(from, to - from), line_width});
        out.width = std::max(out.width, line_width);
    };
    // A hair of tolerance: a label measured and then given exactly that width stays on one line.
    const float limit = max_width + 0.01F;
    std::size_t start = 0, end = 0, at = 0, resume = 0;
    float x = 0, width_at_end = 0;
    bool can_break = false;
    while (at < text.size()) {
        const std::size_t before = at;
        const ImWchar c = next_char(text, at);
        if (c == '\n') {
            push(start, before, x);
            start = at;
            x = 0;
            can_break = false;
            continue;
        }
        const float w = advance(glyphs, c, font.px);
        if (c == ' ') {
            if (before == start && !out.lines.empty()) { // blanks after a soft break vanish
                start = at;
                continue;
            }
            end = before;
            width_at_end = x;
            resume = at;
            can_break = true;
            x += w;
            continue;
        }
        if (x + w > limit && before > start) {
            if (can_break) {
                push(start, end, width_at_end);
                start = at = resume;
            } else {
                push(start, before, x);
                start = at = before;
            }
            x = 0;
            can_break = false;
            continue;
        }
        x += w;
    }
    if (start < text.size() || out.lines.empty())
        push(start, text.size(), x);
}

float Typography::height(const Sized& font, std::string_view text, float max_width) const {
    if (text.empty())
        return 0;
    wrap(font, text, max_width, scratch_);
    return static_cast<float>(scratch_.lines.size()) * font.line;
}

float Typography::longest_word(const Sized& font, std::string_view text) const {
    float widest = 0;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", start), text.size());
        widest = std::max(widest, width(font, text.substr(start, end - start)));
        start = end + 1;
    }
    return widest;
}

Sized Typography::fit_words(const TextStyle& style, std::string_view text, float max_width) const {
    Sized font = sized(style);
    const float word = longest_word(font, text);
    if (word <= max_width || max_width <= 0)
        return font;
    const float ratio = font.line / font.px;
    font.px = std::max(font.px * kLeastWords, std::floor(font.px * max_width / word * 2) / 2);
    font.line = font.px * ratio;
    return font;
}

Sized Typography::fit_instruct(const TextStyle& style, std::string_view text, float max_width,
                               int max_lines) const {
    Sized font = sized(style);
    const float ratio = font.line / font.px;
    const float least = std::min(kLeastInstruct, font.px);
    const auto resize = [&](float px) {
        font.px = std::max(least, px);
        font.line = font.px * ratio;
    };
    const float word = longest_word(font, text);
    if (word > max_width)
        resize(std::floor(font.px * max_width / word * 2) / 2);
    wrap(font, text, max_width, scratch_);
    while (static_cast<int>(scratch_.lines.size()) > max_lines && font.px > least) {
        resize(font.px - 1);
        wrap(font, text, max_width, scratch_);
    }
    return font;
}

void Typography::draw(ImDrawList* to, const Sized& font, Vec2 baseline, Color color,
                      std::string_view text) const {
    ImFontBaked* const glyphs = baked(*this, font);
    // Large glyphs are not oversampled: they stand on whole physical pixels.
    const bool whole = glyphs->Size * density_ > 36.0F;
    const float y = snap(baseline.y) - IM_ROUND(glyphs->Ascent);
    float x = snap(baseline.x);
    for (std::size_t at = 0; at < text.size();) {
        const ImWchar c = next_char(text, at);
        draw_glyph(to, glyphs, whole ? snap(x) : x, y, color, c);
        x += advance(glyphs, c, font.px);
    }
}

void Typography::draw_in(ImDrawList* to, const Sized& font, const Rect& area, Align align,
                         Color color, std::string_view text) const {
    const float baseline = area.y + (area.h + font.px * kCapHeight) * 0.5F;
    const float whole = width(font, text);
    if (whole <= area.w + 0.5F) {
        const float room = area.w - whole;
        const float x = align == Align::Left    ? area.x
                        : align == Align::Right ? area.x + room
                                                : area.x + room * 0.5F;
        draw(to, font, {x, baseline}, color, text);
        return;
    }
    ImFontBaked* const glyphs = baked(*this, font);
    const float dots = width(font, kEllipsis);
    float x = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t after = at;
        const float w = advance(glyphs, next_char(text, after), font.px);
        if (x + w + dots > area.w)
            break;
        x += w;
        at = after;
    }
    draw(to, font, {area.x, baseline}, color, text.substr(0, at));
    draw(to, font, {area.x + x, baseline}, color, kEllipsis);
}

float Typography::draw_block(ImDrawList* to, const Sized& font, const Rect& area, Align align,
                             Color color, std::string_view text) const {
    if (text.empty())
        return 0;
    wrap(font, text, area.w, scratch_);
    // As CSS: the em box stands in the middle of the line.
    float baseline = area.y + (font.line - font.px * kManropeScale) * 0.5F + font.px * kAscent;
    for (const Lines::Line& line : scratch_.lines) {
        const float room = area.w - line.width;
        const float x = align == Align::Left    ? area.x
                        : align == Align::Right ? area.x + room
                                                : area.x + room * 0.5F;
        draw(to, font, {x, baseline}, color, line.text);
        baseline += font.line;
    }
    return static_cast<float>(scratch_.lines.size()) * font.line;
}

float Typography::width_slots(const Sized& font, std::string_view text) const {
    ImFontBaked* const glyphs = baked(*this, font);
    float sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        sum += slot_width(glyphs, next_char(text, at), font.px);
    }
    return sum;
}

void Typography::draw_slots(ImDrawList* to, const Sized& font, Vec2 baseline, Color color,
                            std::string_view text) const {
    ImFontBaked* const glyphs = baked(*this, font);
    const float y = snap(baseline.y) - IM_ROUND(glyphs->Ascent);
    float x = baseline.x;
    for (std::size_t at = 0; at < text.size();) {
        const ImWchar c = next_char(text, at);
        const float slot = slot_width(glyphs, c, font.px);
        const float own = glyphs->GetCharAdvance(c);
        draw_glyph(to, glyphs, snap(x + (slot - own) * 0.5F), y, color, c);
        x += slot;
    }
}

void Typography::draw_icon(ImDrawList* to, std::string_view icon, Vec2 centre, float px,
                           Color color) const {
    if (icon.empty())
        return;
    constexpr float ascent = 448.0F / 512.0F; // of the icon font; ascent and descent make one em
    ImFontBaked* const glyphs = icons_->GetFontBaked(px, density_);
    const float baseline = snap(centre.y - px * 0.5F + px * ascent);
    std::size_t at = 0;
    const ImWchar c = next_char(icon, at);
    const float own = glyphs->GetCharAdvance(c);
    draw_glyph(to, glyphs, snap(centre.x - own * 0.5F), baseline - IM_ROUND(glyphs->Ascent), color,
               c);
}

} // namespace limber::ui
