// A file that appears under its name when it is whole: written beside it, then renamed. Inside
// journal/ only.
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace limber::journal {

struct CannotWrite : std::runtime_error {
    CannotWrite(std::filesystem::path file, const std::string& why)
        : std::runtime_error(why),
          path(std::move(file)) {}
    std::filesystem::path path;
};

class WholeFile {
  public:
    explicit WholeFile(std::filesystem::path file); // throws CannotWrite
    ~WholeFile();                                   // without done(): nothing is left
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    WholeFile(WholeFile&&) = delete;
    WholeFile& operator=(WholeFile&&) = delete;

    std::ostream& out() { return out_; }
    void check();          // throws CannotWrite when something did not reach it
    std::uintmax_t done(); // gives it its name; its size

  private:
    std::filesystem::path file_;
    std::filesystem::path part_;
    std::ofstream out_;
    bool done_ = false;
};

} // namespace limber::journal
