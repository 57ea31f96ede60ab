// Words that are only read. Each returns the height it took; *_height tells it before.
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

struct Text {
    std::string_view key{};
    std::string_view text{};
    TextStyle style = style::body;
    Color color = 0;  // 0 = ink
    Color ground = 0; // what it stands on, for the contrast audit; 0 = surface
    Align align = Align::Left;
    Role role = Role::Text;  // Heading or Status where it is one
    int level = 0;           // of a heading
    bool live = false;       // spoken when it changes
    bool decorative = false; // said elsewhere already
    std::string_view name{}; // how it is said, where lines are broken for the eye; empty: the text
};

float text(const Ui& ui, const Rect& at, const Text& text);
float text_height(const Ui& ui, const Text& text, float width);

// One line in the middle of `at` by its capitals; cut with an ellipsis (the node has it whole).
void text_line(const Ui& ui, const Rect& at, const Text& text);

float heading(const Ui& ui, const Rect& at, std::string_view key, int level, std::string_view words,
              const TextStyle& style, Color color = 0, Align align = Align::Left);

// The one instruction of a screen: ink, shrinks to fit, at most three lines.
float instruct(const Ui& ui, const Rect& at, std::string_view key, std::string_view words,
               const TextStyle& style = style::instruct, Align align = Align::Left);
float instruct_height(const Ui& ui, std::string_view words, float width,
                      const TextStyle& style = style::instruct);

// A count or clock in slots of equal width, capitals centred in `at`.
struct Digits {
    std::string_view key{};
    std::string_view digits{}; // "0:24", "12"
    std::string_view name{};   // how it is said: "24 seconds left"; empty = the digits
    TextStyle style = style::timer;
    Color color = 0;
    Color ground = 0;
    Align align = Align::Centre;
    bool live = false;
};
void digits(const Ui& ui, const Rect& at, const Digits& digits);
float digits_width(const Ui& ui, const Digits& digits);

} // namespace limber::ui
