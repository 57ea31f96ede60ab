// Chips that filter, tags that only say, pills.
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

// 48 high (more with large text).
struct Chip {
    std::string_view key{};
    std::string_view label{};
    std::string_view icon{};
    bool on = false;
    bool filled_off = false; // neutral fill instead of an outline when off (voice, half speed)
    int pos_in_set = 0;
    int set_size = 0;
    Role role = Role::Checkbox; // Radio where one of several is chosen
};
bool chip(const Ui& ui, const Rect& at, const Chip& chip);
float chip_width(const Ui& ui, const Chip& chip);
float chip_height(const Ui& ui);

// 32 high, not tappable.
struct Tag {
    std::string_view key{};
    std::string_view label{};
    std::string_view icon{};
    Hue hue = Hue::Primary;
    bool strong = false; // filled with the strong hue (the side label on a figure)
    bool large = false;  // of a strong one: to be read from further away
};
// `most`: no wider than that, with smaller words, and without the icon where that is not enough.
inline constexpr float kAnyWidth = 1e6F;
void tag(const Ui& ui, Vec2 top_left, const Tag& tag, float most = kAnyWidth);
float tag_width(const Ui& ui, const Tag& tag, float most = kAnyWidth);
float tag_height(const Ui& ui, const Tag& tag);

} // namespace limber::ui
