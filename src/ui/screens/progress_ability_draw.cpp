// What I can do, drawn: ten cells for each activity, the first score light and what was gained
// dark; and the sheet in which an activity is named, scored, renamed and deleted.
#include "content/words.hpp"
#include "core/text.hpp"
#include "ui/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/progress_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <string>

namespace limber::ui {

namespace {

constexpr int kMost = 10;
constexpr float kCellHeight = 10, kCellGap = 3, kCellRadius = 3, kBarGap = 5;
constexpr int kNameBytes = 80; // no longer one is kept

// ---- the card -----------------------------------------------------------------------------------

// The mean, and what it was, under each other at the end of the head.
struct Mean {
    float width = 0;
    float height = 0;
};
Mean mean_of(const Ui& ui, const ProgressAbility& ability) {
    if (ability.now.empty())
        return {};
    const float below = ability.was.empty() ? 0 : ui.type.sized(style::caption).line;
    return {std::max(ui.type.width(style::h2, ability.now),
                     ui.type.width(style::caption, ability.was)) +
                2,
            ui.type.sized(style::h2).line + below};
}

void draw_mean(const Ui& ui, Rect at, const ProgressAbility& ability) {
    text_line(ui, at.cut_top(ui.type.sized(style::h2).line),
              {.key = "progress/can/mean",
               .text = ability.now,
               .style = style::h2,
               .align = Align::Centre,
               .decorative = true});
    if (!ability.was.empty())
        text_line(ui, at,
                  {.key = "progress/can/was",
                   .text = ability.was,
                   .style = style::caption,
                   .color = ui.theme.ink2,
                   .align = Align::Centre,
                   .decorative = true});
}

// Title and scale, the mean beside them, or below where there is no room.
void head(const Ui& ui, Flow& flow, const ProgressAbility& ability) {
    const std::string_view words = ui.words("progress.can.title");
    const std::string_view scale = ui.words("progress.can.scale");
    const Mean mean = mean_of(ui, ability);
    const float words_w = std::max(ui.type.width(style::h3, words), 110.0F) + space::m;
    const bool beside = mean.width > 0 && words_w + mean.width <= flow.width();
    const float width = beside ? flow.width() - mean.width - space::s : flow.width();
    const Text title{.key = "progress/can/title",
                     .text = words,
                     .style = style::h3,
                     .role = Role::Heading,
                     .level = 2};
    const Text below{.key = "progress/can/scale_words",
                     .text = scale,
                     .style = style::caption,
                     .color = ui.theme.ink2};
    const float title_h = text_height(ui, title, width);
    const float below_h = text_height(ui, below, width);
    const Rect at = flow.next(std::max(title_h + below_h, beside ? mean.height : 0));
    text(ui, {at.x, at.y, width, title_h}, title);
    text(ui, {at.x, at.y + title_h, width, below_h}, below);
    if (beside)
        draw_mean(ui, {at.right() - mean.width, at.y, mean.width, mean.height}, ability);
    if (!beside && mean.width > 0) {
        const Rect under = flow.next(mean.height);
        draw_mean(ui, {under.x, under.y, mean.width, mean.height}, ability);
    }
    flow.space(space::xs);
}

void cells(const Ui& ui, const Rect& at, const ProgressActivity& activity) {
    const int last = activity.last.value_or(0);
    // Under two points nothing is shown as gained or lost.
    const bool same = activity.change == AbilityChange::Same;
    const int first = same ? last : activity.first.value_or(last);
    for (int i = 0; i < kMost; ++i) {
        const Rect cell = at.column(i, kMost, kCellGap);
        const bool gained = i >= first && i < last;
        const Color fill = gained ? ui.theme.primary : i < last ? ui.theme.h2 : ui.theme.sunken;
        paint::fill(ui, cell, fill, kCellRadius);
        if (i >= last && i < first)
            paint::outline(ui, cell, ui.theme.h2, kCellRadius, metric::outline);
        else if (ui.theme.high_contrast())
            paint::outline(ui, cell, ui.theme.line_strong, kCellRadius, 1);
    }
}

// What stands at the end of its row: the score, or that it waits for one.
std::string row_value(const Ui& ui, const ProgressActivity& activity) {
    return activity.last ? std::to_string(*activity.last)
                         : std::string(ui.words("progress.can.score_it"));
}

Text name_of(const ProgressActivity& activity, std::string_view key) {
    return {.key = key, .text = activity.name, .style = style::caption_strong, .decorative = true};
}

float row_height(const Ui& ui, const ProgressActivity& activity, float width) {
    const float value_w = ui.type.width(style::caption_strong, row_value(ui, activity)) + 2;
    const float name_h = text_height(ui, name_of(activity, {}), width - value_w - space::m);
    return std::max(metric::target, name_h + kBarGap + kCellHeight + space::m);
}

// The whole row is tapped to score it.
bool activity_row(const Ui& ui, const Rect& at, const ProgressActivity& activity) {
    const std::string key = "progress/can/" + activity.id;
    const std::string name_key = key + "/name";
    const std::string value_key = key + "/value";
    const std::string value = row_value(ui, activity);
    const Press tap = press_node(ui, Role::Button, key, activity.said, at);
    press_veil(ui, tap, at.inset(-space::s, 0), radius::cell);
    const float value_w = ui.type.width(style::caption_strong, value) + 2;
    const float name_w = at.w - value_w - space::m;
    const Text name = name_of(activity, name_key);
    const float name_h = text_height(ui, name, name_w);
    const float y = at.y + (at.h - name_h - kBarGap - kCellHeight) * 0.5F;
    text(ui, {at.x, y, name_w, name_h}, name);
    text_line(ui, {at.right() - value_w, y, value_w, name_h},
              {.key = value_key,
               .text = value,
               .style = style::caption_strong,
               .color = activity.last ? ui.theme.ink : ui.theme.primary,
               .align = Align::Right,
               .decorative = true});
    cells(ui, {at.x, y + name_h + kBarGap, at.w, kCellHeight}, activity);
    if (tap.focused)
        focus_ring(ui, at.inset(-space::xs, 0), radius::bar);
    return tap.pressed;
}

// ---- the sheet ----------------------------------------------------------------------------------

constexpr std::string_view kNew = "new";

// What is being written, from frame to frame.
struct Draft {
    std::string& open; // "", "new" or an id
    bool& loaded;
    std::string& name;
};

Draft draft_of(const Ui& ui) {
    TextMemory& open = ui.memory.text(item_id("progress/can/open"));
    return {open.text, open.loaded, ui.memory.text(item_id("progress/can/draft")).text};
}

void open_sheet(const Ui& ui, std::string_view id) {
    Draft draft = draft_of(ui);
    draft.open = id;
    draft.loaded = false;
    ui.animate();
}

void title(const Ui& ui, Flow& flow, std::string_view words) {
    heading(ui, flow.next(ui.type.height(style::h2, words, flow.width())),
            "progress/can/sheet/title", 2, words, style::h2);
}

void said(const Ui& ui, Flow& flow, std::string_view key, std::string_view words,
          const TextStyle& look) {
    const Text line{
        .key = key, .text = words, .style = look, .color = ui.theme.ink2, .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, line, flow.width())), line);
}

void name_field(const Ui& ui, Flow& flow, Draft& draft) {
    field(ui, flow.next(field_height(ui)),
          {.key = "progress/can/sheet/name",
           .name = ui.words("progress.can.name"),
           .placeholder = ui.words("progress.can.name"),
           .max_bytes = kNameBytes},
          draft.name);
}

bool key(const Ui& ui, Flow& flow, const Button& look) {
    return button(ui, flow.next(button_height(ui, look, flow.width())), look);
}

// True when it is done.
bool new_activity(const Ui& ui, Flow& flow, Draft& draft) {
    title(ui, flow, ui.words("progress.can.add_title"));
    said(ui, flow, "progress/can/sheet/text", ui.words("progress.can.add_text"), style::body);
    name_field(ui, flow, draft);
    const std::string name(trimmed(draft.name));
    const bool keep = key(ui, flow,
                          {.key = "progress/can/sheet/save",
                           .label = ui.words("progress.can.save"),
                           .kind = ButtonKind::Primary,
                           .size = ButtonSize::X,
                           .reason = ui.words("progress.can.name_first"),
                           .disabled = name.empty()});
    said(ui, flow, "progress/can/sheet/source", ui.words("progress.can.source"), style::caption);
    if (keep)
        ui.emit(act::AddActivity{name});
    return keep;
}

// 0–10 in as many columns as are wide enough for a finger.
std::optional<int> score_scale(const Ui& ui, Flow& flow, const ProgressActivity& activity) {
    constexpr float kGap = 6;
    constexpr int kWidest = 6;
    const float least = std::max(metric::target, ui.type.width(style::button_m, "10") + space::l);
    const int columns =
        std::clamp(static_cast<int>((flow.width() + kGap) / (least + kGap)), 1, kWidest);
    const int rows = (kMost + columns) / columns;
    const float cell_w = Rect{0, 0, flow.width(), 0}.column(0, columns, kGap).w;
    const float cell_h = option_height(ui, {.label = "10"}, cell_w);
    const float height = static_cast<float>(rows) * cell_h + static_cast<float>(rows - 1) * kGap;
    const Rect area = flow.next(height);
    std::optional<int> chosen;
    ui.semantics.open_group(Role::Group, "progress/can/score", ui.words("progress.can.ask"), area);
    for (int score = 0; score <= kMost; ++score) {
        const std::string label = std::to_string(score);
        const std::string score_key = "progress/can/score/" + label;
        Rect cell = Rect{area.x, area.y, area.w, cell_h}.column(score % columns, columns, kGap);
        const int row = score / columns;
        cell.y += static_cast<float>(row) * (cell_h + kGap);
        if (option(ui, cell,
                   {.key = score_key,
                    .label = label,
                    .selected = activity.scored_today == score,
                    .pos_in_set = score + 1,
                    .set_size = kMost + 1}))
            chosen = score;
    }
    ui.semantics.close_group();
    return chosen;
}

// Scores, renames or deletes it. True when it is done.
bool one_activity(const Ui& ui, Flow& flow, Draft& draft, const ProgressActivity& activity) {
    title(ui, flow, activity.name);
    said(ui, flow, "progress/can/sheet/ask", ui.words("progress.can.ask"), style::body);
    const auto score = score_scale(ui, flow, activity);
    if (!activity.scores.empty()) {
        const std::string so_far =
            ui.words.format("progress.can.so_far", {{"scores", activity.scores}});
        said(ui, flow, "progress/can/sheet/scores", so_far, style::caption);
    }
    flow.space(space::s);
    name_field(ui, flow, draft);
    const std::string name(trimmed(draft.name));
    const bool rename = key(ui, flow,
                            {.key = "progress/can/sheet/rename",
                             .label = ui.words("progress.can.rename"),
                             .kind = ButtonKind::Tonal,
                             .size = ButtonSize::M,
                             .reason = ui.words("progress.can.rename_first"),
                             .disabled = name.empty() || name == activity.name});
    const bool gone = key(ui, flow,
                          {.key = "progress/can/sheet/delete",
                           .label = ui.words("progress.can.delete"),
                           .kind = ButtonKind::Danger,
                           .size = ButtonSize::M,
                           .icon = icon::trash});
    said(ui, flow, "progress/can/sheet/source", ui.words("progress.can.source"), style::caption);
    if (score)
        ui.emit(act::ScoreActivity{activity.id, *score});
    else if (rename)
        ui.emit(act::RenameActivity{activity.id, name});
    else if (gone)
        ui.emit(act::DeleteActivity{activity.id});
    return score || rename || gone;
}

} // namespace

bool shows_ability(const ProgressState& state) {
    return !state.ability.activities.empty() || state.ability.invites;
}

float ability_card(const Ui& ui, const Rect& at, const ProgressState& state, float min_height) {
    const ProgressAbility& ability = state.ability;
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const Rect top{card.flow.x(), card.flow.y(), card.flow.width(), 0};
    head(ui, card.flow, ability);
    if (!ability.activities.empty())
        ui.semantics.add(Role::Chart, "progress/can", ability.said,
                         {top.x, top.y, top.w, card.flow.y() - top.y});
    for (const ProgressActivity& activity : ability.activities)
        if (activity_row(ui, card.flow.next(row_height(ui, activity, card.flow.width())), activity))
            open_sheet(ui, activity.id);
    const bool none = ability.activities.empty();
    if (none) {
        const Text words{.key = "progress/can/empty",
                         .text = ui.words("progress.can.empty"),
                         .style = style::body,
                         .color = ui.theme.ink2};
        text(ui, card.flow.next(text_height(ui, words, card.flow.width())), words);
    }
    if (ability.may_add) {
        card.flow.space(space::s);
        if (key(ui, card.flow,
                {.key = "progress/can/add",
                 .label = ui.words(none ? "progress.can.add" : "progress.can.add_more"),
                 .kind = none ? ButtonKind::Tonal : ButtonKind::Plain,
                 .size = ButtonSize::M,
                 .icon = icon::plus}))
            open_sheet(ui, kNew);
    }
    return card.end(min_height).h;
}

void ability_sheet(const Ui& ui, const ProgressState& state) {
    Draft draft = draft_of(ui);
    if (draft.open.empty())
        return;
    const auto& all = state.ability.activities;
    const auto found = std::ranges::find(all, draft.open, &ProgressActivity::id);
    const bool fresh = draft.open == kNew;
    // It was deleted meanwhile, or there are three by now.
    if (fresh ? !state.ability.may_add : found == all.end())
        return draft.open.clear();
    if (!draft.loaded) {
        draft.name = fresh ? std::string() : found->name;
        draft.loaded = true;
    }
    const std::string_view name = fresh ? ui.words("progress.can.add_title") : found->name;
    SheetScope sheet(
        ui, {.key = "progress/can/sheet", .name = name, .close_name = ui.words("shell.close")});
    const bool done =
        fresh ? new_activity(ui, sheet.flow, draft) : one_activity(ui, sheet.flow, draft, *found);
    if (sheet.end() || done)
        draft.open.clear();
}

} // namespace limber::ui
