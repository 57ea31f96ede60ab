// Reading files whole, with a typed answer.
#pragma once

#include "core/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace limber::content {

// The bytes of a file. Refused: no such file, not readable, more than 16 MiB.
Result<std::string> read_file(const std::filesystem::path& path);

// The regular files of a folder with that extension (".toml"), by name.
Result<std::vector<std::filesystem::path>> list_files(const std::filesystem::path& folder,
                                                      std::string_view extension);

} // namespace limber::content
