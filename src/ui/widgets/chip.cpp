#include "ui/widgets/chip.hpp"

#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <cmath>

namespace limber::ui {

namespace {

constexpr TextStyle kChipText{Weight::Bold, 16, 20};
constexpr TextStyle kTagText{Weight::Bold, 14, 18};
constexpr float kChipPadding = 18, kChipIcon = 20, kChipEdge = 1.5F;
constexpr float kTagPadding = 12, kTagIcon = 16, kStrongTagPadding = 14;
constexpr TextStyle kStrongTagText{Weight::Bold, 17, 20};
constexpr TextStyle kLargeTagText{Weight::Bold, 20, 24};
constexpr float kTag = 32, kStrongTag = 40, kLargeTag = 50;
constexpr float kGap = 6;

const TextStyle& tag_text(const Tag& tag) {
    if (!tag.strong)
        return kTagText;
    return tag.large ? kLargeTagText : kStrongTagText;
}
float tag_icon(const Ui& ui) {
    return kTagIcon * ui.type.text_scale();
}

} // namespace

float chip_height(const Ui& ui) {
    return std::max(metric::target, ui.type.sized(kChipText).line + 16);
}

float chip_width(const Ui& ui, const Chip& chip) {
    const float icon = chip.icon.empty() ? 0 : kChipIcon + kGap;
    return std::ceil(
        std::max(metric::target, ui.type.width(kChipText, chip.label) + icon + 2 * kChipPadding));
}

bool chip(const Ui& ui, const Rect& at, const Chip& chip) {
    const float radius = at.h * 0.5F;
    const Press tap = press(ui, chip.key, at);
    const float on = glide(ui, tap.id, chip.on ? 1.0F : 0.0F, duration::chip);
    const Theme& theme = ui.theme;
    const Color off_fill = chip.filled_off ? theme.surface : faded(theme.surface, 0);
    if (chip.filled_off && on < 1)
        paint::shadow_e1(ui, at, radius);
    if (on < 1 && chip.filled_off)
        paint::fill(ui, at, off_fill, radius);
    if (on > 0)
        paint::fill(ui, at, faded(theme.primary, on), radius);
    if (on < 1 && (!chip.filled_off || theme.high_contrast())) {
        paint::outline(ui, at, faded(theme.line_strong, 1 - on), radius,
                       theme.high_contrast() ? metric::outline : kChipEdge);
    }
    press_veil(ui, tap, at, radius);
    const Color ink = mixed(theme.ink, theme.on_primary, on);
    const float icon = chip.icon.empty() ? 0 : kChipIcon + kGap;
    const Rect words = at.inset(std::min(kChipPadding, at.w * 0.15F), 0);
    const Label label = fit_label(ui.type, kChipText, chip.label, words.w - icon, 1);
    float x = at.x + (at.w - label.width - icon) * 0.5F;
    if (!chip.icon.empty()) {
        paint::icon(ui, chip.icon, {x + kChipIcon * 0.5F, at.centre().y}, kChipIcon, ink);
        x += icon;
    }
    draw_label(ui, label, {x, at.y, label.width + 0.5F, at.h}, Align::Left, ink, chip.label);
    if (tap.focused)
        focus_ring(ui, at, radius);

    Node& node = ui.semantics.add(chip.role, chip.key, chip.label, at);
    node.id = tap.id;
    node.state.focused = tap.focused;
    node.state.checked = node.state.selected = chip.on;
    node.pos_in_set = chip.pos_in_set;
    node.set_size = chip.set_size;
    describe(node, label, words, chip.on ? theme.on_primary : theme.ink,
             chip.on ? theme.primary : (chip.filled_off ? theme.surface : theme.bg));
    return tap.pressed;
}

float tag_height(const Ui& ui, const Tag& tag) {
    const Sized font = ui.type.sized(tag_text(tag));
    const float least = !tag.strong ? kTag : tag.large ? kLargeTag : kStrongTag;
    return std::max(least, font.line + 12);
}

namespace {

struct TagForm {
    Label label;
    float icon = 0; // with the gap after it; 0 = left out
    float width = 0;
};

TagForm tag_form(const Ui& ui, const Tag& tag, float most) {
    const float around = 2 * (tag.strong ? kStrongTagPadding : kTagPadding);
    TagForm form;
    form.icon = tag.icon.empty() ? 0 : tag_icon(ui) + kGap;
    form.label = fit_label(ui.type, tag_text(tag), tag.label, most - around - form.icon, 1);
    if (form.label.cut) {
        form.icon = 0;
        form.label = fit_label(ui.type, tag_text(tag), tag.label, most - around, 1, 0.6F);
    }
    form.width = std::min(most, std::ceil(form.label.width + form.icon + around));
    return form;
}

} // namespace

float tag_width(const Ui& ui, const Tag& tag, float most) {
    return tag_form(ui, tag, most).width;
}

void tag(const Ui& ui, Vec2 top_left, const Tag& tag, float most) {
    const TagForm form = tag_form(ui, tag, most);
    const Rect at{top_left.x, top_left.y, form.width, tag_height(ui, tag)};
    const HuePair pair = hue(ui.theme, tag.hue);
    const Color fill = tag.strong ? pair.strong : pair.tint;
    const Color ink = tag.strong ? (ui.theme.dark() ? ui.theme.bg : rgb(0xFFFFFF)) : pair.strong;
    paint::fill(ui, at, fill, radius::full);
    if (ui.theme.high_contrast() && !tag.strong) {
        paint::outline(ui, at, pair.strong, radius::full, 1);
    }
    float x = at.x + (tag.strong ? kStrongTagPadding : kTagPadding);
    if (form.icon > 0) {
        const float px = tag_icon(ui);
        paint::icon(ui, tag.icon, {x + px * 0.5F, at.centre().y}, px, ink);
        x += form.icon;
    }
    const Rect words{x, at.y, at.right() - x, at.h};
    draw_label(ui, form.label, words, Align::Left, ink, tag.label);
    describe(ui.semantics.add(Role::Text, tag.key, tag.label, at), form.label, words, ink, fill);
}

} // namespace limber::ui
