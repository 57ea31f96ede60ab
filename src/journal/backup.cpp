#include "journal/backup.hpp"

#include "core/backups.hpp"
#include "journal/backup_parts.hpp"
#include "journal/impl.hpp"
#include "journal/keeper.hpp"
#include "journal/merge.hpp"
#include "journal/schema.hpp"
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

std::optional<BackupFault> copy_whole(const fs::path& file, const fs::path& name) {
    const fs::path part = name.string() + std::string(kPart);
    std::optional<BackupFault> fault;
    try {
        remove_with_its_own(part); // a kill's
        copy_into(file, part);
        bring_to_disk(part);
        if (const std::string trouble = backup_trouble(part); trouble.empty())
            fs::rename(part, name);
        else
            fault = BackupFault{Kind::Damaged, trouble, {}};
    } catch (const SQLite::Exception& error) {
        fault = fault_of(error);
    } catch (const fs::filesystem_error& error) {
        fault = fault_of(error);
    }
    if (fault)
        remove_with_its_own(part);
    return fault;
}

Result<Backup, BackupFault> back_up(const fs::path& folder, Moment now) {
    const fs::path file = folder / "limber.db";
    try {
        if (!fs::exists(file))
            return BackupFault{Kind::Nothing, file.string(), {}};
        fs::create_directories(backup_folder(folder));
        std::error_code ignored;
        fs::permissions(backup_folder(folder), fs::perms::owner_all, ignored);
        remove_left_over(backup_folder(folder), now.utc);
        const fs::path name = free_name(backup_folder(folder), now.utc);
        if (auto fault = copy_whole(file, name))
            return *fault;
        thin(folder, now.utc);
        return Backup{name, std::chrono::floor<std::chrono::seconds>(now.utc), fs::file_size(name)};
    } catch (const fs::filesystem_error& error) {
        return fault_of(error);
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

} // namespace limber::journal
