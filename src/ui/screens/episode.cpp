// One spasm over time.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/chips.hpp"
#include "ui/screens/episodes.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/relief_words.hpp"
#include "ui/screens/say.hpp"
#include "ui/screens/time_keys.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

void add_entries(EpisodeState& state, const journal::Journal& journal,
                 const content::Content& content, const journal::Episode& episode) {
    using Kind = EpisodeEntry::Kind;
    const auto add = [&](Kind kind, const journal::Id& id, const journal::When& at,
                         std::string what) {
        state.entries.push_back(
            {kind, id.str(), say_time(at.moment), std::move(what), at.moment.utc});
    };
    add(Kind::Fixed, episode.id, episode.began, std::string(content.words("episode.locked_up")));
    for (const journal::ReliefEvent& event : journal.relief_events(episode.id))
        add(Kind::Event, event.id, event.at, say_event(content, event));
    for (const journal::MedicineDose& dose : journal.doses_of(episode.id))
        add(Kind::Dose, dose.id, dose.at, say_dose_taken(content, dose.dose));
    std::ranges::stable_sort(state.entries, {}, &EpisodeEntry::at);
}

} // namespace

EpisodeState build_episode(const journal::Journal& journal, const content::Content& content,
                           const Today& today) {
    EpisodeState state;
    const auto episode = today.view.episode ? journal.episode(*today.view.episode) : std::nullopt;
    if (!episode)
        return state;
    state.id = episode->id.str();
    state.began = content.words.format(
        "episode.began_at", {{"day", say_day(content.words, episode->began.date, today.date)},
                             {"time", say_time(episode->began.moment)}});
    state.place = episode->place;
    state.over = episode->ended.has_value();
    state.story = say_episode(journal, content.words, *episode);
    state.helped = episode->helped;
    state.triggers = episode->triggers;
    state.adjustments = journal.adjustments();
    state.note = episode->note;
    add_entries(state, journal, content, *episode);
    return state;
}

journal::TableSet episode_tables() {
    using journal::Table;
    return {Table::Episode, Table::ReliefEvent, Table::MedicineDose, Table::Pain,
            Table::Adjustment};
}

namespace {

namespace ep = act::episode;

void change(const Ui& ui, const EpisodeState& state, ep::Change change) {
    ui.emit(act::EditEpisode{state.id, std::move(change)});
}

void title(const Ui& ui, Flow& flow, std::string_view key, std::string_view words) {
    const Text head{
        .key = key, .text = words, .style = style::h3, .role = Role::Heading, .level = 2};
    text(ui, flow.next(text_height(ui, head, flow.width())), head);
}

float began_card(const Ui& ui, const Rect& at, const EpisodeState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    title(ui, card.flow, "episode/began/title", ui.words("episode.began"));
    const Text when{.key = "episode/began", .text = state.began, .style = style::body_l};
    text(ui, card.flow.next(text_height(ui, when, card.flow.width())), when);
    const Text story{
        .key = "episode/story", .text = state.story, .style = style::body, .color = ui.theme.ink2};
    text(ui, card.flow.next(text_height(ui, story, card.flow.width())), story);
    if (const auto by = time_keys(ui, card.flow, "episode/began", ui.words("episode.locked_up")))
        change(ui, state, ep::Move{*by});
    const std::array options{SegmentOption{"standing", ui.words("relief.stop.standing"), {}},
                             SegmentOption{"sitting", ui.words("relief.stop.sitting"), {}},
                             SegmentOption{"floor", ui.words("relief.stop.floor"), {}},
                             SegmentOption{"car", ui.words("relief.stop.car"), {}}};
    const Segment look{.key = "episode/place",
                       .name = ui.words("episode.where"),
                       .options = options,
                       .selected = static_cast<int>(state.place)};
    const Rect places = card.flow.next(segment_height(ui, look, card.flow.width()));
    if (const auto chosen = segment(ui, places, look))
        change(ui, state, ep::SetPlace{static_cast<Place>(*chosen)});
    return card.end().h;
}

// Which entry shows its keys; one at a time.
std::string& opened(const Ui& ui) {
    return ui.memory.text(item_id("episode/opened")).text;
}

void entry_keys(const Ui& ui, Flow& flow, const EpisodeEntry& entry, const std::string& key) {
    const bool dose = entry.kind == EpisodeEntry::Kind::Dose;
    if (const auto by = time_keys(ui, flow, key, entry.what))
        ui.emit(act::MoveEntry{dose ? act::Movable::Dose : act::Movable::Relief, entry.id, *by});
    const std::string delete_key = key + "/delete";
    const std::string label = ui.words.format("episode.delete_entry", {{"what", entry.what}});
    const Button gone{.key = delete_key,
                      .label = label,
                      .kind = ButtonKind::Danger,
                      .size = ButtonSize::M,
                      .icon = icon::trash};
    flow.space(space::s);
    if (button(ui, flow.next(button_height(ui, gone, flow.width())), gone)) {
        opened(ui).clear();
        if (dose)
            ui.emit(act::DeleteDose{entry.id});
        else
            ui.emit(act::DeleteRelief{entry.id});
    }
    flow.space(space::s);
}

float timeline_card(const Ui& ui, const Rect& at, const EpisodeState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    title(ui, card.flow, "episode/timeline", ui.words("episode.timeline"));
    card.flow.space(space::s);
    int n = 0;
    for (const EpisodeEntry& entry : state.entries) {
        const std::string key = "episode/entry/" + std::to_string(++n);
        const bool fixed = entry.kind == EpisodeEntry::Kind::Fixed;
        const ListRow row{.key = key,
                          .title = entry.what,
                          .value = entry.time,
                          .chevron = !fixed,
                          .tappable = !fixed,
                          .pos_in_set = n,
                          .set_size = static_cast<int>(state.entries.size())};
        if (n > 1)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        const Rect place = card.flow.next(list_row_height(ui, row, card.flow.width()));
        if (list_row(ui, place, row) == RowTap::Row)
            opened(ui) = opened(ui) == entry.id ? std::string() : entry.id;
        if (!fixed && opened(ui) == entry.id)
            entry_keys(ui, card.flow, entry, key);
    }
    return card.end().h;
}

float helped_card(const Ui& ui, const Rect& at, const EpisodeState& state) {
    constexpr std::array kAsked{ReliefStep::Stop,     ReliefStep::Breathe, ReliefStep::Press,
                                ReliefStep::Position, ReliefStep::Heat,    ReliefStep::Medicine,
                                ReliefStep::Walk,     ReliefStep::Stretch, ReliefStep::Water,
                                ReliefStep::Bath};
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    title(ui, card.flow, "episode/helped", ui.words("episode.helped"));
    std::vector<ChipWords> all;
    for (const ReliefStep step : kAsked) {
        const std::string id(step_id(step));
        all.push_back(
            {"episode/helped/" + id, ui.words("relief.chip." + id), state.helped.contains(step)});
    }
    if (const auto tapped = chips(ui, card.flow, all))
        change(ui, state, ep::Helped{kAsked.at(*tapped)});
    return card.end().h;
}

float triggers_card(const Ui& ui, const Rect& at, const EpisodeState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    title(ui, card.flow, "episode/set_off", ui.words("episode.set_off"));
    const Text note{.key = "episode/set_off/note",
                    .text = ui.words("episode.set_off_note"),
                    .style = style::caption,
                    .color = ui.theme.ink2};
    text(ui, card.flow.next(text_height(ui, note, card.flow.width())), note);
    std::vector<ChipWords> all;
    all.reserve(kTriggers.size());
    for (const Trigger trigger : kTriggers) {
        const std::string id(trigger_id(trigger));
        all.push_back({"episode/set_off/" + id, ui.words("episode.trigger." + id),
                       state.triggers.contains(trigger)});
    }
    if (const auto tapped = chips(ui, card.flow, all))
        change(ui, state, ep::SetOff{kTriggers.at(*tapped)});
    TextMemory& draft = ui.memory.text(item_id("episode/note/" + state.id));
    if (!draft.loaded) {
        draft.text = state.note;
        draft.loaded = true;
    }
    field(ui, card.flow.next(ui.type.sized(style::body).line * 2 + 24),
          {.key = "episode/note",
           .name = ui.words("episode.note"),
           .placeholder = ui.words("episode.note"),
           .multiline = true},
          draft.text);
    const Button save{.key = "episode/note/save",
                      .label = ui.words("episode.save_note"),
                      .kind = ButtonKind::Tonal,
                      .size = ButtonSize::M,
                      .disabled = draft.text == state.note};
    if (button(ui, card.flow.next(button_height(ui, save, card.flow.width())), save))
        change(ui, state, ep::Note{draft.text});
    return card.end().h;
}

// What to change, so that it is less likely to come back: technique, desk, sitting, training.
struct Adjustment {
    std::string_view key, icon;
};
constexpr std::array kAdjustments{
    Adjustment{"bend-knees", icon::weight}, Adjustment{"desk", icon::desktop_mac},
    Adjustment{"stand-up", icon::seat_recline_normal}, Adjustment{"before-lift", icon::dumbbell}};

float adjust_card(const Ui& ui, const Rect& at, const EpisodeState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::m});
    title(ui, card.flow, "episode/adjust", ui.words("adjust.question"));
    const Text note{.key = "episode/adjust/note",
                    .text = ui.words("adjust.note"),
                    .style = style::caption,
                    .color = ui.theme.ink2};
    text(ui, card.flow.next(text_height(ui, note, card.flow.width())), note);
    for (const Adjustment& one : kAdjustments) {
        const std::string key(one.key);
        const bool on = std::ranges::find(state.adjustments, key) != state.adjustments.end();
        const std::string row_key = "episode/adjust/" + key;
        const SwitchRow row{.key = row_key,
                            .label = ui.words("adjust." + key),
                            .below = ui.words("adjust.kind." + key),
                            .icon = one.icon,
                            .on = on};
        const float height = switch_row_height(ui, row, card.flow.width());
        paint::divider(ui, card.flow.x(), card.flow.y() + space::m * 0.5F, card.flow.width());
        if (switch_row(ui, card.flow.next(height), row))
            ui.emit(act::SwitchAdjustment{key, !on});
    }
    return card.end().h;
}

float end_buttons(const Ui& ui, const Rect& at, const EpisodeState& state) {
    Flow flow(at, space::s);
    const Button over{.key = "episode/over",
                      .label = ui.words(state.over ? "episode.not_over" : "episode.over"),
                      .kind = state.over ? ButtonKind::Neutral : ButtonKind::Primary,
                      .size = ButtonSize::X};
    if (button(ui, flow.next(button_height(ui, over, at.w)), over)) {
        if (state.over)
            change(ui, state, ep::Reopen{});
        else
            change(ui, state, ep::End{});
    }
    const Button gone{.key = "episode/delete",
                      .label = ui.words("episode.delete"),
                      .kind = ButtonKind::Danger,
                      .size = ButtonSize::M,
                      .icon = icon::trash};
    if (button(ui, flow.next(button_height(ui, gone, at.w)), gone))
        change(ui, state, ep::Delete{});
    return flow.height();
}

} // namespace

void draw_episode(const Ui& ui, const EpisodeState& state) {
    Page page(
        ui,
        {.key = "episode", .title = ui.words("episode.title"), .back = true, .settings = false});
    if (state.id.empty())
        return page.end(page.top());
    const bool two = ui.layout.two_columns && !ui.layout.big_text;
    Flow left(two ? page.main() : page.column(), space::m);
    const auto place = [](const Flow& flow, bool first) {
        return Rect{flow.x(), flow.y() + (first ? 0 : space::m), flow.width(), 0};
    };
    left.next(began_card(ui, place(left, true), state));
    left.next(timeline_card(ui, place(left, false), state));
    Flow right(page.side(), space::m);
    Flow& rest = two ? right : left;
    rest.next(helped_card(ui, place(rest, two), state));
    if (state.over) {
        rest.next(triggers_card(ui, place(rest, false), state));
        rest.next(adjust_card(ui, place(rest, false), state));
    }
    rest.next(end_buttons(ui, place(rest, false), state));
    page.end(std::max(left.y(), two ? right.y() : 0));
}

} // namespace limber::ui
