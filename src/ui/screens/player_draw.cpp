#include "content/words.hpp"
#include "ui/screens/player.hpp"
#include "ui/screens/player_keys.hpp"
#include "ui/screens/player_parts.hpp"
#include "ui/screens/rest.hpp"
#include "ui/screens/stop_sheet.hpp"
#include "ui/setup.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

namespace parts = player_parts;
using State = PlayerScreenState;

constexpr float kGap = 10;
constexpr float kLeastFigure = 120;
constexpr float kLeastRing = 150;
constexpr Millis kRestFrame{66}; // the long ring of a rest needs no more than 15 pictures a second

// ---- Time ---------------------------------------------------------------------------------------

void ask_for_frames(const Ui& ui, const State& state) {
    if (!state.moves)
        return;
    if (ui.reduced_motion) {
        if (state.cue.fade < 1)
            ui.animate();
        return ui.wake_in(state.next_second);
    }
    if (state.face == PlayerFace::Rest)
        return ui.wake_in(std::min(kRestFrame, state.next_second));
    ui.animate();
}

// ---- The bar at the top -------------------------------------------------------------------------

FocusBar bar_of(const Ui& ui, const State& state) {
    FocusBar bar{"player", state.title, state.subtitle, ui.words("player.close")};
    bar.key_height = parts::kKey;
    return bar;
}

void top_bar(const Ui& ui, const Rect& at, const State& state) {
    const FocusBarTap tap = focus_bar(ui, at, bar_of(ui, state));
    if (tap.close)
        parts::play(ui, Leave{});
    if (tap.help)
        ui.emit(act::LockedUp{});
}

// ---- One column: phones, and tablets held upright -----------------------------------------------

struct Stage {
    float title = 0, figure = 0, ring = 0, counts = 0, lines = 0, choice = 0;
    float space = kGap;
    float total = 0;
};

// On one column the figure itself says to follow it.
parts::Lines stage_lines(const State& state) {
    parts::Lines lines;
    lines.hint = state.face != PlayerFace::Reps || state.paused;
    return lines;
}

// The words decide first, then the ring, and the figure takes what is left.
Stage plan_stage(const Ui& ui, const State& state, const Rect& room) {
    Stage stage;
    stage.counts = parts::counts_height(ui, state, room.w);
    stage.title = focus_title(ui, room, bar_of(ui, state), room.w, false);
    stage.lines = parts::lines_height(ui, state, room.w, stage_lines(state));
    stage.choice = parts::choice_height(ui, state, room.w);
    int gaps = 2;
    float fixed = stage.title + stage.lines;
    if (stage.counts > 0)
        fixed += stage.counts, ++gaps;
    if (stage.choice > 0)
        fixed += stage.choice, ++gaps;
    const float most_ring = ui.layout.cls == LayoutClass::Phone ? 214.0F : 320.0F;
    const float flexible = room.h - fixed - static_cast<float>(gaps) * kGap;
    stage.ring = std::clamp(flexible * 0.5F, kLeastRing, most_ring);
    stage.figure = std::clamp(flexible - stage.ring, kLeastFigure, room.w * 0.66F);
    stage.ring = std::clamp(flexible - stage.figure, kLeastRing, most_ring);
    const float used = fixed + stage.ring + stage.figure;
    stage.space = std::clamp((room.h - used) / static_cast<float>(gaps), kGap, 24.0F);
    stage.total = used + static_cast<float>(gaps) * stage.space;
    return stage;
}

void draw_stage(const Ui& ui, const Rect& at, const State& state, const Stage& stage) {
    Rect rest = at;
    rest.cut_top(focus_title(ui, at, bar_of(ui, state), at.w, true));
    Rect touched = at;
    touched.h = stage.total - (stage.choice > 0 ? stage.choice + stage.space : 0.0F);
    const Rect figure = rest.cut_top(stage.figure, stage.space);
    parts::figure(ui, figure, state, {.voice = true});
    const Rect ring = rest.cut_top(stage.ring, stage.space);
    parts::ring(ui, ring.centre(), stage.ring, state);
    if (stage.counts > 0)
        parts::counts(ui, rest.cut_top(stage.counts, stage.space), state);
    parts::lines(ui, rest.cut_top(stage.lines, stage.space), state, stage_lines(state));
    parts::tap_area(ui, touched, state);
    if (stage.choice > 0) {
        const float width = std::min(at.w, 420.0F);
        const float x = at.x + (at.w - width) * 0.5F;
        parts::choice(ui, {x, rest.y, width, stage.choice}, state);
    }
}

void stage_page(const Ui& ui, const Rect& view, float width, const State& state) {
    const float x = view.x + (view.w - width) * 0.5F;
    const Stage stage = plan_stage(ui, state, {x, view.y, width, view.h});
    if (stage.total <= view.h + 0.5F) {
        const float down = (view.h - stage.total) * 0.5F;
        return draw_stage(ui, {x, view.y + down, width, view.h}, state, stage);
    }
    ScrollScope scroll(ui, view, {"player/page", state.title});
    draw_stage(ui, {scroll.origin().x + x - view.x, scroll.origin().y, width, stage.total}, state,
               stage);
    scroll.end(stage.total);
}

void rest_stage(const Ui& ui, const Rect& at, const State& state, float ring) {
    Rect area = at;
    area.cut_top(focus_title(ui, at, bar_of(ui, state), at.w, true));
    Flow flow(area, kGap);
    const Rect timer = flow.next(ring);
    rest_timer(ui, timer.centre(), ring, state);
    Text breathe{"player/cue", state.cue_line, parts::kCue};
    breathe.align = Align::Centre;
    breathe.ground = ui.theme.bg;
    text(ui, flow.next(text_height(ui, breathe, at.w)), breathe);
    rest_keys(ui, flow.next(rest_keys_height(ui, at.w)));
    rest_question(ui, flow.next(rest_question_height(ui, state, at.w)), state);
    if (state.next)
        rest_next(ui, flow.next(rest_next_height(ui, state, at.w)), state);
}

void rest_page(const Ui& ui, const Rect& view, float width, const State& state) {
    const float x = view.x + (view.w - width) * 0.5F;
    const float fixed = ui.type.height(parts::kCue, state.cue_line, width) +
                        rest_keys_height(ui, width) + rest_question_height(ui, state, width) +
                        rest_next_height(ui, state, width) + 4 * kGap;
    const float ring = std::clamp(view.h - fixed, kLeastRing, 240.0F);
    const float title = focus_title(ui, {0, 0, width, 0}, bar_of(ui, state), width, false);
    const float total = title + fixed + ring;
    if (total <= view.h + 0.5F) {
        const float down = (view.h - total) * 0.5F;
        return rest_stage(ui, {x, view.y + down, width, view.h}, state, ring);
    }
    ScrollScope scroll(ui, view, {"player/page", state.title});
    rest_stage(ui, {scroll.origin().x + x - view.x, scroll.origin().y, width, total}, state, ring);
    scroll.end(total);
}

void one_column(const Ui& ui, const State& state) {
    Rect page = ui.layout.focus_column();
    page.cut_top(4);
    page.cut_bottom(12);
    top_bar(ui, page.cut_top(focus_bar_height(ui, bar_of(ui, state), page.w), 8), state);
    const Rect stop = page.cut_bottom(parts::stop_height(ui, page.w), 8);
    const Rect keys = page.cut_bottom(parts::icon_keys_height(ui), 8);
    const Rect view{0, page.y, ui.layout.size.x, page.h};
    if (state.face == PlayerFace::Rest)
        rest_page(ui, view, page.w, state);
    else
        stage_page(ui, view, page.w, state);
    parts::icon_keys(ui, keys, state);
    parts::stop_key(ui, stop);
}

// ---- Low: a phone on its side -------------------------------------------------------------------

void low_words(const Ui& ui, const Rect& at, const State& state, float bar_width) {
    ScrollScope scroll(ui, at, {"player/page", state.title});
    const Rect inner{scroll.origin().x, scroll.origin().y, at.w, at.h};
    parts::Lines look;
    look.align = Align::Left;
    const float counts = parts::counts_height(ui, state, at.w);
    const float choice = parts::choice_height(ui, state, at.w);
    const float lines = parts::lines_height(ui, state, at.w, look);
    const FocusBar bar = bar_of(ui, state);
    const float title = focus_title(ui, inner, bar, bar_width, true);
    const float total =
        title + counts + (counts > 0 ? kGap : 0) + lines + (choice > 0 ? kGap + choice : 0);
    const float down = std::max(0.0F, (at.h - total) * 0.5F);
    Flow flow({inner.x, inner.y + title + down, at.w, total}, kGap);
    parts::lines(ui, flow.next(lines), state, look);
    if (counts > 0)
        parts::counts(ui, flow.next(counts), state);
    if (choice > 0)
        parts::choice(ui, flow.next(choice), state);
    scroll.end(total);
}

void low_rest(const Ui& ui, const Rect& view, const State& state) {
    Rect rest = view;
    const float ring = std::min(view.h, 190.0F);
    const Rect timer = rest.cut_left(ring, 16);
    rest_timer(ui, timer.centre(), ring, state);
    ScrollScope scroll(ui, rest, {"player/page", state.title});
    Flow flow({scroll.origin().x, scroll.origin().y, rest.w, 0}, kGap);
    rest_keys(ui, flow.next(rest_keys_height(ui, rest.w)));
    if (state.next)
        rest_next(ui, flow.next(rest_next_height(ui, state, rest.w)), state);
    rest_question(ui, flow.next(rest_question_height(ui, state, rest.w)), state);
    scroll.end(flow.height());
}

constexpr float kLeastLowKeys = 4 * parts::kKey + 3 * 8 + 24; // four keys and the gaps around them

void low(const Ui& ui, const State& state) {
    Rect page = ui.layout.focus_column();
    page.cut_top(8);
    page.cut_bottom(12);
    const float figure_w = state.face == PlayerFace::Rest ? 0.0F : page.w * 0.40F;
    constexpr float bottom_h = parts::kKey + 4;
    // In half a screen there is no room for the keys beside the figure.
    const bool keys_below = (page.w - figure_w) * 0.71F < kLeastLowKeys;
    Rect bottom;
    if (keys_below)
        bottom = page.cut_bottom(bottom_h, 8);
    Rect figure = page;
    if (figure_w > 0)
        figure = ui.layout.left_handed ? page.cut_right(figure_w, 16) : page.cut_left(figure_w, 16);
    top_bar(ui, page.cut_top(focus_bar_height(ui, bar_of(ui, state), page.w), 8), state);
    if (!keys_below)
        bottom = page.cut_bottom(bottom_h, 8);
    if (state.face == PlayerFace::Rest) {
        low_rest(ui, page, state);
    } else {
        parts::figure(ui, figure, state, {.voice = true});
        Rect stage = page;
        const float ring = std::min(page.h, page.w * 0.42F);
        const Rect circle = stage.cut_left(ring, 16);
        parts::ring(ui, circle.centre(), ring, state);
        low_words(ui, stage, state, page.w);
        parts::tap_area(ui, figure, state);
    }
    const Rect stop = bottom.cut_left(bottom.w * 0.29F, 8);
    parts::stop_key(ui, stop, true);
    parts::block_keys(ui, bottom, state, true);
}

// ---- Two columns: tablets and laptops -----------------------------------------------------------

// The chip of the voice stands in the bar where there is room; else nowhere in it (0 wide), and its
// key on the figure.
Rect voice_in_bar(const Ui& ui, const Rect& bar, const State& state) {
    Rect room = focus_bar_free(ui, bar, bar_of(ui, state));
    const float width = parts::voice_chip_width(ui, state);
    if (width <= 0 || width > room.w)
        return {};
    const float height = chip_height(ui);
    return {room.right() - width, room.y + (room.h - height) * 0.5F, width, height};
}

// Who counts, beside it in the same way.
Rect choice_in_bar(const Ui& ui, const Rect& bar, const State& state, float voice_w) {
    if (!state.choose_counting || state.face == PlayerFace::GetReady)
        return {};
    Rect room = focus_bar_free(ui, bar, bar_of(ui, state));
    if (voice_w > 0)
        room.cut_right(voice_w + space::m);
    if (room.w < 280)
        return {};
    room = room.cut_right(std::min(room.w, 340.0F));
    const float height = parts::choice_height(ui, state, room.w);
    if (height > room.h + 8)
        return {};
    return {room.x, room.y + (room.h - height) * 0.5F, room.w, height};
}

// Ring, counts and words in a card of their own.
void ring_card(const Ui& ui, const Rect& at, const State& state, bool with_choice) {
    const Rect inner = card(ui, at);
    parts::Lines look;
    look.cue = false;
    look.from_afar = true;
    look.ground = ui.theme.surface;
    const float counts = parts::counts_height(ui, state, inner.w);
    const float lines = parts::lines_height(ui, state, inner.w, look);
    const float choice = with_choice ? parts::choice_height(ui, state, inner.w) : 0;
    const float below =
        (counts > 0 ? counts + 20 : 0) + lines + 16 + (choice > 0 ? choice + 16 : 0);
    const float ring = std::clamp(inner.h - below - 32, kLeastRing, std::min(360.0F, inner.w));
    float y = inner.y + std::max(0.0F, (inner.h - ring - below) * 0.5F);
    parts::ring(ui, {inner.centre().x, y + ring * 0.5F}, ring, state);
    y += ring + 16;
    if (counts > 0) {
        parts::counts(ui, {inner.x, y, inner.w, counts}, state);
        y += counts + 20;
    }
    parts::lines(ui, {inner.x, y, inner.w, lines}, state, look);
    y += lines + 16;
    const float width = std::min(inner.w, 380.0F);
    if (choice > 0)
        parts::choice(ui, {inner.x + (inner.w - width) * 0.5F, y, width, choice}, state);
}

void wide_rest(const Ui& ui, const Rect& page, const State& state) {
    const float gap = space::xxl;
    Rect side = page;
    Rect timer = ui.layout.left_handed ? side.cut_right((page.w - gap) * 0.5F, gap)
                                       : side.cut_left((page.w - gap) * 0.5F, gap);
    const float keys = rest_keys_height(ui, timer.w);
    const float words = ui.type.height(style::h1, state.cue_line, timer.w);
    const float ring = std::clamp(timer.h - keys - words - 64, kLeastRing, 340.0F);
    float y = timer.y + std::max(0.0F, (timer.h - ring - words - keys - 48) * 0.5F);
    rest_timer(ui, {timer.centre().x, y + ring * 0.5F}, ring, state);
    y += ring + 24;
    Text breathe{"player/cue", state.cue_line, style::h1};
    breathe.align = Align::Centre;
    breathe.ground = ui.theme.bg;
    text(ui, {timer.x, y, timer.w, words}, breathe);
    const float keys_w = std::min(timer.w, 420.0F);
    rest_keys(ui, {timer.x + (timer.w - keys_w) * 0.5F, y + words + 24, keys_w, keys});
    ScrollScope scroll(ui, side, {"player/page", state.title});
    Flow flow({scroll.origin().x, scroll.origin().y, side.w, 0}, 16);
    const float question = rest_question_height(ui, state, side.w);
    if (state.next) {
        const float least = rest_next_height(ui, state, side.w);
        rest_next(ui, flow.next(std::max(least, side.h - question - 16)), state);
    }
    rest_question(ui, flow.next(question), state);
    scroll.end(flow.height());
}

void two_columns(const Ui& ui, const State& state) {
    Rect page = ui.layout.focus_column();
    page.cut_top(16);
    page.cut_bottom(space::xxl);
    const Rect top = page.cut_top(focus_bar_height(ui, bar_of(ui, state), page.w), 12);
    top_bar(ui, top, state);
    const Rect voice = voice_in_bar(ui, top, state);
    if (voice.w > 0)
        parts::voice_chip(ui, voice, state);
    const Rect choice = choice_in_bar(ui, top, state, voice.w);
    if (choice.w > 0)
        parts::choice(ui, choice, state);
    const float keys_h = std::max(76.0F, parts::stop_height(ui, 300));
    Rect bottom = page.cut_bottom(keys_h, 18);
    if (state.face == PlayerFace::Rest) {
        wide_rest(ui, page, state);
    } else {
        const float gap = space::xxl;
        Rect side = page;
        const Rect figure = ui.layout.left_handed ? side.cut_right((page.w - gap) * 0.525F, gap)
                                                  : side.cut_left((page.w - gap) * 0.525F, gap);
        parts::figure(ui, figure, state, {.cue = true, .voice = voice.w <= 0});
        parts::tap_area(ui, figure, state);
        ring_card(ui, side, state, choice.w <= 0);
    }
    const float stop_w = std::clamp(bottom.w * 0.27F, 240.0F, 330.0F);
    parts::stop_key(ui, bottom.cut_left(stop_w, 24));
    parts::block_keys(ui, bottom, state, false);
}

} // namespace

void draw_player(const Ui& ui, const PlayerScreenState& state) {
    if (state.face == PlayerFace::None)
        return;
    ask_for_frames(ui, state);
    if (!state.stop_asked)
        player_keys(ui, state);
    if (ui.layout.low)
        low(ui, state);
    else if (ui.layout.two_columns && ui.layout.text_scale < 1.75F)
        two_columns(ui, state);
    else
        one_column(ui, state);
    if (state.stop_asked)
        draw_stop_sheet(ui);
}

} // namespace limber::ui
