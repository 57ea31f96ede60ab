#include "content/files.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace limber::content {
namespace {

Faults refuse(const std::filesystem::path& path, std::string reason) {
    return {{path.string(), 0, std::move(reason)}};
}

} // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::uintmax_t most) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error)
        return refuse(path, "cannot be read: " + error.message());
    if (size > most)
        return refuse(path, "is too large");
    std::ifstream in(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!in.is_open() || in.bad())
        return refuse(path, "cannot be read");
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

Result<std::vector<std::filesystem::path>> list_files(const std::filesystem::path& folder,
                                                      std::string_view extension) {
    std::error_code error;
    std::filesystem::directory_iterator entries(folder, error);
    if (error)
        return refuse(folder, "cannot be read: " + error.message());
    std::vector<std::filesystem::path> files;
    for (; entries != std::filesystem::directory_iterator(); entries.increment(error)) {
        if (error)
            return refuse(folder, "cannot be read: " + error.message());
        std::error_code ignored; // what cannot be told to be a file is none
        if (entries->is_regular_file(ignored) && entries->path().extension() == extension)
            files.push_back(entries->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace limber::content
