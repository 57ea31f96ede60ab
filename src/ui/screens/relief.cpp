#include "ui/screens/relief.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/breathing.hpp"
#include "ui/screens/keys.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/still.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

ReliefState build_relief(const journal::Journal& journal, const content::Content& /*content*/,
                         const Today& today) {
    ReliefState state;
    if (const auto guide = journal.guide())
        state.step = guide->step;
    state.pacer = today.pacer;
    return state;
}

journal::TableSet relief_tables() {
    return {journal::Table::Guide};
}

namespace {

constexpr int kSteps = 2; // what the guide has so far

// Two halves side by side: a tablet, or a phone on its side.
bool side_by_side(const Ui& ui) {
    return ui.layout.two_columns || ui.layout.low;
}

struct Frame {
    Rect body; // between top and what is pinned below
    Rect foot; // Back and Next; empty on the first step
};

// "Now 1 of 2" and the bar beside it; under each other where words are large.
float step_words_height(const Ui& ui) {
    return std::max(24.0F, ui.type.sized(style::label).line);
}

void step_words(const Ui& ui, const Rect& at, const ReliefState& state) {
    const int number = static_cast<int>(state.step) + 1;
    const std::string said = state.step == ReliefStep::Rest
                                 ? std::string(ui.words("relief.done"))
                                 : ui.words.format("relief.step", {{"n", number}, {"all", kSteps}});
    Rect row = at;
    const float width = std::min(ui.type.width(style::label, said) + 2, row.w * 0.6F);
    text_line(ui, row.cut_left(width, space::l),
              {.key = "relief/step",
               .text = said,
               .style = style::label,
               .ground = ui.theme.bg,
               .decorative = true});
    constexpr float kBar = 8;
    step_bar(ui, row.centred(row.w, kBar),
             {.key = "relief/steps",
              .said = said,
              .count = kSteps,
              .current = std::min(number - 1, kSteps),
              .ticks = false});
}

Button back_button(const Ui& ui) {
    return {.key = "relief/back",
            .label = ui.words("relief.back"),
            .kind = ButtonKind::Neutral,
            .size = ui.layout.two_columns ? ButtonSize::XXL : ButtonSize::XX,
            .icon = icon::arrow_left,
            .large_target = true};
}

Button next_button(const Ui& ui, const ReliefState& state) {
    const bool last = state.step == ReliefStep::Rest;
    return {.key = "relief/next",
            .label = ui.words(last ? "relief.rest.leave" : "relief.next"),
            .kind = ButtonKind::Primary,
            .size = ui.layout.two_columns ? ButtonSize::XXL : ButtonSize::XX,
            .icon = last ? std::string_view{} : icon::arrow_right,
            .icon_after = true,
            .large_target = true};
}

void go_on(const Ui& ui, const ReliefState& state) {
    if (state.step == ReliefStep::Rest)
        ui.emit(act::ReliefClose{});
    else
        ui.emit(act::ReliefNext{});
}

// Back and Next, side by side: over each other where words are too large for that.
float feet_height(const Ui& ui, const ReliefState& state, float width) {
    const Button back = back_button(ui);
    const Button next = next_button(ui, state);
    if (ui.layout.big_text && width < 420) {
        Button small = back;
        small.size = ButtonSize::X;
        return button_height(ui, next, width) + space::s + button_height(ui, small, width);
    }
    return std::max(button_height(ui, back, width * 0.32F), button_height(ui, next, width * 0.64F));
}

void draw_feet(const Ui& ui, const Rect& at, const ReliefState& state) {
    Button back = back_button(ui);
    const Button next = next_button(ui, state);
    Rect rest = at;
    Rect back_at;
    if (ui.layout.big_text && at.w < 420) {
        back.size = ButtonSize::X;
        back_at = rest.cut_bottom(button_height(ui, back, at.w), space::s);
    } else {
        const float share = ui.layout.two_columns ? 0.2F : 0.32F;
        const float width = std::max(at.w * share, std::min(button_width(ui, back), at.w * 0.45F));
        back_at = ui.layout.left_handed ? rest.cut_right(width, space::m)
                                        : rest.cut_left(width, space::m);
    }
    if (button(ui, back_at, back))
        ui.emit(act::ReliefBack{});
    if (button(ui, rest, next))
        go_on(ui, state);
}

// Cross, help, steps at the top; the warning signs, Back and Next at the bottom. None of it moves.
Frame draw_frame(const Ui& ui, const ReliefState& state) {
    const Rect column = ui.layout.focus_column();
    const FocusTopTap top =
        focus_top(ui, column, {.key = "relief", .close = ui.words("relief.close")});
    if (top.close)
        ui.emit(act::ReliefClose{});
    Rect body = column;
    body.cut_top(top.bottom - column.y);
    if (top.between.empty()) {
        body.cut_top(space::s);
        const float height = step_words_height(ui);
        step_words(ui, body.cut_top(height, space::s).inset(space::xs, 0), state);
    } else {
        step_words(ui, top.between, state);
        body.cut_top(space::l);
    }
    body.cut_bottom(ui.layout.dock ? 10.0F : ui.layout.low ? 8.0F : 26.0F);
    Frame frame;
    if (state.step != ReliefStep::Stop)
        frame.foot = body.cut_bottom(feet_height(ui, state, body.w), space::s);
    const LinkRow link{.key = "relief/signs",
                       .label = ui.words("relief.signs"),
                       .icon = icon::flag_variant,
                       .danger = true};
    // On a tablet the link stands at the right end, as wide as its half.
    const bool half = ui.layout.two_columns && state.step != ReliefStep::Stop;
    const float width = half ? (body.w - space::xxl) * 0.5F : body.w;
    Rect link_at = body.cut_bottom(link_row_height(ui, link, width), space::m);
    if (half)
        link_at = link_at.cut_right(width);
    if (link_row(ui, link_at, link))
        ui.emit(act::OpenSigns{Urgency::Emergency});
    if (!frame.foot.empty())
        draw_feet(ui, frame.foot, state);
    frame.body = body;
    return frame;
}

// ---- 1 Stop -------------------------------------------------------------------------------------

struct PlaceTile {
    std::string_view id;
    std::string_view icon;
    std::string_view label; // word keys
    std::string_view below;
    Place place;
};
constexpr std::array<PlaceTile, 4> kTiles = {{
    {"standing", icon::human, "relief.stop.standing", {}, Place::Standing},
    {"sitting", icon::seat_recline_normal, "relief.stop.sitting", {}, Place::Sitting},
    {"floor", icon::hotel, "relief.stop.floor", {}, Place::FloorOrBed},
    {"car", icon::car, "relief.stop.car", "relief.stop.car_first", Place::Car},
}};

constexpr float kTileLeft = 14, kTileRight = 6, kTileGap = 10;

// Larger where there is room, as the device may lie further away.
bool large_tile(float width) {
    return width >= 240;
}
float tile_icon(float width) {
    return large_tile(width) ? 44 : 34;
}

struct TileWords {
    Text label;
    Text below;
    float label_h = 0;
    float height = 0;
};
TileWords tile_words(const Ui& ui, const PlaceTile& tile, float width) {
    TileWords words;
    const bool large = large_tile(width);
    const float room = width - kTileLeft - kTileRight - tile_icon(width) - kTileGap;
    words.label = {.text = ui.words(tile.label),
                   .style = large ? style::body_l : style::h3,
                   .color = ui.theme.on_primary_tint,
                   .ground = ui.theme.primary_tint,
                   .decorative = true};
    words.label_h = text_height(ui, words.label, room);
    words.height = words.label_h;
    if (!tile.below.empty()) {
        words.below = words.label;
        words.below.text = ui.words(tile.below);
        words.below.style = large ? style::body : style::caption;
        words.height += text_height(ui, words.below, room);
    }
    return words;
}

// One of the four places: a tap is Next, and begins the episode.
void place_tile(const Ui& ui, const Rect& at, const PlaceTile& tile) {
    const std::string key = std::string("relief/place/").append(tile.id);
    TileWords words = tile_words(ui, tile, at.w);
    std::string name(words.label.text);
    if (!tile.below.empty())
        name.append(". ").append(words.below.text);
    const Press tap = press_node(ui, Role::Button, key, name, at);
    paint::fill(ui, at, ui.theme.primary_tint, radius::card);
    if (ui.theme.high_contrast())
        paint::outline(ui, at, ui.theme.ink, radius::card, metric::outline);
    press_veil(ui, tap, at, radius::card);
    Rect inside = at.inset(Insets{kTileLeft, 0, kTileRight, 0});
    const float size = tile_icon(at.w);
    const Rect picture = inside.cut_left(size, kTileGap);
    paint::icon(ui, tile.icon, picture.centre(), size, ui.theme.on_primary_tint);
    const std::string label_key = key + "/label";
    const std::string below_key = key + "/below";
    words.label.key = label_key;
    words.below.key = below_key;
    const float y = at.y + (at.h - words.height) * 0.5F;
    text(ui, {inside.x, y, inside.w, words.label_h}, words.label);
    if (!tile.below.empty())
        text(ui, {inside.x, y + words.label_h, inside.w, words.height - words.label_h},
             words.below);
    if (tap.focused)
        focus_ring(ui, at, radius::card);
    if (tap.pressed)
        ui.emit(act::ChoosePlace{tile.place});
}

float places_height(const Ui& ui, float width, float tile_h) {
    const Button looking{.label = ui.words("relief.stop.looking"), .size = ButtonSize::M};
    const float heading_h = ui.type.height(style::h2, ui.words("relief.stop.where"), width);
    const bool stacked = ui.layout.big_text && width < 480;
    const float rows = stacked ? 4 : 2;
    return heading_h + space::s + rows * tile_h + (rows - 1) * space::m + space::m +
           std::max(60.0F, button_height(ui, looking, width));
}

float least_tile(const Ui& ui, float width) {
    const bool stacked = ui.layout.big_text && width < 480;
    const float tile_w = stacked ? width : (width - space::m) * 0.5F;
    float height = ui.layout.low ? 64 : 88;
    for (const PlaceTile& tile : kTiles)
        height = std::max(height, tile_words(ui, tile, tile_w).height + 2 * space::m);
    return height;
}

float draw_places(const Ui& ui, const Rect& at, float tile_h) {
    Flow flow(at, space::m);
    const std::string_view where = ui.words("relief.stop.where");
    const float heading_h = ui.type.height(style::h2, where, at.w);
    text(ui, flow.next(heading_h).inset(space::xs, 0),
         {.key = "relief/where",
          .text = where,
          .style = style::h2,
          .ground = ui.theme.bg,
          .role = Role::Heading,
          .level = 2});
    flow.space(space::s - space::m);
    const bool stacked = ui.layout.big_text && at.w < 480;
    if (stacked) {
        for (const PlaceTile& tile : kTiles)
            place_tile(ui, flow.next(tile_h), tile);
    } else {
        for (std::size_t i = 0; i < kTiles.size(); i += 2) {
            const Rect row = flow.next(tile_h);
            place_tile(ui, row.column(0, 2, space::m), kTiles.at(i));
            place_tile(ui, row.column(1, 2, space::m), kTiles.at(i + 1));
        }
    }
    const Button looking{.key = "relief/looking",
                         .label = ui.words("relief.stop.looking"),
                         .kind = ButtonKind::Neutral,
                         .size = ButtonSize::M,
                         .large_target = true};
    if (button(ui, flow.next(std::max(64.0F, button_height(ui, looking, at.w))), looking))
        ui.emit(act::JustLooking{});
    return flow.height();
}

float stop_words(const Ui& ui, const Rect& at, const TextStyle& size, bool draw) {
    const std::string_view title = ui.words("relief.stop.title");
    const Text below{.key = "relief/text",
                     .text = ui.words("relief.stop.text"),
                     .style = style::body_l,
                     .ground = ui.theme.bg};
    const float title_h = instruct_height(ui, title, at.w, size);
    const float below_h = text_height(ui, below, at.w);
    if (draw) {
        instruct(ui, {at.x, at.y, at.w, title_h}, "relief/title", title, size);
        text(ui, {at.x, at.y + title_h + space::s, at.w, below_h}, below);
    }
    return title_h + space::s + below_h;
}

void draw_stop(const Ui& ui, const ReliefState& state) {
    const Frame frame = draw_frame(ui, state);
    ScrollScope scroll(ui, frame.body, {.key = "relief/stop", .name = ui.words("relief.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, frame.body.w, frame.body.h};
    if (side_by_side(ui)) {
        const Rect left = area.column(0, 2, space::x4);
        const Rect right = area.column(1, 2, space::x4);
        const TextStyle size = ui.layout.low ? style::instruct : style::instruct_tablet;
        const float words_h = stop_words(ui, left, size, false);
        const float tile_h = std::max(least_tile(ui, right.w), ui.layout.low ? 0.0F : 148.0F);
        const float places_h = places_height(ui, right.w, tile_h);
        const float height = std::max(area.h, std::max(words_h, places_h));
        stop_words(ui, left.moved(0, std::max(0.0F, (height - words_h) * 0.5F)), size, true);
        draw_places(ui, right.moved(0, std::max(0.0F, (height - places_h) * 0.5F)), tile_h);
        scroll.end(height);
        return;
    }
    const Rect inner = area.inset(space::xs, 0);
    const TextStyle size = ui.layout.dock ? style::instruct_xl : style::instruct_tablet;
    const float words_h = stop_words(ui, inner.moved(0, space::s), size, true) + space::s;
    const float tile_h = least_tile(ui, area.w);
    const float places_h = places_height(ui, area.w, tile_h) + 4;
    // The places stand where the thumb is: at the foot of what is left.
    const float y = std::max(words_h + space::l, area.h - places_h);
    draw_places(ui, {area.x, area.y + y, area.w, places_h}, tile_h);
    scroll.end(y + places_h);
}

// ---- 2 Breathe ----------------------------------------------------------------------------------

void draw_breathe(const Ui& ui, const ReliefState& state) {
    const Frame frame = draw_frame(ui, state);
    ScrollScope scroll(ui, frame.body, {.key = "relief/breathe", .name = ui.words("relief.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, frame.body.w, frame.body.h};
    const float bottom = breathing(ui, area, state.pacer);
    scroll.end(bottom - area.y);
}

// ---- Rest ---------------------------------------------------------------------------------------

void rest_figure(const Ui& ui, const Rect& at) {
    figure_still(ui, at,
                 {.key = "relief/figure",
                  .name = ui.words("relief.rest.picture"),
                  .animation = "rest_cushion",
                  .glow = false});
}

float rest_words(const Ui& ui, const Rect& at) {
    Flow flow(at, space::s);
    const std::string_view title = ui.words("relief.rest.title");
    const TextStyle size = ui.layout.two_columns ? style::instruct_tablet : style::instruct;
    instruct(ui, flow.next(instruct_height(ui, title, at.w, size)), "relief/title", title, size);
    const Text wait{.key = "relief/text",
                    .text = ui.words("relief.rest.text"),
                    .style = style::body_l,
                    .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, wait, at.w)), wait);
    const Text honest{.key = "relief/honest",
                      .text = ui.words("relief.rest.honest"),
                      .style = style::body,
                      .color = ui.theme.ink2,
                      .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, honest, at.w)), honest);
    return flow.height();
}

float rest_rows(const Ui& ui, const Rect& at) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const std::array rows = {ListRow{.key = "relief/rest/again",
                                     .title = ui.words("relief.rest.again"),
                                     .below = ui.words("relief.rest.again_note"),
                                     .icon = icon::replay,
                                     .chevron = true,
                                     .pos_in_set = 1,
                                     .set_size = 2},
                             ListRow{.key = "relief/rest/care",
                                     .title = ui.words("relief.rest.care"),
                                     .below = ui.words("relief.rest.care_note"),
                                     .icon = icon::stethoscope,
                                     .chevron = true,
                                     .pos_in_set = 2,
                                     .set_size = 2}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ListRow& row = rows.at(i);
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        const Rect place = card.flow.next(list_row_height(ui, row, card.flow.width()));
        if (list_row(ui, place, row) != RowTap::Row)
            continue;
        if (i == 0)
            ui.emit(act::ReliefBack{});
        else
            ui.emit(act::Go{Screen::Care});
    }
    return card.end().h;
}

void draw_rest(const Ui& ui, const ReliefState& state) {
    const Frame frame = draw_frame(ui, state);
    ScrollScope scroll(ui, frame.body, {.key = "relief/rest", .name = ui.words("relief.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, frame.body.w, frame.body.h};
    if (side_by_side(ui)) {
        const Rect left = area.column(0, 2, space::xxl);
        Flow right(area.column(1, 2, space::xxl), space::l);
        const Rect at{right.x(), right.y(), right.width(), 0};
        right.next(rest_words(ui, at));
        right.next(rest_rows(ui, {right.x(), right.y() + space::l, right.width(), 0}));
        const float height = std::max(area.h, right.height());
        rest_figure(ui, {left.x, left.y, left.w, std::min(height, std::max(area.h, 160.0F))});
        scroll.end(height);
        return;
    }
    Flow flow(area, space::m);
    flow.space(space::s);
    flow.next(rest_words(ui, Rect{area.x, flow.y(), area.w, 0}.inset(space::xs, 0)));
    if (!ui.layout.big_text)
        rest_figure(ui, flow.next(ui.layout.dock ? 150 : 300));
    flow.next(rest_rows(ui, {area.x, flow.y() + space::m, area.w, 0}));
    scroll.end(flow.height() + space::s);
}

void read_keys(const Ui& ui, const ReliefState& state) {
    if (sheet_open(ui))
        return;
    if (state.step != ReliefStep::Stop && (key_pressed(Key::Right) || key_pressed(Key::Space)))
        go_on(ui, state);
    if (key_pressed(Key::Left))
        ui.emit(act::ReliefBack{});
    if (key_pressed(Key::F))
        ui.emit(act::OpenSigns{Urgency::Emergency});
}

} // namespace

void draw_relief(const Ui& ui, const ReliefState& state) {
    read_keys(ui, state);
    switch (state.step) {
    case ReliefStep::Stop:
        return draw_stop(ui, state);
    case ReliefStep::Breathe:
        return draw_breathe(ui, state);
    case ReliefStep::Rest:
        return draw_rest(ui, state);
    }
}

} // namespace limber::ui
