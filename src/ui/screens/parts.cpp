#include "ui/screens/parts.hpp"

#include "content/words.hpp"
#include "core/own.hpp"
#include "ui/figure_painter.hpp"
#include "ui/icons.hpp"
#include "ui/pictures.hpp"
#include "ui/screens/figure_cue.hpp"
#include "ui/setup.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/nav.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>

namespace limber::ui {

namespace {

constexpr float kMark = 40; // room for a mark before its words
constexpr float kBarGap = 8;
constexpr float kOptionPadding = 4; // three answers stand side by side on a phone
constexpr float kCrossOut = 12;     // the cross's picture lines up with the margin

// Where the parts of a bar stand: words between the keys, or below them.
struct BarPlan {
    TextStyle title, subtitle;
    float title_w = 0, subtitle_w = 0;
    float help_w = 0, help_h = 0, between = 0;
    bool wide = false;    // title and subtitle in one line
    bool stacked = false; // words below the keys
    bool outside = false; // or, where they are large, in what scrolls (focus_title)
    float words_h = 0;
    float keys_h = 0;

    bool one_line() const { return wide || (stacked && !outside); }
    float gap() const { return wide ? 16.0F : 10.0F; }
};

Button help_look(const Ui& ui) {
    Button help{"help", ui.words("shell.help"), ButtonKind::Sos, ButtonSize::S};
    help.icon = icon::flash;
    return help;
}

BarPlan plan_bar(const Ui& ui, const FocusBar& bar, float width) {
    BarPlan plan;
    plan.wide = ui.layout.two_columns && !ui.layout.low;
    plan.title = plan.wide ? style::h1 : style::h3;
    plan.subtitle = plan.wide ? TextStyle{Weight::SemiBold, 19, 26} : style::caption;
    const float most = width - bar.key_height;
    plan.help_w = std::min(help_pill_width(ui, ui.words("shell.help")), most);
    plan.help_h = button_height(ui, help_look(ui), plan.help_w);
    plan.keys_h = std::max(bar.key_height, plan.help_h);
    plan.between = width - bar.key_height + kCrossOut - plan.help_w - kBarGap - 4;
    plan.title_w = ui.type.width(plan.title, bar.title);
    plan.subtitle_w = ui.type.width(plan.subtitle, bar.subtitle);
    const float needed =
        plan.wide ? plan.title_w + 16 + plan.subtitle_w : std::max(plan.title_w, plan.subtitle_w);
    plan.stacked = needed > plan.between;
    if (plan.stacked)
        plan.wide = false;
    plan.outside = plan.stacked && plan.title_w + 10 + plan.subtitle_w > width;
    if (plan.outside)
        return plan;
    plan.words_h = ui.type.sized(plan.title).line;
    if (!plan.one_line() && !bar.subtitle.empty())
        plan.words_h += ui.type.sized(plan.subtitle).line;
    return plan;
}

void bar_words(const Ui& ui, const Rect& at, const FocusBar& bar, const BarPlan& plan) {
    const std::string title_key = std::string(bar.key) + "/title";
    const std::string sub_key = std::string(bar.key) + "/subtitle";
    Text title{title_key, bar.title, plan.title};
    title.role = Role::Heading;
    title.level = 1;
    title.ground = ui.theme.bg;
    Text subtitle{sub_key, bar.subtitle, plan.subtitle, ui.theme.ink2, ui.theme.bg};
    if (plan.one_line()) {
        text_line(ui, {at.x, at.y, plan.title_w + 2, at.h}, title);
        if (!bar.subtitle.empty())
            text_line(ui, {at.x + plan.title_w + plan.gap(), at.y + 2, plan.subtitle_w + 2, at.h},
                      subtitle);
        return;
    }
    const float top = at.y + std::max(0.0F, (at.h - plan.words_h) * 0.5F);
    const float used = text(ui, {at.x, top, at.w, plan.words_h}, title);
    if (!bar.subtitle.empty())
        text(ui, {at.x, top + used, at.w, plan.words_h - used}, subtitle);
}

} // namespace

float focus_bar_height(const Ui& ui, const FocusBar& bar, float width) {
    const BarPlan plan = plan_bar(ui, bar, width);
    if (plan.outside)
        return plan.keys_h;
    return plan.stacked ? plan.keys_h + 4 + plan.words_h : std::max(plan.keys_h, plan.words_h);
}

float focus_title(const Ui& ui, const Rect& at, const FocusBar& bar, float bar_width, bool draw) {
    const BarPlan plan = plan_bar(ui, bar, bar_width);
    if (!plan.outside)
        return 0;
    const float title_h = ui.type.height(plan.title, bar.title, at.w);
    const float sub_h =
        bar.subtitle.empty() ? 0 : ui.type.height(plan.subtitle, bar.subtitle, at.w);
    if (draw) {
        const std::string title_key = std::string(bar.key) + "/title";
        const std::string sub_key = std::string(bar.key) + "/subtitle";
        heading(ui, {at.x, at.y, at.w, title_h}, title_key, 1, bar.title, plan.title);
        if (sub_h > 0)
            text(ui, {at.x, at.y + title_h, at.w, sub_h},
                 {sub_key, bar.subtitle, plan.subtitle, ui.theme.ink2, ui.theme.bg});
    }
    return title_h + sub_h + space::s;
}

FocusBarTap focus_bar(const Ui& ui, const Rect& at, const FocusBar& bar) {
    const BarPlan plan = plan_bar(ui, bar, at.w);
    FocusBarTap tap;
    const std::string close_key = std::string(bar.key) + "/close";
    const std::string help_key = std::string(bar.key) + "/help";
    Rect keys = at;
    keys.h = plan.stacked ? plan.keys_h : at.h;
    IconButton cross{close_key, icon::close, bar.close_name};
    cross.plain = true;
    cross.icon_px = 28;
    cross.large_target = bar.key_height >= metric::player_target;
    const float mid = keys.y + (keys.h - bar.key_height) * 0.5F;
    tap.close = icon_button(ui, {keys.x - kCrossOut, mid, bar.key_height, bar.key_height}, cross);
    const Rect words = plan.stacked
                           ? Rect{at.x, keys.bottom() + 4, at.w, plan.words_h}
                           : Rect{at.x - kCrossOut + bar.key_height + 4, at.y, plan.between, at.h};
    if (!plan.outside)
        bar_words(ui, words, bar, plan);
    const Rect help = Rect{keys.right() - plan.help_w, keys.y, plan.help_w, keys.h}.centred(
        plan.help_w, plan.help_h);
    tap.help = help_pill(ui, help, help_key, ui.words("shell.help"));
    return tap;
}

Rect focus_bar_free(const Ui& ui, const Rect& at, const FocusBar& bar) {
    const BarPlan plan = plan_bar(ui, bar, at.w);
    if (plan.stacked)
        return {at.x, at.y, 0, at.h};
    const float words =
        plan.wide ? plan.title_w + 16 + plan.subtitle_w : std::max(plan.title_w, plan.subtitle_w);
    const float x = at.x - kCrossOut + bar.key_height + 4 + words + space::xl;
    return {x, at.y, std::max(0.0F, at.right() - plan.help_w - space::m - x), at.h};
}

bool has_floor(const Ui& ui, const body::Animation& animation) {
    return !figure::frame_box(ui.figures.model, animation, ui.figure_scratch).from_above;
}

figure::Transform place_figure(const Ui& ui, const FigurePlace& place,
                               const body::Animation& animation, bool arrows) {
    const figure::Box& box =
        figure::frame_box(ui.figures.model, animation, ui.figure_scratch, arrows);
    const figure::Rect area{place.panel.x, place.panel.y, place.panel.w, place.panel.h};
    return box.from_above ? figure::fit(box, area) : figure::fit_on_floor(box, area, place.floor_y);
}

void draw_moment(const Ui& ui, const FigurePlace& place, const body::Animation& animation,
                 const figure::Moment& moment) {
    ImGuiPainter painter(*ui.canvas());
    figure::draw(painter, ui.figures.model, animation, moment, ui.look,
                 place_figure(ui, place, animation));
}

void draw_pose(const Ui& ui, const FigurePlace& place, const body::Animation& animation,
               const figure::KeyPose& pose, bool other_side) {
    ImGuiPainter painter(*ui.canvas());
    figure::draw_key_pose(painter, ui.figures.model, animation, pose, other_side, ui.look,
                          place_figure(ui, place, animation));
}

void own_picture(const Ui& ui, const FigurePlace& place, std::string_view name) {
    if (!name.starts_with(kOwnPicture) || ui.pictures == nullptr)
        return;
    const bool none = name == kOwnPicture;
    const Texture texture = ui.pictures->find(none ? "clipboard" : name, true);
    if (texture.id == 0)
        return;
    const Rect room = place.panel.inset(place.panel.w * 0.04F, place.panel.h * 0.04F);
    const float part = std::min(room.w / static_cast<float>(texture.width),
                                room.h / static_cast<float>(texture.height)) *
                       (none ? 0.7F : 1.0F);
    const Rect at = ui.type.snap(room.centred(static_cast<float>(texture.width) * part,
                                              static_cast<float>(texture.height) * part));
    ui.canvas()->AddImageRounded(ImTextureRef(texture.id), {at.x, at.y}, {at.right(), at.bottom()},
                                 {0, 0}, {1, 1}, IM_COL32_WHITE, none ? 0 : radius::cell);
}

float marked_row_height(const Ui& ui, std::string_view words, float width) {
    return ui.type.height(style::body, words, width - kMark);
}

void marked_row(const Ui& ui, const Rect& at, const MarkedRow& row) {
    const float line = ui.type.sized(style::body).line;
    paint::icon(ui, row.icon, {at.x + 16, at.y + line * 0.5F}, 22, row.mark);
    Text words{row.key, row.words};
    words.color = row.ink;
    words.ground = row.ground;
    text(ui, {at.x + kMark, at.y, at.w - kMark, at.h}, words);
}

namespace {

// A little smaller on one line rather than on two: answers side by side look alike then.
Label option_label(const Ui& ui, const Option& option, float width) {
    const float room = width - 2 * kOptionPadding;
    const Label one = fit_label(ui.type, style::button_m, option.label, room, 1, 0.95F);
    return one.cut ? fit_label(ui.type, style::button_m, option.label, room) : one;
}

} // namespace

float option_height(const Ui& ui, const Option& option, float width) {
    const Label label = option_label(ui, option, width);
    return std::max(option.large_target ? metric::player_target : 52.0F, label.height + 20);
}

bool option(const Ui& ui, const Rect& at, const Option& option) {
    const Press tap = press(ui, option.key, at);
    const Color fill = option.selected ? ui.theme.primary_tint : ui.theme.sunken;
    const Color ink = option.selected ? ui.theme.on_primary_tint : ui.theme.ink;
    paint::fill(ui, at, fill, radius::button);
    if (option.selected)
        paint::outline(ui, at, ui.theme.primary, radius::button, metric::outline + 0.5F);
    else if (ui.theme.high_contrast())
        paint::outline(ui, at, ui.theme.line_strong, radius::button, metric::outline);
    press_veil(ui, tap, at, radius::button);
    const Rect inner = at.inset(kOptionPadding, 0);
    const Label label = option_label(ui, option, at.w);
    draw_label(ui, label, inner, Align::Centre, ink, option.label);
    if (tap.focused)
        focus_ring(ui, at, radius::button);
    Node& node = ui.semantics.add(Role::Radio, option.key, option.label, at);
    node.id = tap.id;
    node.state.focused = tap.focused;
    node.state.selected = option.selected;
    node.state.large_target = option.large_target;
    node.pos_in_set = option.pos_in_set;
    node.set_size = option.set_size;
    describe(node, label, inner, ink, fill);
    return tap.pressed;
}

bool letter_pressed(int imgui_key) {
    const ImGuiIO& io = ImGui::GetIO();
    return !typing() && !io.KeyCtrl && !io.KeyAlt && !io.KeySuper &&
           ImGui::IsKeyPressed(static_cast<ImGuiKey>(imgui_key), false);
}

bool space_or_enter_pressed() {
    return !keyboard_on_control() &&
           (letter_pressed(ImGuiKey_Space) || letter_pressed(ImGuiKey_Enter) ||
            letter_pressed(ImGuiKey_KeypadEnter));
}

} // namespace limber::ui
