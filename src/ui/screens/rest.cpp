#include "ui/screens/rest.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/player_parts.hpp"
#include "ui/screens/still.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

constexpr float kGap = 10;
constexpr float kKey = metric::player_target;

struct FeelKey {
    Feel feel;
    std::string_view id, word;
};
constexpr std::array kFeels{FeelKey{Feel::TooEasy, "player/feel/easy", "player.rest.easy"},
                            FeelKey{Feel::AboutRight, "player/feel/right", "player.rest.right"},
                            FeelKey{Feel::TooHard, "player/feel/hard", "player.rest.hard"}};

Option feel_option(const Ui& ui, std::size_t index, const PlayerScreenState& state) {
    const FeelKey& feel = kFeels[index];
    return {feel.id,
            ui.words(feel.word),
            state.feel == feel.feel,
            static_cast<int>(index) + 1,
            static_cast<int>(kFeels.size()),
            true};
}

std::array<Button, 3> time_buttons(const Ui& ui) {
    std::array<Button, 3> looks{Button{"player/rest/less", ui.words("player.rest.less_short")},
                                Button{"player/rest/more", ui.words("player.rest.more_short")},
                                Button{"player/rest/skip", ui.words("player.rest.skip")}};
    looks[0].icon = icon::minus;
    looks[0].name = ui.words("player.rest.less");
    looks[1].icon = icon::plus;
    looks[1].name = ui.words("player.rest.more");
    looks[2].kind = ButtonKind::Tonal;
    for (Button& look : looks) {
        if (look.kind == ButtonKind::Primary)
            look.kind = ButtonKind::Neutral;
        look.size = ButtonSize::M;
        look.large_target = true;
    }
    return looks;
}

// Three in a row, or below each other where words are large.
bool in_a_row(const Ui& ui) {
    return ui.layout.text_scale < 1.5F;
}

} // namespace

void rest_timer(const Ui& ui, Vec2 centre, float size, const PlayerScreenState& state) {
    Ring look{"player/rest/ring", state.time_said};
    look.done = ui.reduced_motion ? state.ring_second : state.ring;
    look.color = hue(ui.theme, Hue::Water).strong;
    look.track = hue(ui.theme, Hue::Water).tint;
    look.steps = false;
    ring(ui, centre, size, look);
    const bool large = size >= 190;
    Digits time{"player/rest/time", state.time, state.time_said};
    time.style = large ? style::timer : TextStyle{Weight::ExtraBold, 40, 40, true};
    time.ground = ui.theme.bg;
    const float high = large ? 60.0F : 44.0F;
    digits(ui, {centre.x - size * 0.4F, centre.y - high * 0.62F, size * 0.8F, high}, time);
    // One line, smaller where the ring has no room for it.
    const float room = size * 0.56F;
    const Label of = fit_label(ui.type, style::label, state.time_of, room, 1, 0.5F);
    const Rect below{centre.x - room * 0.5F, centre.y + high * 0.42F, room, of.font.line};
    draw_label(ui, of, below, Align::Centre, ui.theme.ink2, state.time_of);
    describe(ui.semantics.add(Role::Text, "player/rest/of", state.time_of, below), of, below,
             ui.theme.ink2, ui.theme.bg);
}

float rest_keys_height(const Ui& ui, float width) {
    const auto looks = time_buttons(ui);
    if (in_a_row(ui))
        return kKey;
    float height = kGap;
    height += std::max(kKey, button_height(ui, looks[0], (width - kGap) * 0.5F));
    return height + std::max(kKey, button_height(ui, looks[2], width));
}

void rest_keys(const Ui& ui, const Rect& at) {
    using player_parts::play;
    const auto looks = time_buttons(ui);
    std::array<Rect, 3> places;
    if (in_a_row(ui)) {
        Rect row = at;
        const float skip_w = std::max(130.0F, button_width(ui, looks[2]));
        places[2] = row.cut_right(skip_w, kGap);
        places[0] = row.column(0, 2, kGap);
        places[1] = row.column(1, 2, kGap);
    } else {
        Rect rows = at;
        const Rect top =
            rows.cut_top(std::max(kKey, button_height(ui, looks[0], (at.w - kGap) * 0.5F)), kGap);
        places = {top.column(0, 2, kGap), top.column(1, 2, kGap), rows};
    }
    if (button(ui, places[0], looks[0]))
        play(ui, AdjustRest{Millis{-15000}});
    if (button(ui, places[1], looks[1]))
        play(ui, AdjustRest{Millis{15000}});
    if (button(ui, places[2], looks[2]))
        play(ui, SkipSet{});
}

float rest_question_height(const Ui& ui, const PlayerScreenState& state, float width) {
    const float inner = width - 32;
    float height = 32 + ui.type.height(style::h3, state.question, inner) + kGap;
    if (in_a_row(ui))
        return height + kKey;
    for (std::size_t i = 0; i < kFeels.size(); ++i)
        height += option_height(ui, feel_option(ui, i, state), inner);
    return height + 2 * kGap;
}

void rest_question(const Ui& ui, const Rect& at, const PlayerScreenState& state) {
    const Rect inner = card(ui, at);
    Text question{"player/rest/question", state.question, style::h3};
    question.align = Align::Centre;
    Flow flow(inner, kGap);
    text(ui, flow.next(text_height(ui, question, inner.w)), question);
    const bool row = in_a_row(ui);
    const Rect keys = row ? flow.next(kKey) : Rect{};
    for (std::size_t i = 0; i < kFeels.size(); ++i) {
        const Option look = feel_option(ui, i, state);
        const Rect place = row ? keys.column(static_cast<int>(i), 3, 8)
                               : flow.next(option_height(ui, look, inner.w));
        if (option(ui, place, look))
            player_parts::play(ui, RateSet{kFeels[i].feel});
    }
}

float rest_next_height(const Ui& ui, const PlayerScreenState& state, float width) {
    if (!state.next)
        return 0;
    const float words_w = width - 20 - 104 - 14 - 16;
    const float words = ui.type.sized(style::caption).line +
                        ui.type.height(style::h3, state.next->title, words_w) +
                        ui.type.height(style::caption, state.next->dose, words_w);
    return std::max(100.0F, words + 24);
}

void rest_next(const Ui& ui, const Rect& at, const PlayerScreenState& state) {
    if (!state.next)
        return;
    const NextSet& next = *state.next;
    CardStyle look;
    look.padding = 10;
    const Rect inner = card(ui, at, look);
    const bool tall = at.h >= 220; // the picture above the words
    const std::string picture_name = ui.words.format("library.still", {{"name", next.title}});
    const Still picture{.key = "player/next/picture",
                        .name = picture_name,
                        .animation = next.animation,
                        .small = true,
                        .other_side = next.other_side};
    const float caption = ui.type.sized(style::caption).line;
    Rect words;
    if (tall) {
        const float words_h = 2 * caption + ui.type.height(style::h3, next.title, inner.w - 12) + 8;
        figure_still(ui, {inner.x, inner.y, inner.w, inner.h - words_h - 8}, picture);
        words = {inner.x + 6, inner.bottom() - words_h, inner.w - 12, words_h};
    } else {
        figure_still(ui, {inner.x, inner.y, 104, inner.h}, picture);
        words = {inner.x + 118, inner.y, inner.w - 124, inner.h};
    }
    const float title_h = ui.type.height(style::h3, next.title, words.w);
    const float dose_h = ui.type.height(style::caption, next.dose, words.w);
    float y = words.y + std::max(0.0F, (words.h - caption - title_h - dose_h) * 0.5F);
    y += text(ui, {words.x, y, words.w, caption},
              {"player/next/label", ui.words("player.rest.next"), style::caption, ui.theme.ink2});
    y += text(ui, {words.x, y, words.w, title_h}, {"player/next/title", next.title, style::h3});
    text(ui, {words.x, y, words.w, dose_h},
         {"player/next/dose", next.dose, style::caption, ui.theme.ink2});
}

} // namespace limber::ui
