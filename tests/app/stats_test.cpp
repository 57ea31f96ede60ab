#include "app/process.hpp"
#include "app/stats.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber::app;

TEST_CASE("percentiles are by nearest rank") {
    CHECK(spread({}).max == 0);
    CHECK(spread({3}).p50 == 3);
    std::vector<double> hundred;
    for (int i = 100; i >= 1; --i)
        hundred.push_back(i);
    const Spread s = spread(hundred);
    CHECK(s.p50 == 50);
    CHECK(s.p99 == 99);
    CHECK(s.max == 100);
}

TEST_CASE("the figures name what PRODUCT.md promises") {
    Stats stats;
    stats.frames = 7;
    stats.frame_ms = {1, 2, 3};
    const std::string json = to_json(stats);
    for (const char* key : {"first_frame_ms", "frames\": 7", "wakeups", "cpu_ms", "frame_ms", "p50",
                            "p99", "max", "commit_ms", "peak_rss_kib", "rss_anon_kib"})
        CHECK(json.find(key) != std::string::npos);
    CHECK_FALSE(write_stats(stats, "/nonexistent/s.json"));
}

TEST_CASE("what an idle window costs is counted from its last frame on") {
    Stats stats;
    stats.drawn(180, 95);
    stats.drawn(420, 130);
    stats.ended(131.5);
    CHECK(stats.first_frame_ms == 180);
    CHECK(stats.last_frame_ms == 420);
    CHECK(stats.idle_cpu_ms == 1.5);
    CHECK(to_json(stats).find("\"idle_cpu_ms\": 1.500") != std::string::npos);
}

TEST_CASE("a process knows its time and memory") {
    CHECK(since_exec_ms() > 0);
    CHECK(cpu_ms() > 0);
    CHECK(memory_now().rss_anon_kib > 100);
    CHECK(memory_now().peak_rss_kib >= memory_now().rss_anon_kib);
}
