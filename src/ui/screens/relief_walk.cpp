// The first walk with a minute timer, and the light stretches, which the player plays.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/widgets/progress.hpp"

#include <algorithm>

namespace limber::ui::relief {

namespace {

void walk_picture(const Ui& ui, const Rect& at, const ReliefState& state) {
    const Millis done = walked(state.at, state.at_wall(ui.now));
    const bool running = state.at.walk && state.at.walk->since;
    const Millis goal = state.at.walk ? state.at.walk->goal : state.guide->walk;
    Rect rest = at;
    if (done > Millis{0} || running) {
        const Rect figure = rest.cut_left(at.w * 0.42F, space::m);
        const GuidePage& page = page_of(state.at, *state.guide);
        animation_panel(ui, figure, "relief/figure", ui.words(page.picture_word), page.animation,
                        running);
    } else {
        return page_figure(ui, at, state);
    }
    const float size = std::min({rest.w, rest.h, 300.0F});
    const Vec2 centre = rest.centre();
    const std::string of = ui.words.format("relief.walk.of", {{"n", goal.count() / 60'000}});
    const std::string time = minutes_left(Millis{done.count() / 1000 * 1000});
    const std::string said = ui.words.format("relief.walk.walked_name", {{"time", time}});
    limber::ui::ring(ui, centre, size,
                     {.key = "relief/walk/ring",
                      .name = ui.words("relief.name.walk"),
                      .value = said,
                      .done = std::min(1.0F, static_cast<float>(done.count()) /
                                                 static_cast<float>(goal.count())),
                      .color = ui.theme.walk,
                      .track = ui.theme.walk_t});
    TextStyle large = style::timer;
    large.px = std::min(56.0F, size * 0.23F);
    digits(ui, {centre.x - size * 0.36F, centre.y - size * 0.2F, size * 0.72F, size * 0.26F},
           {.key = "relief/walk/time",
            .digits = time,
            .name = said,
            .style = large,
            .color = ui.theme.ink,
            .ground = ui.theme.bg});
    text(ui, {centre.x - size * 0.3F, centre.y + size * 0.08F, size * 0.6F, 40},
         {.key = "relief/walk/of",
          .text = of,
          .style = style::caption,
          .color = ui.theme.ink2,
          .ground = ui.theme.bg,
          .align = Align::Centre});
    if (running)
        ui.wake_in(Millis{1000 - done.count() % 1000});
}

} // namespace

void draw_walk(const Ui& ui, const ReliefState& state) {
    const bool running = state.at.walk && state.at.walk->since;
    const bool begun = walked(state.at, state.at_wall(ui.now)) > Millis{0} || running;
    const Millis step = state.guide->walk_step;
    Parts parts;
    parts.least = 150;
    parts.picture = [&](const Rect& at) { walk_picture(ui, at, state); };
    const std::string first = ui.words.format("relief.walk.first", {{"time", state.first_walk}});
    if (!state.first_walk.empty())
        parts.below.push_back(words_piece(ui, {.key = "relief/walk/first",
                                               .text = first,
                                               .style = style::label,
                                               .color = ui.theme.ink2,
                                               .ground = ui.theme.bg}));
    if (!begun) {
        parts.below.push_back(button_piece(ui,
                                           {.key = "relief/walk/start",
                                            .label = ui.words("relief.walk.start"),
                                            .kind = ButtonKind::Tonal,
                                            .size = ButtonSize::X,
                                            .icon = icon::walk,
                                            .large_target = true},
                                           [&] { act_guide(ui, guide::Walk{true}); }));
    } else {
        const auto look = [&](std::string_view key, std::string_view label, ButtonKind kind,
                              std::string_view name) {
            return Button{.key = key,
                          .label = label,
                          .kind = kind,
                          .size = ButtonSize::M,
                          .name = name,
                          .large_target = true};
        };
        parts.below.push_back(
            row_piece(ui,
                      {look("relief/walk/less", ui.words("relief.walk.less"), ButtonKind::Neutral,
                            ui.words("relief.walk.less_name")),
                       look("relief/walk/pause",
                            ui.words(running ? "relief.walk.pause" : "relief.walk.go_on"),
                            ButtonKind::Tonal, {}),
                       look("relief/walk/more", ui.words("relief.walk.more"), ButtonKind::Neutral,
                            ui.words("relief.walk.more_name"))},
                      [&, running, step](std::size_t i) {
                          if (i == 1)
                              act_guide(ui, guide::Walk{!running});
                          else
                              act_guide(ui, guide::WalkGoal{i == 0 ? -step : step});
                      }));
    }
    draw_page(ui, state, std::move(parts));
}

namespace {

Piece how_it_felt(const Ui& ui) {
    const auto look = [&](std::string_view key, std::string_view word) {
        return Button{.key = key,
                      .label = ui.words(word),
                      .kind = ButtonKind::Tonal,
                      .size = ButtonSize::M,
                      .large_target = true};
    };
    return row_piece(
        ui,
        {look("relief/stretch/fine", "relief.stretch.fine"),
         look("relief/stretch/not_sure", "relief.stretch.not_sure"),
         look("relief/stretch/worse", "relief.stretch.worse")},
        [&](std::size_t i) { act_guide(ui, guide::Felt{static_cast<guide::Feeling>(i)}); });
}

} // namespace

void draw_stretch(const Ui& ui, const ReliefState& state) {
    Parts parts;
    const bool blocked = state.facts.check_due || state.facts.alarm;
    const bool over = state.at.stretch == StretchState::Over;
    const bool asked = state.at.stretch == StretchState::Asked;
    const auto all = static_cast<int>(state.guide->stretches.size());
    parts.no_picture = over || blocked || state.stretch_animation.empty();
    const std::string name = state.stretch_name;
    parts.picture = [&](const Rect& at) {
        animation_panel(ui, at, "relief/figure", state.stretch_name, state.stretch_animation,
                        false);
    };
    const std::string number = ui.words.format(
        "relief.stretch.one", {{"n", std::min(state.at.stretches + 1, all)}, {"all", all}});
    const std::string which = number + " · " + name + " · " + state.stretch_dose;
    const std::string start_name = ui.words.format("relief.stretch.start_name", {{"name", name}});
    if (over) {
        parts.title =
            ui.words(state.at.stretches >= all ? "relief.stretch.over_all" : "relief.stretch.over");
        parts.text = false;
        parts.below.push_back(words_piece(ui, {.key = "relief/stretch/over",
                                               .text = ui.words("relief.stretch.over_text"),
                                               .style = style::body_l,
                                               .ground = ui.theme.bg}));
    } else if (blocked) {
        parts.title =
            ui.words(state.facts.alarm ? "relief.menu.stretch_off" : "relief.stretch.check");
        parts.text = false;
        parts.below.push_back(button_piece(ui,
                                           {.key = "relief/stretch/check",
                                            .label = ui.words("relief.stretch.check_do"),
                                            .kind = ButtonKind::Tonal,
                                            .size = ButtonSize::X,
                                            .icon = icon::flag_variant,
                                            .large_target = true},
                                           [&] { ui.emit(act::OpenSigns{Urgency::Emergency}); }));
    } else {
        if (asked) {
            parts.title = ui.words("relief.stretch.felt");
            parts.text = false;
        }
        parts.below.push_back(words_piece(ui, {.key = "relief/stretch/which",
                                               .text = which,
                                               .style = style::label,
                                               .ground = ui.theme.bg}));
        parts.below.push_back(asked ? how_it_felt(ui)
                                    : button_piece(ui,
                                                   {.key = "relief/stretch/start",
                                                    .label = ui.words("relief.stretch.start"),
                                                    .kind = ButtonKind::Tonal,
                                                    .size = ButtonSize::X,
                                                    .icon = icon::play,
                                                    .name = start_name,
                                                    .large_target = true},
                                                   [&] { act_guide(ui, guide::BeginStretch{}); }));
        if (!asked)
            parts.below.push_back(facts_piece(ui, state));
    }
    draw_page(ui, state, std::move(parts));
}

} // namespace limber::ui::relief
