#include "app/warmth.hpp"

namespace limber::app {

const journal::ReliefEvent* Warmth::on_now(std::span<const journal::ReliefEvent> events, Utc now) {
    const journal::ReliefEvent* found = nullptr;
    for (const journal::ReliefEvent& event : events) {
        const Utc began = event.at.moment.utc;
        if (event.thing == guide::Thing::Heat && began <= now && now < began + event.length)
            found = &event;
    }
    return found;
}

void Warmth::follow(std::span<const journal::ReliefEvent> events, bool told, const Guide& guide,
                    Utc now) {
    const journal::ReliefEvent* on = told ? nullptr : on_now(events, now);
    if (on == nullptr) {
        // One that has run its time is told still; one that was taken off or undone is not.
        const bool over = timer_.heat && now >= timer_.heat->started + timer_.heat->length;
        if (!over)
            timer_.heat.reset();
        return;
    }
    const Utc began = on->at.moment.utc;
    if (on->id == entry_ && timer_.heat && timer_.heat->started == began) {
        timer_.heat->length = on->length;
        return;
    }
    entry_ = on->id;
    timer_.heat = HeatTimer{began, on->length, now - began >= guide.skin_check, false};
}

guide::Events Warmth::tick(const Guide& guide, Utc now) {
    return limber::tick(timer_, guide, now);
}

std::optional<Utc> Warmth::next_tick(const Guide& guide) const {
    return limber::next_tick(timer_, guide);
}

} // namespace limber::app
