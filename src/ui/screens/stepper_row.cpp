#include "ui/screens/stepper_row.hpp"

#include "ui/widgets/text.hpp"

#include <algorithm>

namespace limber::ui {

int stepper_row(const Ui& ui, Flow& flow, const Stepper& spec) {
    constexpr float kStepperW = 168;
    const float key_h = stepper_height(ui);
    const std::string key = std::string(spec.key).append("/label");
    Text label{key, spec.name, style::label};
    label.decorative = true; // the stepper says it
    if (ui.layout.text_scale >= 1.5F) {
        text(ui, flow.next(text_height(ui, label, flow.width()) + 4), label);
        const int value = stepper(ui, flow.next(key_h), spec);
        flow.space(8);
        return value;
    }
    const float stepper_w = std::max(kStepperW, 3 * key_h);
    const float label_w = flow.width() - stepper_w - 12;
    const float label_h = text_height(ui, label, label_w);
    const Rect row = flow.next(std::max(key_h, label_h) + 4);
    text(ui, {row.x, row.y + (row.h - label_h) * 0.5F, label_w, label_h}, label);
    return stepper(ui, {row.right() - stepper_w, row.y + (row.h - key_h) * 0.5F, stepper_w, key_h},
                   spec);
}

} // namespace limber::ui
