#include "ui/screens/note_sheet.hpp"

#include "content/words.hpp"
#include "core/text.hpp"
#include "ui/screens/pain_card.hpp"
#include "ui/screens/save_keys.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/pain_scale.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

// What is being written, from frame to frame.
struct Draft {
    std::string& open;  // key of the sheet, empty: none
    std::string& words; // loaded from what is kept when it opens
    bool& loaded;
    std::string& score; // "" or "0" … "10"
    std::string& asked; // not empty once it was asked whether to keep the words
};

Draft draft_of(const Ui& ui) {
    TextMemory& words = ui.memory.text(item_id("note/words"));
    return {ui.memory.text(item_id("note/open")).text, words.text, words.loaded,
            ui.memory.text(item_id("note/score")).text, ui.memory.text(item_id("note/asked")).text};
}

std::string part(std::string_view key, std::string_view name) {
    return std::string(key).append("/").append(name);
}

std::optional<int> score_of(const Draft& draft) {
    return draft.score.empty() ? std::nullopt : std::optional(std::stoi(draft.score));
}

void words_above(const Ui& ui, Flow& flow, const NoteSheet& wanted) {
    const std::string title_key = part(wanted.key, "title");
    const std::string_view title = ui.words("note.title");
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
        draft.score.clear();
        draft.asked.clear();
        draft.loaded = true;
    }
    const std::string sheet_key = part(wanted.key, "sheet");
    SheetScope sheet(
        ui,
        {.key = sheet_key, .name = ui.words("note.title"), .close_name = ui.words("shell.close")});
    words_above(ui, sheet.flow, wanted);
    if (wanted.ask_score)
        scale(ui, sheet.flow, wanted, draft);
    words_field(ui, sheet.flow, wanted, draft);
    const bool no_score = wanted.ask_score && !score_of(draft);
    const SaveKey pressed =
        save_keys(ui, sheet.flow,
                  {.key = wanted.key,
                   .reason = no_score ? ui.words("note.score_first") : std::string_view{},
                   .asked = !draft.asked.empty()});
    const bool closed = sheet.end();
    const std::string written(trimmed(draft.words));
    const bool changed = written != wanted.note;
    if (closed && changed && draft.asked.empty()) {
        draft.asked = "asked"; // it comes up again, and asks
        ui.animate();
        return std::nullopt;
    }
    if (pressed != SaveKey::None || closed)
        draft.open.clear();
    if (pressed != SaveKey::Save || (!changed && !wanted.ask_score))
        return std::nullopt;
    return NoteWritten{written, wanted.ask_score ? score_of(draft) : std::nullopt};
}

} // namespace limber::ui
