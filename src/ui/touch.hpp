// Fingers to gestures: is it a tap, a drag, a fling, a long press? A pure state machine, no ImGui,
// no SDL. One finger leads; further ones are ignored until it lifts.
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
};

class Touch {
  public:
    // Times never go back. A press that `stops_momentum` gives no Tap and no LongPress.
    void down(std::int64_t finger, Vec2 at, Millis time, bool stops_momentum = false);
    void move(std::int64_t finger, Vec2 at, Millis time);
    void up(std::int64_t finger, Vec2 at, Millis time);
    void cancel(Millis time);
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
    enum class State : std::uint8_t { Idle, Pressed, Held, Dragging };
    struct Sample {
        Vec2 at;
        Millis time{0};
    };
    void emit(Gesture::Kind kind, Vec2 at, Millis time, Vec2 delta = {}, Vec2 velocity = {});
    void sample(Vec2 at, Millis time);
    Vec2 fling_velocity(Millis now) const;

    State state_ = State::Idle;
    std::int64_t finger_ = 0;
    bool stops_ = false;
    Axis axis_ = Axis::None;
    Vec2 start_, last_;
    Millis began_{0};
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
