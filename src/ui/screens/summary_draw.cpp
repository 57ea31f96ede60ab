#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/note_sheet.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/still.hpp"
#include "ui/screens/summary.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/pain_scale.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

using State = SummaryState;

constexpr float kGap = 12;
constexpr float kRing = 72;
constexpr float kStillW = 72, kStillH = 54;
constexpr std::string_view kNote = "summary/note";

struct EffortKey {
    Effort effort;
    std::string_view id, word;
};
constexpr std::array kEfforts{
    EffortKey{Effort::Easy, "summary/effort/easy", "summary.effort.easy"},
    EffortKey{Effort::Some, "summary/effort/some", "summary.effort.some"},
    EffortKey{Effort::Hard, "summary/effort/hard", "summary.effort.hard"}};

float headline_part(const Ui& ui, const Rect& at, const State& state) {
    const float words_x = kRing + 16;
    const float head_h = ui.type.height(style::h1, state.headline, at.w - words_x);
    const float sub_h = ui.type.height(style::body, state.subline, at.w - words_x);
    const float height = std::max(kRing, head_h + sub_h);
    Ring done{"summary/ring", state.headline};
    done.done = 1;
    done.icon = state.whole ? icon::check : icon::pause;
    done.steps = false;
    ring(ui, {at.x + kRing * 0.5F + 4, at.y + height * 0.5F}, kRing, done);
    const float top = at.y + (height - head_h - sub_h) * 0.5F;
    heading(ui, {at.x + words_x, top, at.w - words_x, head_h}, "summary/headline", 2,
            state.headline, style::h1);
    Text sub{"summary/subline", state.subline, style::body, ui.theme.ink2, ui.theme.bg};
    text(ui, {at.x + words_x, top + head_h, at.w - words_x, sub_h}, sub);
    return height;
}

float row_height(const Ui& ui, const SummaryRow& row, float words_w) {
    return std::max(kStillH, ui.type.height(style::h3, row.name, words_w) +
                                 ui.type.height(style::caption, row.what, words_w));
}

void mark(const Ui& ui, Vec2 centre, Mark mark) {
    switch (mark) {
    case Mark::Whole:
        paint::disc(ui, centre, 11, ui.theme.primary);
        paint::icon(ui, icon::check, centre, 16, ui.theme.on_primary);
        break;
    case Mark::Part:
        paint::circle(ui, centre, 11, ui.theme.primary, 2.5F);
        break;
    case Mark::Skipped:
        paint::icon(ui, icon::minus, centre, 20, ui.theme.ink2);
        break;
    }
}

float rows_part(const Ui& ui, const Rect& at, const State& state) {
    if (state.rows.empty())
        return 0;
    CardStyle look;
    look.gap = 0;
    CardScope card(ui, at.x, at.y, at.w, look);
    const bool beside = ui.layout.text_scale < 1.75F;
    const float words_x = beside ? kStillW + 12 : 0;
    const float words_w = card.flow.width() - words_x - 32;
    for (std::size_t i = 0; i < state.rows.size(); ++i) {
        const SummaryRow& row = state.rows[i];
        const std::string key = "summary/row/" + row.key;
        const std::string picture_key = key + "/picture", name_key = key + "/name",
                          mark_key = key + "/mark";
        if (i > 0) {
            paint::divider(ui, card.flow.x(), card.flow.y() + 8, card.flow.width());
            card.flow.space(17);
        }
        const Rect at_row = card.flow.next(row_height(ui, row, words_w));
        if (beside) {
            const std::string said = ui.words.format("library.still", {{"name", row.name}});
            figure_still(
                ui, {at_row.x, at_row.centre().y - kStillH * 0.5F, kStillW, kStillH},
                {.key = picture_key, .name = said, .animation = row.animation, .small = true});
        }
        const float name_h = ui.type.height(style::h3, row.name, words_w);
        const float what_h = ui.type.height(style::caption, row.what, words_w);
        const float top = at_row.centre().y - (name_h + what_h) * 0.5F;
        text(ui, {at_row.x + words_x, top, words_w, name_h}, {name_key, row.name, style::h3});
        text(ui, {at_row.x + words_x, top + name_h, words_w, what_h},
             {key, row.what, style::caption, ui.theme.ink2});
        const Vec2 centre{at_row.right() - 13, at_row.centre().y};
        mark(ui, centre, row.mark);
        ui.semantics.add(Role::Image, mark_key, row.mark_said,
                         {centre.x - 11, centre.y - 11, 22, 22});
    }
    return card.end().h;
}

struct Scale {
    std::string_view key, title, note, cell_word;
    std::optional<int> selected;
    std::string_view note_name{}; // of the cell that opens the session's note; empty: none
};

// A question and its note on one line where they fit.
void question_line(const Ui& ui, Flow& flow, const Scale& scale) {
    const std::string title_key = std::string(scale.key) + "/title";
    const std::string note_key = std::string(scale.key) + "/note";
    Text title{title_key, scale.title, style::h3};
    title.role = Role::Heading;
    title.level = 3;
    const Text note{note_key, scale.note, style::caption, ui.theme.ink2};
    const float note_w = scale.note.empty() ? 0 : ui.type.width(style::caption, scale.note) + 10;
    const bool together = ui.type.width(style::h3, scale.title) + note_w <= flow.width();
    const Rect line = flow.next(text_height(ui, title, flow.width()));
    text(ui, line, title);
    if (scale.note.empty())
        return;
    if (together)
        return text_line(ui, {line.right() - note_w, line.y, note_w, line.h}, note);
    flow.space(-8);
    text(ui, flow.next(text_height(ui, note, flow.width())), note);
}

PainTap pain_part(const Ui& ui, float x, float& y, float width, const Scale& scale) {
    CardScope card(ui, x, y, width);
    question_line(ui, card.flow, scale);
    std::array<std::string, kPainMax + 1> said;
    std::array<std::string_view, kPainMax + 1> names;
    for (int n = 0; n <= kPainMax; ++n) {
        const auto i = static_cast<std::size_t>(n);
        said[i] = ui.words.format(scale.cell_word, {{"n", n}});
        names[i] = said[i];
    }
    PainScale look{scale.key, scale.title, names, scale.selected, scale.note_name};
    look.least = ui.words("summary.pain.least");
    look.most = ui.words("summary.pain.most");
    const PainTap tap =
        pain_scale(ui, card.flow.next(pain_scale_height(ui, look, card.flow.width())), look);
    y += card.end().h + kGap;
    return tap;
}

void after_part(const Ui& ui, float x, float& y, float width, const State& state) {
    const std::string_view note = state.ask_before ? std::string_view{} : state.before_note;
    const PainTap tap =
        pain_part(ui, x, y, width,
                  {"summary/after", ui.words("summary.pain.after"), note, "summary.pain.cell",
                   state.after, ui.words(state.note.empty() ? "note.add" : "note.change")});
    if (tap.score)
        ui.emit(act::PainAfter{*tap.score});
    if (tap.note)
        open_note(ui, kNote);
}

void before_part(const Ui& ui, float x, float& y, float width, const State& state) {
    if (!state.ask_before)
        return;
    const PainTap tap =
        pain_part(ui, x, y, width,
                  {"summary/before", ui.words("summary.pain.before"), ui.words("summary.pain.skip"),
                   "summary.pain.cell_before", state.before});
    if (tap.score)
        ui.emit(act::PainBefore{*tap.score});
}

float effort_part(const Ui& ui, const Rect& at, const State& state) {
    CardScope card(ui, at.x, at.y, at.w);
    question_line(ui, card.flow, {"summary/effort", ui.words("summary.effort.title"), {}, {}, {}});
    const bool row = ui.layout.text_scale < 1.5F;
    const Rect keys = row ? card.flow.next(52) : Rect{};
    for (std::size_t i = 0; i < kEfforts.size(); ++i) {
        const EffortKey& key = kEfforts[i];
        const Option look{key.id, ui.words(key.word), state.effort == key.effort,
                          static_cast<int>(i) + 1, static_cast<int>(kEfforts.size())};
        const Rect place = row ? keys.column(static_cast<int>(i), 3, 8)
                               : card.flow.next(option_height(ui, look, card.flow.width()));
        if (option(ui, place, look))
            ui.emit(act::Effort{key.effort});
    }
    return card.end().h;
}

float easier_part(const Ui& ui, const Rect& at, const State& state) {
    if (!state.easier)
        return 0;
    const EasierOffer& offer = *state.easier;
    CardScope card(ui, at.x, at.y, at.w);
    const Text line{"summary/easier/line", offer.line};
    text(ui, card.flow.next(text_height(ui, line, card.flow.width())), line);
    if (!offer.button.empty()) {
        Button take{"summary/easier", offer.button, ButtonKind::Tonal, ButtonSize::M,
                    icon::arrow_down};
        if (button(ui, card.flow.next(button_height(ui, take, card.flow.width())), take))
            ui.emit(act::ChooseLevel{offer.exercise, offer.level});
    }
    return card.end().h + kGap;
}

// What comes of it, and, when pain rose, where to look.
float next_part(const Ui& ui, const Rect& at, const State& state) {
    Flow flow(at, kGap);
    const Rect row = flow.next(marked_row_height(ui, state.next, at.w));
    marked_row(ui, row,
               {"summary/next", icon::arrow_right, state.next, ui.theme.primary, 0, ui.theme.bg});
    if (!state.worse)
        return flow.height();
    Button care{"summary/care", ui.words("summary.next.care"), ButtonKind::Tonal, ButtonSize::M};
    if (button(ui, flow.next(button_height(ui, care, at.w)), care))
        ui.emit(act::OpenSigns{Urgency::Book});
    LinkRow signs{"summary/signs", ui.words("summary.next.signs"), icon::flag_variant, true};
    if (link_row(ui, flow.next(link_row_height(ui, signs, at.w)), signs))
        ui.emit(act::OpenSigns{Urgency::Emergency});
    return flow.height();
}

void what_was_done(const Ui& ui, const Rect& at, float& y, const State& state) {
    y += headline_part(ui, {at.x, y, at.w, 0}, state) + kGap + 4;
    const float rows = rows_part(ui, {at.x, y, at.w, 0}, state);
    if (rows > 0)
        y += rows + kGap;
}

void questions(const Ui& ui, const Rect& at, float& y, const State& state) {
    after_part(ui, at.x, y, at.w, state);
    before_part(ui, at.x, y, at.w, state);
    y += effort_part(ui, {at.x, y, at.w, 0}, state) + kGap;
}

void ends(const Ui& ui, const Rect& at, float& y, const State& state) {
    y += easier_part(ui, {at.x, y, at.w, 0}, state);
    y += next_part(ui, {at.x, y + 4, at.w, 0}, state) + 4 + kGap;
}

} // namespace

void draw_summary(const Ui& ui, const SummaryState& state) {
    if (!state.found)
        return;
    const bool wide = ui.layout.two_columns || ui.layout.low;
    Rect page = ui.layout.focus_column();
    page.cut_top(wide && !ui.layout.low ? 18 : 4);
    page.cut_bottom(wide ? 20 : 12);
    const FocusBar bar{"summary", state.title, state.when, ui.words("summary.close")};
    const FocusBarTap tap = focus_bar(ui, page.cut_top(focus_bar_height(ui, bar, page.w), 8), bar);
    if (tap.close)
        ui.emit(act::CloseSummary{});
    if (tap.help)
        ui.emit(act::LockedUp{});
    Button done{"summary/done", ui.words("summary.finish")};
    done.hint = "Enter";
    const Rect bottom = page.cut_bottom(button_height(ui, done, page.w), 10);
    {
        const Rect view{0, page.y, ui.layout.size.x, page.h};
        ScrollScope scroll(ui, view, {"summary/page", state.title});
        const Vec2 origin = scroll.origin();
        Rect at{origin.x + page.x, origin.y + 4, page.w, 0};
        at.y += focus_title(ui, at, bar, page.w, true);
        float y = at.y;
        if (!wide) {
            what_was_done(ui, at, y, state);
            questions(ui, at, y, state);
            ends(ui, at, y, state);
            scroll.end(y - origin.y);
        } else {
            const Rect left = at.column(0, 2, space::xxl), right = at.column(1, 2, space::xxl);
            float right_y = at.y;
            what_was_done(ui, left, y, state);
            ends(ui, left, y, state);
            questions(ui, right, right_y, state);
            scroll.end(std::max(y, right_y) - origin.y);
        }
    }
    const float width = wide ? std::min(page.w, 420.0F) : page.w;
    const bool pressed =
        button(ui, {page.x + (page.w - width) * 0.5F, bottom.y, width, bottom.h}, done);
    if (pressed || (!note_open(ui, kNote) && !ui.semantics.pending() &&
                    letter_pressed(ImGuiKey_Enter) && space_or_enter_pressed()))
        ui.emit(act::CloseSummary{});
    const NoteSheet note{.key = kNote, .about = ui.words("note.session"), .note = state.note};
    if (const auto written = note_sheet(ui, note))
        ui.emit(act::SessionNote{written->told.note});
}

} // namespace limber::ui
