#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/exercise_detail_parts.hpp"
#include "ui/screens/figure_show.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/figure_panel.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/scroll.hpp"

#include <imgui.h>

#include <algorithm>

namespace limber::ui {

namespace {

namespace parts = detail_parts;
using State = ExerciseDetailState;

// ---- The figure ---------------------------------------------------------------------------------

void move_figure(const Ui& ui, const FigurePlace& place, const State& state) {
    const body::Animation* animation = ui.figures.find(state.animation);
    if (animation == nullptr)
        return own_picture(ui, place, state.animation);
    const double speed = state.half_speed ? 0.5 : 1.0;
    const double seconds = static_cast<double>(state.demo.at(ui.now).count()) / 1000;
    if (!ui.reduced_motion) {
        show_moment(ui, place, "detail/figure", *animation,
                    figure::demo_at(*animation, seconds, speed), state.demo.paused);
        if (!state.demo.paused)
            ui.animate();
        return;
    }
    const figure::KeyPose pose = figure::key_pose(*animation, seconds * speed);
    show_pose(ui, place, "detail/figure", *animation, pose, false, state.demo.paused);
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

// What the person added is theirs to change. Their picture begins below that key.
constexpr float kUnderKey = 60;
void change_key(const Ui& ui, const Rect& at, const State& state) {
    const Button change{.key = "detail/change",
                        .label = ui.words("own.edit"),
                        .kind = ButtonKind::Surface,
                        .size = ButtonSize::S,
                        .icon = icon::pencil};
    const float width = std::min(button_width(ui, change), at.w - 24);
    const float height = std::max(48.0F, button_height(ui, change, width));
    if (button(ui, {at.right() - 12 - width, at.y + 12, width, height}, change))
        ui.emit(act::OpenOwnExercise{state.exercise});
}

void figure_part(const Ui& ui, const Rect& at, const State& state) {
    const body::Animation* animation = ui.figures.find(state.animation);
    const std::string name = ui.words.format("detail.figure", {{"name", state.name}});
    FigurePanel panel{"detail/figure", name};
    panel.floor = animation != nullptr && has_floor(ui, *animation);
    figure_panel(ui, at, panel, [&](FigurePlace place) {
        if (state.own)
            place.panel.cut_top(kUnderKey);
        move_figure(ui, place, state);
    });
    if (animation != nullptr)
        figure_keys(ui, at, state);
    if (state.own)
        change_key(ui, at, state);
}

// ---- The keys -----------------------------------------------------------------------------------

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
    Rect rest = inner;
    parts::dose_key(ui, rest.cut_left(parts::dose_key_width(ui, state), parts::kGap), state);
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
        y += parts::tags(ui, {at.x, y, at.w, 0}, state) + 20;
        y += parts::words(ui, {at.x, y, at.w, 0}, state, at.w >= 640, true);
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
        const Rect doses = figure.cut_bottom(parts::dose_columns_height(ui, state), 16);
        figure_part(ui, figure, state);
        parts::dose_columns(ui, doses, state);
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
        y += parts::tags(ui, {origin.x, y, side.w, 0}, state) + 16;
        y += parts::words(ui, {origin.x, y, side.w, 0}, state, !ui.layout.big_text, !columns);
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
