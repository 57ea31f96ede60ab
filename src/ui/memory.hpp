// What widgets remember from frame to frame: scroll positions, running transitions, a held stepper.
// Never truth: losing it costs a motion, not data.
#pragma once

#include "core/time.hpp"
#include "figure/figure.hpp"
#include "ui/figure_trace.hpp"
#include "ui/touch.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace limber::ui {

// A value that moves to where it is told in a given time, eased out.
struct Transition {
    float from = 0, to = 0;
    Millis began{0};
    bool known = false; // false: jumps to its first value
};

struct ScrollMemory {
    float offset = 0;  // points scrolled
    float content = 0; // height (or width) of what is in it
    float view = 0;    // of what is seen
    Momentum momentum;
    bool dragging = false;
    Millis last{0};
    Millis shown{0}; // when it last moved: the bar fades a second later
};

struct HoldMemory {
    Millis began{0};
    int fired = 0;
    bool down = false;
    int direction = 0;
};

struct TextMemory {
    std::string text;
    bool loaded = false;
};

// Which movement a panel shows, and which one it goes over from.
struct FigureMemory {
    static constexpr double kNone = -1;
    std::string shown, before; // animations, by name
    figure::Moment moment, moment_before;
    double passed = kNone; // seconds of the change
    bool blends = false;   // or fades
    Millis at{0};
    std::uint64_t frame = 0; // when it was last drawn
};

class Memory {
  public:
    Transition& transition(std::uint32_t id) { return use(transitions_, id); }
    ScrollMemory& scroll(std::uint32_t id) { return use(scrolls_, id); }
    HoldMemory& hold(std::uint32_t id) { return use(holds_, id); }
    FigureMemory& figure(std::uint32_t id) { return use(figures_, id); }
    TextMemory& text(std::uint32_t id) { return use(texts_, id); }
    TraceMemory& trace(std::uint32_t id) {
        TraceMemory& trace = use(traces_, id);
        trace.frame = frame_;
        return trace;
    }

    // True when any scroll area is coasting: a finger that comes down stops it and does not tap.
    bool coasting() const;
    // Forgets where `id` was scrolled to: a screen that opens anew starts at its top.
    void forget_scroll(std::uint32_t id) { scrolls_.erase(id); }
    // The figures themselves have changed.
    void forget_traces() { traces_.clear(); }
    void clear();

    // A sheet takes every finger: areas below it do not scroll while one is open.
    void open_sheet() {
        ++sheets_now_;
        ++inside_;
    }
    void close_sheet() { --inside_; }
    void forget_sheet(std::uint32_t id) { transitions_.erase(id); }
    bool below_a_sheet() const { return sheets_before_ > 0 && inside_ == 0; }
    void begin_frame();

    std::uint64_t frame() const { return frame_; } // frames drawn so far

  private:
    template <class T>
    static T& use(std::unordered_map<std::uint32_t, T>& map, std::uint32_t id) {
        return map[id];
    }
    std::unordered_map<std::uint32_t, Transition> transitions_;
    std::unordered_map<std::uint32_t, ScrollMemory> scrolls_;
    std::unordered_map<std::uint32_t, HoldMemory> holds_;
    std::unordered_map<std::uint32_t, FigureMemory> figures_;
    std::unordered_map<std::uint32_t, TextMemory> texts_;
    std::unordered_map<std::uint32_t, TraceMemory> traces_;
    std::uint64_t frame_ = 1;
    int sheets_before_ = 0; // open in the last frame
    int sheets_now_ = 0;
    int inside_ = 0; // how many we are drawing in
};

} // namespace limber::ui
