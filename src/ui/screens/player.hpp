// The session player as it is shown: a pure function of core's player and the words. `player.cpp`
// builds it, `player_draw.cpp` draws it with `rest.cpp` and `stop_sheet.cpp`.
#pragma once

#include "content/content.hpp"
#include "core/player.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/figure_cue.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

enum class PlayerFace {
    None, // no session runs
    GetReady,
    Reps,     // paced: the figure leads
    Tap,      // the person counts
    Done,     // untimed
    Hold,     // a hold runs
    HoldRest, // between two holds of a set
    Rest,     // between sets, sides, exercises
    Finished,
};

// The set that comes, in the rest before it.
struct NextSet {
    std::string title; // "Right arm, left leg"
    std::string dose;  // "5 s, 6 times"
    std::string animation;
    bool other_side = false;
    bool operator==(const NextSet&) const = default;
};

struct PlayerScreenState {
    PlayerFace face = PlayerFace::None;
    bool paused = false;
    bool stop_asked = false;
    bool moves = false;    // time runs: the figure and the ring are going
    Millis next_second{0}; // until the next whole second of this step
    std::string title;     // "Bird-dog", "Change sides"
    std::string subtitle;  // "Set 1 of 3", "Hold 3 of 6 · 10 s"
    std::string side;      // "Left arm, right leg"; empty: no sides
    std::string animation;
    std::string figure_said;
    FigureCue cue;

    float ring = 0;        // 0 … 1
    float ring_second = 0; // the same, in whole seconds: for less motion
    std::string count;     // large in the ring: "3"
    std::string of;        // "of 6"
    std::string below;     // "3 s left"
    std::string ring_said; // "Rep 3 of 6, 3 s left"

    int reps_done = 0; // pips; `reps_all` 0: none
    int reps_all = 0;
    std::vector<float> slots; // of holds, each 0 … 1; empty: none
    std::string good;         // "27 good seconds"
    std::string good_of;      // "of 60"

    std::optional<bool> voice; // whether it leads; nothing: this device has none

    std::string cue_line;  // "Reach long, not high"
    std::string hint;      // "Touch anywhere to end this hold"
    std::string next_line; // "Next: right arm, left leg, 6 times"

    bool tap_counts = false; // a tap anywhere does something
    std::string tap_name;    // what it does
    bool choose_counting = false;
    Counting counting = Counting::Paced;
    bool can_undo = false;
    bool can_go_back = false;
    bool undoes_hold = false;

    bool change_sides = false; // of a rest
    std::string time;          // "0:19"
    std::string time_said;
    std::string time_of;  // "of 30 s"
    std::string question; // "How was that side?"
    std::optional<Feel> feel;
    std::optional<NextSet> next;

    bool operator==(const PlayerScreenState&) const = default;
};

PlayerScreenState build_player(const PlayerState& player, const content::Content& content);
// The running session of today; face None when there is none.
PlayerScreenState build_player(const journal::Journal& journal, const content::Content& content,
                               const Today& today);
journal::TableSet player_tables();
void draw_player(const Ui& ui, const PlayerScreenState& state);

} // namespace limber::ui
