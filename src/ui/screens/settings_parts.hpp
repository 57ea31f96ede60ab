// What the cards of Settings are made of. Of settings_draw.cpp and settings_look.cpp only.
#pragma once

#include "content/words.hpp"
#include "ui/context.hpp"
#include "ui/screens/settings.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace limber::ui::settings {

inline void set(const Ui& ui, Preference change) {
    ui.emit(act::SetPreference{std::move(change)});
}

// A card of settings that grows from the top, with lines between its rows.
class Rows {
  public:
    Rows(const Ui& ui, Flow& page, std::string_view title_key)
        : ui_(ui),
          page_(page),
          card_(ui, page.x(), below_title(ui, page, title_key), page.width(), {.gap = space::m}) {}
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    ~Rows() {
        page_.next(card_.end().h);
        page_.space(space::s);
    }

    float width() const { return card_.flow.width(); }
    // Room for one more row.
    Rect next(float height, bool line = true) {
        if (any_ && line)
            paint::divider(ui_, card_.flow.x(), card_.flow.y() + space::m * 0.5F, width());
        any_ = true;
        return card_.flow.next(height);
    }
    // Icon and name over a control, and what it does in small words.
    void label(std::string_view icon, std::string_view key, std::string_view note = {}) {
        const std::string label_key = std::string("settings/label/").append(key);
        const std::string note_key = label_key + "/note";
        const Text words{.key = label_key, .text = ui_.words(key), .style = style::label};
        const Text below{
            .key = note_key, .text = note, .style = style::caption, .color = ui_.theme.ink2};
        const float room = width() - kIconRoom;
        const float words_h = text_height(ui_, words, room);
        const float height = words_h + (note.empty() ? 0 : text_height(ui_, below, room));
        const Rect at = next(std::max(height, kIcon));
        paint::icon(ui_, icon, {at.x + kIcon * 0.5F, at.y + words_h * 0.5F}, kIcon, ui_.theme.ink2);
        text(ui_, {at.x + kIconRoom, at.y, room, words_h}, words);
        if (!note.empty())
            text(ui_, {at.x + kIconRoom, at.y + words_h, room, height - words_h}, below);
    }

  private:
    static constexpr float kIcon = 24;
    static constexpr float kIconRoom = kIcon + space::m;

    // Draws the title; returns where the card begins.
    static float below_title(const Ui& ui, Flow& page, std::string_view title_key) {
        const std::string key = std::string("settings/section/").append(title_key);
        const Text title{.key = key,
                         .text = ui.words(title_key),
                         .style = style::caption_strong,
                         .color = ui.theme.ink2,
                         .ground = ui.theme.bg,
                         .role = Role::Heading,
                         .level = 2};
        const Rect at = page.next(text_height(ui, title, page.width() - 2 * space::s));
        text(ui, at.inset(space::s, 0), title);
        page.space(space::s - space::m);
        return page.y() + space::m;
    }

    const Ui& ui_;
    Flow& page_;
    CardScope card_;
    bool any_ = false;
};

// One of a few, under its name. Returns the index that was chosen.
template <std::size_t N>
std::optional<int> choice(const Ui& ui, Rows& rows, std::string_view key, std::string_view name,
                          const std::array<SegmentOption, N>& options, int selected) {
    const Segment segment{
        .key = key, .name = ui.words(name), .options = options, .selected = selected};
    return limber::ui::segment(ui, rows.next(segment_height(ui, segment, rows.width()), false),
                               segment);
}

// Text, theme, figure, motion, left-handed.
void look(const Ui& ui, Flow& page, const SettingsState& state);

} // namespace limber::ui::settings
