#include "ui/widgets/row.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <string>

namespace limber::ui {

namespace {

constexpr float kTile = 44, kTileIcon = 22, kGap = 12, kRow = 64, kSwitchRow = 60;
constexpr float kSwitchW = 56, kSwitchH = 32, kKnob = 26, kIcon = 24, kBox = 30;
constexpr float kCellW = 40, kCellH = 32, kCellRadius = 10, kMenuOut = 12;
constexpr TextStyle kTitle{Weight::Bold, 17, 22};
constexpr TextStyle kBelow{Weight::Medium, 14, 19};
constexpr TextStyle kTick{Weight::SemiBold, 17, 24};
constexpr TextStyle kLink{Weight::Bold, 15, 21};

// Title and the words below it, as one block.
float two_texts_height(const Ui& ui, std::string_view title, std::string_view below, float width) {
    return ui.type.height(kTitle, title, width) + ui.type.height(kBelow, below, width);
}

void two_texts(const Ui& ui, const Rect& at, std::string_view title, std::string_view below,
               Color ink) {
    const float height = two_texts_height(ui, title, below, at.w);
    Rect line{at.x, at.y + (at.h - height) * 0.5F, at.w, height};
    line.cut_top(
        ui.type.draw_block(ui.canvas(), ui.type.sized(kTitle), line, Align::Left, ink, title));
    ui.type.draw_block(ui.canvas(), ui.type.sized(kBelow), line, Align::Left, ui.theme.ink2, below);
}

void describe_row(Node& node, const Ui& ui, Color ink, Color ground) {
    const Sized font = ui.type.sized(kTitle);
    node.ink = ink;
    node.ground = ground;
    node.text_px = font.px;
    node.text_bold = true;
}

float value_width(const Ui& ui, const ListRow& row, float width) {
    if (row.value.empty())
        return 0;
    const float words = ui.type.width(style::caption, row.value);
    if (row.value_fill != 0)
        return std::max(kCellW, words + 16);
    return std::min(words, width * 0.4F);
}

// The piece of a list row left for its words.
Rect words_of(const Ui& ui, const ListRow& row, const Rect& at) {
    Rect words = at;
    if (!row.icon.empty())
        words.cut_left(kTile, kGap);
    if (!row.menu_name.empty())
        words.cut_right(metric::target);
    if (row.chevron)
        words.cut_right(kIcon, 4);
    if (!row.value.empty()) {
        words.cut_right(value_width(ui, row, at.w), kGap);
    }
    return words;
}

} // namespace

float list_row_height(const Ui& ui, const ListRow& row, float width) {
    const Rect words = words_of(ui, row, {0, 0, width, 0});
    return std::max(kRow, two_texts_height(ui, row.title, row.below, words.w) + 16);
}

RowTap list_row(const Ui& ui, const Rect& at, const ListRow& row) {
    RowTap out = RowTap::None;
    const Theme& theme = ui.theme;
    std::string key;
    ui.semantics.open_group(Role::ListItem, key.assign(row.key).append("/row"), row.title, at);
    Rect rest = at;
    const Rect menu = row.menu_name.empty() ? Rect{} : rest.cut_right(metric::target - kMenuOut);
    Press tap;
    if (row.tappable) {
        tap = press(ui, row.key, rest);
        press_veil(ui, tap, rest.inset(-8, 0), radius::cell);
        if (tap.pressed)
            out = RowTap::Row;
    }
    Rect inside = rest;
    if (!row.icon.empty()) {
        const HuePair pair = hue(theme, row.hue);
        const Rect tile = inside.cut_left(kTile, kGap).centred(kTile, kTile);
        paint::fill(ui, tile, pair.tint, radius::cell);
        paint::icon(ui, row.icon, tile.centre(), kTileIcon, pair.strong);
    }
    if (row.chevron) {
        const Rect end = inside.cut_right(kIcon, 4);
        paint::icon(ui, icon::chevron_right, end.centre(), kIcon, theme.ink2);
    }
    if (!row.value.empty()) {
        const Rect end = inside.cut_right(value_width(ui, row, at.w), kGap);
        const bool cell = row.value_fill != 0;
        const Rect box =
            end.centred(end.w, std::max(kCellH, ui.type.sized(style::caption).line + 8));
        if (cell)
            paint::fill(ui, box, row.value_fill, kCellRadius);
        ui.type.draw_in(ui.canvas(), ui.type.sized(cell ? style::caption_strong : style::caption),
                        end, cell ? Align::Centre : Align::Right, cell ? row.value_ink : theme.ink2,
                        row.value);
    }
    two_texts(ui, inside, row.title, row.below, theme.ink);
    if (tap.focused)
        focus_ring(ui, rest, radius::cell);

    Node& node =
        ui.semantics.add(row.tappable ? Role::Button : Role::Text, row.key, row.title, rest);
    node.id = tap.id;
    node.value = row.below;
    if (!row.value.empty()) {
        if (!node.value.empty())
            node.value += ", ";
        node.value += row.value;
    }
    node.state.focused = tap.focused;
    node.pos_in_set = row.pos_in_set;
    node.set_size = row.set_size;
    describe_row(node, ui, theme.ink, theme.surface);

    if (!row.menu_name.empty()) {
        // Its dots stand on the edge of the words, the target reaches into the padding.
        const Rect target{menu.x, menu.centre().y - metric::target * 0.5F, metric::target,
                          metric::target};
        const Press dots = press_node(ui, Role::Button, key.assign(row.key).append("/menu"),
                                      row.menu_name, target);
        press_veil(ui, dots, target, radius::full);
        paint::icon(ui, icon::dots_vertical, target.centre(), kIcon, theme.ink2);
        if (dots.focused)
            focus_ring(ui, target.inset(4), radius::full);
        if (dots.pressed)
            out = RowTap::Menu;
    }
    ui.semantics.close_group();
    return out;
}

float switch_row_height(const Ui& ui, const SwitchRow& row, float width) {
    const float icon = row.icon.empty() ? 0 : kIcon + kGap;
    const float words = width - icon - kSwitchW - kGap;
    return std::max(kSwitchRow, two_texts_height(ui, row.label, row.below, words) + 16);
}

bool switch_row(const Ui& ui, const Rect& at, const SwitchRow& row) {
    const Theme& theme = ui.theme;
    const Press tap = press(ui, row.key, at, {.disabled = row.disabled});
    press_veil(ui, tap, at.inset(-8, 0), radius::cell);
    Rect rest = at;
    if (!row.icon.empty()) {
        const Rect place = rest.cut_left(kIcon, kGap);
        paint::icon(ui, row.icon, place.centre(), kIcon, theme.ink);
    }
    const Rect track = rest.cut_right(kSwitchW, kGap).centred(kSwitchW, kSwitchH);
    const float on = glide(ui, tap.id, row.on ? 1.0F : 0.0F, duration::chip);
    const Color fill = row.disabled ? theme.track : mixed(theme.line_strong, theme.primary, on);
    paint::fill(ui, track, fill, radius::full);
    const float reach = kSwitchW - kSwitchH;
    const Vec2 knob{track.x + kSwitchH * 0.5F + reach * on, track.centre().y};
    const Color knob_fill = theme.dark() && row.on ? theme.on_primary : rgb(0xFFFFFF);
    paint::disc(ui, knob, kKnob * 0.5F, row.disabled ? theme.ink2 : knob_fill);
    two_texts(ui, rest, row.label, row.below, row.disabled ? theme.ink2 : theme.ink);
    if (tap.focused)
        focus_ring(ui, at, radius::cell);

    Node& node = ui.semantics.add(Role::Switch, row.key, row.label, at);
    node.id = tap.id;
    node.value = row.disabled ? row.reason : row.below;
    node.state.checked = row.on;
    node.state.disabled = row.disabled;
    node.state.focused = tap.focused;
    describe_row(node, ui, row.disabled ? theme.ink2 : theme.ink, theme.surface);
    return tap.pressed;
}

float tick_row_height(const Ui& ui, const TickRow& row, float width) {
    return std::max(metric::target, ui.type.height(kTick, row.label, width - kBox - kGap) + 16);
}

bool tick_row(const Ui& ui, const Rect& at, const TickRow& row) {
    const Theme& theme = ui.theme;
    const Press tap = press(ui, row.key, at);
    press_veil(ui, tap, at.inset(-8, 0), radius::cell);
    Rect rest = at;
    const Rect box = rest.cut_left(kBox, kGap).centred(kBox, kBox);
    const float corner = row.radio ? radius::full : radius::bar;
    const Color fill = row.danger ? theme.danger : theme.primary;
    if (row.on) {
        paint::fill(ui, box, fill, corner);
        const Color mark = theme.dark() ? theme.bg : rgb(0xFFFFFF);
        paint::icon(ui, icon::check, box.centre(), kIcon, mark);
    } else {
        paint::outline(ui, box, theme.line_strong, corner, metric::outline);
    }
    const float height = ui.type.height(kTick, row.label, rest.w);
    ui.type.draw_block(ui.canvas(), ui.type.sized(kTick),
                       {rest.x, rest.y + (rest.h - height) * 0.5F, rest.w, height}, Align::Left,
                       theme.ink, row.label);
    if (tap.focused)
        focus_ring(ui, at, radius::cell);

    Node& node = ui.semantics.add(row.radio ? Role::Radio : Role::Checkbox, row.key, row.label, at);
    node.id = tap.id;
    node.state.checked = node.state.selected = row.on;
    node.state.focused = tap.focused;
    node.pos_in_set = row.pos_in_set;
    node.set_size = row.set_size;
    describe_row(node, ui, theme.ink, theme.surface);
    return tap.pressed;
}

namespace {

constexpr float kLinkRow = 56, kLinkPadding = 16;

Rect link_words(const Ui& ui, const LinkRow& row, const Rect& at) {
    Rect words = at.inset(kLinkPadding, 0);
    (void)ui;
    if (!row.icon.empty())
        words.cut_left(kIcon, kGap);
    if (row.chevron)
        words.cut_right(kIcon, 4);
    return words;
}

} // namespace

float link_row_height(const Ui& ui, const LinkRow& row, float width) {
    const Rect words = link_words(ui, row, {0, 0, width, 0});
    return std::max(kLinkRow, ui.type.height(kLink, row.label, words.w) + 12);
}

bool link_row(const Ui& ui, const Rect& at, const LinkRow& row) {
    const Theme& theme = ui.theme;
    const Color fill = row.danger ? theme.danger_tint : theme.sunken;
    const Color ink = row.danger ? theme.on_danger_tint : theme.ink;
    const Press tap = press(ui, row.key, at);
    paint::fill(ui, at, fill, radius::button);
    if (theme.high_contrast())
        paint::outline(ui, at, ink, radius::button, metric::outline);
    press_veil(ui, tap, at, radius::button);
    Rect rest = at.inset(kLinkPadding, 0);
    if (!row.icon.empty()) {
        const Rect place = rest.cut_left(kIcon, kGap);
        paint::icon(ui, row.icon, place.centre(), kIcon - 2,
                    row.danger ? theme.danger : theme.ink2);
    }
    if (row.chevron) {
        const Rect place = rest.cut_right(kIcon, 4);
        paint::icon(ui, icon::chevron_right, place.centre(), kIcon, ink);
    }
    const float height = ui.type.height(kLink, row.label, rest.w);
    ui.type.draw_block(ui.canvas(), ui.type.sized(kLink),
                       {rest.x, rest.y + (rest.h - height) * 0.5F, rest.w, height}, Align::Left,
                       ink, row.label);
    if (tap.focused)
        focus_ring(ui, at, radius::button);

    Node& node = ui.semantics.add(Role::Link, row.key, row.name.empty() ? row.label : row.name, at);
    node.id = tap.id;
    node.state.focused = tap.focused;
    node.ink = ink;
    node.ground = fill;
    node.text_px = ui.type.sized(kLink).px;
    node.text_bold = true;
    return tap.pressed;
}

} // namespace limber::ui
