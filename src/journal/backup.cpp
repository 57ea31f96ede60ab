#include "journal/backup.hpp"

#include "core/backups.hpp"
#include "journal/check.hpp"
#include "journal/impl.hpp"
#include "journal/keeper.hpp"
#include "journal/merge.hpp"
#include "journal/schema.hpp"
#include "journal/scratch.hpp"
#include "journal/stage.hpp"
#include "journal/times.hpp"
#include "journal/words.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <system_error>

namespace limber::journal {

namespace fs = std::filesystem;

namespace {

using Kind = BackupFault::Kind;

constexpr std::string_view kBegin = "limber-";
constexpr std::string_view kEnd = ".db";
constexpr std::string_view kPart = ".part";
constexpr std::string_view kAside = "damaged-";
constexpr std::size_t kTime = 18; // 2026-03-02T073000Z

std::optional<Utc> time_from(std::string_view text) {
    if (text.size() != kTime || text[10] != 'T' || text[17] != 'Z')
        return std::nullopt;
    const auto date = date_from(text.substr(0, 10));
    int clock = 0;
    const char* end = text.data() + 17;
    const auto read = std::from_chars(text.data() + 11, end, clock);
    if (!date || read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    return Utc(std::chrono::sys_days(date->time_since_epoch()) + std::chrono::hours(clock / 10000) +
               std::chrono::minutes(clock / 100 % 100) + std::chrono::seconds(clock % 100));
}

// Of "limber-<time>.db", "limber-<time>-2.db" and what is being made of them.
std::optional<Utc> made_at(const fs::path& file, bool part) {
    const std::string name = file.filename().string();
    std::string_view rest = name;
    if (!rest.starts_with(kBegin))
        return std::nullopt;
    rest.remove_prefix(kBegin.size());
    const auto at = rest.find(kPart);
    if (part != (at != std::string_view::npos))
        return std::nullopt;
    if (part)
        rest = rest.substr(0, at); // with SQLite's own file beside it
    if (!rest.ends_with(kEnd) || rest.size() < kTime + kEnd.size())
        return std::nullopt;
    return time_from(rest.substr(0, kTime));
}

void remove_with_its_own(const fs::path& file) {
    std::error_code ignored;
    for (const char* end : {"", "-journal", "-wal", "-shm"})
        fs::remove(file.string() + end, ignored);
}

// What a kill left half made.
void remove_left_over(const fs::path& folder, Utc now) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (const auto made = made_at(entry.path(), true);
            made && *made + std::chrono::days(1) < now)
            remove_with_its_own(entry.path());
}

fs::path free_name(const fs::path& folder, Utc now) {
    const std::string begin = std::string(kBegin) + file_time(now);
    fs::path file = folder / (begin + std::string(kEnd));
    for (int n = 2; fs::exists(file) || fs::exists(file.string() + std::string(kPart)); ++n)
        file = folder / (begin + '-' + std::to_string(n) + std::string(kEnd));
    return file;
}

BackupFault fault_of(const SQLite::Exception& error) {
    switch (error.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
        return {Kind::DiskFull, error.what(), {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Kind::Damaged, error.what(), {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Kind::Busy, error.what(), {}};
    default:
        return {Kind::CannotWrite, error.what(), {}};
    }
}

BackupFault fault_of(const fs::filesystem_error& error) {
    return {error.code() == std::errc::no_space_on_device ? Kind::DiskFull : Kind::CannotWrite,
            error.what(),
            {}};
}

BackupFault fault_of(const WriteFault& fault) {
    switch (fault.kind) {
    case WriteFault::Kind::DiskFull:
        return {Kind::DiskFull, fault.detail, {}};
    case WriteFault::Kind::Damaged:
        return {Kind::Damaged, fault.detail, {}};
    case WriteFault::Kind::Busy:
        return {Kind::Busy, fault.detail, {}};
    default:
        return {Kind::CannotWrite, fault.detail, {}};
    }
}

// SQLite does not wait for the disk with VACUUM INTO. A commit in the copy does, for all of it.
void bring_to_disk(const fs::path& file) {
    Database db(file.string(), SQLite::OPEN_READWRITE);
    const auto version = db.pragma("PRAGMA user_version");
    db.exec("PRAGMA synchronous = EXTRA");
    db.exec("BEGIN IMMEDIATE");
    db.exec(("PRAGMA user_version = " + std::to_string(version)).c_str());
    db.exec("COMMIT");
}

void copy_into(const fs::path& file, const fs::path& part) {
    {
        const std::ofstream made(part, std::ios::app);
    }
    std::error_code ignored; // a file system without rights
    fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write, ignored);
    Database db(file.string(), SQLite::OPEN_READONLY);
    Query(db, "VACUUM INTO ?").bind(part.string()).run();
}

void thin(const fs::path& folder, Utc now) {
    const std::vector<Backup> all = backups_in(folder);
    std::vector<Utc> made;
    made.reserve(all.size());
    for (const Backup& backup : all)
        made.push_back(backup.made);
    const std::vector<bool> kept = backups_kept(made, now);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!kept[i])
            remove_with_its_own(all[i].file);
}

std::optional<std::int64_t> stamp_of(const fs::path& file) {
    try {
        Database db(file.string(), SQLite::OPEN_READONLY);
        Query self(db, "SELECT stamp FROM device WHERE self = 1");
        return self.step() ? std::optional(self.integer(0)) : std::nullopt;
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
}

std::string first_line(Database& db, const char* pragma) {
    SQLite::Statement rows(db.raw(), pragma);
    return rows.executeStep() ? rows.getColumn(0).getString() : std::string();
}

} // namespace

std::string_view BackupFault::word_key() const {
    switch (kind) {
    case Kind::Nothing:
        return "data.backup.nothing";
    case Kind::DiskFull:
        return "data.backup.disk-full";
    case Kind::Damaged:
        return "data.backup.damaged";
    case Kind::Busy:
        return "data.backup.busy";
    case Kind::NotKept:
        return "data.backup.not-kept";
    case Kind::File:
        return import ? import->word_key() : "data.import.unreadable";
    case Kind::CannotWrite:
        break;
    }
    return "data.backup.cannot-write";
}

fs::path backup_folder(const fs::path& folder) {
    return folder / "backups";
}

std::vector<Backup> backups_in(const fs::path& folder) {
    std::vector<Backup> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(backup_folder(folder), error)) {
        const auto made = made_at(entry.path(), false);
        if (!made || !entry.is_regular_file(error))
            continue;
        found.push_back({entry.path(), *made, entry.file_size(error)});
    }
    std::ranges::sort(found, [](const Backup& a, const Backup& b) {
        return a.made != b.made ? a.made > b.made : a.file > b.file;
    });
    return found;
}

std::string backup_trouble(const fs::path& file) {
    try {
        Database db(file.string(), SQLite::OPEN_READONLY);
        if (db.pragma("PRAGMA application_id") != kApplicationId)
            return "not a diary of Limber";
        const auto version = db.pragma("PRAGMA user_version");
        if (version < 1 || version > kSchemaVersion)
            return "version " + std::to_string(version);
        if (const std::string line = first_line(db, "PRAGMA integrity_check(1)"); line != "ok")
            return line;
        if (const std::string table = first_line(db, "PRAGMA foreign_key_check"); !table.empty())
            return table + ": a row links to nothing";
        return {};
    } catch (const SQLite::Exception& error) {
        return error.what();
    }
}

Result<Backup, BackupFault> back_up(const fs::path& folder, Moment now) {
    const fs::path file = folder / "limber.db";
    fs::path part;
    const auto give_up = [&part](BackupFault fault) {
        if (!part.empty())
            remove_with_its_own(part);
        return fault;
    };
    try {
        if (!fs::exists(file))
            return BackupFault{Kind::Nothing, file.string(), {}};
        fs::create_directories(backup_folder(folder));
        std::error_code ignored;
        fs::permissions(backup_folder(folder), fs::perms::owner_all, ignored);
        remove_left_over(backup_folder(folder), now.utc);
        const fs::path name = free_name(backup_folder(folder), now.utc);
        part = name.string() + std::string(kPart);
        copy_into(file, part);
        bring_to_disk(part);
        if (const std::string trouble = backup_trouble(part); !trouble.empty())
            return give_up({Kind::Damaged, trouble, {}});
        fs::rename(part, name);
        thin(folder, now.utc);
        return Backup{name, std::chrono::floor<std::chrono::seconds>(now.utc), fs::file_size(name)};
    } catch (const SQLite::Exception& error) {
        return give_up(fault_of(error));
    } catch (const fs::filesystem_error& error) {
        return give_up(fault_of(error));
    }
}

bool backup_due(Journal& journal, Moment now) {
    auto& impl = Inside::of(journal);
    if (impl.keeping != Keeping::Kept || impl.keeper != nullptr || impl.stamp == 0)
        return false;
    const auto all = backups_in(impl.folder);
    if (!all.empty()) {
        const auto day_of = [&](Utc utc) { return local_date({utc, now.offset}); };
        if (day_of(all.front().made) >= day_of(now.utc))
            return false;
        if (const auto stamp = stamp_of(all.front().file); stamp && *stamp >= impl.stamp)
            return false;
    }
    try {
        // The mark runs ahead of what was written; in a backup it says how far that had come.
        Query(*impl.db, "UPDATE device SET stamp = ?1 WHERE no = ?2")
            .bind(impl.stamp, impl.device_no)
            .run();
        impl.reserved = impl.stamp;
    } catch (const SQLite::Exception&) {
        return false; // the disk does not take it: the app says so already
    }
    return true;
}

std::optional<BackupFault> not_written(const Journal& journal) {
    const auto& fault = journal.fault();
    if (journal.keeping() == Keeping::Kept || (journal.keeping() == Keeping::NotKept && !fault))
        return std::nullopt;
    const bool other = fault && fault->kind == OpenFault::Kind::Locked;
    return BackupFault{other ? Kind::Busy : Kind::NotKept, fault ? fault->detail : "", {}};
}

Result<Restored, BackupFault> restore(Journal& journal, const fs::path& file, Moment now) {
    const auto import = Import::read(file);
    if (!import)
        return BackupFault{Kind::File, import.error().detail, import.error()};
    return restore(journal, *import, now);
}

Result<Restored, BackupFault> restore(Journal& journal, const Import& import, Moment now) {
    if (auto fault = not_written(journal))
        return std::move(*fault);
    auto& impl = Inside::of(journal);
    Restored restored;
    // A browser keeps no second file: there, what is restored was asked for after a download.
    if (impl.keeping == Keeping::Kept && impl.keeper == nullptr && impl.stamp > 0) {
        auto before = back_up(impl.folder, now);
        if (!before)
            return before.error();
        restored.before = std::move(*before);
    }
    auto counts = import.replace(journal, now);
    if (!counts)
        return fault_of(counts.error());
    restored.counts = std::move(*counts);
    return restored;
}

fs::path folder_of(const Journal& journal) {
    return Inside::of(journal).folder;
}

std::optional<BackupFault> delete_everything(Journal& journal, Moment now) {
    if (auto fault = not_written(journal))
        return fault;
    auto& impl = Inside::of(journal);
    try {
        Stage nothing(kSchemaVersion);
        nothing.finish();
        impl.db->exec("PRAGMA secure_delete = ON"); // what is free is overwritten
        merge_into(journal, nothing, now, Joining::Replace);
        if (impl.keeper != nullptr)
            impl.keeper->forget_aside(); // with the commit that VACUUM makes
        impl.db->exec("VACUUM");
        impl.db->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        impl.db->exec("PRAGMA secure_delete = OFF");
        if (impl.folder.empty() || impl.keeper != nullptr)
            return std::nullopt;
        fs::remove_all(backup_folder(impl.folder));
        for (const auto& entry : fs::directory_iterator(impl.folder))
            if (entry.is_directory() && entry.path().filename().string().starts_with(kAside))
                fs::remove_all(entry.path());
        return std::nullopt;
    } catch (const SQLite::Exception& error) {
        return fault_of(error);
    } catch (const fs::filesystem_error& error) {
        return fault_of(error);
    }
}

// ---- damage -------------------------------------------------------------------------------------

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
