// The thread is ours: one turn after the other, asleep in between.
#include "app/drive.hpp"

#include <SDL.h>

namespace limber::app {

int drive(std::unique_ptr<Turns> what) {
    while (const auto sleep = what->turn())
        if (*sleep > Millis{0})
            SDL_WaitEventTimeout(nullptr, static_cast<int>(sleep->count()));
    return what->finish();
}

} // namespace limber::app
