#include "ui/gallery/sheet.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/bar_chart.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/figure_panel.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/nav.hpp"
#include "ui/widgets/pain_scale.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <array>
#include <string>

namespace limber::ui::test {

namespace {

// Where things stand in the picture.
struct Note {
    const Ui& ui;
    int count = 0;
    void operator()(float x, float y, std::string_view words) {
        const std::string key = "note/" + std::to_string(count++);
        text(ui, {x, y - 10, 330, 20},
             {.key = key,
              .text = words,
              .style = style::caption,
              .color = ui.theme.ink2,
              .ground = ui.theme.bg});
    }
};

void buttons(const Ui& ui, Note& note) {
    note(56, 130, "Button XX 76, r26");
    button(ui, {56, 148, 260, 76},
           {.key = "next",
            .label = "Next",
            .size = ButtonSize::XX,
            .icon = icon::arrow_right,
            .icon_after = true});
    note(340, 142, "Primary X 64, r22");
    button(ui, {340, 160, 190, 64}, {.key = "start", .label = "Start", .icon = icon::play});
    note(554, 154, "Tonal 52, r18");
    button(ui, {554, 172, 114, 52},
           {.key = "skip", .label = "Skip rest", .kind = ButtonKind::Tonal, .size = ButtonSize::M});
    note(692, 154, "Neutral 52");
    button(
        ui, {692, 172, 86, 52},
        {.key = "plus15", .label = "+ 15 s", .kind = ButtonKind::Neutral, .size = ButtonSize::M});
    note(801, 154, "Outline 52");
    button(
        ui, {801, 172, 104, 52},
        {.key = "backup", .label = "Back up", .kind = ButtonKind::Outline, .size = ButtonSize::M});
    note(930, 142, "Stop 64, 2 px edge");
    button(ui, {930, 160, 245, 64},
           {.key = "stop",
            .label = "Sharp pain \xe2\x80\x93 stop",
            .kind = ButtonKind::Stop,
            .icon = icon::alert_octagon});

    note(56, 262, "Focus: 3 px ring, 3 px gap");
    button(ui, {56, 280, 190, 64}, {.key = "focus", .label = "Start"});
    focus_ring(ui, {56, 280, 190, 64}, radius::large);
    note(270, 262, "Pressed: 12% ink over fill");
    button(ui, {270, 280, 190, 64}, {.key = "pressed", .label = "Start"});
    note(484, 262, "Disabled: sunken, ink2");
    button(ui, {484, 280, 190, 64},
           {.key = "disabled", .label = "Start", .reason = "Too early", .disabled = true});
    note(698, 278, "Help pill 48");
    help_pill(ui, {698, 296, help_pill_width(ui, "My back locked up"), 48}, "pill",
              "My back locked up");
    note(906, 274, "Help bar 52");
    button(ui, {906, 292, 320, 52},
           {.key = "bar",
            .label = "My back locked up",
            .kind = ButtonKind::Sos,
            .size = ButtonSize::M,
            .icon = icon::flash});
}

void choices(const Ui& ui, Note& note) {
    note(56, 390, "Filter chip 48");
    const Chip all{.key = "chip/all", .label = "All", .on = true};
    chip(ui, {56, 408, chip_width(ui, all), 48}, all);
    const Chip stretch{.key = "chip/stretch", .label = "Stretch"};
    chip(ui, {120, 408, chip_width(ui, stretch), 48}, stretch);
    note(238, 406, "Tag 32");
    tag(ui, {238, 424}, {.key = "tag/1", .label = "Lower back", .hue = Hue::Stretch});
    tag(ui, {348, 424}, {.key = "tag/2", .label = "Core", .hue = Hue::Core});
    note(429, 382, "Segment 56");
    static constexpr std::array<SegmentOption, 3> ranges{{{.id = "2w", .label = "2 weeks"},
                                                          {.id = "3m", .label = "3 months"},
                                                          {.id = "1y", .label = "Year"}}};
    segment(ui, {429, 400, 360, 56},
            {.key = "range", .name = "Range", .options = ranges, .selected = 0});
    note(813, 382, "Stepper 56");
    stepper(ui, {813, 400, 190, 56},
            {.key = "reps",
             .name = "Reps",
             .less = "Fewer",
             .more = "More",
             .value = 8,
             .min = 1,
             .max = 50});
    note(1027, 390, "Switch 56 x 32");
    switch_row(ui, {1027, 402, 140, 60}, {.key = "switch/1", .label = "On", .on = true});
    switch_row(ui, {1190, 402, 140, 60}, {.key = "switch/2", .label = "Off"});
}

void pain_and_rings(const Ui& ui, Note& note) {
    note(56, 494, "Pain scale, phone: 6 + 5, cells 49 x 48");
    const Rect scale = card(ui, {56, 512, 390, 162});
    pain_scale(ui, scale,
               {.key = "pain",
                .name = "How is your back now?",
                .selected = 3,
                .note_name = "Add a note",
                .least = "0 no pain",
                .most = "10 worst"});

    note(470, 494, "Rings: 62 task, 214 player");
    const Theme& t = ui.theme;
    struct Task {
        std::string_view name, value, icon;
        Color color, track;
        float done;
    };
    const std::array<Task, 3> tasks{
        {{"Heat", "Done", icon::fire, t.heat, t.heat_t, 1},
         {"Walk", "2 of 5 min", icon::walk, t.walk, t.walk_t, 0.4F},
         {"Stretches", "1 of 3", icon::human_handsup, t.stretch, t.stretch_t, 0.33F}}};
    float x = 470;
    for (const Task& task : tasks) {
        card(ui, {x, 512, 112, 134});
        const std::string key = "task/" + std::string(task.name);
        ring(ui, {x + 56, 557}, 62,
             {.key = key,
              .name = task.name,
              .value = task.value,
              .done = task.done,
              .color = task.color,
              .track = task.track,
              .icon = task.icon,
              .complete = task.done >= 1});
        text(ui, {x + 2, 592, 108, 24},
             {.key = key + "/name",
              .text = task.name,
              .style = style::label,
              .align = Align::Centre});
        text(ui, {x + 2, 614, 108, 20},
             {.key = key + "/value",
              .text = task.value,
              .style = style::caption,
              .color = t.ink2,
              .align = Align::Centre});
        x += 128;
    }
    count_ring(ui, {654, 777}, 214,
               {.key = "count",
                .count = "3",
                .of = "of 6",
                .below = "3 s left",
                .said = "Rep 3 of 6",
                .done = 0.4F});
    rep_pips(ui, {470, 896, 368, 14}, {.key = "pips", .said = "3 of 6", .done = 2, .total = 6});

    note(862, 494, "Switch row, tick row, field");
    CardScope rows(ui, 862, 512, 378, {.gap = 0});
    switch_row(ui, rows.flow.next(60),
               {.key = "voice",
                .label = "Voice",
                .below = "Reads each step",
                .icon = icon::volume_high,
                .on = true});
    tick_row(ui, rows.flow.next(56),
             {.key = "tick/1", .label = "Numb or weak legs", .on = true, .danger = true});
    tick_row(ui, rows.flow.next(56), {.key = "tick/2", .label = "Toilet trouble", .danger = true});
    std::string query;
    field(ui, rows.flow.next(56),
          {.key = "search",
           .name = "Search exercises",
           .placeholder = "Search exercises",
           .icon = icon::magnify},
          query);
    rows.end();
    static constexpr std::array<std::string_view, 4> phases{"Calm", "Move", "Strengthen",
                                                            "Prevent"};
    step_bar(ui, {862, 800, 378, 40},
             {.key = "phase", .said = "Phase 2 of 4", .labels = phases, .current = 1});
    static constexpr std::array<HoldSlot, 4> slots{
        {{.filled = 1, .below = "10 s"},
         {.filled = 1, .below = "8 s"},
         {.filled = 0.5F, .below = "5 s", .current = true},
         {}}};
    hold_slots(ui, {862, 860, 378, 40}, {.key = "holds", .said = "Hold 3 of 4", .slots = slots});
}

void panels(const Ui& ui, Note& note) {
    note(56, 708, "Snackbar 60");
    snackbar(ui, {56, 726, 390, 60},
             {.key = "snack", .words = "Walk deleted", .action = "Undo", .since = ui.now});
    note(672, 922, "Bars");
    static constexpr std::array<BarValue, 5> weeks{
        {{.value = 38, .printed = "38", .label = "19", .said = "19 October, 38"},
         {.value = 52, .printed = "52", .label = "26", .said = "26 October, 52"},
         {.value = 61, .printed = "61", .label = "2", .said = "2 November, 61"},
         {.value = 58, .printed = "58", .label = "9", .said = "9 November, 58"},
         {.value = 24, .printed = "24", .label = "Now", .said = "Now, 24", .current = true}}};
    bar_chart(ui, card(ui, {672, 940, 252, 252}, {.padding = 20}),
              {.key = "bars", .name = "Minutes", .bars = weeks});
    note(56, 922, "Figure panel");
    figure_panel(ui, {56, 940, 360, 252}, {.key = "figure", .name = "Bird-dog"}, {});
    figure_panel(ui, {440, 940, 208, 252}, {.key = "figure/tall", .name = "Bird-dog, tall"}, {});
    note(470, 1228, "List row 64");
    CardScope list(ui, 470, 1256, 380, {.padding = 16, .gap = 0});
    const Rect first = list.flow.next(64);
    list_row(ui, first,
             {.key = "row/heat",
              .title = "Heat, 15 min",
              .below = "8:20 \xc2\xb7 wrapped pad",
              .icon = icon::fire,
              .hue = Hue::Heat,
              .menu_name = "More for Heat"});
    paint::divider(ui, first.x, first.bottom(), first.w);
    list_row(ui, list.flow.next(64),
             {.key = "row/pain",
              .title = "Pain check",
              .below = "21:40",
              .icon = icon::pulse,
              .hue = Hue::Core,
              .value = "3",
              .value_fill = ui.theme.pain[3],
              .value_ink = ui.theme.pain_ink[3],
              .menu_name = "More for Pain check"});
    list.end();
    note(872, 1310, "Red-flag link 56");
    link_row(ui, {872, 1338, 380, 56},
             {.key = "flags",
              .label = "Numb or weak legs, toilet trouble, chest pain, bad fall?",
              .icon = icon::flag_variant,
              .danger = true});
    note(950, 922, "Key hints, icons");
    key_hint(ui, {950, 945, 30, 30}, "S", ui.theme.ink);
    key_hint(ui, {985, 945, 50, 30}, "Space", ui.theme.ink);
    icon_button(
        ui, {950, 990, 64, 90},
        {.key = "undo", .icon = icon::undo_variant, .name = "Undo rep", .label_below = "Undo rep"});
    icon_button(ui, {1034, 986, 88, 88},
                {.key = "pause",
                 .icon = icon::pause,
                 .name = "Pause",
                 .kind = ButtonKind::Primary,
                 .icon_px = 40,
                 .radius = radius::full});
    icon_button(ui, {1140, 990, 48, 48},
                {.key = "close", .icon = icon::close, .name = "Close", .plain = true});
    icon_button(ui, {1200, 990, 48, 48},
                {.key = "mute",
                 .icon = icon::volume_high,
                 .name = "Voice",
                 .kind = ButtonKind::Surface,
                 .radius = radius::cell});
    progress_bar(ui, {950, 1100, 298, 12}, {.key = "bar/1", .said = "half", .done = 0.5F});
    tag(ui, {950, 1130},
        {.key = "tag/side", .label = "Left arm, right leg", .hue = Hue::Core, .strong = true});
}

} // namespace

void draw_sheet(const Ui& ui) {
    heading(ui, {56, 44, 600, 50}, "title", 1, "Limber components", {Weight::ExtraBold, 36, 46});
    Note note{ui};
    buttons(ui, note);
    choices(ui, note);
    pain_and_rings(ui, note);
    panels(ui, note);
}

void draw_page(const Ui& page, bool with_sheet) {
    static constexpr std::array<NavItem, 5> places{
        {{.id = "today", .label = "Today", .icon = icon::white_balance_sunny, .hint = "1"},
         {.id = "relief", .label = "Relief", .icon = icon::leaf, .hint = "2"},
         {.id = "exercises", .label = "Exercises", .icon = icon::run, .hint = "3"},
         {.id = "progress", .label = "Progress", .icon = icon::chart_line, .hint = "4"},
         {.id = "care", .label = "Care", .icon = icon::stethoscope, .hint = "5"}}};
    constexpr std::string_view help = "My back locked up";
    const Layout& given = page.layout;
    const Ui ui{page.theme,
                page.type,
                make_layout(given.size, given.safe, given.text_scale, given.left_handed,
                            help_lines(page.type, help, given.size.x)),
                page.words,
                page.semantics,
                page.sink,
                page.memory,
                page.schedule,
                page.gestures,
                page.figures,
                page.figure_scratch,
                page.look,
                page.now,
                page.reduced_motion,
                page.left_handed,
                given.key_hints};
    nav(ui,
        {.name = "Places",
         .items = places,
         .active = 2,
         .settings = {.id = "settings", .label = "Settings", .icon = icon::settings, .hint = ","},
         .help = help,
         .app_name = "Limber"});
    Rect room = ui.layout.content;
    const Rect column = ui.layout.column;
    ScrollScope area(ui, {column.x, room.y, column.w, room.h},
                     {.key = "page", .name = "Exercises"});
    Flow flow(area.area(), space::m);
    flow.space(space::l);
    heading(ui, flow.next(text_height(ui, {.text = "Exercises", .style = style::h1}, column.w)),
            "h1", 1, "Exercises", style::h1);
    const Field search{.key = "search",
                       .name = "Search",
                       .placeholder = "Search exercises",
                       .icon = icon::magnify};
    std::string query;
    field(ui, flow.next(field_height(ui)), search, query);
    CardScope card(ui, flow.x(), flow.y() + space::m, flow.width(), {});
    const PainScale pain{.key = "pain",
                         .name = "How is your back now?",
                         .note_name = "Add a note",
                         .least = "0 no pain",
                         .most = "10 worst"};
    const Text question{.key = "question", .text = "How is your back now?", .style = style::h3};
    text(ui, card.flow.next(text_height(ui, question, card.flow.width())), question);
    pain_scale(ui, card.flow.next(pain_scale_height(ui, pain, card.flow.width())), pain);
    const Button start{.key = "start", .label = "Start", .icon = icon::play, .hint = "Enter"};
    button(ui, card.flow.next(button_height(ui, start, card.flow.width())), start);
    flow.next(card.end().h);
    for (int i = 0; i < 8; ++i) {
        const std::string key = "row/" + std::to_string(i);
        const ListRow row{.key = key,
                          .title = "Knee-to-chest",
                          .below = "5 s x 2 each side",
                          .icon = icon::run,
                          .hue = Hue::Stretch,
                          .chevron = true};
        list_row(ui, flow.next(list_row_height(ui, row, flow.width())), row);
    }
    area.end(flow.height());
    if (!with_sheet)
        return;
    SheetScope sheet(ui, {.key = "stopped", .name = "Stopped", .close_name = "Close"});
    instruct(ui,
             sheet.flow.next(instruct_height(ui, "Stopped. That was the right call.",
                                             sheet.flow.width(), style::h1)),
             "stopped/h1", "Stopped. That was the right call.", style::h1);
    const Text what{.key = "stopped/what",
                    .text = "Come down slowly and rest. What do you feel now?",
                    .ground = ui.theme.bg};
    text(ui, sheet.flow.next(text_height(ui, what, sheet.flow.width())), what);
    for (const std::string_view words :
         {"It is easing. Skip this move", "It runs down my leg", "Dizzy or chest pain"}) {
        const Button choice{
            .key = words, .label = words, .kind = ButtonKind::Neutral, .size = ButtonSize::M};
        button(ui, sheet.flow.next(64), choice);
    }
    sheet.end();
}

} // namespace limber::ui::test
