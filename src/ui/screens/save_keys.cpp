#include "ui/screens/save_keys.hpp"

#include "content/words.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

#include <string>

namespace limber::ui {

SaveKey save_keys(const Ui& ui, Flow& flow, const SaveKeys& look) {
    const auto part = [&](std::string_view name) {
        return std::string(look.key).append("/").append(name);
    };
    const std::string why_key = part("why");
    const std::string_view why =
        look.reason.empty() && look.asked ? ui.words("note.ask") : look.reason;
    if (!why.empty()) {
        const Text line{.key = why_key,
                        .text = why,
                        .style = style::label,
                        .ground = ui.theme.bg,
                        .role = Role::Status,
                        .live = true};
        text(ui, flow.next(text_height(ui, line, flow.width())), line);
    }
    const std::string save_key = part("save");
    const Button keep{.key = save_key,
                      .label = ui.words("note.save"),
                      .kind = ButtonKind::Primary,
                      .size = ButtonSize::X,
                      .reason = look.reason,
                      .disabled = !look.reason.empty()};
    const bool saved = button(ui, flow.next(button_height(ui, keep, flow.width())), keep);
    bool dropped = false;
    if (look.asked) {
        const std::string drop_key = part("drop");
        const Button drop{.key = drop_key,
                          .label = ui.words("note.drop"),
                          .kind = ButtonKind::Neutral,
                          .size = ButtonSize::X};
        dropped = button(ui, flow.next(button_height(ui, drop, flow.width())), drop);
    }
    return saved ? SaveKey::Save : dropped ? SaveKey::Drop : SaveKey::None;
}

} // namespace limber::ui
