// seeds FOLDER: writes what the fuzzers begin with, where no file of ours will do.
#include "content/pictures.hpp"
#include "journal/export.hpp"
#include "journal/journal.hpp"
#include "journal/tx.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

// A few rows as JSON and as a database.
bool write_diaries(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    using namespace limber;
    const Moment now{Utc(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2)),
                     std::chrono::minutes(0)};
    fs::create_directories(folder);
    {
        auto diary = journal::Journal::open(folder / "diary", now);
        const auto written =
            diary.transact({"op.check-in", journal::Undo::No}, now, [](journal::Tx& tx) {
                tx.add_pain(4, {"Stiff after sitting"});
                tx.add_pain(10, {});
            });
        if (!written || !journal::export_json(diary, folder / "diary.json", now))
            return false;
    }
    fs::rename(folder / "diary" / "limber.db", folder / "diary.db");
    fs::remove_all(folder / "diary");
    return true;
}

} // namespace

int main(int argc, char** argv) {
    using namespace limber::content::test;
    if (argc != 2) {
        std::cerr << "seeds FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = std::filesystem::path(argv[1]) / "image";
    std::filesystem::create_directories(folder);
    const auto write = [&](const std::string& name, const Bytes& bytes) {
        std::ofstream(folder / name, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
    };
    write("small.png", png_of(painted(9, 7)));
    write("claims-much.png", png_claiming_much());
    write("small.jpg", jpeg_of(painted(16, 8), 60));
    for (int orientation = 1; orientation <= 8; ++orientation)
        write("turned-" + std::to_string(orientation) + ".jpg",
              with_orientation(jpeg_of(painted(8, 16), 40), orientation, orientation % 2 == 0));
    return write_diaries(std::filesystem::path(argv[1]) / "import") ? 0 : 1;
}
