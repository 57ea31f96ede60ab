// History as it is drawn.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/filter_row.hpp"
#include "ui/screens/groups.hpp"
#include "ui/screens/history.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/thing_look.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

constexpr float kTitle = 36; // room for a day's heading at 100 %
constexpr std::string_view kSearch = "history/search";
constexpr std::string_view kAdd = "history/add";

struct FilterWord {
    HistoryFilter filter;
    std::string_view id;
    std::string_view word;
};
constexpr std::array kFilters{
    FilterWord{HistoryFilter::All, "history/filter/all", "history.filter.all"},
    FilterWord{HistoryFilter::Sessions, "history/filter/sessions", "history.filter.sessions"},
    FilterWord{HistoryFilter::Pain, "history/filter/pain", "history.filter.pain"},
    FilterWord{HistoryFilter::Episodes, "history/filter/locked-up", "history.filter.locked_up"},
    FilterWord{HistoryFilter::Relief, "history/filter/relief", "history.filter.relief"},
};

std::string_view icon_of(const HistoryRow& row) {
    switch (row.kind) {
    case HistoryRow::Kind::Pain:
        return icon::pulse;
    case HistoryRow::Kind::Episode:
        return icon::flash;
    case HistoryRow::Kind::Relief:
        return thing_look(row.thing).icon;
    case HistoryRow::Kind::Dose:
        return thing_look({}).icon;
    case HistoryRow::Kind::Session:
        break;
    }
    return group_icon(row.group);
}

Hue hue_of(const HistoryRow& row) {
    switch (row.kind) {
    case HistoryRow::Kind::Pain:
        return Hue::Core;
    case HistoryRow::Kind::Episode:
        return Hue::Heat;
    case HistoryRow::Kind::Relief:
        return thing_look(row.thing).hue;
    case HistoryRow::Kind::Dose:
        return thing_look({}).hue;
    case HistoryRow::Kind::Session:
        break;
    }
    return group_hue(row.group);
}

// The row whose menu is open: kind and id, empty when none is.
std::string& menu_of(const Ui& ui) {
    return ui.memory.text(item_id("history/menu")).text;
}

std::string menu_key(const HistoryRow& row) {
    switch (row.kind) {
    case HistoryRow::Kind::Pain:
        return "p" + row.id;
    case HistoryRow::Kind::Episode:
        return "e" + row.id;
    case HistoryRow::Kind::Relief:
        return "r" + row.id;
    case HistoryRow::Kind::Dose:
        return "d" + row.id;
    case HistoryRow::Kind::Session:
        break;
    }
    return "s" + row.id;
}

Action deletion_of(const HistoryRow& row) {
    switch (row.kind) {
    case HistoryRow::Kind::Pain:
        return act::DeleteCheckIn{row.id};
    case HistoryRow::Kind::Episode:
        return act::DeleteEpisode{row.id};
    case HistoryRow::Kind::Relief:
        return act::DeleteRelief{row.id};
    case HistoryRow::Kind::Dose:
        return act::DeleteDose{row.id};
    case HistoryRow::Kind::Session:
        break;
    }
    return act::DeleteSession{row.id};
}

struct RowPlace {
    const HistoryDay& day;
    const HistoryRow& row;
    int pos = 0;
    int of = 0;
};

ListRow list_row_of(const Theme& theme, const RowPlace& place, std::string_view key,
                    std::string_view menu_name, std::string_view score) {
    // The player goes on with an open one.
    const bool menu = !place.row.open && !place.row.many;
    const auto pain = static_cast<std::size_t>(place.row.pain.value_or(0));
    return {.key = key,
            .title = place.row.title,
            .below = place.row.below,
            .icon = icon_of(place.row),
            .hue = hue_of(place.row),
            .value = score,
            .value_fill = place.row.pain ? theme.pain.at(pain) : 0,
            .value_ink = theme.pain_ink.at(pain),
            .menu_name = menu ? menu_name : std::string_view{},
            .pos_in_set = place.pos,
            .set_size = place.of};
}

void draw_row(const Ui& ui, const Rect& at, const RowPlace& place) {
    const HistoryRow& row = place.row;
    const std::string key = "history/" + row.id;
    const std::string what = row.title + ", " + row.below; // there may be several of a name
    const std::string menu = ui.words.format("history.menu", {{"what", what}});
    const std::string score = row.pain ? std::to_string(*row.pain) : std::string();
    switch (list_row(ui, at, list_row_of(ui.theme, place, key, menu, score))) {
    case RowTap::Row:
        ui.emit(act::OpenDay{place.day.date});
        break;
    case RowTap::Menu:
        menu_of(ui) = menu_key(row);
        break;
    case RowTap::None:
        break;
    }
}

// Height of a day's heading and card.
struct DayHeights {
    float title = 0;
    std::vector<float> rows;
    float card = 0;
    float whole() const { return title + card + space::l; }
};

DayHeights measure(const Ui& ui, const HistoryDay& day, float width) {
    DayHeights out;
    out.title = std::max(kTitle, ui.type.height(style::h3, day.title, width) + space::s);
    const float inner = width - 2 * space::l;
    for (const HistoryRow& row : day.rows) {
        out.rows.push_back(list_row_height(
            ui, list_row_of(ui.theme, {day, row}, "m", "m", row.pain ? "10" : ""), inner));
        out.card += out.rows.back();
    }
    out.card += 2 * space::s;
    return out;
}

// A day is drawn when any of it is seen; its rows say that they are there even when they are not.
void draw_day(const Ui& ui, const Page& page, const Rect& at, const HistoryDay& day,
              const DayHeights& heights) {
    const Rect title{at.x + space::xs, at.y, at.w - 2 * space::xs, heights.title};
    const std::string day_key =
        "history/day/" + std::to_string(day.date.time_since_epoch().count());
    const int count = static_cast<int>(day.rows.size());
    const Rect card_at{at.x, at.y + heights.title, at.w, heights.card};
    if (!page.sees({at.x, at.y, at.w, heights.whole()})) {
        float y = card_at.y + space::s;
        for (int i = 0; i < count; ++i) {
            const HistoryRow& row = day.rows[static_cast<std::size_t>(i)];
            const float h = heights.rows[static_cast<std::size_t>(i)];
            Node& node =
                ui.semantics.add(Role::Button, "history/" + row.id, row.title + ", " + row.below,
                                 {card_at.x + space::l, y, card_at.w - 2 * space::l, h});
            node.state.undrawn = true;
            node.pos_in_set = i + 1;
            node.set_size = count;
            y += h;
        }
        return;
    }
    const float note_w = day.note.empty() ? 0 : ui.type.width(style::caption, day.note) + 2;
    const std::string note_key = day_key + "/note";
    text(ui, {title.x, title.y, title.w - note_w - space::s, title.h},
         {.key = day_key,
          .text = day.title,
          .style = style::h3,
          .ground = ui.theme.bg,
          .role = Role::Heading,
          .level = 2});
    if (!day.note.empty())
        text_line(ui, {title.right() - note_w, title.y, note_w, ui.type.sized(style::h3).line},
                  {.key = note_key,
                   .text = day.note,
                   .style = style::caption,
                   .color = ui.theme.ink2,
                   .ground = ui.theme.bg,
                   .align = Align::Right});
    const Rect inner = card(ui, card_at, {.padding = space::l});
    float y = card_at.y + space::s;
    for (int i = 0; i < count; ++i) {
        const float h = heights.rows[static_cast<std::size_t>(i)];
        if (i > 0)
            paint::divider(ui, inner.x, y, inner.w);
        draw_row(ui, {inner.x, y, inner.w, h},
                 {day, day.rows[static_cast<std::size_t>(i)], i + 1, count});
        y += h;
    }
}

void menu_sheet(const Ui& ui, const HistoryState& state) {
    std::string& open = menu_of(ui);
    if (open.empty())
        return;
    const HistoryRow* row = nullptr;
    Date date{};
    for (const HistoryDay& day : state.days)
        for (const HistoryRow& candidate : day.rows)
            if (menu_key(candidate) == open) {
                row = &candidate;
                date = day.date;
            }
    if (row == nullptr) {
        open.clear();
        return;
    }
    SheetScope sheet(
        ui, {.key = "history/menu", .name = row->title, .close_name = ui.words("shell.close")});
    const Text title{.key = "history/menu/title",
                     .text = row->title,
                     .style = style::h2,
                     .ground = ui.theme.bg,
                     .role = Role::Heading,
                     .level = 2};
    text(ui, sheet.flow.next(text_height(ui, title, sheet.flow.width())), title);
    const Button see{.key = "history/menu/open",
                     .label = ui.words("history.menu_open"),
                     .kind = ButtonKind::Tonal,
                     .size = ButtonSize::M,
                     .icon = icon::pencil};
    const Button gone{.key = "history/menu/delete",
                      .label = ui.words("history.menu_delete"),
                      .kind = ButtonKind::Danger,
                      .size = ButtonSize::M,
                      .icon = icon::trash};
    const float width = sheet.flow.width();
    bool close = false;
    if (button(ui, sheet.flow.next(button_height(ui, see, width)), see)) {
        ui.emit(act::OpenDay{date});
        close = true;
    }
    if (button(ui, sheet.flow.next(button_height(ui, gone, width)), gone)) {
        ui.emit(deletion_of(*row));
        close = true;
    }
    if (sheet.end() || close)
        open.clear();
}

// ---- what is listed -----------------------------------------------------------------------------

void search_field(const Ui& ui, const Rect& at, const HistoryState& state) {
    const Field look{.key = kSearch,
                     .name = ui.words("history.search"),
                     .placeholder = ui.words("history.search"),
                     .icon = icon::magnify,
                     .clear_name = ui.words("library.clear_search")};
    std::string query = state.query;
    if (field(ui, at, look, query))
        ui.emit(act::SearchHistory{std::move(query)});
}

void filters(const Ui& ui, const Rect& at, const HistoryState& state) {
    std::array<FilterChip, kFilters.size()> chips;
    for (std::size_t i = 0; i < kFilters.size(); ++i)
        chips.at(i) = {kFilters.at(i).id, ui.words(kFilters.at(i).word)};
    const auto on =
        std::ranges::find(kFilters, state.filter, &FilterWord::filter) - kFilters.begin();
    const FilterRow row{.key = "history/filters",
                        .name = ui.words("library.filters"),
                        .chips = chips,
                        .on = static_cast<std::size_t>(on)};
    // On the left, under the search.
    const Rect place{at.x, at.y, std::min(at.w, filter_row_width(ui, row)), at.h};
    const bool fits = filter_row_width(ui, row) <= at.w;
    if (const auto chosen = filter_row(ui, fits ? place : at, row))
        ui.emit(act::FilterHistory{kFilters.at(*chosen).filter});
}

float nothing_found(const Ui& ui, const Rect& at) {
    Flow flow(at, space::m);
    const Text none{.key = "history/none",
                    .text = ui.words("history.none"),
                    .style = style::body_l,
                    .ground = ui.theme.bg,
                    .role = Role::Status,
                    .live = true};
    flow.space(space::xl);
    text(ui, flow.next(text_height(ui, none, at.w)), none);
    const Button clear{.key = "history/clear",
                       .label = ui.words("history.show_all"),
                       .kind = ButtonKind::Tonal,
                       .size = ButtonSize::M};
    const float width = std::min(at.w, button_width(ui, clear));
    const Rect place = flow.next(button_height(ui, clear, width));
    if (button(ui, {place.x, place.y, width, place.h}, clear)) {
        ui.emit(act::SearchHistory{});
        ui.emit(act::FilterHistory{});
    }
    return flow.height();
}

float days(const Ui& ui, const Page& page, const Rect& at, const HistoryState& state) {
    float y = at.y;
    for (const HistoryDay& day : state.days) {
        const DayHeights heights = measure(ui, day, at.w);
        draw_day(ui, page, {at.x, y, at.w, 0}, day, heights);
        y += heights.whole();
    }
    if (!state.more)
        return y;
    const Button more{.key = "history/more",
                      .label = ui.words("history.more"),
                      .kind = ButtonKind::Neutral,
                      .size = ButtonSize::M};
    const Rect place{at.x, y, at.w, button_height(ui, more, at.w)};
    const bool tapped = button(ui, place, more);
    // Reached by scrolling it comes by itself.
    if (tapped || page.sees(place))
        ui.emit(act::ShowMore{});
    return place.bottom();
}

void add_key(const Ui& ui, const Page& page) {
    Rect row = page.header();
    const Rect at = row.cut_right(metric::target);
    if (icon_button(ui, {at.x, at.y, at.w, metric::target},
                    {.key = kAdd,
                     .icon = icon::plus,
                     .name = ui.words("past.title"),
                     .plain = true,
                     .icon_px = 28}))
        open_past(ui, kAdd);
}

} // namespace

void draw_history(const Ui& ui, const HistoryState& state) {
    Page page(
        ui,
        {.key = "history", .title = ui.words("history.title"), .back = true, .settings = false});
    add_key(ui, page);
    Rect column = page.column();
    column.w = std::min(column.w, 820.0F);
    float bottom = 0;
    if (state.days.empty() && !state.narrowed()) {
        bottom = column.y + empty_card(ui, column, "history/empty", "empty-history",
                                       ui.words("history.empty"), ui.words("history.empty_text"));
    } else {
        if (letter_pressed(ImGuiKey_Slash))
            ui.semantics.request_focus(kSearch);
        Flow flow(column, space::m);
        search_field(ui, flow.next(field_height(ui)), state);
        filters(ui, flow.next(chip_height(ui)), state);
        const Rect rest{column.x, flow.y() + space::m, column.w, 0};
        bottom =
            state.days.empty() ? rest.y + nothing_found(ui, rest) : days(ui, page, rest, state);
    }
    page.end(bottom);
    menu_sheet(ui, state);
    past_sheet(ui, state.past, {.key = kAdd});
}

} // namespace limber::ui
