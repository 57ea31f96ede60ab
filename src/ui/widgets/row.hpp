// Rows: lists, switches, ticks. The whole row taps.
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

// 64 high (more when words wrap): icon tile 44, title, words below, something at the end.
struct ListRow {
    std::string_view key{};
    std::string_view title{};
    std::string_view below{};
    std::string_view icon{};
    Hue hue = Hue::Primary;
    std::string_view value{}; // words at the end
    Color value_fill = 0;     // not 0: the value stands in a filled cell (a pain score)
    Color value_ink = 0;
    bool chevron = false;
    bool tappable = true;
    std::string_view menu_name{}; // a ⋮ target of 48 at the end; its key is "<key>/menu"
    int pos_in_set = 0;
    int set_size = 0;
};
enum class RowTap : std::uint8_t { None, Row, Menu };
RowTap list_row(const Ui& ui, const Rect& at, const ListRow& row);
float list_row_height(const Ui& ui, const ListRow& row, float width);

// A tick beside a switch of 56 × 32, 60 high.
struct SwitchRow {
    std::string_view key{};
    std::string_view label{};
    std::string_view below{};
    std::string_view icon{};
    bool on = false;
    bool disabled = false;
    std::string_view reason{};
};
// True when it was flipped: the new value is !on.
bool switch_row(const Ui& ui, const Rect& at, const SwitchRow& row);
float switch_row_height(const Ui& ui, const SwitchRow& row, float width);

// 48–64 high, box 30. `danger`: a ticked box is red (warning signs), else primary.
struct TickRow {
    std::string_view key{};
    std::string_view label{};
    bool on = false;
    bool danger = false;
    bool radio = false; // one of several: a round box
    int pos_in_set = 0;
    int set_size = 0;
};
bool tick_row(const Ui& ui, const Rect& at, const TickRow& row);
float tick_row_height(const Ui& ui, const TickRow& row, float width);

// The link to the warning signs: 56, flag, danger on dangerTint, two lines.
struct LinkRow {
    std::string_view key{};
    std::string_view label{};
    std::string_view icon{};
    bool danger = false;
    bool chevron = true;
    std::string_view name{}; // said instead of the label
};
bool link_row(const Ui& ui, const Rect& at, const LinkRow& row);
float link_row_height(const Ui& ui, const LinkRow& row, float width);

} // namespace limber::ui
