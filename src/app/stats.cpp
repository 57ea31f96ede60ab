#include "app/stats.hpp"

#include "app/process.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <sstream>

namespace limber::app {

Spread spread(std::vector<double> values) {
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const auto rank = [&values](double share) {
        const double at = std::ceil(share * static_cast<double>(values.size())) - 1;
        return values[static_cast<std::size_t>(std::max(at, 0.0))];
    };
    return {rank(0.50), rank(0.99), values.back()};
}

std::string to_json(const Stats& stats) {
    const Spread frame = spread(stats.frame_ms);
    const Spread commit = spread(stats.commit_ms);
    const Memory memory = memory_now();
    std::ostringstream out;
    out << std::fixed << std::setprecision(3);
    out << "{\n  \"first_frame_ms\": " << stats.first_frame_ms
        << ",\n  \"last_frame_ms\": " << stats.last_frame_ms
        << ",\n  \"idle_cpu_ms\": " << stats.idle_cpu_ms << ",\n  \"frames\": " << stats.frames
        << ",\n  \"wakeups\": " << stats.wakeups << ",\n  \"words\": " << stats.words
        << ",\n  \"cpu_ms\": " << cpu_ms() << ",\n  \"frame_ms\": {\"p50\": " << frame.p50
        << ", \"p99\": " << frame.p99 << ", \"max\": " << frame.max << "}"
        << ",\n  \"commit_ms\": {\"p50\": " << commit.p50 << ", \"p99\": " << commit.p99 << "}"
        << ",\n  \"peak_rss_kib\": " << memory.peak_rss_kib
        << ",\n  \"rss_anon_kib\": " << memory.rss_anon_kib << "\n}\n";
    return out.str();
}

bool write_stats(const Stats& stats, const std::filesystem::path& file) {
    std::ofstream out(file);
    out << to_json(stats) << std::flush;
    return out.good();
}

} // namespace limber::app
