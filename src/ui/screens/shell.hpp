// The frame around every screen: the places, "My back locked up", Settings; the line that says what
// was just done, with Undo; the banner when the diary is not on disk; and the keys that work
// everywhere (1–5, H, comma, Esc, Ctrl+Z).
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>

namespace limber::ui {

struct ShellState {
    Screen screen = Screen::Today;
    bool focus = false;               // no tabs: the screen has the help pill itself
    int active = 0;                   // index of the place that is lit, -1 = none
    std::string banner;               // words; empty: all is kept
    std::optional<Snackbar> snackbar; // `words` are the words themselves
    bool operator==(const ShellState&) const = default;
};

ShellState build_shell(const journal::Journal& journal, const content::Content& content,
                       const Today& today);
journal::TableSet shell_tables();

// The layout for a window of that size, with as much room for the help bar as its words need.
Layout shell_layout(const Typography& type, const content::Words& words, Vec2 size, Insets safe,
                    bool left_handed);

// Draws places and banner, and reads the keys. Before the screen: returns the layout that is left
// for it (Ui::layout of draw_<screen>).
Layout draw_shell(const Ui& ui, const ShellState& state);
// Draws what lies over the screen. After it.
void draw_shell_over(const Ui& ui, const ShellState& state);

} // namespace limber::ui
