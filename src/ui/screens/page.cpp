#include "ui/screens/page.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/nav.hpp"
#include "ui/widgets/picture.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <string>

namespace limber::ui {

namespace {

constexpr float kHeader = 48;
constexpr float kFootRoom = 24;

// Under a status bar the title follows closely; at the edge of a window it keeps its distance.
float top_padding(const Layout& layout) {
    if (layout.low)
        return 10;
    if (!layout.dock)
        return 24;
    return layout.safe.top > 0 ? 2 : 12;
}

std::string part(std::string_view key, std::string_view name) {
    return std::string(key).append("/").append(name);
}

bool header_button(const Ui& ui, Rect& row, std::string_view key, std::string_view icon,
                   std::string_view name, bool left) {
    const Rect at =
        left ? row.cut_left(metric::target, space::s) : row.cut_right(metric::target, space::xs);
    const Rect target = Rect{at.x, row.y, at.w, kHeader};
    return icon_button(ui, target,
                       {.key = key, .icon = icon, .name = name, .plain = true, .icon_px = 26});
}

} // namespace

Page::Page(const Ui& ui, const PageTitle& title)
    : ui_(ui),
      scroll_(ui, ui.layout.content, {.key = title.key, .name = title.title}),
      fold_(scroll_.origin().y + ui.layout.content.h) {
    const Layout& layout = ui.layout;
    const bool caption = !title.caption.empty() && !(layout.small && layout.big_text);
    Rect row{layout.column.x, scroll_.origin().y + top_padding(layout), layout.column.w, kHeader};
    if (title.back) {
        row.x -= space::m;
        row.w += space::m;
        if (header_button(ui, row, part(title.key, "back"), icon::arrow_left,
                          ui.words("shell.back"), true))
            ui.emit(act::Back{});
    }
    if (title.settings && layout.dock &&
        header_button(ui, row, part(title.key, "settings"), icon::settings,
                      ui.words("shell.settings"), false))
        ui.emit(act::Go{Screen::Settings});

    const std::string title_key = part(title.key, "title");
    const Text named{.key = title_key,
                     .text = title.title,
                     .style = style::h1,
                     .ground = ui.theme.bg,
                     .role = Role::Heading,
                     .level = 1};
    const std::string caption_key = part(title.key, "caption");
    const Text above{.key = caption_key,
                     .text = title.caption,
                     .style = style::caption,
                     .color = ui.theme.ink2,
                     .ground = ui.theme.bg};
    const float above_height = caption ? text_height(ui, above, row.w) : 0;
    const float title_height = text_height(ui, named, row.w);
    row.h = std::max(kHeader, above_height + title_height);
    float y = row.y + (row.h - above_height - title_height) * 0.5F;
    if (caption)
        y += text(ui, {row.x, y, row.w, above_height}, above);
    text(ui, {row.x, y, row.w, title_height}, named);
    const float used = std::min(ui.type.width(style::h1, title.title) + space::l, row.w);
    header_ = {row.x + used, row.y, row.w - used, row.h};
    top_ = row.bottom() + (layout.dock ? space::m : 14);
}

Rect Page::band(float height, float gap) {
    const Rect at{ui_.layout.column.x, top_, ui_.layout.column.w, height};
    top_ += height + gap;
    return at;
}

void Page::end(float bottom) {
    scroll_.end(bottom - scroll_.origin().y + (ui_.layout.dock ? kFootRoom : space::xxl));
}

FocusTopTap focus_top(const Ui& ui, const Rect& column, const FocusTop& top) {
    FocusTopTap tap;
    const bool wide = !ui.layout.dock;
    Rect row{column.x,
             column.y + (ui.layout.low ? 8.0F
                         : wide        ? 20.0F
                                       : 6.0F),
             column.w, metric::target};
    const std::string_view help = ui.words("shell.help");
    const std::string close_key = part(top.key, "close");
    // Words of the largest size take two lines in the pill.
    const float pill = std::min(help_pill_width(ui, help), row.w - metric::target - space::xs);
    row.h = std::max(row.h, button_height(ui,
                                          {.key = "help",
                                           .label = help,
                                           .kind = ButtonKind::Sos,
                                           .size = ButtonSize::S,
                                           .icon = icon::flash},
                                          pill));
    // The cross hangs a little over the margin, so that its lines stand on it.
    Rect cross = row.cut_left(metric::target, space::xs);
    cross.h = metric::target;
    if (!wide)
        cross.x -= space::m;
    tap.close = icon_button(ui, cross,
                            {.key = close_key,
                             .icon = top.arrow ? icon::arrow_left : icon::close,
                             .name = top.close,
                             .plain = true,
                             .icon_px = 26});
    if (help_pill(ui, row.cut_right(pill, space::l), part(top.key, "help"), help))
        ui.emit(act::LockedUp{});
    if (!top.title.empty() && wide) {
        const float width = ui.type.width(style::h3, top.title) + space::xs;
        text_line(ui, row.cut_left(std::min(width, row.w), space::l),
                  {.key = part(top.key, "top-title"),
                   .text = top.title,
                   .style = style::h3,
                   .ground = ui.theme.bg});
    }
    tap.between = wide ? row : Rect{};
    tap.bottom = row.bottom();
    return tap;
}

float empty_card(const Ui& ui, const Rect& at, std::string_view key, std::string_view picture,
                 std::string_view title, std::string_view words) {
    CardScope card(ui, at.x, at.y, at.w, {.padding = space::xl, .gap = space::s});
    const std::string picture_key = part(key, "picture");
    limber::ui::picture(ui, card.flow.next(kPictureHeight),
                        {.key = picture_key, .picture = picture});
    const std::string title_key = part(key, "title");
    const Text head{.key = title_key,
                    .text = title,
                    .style = style::h2,
                    .align = Align::Centre,
                    .role = Role::Heading,
                    .level = 2};
    text(ui, card.flow.next(text_height(ui, head, card.flow.width())), head);
    const std::string text_key = part(key, "text");
    const Text body{.key = text_key,
                    .text = words,
                    .style = style::body,
                    .color = ui.theme.ink2,
                    .align = Align::Centre};
    text(ui, card.flow.next(text_height(ui, body, card.flow.width())), body);
    return card.end().h;
}

float section(const Ui& ui, const Rect& at, std::string_view key, std::string_view title,
              std::string_view note) {
    const std::string title_key = part(key, "title");
    const Rect inner = at.inset(space::xs, 0);
    const Text head{.key = title_key,
                    .text = title,
                    .style = style::h2,
                    .ground = ui.theme.bg,
                    .role = Role::Heading,
                    .level = 2};
    const std::string note_key = part(key, "note");
    const Text small{.key = note_key,
                     .text = note,
                     .style = style::caption,
                     .color = ui.theme.ink2,
                     .ground = ui.theme.bg,
                     .align = Align::Right};
    const float note_width = note.empty() ? 0 : ui.type.width(style::caption, note) + 2;
    const float title_width = ui.type.width(style::h2, title) + 2;
    if (note.empty() || title_width + note_width + space::m <= inner.w) {
        const float height = text_height(ui, head, inner.w);
        text(ui, {inner.x, at.y, inner.w, height}, head);
        if (!note.empty())
            text_line(ui, {inner.right() - note_width, at.y, note_width, height}, small);
        return height;
    }
    const float height = text(ui, {inner.x, at.y, inner.w, at.h}, head);
    Text below = small;
    below.align = Align::Left;
    return height + text(ui, {inner.x, at.y + height, inner.w, at.h}, below);
}

} // namespace limber::ui
