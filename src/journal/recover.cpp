// A damaged diary: set aside whole, and a new one of the newest good backup and what can be read.
#include "journal/backup.hpp"
#include "journal/backup_parts.hpp"
#include "journal/check.hpp"
#include "journal/impl.hpp"
#include "journal/keeper.hpp"
#include "journal/schema.hpp"
#include "journal/scratch.hpp"
#include "journal/times.hpp"

#include <sqlite3.h>

#include <system_error>

namespace limber::journal {

namespace fs = std::filesystem;

using Kind = BackupFault::Kind;

namespace {

std::optional<Id> self_in(const fs::path& file) {
    try {
        Database db(file.string(), SQLite::OPEN_READONLY);
        Query self(db, "SELECT id FROM device WHERE self = 1");
        const Id id = self.step() ? self.id(0) : Id();
        return id.none() ? std::nullopt : std::optional(id);
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
}

struct GoodBackup {
    Backup backup;
    Import import;
};
std::optional<GoodBackup> newest_good(const fs::path& folder) {
    for (const Backup& backup : backups_in(folder))
        if (auto import = Import::read(backup.file))
            return GoodBackup{backup, std::move(*import)};
    return std::nullopt;
}

// The damaged file gets a second name in a folder of its own, then the new one takes its first.
fs::path swap_in(const fs::path& folder, const fs::path& made, Moment now) {
    const fs::path file = folder / "limber.db";
    fs::path aside = folder / (std::string(kAside) + file_time(now.utc));
    for (int n = 2; fs::exists(aside); ++n)
        aside = folder / (std::string(kAside) + file_time(now.utc) + '-' + std::to_string(n));
    fs::create_directory(aside);
    fs::permissions(aside, fs::perms::owner_all);
    std::error_code no_links;
    fs::create_hard_link(file, aside / "limber.db", no_links);
    if (no_links)
        fs::copy_file(file, aside / "limber.db");
    const fs::path wal = file.string() + "-wal";
    if (fs::exists(wal)) // it would be played into the new file
        fs::rename(wal, aside / "limber.db-wal");
    fs::remove(file.string() + "-shm");
    fs::remove(file.string() + "-journal");
    fs::rename(made, file);
    return aside;
}

// Throws SQLite::Exception.
void bring_along(const Journal& entered, Journal& fresh, Moment now) {
    const ScratchFolder scratch;
    const fs::path file = scratch.path() / "entered.db";
    Query(*Inside::of(entered).db, "VACUUM INTO ?").bind(file.string()).run();
    const auto import = Import::read(file);
    const auto merged =
        import ? import->merge(fresh, now) : Result<MergeCounts, WriteFault>(WriteFault{});
    if (!merged)
        throw SQLite::Exception("what was entered could not be brought along", SQLITE_IOERR);
}

struct Parts {
    const std::optional<GoodBackup>& good;
    const std::optional<Salvaged>& rest;
    const Journal* entered;
};

// A new diary in `folder` of all that there is, and in `done` what that was. Throws.
std::optional<BackupFault> put_together(const fs::path& folder, Moment now, OpenOptions options,
                                        const Parts& from, Recovered& done) {
    Journal fresh = Journal::open(folder, now, std::move(options));
    if (fresh.keeping() != Keeping::Kept)
        return BackupFault{Kind::CannotWrite, fresh.fault() ? fresh.fault()->detail : "", {}};
    if (from.good) {
        const auto counts = from.good->import.replace(fresh, now);
        if (!counts)
            return fault_of(counts.error());
        done.backup = from.good->backup;
    }
    if (from.rest) {
        const auto counts = from.rest->import.merge(fresh, now);
        if (!counts)
            return fault_of(counts.error());
        done.salvaged = counts->written;
        done.lost = from.rest->lost;
    }
    if (from.entered != nullptr)
        bring_along(*from.entered, fresh, now);
    return std::nullopt;
}

// A keeper has no second place for a backup; it sets aside by itself.
Result<Recovered, BackupFault> recover_kept(const fs::path& folder, Moment now, OpenOptions options,
                                            const Journal* entered) {
    const auto damaged = options.keeper->set_aside();
    if (!damaged)
        return BackupFault{Kind::Busy, {}, {}};
    Recovered done;
    done.aside = *damaged;
    const std::optional<GoodBackup> no_backup;
    const auto rest = salvage(*damaged);
    if (auto fault =
            put_together(folder, now, std::move(options), {no_backup, rest, entered}, done))
        return std::move(*fault);
    return done;
}

} // namespace

Result<Recovered, BackupFault> recover(const fs::path& folder, Moment now, OpenOptions options,
                                       const Journal* entered) {
    const fs::path file = folder / "limber.db";
    const fs::path work = folder / "recovering";
    try {
        if (options.keeper != nullptr)
            return recover_kept(folder, now, std::move(options), entered);
        const auto lock = take_lock(folder);
        if (!fs::exists(file))
            return BackupFault{Kind::Nothing, file.string(), {}};
        fs::remove_all(work); // of one that was killed
        Recovered done;
        const auto good = newest_good(folder);
        const auto rest = salvage(file);
        if (!options.device && good)
            options.device = self_in(good->backup.file);
        if (auto fault = put_together(work, now, std::move(options), {good, rest, entered}, done))
            return std::move(*fault);
        if (const auto report = check(work, Depth::Quick); !report.ok())
            return BackupFault{Kind::Damaged, report.problems.front(), {}};
        done.aside = swap_in(folder, work / "limber.db", now);
        std::error_code ignored;
        fs::remove_all(work, ignored);
        return done;
    } catch (const SQLite::Exception& error) {
        return fault_of(error);
    } catch (const fs::filesystem_error& error) {
        return fault_of(error);
    }
}

} // namespace limber::journal
