#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui::relief {

namespace {

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
        act_guide(ui, guide::Choose{tile.place});
}

// "Talk me through it", where somebody can speak, and "Just looking".
float ways_in(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    const Button talk{.key = "relief/talk",
                      .label = ui.words("relief.stop.talk"),
                      .kind = ButtonKind::Primary,
                      .size = ButtonSize::M,
                      .icon = icon::volume_high,
                      .large_target = true};
    const Button looking{.key = "relief/looking",
                         .label = ui.words("relief.stop.looking"),
                         .kind = ButtonKind::Neutral,
                         .size = ButtonSize::M,
                         .large_target = true};
    const bool stacked = !state.can_speak || (ui.layout.big_text && at.w < 480);
    const float share = at.w * 0.6F;
    const float least = metric::player_target;
    const float talk_h = std::max(least, button_height(ui, talk, stacked ? at.w : share));
    const float looking_h =
        std::max(least, button_height(ui, looking, stacked ? at.w : at.w - share - space::m));
    if (!state.can_speak) {
        if (draw && button(ui, {at.x, at.y, at.w, looking_h}, looking))
            act_guide(ui, guide::Look{});
        return looking_h;
    }
    const float height = stacked ? talk_h + space::s + looking_h : std::max(talk_h, looking_h);
    if (!draw)
        return height;
    Rect row{at.x, at.y, at.w, height};
    const Rect talk_at = stacked ? row.cut_top(talk_h, space::s) : row.cut_left(share, space::m);
    if (button(ui, talk_at, talk)) {
        ui.emit(act::SetPreference{pref::Voice{true}});
        act_guide(ui, guide::HandsFree{true});
        ui.emit(act::SayAgain{});
    }
    if (button(ui, row, looking))
        act_guide(ui, guide::Look{});
    return height;
}

float places_height(const Ui& ui, const ReliefState& state, float width, float tile_h) {
    const float heading_h = ui.type.height(style::h2, ui.words("relief.stop.where"), width);
    const bool stacked = ui.layout.big_text && width < 480;
    const float rows = stacked ? 4 : 2;
    return heading_h + space::s + rows * tile_h + (rows - 1) * space::m + space::m +
           ways_in(ui, {0, 0, width, 0}, state, false);
}

float least_tile(const Ui& ui, float width) {
    const bool stacked = ui.layout.big_text && width < 480;
    const float tile_w = stacked ? width : (width - space::m) * 0.5F;
    float height = ui.layout.low ? 64 : 88;
    for (const PlaceTile& tile : kTiles)
        height = std::max(height, tile_words(ui, tile, tile_w).height + 2 * space::m);
    return height;
}

float draw_places(const Ui& ui, const Rect& at, const ReliefState& state, float tile_h) {
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
    const Rect foot = flow.next(ways_in(ui, at, state, false));
    ways_in(ui, foot, state, true);
    return flow.height();
}

// "Last time: walked after 5 h …", from the second episode on.
float last_time(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    if (state.last_time.empty())
        return 0;
    const float width = at.w - 2 * space::l - 36;
    const Text head{
        .key = "relief/last/title", .text = ui.words("relief.last.title"), .style = style::label};
    const Text words{.key = "relief/last/text", .text = state.last_time, .style = style::body};
    const float head_h = text_height(ui, head, width);
    const float height = head_h + text_height(ui, words, width) + 2 * space::m;
    if (!draw)
        return height;
    // The whole of it opens the list of them.
    const std::string name = std::string(head.text).append(". ").append(state.last_time);
    const CardPress tap =
        tappable_card(ui, {at.x, at.y, at.w, height}, "relief/last", name, {.padding = space::m});
    const Rect inner = tap.inner;
    paint::icon(ui, icon::history, {inner.x + 16, inner.centre().y}, 26, ui.theme.primary);
    text(ui, {inner.x + 40, inner.y, width, head_h}, head);
    text(ui, {inner.x + 40, inner.y + head_h, width, inner.h - head_h}, words);
    if (tap.pressed)
        ui.emit(act::Go{Screen::Episodes});
    return height;
}

float stop_words(const Ui& ui, const Rect& at, const ReliefState& state, const TextStyle& size,
                 bool draw) {
    const std::string_view title = ui.words("relief.stop.stop.title");
    const Text below{.key = "relief/text",
                     .text = ui.words("relief.stop.stop.text"),
                     .style = style::body_l,
                     .ground = ui.theme.bg};
    const float title_h = instruct_height(ui, title, at.w, size);
    const float below_h = text_height(ui, below, at.w);
    if (draw) {
        instruct(ui, {at.x, at.y, at.w, title_h}, "relief/title", title, size);
        text(ui, {at.x, at.y + title_h + space::s, at.w, below_h}, below);
    }
    const float words_h = title_h + space::s + below_h;
    const float last = last_time(ui, {at.x, at.y + words_h + space::m, at.w, 0}, state, draw);
    return words_h + (last > 0 ? space::m + last : 0);
}

} // namespace

void draw_stop(const Ui& ui, const ReliefState& state) {
    const Rect body = draw_frame(ui, state);
    ScrollScope scroll(ui, body, {.key = "relief/stop", .name = ui.words("relief.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, body.w, body.h};
    if (side_by_side(ui)) {
        const Rect left = area.column(0, 2, space::x4);
        const Rect right = area.column(1, 2, space::x4);
        const TextStyle size = ui.layout.low ? style::instruct : style::instruct_tablet;
        const float words_h = stop_words(ui, left, state, size, false);
        const float tile_h = std::max(least_tile(ui, right.w), ui.layout.low ? 0.0F : 148.0F);
        const float places_h = places_height(ui, state, right.w, tile_h);
        const float height = std::max(area.h, std::max(words_h, places_h));
        stop_words(ui, left.moved(0, std::max(0.0F, (height - words_h) * 0.5F)), state, size, true);
        draw_places(ui, right.moved(0, std::max(0.0F, (height - places_h) * 0.5F)), state, tile_h);
        scroll.end(height);
        return;
    }
    const Rect inner = area.inset(space::xs, 0);
    const TextStyle size = ui.layout.dock ? style::instruct_xl : style::instruct_tablet;
    const float words_h = stop_words(ui, inner.moved(0, space::s), state, size, true) + space::s;
    const float tile_h = least_tile(ui, area.w);
    const float places_h = places_height(ui, state, area.w, tile_h) + 4;
    // The places stand where the thumb is: at the foot of what is left.
    const float y = std::max(words_h + space::l, area.h - places_h);
    draw_places(ui, {area.x, area.y + y, area.w, places_h}, state, tile_h);
    scroll.end(y + places_h);
}

} // namespace limber::ui::relief
