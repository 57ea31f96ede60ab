#include "ui/screens/care.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/keys.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/report_sheet.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

// The first thing on the page: flag, two lines, a red edge; the whole of it is one button.
float warning_card(const Ui& ui, const Rect& at) {
    const Rect inner = at.inset(space::l, 0);
    constexpr float kFlag = 24;
    const float words_x = inner.x + kFlag + space::l;
    const float words_w = inner.right() - words_x - 32;
    const Text title{.key = "care/signs/title",
                     .text = ui.words("care.signs.title"),
                     .style = style::h3,
                     .color = ui.theme.on_danger_tint,
                     .ground = ui.theme.danger_tint,
                     .decorative = true};
    Text below = title;
    below.key = "care/signs/text";
    below.text = ui.words("care.signs.text");
    below.style = style::caption;
    const float title_h = text_height(ui, title, words_w);
    const float words_h = title_h + text_height(ui, below, words_w);
    const Rect whole{at.x, at.y, at.w, words_h + 2 * space::l};
    const std::string name = std::string(title.text).append(". ").append(below.text);
    const Press tap = press_node(ui, Role::Button, "care/signs", name, whole);
    paint::fill(ui, whole, ui.theme.danger_tint, radius::card);
    paint::outline(ui, whole, ui.theme.danger, radius::card, metric::outline);
    press_veil(ui, tap, whole, radius::card);
    const float middle = whole.y + whole.h * 0.5F;
    paint::icon(ui, icon::flag_variant, {inner.x + kFlag * 0.5F, middle}, 26, ui.theme.danger);
    paint::icon(ui, icon::chevron_right, {inner.right() - 8, middle}, 24, ui.theme.on_danger_tint);
    text(ui, {words_x, whole.y + space::l, words_w, title_h}, title);
    text(ui, {words_x, whole.y + space::l + title_h, words_w, words_h - title_h}, below);
    if (tap.focused)
        focus_ring(ui, whole, radius::card);
    if (tap.pressed)
        ui.emit(act::OpenSigns{Urgency::Emergency});
    return whole.h;
}

float lists_card(const Ui& ui, const Rect& at, const CareState& state) {
    CardScope card(ui, at.x, at.y, at.w, kCardOfRows);
    const std::string call = ui.words.format("care.emergency.row", {{"n", state.number}});
    struct List {
        std::string_view key, title, below, icon;
        Hue hue;
        Urgency urgency;
    };
    const std::array lists = {
        List{"care/list/emergency", ui.words("care.emergency.title"), call, icon::alert_octagon,
             Hue::Danger, Urgency::Emergency},
        List{"care/list/today", ui.words("care.today.title"), ui.words("care.today.row"),
             icon::hospital, Hue::Heat, Urgency::Today},
        List{"care/list/book", ui.words("care.book.title"), ui.words("care.book.row"),
             icon::stethoscope, Hue::Stretch, Urgency::Book}};
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const List& list = lists.at(i);
        const ListRow row{.key = list.key,
                          .title = list.title,
                          .below = list.below,
                          .icon = list.icon,
                          .hue = list.hue,
                          .chevron = true,
                          .pos_in_set = static_cast<int>(i) + 1,
                          .set_size = static_cast<int>(lists.size())};
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        if (list_row(ui, card.flow.next(list_row_height(ui, row, card.flow.width())), row) ==
            RowTap::Row)
            ui.emit(act::OpenSigns{list.urgency});
    }
    return card.end().h;
}

std::string_view advice_word(care::Advice advice) {
    switch (advice) {
    case care::Advice::Talk:
        return "care.status.talk";
    case care::Advice::Time:
        return "care.status.time";
    case care::Advice::Nothing:
        break;
    }
    return "care.status.nothing";
}

// A tile, a title of the card, small words under it.
void card_head(const Ui& ui, CardScope& card, std::string_view key, std::string_view icon, Hue of,
               std::string_view title, std::string_view below) {
    constexpr float kTile = 44;
    const std::string title_key = std::string(key) + "/title";
    const std::string below_key = std::string(key) + "/below";
    const Text head{
        .key = title_key, .text = title, .style = style::h2, .role = Role::Heading, .level = 2};
    const Text small{
        .key = below_key, .text = below, .style = style::caption, .color = ui.theme.ink2};
    const bool tile = !ui.layout.big_text;
    const float words_w = card.flow.width() - (tile ? kTile + space::m : 0);
    const float head_h = text_height(ui, head, words_w);
    const float height = head_h + text_height(ui, small, words_w);
    Rect row = card.flow.next(std::max(tile ? kTile : 0, height));
    if (tile) {
        const Rect at = row.cut_left(kTile, space::m).centred(kTile, kTile);
        const HuePair colours = hue(ui.theme, of);
        paint::fill(ui, at, colours.tint, radius::button);
        paint::icon(ui, icon, at.centre(), 24, colours.strong);
    }
    const float y = row.y + (row.h - height) * 0.5F;
    text(ui, {row.x, y, words_w, head_h}, head);
    text(ui, {row.x, y + head_h, words_w, height - head_h}, small);
}

// The days it locked up, the newest ones where they are many.
void date_tags(const Ui& ui, CardScope& card, const CareSign& sign) {
    constexpr float kHeight = 48;
    constexpr float kDiamond = 12;
    constexpr std::size_t kMost = 6;
    const std::size_t shown = std::min(sign.dates.size(), kMost);
    const std::size_t across = ui.layout.big_text || shown == 2 || shown == 4 ? 2 : 3;
    Rect row;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i % across == 0)
            row = card.flow.next(kHeight);
        const std::string& date = sign.dates[sign.dates.size() - shown + i];
        const Rect cell =
            row.column(static_cast<int>(i % across), static_cast<int>(across), space::s);
        paint::fill(ui, cell, ui.theme.core_t, radius::button);
        const float width = ui.type.width(style::body_strong, date);
        const bool marked = width + 2 * kDiamond + space::s <= cell.w;
        const float mark = marked ? kDiamond + space::s : 0;
        const float x = cell.x + (cell.w - width - mark) * 0.5F;
        if (marked)
            paint::diamond(ui, {x + kDiamond * 0.5F, cell.centre().y}, kDiamond, ui.theme.sos,
                           ui.theme.sos_deep, 2);
        text_line(ui, {x + mark, cell.y, cell.right() - x - mark, cell.h},
                  {.key = "care/sign/date/" + std::to_string(i + 1),
                   .text = date,
                   .style = style::body_strong,
                   .ground = ui.theme.core_t});
    }
}

void call_keys(const Ui& ui, CardScope& card, const CareState& state) {
    const bool book = !state.contact.address.empty();
    if (!book && state.contact.phone.empty())
        return;
    const Button call{.key = "care/status/call",
                      .label = ui.words(book ? "care.book_online" : "care.status.call"),
                      .kind = ButtonKind::Primary,
                      .size = ButtonSize::X,
                      .icon = book ? icon::calendar_plus : icon::phone};
    if (button(ui, card.flow.next(button_height(ui, call, card.flow.width())), call))
        ui.emit(
            act::OpenAddress{book ? state.contact.address : phone_address(state.contact.phone)});
}

// What the log says, with its evidence.
float status_card(const Ui& ui, const Rect& at, const CareState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    card_head(ui, card, "care/status", icon::stethoscope,
              state.advice == care::Advice::Nothing ? Hue::Primary : Hue::Core,
              ui.words(advice_word(state.advice)), ui.words("care.status.note"));
    const auto line = [&](const std::string& key, std::string_view words, bool small) {
        const Text said{.key = key,
                        .text = words,
                        .style = small ? style::caption : style::body,
                        .color = small ? ui.theme.ink2 : ui.theme.ink};
        text(ui, card.flow.next(text_height(ui, said, card.flow.width())), said);
    };
    if (state.signs.empty())
        line("care/status/text", ui.words("care.status.nothing_text"), false);
    for (const CareSign& sign : state.signs) {
        const std::string key = "care/sign/" + std::string(care::sign_key(sign.sign));
        line(key, sign.words, false);
        date_tags(ui, card, sign);
    }
    if (!state.pain_days.empty())
        line("care/status/days", state.pain_days, true);
    const bool time = state.advice == care::Advice::Time;
    if (time)
        call_keys(ui, card, state);
    const Button report{.key = "care/report",
                        .label = ui.words("care.report"),
                        .kind = time ? ButtonKind::Tonal : ButtonKind::Primary,
                        .size = ButtonSize::M,
                        .icon = icon::clipboard_text};
    const bool tapped =
        button(ui, card.flow.next(button_height(ui, report, card.flow.width())), report);
    if (tapped || (key_pressed(Key::R) && !sheet_open(ui)))
        open_report(ui);
    for (const CareSign& sign : state.signs) {
        const std::string key = "care/hide/" + std::string(care::sign_key(sign.sign));
        const std::string name = ui.words.format("care.status.hide_name", {{"what", sign.words}});
        const Button hide{.key = key,
                          .label = ui.words("care.status.hide"),
                          .kind = ButtonKind::Plain,
                          .size = ButtonSize::S,
                          .name = name};
        if (button(ui, card.flow.next(button_height(ui, hide, card.flow.width())), hide))
            ui.emit(act::DismissSign{sign.sign});
    }
    return card.end().h;
}

void contact_head(const Ui& ui, CardScope& card, const CareState& state) {
    constexpr float kDisc = 52;
    const Text name{.key = "care/clinic/name",
                    .text = state.contact.name,
                    .style = style::h3,
                    .role = Role::Heading,
                    .level = 2};
    const Text phone{.key = "care/clinic/phone",
                     .text = state.contact.phone,
                     .style = style::caption,
                     .color = ui.theme.ink2};
    Text note = phone;
    note.key = "care/clinic/note";
    note.text = ui.words(state.own_contact ? "care.own_contact" : "care.contact_note");
    const bool disc = !ui.layout.big_text;
    const float words_w =
        card.flow.width() - (disc ? kDisc + space::m : 0) - metric::target - space::s;
    const std::array lines = {name, note, phone};
    float height = 0;
    for (const Text& line : lines)
        height += line.text.empty() ? 0 : text_height(ui, line, words_w);
    Rect row = card.flow.next(std::max(kDisc, height));
    const Rect edit = row.cut_right(metric::target, space::s);
    if (icon_button(ui, edit.centred(metric::target, metric::target),
                    {.key = "care/clinic/edit",
                     .icon = icon::pencil,
                     .name = ui.words("care.edit_contact"),
                     .plain = true}))
        open_contact(ui);
    if (disc) {
        const Vec2 centre = row.cut_left(kDisc, space::m).centre();
        paint::disc(ui, centre, kDisc * 0.5F, ui.theme.stretch_t);
        paint::icon(ui, icon::stethoscope, centre, 26, ui.theme.stretch);
    }
    float y = row.y + (row.h - height) * 0.5F;
    for (const Text& line : lines)
        if (!line.text.empty())
            y += text(ui, {row.x, y, words_w, height}, line);
}

// Call, mail, book: those that there is something for.
float contact_card(const Ui& ui, const Rect& at, const CareState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::l});
    contact_head(ui, card, state);
    const care::Contact& contact = state.contact;
    const std::string call_name =
        ui.words.format("care.call_name", {{"name", contact.name}, {"phone", contact.phone}});
    const std::string mail_name =
        ui.words.format("care.email_name", {{"name", contact.name}, {"email", contact.email}});
    struct Key {
        Button button;
        std::string address;
        bool there;
    };
    const auto key = [](std::string_view id, std::string_view label, std::string_view icon,
                        std::string_view name) {
        return Button{.key = id,
                      .label = label,
                      .kind = ButtonKind::Tonal,
                      .size = ButtonSize::M,
                      .icon = icon,
                      .name = name};
    };
    const std::array keys{
        Key{key("care/clinic/call", ui.words("care.call"), icon::phone, call_name),
            phone_address(contact.phone), !contact.phone.empty()},
        Key{key("care/clinic/email", ui.words("care.email"), icon::email, mail_name),
            "mailto:" + contact.email, !contact.email.empty()},
        Key{key("care/clinic/book", ui.words("care.book_online"), icon::calendar_plus, {}),
            contact.address, !contact.address.empty()}};
    const auto count =
        static_cast<int>(std::ranges::count_if(keys, [](const Key& one) { return one.there; }));
    const float gaps = space::s * static_cast<float>(std::max(0, count - 1));
    const float each = (card.flow.width() - gaps) / static_cast<float>(std::max(1, count));
    const bool stacked = std::ranges::any_of(
        keys, [&](const Key& one) { return one.there && button_width(ui, one.button) > each; });
    Rect row = stacked || count == 0 ? Rect{} : card.flow.next(52);
    int n = 0;
    for (const Key& one : keys) {
        if (!one.there)
            continue;
        const Rect place = stacked
                               ? card.flow.next(button_height(ui, one.button, card.flow.width()))
                               : row.column(n++, count, space::s);
        if (button(ui, place, one.button))
            ui.emit(act::OpenAddress{one.address});
    }
    return card.end().h;
}

void visit_row(const Ui& ui, CardScope& card, const CareVisit& visit, bool first) {
    const std::string key = "care/visit/" + visit.visit.id;
    const std::string value = visit.day + " " + visit.month;
    const ListRow row{.key = key,
                      .title = visit.title,
                      .below = visit.below,
                      .icon = icon::calendar,
                      .hue = Hue::Neutral,
                      .value = value,
                      .chevron = true};
    if (!first)
        paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
    if (list_row(ui, card.flow.next(list_row_height(ui, row, card.flow.width())), row) ==
        RowTap::Row)
        open_visit(ui, visit.visit.id);
}

// Appointments, with a key to add one; then the visits that were.
float visits_card(const Ui& ui, const Rect& at, const CareState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const Button add{.key = "care/visit/add",
                     .label = ui.words("care.visit.add"),
                     .kind = ButtonKind::Tonal,
                     .size = ButtonSize::S,
                     .icon = icon::plus};
    const float add_w = button_width(ui, add);
    const Text title{.key = "care/visits/title",
                     .text = ui.words("care.visit.title"),
                     .style = style::h3,
                     .role = Role::Heading,
                     .level = 2};
    const bool beside =
        ui.type.width(style::h3, title.text) + add_w + space::m <= card.flow.width();
    Rect row = card.flow.next(beside ? 48 : text_height(ui, title, card.flow.width()));
    const Rect add_at = beside ? row.cut_right(add_w, space::m)
                               : card.flow.next(button_height(ui, add, card.flow.width()));
    const float title_h = text_height(ui, title, row.w);
    text(ui, {row.x, row.y + (row.h - title_h) * 0.5F, row.w, title_h}, title);
    if (button(ui, add_at, add))
        open_visit(ui, {});
    if (state.coming.empty()) {
        const Text none{.key = "care/visits/none",
                        .text = ui.words("care.visit.none"),
                        .style = style::body,
                        .color = ui.theme.ink2};
        card.flow.space(space::s);
        text(ui, card.flow.next(text_height(ui, none, card.flow.width())), none);
    }
    for (std::size_t i = 0; i < state.coming.size(); ++i)
        visit_row(ui, card, state.coming[i], i == 0);
    if (!state.past.empty()) {
        Text past = title;
        past.key = "care/past/title";
        past.text = ui.words("care.visit.past");
        card.flow.space(space::m);
        text(ui, card.flow.next(text_height(ui, past, card.flow.width())), past);
        for (std::size_t i = 0; i < state.past.size(); ++i)
            visit_row(ui, card, state.past[i], i == 0);
    }
    return card.end().h;
}

float reviewed(const Ui& ui, const Rect& at) {
    return text(ui, at.inset(space::xs, 0),
                {.key = "care/reviewed",
                 .text = ui.words("care.reviewed"),
                 .style = style::caption,
                 .color = ui.theme.ink2,
                 .ground = ui.theme.bg});
}

} // namespace

void draw_care(const Ui& ui, const CareState& state) {
    Page page(ui, {.key = "care", .title = ui.words("care.title")});
    const bool two = ui.layout.two_columns && !ui.layout.big_text;
    Flow left(two ? page.main() : page.column(), space::m);
    const auto place = [](const Flow& flow, bool first) {
        return Rect{flow.x(), flow.y() + (first ? 0 : space::m), flow.width(), 0};
    };
    left.next(warning_card(ui, place(left, true)));
    left.next(status_card(ui, place(left, false), state));
    left.next(lists_card(ui, place(left, false), state));
    Flow side(page.side(), space::m);
    Flow& right = two ? side : left;
    right.next(contact_card(ui, place(right, two), state));
    right.next(visits_card(ui, place(right, false), state));
    right.next(reviewed(ui, place(right, false)));
    page.end(std::max(left.y(), two ? side.y() : 0));
    care_sheets(ui, state);
    report_sheet(ui);
}

} // namespace limber::ui
