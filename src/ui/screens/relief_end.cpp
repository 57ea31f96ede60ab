// The end: how is it now, what helped. Both optional.
#include "content/words.hpp"
#include "ui/screens/pain_card.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/screens/relief_words.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/pain_scale.hpp"

#include <algorithm>
#include <array>

namespace limber::ui::relief {

namespace {

constexpr std::array kAsked{ReliefStep::Stop,     ReliefStep::Breathe, ReliefStep::Press,
                            ReliefStep::Position, ReliefStep::Heat,    ReliefStep::Medicine,
                            ReliefStep::Walk,     ReliefStep::Stretch, ReliefStep::Water,
                            ReliefStep::Bath};

float pain_part(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    const PainScale scale{.key = "relief/pain",
                          .name = ui.words("relief.end.now"),
                          .cell_names = pain_cell_names(ui),
                          .selected = state.at.pain,
                          .least = ui.words("relief.end.least"),
                          .most = ui.words("relief.end.most")};
    const Text head{.key = "relief/pain/title",
                    .text = ui.words("relief.end.now"),
                    .style = style::h3,
                    .role = Role::Heading,
                    .level = 2};
    const std::string start =
        state.first_pain && state.first_pain != state.at.pain
            ? ui.words.format("relief.end.start_score", {{"n", *state.first_pain}})
            : std::string();
    const float inner = at.w - 2 * space::l;
    const float head_h = text_height(ui, head, inner);
    const float scale_h = pain_scale_height(ui, scale, inner);
    const float start_h = start.empty() ? 0 : ui.type.sized(style::caption).line;
    if (!draw)
        return 2 * space::l + head_h + start_h + space::m + scale_h;
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    Rect row = card.flow.next(head_h + start_h);
    text(ui, row.cut_top(head_h), head);
    if (!start.empty())
        text_line(ui, row,
                  {.key = "relief/pain/start",
                   .text = start,
                   .style = style::caption,
                   .color = ui.theme.ink2});
    if (const PainTap tap = pain_scale(ui, card.flow.next(scale_h), scale); tap.score)
        act_guide(ui, guide::Pain{*tap.score});
    return card.end().h;
}

float helped_part(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    const Text head{.key = "relief/what_helped",
                    .text = ui.words("relief.end.helped"),
                    .style = style::h3,
                    .role = Role::Heading,
                    .level = 2};
    const Rect inner = at.inset(space::l, 0);
    float y = at.y + space::l + text_height(ui, head, inner.w) + space::m;
    const float line = chip_height(ui);
    struct Placed {
        ReliefStep step;
        Rect at;
    };
    std::vector<Placed> places;
    float x = inner.x;
    for (const ReliefStep step : kAsked) {
        const std::string key = "relief.chip." + std::string(step_id(step));
        const float width = std::min(inner.w, chip_width(ui, {.label = ui.words(key)}));
        if (x > inner.x && x + width > inner.right()) {
            x = inner.x;
            y += line + space::s;
        }
        places.push_back({step, {x, y, width, line}});
        x += width + space::s;
    }
    const float height = y + line + space::l - at.y;
    if (!draw)
        return height;
    card(ui, {at.x, at.y, at.w, height});
    text(ui, {inner.x, at.y + space::l, inner.w, line}, head);
    int n = 0;
    for (const Placed& place : places) {
        const std::string id(step_id(place.step));
        const std::string node = "relief/helped/" + id;
        if (chip(ui, place.at,
                 {.key = node,
                  .label = ui.words("relief.chip." + id),
                  .on = state.at.helped.contains(place.step),
                  .pos_in_set = ++n,
                  .set_size = static_cast<int>(kAsked.size())}))
            act_guide(ui, guide::Helped{place.step});
    }
    return height;
}

} // namespace

void draw_end(const Ui& ui, const ReliefState& state) {
    Parts parts;
    parts.no_picture = true;
    parts.below.emplace_back(
        [&](const Rect& at, bool draw) { return pain_part(ui, at, state, draw); });
    parts.below.emplace_back(
        [&](const Rect& at, bool draw) { return helped_part(ui, at, state, draw); });
    draw_page(ui, state, std::move(parts));
}

} // namespace limber::ui::relief
