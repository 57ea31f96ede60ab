#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/data.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/path_lines.hpp"
#include "ui/screens/report_sheet.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

// Words that are only read, under each other.
void said(const Ui& ui, Flow& flow, std::string_view key, std::string_view words,
          const TextStyle& style, Color color, bool live = false) {
    const Text line{.key = key,
                    .text = words,
                    .style = style,
                    .color = color,
                    .role = live ? Role::Status : Role::Text,
                    .live = live};
    text(ui, flow.next(text_height(ui, line, flow.width())), line);
}

// Words with paths in them: broken where they are too wide, and said as they are.
void said_path(const Ui& ui, Flow& flow, std::string_view key, std::string_view words,
               const TextStyle& style, Color color, bool live = false) {
    const std::string lines = path_lines(ui, words, style, flow.width());
    const Text line{.key = key,
                    .text = lines,
                    .style = style,
                    .color = color,
                    .role = live ? Role::Status : Role::Text,
                    .live = live,
                    .name = words};
    text(ui, flow.next(text_height(ui, line, flow.width())), line);
}

void title(const Ui& ui, Flow& flow, std::string_view key, std::string_view words) {
    heading(ui, flow.next(ui.type.height(style::h3, words, flow.width())), key, 2, words,
            style::h3);
}

bool wide_button(const Ui& ui, Flow& flow, const Button& look) {
    return button(ui, flow.next(button_height(ui, look, flow.width())), look);
}

bool row(const Ui& ui, Flow& flow, const ListRow& look, bool line) {
    if (line)
        paint::divider(ui, flow.x(), flow.y(), flow.width());
    return list_row(ui, flow.next(list_row_height(ui, look, flow.width())), look) == RowTap::Row;
}

// A card in the column, whose gap is space::m; `draw` fills it.
template <class Draw>
void card_in(const Ui& ui, Flow& page, float gap, Draw draw) {
    const float y = page.y() + (page.height() > 0 ? space::m : 0);
    CardScope card(ui, page.x(), y, page.width(), {.gap = gap});
    draw(card.flow);
    page.next(card.end().h);
}

// ---- what is to be known first ------------------------------------------------------------------

void damaged(const Ui& ui, Flow& page, bool backups) {
    card_in(ui, page, space::m, [&](Flow& flow) {
        title(ui, flow, "data/damaged/title", ui.words("data.damaged.title"));
        said(ui, flow, "data/damaged/text",
             ui.words(backups ? "data.damaged.text" : "data.damaged.text_here"), style::body,
             ui.theme.ink2);
        if (wide_button(ui, flow,
                        {.key = "data/damaged/recover",
                         .label = ui.words("data.damaged.button"),
                         .size = ButtonSize::M,
                         .icon = icon::backup_restore}))
            ui.emit(act::RecoverDiary{});
    });
}

void last_words(const Ui& ui, Flow& page, const DataState& state) {
    card_in(ui, page, space::s, [&](Flow& flow) {
        if (!state.fault.empty())
            said(ui, flow, "data/fault", state.fault, style::label, ui.theme.danger, true);
        if (!state.fault.empty() && !state.view.detail.empty())
            said_path(ui, flow, "data/fault/detail", state.view.detail, style::caption,
                      ui.theme.ink2);
        if (!state.view.done.empty())
            said_path(ui, flow, "data/done", state.view.done, style::label, ui.theme.ink, true);
    });
}

void chosen(const Ui& ui, Flow& page, const DataState& state) {
    const bool restore = state.view.restore;
    card_in(ui, page, space::m, [&](Flow& flow) {
        title(ui, flow, "data/file/title",
              ui.words(restore ? "data.file.would_restore" : "data.file.would_merge"));
        said_path(ui, flow, "data/file/holds", state.file, style::caption, ui.theme.ink2);
        if (restore) {
            said(ui, flow, "data/file/note", ui.words("data.file.restore_note"), style::body,
                 ui.theme.ink2);
        } else {
            for (std::size_t i = 0; i < state.changes.size(); ++i) {
                const std::string key = "data/file/change/" + std::to_string(i);
                said(ui, flow, key + "/table", state.changes[i].table, style::label, ui.theme.ink);
                flow.space(space::xs - space::m);
                said(ui, flow, key, state.changes[i].words, style::caption, ui.theme.ink2);
            }
        }
        if (wide_button(
                ui, flow,
                {.key = "data/file/take",
                 .label = ui.words(restore ? "data.file.take_restore" : "data.file.take_merge"),
                 .size = ButtonSize::M}))
            ui.emit(act::TakeFile{});
        if (wide_button(ui, flow,
                        {.key = "data/file/leave",
                         .label = ui.words("data.file.leave"),
                         .kind = ButtonKind::Neutral,
                         .size = ButtonSize::M}))
            ui.emit(act::LeaveFile{});
    });
}

// ---- the cards that are always there ------------------------------------------------------------

void where(const Ui& ui, Flow& page, const DataState& state) {
    card_in(ui, page, space::xs, [&](Flow& flow) {
        title(ui, flow, "data/where/title", ui.words("data.where"));
        said_path(ui, flow, "data/where", state.where, style::caption, ui.theme.ink2);
        said(ui, flow, "data/where/note", ui.words("settings.data.note"), style::caption,
             ui.theme.ink2);
    });
}

void backups(const Ui& ui, Flow& page, const DataState& state) {
    card_in(ui, page, space::s, [&](Flow& flow) {
        title(ui, flow, "data/backups/title", ui.words("data.backups.title"));
        if (!state.view.keeps_backups)
            return said(ui, flow, "data/backups/none", ui.words("data.backups.none_here"),
                        style::caption, ui.theme.ink2);
        if (!state.backup_fault.empty())
            said(ui, flow, "data/backups/fault", state.backup_fault, style::label, ui.theme.danger,
                 true);
        const bool busy = state.view.busy;
        if (wide_button(ui, flow,
                        {.key = "data/backups/now",
                         .label = ui.words(busy ? "data.backups.busy" : "data.backups.now"),
                         .kind = ButtonKind::Tonal,
                         .size = ButtonSize::M,
                         .icon = icon::content_save,
                         .reason = busy ? ui.words("data.backups.busy") : std::string_view{},
                         .disabled = busy}))
            ui.emit(act::BackUpNow{});
        if (state.backups.empty())
            said(ui, flow, "data/backups/none", ui.words("data.backups.none"), style::caption,
                 ui.theme.ink2);
        const int count = static_cast<int>(state.backups.size());
        for (int i = 0; i < count; ++i) {
            const DataBackup& backup = state.backups[static_cast<std::size_t>(i)];
            const std::string key = "data/backup/" + std::to_string(i);
            if (row(ui, flow,
                    {.key = key,
                     .title = backup.title,
                     .below = backup.size,
                     .icon = icon::backup_restore,
                     .hue = Hue::Neutral,
                     .chevron = true,
                     .pos_in_set = i + 1,
                     .set_size = count},
                    i > 0))
                ui.emit(act::ReadFile{backup.file, true});
        }
        if (state.more_backups)
            said(ui, flow, "data/backups/more", ui.words("data.backups.more"), style::caption,
                 ui.theme.ink2);
    });
}

void exports(const Ui& ui, Flow& page) {
    struct As {
        std::string_view key, title, below, icon;
        DataFormat format;
    };
    constexpr std::array kAs{As{"data/export/json", "data.export.json", "data.export.json_note",
                                icon::file_export, DataFormat::Json},
                             As{"data/export/csv", "data.export.csv", "data.export.csv_note",
                                icon::file_document, DataFormat::Csv},
                             As{"data/export/report", "data.export.report",
                                "data.export.report_note", icon::printer, DataFormat::Report}};
    card_in(ui, page, space::s, [&](Flow& flow) {
        title(ui, flow, "data/export/title", ui.words("data.export.title"));
        for (const As& as : kAs)
            if (row(ui, flow,
                    {.key = as.key,
                     .title = ui.words(as.title),
                     .below = ui.words(as.below),
                     .icon = as.icon,
                     .hue = Hue::Neutral,
                     .chevron = true},
                    as.format != DataFormat::Json))
                as.format == DataFormat::Report ? open_report(ui)
                                                : ui.emit(act::ExportDiary{as.format});
    });
}

// Where the system asks for no file, its place is written.
void import(const Ui& ui, Flow& page, const DataState& state) {
    card_in(ui, page, space::m, [&](Flow& flow) {
        title(ui, flow, "data/import/title", ui.words("data.import.title"));
        flow.space(space::xs - space::m);
        said(ui, flow, "data/import/text", ui.words("data.import.text"), style::caption,
             ui.theme.ink2);
        if (state.view.can_choose) {
            if (wide_button(ui, flow,
                            {.key = "data/import/choose",
                             .label = ui.words("data.import.button"),
                             .kind = ButtonKind::Tonal,
                             .size = ButtonSize::M,
                             .icon = icon::file_import}))
                ui.emit(act::ChooseFile{});
            return;
        }
        std::string& place = ui.memory.text(item_id("data/import/place")).text;
        field(ui, flow.next(field_height(ui)),
              {.key = "data/import/place",
               .name = ui.words("data.import.place"),
               .placeholder = ui.words("data.import.place"),
               .icon = icon::folder},
              place);
        if (wide_button(
                ui, flow,
                {.key = "data/import/look",
                 .label = ui.words("data.import.look"),
                 .kind = ButtonKind::Tonal,
                 .size = ButtonSize::M,
                 .icon = icon::file_import,
                 .reason = place.empty() ? ui.words("data.import.place") : std::string_view{},
                 .disabled = place.empty()}))
            ui.emit(act::ReadFile{place, false});
    });
}

// ---- the end of it all --------------------------------------------------------------------------

bool& deleting(const Ui& ui) {
    return ui.memory.text(item_id("data/delete")).loaded;
}

void delete_row(const Ui& ui, Flow& page) {
    card_in(ui, page, space::s, [&](Flow& flow) {
        if (wide_button(ui, flow,
                        {.key = "data/delete",
                         .label = ui.words("data.delete.row"),
                         .kind = ButtonKind::Danger,
                         .size = ButtonSize::M,
                         .icon = icon::trash}))
            deleting(ui) = true;
    });
}

void delete_sheet(const Ui& ui) {
    if (!deleting(ui))
        return;
    SheetScope sheet(ui, {.key = "data/delete/sheet",
                          .name = ui.words("data.delete.title"),
                          .close_name = ui.words("shell.close")});
    Flow& flow = sheet.flow;
    heading(ui, flow.next(ui.type.height(style::h2, ui.words("data.delete.title"), flow.width())),
            "data/delete/title", 2, ui.words("data.delete.title"), style::h2);
    const Text what{.key = "data/delete/text",
                    .text = ui.words("data.delete.text"),
                    .style = style::body,
                    .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, what, flow.width())), what);
    if (wide_button(ui, flow,
                    {.key = "data/delete/last",
                     .label = ui.words("data.delete.last"),
                     .kind = ButtonKind::Tonal,
                     .size = ButtonSize::M,
                     .icon = icon::file_export}))
        ui.emit(act::ExportDiary{DataFormat::Json});
    std::string& typed = ui.memory.text(item_id("data/delete/typed")).text;
    field(ui, flow.next(field_height(ui)),
          {.key = "data/delete/typed",
           .name = ui.words("data.delete.type"),
           .placeholder = ui.words("data.delete.placeholder")},
          typed);
    const bool right = typed == kDeleteWord;
    const bool gone =
        wide_button(ui, flow,
                    {.key = "data/delete/button",
                     .label = ui.words("data.delete.button"),
                     .kind = ButtonKind::Danger,
                     .reason = right ? std::string_view{} : ui.words("data.delete.reason"),
                     .disabled = !right});
    if (gone)
        ui.emit(act::DeleteEverything{typed});
    if (sheet.end() || gone) {
        deleting(ui) = false;
        typed.clear();
    }
}

} // namespace

void draw_data(const Ui& ui, const DataState& state) {
    Page page(ui,
              {.key = "data", .title = ui.words("data.title"), .back = true, .settings = false});
    const bool two = ui.layout.two_columns && !ui.layout.big_text;
    Flow left(two ? page.column().column(0, 2, ui.layout.column_gap) : page.column(), space::m);
    if (state.view.damaged)
        damaged(ui, left, state.view.keeps_backups);
    if (!state.fault.empty() || !state.view.done.empty())
        last_words(ui, left, state);
    if (!state.view.file.empty())
        chosen(ui, left, state);
    where(ui, left, state);
    backups(ui, left, state);
    Flow right(two ? page.column().column(1, 2, ui.layout.column_gap)
                   : Rect{left.x(), left.y() + space::m, left.width(), 0},
               space::m);
    exports(ui, right);
    import(ui, right, state);
    delete_row(ui, right);
    page.end(std::max(left.y(), right.y()));
    delete_sheet(ui);
    report_sheet(ui);
}

} // namespace limber::ui
