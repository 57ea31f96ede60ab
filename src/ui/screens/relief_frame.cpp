#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>

namespace limber::ui::relief {

namespace {

constexpr int kSteps = 2; // what the guide has so far

// The largest words on the smallest phone: what is pinned says less, so that something is left
// between.
bool compact(const Ui& ui) {
    return ui.layout.dock && ui.layout.big_text && ui.layout.size.y < 700;
}

// "Now 1 of 2" and the bar beside it.
float step_words_height(const Ui& ui) {
    return std::max(24.0F, ui.type.sized(style::label).line);
}

void step_words(const Ui& ui, const Rect& at, const ReliefState& state) {
    const int number = static_cast<int>(state.step) + 1;
    const std::string said = state.step == ReliefStep::Rest
                                 ? std::string(ui.words("relief.done"))
                                 : ui.words.format("relief.step", {{"n", number}, {"all", kSteps}});
    Rect row = at;
    constexpr float kLeastBar = 64;
    const float width =
        std::min(ui.type.width(style::label, said) + 2, row.w - space::l - kLeastBar);
    text_line(ui, row.cut_left(width, space::l),
              {.key = "relief/step",
               .text = said,
               .style = style::label,
               .ground = ui.theme.bg,
               .decorative = true});
    constexpr float kBar = 8;
    step_bar(ui, row.centred(row.w, kBar),
             {.key = "relief/steps",
              .said = said,
              .count = kSteps,
              .current = std::min(number - 1, kSteps),
              .ticks = false});
}

Button back_button(const Ui& ui) {
    return {.key = "relief/back",
            .label = ui.words("relief.back"),
            .kind = ButtonKind::Neutral,
            .size = ui.layout.two_columns ? ButtonSize::XXL : ButtonSize::XX,
            .icon = icon::arrow_left,
            .large_target = true};
}

Button next_button(const Ui& ui, const ReliefState& state) {
    const bool last = state.step == ReliefStep::Rest;
    return {.key = "relief/next",
            .label = ui.words(last ? "relief.rest.leave" : "relief.next"),
            .kind = ButtonKind::Primary,
            .size = ui.layout.two_columns ? ButtonSize::XXL : ButtonSize::XX,
            .icon = last ? std::string_view{} : icon::arrow_right,
            .icon_after = true,
            .large_target = true};
}

// Back and Next, side by side: over each other where words are too large for that, and Back a
// picture where there is no height for that either.
float feet_height(const Ui& ui, const ReliefState& state, float width) {
    const Button back = back_button(ui);
    const Button next = next_button(ui, state);
    if (compact(ui))
        return button_height(ui, next, width - metric::player_target - space::s);
    if (ui.layout.big_text && width < 420) {
        Button small = back;
        small.size = ButtonSize::X;
        return button_height(ui, next, width) + space::s + button_height(ui, small, width);
    }
    return std::max(button_height(ui, back, width * 0.32F), button_height(ui, next, width * 0.64F));
}

void draw_feet(const Ui& ui, const Rect& at, const ReliefState& state) {
    Button back = back_button(ui);
    const Button next = next_button(ui, state);
    Rect rest = at;
    Rect back_at;
    bool going_back = false;
    if (compact(ui)) {
        back_at = ui.layout.left_handed ? rest.cut_right(metric::player_target, space::s)
                                        : rest.cut_left(metric::player_target, space::s);
        going_back = icon_button(ui, back_at,
                                 {.key = back.key,
                                  .icon = back.icon,
                                  .name = back.label,
                                  .icon_px = 32,
                                  .radius = radius::huge,
                                  .large_target = true});
    } else if (ui.layout.big_text && at.w < 420) {
        back.size = ButtonSize::X;
        back_at = rest.cut_bottom(button_height(ui, back, at.w), space::s);
    } else {
        const float share = ui.layout.two_columns ? 0.2F : 0.32F;
        const float width = std::max(at.w * share, std::min(button_width(ui, back), at.w * 0.45F));
        back_at = ui.layout.left_handed ? rest.cut_right(width, space::m)
                                        : rest.cut_left(width, space::m);
    }
    if (!compact(ui))
        going_back = button(ui, back_at, back);
    if (going_back)
        ui.emit(act::ReliefBack{});
    if (button(ui, rest, next))
        go_on(ui, state);
}

} // namespace

void go_on(const Ui& ui, const ReliefState& state) {
    if (state.step == ReliefStep::Rest)
        ui.emit(act::ReliefClose{});
    else
        ui.emit(act::ReliefNext{});
}

bool side_by_side(const Ui& ui) {
    return ui.layout.two_columns || ui.layout.low;
}

Rect draw_frame(const Ui& ui, const ReliefState& state) {
    const Rect column = ui.layout.focus_column();
    const FocusTopTap top =
        focus_top(ui, column, {.key = "relief", .close = ui.words("relief.close")});
    if (top.close)
        ui.emit(act::ReliefClose{});
    Rect body = column;
    body.cut_top(top.bottom - column.y);
    if (top.between.empty()) {
        body.cut_top(space::s);
        const float height = step_words_height(ui);
        step_words(ui, body.cut_top(height, space::s).inset(space::xs, 0), state);
    } else {
        step_words(ui, top.between, state);
        body.cut_top(space::l);
    }
    body.cut_bottom(ui.layout.dock ? 10.0F : ui.layout.low ? 8.0F : 26.0F);
    Rect foot;
    if (state.step != ReliefStep::Stop)
        foot = body.cut_bottom(feet_height(ui, state, body.w), space::s);
    const LinkRow link{.key = "relief/signs",
                       .label = ui.words(compact(ui) ? "relief.signs_short" : "relief.signs"),
                       .icon = icon::flag_variant,
                       .danger = true,
                       .chevron = !compact(ui),
                       .name = ui.words("relief.signs")};
    // On a tablet the link stands at the right end, as wide as its half.
    const bool half = ui.layout.two_columns && state.step != ReliefStep::Stop;
    const float width = half ? (body.w - space::xxl) * 0.5F : body.w;
    Rect link_at = body.cut_bottom(link_row_height(ui, link, width), space::m);
    if (half)
        link_at = link_at.cut_right(width);
    if (link_row(ui, link_at, link))
        ui.emit(act::OpenSigns{Urgency::Emergency});
    if (!foot.empty())
        draw_feet(ui, foot, state);
    return body;
}

} // namespace limber::ui::relief
