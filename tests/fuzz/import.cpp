// Any bytes at all are a diary of ours or are refused: JSON and database files alike. What is taken
// goes in whole, and a second time changes nothing.
#include "journal/import.hpp"

#include "fuzz/target.hpp"
#include "journal/journal.hpp"

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace limber;

const Moment kNow{Utc(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2)),
                  std::chrono::minutes(0)};

// A file in memory, where there is one, gone at the end.
struct Shelf {
    std::filesystem::path folder =
        (std::filesystem::exists("/dev/shm") ? std::filesystem::path("/dev/shm")
                                             : std::filesystem::temp_directory_path()) /
        ("limber-fuzz-" + std::to_string(getpid()));
    std::filesystem::path file = folder / "given";
    Shelf() { std::filesystem::create_directories(folder); }
    ~Shelf() { std::filesystem::remove_all(folder); }
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Shelf shelf;
    std::ofstream(shelf.file, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const auto import = journal::Import::read(shelf.file);
    if (!import)
        return 0;
    auto diary = journal::Journal::in_memory(kNow);
    const auto merged = import->merge(diary, kNow);
    const auto again = import->merge(diary, kNow);
    if (!merged || !again || again->written != 0)
        std::abort();
    return 0;
}
