// A sheet in which words are written beside a score. Nothing is kept but by Save; closing it with
// words that are not saved asks once.
#pragma once

#include "ui/context.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace limber::ui {

struct NoteSheet {
    std::string_view key{};   // "today/note": its field is "today/note/text"
    std::string_view about{}; // what the words go with: "Pain 3, logged at 8:10"
    std::string_view note{};  // the words kept so far
    bool ask_score = false;   // there is no score yet: the scale stands in the sheet
};
struct NoteWritten {
    std::string note;           // without spaces around it; may be empty
    std::optional<int> score{}; // where it was asked for
};

// Opens the one with that key, and closes any other.
void open_note(const Ui& ui, std::string_view key);
bool note_open(const Ui& ui, std::string_view key);
// Draws it while it is open. A value once: when it was saved.
std::optional<NoteWritten> note_sheet(const Ui& ui, const NoteSheet& wanted);

} // namespace limber::ui
