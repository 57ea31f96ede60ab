#include "ui/screens/routine_rows.hpp"

#include "content/words.hpp"
#include "ui/screens/say.hpp"
#include "ui/screens/still.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <iterator>

namespace limber::ui {
namespace {

constexpr Vec2 kPicture{84, 64};
constexpr float kGap = 12;

} // namespace

std::string say_items(const content::Content& content, const Preferences& preferences,
                      const std::vector<PlayItem>& items) {
    std::vector<SetPlan> plan;
    for (const PlayItem& item : items) {
        const Exercise* exercise = content.exercise(item.exercise);
        const Level* level = exercise == nullptr ? nullptr : exercise->level(item.level);
        if (level != nullptr)
            std::ranges::move(
                expand(*exercise, *level, item.dose, counting_for(*level, preferences.counting)),
                std::back_inserter(plan));
    }
    return content.words.format(
        "own.routine.about",
        {{"n", items.size()}, {"time", say_about(content.words, planned_time(plan))}});
}

float routine_row_height(const Ui& ui, const RoutineItem& item, float width, float keys) {
    const bool pictured = !ui.layout.big_text;
    const float room = width - keys - (pictured ? kPicture.x + kGap : 0);
    return std::max(pictured ? kPicture.y + 12 : 48.0F,
                    ui.type.height(style::body_strong, item.name, room) +
                        ui.type.height(style::caption, item.dose, room) + 8);
}

void routine_row(const Ui& ui, Rect row, std::string_view key, const RoutineItem& item) {
    const std::string part(key);
    const std::string picture_key = part + "/picture", name_key = part + "/name",
                      dose_key = part + "/dose";
    if (!ui.layout.big_text) {
        const std::string said = ui.words.format("library.still", {{"name", item.name}});
        const Rect at = row.cut_left(kPicture.x, kGap);
        figure_still(
            ui, {at.x, at.centre().y - kPicture.y * 0.5F, kPicture.x, kPicture.y},
            {.key = picture_key, .name = said, .animation = item.animation, .small = true});
    }
    const Text name{.key = name_key, .text = item.name, .style = style::body_strong};
    const Text dose{
        .key = dose_key, .text = item.dose, .style = style::caption, .color = ui.theme.ink2};
    const float name_h = text_height(ui, name, row.w);
    const float dose_h = text_height(ui, dose, row.w);
    const float top = row.centre().y - (name_h + dose_h) * 0.5F;
    text(ui, {row.x, top, row.w, name_h}, name);
    text(ui, {row.x, top + name_h, row.w, dose_h}, dose);
}

} // namespace limber::ui
