#include "ui/touch.hpp"

#include <algorithm>
#include <cmath>

namespace limber::ui {

namespace {

float distance(Vec2 a, Vec2 b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

constexpr float kStep = 1.0F / 120.0F; // seconds between two frictions

} // namespace

void Touch::emit(Gesture::Kind kind, Vec2 at, Millis time, Vec2 delta, Vec2 velocity) {
    gestures_.push_back({kind, start_, at, delta, velocity, axis_, time, stops_});
}

void Touch::sample(Vec2 at, Millis time) {
    samples_[sampled_ % samples_.size()] = {at, time};
    ++sampled_;
}

void Touch::down(std::int64_t finger, Vec2 at, Millis time, bool stops_momentum) {
    if (state_ != State::Idle)
        return;
    state_ = State::Pressed;
    finger_ = finger;
    stops_ = stops_momentum;
    axis_ = Axis::None;
    start_ = last_ = at;
    began_ = time;
    sampled_ = 0;
    sample(at, time);
    emit(Gesture::Kind::Press, at, time);
}

void Touch::move(std::int64_t finger, Vec2 at, Millis time) {
    if (state_ == State::Idle || finger != finger_)
        return;
    tick(time);
    sample(at, time);
    if (state_ == State::Pressed && distance(at, start_) > TouchLimits::tap_radius) {
        state_ = State::Dragging;
        axis_ = std::abs(at.x - start_.x) > std::abs(at.y - start_.y) ? Axis::X : Axis::Y;
        emit(Gesture::Kind::DragBegin, at, time);
    }
    if (state_ == State::Dragging) {
        const Vec2 delta{axis_ == Axis::X ? at.x - last_.x : 0.0F,
                         axis_ == Axis::Y ? at.y - last_.y : 0.0F};
        if (delta.x != 0 || delta.y != 0)
            emit(Gesture::Kind::Drag, at, time, delta);
    }
    last_ = at;
}

void Touch::up(std::int64_t finger, Vec2 at, Millis time) {
    if (state_ == State::Idle || finger != finger_)
        return;
    if (at.x != last_.x || at.y != last_.y)
        move(finger, at, time);
    tick(time);
    const State was = state_;
    state_ = State::Idle;
    if (was == State::Dragging) {
        emit(Gesture::Kind::DragEnd, at, time, {}, fling_velocity(time));
    } else if (was == State::Held || stops_) {
        emit(Gesture::Kind::Release, at, time);
    } else {
        emit(Gesture::Kind::Tap, at, time);
    }
}

void Touch::cancel(Millis time) {
    if (state_ == State::Idle)
        return;
    state_ = State::Idle;
    emit(Gesture::Kind::Cancel, last_, time);
}

void Touch::tick(Millis time) {
    if (state_ != State::Pressed || stops_ || time - began_ < TouchLimits::long_press)
        return;
    state_ = State::Held;
    emit(Gesture::Kind::LongPress, last_, time);
}

std::optional<Millis> Touch::next_tick() const {
    if (state_ != State::Pressed || stops_)
        return std::nullopt;
    return began_ + TouchLimits::long_press;
}

// From the oldest of the last five points that is recent enough, to the newest.
Vec2 Touch::fling_velocity(Millis now) const {
    const std::size_t kept = std::min(sampled_, samples_.size());
    const auto sample_before = [&](std::size_t back) -> const Sample& {
        return samples_[(sampled_ - 1 - back) % samples_.size()];
    };
    const Sample& newest = sample_before(0);
    if (kept < 2 || now - newest.time > TouchLimits::fling_window)
        return {};
    const Sample* oldest = &newest;
    for (std::size_t back = 1; back < kept; ++back) {
        const Sample& candidate = sample_before(back);
        if (now - candidate.time > TouchLimits::fling_window)
            break;
        oldest = &candidate;
    }
    const float seconds = static_cast<float>((newest.time - oldest->time).count()) / 1000.0F;
    if (seconds <= 0)
        return {};
    const float along = axis_ == Axis::X ? newest.at.x - oldest->at.x : newest.at.y - oldest->at.y;
    const float speed =
        std::clamp(along / seconds, -TouchLimits::max_speed, TouchLimits::max_speed);
    if (std::abs(speed) < TouchLimits::stop_speed)
        return {};
    return axis_ == Axis::X ? Vec2{speed, 0} : Vec2{0, speed};
}

float Momentum::step(float seconds) {
    if (speed_ == 0)
        return 0;
    rest_ += std::clamp(seconds, 0.0F, 0.25F);
    float moved = 0;
    while (rest_ >= kStep && speed_ != 0) {
        rest_ -= kStep;
        moved += speed_ * kStep;
        speed_ *= TouchLimits::friction;
        if (std::abs(speed_) < TouchLimits::stop_speed)
            speed_ = 0;
    }
    return moved;
}

} // namespace limber::ui
