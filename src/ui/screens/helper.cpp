#include "ui/screens/helper.hpp"

#include "content/words.hpp"
#include "core/care.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace limber::ui {

HelperState build_helper(const journal::Journal& /*journal*/, const content::Content& content,
                         const Today& today) {
    HelperState state;
    for (const std::string& line : content.guide.helper)
        state.lines.emplace_back(content.words(line));
    state.emergency = content.words.format(
        "relief.show.emergency", {{"number", emergency_number(today.preferences.region)}});
    state.can_speak = today.hears.voice;
    return state;
}

journal::TableSet helper_tables() {
    return {};
}

namespace {

constexpr std::array kIcons{icon::hotel, icon::phone, icon::human_handsup};

std::string& turned(const Ui& ui) {
    return ui.memory.text(item_id("helper/turned")).text;
}

// Everything drawn since `from` half a turn round the middle of `around`: for somebody who stands
// at the other end.
void turn_round(const Ui& ui, int from, const Rect& around) {
    ImDrawList& list = *ui.canvas();
    const Vec2 twice{around.x * 2 + around.w, around.y * 2 + around.h};
    for (int i = from; i < list.VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = list.VtxBuffer[i];
        vertex.pos = {twice.x - vertex.pos.x, twice.y - vertex.pos.y};
    }
}

float card_words(const Ui& ui, const Rect& at, const HelperState& state, bool draw) {
    const TextStyle large =
        ui.layout.two_columns ? style::instruct : TextStyle{Weight::ExtraBold, 34, 40, true};
    const std::string_view head = ui.words("relief.show.head");
    Flow flow(at, space::xl);
    const Rect head_at = flow.next(instruct_height(ui, head, at.w, large));
    if (draw)
        instruct(ui, head_at, "helper/head", head, large);
    for (std::size_t i = 0; i < state.lines.size(); ++i) {
        const std::string key = "helper/line/" + std::to_string(i + 1);
        const Text line{.key = key, .text = state.lines[i], .style = style::body_l};
        const float room = at.w - 44;
        const Rect row = flow.next(std::max(32.0F, text_height(ui, line, room)));
        if (!draw)
            continue;
        paint::icon(ui, kIcons.at(std::min(i, kIcons.size() - 1)), {row.x + 16, row.y + 16}, 30,
                    ui.theme.primary);
        text(ui, {row.x + 44, row.y, room, row.h}, line);
    }
    const Text alarm{.key = "helper/emergency",
                     .text = state.emergency,
                     .style = style::label,
                     .color = ui.theme.on_danger_tint,
                     .ground = ui.theme.danger_tint};
    const float room = at.w - 2 * space::l;
    const Rect box = flow.next(text_height(ui, alarm, room) + 2 * space::m);
    if (draw) {
        paint::fill(ui, box, ui.theme.danger_tint, radius::button);
        paint::outline(ui, box, ui.theme.danger, radius::button, metric::outline);
        text(ui, box.inset(space::l, space::m), alarm);
    }
    return flow.height();
}

std::string aloud(const Ui& ui, const HelperState& state) {
    std::string all(ui.words("relief.show.head"));
    for (const std::string& line : state.lines)
        all.append(" ").append(line).append(".");
    return all.append(" ").append(state.emergency);
}

void helper_feet(const Ui& ui, const Rect& at, const HelperState& state) {
    const bool round = !turned(ui).empty();
    const Button read{.key = "helper/aloud",
                      .label = ui.words("relief.show.aloud"),
                      .kind = ButtonKind::Primary,
                      .size = ButtonSize::X,
                      .icon = icon::volume_high,
                      .large_target = true};
    const Button turn{.key = "helper/turn",
                      .label = ui.words(round ? "relief.show.turned" : "relief.show.turn"),
                      .kind = ButtonKind::Neutral,
                      .size = ButtonSize::X,
                      .icon = icon::screen_rotation,
                      .large_target = true};
    Rect row = at;
    if (state.can_speak && button(ui, row.cut_left((at.w - space::m) * 0.5F, space::m), read))
        ui.emit(act::ReadAloud{aloud(ui, state)});
    if (button(ui, row, turn))
        turned(ui) = round ? "" : "turned";
}

// The warning signs are one tap away here, too.
void signs_link(const Ui& ui, Rect& body, std::string_view key) {
    const LinkRow link{
        .key = key, .label = ui.words("relief.signs"), .icon = icon::flag_variant, .danger = true};
    if (link_row(ui, body.cut_bottom(link_row_height(ui, link, body.w), space::m), link))
        ui.emit(act::OpenSigns{Urgency::Emergency});
}

Rect frame(const Ui& ui, std::string_view key, std::string_view title, std::string_view close) {
    const Rect column = ui.layout.focus_column();
    const FocusTopTap top = focus_top(ui, column, {.key = key, .title = title, .close = close});
    if (top.close)
        ui.emit(act::Back{});
    Rect body = column;
    body.cut_top(top.bottom - column.y + space::s);
    body.cut_bottom(ui.layout.dock ? 10.0F : ui.layout.low ? 8.0F : 26.0F);
    return body;
}

} // namespace

void draw_helper(const Ui& ui, const HelperState& state) {
    Rect body = frame(ui, "helper", ui.words("relief.show.title"), ui.words("relief.show.close"));
    const float foot = ui.layout.big_text ? 84.0F : 64.0F;
    helper_feet(ui, body.cut_bottom(foot, space::m), state);
    signs_link(ui, body, "helper/signs");
    ScrollScope scroll(ui, body, {.key = "helper/card", .name = ui.words("relief.show.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, body.w, body.h};
    const float padding = ui.layout.two_columns ? space::x4 : space::xxl;
    const Rect inside = area.inset(padding, padding);
    const float words_h = card_words(ui, inside, state, false);
    const float height = std::max(area.h - space::xs, words_h + 2 * padding);
    const Rect whole{area.x, area.y, area.w, height};
    card(ui, whole);
    const int from = ui.canvas()->VtxBuffer.Size;
    const float y = whole.y + (height - words_h) * 0.5F;
    card_words(ui, {inside.x, y, inside.w, words_h}, state, true);
    if (!turned(ui).empty())
        turn_round(ui, from, whole);
    scroll.end(height + space::xs);
}

void draw_toilet(const Ui& ui) {
    Rect body = frame(ui, "toilet", ui.words("relief.way.title"), ui.words("relief.way.close"));
    signs_link(ui, body, "toilet/signs");
    ScrollScope scroll(ui, body, {.key = "toilet/way", .name = ui.words("relief.way.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, body.w, body.h};
    Flow flow(area.inset(space::xs, 0), space::l);
    const std::string_view title = ui.words("relief.way.title");
    const TextStyle large = ui.layout.two_columns ? style::instruct_tablet : style::instruct;
    instruct(ui, flow.next(instruct_height(ui, title, flow.width(), large)), "toilet/title", title,
             large);
    constexpr std::array<std::string_view, 5> kLines{"relief.way.one", "relief.way.two",
                                                     "relief.way.three", "relief.way.four",
                                                     "relief.way.five"};
    int n = 0;
    for (const std::string_view line : kLines) {
        const std::string key = "toilet/line/" + std::to_string(++n);
        const Text words{
            .key = key, .text = ui.words(line), .style = style::body_l, .ground = ui.theme.bg};
        text(ui, flow.next(text_height(ui, words, flow.width())), words);
    }
    const Text alarm{.key = "toilet/alarm",
                     .text = ui.words("relief.way.alarm"),
                     .style = style::body_strong,
                     .color = ui.theme.danger,
                     .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, alarm, flow.width())), alarm);
    scroll.end(flow.height() + space::l);
}

} // namespace limber::ui
