#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/exercise_detail.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/figure_panel.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

constexpr float kGap = 12;
constexpr float kDisc = 32;
constexpr float kStepperW = 168;

using State = ExerciseDetailState;

// ---- The figure ---------------------------------------------------------------------------------

void move_figure(const Ui& ui, const FigurePlace& place, const State& state) {
    const body::Animation* animation = ui.figures.find(state.animation);
    if (animation == nullptr)
        return;
    const double speed = state.half_speed ? 0.5 : 1.0;
    const double seconds = static_cast<double>(state.demo.at(ui.now).count()) / 1000;
    if (!ui.reduced_motion) {
        draw_moment(ui, place, *animation, figure::demo_at(*animation, seconds, speed));
        if (!state.demo.paused)
            ui.animate();
        return;
    }
    const figure::KeyPose pose = figure::key_pose(*animation, seconds * speed);
    draw_pose(ui, place, *animation, pose, false);
    if (state.demo.paused)
        return;
    if (pose.mix > 0 && pose.mix < 1)
        ui.animate();
    else
        ui.wake_in(Millis{static_cast<Millis::rep>(pose.seconds_still / speed * 1000) + 1});
}

void figure_keys(const Ui& ui, const Rect& at, const State& state) {
    IconButton stop{"detail/pause", state.demo.paused ? icon::play : icon::pause,
                    ui.words(state.demo.paused ? "detail.play" : "detail.pause")};
    stop.kind = ButtonKind::Surface;
    stop.icon_px = 28;
    if (icon_button(ui, {at.x + 12, at.y + 12, 48, 48}, stop))
        ui.emit(act::ToggleDemo{});
    if (ui.layout.big_text) { // words of this size would cover the figure
        IconButton slow{"detail/half_speed", icon::speedometer, ui.words("detail.half_speed")};
        slow.kind = ButtonKind::Surface;
        slow.toggle = true;
        slow.selected = state.half_speed;
        if (icon_button(ui, {at.right() - 60, at.y + 12, 48, 48}, slow))
            ui.emit(act::ToggleHalfSpeed{});
        return;
    }
    Button half{"detail/half_speed",
                ui.words(state.half_speed ? "detail.full_speed" : "detail.half_speed"),
                ButtonKind::Surface, ButtonSize::S, icon::speedometer};
    const float width = std::min(button_width(ui, half), at.w - 24 - 48 - 12);
    const float height = std::max(48.0F, button_height(ui, half, width));
    if (button(ui, {at.right() - 12 - width, at.y + 12, width, height}, half))
        ui.emit(act::ToggleHalfSpeed{});
}

void figure_part(const Ui& ui, const Rect& at, const State& state) {
    const body::Animation* animation = ui.figures.find(state.animation);
    const std::string name = ui.words.format("detail.figure", {{"name", state.name}});
    FigurePanel panel{"detail/figure", name};
    panel.floor = animation == nullptr || has_floor(ui, *animation);
    figure_panel(ui, at, panel, [&](const FigurePlace& place) { move_figure(ui, place, state); });
    figure_keys(ui, at, state);
}

// ---- Words --------------------------------------------------------------------------------------

// Tags side by side, on a new line where one does not fit. Returns their height.
float tags_part(const Ui& ui, const Rect& at, const State& state) {
    const std::array tags{Tag{"detail/purpose", state.purpose, icon::check, hue_of(state.hue)},
                          Tag{"detail/about", state.about, icon::timer, Hue::Neutral}};
    float x = at.x, y = at.y;
    const float height = tag_height(ui, tags[0]);
    for (const Tag& look : tags) {
        const float width = tag_width(ui, look);
        if (x > at.x && x + width > at.right()) {
            x = at.x;
            y += height + space::s;
        }
        tag(ui, {x, y}, look);
        x += width + space::s;
    }
    return y + height - at.y;
}

float too_early_part(const Ui& ui, const Rect& at, const State& state) {
    CardScope card(ui, at.x, at.y, at.w, {});
    const Rect row = card.flow.next(marked_row_height(ui, state.too_early, card.flow.width()));
    marked_row(ui, row, {"detail/too_early", icon::clock, state.too_early, ui.theme.primary});
    return card.end().h;
}

float steps_part(const Ui& ui, const Rect& at, const State& state) {
    Flow flow(at, kGap);
    const Rect title = flow.next(ui.type.height(style::h2, ui.words("detail.how"), at.w));
    heading(ui, title, "detail/how", 2, ui.words("detail.how"), style::h2);
    const float line = ui.type.sized(style::body).line;
    const float disc = std::max(kDisc, ui.type.sized(style::label).line + 4);
    const float words_x = disc + 12;
    for (std::size_t i = 0; i < state.steps.size(); ++i) {
        const std::string key = "detail/step/" + std::to_string(i + 1);
        Text words{key, state.steps[i]};
        words.ground = ui.theme.bg;
        const Rect row = flow.next(std::max(disc, text_height(ui, words, at.w - words_x)));
        const Vec2 centre{row.x + disc * 0.5F, row.y + std::max(line, disc) * 0.5F};
        paint::disc(ui, centre, disc * 0.5F, ui.theme.primary_tint);
        const std::string number = std::to_string(i + 1);
        const std::string number_key = key + "/number";
        Text digit{number_key, number, style::label, ui.theme.on_primary_tint,
                   ui.theme.primary_tint};
        digit.align = Align::Centre;
        digit.decorative = true;
        text_line(ui, {row.x, centre.y - disc * 0.5F, disc, disc}, digit);
        const float down = std::max(0.0F, (disc - line) * 0.5F);
        text(ui, {row.x + words_x, row.y + down, row.w - words_x, row.h}, words);
    }
    return flow.height();
}

struct ListCard {
    std::string_view key;
    std::string_view title;
    std::string_view icon;
    const std::vector<std::string>& rows;
    Color mark = 0;
    Color fill = 0;
    Color ink = 0;
};

float list_card(const Ui& ui, const Rect& at, const ListCard& list, float min_height = 0) {
    CardStyle look;
    look.fill = list.fill;
    look.shadow = list.fill == 0;
    look.gap = space::s;
    CardScope card(ui, at.x, at.y, at.w, look);
    const Color ground = list.fill == 0 ? ui.theme.surface : list.fill;
    const std::string key(list.key);
    Text title{key, list.title, style::h3, list.ink, ground};
    title.role = Role::Heading;
    title.level = 2;
    text(ui, card.flow.next(text_height(ui, title, card.flow.width())), title);
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        const std::string row_key = key + "/" + std::to_string(i + 1);
        const Rect row = card.flow.next(marked_row_height(ui, list.rows[i], card.flow.width()));
        marked_row(ui, row, {row_key, list.icon, list.rows[i], list.mark, list.ink, ground});
    }
    return card.end(min_height).h;
}

// ---- Easier and harder --------------------------------------------------------------------------

struct AsideLook {
    std::string_view key, title, icon;
};

float aside_height(const Ui& ui, const DetailStepAside& aside, const AsideLook& look, float width) {
    return 2 * 16 + ui.type.height(style::caption_strong, look.title, width - 32 - 30) + 4 +
           ui.type.height(style::body, aside.words, width - 32);
}

void aside_card(const Ui& ui, const Rect& at, const State& state, const DetailStepAside& aside,
                const AsideLook& look) {
    CardStyle card_look;
    bool pressed = false;
    Rect inner;
    if (aside.level.empty()) {
        inner = card(ui, at, card_look);
    } else {
        const std::string said = std::string(look.title) + ": " + aside.words;
        const CardPress press = tappable_card(ui, at, look.key, said, card_look);
        pressed = press.pressed;
        inner = press.inner;
    }
    const std::string title_key = std::string(look.key) + "/title";
    const std::string words_key = std::string(look.key) + "/words";
    const float line = ui.type.sized(style::caption_strong).line;
    paint::icon(ui, look.icon, {inner.x + 9, inner.y + line * 0.5F}, 20, ui.theme.primary);
    Text title{title_key, look.title, style::caption_strong, ui.theme.primary};
    title.decorative = !aside.level.empty();
    const float used = text(ui, {inner.x + 26, inner.y, inner.w - 26, inner.h}, title);
    Text words{words_key, aside.words};
    words.decorative = title.decorative;
    text(ui, {inner.x, inner.y + used + 4, inner.w, inner.h - used - 4}, words);
    if (pressed)
        ui.emit(act::ChooseLevel{state.exercise, aside.level});
}

float asides_part(const Ui& ui, const Rect& at, const State& state) {
    const AsideLook easier{"detail/easier", ui.words("detail.easier"), icon::arrow_down};
    const AsideLook harder{"detail/harder", ui.words("detail.harder"), icon::arrow_up};
    const bool both = !state.easier.words.empty() && !state.harder.words.empty();
    const bool beside = both && ui.layout.text_scale < 1.5F;
    const float width = beside ? (at.w - kGap) * 0.5F : at.w;
    Flow flow(at, kGap);
    if (beside) {
        const float height = std::max(aside_height(ui, state.easier, easier, width),
                                      aside_height(ui, state.harder, harder, width));
        const Rect row = flow.next(height);
        aside_card(ui, row.column(0, 2, kGap), state, state.easier, easier);
        aside_card(ui, row.column(1, 2, kGap), state, state.harder, harder);
        return flow.height();
    }
    if (!state.easier.words.empty())
        aside_card(ui, flow.next(aside_height(ui, state.easier, easier, width)), state,
                   state.easier, easier);
    if (!state.harder.words.empty())
        aside_card(ui, flow.next(aside_height(ui, state.harder, harder, width)), state,
                   state.harder, harder);
    return flow.height();
}

// ---- How much -----------------------------------------------------------------------------------

void one_stepper(const Ui& ui, const Rect& at, const State& state, const DoseStepper& dose) {
    const std::string key = "detail/dose/" + dose.key;
    Stepper look{key, dose.name};
    look.less = dose.less;
    look.more = dose.more;
    look.value = dose.value;
    look.min = dose.min;
    look.max = dose.max;
    const int value = stepper(ui, at, look);
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

// Each with its name at the left; name above where the words are large.
float dose_rows(const Ui& ui, const Rect& at, const State& state) {
    CardStyle look;
    look.gap = 0;
    CardScope card(ui, at.x, at.y, at.w, look);
    const float key_h = stepper_height(ui);
    const bool above = ui.layout.text_scale >= 1.5F;
    const float stepper_w = above ? card.flow.width() : std::max(kStepperW, 3 * key_h);
    for (std::size_t i = 0; i < state.steppers.size(); ++i) {
        const DoseStepper& dose = state.steppers[i];
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        const std::string key = "detail/dose/" + dose.key + "/label";
        Text label{key, dose.name, style::label};
        label.decorative = true; // the stepper says it
        if (above) {
            text(ui, card.flow.next(text_height(ui, label, card.flow.width()) + 4), label);
            one_stepper(ui, card.flow.next(key_h), state, dose);
            card.flow.space(8);
            continue;
        }
        const float label_w = card.flow.width() - stepper_w - 12;
        const float label_h = text_height(ui, label, label_w);
        const Rect row = card.flow.next(std::max(key_h, label_h) + 4);
        text(ui, {row.x, row.y + (row.h - label_h) * 0.5F, label_w, label_h}, label);
        one_stepper(ui, {row.right() - stepper_w, row.y + (row.h - key_h) * 0.5F, stepper_w, key_h},
                    state, dose);
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

// Side by side, names above: below the figure of a tablet.
void dose_columns(const Ui& ui, const Rect& at, const State& state) {
    const Rect inner = card(ui, at);
    const int count = static_cast<int>(state.steppers.size());
    const float name_h = ui.type.sized(style::caption).line;
    for (int i = 0; i < count; ++i) {
        const DoseStepper& dose = state.steppers[static_cast<std::size_t>(i)];
        const Rect column = inner.column(i, count, 16);
        const std::string key = "detail/dose/" + dose.key + "/label";
        Text label{key, dose.name, style::caption, ui.theme.ink2};
        label.align = Align::Centre;
        label.decorative = true;
        text_line(ui, {column.x, column.y, column.w, name_h}, label);
        one_stepper(ui, {column.x, column.y + name_h + 8, column.w, stepper_height(ui)}, state,
                    dose);
    }
    Flow flow({inner.x, inner.bottom() - 52, inner.w, 52}, 0);
    reset_key(ui, flow, state);
}

// ---- What was done ------------------------------------------------------------------------------

float history_part(const Ui& ui, const Rect& at, const State& state) {
    CardStyle look;
    look.gap = 4;
    CardScope card(ui, at.x, at.y, at.w, look);
    const std::string_view title = ui.words("detail.history.title");
    heading(ui, card.flow.next(ui.type.height(style::h3, title, card.flow.width())),
            "detail/history", 2, title, style::h3);
    if (state.history.empty()) {
        Text none{"detail/history/none", ui.words("detail.history.none"), style::body,
                  ui.theme.ink2};
        text(ui, card.flow.next(text_height(ui, none, card.flow.width())), none);
        return card.end().h;
    }
    for (std::size_t i = 0; i < state.history.size(); ++i) {
        const std::string key = "detail/history/" + std::to_string(i + 1);
        const std::string day_key = key + "/day";
        if (i > 0)
            card.flow.space(4);
        Text day{day_key, state.history[i].day, style::caption, ui.theme.ink2};
        text(ui, card.flow.next(text_height(ui, day, card.flow.width())), day);
        Text what{key, state.history[i].what};
        text(ui, card.flow.next(text_height(ui, what, card.flow.width())), what);
    }
    card.flow.space(8);
    Button all{"detail/history/all", ui.words("detail.history.all"), ButtonKind::Neutral,
               ButtonSize::M, icon::history};
    if (button(ui, card.flow.next(button_height(ui, all, card.flow.width())), all))
        ui.emit(act::OpenExerciseHistory{state.exercise});
    return card.end().h;
}

// ---- The whole ----------------------------------------------------------------------------------

float lists_part(const Ui& ui, const Rect& at, const State& state, bool beside) {
    const ListCard think{"detail/think", ui.words("detail.think"), icon::check, state.cues,
                         ui.theme.primary};
    const ListCard slips{"detail/slips", ui.words("detail.slips"), icon::minus, state.mistakes,
                         ui.theme.ink2};
    Flow flow(at, kGap);
    if (beside) {
        const float half = (at.w - kGap) * 0.5F;
        float left = 0, right = 0;
        // Both as high as the higher one: rows are measured before the cards are drawn.
        const auto height_of = [&](const ListCard& list) {
            float h = 32 + ui.type.height(style::h3, list.title, half - 32);
            for (const std::string& row : list.rows)
                h += space::s + marked_row_height(ui, row, half - 32);
            return h;
        };
        left = height_of(think);
        right = height_of(slips);
        const float height = std::max(left, right);
        list_card(ui, {at.x, at.y, half, height}, think, height);
        list_card(ui, {at.x + half + kGap, at.y, half, height}, slips, height);
        flow.next(height);
        return flow.height();
    }
    flow.next(list_card(ui, {at.x, flow.y(), at.w, 0}, think));
    flow.next(list_card(ui, {at.x, flow.y() + kGap, at.w, 0}, slips));
    return flow.height();
}

float stop_part(const Ui& ui, const Rect& at, const State& state) {
    return list_card(ui, at,
                     {"detail/stop_if", ui.words("detail.stop_if"), icon::alert_octagon,
                      state.stop_if, ui.theme.danger, ui.theme.danger_tint,
                      ui.theme.on_danger_tint});
}

float cautions_part(const Ui& ui, const Rect& at, const State& state) {
    return list_card(ui, at,
                     {"detail/cautions", ui.words("detail.cautions"), icon::information_outline,
                      state.cautions, ui.theme.primary});
}

// Everything to read, from the top of `at`. `beside`: cards in pairs.
float words_part(const Ui& ui, const Rect& at, const State& state, bool beside, bool doses) {
    float y = at.y;
    const auto put = [&](float height) { y += height + kGap + 4; };
    const auto from = [&] { return Rect{at.x, y, at.w, 0}; };
    if (!state.too_early.empty())
        put(too_early_part(ui, from(), state));
    put(steps_part(ui, from(), state));
    put(lists_part(ui, from(), state, beside));
    if (!state.easier.words.empty() || !state.harder.words.empty())
        put(asides_part(ui, from(), state));
    if (!state.stop_if.empty())
        put(stop_part(ui, from(), state));
    if (!state.cautions.empty())
        put(cautions_part(ui, from(), state));
    if (doses)
        put(dose_rows(ui, from(), state));
    put(history_part(ui, from(), state));
    return y - at.y;
}

Button start_button(const Ui& ui, const State& state) {
    Button start{"detail/start",
                 ui.words(state.too_early.empty() ? "detail.start" : "detail.start_anyway")};
    start.kind = state.too_early.empty() ? ButtonKind::Primary : ButtonKind::Tonal;
    start.icon = icon::play;
    return start;
}

void start_key(const Ui& ui, const Rect& at, const State& state) {
    if (button(ui, at, start_button(ui, state)))
        ui.emit(act::StartExercise{state.exercise});
}

// The dose as it stands; a tap goes to the steppers.
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

float bottom_bar_height(const Ui& ui, const State& state, float width) {
    const float start_h = button_height(ui, start_button(ui, state), width);
    if (ui.layout.big_text)
        return 10 + start_h + 10;
    return 10 + std::max(start_h, 64.0F) + 10;
}

void bottom_bar(const Ui& ui, const Rect& at, const State& state) {
    paint::fill(ui, {0, at.y, ui.layout.size.x, ui.layout.size.y - at.y}, ui.theme.surface);
    paint::divider(ui, 0, at.y, ui.layout.size.x);
    const Rect inner{at.x, at.y + 10, at.w, at.h - 20};
    if (ui.layout.big_text)
        return start_key(ui, inner, state); // the steppers are below the steps
    const float dose_w = std::max({124.0F, ui.type.width(style::h3, state.dose_main) + 60,
                                   ui.type.width(style::caption, state.dose_below) + 60});
    Rect rest = inner;
    dose_key(ui, rest.cut_left(dose_w, kGap), state);
    start_key(ui, rest, state);
}

void keys(const Ui& ui, const State& state) {
    const bool free = !ui.semantics.pending();
    if (!free)
        return;
    if (letter_pressed(ImGuiKey_Space) && space_or_enter_pressed())
        ui.emit(act::ToggleDemo{});
    else if (space_or_enter_pressed())
        ui.emit(act::StartExercise{state.exercise});
}

FocusBar bar_of(const Ui& ui, const State& state) {
    return {"detail", state.name, state.group, ui.words("detail.close")};
}

void top_part(const Ui& ui, Rect& page, const State& state) {
    const FocusBar bar = bar_of(ui, state);
    page.cut_top(ui.layout.two_columns ? 18 : 4);
    const FocusBarTap tap = focus_bar(ui, page.cut_top(focus_bar_height(ui, bar, page.w), 8), bar);
    if (tap.close)
        ui.emit(act::Back{});
    if (tap.help)
        ui.emit(act::LockedUp{});
}

// A page in one column: everything scrolls between the bar at the top and the keys at the bottom.
void one_column(const Ui& ui, Rect page, const State& state) {
    const Rect bottom = page.cut_bottom(bottom_bar_height(ui, state, page.w));
    const Rect view{0, page.y, ui.layout.size.x, page.h};
    {
        ScrollScope scroll(ui, view, {"detail/page", state.name});
        const Vec2 origin = scroll.origin();
        Rect at{origin.x + page.x, origin.y + 4, page.w, 0};
        at.y += focus_title(ui, at, bar_of(ui, state), page.w, true);
        const float panel_h = std::clamp(page.h * 0.44F, 120.0F, std::min(page.w * 0.74F, 380.0F));
        figure_part(ui, {at.x, at.y, at.w, panel_h}, state);
        float y = at.y + panel_h + 16;
        y += tags_part(ui, {at.x, y, at.w, 0}, state) + 20;
        y += words_part(ui, {at.x, y, at.w, 0}, state, at.w >= 640, true);
        scroll.end(y - origin.y + space::m);
    }
    bottom_bar(ui, bottom, state);
}

// Tablet and laptop: the figure and how much at one side, what to read and Start at the other.
void two_columns(const Ui& ui, Rect page, const State& state) {
    page.cut_top(8);
    page.cut_bottom(space::xxl);
    const float gap = space::xxl;
    Rect figure = page;
    Rect side = ui.layout.left_handed ? figure.cut_left((page.w - gap) * 0.475F, gap)
                                      : figure.cut_right((page.w - gap) * 0.475F, gap);
    const bool columns = ui.layout.text_scale < 1.5F && !ui.layout.low;
    if (columns) {
        const Rect doses = figure.cut_bottom(dose_columns_height(ui, state), 16);
        figure_part(ui, figure, state);
        dose_columns(ui, doses, state);
    } else {
        figure_part(ui, figure, state);
    }
    const Button start = start_button(ui, state);
    const float start_h = std::max(ui.layout.low ? 64.0F : 76.0F, button_height(ui, start, side.w));
    const Rect start_at = side.cut_bottom(start_h, 16);
    {
        ScrollScope scroll(ui, side, {"detail/page", state.name});
        const Vec2 origin = scroll.origin();
        float y = origin.y;
        y += tags_part(ui, {origin.x, y, side.w, 0}, state) + 16;
        y += words_part(ui, {origin.x, y, side.w, 0}, state, !ui.layout.big_text, !columns);
        scroll.end(y - origin.y);
    }
    start_key(ui, start_at, state);
}

} // namespace

void draw_exercise_detail(const Ui& ui, const ExerciseDetailState& state) {
    if (state.exercise.empty())
        return;
    keys(ui, state);
    Rect page = ui.layout.focus_column();
    top_part(ui, page, state);
    const bool wide = ui.layout.two_columns || ui.layout.low;
    if (wide)
        two_columns(ui, page, state);
    else
        one_column(ui, page, state);
}

} // namespace limber::ui
