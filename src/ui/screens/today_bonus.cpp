// What is a bonus on Today, never a target: heat, water, breaks. And how the night went.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/today_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace limber::ui {

namespace {

bool& heat_open(const Ui& ui) {
    return ui.memory.text(item_id("today/heat")).loaded;
}

// A picture, a name and how often it was done today; the whole of it is one button.
struct Tile {
    std::string_view key, name, value, icon;
    Hue hue{};
    bool may_be_held = false; // shows what was done today, to be changed
};

constexpr float kPicture = 30, kGap = 6; // and the words beside it
constexpr std::size_t kTiles = 3;

Text tile_name(const Tile& tile, std::string_view key) {
    return {.key = key, .text = tile.name, .style = style::label, .decorative = true};
}
Text tile_value(const Ui& ui, const Tile& tile, std::string_view key) {
    return {.key = key,
            .text = tile.value,
            .style = style::caption,
            .color = ui.theme.ink2,
            .decorative = true};
}

// How three of them share a width: words beside the picture where they fit, else below it, else
// one under the other.
enum class Shape { Beside, Below, Stacked };

struct Tiles {
    const Ui& ui;
    std::array<Tile, kTiles> all;
    float width; // of all together

    float column() const { return (width - 2 * space::s) / static_cast<float>(kTiles); }
    float one() const { return shape() == Shape::Stacked ? width : column(); }
    float room(Shape of, float tile) const {
        return tile - 2 * space::s - (of == Shape::Below ? 0 : kPicture + kGap);
    }
    // The longest usual value counts, so that no tap makes them another shape.
    bool fits(float room) const {
        const std::string longest = ui.words.format("today.bonus.left", {{"n", 15}});
        return ui.type.width(style::caption, longest) <= room &&
               std::ranges::all_of(all, [&](const Tile& tile) {
                   return ui.type.width(style::label, tile.name) <= room &&
                          ui.type.width(style::caption, tile.value) <= room;
               });
    }
    Shape shape() const {
        for (const Shape of : {Shape::Beside, Shape::Below})
            if (fits(room(of, column())))
                return of;
        return Shape::Stacked;
    }
    float words(const Tile& tile, float room) const {
        return text_height(ui, tile_name(tile, tile.key), room) +
               text_height(ui, tile_value(ui, tile, tile.key), room);
    }
    float height() const {
        const Shape of = shape();
        float most = 0;
        for (const Tile& tile : all) {
            const float high = words(tile, room(of, one()));
            most = std::max(most, of == Shape::Below ? kPicture + space::xs + high
                                                     : std::max(kPicture, high));
        }
        return std::max(most + 2 * space::s, metric::target);
    }
    float total() const {
        constexpr float kMany = kTiles;
        return shape() == Shape::Stacked ? kMany * height() + (kMany - 1) * space::s : height();
    }
    Rect place(float x, float y, std::size_t index) const {
        const auto i = static_cast<float>(index);
        if (shape() == Shape::Stacked)
            return {x, y + i * (height() + space::s), width, height()};
        return {x + i * (column() + space::s), y, column(), height()};
    }
};

Press draw_tile(const Ui& ui, const Rect& at, const Tile& look, Shape of) {
    paint::shadow_e1(ui, at, radius::button);
    paint::fill(ui, at, ui.theme.surface, radius::button);
    if (ui.theme.high_contrast())
        paint::outline(ui, at, ui.theme.ink, radius::button, metric::outline);
    const std::string said =
        ui.words.format("today.bonus.tile", {{"name", look.name}, {"value", look.value}});
    const Press tap =
        press_node(ui, Role::Button, look.key, said, at, {.long_press = look.may_be_held});
    press_veil(ui, tap, at, radius::button);
    if (tap.focused)
        focus_ring(ui, at, radius::button);
    Rect inside = at.inset(space::s, space::s);
    Rect picture{};
    if (of == Shape::Below)
        picture = inside.cut_top(kPicture, space::xs).cut_left(kPicture, 0);
    else
        picture = inside.cut_left(kPicture, kGap).centred(kPicture, kPicture);
    const HuePair colours = hue(ui.theme, look.hue);
    paint::fill(ui, picture, colours.tint, radius::cell * 0.75F);
    paint::icon(ui, look.icon, picture.centre(), 20, colours.strong);
    const std::string name_key = std::string(look.key) + "/name";
    const std::string value_key = std::string(look.key) + "/value";
    const Text name = tile_name(look, name_key);
    const Text value = tile_value(ui, look, value_key);
    const float name_h = text_height(ui, name, inside.w);
    const float value_h = text_height(ui, value, inside.w);
    const float y = of == Shape::Below ? inside.y : inside.y + (inside.h - name_h - value_h) * 0.5F;
    text(ui, {inside.x, y, inside.w, name_h}, name);
    text(ui, {inside.x, y + name_h, inside.w, value_h}, value);
    return tap;
}

} // namespace

float bonus_tiles(const Ui& ui, const Rect& at, const TodayState& state) {
    const TodayBonus& bonus = state.bonus;
    const float title =
        section(ui, at, "today/bonus", ui.words("today.bonus.title"), ui.words("today.bonus.note"));
    const Tiles tiles{ui,
                      {Tile{"today/bonus/heat", ui.words("today.bonus.heat"), bonus.heat,
                            icon::fire, Hue::Heat, true},
                       Tile{"today/bonus/water", ui.words("today.bonus.water"), bonus.water,
                            icon::cup_water, Hue::Water, true},
                       Tile{"today/bonus/breaks", ui.words("today.bonus.breaks"), bonus.breaks,
                            icon::seat_recline_normal, Hue::Break}},
                      at.w};
    const float y = at.y + title + space::m;
    std::array<Press, kTiles> tapped{};
    for (std::size_t i = 0; i < kTiles; ++i)
        tapped.at(i) = draw_tile(ui, tiles.place(at.x, y, i), tiles.all.at(i), tiles.shape());
    if (tapped[0].pressed)
        heat_open(ui) = true;
    if (tapped[1].pressed)
        ui.emit(act::DrinkWater{});
    if (tapped[2].pressed)
        ui.emit(act::TakeBreak{});
    if (tapped[0].long_pressed || tapped[1].long_pressed)
        ui.emit(act::OpenDay{state.date});
    return title + space::m + tiles.total();
}

bool heat_sheet_open(const Ui& ui) {
    return heat_open(ui);
}

void heat_sheet(const Ui& ui, const TodayState& state) {
    if (!heat_open(ui))
        return;
    SheetScope sheet(ui, {.key = "today/heat/sheet",
                          .name = ui.words("today.bonus.heat"),
                          .close_name = ui.words("shell.close")});
    Flow& flow = sheet.flow;
    const auto say = [&](std::string_view key, std::string_view words, const TextStyle& style,
                         Color color, Role role = Role::Text) {
        const Text line{.key = key,
                        .text = words,
                        .style = style,
                        .color = color,
                        .ground = ui.theme.bg,
                        .role = role,
                        .level = role == Role::Heading ? 2 : 0};
        text(ui, flow.next(text_height(ui, line, flow.width())), line);
    };
    const TodayBonus& bonus = state.bonus;
    say("today/heat/title", ui.words("relief.heat.side.title"), style::h2, ui.theme.ink,
        Role::Heading);
    if (bonus.heat_on)
        say("today/heat/left", bonus.heat, style::h3, ui.theme.ink, Role::Status);
    for (const std::string_view line :
         {std::string_view(bonus.skin), ui.words("relief.heat.asleep"),
          std::string_view(bonus.enough)})
        if (!line.empty())
            say(line == bonus.skin     ? "today/heat/skin"
                : line == bonus.enough ? "today/heat/enough"
                                       : "today/heat/asleep",
                line, style::body, ui.theme.ink2);
    const Button key{.key = bonus.heat_on ? "today/heat/stop" : "today/heat/start",
                     .label = bonus.heat_on ? ui.words("relief.heat.stop") : bonus.start,
                     .kind = ButtonKind::Primary,
                     .size = ButtonSize::X,
                     .icon = icon::fire};
    if (button(ui, flow.next(button_height(ui, key, flow.width())), key)) {
        if (bonus.heat_on)
            ui.emit(act::EndHeat{});
        else
            ui.emit(act::StartHeat{});
        heat_open(ui) = false;
    }
    if (sheet.end())
        heat_open(ui) = false;
}

float night_card(const Ui& ui, const Rect& at, const TodayNight& night) {
    CardScope card(ui, at.x, at.y, at.w, kCardOfRows);
    const ListRow row{.key = "today/night",
                      .title = night.title,
                      .below = night.below,
                      .icon = icon::weather_night,
                      .hue = Hue::Core,
                      .tappable = false};
    // The line is there for the eye: its ends stand in the words.
    constexpr float kLine = 72, kHigh = 22;
    const bool drawn = !ui.layout.big_text && night.scores.size() > 2;
    const float words_w = card.flow.width() - (drawn ? kLine + space::m : 0);
    const Rect whole = card.flow.next(list_row_height(ui, row, words_w));
    list_row(ui, {whole.x, whole.y, words_w, whole.h}, row);
    if (drawn) {
        const auto [least, most] = std::ranges::minmax(night.scores);
        const float span = static_cast<float>(std::max(most - least, 2)); // a point is no cliff
        const float step = (kLine - 10) / static_cast<float>(night.scores.size() - 1);
        std::vector<Vec2> points;
        points.reserve(night.scores.size());
        for (std::size_t i = 0; i < night.scores.size(); ++i)
            points.push_back({whole.right() - kLine + static_cast<float>(i) * step,
                              whole.centre().y + kHigh * 0.5F -
                                  kHigh * static_cast<float>(night.scores[i] - least) / span});
        const Color ink = hue(ui.theme, Hue::Core).strong;
        paint::polyline(ui, points, ink, 2.5F);
        paint::disc(ui, points.back(), 5, ink);
    }
    return card.end().h;
}

} // namespace limber::ui
