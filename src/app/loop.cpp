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

void run_loop(Stage& stage, const App& app, const Clock& clock, std::optional<Millis> quit_after,
              Stats& stats) {
    const Millis began = clock.now().steady;
    Millis last_frame = began - Millis{16};
    Millis first_frame = began;
    for (bool running = true; running && !app.quit_asked();) {
        Millis now = clock.now().steady;
        Millis sleep = std::min(stage.schedule().sleep(now).value_or(kLongest), kLongest);
        if (quit_after) {
            if (now - began >= *quit_after)
                return;
            sleep = std::min(sleep, *quit_after - (now - began));
        }
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
        if (!running || !stage.schedule().due(now))
            continue;
        const double seconds =
            static_cast<double>(std::max((now - last_frame).count(), Millis::rep{1})) / 1000;
        const double cpu = thread_cpu_ms();
        stage.frame(seconds);
        stats.frame_ms.push_back(thread_cpu_ms() - cpu);
        stage.present();
        last_frame = now;
        if (stats.frames++ == 0) {
            stats.first_frame_ms = since_exec_ms();
            first_frame = now;
        }
        stats.last_frame_ms =
            stats.first_frame_ms + static_cast<double>((now - first_frame).count());
    }
}

} // namespace limber::app
