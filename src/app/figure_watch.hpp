// Whether the files of assets/figure are others than they were: for somebody who poses a movement
// and wants to see it at once.
#pragma once

#include <array>
#include <filesystem>

namespace limber::app {

class FigureWatch {
  public:
    explicit FigureWatch(const std::filesystem::path& folder);
    // True once after each change. A file that is not there now is waited for: some editors take it
    // away before they put the new one in its place.
    bool changed();

  private:
    struct File {
        std::filesystem::path path;
        std::filesystem::file_time_type written{};
    };
    std::array<File, 2> files_;
};

} // namespace limber::app
