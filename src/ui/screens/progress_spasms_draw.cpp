// The spasms of a window, drawn: first walks as bars, days between on a line, what set them off.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/progress_parts.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace limber::ui {

namespace {

constexpr float kBar = 12, kThinBar = 8, kRowGap = 18;
constexpr float kFullest = 0.9F; // the longest bar leaves a little of its track
constexpr float kDiamond = 16, kLine = 3.5F;
constexpr float kLineFrom = kDiamond + space::s; // where the line after a diamond begins
constexpr float kGapTarget = 56;                 // 48 for a finger, and 8 to the next
constexpr float kIcon = 22, kIconRoom = 36;

std::string_view trigger_icon(Trigger trigger) {
    switch (trigger) {
    case Trigger::SuddenMove:
        return icon::rotate_left;
    case Trigger::Lifting:
        return icon::weight_kilogram;
    case Trigger::Posture:
        return icon::human;
    case Trigger::LongSitting:
        return icon::seat_recline_normal;
    case Trigger::Sport:
        return icon::run;
    case Trigger::Work:
        return icon::desktop_mac;
    case Trigger::Cold:
        return icon::weather_snowy;
    case Trigger::Stress:
        return icon::lightbulb_outline;
    case Trigger::Unknown:
        return icon::help_circle;
    }
    return icon::help_circle;
}

std::string numbered(std::string_view key, std::size_t i) {
    return std::string(key).append("/").append(std::to_string(i));
}

// ---- days between -------------------------------------------------------------------------------

// The newest of them that fit, each as wide as a finger and its words need.
struct Gaps {
    std::span<const ProgressGap> all;
    std::vector<float> least; // width of each
    float free = 0;           // to be shared by their days
    int days = 0;
};

Gaps gaps_that_fit(const Ui& ui, const ProgressSpasms& spasms, float width) {
    const std::size_t count = spasms.gaps.size();
    std::vector<float> least;
    least.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        float words = ui.type.width(style::caption, spasms.gaps[i].date) + space::m;
        if (i + 1 == count)
            words += ui.type.width(style::caption, spasms.end_label);
        const float number =
            ui.type.width(style::label, std::to_string(spasms.gaps[i].days)) + kLineFrom + space::s;
        least.push_back(std::max({kGapTarget, words, number}));
    }
    std::size_t first = count;
    float used = 0;
    // The last is shown in any case.
    while (first > 0 && (first == count || used + least[first - 1] <= width))
        used += least[--first];
    Gaps gaps;
    gaps.all = std::span(spasms.gaps).subspan(first);
    gaps.least.assign(least.begin() + static_cast<std::ptrdiff_t>(first), least.end());
    gaps.free = std::max(0.0F, width - used);
    for (const ProgressGap& gap : gaps.all)
        gaps.days += gap.days;
    return gaps;
}

float gaps_height(const Ui& ui) {
    return std::max(metric::target, ui.type.sized(style::label).line + space::xs + kLine +
                                        space::s + ui.type.sized(style::caption).line);
}

// A diamond, a line to the next with the days over it, the date below.
void draw_gap(const Ui& ui, const Rect& at, const ProgressGap& gap, std::string_view end_label) {
    const Sized over = ui.type.sized(style::label);
    const Sized below = ui.type.sized(style::caption);
    const float y = at.y + over.line + space::xs;
    const float from = at.x + kLineFrom;
    const Rect line{from, y - kLine * 0.5F, at.right() - from - space::xs, kLine};
    const bool last = !end_label.empty();
    paint::fill(ui, line, last ? ui.theme.h2 : ui.theme.track, radius::full);
    paint::diamond(ui, {at.x + kDiamond * 0.5F, y - space::xs}, kDiamond, ui.theme.sos,
                   ui.theme.sos_deep, 1.5F);
    ui.type.draw_in(ui.canvas(), over, {line.x, at.y, line.w, over.line}, Align::Centre,
                    ui.theme.ink, std::to_string(gap.days));
    const Rect words{at.x, at.bottom() - below.line, at.w, below.line};
    ui.type.draw_in(ui.canvas(), below, words, Align::Left, ui.theme.ink2, gap.date);
    ui.type.draw_in(ui.canvas(), below, words, Align::Right, ui.theme.ink2, end_label);
}

void draw_gaps(const Ui& ui, const Rect& at, const ProgressSpasms& spasms) {
    const Gaps gaps = gaps_that_fit(ui, spasms, at.w);
    Node& group = ui.semantics.open_group(Role::Chart, "progress/between",
                                          ui.words("progress.between.chart"), at);
    group.set_size = static_cast<int>(gaps.all.size());
    Rect rest = at;
    for (std::size_t i = 0; i < gaps.all.size(); ++i) {
        const ProgressGap& gap = gaps.all[i];
        const bool last = i + 1 == gaps.all.size();
        // By their days; alike where they have none.
        const float share = gaps.days > 0
                                ? static_cast<float>(gap.days) / static_cast<float>(gaps.days)
                                : 1.0F / static_cast<float>(gaps.all.size());
        const float width = last ? rest.w : gaps.least[i] + gaps.free * share;
        const Rect piece = rest.cut_left(width);
        const Rect target = last ? piece : Rect{piece.x, piece.y, piece.w - space::s, piece.h};
        const std::string key = numbered("progress/between", i + 1);
        const Press tap = press_node(ui, Role::Button, key, gap.said, target);
        press_veil(ui, tap, target, radius::bar);
        draw_gap(ui, piece, gap, last ? std::string_view(spasms.end_label) : std::string_view{});
        if (tap.focused)
            focus_ring(ui, target, radius::bar);
        if (tap.pressed)
            ui.emit(act::OpenEpisode{gap.episode});
    }
    ui.semantics.close_group();
}

// The way to their list.
void all_spasms(const Ui& ui, Flow& flow) {
    const ListRow row{
        .key = "progress/spasms", .title = ui.words("progress.spasms.all"), .chevron = true};
    paint::divider(ui, flow.x(), flow.y(), flow.width());
    if (list_row(ui, flow.next(list_row_height(ui, row, flow.width())), row) == RowTap::Row)
        ui.emit(act::Go{Screen::Episodes});
}

// ---- what set it off ----------------------------------------------------------------------------

void trigger_row(const Ui& ui, const Rect& at, const ProgressTrigger& trigger, int most,
                 std::string_view key) {
    const Sized words = ui.type.sized(style::caption_strong);
    paint::icon(ui, trigger_icon(trigger.trigger), {at.x + kIcon * 0.5F, at.y + words.line * 0.8F},
                kIcon, ui.theme.brk);
    Rect rest{at.x + kIconRoom, at.y, at.w - kIconRoom, words.line};
    const std::string count = std::to_string(trigger.count);
    ui.type.draw_in(ui.canvas(), words, rest.cut_right(ui.type.width(words, count) + 2, space::s),
                    Align::Right, ui.theme.ink, count);
    ui.type.draw_in(ui.canvas(), words, rest, Align::Left, ui.theme.ink, trigger.name);
    progress_bar(ui, {at.x + kIconRoom, at.bottom() - kThinBar, at.w - kIconRoom, kThinBar},
                 {.key = key,
                  .said = trigger.said,
                  .done = static_cast<float>(trigger.count) / static_cast<float>(std::max(1, most)),
                  .color = ui.theme.brk,
                  .track = ui.theme.sunken});
}

} // namespace

void card_title(const Ui& ui, Flow& flow, std::string_view key, std::string_view words) {
    const Text title{
        .key = key, .text = words, .style = style::h3, .role = Role::Heading, .level = 2};
    text(ui, flow.next(text_height(ui, title, flow.width())), title);
}

float walks_card(const Ui& ui, const Rect& at, const ProgressState& state) {
    const auto& walks = state.spasms.walks;
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    card_title(ui, card.flow, "progress/walk/title", ui.words("progress.walk.title"));
    const Sized date = ui.type.sized(style::caption);
    const Sized time = ui.type.sized(style::caption_strong);
    float date_w = 0;
    float time_w = 0;
    for (const ProgressWalk& walk : walks) {
        date_w = std::max(date_w, ui.type.width(date, walk.date) + 2);
        time_w = std::max(time_w, ui.type.width(time, walk.time) + 2);
    }
    const float row_h = date.line + kRowGap;
    const Rect area = card.flow.next(row_h * static_cast<float>(walks.size()));
    Node& group = ui.semantics.open_group(Role::Chart, "progress/walk",
                                          ui.words("progress.walk.chart"), area);
    group.set_size = static_cast<int>(walks.size());
    Rect rest = area;
    for (std::size_t i = 0; i < walks.size(); ++i) {
        const ProgressWalk& walk = walks[i];
        Rect row = rest.cut_top(row_h);
        ui.type.draw_in(ui.canvas(), date, row.cut_left(date_w, space::l), Align::Left,
                        ui.theme.ink, walk.date);
        ui.type.draw_in(ui.canvas(), time, row.cut_right(time_w, space::l), Align::Right,
                        ui.theme.ink, walk.time);
        const std::string key = numbered("progress/walk", i + 1);
        progress_bar(ui, row.centred(std::max(row.w, kBar), kBar),
                     {.key = key,
                      .said = walk.said,
                      .done = walk.share * kFullest,
                      .color = ui.theme.walk,
                      .track = ui.theme.sunken});
    }
    ui.semantics.close_group();
    return card.end().h;
}

float gaps_card(const Ui& ui, const Rect& at, const ProgressState& state, float min_height) {
    const ProgressSpasms& spasms = state.spasms;
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    card_title(ui, card.flow, "progress/between/title", ui.words("progress.between.title"));
    card.flow.space(space::s);
    if (spasms.gaps.empty()) {
        const Text none{.key = "progress/between/none",
                        .text = ui.words("progress.between.none"),
                        .style = style::caption,
                        .color = ui.theme.ink2};
        text(ui, card.flow.next(text_height(ui, none, card.flow.width())), none);
    } else {
        draw_gaps(ui, card.flow.next(gaps_height(ui)), spasms);
    }
    card.flow.space(space::s);
    all_spasms(ui, card.flow);
    card.flow.space(-space::m); // the row brings its own room along
    return card.end(min_height).h;
}

float triggers_card(const Ui& ui, const Rect& at, const ProgressState& state) {
    const ProgressSpasms& spasms = state.spasms;
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    card_title(ui, card.flow, "progress/set_off/title", ui.words("progress.set_off.title"));
    const Text notes{.key = "progress/set_off/notes",
                     .text = spasms.notes,
                     .style = style::caption,
                     .color = ui.theme.ink2};
    text(ui, card.flow.next(text_height(ui, notes, card.flow.width())), notes);
    const float row_h = ui.type.sized(style::caption_strong).line + space::xs + kThinBar;
    const auto count = static_cast<float>(spasms.triggers.size());
    card.flow.space(space::m);
    const Rect area = card.flow.next(count * row_h + (count - 1) * space::m);
    Node& group = ui.semantics.open_group(Role::Chart, "progress/set_off",
                                          ui.words("progress.set_off.chart"), area);
    group.set_size = static_cast<int>(spasms.triggers.size());
    int most = 0;
    for (const ProgressTrigger& trigger : spasms.triggers)
        most = std::max(most, trigger.count);
    Rect rest = area;
    for (std::size_t i = 0; i < spasms.triggers.size(); ++i) {
        const std::string key = numbered("progress/set_off", i + 1);
        trigger_row(ui, rest.cut_top(row_h, space::m), spasms.triggers[i], most, key);
    }
    ui.semantics.close_group();
    return card.end().h;
}

} // namespace limber::ui
