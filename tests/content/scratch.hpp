// A folder of its own for a test, gone at its end.
#pragma once

#include "test_paths.hpp"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace limber::testing {

class Scratch {
  public:
    Scratch() {
        static std::atomic<int> number{0};
        root_ = std::filesystem::path(test_paths::out) /
                ("content-" + std::to_string(getpid()) + "-" + std::to_string(number++));
        std::filesystem::create_directories(root_);
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(root_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::filesystem::path& root() const { return root_; }
    void write(const std::filesystem::path& name, std::string_view text) const {
        std::filesystem::create_directories((root_ / name).parent_path());
        std::ofstream(root_ / name, std::ios::binary) << text;
    }

  private:
    std::filesystem::path root_;
};

} // namespace limber::testing
