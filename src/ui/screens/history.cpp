#include "ui/screens/history.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/groups.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/say.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <map>

namespace limber::ui {

std::string session_title(const content::Content& content,
                          const std::vector<journal::ExerciseSet>& sets) {
    std::vector<std::string_view> names;
    for (const auto& set : sets) {
        const Exercise* exercise = content.once(set.plan.exercise);
        // One that is no longer shipped keeps the name it is stored under.
        const std::string_view name =
            exercise != nullptr ? content.words(exercise->name_word) : set.plan.exercise;
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    if (names.empty())
        return std::string(content.words("history.nothing_done"));
    if (names.size() == 1)
        return std::string(names.front());
    return content.words.format("history.more_names",
                                {{"name", names.front()}, {"n", names.size() - 1}});
}

namespace {

HistoryRow row_of(const content::Content& content, const journal::SessionWithSets& session) {
    const content::Words& words = content.words;
    HistoryRow row;
    row.kind = HistoryRow::Kind::Session;
    row.id = session.session.id.str();
    row.title = session_title(content, session.sets);
    if (!session.sets.empty())
        if (const Exercise* exercise = content.once(session.sets.front().plan.exercise))
            row.group = exercise->group;
    const std::string time = say_time(session.session.started.moment);
    const std::string sets = say_sets(words, session.sum.sets);
    const std::string minutes = say_minutes(words, session.sum.active);
    row.below = session.session.ended
                    ? words.format("history.session",
                                   {{"time", time}, {"sets", sets}, {"minutes", minutes}})
                    : words.format("history.session_open", {{"time", time}, {"sets", sets}});
    return row;
}

HistoryRow row_of(const content::Content& content, const journal::PainEntry& entry) {
    return {.kind = HistoryRow::Kind::Pain,
            .id = entry.id.str(),
            .title = std::string(content.words("history.pain_check")),
            .below = say_time(entry.at.moment),
            .pain = entry.score};
}

HistoryRow row_of(const content::Content& content, const journal::Episode& episode) {
    return {.kind = HistoryRow::Kind::Episode,
            .id = episode.id.str(),
            .title = std::string(content.words("history.locked_up")),
            .below = say_time(episode.began.moment),
            .pain = std::nullopt};
}

struct Timed {
    Utc at;
    HistoryRow row;
};

} // namespace

HistoryState build_history(const journal::Journal& journal, const content::Content& content,
                           const Today& today) {
    HistoryState state;
    const int wanted = std::max(1, today.view.pages) * HistoryState::days_in_page;
    std::vector<Date> dates = journal.history_days(wanted + 1);
    state.more = static_cast<int>(dates.size()) > wanted;
    if (state.more)
        dates.resize(static_cast<std::size_t>(wanted));
    if (dates.empty())
        return state;
    std::map<Date, std::vector<Timed>> rows;
    std::map<Date, int> sets;
    for (const auto& session : journal.sessions_between(dates.back(), dates.front())) {
        const auto& when = session.session.started;
        rows[when.date].push_back({when.moment.utc, row_of(content, session)});
        sets[when.date] += session.sum.sets;
    }
    for (const auto& entry : journal.pain_between(dates.back(), dates.front()))
        rows[entry.at.date].push_back({entry.at.moment.utc, row_of(content, entry)});
    for (const auto& episode : journal.episodes_between(dates.back(), dates.front()))
        rows[episode.began.date].push_back({episode.began.moment.utc, row_of(content, episode)});
    for (const Date date : dates) {
        HistoryDay day;
        day.date = date;
        day.title = say_day(content.words, date, today.date);
        if (sets[date] > 0)
            day.note = say_sets(content.words, sets[date]);
        std::vector<Timed>& list = rows[date];
        std::ranges::stable_sort(list, {}, &Timed::at);
        for (Timed& timed : list)
            day.rows.push_back(std::move(timed.row));
        state.days.push_back(std::move(day));
    }
    return state;
}

journal::TableSet history_tables() {
    using journal::Table;
    return {Table::Episode, Table::Session, Table::ExerciseSet, Table::Rep, Table::Pain};
}

namespace {

constexpr float kTitle = 36; // room for a day's heading at 100 %

std::string_view icon_of(const HistoryRow& row) {
    switch (row.kind) {
    case HistoryRow::Kind::Pain:
        return icon::pulse;
    case HistoryRow::Kind::Episode:
        return icon::flash;
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
    return (row.kind == HistoryRow::Kind::Pain ? "p" : "s") + row.id;
}

struct RowPlace {
    const HistoryDay& day;
    const HistoryRow& row;
    int pos = 0;
    int of = 0;
};

ListRow list_row_of(const Theme& theme, const RowPlace& place, std::string_view key,
                    std::string_view menu_name, std::string_view score) {
    const bool menu = place.row.kind != HistoryRow::Kind::Episode;
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
    const std::string menu = ui.words.format("history.menu", {{"what", row.title}});
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
        if (row->kind == HistoryRow::Kind::Pain)
            ui.emit(act::DeleteCheckIn{row->id});
        else
            ui.emit(act::DeleteSession{row->id});
        close = true;
    }
    if (sheet.end() || close)
        open.clear();
}

} // namespace

void draw_history(const Ui& ui, const HistoryState& state) {
    Page page(
        ui,
        {.key = "history", .title = ui.words("history.title"), .back = true, .settings = false});
    Rect column = page.column();
    column.w = std::min(column.w, 820.0F);
    if (state.days.empty()) {
        const float height = empty_card(ui, column, "history/empty", "empty-history",
                                        ui.words("history.empty"), ui.words("history.empty_text"));
        return page.end(column.y + height);
    }
    float y = column.y;
    for (const HistoryDay& day : state.days) {
        const DayHeights heights = measure(ui, day, column.w);
        draw_day(ui, page, {column.x, y, column.w, 0}, day, heights);
        y += heights.whole();
    }
    if (state.more) {
        const Button more{.key = "history/more",
                          .label = ui.words("history.more"),
                          .kind = ButtonKind::Neutral,
                          .size = ButtonSize::M};
        const Rect at{column.x, y, column.w, button_height(ui, more, column.w)};
        const bool tapped = button(ui, at, more);
        // Reached by scrolling it comes by itself.
        if (tapped || page.sees(at))
            ui.emit(act::ShowMore{});
        y += at.h;
    }
    page.end(y);
    menu_sheet(ui, state);
}

} // namespace limber::ui
