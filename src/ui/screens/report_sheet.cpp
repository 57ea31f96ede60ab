#include "ui/screens/report_sheet.hpp"

#include "content/words.hpp"
#include "core/action.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <array>

namespace limber::ui {

namespace {

// From frame to frame: whether it is open, and which range stands chosen.
struct Draft {
    bool& open;
    std::string& range; // "" or "0" … "3", as ProgressRange counts
};

Draft draft_of(const Ui& ui) {
    TextMemory& kept = ui.memory.text(item_id("report/range"));
    return {kept.loaded, kept.text};
}

ProgressRange range_of(const Draft& draft) {
    return draft.range.empty() ? ProgressRange::ThreeMonths
                               : static_cast<ProgressRange>(draft.range.front() - '0');
}

void range_choice(const Ui& ui, Flow& flow, Draft& draft) {
    const std::array<SegmentOption, 4> options{
        {{.id = "two-weeks", .label = ui.words("progress.range.two_weeks")},
         {.id = "three-months", .label = ui.words("progress.range.three_months")},
         {.id = "year", .label = ui.words("progress.range.year")},
         {.id = "all", .label = ui.words("progress.range.all")}}};
    const Segment look{.key = "report/range",
                       .name = ui.words("data.report.range_name"),
                       .options = options,
                       .selected = static_cast<int>(range_of(draft))};
    if (const auto tap = segment(ui, flow.next(segment_height(ui, look, flow.width())), look))
        draft.range = std::to_string(*tap);
}

} // namespace

void open_report(const Ui& ui) {
    const Draft draft = draft_of(ui);
    draft.open = true;
    draft.range.clear();
}

void report_sheet(const Ui& ui) {
    Draft draft = draft_of(ui);
    if (!draft.open)
        return;
    const std::string_view title = ui.words("data.report.title");
    SheetScope sheet(ui,
                     {.key = "report/sheet", .name = title, .close_name = ui.words("shell.close")});
    Flow& flow = sheet.flow;
    heading(ui, flow.next(ui.type.height(style::h2, title, flow.width())), "report/title", 2, title,
            style::h2);
    const Text what{.key = "report/text",
                    .text = ui.words("data.report.text"),
                    .style = style::body,
                    .color = ui.theme.ink2,
                    .ground = ui.theme.bg};
    flow.space(space::xs - space::m);
    text(ui, flow.next(text_height(ui, what, flow.width())), what);
    range_choice(ui, flow, draft);
    const Button make{
        .key = "report/make", .label = ui.words("data.report.make"), .icon = icon::file_export};
    const bool made = button(ui, flow.next(button_height(ui, make, flow.width())), make);
    if (made)
        ui.emit(act::ExportDiary{DataFormat::Report, range_of(draft)});
    if (sheet.end() || made)
        draft.open = false;
}

} // namespace limber::ui
