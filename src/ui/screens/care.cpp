#include "ui/screens/care.hpp"

#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

std::string phone_address(std::string_view number) {
    std::string address = "tel:";
    for (const char c : number)
        if ((c >= '0' && c <= '9') || c == '+')
            address.push_back(c);
    return address;
}

CareState build_care(const journal::Journal& /*journal*/, const content::Content& content,
                     const Today& today) {
    const content::Words& words = content.words;
    return {.number = std::string(emergency_number(today.preferences.region)),
            .clinic = std::string(words("care.clinic")),
            .phone = std::string(words("care.phone")),
            .email = std::string(words("care.clinic_email"))};
}

journal::TableSet care_tables() {
    return {};
}

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
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const std::string call = ui.words.format("care.emergency.row", {{"n", state.number}});
    struct List {
        std::string_view key, title, below, icon;
        Hue hue;
        Urgency urgency;
    };
    const std::array lists = {
        List{"care/list/emergency", ui.words("care.emergency.title"), call, icon::alert_octagon,
             Hue::Neutral, Urgency::Emergency},
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

void contact_head(const Ui& ui, CardScope& card, const CareState& state) {
    constexpr float kDisc = 52;
    const Text name{.key = "care/clinic/name",
                    .text = state.clinic,
                    .style = style::h3,
                    .role = Role::Heading,
                    .level = 2};
    const Text phone{.key = "care/clinic/phone",
                     .text = state.phone,
                     .style = style::caption,
                     .color = ui.theme.ink2};
    Text note = phone;
    note.key = "care/clinic/note";
    note.text = ui.words("care.contact_note");
    const bool disc = !ui.layout.big_text;
    const float words_w = card.flow.width() - (disc ? kDisc + space::m : 0);
    const std::array lines = {name, note, phone};
    float height = 0;
    for (const Text& line : lines)
        height += text_height(ui, line, words_w);
    Rect row = card.flow.next(std::max(disc ? kDisc : 0, height));
    if (disc) {
        const Vec2 centre = row.cut_left(kDisc, space::m).centre();
        paint::disc(ui, centre, kDisc * 0.5F, ui.theme.stretch_t);
        paint::icon(ui, icon::stethoscope, centre, 26, ui.theme.stretch);
    }
    float y = row.y + (row.h - height) * 0.5F;
    for (const Text& line : lines)
        y += text(ui, {row.x, y, words_w, height}, line);
}

float contact_card(const Ui& ui, const Rect& at, const CareState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::l});
    contact_head(ui, card, state);
    const std::string call_name =
        ui.words.format("care.call_name", {{"name", state.clinic}, {"phone", state.phone}});
    const std::string mail_name =
        ui.words.format("care.email_name", {{"name", state.clinic}, {"email", state.email}});
    const Button call{.key = "care/clinic/call",
                      .label = ui.words("care.call"),
                      .kind = ButtonKind::Tonal,
                      .size = ButtonSize::M,
                      .icon = icon::phone,
                      .name = call_name};
    const Button mail{.key = "care/clinic/email",
                      .label = ui.words("care.email"),
                      .kind = ButtonKind::Tonal,
                      .size = ButtonSize::M,
                      .icon = icon::email,
                      .name = mail_name};
    const float half = (card.flow.width() - space::s) * 0.5F;
    const bool stacked = std::max(button_width(ui, call), button_width(ui, mail)) > half;
    const float width = stacked ? card.flow.width() : half;
    const float height = std::max(button_height(ui, call, width), button_height(ui, mail, width));
    Rect row = card.flow.next(stacked ? 2 * height + space::s : height);
    const Rect first = stacked ? row.cut_top(height, space::s) : row.column(0, 2, space::s);
    const Rect second = stacked ? row : row.column(1, 2, space::s);
    if (button(ui, first, call))
        ui.emit(act::OpenAddress{phone_address(state.phone)});
    if (button(ui, second, mail))
        ui.emit(act::OpenAddress{"mailto:" + state.email});
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
    left.next(lists_card(ui, place(left, false), state));
    if (!two) {
        left.next(contact_card(ui, place(left, false), state));
        left.next(reviewed(ui, place(left, false)));
        return page.end(left.y());
    }
    Flow right(page.side(), space::m);
    right.next(contact_card(ui, place(right, true), state));
    right.next(reviewed(ui, place(right, false)));
    page.end(std::max(left.y(), right.y()));
}

} // namespace limber::ui
