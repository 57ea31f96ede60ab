#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/exercise_detail_parts.hpp"
#include "ui/screens/stepper_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>

namespace limber::ui::detail_parts {

namespace {

using State = ExerciseDetailState;

std::string key_of(const DoseStepper& dose) {
    return "detail/dose/" + dose.key;
}

Stepper look_of(std::string_view key, const DoseStepper& dose) {
    return {.key = key,
            .name = dose.name,
            .less = dose.less,
            .more = dose.more,
            .value = dose.value,
            .min = dose.min,
            .max = dose.max};
}

void changed(const Ui& ui, const State& state, const DoseStepper& dose, int value) {
    if (value != dose.value)
        ui.emit(act::ChangeDose{state.exercise, state.level,
                                with_field(state.dose, dose.field, value)});
}

void reset_key(const Ui& ui, Flow& flow, const State& state) {
    if (!state.own_dose)
        return;
    Button reset{"detail/reset", ui.words("detail.reset"), ButtonKind::Neutral, ButtonSize::M,
                 icon::replay};
    if (button(ui, flow.next(button_height(ui, reset, flow.width())), reset))
        ui.emit(act::ResetDose{state.exercise, state.level});
}

} // namespace

float dose_rows(const Ui& ui, const Rect& at, const State& state) {
    CardStyle look;
    look.gap = 0;
    CardScope card(ui, at.x, at.y, at.w, look);
    for (std::size_t i = 0; i < state.steppers.size(); ++i) {
        const DoseStepper& dose = state.steppers[i];
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        const std::string key = key_of(dose);
        changed(ui, state, dose, stepper_row(ui, card.flow, look_of(key, dose)));
    }
    if (state.own_dose)
        card.flow.space(12);
    reset_key(ui, card.flow, state);
    return card.end().h;
}

float dose_columns_height(const Ui& ui, const State& state) {
    const float reset = state.own_dose ? 12 + 52 : 0;
    return 2 * 16 + ui.type.sized(style::caption).line + 8 + stepper_height(ui) + reset;
}

void dose_columns(const Ui& ui, const Rect& at, const State& state) {
    const Rect inner = card(ui, at);
    const int count = static_cast<int>(state.steppers.size());
    const float name_h = ui.type.sized(style::caption).line;
    for (int i = 0; i < count; ++i) {
        const DoseStepper& dose = state.steppers[static_cast<std::size_t>(i)];
        const Rect column = inner.column(i, count, 16);
        const std::string stepper_key = key_of(dose);
        const std::string key = stepper_key + "/label";
        Text label{key, dose.name, style::caption, ui.theme.ink2};
        label.align = Align::Centre;
        label.decorative = true;
        text_line(ui, {column.x, column.y, column.w, name_h}, label);
        changed(ui, state, dose,
                stepper(ui, {column.x, column.y + name_h + 8, column.w, stepper_height(ui)},
                        look_of(stepper_key, dose)));
    }
    Flow flow({inner.x, inner.bottom() - 52, inner.w, 52}, 0);
    reset_key(ui, flow, state);
}

float dose_key_width(const Ui& ui, const State& state) {
    return std::max({124.0F, ui.type.width(style::h3, state.dose_main) + 60,
                     ui.type.width(style::caption, state.dose_below) + 60});
}

void dose_key(const Ui& ui, const Rect& at, const State& state) {
    const std::string key = "detail/dose";
    CardStyle look;
    look.fill = ui.theme.sunken;
    look.radius = radius::large;
    look.padding = 0;
    look.shadow = false;
    const CardPress press = tappable_card(ui, at, key, state.dose_said, look);
    const float main_h = ui.type.sized(style::h3).line;
    const float below_h = ui.type.sized(style::caption).line;
    const float top = at.y + (at.h - main_h - below_h) * 0.5F;
    const float words_w = at.w - 16 - 40;
    Text main{"detail/dose/main", state.dose_main, style::h3, 0, ui.theme.sunken};
    main.decorative = true;
    text_line(ui, {at.x + 16, top, words_w, main_h}, main);
    Text below{"detail/dose/below", state.dose_below, style::caption, ui.theme.ink2,
               ui.theme.sunken};
    below.decorative = true;
    text_line(ui, {at.x + 16, top + main_h, words_w, below_h}, below);
    paint::icon(ui, icon::pencil, {at.right() - 26, at.y + at.h * 0.5F}, 22, ui.theme.ink);
    if (press.pressed && !state.steppers.empty()) {
        const std::string stepper_key = "detail/dose/" + state.steppers.back().key;
        ui.semantics.request_reveal(stepper_key);
    }
}

} // namespace limber::ui::detail_parts
