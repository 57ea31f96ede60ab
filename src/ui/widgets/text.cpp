#include "ui/widgets/text.hpp"

#include "ui/widgets/paint.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

Color or_ink(const Ui& ui, Color color) {
    return color != 0 ? color : ui.theme.ink;
}
Color or_surface(const Ui& ui, Color ground) {
    return ground != 0 ? ground : ui.theme.surface;
}

Node& speak(const Ui& ui, const Text& text, const Rect& at, const Sized& font) {
    Node& node =
        ui.semantics.add(text.role, text.key, text.name.empty() ? text.text : text.name, at);
    node.level = text.level;
    node.state.live = text.live;
    node.state.decorative = text.decorative;
    node.ink = or_ink(ui, text.color);
    node.ground = or_surface(ui, text.ground);
    node.text_px = font.px;
    node.text_bold = font.weight >= Weight::Bold;
    return node;
}

} // namespace

float text_height(const Ui& ui, const Text& text, float width) {
    return ui.type.height(text.style, text.text, width);
}

float text(const Ui& ui, const Rect& at, const Text& text) {
    if (text.text.empty())
        return 0;
    const Sized font = ui.type.fit_words(text.style, text.text, at.w);
    const float height =
        ui.type.draw_block(ui.canvas(), font, at, text.align, or_ink(ui, text.color), text.text);
    Node& node = speak(ui, text, {at.x, at.y, at.w, height}, font);
    node.needed_h = height;
    node.needed_w = ui.type.longest_word(font, text.text);
    return height;
}

void text_line(const Ui& ui, const Rect& at, const Text& text) {
    if (text.text.empty())
        return;
    const Sized font = ui.type.sized(text.style);
    ui.type.draw_in(ui.canvas(), font, at, text.align, or_ink(ui, text.color), text.text);
    Node& node = speak(ui, text, at, font);
    node.needed_w = ui.type.width(font, text.text);
    node.needed_h = font.px * kCapHeight;
}

float heading(const Ui& ui, const Rect& at, std::string_view key, int level, std::string_view words,
              const TextStyle& style, Color color, Align align) {
    return text(ui, at,
                {.key = key,
                 .text = words,
                 .style = style,
                 .color = color,
                 .ground = ui.theme.bg,
                 .align = align,
                 .role = Role::Heading,
                 .level = level});
}

float instruct_height(const Ui& ui, std::string_view words, float width, const TextStyle& style) {
    return ui.type.height(ui.type.fit_instruct(style, words, width), words, width);
}

float instruct(const Ui& ui, const Rect& at, std::string_view key, std::string_view words,
               const TextStyle& style, Align align) {
    const Sized font = ui.type.fit_instruct(style, words, at.w);
    const float height = ui.type.draw_block(ui.canvas(), font, at, align, ui.theme.ink, words);
    Node& node = ui.semantics.add(Role::Heading, key, words, {at.x, at.y, at.w, height});
    node.level = 1;
    node.state.live = true;
    node.state.strict_contrast = true;
    node.ink = ui.theme.ink;
    node.ground = ui.theme.bg;
    node.text_px = font.px;
    node.text_bold = true;
    node.needed_w = ui.type.longest_word(font, words);
    node.needed_h = height;
    return height;
}

float digits_width(const Ui& ui, const Digits& digits) {
    return ui.type.width_slots(ui.type.sized(digits.style), digits.digits);
}

void digits(const Ui& ui, const Rect& at, const Digits& digits) {
    const Sized font = ui.type.sized(digits.style);
    const float wide = ui.type.width_slots(font, digits.digits);
    const float room = at.w - wide;
    const float x = digits.align == Align::Left    ? at.x
                    : digits.align == Align::Right ? at.x + room
                                                   : at.x + room * 0.5F;
    const float baseline = at.y + (at.h + font.px * kCapHeight) * 0.5F;
    ui.type.draw_slots(ui.canvas(), font, {x, baseline}, or_ink(ui, digits.color), digits.digits);
    Node& node = ui.semantics.add(digits.live ? Role::Status : Role::Text, digits.key,
                                  digits.name.empty() ? digits.digits : digits.name, at);
    node.state.live = digits.live;
    node.ink = or_ink(ui, digits.color);
    node.ground = or_surface(ui, digits.ground);
    node.text_px = font.px;
    node.text_bold = true;
    node.needed_w = wide;
}

} // namespace limber::ui
