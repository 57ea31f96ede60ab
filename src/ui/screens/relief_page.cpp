// A page of one instruction: words, picture, and what can be done on it.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/screens/still.hpp"
#include "ui/widgets/figure_panel.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/segment.hpp"

#include <algorithm>

namespace limber::ui::relief {

namespace {

// What is read from a metre away wants 52 points, from 60 cm 31 (FACTS.md).
constexpr TextStyle kFarTitle{Weight::ExtraBold, 56, 62, true};
constexpr TextStyle kFarText{Weight::SemiBold, 31, 40};
constexpr float kMostPicture = 360;

TextStyle title_style(const Ui& ui, const ReliefState& state) {
    if (state.at.far)
        return ui.layout.two_columns ? style::instruct_tablet : kFarTitle;
    if (ui.layout.low)
        return {Weight::ExtraBold, 32, 38, true};
    if (ui.layout.two_columns)
        return style::instruct_tablet;
    // Where positions can be chosen, too, the picture needs the room.
    const bool chosen = state.guide->at(state.at.at.step).branches.size() > 1 &&
                        state.at.at.step != ReliefStep::Rest;
    return chosen ? TextStyle{Weight::ExtraBold, 34, 40, true} : style::instruct;
}

std::string_view title_of(const Ui& ui, const ReliefState& state, const Parts& parts) {
    return parts.title.empty() ? ui.words(page_of(state.at, *state.guide).title_word)
                               : std::string_view(parts.title);
}

float title(const Ui& ui, const Rect& at, const ReliefState& state, const Parts& parts, bool draw) {
    const std::string_view words = title_of(ui, state, parts);
    const TextStyle size = title_style(ui, state);
    const float height = instruct_height(ui, words, at.w, size);
    if (draw)
        instruct(ui, {at.x, at.y, at.w, height}, "relief/title", words, size);
    return height;
}

float below_title(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    const GuidePage& page = page_of(state.at, *state.guide);
    if (page.text_word.empty())
        return 0;
    const Text words{.key = "relief/text",
                     .text = ui.words(page.text_word),
                     .style = state.at.far ? kFarText : style::body_l,
                     .ground = ui.theme.bg};
    const float height = text_height(ui, words, at.w);
    if (draw)
        text(ui, {at.x, at.y, at.w, height}, words);
    return height;
}

// "If moving makes it worse, stay where you are."
float hint(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    const std::string& key = branch_of(state.at, *state.guide).hint_word;
    if (key.empty() || state.ask)
        return 0;
    const Text words{.key = "relief/hint",
                     .text = ui.words(key),
                     .style = style::label,
                     .color = ui.theme.on_primary_tint,
                     .ground = ui.theme.primary_tint};
    constexpr float kIcon = 24;
    const float room = at.w - 2 * space::l - kIcon - space::m;
    const float height = text_height(ui, words, room) + 2 * space::m;
    if (!draw)
        return height;
    const Rect box{at.x, at.y, at.w, height};
    paint::fill(ui, box, ui.theme.primary_tint, radius::button);
    paint::icon(ui, icon::hand_pointing_right, {box.x + space::l + kIcon * 0.5F, box.centre().y},
                kIcon, ui.theme.on_primary_tint);
    text(ui, {box.x + space::l + kIcon + space::m, box.y + space::m, room, height}, words);
    return height;
}

// Standing, sitting, floor …: what the place decides can be chosen anew.
float branches(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    const GuideStep& step = state.guide->at(state.at.at.step);
    if (step.branches.size() < 2 || step.step == ReliefStep::Rest || state.ask)
        return 0;
    std::vector<SegmentOption> options;
    options.reserve(step.branches.size());
    for (const GuideBranch& branch : step.branches)
        options.push_back({branch.key, ui.words(branch.name_word), {}});
    const Segment look{.key = "relief/branch",
                       .name = ui.words(step.name_word),
                       .options = options,
                       .selected = branch_index(state.at, step)};
    const float height = segment_height(ui, look, at.w);
    if (!draw)
        return height;
    if (const auto chosen = segment(ui, {at.x, at.y, at.w, height}, look))
        act_guide(ui, guide::Branch{*chosen});
    return height;
}

struct Pages {
    std::vector<Piece> head; // over the picture on a phone
    std::vector<Piece> foot;
};

Pages pieces(const Ui& ui, const ReliefState& state, const Parts& parts) {
    Pages all;
    all.head = parts.above;
    all.head.emplace_back([&](const Rect& at, bool draw) { return branches(ui, at, state, draw); });
    all.head.emplace_back([&](const Rect& at, bool draw) { return hint(ui, at, state, draw); });
    all.head.emplace_back(
        [&](const Rect& at, bool draw) { return title(ui, at, state, parts, draw); });
    if (parts.text)
        all.foot.emplace_back(
            [&](const Rect& at, bool draw) { return below_title(ui, at, state, draw); });
    all.foot.insert(all.foot.end(), parts.below.begin(), parts.below.end());
    return all;
}

float lay(const Rect& at, const std::vector<Piece>& all, float gap, bool draw) {
    float y = at.y;
    for (const Piece& piece : all) {
        const float height = piece({at.x, y, at.w, 0}, draw);
        if (height > 0)
            y += height + gap;
    }
    return std::max(0.0F, y - at.y - gap);
}

void draw_picture(const Ui& ui, const Rect& at, const ReliefState& state, const Parts& parts) {
    if (parts.picture)
        parts.picture(at);
    else
        page_figure(ui, at, state);
}

} // namespace

void animation_panel(const Ui& ui, const Rect& at, std::string_view key, std::string_view name,
                     std::string_view animation, bool moves) {
    const body::Animation* found = ui.figures.find(animation);
    if (found == nullptr || !moves)
        return figure_still(
            ui, at, {.key = key, .name = name, .animation = animation, .glow = found != nullptr});
    FigurePanel panel{.key = key, .name = name, .floor = has_floor(ui, *found)};
    figure_panel(ui, at, panel, [&](const FigurePlace& place) {
        const double seconds = static_cast<double>(ui.now.count()) / 1000;
        if (!ui.reduced_motion) {
            draw_moment(ui, place, *found, figure::demo_at(*found, seconds));
            return ui.animate();
        }
        const figure::KeyPose pose = figure::key_pose(*found, seconds);
        draw_pose(ui, place, *found, pose, false);
        if (pose.mix > 0 && pose.mix < 1)
            ui.animate();
        else
            ui.wake_in(Millis{static_cast<Millis::rep>(pose.seconds_still * 1000) + 1});
    });
}

void page_figure(const Ui& ui, const Rect& at, const ReliefState& state) {
    const GuidePage& page = page_of(state.at, *state.guide);
    animation_panel(ui, at, "relief/figure", ui.words(page.picture_word), page.animation,
                    page.moves);
}

Piece words_piece(const Ui& ui, Text words) {
    return [&ui, words](const Rect& at, bool draw) {
        const float height = text_height(ui, words, at.w);
        if (draw)
            text(ui, {at.x, at.y, at.w, height}, words);
        return height;
    };
}

Piece button_piece(const Ui& ui, Button look, std::function<void()> pressed) {
    return [&ui, look, pressed = std::move(pressed)](const Rect& at, bool draw) {
        const float height = std::max(metric::player_target, button_height(ui, look, at.w));
        if (draw && button(ui, {at.x, at.y, at.w, height}, look))
            pressed();
        return height;
    };
}

Piece row_piece(const Ui& ui, std::vector<Button> buttons,
                std::function<void(std::size_t)> pressed) {
    return [&ui, buttons = std::move(buttons), pressed = std::move(pressed)](const Rect& at,
                                                                             bool draw) {
        const auto count = static_cast<int>(buttons.size());
        const float each =
            (at.w - space::s * static_cast<float>(count - 1)) / static_cast<float>(count);
        const bool stacked = std::ranges::any_of(buttons, [&](const Button& look) {
            const float icon = look.icon.empty() ? 0.0F : 32.0F;
            return ui.type.longest_word(ui.type.sized(style::button_m), look.label) >
                   each - icon - 24;
        });
        float height = 0;
        for (const Button& look : buttons)
            height = std::max(height, button_height(ui, look, stacked ? at.w : each));
        height = std::max(height, buttons.front().large_target ? metric::player_target : 52.0F);
        for (std::size_t i = 0; draw && i < buttons.size(); ++i) {
            const auto n = static_cast<int>(i);
            const Rect place =
                stacked
                    ? Rect{at.x, at.y + static_cast<float>(n) * (height + space::s), at.w, height}
                    : Rect{at.x, at.y, at.w, height}.column(n, count, space::s);
            if (button(ui, place, buttons[i]))
                pressed(i);
        }
        return stacked ? static_cast<float>(count) * (height + space::s) - space::s : height;
    };
}

Piece facts_piece(const Ui& ui, const ReliefState& state) {
    return [&ui, &state](const Rect& at, bool draw) {
        Flow flow(at, space::xs);
        int n = 0;
        for (const std::string& fact : page_of(state.at, *state.guide).facts) {
            const std::string_view words = ui.words(fact);
            const Rect place = flow.next(marked_row_height(ui, words, at.w));
            const std::string key = "relief/fact/" + std::to_string(++n);
            if (draw)
                marked_row(ui, place,
                           {.key = key,
                            .icon = icon::check,
                            .words = words,
                            .mark = ui.theme.primary,
                            .ink = ui.theme.ink,
                            .ground = ui.theme.bg});
        }
        return n == 0 ? 0.0F : flow.height();
    };
}

void draw_page(const Ui& ui, const ReliefState& state, Parts parts) {
    const Rect body = draw_frame(ui, state);
    const bool half = ui.layout.two_columns;
    if (!answers_pinned(ui, state, half ? (body.w - space::xxl) * 0.5F - space::m : body.w))
        parts.below.emplace_back(
            [&](const Rect& at, bool draw) { return answers(ui, at, state, draw); });
    const Pages all = pieces(ui, state, parts);
    ScrollScope scroll(ui, body, {.key = "relief/page", .name = ui.words("relief.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, body.w, body.h};
    if (side_by_side(ui)) {
        const Rect left = area.column(0, 2, space::xxl);
        const Rect right = area.column(1, 2, space::xxl);
        std::vector<Piece> words = all.head;
        std::vector<Piece> more = all.foot;
        if (parts.no_picture && parts.text) {
            words.push_back(more.front());
            more.erase(more.begin());
        }
        if (!parts.no_picture)
            words.insert(words.end(), more.begin(), more.end());
        const float words_h = lay(right, words, space::l, false);
        const float more_h = parts.no_picture ? lay(right, more, space::m, false) : 0;
        const float height = std::max({area.h, words_h, more_h});
        const auto middle = [&](float h) { return std::max(0.0F, (height - h) * 0.5F); };
        if (parts.no_picture) {
            // In the middle of what is seen, also where the other half goes on below.
            lay(left.moved(0, std::max(0.0F, (area.h - words_h) * 0.5F)), words, space::l, true);
            lay(right.moved(0, middle(more_h)), more, space::m, true);
        } else {
            draw_picture(ui, {left.x, left.y, left.w, std::min(height, std::max(area.h, 160.0F))},
                         state, parts);
            lay(right.moved(0, middle(words_h)), words, space::l, true);
        }
        return scroll.end(height);
    }
    const Rect inner = area;
    const float head_h = lay(inner, all.head, space::m, false);
    const float foot_h = lay(inner, all.foot, space::m, false);
    const float room = area.h - head_h - foot_h - 2 * space::m - space::xs;
    const bool picture = !parts.no_picture && (room >= 90 || !(ui.layout.big_text || state.at.far));
    const float picture_h = picture ? std::clamp(room, parts.least, kMostPicture) : 0;
    float y = inner.y + lay(inner, all.head, space::m, true) + space::m;
    if (picture) {
        draw_picture(ui, {inner.x, y, inner.w, picture_h}, state, parts);
        y += picture_h + space::m;
    }
    y += lay({inner.x, y, inner.w, 0}, all.foot, space::m, true);
    scroll.end(y - inner.y + space::xs);
}

} // namespace limber::ui::relief
