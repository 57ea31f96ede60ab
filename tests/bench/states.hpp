// The part of the bench that needs no window.
#pragma once

#include "bench/figures.hpp"

#include <filesystem>

namespace limber::bench {

// Building every screen's state over a small and a large history.
void states(const std::filesystem::path& small, const std::filesystem::path& large,
            const std::filesystem::path& assets, Table& table);

// The figure: each movement, drawn frame by frame.
void bodies(const std::filesystem::path& assets, Table& table);

// A counted rep, action to durable commit, beside a bare one-row insert on the same disk.
void commits(const std::filesystem::path& out, Table& table);

} // namespace limber::bench
