// Seconds in, seconds out: whoever breathes otherwise is right.
#include "content/words.hpp"
#include "ui/screens/breathing.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

namespace limber::ui {

namespace {

std::string& open_word(const Ui& ui) {
    return ui.memory.text(item_id("relief/pace/open")).text;
}

Millis row(const Ui& ui, Flow& flow, std::string_view key, std::string_view name, Millis value) {
    const std::string label_key = std::string(key) + "/label";
    const Text label{.key = label_key,
                     .text = name,
                     .style = style::label,
                     .ground = ui.theme.bg,
                     .decorative = true};
    text(ui, flow.next(text_height(ui, label, flow.width())), label);
    const auto seconds = static_cast<int>(value.count() / 1000);
    const std::string words = ui.words.format("relief.breathe.seconds", {{"n", seconds}});
    const Stepper look{.key = key,
                       .name = name,
                       .value_words = words,
                       .less = ui.words("relief.breathe.less"),
                       .more = ui.words("relief.breathe.longer"),
                       .value = seconds,
                       .min = 2,
                       .max = 10};
    return Millis{stepper(ui, flow.next(stepper_height(ui)), look) * 1000};
}

} // namespace

void open_pace_sheet(const Ui& ui) {
    open_word(ui) = "open";
}

std::optional<BreathPace> pace_sheet(const Ui& ui, const BreathPace& pace) {
    if (open_word(ui).empty())
        return std::nullopt;
    SheetScope sheet(ui, {.key = "relief/pace_sheet",
                          .name = ui.words("relief.breathe.change_title"),
                          .close_name = ui.words("shell.close")});
    Flow& flow = sheet.flow;
    const std::string_view title = ui.words("relief.breathe.change_title");
    heading(ui, flow.next(ui.type.height(style::h2, title, flow.width())), "relief/pace_title", 2,
            title, style::h2);
    BreathPace wanted = pace;
    wanted.in = row(ui, flow, "relief/pace_in", ui.words("relief.breathe.in_name"), pace.in);
    wanted.out = row(ui, flow, "relief/pace_out", ui.words("relief.breathe.out_name"), pace.out);
    const Button done{.key = "relief/pace_done",
                      .label = ui.words("relief.breathe.change_done"),
                      .kind = ButtonKind::Primary,
                      .size = ButtonSize::X};
    if (button(ui, flow.next(button_height(ui, done, flow.width())), done))
        open_word(ui).clear();
    if (sheet.end())
        open_word(ui).clear();
    return wanted == pace ? std::nullopt : std::optional(wanted);
}

} // namespace limber::ui
