#include "disk.hpp"

#include <sqlite3.h>

#include <map>

namespace limber::journal::test {

namespace {

sqlite3_vfs* real = nullptr;
// Real methods by our copy of them: files of one kind share their method table.
std::map<const sqlite3_io_methods*, const sqlite3_io_methods*> originals;

const sqlite3_io_methods& original(sqlite3_file* file) {
    return *originals.at(file->pMethods);
}

int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 from) {
    ++Disk::reads;
    return original(file).xRead(file, to, size, from);
}

int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 to) {
    ++Disk::writes;
    if (Disk::fail_after == 0)
        return SQLITE_IOERR_WRITE;
    if (Disk::fail_after > 0)
        --Disk::fail_after;
    if (Disk::bytes_left >= 0) {
        if (Disk::bytes_left < size)
            return SQLITE_FULL;
        Disk::bytes_left -= size;
    }
    return original(file).xWrite(file, from, size, to);
}

int sync_file(sqlite3_file* file, int flags) {
    ++Disk::syncs;
    if (Disk::quick)
        return SQLITE_OK;
    return original(file).xSync(file, flags);
}

const sqlite3_io_methods* ours(const sqlite3_io_methods* methods) {
    static std::map<const sqlite3_io_methods*, sqlite3_io_methods> copies;
    const auto [found, made] = copies.try_emplace(methods, *methods);
    if (made) {
        found->second.xRead = read_file;
        found->second.xWrite = write_file;
        found->second.xSync = sync_file;
        originals[&found->second] = methods;
    }
    return &found->second;
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    const int result = real->xOpen(real, name, file, flags, out_flags);
    if (file->pMethods != nullptr)
        file->pMethods = ours(file->pMethods);
    return result;
}

} // namespace

void Disk::install() {
    if (real != nullptr)
        return;
    sqlite3_initialize();
    real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs shim = *real;
    shim.pNext = nullptr;
    shim.zName = "limber-test-disk";
    shim.xOpen = open_file;
    sqlite3_vfs_register(&shim, 1);
}

} // namespace limber::journal::test
