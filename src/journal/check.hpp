// Whether a journal file is whole: `limber check`, and what the app asks once a day in idle time.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace limber::journal {

struct CheckReport {
    std::vector<std::string> problems; // one line each: what and where; empty: all is well
    std::vector<std::string> facts;    // version, size, number of rows
    bool ok() const { return problems.empty(); }
};

enum class Depth {
    Quick, // the file's structure
    Full,  // and indexes, links between rows, and the sums beside the rows they are made from
};

// Reads with a connection of its own and changes nothing, so it may run on another thread while the
// journal is open. Only what a kill cut short while the file was being made is taken back first: it
// cannot be read before.
CheckReport check(const std::filesystem::path& folder, Depth depth);

} // namespace limber::journal
