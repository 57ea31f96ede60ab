// Opening: what is there, may it be written, is it ours, is it whole. Nothing is changed before all
// of that is known.
#include "journal/impl.hpp"
#include "journal/keeper.hpp"
#include "journal/schema.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

namespace limber::journal {

namespace fs = std::filesystem;

namespace {

using Kind = OpenFault::Kind;

constexpr std::size_t kHeader = 100;
constexpr std::string_view kMagic("SQLite format 3\0", 16);

struct Refusal {
    Kind kind;
    std::string detail;
};

std::uint32_t big_endian(const std::array<char, kHeader>& header, std::size_t at,
                         std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + size; ++i)
        value = (value << 8U) | static_cast<unsigned char>(header[i]);
    return value;
}

Kind kind_of(const SQLite::Exception& error) {
    switch (error.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
        return Kind::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:
        return Kind::Damaged; // "no such table": ours by name, but not whole
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return Kind::NotWritable;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::Locked;
    default:
        return Kind::Unreadable;
    }
}

// Makes an empty file that only its owner may read, unless there is one. SQLite gives -wal and -shm
// the same rights.
bool make_private(const fs::path& file) {
    if (fs::exists(file))
        return false;
    {
        const std::ofstream made(file, std::ios::app);
    }
    std::error_code ignored; // a file system without rights
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
    return true;
}

std::optional<Refusal> make_folder(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error))
        return std::nullopt;
    if (fs::exists(folder, error))
        return Refusal{Kind::NoFolder, "a file has its name"};
    if (!fs::create_directories(folder, error) || error)
        return Refusal{error == std::errc::no_space_on_device ? Kind::DiskFull : Kind::NoFolder,
                       error.message()};
    fs::permissions(folder, fs::perms::owner_all, error);
    return std::nullopt;
}

void keep_wal_on_close(Database& db, bool keep) {
    sqlite3_db_config(db.raw().getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0,
                      nullptr);
}

// Says in the file's header whose it is.
void sign(Database& db) {
    db.exec(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
}

void set_connection(Database& db) {
    db.exec("PRAGMA foreign_keys = ON");
    db.exec("PRAGMA synchronous = FULL");
    db.exec("PRAGMA cache_size = -4000"); // KiB: the same memory for a long history
    db.exec("PRAGMA trusted_schema = OFF");
}

} // namespace

std::unique_ptr<Database> take_lock(const fs::path& folder) {
    const fs::path file = folder / "limber.lock";
    make_private(file);
    auto lock = std::make_unique<Database>(file.string(), SQLite::OPEN_READWRITE);
    if (sqlite3_db_readonly(lock->raw().getHandle(), "main") == 1)
        throw SQLite::Exception("the folder is read-only", SQLITE_READONLY);
    lock->raw().setBusyTimeout(0);
    lock->exec("PRAGMA journal_mode = OFF"); // nothing is ever written to it
    lock->exec("BEGIN EXCLUSIVE");
    return lock;
}

// A look at the first bytes (https://www.sqlite.org/fileformat.html, 1.3), before SQLite may touch
// the file. nullopt: missing, empty or one of ours.
std::optional<OpenFault> look(const fs::path& file) {
    const auto refuse = [&file](Kind kind, std::string detail) {
        return OpenFault{kind, file, std::move(detail)};
    };
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found)
        return std::nullopt;
    if (!fs::is_regular_file(status))
        return refuse(Kind::NotADatabase, "not a plain file");
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error && size == 0)
        return std::nullopt;

    std::array<char, kHeader> header{};
    std::ifstream in(file, std::ios::binary);
    if (error || !in)
        return refuse(Kind::Unreadable, "the system does not let it be read");
    in.read(header.data(), header.size());
    const auto got = static_cast<std::size_t>(in.gcount());
    const bool magic = std::string_view(header.data(), std::min(got, kMagic.size())) ==
                       kMagic.substr(0, std::min(got, kMagic.size()));
    if (!magic)
        return refuse(Kind::NotADatabase, "it does not begin as an SQLite file does");
    if (got < header.size())
        return refuse(Kind::Damaged, "cut short within its header");
    if (big_endian(header, 68, 4) != static_cast<std::uint32_t>(kApplicationId))
        return refuse(Kind::NotADatabase, "an SQLite file of another program");

    // A WAL that was not written back yet may hold more than the file: then SQLite has to judge.
    const fs::path wal = file.string() + "-wal";
    const bool has_wal = fs::exists(wal, error) && fs::file_size(wal, error) > 0;
    const std::uint32_t raw = big_endian(header, 16, 2);
    const std::uintmax_t page = raw == 1 ? 65536 : raw;
    const std::uintmax_t needed = page * big_endian(header, 28, 4);
    if (!has_wal && size < needed)
        return refuse(Kind::Damaged,
                      "cut short: " + std::to_string(size) + " bytes of " + std::to_string(needed));
    return std::nullopt;
}

struct Journal::Opening {
    Impl& impl;
    Moment now;
    std::optional<Id> wanted_device;
    fs::path folder;
    fs::path file;
    // It was looked at before, and a connection may be open: on POSIX, closing a second handle of
    // the file would drop that connection's locks.
    bool known = false;
    mutable bool made_file = false; // by this opening: half made, it goes again

    // This device's row: its number and how far its updated_at has come.
    void settle() const {
        {
            Query self(*impl.db, "SELECT no, id, stamp FROM device WHERE self = 1");
            if (self.step()) {
                impl.device_no = self.integer(0);
                impl.device = self.id(1);
                impl.stamp = impl.reserved = self.integer(2);
            }
        }
        if (impl.device.none() && impl.keeping != Keeping::ReadOnly) {
            impl.device = wanted_device ? *wanted_device : impl.ids.next(now.utc);
            impl.device_no = 1;
            impl.stamp = impl.reserved = 0;
            Query(*impl.db, "INSERT INTO device (no, id, self, stamp) VALUES (1, ?1, 1, 0)")
                .bind(impl.device)
                .run();
        }
        Query hour(*impl.db, "SELECT CAST(value AS INTEGER) FROM preference"
                             " WHERE key = 'day_start_hour' AND deleted_at IS NULL"
                             " ORDER BY updated_at DESC LIMIT 1");
        impl.day_start_hour = hour.step() ? std::clamp(hour.number(0), 0, 23) : 0;
    }

    // Reads and writes, after the steps that an older file needs. Throws.
    void open_kept() const {
        made_file = make_private(file);
        impl.db = std::make_unique<Database>(file.string(), SQLite::OPEN_READWRITE);
        Database& db = *impl.db;
        keep_wal_on_close(db, true);
        const auto version = db.pragma("PRAGMA user_version");
        if (version > kSchemaVersion)
            throw Refusal{Kind::Newer, "version " + std::to_string(version) +
                                           ", this program knows " +
                                           std::to_string(kSchemaVersion)};
        if (sqlite3_db_readonly(db.raw().getHandle(), "main") == 1)
            throw SQLite::Exception("the file is read-only", SQLITE_READONLY);
        if (version == 0)
            sign(db);
        db.exec("PRAGMA journal_mode = WAL"); // a backup or a poured file is not in it
        set_connection(db);
        db.exec("PRAGMA journal_size_limit = 4194304");
        if (version < kSchemaVersion)
            migrate(db, migrations());
        impl.keeping = Keeping::Kept;
        settle();
        keep_wal_on_close(db, false);
    }

    // Throws when even reading is refused.
    void open_read_only() const {
        impl.keeping = Keeping::ReadOnly;
        try {
            impl.db = std::make_unique<Database>(file.string(), SQLite::OPEN_READONLY);
            settle();
        } catch (const SQLite::Exception&) {
            // A folder in which SQLite may not make its -shm file: read the file alone, unless its
            // last commits are still in a WAL.
            std::error_code error;
            const fs::path wal = file.string() + "-wal";
            if (fs::exists(wal, error) && fs::file_size(wal, error) > 0)
                throw;
            impl.db = std::make_unique<Database>(immutable_uri(),
                                                 SQLite::OPEN_READONLY | SQLite::OPEN_URI);
            settle();
        }
        impl.db->exec("PRAGMA query_only = ON");
    }

    void open_memory() const {
        impl.db =
            std::make_unique<Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        impl.keeping = Keeping::NotKept;
        impl.path.clear();
        impl.lock.reset();
        sign(*impl.db); // it may become a file yet: see pour()
        set_connection(*impl.db);
        migrate(*impl.db, migrations());
        settle();
    }

    std::string immutable_uri() const {
        std::string uri = "file:";
        for (const char c : fs::absolute(file).generic_string()) {
            constexpr std::string_view kHex = "0123456789ABCDEF";
            if (c == '%' || c == '?' || c == '#') {
                const auto byte = static_cast<unsigned char>(c);
                uri += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
            } else {
                uri += c;
            }
        }
        return uri + "?immutable=1";
    }

    // The best that can be had, and what is wrong with it.
    std::optional<OpenFault> open() const {
        if (const auto refusal = make_folder(folder))
            return fall_back(*refusal, folder);
        if (const auto fault = known ? std::nullopt : look(file))
            return fall_back({fault->kind, fault->detail}, file);
        if (const auto refused = impl.keeper != nullptr ? impl.keeper->refusal() : std::nullopt)
            return fall_back({refused->kind, refused->detail}, file);
        try {
            // A keeper has its own way to be the only one that writes (the page's Web Lock), and
            // its files are seen by nobody else. A second database costs the page a tenth of its
            // start.
            if (impl.keeper == nullptr)
                impl.lock = take_lock(folder);
            open_kept();
            return std::nullopt;
        } catch (const Refusal& found) {
            return fall_back(found, file);
        } catch (const SQLite::Exception& error) {
            return fall_back({kind_of(error), error.what()}, file);
        } catch (const fs::filesystem_error& error) {
            return fall_back({Kind::NotWritable, error.code().message()}, file);
        }
    }

    void remove_files() const {
        std::error_code ignored;
        for (const char* end : {"", "-wal", "-shm", "-journal"})
            fs::remove(file.string() + end, ignored);
    }

    // Puts what is in memory where the file belongs; false when there is one, or it cannot be made.
    bool pour(Database& memory) const {
        std::error_code error;
        if (make_folder(folder) || (fs::exists(file, error) && fs::file_size(file, error) > 0))
            return false;
        try {
            const auto held = take_lock(folder);
            remove_files();
            make_private(file);
            Query(memory, "VACUUM INTO ?").bind(file.string()).run();
            return true;
        } catch (const SQLite::Exception&) {
            remove_files();
        } catch (const fs::filesystem_error&) {
            return false;
        }
        return false;
    }

    OpenFault fall_back(const Refusal& refusal, const fs::path& about) const {
        impl.db.reset();
        if (made_file)
            remove_files();
        impl.lock.reset();
        const bool readable = refusal.kind == Kind::NotWritable || refusal.kind == Kind::Newer ||
                              refusal.kind == Kind::Locked || refusal.kind == Kind::DiskFull;
        std::error_code error;
        if (readable && fs::exists(file, error) && fs::file_size(file, error) > 0) {
            try {
                open_read_only();
                return {refusal.kind, about, refusal.detail};
            } catch (const SQLite::Exception&) {
                impl.db.reset();
            }
        }
        open_memory();
        return {refusal.kind, about, refusal.detail};
    }
};

Journal Journal::open(const fs::path& folder, Moment now, OpenOptions options) {
    const std::optional<Id> device = options.device;
    const bool unsaved = options.unsaved && options.keeper != nullptr;
    auto impl = std::make_unique<Impl>(std::move(options));
    impl->folder = folder;
    impl->path = folder / "limber.db";
    const Opening opening{*impl, now, device, folder, impl->path};
    impl->fault = opening.open();
    if (unsaved && impl->keeping == Keeping::Kept)
        impl->waiting.push_back({impl->keeper->taken(), Commit{}});
    return Journal(std::move(impl));
}

bool Journal::may_be_kept_later() const {
    if (impl_->keeping == Keeping::Kept || impl_->folder.empty() || !impl_->fault)
        return false;
    const Kind kind = impl_->fault->kind;
    return kind != Kind::NotADatabase && kind != Kind::Damaged && kind != Kind::Newer;
}

bool Journal::try_to_keep(Moment now) {
    Impl& impl = *impl_;
    if (!may_be_kept_later())
        return impl.keeping == Keeping::Kept;
    if (impl.keeper != nullptr && impl.keeper->refusal())
        return false;

    OpenOptions same;
    same.keeper = impl.keeper;
    auto fresh = std::make_unique<Impl>(std::move(same));
    fresh->keeper = impl.keeper;
    fresh->ids = impl.ids;
    fresh->folder = impl.folder;
    fresh->path = impl.folder / "limber.db";
    Opening opening{*fresh, now, impl.device, fresh->folder, fresh->path};
    // With nothing in memory yet, a file that turned up meanwhile is simply opened.
    const bool poured = impl.keeping == Keeping::NotKept && impl.commits > 0;
    opening.known = impl.keeping == Keeping::ReadOnly;
    if (poured && !opening.pour(*impl.db))
        return false;
    fresh->fault = opening.open();
    if (fresh->keeping != Keeping::Kept) {
        // Not ours to write after all: what stays in memory must not lie there twice.
        if (poured && !(fresh->fault && fresh->fault->kind == Kind::Locked))
            opening.remove_files();
        return false;
    }
    fresh->commits = impl.commits;
    if (poured && impl.keeper != nullptr)
        fresh->waiting.push_back({impl.keeper->taken(), Commit{impl.commits, {}, {}}});
    else
        fresh->durable = impl.commits;
    fresh->revisions = impl.revisions;
    for (std::uint64_t& revision : fresh->revisions)
        ++revision;
    fresh->listener = std::move(impl.listener);
    fresh->undo = std::move(impl.undo);
    impl_ = std::move(fresh);
    return true;
}

Journal Journal::in_memory(Moment now, OpenOptions options) {
    const std::optional<Id> device = options.device;
    auto impl = std::make_unique<Impl>(std::move(options));
    const Opening opening{*impl, now, device, {}, {}};
    opening.open_memory();
    return Journal(std::move(impl));
}

} // namespace limber::journal
