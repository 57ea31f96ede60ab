#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/screens/relief_words.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/nav.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"

#include <algorithm>
#include <array>

namespace limber::ui::relief {

void act_guide(const Ui& ui, guide::Action action) {
    ui.emit(act::Guide{action});
}

bool compact(const Ui& ui) {
    return ui.layout.dock && ui.layout.big_text && ui.layout.size.y < 700;
}

bool side_by_side(const Ui& ui) {
    return ui.layout.two_columns || ui.layout.low;
}

std::string minutes_left(Millis left) {
    const auto seconds = (left.count() + 999) / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

namespace {

// ---- the top ------------------------------------------------------------------------------------

bool wide(const Ui& ui) {
    return !ui.layout.dock;
}

void voice_chip(const Ui& ui, const Rect& at, const ReliefState& state, bool words) {
    const std::string_view name = ui.words(state.voice ? "relief.voice_on" : "relief.voice_off");
    const std::string_view icon = state.voice ? icon::volume_high : icon::volume_off;
    const bool tapped =
        words ? chip(ui, at,
                     {.key = "relief/voice", .label = name, .icon = icon, .role = Role::Button})
              : icon_button(
                    ui, at,
                    {.key = "relief/voice", .icon = icon, .name = name, .radius = radius::full});
    if (tapped)
        ui.emit(act::SetPreference{pref::Voice{!state.voice}});
}

// Cross, what is free, help pill, voice. Returns the rest of the row, on anything wider than a
// phone.
struct Top {
    Rect between;
    float bottom = 0;
};
Top top_row(const Ui& ui, const Rect& column, const ReliefState& state) {
    const float above = ui.layout.low ? 8.0F : wide(ui) ? 20.0F : 6.0F;
    Rect row{column.x, column.y + above, column.w, metric::target};
    const std::string_view help = ui.words("shell.help");
    Rect cross = row.cut_left(metric::target, space::xs);
    if (!wide(ui))
        cross.x -= space::m;
    const Chip full{.label = ui.words("relief.voice_off"), .icon = icon::volume_off};
    float pill = help_pill_width(ui, help);
    const bool words = state.can_speak &&
                       pill + space::s + chip_width(ui, full) <= row.w + space::s &&
                       !ui.layout.big_text;
    const float voice = !state.can_speak ? 0 : words ? chip_width(ui, full) : metric::target;
    const float gap = state.can_speak ? space::s : 0;
    pill = std::min(pill, row.w - voice - gap);
    row.h = std::max(row.h, button_height(ui,
                                          {.key = "relief/help",
                                           .label = help,
                                           .kind = ButtonKind::Sos,
                                           .size = ButtonSize::S,
                                           .icon = icon::flash},
                                          pill));
    cross.h = metric::target;
    if (icon_button(ui, cross,
                    {.key = "relief/close",
                     .icon = icon::close,
                     .name = ui.words("relief.close"),
                     .plain = true,
                     .icon_px = 26}))
        act_guide(ui, guide::Close{});
    Rect voice_at = row.cut_right(voice, gap);
    voice_at.h = metric::target;
    if (help_pill(ui, row.cut_right(pill, space::l), "relief/help", help))
        ui.emit(act::LockedUp{});
    if (state.can_speak)
        voice_chip(ui, voice_at, state, words);
    return {wide(ui) ? row : Rect{}, row.bottom()};
}

// ---- where in it --------------------------------------------------------------------------------

bool in_now(const ReliefState& state) {
    return is_now(state.at.at.step) || state.at.at.step == ReliefStep::Rest;
}

// Heat is on and this is another step.
void heat_pill(const Ui& ui, Rect& row, const ReliefState& state) {
    const Millis left = heat_left(state.at, state.at_wall(ui.now));
    if (left <= Millis{0} || state.at.at.step == ReliefStep::Heat)
        return;
    ui.wake_in(Millis{1 + (left.count() - 1) % 1000});
    const std::string time = minutes_left(left);
    const std::string label = ui.words.format("relief.heat_pill", {{"left", time}});
    const std::string name = ui.words.format("relief.heat_pill_name", {{"left", time}});
    const float width = ui.type.width(style::caption_strong, label) + 26 + 24;
    const Rect at = row.cut_right(std::min(width, row.w * 0.6F), space::s);
    const Press tap = press_node(ui, Role::Button, "relief/heat_pill", name, at);
    const Rect pill = at.centred(at.w, 36);
    paint::fill(ui, pill, ui.theme.heat, radius::full);
    press_veil(ui, tap, pill, radius::full);
    paint::icon(ui, icon::fire, {pill.x + 20, pill.centre().y}, 18, ui.theme.surface);
    text_line(ui, {pill.x + 34, pill.y, pill.w - 40, pill.h},
              {.key = "relief/heat_pill/words",
               .text = label,
               .style = style::caption_strong,
               .color = ui.theme.surface,
               .ground = ui.theme.heat,
               .decorative = true});
    if (tap.focused)
        focus_ring(ui, pill, radius::full);
    if (tap.pressed)
        act_guide(ui, guide::GoTo{ReliefStep::Heat});
}

// Say it again, large words, hands free: 48 points each, at the end of the row.
void row_keys(const Ui& ui, Rect& row, const ReliefState& state) {
    const auto key = [&](std::string_view id, std::string_view icon, std::string_view word, bool on,
                         bool toggle) {
        return icon_button(ui, row.cut_right(metric::target, space::xs),
                           {.key = id,
                            .icon = icon,
                            .name = ui.words(word),
                            .plain = !on,
                            .selected = on,
                            .toggle = toggle});
    };
    if (key("relief/far", icon::format_size, "relief.far", state.at.far, true))
        act_guide(ui, guide::Far{!state.at.far});
    if (state.voice && key("relief/again", icon::replay, "relief.again", false, false))
        ui.emit(act::SayAgain{});
    if (state.at.hands_free) {
        const std::string_view word =
            state.hands_wait ? "relief.hands_free_waits" : "relief.hands_free";
        if (key("relief/hands_free", state.hands_wait ? icon::pause : icon::play, word, true, true))
            act_guide(ui, guide::HandsFree{false});
    }
}

void now_words(const Ui& ui, Rect row, const ReliefState& state) {
    constexpr int kSteps = static_cast<int>(kNowSteps.size());
    const bool done = state.at.at.step == ReliefStep::Rest;
    const int number = static_cast<int>(state.at.at.step) + 1;
    const std::string said = done
                                 ? std::string(ui.words("relief.done"))
                                 : ui.words.format("relief.step", {{"n", number}, {"all", kSteps}});
    constexpr float kLeastBar = 40;
    const float width =
        std::min(ui.type.width(style::label, said) + 2, row.w - space::m - kLeastBar);
    text_line(ui, row.cut_left(width, space::m),
              {.key = "relief/step",
               .text = said,
               .style = style::label,
               .ground = ui.theme.bg,
               .decorative = true});
    constexpr float kBar = 8;
    step_bar(ui, row.centred(row.w, kBar),
             {.key = "relief/steps",
              .said = said,
              .count = kSteps,
              .current = std::min(number - 1, kSteps),
              .ticks = false});
}

void later_words(const Ui& ui, Rect row, const ReliefState& state) {
    const std::string name =
        std::string(ui.words("relief.name." + std::string(step_id(state.at.at.step))));
    const bool between =
        state.at.at.step == ReliefStep::Menu || state.at.at.step == ReliefStep::End;
    const std::string_view part = ui.words("relief.later");
    const float width = ui.type.width(style::label, part) + 2;
    const float name_w = ui.type.width(style::label, name) + 2;
    if (!between && width + space::m + name_w <= row.w)
        text_line(ui, row.cut_left(width, space::m),
                  {.key = "relief/part",
                   .text = part,
                   .style = style::label,
                   .color = ui.theme.ink2,
                   .ground = ui.theme.bg});
    text_line(ui, row,
              {.key = "relief/step",
               .text = between ? part : std::string_view(name),
               .style = style::label,
               .ground = ui.theme.bg,
               .decorative = state.at.at.step == ReliefStep::Menu});
}

void step_row(const Ui& ui, Rect row, const ReliefState& state) {
    if (!compact(ui))
        row_keys(ui, row, state);
    heat_pill(ui, row, state);
    if (in_now(state))
        now_words(ui, row, state);
    else
        later_words(ui, row, state);
}

// ---- the foot -----------------------------------------------------------------------------------

std::string next_words(const Ui& ui, const ReliefState& state) {
    const auto words = [&](std::string_view key) { return std::string(ui.words(key)); };
    switch (state.at.at.step) {
    case ReliefStep::Rest:
        return words("relief.rest.later");
    case ReliefStep::Menu:
        return words("relief.menu.leave");
    case ReliefStep::End:
        return words("relief.end.plan");
    case ReliefStep::Walk:
        return words(walked(state.at, state.at_wall(ui.now)) > Millis{0} ? "relief.walk.walked"
                                                                         : "relief.next");
    case ReliefStep::GetUp: {
        const auto& pages = pages_of(state.at, *state.guide);
        const auto next = static_cast<std::size_t>(state.at.at.page) + 1;
        if (next >= pages.size())
            return words("relief.next");
        const std::string name = "relief.get-up." + pages[next].key + ".name";
        return ui.words.format("relief.get-up.next", {{"what", ui.words(name)}});
    }
    default:
        return words("relief.next");
    }
}

struct Feet {
    Button back;
    Button next;
    std::string next_label;
};
void make_feet(const Ui& ui, const ReliefState& state, Feet& feet) {
    feet.next_label = next_words(ui, state);
    const bool last = state.at.at.step == ReliefStep::End;
    const bool menu = state.at.at.step == ReliefStep::Menu;
    const ButtonSize size = ui.layout.two_columns ? ButtonSize::XXL : ButtonSize::XX;
    feet.back = {.key = "relief/back",
                 .label = ui.words("relief.back"),
                 .kind = ButtonKind::Neutral,
                 .size = size,
                 .icon = icon::arrow_left,
                 .large_target = true};
    feet.next = {.key = "relief/next",
                 .label = feet.next_label,
                 .kind = ButtonKind::Primary,
                 .size = size,
                 .icon = last || menu ? std::string_view{} : icon::arrow_right,
                 .icon_after = true,
                 .large_target = true};
}

// From a metre away the lower third is Next.
bool third(const Ui& ui, const ReliefState& state) {
    return state.at.far && !ui.layout.low;
}

float feet_height(const Ui& ui, const ReliefState& state, float width) {
    Feet feet;
    make_feet(ui, state, feet);
    if (third(ui, state))
        return ui.layout.page.h / 3;
    if (compact(ui))
        return button_height(ui, feet.next, width - metric::player_target - space::s);
    if (ui.layout.big_text && width < 420) {
        Button small = feet.back;
        small.size = ButtonSize::X;
        return button_height(ui, feet.next, width) + space::s + button_height(ui, small, width);
    }
    return std::max(button_height(ui, feet.back, width * 0.32F),
                    button_height(ui, feet.next, width * 0.64F));
}

void draw_feet(const Ui& ui, const Rect& at, const ReliefState& state) {
    Feet feet;
    make_feet(ui, state, feet);
    Rect rest = at;
    bool going_back = false;
    const bool narrow = compact(ui) || (third(ui, state) && at.w < 420);
    if (narrow) {
        const Rect back_at = ui.layout.left_handed ? rest.cut_right(metric::player_target, space::s)
                                                   : rest.cut_left(metric::player_target, space::s);
        going_back = icon_button(ui, back_at,
                                 {.key = feet.back.key,
                                  .icon = feet.back.icon,
                                  .name = feet.back.label,
                                  .icon_px = 32,
                                  .radius = radius::huge,
                                  .large_target = true});
    } else if (ui.layout.big_text && at.w < 420) {
        feet.back.size = ButtonSize::X;
        const Rect back_at = rest.cut_bottom(button_height(ui, feet.back, at.w), space::s);
        going_back = button(ui, back_at, feet.back);
    } else {
        const float share = ui.layout.two_columns ? 0.2F : 0.32F;
        const float width =
            std::max(at.w * share, std::min(button_width(ui, feet.back), at.w * 0.45F));
        const Rect back_at = ui.layout.left_handed ? rest.cut_right(width, space::m)
                                                   : rest.cut_left(width, space::m);
        going_back = button(ui, back_at, feet.back);
    }
    if (going_back)
        act_guide(ui, guide::Back{});
    if (button(ui, rest, feet.next))
        act_guide(ui, guide::Next{});
}

} // namespace

Rect draw_frame(const Ui& ui, const ReliefState& state) {
    const Rect column = ui.layout.focus_column();
    const Top top = top_row(ui, column, state);
    Rect body = column;
    body.cut_top(top.bottom - column.y);
    if (top.between.empty()) {
        const float height = compact(ui)
                                 ? ui.type.sized(style::label).line
                                 : std::max(metric::target, ui.type.sized(style::label).line);
        step_row(ui, body.cut_top(height, space::xs).inset(space::xs, 0), state);
    } else {
        step_row(ui, top.between, state);
        body.cut_top(space::l);
    }
    body.cut_bottom(ui.layout.dock ? 10.0F : ui.layout.low ? 8.0F : 26.0F);
    const bool foot = state.at.at.step != ReliefStep::Stop || state.ask;
    Rect foot_at;
    if (foot && !state.ask)
        foot_at = body.cut_bottom(feet_height(ui, state, body.w), space::s);
    const LinkRow link{.key = "relief/signs",
                       .label = ui.words(compact(ui) ? "relief.signs_short" : "relief.signs"),
                       .icon = icon::flag_variant,
                       .danger = true,
                       .chevron = !compact(ui),
                       .name = ui.words("relief.signs")};
    // On a tablet the link stands at the right end, as wide as its half, and answers before it.
    const bool half = ui.layout.two_columns && foot;
    const float width = half ? (body.w - space::xxl) * 0.5F : body.w;
    Rect row = body.cut_bottom(link_row_height(ui, link, width), half ? space::m : space::s);
    const Rect link_at = half ? row.cut_right(width, space::m) : row;
    if (link_row(ui, link_at, link))
        ui.emit(act::OpenSigns{Urgency::Emergency});
    const float room = half ? row.w : body.w;
    if (!state.ask && answers_pinned(ui, state, room)) {
        if (half) {
            const float height = answers(ui, row, state, false);
            answers(ui, {row.x, row.y + (row.h - height) * 0.5F, row.w, height}, state, true);
        } else if (const float height = answers(ui, body, state, false); height > 0) {
            answers(ui, body.cut_bottom(height, space::s), state, true);
        }
    }
    if (!foot_at.empty())
        draw_feet(ui, foot_at, state);
    return body;
}

} // namespace limber::ui::relief
