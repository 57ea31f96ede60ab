// Heat that was begun on Today. Its entry in the diary is its timer: what began less than its
// length ago is on, after any restart. The skin and the end are told once.
#pragma once

#include "core/guide.hpp"
#include "journal/rows.hpp"

#include <optional>
#include <span>

namespace limber::app {

class Warmth {
  public:
    // Of entries, oldest first, the one that is on at `now`; null: none is.
    static const journal::ReliefEvent* on_now(std::span<const journal::ReliefEvent> events,
                                              Utc now);

    // The diary's entries have changed. `told`: the guide tells of the heat that is on, as it was
    // begun there.
    void follow(std::span<const journal::ReliefEvent> events, bool told, const Guide& guide,
                Utc now);
    // What is due now.
    guide::Events tick(const Guide& guide, Utc now);
    std::optional<Utc> next_tick(const Guide& guide) const;

  private:
    GuideState timer_; // nothing of it but the heat
    journal::Id entry_;
};

} // namespace limber::app
