// Heat: a timer by the wall clock, and a look at the skin after five minutes.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/segment.hpp"

#include <algorithm>

namespace limber::ui::relief {

namespace {

Millis length_of(const ReliefState& state) {
    return state.at.heat ? state.at.heat->length : state.guide->heat_usual;
}

// The ring with what is left in it.
void ring_picture(const Ui& ui, const Rect& at, const ReliefState& state, Millis left) {
    const float size = std::min({at.w, at.h, 360.0F});
    const Vec2 centre = at.centre();
    const Millis length = length_of(state);
    const std::string time = minutes_left(left);
    const std::string of = ui.words.format("relief.heat.left_of", {{"n", length.count() / 60'000}});
    limber::ui::ring(ui, centre, size,
                     {.key = "relief/heat/ring",
                      .name = ui.words("relief.name.heat"),
                      .value = of,
                      .done = static_cast<float>(left.count()) / static_cast<float>(length.count()),
                      .color = ui.theme.heat,
                      .track = ui.theme.heat_t});
    TextStyle large = style::timer;
    large.px = std::min(64.0F, size * 0.23F);
    digits(ui, {centre.x - size * 0.36F, centre.y - size * 0.2F, size * 0.72F, size * 0.26F},
           {.key = "relief/heat/left",
            .digits = time,
            .style = large,
            .color = ui.theme.ink,
            .ground = ui.theme.bg});
    const Text below{.key = "relief/heat/of",
                     .text = of,
                     .style = style::caption,
                     .color = ui.theme.ink2,
                     .ground = ui.theme.bg,
                     .align = Align::Centre};
    text(ui, {centre.x - size * 0.3F, centre.y + size * 0.08F, size * 0.6F, 40}, below);
    ui.wake_in(Millis{1 + (left.count() - 1) % 1000});
}

Piece minutes_piece(const Ui& ui, const ReliefState& state) {
    return [&ui, &state](const Rect& at, bool draw) {
        std::vector<std::string> words;
        std::vector<std::string> ids;
        for (const Millis length : state.guide->heat) {
            const auto minutes = length.count() / 60'000;
            words.push_back(ui.words.format("relief.heat.minutes", {{"n", minutes}}));
            ids.push_back(std::to_string(minutes));
        }
        std::vector<SegmentOption> options;
        int chosen = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            options.push_back({ids[i], words[i], {}});
            if (state.guide->heat[i] == length_of(state))
                chosen = static_cast<int>(i);
        }
        const Segment look{.key = "relief/heat/length",
                           .name = ui.words("relief.heat.length"),
                           .options = options,
                           .selected = chosen};
        const float height = segment_height(ui, look, at.w);
        if (!draw)
            return height;
        if (const auto other = segment(ui, {at.x, at.y, at.w, height}, look))
            act_guide(ui, guide::StartHeat{state.guide->heat[static_cast<std::size_t>(*other)]});
        return height;
    };
}

// The line about the skin: loud when it is time for it.
Piece skin_piece(const Ui& ui, const ReliefState& state, bool now) {
    return [&ui, &state, now](const Rect& at, bool draw) {
        const std::string later = ui.words.format(
            "relief.heat.skin_later", {{"n", state.guide->skin_check.count() / 60'000}});
        const Text words{.key = "relief/heat/skin",
                         .text = now ? ui.words("relief.heat.skin") : std::string_view(later),
                         .style = now ? style::body_l : style::label,
                         .ground = ui.theme.heat_t,
                         .role = Role::Status,
                         .live = now};
        constexpr float kIcon = 24;
        const float room = at.w - 2 * space::l - kIcon - space::m;
        const float height = text_height(ui, words, room) + 2 * space::m;
        if (!draw)
            return height;
        const Rect box{at.x, at.y, at.w, height};
        paint::fill(ui, box, ui.theme.heat_t, radius::button);
        paint::icon(ui, icon::hand_pointing_right,
                    {box.x + space::l + kIcon * 0.5F, box.centre().y}, kIcon, ui.theme.heat);
        text(ui, {box.x + space::l + kIcon + space::m, box.y + space::m, room, height}, words);
        return height;
    };
}

} // namespace

void draw_heat(const Ui& ui, const ReliefState& state) {
    const Utc now = state.at_wall(ui.now);
    const Millis left = heat_left(state.at, now);
    const auto& heat = state.at.heat;
    const bool on = left > Millis{0};
    const bool over = heat && !on;
    Parts parts;
    const std::string start =
        ui.words.format("relief.heat.start", {{"n", state.guide->heat_usual.count() / 60'000}});
    const std::string again =
        ui.words.format("relief.heat.over_text", {{"n", state.guide->heat_a_day}});
    if (heat && on) {
        parts.least = 150;
        parts.picture = [&, left](const Rect& at) { ring_picture(ui, at, state, left); };
        parts.text = false;
        parts.below.push_back(minutes_piece(ui, state));
        parts.below.push_back(
            skin_piece(ui, state, now - heat->started >= state.guide->skin_check));
        parts.below.push_back(button_piece(ui,
                                           {.key = "relief/heat/stop",
                                            .label = ui.words("relief.heat.stop"),
                                            .kind = ButtonKind::Neutral,
                                            .size = ButtonSize::M,
                                            .large_target = true},
                                           [&] { act_guide(ui, guide::StopHeat{}); }));
    } else {
        if (over) {
            parts.title = ui.words("relief.heat.over");
            parts.text = false;
            parts.below.push_back(words_piece(ui, {.key = "relief/heat/over",
                                                   .text = again,
                                                   .style = style::body_l,
                                                   .ground = ui.theme.bg}));
        }
        parts.below.push_back(
            button_piece(ui,
                         {.key = "relief/heat/start",
                          .label = start,
                          .kind = ButtonKind::Tonal,
                          .size = ButtonSize::X,
                          .icon = icon::fire,
                          .large_target = true},
                         [&] { act_guide(ui, guide::StartHeat{state.guide->heat_usual}); }));
    }
    parts.below.push_back(facts_piece(ui, state));
    draw_page(ui, state, std::move(parts));
}

} // namespace limber::ui::relief
