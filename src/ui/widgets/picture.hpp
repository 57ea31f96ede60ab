// A drawn thing: a heat pack, an empty notebook.
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

// 160 by 120 at most, in the middle of `at`.
inline constexpr float kPictureWidth = 160;
inline constexpr float kPictureHeight = 120;

struct Thing {
    std::string_view key{};
    std::string_view picture{}; // in assets/pictures, without the size and ".png"
    std::string_view name{};    // what it shows; empty: nothing that the words beside it do not say
};
void picture(const Ui& ui, const Rect& at, const Thing& thing);

} // namespace limber::ui
