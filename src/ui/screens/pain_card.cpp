#include "ui/screens/pain_card.hpp"

#include "content/words.hpp"
#include "core/pain.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/pain_scale.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace limber::ui {

namespace {

// The pencil at the end of the title, where the cells leave it no place.
bool note_key(const Ui& ui, Rect& row, const PainCard& card) {
    const Rect end = row.cut_right(metric::target, space::xs);
    const float line = ui.type.sized(style::h3).line;
    const std::string key = std::string(card.key) + "/note";
    return icon_button(
        ui,
        {end.x + space::s, end.y + (line - metric::target) * 0.5F, metric::target, metric::target},
        {.key = key, .icon = icon::pencil, .name = card.note_name, .plain = true});
}

// The title and, at its end or below it, the note and the key.
float title_row(const Ui& ui, const Rect& at, const PainCard& card) {
    const std::string title_key = std::string(card.key) + "/title";
    const std::string note_key = std::string(card.key) + "/note-words";
    const Text title{.key = title_key,
                     .text = card.title,
                     .style = style::h3,
                     .role = Role::Heading,
                     .level = 2};
    const Text note{.key = note_key,
                    .text = card.note,
                    .style = style::caption,
                    .color = ui.theme.ink2,
                    .align = Align::Right};
    Rect row = at;
    if (ui.key_hints && !card.hint.empty()) {
        const Rect end = row.cut_right(key_hint_width(ui, card.hint), space::s);
        key_hint(ui, {end.x, row.y, end.w, ui.type.sized(style::h3).line}, card.hint,
                 ui.theme.ink2);
    }
    const float note_w = card.note.empty() ? 0 : ui.type.width(style::caption, card.note) + 2;
    const float title_w = ui.type.width(style::h3, card.title) + 2;
    const bool beside = title_w + note_w + space::m <= row.w;
    const float height = text(ui, {row.x, row.y, beside ? title_w : row.w, 0}, title);
    if (card.note.empty())
        return height;
    if (beside) {
        text_line(ui, {row.right() - note_w, row.y, note_w, height}, note);
        return height;
    }
    Text below = note;
    below.align = Align::Left;
    return height + text(ui, {row.x, row.y + height, row.w, 0}, below);
}

} // namespace

std::span<const std::string_view> pain_cell_names(const Ui& ui) {
    static std::array<std::string, kPainMax + 1> names;
    static std::array<std::string_view, kPainMax + 1> views;
    static const content::Words* of = nullptr;
    if (of != &ui.words || names[0].empty()) {
        of = &ui.words;
        for (int n = 0; n <= kPainMax; ++n) {
            const auto i = static_cast<std::size_t>(n);
            names[i] = ui.words.format("today.pain.cell", {{"n", n}});
            views[i] = names[i];
        }
    }
    return views;
}

PainCardResult pain_card(const Ui& ui, const Rect& at, const PainCard& wanted) {
    // A little less padding where that lets all eleven stand in one row.
    constexpr float kOneRow = 11 * metric::target + 10 * 4;
    const bool tight = at.w - 2 * space::l < kOneRow && at.w - 2 * space::m >= kOneRow;
    CardScope card(ui, at.x, at.y, at.w, {.padding = tight ? space::m : space::l, .gap = space::m});
    const PainScale scale{.key = wanted.key,
                          .name = wanted.title.empty() ? wanted.name : wanted.title,
                          .cell_names = pain_cell_names(ui),
                          .selected = wanted.selected,
                          .note_name = wanted.note_name,
                          .least = ui.words("today.pain.least"),
                          .most = ui.words("today.pain.most")};
    bool note = false;
    if (!wanted.title.empty()) {
        Rect row{card.flow.x(), card.flow.y(), card.flow.width(), 0};
        if (!wanted.note_name.empty() && !pain_scale_has_note(ui, scale, card.flow.width()))
            note = note_key(ui, row, wanted);
        card.flow.next(title_row(ui, row, wanted));
    }
    const Rect cells = card.flow.next(pain_scale_height(ui, scale, card.flow.width()));
    const PainTap tap = pain_scale(ui, cells, scale);
    return {tap.score, tap.note || note, card.end().h};
}

} // namespace limber::ui
