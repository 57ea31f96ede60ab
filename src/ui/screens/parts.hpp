// Pieces that several of the exercise screens are made of.
#pragma once

#include "core/body.hpp"
#include "figure/figure.hpp"
#include "ui/context.hpp"
#include "ui/widgets/figure_panel.hpp"

#include <span>
#include <string>
#include <string_view>

namespace limber::ui {

// The top of a focus screen: a cross, what this is, and "My back locked up".
struct FocusBar {
    std::string_view key{}; // "player": the cross is "player/close"
    std::string_view title{};
    std::string_view subtitle{};
    std::string_view close_name{};
    float key_height = 48; // of the cross; 64 in the player
};
struct FocusBarTap {
    bool close = false;
    bool help = false;
};
// Words go below the keys when they do not fit between them, in one line; longer ones scroll with
// the page: focus_title.
float focus_bar_height(const Ui& ui, const FocusBar& bar, float width);
FocusBarTap focus_bar(const Ui& ui, const Rect& at, const FocusBar& bar);
// Title and subtitle at the top of what scrolls, where they do not fit the bar. Returns their
// height with the gap below, 0 when they stand in the bar, which is `bar_width` wide. Without
// `draw` it only measures.
float focus_title(const Ui& ui, const Rect& at, const FocusBar& bar, float bar_width, bool draw);
// What is free in it between the words and "My back locked up", for more keys.
Rect focus_bar_free(const Ui& ui, const Rect& at, const FocusBar& bar);

// Into a panel: the figure at that moment, standing on the panel's floor.
void draw_moment(const Ui& ui, const FigurePlace& place, const body::Animation& animation,
                 const figure::Moment& moment);
void draw_pose(const Ui& ui, const FigurePlace& place, const body::Animation& animation,
               const figure::KeyPose& pose, bool other_side);
// Where that is drawn.
figure::Transform place_figure(const Ui& ui, const FigurePlace& place,
                               const body::Animation& animation, bool arrows = true);
// Seen from above there is no floor.
bool has_floor(const Ui& ui, const body::Animation& animation);

// The picture of an own exercise, whole in the panel; a clipboard where it has none. `name`: what
// stands in the place of its animation (core/own.hpp). Anything else draws nothing.
void own_picture(const Ui& ui, const FigurePlace& place, std::string_view name);

// A mark and words beside it, each row on lines of its own.
struct MarkedRow {
    std::string_view key{};
    std::string_view icon{};
    std::string_view words{};
    Color mark = 0;
    Color ink = 0;
    Color ground = 0;
};
float marked_row_height(const Ui& ui, std::string_view words, float width);
void marked_row(const Ui& ui, const Rect& at, const MarkedRow& row);

// One of a few answers side by side: the given one is tinted and edged.
struct Option {
    std::string_view key{};
    std::string_view label{};
    bool selected = false;
    int pos_in_set = 0;
    int set_size = 0;
    bool large_target = false;
};
float option_height(const Ui& ui, const Option& option, float width);
bool option(const Ui& ui, const Rect& at, const Option& option);

// The keyboard asks for a screen's own key: it is not in a text field, nor on a control that Space
// and Enter would press.
bool letter_pressed(int imgui_key);
bool space_or_enter_pressed();

} // namespace limber::ui
