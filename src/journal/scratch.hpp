// A folder of its own for what is only needed for a moment, readable by its owner alone. Inside
// journal/ only.
#pragma once

#include "journal/ids.hpp"

#include <filesystem>
#include <string>
#include <system_error>

namespace limber::journal {

class ScratchFolder {
  public:
    ScratchFolder() {
        namespace fs = std::filesystem;
        path_ = fs::temp_directory_path() / ("limber-" + std::to_string(system_random()()));
        fs::create_directory(path_);
        fs::permissions(path_, fs::perms::owner_all);
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

} // namespace limber::journal
