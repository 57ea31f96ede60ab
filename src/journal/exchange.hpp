// A folder in which the devices of one person leave their diaries for each other; a sync program,
// or a stick, carries it about. Each device writes one file, its own (`limber-<device>.db`), and
// reads those of the others, so that no file has two writers. Merging is commutative and idempotent
// (import.hpp): whoever comes when, all hold the same in the end.
#pragma once

#include "core/result.hpp"
#include "core/time.hpp"
#include "journal/backup.hpp"
#include "journal/import.hpp"
#include "journal/journal.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace limber::journal {

// What this device leaves there.
std::filesystem::path left_by_us(const Journal& journal, const std::filesystem::path& folder);

// What others left, by name and not looked into: `limber-….db` and the JSON of a tablet, which
// cannot write a file by itself (`limber-….json`). Empty where there is no such folder.
std::vector<std::filesystem::path> left_by_others(const Journal& journal,
                                                  const std::filesystem::path& folder);

// Leaves this device's diary there, whole or not at all. A folder that is not there is made.
std::optional<BackupFault> leave(const Journal& journal, const std::filesystem::path& folder);

struct Exchanged {
    int files = 0;                   // of others that were merged
    MergeCounts counts;              // of all of them together
    std::vector<ImportFault> faults; // files that could not be taken: broken, or of a newer Limber
};
// Takes what the others left, each file as a transaction of its own, and leaves ours. A file that
// cannot be taken keeps none of the others out. On a fault what was merged until then is kept.
Result<Exchanged, BackupFault> exchange(Journal& journal, const std::filesystem::path& folder,
                                        Moment now);

} // namespace limber::journal
