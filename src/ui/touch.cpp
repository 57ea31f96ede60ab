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
        return second_down(finger, at);
    state_ = State::Pressed;
    finger_ = finger;
    stops_ = stops_momentum;
    axis_ = Axis::None;
    start_ = last_ = at;
    began_ = time;
    sampled_ = 0;
    second_.reset();
    sample(at, time);
    emit(Gesture::Kind::Press, at, time);
}

void Touch::second_down(std::int64_t finger, Vec2 at) {
    const bool may = state_ == State::Pressed || state_ == State::Leaving;
    if (!may || second_ || finger == finger_)
        return;
    second_ = {finger, at};
    pinched_ = apart(at);
    if (state_ == State::Leaving)
        state_ = State::Pinching;
}

float Touch::apart(Vec2 second) const {
    return std::max(distance(last_, second), TouchLimits::pinch_least);
}

// True when it is, or has become, a matter of two fingers.
bool Touch::follow(std::int64_t finger, Vec2 at, Millis time) {
    if (!second_)
        return false;
    const Vec2 first = last_;
    (finger == finger_ ? last_ : second_->at) = at;
    const bool slips = std::abs(apart(second_->at) - pinched_) >= TouchLimits::pinch_slop;
    if (state_ == State::Pressed && slips) {
        emit(Gesture::Kind::Cancel, first, time);
        state_ = State::Pinching;
        stops_ = false;
    }
    if (state_ == State::Pinching)
        pinch(second_->at, time);
    else
        last_ = first;
    return state_ == State::Pinching;
}

void Touch::pinch(Vec2 second, Millis time) {
    const float now = apart(second);
    const Vec2 middle{(last_.x + second.x) * 0.5F, (last_.y + second.y) * 0.5F};
    for (; now >= pinched_ * TouchLimits::pinch_step; pinched_ *= TouchLimits::pinch_step)
        emit(Gesture::Kind::Spread, middle, time);
    for (; now * TouchLimits::pinch_step <= pinched_; pinched_ /= TouchLimits::pinch_step)
        emit(Gesture::Kind::Pinch, middle, time);
}

void Touch::zoom(Vec2 at, float steps, Millis time) {
    if (state_ != State::Idle)
        return;
    start_ = at;
    axis_ = Axis::None;
    stops_ = false;
    for (zoomed_ += steps; zoomed_ >= 1; --zoomed_)
        emit(Gesture::Kind::Spread, at, time);
    for (; zoomed_ <= -1; ++zoomed_)
        emit(Gesture::Kind::Pinch, at, time);
}

void Touch::move(std::int64_t finger, Vec2 at, Millis time) {
    const bool second = second_ && finger == second_->finger;
    if (state_ == State::Idle || (finger != finger_ && !second))
        return;
    if (follow(finger, at, time) || second)
        return;
    tick(time);
    sample(at, time);
    // Two fingers side by side drag as one, once it is clear that they do not pinch.
    const float still = second_ ? TouchLimits::pinch_slop : TouchLimits::tap_radius;
    if (state_ == State::Pressed && distance(at, start_) > still) {
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

// True when the finger belongs to a pinch, or to what is left of one.
bool Touch::leaves_pinch(std::int64_t finger) {
    if (second_ && finger == second_->finger) {
        second_.reset();
    } else if (second_ && state_ == State::Pinching && finger == finger_) {
        finger_ = second_->finger;
        last_ = second_->at;
        second_.reset();
    } else if (state_ == State::Leaving && finger == finger_) {
        state_ = State::Idle;
        return true;
    } else {
        return false;
    }
    if (state_ == State::Pinching)
        state_ = State::Leaving;
    return true;
}

void Touch::up(std::int64_t finger, Vec2 at, Millis time) {
    if (state_ == State::Idle || leaves_pinch(finger) || finger != finger_)
        return;
    if (at.x != last_.x || at.y != last_.y)
        move(finger, at, time);
    if (state_ == State::Pinching) { // its last move made it one
        leaves_pinch(finger);
        return;
    }
    tick(time);
    const State was = state_;
    state_ = State::Idle;
    second_.reset();
    if (was == State::Dragging) {
        emit(Gesture::Kind::DragEnd, at, time, {}, fling_velocity(time));
    } else if (was == State::Held || stops_) {
        emit(Gesture::Kind::Release, at, time);
    } else {
        emit(Gesture::Kind::Tap, at, time);
    }
}

void Touch::cancel(Millis time) {
    const bool pressed =
        state_ == State::Pressed || state_ == State::Held || state_ == State::Dragging;
    state_ = State::Idle;
    second_.reset();
    if (pressed)
        emit(Gesture::Kind::Cancel, last_, time);
}

void Touch::tick(Millis time) {
    if (state_ != State::Pressed || stops_ || second_ || time - began_ < TouchLimits::long_press)
        return;
    state_ = State::Held;
    emit(Gesture::Kind::LongPress, last_, time);
}

std::optional<Millis> Touch::next_tick() const {
    if (state_ != State::Pressed || stops_ || second_)
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
