#include "keeper.hpp"

#include "bridge.hpp"

#include <emscripten/emscripten.h>
#include <sqlite3.h>

#include <array>
#include <string>
#include <string_view>

namespace limber::web {
namespace {

using journal::OpenFault;
using journal::WriteFault;

constexpr std::string_view kFile = "/diary/limber.db";
constexpr const char* kDamaged = "/diary/limber-damaged.db";

class BlockKeeper final : public journal::Keeper {
  public:
    std::uint64_t taken() const override { return taken_; }
    std::uint64_t safe() const override { return safe_; }
    std::optional<WriteFault> trouble() const override { return trouble_; }
    std::optional<Refusal> refusal() const override;
    std::uint64_t followed() const override { return followed_; }
    std::optional<std::filesystem::path> set_aside() override {
        return limber_diary_set_aside(kDamaged) ? std::optional(std::filesystem::path(kDamaged))
                                                : std::nullopt;
    }
    void forget_aside() override { limber_diary_forget_aside(); }

    void committed() { limber_diary_save(static_cast<double>(++taken_)); }
    void saved(std::uint64_t number) {
        safe_ = number;
        trouble_.reset();
    }
    void in_trouble(WriteFault::Kind kind) { trouble_ = {kind, {}}; }
    void follow() { ++followed_; }

  private:
    std::uint64_t taken_ = 0;
    std::uint64_t safe_ = 0;
    std::uint64_t followed_ = 0;
    std::optional<WriteFault> trouble_;
};

std::string why() {
    std::array<char, 256> words{};
    limber_diary_why(words.data(), static_cast<int>(words.size()));
    return words.data();
}

std::optional<journal::Keeper::Refusal> BlockKeeper::refusal() const {
    using Kind = OpenFault::Kind;
    switch (limber_diary_state()) {
    case LIMBER_DIARY_OURS:
        return std::nullopt;
    case LIMBER_DIARY_TAKEN:
        return Refusal{Kind::Locked, "another page writes"};
    case LIMBER_DIARY_NONE:
        return Refusal{Kind::NoStorage, "no IndexedDB"};
    case LIMBER_DIARY_DAMAGED:
        return Refusal{Kind::Damaged, why()};
    case LIMBER_DIARY_NEWER:
        return Refusal{Kind::Newer, "a newer layout of IndexedDB"};
    case LIMBER_DIARY_SILENT:
        return Refusal{Kind::NoAnswer, "IndexedDB does not answer"};
    default:
        return Refusal{Kind::Unreadable, why()};
    }
}

BlockKeeper& the_keeper() {
    static BlockKeeper keeper;
    return keeper;
}

// ---- SQLite's file layer: https://www.sqlite.org/vfs.html. It is SQLite's own, only that the
// diary's file tells when a transaction is committed.

sqlite3_vfs* real_vfs = nullptr;
const sqlite3_io_methods* real_methods = nullptr; // of the diary's file
sqlite3_io_methods methods;

int file_control(sqlite3_file* file, int what, void* argument) {
    if (what == SQLITE_FCNTL_COMMIT_PHASETWO) {
        the_keeper().committed();
        return SQLITE_OK;
    }
    return real_methods->xFileControl(file, what, argument);
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    const int done = real_vfs->xOpen(real_vfs, name, file, flags, flags_out);
    const bool diary = name != nullptr && name == kFile && (flags & SQLITE_OPEN_MAIN_DB) != 0;
    if (diary && file->pMethods != nullptr) {
        real_methods = file->pMethods;
        methods = *real_methods;
        methods.iVersion = 1; // no shared memory: SQLite keeps a rollback journal instead of a WAL
        methods.xFileControl = file_control;
        file->pMethods = &methods;
    }
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
                                         : why == 2 ? Kind::Overtaken
                                                    : Kind::Io);
}
// The file has what another page wrote, or it is now ours to write.
extern "C" EMSCRIPTEN_KEEPALIVE void limber_diary_followed() {
    limber::web::the_keeper().follow();
}
