// A disk that counts, fills up and fails on demand: SQLite's own file layer with our write in
// front.
#pragma once

#include <cstdint>

namespace limber::journal::test {

struct Disk {
    // Takes the place of the default file layer for journals opened from now on in this process.
    static void install();

    static inline std::int64_t reads = 0;
    static inline std::int64_t syncs = 0;
    static inline std::int64_t writes = 0;
    static inline std::int64_t bytes_left =
        -1; // writes beyond it fail as on a full disk; -1: plenty
    static inline std::int64_t fail_after = -1; // that many more writes, then each one fails
    // Does not wait for the disk: for tests of many commits that no power cut is a part of.
    static inline bool quick = false;
    static void heal() {
        bytes_left = -1;
        fail_after = -1;
    }
};

} // namespace limber::journal::test
