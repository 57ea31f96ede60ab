#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/exercise_detail_parts.hpp"
#include "ui/screens/groups.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui::detail_parts {

namespace {

using State = ExerciseDetailState;

constexpr float kDisc = 32;

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

} // namespace

float tags(const Ui& ui, const Rect& at, const State& state) {
    const std::array all{Tag{"detail/purpose", state.purpose, icon::check, group_hue(state.hue)},
                         Tag{"detail/about", state.about, icon::timer, Hue::Neutral}};
    float x = at.x, y = at.y;
    const float height = tag_height(ui, all[0]);
    for (const Tag& look : all) {
        const float width = tag_width(ui, look, at.w);
        if (x > at.x && x + width > at.right()) {
            x = at.x;
            y += height + space::s;
        }
        tag(ui, {x, y}, look, at.w);
        x += width + space::s;
    }
    return y + height - at.y;
}

float words(const Ui& ui, const Rect& at, const State& state, bool beside, bool doses) {
    float y = at.y;
    const auto put = [&](float height) { y += height + kGap + 4; };
    const auto from = [&] { return Rect{at.x, y, at.w, 0}; };
    if (!state.too_early.empty())
        put(too_early_part(ui, from(), state));
    if (!state.steps.empty())
        put(steps_part(ui, from(), state));
    if (!state.cues.empty() || !state.mistakes.empty()) // an own exercise has none
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

} // namespace limber::ui::detail_parts
