// What a page knows about itself: little, and no processor time.
#include "app/process.hpp"

#include <emscripten/emscripten.h>
#include <emscripten/heap.h>

namespace limber::app {

Memory memory_now() {
    const auto kib = static_cast<long>(emscripten_get_heap_size() / 1024); // it never shrinks
    return {kib, kib};
}

double since_exec_ms() {
    return emscripten_get_now(); // since the page was asked for
}

double cpu_ms() {
    return 0;
}

// One thread that never waits: the time that passes between two looks is its own.
double thread_cpu_ms() {
    return emscripten_get_now();
}

} // namespace limber::app
