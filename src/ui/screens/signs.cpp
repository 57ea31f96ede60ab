#include "ui/screens/signs.hpp"

#include "ui/icons.hpp"
#include "ui/screens/care.hpp"
#include "ui/screens/check.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/settings.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

constexpr std::array<std::string_view, 9> kEmergency = {
    "care.emergency.both_legs", "care.emergency.foot_drop", "care.emergency.saddle",
    "care.emergency.bladder",   "care.emergency.sexual",    "care.emergency.chest",
    "care.emergency.collapse",  "care.emergency.sudden",    "care.emergency.accident"};
constexpr std::array<std::string_view, 11> kToday = {
    "care.today.one_leg",  "care.today.fever", "care.today.weight", "care.today.lump",
    "care.today.night",    "care.today.upper", "care.today.cancer", "care.today.immune",
    "care.today.steroids", "care.today.bones", "care.today.young"};
constexpr std::array<std::string_view, 6> kBook = {"care.book.two_weeks", "care.book.returns",
                                                   "care.book.severe",    "care.book.tingling",
                                                   "care.book.daily",     "care.book.worry"};

std::string_view list_name(Urgency urgency) {
    switch (urgency) {
    case Urgency::Emergency:
        return "care.emergency";
    case Urgency::Today:
        return "care.today";
    case Urgency::Book:
        break;
    }
    return "care.book";
}

std::string word_of(Urgency urgency, std::string_view part) {
    return std::string(list_name(urgency)).append(".").append(part);
}

} // namespace

std::span<const std::string_view> sign_words(Urgency urgency) {
    switch (urgency) {
    case Urgency::Emergency:
        return kEmergency;
    case Urgency::Today:
        return kToday;
    case Urgency::Book:
        break;
    }
    return kBook;
}

SignsState build_signs(const journal::Journal& /*journal*/, const content::Content& content,
                       const Today& today) {
    const content::Words& words = content.words;
    SignsState state;
    state.urgency = today.view.urgency;
    state.number = emergency_number(today.preferences.region);
    state.region = words(region_word(today.preferences.region));
    state.lead = words.format(word_of(state.urgency, "lead"), {{"n", state.number}});
    state.clinic = words("care.clinic");
    state.phone = words("care.phone");
    return state;
}

journal::TableSet signs_tables() {
    return {};
}

namespace {

float how_words(const Ui& ui, const Rect& at) {
    const Text how{.key = "signs/how",
                   .text = ui.words("care.emergency.how"),
                   .style = style::body_strong,
                   .ground = ui.theme.bg};
    return text(ui, at.inset(space::xs, 0), how);
}

float clinic_card(const Ui& ui, const Rect& at, const SignsState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    const Text name{.key = "signs/clinic",
                    .text = state.clinic,
                    .style = style::h3,
                    .role = Role::Heading,
                    .level = 2};
    text(ui, card.flow.next(text_height(ui, name, card.flow.width())), name);
    const std::string call_name =
        ui.words.format("care.call_name", {{"name", state.clinic}, {"phone", state.phone}});
    const Button call{.key = "signs/clinic/call",
                      .label = state.phone,
                      .kind = ButtonKind::Tonal,
                      .size = ButtonSize::X,
                      .icon = icon::phone,
                      .name = call_name};
    if (button(ui, card.flow.next(button_height(ui, call, card.flow.width())), call))
        ui.emit(act::OpenAddress{phone_address(state.phone)});
    return card.end().h;
}

float items_card(const Ui& ui, const Rect& at, Urgency urgency) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const Color dot = urgency == Urgency::Emergency ? ui.theme.danger : ui.theme.primary;
    constexpr float kDot = 22;
    const auto items = sign_words(urgency);
    ui.semantics.open_group(Role::List, "signs/list", ui.words(word_of(urgency, "title")),
                            {at.x, at.y, at.w, 1});
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string key = "signs/list/" + std::to_string(i + 1);
        const Text item{
            .key = key, .text = ui.words(items[i]), .style = style::body, .role = Role::ListItem};
        const float width = card.flow.width() - kDot;
        const Rect row = card.flow.next(text_height(ui, item, width) + 2 * space::s);
        if (i > 0)
            paint::divider(ui, row.x, row.y, row.w);
        const float line = ui.type.sized(style::body).line;
        paint::disc(ui, {row.x + 6, row.y + space::s + line * 0.5F}, 4, dot);
        text(ui, {row.x + kDot, row.y + space::s, width, row.h - 2 * space::s}, item);
    }
    ui.semantics.close_group();
    return card.end().h;
}

struct Column {
    const Ui& ui;
    Flow flow;
    Rect place() const { return {flow.x(), flow.y() + (used ? space::m : 0), flow.width(), 0}; }
    void took(float height) {
        flow.next(height);
        used = true;
    }
    bool used = false;
};

void heading_words(Column& column, const SignsState& state) {
    const Ui& ui = column.ui;
    const Text title{.key = "signs/title",
                     .text = ui.words(word_of(state.urgency, "heading")),
                     .style = style::h1,
                     .ground = ui.theme.bg,
                     .role = Role::Heading,
                     .level = 1};
    const Rect at = column.place().inset(space::xs, 0);
    const float title_h = text(ui, at, title);
    const Text lead{.key = "signs/lead",
                    .text = state.lead,
                    .style = style::body,
                    .color = ui.theme.ink2,
                    .ground = ui.theme.bg};
    column.took(title_h + space::xs + text(ui, at.moved(0, title_h + space::xs), lead));
}

void closing_words(Column& column, const SignsState& state) {
    const Ui& ui = column.ui;
    const Text none{.key = "signs/none",
                    .text = ui.words(word_of(state.urgency, "none")),
                    .style = style::body_strong,
                    .ground = ui.theme.bg};
    column.took(text(ui, column.place().inset(space::xs, 0), none));
    const Text reviewed{.key = "signs/reviewed",
                        .text = ui.words("care.reviewed"),
                        .style = style::caption,
                        .color = ui.theme.ink2,
                        .ground = ui.theme.bg};
    column.took(text(ui, column.place().inset(space::xs, 0), reviewed));
}

void help(Column& column, const SignsState& state) {
    if (state.urgency == Urgency::Book)
        return column.took(clinic_card(column.ui, column.place(), state));
    column.took(number_card(column.ui, column.place(), "signs", state.number, state.region));
    if (state.urgency == Urgency::Emergency)
        column.took(how_words(column.ui, column.place()));
}

} // namespace

void draw_signs(const Ui& ui, const SignsState& state) {
    const Rect column = ui.layout.focus_column();
    const FocusTopTap top = focus_top(ui, column,
                                      {.key = "signs",
                                       .title = ui.words("care.signs.title"),
                                       .close = ui.words("care.signs.back"),
                                       .arrow = true});
    if (top.close)
        ui.emit(act::Back{});
    const float y = top.bottom + space::s;
    const Rect view{column.x, y, column.w, ui.layout.page.bottom() - y};
    ScrollScope scroll(ui, view, {.key = "signs", .name = ui.words("care.signs.title")});
    const Rect area{scroll.origin().x, scroll.origin().y + space::s, view.w, view.h};
    const bool two = (ui.layout.two_columns || ui.layout.low) && !ui.layout.big_text;
    Column left{ui, Flow(two ? ui.layout.main_column(area) : area, space::m)};
    heading_words(left, state);
    if (!two) {
        // What to do stands before what it is about: the number is never below the fold.
        if (state.urgency != Urgency::Book)
            help(left, state);
        left.took(items_card(ui, left.place(), state.urgency));
        if (state.urgency == Urgency::Book)
            help(left, state);
        closing_words(left, state);
        return scroll.end(left.flow.y() - scroll.origin().y + space::xxl);
    }
    left.took(items_card(ui, left.place(), state.urgency));
    Column right{ui, Flow(ui.layout.side_column(area), space::m)};
    help(right, state);
    closing_words(right, state);
    scroll.end(std::max(left.flow.y(), right.flow.y()) - scroll.origin().y + space::xxl);
}

} // namespace limber::ui
