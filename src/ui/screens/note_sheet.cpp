#include "ui/screens/note_sheet.hpp"

#include "content/words.hpp"
#include "core/text.hpp"
#include "ui/screens/chips.hpp"
#include "ui/screens/pain_card.hpp"
#include "ui/screens/save_keys.hpp"
#include "ui/widgets/body_map.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/pain_scale.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <vector>

namespace limber::ui {

namespace {

// What is being written, from frame to frame.
struct Draft {
    std::string& open;  // key of the sheet, empty: none
    std::string& words; // loaded from what is kept when it opens
    bool& loaded;
    std::string& score; // "" or "0" … "10"
    std::string& ticks; // a letter for each spot, then for each thing felt: '1' is ticked
    std::string& asked; // not empty once it was asked whether to keep the words
};

Draft draft_of(const Ui& ui) {
    TextMemory& words = ui.memory.text(item_id("note/words"));
    return {ui.memory.text(item_id("note/open")).text,
            words.text,
            words.loaded,
            ui.memory.text(item_id("note/score")).text,
            ui.memory.text(item_id("note/ticks")).text,
            ui.memory.text(item_id("note/asked")).text};
}

constexpr std::size_t place_of(LegFeeling felt) {
    return kSpots + static_cast<std::size_t>(felt);
}

// Into the letters, and back.
std::string ticks_of(const PainDetail* pain) {
    std::string ticks(kSpots + kFelt.size(), '0');
    if (pain == nullptr)
        return ticks;
    for (const Spot spot : pain->spots)
        ticks.at(static_cast<std::size_t>(spot)) = '1';
    for (const LegFeeling felt : pain->felt)
        ticks.at(place_of(felt)) = '1';
    return ticks;
}

PainDetail told_in(const Draft& draft) {
    PainDetail told;
    told.note = trimmed(draft.words);
    for (std::size_t i = 0; i < kSpots; ++i)
        if (draft.ticks.at(i) == '1')
            told.spots.insert(spot_at(i));
    for (const LegFeeling felt : kFelt)
        if (draft.ticks.at(place_of(felt)) == '1')
            told.felt.insert(felt);
    return told;
}

void turn(const Ui& ui, Draft& draft, std::size_t place) {
    char& tick = draft.ticks.at(place);
    tick = tick == '1' ? '0' : '1';
    ui.animate();
}

std::string part(std::string_view key, std::string_view name) {
    return std::string(key).append("/").append(name);
}

std::optional<int> score_of(const Draft& draft) {
    return draft.score.empty() ? std::nullopt : std::optional(std::stoi(draft.score));
}

std::string_view title_of(const Ui& ui, const NoteSheet& wanted) {
    return ui.words(wanted.pain != nullptr ? "pain.more.title" : "note.title");
}

void words_above(const Ui& ui, Flow& flow, const NoteSheet& wanted) {
    const std::string title_key = part(wanted.key, "title");
    const std::string_view title = title_of(ui, wanted);
    heading(ui, flow.next(ui.type.height(style::h2, title, flow.width())), title_key, 2, title,
            style::h2);
    const std::string about_key = part(wanted.key, "about");
    const Text about{.key = about_key,
                     .text = wanted.about,
                     .style = style::body,
                     .color = ui.theme.ink2,
                     .ground = ui.theme.bg};
    flow.space(space::xs - space::m);
    text(ui, flow.next(text_height(ui, about, flow.width())), about);
}

void scale(const Ui& ui, Flow& flow, const NoteSheet& wanted, Draft& draft) {
    const std::string key = part(wanted.key, "scale");
    const PainScale look{.key = key,
                         .name = wanted.about,
                         .cell_names = pain_cell_names(ui),
                         .selected = score_of(draft),
                         .least = ui.words("today.pain.least"),
                         .most = ui.words("today.pain.most")};
    const PainTap tap = pain_scale(ui, flow.next(pain_scale_height(ui, look, flow.width())), look);
    if (tap.score)
        draft.score = std::to_string(*tap.score);
}

void words_field(const Ui& ui, Flow& flow, const NoteSheet& wanted, Draft& draft) {
    const std::string key = part(wanted.key, "text");
    const Field look{.key = key,
                     .name = ui.words("note.name"),
                     .placeholder = ui.words("note.placeholder"),
                     .multiline = true};
    const float lines = ui.type.sized(style::body).line * 3 + 24;
    field(ui, flow.next(lines), look, draft.words);
}

// Where it is, and what else is felt.
void where_it_is(const Ui& ui, Flow& flow, const NoteSheet& wanted, Draft& draft) {
    const PainDetail told = told_in(draft);
    const auto title = [&](std::string_view name, std::string_view word) {
        const std::string key = part(wanted.key, name);
        const std::string_view words = ui.words(word);
        flow.space(space::s);
        heading(ui, flow.next(ui.type.height(style::h3, words, flow.width())), key, 3, words,
                style::h3);
    };
    title("where", "pain.map.title");
    const std::string map_key = part(wanted.key, "spot");
    const BodyMap map{.key = map_key, .name = ui.words("pain.map.title"), .on = &told.spots};
    if (const auto spot = body_map(ui, flow.next(body_map_height(ui, flow.width())), map))
        turn(ui, draft, static_cast<std::size_t>(*spot));
    title("felt", "pain.felt.title");
    std::vector<ChipWords> all;
    for (const LegFeeling felt : kFelt) {
        const std::string id(felt_key(felt));
        all.push_back({part(wanted.key, "felt/" + id), ui.words("pain.felt." + id),
                       told.felt.contains(felt)});
    }
    if (const auto tapped = chips(ui, flow, all))
        turn(ui, draft, place_of(kFelt.at(*tapped)));
    if (!told.felt.contains(LegFeeling::Numb))
        return;
    const std::string key = part(wanted.key, "numb");
    const Text next{.key = key,
                    .text = ui.words("pain.felt.numb_next"),
                    .style = style::body,
                    .ground = ui.theme.bg,
                    .role = Role::Status};
    text(ui, flow.next(text_height(ui, next, flow.width())), next);
}

} // namespace

void open_note(const Ui& ui, std::string_view key) {
    Draft draft = draft_of(ui);
    draft.open = key;
    draft.loaded = false;
    ui.animate();
}

bool note_open(const Ui& ui, std::string_view key) {
    return draft_of(ui).open == key;
}

std::optional<NoteWritten> note_sheet(const Ui& ui, const NoteSheet& wanted) {
    Draft draft = draft_of(ui);
    if (draft.open != wanted.key)
        return std::nullopt;
    if (!draft.loaded) {
        draft.words = wanted.note;
        draft.ticks = ticks_of(wanted.pain);
        draft.score.clear();
        draft.asked.clear();
        draft.loaded = true;
    }
    const std::string sheet_key = part(wanted.key, "sheet");
    SheetScope sheet(
        ui,
        {.key = sheet_key, .name = title_of(ui, wanted), .close_name = ui.words("shell.close")});
    words_above(ui, sheet.flow, wanted);
    if (wanted.ask_score)
        scale(ui, sheet.flow, wanted, draft);
    if (wanted.pain != nullptr)
        where_it_is(ui, sheet.flow, wanted, draft);
    words_field(ui, sheet.flow, wanted, draft);
    const bool no_score = wanted.ask_score && !score_of(draft);
    const SaveKey pressed =
        save_keys(ui, sheet.flow,
                  {.key = wanted.key,
                   .reason = no_score ? ui.words("note.score_first") : std::string_view{},
                   .asked = !draft.asked.empty()});
    const bool closed = sheet.end();
    PainDetail told = told_in(draft);
    const bool changed = wanted.pain != nullptr ? told != *wanted.pain : told.note != wanted.note;
    if (closed && changed && draft.asked.empty()) {
        draft.asked = "asked"; // it comes up again, and asks
        ui.animate();
        return std::nullopt;
    }
    if (pressed != SaveKey::None || closed)
        draft.open.clear();
    if (pressed != SaveKey::Save || (!changed && !wanted.ask_score))
        return std::nullopt;
    return NoteWritten{std::move(told), wanted.ask_score ? score_of(draft) : std::nullopt};
}

} // namespace limber::ui
