#include "ui/screens/time_keys.hpp"

#include "content/words.hpp"
#include "ui/widgets/button.hpp"

#include <algorithm>
#include <string>

namespace limber::ui {

std::optional<Millis> time_keys(const Ui& ui, Flow& flow, std::string_view key,
                                std::string_view what) {
    constexpr Millis kQuarter{15 * 60'000};
    const std::string earlier_key = std::string(key).append("/earlier");
    const std::string later_key = std::string(key).append("/later");
    const std::string earlier_name = ui.words.format("episode.earlier_name", {{"what", what}});
    const std::string later_name = ui.words.format("episode.later_name", {{"what", what}});
    const Button earlier{.key = earlier_key,
                         .label = ui.words("episode.earlier"),
                         .kind = ButtonKind::Neutral,
                         .size = ButtonSize::M,
                         .name = earlier_name};
    const Button later{.key = later_key,
                       .label = ui.words("episode.later"),
                       .kind = ButtonKind::Neutral,
                       .size = ButtonSize::M,
                       .name = later_name};
    const float half = (flow.width() - space::s) * 0.5F;
    const Rect at =
        flow.next(std::max(button_height(ui, earlier, half), button_height(ui, later, half)));
    if (button(ui, at.column(0, 2, space::s), earlier))
        return -kQuarter;
    if (button(ui, at.column(1, 2, space::s), later))
        return kQuarter;
    return std::nullopt;
}

} // namespace limber::ui
