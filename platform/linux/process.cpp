// Figures about this process from /proc.
#include "app/process.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>

namespace limber::app {
namespace {

long kib_of(const std::string& line) {
    std::istringstream in(line.substr(line.find(':') + 1));
    long kib = 0;
    in >> kib;
    return kib;
}

} // namespace

Memory memory_now() {
    Memory memory;
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("VmHWM:"))
            memory.peak_rss_kib = kib_of(line);
        if (line.starts_with("RssAnon:"))
            memory.rss_anon_kib = kib_of(line);
    }
    return memory;
}

double since_exec_ms() {
    // Field 22 of /proc/self/stat: start after boot, in clock ticks (proc(5)). The name in field 2
    // may hold spaces, so count from its closing bracket. A tick is 10 ms, and that is how exact
    // this is.
    std::ifstream in("/proc/self/stat");
    std::string line;
    std::getline(in, line);
    std::istringstream fields(line.substr(line.rfind(')') + 1));
    std::string skipped;
    for (int field = 3; field < 22; ++field)
        fields >> skipped;
    double ticks = 0;
    fields >> ticks;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double up =
        static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / 1e6;
    return up - ticks * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double thread_cpu_ms() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1000 + static_cast<double>(used.tv_nsec) / 1e6;
}

double cpu_ms() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const auto ms = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) * 1000 + static_cast<double>(t.tv_usec) / 1000;
    };
    return ms(use.ru_utime) + ms(use.ru_stime);
}

} // namespace limber::app
