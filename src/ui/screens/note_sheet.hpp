// A sheet in which words are written beside a session or a score; beside a score it also asks where
// it is and what else is felt. Nothing is kept but by Save; closing it with something that is not
// saved asks once.
#pragma once

#include "core/pain.hpp"
#include "ui/context.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace limber::ui {

struct NoteSheet {
    std::string_view key{};   // "today/note": its field is "today/note/text"
    std::string_view about{}; // what the words go with: "Pain 3, logged at 8:10"
    std::string_view note{};  // the words kept so far
    // Beside a score: what is kept so far, `note` again among it. Null: beside something else.
    const PainDetail* pain = nullptr;
    bool ask_score = false; // there is no score yet: the scale stands in the sheet
};
struct NoteWritten {
    PainDetail told;            // its note is without spaces around it and may be empty
    std::optional<int> score{}; // where it was asked for
};

// Opens the one with that key, and closes any other.
void open_note(const Ui& ui, std::string_view key);
bool note_open(const Ui& ui, std::string_view key);
// Draws it while it is open. A value once: when it was saved.
std::optional<NoteWritten> note_sheet(const Ui& ui, const NoteSheet& wanted);

} // namespace limber::ui
