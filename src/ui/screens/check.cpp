#include "ui/screens/check.hpp"

#include "content/words.hpp"
#include "core/care.hpp"
#include "ui/icons.hpp"
#include "ui/screens/care.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/settings.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>

namespace limber::ui {

std::string_view sign_word(Sign sign) {
    switch (sign) {
    case Sign::BothLegs:
        return "care.emergency.both_legs";
    case Sign::FootDrop:
        return "care.emergency.foot_drop";
    case Sign::Saddle:
        return "care.emergency.saddle";
    case Sign::Bladder:
        return "care.emergency.bladder";
    case Sign::Sexual:
        return "care.emergency.sexual";
    case Sign::Chest:
        return "care.emergency.chest";
    case Sign::Collapse:
        return "care.emergency.collapse";
    case Sign::Sudden:
        return "care.emergency.sudden";
    case Sign::Accident:
        return "care.emergency.accident";
    case Sign::NotSure:
        break;
    }
    return "care.check.not_sure";
}

CheckState build_check(const journal::Journal& journal, const content::Content& content,
                       const Today& today) {
    CheckState state;
    if (const auto open = journal.alarm())
        state.check = open->check;
    state.number = emergency_number(today.preferences.region);
    state.region = content.words(region_word(today.preferences.region));
    state.lead = content.words.format("care.emergency.lead", {{"n", state.number}});
    return state;
}

journal::TableSet check_tables() {
    return {journal::Table::SafetyCheck};
}

float number_card(const Ui& ui, const Rect& at, std::string_view key, std::string_view number,
                  std::string_view region_name) {
    const std::string region_key = std::string(key) + "/region";
    const std::string call_key = std::string(key) + "/call";
    const std::string number_key = std::string(key) + "/number";
    // Written on the full danger colour: the page's colour stands out on it in every theme.
    const Color ground = ui.theme.danger;
    const Color ink = ui.theme.surface;
    CardScope card(ui, at.x, at.y, at.w, {.fill = ground, .gap = space::s});
    const std::string region = ui.words.format("care.emergency.region", {{"region", region_name}});
    const Text label{.key = region_key,
                     .text = region,
                     .style = style::caption_strong,
                     .color = ink,
                     .ground = ground};
    const std::string call_name = ui.words.format("care.emergency.call_name", {{"n", number}});
    const Button call{.key = call_key,
                      .label = ui.words("care.emergency.call"),
                      .kind = ButtonKind::Surface,
                      .size = ButtonSize::X,
                      .icon = icon::phone,
                      .name = call_name,
                      .large_target = true};
    const float number_w = ui.type.width_slots(ui.type.sized(style::timer), number) + 8;
    const float call_w = std::max(130.0F, button_width(ui, call));
    const bool beside = number_w + call_w + space::l <= card.flow.width();
    text(ui, card.flow.next(text_height(ui, label, card.flow.width())), label);
    Rect row = card.flow.next(68);
    const Rect button_at = beside ? row.cut_right(call_w, space::l)
                                  : card.flow.next(button_height(ui, call, card.flow.width()));
    digits(ui, row,
           {.key = number_key,
            .digits = number,
            .style = style::timer_xl,
            .color = ink,
            .ground = ground,
            .align = Align::Left});
    if (button(ui, beside ? Rect{button_at.x, button_at.y + 2, button_at.w, 64} : button_at, call))
        ui.emit(act::OpenAddress{phone_address(number)});
    return card.end().h;
}

namespace {

float items(const Ui& ui, const Rect& at, const CheckState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.padding = space::m, .gap = 0});
    int n = 0;
    for (const Sign sign : kSigns) {
        const std::string key = "check/" + std::to_string(static_cast<int>(sign) + 1);
        const TickRow row{.key = key,
                          .label = ui.words(sign_word(sign)),
                          .on = state.check.ticked.contains(sign),
                          .danger = true,
                          .pos_in_set = ++n,
                          .set_size = static_cast<int>(kSigns.size())};
        if (n > 1)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        if (tick_row(ui, card.flow.next(tick_row_height(ui, row, card.flow.width())), row))
            ui.emit(act::TickSign{sign});
    }
    return card.end().h;
}

float line(const Ui& ui, const Rect& at, std::string_view key, std::string_view words,
           const TextStyle& size, Color color) {
    return text(ui, at.inset(space::xs, 0),
                {.key = key, .text = words, .style = size, .color = color, .ground = ui.theme.bg});
}

float heading_words(const Ui& ui, const Rect& at, const CheckState& state) {
    const bool alarm = state.check.alarm();
    const Text title{.key = "check/title",
                     .text = ui.words(alarm ? "care.check.help_now" : "care.emergency.heading"),
                     .style = style::h1,
                     .ground = ui.theme.bg,
                     .role = Role::Heading,
                     .level = 1};
    const Rect inner = at.inset(space::xs, 0);
    const float height = text(ui, inner, title);
    const Text below{.key = "check/lead",
                     .text = alarm ? ui.words("care.emergency.how") : std::string_view(state.lead),
                     .style = alarm ? style::body_strong : style::body,
                     .color = alarm ? ui.theme.ink : ui.theme.ink2,
                     .ground = ui.theme.bg};
    return height + space::xs + text(ui, inner.moved(0, height + space::xs), below);
}

// What ends it. Stays where it is while the items scroll.
struct Foot {
    std::vector<Button> buttons;
    std::string_view note;
};
Foot foot_of(const Ui& ui, const CheckState& state) {
    const auto look = [&](std::string_view key, std::string_view word, ButtonKind kind) {
        return Button{.key = key,
                      .label = ui.words(word),
                      .kind = kind,
                      .size = ButtonSize::X,
                      .large_target = true};
    };
    if (state.check.alarm())
        return {{look("check/mistake", "care.check.mistake", ButtonKind::Neutral),
                 look("check/seen", "care.check.seen", ButtonKind::Neutral)},
                ui.words("care.check.off")};
    return {{look("check/none", "care.check.none", ButtonKind::Outline)},
            ui.words("care.check.if_any")};
}

float foot_height(const Ui& ui, const Foot& foot, float width) {
    const auto count = static_cast<float>(foot.buttons.size());
    const float each = (width - space::s * (count - 1)) / count;
    float height = 0;
    for (const Button& look : foot.buttons)
        height = std::max(height, button_height(ui, look, each));
    const Text note{.text = foot.note, .style = style::caption};
    return height + space::xs + text_height(ui, note, width);
}

void draw_foot(const Ui& ui, const Rect& at, const CheckState& state) {
    const Foot foot = foot_of(ui, state);
    Rect rest = at;
    const Text note{.key = "check/note",
                    .text = foot.note,
                    .style = style::caption,
                    .color = ui.theme.ink2,
                    .ground = ui.theme.bg,
                    .align = Align::Centre};
    text(ui, rest.cut_bottom(text_height(ui, note, at.w), space::xs), note);
    const auto count = static_cast<int>(foot.buttons.size());
    for (int i = 0; i < count; ++i) {
        if (!button(ui, rest.column(i, count, space::s), foot.buttons[static_cast<std::size_t>(i)]))
            continue;
        if (!state.check.alarm())
            ui.emit(act::NoSigns{});
        else
            ui.emit(act::ClearSigns{i == 0 ? Cleared::ByMistake : Cleared::ByClinician});
    }
}

} // namespace

void draw_check(const Ui& ui, const CheckState& state) {
    const Rect column = ui.layout.focus_column();
    const FocusTopTap top = focus_top(ui, column,
                                      {.key = "check",
                                       .title = ui.words("care.signs.title"),
                                       .close = ui.words("care.signs.back")});
    if (top.close)
        ui.emit(act::Back{});
    Rect body = column;
    body.cut_top(top.bottom - column.y + space::s);
    body.cut_bottom(ui.layout.dock ? 10.0F : ui.layout.low ? 8.0F : 26.0F);
    const bool two = (ui.layout.two_columns || ui.layout.low) && !ui.layout.big_text;
    const float foot_w = two ? ui.layout.side_column(body).w : body.w;
    const float foot_h = foot_height(ui, foot_of(ui, state), foot_w);
    Rect foot = body.cut_bottom(foot_h, space::s);
    if (two) {
        foot = ui.layout.side_column(foot);
        body.h += foot_h + space::s;
    }
    draw_foot(ui, foot, state);
    ScrollScope scroll(ui, body, {.key = "check/items", .name = ui.words("care.signs.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, body.w, body.h};
    if (two) {
        const Rect left = ui.layout.main_column(area);
        float y = left.y + heading_words(ui, left, state) + space::m;
        y += items(ui, {left.x, y, left.w, 0}, state) + space::m;
        y += line(ui, {left.x, y, left.w, 0}, "check/reviewed", ui.words("care.reviewed"),
                  style::caption, ui.theme.ink2);
        const Rect right = ui.layout.side_column(area);
        number_card(ui, right, "check", state.number, state.region);
        return scroll.end(y - area.y + (foot_h > 0 ? space::l : 0));
    }
    // The number is never below the fold: over the items, and under the heading once one is ticked.
    float y = area.y + heading_words(ui, area, state) + space::m;
    y += number_card(ui, {area.x, y, area.w, 0}, "check", state.number, state.region) + space::m;
    y += items(ui, {area.x, y, area.w, 0}, state) + space::m;
    y += line(ui, {area.x, y, area.w, 0}, "check/reviewed", ui.words("care.reviewed"),
              style::caption, ui.theme.ink2);
    scroll.end(y - area.y + space::l);
}

} // namespace limber::ui
