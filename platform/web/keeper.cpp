#include "keeper.hpp"

#include "bridge.hpp"

#include <emscripten/emscripten.h>
#include <sqlite3.h>

#include <cstring>
#include <set>
#include <string_view>
#include <vector>

namespace limber::web {
namespace {

constexpr std::string_view kFile = "/diary/limber.db";
constexpr std::string_view kLock = "/diary/limber.lock";

class BlockKeeper final : public journal::Keeper {
  public:
    std::uint64_t taken() const override { return taken_; }
    std::uint64_t safe() const override { return safe_; }
    std::optional<journal::WriteFault> trouble() const override { return trouble_; }

    void wrote(sqlite3_int64 at, int bytes) {
        const sqlite3_int64 size = limber_diary_block_size();
        for (sqlite3_int64 block = at / size; block <= (at + bytes - 1) / size; ++block)
            changed_.insert(static_cast<int>(block));
    }
    void committed(sqlite3_int64 size) {
        const std::vector<int> blocks(changed_.begin(), changed_.end());
        changed_.clear();
        limber_diary_save(static_cast<double>(++taken_), static_cast<double>(size), blocks.data(),
                          static_cast<int>(blocks.size()));
    }
    void saved(std::uint64_t number) {
        safe_ = number;
        trouble_.reset();
    }
    void in_trouble(journal::WriteFault::Kind kind) { trouble_ = {kind, {}}; }

  private:
    std::set<int> changed_; // blocks, since the last commit; more than that after a rollback
    std::uint64_t taken_ = 0;
    std::uint64_t safe_ = 0;
    std::optional<journal::WriteFault> trouble_;
};

BlockKeeper& the_keeper() {
    static BlockKeeper keeper;
    return keeper;
}

// ---- SQLite's file layer: https://www.sqlite.org/vfs.html. Each file is ours with the real one
// behind it.

struct alignas(8) File { // the real one, which has 64-bit numbers, lies behind it
    sqlite3_file ours;
    bool diary = false;
    bool lock = false;
    sqlite3_file* real = nullptr;
};

sqlite3_vfs* real_vfs = nullptr;

File& of(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
    return of(file).real;
}

int close(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}
int read(sqlite3_file* file, void* into, int bytes, sqlite3_int64 at) {
    return real(file)->pMethods->xRead(real(file), into, bytes, at);
}
int write(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 at) {
    const int done = real(file)->pMethods->xWrite(real(file), from, bytes, at);
    if (of(file).diary && done == SQLITE_OK)
        the_keeper().wrote(at, bytes);
    return done;
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return real(file)->pMethods->xTruncate(real(file), size);
}
int sync(sqlite3_file*, int) {
    return SQLITE_OK; // the file is memory
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}

// The journal takes an exclusive lock on a file of its own to be the one writer. Among pages that
// is what the Web Lock says, which diary.js asked for.
int refusal() {
    switch (limber_diary_state()) {
    case LIMBER_DIARY_TAKEN:
        return SQLITE_BUSY;
    case LIMBER_DIARY_NONE:
        return SQLITE_CANTOPEN;
    case LIMBER_DIARY_UNREAD:
        return SQLITE_IOERR;
    default:
        return SQLITE_OK;
    }
}
int lock(sqlite3_file* file, int level) {
    if (of(file).lock && level >= SQLITE_LOCK_RESERVED)
        if (const int refused = refusal(); refused != SQLITE_OK)
            return refused;
    return real(file)->pMethods->xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}
int check_reserved_lock(sqlite3_file* file, int* held) {
    return real(file)->pMethods->xCheckReservedLock(real(file), held);
}
int file_control(sqlite3_file* file, int what, void* argument) {
    if (of(file).diary && what == SQLITE_FCNTL_COMMIT_PHASETWO) {
        sqlite3_int64 size = 0;
        file_size(file, &size);
        the_keeper().committed(size);
        return SQLITE_OK;
    }
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sector_size(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}
int device_characteristics(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

// Version 1: no shared memory, so SQLite keeps a rollback journal instead of a WAL.
const sqlite3_io_methods kMethods{1,
                                  close,
                                  read,
                                  write,
                                  truncate,
                                  sync,
                                  file_size,
                                  lock,
                                  unlock,
                                  check_reserved_lock,
                                  file_control,
                                  sector_size,
                                  device_characteristics,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    File& opened = of(file);
    opened = File{};
    opened.real = reinterpret_cast<sqlite3_file*>(&opened + 1);
    const std::string_view path = name == nullptr ? std::string_view() : std::string_view(name);
    opened.diary = path == kFile && (flags & SQLITE_OPEN_MAIN_DB) != 0;
    opened.lock = path == kLock && (flags & SQLITE_OPEN_MAIN_DB) != 0;
    const int done = real_vfs->xOpen(real_vfs, name, opened.real, flags, flags_out);
    // SQLite closes what has methods, also after a failure.
    file->pMethods = opened.real->pMethods != nullptr ? &kMethods : nullptr;
    return done;
}

} // namespace

std::filesystem::path diary_folder() {
    return std::filesystem::path(kFile).parent_path();
}

journal::Keeper& keeper() {
    static sqlite3_vfs ours;
    if (real_vfs == nullptr) {
        real_vfs = sqlite3_vfs_find(nullptr);
        ours = *real_vfs;
        ours.zName = "limber";
        ours.szOsFile = static_cast<int>(sizeof(File)) + real_vfs->szOsFile;
        ours.xOpen = open;
        sqlite3_vfs_register(&ours, 1);
    }
    return the_keeper();
}

} // namespace limber::web

// ---- called from diary.js

extern "C" EMSCRIPTEN_KEEPALIVE void limber_diary_saved(double number) {
    limber::web::the_keeper().saved(static_cast<std::uint64_t>(number));
}
extern "C" EMSCRIPTEN_KEEPALIVE void limber_diary_late() {
    limber::web::the_keeper().in_trouble(limber::journal::WriteFault::Kind::Late);
}
// 0: the disk failed, 1: it is full, 2: another page wrote.
extern "C" EMSCRIPTEN_KEEPALIVE void limber_diary_failed(int why) {
    using Kind = limber::journal::WriteFault::Kind;
    limber::web::the_keeper().in_trouble(why == 1   ? Kind::DiskFull
                                         : why == 2 ? Kind::Busy
                                                    : Kind::Io);
}
