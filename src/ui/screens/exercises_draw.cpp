#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/exercises.hpp"
#include "ui/screens/filter_row.hpp"
#include "ui/screens/groups.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/still.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace limber::ui {

namespace {

constexpr float kGap = 12;
constexpr float kGridGap = 16;
constexpr std::string_view kSearch = "exercises/search";

struct FilterWord {
    LibraryFilter filter;
    std::string_view id;
    std::string_view word;
};
constexpr std::array kFilters{
    FilterWord{LibraryFilter::All, "exercises/filter/all", "library.filter.all"},
    FilterWord{LibraryFilter::Gentle, "exercises/filter/gentle", "library.filter.gentle"},
    FilterWord{LibraryFilter::Stretch, "exercises/filter/stretch", "library.filter.stretch"},
    FilterWord{LibraryFilter::Core, "exercises/filter/core", "library.filter.core"},
    FilterWord{LibraryFilter::Daily, "exercises/filter/daily", "library.filter.daily"},
    FilterWord{LibraryFilter::Own, "exercises/filter/own", "library.filter.own"},
};

void search_field(const Ui& ui, const Rect& at, const ExercisesState& state) {
    Field look{kSearch};
    look.name = ui.words("library.search");
    look.placeholder = look.name;
    look.icon = icon::magnify;
    look.clear_name = ui.words("library.clear_search");
    std::string query = state.query;
    if (field(ui, at, look, query))
        ui.emit(act::SearchExercises{std::move(query)});
}

std::array<FilterChip, kFilters.size()> filter_chips(const Ui& ui) {
    std::array<FilterChip, kFilters.size()> chips;
    for (std::size_t i = 0; i < kFilters.size(); ++i)
        chips.at(i) = {kFilters.at(i).id, ui.words(kFilters.at(i).word)};
    return chips;
}

FilterRow filter_row_of(const Ui& ui, const ExercisesState& state,
                        std::span<const FilterChip> chips) {
    const auto on =
        std::ranges::find(kFilters, state.filter, &FilterWord::filter) - kFilters.begin();
    return {.key = "exercises/filters",
            .name = ui.words("library.filters"),
            .chips = chips,
            .on = static_cast<std::size_t>(on)};
}

void filters(const Ui& ui, const Rect& at, const FilterRow& row) {
    if (const auto chosen = filter_row(ui, at, row))
        ui.emit(act::FilterExercises{kFilters.at(*chosen).filter});
}

// Title, search and chips: in one row where there is room, else below each other.
float head(const Ui& ui, const Rect& at, const ExercisesState& state) {
    const std::string_view title = ui.words("library.title");
    const float title_w = ui.type.width(style::h1, title);
    const auto all = filter_chips(ui);
    const FilterRow show = filter_row_of(ui, state, all);
    const float chips_w = filter_row_width(ui, show);
    const float row_h = std::max({48.0F, field_height(ui), chip_height(ui)});
    const float search_w = std::min(400.0F, at.w - title_w - chips_w - 2 * space::x3);
    if (!ui.layout.dock && search_w >= 240) {
        heading(ui, {at.x, at.y + (row_h - 34) * 0.5F, title_w + 2, 34}, "exercises/title", 1,
                title, style::h1);
        const float mid = at.x + title_w + (at.w - title_w - chips_w - search_w) * 0.5F;
        search_field(
            ui, {mid, at.y + (row_h - field_height(ui)) * 0.5F, search_w, field_height(ui)}, state);
        filters(ui, {at.x, at.y + (row_h - chip_height(ui)) * 0.5F, at.w, chip_height(ui)}, show);
        return row_h;
    }
    Flow flow(at, kGap);
    const Rect top = flow.next(48);
    heading(ui, {top.x, top.y + 7, top.w - 56, 34}, "exercises/title", 1, title, style::h1);
    if (ui.layout.dock) {
        IconButton gear{"exercises/settings", icon::settings, ui.words("shell.settings")};
        gear.plain = true;
        gear.icon_px = 28;
        if (icon_button(ui, {top.right() - 44, top.y, 48, 48}, gear))
            ui.emit(act::Go{Screen::Settings});
    }
    search_field(ui, flow.next(field_height(ui)), state);
    const Rect chips = flow.next(chip_height(ui));
    const float chips_at = std::min(chips_w, chips.w);
    filters(ui, {chips.x, chips.y, chips_w <= chips.w ? chips_at : chips.w, chips.h}, show);
    return flow.height();
}

struct Grid {
    int columns = 1;
    bool beside = false;    // picture beside the words (one column) or above them
    bool tag_right = false; // the tag beside name and dose, or below them
    float card_w = 0, gap = kGap;

    float words_w() const { return beside ? card_w - 150 - 40 : card_w - 36; }
    float picture_h() const { return std::round((card_w - 24) * 0.445F); }
};

float names_width(const Ui& ui, const ExerciseCard& card) {
    return std::max(ui.type.width(style::h3, card.name), ui.type.width(style::caption, card.dose));
}

float names_height(const Ui& ui, const ExerciseCard& card, float width) {
    return ui.type.height(style::h3, card.name, width) +
           ui.type.height(style::caption, card.dose, width);
}

float words_height(const Ui& ui, const ExerciseCard& card, const Grid& grid) {
    const float tag_h = tag_height(ui, {{}, card.tag});
    if (grid.tag_right)
        return std::max(names_height(ui, card, grid.words_w()), tag_h);
    return names_height(ui, card, grid.words_w()) + 6 + tag_h;
}

Grid grid_of(const Ui& ui, const ExercisesState& state, float width) {
    Grid grid;
    grid.gap = ui.layout.dock ? kGap : kGridGap;
    const float least = 250 * std::max(1.0F, ui.layout.text_scale * 0.9F);
    grid.columns = std::clamp(static_cast<int>((width + grid.gap) / (least + grid.gap)), 1, 3);
    grid.beside = grid.columns == 1 && ui.layout.text_scale < 1.5F;
    const auto n = static_cast<float>(grid.columns);
    grid.card_w = (width - grid.gap * (n - 1)) / n;
    grid.tag_right =
        !grid.beside && std::ranges::all_of(state.cards, [&](const ExerciseCard& card) {
            return names_width(ui, card) + 12 + tag_width(ui, {{}, card.tag}) <= grid.words_w();
        });
    return grid;
}

// Cards beside each other are as high as the highest of them; one long name makes no other row
// higher.
float row_height(const Ui& ui, std::span<const ExerciseCard> row, const Grid& grid) {
    float words_h = 0;
    for (const ExerciseCard& card : row)
        words_h = std::max(words_h, words_height(ui, card, grid));
    return grid.beside ? std::max(112.0F, words_h + 24) : 12 + grid.picture_h() + 12 + words_h + 18;
}

void card_words(const Ui& ui, const Rect& at, const ExerciseCard& card, const Grid& grid) {
    const std::string key = "exercises/card/" + card.exercise;
    const std::string name_key = key + "/name", dose_key = key + "/dose", tag_key = key + "/tag";
    const float words_h = words_height(ui, card, grid);
    float y = at.y + std::max(0.0F, (at.h - words_h) * 0.5F);
    const float top = y;
    Text name{name_key, card.name, style::h3};
    name.decorative = true;
    y += text(ui, {at.x, y, at.w, at.bottom() - y}, name);
    Text dose{dose_key, card.dose, style::caption, ui.theme.ink2};
    dose.decorative = true;
    y += text(ui, {at.x, y, at.w, at.bottom() - y}, dose) + 6;
    Tag look{tag_key, card.tag};
    look.hue = card.later ? Hue::Neutral : group_hue(card.group);
    if (grid.tag_right)
        tag(ui, {at.right() - tag_width(ui, look), top + (words_h - tag_height(ui, look)) * 0.5F},
            look);
    else
        tag(ui, {at.x, y}, look, at.w);
}

void draw_card(const Ui& ui, const Rect& at, const ExerciseCard& card, const Grid& grid) {
    const std::string key = "exercises/card/" + card.exercise;
    CardStyle look;
    look.padding = 0;
    const CardPress press = tappable_card(ui, at, key, card.said, look);
    const std::string still_key = key + "/picture";
    const std::string still_name = ui.words.format("library.still", {{"name", card.name}});
    const Still picture{
        .key = still_key, .name = still_name, .animation = card.animation, .small = true};
    if (grid.beside) {
        figure_still(ui, {at.x + 10, at.y + 10, 124, at.h - 20}, picture);
        card_words(ui, {at.x + 150, at.y, grid.words_w(), at.h}, card, grid);
        paint::icon(ui, icon::chevron_right, {at.right() - 23, at.y + at.h * 0.5F}, 24,
                    ui.theme.ink2);
    } else {
        figure_still(ui, {at.x + 12, at.y + 12, at.w - 24, grid.picture_h()}, picture);
        const float words_y = at.y + 24 + grid.picture_h();
        card_words(ui, {at.x + 18, words_y, grid.words_w(), at.bottom() - 18 - words_y}, card,
                   grid);
    }
    if (press.pressed && card.ready)
        ui.emit(act::OpenReadyRoutine{card.exercise});
    else if (press.pressed && card.routine)
        ui.emit(act::OpenOwnRoutine{card.exercise});
    else if (press.pressed)
        ui.emit(act::OpenExercise{card.exercise});
}

// A row that is not seen is only told of.
void tell_card(const Ui& ui, const Rect& at, const ExerciseCard& card) {
    Node& node = ui.semantics.add(Role::Button, "exercises/card/" + card.exercise, card.said, at);
    node.state.undrawn = true;
}

float cards(const Ui& ui, const Rect& at, const ExercisesState& state, const ScrollScope& scroll) {
    const Grid grid = grid_of(ui, state, at.w);
    ui.semantics.open_group(Role::List, "exercises/list", state.heading, at);
    const std::span<const ExerciseCard> all(state.cards);
    const auto columns = static_cast<std::size_t>(grid.columns);
    float y = at.y;
    for (std::size_t first = 0; first < all.size(); first += columns) {
        const auto row = all.subspan(first, std::min(columns, all.size() - first));
        if (first > 0)
            y += grid.gap;
        const float height = row_height(ui, row, grid);
        Rect place{at.x, y, grid.card_w, height};
        for (const ExerciseCard& card : row) {
            if (scroll.sees(place))
                draw_card(ui, place, card, grid);
            else
                tell_card(ui, place, card);
            place.x += grid.card_w + grid.gap;
        }
        y += height;
    }
    ui.semantics.resize_group({at.x, at.y, at.w, y - at.y});
    ui.semantics.close_group();
    return y - at.y;
}

float nothing_found(const Ui& ui, const Rect& at) {
    Flow flow(at, kGap);
    Text none{"exercises/none", ui.words("library.none"), style::body_l};
    none.ground = ui.theme.bg;
    none.role = Role::Status;
    none.live = true;
    flow.space(space::x3);
    text(ui, flow.next(text_height(ui, none, at.w)), none);
    Button clear{"exercises/clear", ui.words("library.clear"), ButtonKind::Tonal, ButtonSize::M};
    const float width = std::min(at.w, button_width(ui, clear));
    const Rect place = flow.next(button_height(ui, clear, width));
    if (button(ui, {place.x, place.y, width, place.h}, clear)) {
        ui.emit(act::SearchExercises{});
        ui.emit(act::FilterExercises{});
    }
    return flow.height();
}

// Keys that add something of one's own, side by side where there is room.
float add_keys(const Ui& ui, const Rect& at) {
    const Button exercise{.key = "exercises/add",
                          .label = ui.words("own.add"),
                          .kind = ButtonKind::Tonal,
                          .size = ButtonSize::M,
                          .icon = icon::plus};
    const Button routine{.key = "exercises/add_routine",
                         .label = ui.words("own.add_routine"),
                         .kind = ButtonKind::Tonal,
                         .size = ButtonSize::M,
                         .icon = icon::plus};
    const float widest = std::max(button_width(ui, exercise), button_width(ui, routine));
    const bool beside = 2 * widest + kGap <= at.w;
    const float width = beside ? std::min((at.w - kGap) * 0.5F, 320.0F) : at.w;
    const float height =
        std::max(button_height(ui, exercise, width), button_height(ui, routine, width));
    const Rect first{at.x, at.y, width, height};
    const Rect second = beside ? Rect{at.x + width + kGap, at.y, width, height}
                               : Rect{at.x, at.y + height + kGap, width, height};
    if (button(ui, first, exercise))
        ui.emit(act::OpenOwnExercise{});
    if (button(ui, second, routine))
        ui.emit(act::OpenOwnRoutine{});
    return second.bottom() - at.y;
}

float nothing_own(const Ui& ui, const Rect& at) {
    return empty_card(ui, at, "exercises/none-own", "clipboard", ui.words("own.none_title"),
                      ui.words("own.none"));
}

float count_line(const Ui& ui, const Rect& at, const ExercisesState& state) {
    Text line{"exercises/heading", state.heading, style::label};
    line.ground = ui.theme.bg;
    line.role = Role::Heading;
    line.level = 2;
    Text count{"exercises/count", state.count, style::caption, ui.theme.ink2, ui.theme.bg};
    count.role = Role::Status;
    const float count_w = ui.type.width(style::caption, state.count) + 2;
    const float line_w = ui.type.width(style::label, state.heading) + 2;
    const float height = text_height(ui, line, at.w);
    if (line_w + count_w + 8 <= at.w - 8) {
        text_line(ui, {at.x + 4, at.y, line_w, height}, line);
        text_line(ui, {at.right() - 4 - count_w, at.y, count_w, height}, count);
        return height;
    }
    const float used = text(ui, {at.x + 4, at.y, at.w - 8, height}, line);
    return used + text(ui, {at.x + 4, at.y + used, at.w - 8, height}, count);
}

void keys(const Ui& ui) {
    if (letter_pressed(ImGuiKey_Slash))
        ui.semantics.request_focus(kSearch);
}

} // namespace

void draw_exercises(const Ui& ui, const ExercisesState& state) {
    keys(ui);
    const Rect column = ui.layout.column;
    const Rect view{ui.layout.content.x, column.y, ui.layout.content.w, column.h};
    ScrollArea area{"exercises/page", ui.words("library.title")};
    ScrollScope scroll(ui, view, area);
    const float left = column.x - view.x;
    const Vec2 origin = scroll.origin();
    const float top = ui.layout.dock ? space::m : space::xl;
    Flow flow({origin.x + left, origin.y + top, column.w, 0}, kGap);
    const Rect at{flow.x(), flow.y(), column.w, 0};
    flow.next(head(ui, at, state));
    if (state.none_own) {
        flow.space(4);
        flow.next(nothing_own(ui, {flow.x(), flow.y() + kGap, column.w, 0}));
    } else if (state.cards.empty()) {
        flow.next(nothing_found(ui, {flow.x(), flow.y() + kGap, column.w, 0}));
    } else {
        const float count_y = flow.y() + kGap + 4;
        flow.space(4);
        flow.next(count_line(ui, {flow.x(), count_y, column.w, 0}, state));
        flow.next(cards(ui, {flow.x(), flow.y() + kGap, column.w, 0}, state, scroll));
    }
    if (state.may_add) {
        flow.space(4);
        flow.next(add_keys(ui, {flow.x(), flow.y() + kGap, column.w, 0}));
    }
    scroll.end(flow.y() - origin.y + space::xl);
}

} // namespace limber::ui
