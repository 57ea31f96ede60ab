// What a process can know about itself, where the system tells. Implemented in platform/<system>/.
#pragma once

namespace limber::app {

struct Memory {
    long peak_rss_kib = 0;
    long rss_anon_kib = 0; // without files and shared memory
};
Memory memory_now();

// Milliseconds since this process was started by exec; 0 where that is not known.
double since_exec_ms();
// User and system time of this process so far, milliseconds.
double cpu_ms();
// The same of the calling thread alone: the renderer's own threads do not count.
double thread_cpu_ms();

} // namespace limber::app
