// How far something is: rings, pips, slots, bars. All say themselves.
#pragma once

#include "ui/context.hpp"

#include <optional>
#include <span>

namespace limber::ui {

// Stroke = size / 10 (62 → 6, 214 → 16, 360 → 26), from 12 o'clock.
struct Ring {
    std::string_view key{};
    std::string_view name{};
    std::string_view value{}; // how it is said: "2 of 5 min"
    float done = 0;           // 0–1
    Color color = 0;          // 0 = primary
    Color track = 0;          // 0 = primary_tint
    std::string_view icon{};  // in the middle
    bool complete = false;    // filled disc and tick
    bool steps = true; // under reduced motion it steps once a second anyway; false: never glides
};
void ring(const Ui& ui, Vec2 centre, float size, const Ring& ring);
float ring_stroke(float size);

// The player's ring: the count large, "of 6" beside it, words below.
struct CountRing {
    std::string_view key{};
    std::string_view count{}; // "3"
    std::string_view of{};    // "of 6"
    std::string_view below{}; // "3 s left": its value, which is not spoken each second
    std::string_view said{};  // the count as a sentence: "Rep 3 of 6"
    float done = 0;
};
void count_ring(const Ui& ui, Vec2 centre, float size, const CountRing& ring);

// One dot a rep, 14, gap 9; the current one a pill of 28. More than fit become a bar.
struct RepPips {
    std::string_view key{};
    std::string_view said{}; // "3 of 6"
    int done = 0;
    int total = 0;
};
void rep_pips(const Ui& ui, const Rect& at, const RepPips& pips);

// One bar a hold, 16 high, filling; seconds printed below.
struct HoldSlot {
    float filled = 0;         // 0–1
    std::string_view below{}; // "10 s"; may be empty
    bool current = false;
};
struct HoldSlots {
    std::string_view key{};
    std::string_view said{};
    std::span<const HoldSlot> slots{};
};
void hold_slots(const Ui& ui, const Rect& at, const HoldSlots& slots);
float hold_slots_height(const Ui& ui);

// Segments 8 high with a label below each (phases), or only "Now 2 of 4" beside them (Relief).
struct StepBar {
    std::string_view key{};
    std::string_view said{};
    std::span<const std::string_view> labels{}; // empty = none
    int count = 4;
    int current = 0; // from 0; before it: done
    bool ticks = true;
};
float step_bar(const Ui& ui, const Rect& at, const StepBar& bar); // returns its height
float step_bar_height(const Ui& ui, const StepBar& bar, float width);

// A plain bar, r = half its height.
struct Bar {
    std::string_view key{};
    std::string_view said{};
    float done = 0;
    Color color = 0;
    Color track = 0;
};
void progress_bar(const Ui& ui, const Rect& at, const Bar& bar);

} // namespace limber::ui
