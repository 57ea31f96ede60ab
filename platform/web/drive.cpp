// The browser lends its thread for a turn at a time. A turn that wants another one at once gets the
// next animation frame; one that can wait gets a timer, and a listener that ends the waiting when
// something happens. In between nothing of ours runs: an early return from requestAnimationFrame
// would still cost some percent of a core.
#include "app/drive.hpp"

#include "app/stage.hpp"
#include "bridge.hpp"

#include <SDL.h>
#include <emscripten/eventloop.h>
#include <emscripten/html5.h>

#include <algorithm>

namespace limber::app {
namespace {

// Frames come 16.7 ms apart: what is due sooner than this is left to the next one, as a timer of
// that length would miss it.
constexpr Millis kNextFrame{24};

std::unique_ptr<Turns> turns;
bool frame_asked = false;
int frame = 0; // its number, while it is asked for
int timer = 0;

void take_turn();

bool on_frame(double, void*) {
    frame_asked = false;
    take_turn();
    return false;
}

void on_timer(void*) {
    timer = 0;
    take_turn();
}

void wait(Millis sleep) {
    timer = emscripten_set_timeout(on_timer, static_cast<double>(sleep.count()), nullptr);
}

// A hidden page gets no animation frames, not even one that it asked for before, but its player
// goes on.
void ask_soon() {
    const bool hidden = limber_page_hidden();
    if (frame_asked && !hidden)
        return;
    if (frame_asked)
        emscripten_cancel_animation_frame(frame);
    if (timer != 0)
        emscripten_clear_timeout(timer);
    timer = 0;
    frame_asked = !hidden;
    if (hidden)
        wait(Millis{0});
    else
        frame = emscripten_request_animation_frame(on_frame, nullptr);
}

void take_turn() {
    if (!turns)
        return;
    const auto sleep = turns->turn();
    if (!sleep) {
        turns->finish();
        turns.reset();
        limber_ended();
        return;
    }
    if (*sleep < kNextFrame && !limber_page_hidden())
        ask_soon();
    else if (!frame_asked && timer == 0)
        wait(std::max(*sleep, Millis{1}));
}

// The page goes when its tab goes; until then nothing ends the program. (A link to a telephone
// number makes the browser say that the page is about to be left, too.)
int keep_running(void*, SDL_Event* event) {
    const bool ends =
        event->type == SDL_QUIT || event->type == SDL_APP_TERMINATING ||
        (event->type == SDL_WINDOWEVENT && event->window.event == SDL_WINDOWEVENT_CLOSE);
    return ends ? 0 : 1;
}

} // namespace

int drive(std::unique_ptr<Turns> what) {
    turns = std::move(what);
    SDL_SetEventFilter(keep_running, nullptr);
    limber_listen();
    limber_started();
    if (!limber_page_hidden()) // a tab opened in the background begins when it is looked at
        ask_soon();
    return 0;
}

} // namespace limber::app

// Called from library.js: the system took the fingers (a bar was pulled down, a call came). SDL
// would tell it as if they had been lifted.
extern "C" EMSCRIPTEN_KEEPALIVE void limber_fingers_taken() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    event.user.code = limber::app::kFingersTaken;
    SDL_PushEvent(&event);
}

// Called from library.js: two fingers on a touchpad, or the wheel with Ctrl. In lines, as a wheel
// has them.
extern "C" EMSCRIPTEN_KEEPALIVE void limber_zoomed(float lines) {
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.which = SDL_TOUCH_MOUSEID;
    event.wheel.preciseY = lines;
    SDL_PushEvent(&event);
}

// Called from library.js: something happened to the page.
extern "C" EMSCRIPTEN_KEEPALIVE void limber_wake() {
    if (limber::app::turns)
        limber::app::ask_soon();
}

// Called from library.js: a file was chosen, and lies there.
extern "C" EMSCRIPTEN_KEEPALIVE void limber_file_given(const char* path) {
    SDL_Event event{};
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup(path);
    SDL_PushEvent(&event);
    limber_wake();
}

// What the system prefers (theme, motion) changed: the app reads it again when it gets the focus.
extern "C" EMSCRIPTEN_KEEPALIVE void limber_preferences_changed() {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_FOCUS_GAINED;
    SDL_PushEvent(&event);
    limber_wake();
}
