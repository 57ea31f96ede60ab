// Figures about one run, for --stats and the bench.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace limber::app {

struct Spread {
    double p50 = 0;
    double p99 = 0;
    double max = 0;
};
// Nearest rank; all 0 of nothing.
Spread spread(std::vector<double> values);

struct Stats {
    double first_frame_ms = 0;    // from exec to the first frame presented
    double last_frame_ms = 0;     // and to the last one: an idle window drew nothing after it
    double last_frame_cpu_ms = 0; // what the process had used by then
    double idle_cpu_ms = 0;       // of the process, from the last frame to the end of the loop
    unsigned long long frames = 0;
    unsigned long long wakeups = 0; // of the loop, frames or not
    int words = 0;                  // on the screen at the end
    std::vector<double> frame_ms;   // CPU time from a new frame to its draw data
    std::vector<double> commit_ms;

    // One more frame was presented, that long after exec, when the process had used `cpu`.
    void drawn(double since_exec, double cpu) {
        if (frames++ == 0)
            first_frame_ms = since_exec;
        last_frame_ms = since_exec;
        last_frame_cpu_ms = cpu;
    }
    // Nothing will be drawn any more.
    void ended(double cpu) { idle_cpu_ms = cpu - last_frame_cpu_ms; }
};

// The JSON object of --stats.
std::string to_json(const Stats& stats);
bool write_stats(const Stats& stats, const std::filesystem::path& file);

} // namespace limber::app
