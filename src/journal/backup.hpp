// Copies of the diary beside it, and the way back: `<folder>/backups/limber-<UTC>.db`.
//
// A backup is made by SQLite (VACUUM INTO), looked over, and only then given its name; only after
// that older ones are thinned (core/backups.hpp). Restoring is one transaction in the diary itself,
// after what it holds was backed up. What is not kept is neither restored nor deleted: it would be
// said of a file that nobody touched. A damaged file is set aside whole before anything takes its
// place.
#pragma once

#include "core/result.hpp"
#include "core/time.hpp"
#include "journal/import.hpp"
#include "journal/journal.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber::journal {

struct Backup {
    std::filesystem::path file;
    Utc made{};
    std::uintmax_t bytes = 0;
    bool operator==(const Backup&) const = default;
};

struct BackupFault {
    enum class Kind {
        Nothing,     // there is no diary on a disk
        CannotWrite, // no place, no right
        DiskFull,
        Damaged, // the diary, or the copy when it was looked over
        Busy,    // another instance writes the diary
        NotKept, // what is shown is not written to the diary's file, which stays as it is
        File,    // the file to restore: see `import`
    };
    Kind kind = Kind::CannotWrite;
    std::string detail; // English, for the log
    std::optional<ImportFault> import;
    std::string_view word_key() const;
};

// Where the backups of a diary in `folder` lie.
std::filesystem::path backup_folder(const std::filesystem::path& folder);
// Newest first, by their names; not looked into.
std::vector<Backup> backups_in(const std::filesystem::path& folder);

// Makes one now and thins the others. With a connection of its own, so that another thread may do
// it while `folder`'s journal is open.
Result<Backup, BackupFault> back_up(const std::filesystem::path& folder, Moment now);

// Once a day, when something changed since the newest backup. False for a journal that is not kept.
// Call before back_up on the thread of the journal: it writes down how far the journal has come.
bool backup_due(Journal& journal, Moment now);

// Whether a copy can be relied on: nothing but SQLite's and our own look at it. Empty: all is well.
std::string backup_trouble(const std::filesystem::path& file);

// Why the diary cannot be made to hold something else: it is not kept, or another instance writes
// it. nullopt: it can, or there is no file by wish.
std::optional<BackupFault> not_written(const Journal& journal);

struct Restored {
    std::optional<Backup> before; // what the diary was; nullopt: there was nothing
    MergeCounts counts;
};
// The diary becomes what the file (a backup, any file of ours, or our JSON) holds. On a fault it is
// what it was.
Result<Restored, BackupFault> restore(Journal& journal, const std::filesystem::path& file,
                                      Moment now);
// The same with a file that was read and looked at before.
Result<Restored, BackupFault> restore(Journal& journal, const Import& import, Moment now);

// Where the diary belongs, kept or not; empty for one that is in memory by wish.
std::filesystem::path folder_of(const Journal& journal);

// Empties the diary, and takes away its backups and all that was set aside. What is not there any
// more cannot be undone.
std::optional<BackupFault> delete_everything(Journal& journal, Moment now);

struct Recovered {
    // The folder in which the damaged file now lies, untouched. With a keeper: a file with what
    // could be read of it.
    std::filesystem::path aside;
    std::optional<Backup> backup; // that was taken; nullopt: none was good
    std::int64_t salvaged = 0;    // rows of the damaged file that the backup did not have
    std::int64_t lost = 0;        // rows that were seen in it and were not whole
};
// Of a diary that opening found damaged, and that is closed: a new file from the newest good backup
// and what the damaged one still gives. The damaged one is set aside, never deleted. Killed at any
// moment, the diary is the old file or the new one, whole. `entered`: what was written meanwhile
// into a journal in memory; it comes along. With a keeper in `options` all of that is its next
// save; open the new one with OpenOptions::unsaved.
Result<Recovered, BackupFault> recover(const std::filesystem::path& folder, Moment now,
                                       OpenOptions options = {}, const Journal* entered = nullptr);

} // namespace limber::journal
