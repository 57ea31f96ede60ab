#include "ui/widgets/pain_scale.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace limber::ui {

namespace {

constexpr TextStyle kDigit{Weight::ExtraBold, 18, 22};
constexpr std::array<std::string_view, 11> kDigits{"0", "1", "2", "3", "4", "5",
                                                   "6", "7", "8", "9", "10"};
constexpr float kEndsGap = 8;

struct Grid {
    int columns;
    float gap;
    float height; // of a cell
};

Grid grid(float width, float text_scale) {
    constexpr float tap = metric::target;
    // One row where the cells keep their size; on a laptop's narrower card they stand closer.
    if (width >= 11 * tap + 10 * 2)
        return {11, std::min(4.0F, (width - 11 * tap) / 10), 56};
    const float least = text_scale >= 1.5F ? tap * text_scale * 0.7F : tap;
    for (const float gap : {6.0F, 4.0F}) {
        if (width >= 6 * least + 5 * gap)
            return {6, gap, std::max(tap, 22 * text_scale + 16)};
    }
    return {4, 6, 60};
}

bool shows_ends(const PainScale& scale) {
    return !scale.least.empty() || !scale.most.empty();
}

int cells(const PainScale& scale, const Grid& grid) {
    return scale.note_name.empty() || grid.columns == 11 ? 11 : 12;
}

float grid_height(const Grid& grid, int count) {
    const int rows = (count + grid.columns - 1) / grid.columns;
    return static_cast<float>(rows) * grid.height + static_cast<float>(rows - 1) * grid.gap;
}

// The two ends one under the other when they do not fit side by side.
bool ends_stack(const Ui& ui, const PainScale& scale, float width) {
    return ui.type.width(style::caption, scale.least) + ui.type.width(style::caption, scale.most) +
               16 >
           width;
}

void cell_face(const Ui& ui, const Rect& at, Color fill, const Press& tap) {
    paint::fill(ui, at, fill, radius::cell);
    if (ui.theme.high_contrast()) {
        paint::outline(ui, at, ui.theme.line, radius::cell, metric::outline);
    }
    press_veil(ui, tap, at, radius::cell);
    if (tap.focused)
        focus_ring(ui, at, radius::cell);
}

} // namespace

bool pain_scale_has_note(const Ui& ui, const PainScale& scale, float width) {
    return cells(scale, grid(width, ui.type.text_scale())) == 12;
}

float pain_scale_height(const Ui& ui, const PainScale& scale, float width) {
    const Grid form = grid(width, ui.type.text_scale());
    float height = grid_height(form, cells(scale, form));
    if (shows_ends(scale)) {
        const float line = ui.type.sized(style::caption).line;
        height += kEndsGap + (ends_stack(ui, scale, width) ? 2 * line : line);
    }
    return height;
}

PainTap pain_scale(const Ui& ui, const Rect& at, const PainScale& scale) {
    PainTap out;
    const Grid form = grid(at.w, ui.type.text_scale());
    const int count = cells(scale, form);
    const float cell_w =
        (at.w - form.gap * static_cast<float>(form.columns - 1)) / static_cast<float>(form.columns);
    ui.semantics.open_group(Role::Group, scale.key, scale.name, at);
    const auto place = [&](int index) {
        const int column = index % form.columns;
        const int row = index / form.columns;
        return Rect{at.x + static_cast<float>(column) * (cell_w + form.gap),
                    at.y + static_cast<float>(row) * (form.height + form.gap), cell_w, form.height};
    };
    const Sized font = ui.type.sized(kDigit);
    std::string key;
    const auto cell = [&](int score) {
        const auto i = static_cast<std::size_t>(score);
        const Rect box = place(score);
        key.assign(scale.key).append("/").append(kDigits[i]);
        const Press tap = press(ui, key, box);
        const bool on = scale.selected == score;
        cell_face(ui, box, ui.theme.pain[i], tap);
        ui.type.draw_in(ui.canvas(), font, box, Align::Centre, ui.theme.pain_ink[i], kDigits[i]);
        if (tap.pressed)
            out.score = score;
        Node& node = ui.semantics.add(
            Role::Radio, key, i < scale.cell_names.size() ? scale.cell_names[i] : kDigits[i], box);
        node.id = tap.id;
        node.state.selected = node.state.checked = on;
        node.state.focused = tap.focused;
        node.pos_in_set = score + 1;
        node.set_size = 11;
        node.ink = ui.theme.pain_ink[i];
        node.ground = ui.theme.pain[i];
        node.text_px = font.px;
        node.text_bold = true;
        node.needed_w = ui.type.width(font, kDigits[i]);
    };
    for (int score = 0; score <= 10; ++score) {
        cell(score);
    }
    // Over its neighbours: 3 points of surface, then 3 of ink.
    if (scale.selected) {
        const Rect box = place(std::clamp(*scale.selected, 0, 10));
        paint::outline(ui, box.inset(-3), ui.theme.surface, radius::cell + 3, 3);
        paint::outline(ui, box.inset(-6), ui.theme.ink, radius::cell + 6, 3);
    }
    if (count == 12) {
        const Rect box = place(11);
        const Press tap = press_node(ui, Role::Button, key.assign(scale.key).append("/note"),
                                     scale.note_name, box);
        cell_face(ui, box, ui.theme.sunken, tap);
        paint::icon(ui, icon::pencil, box.centre(), 22, ui.theme.ink2);
        out.note = tap.pressed;
    }
    if (shows_ends(scale)) {
        Rect line{at.x, at.y + grid_height(form, count) + kEndsGap, at.w, 0};
        const Sized small = ui.type.sized(style::caption);
        const bool stacked = ends_stack(ui, scale, at.w);
        ui.type.draw_block(ui.canvas(), small, line, Align::Left, ui.theme.ink2, scale.least);
        if (stacked)
            line = line.moved(0, small.line);
        ui.type.draw_block(ui.canvas(), small, line, stacked ? Align::Left : Align::Right,
                           ui.theme.ink2, scale.most);
    }
    ui.semantics.close_group();
    return out;
}

} // namespace limber::ui
