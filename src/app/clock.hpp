// Time as the app hands it down. Real, shifted (--now) or, in scripts, moved by hand.
#pragma once

#include "app/platform.h"
#include "core/time.hpp"

#include <cassert>
#include <optional>

namespace limber::app {

class Clock {
  public:
    explicit Clock(const Platform& platform) : platform_(platform) {}

    // The wall shows `start` now and goes on from there.
    void shift(Moment start) { shifted_ = Shift{start, platform_.steady_clock()}; }
    // From now on only advance() moves time; the wall begins at `start`.
    void hold(Moment start) { held_ = Now{start, held_ ? held_->steady : Millis{0}}; }
    bool held() const { return held_.has_value(); }
    void advance(Millis by) {
        assert(held_);
        held_->wall.utc += by;
        held_->steady += by;
    }

    Now now() const {
        if (held_)
            return *held_;
        const Millis steady = platform_.steady_clock();
        if (shifted_)
            return {{shifted_->start.utc + (steady - shifted_->at), shifted_->start.offset},
                    steady};
        const Utc utc = platform_.wall_clock();
        return {{utc, platform_.utc_offset(utc)}, steady};
    }

  private:
    struct Shift {
        Moment start;
        Millis at{0};
    };
    const Platform& platform_;
    std::optional<Shift> shifted_;
    std::optional<Now> held_;
};

} // namespace limber::app
