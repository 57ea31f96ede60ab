#include "ui/screens/breathing.hpp"

#include "content/words.hpp"
#include "core/relief.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber::ui {

namespace {

constexpr int kDots = 64;
// Radii as parts of the dotted ring's.
constexpr float kWave = 0.87F, kEmpty = 0.5F, kFull = 0.84F, kStill = 0.71F;

struct Pace {
    BreathPace pace;
    Breath breath;
    float part = 0; // of this half, 0–1
    int round = 0;
    bool change = false;
};

Pace pace_now(const Ui& ui, const BreathingLook& look) {
    const Running& pacer = look.pacer;
    Pace now;
    now.pace = look.pace;
    now.round = look.round;
    now.change = look.change;
    const Millis elapsed = pacer.at(ui.now);
    now.breath = breath_at(elapsed, now.pace);
    const Millis whole = now.pace.in + now.pace.out;
    const Millis into{elapsed.count() % whole.count()};
    const Millis half = now.breath.inhaling ? now.pace.in : now.pace.out;
    const Millis done = now.breath.inhaling ? into : into - now.pace.in;
    now.part =
        std::clamp(static_cast<float>(done.count()) / static_cast<float>(half.count()), 0.0F, 1.0F);
    return now;
}

// Moving: the next frame at once. Less motion: when the count changes.
void ask_for_frames(const Ui& ui, const Running& pacer) {
    if (pacer.paused)
        return;
    if (!ui.reduced_motion)
        return ui.animate();
    constexpr Millis kSecond{1000};
    ui.wake_in(kSecond - Millis{pacer.at(ui.now).count() % kSecond.count()});
}

void dotted_ring(const Ui& ui, Vec2 centre, float radius) {
    const Color dots = mixed(ui.theme.primary, ui.theme.bg, 0.25F);
    constexpr float kTurn = 2 * std::numbers::pi_v<float>;
    for (int i = 0; i < kDots; ++i) {
        const float angle = kTurn * static_cast<float>(i) / static_cast<float>(kDots);
        paint::disc(ui, {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)},
                    1.6F, dots);
    }
}

// As round as its size on the screen asks for.
void round_disc(const Ui& ui, Vec2 centre, float radius, Color color) {
    constexpr int kSegments = 180;
    ui.canvas()->AddCircleFilled({centre.x, centre.y}, radius, color, kSegments);
}

// In a smaller circle the disc, when it is empty, cannot hold the words: they stand beside it.
bool words_in_circle(float radius) {
    return radius >= 104;
}

Text phase_words(const Ui& ui, const Running& pacer, const Pace& now) {
    return {.key = "relief/circle/phase",
            .text = ui.words(pacer.paused          ? "relief.breathe.paused"
                             : now.breath.inhaling ? "relief.breathe.in"
                                                   : "relief.breathe.out"),
            .role = Role::Status};
}

// The whole of it is one button.
void circle(const Ui& ui, Vec2 centre, float radius, const Running& pacer, const Pace& now) {
    const Rect at{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
    const std::string_view name =
        ui.words(pacer.paused ? "relief.breathe.resume" : "relief.breathe.pause");
    const Press tap = press_node(ui, Role::Button, "relief/circle", name, at);
    const float fill = ui.reduced_motion
                           ? kStill
                           : kEmpty + (kFull - kEmpty) * std::clamp(now.breath.fill, 0.0F, 1.0F);
    round_disc(ui, centre, radius, faded(ui.theme.primary_tint, 0.55F));
    dotted_ring(ui, centre, radius);
    round_disc(ui, centre, radius * kWave, ui.theme.primary_tint);
    round_disc(ui, centre, radius * fill, ui.theme.pacer);
    if (tap.held)
        round_disc(ui, centre, radius * fill, faded(ui.theme.ink, 0.12F));
    if (tap.focused)
        focus_ring(ui, at, radius);
    const bool large = radius > 170;
    const TextStyle words =
        large ? TextStyle{Weight::Bold, 34, 40, true} : TextStyle{Weight::Bold, 21, 28, true};
    const TextStyle count = large ? TextStyle{Weight::ExtraBold, 140, 140, true}
                                  : TextStyle{Weight::ExtraBold, 80, 80, true};
    const float scale = std::min(1.0F, radius * kEmpty / (large ? 130.0F : 68.0F));
    TextStyle fitted_words = words;
    TextStyle fitted_count = count;
    fitted_words.px = std::max(words.px * scale, 16.0F);
    fitted_count.px = count.px * scale;
    const bool inside = words_in_circle(radius);
    const float line = inside ? fitted_words.px * 1.3F : 0;
    const float tall = fitted_count.px * 0.9F;
    const float y = centre.y - (line + tall) * 0.5F - radius * 0.02F;
    if (inside) {
        Text phase = phase_words(ui, pacer, now);
        phase.style = fitted_words;
        phase.color = ui.theme.on_pacer;
        phase.ground = ui.theme.pacer;
        phase.align = Align::Centre;
        // As wide as the smallest disc is there: what is outside of it could not be read.
        const float least = radius * kEmpty, off = centre.y - y - line * 0.5F;
        const float half = std::sqrt(std::max(1.0F, least * least - off * off));
        text_line(ui, {centre.x - half, y, 2 * half, line}, phase);
    }
    const std::string second = std::to_string(now.breath.second);
    digits(ui, {centre.x - radius * 0.6F, y + line, radius * 1.2F, tall},
           {.key = "relief/circle/count",
            .digits = second,
            .style = fitted_count,
            .color = ui.theme.on_pacer,
            .ground = ui.theme.pacer});
    if (tap.pressed)
        ui.emit(act::TogglePacer{});
}

// In and out as two bars, as long as they last.
float bars(const Ui& ui, const Rect& at, const Pace& now) {
    constexpr float kBar = 10;
    const float gap = space::s;
    const float all = static_cast<float>((now.pace.in + now.pace.out).count());
    const float in_w = (at.w - gap) * static_cast<float>(now.pace.in.count()) / all;
    Rect in{at.x, at.y, in_w, kBar};
    Rect out{at.x + in_w + gap, at.y, at.w - in_w - gap, kBar};
    const auto say = [&](std::string_view key, Millis length) {
        return ui.words.format(key, {{"n", length.count() / 1000}});
    };
    const std::string in_words = say("relief.breathe.in_length", now.pace.in);
    const std::string out_words = say("relief.breathe.out_length", now.pace.out);
    progress_bar(
        ui, in,
        {.key = "relief/bar/in", .said = in_words, .done = now.breath.inhaling ? now.part : 0.0F});
    progress_bar(ui, out,
                 {.key = "relief/bar/out",
                  .said = out_words,
                  .done = now.breath.inhaling ? 0.0F : now.part});
    const float line = ui.type.sized(style::caption).line;
    const auto label = [&](const Rect& bar, std::string_view key, std::string_view words) {
        text(ui, {bar.x, bar.bottom() + space::xs, bar.w, line},
             {.key = key,
              .text = words,
              .style = style::caption,
              .color = ui.theme.ink2,
              .ground = ui.theme.bg,
              .decorative = true});
    };
    label(in, "relief/bar/in/words", in_words);
    label(out, "relief/bar/out/words", out_words);
    return kBar + space::xs + line;
}

// `pacer` is given when the circle does not say whether to breathe in or out.
float words_below(const Ui& ui, const Rect& at, const Pace& now, bool side, const Running* pacer) {
    const Align align = side ? Align::Left : Align::Centre;
    Flow flow(at, space::m);
    if (pacer != nullptr) {
        Text phase = phase_words(ui, *pacer, now);
        phase.style = style::h2;
        phase.color = ui.theme.primary;
        phase.ground = ui.theme.bg;
        phase.align = align;
        text(ui, flow.next(text_height(ui, phase, at.w)), phase);
    }
    const std::string_view title = ui.words("relief.breathe.breathe.title");
    const TextStyle size = side && !ui.layout.low ? style::instruct_tablet : style::body_l;
    if (size.instruct) {
        instruct(ui, flow.next(instruct_height(ui, title, at.w, size)), "relief/title", title, size,
                 align);
    } else {
        const Text head{.key = "relief/title",
                        .text = title,
                        .style = size,
                        .ground = ui.theme.bg,
                        .align = align,
                        .role = Role::Heading,
                        .level = 1};
        text(ui, flow.next(text_height(ui, head, at.w)), head);
    }
    if (size.instruct)
        flow.space(space::l);
    const float line = ui.type.sized(style::caption).line;
    const Button change{.key = "relief/pace",
                        .label = ui.words("relief.breathe.change"),
                        .kind = ButtonKind::Neutral,
                        .size = ButtonSize::S};
    Rect row = flow.next(std::max(10 + space::xs + line, now.change ? metric::target : 0));
    const float change_w = std::min(button_width(ui, change), row.w * 0.45F);
    if (now.change && button(ui, row.cut_right(change_w, space::m), change))
        open_pace_sheet(ui);
    bars(ui, row, now);
    const int breath = now.breath.breaths + 1;
    const std::string count =
        breath <= now.round
            ? ui.words.format("relief.breathe.count", {{"n", breath}, {"all", now.round}})
            : ui.words.format("relief.breathe.more", {{"n", now.breath.breaths}});
    const Text small{.key = "relief/count",
                     .text = count,
                     .style = style::caption,
                     .color = ui.theme.ink2,
                     .ground = ui.theme.bg,
                     .align = align};
    text(ui, flow.next(text_height(ui, small, at.w)), small);
    return flow.height();
}

float words_height(const Ui& ui, float width, bool with_phase, const Pace& now) {
    const float phase = with_phase ? ui.type.sized(style::h2).line + space::m : 0;
    const Text head{.text = ui.words("relief.breathe.breathe.title"), .style = style::body_l};
    const float line = ui.type.sized(style::caption).line;
    const std::string count =
        ui.words.format("relief.breathe.count", {{"n", now.round}, {"all", now.round}});
    const Text small{.text = count, .style = style::caption};
    return phase + text_height(ui, head, width) + space::m +
           std::max(10 + space::xs + line, now.change ? metric::target : 0) + space::m +
           text_height(ui, small, width);
}

} // namespace

float breathing(const Ui& ui, const Rect& area, const BreathingLook& look) {
    const Running& pacer = look.pacer;
    const Pace now = pace_now(ui, look);
    ask_for_frames(ui, pacer);
    constexpr float kLeast = 64;
    if (ui.layout.two_columns || ui.layout.low) {
        const float share = ui.layout.low ? 0.38F : 0.45F;
        Rect left{area.x, area.y, area.w * share, area.h};
        const Rect right{left.right() + space::xxl, area.y, area.w - left.w - space::xxl, area.h};
        const float radius =
            std::max(kLeast, std::min({left.w * 0.5F - 8, area.h * 0.5F - 8, 250.0F}));
        const float height = std::max(area.h, 2 * radius + 16);
        circle(ui, {left.x + left.w * 0.5F, area.y + height * 0.5F}, radius, pacer, now);
        const bool apart = !words_in_circle(radius);
        const float words_h = ui.layout.low ? words_height(ui, right.w, apart, now) : 260;
        const float y = area.y + std::max(0.0F, (height - words_h) * 0.5F);
        const float end =
            y + words_below(ui, {right.x, y, right.w, 0}, now, true, apart ? &pacer : nullptr);
        return std::max(area.y + height, end);
    }
    const Rect inner = area.inset(space::xs, 0);
    const auto room_with = [&](bool phase) {
        return area.h - words_height(ui, inner.w, phase, now) - 3 * space::l;
    };
    const bool apart = !words_in_circle(std::min(area.w * 0.39F, room_with(false) * 0.5F));
    const float room = room_with(apart);
    const float radius = std::max(kLeast, std::min({area.w * 0.39F, room * 0.5F, 220.0F}));
    // What is left over stands half above the circle, half under the words.
    const float spare = std::max(0.0F, room - 2 * radius);
    const float top = area.y + space::s + spare * 0.35F;
    circle(ui, {area.x + area.w * 0.5F, top + radius}, radius, pacer, now);
    const float y = top + 2 * radius + space::l;
    return y + words_below(ui, {inner.x, y, inner.w, 0}, now, false, apart ? &pacer : nullptr) +
           space::s;
}

} // namespace limber::ui
