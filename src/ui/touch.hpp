// Fingers to gestures: is it a tap, a drag, a fling, a long press, a pinch? A pure state machine,
// no ImGui, no SDL. One finger leads. A second one beside it means nothing, until both move
// together or apart before the first has begun to drag; further ones are ignored.
//
// Numbers are Lagrange's: tap radius 10 points, long press 500 ms, axis lock, fling from the last
// five points, friction 0.985 per 1/120 s, stop under 15 points a second.
#pragma once

#include "core/time.hpp"
#include "ui/geometry.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace limber::ui {

enum class Axis : std::uint8_t { None, X, Y };

struct Gesture {
    enum class Kind : std::uint8_t {
        Press,     // a finger is down
        Tap,       // it lifted where it was
        LongPress, // it stayed for 500 ms; no Tap follows
        DragBegin, // it left the tap radius; `axis` is locked for the whole drag
        Drag,      // `delta` since the last one
        DragEnd,   // `velocity` to fling with, 0 when it stood still before it lifted
        Cancel,    // the system took the finger away
        Release,   // it lifted after a LongPress, or after a press that stopped a momentum
        Spread,    // two fingers moved apart by another step: show it nearer
        Pinch,     // or together: show more. Outside of any press; a Cancel came before
    };
    Kind kind{};
    Vec2 start; // where the finger came down
    Vec2 at;
    Vec2 delta;
    Vec2 velocity; // points a second, of the locked axis only
    Axis axis = Axis::None;
    Millis time{0};
    bool quiet = false; // the press only stopped a momentum: it means nothing else
};

struct TouchLimits {
    static constexpr float tap_radius = 10; // points
    static constexpr Millis long_press{500};
    static constexpr std::size_t fling_points = 5;
    static constexpr Millis fling_window{100}; // older points do not count
    static constexpr float friction = 0.985F;  // of speed kept each 1/120 s
    static constexpr float stop_speed = 15;    // points a second
    static constexpr float max_speed = 8000;
    static constexpr float pinch_slop = 20;   // points that two fingers come nearer, or go apart
    static constexpr float pinch_step = 1.5F; // a ratio
    static constexpr float pinch_least = 40;  // points; nearer fingers are as good as this near
};

class Touch {
  public:
    // Times never go back. A press that `stops_momentum` gives no Tap and no LongPress.
    void down(std::int64_t finger, Vec2 at, Millis time, bool stops_momentum = false);
    void move(std::int64_t finger, Vec2 at, Millis time);
    void up(std::int64_t finger, Vec2 at, Millis time);
    void cancel(Millis time);
    // A wheel turned with Ctrl, or two fingers on a touchpad: whole steps are Spread or Pinch.
    void zoom(Vec2 at, float steps, Millis time);
    // Call before each frame: time alone makes a long press.
    void tick(Millis time);

    // When tick() has something to say next, if nothing else happens.
    std::optional<Millis> next_tick() const;
    bool active() const { return state_ != State::Idle; }
    bool dragging() const { return state_ == State::Dragging; }

    // Since the last clear(), oldest first.
    std::span<const Gesture> gestures() const { return {gestures_.data(), gestures_.size()}; }
    void clear() { gestures_.clear(); }

  private:
    // Leaving: one finger of a pinch is still down, and means nothing any more.
    enum class State : std::uint8_t { Idle, Pressed, Held, Dragging, Pinching, Leaving };
    struct Second {
        std::int64_t finger = 0;
        Vec2 at;
    };
    struct Sample {
        Vec2 at;
        Millis time{0};
    };
    void emit(Gesture::Kind kind, Vec2 at, Millis time, Vec2 delta = {}, Vec2 velocity = {});
    void sample(Vec2 at, Millis time);
    Vec2 fling_velocity(Millis now) const;
    float apart(Vec2 second) const;
    bool follow(std::int64_t finger, Vec2 at, Millis time);
    void second_down(std::int64_t finger, Vec2 at);
    bool leaves_pinch(std::int64_t finger);
    void pinch(Vec2 second, Millis time);

    State state_ = State::Idle;
    std::int64_t finger_ = 0;
    bool stops_ = false;
    Axis axis_ = Axis::None;
    Vec2 start_, last_;
    Millis began_{0};
    std::optional<Second> second_;
    float pinched_ = 0; // how far apart two fingers were at the last step
    float zoomed_ = 0;  // steps of a wheel, less than a whole one
    std::array<Sample, TouchLimits::fling_points> samples_{};
    std::size_t sampled_ = 0;
    std::vector<Gesture> gestures_;
};

// What is left of a drag when the finger has gone: speed along one axis.
class Momentum {
  public:
    void fling(float speed) {
        speed_ = speed;
        rest_ = 0;
    }
    void stop() { speed_ = 0; }
    bool moving() const { return speed_ != 0; }
    float speed() const { return speed_; }
    // Points moved in `seconds` (0–0.25), in whole steps of 1/120 s. Stops under stop_speed.
    float step(float seconds);

  private:
    float speed_ = 0; // points a second
    float rest_ = 0;  // seconds not yet stepped
};

} // namespace limber::ui
