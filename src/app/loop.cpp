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

void run_loop(Stage& stage, App& app, const Clock& clock, std::optional<Millis> quit_after,
              Stats& stats) {
    const Millis began = clock.now().steady;
    Millis last_frame = began - Millis{16};
    for (bool running = true; running && !app.quit_asked();) {
        Millis now = clock.now().steady;
        Millis sleep = std::min(stage.schedule().sleep(now).value_or(kLongest), kLongest);
        if (quit_after) {
            if (now - began >= *quit_after)
                return;
            sleep = std::min(sleep, *quit_after - (now - began));
        }
        // A window that is hidden draws nothing, but its player goes on.
        if (const auto change = app.next_change())
            sleep = std::clamp(*change - now, Millis{0}, sleep);
        SDL_Event event;
        const int timeout = static_cast<int>(sleep.count());
        for (int got = timeout > 0 ? SDL_WaitEventTimeout(&event, timeout) : SDL_PollEvent(&event);
             got != 0; got = SDL_PollEvent(&event)) {
            if (ends(event))
                running = false;
            stage.event(event);
        }
        ++stats.wakeups;
        now = clock.now().steady;
        if (!running)
            break;
        if (!stage.schedule().due(now)) {
            app.advance();
            continue;
        }
        const double seconds =
            static_cast<double>(std::max((now - last_frame).count(), Millis::rep{1})) / 1000;
        stage.frame(seconds);
        stats.frame_ms.push_back(stage.frame_cpu_ms());
        stage.present();
        last_frame = now;
        stats.drawn(since_exec_ms(), cpu_ms());
    }
}

} // namespace limber::app
