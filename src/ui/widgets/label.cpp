#include "ui/widgets/label.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

constexpr float kShrinkStep = 0.05F;

} // namespace

Label fit_label(const Typography& type, const TextStyle& style, std::string_view words, float room,
                int max_lines, float least_shrink) {
    const Sized whole = type.sized(style);
    Label out{whole, 1, 0, whole.line, false};
    Lines lines;
    for (float shrink = 1; shrink > least_shrink - 0.01F; shrink -= kShrinkStep) {
        out.font = {whole.weight, whole.px * shrink, whole.line * shrink};
        type.wrap(out.font, words, room, lines);
        const bool words_whole = type.longest_word(out.font, words) <= room + 0.5F;
        out.lines = static_cast<int>(lines.lines.size());
        out.cut = !words_whole || out.lines > max_lines;
        if (!out.cut)
            break;
    }
    out.lines = std::min(out.lines, max_lines);
    out.width = std::min(lines.width, room);
    out.height = static_cast<float>(out.lines) * out.font.line;
    return out;
}

void draw_label(const Ui& ui, const Label& label, const Rect& area, Align align, Color color,
                std::string_view words) {
    if (label.lines <= 1) {
        ui.type.draw_in(ui.canvas(), label.font, area, align, color, words);
        return;
    }
    // The capitals' middle, not the line boxes', stands in the middle of the control.
    const float optical = label.font.px * (kAscent - kDescent - kCapHeight) * 0.5F;
    const Rect block{area.x, area.y + (area.h - label.height) * 0.5F - optical, area.w,
                     label.height};
    ui.type.draw_block(ui.canvas(), label.font, block, align, color, words);
}

void describe(Node& node, const Label& label, const Rect& area, Color ink, Color ground) {
    node.ink = ink;
    node.ground = ground;
    node.text_px = label.font.px;
    node.text_bold = label.font.weight >= Weight::Bold;
    // Needed is measured against the whole control: what surrounds the words is added.
    node.needed_w = label.cut ? node.rect.w + 1 : label.width + (node.rect.w - area.w);
    node.needed_h = label.height + (node.rect.h - area.h);
}

} // namespace limber::ui
