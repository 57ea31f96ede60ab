// The main thing of the day: what it is and why, its picture, Start; or why there is none.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/still.hpp"
#include "ui/screens/today_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

void start_main(const Ui& ui, const TodayState& state) {
    if (state.kind == TodayMain::Planned)
        ui.emit(act::StartTask{state.main.slot});
    else if (state.kind != TodayMain::CarryOn)
        return;
    else if (state.in_player)
        ui.emit(act::Go{Screen::Player});
    else
        ui.emit(act::ResumeSession{});
}

namespace {

// What it is, in words: label, name, amount, why.
struct MainWords {
    const Ui& ui;
    const TodayState& state;

    float height(float width) const {
        float sum = 0;
        for (const Text& line : lines())
            sum += text_height(ui, line, width);
        return sum + why_height(width);
    }
    float draw(const Rect& at) const {
        float y = at.y;
        for (const Text& line : lines())
            y += text(ui, {at.x, y, at.w, at.h}, line);
        return y - at.y + draw_why({at.x, y, at.w, at.h});
    }
    std::array<Text, 3> lines() const {
        return {Text{.key = "today/main/label",
                     .text = state.main_label,
                     .style = style::caption,
                     .color = ui.theme.ink2},
                Text{.key = "today/main/name",
                     .text = state.main.name,
                     .style = style::h2,
                     .role = Role::Heading,
                     .level = 2},
                Text{.key = "today/main/amount",
                     .text = state.main.amount,
                     .style = style::caption,
                     .color = ui.theme.ink2}};
    }
    Text why() const {
        return {.key = "today/main/why",
                .text = state.main_why,
                .style = style::caption,
                .color = ui.theme.ink2};
    }
    static constexpr float kWhyIcon = 28;
    // Of a planned task it opens why and what may be changed, so it is as high as a target.
    bool opens() const { return state.kind == TodayMain::Planned; }
    float why_height(float width) const {
        const float words = text_height(ui, why(), width - kWhyIcon - (opens() ? 28.0F : 0.0F)) + 4;
        return opens() ? std::max(words, metric::target) : words;
    }
    float draw_why(const Rect& at) const {
        const float height = why_height(at.w);
        const float end = opens() ? 28.0F : 0.0F;
        const float words_w = at.w - kWhyIcon - end;
        const float words_h = text_height(ui, why(), words_w);
        const Rect words{at.x + kWhyIcon, at.y + (height - words_h) * 0.5F, words_w, words_h};
        const float line = ui.type.sized(style::caption).line;
        if (opens()) {
            const Rect whole{at.x, at.y, at.w, height};
            const std::string name =
                ui.words.format("today.task.open", {{"name", state.main.name}});
            const Press tap = press_node(ui, Role::Button, "today/main/open", name, whole);
            press_veil(ui, tap, whole, radius::button);
            if (tap.focused)
                focus_ring(ui, whole, radius::button);
            if (tap.pressed)
                open_task(ui, state.main.slot);
            paint::icon(ui, icon::chevron_right, {at.right() - 10, whole.centre().y}, 22,
                        ui.theme.ink2);
        }
        paint::icon(ui, icon::lightbulb_outline, {at.x + 10, words.y + line * 0.5F}, 20,
                    ui.theme.primary);
        text(ui, words, why());
        return height;
    }
};

Button start_button(const Ui& ui, const TodayState& state) {
    const bool open = state.kind == TodayMain::CarryOn;
    return {.key = "today/main/start",
            .label = ui.words(open ? "today.main.carry_on" : "today.main.start"),
            .kind = ButtonKind::Primary,
            .size = ButtonSize::X,
            .icon = icon::play,
            .hint = "Enter"};
}

Button leave_button(const Ui& ui) {
    return {.key = "today/main/leave",
            .label = ui.words("today.main.leave"),
            .kind = ButtonKind::Neutral,
            .size = ButtonSize::M};
}

bool can_leave(const TodayState& state) {
    return state.kind == TodayMain::CarryOn && !state.in_player;
}

void picture(const Ui& ui, const Rect& at, const TodayState& state, bool small) {
    const std::string name = ui.words.format("today.main.picture", {{"name", state.main.name}});
    figure_still(ui, at,
                 {.key = "today/main/figure",
                  .name = name,
                  .animation = state.main.animation,
                  .small = small});
}

// A phone: a small picture beside the words, Start below. With large text the picture goes.
float main_card_narrow(const Ui& ui, float x, float y, float width, const TodayState& state) {
    CardScope card(ui, x, y, width, {.padding = space::m, .gap = space::m});
    const MainWords words{ui, state};
    const bool with_picture = !ui.layout.big_text;
    if (with_picture) {
        constexpr float kPicture = 112;
        const float text_width = card.flow.width() - kPicture - space::m;
        float height = 0;
        for (const Text& line : words.lines())
            height += text_height(ui, line, text_width);
        Rect row = card.flow.next(std::max(92.0F, height));
        picture(ui, row.cut_left(kPicture, space::m), state, true);
        float line_y = row.y + (row.h - height) * 0.5F;
        for (const Text& line : words.lines())
            line_y += text(ui, {row.x, line_y, row.w, row.h}, line);
        const float inset = space::xs;
        const float why = words.why_height(card.flow.width() - 2 * inset);
        words.draw_why(card.flow.next(why).inset(inset, 0));
    } else {
        words.draw(card.flow.next(words.height(card.flow.width())));
    }
    const Button start = start_button(ui, state);
    if (button(ui, card.flow.next(button_height(ui, start, card.flow.width())), start))
        start_main(ui, state);
    if (can_leave(state)) {
        const Button leave = leave_button(ui);
        if (button(ui, card.flow.next(button_height(ui, leave, card.flow.width())), leave))
            ui.emit(act::DiscardResume{});
    }
    return card.end().h;
}

// A tablet: the picture takes the height that is left, words and Start stand under it.
float main_card_wide(const Ui& ui, const Rect& at, const TodayState& state) {
    const MainWords words{ui, state};
    const Button start = start_button(ui, state);
    const bool leave = can_leave(state);
    const float inner = at.w - 2 * space::l;
    const float button_w = std::clamp(inner * 0.36F, 200.0F, 240.0F);
    const float words_w = inner - button_w - space::l;
    const float start_h = button_height(ui, start, button_w);
    const float buttons_h = leave ? start_h + space::s + 52 : start_h;
    const float row_h = std::max(words.height(words_w), buttons_h);
    constexpr float kLeastPicture = 200;
    const float height = std::max(at.h, row_h + kLeastPicture + 3 * space::l);
    Rect inside = card(ui, {at.x, at.y, at.w, height});
    Rect row = inside.cut_bottom(row_h, space::l);
    picture(ui, inside, state, false);
    Rect buttons = row.cut_right(button_w, space::l);
    buttons = buttons.inset(0, (row_h - buttons_h) * 0.5F);
    const Rect first = buttons.cut_top(start_h, space::s);
    if (button(ui, first, start))
        start_main(ui, state);
    if (leave && button(ui, buttons.cut_top(52), leave_button(ui)))
        ui.emit(act::DiscardResume{});
    const float words_h = words.height(words_w);
    words.draw({row.x, row.y + (row_h - words_h) * 0.5F, words_w, words_h});
    return height;
}

// A warning sign, or nothing left: words and keys instead of the main thing.
float quiet_card(const Ui& ui, const Rect& at, const TodayState& state) {
    const bool stopped = state.kind == TodayMain::Stopped;
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    const Text title{.key = "today/quiet/title",
                     .text = ui.words(stopped ? "today.stopped.title" : "today.empty.title"),
                     .style = style::h2,
                     .role = Role::Heading,
                     .level = 2};
    const Text words{.key = "today/quiet/text",
                     .text = ui.words(stopped ? "today.stopped.text" : "today.empty.text"),
                     .style = style::body,
                     .color = ui.theme.ink2};
    for (const Text* line : {&title, &words})
        text(ui, card.flow.next(text_height(ui, *line, card.flow.width())), *line);
    if (stopped) {
        const LinkRow link{.key = "today/quiet/signs",
                           .label = ui.words("today.stopped.signs"),
                           .icon = icon::flag_variant,
                           .danger = true};
        if (link_row(ui, card.flow.next(link_row_height(ui, link, card.flow.width())), link))
            ui.emit(act::OpenSigns{Urgency::Emergency});
        for (const bool mistake : {false, true}) {
            const Button key{.key = mistake ? "today/quiet/mistake" : "today/quiet/seen",
                             .label =
                                 ui.words(mistake ? "today.stopped.mistake" : "today.stopped.seen"),
                             .kind = ButtonKind::Neutral,
                             .size = ButtonSize::M};
            if (button(ui, card.flow.next(button_height(ui, key, card.flow.width())), key))
                ui.emit(act::AnswerWarning{mistake});
        }
    }
    return card.end().h;
}

} // namespace

float main_card(const Ui& ui, const Rect& at, const TodayState& state) {
    if (state.kind != TodayMain::CarryOn && state.kind != TodayMain::Planned)
        return quiet_card(ui, {at.x, at.y, at.w, 0}, state);
    return at.h > 0 ? main_card_wide(ui, at, state) : main_card_narrow(ui, at.x, at.y, at.w, state);
}

} // namespace limber::ui
