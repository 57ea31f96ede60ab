#include "ui/widgets/progress.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <cmath>

namespace limber::ui {

namespace {

// Points of DESIGN.md, chapter 2.
constexpr float kPip = 14, kPipGap = 9, kPipNow = 28, kPipEdge = 2;
constexpr float kSlot = 16, kSlotGap = 6, kSlotWordsGap = 4;
constexpr float kStep = 8, kStepGap = 8, kStepWordsGap = 6, kStepTick = 16;

Node& speak(const Ui& ui, std::string_view key, std::string_view name, std::string_view value,
            const Rect& at) {
    Node& node = ui.semantics.add(Role::Progress, key, name, at);
    node.value = value;
    return node;
}

Rect around(Vec2 centre, float size) {
    return {centre.x - size * 0.5F, centre.y - size * 0.5F, size, size};
}

// `done` as it is drawn: gliding, or in still steps under reduced motion.
float shown(const Ui& ui, std::string_view key, float done, bool steps) {
    const float target = std::clamp(done, 0.0F, 1.0F);
    return steps ? glide(ui, item_id(key), target, duration::ring) : target;
}

} // namespace

float ring_stroke(float size) {
    // 62 → 6, 214 → 16, 360 → 26: straight lines between these.
    if (size <= 214)
        return std::round(6 + (size - 62) * 10 / 152);
    return std::round(16 + (size - 214) * 10 / 146);
}

void ring(const Ui& ui, Vec2 centre, float size, const Ring& ring) {
    const Color color = ring.color != 0 ? ring.color : ui.theme.primary;
    const Color track = ring.track != 0 ? ring.track : ui.theme.primary_tint;
    const float width = std::max(3.0F, ring_stroke(size));
    const float radius = (size - width) * 0.5F;
    if (ring.complete) {
        // A thin ring, a gap, and the disc.
        const float edge = width * 0.6F;
        paint::circle(ui, centre, (size - edge) * 0.5F, color, edge);
        paint::disc(ui, centre, size * 0.5F - edge - 3, color);
        const Color mark = ui.theme.dark() ? ui.theme.bg : rgb(0xFFFFFF);
        paint::icon(ui, icon::check, centre, size * 0.45F, mark);
    } else {
        paint::circle(ui, centre, radius, track, width);
        paint::arc(ui, centre, radius, width, 0, shown(ui, ring.key, ring.done, ring.steps), color);
        paint::icon(ui, ring.icon, centre, size * 0.45F, color);
    }
    speak(ui, ring.key, ring.name, ring.value, around(centre, size));
}

void count_ring(const Ui& ui, Vec2 centre, float size, const CountRing& ring) {
    const float width = ring_stroke(size);
    const float radius = (size - width) * 0.5F;
    paint::circle(ui, centre, radius, ui.theme.primary_tint, width);
    paint::arc(ui, centre, radius, width, 0, shown(ui, ring.key, ring.done, true),
               ui.theme.primary);

    // In proportion to the ring: 98 px in 214, 166 px in 360.
    const float inner = size - 2 * width;
    const float room = inner * 0.86F;
    Sized count{Weight::ExtraBold, size * 0.459F, size * 0.459F};
    Sized of{Weight::ExtraBold, std::max(18.0F, size * 0.117F), 0};
    Sized below{Weight::ExtraBold, std::max(16.0F, size * 0.103F), 0};
    const float gap = ring.of.empty() ? 0 : size * 0.02F;
    const auto together = [&] {
        return ui.type.width_slots(count, ring.count) + gap + ui.type.width(of, ring.of);
    };
    while (together() > room && count.px > 28) {
        count.px *= 0.96F;
        of.px *= 0.96F;
    }
    while (ui.type.width(below, ring.below) > room && below.px > 14)
        below.px -= 0.5F;

    const float wide = ui.type.width_slots(count, ring.count);
    // Digits are centred in their slots: what is empty there does not count for the balance.
    const float x = centre.x - together() * 0.5F;
    const bool two_rows = !ring.below.empty();
    const float baseline =
        two_rows ? centre.y + size * 0.105F : centre.y + count.px * kCapHeight * 0.5F;
    ui.type.draw_slots(ui.canvas(), count, {x, baseline}, ui.theme.ink, ring.count);
    ui.type.draw(ui.canvas(), of, {x + wide + gap, baseline}, ui.theme.ink2, ring.of);
    if (two_rows) {
        const float w = ui.type.width(below, ring.below);
        ui.type.draw(ui.canvas(), below, {centre.x - w * 0.5F, centre.y + size * 0.27F},
                     ui.theme.primary, ring.below);
    }
    Node& node = ui.semantics.add(Role::Status, ring.key, ring.said, around(centre, size));
    node.value = ring.below;
    node.state.live = true;
    node.ink = ui.theme.ink;
    node.ground = ui.theme.bg;
    node.text_px = count.px;
    node.text_bold = true;
}

void rep_pips(const Ui& ui, const Rect& at, const RepPips& pips) {
    const Theme& theme = ui.theme;
    const int total = std::max(pips.total, 1);
    const auto n = static_cast<float>(total);
    const bool running = pips.done < total;
    const float wide = n * kPip + (n - 1) * kPipGap + (running ? kPipNow - kPip : 0);
    const float y = at.centre().y;
    if (wide > at.w) {
        const Rect bar{at.x, y - kStep * 0.5F, at.w, kStep};
        paint::fill(ui, bar, theme.track, radius::full);
        Rect done = bar;
        done.w = bar.w * static_cast<float>(std::clamp(pips.done, 0, total)) / n;
        paint::fill(ui, done, theme.primary, radius::full);
    } else {
        float x = at.x + (at.w - wide) * 0.5F;
        for (int i = 0; i < total; ++i) {
            const bool now = i == pips.done;
            const Rect pip{x, y - kPip * 0.5F, now ? kPipNow : kPip, kPip};
            if (i < pips.done) {
                paint::fill(ui, pip, theme.primary, radius::full);
            } else if (now) {
                paint::fill(ui, pip, theme.primary_tint, radius::full);
                paint::outline(ui, pip, theme.primary, radius::full, kPipEdge);
            } else {
                paint::outline(ui, pip, theme.line_strong, radius::full, kPipEdge);
            }
            x += pip.w + kPipGap;
        }
    }
    speak(ui, pips.key, pips.said, {}, {at.x, y - kPip, at.w, 2 * kPip});
}

float hold_slots_height(const Ui& ui) {
    return kSlot + kSlotWordsGap + ui.type.sized(style::caption).line;
}

void hold_slots(const Ui& ui, const Rect& at, const HoldSlots& slots) {
    const int count = static_cast<int>(slots.slots.size());
    for (int i = 0; i < count; ++i) {
        const HoldSlot& slot = slots.slots[static_cast<std::size_t>(i)];
        const Rect column = at.column(i, count, kSlotGap);
        const Rect bar{column.x, column.y, column.w, kSlot};
        paint::fill(ui, bar, slot.current ? ui.theme.primary_tint : ui.theme.track, radius::bar);
        const float filled = std::clamp(slot.filled, 0.0F, 1.0F);
        if (filled > 0) {
            Rect part = bar;
            part.w = std::max(kSlot, bar.w * filled);
            paint::fill(ui, part, ui.theme.primary, radius::bar);
        }
        if (slot.current)
            paint::outline(ui, bar, ui.theme.primary, radius::bar, kPipEdge);
        const Sized small = ui.type.sized(style::caption);
        ui.type.draw_in(ui.canvas(), small,
                        {column.x, bar.bottom() + kSlotWordsGap, column.w, small.line},
                        Align::Centre, slot.current ? ui.theme.ink : ui.theme.ink2, slot.below);
    }
    speak(ui, slots.key, slots.said, {}, {at.x, at.y, at.w, hold_slots_height(ui)});
}

float step_bar_height(const Ui& ui, const StepBar& bar, float width) {
    if (bar.labels.empty())
        return kStep;
    float tallest = 0;
    const auto n = static_cast<float>(bar.count);
    const float each = (width - kStepGap * (n - 1)) / n;
    const bool narrow = ui.layout.big_text;
    for (std::size_t i = 0; i < bar.labels.size(); ++i) {
        const bool shown_label = !narrow || static_cast<int>(i) == bar.current;
        const float room = narrow ? width : each;
        if (shown_label)
            tallest = std::max(tallest, ui.type.height(style::caption, bar.labels[i], room));
    }
    return kStep + kStepWordsGap + tallest;
}

float step_bar(const Ui& ui, const Rect& at, const StepBar& bar) {
    const Theme& theme = ui.theme;
    const bool narrow = ui.layout.big_text;
    for (int i = 0; i < bar.count; ++i) {
        const Rect column = at.column(i, bar.count, kStepGap);
        const Color color = i < bar.current    ? theme.h3
                            : i == bar.current ? theme.primary
                                               : theme.track;
        paint::fill(ui, {column.x, at.y, column.w, kStep}, color, radius::full);
        if (static_cast<std::size_t>(i) >= bar.labels.size())
            continue;
        const bool now = i == bar.current;
        if (narrow && !now)
            continue; // no room for words of that size: the current one only
        Rect words{narrow ? at.x : column.x, at.y + kStep + kStepWordsGap, narrow ? at.w : column.w,
                   0};
        const Sized font = ui.type.sized(now ? style::caption_strong : style::caption);
        if (bar.ticks && i < bar.current) {
            const float px = kStepTick * ui.type.text_scale();
            paint::icon(ui, icon::check, {words.x + px * 0.5F, words.y + font.line * 0.5F}, px,
                        theme.primary);
            words.cut_left(px, 2);
        }
        ui.type.draw_in(ui.canvas(), font, {words.x, words.y, words.w, font.line}, Align::Left,
                        now ? theme.ink : theme.ink2, bar.labels[static_cast<std::size_t>(i)]);
    }
    const float height = step_bar_height(ui, bar, at.w);
    speak(ui, bar.key, bar.said, {}, {at.x, at.y, at.w, height});
    return height;
}

void progress_bar(const Ui& ui, const Rect& at, const Bar& bar) {
    paint::fill(ui, at, bar.track != 0 ? bar.track : ui.theme.track, radius::full);
    const float done = shown(ui, bar.key, bar.done, true);
    if (done > 0) {
        Rect part = at;
        part.w = std::max(at.h, at.w * done);
        paint::fill(ui, part, bar.color != 0 ? bar.color : ui.theme.primary, radius::full);
    }
    speak(ui, bar.key, bar.said, {}, at);
}

} // namespace limber::ui
