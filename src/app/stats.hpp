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
    double first_frame_ms = 0; // from exec to the first frame presented
    double last_frame_ms = 0;  // and to the last one: an idle window drew nothing after it
    unsigned long long frames = 0;
    unsigned long long wakeups = 0; // of the loop, frames or not
    int words = 0;                  // on the screen at the end
    std::vector<double> frame_ms;   // CPU time from a new frame to its draw data
    std::vector<double> commit_ms;

    // One more frame was presented, that long after exec.
    void drawn(double since_exec) {
        if (frames++ == 0)
            first_frame_ms = since_exec;
        last_frame_ms = since_exec;
    }
};

// The JSON object of --stats.
std::string to_json(const Stats& stats);
bool write_stats(const Stats& stats, const std::filesystem::path& file);

} // namespace limber::app
