#include "ui/screens/player_parts.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/figure_show.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/figure_panel.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui::player_parts {

namespace {

using State = PlayerScreenState;

constexpr TextStyle kHint{Weight::SemiBold, 16, 22};
constexpr TextStyle kFirstLine{Weight::Bold, 21, 28}; // read from the mat, a metre away
constexpr TextStyle kSecondLine{Weight::SemiBold, 18, 24};
constexpr float kPipsHigh = 20;
constexpr float kDisc = 88;
constexpr float kUnderVoice = 40; // that the figure stands lower where its key stands on it

bool is_hold(PlayerFace face) {
    return face == PlayerFace::Hold || face == PlayerFace::HoldRest;
}

void side_label(const Ui& ui, const Rect& panel, const State& state, bool large) {
    if (state.side.empty())
        return;
    Tag look{"player/side", state.side};
    look.hue = Hue::Core;
    look.strong = true;
    look.large = large;
    const float inset = large ? space::l : 12;
    tag(ui, {panel.x + inset, panel.y + inset}, look, panel.w - 2 * inset);
}

std::string_view pause_word(const State& state) {
    if (state.face == PlayerFace::GetReady)
        return state.paused ? "player.ready.carry_on" : "player.ready.wait";
    return state.paused ? "player.key.resume" : "player.key.pause";
}

std::string_view pause_short(const State& state) {
    if (state.face == PlayerFace::GetReady && !state.paused)
        return "player.ready.wait_short";
    return state.paused ? "player.key.resume" : "player.key.pause";
}

std::string_view undo_word(const State& state) {
    return state.undoes_hold ? "player.key.undo_hold" : "player.key.undo_rep";
}

struct Key {
    std::string_view key, icon, word, short_word, hint;
    bool on = true;
    PlayerAction action;
};

std::array<Key, 4> keys_of(const State& state) {
    return {Key{"player/undo", icon::undo_variant, undo_word(state), "player.key.undo", "U",
                state.can_undo, UndoRep{}},
            Key{"player/previous", icon::skip_previous, "player.key.previous",
                "player.key.previous", "B", state.can_go_back, Previous{}},
            Key{"player/pause", state.paused ? icon::play : icon::pause, pause_word(state),
                pause_short(state), "P", true, TogglePause{}},
            Key{"player/skip", icon::skip_next,
                state.face == PlayerFace::Rest ? "player.rest.skip" : "player.key.skip",
                "player.key.skip", "N", true, SkipSet{}}};
}

Button go_button(const Ui& ui) {
    Button go{"player/go", ui.words("player.ready.go")};
    go.large_target = true;
    go.hint = "Space";
    return go;
}

Button done_button(const Ui& ui) {
    Button done{"player/done", ui.words("player.reps.done_button")};
    done.icon = icon::check;
    done.large_target = true;
    return done;
}

Segment counting_segment(const Ui& ui, std::array<SegmentOption, 2>& options, const State& state) {
    const bool voice = state.voice.value_or(false);
    options = {SegmentOption{"paced",
                             ui.words(voice ? "player.counting.voice" : "player.counting.paced"),
                             voice ? icon::volume_high : icon::human_greeting},
               SegmentOption{"tap", ui.words("player.counting.tap"), icon::hand_pointing_right}};
    Segment look{"player/counting", ui.words("player.counting.title"), options};
    look.selected = state.counting == Counting::Tap ? 1 : 0;
    return look;
}

Chip voice_look(const Ui& ui, bool on) {
    return {.key = "player/voice",
            .label = ui.words(on ? "player.voice_on" : "player.voice_off"),
            .icon = on ? icon::volume_high : icon::volume_off};
}

// On the figure, in the corner where it never reaches. Before tap_area(), so that it has the
// finger.
void voice_key(const Ui& ui, const Rect& at, bool on) {
    constexpr float side = 48;
    constexpr float inset = 10;
    IconButton key{"player/voice", on ? icon::volume_high : icon::volume_off,
                   ui.words("player.voice")};
    key.kind = ButtonKind::Surface;
    key.toggle = true;
    key.selected = on;
    if (icon_button(ui, {at.right() - side - inset, at.y + inset, side, side}, key))
        set_voice(ui, !on);
}

} // namespace

void play(const Ui& ui, PlayerAction action) {
    ui.emit(act::Play{action});
}

void set_voice(const Ui& ui, bool on) {
    ui.emit(act::SetPreference{pref::Voice{on}});
}

float voice_chip_width(const Ui& ui, const State& state) {
    return state.voice ? chip_width(ui, voice_look(ui, *state.voice)) : 0;
}

void voice_chip(const Ui& ui, const Rect& at, const State& state) {
    if (state.voice && chip(ui, at, voice_look(ui, *state.voice)))
        set_voice(ui, !*state.voice);
}

void figure(const Ui& ui, const Rect& at, const State& state, const OnFigure& on) {
    const body::Animation* animation = ui.figures.find(state.animation);
    FigurePanel panel{"player/figure", state.figure_said};
    panel.floor = animation != nullptr && has_floor(ui, *animation);
    FigurePlace where;
    figure_panel(ui, at, panel, [&](const FigurePlace& place) {
        where = place;
        FigurePlace room = place;
        if (state.voice && on.voice)
            room.panel.cut_top(kUnderVoice);
        if (animation == nullptr)
            return own_picture(ui, room, state.animation);
        if (ui.reduced_motion)
            show_pose(ui, room, panel.key, *animation, key_pose_of(state.cue, *animation),
                      state.cue.other_side, !state.moves);
        else
            show_moment(ui, room, panel.key, *animation, moment_of(state.cue, *animation),
                        !state.moves);
    });
    side_label(ui, at, state, on.cue);
    if (state.voice && on.voice)
        voice_key(ui, at, *state.voice);
    if (!on.cue || state.cue_line.empty())
        return;
    Text cue{"player/cue", state.cue_line, style::h1};
    cue.align = Align::Centre;
    cue.ground = ui.theme.floor;
    const float room = at.w - 48;
    if (ui.type.width(cue.style, state.cue_line) > room)
        cue.style = kCue;
    const float height = text_height(ui, cue, room);
    const float y = std::max(where.floor_y + 16, at.bottom() - 32 - height);
    text(ui, {at.x + 24, y, room, height}, cue);
}

void ring(const Ui& ui, Vec2 centre, float size, const State& state) {
    CountRing look{"player/count"};
    look.count = state.count;
    look.of = state.of;
    look.below = state.paused && state.face != PlayerFace::GetReady
                     ? ui.words("player.paused.title")
                     : std::string_view(state.below);
    // A pause is told, the seconds are not: they would be spoken each of them.
    const std::string said =
        state.paused ? state.ring_said + ", " + std::string(look.below) : state.ring_said;
    look.said = look.below.empty() ? std::string_view(state.ring_said) : said;
    look.done = ui.reduced_motion ? state.ring_second : state.ring;
    count_ring(ui, centre, size, look);
}

namespace {

float slots_width(float width) {
    return std::min(width, 330.0F);
}

// "12 good seconds" and "of 40", under each other where they do not fit in one line.
struct GoodWords {
    float of_w = 0;
    bool beside = true;
    float good_h = 0;
    float height = 0;
};
GoodWords good_words(const Ui& ui, const State& state, float width) {
    const float line = ui.type.sized(style::label).line;
    GoodWords words;
    words.of_w = ui.type.width(style::label, state.good_of) + 2;
    words.beside = ui.type.width(style::label, state.good) + 8 + words.of_w <= width;
    words.good_h = words.beside ? line : ui.type.height(style::label, state.good, width);
    words.height =
        words.good_h + (words.beside ? 0 : ui.type.height(style::label, state.good_of, width));
    return words;
}

} // namespace

float counts_height(const Ui& ui, const State& state, float width) {
    if (is_hold(state.face))
        return 16 + 6 + good_words(ui, state, slots_width(width)).height;
    return state.reps_all > 0 ? kPipsHigh : 0;
}

void counts(const Ui& ui, const Rect& at, const State& state) {
    if (!is_hold(state.face)) {
        if (state.reps_all == 0)
            return;
        const std::string said = ui.words.format("player.reps.counted",
                                                 {{"n", state.reps_done}, {"all", state.reps_all}});
        rep_pips(ui, at, {"player/pips", said, state.reps_done, state.reps_all});
        return;
    }
    const float width = slots_width(at.w);
    const Rect mid{at.x + (at.w - width) * 0.5F, at.y, width, at.h};
    std::vector<HoldSlot> slots(state.slots.size());
    for (std::size_t i = 0; i < slots.size(); ++i)
        slots[i].filled = state.slots[i];
    hold_slots(ui, mid, {"player/slots", state.good, slots});
    const GoodWords form = good_words(ui, state, mid.w);
    const Rect words{mid.x, mid.y + 22, mid.w, form.height};
    Text good{"player/good", state.good, style::label};
    good.ground = ui.theme.bg;
    Text of{"player/good_of", state.good_of, style::label, ui.theme.ink2, ui.theme.bg};
    if (!form.beside) {
        text(ui, {words.x, words.y, words.w, form.good_h}, good);
        text(ui, {words.x, words.y + form.good_h, words.w, words.h - form.good_h}, of);
        return;
    }
    of.align = Align::Right;
    text_line(ui, {words.x, words.y, words.w - form.of_w - 8, words.h}, good);
    text_line(ui, {words.right() - form.of_w, words.y, form.of_w, words.h}, of);
}

namespace {

Text cue_text(const Ui& ui, const State& state, const Lines& lines) {
    Text cue{"player/cue", state.cue_line, kCue};
    cue.ground = lines.ground == 0 ? ui.theme.bg : lines.ground;
    cue.align = lines.align;
    cue.role = Role::Status;
    return cue;
}

Text small_text(const Ui& ui, std::string_view key, std::string_view words, const Lines& lines) {
    const bool first = lines.from_afar && key == "player/hint";
    const TextStyle& look = first ? kFirstLine : lines.from_afar ? kSecondLine : kHint;
    Text text{key, words, look, first ? ui.theme.ink : ui.theme.ink2,
              lines.ground == 0 ? ui.theme.bg : lines.ground};
    text.align = lines.align;
    return text;
}

std::string_view hint_of(const Ui& ui, const State& state) {
    return state.paused ? ui.words("player.paused.line") : std::string_view(state.hint);
}

} // namespace

float lines_height(const Ui& ui, const State& state, float width, const Lines& lines) {
    float height = 0;
    if (lines.cue && !state.cue_line.empty())
        height += text_height(ui, cue_text(ui, state, lines), width) + 2;
    if (lines.hint)
        height += text_height(ui, small_text(ui, "player/hint", hint_of(ui, state), lines), width);
    if (lines.next)
        height += text_height(ui, small_text(ui, {}, state.next_line, lines), width);
    return height;
}

void lines(const Ui& ui, const Rect& at, const State& state, const Lines& lines) {
    float y = at.y;
    const auto put = [&](const Text& words) {
        y += text(ui, {at.x, y, at.w, text_height(ui, words, at.w)}, words);
    };
    if (lines.cue && !state.cue_line.empty()) {
        put(cue_text(ui, state, lines));
        y += 2;
    }
    if (lines.hint)
        put(small_text(ui, "player/hint", hint_of(ui, state), lines));
    if (lines.next)
        put(small_text(ui, "player/next", state.next_line, lines));
}

float choice_height(const Ui& ui, const State& state, float width) {
    if (state.face == PlayerFace::GetReady)
        return button_height(ui, go_button(ui), width);
    if (state.face == PlayerFace::Done)
        return button_height(ui, done_button(ui), width);
    if (!state.choose_counting)
        return 0;
    std::array<SegmentOption, 2> options;
    return std::max(kKey + 8, segment_height(ui, counting_segment(ui, options, state), width));
}

void choice(const Ui& ui, const Rect& at, const State& state) {
    if (state.face == PlayerFace::GetReady) {
        if (button(ui, at, go_button(ui)))
            play(ui, GoNow{});
    } else if (state.face == PlayerFace::Done) {
        if (button(ui, at, done_button(ui)))
            play(ui, Tap{});
    } else if (state.choose_counting) {
        std::array<SegmentOption, 2> options;
        const auto tapped = segment(ui, at, counting_segment(ui, options, state));
        if (tapped)
            play(ui, SetCounting{*tapped == 1 ? Counting::Tap : Counting::Paced});
    }
}

// Large words below the keys would leave no room above them: there the pictures have to do.
float icon_keys_height(const Ui& ui) {
    if (ui.layout.big_text)
        return kKey;
    return std::max(kDisc, kKey + 4 + ui.type.sized(style::caption).line);
}

void icon_keys(const Ui& ui, const Rect& at, const State& state) {
    const float words_h = ui.layout.big_text ? 0 : ui.type.sized(style::caption).line + 4;
    const auto all = keys_of(state);
    const float width = std::min(at.w, 420.0F);
    const Rect row{at.x + (at.w - width) * 0.5F, at.y, width, at.h};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Rect column = row.column(static_cast<int>(i), static_cast<int>(all.size()), 4);
        const Key& key = all[i];
        const bool pause = i == 2;
        IconButton look{key.key, key.icon, ui.words(key.word)};
        look.kind = pause ? ButtonKind::Primary : ButtonKind::Neutral;
        look.icon_px = pause ? 36 : 28;
        look.radius = pause ? radius::full : radius::large;
        look.disabled = !key.on;
        look.large_target = true;
        if (!ui.layout.big_text)
            look.label_below = ui.words(key.short_word);
        const Rect place{column.x, row.y, column.w, kKey + words_h};
        if (icon_button(ui, place, look))
            play(ui, key.action);
    }
}

void block_keys(const Ui& ui, const Rect& at, const State& state, bool icon_above) {
    const auto all = keys_of(state);
    // Undo, Previous, Skip, and Pause last and largest.
    constexpr std::array<std::size_t, 4> order{0, 1, 3, 2};
    std::array<Button, 4> looks;
    std::array<float, 4> widths{};
    float wanted = 0; // beyond the least that a key may be
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Key& key = all[order[i]];
        const bool pause = order[i] == 2;
        looks[i] = {key.key, ui.words(icon_above ? key.short_word : key.word)};
        looks[i].name = ui.words(key.word);
        looks[i].kind = pause ? ButtonKind::Primary : ButtonKind::Neutral;
        looks[i].size = icon_above ? ButtonSize::M : pause ? ButtonSize::XX : ButtonSize::X;
        looks[i].icon = key.icon;
        looks[i].icon_above = icon_above;
        looks[i].hint = icon_above ? std::string_view{} : key.hint;
        looks[i].disabled = !key.on;
        looks[i].large_target = true;
        widths[i] = std::max(0.0F, button_width(ui, looks[i]) - kKey);
        wanted += widths[i];
    }
    // What is left over goes to Pause, or to all alike where they are blocks; when there is too
    // little, the wide ones give way.
    constexpr float gap = 8;
    const float room = at.w - 3 * gap - 4 * kKey;
    float x = at.x;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool pause = order[i] == 2;
        float width = kKey + widths[i];
        if (wanted > room)
            width = kKey + widths[i] * std::max(room, 0.0F) / wanted;
        else if (icon_above)
            width += (room - wanted) / 4;
        else if (pause)
            width += room - wanted;
        if (button(ui, {x, at.y, width, at.h}, looks[i]))
            play(ui, all[order[i]].action);
        x += width + gap;
    }
}

namespace {

Button stop_button(const Ui& ui, bool narrow) {
    Button stop{"player/stop", ui.words("player.key.stop")};
    stop.name = stop.label;
    if (ui.layout.small && ui.layout.big_text)
        stop.label = ui.words("player.key.stop_short");
    stop.kind = ButtonKind::Stop;
    stop.size = narrow ? ButtonSize::M : ButtonSize::X;
    stop.icon = icon::alert_octagon;
    stop.hint = narrow ? "" : "S";
    stop.large_target = true;
    return stop;
}

} // namespace

float stop_height(const Ui& ui, float width) {
    return std::max(kKey, button_height(ui, stop_button(ui, false), width));
}

void stop_key(const Ui& ui, const Rect& at, bool narrow) {
    if (button(ui, at, stop_button(ui, narrow)))
        play(ui, SharpPain{});
}

void tap_area(const Ui& ui, const Rect& at, const State& state) {
    if (!state.tap_counts)
        return;
    const Press tap =
        press_node(ui, Role::Button, "player/tap", state.tap_name, at, {.yields = true});
    press_veil(ui, tap, at, radius::card);
    if (tap.focused)
        focus_ring(ui, at.inset(6), radius::card);
    if (tap.pressed)
        play(ui, Tap{});
}

} // namespace limber::ui::player_parts
