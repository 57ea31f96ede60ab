// A made-up history, the same every time: for pictures, benches and trying the app.
#pragma once

#include "core/time.hpp"
#include "journal/journal.hpp"

#include <filesystem>
#include <string>

namespace limber::journal {

struct DemoFault {
    enum class Kind { NotEmpty, CannotWrite };
    Kind kind = Kind::CannotWrite;
    std::string detail;
    std::string_view word_key() const;
};

struct DemoCounts {
    int episodes = 0;
    int sessions = 0;
    int sets = 0;
    int reps = 0;
    int pain = 0;
};

// Fills `folder`, which must be missing or empty, with `years` (1–100) of days that end the day
// before `now`. The same years and day give the same rows, ids included.
Result<DemoCounts, DemoFault> fill_demo(const std::filesystem::path& folder, int years, Moment now);

} // namespace limber::journal
