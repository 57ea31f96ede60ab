#include "app/loop.hpp"

#include "app/process.hpp"

#include <SDL.h>

#include <algorithm>

namespace limber::app {
namespace {

// Longest sleep at a stretch: SDL counts milliseconds in an int.
constexpr Millis kLongest{3'600'000};

bool ends(const SDL_Event& event) {
    return event.type == SDL_QUIT || event.type == SDL_APP_TERMINATING ||
           (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE);
}

} // namespace

Loop::Loop(Stage& stage, App& app, const Clock& clock, std::optional<Millis> quit_after,
           Stats& stats)
    : stage_(stage),
      app_(app),
      clock_(clock),
      quit_after_(quit_after),
      stats_(stats),
      began_(clock.now().steady),
      last_frame_(began_ - Millis{16}) {}

std::optional<Millis> Loop::turn() {
    const bool goes_on = take_events();
    ++stats_.wakeups;
    if (!goes_on)
        return std::nullopt;
    const Millis now = clock_.now().steady;
    if (stage_.schedule().due(now))
        draw(now);
    else
        catch_up();
    stage_.call_person();
    if (app_.quit_asked())
        return std::nullopt;
    return sleep(clock_.now().steady);
}

// A window that is hidden draws nothing, but its player goes on.
void Loop::catch_up() {
    const auto before = app_.revision();
    app_.advance();
    if (app_.revision() != before)
        stage_.schedule().changed();
}

bool Loop::take_events() {
    bool goes_on = true;
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        if (ends(event))
            goes_on = false;
        stage_.event(event);
    }
    return goes_on;
}

void Loop::draw(Millis now) {
    const double seconds =
        static_cast<double>(std::max((now - last_frame_).count(), Millis::rep{1})) / 1000;
    stage_.frame(seconds);
    stats_.frame_ms.push_back(stage_.frame_cpu_ms());
    stage_.present();
    last_frame_ = now;
    stats_.drawn(since_exec_ms(), cpu_ms());
}

std::optional<Millis> Loop::sleep(Millis now) const {
    Millis sleep = std::min(stage_.schedule().sleep(now).value_or(kLongest), kLongest);
    if (quit_after_) {
        const Millis left = *quit_after_ - (now - began_);
        if (left <= Millis{0})
            return std::nullopt;
        sleep = std::min(sleep, left);
    }
    if (const auto change = app_.next_change())
        sleep = std::clamp(*change - now, Millis{0}, sleep);
    return sleep;
}

} // namespace limber::app
