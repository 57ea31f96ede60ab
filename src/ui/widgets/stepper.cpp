#include "ui/widgets/stepper.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace limber::ui {

namespace {

constexpr TextStyle kValue{Weight::ExtraBold, 20, 24};
constexpr float kInset = 4, kKey = 48, kHeight = 56, kIcon = 22;

// One of the two keys. Held, it goes on.
bool step_key(const Ui& ui, const Rect& at, std::string_view key, std::string_view name,
              std::string_view icon, bool enabled) {
    const Press tap = press(ui, key, at, {.disabled = !enabled, .repeat = true});
    const Theme& theme = ui.theme;
    paint::shadow_e1(ui, at, radius::cell);
    paint::fill(ui, at, theme.raised, radius::cell);
    if (theme.high_contrast())
        paint::outline(ui, at, theme.line, radius::cell, metric::outline);
    press_veil(ui, tap, at, radius::cell);
    paint::icon(ui, icon, at.centre(), kIcon, enabled ? theme.ink : theme.line_strong);
    if (tap.focused)
        focus_ring(ui, at, radius::cell);
    Node& node = ui.semantics.add(Role::Button, key, name, at);
    node.id = tap.id;
    node.state.disabled = !enabled;
    node.state.focused = tap.focused;
    return tap.pressed;
}

} // namespace

float stepper_height(const Ui& ui) {
    return std::max(kHeight, ui.type.sized(kValue).line + 16);
}

int stepper(const Ui& ui, const Rect& at, const Stepper& stepper) {
    int value = stepper.value;
    const Theme& theme = ui.theme;
    const std::string number = std::to_string(stepper.value);
    const std::string_view words = stepper.value_words.empty() ? number : stepper.value_words;

    Node& group = ui.semantics.open_group(Role::Slider, stepper.key, stepper.name, at);
    group.value = words;
    group.state.disabled = stepper.disabled;
    if (const auto asked = ui.semantics.take_value(stepper.key); asked && !stepper.disabled) {
        int given = value;
        const auto [end, error] =
            std::from_chars(asked->data(), asked->data() + asked->size(), given);
        if (error == std::errc{})
            value = given;
    }

    paint::fill(ui, at, theme.sunken, radius::button);
    if (theme.high_contrast())
        paint::outline(ui, at, theme.line, radius::button, metric::outline);
    Rect rest = at.inset(kInset);
    const Rect less = rest.cut_left(kKey);
    const Rect more = rest.cut_right(kKey);
    std::string key(stepper.key);
    const std::size_t stem = key.size();
    if (step_key(ui, less, key.append("/less"), stepper.less, icon::minus,
                 !stepper.disabled && stepper.value > stepper.min)) {
        value -= stepper.step;
    }
    key.resize(stem);
    if (step_key(ui, more, key.append("/more"), stepper.more, icon::plus,
                 !stepper.disabled && stepper.value < stepper.max)) {
        value += stepper.step;
    }
    const Rect middle = rest.inset(4, 0);
    const Label label = fit_label(ui.type, kValue, words, middle.w, 1);
    draw_label(ui, label, middle, Align::Centre, stepper.disabled ? theme.ink2 : theme.ink, words);
    ui.semantics.close_group();
    return std::clamp(value, stepper.min, stepper.max);
}

} // namespace limber::ui
