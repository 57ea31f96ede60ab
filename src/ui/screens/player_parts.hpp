// Pieces of the player's layouts (player_draw.cpp chooses where they stand).
#pragma once

#include "ui/screens/parts.hpp"
#include "ui/screens/player.hpp"

namespace limber::ui::player_parts {

// What a session is led with: 64 points at least, wherever it is.
inline constexpr float kKey = metric::player_target;
inline constexpr TextStyle kCue{Weight::Bold, 20, 26};

// The large figure with its side label, and what else stands on it.
struct OnFigure {
    bool cue = false;   // in its floor
    bool voice = false; // the voice's key, in a corner
};
void figure(const Ui& ui, const Rect& at, const PlayerScreenState& state, const OnFigure& on);

// "Voice on"; 0 wide where there is no voice. Its height is the chips' own.
float voice_chip_width(const Ui& ui, const PlayerScreenState& state);
void voice_chip(const Ui& ui, const Rect& at, const PlayerScreenState& state);

// The ring with its number.
void ring(const Ui& ui, Vec2 centre, float size, const PlayerScreenState& state);
// Pips of reps or slots of holds; 0 high when there are none.
float counts_height(const Ui& ui, const PlayerScreenState& state, float width);
void counts(const Ui& ui, const Rect& at, const PlayerScreenState& state);
// Cue, hint and what comes next. Returns their height.
struct Lines {
    bool cue = true;
    bool hint = true;
    bool next = true;
    bool from_afar = false; // larger, the hint first and strong: beside the figure of a tablet
    Align align = Align::Centre;
    Color ground = 0;
};
float lines_height(const Ui& ui, const PlayerScreenState& state, float width, const Lines& lines);
void lines(const Ui& ui, const Rect& at, const PlayerScreenState& state, const Lines& lines);

// Get ready and untimed sets have a button of their own, the others choose who counts.
// 0 high when there is neither.
float choice_height(const Ui& ui, const PlayerScreenState& state, float width);
void choice(const Ui& ui, const Rect& at, const PlayerScreenState& state);

// Undo, Previous, Pause, Skip as icons with words below.
float icon_keys_height(const Ui& ui);
void icon_keys(const Ui& ui, const Rect& at, const PlayerScreenState& state);
// The same as blocks side by side, the words in them.
void block_keys(const Ui& ui, const Rect& at, const PlayerScreenState& state, bool icon_above);
// "Sharp pain – stop".
float stop_height(const Ui& ui, float width);
void stop_key(const Ui& ui, const Rect& at, bool narrow = false);

// Taps anywhere in `at` count, or end the hold, where they do.
void tap_area(const Ui& ui, const Rect& at, const PlayerScreenState& state);

void set_voice(const Ui& ui, bool on);
void play(const Ui& ui, PlayerAction action);

} // namespace limber::ui::player_parts
