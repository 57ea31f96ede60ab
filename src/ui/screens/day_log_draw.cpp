#include "content/words.hpp"
#include "core/exercise.hpp"
#include "ui/icons.hpp"
#include "ui/screens/day_log.hpp"
#include "ui/screens/note_sheet.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/pain_card.hpp"
#include "ui/screens/thing_look.hpp"
#include "ui/screens/time_keys.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/pain_scale.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace limber::ui {

namespace {

constexpr float kPill = 40; // a score beside its word
constexpr std::string_view kAdd = "day-log/add";

// What is open to be changed: "c" and a check-in, "s" and a set, "b" or "a" and a session, "e" and
// an episode, "r" and what happened beside it.
std::string& editing(const Ui& ui) {
    return ui.memory.text(item_id("day-log/editing")).text;
}

// Opens that one, or closes it.
void toggle(const Ui& ui, const std::string& what) {
    std::string& open = editing(ui);
    open = open == what ? std::string() : what;
}

void scale(const Ui& ui, CardScope& card, std::string_view key, std::string_view name,
           std::optional<int> now, const auto& chosen) {
    const PainScale look{.key = key,
                         .name = name,
                         .cell_names = pain_cell_names(ui),
                         .selected = now,
                         .least = ui.words("today.pain.least"),
                         .most = ui.words("today.pain.most")};
    card.flow.space(space::xs);
    const Rect at = card.flow.next(pain_scale_height(ui, look, card.flow.width()));
    if (const auto tap = pain_scale(ui, at, look).score) {
        editing(ui).clear();
        if (tap != now)
            chosen(*tap);
    }
}

void delete_button(const Ui& ui, CardScope& card, const std::string& key, std::string_view words,
                   Action action) {
    const Button gone{.key = key,
                      .label = ui.words(words),
                      .kind = ButtonKind::Danger,
                      .size = ButtonSize::M,
                      .icon = icon::trash};
    if (button(ui, card.flow.next(button_height(ui, gone, card.flow.width())), gone)) {
        editing(ui).clear();
        ui.emit(std::move(action));
    }
}

// Opens the sheet in which the words are written.
void note_button(const Ui& ui, CardScope& card, const std::string& key, std::string_view word) {
    const Button look{.key = key,
                      .label = ui.words(word),
                      .kind = ButtonKind::Neutral,
                      .size = ButtonSize::M,
                      .icon = icon::pencil};
    if (button(ui, card.flow.next(button_height(ui, look, card.flow.width())), look))
        open_note(ui, key);
}

void move_entry(const Ui& ui, CardScope& card, const std::string& key, act::Movable what,
                const std::string& id, std::string_view said) {
    if (const auto by = time_keys(ui, card.flow, key, said))
        ui.emit(act::MoveEntry{what, id, *by});
}

// ---- Check-ins ----------------------------------------------------------------------------------

void check_rows(const Ui& ui, CardScope& card, const DayLogState& state) {
    const int count = static_cast<int>(state.checks.size());
    for (int i = 0; i < count; ++i) {
        const DayLogCheck& check = state.checks[static_cast<std::size_t>(i)];
        const std::string key = "day-log/check/" + check.id;
        const std::string what = "c" + check.id;
        std::string below = ui.words.format("day_log.logged_at", {{"time", check.time}});
        for (const std::string_view more :
             {std::string_view(check.said), std::string_view(check.detail.note)})
            if (!more.empty())
                below.append("\n").append(more);
        const std::string score = std::to_string(check.score);
        const auto pain = static_cast<std::size_t>(check.score);
        const ListRow row{.key = key,
                          .title = ui.words("history.pain_check"),
                          .below = below,
                          .icon = icon::pulse,
                          .hue = Hue::Core,
                          .value = score,
                          .value_fill = ui.theme.pain.at(pain),
                          .value_ink = ui.theme.pain_ink.at(pain),
                          .pos_in_set = i + 1,
                          .set_size = count};
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        if (list_row(ui, card.flow.next(list_row_height(ui, row, card.flow.width())), row) ==
            RowTap::Row)
            toggle(ui, what);
        if (editing(ui) != what)
            continue;
        scale(ui, card, key + "/scale", ui.words("day_log.pain"), check.score,
              [&](int chosen) { ui.emit(act::EditCheckIn{check.id, chosen}); });
        card.flow.space(space::m);
        move_entry(ui, card, key, act::Movable::CheckIn, check.id, check.about);
        card.flow.space(space::m);
        note_button(ui, card, key + "/note",
                    check.detail != PainDetail{} ? "pain.more.change" : "pain.more.add");
        card.flow.space(space::m);
        delete_button(ui, card, key + "/delete", "day_log.delete_check",
                      act::DeleteCheckIn{check.id});
        card.flow.space(space::m);
    }
}

float checks_card(const Ui& ui, const Rect& at, const DayLogState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    check_rows(ui, card, state);
    return card.end().h;
}

// ---- Sessions -----------------------------------------------------------------------------------

// Before and after in one row, each with its score; a tap opens the scale.
void pain_row(const Ui& ui, CardScope& card, const DayLogSession& session) {
    const float height = std::max(metric::target, ui.type.sized(style::label).line + 12);
    Rect row = card.flow.next(ui.layout.big_text ? 2 * height + space::s : height);
    const std::string key = "day-log/session/" + session.id;
    const auto half = [&](const Rect& at, bool after) {
        const std::optional<int> score = after ? session.after : session.before;
        const std::string what = (after ? "a" : "b") + session.id;
        const std::string own_key = key + (after ? "/after" : "/before");
        const std::string_view word = ui.words(after ? "day_log.after" : "day_log.before");
        const std::string value = score ? ui.words.format("history.pain", {{"n", *score}})
                                        : std::string(ui.words("day_log.no_score"));
        const Press tap = press(ui, own_key, at);
        Node& node = ui.semantics.add(Role::Button, own_key, word, at);
        node.value = value;
        node.id = tap.id;
        node.state.focused = tap.focused;
        node.ink = ui.theme.ink;
        node.ground = ui.theme.sunken;
        paint::fill(ui, at, ui.theme.sunken, radius::button);
        if (ui.theme.high_contrast())
            paint::outline(ui, at, ui.theme.ink, radius::button, metric::outline);
        press_veil(ui, tap, at, radius::button);
        Rect inner = at.inset(space::m, 0);
        const Rect pill = inner.cut_right(kPill, space::s).centred(kPill, 32);
        const std::string label_key = own_key + "/label";
        text_line(ui, inner,
                  {.key = label_key,
                   .text = word,
                   .style = style::label,
                   .ground = ui.theme.sunken,
                   .decorative = true});
        if (score) {
            const auto i = static_cast<std::size_t>(*score);
            paint::fill(ui, pill, ui.theme.pain.at(i), 10);
            ui.type.draw_in(ui.canvas(), ui.type.sized(style::label), pill, Align::Centre,
                            ui.theme.pain_ink.at(i), std::to_string(*score));
        } else {
            paint::icon(ui, icon::plus, pill.centre(), 22, ui.theme.ink2);
        }
        if (tap.focused)
            focus_ring(ui, at, radius::button);
        if (tap.pressed)
            toggle(ui, what);
    };
    if (ui.layout.big_text) {
        half(row.cut_top(height, space::s), false);
        half(row, true);
    } else {
        half(row.column(0, 2, space::s), false);
        half(row.column(1, 2, space::s), true);
    }
    for (const bool after : {false, true})
        if (editing(ui) == (after ? "a" : "b") + session.id)
            scale(ui, card, key + "/scale", ui.words(after ? "day_log.after" : "day_log.before"),
                  after ? session.after : session.before,
                  [&](int score) { ui.emit(act::EditSessionPain{session.id, after, score}); });
}

void edit_set(const Ui& ui, CardScope& card, const DayLogSet& set, const std::string& key) {
    const bool hold = set.count_of == CountOf::Hold;
    const std::string_view label = ui.words(hold ? "day_log.seconds_label" : "day_log.reps_label");
    const int now = hold ? set.held_s : set.reps;
    const int most =
        hold ? DoseLimits::max_reps * static_cast<int>(DoseLimits::max_hold.count() / 1000)
             : DoseLimits::max_reps;
    const int wanted = stepper(ui, card.flow.next(stepper_height(ui)),
                               {.key = key + "/stepper",
                                .name = label,
                                .less = ui.words("day_log.fewer"),
                                .more = ui.words("day_log.more"),
                                .value = now,
                                .min = 0,
                                .max = most});
    if (wanted != now) {
        if (hold)
            ui.emit(act::EditHeldSeconds{set.id, wanted});
        else
            ui.emit(act::EditSetReps{set.id, wanted});
    }
    card.flow.space(space::s);
    delete_button(ui, card, key + "/delete", "day_log.delete_set", act::DeleteSet{set.id});
    card.flow.space(space::s);
}

void set_rows(const Ui& ui, CardScope& card, const DayLogSession& session,
              const DayLogExercise& exercise) {
    const int count = static_cast<int>(exercise.sets.size());
    for (int i = 0; i < count; ++i) {
        const DayLogSet& set = exercise.sets[static_cast<std::size_t>(i)];
        const std::string key = "day-log/set/" + set.id;
        const std::string what = "s" + set.id;
        const ListRow row{.key = key,
                          .title = set.name,
                          .below = set.amount,
                          .tappable = !session.open,
                          .pos_in_set = i + 1,
                          .set_size = count};
        const Rect at = card.flow.next(list_row_height(ui, row, card.flow.width()));
        paint::divider(ui, at.x, at.y, at.w);
        if (list_row(ui, at, row) == RowTap::Row)
            toggle(ui, what);
        if (!session.open)
            paint::icon(ui, icon::pencil, {at.right() - 12, at.y + at.h * 0.5F}, 20, ui.theme.ink2);
        if (editing(ui) == what)
            edit_set(ui, card, set, key);
    }
}

float session_card(const Ui& ui, const Rect& at, const DayLogSession& session) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const std::string key = "day-log/session/" + session.id;
    const float width = card.flow.width();
    const auto line = [&](const char* part, std::string_view words, const TextStyle& style,
                          Color color, bool heading) {
        const std::string line_key = key + part;
        const Text what{.key = line_key,
                        .text = words,
                        .style = style,
                        .color = color,
                        .role = heading ? Role::Heading : Role::Text,
                        .level = heading ? 2 : 0};
        text(ui, card.flow.next(text_height(ui, what, width)), what);
    };
    line("/title", session.title, style::h3, ui.theme.ink, true);
    line("/below", session.below, style::caption, ui.theme.ink2, false);
    card.flow.space(space::m);
    pain_row(ui, card, session);
    card.flow.space(space::m);
    for (const DayLogExercise& exercise : session.exercises) {
        if (session.exercises.size() > 1) {
            const std::string name_key = "/name/" + exercise.exercise;
            line(name_key.c_str(), exercise.name, style::label, ui.theme.ink, false);
            card.flow.space(space::s);
        }
        set_rows(ui, card, session, exercise);
    }
    if (!session.note.empty()) {
        card.flow.space(space::s);
        line("/words", session.note, style::body, ui.theme.ink, false);
    }
    if (!session.open) {
        card.flow.space(space::m);
        move_entry(ui, card, key, act::Movable::Session, session.id, session.about);
        card.flow.space(space::m);
        note_button(ui, card, key + "/note", session.note.empty() ? "note.add" : "note.change");
        card.flow.space(space::m);
        delete_button(ui, card, key + "/delete", "day_log.delete_session",
                      act::DeleteSession{session.id});
    }
    return card.end().h;
}

// ---- Episodes -----------------------------------------------------------------------------------

void episode_keys(const Ui& ui, CardScope& card, const DayLogEpisode& episode,
                  const std::string& key) {
    const std::string see_key = key + "/open";
    const Button see{.key = see_key,
                     .label = ui.words("day_log.see_episode"),
                     .kind = ButtonKind::Neutral,
                     .size = ButtonSize::M,
                     .icon = icon::pencil};
    if (button(ui, card.flow.next(button_height(ui, see, card.flow.width())), see)) {
        editing(ui).clear();
        ui.emit(act::OpenEpisode{episode.id});
    }
    card.flow.space(space::m);
    delete_button(ui, card, key + "/delete", "day_log.delete_episode",
                  act::DeleteEpisode{episode.id});
    card.flow.space(space::m);
}

float episodes_card(const Ui& ui, const Rect& at, const DayLogState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const int count = static_cast<int>(state.episodes.size());
    for (int i = 0; i < count; ++i) {
        const DayLogEpisode& episode = state.episodes[static_cast<std::size_t>(i)];
        const std::string key = "day-log/episode/" + episode.id;
        const std::string what = "e" + episode.id;
        const ListRow row{.key = key,
                          .title = episode.words,
                          .below = episode.time,
                          .icon = icon::flash,
                          .hue = Hue::Heat,
                          .pos_in_set = i + 1,
                          .set_size = count};
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        if (list_row(ui, card.flow.next(list_row_height(ui, row, card.flow.width())), row) ==
            RowTap::Row)
            toggle(ui, what);
        if (editing(ui) == what)
            episode_keys(ui, card, episode, key);
    }
    return card.end().h;
}

// ---- Heat, water, walks, painkillers
// -------------------------------------------------------------

float entries_card(const Ui& ui, const Rect& at, const DayLogState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    const int count = static_cast<int>(state.entries.size());
    for (int i = 0; i < count; ++i) {
        const DayLogEntry& entry = state.entries[static_cast<std::size_t>(i)];
        const std::string key = "day-log/entry/" + entry.id;
        const std::string what = "r" + entry.id;
        const ThingLook look = thing_look(entry.thing);
        const ListRow row{.key = key,
                          .title = entry.words,
                          .below = entry.time,
                          .icon = look.icon,
                          .hue = look.hue,
                          .pos_in_set = i + 1,
                          .set_size = count};
        if (i > 0)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        if (list_row(ui, card.flow.next(list_row_height(ui, row, card.flow.width())), row) ==
            RowTap::Row)
            toggle(ui, what);
        if (editing(ui) != what)
            continue;
        card.flow.space(space::s);
        move_entry(ui, card, key, entry.thing ? act::Movable::Relief : act::Movable::Dose, entry.id,
                   entry.words + ", " + entry.time);
        card.flow.space(space::m);
        Action gone =
            entry.thing ? Action(act::DeleteRelief{entry.id}) : Action(act::DeleteDose{entry.id});
        delete_button(ui, card, key + "/delete", "history.menu_delete", std::move(gone));
        card.flow.space(space::m);
    }
    return card.end().h;
}

// ---- The whole ----------------------------------------------------------------------------------

// Over everything else: whichever note is being written.
void note_sheets(const Ui& ui, const DayLogState& state) {
    const auto written = [&](const std::string& key, std::string_view about, std::string_view note,
                             const PainDetail* pain) -> std::optional<PainDetail> {
        if (!note_open(ui, key))
            return std::nullopt;
        auto saved = note_sheet(ui, {.key = key, .about = about, .note = note, .pain = pain});
        if (!saved)
            return std::nullopt;
        editing(ui).clear();
        return std::move(saved->told);
    };
    for (const DayLogCheck& check : state.checks)
        if (auto told = written("day-log/check/" + check.id + "/note", check.about,
                                check.detail.note, &check.detail))
            ui.emit(act::DescribeCheckIn{check.id, std::move(*told)});
    for (const DayLogSession& session : state.sessions)
        if (auto told = written("day-log/session/" + session.id + "/note", session.about,
                                session.note, nullptr))
            ui.emit(act::NoteSession{session.id, std::move(told->note)});
}

void add_button(const Ui& ui, Flow& flow) {
    const Button look{.key = kAdd,
                      .label = ui.words("day_log.add"),
                      .kind = ButtonKind::Tonal,
                      .size = ButtonSize::M,
                      .icon = icon::plus};
    flow.space(space::s);
    if (button(ui, flow.next(button_height(ui, look, flow.width())), look))
        open_past(ui, kAdd);
}

} // namespace

void draw_day_log(const Ui& ui, const DayLogState& state) {
    Rect column = ui.layout.focus_column();
    const FocusTopTap top =
        focus_top(ui, column, {.key = "day-log", .close = ui.words("shell.close")});
    if (top.close)
        ui.emit(act::Back{});
    const float y = top.bottom + space::xs;
    const Rect view{column.x, y, column.w, ui.layout.page.bottom() - y};
    ScrollScope scroll(ui, view, {.key = "day-log", .name = state.title});
    Rect area{scroll.origin().x, scroll.origin().y, std::min(view.w, 720.0F), 0};
    if (!ui.layout.dock)
        area.x = view.x + (view.w - area.w) * 0.5F;
    Flow flow(area, space::m);
    const Text title{.key = "day-log/title",
                     .text = state.title,
                     .style = style::h1,
                     .ground = ui.theme.bg,
                     .role = Role::Heading,
                     .level = 1};
    text(ui, flow.next(text_height(ui, title, flow.width())), title);
    const auto place = [&] { return Rect{flow.x(), flow.y() + space::m, flow.width(), 0}; };
    if (!state.episodes.empty())
        flow.next(episodes_card(ui, place(), state));
    if (!state.checks.empty())
        flow.next(checks_card(ui, place(), state));
    for (const DayLogSession& session : state.sessions)
        flow.next(session_card(ui, place(), session));
    if (!state.entries.empty())
        flow.next(entries_card(ui, place(), state));
    if (state.empty())
        flow.next(empty_card(ui, place(), "day-log/empty", "empty-history",
                             ui.words("day_log.empty"),
                             state.may_add ? ui.words("day_log.empty_text") : std::string_view{}));
    if (state.may_add)
        add_button(ui, flow);
    // Room for the line that offers to take it back.
    scroll.end(flow.y() - scroll.origin().y + 96);
    note_sheets(ui, state);
    if (state.may_add)
        past_sheet(ui, state.past, {.key = kAdd, .date = state.date});
}

} // namespace limber::ui
